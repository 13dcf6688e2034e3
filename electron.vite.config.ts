import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const file = (path: string): string => resolve(import.meta.dirname, path);

/** The programs outside the page; each becomes `out/main/<name>.js`. */
const programs = {
  main: 'electron/main.ts',
  service: 'electron/workspace/process.ts',
  desk: 'electron/command-line/desk.ts',
  'local-web': 'electron/local-web/local-web.ts',
};

const present = Object.entries(programs)
  .filter(([, path]) => existsSync(file(path)))
  .map(([name, path]) => [name, file(path)]);

export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      rolldownOptions: {
        input: Object.fromEntries(present),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  // A sandboxed preload can load nothing but `electron`: one CommonJS file with everything in it.
  ...(existsSync(file('electron/preload.ts')) && {
    preload: {
      build: {
        externalizeDeps: false,
        rolldownOptions: {
          input: { preload: file('electron/preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  }),
  ...(existsSync(file('renderer/main.tsx')) && {
    renderer: {
      root: file('renderer'),
      plugins: [react()],
      build: {
        outDir: file('out/renderer'),
        rolldownOptions: { input: { index: file('renderer/index.html') } },
      },
    },
  }),
});
