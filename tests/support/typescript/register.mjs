/** `node --import tests/support/typescript/register.mjs program.ts`: runs TypeScript from its sources, without a build. */
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
