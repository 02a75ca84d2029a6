import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // CI machines are shared: a test that keeps to a clock may lose a second to a neighbour once, not twice.
    retry: process.env['CI'] ? 1 : 0,
  },
})
