import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{shared,electron,renderer,resources,tools,torture}/**/*.test.{ts,tsx}'],
    env: { TZ: 'Asia/Kathmandu' },
    // Many files mostly wait for processes that they started: a core left free would idle.
    maxWorkers: '100%',
    // Long enough for a busy machine: this finds what hangs, it does not time anything.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
