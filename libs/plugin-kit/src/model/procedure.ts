import type { Basis, Duration, Edition } from '@xinheng/facts';

/** What may be done while an emergency is declared. */
export interface Relief extends Edition {
  readonly title: string;
  readonly event: 'natural-disaster' | 'accident' | 'public-health' | 'social-security';
  readonly actions: readonly (
    | string
    | {
        readonly action: string;
        readonly by?: Duration;
        readonly within?: Duration;
        readonly procedures?: readonly string[];
      }
  )[];
  readonly items?: readonly string[];
  readonly regions?: readonly string[];
  readonly basis: Basis;
}

/** A notice or a decision to be filled in. */
export interface Template extends Edition {
  readonly title: string;
  readonly number?: string | null;
  readonly body: readonly string[];
  /** Whether it decides against somebody: it then has to tell of the remedies. */
  readonly adverse?: boolean;
  /** Service by announcement counts so many days; the product's setting where nothing is given. */
  readonly announcementDays?: number;
  readonly basis: Basis;
}
