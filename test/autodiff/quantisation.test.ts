// QuantizeLinear → DequantizeLinear in training: the gradient passes rounding and stops at saturation. The forward pass
// tells which is which: rounding moves a number by half a step at most, saturation by more.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradientGraph } from '../../src/autodiff/index.ts'
import { attr, build, encode, node, numbers, tensor, value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { runtime } from './finite-differences.ts'

const limits = { int8: [-128, 127], uint8: [0, 255], int16: [-32768, 32767], uint16: [0, 65535] } as const

const pairs = fc
  .record({
    shape: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    type: fc.constantFrom<keyof typeof limits>('int8', 'uint8', 'int16', 'uint16'),
    domain: fc.constantFrom('', 'com.microsoft'),
    byChannel: fc.boolean(),
    zeroPoint: fc.boolean(),
    seed: fc.nat(),
  })
  .chain(one => fc.record({ one: fc.constant(one), axis: fc.nat(one.shape.length - 1), back: fc.boolean() }))
  .map(({ one, axis, back }) => ({ ...one, axis: back ? axis - one.shape.length : axis }))

type Pair = typeof pairs extends fc.Arbitrary<infer T> ? T : never

/** The pair's parameters, and numbers of which half are beyond what the type holds; `channelOf` an element. */
function drawn({ shape, type, byChannel, zeroPoint, seed, axis }: Pair) {
  const draw = random(seed)
  const channels = byChannel ? shape.at(axis)! : 1
  const stride = shape.slice(axis < 0 ? axis + shape.length : axis).reduce((a, b) => a * b, 1) / channels
  const channelOf = (i: number) => (byChannel ? Math.floor(i / stride) % channels : 0)
  // Without a zero point the levels are those of uint8.
  const [low, high] = limits[zeroPoint ? type : 'uint8']
  const scales = Array.from({ length: channels }, () => 0.01 + 0.05 * draw.next())
  const zeros = scales.map(() => (zeroPoint ? Math.round(low + (high - low) * draw.next()) : 0))
  const x = Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => {
    const level = low + (high - low) * (2 * draw.next() - 0.5)
    return (level - zeros[channelOf(i)]!) * scales[channelOf(i)]!
  })
  return {
    scales,
    zeros,
    x,
    above: x.map(() => draw.normal()),
    steps: x.map((_, i) => scales[channelOf(i)]!),
  }
}

function graphOf(
  { shape, type, domain, byChannel, zeroPoint, axis }: Pair,
  scales: number[],
  zeros: number[],
) {
  const given = zeroPoint ? ['scale', 'zero'] : ['scale']
  const attributes: Parameters<typeof node>[3] = byChannel ? { axis: attr.int(axis) } : {}
  const spread = byChannel ? [scales.length] : []
  return build({
    inputs: [value('x', 'float32', shape)],
    outputs: [value('y')],
    nodes: [
      node('QuantizeLinear', ['x', ...given], ['q'], attributes, domain),
      node('DequantizeLinear', ['q', ...given], ['y'], attributes, domain),
    ],
    constants: {
      scale: tensor('float32', spread, scales),
      ...(zeroPoint ? { zero: tensor(type, spread, zeros) } : {}),
    },
    opset: 21,
    domains: { 'com.microsoft': 1 },
  })
}

async function run(pair: Pair) {
  const { scales, zeros, x, above, steps } = drawn(pair)
  const back = gradientGraph(graphOf(pair, scales, zeros), ['x'])
  const session = await runtime.open(encode(back.graph), { optimise: 'none' })
  const given = tensor('float32', pair.shape, x)
  const seed = tensor('float32', pair.shape, above)
  const outputs = session.runSync({ x: given, [back.seeds.get('y')!]: seed })
  await session.close()
  const gradient = numbers(outputs[back.gradients.get('x')!]!)
  return { x: numbers(given), y: numbers(outputs['y']!), steps, above, gradient }
}

describe('QuantizeLinear and DequantizeLinear in training', () => {
  it('pass the gradient where they rounded and stop it where they saturated', async () => {
    let [rounded, saturated] = [0, 0]
    const property = fc.asyncProperty(pairs, async pair => {
      const { x, y, steps, above, gradient } = await run(pair)
      for (const [i, step] of steps.entries()) {
        const moved = Math.abs(y[i]! - x[i]!) / step
        // Half a step, and what float32 leaves open at levels of up to 65,535.
        if (Math.abs(moved - 0.5) < 0.02) continue
        const passes = moved < 0.5
        expect(gradient[i]).toBeCloseTo(passes ? above[i]! : 0, 6)
        if (passes) rounded++
        else saturated++
      }
    })
    await fc.assert(property, { numRuns: 60, seed: 7 })
    expect(Math.min(rounded, saturated)).toBeGreaterThan(100)
  })
})
