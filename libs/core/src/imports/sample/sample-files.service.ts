import { Injectable } from '@nestjs/common';
import { Clock } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../../accounts/actor.js';
import { scopeOf } from '../../accounts/scope.js';
import { SUBJECTS } from '../forms/form-catalogue.js';
import { itemSynonyms } from '../forms/record-form.js';
import { formatOfSample, sampleBytes } from './sample-file-bytes.js';
import { generateSample } from './sample-generator.js';
import type { SampleFile } from './sample-file.js';

/** A file to try the import out with, as it is listed. */
export interface SampleFileView {
  /** The last part of its address. */
  readonly name: string;
  readonly title: string;
  readonly kind: string | null;
  readonly item: string | null;
  readonly rows: number;
}

/** Enterprises that the sample does not hold, so that every row of the files brings something. */
const order = { subjects: 60, records: 240, seed: 20220421, firstSequence: 9_001 } as const;

/** Files with invented enterprises of somebody's region and their records, to try the import out with. */
@Injectable()
export class SampleFilesService {
  constructor(private readonly clock: Clock) {}

  /** The files in the order in which they are to be imported. */
  list(actor: Actor): readonly SampleFileView[] {
    return this.files(actor).map((file) => ({
      name: nameOf(file),
      title: file.name.replace(/\.csv$/, ''),
      kind: file.item === SUBJECTS ? SUBJECTS : null,
      item: file.item === SUBJECTS ? null : (itemSynonyms[file.item] ?? file.item),
      rows: file.rows.length,
    }));
  }

  /** A file by its name. @throws XinhengError `import-sample-file-unknown` */
  async file(
    actor: Actor,
    name: string,
  ): Promise<{ readonly fileName: string; readonly type: string; readonly content: Buffer }> {
    const files = this.files(actor);
    const file = files.find((candidate) => nameOf(candidate) === name);
    if (file === undefined) {
      const known = files.map(nameOf).join('、');
      throw new XinhengError('not-found', 'import-sample-file-unknown', { name, known });
    }
    const { fileName, content } = await sampleBytes(file);
    const type = fileName.endsWith('.xlsx')
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : formatOfSample(file) === 'gb18030'
        ? 'text/csv; charset=gb18030'
        : 'text/csv; charset=utf-8';
    return { fileName, type, content };
  }

  private files(actor: Actor): readonly SampleFile[] {
    const within = scopeOf(actor).regionPrefix;
    const { subjects, files } = generateSample({ ...order, within, asOf: this.clock.today() });
    return [subjects, ...files.map((file) => (file.item === 'double-publicity-penalty' ? spoilt(file) : file))];
  }
}

/** `subjects.csv`, `national-arrears-tax.xlsx`. */
function nameOf(file: SampleFile): string {
  return `${file.item.replace(':', '-')}.${formatOfSample(file) === 'xlsx' ? 'xlsx' : 'csv'}`;
}

/** Adds rows that are refused, so that people see what is said of them: a code, a day, a kind of penalty, an amount. */
function spoilt(file: SampleFile): SampleFile {
  const [pattern] = file.rows;
  if (pattern === undefined) return file;
  const faults: readonly Readonly<Record<string, string>>[] = [
    { CF_XDR_SHXYM: '91130102Y000900100' },
    { CF_JDRQ: '2022/2/30' },
    { CF_CFLB: '罚金' },
    { CF_NR_FK: '若干', CF_XDR_SHXYM: '' },
  ];
  const rows = faults.map((fault, index) =>
    pattern.map((cell, at) => {
      const header = file.headers[at] ?? '';
      return fault[header] ?? (header === 'CF_WSH' ? `示例错误〔${String(index + 1)}〕号` : cell);
    }),
  );
  return { ...file, rows: [...file.rows, ...rows] };
}
