/** A door of its own, `@xinheng/platform/config`: for programs that need no database, and should not load one. */
export { installationRoot, versionOf } from './installation.js';
export { localeOfEnvironment, type Environment } from './locale-of-environment.js';
