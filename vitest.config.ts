import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { createRunFolder } from './tests/helpers/run-folder.ts';
import { SlowestFirst } from './tests/helpers/slowest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/{shared,electron,renderer,resources,tools,torture}/**/*.test.{ts,tsx}'],
    env: {
      TZ: 'Asia/Kathmandu',
      TMPDIR: createRunFolder(),
      // Hundreds of processes start the program from its sources: each takes the compiled code from the one before it.
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node-compile'),
    },
    sequence: { sequencer: SlowestFirst },
    // Many files mostly wait for processes that they started: a core left free would idle.
    maxWorkers: '100%',
    // Long enough for a busy machine: this finds what hangs, it does not time anything.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
