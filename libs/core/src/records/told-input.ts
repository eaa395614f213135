import {
  isIdentityNumber,
  type LinkedSubject,
  type Subject,
  type SubjectInput,
  type SubjectRecord,
} from '@xinheng/facts';
import type { Actor } from '../accounts/actor.js';
import { codeFor } from '../subjects/subject-view.js';

/** What an evaluation reads of a subject, as somebody may read it. */
export interface ToldInput {
  readonly subject: string;
  readonly scheme: string;
  readonly asOf: string;
  /** What an input line of `xinheng evaluate` holds. */
  readonly input: SubjectInput;
  /** Records that count but lie outside what the reader may see: without them the grade may be another. */
  readonly omitted: number;
}

/** The input with the records that may be seen, and with the numbers of persons as the actor sees them. */
export function toldInput(
  actor: Actor,
  input: SubjectInput,
  maySee: (record: SubjectRecord) => boolean,
): Pick<ToldInput, 'input' | 'omitted'> {
  const codes = new Codes(actor);
  let omitted = 0;
  const seen = (records: readonly SubjectRecord[] | undefined): readonly SubjectRecord[] => {
    const kept = (records ?? []).filter(maySee);
    omitted += (records?.length ?? 0) - kept.length;
    return kept;
  };
  const linked = input.linked?.map((one): LinkedSubject => ({
    ...one,
    subject: codes.subject(one.subject),
    records: seen(one.records),
  }));
  return {
    input: {
      ...input,
      subject: codes.subject(input.subject),
      records: seen(input.records),
      ...(linked === undefined ? {} : { linked }),
    },
    omitted,
  };
}

/** Numbers as they are told: the same number always the same, and two never alike, because links go by them. */
class Codes {
  private readonly told = new Map<string, string>();

  constructor(private readonly actor: Actor) {}

  subject(subject: Subject): Subject {
    const { kind, code, links } = subject;
    return {
      ...subject,
      code: this.of(kind, code),
      ...(links === undefined
        ? {}
        : { links: links.map((link) => ({ ...link, to: this.of(kindOf(link.to), link.to) })) }),
    };
  }

  private of(kind: string, code: string): string {
    let told = this.told.get(code);
    if (told === undefined) {
      const shown = codeFor(this.actor, kind, code);
      const alike = [...this.told.values()].filter((one) => one.split('#')[0] === shown).length;
      told = alike === 0 ? shown : `${shown}#${alike + 1}`;
      this.told.set(code, told);
    }
    return told;
  }
}

function kindOf(code: string): string {
  return isIdentityNumber(code) ? 'person' : 'enterprise';
}
