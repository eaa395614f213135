export * from './definitions.js';
export * from './model.js';
export { factSentence, type FactSpeaker } from './describe/fact-sentence.js';
export { checkFactDefinitions } from './check/check-fact-definitions.js';
export { checkIdentityNumber, identityNumberCheckCharacter, isIdentityNumber } from './identifiers/identity-number.js';
export { organisationCodeCheckCharacter } from './identifiers/organisation-code.js';
export {
  checkUnifiedCode,
  isUnifiedCode,
  unifiedCodeCheckCharacter,
  type CheckMode,
} from './identifiers/unified-code.js';
export { DefinitionIndex, isLookupTable, NATIONAL, type DeclaredFact } from './names/definition-index.js';
export { editionOn, isInForce, judgingDay } from './names/edition.js';
export { evaluationReader, EvaluationScope } from './names/evaluation-names.js';
export { FactNames, parameterKind, parameterValue, type NameFamilies } from './names/fact-names.js';
export { valueOf } from './names/json-value.js';
export { compareCodePoints, localKey, pluginOfKey, qualify } from './names/qualified-key.js';
export { basisDocumentKinds, recordReader, RecordScope } from './names/record-names.js';
export { industryMatches, regionContains, regionPrefix } from './names/region.js';
export { subjectReader, subjectVariable } from './names/subject-names.js';
export { AS_OF, readingAsOf } from './program/as-of-variable.js';
export { compileFacts, type FactProgramOptions, type LiveGrades } from './program/compile-facts.js';
export type { FactProgram } from './program/fact-program.js';
export { nextChange } from './program/next-change.js';
export type { Reading } from './program/reading.js';
export { commitmentState, type Slot } from './program/slots.js';
export { compileWatch, watchFacts, type Watch } from './program/watch.js';
export { admitRecord, compileAdmission, type Admission, type Refusal } from './records/admission.js';
export { Classifier, severityOf, type Severity } from './records/classification.js';
export { countingSpan, type Span } from './records/counting.js';
export { itemsOfSource } from './records/record-fact.js';
export { compileRecordCondition } from './records/record-rule.js';
export { UncheckedDefinitionError } from './unchecked-definition.js';
