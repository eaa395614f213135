import { createHash } from 'node:crypto';
import type { DefinitionSet } from '@xinheng/grading';
import { canonicalJson, factsReadByScheme, placeOf, readByScheme, type PluginSource } from '@xinheng/plugin-kit';

/** SHA-256 in lower-case hexadecimal; text is taken as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The text of `content.json`: the SHA-256 of every other file of a package by its path, in canonical JSON, so that one
 * package has one text on every machine.
 */
export function contentList(source: PluginSource): string {
  const files = [...source].filter(([path]) => placeOf(path).kind !== 'archive');
  const sums = Object.fromEntries(files.map(([path, text]) => [path, sha256(text)]));
  return `${canonicalJson({ files: sums, formatVersion: 1 })}\n`;
}

/** One hash for everything in a package, the same for a folder and for the file that was packed from it. */
export function contentHash(source: PluginSource): string {
  return sha256(contentList(source));
}

/**
 * SHA-256 over the canonical JSON of everything that a scheme reads: its facts, records, parameters and itself, in all
 * editions. Evaluations store it, to tell by which rules they were made.
 * @param scheme qualified: `hebei:enterprise-grade`
 */
export function definitionsHash(definitions: DefinitionSet, scheme: string): string {
  return sha256(canonicalJson(readByScheme(definitions, scheme)));
}

/**
 * SHA-256 over everything that decides the facts of a scheme, leaving out what its rules make of them: vectors of facts
 * that were stored under one such hash serve every scheme that has it.
 * @param scheme qualified: `hebei:enterprise-grade`
 */
export function factsHash(definitions: DefinitionSet, scheme: string): string {
  return sha256(canonicalJson(factsReadByScheme(definitions, scheme)));
}
