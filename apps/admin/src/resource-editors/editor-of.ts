import type { ComponentType, LazyExoticComponent } from 'react';
import type { ResourceEditorProps } from './editor-props.js';

export type ResourceEditor = LazyExoticComponent<ComponentType<ResourceEditorProps>>;

/** The editor of each kind of resource, loaded when it is first opened. */
const EDITORS: Readonly<Record<string, ResourceEditor>> = {};

/** The editor of a resource by the name that a change gives it (`parameters`, `facts` …); null where there is none. */
export function editorOf(resource: string): ResourceEditor | null {
  return Object.hasOwn(EDITORS, resource) ? EDITORS[resource] : null;
}
