import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { renderIssue } from '@xinheng/problem';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../display/Panel.js';
import type { EditorContext, RawObject } from '../resource-editors/editor-props.js';
import { ResourceForm } from '../resource-editors/form/ResourceForm.js';
import { useLocaleTag } from '../resource-editors/form/use-locale-tag.js';
import type { PluginFiles } from '../resource-editors/plugin-resources.js';
import { inputShape } from './input.shape.js';
import { RealSubject } from './RealSubject.js';
import { TriedResult } from './TriedResult.js';
import { useTrial } from './use-trial.js';
import { CASE_SCHEMA, caseOf } from './try-out.js';
import { caseAround, formWithin, madeUp, nameless } from './worked-input.js';

export interface TryItPanelProps {
  /** What the rules may name; of a draft with its changes applied. */
  readonly context: EditorContext;
  /** The key of the scheme in the plugin of the context, bare. */
  readonly scheme: string;
  /** The scheme as it is being edited; absent: as the context has it. */
  readonly draft?: RawObject;
  /** The files as in force, the plugin itself first: shown beside the result of a draft. */
  readonly inForce?: readonly PluginFiles[];
  /** Takes who is in the form as a worked case that expects the result; absent: nothing is saved. */
  readonly onSaveCase?: (worked: RawObject) => void;
  /** One below the other, the result first: beside an editor. */
  readonly isNarrow?: boolean;
}

/** 试算: a real enterprise, or one that is made up, and what the rules say of it at once. Nothing is stored. */
export function TryItPanel({ context, scheme, draft, inForce, onSaveCase, isNarrow = false }: TryItPanelProps) {
  const translate = useTranslate();
  const locale = useLocaleTag();
  const named = context.schemes.find(({ plugin, key }) => plugin === context.plugin && key === scheme);
  const region = context.files[0]?.regions?.[0] ?? '130000';
  const [form, setForm] = useState<RawObject>(() => madeUp(region));
  const [asOf, setAsOf] = useState(context.today);
  const shape = useMemo(() => inputShape(named), [named]);
  const { tried, before, trial } = useTrial({ context, scheme, draft, inForce, form, asOf, locale });
  const value = useMemo(() => caseAround(form, asOf), [form, asOf]);
  const findings = useMemo(
    () =>
      tried.state === 'wrong-input'
        ? tried.issues.map((found) => ({
            pointer: found.pointer,
            code: found.code,
            severity: found.severity,
            message: renderIssue(found, locale),
          }))
        : [],
    [tried, locale],
  );
  const save = () => {
    const worked = caseOf(trial, nameless(form), asOf);
    if (worked !== null) onSaveCase?.(worked);
  };
  return (
    <Box sx={isNarrow ? COLUMN : COLUMNS}>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', order: isNarrow ? 2 : { xs: 2, md: 1 } }}
      >
        <Panel title={translate('tryIt.who')}>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <Box sx={{ color: 'text.secondary' }}>{translate('tryIt.hint')}</Box>
            <TextField
              type="date"
              label={translate('evaluations.asOf')}
              slotProps={{ inputLabel: { shrink: true } }}
              value={asOf}
              onChange={(event) => setAsOf(event.target.value || context.today)}
            />
            <RealSubject scheme={`${context.plugin}:${scheme}`} asOf={asOf} onTake={setForm} />
            <Button sx={{ justifySelf: 'start' }} onClick={() => setForm(madeUp(region))}>
              {translate('tryIt.madeUp')}
            </Button>
          </Box>
        </Panel>
        <ResourceForm
          value={value}
          onChange={(next) => setForm(formWithin(next))}
          context={context}
          findings={findings}
          shape={shape}
          schema={CASE_SCHEMA}
        />
      </Box>
      <Box sx={isNarrow ? { order: 1 } : { order: { xs: 1, md: 2 }, position: { md: 'sticky' }, top: 64 }}>
        <Panel
          title={translate('tryIt.result')}
          actions={
            onSaveCase && tried.state === 'graded' && <Button onClick={save}>{translate('tryIt.saveCase')}</Button>
          }
        >
          <TriedResult tried={tried} before={before} context={context} />
        </Panel>
      </Box>
    </Box>
  );
}

const COLUMN = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' } as const;
const COLUMNS = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
} as const;
