import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  type DeviceContext,
  type DeviceSpec,
  openDevice,
  protocol,
  referenceModel,
} from '../../src/device/index.ts'
import { build, encode, hash, node, tensor, value } from '../../src/ir/index.ts'
import { describeDevice } from './describe-device.ts'
import { located, machineOf, quick, separableNet, testIo } from './models.ts'

const folder = mkdtempSync(join(tmpdir(), 'edgewise-device-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const context: DeviceContext = {
  runtime: located,
  cwd: folder,
  env: { PATH: process.env['PATH'] },
  temporary: folder,
}
const open = (spec: DeviceSpec) => openDevice(spec, context)
const fast = { name: 'fast', bytes: separableNet(10) }
const slow = { name: 'slow', bytes: separableNet(30) }
const long = protocol({ timeMs: 60_000 })

describeDevice('host', () => {
  const device = open({ name: 'here', kind: 'host' })
  return { device, fast, slow, endless: { device, protocol: long }, reference: true }
})

// Stands in for a board: its latency is the size of the file it is given.
const board = join(folder, 'board.mjs')
writeFileSync(
  board,
  `import { readFileSync } from 'node:fs'
const bytes = readFileSync(process.argv[2]).length
const latencyMs = Array.from({ length: Number(process.argv[3]) }, (_, i) => bytes / 1e4 * (1 + 0.01 * (i % 3)))
console.log(JSON.stringify({ latencyMs, energyMj: 2, peakMemoryBytes: bytes, provenance: { board: 'Nano' } }))`,
)
const nodePath = JSON.stringify(process.execPath)
const smallFile = { name: 'fast', bytes: new Uint8Array(10_000) }
const largeFile = { name: 'slow', bytes: new Uint8Array(25_000) }

describeDevice('command', () => {
  const device = open({ name: 'nano', kind: 'command', run: `${nodePath} board.mjs {model} {runs}` })
  const hanging = open({ name: 'nano', kind: 'command', run: `${nodePath} -e 'setInterval(Date, 9)'` })
  return {
    device,
    fast: smallFile,
    slow: largeFile,
    endless: { device: hanging, protocol: long },
    reference: false,
  }
})

describeDevice('fake', () => {
  const device = open({ name: 'paper', kind: 'fake', latencyMs: { fast: 2, slow: 4.5 }, noise: 0.02 })
  return { device, fast, slow, endless: { device, protocol: long }, reference: true }
})

describe('a host device', () => {
  it('tells the runtime, the machine, the cold start and what was missing', async () => {
    const machine = machineOf({ '/sys/class/thermal/thermal_zone0/temp': '51000' }, { loadAverage: () => 3 })
    const spec = { name: 'here', kind: 'host', threads: 2, cpus: [0] } as const
    const found = await open(spec).measure({ models: [fast] }, quick({ timeMs: 400 }), testIo({ machine }))
    expect(found.provenance).toMatchObject({
      runtime: `onnxruntime ${located.version}`,
      provider: 'cpu',
      threads: 2,
      cpu: 'Test CPU',
      kernel: 'Linux 6.1.0',
      temperatureC: 51,
      loadAverage: 3,
      missing: ['governor', 'frequency', 'throttling', 'throttle-events'],
      certified: true,
    })
    expect(found.models[0]!.coldStart!.value).toBeGreaterThan(0)
    expect(found.warnings.map(warning => warning.code)).toEqual(
      expect.arrayContaining(['high-load', 'sensors-missing']),
    )
  })

  it('makes up inputs within an embedding table, for lengths left open, and refuses what it cannot', async () => {
    const lookUp = (shape: (number | string)[] | undefined) =>
      encode(
        build({
          inputs: [value('ids', 'int64', shape)],
          outputs: [value('y', 'float32')],
          nodes: [node('Gather', ['table', 'ids'], ['y'])],
          constants: { table: tensor('float32', [2, 3], [1, 2, 3, 4, 5, 6]) },
        }),
      )
    const measure = (bytes: Uint8Array, shapes = {}) =>
      open({ name: 'here', kind: 'host' }).measure(
        { models: [{ name: 'm', bytes, shapes }], reference: false },
        quick({ timeMs: 200 }),
        testIo(),
      )
    const found = await measure(lookUp(['N', 'T']), { ids: [2, 7] })
    expect(found.models[0]!.warnings.map(warning => warning.code)).toContain('timer-resolution')
    await expect(measure(lookUp(['N', 8]), { ids: [2, 7] })).rejects.toMatchObject({ code: 'device-input' })
    await expect(measure(lookUp(['N']), { no: [2] })).rejects.toMatchObject({ code: 'device-input' })
  })

  it('takes no WebAssembly as a source of latencies, and says what is missing without a runtime', async () => {
    const wasm = open({ name: 'here', kind: 'host', provider: 'wasm' })
    await expect(wasm.measure({ models: [fast] }, quick(), testIo())).rejects.toMatchObject({
      code: 'device-wasm',
    })
    const runtime = { missing: true, reason: 'it is not installed', tried: [], fixes: [] } as const
    const without = openDevice({ name: 'here', kind: 'host' }, { ...context, runtime })
    await expect(without.measure({ models: [fast] }, quick(), testIo())).rejects.toThrow(
      'it is not installed',
    )
  })

  it('passes on what is wrong with a model', async () => {
    const broken = { name: 'broken', bytes: new Uint8Array([1, 2, 3]) }
    const measure = open({ name: 'here', kind: 'host' }).measure({ models: [broken] }, quick(), testIo())
    await expect(measure).rejects.toMatchObject({ code: 'model-rejected' })
  })
})

describe('a command device', () => {
  it('passes on energy, memory and what the board says of itself, and leaves no file behind', async () => {
    const device = open({
      name: 'nano',
      kind: 'command',
      run: `${nodePath} board.mjs {model} {runs}`,
      runs: 5,
    })
    const found = await device.measure({ models: [smallFile] }, quick({ timeMs: 300 }), testIo())
    expect(found.models[0]).toMatchObject({
      energy: { value: 2, unit: 'mJ' },
      peakMemory: { value: 10_000, unit: 'B' },
    })
    expect(found.provenance.reported).toEqual({ board: 'Nano' })
    expect(found.provenance.cpu).toBeUndefined()
    expect(readdirSync(folder)).toEqual(['board.mjs'])
  })

  it('gives the program the path that the model was read from', async () => {
    const path = join(folder, 'board.mjs')
    const run = `${nodePath} -e 'console.log(JSON.stringify({ latencyMs: process.argv[1].length }))' {model}`
    const device = open({ name: 'nano', kind: 'command', run })
    const found = await device.measure({ models: [{ ...smallFile, path }] }, quick({ timeMs: 100 }), testIo())
    expect(found.models[0]!.p50.value).toBe(path.length)
  })
})

describe('a fake device', () => {
  const measure = (spec: Partial<DeviceSpec>, model: object = {}) =>
    open({ name: 'paper', kind: 'fake', ...spec } as DeviceSpec).measure(
      { models: [{ ...fast, ...model }] },
      quick(),
      testIo(),
    )

  it('is exact without noise, so that no interval has a width', async () => {
    const found = await measure({ latencyMs: 3, watts: 2 })
    expect(found.models[0]).toMatchObject({
      p50: { value: 3, low: 3, high: 3 },
      p95: { value: 3, low: 3, high: 3 },
      energy: { value: 6, low: 6, high: 6 },
    })
    expect(found.warnings).toEqual([])
    expect(await measure({ latencyMs: 3, watts: 2 })).toEqual(found)
  })

  it('knows a model by its hash, or by its MACs, and says when it does not', async () => {
    const sha256 = (await measure({ latencyMs: 1 })).models[0]!.sha256
    const p50 = async (spec: Partial<DeviceSpec>, model = {}) =>
      (await measure(spec, model)).models[0]!.p50.value
    expect(await p50({ latencyMs: { [sha256.slice(0, 12)]: 7 } })).toBe(7)
    expect(await p50({ latencyMs: { other: 7 }, nsPerMac: 2, fixedMs: 1 }, { macs: 1e6 })).toBe(3)
    await expect(p50({ latencyMs: { other: 7 } })).rejects.toMatchObject({ code: 'device-fake-model' })
    await expect(p50({ latencyMs: 0 })).rejects.toMatchObject({ code: 'device-fake-model' })
  })
})

describe('the reference model', () => {
  it('never changes: older measurements are compared with it', () => {
    expect(hash(referenceModel())).toMatchInlineSnapshot(
      `"8f53886348cda5a8b32234a0406d5f608e04db095bf6031c265296b62f94c899"`,
    )
  })
})
