// `edgewise search` with candidates trained: what is handed over is trained, judged on the test part, and the same again.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { readLedger } from '../../src/search/index.ts'
import { json, type Ran, repository, start } from './cli.ts'

type Figure = { value: number; source: string }
type Rung = { steps: number; part: string; metrics: Record<string, Figure> }
type Entry = { id: number; change: string; metrics: Record<string, Figure> }
type Search = { feasible: boolean; best: Entry | null; front: Entry[]; trials: number }

const scale = 'scale: { divide: 255, mean: 0.335, std: 0.212 }'
// Small budgets and widths alone: less to look at and cheaper steps, the same way through a search.
const repositoryOf = (data = 'data/keywords.npz', search = '', rest = '') =>
  repository(
    {
      'edgewise.yml': `version: 1
models: [{ path: models/keywords.onnx, data: { path: ${data}, ${scale} }, budgets: { macs: 300k, top-1: 70% } }]
search: { vary: [widths]${search} }
${rest}`,
      'keywords.yml': `path: data/keywords.npz\n${scale}\n`,
    },
    'over-budget',
  )

/** Whole lines of a ledger but its first. */
function linesOf(folder: string): string[] {
  const path = join(folder, 'trials.jsonl')
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(1, -1) : []
}
const recordsOf = (folder: string) =>
  linesOf(folder).map(line => JSON.parse(line) as { id: number; tuning?: number; trial?: object })
/** Where last trainings were saved. */
const tuningsOf = (folder: string) => recordsOf(folder).filter(({ tuning }) => tuning !== undefined)
const trialsIn = (folder: string) => recordsOf(folder).filter(({ trial }) => trial).length

type Breaking = {
  readonly cwd: string
  readonly args: readonly string[]
  readonly signal: 'SIGKILL' | 'SIGINT'
  /** What happens while the search stands still. */
  readonly meanwhile?: () => Promise<void>
}

/** Starts a search, and ends it when it has come so far. */
async function broken({ cwd, args, signal, meanwhile }: Breaking, isReached: () => boolean) {
  const running = start(args, { cwd })
  for (let i = 0; i < 100_000 && running.process.exitCode === null && !isReached(); i++) await sleep(5)
  if (meanwhile) running.process.kill('SIGSTOP')
  await meanwhile?.()
  running.process.kill(signal)
  const { code, err } = await running.ended
  expect(code, err).toBe(signal === 'SIGINT' ? 130 : undefined)
}

/** Genomes and how far they were trained, without times and without what was saved on the way. */
function rungsOf(folder: string) {
  const lines = linesOf(folder).filter(line => !line.includes('"tuning"'))
  return lines.map(line => {
    const { trial, id, trained } = JSON.parse(line) as {
      trial?: { genome: number[]; rungs?: Rung[] }
      id?: number
      trained?: Rung
    }
    const rungs = [...(trial?.rungs ?? []), ...(trained ? [trained] : [])]
    return {
      id,
      genome: trial?.genome,
      rungs: rungs.map(({ paces: _, ...rung }: Rung & { paces?: unknown }) => rung),
    }
  })
}

describe('search, training', () => {
  const args = ['search', '--method', 'auto', '--trials', '3', '--seed', '3', '--out', 'out']
  let first: Promise<{ cwd: string; ran: Ran; document: Search }> | undefined
  const searched = () =>
    (first ??= (async () => {
      const cwd = repositoryOf()
      return { cwd, ...(await json<Search>(args, { cwd })) }
    })())

  it('hands over a trained model that holds the budgets', async () => {
    const { ran, document } = await searched()
    expect(ran.code).toBe(0)
    expect(document).toMatchObject({ feasible: true, trials: 3 })
    expect(document.best!.metrics['macs']!.value).toBeLessThanOrEqual(300_000)
    expect(document.front[0]).toEqual(document.best)
  })

  it('reports the accuracy that its best.onnx has on the test part', async () => {
    const { cwd, document } = await searched()
    const run = ['run', 'out/best.onnx', '--data', 'keywords.yml', '--split', 'test']
    const { document: quality } = await json<Figure>(run, { cwd })
    expect(quality.value).toBe(document.best!.metrics['top-1']!.value)
    const { document: facts } = await json<Record<string, number>>(['analyze', 'out/best.onnx'], { cwd })
    expect(facts['macs']).toBe(document.best!.metrics['macs']!.value)
    expect(facts['fileBytes']).toBe(document.best!.metrics['file-size']!.value)
  })

  it('writes every stage down: chosen by held-out samples, judged on the test part once', async () => {
    const { cwd } = await searched()
    const stages = rungsOf(join(cwd, 'out')).flatMap(({ rungs }) => rungs)
    expect(stages.filter(({ part, steps }) => part === 'held-out' && steps === 50)).toHaveLength(2)
    expect(stages.filter(({ part, steps }) => part === 'test' && steps > 50)).toHaveLength(1)
  })

  it('comes to the same figures in other processes, whatever ends them at whatever stage', async () => {
    const { cwd, document } = await searched()
    const other = repositoryOf()
    const out = join(other, 'out')
    // A search under way is told of like any other; stopped, so that it is under way until it is told of.
    const tell = async () => {
      const { ran, document: glimpse } = await json<Search>(['report', 'out'], { cwd: other })
      expect([ran.code, glimpse.trials], ran.err).toEqual([0, trialsIn(out)])
      expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('keywords')
    }
    await broken({ cwd: other, args, signal: 'SIGKILL', meanwhile: tell }, () => linesOf(out).length >= 3)
    const before = linesOf(out)
    await broken({ cwd: other, args, signal: 'SIGINT' }, () => tuningsOf(out).length > 0)
    // What was being trained is lost, nothing else.
    expect(linesOf(out).slice(0, before.length)).toEqual(before)
    expect(tuningsOf(out).at(-1)!.tuning).toBeGreaterThanOrEqual(50)
    await json<Search>(args, { cwd: other })
    expect(rungsOf(out)).toEqual(rungsOf(join(cwd, 'out')))
    const best = JSON.parse(readFileSync(join(out, 'pareto.json'), 'utf8')).best
    expect(best).toEqual(document.best)
    expect(readdirSync(join(out, 'candidates')).filter(name => name.includes('tuning'))).toEqual([])
  }, 120_000)

  it('adds nothing when it is called again, and renders the same', async () => {
    const { cwd, document } = await searched()
    const before = readFileSync(join(cwd, 'out/trials.jsonl'), 'utf8')
    const { document: again } = await json<Search>(args, { cwd })
    expect(readFileSync(join(cwd, 'out/trials.jsonl'), 'utf8')).toBe(before)
    expect(again.best).toEqual(document.best)
    expect(existsSync(join(cwd, 'out/best.onnx'))).toBe(true)
  })

  it('trains its best on when it is given more time, which a kill does not give back', async () => {
    const { cwd, document } = await searched()
    const [folder, out] = [repositoryOf(), 'out']
    cpSync(join(cwd, out), join(folder, out), { recursive: true })
    const spentMs = () => readLedger(join(folder, out, 'trials.jsonl')).spentMs
    // As much again, so that it is enough however busy the machine is.
    const limitMs = Math.ceil(2 * Math.max(spentMs(), 3500))
    const longer = ['search', '--method', 'auto', '--seed', '3', '--out', out, '--time', `${limitMs}ms`]
    const earlier = tuningsOf(join(folder, out)).length
    await broken(
      { cwd: folder, args: longer, signal: 'SIGKILL' },
      () => tuningsOf(join(folder, out)).length > earlier + 1,
    )
    const killedAt = tuningsOf(join(folder, out)).at(-1)!
    expect(killedAt.id).toBe(document.best!.id)
    await json<Search>(longer, { cwd: folder })
    const last = JSON.parse(linesOf(join(folder, out)).at(-1)!)
    expect(last).toMatchObject({ id: killedAt.id, trained: { part: 'test' } })
    expect(last.trained.steps).toBeGreaterThan(killedAt.tuning!)
    expect(spentMs()).toBeLessThan(limitMs * 1.1)
    const lines = linesOf(join(folder, out))
    await json<Search>(longer, { cwd: folder })
    expect(linesOf(join(folder, out))).toEqual(lines)
  }, 120_000)
})

describe('search, where training is not possible', () => {
  it('falls back to recalibration and says why', async () => {
    const cwd = repositoryOf('small')
    mkdirSync(join(cwd, 'small'))
    for (const part of ['train', 'test']) {
      writeFileSync(
        join(cwd, 'small', `${part}_x.npy`),
        npy([40, 1, 32, 16], i => (i * 37) % 251),
      )
      writeFileSync(
        join(cwd, 'small', `${part}_y.npy`),
        npy([40], i => i % 4),
      )
    }
    await json<Search>(['search', '--method', 'auto', '--trials', '3', '--out', 'out'], { cwd })
    const report = readFileSync(join(cwd, 'out/report.md'), 'utf8')
    expect(report).toContain('No candidate was trained')
    expect(report).toContain('40 samples')
    expect(rungsOf(join(cwd, 'out')).flatMap(({ rungs }) => rungs)).toEqual([])
  })

  it('does not train with --no-train', async () => {
    const cwd = repositoryOf()
    await json<Search>(['search', '--method', 'auto', '--no-train', '--trials', '3', '--out', 'out'], { cwd })
    expect(rungsOf(join(cwd, 'out')).flatMap(({ rungs }) => rungs)).toEqual([])
  })
})

describe('the gate, where its search trains', () => {
  it('judges all on the same samples of a data set without parts, and says so', async () => {
    const cwd = repositoryOf('whole', ', time: 1s, train: true, method: auto', 'measure: { time: 100ms }')
    mkdirSync(join(cwd, 'whole'))
    writeFileSync(
      join(cwd, 'whole/x.npy'),
      npy([200, 1, 32, 16], i => (i * 37) % 251),
    )
    writeFileSync(
      join(cwd, 'whole/y.npy'),
      npy([200], i => i % 4),
    )
    type Model = {
      checks: { metric: string; head: { count: number } }[]
      warnings: { code: string }[]
      search: { best: { metrics: Record<string, { count: number }> } | null } | null
    }
    const judged = async (...more: string[]) => {
      const { ran, document } = await json<{ models: [Model] }>(['gate', ...more], { cwd })
      expect(ran.code, ran.err).toBe(1)
      const [{ checks, warnings, search }] = document.models
      const samples = checks.find(({ metric }) => metric === 'top-1')!.head.count
      return { samples, isSaid: warnings.some(({ code }) => code === 'part-drawn'), best: search?.best }
    }
    expect(await judged('--no-search')).toMatchObject({ samples: 200, isSaid: false })
    const { samples, isSaid, best } = await judged()
    expect([samples, isSaid]).toEqual([40, true])
    if (best) expect(best.metrics['top-1']!.count).toBe(40)
  })
})

/** An array of bytes in NumPy's format. */
function npy(shape: readonly number[], at: (i: number) => number): Uint8Array {
  const text = `{'descr': '|u1', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`
  const header = text.padEnd(117, ' ').concat('\n')
  const count = shape.reduce((a, b) => a * b, 1)
  const magic = [0x93, ...Buffer.from('NUMPY'), 1, 0, header.length & 255, header.length >> 8]
  return Uint8Array.from([
    ...magic,
    ...Buffer.from(header),
    ...Array.from({ length: count }, (_, i) => at(i)),
  ])
}
