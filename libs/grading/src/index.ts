export type * from './definitions.js';
export type * from './types.js';
export { checkSchemes } from './check/check-schemes.js';
export { namesReadBy } from './names-read-by.js';
export { compileScheme, liveGradesOf, schemeInForce } from './compile-scheme.js';
export { OTHERWISE } from './decision.js';
export { isInScope } from './in-scope.js';
export { placeholdersOf, placeholderText } from './reason-template.js';
export { bandKey } from './score-parts.js';
