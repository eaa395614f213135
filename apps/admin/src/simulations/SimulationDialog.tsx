import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActDialog } from '../acts/ActDialog.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { pageOf } from '../display/RouteLink.js';
import { requestJson } from '../http/request.js';
import { useRead } from '../http/use-read.js';
import { useKeepInTray } from '../jobs/use-keep-in-tray.js';
import { NewValueField } from './NewValueField.js';
import { PresentValue } from './PresentValue.js';
import { orderOf, typedOf, valueOf } from './simulation-order.js';
import type { AdjustableParameter, SimulationRow } from './simulation-row.js';
import { useParameterValue } from './use-parameter-value.js';

interface Form {
  readonly plugin: string;
  readonly parameter: string;
  readonly typed: string;
  readonly scheme: string;
  readonly reason: string;
}

/** Tries out another value: plugin, parameter, its present value with its article, the new value, and the sentence. */
export function SimulationDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const keepInTray = useKeepInTray();
  const say = useParameterValue();
  const {
    data: all = [],
    isPending,
    error,
    refetch,
  } = useRead<readonly AdjustableParameter[]>('/simulations/parameters');
  const [form, setForm] = useState<Partial<Form>>({});
  const plugin = form.plugin ?? all[0]?.plugin ?? '';
  const own = all.filter((one) => one.plugin === plugin);
  const parameter = own.find(({ id }) => id === form.parameter) ?? own[0];
  const scheme = parameter?.schemes.find(({ id }) => id === form.scheme) ?? parameter?.schemes[0];
  const typed = form.typed ?? (parameter ? typedOf(parameter) : '');
  const value = parameter ? valueOf(parameter, typed) : null;
  const isReady = parameter !== undefined && value !== null && value !== parameter.value;
  const plugins = [...new Map(all.map((one) => [one.plugin, one.pluginTitle]))];
  return (
    <ActDialog<SimulationRow>
      title={translate('simulations.form.title')}
      sentence={
        isReady
          ? translate('simulations.form.sentence', {
              parameter: parameter.title,
              before: say(parameter.value, parameter.unit),
              after: say(value, parameter.unit),
              scheme: scheme?.title ?? '',
            })
          : translate('simulations.form.hint')
      }
      confirmLabel={translate('simulations.form.submit')}
      isReady={isReady}
      act={(idempotencyKey) =>
        requestJson('/simulations', {
          method: 'POST',
          idempotencyKey,
          body:
            parameter && value !== null
              ? orderOf(parameter, value, { scheme: scheme?.id ?? '', reason: form.reason ?? '' })
              : {},
        })
      }
      onDone={(simulation) => {
        keepInTray({ resource: 'simulations', id: simulation.id });
        void navigate(pageOf('simulations', simulation.id));
      }}
      onClose={onClose}
    >
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      {isPending && <LoadingLines count={4} />}
      {!isPending && !error && !parameter && translate('simulations.form.nothing')}
      {parameter && (
        <>
          <Choice
            label={translate('simulations.plugin')}
            value={plugin}
            choices={plugins}
            onChange={(id) => setForm({ plugin: id, reason: form.reason })}
          />
          <Choice
            label={translate('simulations.parameter')}
            value={parameter.id}
            choices={own.map(({ id, title }) => [id, title] as const)}
            onChange={(id) => setForm({ plugin, parameter: id, reason: form.reason })}
          />
          <PresentValue parameter={parameter} />
          <NewValueField parameter={parameter} typed={typed} onChange={(next) => setForm({ ...form, typed: next })} />
          {parameter.schemes.length > 1 && (
            <Choice
              label={translate('simulations.scheme')}
              value={scheme?.id ?? ''}
              choices={parameter.schemes.map(({ id, title }) => [id, title] as const)}
              onChange={(id) => setForm({ ...form, scheme: id })}
            />
          )}
          <TextField
            label={translate('simulations.reason')}
            helperText={translate('simulations.form.reasonHint')}
            value={form.reason ?? ''}
            slotProps={{ htmlInput: { maxLength: 500 } }}
            onChange={(event) => setForm({ ...form, reason: event.target.value })}
          />
        </>
      )}
    </ActDialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [id: string, title: string])[];
  readonly onChange: (id: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <TextField select required label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {choices.map(([id, title]) => (
        <MenuItem key={id} value={id} lang="zh-CN">
          {title}
        </MenuItem>
      ))}
    </TextField>
  );
}
