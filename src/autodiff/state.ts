// What is carried from step to step, as flat vectors: parameters, their moments and averages by segment, and all
// running statistics together.
import { byteLength, elements, type Graph, type Tensor } from '../ir/index.ts'
import type { Algebra } from './algebra.ts'
import type { Term } from './emitter.ts'
import type { Segment } from './groups.ts'
import { type Part, pack, partsOf, split } from './pack.ts'

/** One piece of state: a flat vector that goes in under one name and comes out under another. */
export type StateSlot = {
  readonly input: string
  readonly output: string
  readonly initial: Tensor
  readonly role: 'parameter' | 'statistic' | 'moment' | 'average'
  /** The group it belongs to; for a moment also which one: `momentum`, `mean`, `square`. */
  readonly label: string
  /** Which tensor of the model stands where. */
  readonly parts: readonly Part[]
}

/** A slot, and its value before the step. */
export type Cell = { readonly slot: StateSlot; readonly term: Term }

/** A segment's cells; `terms` are its parameters one by one. */
export type ParameterCells = {
  readonly segment: Segment
  readonly parameter: Cell
  readonly terms: ReadonlyMap<string, Term>
  readonly moments: readonly Cell[]
  readonly average: Cell | undefined
}

function cell(g: Algebra, slot: Omit<StateSlot, 'input' | 'output'>): Cell {
  const input = g.fresh(`${slot.role}/${slot.label}`)
  const { dtype, shape } = slot.initial
  return { slot: { ...slot, input, output: `${input}/next` }, term: { name: input, dtype, shape } }
}

const zeros = ({ dtype, shape }: Tensor): Tensor => ({
  dtype,
  shape,
  bytes: new Uint8Array(byteLength(dtype, elements(shape))),
})

/** The cells of one segment. */
export function parameterCells(
  g: Algebra,
  segment: Segment,
  moments: readonly string[],
  averaged: boolean,
): ParameterCells {
  const parts = partsOf(segment.tensors)
  const initial = pack(parts, segment.dtype, name => segment.tensors.get(name)!)
  const make = (role: StateSlot['role'], label: string, start: Tensor) =>
    cell(g, { role, label, initial: start, parts })
  const parameter = make('parameter', segment.name, initial)
  return {
    segment,
    parameter,
    terms: split(g, parts, parameter.term),
    moments: moments.map(moment => make('moment', `${segment.name}/${moment}`, zeros(initial))),
    average: averaged ? make('average', segment.name, initial) : undefined,
  }
}

/** The cell of all running statistics, and them one by one; undefined where there are none. */
export function statisticCell(g: Algebra, graph: Graph, names: ReadonlySet<string>) {
  const tensors = [...names].map(name => [name, graph.constants.get(name)!] as const)
  const [first] = tensors
  if (first === undefined) return undefined
  const parts = partsOf(tensors)
  const initial = pack(parts, first[1].dtype, name => graph.constants.get(name)!)
  const made = cell(g, { role: 'statistic', label: 'running', initial, parts })
  return { ...made, terms: split(g, parts, made.term) }
}
