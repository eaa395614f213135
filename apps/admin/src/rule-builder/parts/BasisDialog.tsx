import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { Json } from '@xinheng/logic';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { FormFields } from '../../resource-editors/fields/FormFieldView.js';
import { textAt, withAt } from '../../resource-editors/form/at.js';
import { BASIS } from '../../resource-editors/form/recurring.shape.js';
import { FormProvider } from '../../resource-editors/form/form-state.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { useSchemeView } from './scheme-view.js';

interface BasisDialogProps {
  readonly count: number;
  readonly onChoose: (basis: Json) => void;
  readonly onClose: () => void;
}

/** Asks for the article that many rows shall stand on. */
export function BasisDialog({ count, onChoose, onClose }: BasisDialogProps) {
  const translate = useTranslate();
  const { context } = useSchemeView();
  const id = useId();
  const [root, setRoot] = useState<RawObject>({});
  const isWhole = textAt(root, '/basis/document') !== '' && textAt(root, '/basis/article') !== '';
  const set = (pointer: string, part: Json | undefined) => setRoot((before) => withAt(before, pointer, part));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{translate('builder.basisOfMany', { count })}</DialogTitle>
      <DialogContent sx={{ '&&': { pt: 1 } }}>
        <FormProvider value={{ root, set, context, findings: [], readOnly: false }}>
          <FormFields fields={[BASIS]} owner="" />
        </FormProvider>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('builder.cancel')}</Button>
        <Button variant="contained" disabled={!isWhole} onClick={() => onChoose(root['basis'])}>
          {translate('builder.setIt')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
