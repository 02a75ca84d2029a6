// TensorFlow.js as a device: the real worker, the real packages (plain JavaScript here), stand-ins for missing ones.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type DeviceContext, openDevice, protocol, type TfjsSpec } from '../../src/device/index.ts'
import { restoreUtil } from '../../src/device/tfjs/load.ts'
import { describeDevice } from './describe-device.ts'
import { quick, separableNet, testIo } from './models.ts'
import { oneNode } from './tfjs-model.ts'

const scratch = mkdtempSync(join(tmpdir(), 'edgewise-tfjs-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const root = join(import.meta.dirname, '../..')
const context = (cwd: string): DeviceContext => ({
  runtime: { missing: true, reason: 'TensorFlow.js needs none', tried: [], fixes: [] },
  cwd,
  env: {},
  temporary: scratch,
})
const open = (spec: Partial<TfjsSpec> = {}, cwd = root) =>
  openDevice({ name: 'web', kind: 'tfjs', backend: 'cpu', ...spec }, context(cwd))
const fast = { name: 'fast', bytes: separableNet(2, 8) }
const slow = { name: 'slow', bytes: separableNet(24, 8) }

describeDevice('tfjs', () => {
  const device = open()
  const endless = { device, protocol: protocol({ timeMs: 60_000 }) }
  return { device, fast, slow, endless, reference: true, patience: 2 }
})

/** A project outside of ours with a worker of its own, so that nothing is found by chance. */
function project(name: string, packages: Readonly<Record<string, string>>): string {
  const folder = join(scratch, name)
  for (const [id, code] of Object.entries(packages)) {
    const place = join(folder, 'node_modules', id)
    mkdirSync(place, { recursive: true })
    writeFileSync(
      join(place, 'package.json'),
      JSON.stringify({ name: id, version: '9.8.7', main: 'index.js' }),
    )
    writeFileSync(join(place, 'index.js'), code)
  }
  return folder
}

describe('a tfjs device', () => {
  const measure = (device = open(), model: object = fast) =>
    device.measure({ models: [model as typeof fast], reference: false }, quick({ timeMs: 300 }), testIo())

  it('names backend and version, and warns that this is no figure for native code', async () => {
    const found = await measure(open({ cpus: [0] }))
    const { version } = createRequire(import.meta.url)('@tensorflow/tfjs-core/package.json')
    expect(found.provenance).toMatchObject({
      kind: 'tfjs',
      runtime: `@tensorflow/tfjs-backend-cpu ${version}`,
      provider: 'cpu',
      cpu: 'Test CPU',
    })
    expect(found.provenance).not.toHaveProperty('warnings')
    expect(found.models[0]!.coldStart!.value).toBeGreaterThan(0)
    const warning = found.warnings.find(({ code }) => code === 'tfjs-not-native')
    expect(warning?.sentence).toContain('TensorFlow.js (cpu)')
    expect(warning?.advice).toContain('native')
  })

  it('says what to install where the package is missing', async () => {
    await expect(measure(open({ backend: 'wasm' }))).rejects.toMatchObject({
      code: 'device-tfjs',
      message: expect.stringContaining('@tensorflow/tfjs-backend-wasm is not installed'),
    })
    const { backend: _, ...spec } = { name: 'web', kind: 'tfjs', backend: 'cpu' } as const
    const standard = openDevice(spec, context(root)).measure({ models: [fast] }, quick(), testIo())
    await expect(standard).rejects.toMatchObject({
      code: 'device-tfjs',
      fix: expect.stringContaining('npm install @tensorflow/tfjs-node'),
    })
  })

  it('takes tfjs-node from the project, for which it puts back what Node no longer has', async () => {
    const packages = dirname(
      dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-core/package.json')),
    )
    const folder = project('native', {
      '@tensorflow/tfjs-node': `
        const util = require('util')
        for (const name of ['isNullOrUndefined', 'isString']) if (util[name](null) !== (name !== 'isString')) throw new Error(name)
        const tf = require('@tensorflow/tfjs-core')
        const { MathBackendCPU } = require('@tensorflow/tfjs-backend-cpu')
        tf.registerBackend('tensorflow', () => new MathBackendCPU())
        tf.copyRegisteredKernels('cpu', 'tensorflow')
        module.exports = tf`,
    })
    for (const name of ['tfjs-core', 'tfjs-backend-cpu'])
      symlinkSync(join(packages, name), join(folder, 'node_modules/@tensorflow', name))
    const found = await measure(open({ backend: 'tensorflow' }, folder))
    expect(found.provenance).toMatchObject({ runtime: '@tensorflow/tfjs-node 9.8.7', provider: 'tensorflow' })
    expect(found.models[0]!.p50.value).toBeGreaterThan(0)
  })

  it('passes on why a package cannot be loaded', async () => {
    const folder = project('broken', {
      '@tensorflow/tfjs-node': `throw new Error('libtensorflow.so.2 is not there')`,
    })
    await expect(measure(open({ backend: 'tensorflow' }, folder))).rejects.toMatchObject({
      code: 'device-tfjs',
      message: expect.stringContaining('libtensorflow.so.2 is not there'),
    })
  })

  it('passes on what is wrong with a model', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    await expect(measure(open(), { name: 'broken', bytes })).rejects.toMatchObject({
      code: 'model-malformed',
    })
    const unknown = { name: 'unknown', bytes: oneNode('Atanh', [[2]]) }
    await expect(measure(open(), unknown)).rejects.toMatchObject({ code: 'device-tfjs-op' })
  })
})

describe('the functions that Node 23 removed from util', () => {
  it('come back with their old meaning, and those that are there stay', () => {
    const present = () => 'present'
    const util: Record<string, unknown> = { isArray: present }
    restoreUtil(util)
    expect(util['isArray']).toBe(present)
    const say = (name: string, value: unknown) => (util[name] as (value: unknown) => boolean)(value)
    expect([null, undefined, 0, ''].map(value => say('isNullOrUndefined', value))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect([{}, null, 'a'].map(value => say('isObject', value))).toEqual([true, false, false])
    expect([1, '1'].map(value => say('isNumber', value))).toEqual([true, false])
  })
})
