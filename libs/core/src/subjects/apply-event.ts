import type { CivilDay } from '@xinheng/facts';
import { issue, type Issue } from '@xinheng/problem';
import { checkPastDay, checkSubjectProperties, type DraftRules } from './check-subject-draft.js';
import { mergedAttributes } from './plan-registration.js';
import { checkCode, maskedCode } from './subject-code.js';
import { othersOf, type EventDetail, type SubjectEventDraft } from './subject-event.js';
import type { KnownSubject } from './subject-in-work.js';
import type { SubjectState } from './subject-state.js';

/** What an event came to: whether it was news, and what was before and after. */
export interface AppliedEvent extends EventDetail {
  readonly isNews: boolean;
}

/** What is wrong with an event, by itself and by what is known of the subject; pointers lead into the draft. */
export function checkEvent(subject: KnownSubject, draft: SubjectEventDraft, rules: DraftRules): readonly Issue[] {
  const { on, document } = draft;
  const wrongDay = checkPastDay(on, '/on', rules.today);
  const number = document.number.trim() === '' ? [issue('subject-event-document', '/document/number')] : [];
  if (wrongDay.length > 0) return [...wrongDay, ...number];
  const known = subject.on(on);
  return [...number, ...checkMoment(known, on), ...checkContent(subject, draft, rules)];
}

function checkMoment({ registeredOn, endedOn }: SubjectState, on: CivilDay): readonly Issue[] {
  if (registeredOn !== null && on < registeredOn) return [issue('subject-event-before', '/on', { on, registeredOn })];
  return endedOn !== null && endedOn <= on ? [issue('subject-ended', '/on', { endedOn })] : [];
}

function checkContent(subject: KnownSubject, draft: SubjectEventDraft, rules: DraftRules): readonly Issue[] {
  const { kind } = subject.on(draft.on);
  switch (draft.kind) {
    case 'rename':
      return draft.name.trim() === '' ? [issue('subject-name-missing', '/name')] : [];
    case 'code-change':
      return checkCode(kind, draft.code, '/code').filter(({ severity }) => severity === 'error');
    case 'move':
      return checkSubjectProperties({ region: draft.region }, rules);
    case 'attribute-change':
      return checkSubjectProperties(
        {
          ...(draft.industry === undefined ? {} : { industry: draft.industry }),
          ...(draft.attributes === undefined ? {} : { attributes: draft.attributes }),
        },
        rules,
      );
    case 'link-change':
      return checkSubjectProperties({ links: draft.links }, rules);
    case 'merger':
    case 'split':
      return othersOf(draft).includes(subject.row.id) ? [issue('subject-event-self', '/into')] : [];
    case 'deregistration':
      return [];
  }
}

/** Tells a subject what happened to it. Links are told apart, by their holder. */
export function applyEvent(subject: KnownSubject, draft: SubjectEventDraft): AppliedEvent {
  const { on } = draft;
  const before = subject.on(on);
  const ended = (): AppliedEvent => ({ isNews: subject.change(on, { endedOn: on }), from: null, to: null });
  switch (draft.kind) {
    case 'rename': {
      const isNews = subject.change(on, { name: draft.name.trim() });
      return { isNews, from: before.name, to: draft.name.trim() };
    }
    case 'move': {
      const address = draft.address === undefined ? {} : { address: draft.address };
      const isNews = subject.change(on, { region: draft.region, ...address });
      return { isNews, from: before.region, to: draft.region };
    }
    case 'code-change': {
      const isNews = subject.change(on, { code: draft.code });
      const shown = (code: string): string => maskedCode(before.kind, code);
      return { isNews, from: shown(before.code), to: shown(draft.code) };
    }
    case 'attribute-change': {
      const isNews = subject.change(on, {
        ...(draft.industry === undefined ? {} : { industry: draft.industry }),
        ...(draft.attributes === undefined
          ? {}
          : { attributes: mergedAttributes(before.attributes, draft.attributes) }),
      });
      return { isNews, from: before.industry, to: draft.industry ?? before.industry };
    }
    case 'link-change':
      return { isNews: false, from: null, to: null };
    case 'split':
      return draft.isEnded ? ended() : { isNews: true, from: null, to: null };
    case 'merger':
    case 'deregistration':
      return ended();
  }
}
