import { Injectable } from '@nestjs/common';
import type { SchemeProgram } from '@xinheng/grading';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { factsState } from './facts-state.js';

/** A compiled scheme with what its results are stored under. */
export interface CurrentProgram {
  readonly program: SchemeProgram;
  readonly definitionsHash: string;
  /** Sixteen characters that name what decides the facts on the day, whatever the rules make of them. */
  readonly factsHash: string;
  /** The grades of the scheme on the day, best first. */
  readonly grades: readonly string[];
  /** The plugin's version, `1.0.0`. */
  readonly version: string;
}

/** Schemes compiled by the definitions in force; each is compiled once for a day and a state of the definitions. */
@Injectable()
export class SchemePrograms {
  constructor(private readonly definitions: DefinitionsService) {}

  /**
   * The program of a scheme as of a day, under the definitions in force now.
   * @throws XinhengError where the scheme is unknown or has no edition in force on that day
   */
  async of(scheme: string, asOf: string): Promise<CurrentProgram> {
    const current = await this.definitions.current();
    const program = current.programOf(scheme, asOf);
    const version = current.set.find(({ id }) => scheme.startsWith(`${id}:`))?.version ?? '';
    const grades = current.scheme(scheme, asOf)?.scheme.grades.map(({ key }) => key) ?? [];
    const factsHash = factsState(current, scheme, asOf);
    return { program, definitionsHash: current.hashOf(scheme), factsHash, grades, version };
  }
}
