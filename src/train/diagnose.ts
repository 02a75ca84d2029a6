// Why a loss is no number: runs the step again from the state before it and names the first value that is not finite.
import { unpack } from '../autodiff/index.ts'
import { printable } from '../errors.ts'
import { encode, floats, type Graph, label, type Node, rewrite, type Tensor, value } from '../ir/index.ts'
import type { Runtime } from '../runtime/index.ts'
import type { State } from './runner.ts'
import type { Fed, Step } from './step.ts'

export type Wrong = {
  readonly step: Step
  readonly fed: Fed
  readonly scalars: Readonly<Record<string, Tensor>>
  /** The state that the step started from. */
  readonly before: State
}

/** One clause that names the cause: `in the samples of the batch`, `in Exp “exp_1” of the step`. */
export async function firstNotFinite(wrong: Wrong, runtime: Runtime, threads: number): Promise<string> {
  const { step, fed, scalars, before } = wrong
  if (!finite(fed.x)) return 'the samples of the batch hold a value that is not finite'
  if (!finite(fed.targets)) return 'the targets of the batch hold a value that is not finite'
  const broken = brokenPart(step, before)
  if (broken) return `the ${broken} was no longer finite after the step before: the update was too large`
  const feeds = { [step.x]: fed.x, [step.targets]: fed.targets, ...scalars, ...before }
  const session = await runtime.open(encode(watched(step.graph)), { threads, optimise: 'none' })
  try {
    for (let at = 0; at < step.graph.nodes.length; at += nodesAtOnce) {
      const nodes = step.graph.nodes.slice(at, at + nodesAtOnce)
      const made = session.runSync(feeds, nodes.flatMap(outputsOf))
      const first = nodes.find(node => outputsOf(node).some(name => !finite(made[name]!)))
      if (first) return `${first.op} ${quoted(label(first))} gave the first value that is not finite`
    }
  } finally {
    await session.close()
  }
  return 'running the step again gave finite values only'
}

/** The first tensor of the model that the state holds and that is not finite. */
function brokenPart(step: Step, state: State): string | undefined {
  for (const { input, role, parts } of step.state)
    for (const [name, tensor] of unpack(parts, state[input]!))
      if (!finite(tensor)) return `${role === 'moment' ? 'moment of' : role} ${quoted(name)}`
  return undefined
}

const quoted = (name: string) => `“${printable(name, 80)}”`

/** Every run computes the whole step; more at once would copy more of it out. */
const nodesAtOnce = 32
const outputsOf = (node: Node) => node.outputs.filter(name => name !== '')

/** The graph with every value as an output; ONNX Runtime works out their types. */
function watched(graph: Graph): Graph {
  const given = new Set(graph.outputs.map(o => o.name))
  const inner = graph.nodes.flatMap(outputsOf).filter(name => !given.has(name))
  return rewrite(graph, { outputs: [...graph.outputs, ...inner.map(name => value(name))] })
}

function finite(tensor: Tensor): boolean {
  return tensor.dtype !== 'float32' || floats(tensor).every(Number.isFinite)
}
