import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { ResourceEditorProps } from './editor-props.js';

export type ResourceEditor = LazyExoticComponent<ComponentType<ResourceEditorProps>>;

const supervision = lazy(async () => ({
  default: (await import('./supervision/SupervisionEditor.js')).SupervisionEditor,
}));

/** The editor of each kind of resource, loaded when it is first opened. */
const EDITORS: Readonly<Record<string, ResourceEditor>> = {
  schemes: lazy(async () => ({ default: (await import('../rule-builder/SchemeEditor.js')).SchemeEditor })),
  parameters: lazy(async () => ({ default: (await import('./parameters/ParameterEditor.js')).ParameterEditor })),
  facts: lazy(async () => ({ default: (await import('./facts/FactEditor.js')).FactEditor })),
  measures: lazy(async () => ({ default: (await import('./measures/MeasureEditor.js')).MeasureEditor })),
  lists: lazy(async () => ({ default: (await import('./lists/ListEditor.js')).ListEditor })),
  catalogue: lazy(async () => ({ default: (await import('./catalogue/CatalogueItemEditor.js')).CatalogueItemEditor })),
  classifications: lazy(async () => ({
    default: (await import('./classifications/ClassificationEditor.js')).ClassificationEditor,
  })),
  procedures: lazy(async () => ({ default: (await import('./procedures/ProcedureEditor.js')).ProcedureEditor })),
  documents: lazy(async () => ({ default: (await import('./documents/DocumentEditor.js')).DocumentEditor })),
  cases: lazy(async () => ({ default: (await import('./cases/CasesEditor.js')).CasesEditor })),
  supervision,
  items: supervision,
  treatments: supervision,
  overrides: supervision,
};

/**
 * The editor of a resource by the name that a change gives it: `parameters`, `facts`, `supervision/treatments`; null
 * where there is none.
 */
export function editorOf(resource: string): ResourceEditor | null {
  const name = resource.split(/[/.]/).at(-1) ?? '';
  return Object.hasOwn(EDITORS, name) ? (EDITORS[name] ?? null) : null;
}
