import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, describe, expect, it } from 'vitest'
import type { Io } from '../../src/commands/command.ts'
import { run } from '../../src/commands/fit.ts'
import { foldsOf } from '../../src/predict/families/folds.ts'
import { encodingFor } from '../../src/predict/families/space-model.ts'
import {
  chooseFamily,
  counted,
  decompose,
  type FamilyName,
  families,
  fitFamily,
  learnSpace,
  type learnSpaceJob,
  type Measured,
  measuredLine,
  nb201,
  predictorText,
  readSaved,
  type SpaceModel,
  spaceModelOf,
  spacePredictor,
  spaceTaskOf,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { isMissing, locate, startWorker } from '../../src/runtime/index.ts'
import { builtInSpace, type Genome, sample } from '../../src/space/index.ts'
import { choiceOf } from './families-choice.ts'
import { devices, toyGenomes, toyLatencies, untrained } from './families-world.ts'

const runtime = () => {
  throw new Error('nothing is trained here')
}
const now = () => 0
const folder = mkdtempSync(join(tmpdir(), 'edgewise-families-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const unseen = toyGenomes(200, 300)
async function errorOf(name: FamilyName, device: keyof typeof devices, rows = 120): Promise<number> {
  const family = families.find(one => one.name === name)!
  const model = await fitFamily(family, toyLatencies(device, rows), { random: random(1), runtime })
  const told = model.values(unseen)
  return unseen.reduce((sum, genome, i) => sum + Math.abs(told[i]! / devices[device](genome) - 1), 0) / 200
}

describe('a family of models', () => {
  it('learns what it is made for: sums, prices of options, factors, cases', async () => {
    expect(await errorOf('sums', 'sums')).toBeLessThan(1e-4)
    expect(await errorOf('table', 'additive')).toBeLessThan(1e-4)
    expect(await errorOf('process', 'product')).toBeLessThan(0.1)
    expect(await errorOf('trees', 'cases')).toBeLessThan(0.04)
  })

  it('does not learn what it has no form for', async () => {
    expect(await errorOf('sums', 'cases')).toBeGreaterThan(0.1)
    expect(await errorOf('table', 'product')).toBeGreaterThan(0.1)
  })

  it('never predicts a latency of nothing, or less', async () => {
    const family = families.find(({ name }) => name === 'table')!
    const model = await fitFamily(family, toyLatencies('product', 120), { random: random(1), runtime })
    expect(Math.min(...model.values(unseen))).toBeGreaterThan(0)
  })
})

describe('the choice among families', () => {
  const chosen = async (device: keyof typeof devices, names: readonly FamilyName[]) => {
    const options = { seed: 1, families: names, runtime, now }
    return (await chooseFamily(toyLatencies(device, 60), options)).model.state.family
  }

  it('takes the family that the data are made for, and the simpler one where two know it', async () => {
    expect(await chosen('sums', ['sums', 'table'])).toBe('sums')
    expect(await chosen('additive', ['sums', 'table', 'trees'])).toBe('table')
    expect(await chosen('product', ['table', 'process'])).toBe('process')
    expect(await chosen('cases', ['table', 'trees'])).toBe('trees')
  })

  it('is the same in another process', async () => {
    const bundled = await rolldown({
      input: join(import.meta.dirname, 'families-child.ts'),
      platform: 'node',
      logLevel: 'silent',
    })
    const file = join(folder, 'child.mjs')
    await bundled.write({ file, format: 'esm', codeSplitting: false })
    await bundled.close()
    expect(execFileSync(process.execPath, [file], { encoding: 'utf8' })).toBe(await choiceOf())
  })

  it('holds out cells that compute the same together', () => {
    // One dead edge in five states, so that many of them are isomorphic.
    const source = random(2)
    const genomes = Array.from({ length: 200 }, () => [0, 0, source.int(5), source.int(5), 0, source.int(5)])
    const folds = foldsOf({ encoding: nb201, genomes, ms: new Float64Array(200) }, random(1))
    const sides = folds.map(fold => new Set(fold.map(i => nb201.family(genomes[i]!))))
    const all = sides.flatMap(side => [...side])
    expect(new Set(all).size).toBe(all.length)
    expect(folds.flat().sort((a, b) => a - b)).toEqual(genomes.map((_, i) => i))
  })

  it('begins no further family when its time is over, and says which', async () => {
    let clock = 0
    const tick = () => (clock += 1000)
    const options = { seed: 1, families: untrained, runtime, now: tick, budgetMs: 1500 }
    const { compared, untried } = await chooseFamily(toyLatencies('sums', 40), options)
    expect(compared.map(({ family }) => family)).toEqual(['sums'])
    expect(untried).toEqual(['table', 'process', 'trees'])
  })

  it('refuses too few genomes, and families that have no form for the space', async () => {
    const few = chooseFamily(toyLatencies('sums', 29), { seed: 1, runtime, now })
    await expect(few).rejects.toThrow('there are 29 measured architectures of the space, and it takes 30')
    const none = chooseFamily(toyLatencies('sums', 40), {
      seed: 1,
      runtime,
      now,
      families: ['graph-network'],
    })
    await expect(none).rejects.toThrow('none of graph-network has a form')
  })
})

const ref = { name: 'ds-cnn', input: [1, 16, 10], outputs: 4 }
const space = builtInSpace(ref.name, { input: ref.input, outputs: ref.outputs })
const rows = ((): Measured[] => {
  const source = random(2)
  const genomes = new Map<string, Genome>()
  while (genomes.size < 32) {
    const genome = sample(space, source)
    genomes.set(genome.join(), genome)
  }
  return [...genomes.values()].map(genome => {
    const kernels = counted(decompose(space.decode(genome), { block: 8 }))
    const ms = kernels.reduce((sum, { count, kernel }) => sum + count * (0.01 + kernel.macs / 4e6), 0)
    const facts = { device: 'pi', group: ref.name, sha256: genome.join(), date: '2026-01-01', block: 8 }
    return { ...facts, name: `${ref.name} ${genome.join('.')}`, ms, low: ms, high: ms, kernels }
  })
})()

async function learned(names: readonly FamilyName[]): Promise<SpaceModel> {
  const task = { ...spaceTaskOf(ref, space, rows, 1), families: names }
  return spaceModelOf(task, space, rows, await learnSpace(task, { runtime, now, progress: () => {} }))
}
const read = (text: string): SpaceModel => {
  const saved = readSaved(text, 'pi.json')
  if (!('ofSpace' in saved)) throw new Error('another kind of file')
  return saved.ofSpace
}

describe('the file of a space', () => {
  it('is the same model when it is read again, bit for bit, whatever the family', async () => {
    const base = await learned(['table'])
    const { measured } = spaceTaskOf(ref, space, rows, 1)
    const genomes = measured.map(({ genome }) => genome)
    const ms = Float64Array.from(measured, one => one.ms)
    const latencies = { encoding: encodingFor(ref, space), genomes, ms }
    for (const family of families.filter(({ name }) => untrained.includes(name))) {
      const made = {
        ...base,
        learned: await family.fit(latencies, { random: random(1), runtime }),
        compared: [{ ...base.compared[0]!, family: family.name }],
      }
      const [before, after] = [made, read(predictorText({ ofSpace: made }))].map(spacePredictor)
      for (let i = 0; i < 20; i++) {
        const genome = sample(space, random(i))
        expect(after!.forSpace(space)(genome)).toEqual(before!.forSpace(space)(genome))
      }
    }
  })

  it('tells graphs of the space with an interval, and refuses others', async () => {
    const predictor = spacePredictor(await learned(['sums', 'table']))
    const { value, low, high } = predictor.predict(space.decode(space.seed))
    expect(low).toBeLessThan(value)
    expect(value).toBeLessThan(high)
    const other = builtInSpace('mlp', { input: [16], outputs: 4 })
    expect(() => predictor.predict(other.decode(other.seed))).toThrow('no architecture of the space ds-cnn')
    expect(() => predictor.forSpace(other)).toThrow('no architectures of the space ds-cnn')
  })

  it('is refused where anything in it is not what it should be', async () => {
    const good = await learned(['table'])
    const refused = (changed: object) => () =>
      read(predictorText({ ofSpace: { ...good, ...changed } as SpaceModel }))
    const split = { column: 0, least: 0, on: 0, off: -1 }
    const looped = { family: 'trees', start: 0, trees: [{ splits: [split], leaves: [1] }] }
    expect(refused({ learned: looped })).toThrow('predictor')
    const layer = { inputs: 4, outputs: 4, weights: [1], bias: [1] }
    expect(refused({ learned: { family: 'perceptron', net: { mean: 0, sd: 1, layers: [layer] } } })).toThrow(
      'weights',
    )
    expect(refused({ learned: { family: 'oracle' } })).toThrow('predictor')
    expect(refused({ floorMs: -1 })).toThrow('floorMs')
    expect(refused({ compared: [] })).toThrow('compared')
    expect(refused({ more: 1 })).toThrow('predictor')
    expect(refused({})).not.toThrow()
  })

  it('is refused where it is for other genomes than the space it names', async () => {
    const good = await learned(['table'])
    const short = { ...good, learned: { family: 'table' as const, intercept: 0, weights: [1, 2] } }
    expect(() => spacePredictor(read(predictorText({ ofSpace: short })))).toThrow('for other genomes')
    expect(() => spacePredictor({ ...good, spaceId: 'as it was' })).toThrow('in another version')
  })
})

describe('the worker', () => {
  it('learns what this process does', async () => {
    const located = locate({ roots: [import.meta.dirname] })
    if (isMissing(located)) throw new Error('npm ci first')
    const task = { ...spaceTaskOf(ref, space, rows, 1), families: ['table', 'sums'] as const }
    const worker = await startWorker({ runtime: located })
    try {
      const { seconds: _, ...there } = await worker.call<typeof learnSpaceJob>('learnSpace', task)
      const { seconds: __, ...here } = await learnSpace(task, { runtime, now, progress: () => {} })
      expect(there).toEqual(here)
    } finally {
      await worker.close()
    }
  })
})

describe('edgewise fit --families', () => {
  const head = { space: space.id, of: ref.name, input: ref.input.join(','), outputs: ref.outputs }
  writeFileSync(
    join(folder, 'pi.jsonl'),
    `${JSON.stringify({ profile: 'edgewise', version: 1, plan: head })}\n${rows.map(measuredLine).join('')}`,
  )
  writeFileSync(join(folder, 'models.jsonl'), rows.map(measuredLine).join(''))
  const fitted = async (args: readonly string[], options: Record<string, string>, json = false) => {
    const said = { out: '', err: '' }
    const io: Io = {
      cwd: folder,
      env: {},
      now,
      out: text => (said.out += text),
      err: text => (said.err += text),
      columns: 40,
      color: false,
      quiet: true,
      json,
      signal: new AbortController().signal,
      progress: () => {},
    }
    return { code: await run(args, { out: 'pi.json', ...options }, io), ...said }
  }

  it('shows what it compared in 40 columns, marks the chosen one, and writes a file that predicts', async () => {
    const { code, out } = await fitted(['pi.jsonl'], { families: 'sums,table,trees' })
    expect(code).toBe(0)
    expect(
      Math.max(
        ...out
          .split('\n')
          .slice(2, -2)
          .map(line => [...line].length),
      ),
    ).toBeLessThanOrEqual(40)
    expect(out).toMatch(/^\* (sums|table|process|trees) +\d/m)
    const saved = read(readFileSync(join(folder, 'pi.json'), 'utf8'))
    expect(saved.compared.map(({ family }) => family)).toEqual(['sums', 'table', 'trees'])
    expect(spacePredictor(saved).facts).toMatchObject({ device: 'pi', form: saved.learned.family })
  })

  it('says the same as JSON', async () => {
    const { out } = await fitted(['pi.jsonl'], { families: 'sums,table' }, true)
    const { families: told, form } = JSON.parse(out)
    expect(told).toHaveLength(2)
    expect(told.filter((one: { chosen: boolean }) => one.chosen)).toMatchObject([{ family: form }])
  })

  it('says what is wrong: no such family, other ways beside it, no space, too few rows', async () => {
    await expect(fitted(['pi.jsonl'], { families: 'tree' })).rejects.toThrow('--families cannot be "tree"')
    const both = fitted(['pi.jsonl'], { families: 'all', from: 'other.json' })
    await expect(both).rejects.toThrow('--from cannot be "other.json"')
    await expect(fitted(['models.jsonl'], { families: 'table' })).rejects.toThrow('which space')
    const few = readFileSync(join(folder, 'pi.jsonl'), 'utf8').split('\n').slice(0, 9)
    writeFileSync(join(folder, 'few.jsonl'), `${few.join('\n')}\n`)
    await expect(fitted(['few.jsonl'], { families: 'table' })).rejects.toThrow('there are 8 measured')
  })
})
