// Rules of recurrent layers, normalisations and attention.
import type { Dim, Shape } from '../graph.ts'
import { type Call, type Fact, fact, type Rule } from './call.ts'

/** LSTM, GRU, RNN: Y [S, D, N, H], then `states` final states [D, N, H]; `layout` 1 puts the batch first. */
export const recurrent =
  (states: 1 | 2): Rule =>
  call => {
    const [first, second] = call.shapeOfRank(0, 3)
    const batchFirst = call.int('layout', 0) === 1
    const [steps, batch] = batchFirst ? [second!, first!] : [first!, second!]
    const directions = call.string('direction', 'forward') === 'bidirectional' ? 2 : 1
    const hidden = hiddenSize(call, directions)
    const sequence = batchFirst ? [batch, steps, directions, hidden] : [steps, directions, batch, hidden]
    const state = fact(call.dtype(0), batchFirst ? [batch, directions, hidden] : [directions, batch, hidden])
    return [fact(call.dtype(0), sequence), ...Array.from({ length: states }, () => state)]
  }

// R is [directions, gates · hidden, hidden].
function hiddenSize(call: Call, directions: number): Dim {
  const recurrence = call.shapeOfRank(2, 3)
  call.same(recurrence[0]!, directions, 'directions of the op and of R')
  const declared = call.attribute('hidden_size', 'int')
  return declared === undefined ? recurrence[2]! : call.same(declared, recurrence[2]!, 'hidden_size and R')
}

/** BatchNormalization: parameters have the length of axis 1; further outputs are running statistics. */
export const batchNormalization: Rule = call => {
  const shape = call.shape(0)
  const channels = shape?.length === 1 ? 1 : shape?.[1]
  if (shape?.length === 0) call.fail('it takes no scalar')
  for (const index of [1, 2, 3, 4])
    if (call.has(index) && channels !== undefined)
      call.same(
        call.shapeOfRank(index, 1)[0]!,
        channels,
        `channels of the data and the length of input ${index}`,
      )
  const statistics = fact(call.dtype(3), channels === undefined ? undefined : [channels])
  return [fact(call.dtype(0), shape), statistics, statistics, statistics, statistics]
}

/** Scale and bias of one number per channel of axis 1. */
export const perChannel: Rule = call => {
  const shape = call.shape(0)
  if (shape && shape.length < 2) call.fail(`it needs data of rank 2 or more, not ${shape.length}`)
  if (shape)
    for (const index of [1, 2])
      if (call.has(index))
        call.same(
          call.shapeOfRank(index, 1)[0]!,
          shape[1]!,
          `channels of the data and the length of input ${index}`,
        )
  return [fact(call.dtype(0), shape)]
}

/** LayerNormalization: mean and inverse deviation keep the rank, 1 from `axis` on. */
export const layerNormalization: Rule = call => {
  const shape = call.shape(0)
  if (shape === undefined) return [fact(call.dtype(0), undefined)]
  const axis = call.axis(call.int('axis', -1), shape.length)
  const statistics = fact(
    'float32',
    shape.map((length, i) => (i < axis ? length : 1)),
  )
  return [fact(call.dtype(0), shape), statistics, statistics]
}

/** com.microsoft SkipLayerNormalization: mean, deviation and the sum of input and skip follow. */
export const skipLayerNormalization: Rule = call => {
  const shape = call.shape(0)
  const statistics = fact(
    'float32',
    shape?.map((length, i) => (i === shape.length - 1 ? 1 : length)),
  )
  return [fact(call.dtype(0), shape), statistics, statistics, fact(call.dtype(0), shape)]
}

/** com.microsoft EmbedLayerNormalization: [batch, sequence] ids → [batch, sequence, hidden], mask index. */
export const embedLayerNormalization: Rule = call => {
  const [batch, sequence] = call.shapeOfRank(0, 2)
  const hidden = call.shapeOfRank(2, 2)[1]!
  const shape = [batch!, sequence!, hidden]
  return [fact(call.dtype(2), shape), fact('int32', [batch!]), fact(call.dtype(2), shape)]
}

/** com.microsoft Attention: x [B, S, W], weights [W, 3·H] → [B, S, H]; the key-value cache stays unknown. */
export const fusedAttention: Rule = call => {
  const [batch, sequence, width] = call.shapeOfRank(0, 3)
  const [inner, columns] = call.shapeOfRank(1, 2)
  call.same(width!, inner!, 'widths of the data and the weight')
  const sizes = call.ints('qkv_hidden_sizes')
  const hidden = sizes?.[2] ?? call.dims.exact(columns!, 3) ?? call.dims.fresh()
  return [fact(call.dtype(0), [batch!, sequence!, hidden])]
}

/** com.microsoft QAttention: `fusedAttention` over integers; the scale gives the type. */
export const quantizedAttention: Rule = call => {
  const [batch, sequence] = call.shapeOfRank(0, 3)
  const columns = call.shapeOfRank(1, 2)[1]!
  return [fact(call.dtype(3), [batch!, sequence!, call.dims.exact(columns, 3) ?? call.dims.fresh()])]
}

/** com.microsoft DynamicQuantizeLSTM: R is [directions, hidden, 4 · hidden]. */
export const quantizedLstm: Rule = call => {
  const [steps, batch] = call.shapeOfRank(0, 3)
  const [directions, hidden] = call.shapeOfRank(2, 3)
  const state = fact(call.dtype(0), [directions!, batch!, hidden!])
  return [fact(call.dtype(0), [steps!, directions!, batch!, hidden!]), state, state]
}

/** com.microsoft MultiHeadAttention: query [B, S, H], value [B, L, Hv] → [B, S, Hv]. */
export const multiHeadAttention: Rule = call => {
  const query = call.shape(0)
  if (query === undefined) return [fact(call.dtype(0), undefined)]
  if (query.length === 5)
    return [fact(call.dtype(0), [query[0]!, query[1]!, call.dims.multiply(query[2]!, query[4]!)])]
  const [batch, sequence, width] = call.shapeOfRank(0, 3)
  const value = call.shape(2)
  const hidden = value?.length === 4 ? call.dims.multiply(value[1]!, value[3]!) : (value?.[2] ?? width!)
  return [fact(call.dtype(0), [batch!, sequence!, hidden])]
}

/** Attention of ai.onnx 23: Q, K, V as [B, heads, S, d] or [B, S, heads · d]. */
export const attention: Rule = call => {
  const [q, k, v] = [call.shape(0), call.shape(1), call.shape(2)]
  if (q === undefined || k === undefined || v === undefined) return [fact(call.dtype(0), undefined)]
  const split = (shape: Shape, heads: number): Shape =>
    shape.length === 4
      ? shape
      : [shape[0]!, heads, shape[1]!, call.dims.exact(shape[2]!, Math.max(heads, 1)) ?? call.dims.fresh()]
  const qHeads = call.int('q_num_heads', 0)
  const kvHeads = call.int('kv_num_heads', qHeads)
  const [q4, k4, v4] = [split(q, qHeads), split(k, kvHeads), split(v, kvHeads)]
  const past = call.shape(4)?.[2] ?? 0
  const total = call.dims.add(past, k4[2]!)
  const y: Shape =
    q.length === 4 ? [q4[0]!, q4[1]!, q4[2]!, v4[3]!] : [q[0]!, q[1]!, call.dims.multiply(q4[1]!, v4[3]!)]
  const cache = (of: Shape): Fact => fact(call.dtype(1), [of[0]!, of[1]!, total, of[3]!])
  return [fact(call.dtype(0), y), cache(k4), cache(v4), fact(call.dtype(0), [q4[0]!, q4[1]!, q4[2]!, total])]
}
