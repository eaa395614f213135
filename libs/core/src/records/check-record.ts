import { isCivilDay } from '@xinheng/calendar';
import { basisDocumentKinds, type CatalogueItem, type CivilDay } from '@xinheng/facts';
import { checkFields, forbiddenTopic } from '@xinheng/plugin-kit';
import { issue, type Issue } from '@xinheng/problem';
import type { ToldRecord } from './told-record.js';

/** The edition of a catalogue item that a record is held against, under its qualified key. */
export interface JudgingItem {
  readonly key: string;
  readonly item: CatalogueItem;
}

const limits = { provider: 200, channel: 40 } as const;
const procedures: readonly string[] = ['simple', 'ordinary'];

/** Days that are none, or that cannot follow each other. Pointers lead into the draft. */
export function checkDays(told: ToldRecord, today: CivilDay): readonly Issue[] {
  const days = ['decidedOn', 'occurredOn', 'countsFrom', 'endedOn', 'publicFrom', 'publicUntil'] as const;
  const wrong = days.filter((name) => told[name] !== null && !isCivilDay(told[name]));
  if (wrong.length > 0) return wrong.map((name) => issue('record-day', `/${name}`, { day: told[name] ?? '' }));
  const toCome = (['decidedOn', 'occurredOn'] as const).filter((name) => told[name] > today);
  const ordered = [
    ['occurredOn', 'decidedOn'],
    ['decidedOn', 'endedOn'],
    ['publicFrom', 'publicUntil'],
  ] as const;
  return [
    ...toCome.slice(0, 1).map((name) => issue('record-day-to-come', `/${name}`, { day: told[name], today })),
    ...ordered.flatMap(([earlier, later]) => {
      const [first, last] = [told[earlier], told[later]];
      return first !== null && last !== null && last < first
        ? [issue('record-days-order', `/${later}`, { first, last })]
        : [];
    }),
  ];
}

/** What is wrong with a record by the edition of its item: whom it is of, who says so, its document, its fields. */
export function checkRecord(told: ToldRecord, subjectKind: string, { key, item }: JudgingItem): readonly Issue[] {
  return [
    ...(item.subjectKinds.some((kind) => kind === subjectKind)
      ? []
      : [issue('record-kind', '/subject', { item: key, kind: subjectKind, allowed: item.subjectKinds.join(', ') })]),
    ...checkProvider(told.provider, key, item),
    ...checkText(told),
    ...(item.temporal === 'event' && told.endedOn !== null
      ? [issue('record-no-state', '/endedOn', { item: item.title })]
      : []),
    ...checkBasis(told, item),
    ...checkItemFields(told, item),
  ];
}

function checkProvider(provider: string | null, key: string, { providers }: CatalogueItem): readonly Issue[] {
  if (providers.includes('*')) return [];
  const names = { item: key, allowed: providers.join(', ') };
  if (provider === null) return [issue('record-provider-missing', '/provider', names)];
  return providers.includes(provider) ? [] : [issue('record-provider', '/provider', { ...names, provider })];
}

function checkText(told: ToldRecord): readonly Issue[] {
  return [
    ...(['provider', 'channel'] as const).flatMap((name) =>
      [...(told[name] ?? '')].length > limits[name] ? [issue('record-text', `/${name}`, { limit: limits[name] })] : [],
    ),
    ...(told.procedure === null || procedures.includes(told.procedure)
      ? []
      : [issue('record-procedure', '/procedure', { procedure: told.procedure, allowed: procedures.join(', ') })]),
  ];
}

/** 黑龙江条例 第二十七条: a record of dishonest conduct stands on a document of a kind that may determine it. */
function checkBasis({ basisDocument }: ToldRecord, { nature }: CatalogueItem): readonly Issue[] {
  const at = '/basisDocument';
  const { kind = null, number = null, issuer = null, issuedOn = null } = basisDocument ?? {};
  const isNamed = [number, issuer].some((text) => text !== null && text.trim() !== '');
  const kinds: readonly string[] = basisDocumentKinds;
  return [
    ...(nature === 'negative' && !isNamed ? [issue('record-basis-missing', at)] : []),
    ...(kind === null || kinds.includes(kind)
      ? []
      : [issue('record-basis-kind', `${at}/kind`, { kind, allowed: kinds.join(', ') })]),
    ...(issuedOn === null || isCivilDay(issuedOn) ? [] : [issue('record-day', `${at}/issuedOn`, { day: issuedOn })]),
    ...(['number', 'issuer'] as const).flatMap((name) =>
      [...(basisDocument?.[name] ?? '')].length > 200 ? [issue('record-text', `${at}/${name}`, { limit: 200 })] : [],
    ),
  ];
}

/**
 * The fields against the form of the item; what the law forbids to collect (黑龙江条例 第二十条) is said to be just
 * that, and not merely undeclared.
 */
function checkItemFields({ fields }: ToldRecord, { fields: form, subjectKinds }: CatalogueItem): readonly Issue[] {
  const declared = form?.properties ?? {};
  const isOfPersons = subjectKinds.includes('person');
  const forbidden = Object.keys(fields).flatMap((field) => {
    const topic = Object.hasOwn(declared, field) ? null : forbiddenTopic([field], isOfPersons);
    return topic === null ? [] : [issue('record-field-forbidden', `/fields/${field}`, { field, topic: topic.title })];
  });
  const said = new Set(forbidden.map(({ pointer }) => pointer));
  return [...forbidden, ...checkFields(form, fields, '/fields').filter(({ pointer }) => !said.has(pointer))];
}
