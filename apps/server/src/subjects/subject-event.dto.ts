import { subjectEventKinds, type SubjectEventDraft, type SubjectEventKind } from '@xinheng/core';
import type { Json } from '@xinheng/logic';
import { rowIdOf } from '@xinheng/platform';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdOrIdsField,
  NestedField,
  NestedListField,
  ObjectField,
  TextField,
} from '../http/index.js';
import { LinkDto } from './subjects.dto.js';

/** The document a change of a subject stands on. */
export class EventDocumentDto {
  @TextField({ max: 200 })
  readonly number: string;

  @TextField({ max: 255, isOptional: true, isNullable: true })
  readonly title?: string | null;

  @TextField({ max: 200, isOptional: true, isNullable: true })
  readonly issuer?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly issuedOn?: string | null;
}

/** The body of `POST /subjects/{id}/events`: the kind, its day and document, and what belongs to the kind. */
export class SubjectEventDto {
  @ChoiceField(subjectEventKinds)
  readonly kind: SubjectEventKind;

  @DayField()
  readonly on: string;

  @NestedField(() => EventDocumentDto)
  readonly document: EventDocumentDto;

  @TextField({ max: 255, isOptional: true, description: 'rename' })
  readonly name?: string;

  @TextField({ max: 6, isOptional: true, description: 'move' })
  readonly region?: string;

  @TextField({ max: 500, isOptional: true, isNullable: true, description: 'move' })
  readonly address?: string | null;

  @TextField({ max: 64, isOptional: true, description: 'code-change' })
  readonly code?: string;

  @IdOrIdsField({ max: 50, isOptional: true, description: 'merger: the one that goes on; split: those that come out' })
  readonly into?: string | string[];

  @BooleanField({ isOptional: true, description: 'split: whether the subject ends' })
  readonly isEnded?: boolean;

  @TextField({ max: 5, isOptional: true, isNullable: true, description: 'attribute-change' })
  readonly industry?: string | null;

  @ObjectField({ isOptional: true, description: 'attribute-change' })
  readonly attributes?: Readonly<Record<string, Json>>;

  @NestedListField(() => LinkDto, { isOptional: true, max: 100, description: 'link-change: all that stand' })
  readonly links?: LinkDto[];
}

type Content = Exclude<keyof SubjectEventDto, 'kind' | 'on' | 'document'>;

/** What each kind says: what it must, and what it may. */
const contents: Readonly<Record<SubjectEventKind, { must: readonly Content[]; may?: readonly Content[] }>> = {
  rename: { must: ['name'] },
  move: { must: ['region'], may: ['address'] },
  'code-change': { must: ['code'] },
  merger: { must: ['into'] },
  split: { must: ['into'], may: ['isEnded'] },
  deregistration: { must: [] },
  'attribute-change': { must: [], may: ['industry', 'attributes'] },
  'link-change': { must: ['links'] },
};

/**
 * The event that a body tells.
 * @throws XinhengError `request-invalid` where something of its kind is missing or does not belong to it
 */
export function eventOf(dto: SubjectEventDto): SubjectEventDraft {
  const { kind, on, document, ...content } = dto;
  const { must, may = [] } = contents[kind];
  const given = (Object.keys(content) as Content[]).filter((name) => content[name] !== undefined);
  const issues: Issue[] = [
    ...must.filter((name) => !given.includes(name)).map((name) => issue('request-field-missing', `/${name}`, { name })),
    ...given
      .filter((name) => !must.includes(name) && !may.includes(name))
      .map((name) => issue('request-field-unknown', `/${name}`, { name })),
    ...(kind === 'merger' && Array.isArray(dto.into) && dto.into.length !== 1
      ? [issue('request-field-list', '/into', { name: 'into', min: 1, max: 1 })]
      : []),
  ];
  if (issues.length > 0) throw new XinhengError('invalid', 'request-invalid', {}, issues);
  return { on, document, ...contentOf(dto) };
}

type EventContent = SubjectEventDraft extends infer Draft
  ? Draft extends SubjectEventDraft
    ? Omit<Draft, 'on' | 'document'>
    : never
  : never;

function contentOf(dto: SubjectEventDto): EventContent {
  const into = [dto.into ?? []].flat().map(rowIdOf);
  switch (dto.kind) {
    case 'rename':
      return { kind: dto.kind, name: dto.name ?? '' };
    case 'move':
      return {
        kind: dto.kind,
        region: dto.region ?? '',
        ...(dto.address === undefined ? {} : { address: dto.address }),
      };
    case 'code-change':
      return { kind: dto.kind, code: dto.code ?? '' };
    case 'merger':
      return { kind: dto.kind, into: into[0] ?? 0 };
    case 'split':
      return { kind: dto.kind, into, isEnded: dto.isEnded ?? false };
    case 'deregistration':
      return { kind: dto.kind };
    case 'attribute-change':
      return {
        kind: dto.kind,
        ...(dto.industry === undefined ? {} : { industry: dto.industry }),
        ...(dto.attributes === undefined ? {} : { attributes: dto.attributes }),
      };
    case 'link-change':
      return { kind: dto.kind, links: dto.links ?? [] };
  }
}
