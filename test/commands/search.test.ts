import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edgewise, json, type Ran, repository, scratch, start } from './cli.ts'

type Figure = { value: number; low: number; high: number; unit: string; source: string }
type Trial = { id: number; genome: number[]; hash: string; metrics: Record<string, Figure>; state: string }
type Search = {
  feasible: boolean
  best: { genome: number[]; metrics: Record<string, Figure> } | null
  front: Trial[]
  trials: number
  hypervolume: number
  seconds: number
  warmStarted: boolean
  story: { state: string }
  nearest: Record<string, number>
}

const scale = 'scale: { divide: 255, mean: 0.335, std: 0.212 }'
const configOf = (budgets: string, rest = '') => `version: 1
models:
  - { path: models/keywords.onnx, data: { path: data/keywords.npz, ${scale} }, budgets: { ${budgets} } }
devices:
  host: { kind: host }
  pi: { kind: fake, ns-per-mac: 10 }
measure: { time: 500ms }
${rest || 'search: { method: evolution }'}`
const feasible = 'macs: 800k, top-1: 85%, latency-p50: { pi: 8ms }'
const repositoryOf = (budgets = feasible, rest = '') =>
  repository(
    {
      'edgewise.yml': configOf(budgets, rest),
      'keywords.yml': `path: data/keywords.npz\n${scale}\n`,
    },
    'over-budget',
  )

/** Trials of a ledger without their times. */
function trialsOf(folder: string) {
  const lines = readFileSync(join(folder, 'trials.jsonl'), 'utf8').trimEnd().split('\n').slice(1)
  const trials = lines.map(line => JSON.parse(line).trial as (Trial & { seconds: number }) | undefined)
  return trials.flatMap(trial => (trial ? [{ ...trial, seconds: 0 }] : []))
}

/** Trials whose figures an earlier search had. */
const recalledIn = (folder: string) =>
  trialsOf(folder).filter(trial => (trial as { recalled?: unknown }).recalled !== undefined)

async function until(condition: () => boolean, timeMs = 20_000) {
  for (const end = Date.now() + timeMs; !condition(); ) {
    if (Date.now() > end) throw new Error('it did not happen in time')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

const countTrials = (folder: string) =>
  existsSync(join(folder, 'trials.jsonl')) ? trialsOf(folder).length : 0

describe('search', () => {
  const cwd = repositoryOf()
  const args = ['search', '--trials', '10', '--seed', '3']
  let first: Promise<{ ran: Ran; document: Search }> | undefined
  const searched = () => (first ??= json<Search>([...args, '--out', 'a'], { cwd }))

  it('finds an architecture that holds every budget, and gives every key of the contract', async () => {
    const { ran, document } = await searched()
    expect(ran.code).toBe(0)
    expect(document).toMatchObject({ feasible: true, trials: 10, warmStarted: false })
    expect(document.hypervolume).toBeGreaterThan(0)
    expect(document.seconds).toBeGreaterThan(0)
    expect(document.front.length).toBeGreaterThan(0)
    const { genome, metrics } = document.best!
    expect(Array.isArray(genome)).toBe(true)
    expect(metrics['macs']!.value).toBeLessThanOrEqual(800_000)
    expect(metrics['top-1']!.value).toBeGreaterThanOrEqual(0.85)
    expect(metrics['latency-p50@pi']!.value).toBeLessThanOrEqual(8)
  })

  it('leaves the ledger, the front, the best model and two reports', async () => {
    await searched()
    for (const file of ['trials.jsonl', 'pareto.json', 'best.onnx', 'report.md', 'report.html'])
      expect(existsSync(join(cwd, 'a', file)), file).toBe(true)
    const pareto = JSON.parse(readFileSync(join(cwd, 'a/pareto.json'), 'utf8'))
    expect(pareto.front).toEqual((await searched()).document.front)
  })

  it('wrote a best.onnx that has the accuracy and the costs that were reported', async () => {
    const { metrics } = (await searched()).document.best!
    const best = join('a', 'best.onnx')
    const { document: quality } = await json<Figure>(['run', best, '--data', 'keywords.yml'], { cwd })
    expect(quality.value).toBe(metrics['top-1']!.value)
    const { document: facts } = await json<Record<string, number>>(['analyze', best], { cwd })
    expect(facts).toMatchObject({
      macs: metrics['macs']!.value,
      params: metrics['params']!.value,
      fileBytes: metrics['file-size']!.value,
    })
  })

  it('fills an open table that is asked, written and read back', async () => {
    await searched()
    type Rows = { rows: { id: string; architecture: string; metrics: Record<string, Figure> }[] }
    const asked = ['--where', 'top-1>=70,macs<=1.2M', '--front', 'top-1,macs', '--sort', 'macs']
    const { document } = await json<Rows>(['table', 'a', ...asked, '--out', 'front.csv'], { cwd })
    const macs = document.rows.map(({ metrics }) => metrics['macs']!.value)
    const accuracies = document.rows.map(({ metrics }) => metrics['top-1']!.value)
    expect(document.rows.length).toBeGreaterThan(0)
    expect(macs).toEqual(macs.toSorted((x, y) => x - y))
    expect(accuracies).toEqual(accuracies.toSorted((x, y) => x - y))
    expect(Math.min(...accuracies)).toBeGreaterThanOrEqual(0.7)
    const known = new Map(trialsOf(join(cwd, 'a')).map(trial => [`a#${trial.id}` as string, trial.metrics]))
    for (const { id, metrics } of document.rows) expect(metrics).toMatchObject(known.get(id)!)
    const again = await json<Rows>(['table', 'front.csv'], { cwd })
    expect(again.document).toEqual(document)
    const { out } = await edgewise(['table', 'a'], { cwd })
    expect(out).toContain('10 of 10 architectures')
    const wrong = await edgewise(['table', 'a', '--where', 'speed>=3'], { cwd })
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('error option-invalid') })
  })

  it('tries the same architectures with the same seed, in another process', async () => {
    await searched()
    const other = repositoryOf()
    await json<Search>([...args, '--out', 'b'], { cwd: other })
    expect(trialsOf(join(other, 'b'))).toEqual(trialsOf(join(cwd, 'a')))
  })

  it('goes on where it ended when asked for more', async () => {
    await searched()
    const before = trialsOf(join(cwd, 'a'))
    mkdirSync(join(cwd, 'more'))
    copyFileSync(join(cwd, 'a/trials.jsonl'), join(cwd, 'more/trials.jsonl'))
    const { document } = await json<Search>(['search', '--trials', '13', '--seed', '3', '--out', 'more'], {
      cwd,
    })
    expect(document).toMatchObject({ trials: 13, warmStarted: true })
    expect(trialsOf(join(cwd, 'more')).slice(0, before.length)).toEqual(before)
  })

  it('builds on the trials of another folder with --warm-start, and on none with none', async () => {
    await searched()
    const warm = await json<Search>([...args, '--out', 'warm', '--warm-start', 'a'], { cwd })
    expect(warm.document).toMatchObject({ trials: 10, warmStarted: true })
    expect(warm.document.best).toEqual((await searched()).document.best)
    const cold = await json<Search>(
      ['search', '--trials', '2', '--out', 'cold', '--warm-start', 'none', '--no-measure'],
      { cwd },
    )
    expect(cold.document).toMatchObject({ trials: 2, warmStarted: false })
    // By default on what this repository remembers: one evaluation, of what is handed over.
    const other = await json<Search>(['search', '--trials', '6', '--seed', '9', '--out', 'y'], { cwd })
    expect(other.document).toMatchObject({ trials: 6, warmStarted: true })
    expect(recalledIn(join(cwd, 'y')).length).toBeGreaterThan(2)
    writeFileSync(join(cwd, 'warm/trials.jsonl'), 'no ledger')
    const spoilt = await json<Search>(
      ['search', '--trials', '2', '--out', 'z', '--warm-start', 'warm', '--no-measure'],
      { cwd },
    )
    expect(spoilt.document).toMatchObject({ trials: 2, warmStarted: false })
    expect(spoilt.ran.err).toContain('Nothing was taken over from')
    const { code, err } = await edgewise(['search', '--out', 'x', '--warm-start', 'nowhere'], { cwd })
    expect({ code, names: err.includes('nowhere') }).toEqual({ code: 2, names: true })
  })

  it('refuses the ledger of another search and leaves it as it is', async () => {
    await searched()
    const before = readFileSync(join(cwd, 'a/trials.jsonl'), 'utf8')
    const { code, err } = await edgewise(['search', '--trials', '10', '--seed', '4', '--out', 'a'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('error ledger-foreign')
    expect(readFileSync(join(cwd, 'a/trials.jsonl'), 'utf8')).toBe(before)
  })

  it('says that nothing holds the budgets, with the nearest value of each', async () => {
    const { ran, document } = await json<Search>(['search', '--trials', '8', '--out', 'none'], {
      cwd: repositoryOf('macs: 20k, top-1: 99%'),
    })
    expect(ran.code).toBe(0)
    expect(document).toMatchObject({ feasible: false, best: null })
    expect(document.nearest['macs']).toBeGreaterThan(20_000)
  })

  it.each([
    ['an unknown model', ['--model', 'nets'], 'model-unknown'],
    ['an unknown method', ['--method', 'magic'], 'option-invalid'],
    ['no trials', ['--trials', '0'], 'option-invalid'],
  ])('refuses %s', async (_, options, code) => {
    const ran = await edgewise(['search', ...options, '--json'], { cwd })
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`error ${code}`) })
  })
})

describe('search, interrupted', () => {
  const args = ['search', '--trials', '16', '--no-measure', '--out', 'out']
  let unbroken: Promise<ReturnType<typeof trialsOf>> | undefined
  const whole = () =>
    (unbroken ??= (async () => {
      const cwd = repositoryOf()
      await edgewise(args, { cwd })
      return trialsOf(join(cwd, 'out'))
    })())

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'by %s it is resumed by the same command, with the same result',
    async signal => {
      const cwd = repositoryOf()
      const running = start([...args, '--json'], { cwd })
      await until(() => countTrials(join(cwd, 'out')) >= 4)
      const { document: glimpse } = await json<Search>(['report', 'out'], { cwd })
      expect(glimpse.trials).toBeGreaterThanOrEqual(4)
      expect(glimpse.story.state).toBe('running')
      running.process.kill(signal)
      const stopped = await running.ended
      if (signal === 'SIGINT') {
        expect(stopped.code).toBe(130)
        expect(stopped.err).toContain('resume')
      }
      const reached = countTrials(join(cwd, 'out'))
      expect(reached).toBeLessThan(16)
      const { ran, document } = await json<Search>(args, { cwd })
      expect(ran.code).toBe(0)
      expect(document).toMatchObject({ trials: 16, warmStarted: true })
      expect(trialsOf(join(cwd, 'out'))).toEqual(await whole())
    },
  )
})

describe('search --time', () => {
  it('keeps within five percent of the time, the measuring of finalists on this machine included', async () => {
    const cwd = repositoryOf('macs: 800k, top-1: 85%, latency-p50: { host: 5ms }')
    const { document } = await json<Search>(['search', '--time', '8s', '--out', 'out'], { cwd })
    expect(document.best!.metrics['latency-p50@host']!.source).toBe('measured')
    expect(document.seconds).toBeGreaterThan(4)
    expect(document.seconds).toBeLessThan(8 * 1.05)
  })
})

describe('report', () => {
  it('renders the same report from the folder alone', async () => {
    const cwd = repositoryOf()
    await edgewise(['search', '--trials', '6', '--no-measure', '--out', 'out'], { cwd })
    const other = scratch()
    const elsewhere = join(other, 'out')
    mkdirSync(elsewhere)
    for (const file of ['trials.jsonl', 'journal.json', 'best.onnx'])
      copyFileSync(join(cwd, 'out', file), join(elsewhere, file))
    const { ran } = await json<Search>(['report', 'out'], { cwd: other })
    expect(ran.code).toBe(0)
    for (const file of ['report.md', 'report.html'])
      expect(readFileSync(join(elsewhere, file), 'utf8')).toBe(readFileSync(join(cwd, 'out', file), 'utf8'))
    const [made, original] = [elsewhere, join(cwd, 'out')].map(folder =>
      JSON.parse(readFileSync(join(folder, 'pareto.json'), 'utf8')),
    )
    expect(made).toEqual(original)
  })

  it('refuses a folder without a ledger, and a ledger that is none', async () => {
    const folder = scratch()
    const missing = await edgewise(['report', folder])
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('fix:') })
    writeFileSync(join(folder, 'trials.jsonl'), '{"not":"ours"}\n')
    const foreign = await edgewise(['report', folder])
    expect(foreign).toMatchObject({ code: 2, err: expect.stringContaining('error ledger-damaged') })
  })
})
