import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { SubjectInput } from '@xinheng/facts';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { requestJson } from '../http/request.js';
import type { RawObject } from '../resource-editors/raw-object.js';
import { SubjectChooser } from '../subjects/SubjectChooser.js';
import type { SubjectRow } from '../subjects/subject-row.js';
import { inputAsForm } from './worked-input.js';

/** `GET /subjects/{id}/evaluation-input` */
interface ToldInput {
  readonly input: SubjectInput;
  readonly omitted: number;
}

export interface RealSubjectProps {
  /** Qualified. */
  readonly scheme: string;
  readonly asOf: string;
  readonly onTake: (form: RawObject) => void;
}

/** Finds a real subject and puts what is known of it into the form, where it can be changed without changing anything. */
export function RealSubject({ scheme, asOf, onTake }: RealSubjectProps) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<SubjectRow | null>(null);
  const [omitted, setOmitted] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const take = async (subject: SubjectRow | null) => {
    setChosen(subject);
    setOmitted(0);
    setError(null);
    if (subject === null) return;
    const query = new URLSearchParams({ scheme, asOf });
    try {
      const told = await requestJson<ToldInput>(
        `/subjects/${encodeURIComponent(subject.id)}/evaluation-input?${query.toString()}`,
      );
      setOmitted(told.omitted);
      onTake(inputAsForm(told.input));
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <SubjectChooser
        label={translate('tryIt.chooseSubject')}
        value={chosen}
        onChange={(subject) => void take(subject)}
      />
      {omitted > 0 && <Alert severity="warning">{translate('tryIt.omitted', { count: omitted })}</Alert>}
      {error !== null && <ProblemAlert error={error} title={translate('problem.loadFailed')} />}
    </Box>
  );
}
