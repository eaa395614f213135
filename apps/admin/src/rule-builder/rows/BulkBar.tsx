import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { BasisDialog } from '../parts/BasisDialog.js';
import { GradeField } from '../parts/GradeField.js';
import { useSchemeView } from '../parts/scheme-view.js';
import { withAll, withoutRows } from './edit-rows.js';
import type { EditRows } from './use-rows.js';

interface BulkBarProps {
  readonly places: readonly number[];
  readonly edit: EditRows;
  readonly hasGrades: boolean;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

/** What can be done with all chosen rows at once. */
export function BulkBar({ places, edit, hasGrades, onAll, onNone }: BulkBarProps) {
  const translate = useTranslate();
  const { grades } = useSchemeView();
  const [isAsking, setAsking] = useState(false);
  const chosen = new Set(places);
  return (
    <Box
      role="group"
      aria-label={translate('builder.bulk')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        p: 1,
        border: 1,
        borderColor: 'primary.main',
        borderRadius: 1,
        bgcolor: 'background.paper',
        position: 'sticky',
        top: 56,
        zIndex: 2,
      }}
    >
      <Box sx={{ fontWeight: 600 }}>{translate('builder.chosen', { count: places.length })}</Box>
      {hasGrades && (
        <GradeField
          grades={grades}
          value=""
          label={translate('builder.setGrade')}
          onChange={(grade) => edit((rows) => withAll(rows, chosen, { grade }))}
        />
      )}
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {translate('builder.setBasis')}
      </Button>
      <Button
        variant="outlined"
        color="error"
        onClick={() => {
          edit((rows) => withoutRows(rows, chosen));
          onNone();
        }}
      >
        {translate('builder.remove')}
      </Button>
      <Button onClick={onAll}>{translate('builder.chooseAll')}</Button>
      <Button onClick={onNone}>{translate('builder.chooseNone')}</Button>
      {isAsking && (
        <BasisDialog
          count={places.length}
          onClose={() => setAsking(false)}
          onChoose={(basis) => {
            setAsking(false);
            edit((rows) => withAll(rows, chosen, { basis }));
          }}
        />
      )}
    </Box>
  );
}
