// A model → one graph that is a whole step of its training: batch, state and scalars in; loss, predictions and new state
// out. Nothing is run here.
import { build, type Graph, type Node, prune, rewrite, type Shape, type Value, value } from '../ir/index.ts'
import { Algebra } from './algebra.ts'
import { blockedDomain } from './blocked.ts'
import { differentiate } from './differentiate.ts'
import { viewsEarly } from './early.ts'
import type { Term } from './emitter.ts'
import { fitInto, type Memory } from './fit.ts'
import type { Mode, Trace } from './gradient.ts'
import { type Group, segments } from './groups.ts'
import { type Loss, lossRow } from './losses.ts'
import { bestKnown, type Lower } from './lower.ts'
import { type Optimizer, optimizerRow, type Scalar } from './optimizers.ts'
import { join } from './pack.ts'
import { rolesOf } from './parameters.ts'
import { namesOf, open, prepare } from './prepare.ts'
import { seedScalar, uniform } from './randomness.ts'
import { type Cell, type ParameterCells, parameterCells, type StateSlot, statisticCell } from './state.ts'
import { type Setting, traceGraph } from './trace.ts'
import { clipped, updated } from './update.ts'

export type TrainingOptions = {
  readonly loss: Loss
  readonly optimizer: Optimizer
  /** Samples per step: the first length of the model's input. Default 32. */
  readonly batch?: number
  /** The shape of the model's input, where it leaves lengths open. */
  readonly shapes?: Readonly<Record<string, Shape>>
  /** The first group that takes a parameter sets its rate and decay; what none takes is trained plainly. */
  readonly groups?: readonly Group[]
  /** Keep running statistics, and normalise by them. */
  readonly freezeBatchNorm?: boolean
  /** Largest norm of all gradients together, as torch.nn.utils.clip_grad_norm_. */
  readonly clipNorm?: number
  /** Keep an average of the parameters: average ← decay · average + (1 − decay) · parameter. */
  readonly average?: { readonly decay: number }
  /** Whether Dropout drops. Default true. */
  readonly dropout?: boolean
  /** Pass gradients through Round, Floor, Ceil and Sign. Default false. */
  readonly straightThrough?: boolean
  /** Chooses among equivalent forms. Default: the best known. */
  readonly lower?: Lower
  /**
   * Bytes that the step's values may take while it runs, state and batch not counted. Where they take more, parts of the
   * way forward are run twice, the same numbers come out, and `memory` says what is reached. Default: any number.
   */
  readonly valueBytes?: number
}

export type TrainingStep = {
  readonly graph: Graph
  /** Input: one batch. */
  readonly x: Value
  /** Input: what the model should say. */
  readonly targets: Value
  /** Inputs (float32, shape []) fed each step; `initial` unless a schedule says otherwise. `step` counts from 1. */
  readonly scalars: readonly Scalar[]
  readonly state: readonly StateSlot[]
  /** Output: the mean loss of the batch, before the update. */
  readonly loss: string
  /** Output: what the model says. */
  readonly predictions: string
  /** What its values take, run in the order of its nodes. */
  readonly memory: Memory
}

/**
 * The graph of one training step.
 * @throws UserError `train-inputs`, `train-no-parameters`, `train-not-differentiable`, `train-variant`, `train-shape`,
 * `train-loss`, and what `normalise` and shape inference throw.
 * @example const step = trainingStep(model, { loss: { kind: 'cross-entropy' }, optimizer: { kind: 'sgd', momentum: 0.9 } })
 */
export function trainingStep(model: Graph, options: TrainingOptions): TrainingStep {
  const { graph, x } = prepare(model, options.batch ?? 32, options.shapes)
  const g = new Algebra(namesOf(graph))
  const roles = rolesOf(graph)
  const optimizer = optimizerRow(options.optimizer)
  const cells = segments(graph, roles.parameters, options.groups ?? []).map(segment =>
    parameterCells(g, segment, optimizer.moments, options.average !== undefined),
  )
  const statistics = statisticCell(g, graph, options.freezeBatchNorm ? new Set() : roles.statistics)
  const scalars = new Scalars(g)
  const given = new Map([[x.name, x], ...cells.flatMap(c => [...c.terms]), ...(statistics?.terms ?? [])])
  const trace = traceGraph(open(graph, given), given, g, settingOf(graph, options, scalars))
  const forward = new Set(g.nodes)
  const { loss, targets, seeds } = lossOf(g, graph, trace, options.loss)
  const found = differentiate(
    trace.steps,
    seeds,
    cells.flatMap(c => [...c.terms.values()]),
    g,
  )
  const next = [
    ...update(g, cells, found, scalars, options),
    ...(statistics ? [[statistics, nextStatistics(g, statistics, trace)] as const] : []),
  ]
  const outputs = [
    g.named(loss, g.fresh('loss')),
    trace.outputs[0]!,
    ...next.map(([{ slot }, term]) => g.named(term, slot.output)),
  ]
  g.settle(outputs.map(term => term.name))
  const state = next.map(([{ slot }]) => slot)
  const inputs = [x, targets, ...scalars.terms(), ...next.map(([{ term }]) => term)]
  const plain = assemble(g, graph, inputs, outputs)
  const { nodes, memory } = fitInto(
    plain.nodes,
    plain.nodes.filter(node => forward.has(node)).length,
    {
      seeds: new Set([x, targets, ...scalars.terms()].map(term => term.name)),
      pinned: new Set(outputs.map(term => term.name)),
    },
    options.valueBytes ?? Number.POSITIVE_INFINITY,
    g,
  )
  return {
    graph: nodes === plain.nodes ? plain : withNodes(plain, nodes, g),
    memory,
    x: asValue(x),
    targets: asValue(targets),
    scalars: scalars.all(),
    state,
    loss: outputs[0]!.name,
    predictions: outputs[1]!.name,
  }
}

/** The scalar inputs that something asked for. */
class Scalars {
  readonly #g: Algebra
  readonly #made = new Map<string, { scalar: Scalar; term: Term }>()
  constructor(g: Algebra) {
    this.#g = g
  }
  term(scalar: Scalar): Term {
    const known = this.#made.get(scalar.name)
    if (known) return known.term
    const term = { name: this.#g.claim(scalar.name), dtype: 'float32', shape: [] } as const
    this.#made.set(scalar.name, { scalar: { ...scalar, name: term.name }, term })
    return term
  }
  all = (): Scalar[] => [...this.#made.values()].map(({ scalar }) => scalar)
  terms = (): Term[] => [...this.#made.values()].map(({ term }) => term)
}

function settingOf(graph: Graph, options: TrainingOptions, scalars: Scalars): Setting {
  const mode: Mode = {
    batchNorm: options.freezeBatchNorm ? 'frozen' : 'batch',
    dropout: options.dropout ?? true,
    straightThrough: options.straightThrough ?? false,
  }
  return {
    mode,
    lower: options.lower ?? bestKnown,
    opset: graph.opset,
    domains: graph.domains,
    uniform: (salt, shape, dtype, g) => uniform(g, scalars.term(seedScalar), salt, shape, dtype),
  }
}

/** The loss of the model's first output, taken before a last layer that is part of it. */
function lossOf(g: Algebra, graph: Graph, trace: Trace, loss: Loss) {
  const row = lossRow(loss)
  const result = trace.outputs[0]!
  const last = trace.steps.find(step => step.outputs[0]?.name === result.name)
  const absorbed = last !== undefined && row.absorbs.includes(last.key) ? last : undefined
  const scores = absorbed?.call.inputs[0] ?? result
  const axis = absorbed?.call.node.attributes['axis']
  const site = {
    scores,
    output: graph.outputs[0]!.name,
    axis: axis?.type === 'int' ? axis.value : absorbed && scores.shape.length > 1 ? -1 : undefined,
  }
  const targets: Term = { name: g.claim('targets'), ...row.targets(loss as never, site) }
  const terms = row.terms(g, loss as never, site, targets)
  return { loss: terms.loss, targets, seeds: [[scores, terms.gradient] as const] }
}

type Next = readonly (readonly [Cell, Term])[]

/** Every parameter, moment and average after the step. */
function update(
  g: Algebra,
  cells: readonly ParameterCells[],
  found: ReadonlyMap<string, Term>,
  scalars: Scalars,
  options: TrainingOptions,
): Next {
  // What the loss does not depend on has a gradient of zero: only weight decay moves it.
  const gradientOf = (term: Term) => found.get(term.name) ?? g.filled(term, 0)
  const raw = cells.map(({ terms }) => join(g, [...terms.values()].map(gradientOf)))
  const gradients = options.clipNorm === undefined ? raw : clipped(g, raw, options.clipNorm)
  const asked = { scalar: (scalar: Scalar) => scalars.term(scalar) }
  return cells.flatMap((one, i) => updated(g, one, gradients[i]!, options.optimizer, options.average, asked))
}

const nextStatistics = (
  g: Algebra,
  { slot, terms }: Cell & { terms: ReadonlyMap<string, Term> },
  trace: Trace,
) =>
  join(
    g,
    slot.parts.map(({ of }) => trace.updates.get(of) ?? terms.get(of)!),
  )

/** Types are told for every value: behind a Reshape to a shape that is computed, ONNX Runtime could not infer them. */
function withNodes(graph: Graph, nodes: readonly Node[], g: Algebra): Graph {
  const made = nodes.flatMap(node => node.outputs)
  const hints = new Map(
    made.flatMap(name => (g.types.has(name) ? [[name, g.types.get(name)!] as const] : [])),
  )
  return prune(rewrite(graph, { nodes, hints, constants: g.constants }))
}

const asValue = ({ name, dtype, shape }: Term): Value => value(name, dtype, shape)

function assemble(g: Algebra, graph: Graph, inputs: readonly Term[], outputs: readonly Term[]): Graph {
  return prune(
    build({
      name: `${graph.name}-step`,
      inputs: inputs.map(asValue),
      outputs: outputs.map(asValue),
      nodes: viewsEarly(g.nodes),
      constants: g.constants,
      opset: graph.opset,
      irVersion: graph.irVersion,
      domains: { ...graph.domains, 'com.microsoft': 1, [blockedDomain]: 1 },
    }),
  )
}
