import { defineConfig } from 'vitest/config'

const common = {
  pool: 'forks',
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // CI machines are shared: a test that keeps to a clock may lose a second to a neighbour once, not twice.
  retry: process.env['CI'] ? 1 : 0,
} as const

// Layers whose tests leave nothing behind in their process share one from file to file: loading the sources anew takes most of
// a second of each file (measured: 50 s of processor time instead of 71 s for 23 files).
const layers = [
  'autodiff',
  'config',
  'cost',
  'data',
  'docs',
  'evaluate',
  'github',
  'ir',
  'predict',
  'proxies',
  'report',
  'search',
  'space',
  'table',
]
const together = layers.map(layer => `test/${layer}/**/*.test.ts`)
// Trains in its own process, and so decides for all of it that denormal numbers count as zero.
const decisive = ['test/predict/optimiser.test.ts']

export default defineConfig({
  test: {
    globalSetup: 'test/global-setup.ts',
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: 'apart', include: ['test/**/*.test.ts'], exclude: together } },
      { test: { ...common, name: 'decisive', include: decisive } },
      { test: { ...common, name: 'together', include: together, exclude: decisive, isolate: false } },
    ],
  },
})
