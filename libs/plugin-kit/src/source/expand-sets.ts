import { issue, type Issue } from '@xinheng/problem';
import type { Json } from '@xinheng/logic';
import { nearest } from '../nearest.js';
import { pointerStep } from './scan-json.js';

/** One member of a set: what `${areas.title}` reads. */
export type SetMember = Readonly<Record<string, Json>>;
/** The sets of a manifest by their names. */
export type Sets = ReadonlyMap<string, readonly SetMember[]>;

/** A file with everything that stands for each member of a set written out. */
export interface Expanded {
  readonly value: Json;
  readonly issues: readonly Issue[];
  /** Where what stands at a pointer of `value` was written. */
  readonly written: (pointer: string) => string;
}

/** More than any regulation says; what a package of a few lines could otherwise grow to has no end. */
const maximumNodes = 500_000;
const reference = /\$\{([a-z][a-z0-9-]*)\.([A-Za-z][A-Za-z0-9_-]*)\}/g;
const whole = /^\$\{([a-z][a-z0-9-]*)\.([A-Za-z][A-Za-z0-9_-]*)\}$/;

/** The sets of a manifest; nothing where they have not the shape that the schema asks for. */
export function setsOf(manifest: Json | undefined): Sets {
  const sets = isObject(manifest) ? manifest['sets'] : undefined;
  if (!isObject(sets)) return new Map();
  return new Map(
    Object.entries(sets).flatMap(([name, members]) =>
      Array.isArray(members) ? [[name, (members as readonly Json[]).filter(isObject)] as const] : [],
    ),
  );
}

/**
 * Writes out `{"forEach": "areas", "make": …}`, which may stand for an element of any list: `make` once for each member,
 * with `${areas.key}` as the member has it. A text that is nothing but such a reference becomes the member's value
 * itself. A name within an object (a path of `locales`) that refers to a set stands for one name each.
 */
export function expandSets(value: Json, sets: Sets): Expanded {
  const text = JSON.stringify(value);
  if (!text.includes('"forEach"') && !text.includes('${')) return { value, issues: [], written: (pointer) => pointer };
  const expansion = new Expansion(sets);
  const expanded = expansion.value(value, new Map(), '', '');
  return { value: expanded, issues: expansion.issues, written: (pointer) => expansion.written(pointer) };
}

type Bound = ReadonlyMap<string, SetMember>;

class Expansion {
  readonly issues: Issue[] = [];
  /** Pointers of what moved, to where it was written. */
  private readonly places = new Map<string, string>();
  private nodes = 0;

  constructor(private readonly sets: Sets) {}

  value(value: Json, bound: Bound, at: string, from: string): Json {
    this.nodes += 1;
    if (typeof value === 'string') return this.text(value, bound, from);
    if (Array.isArray(value)) return this.list(value as readonly Json[], bound, at, from);
    return isObject(value) ? this.object(value, bound, at, from) : value;
  }

  written(pointer: string): string {
    const steps = pointer.split('/');
    for (let length = steps.length; length > 1; length -= 1) {
      const place = this.places.get(steps.slice(0, length).join('/'));
      if (place !== undefined) return [place, ...steps.slice(length)].join('/');
    }
    return pointer;
  }

  private list(elements: readonly Json[], bound: Bound, at: string, from: string): Json {
    const made: Json[] = [];
    const add = (element: Json, members: Bound, place: string): void => {
      const pointer = `${at}${pointerStep(made.length)}`;
      if (pointer !== place) this.places.set(pointer, place);
      made.push(this.value(element, members, pointer, place));
    };
    elements.forEach((element, index) => {
      const place = `${from}${pointerStep(index)}`;
      if (!isForEach(element)) return add(element, bound, place);
      const members = this.members(element.forEach, `${place}/forEach`);
      for (const member of members) {
        if (this.isSpent(place)) return;
        add(element.make, new Map([...bound, [element.forEach, member]]), `${place}/make`);
      }
    });
    return made;
  }

  private object(members: Readonly<Record<string, Json>>, bound: Bound, at: string, from: string): Json {
    const made: Record<string, Json> = {};
    for (const [name, member] of Object.entries(members)) {
      const place = `${from}${pointerStep(name)}`;
      for (const own of this.boundsOf(name, bound)) {
        if (this.isSpent(place)) return made;
        const text = this.text(name, own, place);
        const key = typeof text === 'string' ? text : JSON.stringify(text);
        const pointer = `${at}${pointerStep(key)}`;
        if (pointer !== place) this.places.set(pointer, place);
        made[key] = this.value(member, own, pointer, place);
      }
    }
    return made;
  }

  /** A name that refers to sets which nothing goes through yet goes through them itself. */
  private boundsOf(name: string, bound: Bound): readonly Bound[] {
    const free = [...new Set([...name.matchAll(reference)].map((match) => match[1]))].filter(
      (set) => !bound.has(set) && this.sets.has(set),
    );
    return free.reduce<readonly Bound[]>(
      (all, set) => all.flatMap((one) => this.sets.get(set)!.map((member) => new Map([...one, [set, member]]))),
      [bound],
    );
  }

  private text(text: string, bound: Bound, from: string): Json {
    const only = whole.exec(text);
    if (only !== null) return this.read(only[1], only[2], bound, from) ?? text;
    return text.replace(reference, (found, set: string, name: string) => {
      const value = this.read(set, name, bound, from);
      return value === undefined ? found : typeof value === 'string' ? value : JSON.stringify(value);
    });
  }

  private read(set: string, name: string, bound: Bound, from: string): Json | undefined {
    const member = bound.get(set);
    if (member === undefined) {
      const known = [...bound.keys()].join('、') || '∅';
      this.issues.push(issue('plugin-set-not-here', from, { set, name, known }));
      return undefined;
    }
    if (Object.hasOwn(member, name)) return member[name];
    const near = nearest(name, Object.keys(member)) ?? '—';
    this.issues.push(
      issue('plugin-set-member-lacks', from, { set, name, key: JSON.stringify(member['key'] ?? null), near }),
    );
    return undefined;
  }

  private members(set: string, pointer: string): readonly SetMember[] {
    const members = this.sets.get(set);
    if (members === undefined) {
      this.issues.push(issue('plugin-set-unknown', pointer, { set, near: nearest(set, this.sets.keys()) ?? '—' }));
    }
    return members ?? [];
  }

  private isSpent(pointer: string): boolean {
    if (this.nodes < maximumNodes) return false;
    if (this.issues.at(-1)?.code !== 'plugin-set-too-many') {
      this.issues.push(issue('plugin-set-too-many', pointer, { limit: maximumNodes }));
    }
    return true;
  }
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface ForEach {
  readonly forEach: string;
  readonly make: Json;
}

function isForEach(value: Json): value is Json & ForEach {
  return isObject(value) && typeof value['forEach'] === 'string' && 'make' in value && Object.keys(value).length === 2;
}
