import type { Finding } from '../http/problem.js';
import type { EditorContext } from './editor-context.js';
import type { RawObject } from './raw-object.js';

/** A finding on a resource; its pointer is below the resource: `/rules/2/when`. */
export interface ResourceFinding extends Finding {
  readonly severity?: 'error' | 'warning';
}

/** How many subjects have a score. */
export interface ScoreCount {
  readonly score: number;
  readonly count: number;
}

/** What every editor of a resource takes. It keeps no state of the resource: what it shows is `value`. */
export interface ResourceEditorProps<T = RawObject> {
  /** The resource as it stands in the plugin's file. */
  readonly value: T;
  /** Takes a new object; what the editor does not show is in it as it was. */
  readonly onChange: (next: T) => void;
  /** What may be named, with the other changes of the revision applied. */
  readonly context: EditorContext;
  readonly findings: readonly ResourceFinding[];
  readonly readOnly?: boolean;
  /** Where somebody wants to look, below the resource: `/rules/2/when`. */
  readonly at?: string;
  /** Takes a worked case of the resource, where it is a scheme. */
  readonly onSaveCase?: (worked: RawObject) => void;
  /** The scores that subjects have now, where it is a score card. */
  readonly scores?: readonly ScoreCount[];
}

export type { EditorContext, RawObject };
