export { compareGrades, type GradeComparison, type GradeMove, type SubjectGrade } from './compare-grades.js';
export { buildDependencyIndex, type DependencyIndex, type SchemeDependencies } from './dependency-index.js';
