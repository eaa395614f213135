import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Code } from '../display/Code.js';
import { CopyButton } from '../display/CopyButton.js';
import { PageHeader } from '../display/PageHeader.js';
import { rowsAt, RouteLink } from '../display/RouteLink.js';
import { SampleMark } from '../display/SampleMark.js';
import { StateChip } from '../display/StateChip.js';
import { ValueText } from '../display/ValueText.js';
import { useMay } from '../layout/use-may.js';
import { EnterRecordDialog } from '../records/EnterRecordDialog.js';
import { SubjectEventDialog } from './SubjectEventDialog.js';
import type { SubjectDetail } from './subject-row.js';

/** Name, code, region, registers, and the acts on the subject itself. */
export function SubjectHead({ subject }: { subject: SubjectDetail }) {
  return (
    <PageHeader
      title={subject.name}
      beside={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <SampleMark isSample={subject.isSample} />
          {subject.status === 'ended' && <StateChip set="subjectStatus" value={subject.status} />}
        </Box>
      }
      actions={<Actions subject={subject} />}
    >
      <Box sx={{ color: 'text.primary' }}>
        <Code value={subject.code} /> <CopyButton value={subject.code} />
      </Box>
      <Facts subject={subject} />
    </PageHeader>
  );
}

function Facts({ subject }: { subject: SubjectDetail }) {
  const translate = useTranslate();
  const parts = [
    <ValueText key="kind" set="subjectKind" value={subject.kind} />,
    <span key="region" lang="zh-CN">
      {subject.regionTitle ?? subject.region}
    </span>,
    subject.industry && (
      <span key="industry" lang="zh-CN">
        {subject.industryTitle ?? subject.industry}
      </span>
    ),
    subject.registeredOn && <span key="on">{`${translate('subjects.registeredOn')} ${subject.registeredOn}`}</span>,
    subject.endedOn && <span key="ended">{`${translate('subjects.endedOn')} ${subject.endedOn}`}</span>,
    subject.unit && <span key="unit">{`${translate('subjects.unit')} ${subject.unit.title}`}</span>,
  ].filter(Boolean);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>{parts}</Box>
      {subject.registers.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
          <span>{translate('subjects.registers')}</span>
          {subject.registers.map((register) => (
            <RouteLink key={register.id} to={rowsAt('lists', { id: register.id })} lang="zh-CN">
              {register.title}
            </RouteLink>
          ))}
        </Box>
      )}
    </>
  );
}

function Actions({ subject }: { subject: SubjectDetail }) {
  const translate = useTranslate();
  const mayEnter = useMay('records', 'create');
  const mayChange = useMay('subjects', 'edit');
  const mayRun = useMay('evaluation-runs', 'create');
  const [act, setAct] = useState<'record' | 'event' | null>(null);
  const close = () => setAct(null);
  return (
    <>
      {mayEnter && (
        <Button variant="outlined" onClick={() => setAct('record')}>
          {translate('subjects.enterRecord')}
        </Button>
      )}
      {mayChange && (
        <Button variant="outlined" onClick={() => setAct('event')}>
          {translate('subjects.event.act')}
        </Button>
      )}
      {mayRun && subject.status === 'active' && (
        <Button
          variant="outlined"
          component={Link}
          to={`/evaluation-runs/create?subject=${encodeURIComponent(subject.id)}`}
        >
          {translate('subjects.evaluate')}
        </Button>
      )}
      {act === 'record' && <EnterRecordDialog subject={subject} onClose={close} />}
      {act === 'event' && <SubjectEventDialog subject={subject} onClose={close} />}
    </>
  );
}
