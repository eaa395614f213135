export { canonicalJson } from './canonical-json.js';
export { coverageIssues } from './cases/coverage-issues.js';
export {
  coverageOf,
  type BandEdge,
  type Coverage,
  type CoveredArticle,
  type CoveredRule,
  type SchemeCoverage,
  type WindowEdge,
} from './cases/coverage.js';
export { proposeCases, type ProposedCase } from './cases/propose-cases.js';
export type { CaseDifference } from './cases/differences.js';
export type { Threshold } from './cases/observed-thresholds.js';
export type { RuleOverlap } from './cases/rule-overlaps.js';
export { runCases, type CaseReport, type CaseResult } from './cases/run-cases.js';
export { compareResources, type JsonObject, type ResourceDifference } from './changes/compare-resources.js';
export { schemaTitle } from './changes/schema-title.js';
export { checkPlugin } from './check-plugin.js';
export { forbiddenTopic, type Topic } from './checks/forbidden-words.js';
export { protectedRight } from './checks/protected-rights.js';
export { expectedOf, fitsAttribute } from './evaluate/attribute-field.js';
export { checkFields } from './evaluate/check-fields.js';
export { compileInputReader, type InputReader, type ReadInput } from './evaluate/input-reader.js';
export {
  evaluateInput,
  type GradedLine,
  type OutputLine,
  type OutputOptions,
  type OutputTrace,
  type UngradedLine,
} from './evaluate/output-line.js';
export type { SchemeExtension } from './model/extension.js';
export type { CoverageEntry, DocumentLevel, Manifest, PluginKind, RegulationDocument } from './model/manifest.js';
export type { PluginDefinitions } from './model/plugin-definitions.js';
export { caseVariables } from './case-variables.js';
export type { Relief, Template } from './model/procedure.js';
export type { Procedure, ProcedureClock, ProcedureTransition } from '@xinheng/procedure';
export type { CaseFile, Expectation, WorkedCase } from './model/worked-case.js';
export { nearest } from './nearest.js';
export { originOf, type Origin } from './origins.js';
export { readPlugin, type ReadOptions, type ReadPlugin } from './read-plugin.js';
export { newPlugin } from './scaffold/new-plugin.js';
export type { NewPluginOptions } from './scaffold/sample-plugin.js';
export { factsReadByScheme, readByScheme } from './read-by-scheme.js';
export { resourcePaths } from './resource-paths.js';
export { dependencyOrder, resolveDefinitions } from './resolve-definitions.js';
export { schemeOf } from './scheme-of.js';
export { schemas } from './schema/schemas.js';
export { checkSchema } from './schema/check-schema.js';
export { findSchemaIssues } from './schema/find-schema-issues.js';
export { strictly } from './strict.js';
export { placeOf, resourceKinds, type Place, type PluginSource, type ResourceKind } from './source/layout.js';
export { readJson, type ReadJson } from './source/read-json.js';
export { type CellContent } from './tables/cell.js';
export { readSheets, type TableChange, type TableReading } from './tables/read-sheets.js';
export { ITEMS, TABLE_RESOURCES, type ColumnKind, type TableColumn, type TableResource } from './tables/table.js';
export type { TableFinding } from './tables/table-finding.js';
export { sheetsOf, type Sheet, type SheetLine, type WrittenSheet } from './tables/write-sheets.js';
