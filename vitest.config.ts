import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{shared,electron,renderer,resources,tools,torture}/**/*.test.{ts,tsx}'],
    env: { TZ: 'Asia/Kathmandu' },
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
