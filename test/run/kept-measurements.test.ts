// What runners measured, from one pull request to the next: kept, bounded, learned from, and never trusted blindly.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { analyze } from '../../src/cost/index.ts'
import { localMachine, openDevice, protocol } from '../../src/device/index.ts'
import { encode } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { type KeptPlace, measurementsFile, openKept } from '../../src/run/index.ts'
import { builtInSpace, sample } from '../../src/space/index.ts'

const within = mkdtempSync(join(tmpdir(), 'edgewise-kept-'))
afterAll(() => rmSync(within, { recursive: true, force: true }))
let places = 0
const fresh = (): KeptPlace => ({ place: join(within, String(places++)), within })

const space = builtInSpace('mlp', { input: [16], outputs: 4 })
const graphOf = (seed: number) => space.decode(sample(space, random(seed)))
const board = openDevice(
  { name: 'board', kind: 'fake', nsPerMac: 50, fixedMs: 0.01 },
  { runtime: { missing: true, reason: '', tried: [], fixes: [] }, cwd: within, env: {}, temporary: within },
)
const io = { machine: localMachine(), now: () => performance.now(), date: '2026-01-02T00:00:00.000Z' }

/** Measures random networks, as a pull request's job would, and keeps that. */
async function job(place: KeptPlace, ...seeds: number[]) {
  const graphs = seeds.map(graphOf)
  const models = graphs.map((graph, i) => ({
    name: `net ${i}`,
    bytes: encode(graph),
    macs: analyze(graph).macs,
  }))
  const measurement = await board.measure({ models }, protocol({ timeMs: 10, seed: 1 }), io)
  const learnt = graphs.map((graph, i) => ({ name: `net ${seeds[i]}`, group: 'net', graph }))
  await openKept(place).keep(measurement, learnt, async () => ({ block: 0 }))
}
const linesOf = ({ place }: KeptPlace) =>
  readFileSync(measurementsFile(place, 'board'), 'utf8').trim().split('\n')

describe('measurements of runners', () => {
  it('are kept a line each, and make a predictor once there are ten different models', async () => {
    const place = fresh()
    await job(place, 0, 1, 2, 3, 4)
    expect(openKept(place).predictor('board')).toBeUndefined()
    await job(place, ...Array.from({ length: 11 }, (_, i) => 5 + i))
    expect(linesOf(place)).toHaveLength(16)
    const predictor = openKept(place).predictor('board')
    expect(predictor?.facts.heldOut?.rows).toBeGreaterThanOrEqual(10)
    const graph = graphOf(3)
    const { value } = predictor!.predict(graph)
    expect(Math.abs(value / (0.01 + (analyze(graph).macs * 50) / 1e6) - 1)).toBeLessThan(0.2)
  })

  it('of one model are the three newest', async () => {
    const place = fresh()
    for (let i = 0; i < 5; i++) await job(place, 1)
    expect(linesOf(place)).toHaveLength(3)
  })

  it('of a device that nobody measured make none', () => {
    expect(openKept(fresh()).predictor('other')).toBeUndefined()
  })

  it('that are damaged are named, passed over, and replaced by the next ones', async () => {
    const place = fresh()
    const path = measurementsFile(place.place, 'board')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '{"device":"board","ms":-1}\n')
    const kept = openKept(place)
    expect(kept.rows('board')).toEqual([])
    expect(kept.warnings('board').map(({ code }) => code)).toEqual(['measurements-ignored'])
    await job(place, 1)
    expect(openKept(place).rows('board')).toHaveLength(1)
  })

  it('of another device under this name count for nothing', async () => {
    const place = fresh()
    await job(place, 1)
    const own = readFileSync(measurementsFile(place.place, 'board'), 'utf8')
    writeFileSync(measurementsFile(place.place, 'other'), own)
    expect(openKept(place).rows('other')).toEqual([])
  })

  it('are neither read nor written through a link that leads away', async () => {
    const [source, place] = [fresh(), fresh()]
    await job(source, 1)
    const before = linesOf(source)
    mkdirSync(place.place, { recursive: true })
    const inside = { ...place, within: place.place }
    symlinkSync(join(source.place, 'measurements'), join(place.place, 'measurements'))
    expect(openKept(inside).rows('board')).toEqual([])
    await job(inside, 2)
    expect(linesOf(source)).toEqual(before)
  })
})
