// What a latency predictor of this machine is worth: `profile` and `fit` for a space within a time, judged on fresh random
// networks of that space and on real models outside it, measured afterwards and for longer; some of them twice, to see how far
// this machine agrees with itself.
// Needs a quiet machine.
// Options: --space mobilenet-v1 --input 3,64,64 --time 10m (profile and fit together) --fresh 60 --seed 1 --data FOLDER
// (default: EDGEWISE_DATA) --keep FILE.jsonl. Progress goes to standard error, one line of JSON to standard output.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type Fitted,
  fit as fitPredictor,
  fittedPredictor,
  type Measured,
  nominalCoverage,
  readMeasured,
} from '../src/predict/index.ts'
import { random } from '../src/random.ts'
import { spearman } from '../src/ranks.ts'
import {
  fusingOf,
  loadFile,
  ofModels,
  ofSpaceAndOthers,
  type ProfileCandidate,
  profile,
  type Setting,
} from '../src/run/index.ts'
import { locate } from '../src/runtime/index.ts'
import { builtInSpace, type Space, sample } from '../src/space/index.ts'

const { values: options } = parseArgs({
  options: {
    space: { type: 'string', default: 'mobilenet-v1' },
    input: { type: 'string', default: '3,64,64' },
    time: { type: 'string', default: '10m' },
    fresh: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    data: { type: 'string', default: process.env['EDGEWISE_DATA'] ?? '../shared/data' },
    keep: { type: 'string' },
  },
})
const seed = Number(options.seed)
const timeMs = Number.parseFloat(options.time) * (options.time.endsWith('m') ? 60_000 : 1000)
/** For one network; the reference beside each batch and setting it up take about as much again per six. */
const eachMs = 1200
const overhead = 1.35
/** The truth may take longer than what is learned from. */
const truthMs = 3000
/** Fresh networks that are measured again. */
const mostRepeated = 12
/** Kept back for fitting. */
const fitShare = 0.06

const folder = mkdtempSync(join(tmpdir(), 'edgewise-profile-'))
const device = { name: 'host', kind: 'host' } as const
const runtime = locate({ roots: [process.cwd()] })
const setting: Setting = {
  root: process.cwd(),
  base: undefined,
  findRuntime: async () => runtime,
  now: () => performance.now(),
  date: new Date().toISOString(),
  env: {},
  temporary: folder,
  signal: undefined,
  progress: ({ stage, done, total, secondsLeft }) =>
    process.stderr.write(`${stage} ${done} of ${total}, ${Math.round(secondsLeft ?? 0)} s left\n`),
}

const space = builtInSpace(options.space, { input: options.input.split(',').map(Number), outputs: 10 })
const fusing = await fusingOf(device, setting)

async function measured(
  candidates: readonly ProfileCandidate[],
  name: string,
  {
    path,
    timeMs: each = truthMs,
    totalMs,
  }: { path?: string | undefined; timeMs?: number; totalMs?: number } = {},
): Promise<Measured[]> {
  const file = path ?? join(folder, `${name}.jsonl`)
  await profile(
    { device, candidates, fusing, plan: { of: name }, path: file, eachMs: each, totalMs, seed },
    setting,
  )
  return readMeasured(readFileSync(file, 'utf8'), file)
}

/** Random networks that the profile cannot hold: of another seed, and none of its names. */
function freshOf(from: Space, taken: ReadonlySet<string>, count: number): ProfileCandidate[] {
  const source = random(seed + 1000)
  const found = new Map<string, ProfileCandidate>()
  for (let tries = 0; found.size < count && tries < 50 * count; tries++) {
    const genome = sample(from, source)
    const name = `${options.space} fresh ${genome.join('.')}`
    if (!taken.has(genome.join('.')))
      found.set(name, { name, group: 'fresh', graph: () => from.decode(genome) })
  }
  return [...found.values()]
}

type Told = {
  readonly name: string
  readonly truth: number
  readonly value: number
  readonly low: number
  readonly high: number
}
type Answer = Told | { readonly name: string; readonly refused: string }

/** Figures of the profile hold for its usual speed; the unchanging reference model tells how fast the machine is now. */
function judge(
  fitted: Fitted,
  profiled: readonly Measured[],
  rows: readonly Measured[],
  graphs: readonly ProfileCandidate[],
) {
  const predictor = fittedPredictor(fitted)
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 1
  const usual = middle(profiled.map(row => row.referenceMs ?? 1))
  const answers = rows.map((row): Answer => {
    const graph = graphs.find(({ name }) => name === row.name)!.graph()
    try {
      const { value, low, high } = predictor.predict(graph)
      return { name: row.name, truth: (row.ms * usual) / (row.referenceMs ?? usual), value, low, high }
    } catch (error) {
      return { name: row.name, refused: (error as Error).message }
    }
  })
  const told = answers.filter((answer): answer is Told => 'truth' in answer)
  const errors = told.map(({ truth, value }) => Math.abs(value / truth - 1))
  return {
    models: answers.length,
    answered: told.length,
    mape: errors.reduce((a, b) => a + b, 0) / Math.max(1, errors.length),
    spearman: spearman(
      told.map(({ truth }) => truth),
      told.map(({ value }) => value),
    ),
    coverage:
      told.filter(({ truth, low, high }) => low <= truth && truth <= high).length / Math.max(1, told.length),
    answers,
  }
}

/** How far two measurements of one network lie apart in the mean, in relation to the reference beside each. */
function repeatability(first: readonly Measured[], again: readonly Measured[]): number {
  const relative = ({ ms, referenceMs = 1 }: Measured) => ms / referenceMs
  const differences = again.map(row => {
    const before = first.find(({ name }) => name === row.name) ?? row
    return Math.abs(relative(row) / relative(before) - 1)
  })
  return differences.reduce((a, b) => a + b, 0) / Math.max(1, differences.length)
}

/** MLPerf Tiny's, and networks of photographs a hundred to ten thousand times as large as those of the space. */
function modelsIn(below: string): string[] {
  const folder = join(resolve(options.data), below)
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter(name => name.endsWith('.onnx')).map(name => join(folder, name))
}

try {
  const begun = performance.now()
  const count = Math.floor((timeMs * (1 - fitShare)) / (eachMs * overhead))
  const profiled = await measured(ofSpaceAndOthers(space, options.space, count, seed), options.space, {
    path: options.keep,
    timeMs: eachMs,
    totalMs: timeMs * (1 - fitShare) - (performance.now() - begun),
  })
  const fitted = fitPredictor(profiled, { seed })
  const seconds = (performance.now() - begun) / 1000
  const taken = new Set(profiled.map(row => row.name.split(' ').at(-1)!))
  const fresh = freshOf(space, taken, Number(options.fresh))
  const freshRows = await measured(fresh, 'fresh')
  const files = ['models', 'models/onnx_light'].flatMap(modelsIn)
  const real = ofModels(
    files.map(file => loadFile(file, '/')),
    files.length,
    seed,
  )
  const outside = real.length > 0 ? judge(fitted, profiled, await measured(real, 'real'), real) : null
  const { answers: _, ...inside } = judge(fitted, profiled, freshRows, fresh)
  console.log(
    JSON.stringify({
      space: options.space,
      seconds,
      rows: profiled.length,
      form: fitted.form,
      heldOut: fitted.heldOut,
      nominalCoverage,
      fresh: inside,
      real: outside,
      repeatability: repeatability(freshRows, await measured(fresh.slice(0, mostRepeated), 'again')),
      within: {
        mape: inside.mape <= 0.08,
        spearman: inside.spearman >= 0.98,
        real: (outside?.mape ?? 1) <= 0.2,
      },
    }),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
