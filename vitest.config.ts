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
  'run',
  'search',
  'space',
  'table',
]
const together = ['test/*.test.ts', ...layers.map(layer => `test/${layer}/**/*.test.ts`)]
// Train in their own process, and so decide for all of it that denormal numbers count as zero.
const decisive = [
  'test/train/**/*.test.ts',
  'test/predict/optimiser.test.ts',
  'test/predict/families-trained.test.ts',
  'test/run/design.test.ts',
]

export default defineConfig({
  test: {
    globalSetup: 'test/global-setup.ts',
    maxWorkers: 2,
    // The projects would each transform the same sources, and Node 24 again what Node 20 did.
    experimental: { fsModuleCache: true },
    projects: [
      {
        test: {
          ...common,
          name: 'apart',
          include: ['test/**/*.test.ts'],
          exclude: [...together, ...decisive],
        },
      },
      {
        test: {
          ...common,
          name: 'decisive',
          include: decisive,
          isolate: false,
          setupFiles: 'test/train/decide-denormals.ts',
        },
      },
      { test: { ...common, name: 'together', include: together, exclude: decisive, isolate: false } },
    ],
  },
})
