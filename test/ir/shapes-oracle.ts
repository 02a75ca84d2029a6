// Shape inference against ONNX Runtime: run a graph with every value exposed as an output, compare the types that
// came out with those inferred, for concrete shapes and for symbolic ones evaluated at the same lengths.
import { join } from 'node:path'
import {
  bindShapes,
  encode,
  type Fact,
  type Graph,
  inferShapes,
  rewrite,
  type Shape,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { isMissing, loadRuntime, locate, type Runtime } from '../../src/runtime/index.ts'

const located = locate({ roots: [join(import.meta.dirname, '../..')] })
if (isMissing(located)) throw new Error('onnxruntime-node is not installed')
export const runtime: Runtime = loadRuntime(located)

/** Numbers that any op can be fed with: small and positive, indices valid from length 2 on. */
export function feed(dtype: NonNullable<Fact['dtype']>, shape: readonly number[]): Tensor {
  const count = shape.reduce((a, b) => a * b, 1)
  const whole = dtype !== 'float32' && dtype !== 'float64' && dtype !== 'float16'
  return tensor(
    dtype,
    shape,
    Array.from({ length: count }, (_, i) => (whole ? i % 2 : ((i * 37) % 100) / 100)),
  )
}

/** What ONNX Runtime computes for every value that a node makes. */
export async function observe(graph: Graph, feeds: Record<string, Tensor>): Promise<Record<string, Tensor>> {
  const names = graph.nodes.flatMap(node => node.outputs.filter(name => name !== ''))
  const exposed = rewrite(graph, { outputs: names.map(name => value(name)), hints: new Map() })
  const session = await runtime.open(encode(exposed), { optimise: 'none' })
  try {
    return await session.run(feeds)
  } finally {
    await session.close()
  }
}

/** Every disagreement between inferred and observed types, as sentences. */
export function disagreements(
  graph: Graph,
  facts: ReadonlyMap<string, Fact>,
  observed: Readonly<Record<string, Tensor>>,
  lengths: Readonly<Record<string, number>> = {},
): string[] {
  const maker = new Map(graph.nodes.flatMap(node => node.outputs.map(name => [name, node.op] as const)))
  return Object.entries(observed).flatMap(([name, actual]) => {
    const found = facts.get(name)
    const say = (what: string) => [
      `${maker.get(name)} ${name}: ${what}, really ${actual.dtype} [${actual.shape.join(', ')}]`,
    ]
    if (found?.dtype !== undefined && found.dtype !== actual.dtype) return say(`inferred ${found.dtype}`)
    if (found?.shape === undefined) return []
    const agrees =
      found.shape.length === actual.shape.length &&
      found.shape.every((length, i) => {
        const expected = evaluate(length, lengths)
        return expected === undefined || expected === actual.shape[i]
      })
    return agrees ? [] : say(`inferred [${found.shape.join(', ')}]`)
  })
}

/** A symbolic length at given lengths; undefined where it holds an unknown. Reads the text, knows nothing of Dims. */
export function evaluate(
  length: number | string,
  lengths: Readonly<Record<string, number>>,
): number | undefined {
  if (typeof length === 'number') return length
  if (length.includes('?')) return undefined
  const code = length.replace(/[A-Za-z_]\w*/g, name => {
    if (['floor', 'max', 'min'].includes(name)) return `Math.${name}`
    return String(lengths[name] ?? 'NaN')
  })
  const found: number = new Function(`return ${code}`)()
  return Number.isNaN(found) ? undefined : found
}

/** Values whose shape is not wholly known. */
export const open = (facts: ReadonlyMap<string, Fact>): string[] =>
  [...facts]
    .filter(([, { shape }]) => !shape?.every(length => typeof length === 'number'))
    .map(([name]) => name)

/** Feeds for all inputs of a graph whose shapes are numbers. */
export const feedsOf = (graph: Graph): Record<string, Tensor> =>
  Object.fromEntries(
    graph.inputs
      .filter(input => !graph.constants.has(input.name))
      .map(input => [input.name, feed(input.dtype ?? 'float32', (input.shape as number[]) ?? [])]),
  )

/** Runs `graph` at `overrides` and compares; `lengths` evaluates the inference that kept its names. */
export async function compare(
  graph: Graph,
  overrides: Record<string, Shape>,
  lengths: Record<string, number> = {},
) {
  const bound = bindShapes(graph, overrides)
  const observed = await observe(bound, feedsOf(bound))
  return [
    ...disagreements(graph, inferShapes(bound), observed),
    ...disagreements(graph, inferShapes(graph), observed, lengths).map(line => `symbolic: ${line}`),
  ]
}
