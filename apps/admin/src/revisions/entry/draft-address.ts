import { pageOf } from '../../display/RouteLink.js';

/** A place in a draft. */
export interface DraftPlace {
  readonly resource: string;
  readonly key: string;
}

/** The address of a draft with a resource open in it. */
export function draftAddress(id: string, place?: DraftPlace): string {
  if (place === undefined) return pageOf('revisions', id);
  const search = new URLSearchParams({ tab: 'edit', resource: place.resource, key: place.key });
  return `${pageOf('revisions', id)}?${search.toString()}`;
}
