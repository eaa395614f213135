export { compareGrades, type GradeComparison, type GradeMove, type SubjectGrade } from './compare-grades.js';
export { buildDependencyIndex, type DependencyIndex, type SchemeDependencies } from './dependency-index.js';
export { analyseScheme } from './gate/analyse-scheme.js';
export type * from './gate/types.js';
