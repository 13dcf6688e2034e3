import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../../test-results/desktop',
  globalSetup: './screen.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // One window at a time: the tests of focus and of the single instance share one screen.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
});
