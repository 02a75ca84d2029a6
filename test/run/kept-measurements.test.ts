import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { analyze } from '../../src/cost/index.ts'
import { localMachine, openDevice, protocol } from '../../src/device/index.ts'
import { encode } from '../../src/ir/index.ts'
import { fittedPredictor } from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { keepMeasurement, refitKept } from '../../src/run/index.ts'
import { builtInSpace, sample } from '../../src/space/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'edgewise-kept-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const space = builtInSpace('mlp', { input: [16], outputs: 4 })
const board = openDevice(
  { name: 'board', kind: 'fake', nsPerMac: 50, fixedMs: 0.01 },
  { runtime: { missing: true, reason: '', tried: [], fixes: [] }, cwd: folder, env: {}, temporary: folder },
)
const io = { machine: localMachine(), now: () => performance.now(), date: '2026-01-02T00:00:00.000Z' }

/** Measures a random network, as a pull request's job would, and keeps that. */
async function job(seed: number) {
  const graph = space.decode(sample(space, random(seed)))
  const models = [{ name: 'head', bytes: encode(graph), macs: analyze(graph).macs }]
  const measurement = await board.measure({ models }, protocol({ timeMs: 20, seed: 1 }), io)
  return keepMeasurement(folder, measurement, [{ name: `net ${seed}`, group: 'net', graph }], { block: 0 })
}

describe('measurements of runners', () => {
  it('are kept a line each, and make a predictor once there are ten different models', async () => {
    for (let seed = 0; seed < 8; seed++) await job(seed)
    expect(refitKept(folder, 'board')).toBeUndefined()
    let path = ''
    for (let seed = 8; seed < 16; seed++) path = await job(seed)
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(16)
    const fitted = refitKept(folder, 'board')
    expect(fitted?.heldOut.rows).toBeGreaterThanOrEqual(10)
    const graph = space.decode(sample(space, random(3)))
    const { value } = fittedPredictor(fitted!).predict(graph)
    expect(Math.abs(value / (0.01 + (analyze(graph).macs * 50) / 1e6) - 1)).toBeLessThan(0.2)
  })

  it('of a device that nobody measured make none', () => {
    expect(refitKept(folder, 'other')).toBeUndefined()
  })
})
