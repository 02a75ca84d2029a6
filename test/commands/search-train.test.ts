// `edgewise search` with candidates trained: what is handed over is trained, judged on the test part, and the same again.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { json, type Ran, repository } from './cli.ts'

type Figure = { value: number; source: string }
type Rung = { steps: number; part: string; metrics: Record<string, Figure> }
type Entry = { id: number; change: string; metrics: Record<string, Figure> }
type Search = { feasible: boolean; best: Entry | null; front: Entry[]; trials: number }

const scale = 'scale: { divide: 255, mean: 0.335, std: 0.212 }'
const repositoryOf = (data = 'data/keywords.npz', rest = '') =>
  repository(
    {
      'edgewise.yml': `version: 1
models: [{ path: models/keywords.onnx, data: { path: ${data}, ${scale} }, budgets: { macs: 800k, top-1: 70% } }]
${rest}`,
      'keywords.yml': `path: data/keywords.npz\n${scale}\n`,
    },
    'over-budget',
  )

/** Genomes and how far they were trained, without times. */
function rungsOf(folder: string) {
  const lines = readFileSync(join(folder, 'trials.jsonl'), 'utf8').trimEnd().split('\n').slice(1)
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
    expect(document.best!.metrics['macs']!.value).toBeLessThanOrEqual(800_000)
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

  it('trains the same candidates to the same figures with the same seed, in another process', async () => {
    const { cwd } = await searched()
    const other = repositoryOf()
    await json<Search>(args, { cwd: other })
    expect(rungsOf(join(other, 'out'))).toEqual(rungsOf(join(cwd, 'out')))
  })

  it('adds nothing when it is called again, and renders the same', async () => {
    const { cwd, document } = await searched()
    const before = readFileSync(join(cwd, 'out/trials.jsonl'), 'utf8')
    const { document: again } = await json<Search>(args, { cwd })
    expect(readFileSync(join(cwd, 'out/trials.jsonl'), 'utf8')).toBe(before)
    expect(again.best).toEqual(document.best)
    expect(existsSync(join(cwd, 'out/best.onnx'))).toBe(true)
  })
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
