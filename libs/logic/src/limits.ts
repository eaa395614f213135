/** The bounds of plugin-format.md, JSON-Logic. Each array or object is one level, the root is level 1. */
export const MAX_DEPTH = 64;
/** Every JSON value is a node: objects, arrays, texts, numbers, booleans, null. */
export const MAX_NODES = 2_000;
export const MAX_BYTES = 64 * 1024;
export const MAX_ARRAY_LENGTH = 1_000;

/** Steps of one evaluation: an iteration, an element of a merged or searched list. */
export const MAX_STEPS = 100_000;
/** UTF-16 units of a text that a rule builds. */
export const MAX_TEXT_LENGTH = 4_096;
