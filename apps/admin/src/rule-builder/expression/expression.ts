import type { Json } from '@xinheng/logic';

interface Placed {
  /** JSON pointer of the part below the whole expression; '' for the whole. */
  readonly pointer: string;
}

/** A number, a text, a truth value or nothing, as it stands. */
export interface LiteralPart extends Placed {
  readonly kind: 'literal';
  readonly value: null | boolean | number | string;
}

/** A list that is written out. */
export interface ListPart extends Placed {
  readonly kind: 'list';
  readonly elements: readonly Expression[];
}

/** Reads a fact, a parameter, a look-up table; `absent` is what is taken where there is no value. */
export interface NamePart extends Placed {
  readonly kind: 'name';
  readonly name: string;
  readonly absent: Expression | null;
  /** `{"var": "x"}`, not `{"var": ["x"]}`. */
  readonly isBare: boolean;
}

/** A date literal. */
export interface DayPart extends Placed {
  readonly kind: 'day';
  readonly day: string;
  readonly isBare: boolean;
}

/** A length of time, which only stands behind a date. */
export interface DurationPart extends Placed {
  readonly kind: 'duration';
  readonly length: Json;
}

/** An operator that the builder shows, with its operands. */
export interface OperationPart extends Placed {
  readonly kind: 'operation';
  readonly operator: string;
  readonly operands: readonly Expression[];
  /** `{"!": x}`, not `{"!": [x]}`. */
  readonly isBare: boolean;
}

/** What the builder does not show in parts: it stays as it is, and is said as a sentence. */
export interface OpaquePart extends Placed {
  readonly kind: 'opaque';
  readonly json: Json;
}

/** An expression as it is shown: JSON-Logic in parts, each with its place. */
export type Expression = LiteralPart | ListPart | NamePart | DayPart | DurationPart | OperationPart | OpaquePart;
