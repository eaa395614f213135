import type { ResourceEditorProps } from '../../resource-editors/editor-props.js';
import type { SchemeFinding } from '../check/scheme-finding.js';

/** What the panels of a score card take: the editor's own, with everything that was found. */
export interface ScorePanelProps extends ResourceEditorProps {
  readonly findings: readonly SchemeFinding[];
}
