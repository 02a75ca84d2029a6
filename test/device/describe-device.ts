// What every kind of device must do, however it comes by its latencies.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Device, MeasuredModel, Protocol } from '../../src/device/index.ts'
import { measurementJson } from '../../src/device/index.ts'
import { quick, testIo } from './models.ts'

export type Subject = {
  readonly device: Device
  /** `slow` takes at least twice as long as `fast`. */
  readonly fast: MeasuredModel
  readonly slow: MeasuredModel
  /** Something that takes the device longer than a second. */
  readonly endless: { readonly device: Device; readonly protocol: Protocol }
  readonly reference: boolean
  /** How many times longer than others it may take, where a run takes longer; default 1. */
  readonly patience?: number
}

export function describeDevice(kind: string, make: () => Subject) {
  describe(`a ${kind} device`, () => {
    it('gives every model figures with intervals, its hash, and the conditions', async () => {
      const { device, fast, slow, reference } = make()
      const found = await device.measure({ models: [slow, fast] }, quick({ timeMs: 500 }), testIo())
      expect(found.device).toBe(device.name)
      expect(found.provenance).toMatchObject({ kind: device.kind, date: '2026-01-01T00:00:00Z', seed: 1 })
      expect(found.models.map(model => model.name)).toEqual([slow.name, fast.name])
      for (const model of found.models) {
        for (const figure of [model.p50, model.p95, model.mean]) {
          expect(figure).toMatchObject({ unit: 'ms', source: 'measured' })
          expect(figure.low).toBeGreaterThan(0)
          expect(figure.low).toBeLessThanOrEqual(figure.value)
          expect(figure.high).toBeGreaterThanOrEqual(figure.value)
        }
        expect(model.p95.value).toBeGreaterThanOrEqual(model.p50.value)
        expect(model.runs).toBeGreaterThan(0)
      }
      expect(found.models[0]!.sha256).toBe(createHash('sha256').update(slow.bytes).digest('hex'))
      expect(found.reference !== undefined).toBe(reference)
    })

    it('compares them in pairs, and finds the slower one slower', async () => {
      const { device, fast, slow, patience = 1 } = make()
      const limit = quick({ timeMs: 1000 * patience })
      const found = await device.measure({ models: [slow, fast] }, limit, testIo())
      expect(found.comparisons.map(({ a, b, metric }) => `${a}/${b} ${metric}`)).toEqual([
        `${slow.name}/${fast.name} latency-p50`,
        `${slow.name}/${fast.name} latency-p95`,
        `${slow.name}/${fast.name} latency-mean`,
      ])
      const [p50] = found.comparisons
      expect(p50!.verdict).toBe('slower')
      expect(p50!.ratio.low).toBeGreaterThan(1.05)
      const json = measurementJson(found, { [slow.name]: 'models/slow.onnx' })
      expect(json.comparisons).toEqual([
        {
          a: 'models/slow.onnx',
          b: fast.name,
          ratio: p50!.ratio.value,
          low: p50!.ratio.low,
          high: p50!.ratio.high,
          verdict: 'slower',
        },
      ])
      expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    })

    it('takes the models in an order that the seed alone decides', async () => {
      const { device, fast, slow } = make()
      const order = async (seed: number) =>
        (await device.measure({ models: [slow, fast] }, quick({ seed, timeMs: 300 }), testIo())).order
      const [first, again, other] = [await order(1), await order(1), await order(2)]
      const length = Math.min(first.length, again.length, other.length)
      expect(length).toBeGreaterThanOrEqual(3)
      expect(first.slice(0, length)).toEqual(again.slice(0, length))
      const longest = Math.max(first.length, other.length)
      expect(longest < 8 || JSON.stringify(first) !== JSON.stringify(other)).toBe(true)
    })

    it('stops at once when the goal is decided, and keeps to its time when it is not', async () => {
      const { device, fast, slow, patience = 1 } = make()
      const goals = [
        { kind: 'ratio', metric: 'latency-p50', a: slow.name, b: fast.name, maxRegression: 0.05 },
      ] as const
      const request = { models: [slow, fast] }
      const early = await device.measure(request, quick({ timeMs: 4000, goals, minBlocks: 8 }), testIo())
      expect(early.seconds).toBeLessThan(4)
      const whole = await device.measure(request, quick({ timeMs: 500 * patience }), testIo())
      expect(whole.seconds).toBeLessThan(1.2 * patience)
    })

    it('is gone within a second of being aborted', async () => {
      const { endless, fast, slow } = make()
      const controller = new AbortController()
      const work = endless.device.measure(
        { models: [slow, fast] },
        endless.protocol,
        testIo({ signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) }),
      )
      const timer = setTimeout(() => controller.abort(new Error('enough')), 600)
      let aborted = 0
      controller.signal.addEventListener('abort', () => {
        aborted = performance.now()
      })
      await expect(work).rejects.toThrow('enough')
      clearTimeout(timer)
      expect(performance.now() - aborted).toBeLessThan(1000)
      const already = testIo({ signal: AbortSignal.abort(new Error('never')) })
      await expect(endless.device.measure({ models: [fast] }, quick(), already)).rejects.toThrow('never')
    })

    it('refuses models it could not tell apart, and pairs of models that are not there', async () => {
      const { device, fast } = make()
      const measure = (request: Parameters<Device['measure']>[0]) =>
        device.measure(request, quick(), testIo())
      await expect(measure({ models: [fast, fast] })).rejects.toMatchObject({ code: 'device-models' })
      await expect(measure({ models: [] })).rejects.toMatchObject({ code: 'device-models' })
      await expect(measure({ models: [{ ...fast, name: 'reference' }] })).rejects.toMatchObject({
        code: 'device-models',
      })
      await expect(measure({ models: [fast], pairs: [[fast.name, 'x']] })).rejects.toMatchObject({
        code: 'device-models',
      })
    })
  })
}
