import type { SubjectInput } from '@xinheng/facts';
import { compileScheme, type DefinitionSet, type Scheme, type SchemeProgram } from '@xinheng/grading';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import { InputReader, type WrittenInput } from '../evaluate/input-reader.js';
import { evaluateInput, type OutputLine } from '../evaluate/output-line.js';
import type { PluginDefinitions } from '../model/plugin-definitions.js';
import type { WorkedCase } from '../model/worked-case.js';
import { placed } from '../origins.js';

/** What a case gave: an output line, the reason for which a record was refused, or why it could not run. */
export type CaseOutput =
  | { readonly line: OutputLine; readonly input: SubjectInput; readonly program: SchemeProgram }
  | { readonly refused: string }
  | { readonly issues: readonly Issue[] };

/** Runs worked cases of one plugin; a scheme is compiled once for each day that cases name. */
export class CaseRunner {
  private readonly programs = new Map<string, SchemeProgram | Issue>();
  private readonly reader: InputReader;

  private readonly definitions: DefinitionSet;

  constructor(
    private readonly plugin: Pick<PluginDefinitions, 'id' | 'version'>,
    definitions: DefinitionSet,
  ) {
    // The cases of a province hold of its rules, whichever city has put a scheme of its own in their place.
    this.definitions = definitions.map((one) =>
      one.id === plugin.id ? { ...one, schemes: one.schemes.map(({ exceptIn, ...scheme }) => scheme as Scheme) } : one,
    );
    this.reader = new InputReader(definitions, plugin.id);
  }

  /** Runs a case of the scheme whose key is given bare. */
  run(scheme: string, worked: WorkedCase): CaseOutput {
    const { input, issues, refused } = this.reader.complete(worked as unknown as WrittenInput);
    const program = this.programOf(scheme, worked.asOf);
    if ('code' in program) return { issues: [placed(program, worked)] };
    // A case may be about the refusal; then its other records do not matter.
    if (refused !== null) return { refused };
    if (input === null) return { issues: issues.map((found) => placed(found, worked)) };
    return { line: evaluateInput(program, input, { version: this.plugin.version }), input, program };
  }

  private programOf(scheme: string, asOf: string): SchemeProgram | Issue {
    const name = `${scheme} ${asOf}`;
    const known = this.programs.get(name);
    if (known !== undefined) return known;
    const program = compiled(this.definitions, `${this.plugin.id}:${scheme}`, asOf);
    this.programs.set(name, program);
    return program;
  }
}

function compiled(definitions: DefinitionSet, scheme: string, asOf: string): SchemeProgram | Issue {
  try {
    return compileScheme(definitions, scheme, asOf);
  } catch (error) {
    // A day on which the scheme, or something that it reads, is not in force.
    if (error instanceof XinhengError) return issue(error.code, '/asOf', error.params);
    throw error;
  }
}
