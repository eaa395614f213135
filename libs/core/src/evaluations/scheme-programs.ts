import { Injectable } from '@nestjs/common';
import { compileScheme, type SchemeProgram } from '@xinheng/grading';
import { DefinitionsService } from '../definitions/definitions.service.js';

/** A compiled scheme with what its results are stored under. */
export interface CurrentProgram {
  readonly program: SchemeProgram;
  readonly definitionsHash: string;
  /** The plugin's version, `1.0.0`. */
  readonly version: string;
}

/** How many compiled programs are kept: a few schemes for a few days. */
const KEPT = 32;

/** Compiles each scheme once for a day and a state of the definitions, and keeps what is used. */
@Injectable()
export class SchemePrograms {
  private readonly kept = new Map<string, SchemeProgram>();

  constructor(private readonly definitions: DefinitionsService) {}

  /**
   * The program of a scheme as of a day, under the definitions in force now.
   * @throws XinhengError where the scheme is unknown or has no edition in force on that day
   */
  async of(scheme: string, asOf: string): Promise<CurrentProgram> {
    const current = await this.definitions.current();
    const definitionsHash = current.hashOf(scheme);
    const version = current.plugins.find(({ id }) => scheme.startsWith(`${id}:`))?.version ?? '';
    const key = `${definitionsHash} ${scheme} ${asOf}`;
    const found = this.kept.get(key);
    const program = found ?? compileScheme(current.set, scheme, asOf);
    // Put last again: what was used longest ago is dropped first.
    this.kept.delete(key);
    this.kept.set(key, program);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return { program, definitionsHash, version };
  }
}
