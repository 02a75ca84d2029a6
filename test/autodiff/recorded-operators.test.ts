// Every row of the gradient table beside PyTorch: values and gradients recorded by fixtures/make/operators.py; where
// EDGEWISE_TORCH names a Python with torch, what that one says now.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gradientGraph, type Mode } from '../../src/autodiff/index.ts'
import { attr, body, build, type DType, encode, node, numbers, tensor, value } from '../../src/ir/index.ts'
import { differentiable } from './differentiable.ts'
import { runtime } from './finite-differences.ts'
import { draw } from './pytorch-numbers.ts'

type Attribute = {
  readonly int?: number
  readonly ints?: number[]
  readonly float?: number
  readonly string?: string
  readonly graph?: { readonly name: string; readonly nodes: readonly RecordedNode[]; readonly output: string }
}
type RecordedNode = {
  readonly op: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: Readonly<Record<string, Attribute>>
  readonly domain: string
}
type Recorded = {
  readonly op: string
  /** Rows of the table that the case covers besides. */
  readonly also?: readonly string[]
  readonly name: string
  readonly seed: number
  readonly nodes: readonly RecordedNode[]
  readonly inputs: Readonly<Record<string, { shape: number[]; from?: [number, number]; values?: number[] }>>
  readonly constants: Readonly<Record<string, { dtype: DType; shape: number[]; values: number[] }>>
  readonly opset?: number
  readonly mode?: Partial<Mode>
  readonly y: readonly number[]
  readonly gradients: Readonly<Record<string, readonly number[]>>
}

const root = join(import.meta.dirname, '../..')
const python = process.env['EDGEWISE_TORCH']
const { cases }: { readonly cases: readonly Recorded[] } = JSON.parse(
  python
    ? execFileSync(python, [join(root, 'fixtures/make/operators.py'), 'live']).toString()
    : readFileSync(join(root, 'fixtures/gradients/operators.json'), 'utf8'),
)

function nodeOf({ op, inputs, outputs, attributes, domain }: RecordedNode): ReturnType<typeof node> {
  const given = Object.entries(attributes).map(([name, a]) => [name, attributeOf(a)] as const)
  return node(op, inputs, outputs, Object.fromEntries(given), domain)
}

function attributeOf({ int, ints, float, string, graph }: Attribute) {
  if (int !== undefined) return attr.int(int)
  if (ints) return attr.ints(ints)
  if (float !== undefined) return attr.float(float)
  if (string !== undefined) return attr.string(string)
  const { name, nodes, output } = graph!
  return attr.graph(body({ name, inputs: [], outputs: [value(output)], nodes: nodes.map(nodeOf) }))
}

/** Inputs as drawn there, and conditions, which are fed so that nothing is decided before the graph runs. */
function feedsOf({ inputs, constants, seed }: Recorded) {
  const drawn = Object.entries(inputs).map(([name, { shape, from, values }], i) => {
    const [low, high] = from ?? [-1.5, 1.5]
    const count = shape.reduce((a, b) => a * b, 1)
    const given = values ?? [...draw(100 * seed + i + 1, count)].map(v => ((v + 1) / 2) * (high - low) + low)
    return [name, tensor('float32', shape, given)] as const
  })
  const conditions = Object.entries(constants)
    .filter(([, c]) => c.dtype === 'bool')
    .map(([name, c]) => [name, tensor('bool', c.shape, c.values)] as const)
  return new Map([...drawn, ...conditions])
}

async function run(one: Recorded) {
  const feeds = feedsOf(one)
  const kept = Object.entries(one.constants).filter(([name]) => !feeds.has(name))
  const graph = build({
    inputs: [...feeds].map(([name, t]) => value(name, t.dtype, t.shape)),
    outputs: [value('y')],
    nodes: one.nodes.map(nodeOf),
    constants: new Map(kept.map(([name, c]) => [name, tensor(c.dtype, c.shape, c.values)])),
    opset: one.opset ?? 18,
    domains: { 'com.microsoft': 1 },
  })
  const to = Object.keys(one.inputs)
  const back = gradientGraph(graph, to, { mode: one.mode ?? {} })
  const seed = back.graph.inputs.find(input => input.name === back.seeds.get('y'))
  const session = await runtime.open(encode(back.graph), { optimise: 'none' })
  const fed = Object.fromEntries([...feeds].filter(([name]) => back.graph.inputs.some(i => i.name === name)))
  const above = seed && tensor('float32', seed.shape!.map(Number), draw(100 * one.seed, one.y.length))
  const outputs = session.runSync({ ...fed, ...(above ? { [seed.name]: above } : {}) })
  await session.close()
  const gradientOf = (name: string) => {
    const output = back.gradients.get(name)
    return output === undefined ? one.gradients[name]!.map(() => 0) : numbers(outputs[output]!)
  }
  return { y: numbers(outputs['y']!), gradients: to.map(name => [name, gradientOf(name)] as const) }
}

/** Float32 against float64, on numbers of size 1. */
const tolerance = 2e-5

function expectClose(found: ArrayLike<number>, wanted: readonly number[], what: string) {
  expect(found.length, what).toBe(wanted.length)
  const size = 1 + Math.max(...wanted.map(Math.abs))
  const worst = Math.max(...wanted.map((v, i) => Math.abs(found[i]! - v)))
  expect(worst / size, what).toBeLessThan(tolerance)
}

describe('an operator and its gradient are those of PyTorch', () => {
  it('in every row of the table', () => {
    const covered = new Set(cases.flatMap(({ op, also = [] }) => [op, ...also]))
    expect([...covered].sort()).toEqual([...differentiable].sort())
  })
  for (const one of cases)
    it(`${one.op}${one.name && `: ${one.name}`}`, async () => {
      const { y, gradients } = await run(one)
      expectClose(y, one.y, 'y')
      for (const [name, found] of gradients)
        expectClose(found, one.gradients[name]!, `the gradient of ${name}`)
    })
})
