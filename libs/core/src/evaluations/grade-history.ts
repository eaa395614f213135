import { Injectable } from '@nestjs/common';
import { regionPrefix } from '@xinheng/facts';
import type { SchemeProgram } from '@xinheng/grading';
import { UnitOfWork } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import { EvaluationInputs, type ReadBatch } from './evaluation-inputs.js';
import { gradeBatch } from './grade-batch.js';
import { GradeSnapshotsRepository, type SnapshotCell } from './grade-snapshots.repository.js';
import { SchemePrograms } from './scheme-programs.js';

/** Subjects that are read at a time. */
const RANGE = 5_000;

/**
 * Draws the pictures of days before anything was graded here, so that a trend does not begin with a single point.
 * Subjects are taken as they are today: for the sample, of which nothing else is known.
 */
@Injectable()
export class GradeHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: DefinitionsService,
    private readonly subjects: SubjectsRepository,
    private readonly inputs: EvaluationInputs,
    private readonly programs: SchemePrograms,
    private readonly snapshots: GradeSnapshotsRepository,
  ) {}

  /** Whether no picture was ever taken under a scheme. */
  async isBlank(scheme: string): Promise<boolean> {
    return this.snapshots.isBlank(scheme);
  }

  /**
   * Counts the grades under a scheme on some days and keeps the pictures. Days on which the scheme, or something that
   * it reads, was not in force yet are passed over.
   */
  async draw(scheme: string, days: readonly string[], today: string): Promise<void> {
    const current = await this.definitions.current();
    const found = current.scheme(scheme, today);
    if (found === undefined) return;
    const pictures: Picture[] = [];
    for (const day of days) {
      const program = await this.programOn(scheme, day);
      if (program !== null) pictures.push({ day, program, cells: new Map() });
    }
    const prefixes = (found.scheme.regions ?? found.plugin.regions).map(regionPrefix);
    const selection = { kinds: found.scheme.subjectKinds, regions: prefixes.length === 0 ? [''] : prefixes };
    for (const { from, until } of await this.subjects.shards(selection, RANGE)) {
      const range = { fromSubject: from, untilSubject: until };
      const batch = await this.inputs.read(range, { asOf: today });
      for (const picture of pictures) count(picture, batch);
    }
    await this.unitOfWork.run(async (tx) => {
      for (const { day, cells } of pictures) await this.snapshots.put(tx, scheme, day, [...cells.values()]);
    });
  }

  private async programOn(scheme: string, day: string): Promise<SchemeProgram | null> {
    try {
      return (await this.programs.of(scheme, day)).program;
    } catch (error) {
      if (error instanceof XinhengError) return null;
      throw error;
    }
  }
}

interface Picture {
  readonly day: string;
  readonly program: SchemeProgram;
  readonly cells: Map<string, SnapshotCell>;
}

/** Adds a batch of subjects to the picture of a day. */
function count({ program, cells }: Picture, batch: ReadBatch): void {
  const { changes } = gradeBatch(program, batch, new Map());
  const grades = new Map(changes.map(({ subject, evaluation }) => [subject, evaluation?.grade ?? null]));
  for (const { subject, input } of batch.inputs) {
    const grade = grades.get(subject) ?? null;
    if (grade === null) continue;
    const { region, industry } = input.subject;
    const cell = { region, industry: industry?.[0] ?? '-', grade };
    const key = Object.values(cell).join();
    cells.set(key, { ...cell, subjects: (cells.get(key)?.subjects ?? 0) + 1 });
  }
}
