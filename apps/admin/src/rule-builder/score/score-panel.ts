import type { ResourceEditorProps } from '../../resource-editors/editor-props.js';
import type { SchemeFinding } from '../check/scheme-finding.js';
import type { ScoreCount } from './band-scale.js';

export interface ScoreCardEditorProps extends ResourceEditorProps {
  /** The scores that subjects have now, for the picture over the ruler. */
  readonly scores?: readonly ScoreCount[];
}

/** What the panels of a score card take: the editor's own, with everything that was found. */
export interface ScorePanelProps extends ScoreCardEditorProps {
  readonly findings: readonly SchemeFinding[];
}
