import { isInForce, localKey, pluginOfKey } from '@xinheng/facts';
import type { Grade, Scheme } from '@xinheng/grading';
import type { ReadingContext } from '../definitions/reading/reading-context.js';

/** What a result of a scheme is shown with. */
export interface SchemeWords {
  readonly title: string;
  /** Best first, titled in the reader's language. */
  readonly grades: readonly Grade[];
}

/** A grade with its place among those of its scheme. */
export interface GradeWords {
  readonly title: string | null;
  /** 0 is the best; null for a grade that the scheme has no more. */
  readonly order: number | null;
}

/** Title and grades of a scheme by the edition in force on the context's day, else by its last; null where it is unknown. */
export function schemeWords(context: ReadingContext, scheme: string): SchemeWords | null {
  const id = pluginOfKey(scheme);
  const key = localKey(id, scheme);
  const editions: readonly Scheme[] =
    context.definitions.set.find((plugin) => plugin.id === id)?.schemes.filter((one) => one.key === key) ?? [];
  const edition = editions.find((one) => isInForce(one, context.asOf)) ?? editions.at(-1);
  if (edition === undefined) return null;
  const path = `schemes/${key}`;
  return {
    title: context.texts.of(id, path, edition.title),
    grades: edition.grades.map((grade) => ({
      ...grade,
      title: context.texts.of(id, `${path}#${grade.key}`, grade.title),
    })),
  };
}

/** The title and the place of a grade. */
export function gradeWords(words: SchemeWords | null, grade: string | null): GradeWords {
  const order = words?.grades.findIndex(({ key }) => key === grade) ?? -1;
  return order < 0 ? { title: null, order: null } : { title: words?.grades[order]?.title ?? null, order };
}
