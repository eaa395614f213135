import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@xinheng\/([a-z-]+)$/, replacement: `${repository}libs/$1/src/index.ts` }] },
  build: {
    outDir: `${repository}dist/apps/site`,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Importing one of our pure libraries does nothing by itself; what a page does not use stays out of it.
    rolldownOptions: { treeshake: { moduleSideEffects: (id: string) => !id.includes('/libs/') } },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
