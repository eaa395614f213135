import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { DecisionSchemeEditor } from './decision/DecisionSchemeEditor.js';
import type { ResourceEditorProps } from '../resource-editors/editor-props.js';
import { ScoreCardEditor } from './score/ScoreCardEditor.js';

/** The editor of a scheme, by the way it grades. */
export function SchemeEditor(props: ResourceEditorProps) {
  const translate = useTranslate();
  const { value } = props;
  if ('extends' in value) return <Alert severity="info">{translate('builder.extension')}</Alert>;
  return value['method'] === 'score' ? <ScoreCardEditor {...props} /> : <DecisionSchemeEditor {...props} />;
}
