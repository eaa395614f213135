import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('../..', import.meta.url));
/** Where a running server answers while the pages are developed. */
const server = process.env['XINHENG_SERVER'] ?? 'http://127.0.0.1:3000';
const proxy = { '/api': { target: server, changeOrigin: false } };

export default defineConfig({
  root,
  base: '/admin/',
  plugins: [react()],
  resolve: {
    dedupe: ['react', 'react-dom', 'react-router', '@mui/material', '@mui/system', '@emotion/react', '@emotion/styled'],
    alias: [{ find: /^@xinheng\/([a-z-]+)$/, replacement: `${repository}libs/$1/src/index.ts` }],
  },
  server: { proxy },
  preview: { proxy },
  build: {
    outDir: `${repository}dist/apps/admin`,
    emptyOutDir: true,
    // Compressed sizes cost seconds to compute and are of use to nobody here.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
});
