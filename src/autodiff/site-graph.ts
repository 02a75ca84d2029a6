// One site of a step alone: the node it belongs to, differentiated as in the step, by the one input (or forwards only)
// that takes least beside the site. Nothing here knows the keys or forms, so new ones need no change.
import { UserError } from '../errors.ts'
import {
  bodies,
  build,
  dtypes,
  type Fact,
  type Graph,
  hash,
  inferShapes,
  type Node,
  prune,
  reads,
  rewrite,
  type Tensor,
  tensor,
  type Value,
  value,
} from '../ir/index.ts'
import { blockedDomain } from './blocked.ts'
import type { Mode } from './gradient.ts'
import { gradientGraph } from './gradient-graph.ts'
import { bestKnown, type Form, type Lower, type Site } from './lower.ts'
import { rolesOf } from './parameters.ts'
import { prepare } from './prepare.ts'
import type { TrainingOptions } from './training-step.ts'

export type SiteGraph = {
  readonly site: Site
  /** A graph that computes the site in this form from inputs alone, so that nothing of it can be folded away. */
  graph(form: Form): Graph
}

/** Tells sites apart: equal names, equal choices. */
export const siteName = ({ key, dtype, shapes, attributes, forms }: Site): string =>
  JSON.stringify([key, dtype, shapes, Object.entries(attributes).sort(), forms])

type Options = Pick<TrainingOptions, 'batch' | 'shapes' | 'freezeBatchNorm' | 'straightThrough'>

/**
 * The sites of a model's training step by name, as far as they belong to one node outside of any branch.
 * @param options those of the step
 */
export function siteGraphs(model: Graph, options: Options): ReadonlyMap<string, SiteGraph> {
  const mode = {
    batchNorm: options.freezeBatchNorm ? 'frozen' : 'batch',
    straightThrough: options.straightThrough ?? false,
  } as const
  const { graph } = prepare(model, options.batch ?? 32, options.shapes)
  const found = new Map<string, { cost: number; one: SiteGraph }>()
  for (const alone of distinctNodes(graph))
    for (const to of [undefined, ...alone.inputs.filter(isFloat).map(input => input.name)]) {
      const sites = sitesOf(alone, to, mode)
      for (const [name, site] of sites) {
        if ((found.get(name)?.cost ?? Number.POSITIVE_INFINITY) <= sites.size) continue
        const forced =
          (form: Form): Lower =>
          other =>
            (siteName(other) === name ? form : bestKnown(other)) as never
        const make = (form: Form) => oneWay(alone, to, mode, forced(form))
        found.set(name, { cost: sites.size, one: { site, graph: make } })
      }
    }
  return new Map([...found].map(([name, { one }]) => [name, one]))
}

const isFloat = ({ dtype }: Value) => dtype !== undefined && dtypes[dtype].kind === 'float'

/** Every sort of node as a graph of its own. */
function distinctNodes(graph: Graph): Graph[] {
  const facts = inferShapes(graph)
  const roles = rolesOf(graph)
  const isGiven = (name: string) => roles.parameters.has(name) || roles.statistics.has(name)
  const distinct = new Map<string, Graph>()
  for (const node of graph.nodes) {
    const alone = bodies(node).length === 0 ? oneNode(node, graph, facts, isGiven) : undefined
    if (alone) distinct.set(hash(alone), alone)
  }
  return [...distinct.values()]
}

/** What changes between steps is an input, what does not stays a constant, as in the step. */
function oneNode(
  node: Node,
  graph: Graph,
  facts: ReadonlyMap<string, Fact>,
  isGiven: (name: string) => boolean,
): Graph | undefined {
  const named = (name: string, i: number) => (name === '' ? '' : `i${i}`)
  const constants = new Map<string, Tensor>()
  const inputs: Value[] = []
  for (const [i, name] of node.inputs.entries()) {
    if (name === '') continue
    const known = isGiven(name) ? undefined : (graph.constants.get(name) ?? contentOf(facts.get(name)))
    const { dtype, shape } = facts.get(name) ?? {}
    if (known) constants.set(`i${i}`, known)
    else if (dtype && shape?.every(d => typeof d === 'number')) inputs.push(value(`i${i}`, dtype, shape))
    else return undefined
  }
  const outputs = node.outputs.map((name, i) => (name === '' ? '' : `o${i}`))
  return build({
    inputs,
    outputs: outputs.filter(name => name !== '').map(name => value(name)),
    nodes: [{ ...node, inputs: node.inputs.map(named), outputs }],
    constants,
    opset: graph.opset,
    irVersion: graph.irVersion,
    domains: { ...graph.domains, [blockedDomain]: 1 },
  })
}

/** What inference knows of a shape or an axis: the step has it as a constant. */
function contentOf({ constant, content, dtype, shape }: Fact = {} as Fact): Tensor | undefined {
  if (constant) return constant
  if (content === undefined || dtype === undefined || shape === undefined) return undefined
  const isKnown = [...content, ...shape].every(d => typeof d === 'number')
  return isKnown ? tensor(dtype, shape as number[], content as number[]) : undefined
}

function sitesOf(alone: Graph, to: string | undefined, mode: Partial<Mode>): Map<string, Site> {
  const sites = new Map<string, Site>()
  const record: Lower = site => {
    sites.set(siteName(site), site)
    return bestKnown(site)
  }
  try {
    oneWay(alone, to, mode, record)
    return sites
  } catch (error) {
    // A node that the step does not differentiate need not be differentiable.
    if (error instanceof UserError) return new Map()
    throw error
  }
}

/** The node's outputs, or the gradient of one input and nothing that it does not need. */
function oneWay(alone: Graph, to: string | undefined, mode: Partial<Mode>, lower: Lower): Graph {
  const { graph, gradients } = gradientGraph(alone, to === undefined ? [] : [to], { mode, lower })
  const wanted = to === undefined ? alone.outputs.map(output => output.name) : [...gradients.values()]
  const kept = prune(
    rewrite(graph, { outputs: graph.outputs.filter(output => wanted.includes(output.name)) }),
  )
  const used = new Set(kept.nodes.flatMap(node => [...reads(node)]))
  return rewrite(kept, { inputs: kept.inputs.filter(input => used.has(input.name)) })
}
