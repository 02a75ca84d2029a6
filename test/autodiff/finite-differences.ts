// The oracle of the gradient table: a graph's gradients against central differences of the graph itself, both run by
// ONNX Runtime; in float64 where it has the operators, else in float32 with what that allows.
import { join } from 'node:path'
import { type GradientGraph, gradientGraph, type Lower, type Mode } from '../../src/autodiff/index.ts'
import {
  build,
  type DType,
  encode,
  type Graph,
  type Node,
  numbers,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { isMissing, loadRuntime, locate, type Runtime, type Session } from '../../src/runtime/index.ts'

export const runtime: Runtime = (() => {
  const found = locate({ roots: [join(import.meta.dirname, '../..')] })
  if (isMissing(found)) throw new Error(found.reason)
  return loadRuntime(found)
})()

/** An input: a shape with numbers drawn from [low, high], or the numbers themselves. */
export type Draw = {
  readonly shape: readonly number[]
  readonly from?: readonly [number, number]
  readonly values?: readonly number[]
  /** Default: the float type under test. */
  readonly dtype?: DType
  /** Distance between any two elements, for operators with ties; overrides `from`. */
  readonly apart?: true
}

export type Case = {
  readonly nodes: readonly Node[]
  /** The same function in operators that ONNX Runtime has, to take differences of; default: `nodes`. */
  readonly oracle?: readonly Node[]
  readonly inputs: Readonly<Record<string, Draw>>
  readonly constants?: Readonly<Record<string, Draw>>
  /** Inputs to differentiate by. Default: all float ones. */
  readonly to?: readonly string[]
  readonly outputs?: readonly string[]
  readonly mode?: Partial<Mode>
  readonly opset?: number
  /** Where ONNX Runtime's float64 kernel computes in float32 inside. */
  readonly single?: true
}

const domains = { 'com.microsoft': 1 }

function draw(d: Draw, float: DType, seed: string): Tensor {
  const generator = random(seed)
  const count = d.shape.reduce((a, b) => a * b, 1)
  const [low, high] = d.from ?? [-1.5, 1.5]
  const spaced = () =>
    generator.shuffle(Array.from({ length: count }, (_, i) => ((i + 0.5) / count - 0.45) * 4))
  const values =
    d.values ??
    (d.apart ? spaced() : Array.from({ length: count }, () => low + (high - low) * generator.next()))
  return tensor(d.dtype ?? float, d.shape, values)
}

/** The graph of a case, the one to take differences of, and numbers for its inputs. */
function realise(one: Case, float: DType, seed: string) {
  const entries = (draws: Readonly<Record<string, Draw>>) =>
    Object.entries(draws).map(([name, d]) => [name, draw(d, float, `${seed}/${name}`)] as const)
  const feeds = new Map(entries(one.inputs))
  const graphOf = (nodes: readonly Node[]) =>
    build({
      inputs: [...feeds].map(([name, t]) => value(name, t.dtype, t.shape)),
      outputs: (one.outputs ?? [one.nodes.at(-1)!.outputs[0]!]).map(name => value(name)),
      nodes,
      constants: new Map(entries(one.constants ?? {})),
      opset: one.opset ?? 18,
      domains,
    })
  return { graph: graphOf(one.nodes), oracle: graphOf(one.oracle ?? one.nodes), feeds }
}

async function openBoth(forward: Graph, back: GradientGraph): Promise<[Session, Session]> {
  const options = { optimise: 'none' } as const
  const first = await runtime.open(encode(forward), options)
  return [first, await runtime.open(encode(back.graph), options)]
}

export type Report = { readonly float: DType; readonly worst: number; readonly detail: string }

/** The largest disagreement of a case, relative to the size of the gradient; below `tolerances[float]` is agreement. */
export async function disagreement(one: Case, seed: string, lower?: Lower): Promise<Report> {
  if (one.single) return compare(one, seed, 'float32', lower)
  try {
    return await compare(one, seed, 'float64', lower)
  } catch (error) {
    // ONNX Runtime has no float64 kernel for every operator.
    if (
      !/NOT_IMPLEMENTED|Could not find an implementation|Type Error|type inference|INVALID_GRAPH/i.test(
        String(error),
      )
    )
      throw error
    return await compare(one, seed, 'float32', lower)
  }
}

export const tolerances = { float64: 1e-6, float32: 3e-3 } as Readonly<Record<string, number>>
const directions = 2

async function compare(one: Case, seed: string, float: DType, lower?: Lower): Promise<Report> {
  const { graph, oracle, feeds } = realise(one, float, seed)
  const to = one.to ?? [...feeds.keys()].filter(name => feeds.get(name)!.dtype === float)
  const back = gradientGraph(graph, to, { mode: one.mode ?? {}, ...(lower ? { lower } : {}) })
  const [forward, backward] = await openBoth(oracle, back)
  try {
    const outputs = forward.runSync(Object.fromEntries(feeds))
    const generator = random(`${seed}/seeds`)
    const seeds = new Map(
      [...back.seeds].map(([name]) => [name, numbers(outputs[name]!).map(() => generator.normal())] as const),
    )
    const gradientFeeds = Object.fromEntries([
      ...feeds,
      ...[...back.seeds].map(
        ([name, input]) => [input, tensor(float, outputs[name]!.shape, seeds.get(name)!)] as const,
      ),
    ])
    const found =
      back.gradients.size === 0
        ? {}
        : backward.runSync(Object.fromEntries(backward.inputs.map(i => [i.name, gradientFeeds[i.name]!])), [
            ...back.gradients.values(),
          ])
    const lossAt = (changed: ReadonlyMap<string, Tensor>) => {
      const results = forward.runSync(Object.fromEntries(changed))
      return [...seeds].reduce((sum, [name, weights]) => {
        return numbers(results[name]!).reduce((s, y, i) => s + y * weights[i]!, sum)
      }, 0)
    }
    const epsilon = float === 'float64' ? 1e-5 : 2e-3
    let report: Report = { float, worst: 0, detail: '' }
    for (const name of to) {
      const x = numbers(feeds.get(name)!)
      const output = back.gradients.get(name)
      const gradient = output === undefined ? x.map(() => 0) : numbers(found[output]!)
      if (gradient.length !== x.length)
        return { float, worst: Infinity, detail: `${name}: ${gradient.length} elements` }
      for (let k = 0; k < directions; k++) {
        const along = x.map(() => generator.normal())
        const moved = (sign: number) =>
          new Map(feeds).set(
            name,
            tensor(
              float,
              feeds.get(name)!.shape,
              x.map((v, i) => v + sign * epsilon * along[i]!),
            ),
          )
        const numeric = (lossAt(moved(1)) - lossAt(moved(-1))) / (2 * epsilon)
        const analytic = gradient.reduce((sum, v, i) => sum + v * along[i]!, 0)
        const size = 1 + Math.hypot(...gradient) + Math.abs(numeric)
        const worst = Math.abs(numeric - analytic) / size
        if (!(worst <= report.worst))
          report = {
            float,
            worst: Number.isNaN(worst) ? Infinity : worst,
            detail: `${name}: ${analytic} ≠ ${numeric}`,
          }
      }
    }
    return report
  } finally {
    await forward.close()
    await backward.close()
  }
}
