import type { Finding } from '../http/problem.js';
import type { EditorContext } from './editor-context.js';
import type { RawObject } from './raw-object.js';

/** A finding on a resource; its pointer is below the resource: `/rules/2/when`. */
export interface ResourceFinding extends Finding {
  readonly severity?: 'error' | 'warning';
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
}

export type { EditorContext, RawObject };
