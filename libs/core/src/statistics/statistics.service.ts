import { Injectable } from '@nestjs/common';
import { subtractDuration } from '@xinheng/calendar';
import { regionPrefix } from '@xinheng/facts';
import { Clock } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { CodeTitles } from '../catalogue/code-titles.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import { GradeSnapshotsRepository } from '../evaluations/grade-snapshots.repository.js';
import { StatisticsRepository, type ScoreCount, type CountedArea, type GroupCount } from './statistics.repository.js';

/** A scheme and the part of the actor's area that is asked for. */
export interface GradeQuestion {
  /** Qualified: `hebei:enterprise-grade`. */
  readonly scheme: string;
  /** GB/T 2260; null for the whole of the actor's area. */
  readonly region: string | null;
  /** GB/T 4754, the beginning of a code; null for all. */
  readonly industry: string | null;
}

/** How many subjects stand in one grade. */
export interface GradeShare {
  readonly grade: string;
  readonly title: string;
  /** 0 is the best. */
  readonly order: number;
  readonly count: number;
  /** Of all that are graded, 0 … 1. */
  readonly share: number;
}

/** The subjects of each grade at the end of a month, `2022-06`. */
export interface GradeMonth {
  readonly month: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** The subjects of a region or an industry section by grade. */
export interface GradeGroup {
  /** '' for subjects that have none. */
  readonly code: string;
  readonly title: string;
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly ungraded: number;
}

/** How far back the way of grades is shown, the present month with it. */
const SHOWN = 'P11M';

/** Counts by region, industry, grade and month, within what the actor sees (冀政办字〔2022〕54号 五(三)). */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly clock: Clock,
    private readonly repository: StatisticsRepository,
    private readonly snapshots: GradeSnapshotsRepository,
    private readonly reader: DefinitionsReaderService,
    private readonly titles: CodeTitles,
  ) {}

  /** Every grade of the scheme, best first. @throws XinhengError `definition-unknown` where there is no such scheme */
  async grades(actor: Actor, question: GradeQuestion, locale: Locale): Promise<readonly GradeShare[]> {
    const { grades } = await this.reader.get('schemes', question.scheme, { asOf: null, locale });
    const area = areaOf(actor, question);
    const counts = area === null ? new Map<string, number>() : await this.repository.grades(question.scheme, area);
    const graded = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return grades.map(({ key, title }, order) => {
      const count = counts.get(key) ?? 0;
      return { grade: key, title, order, count, share: graded === 0 ? 0 : count / graded };
    });
  }

  /** The scores that subjects have now, lowest first. @throws XinhengError `definition-unknown` */
  async scores(actor: Actor, question: GradeQuestion, locale: Locale): Promise<readonly ScoreCount[]> {
    await this.reader.get('schemes', question.scheme, { asOf: null, locale });
    const area = areaOf(actor, question);
    const counts = area === null ? [] : await this.repository.scores(question.scheme, area);
    return [...counts].sort((one, other) => one.score - other.score);
  }

  /** The last twelve months of which there is a picture, oldest first. @throws XinhengError `definition-unknown` */
  async trend(actor: Actor, question: GradeQuestion, locale: Locale): Promise<readonly GradeMonth[]> {
    await this.reader.get('schemes', question.scheme, { asOf: null, locale });
    const area = areaOf(actor, question);
    if (area === null) return [];
    const since = subtractDuration(`${this.clock.today().slice(0, 7)}-01`, SHOWN);
    const section = area.industryPrefix === '' ? '%' : area.industryPrefix.slice(0, 1);
    const months = new Map<string, Record<string, number>>();
    for (const { takenOn, grade, subjects } of await this.snapshots.monthly(
      question.scheme,
      area.regionPrefix,
      since,
      section,
    )) {
      const month = takenOn.slice(0, 7);
      months.set(month, { ...months.get(month), [grade]: subjects });
    }
    return [...months].map(([month, counts]) => ({ month, counts }));
  }

  /** The regions one level below the one asked for, or below the actor's, by code. @throws XinhengError `definition-unknown` */
  async regions(actor: Actor, question: GradeQuestion, locale: Locale): Promise<readonly GradeGroup[]> {
    await this.reader.get('schemes', question.scheme, { asOf: null, locale });
    const area = areaOf(actor, question);
    if (area === null) return [];
    const digits = Math.min(area.regionPrefix.length + 2, 6);
    const rows = await this.repository.byRegion(question.scheme, area, digits);
    return groupsOf(rows, (digits) => {
      const code = digits.padEnd(6, '0');
      return { code, title: this.titles.region(code) ?? code };
    });
  }

  /** The sections of GB/T 4754, by letter. @throws XinhengError `definition-unknown` */
  async industries(actor: Actor, question: GradeQuestion, locale: Locale): Promise<readonly GradeGroup[]> {
    await this.reader.get('schemes', question.scheme, { asOf: null, locale });
    const area = areaOf(actor, question);
    if (area === null) return [];
    const rows = await this.repository.bySection(question.scheme, area);
    return groupsOf(rows, (code) => ({ code, title: this.titles.industry(code) ?? code }));
  }
}

/** The part of the actor's area that is asked for; null where the two have nothing in common. */
function areaOf(actor: Actor, { region, industry }: GradeQuestion): CountedArea | null {
  const own = scopeOf(actor).regionPrefix;
  const asked = region === null ? '' : regionPrefix(region);
  const isCommon = own.startsWith(asked) || asked.startsWith(own);
  if (!isCommon) return null;
  return { regionPrefix: asked.length > own.length ? asked : own, industryPrefix: industry ?? '' };
}

function groupsOf(
  rows: readonly GroupCount[],
  name: (code: string) => { readonly code: string; readonly title: string },
): GradeGroup[] {
  const groups = new Map<string, { total: number; ungraded: number; counts: Record<string, number> }>();
  for (const { code, grade, subjects } of rows) {
    const group = groups.get(code) ?? { total: 0, ungraded: 0, counts: {} };
    group.total += subjects;
    if (grade === null) group.ungraded += subjects;
    else group.counts[grade] = subjects;
    groups.set(code, group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, group]) => ({ ...name(code), ...group }));
}
