// Parameter groups: which parameters share a rate and a decay. All of a group, of one element type, form a segment.
import { userError } from '../errors.ts'
import type { DType, Graph, Tensor } from '../ir/index.ts'

export type Group = {
  /** For people. Default: its place among the groups. */
  readonly name?: string
  /** Whether a parameter belongs to it. */
  readonly takes: (parameter: string, shape: readonly number[]) => boolean
  /** Times the learning rate. Default 1. */
  readonly rate?: number
  /** Times the weight decay. Default 1; 0 = none. */
  readonly decay?: number
  /** Parameters that stay as they are. */
  readonly frozen?: boolean
}

export type Segment = {
  readonly name: string
  readonly dtype: DType
  readonly rate: number
  readonly decay: number
  readonly tensors: ReadonlyMap<string, Tensor>
}

/** The parameters that are trained, by group and element type. */
export function segments(
  graph: Graph,
  parameters: ReadonlySet<string>,
  groups: readonly Group[],
): readonly Segment[] {
  const out = new Map<string, Segment & { tensors: Map<string, Tensor> }>()
  for (const parameter of parameters) {
    const tensor = graph.constants.get(parameter)!
    const at = groups.findIndex(group => group.takes(parameter, tensor.shape))
    const group = groups[at]
    if (group?.frozen) continue
    const name = group ? (group.name ?? `group ${at}`) : 'rest'
    const key = `${at}/${tensor.dtype}`
    const { rate = 1, decay = 1 } = group ?? {}
    const segment = out.get(key) ?? { name, dtype: tensor.dtype, rate, decay, tensors: new Map() }
    segment.tensors.set(parameter, tensor)
    out.set(key, segment)
  }
  if (out.size > 0) return [...out.values()]
  const reason = parameters.size === 0 ? 'no floating-point weights were found' : 'all of them are frozen'
  throw userError('train-no-parameters', { reason })
}
