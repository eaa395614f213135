import type { RecordView, SubjectEventView } from '@xinheng/core';

/** A record on the timeline of its subject. */
export interface TimelineRecord {
  readonly id: string;
  readonly kind: 'record';
  readonly on: string;
  readonly record: string;
  readonly item: string;
  readonly title: string;
  readonly nature: RecordView['nature'];
  readonly state: RecordView['state'];
  readonly documentNumber: string | null;
}

/** A change of the subject on its timeline. */
export interface TimelineChange {
  readonly id: string;
  readonly kind: 'event';
  readonly on: string;
  readonly event: string;
  readonly change: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly documentNumber: string | null;
}

interface OnTimeline {
  readonly id: string;
  readonly on: string;
}

const MOST_ROWS = 1_000;

/** Everything on one line of time: the day it belongs to, newest first; at most 1,000. */
export function timelineOf(...kinds: readonly (readonly OnTimeline[])[]): readonly OnTimeline[] {
  return kinds
    .flat()
    .sort((a, b) => (a.on === b.on ? compare(b.id, a.id) : compare(b.on, a.on)))
    .slice(0, MOST_ROWS);
}

/** A record as it stands on the timeline: on the day of its decision. */
export function recordOnTimeline(record: RecordView): TimelineRecord {
  return {
    id: `record-${record.id}`,
    kind: 'record',
    on: record.decidedOn,
    record: record.id,
    item: record.item,
    title: record.itemTitle,
    nature: record.nature,
    state: record.state,
    documentNumber: record.basisDocument?.number ?? null,
  };
}

/** A change as it stands on the timeline: on its day. */
export function changeOnTimeline(event: SubjectEventView): TimelineChange {
  return {
    id: `event-${event.id}`,
    kind: 'event',
    on: event.on,
    event: event.id,
    change: event.kind,
    from: event.from,
    to: event.to,
    documentNumber: event.document?.number ?? null,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
