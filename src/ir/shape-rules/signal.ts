// Rules of signal processing and of folding images: spectra, mel weights, Col2Im, CenterCropPad.
import { dtypeOfCode } from '../tensor.ts'
import { fact, type Rule } from './call.ts'

/** DFT: real or complex data [..., n, ..., 1 or 2] → [..., bins, ..., 2]; the axis became an input in op-set 20. */
export const dft: Rule = call => {
  const shape = call.shape(0)
  if (shape === undefined) return [fact(call.dtype(0), undefined)]
  const named = call.version >= 20 ? (call.has(2) ? call.number(2) : -2) : call.int('axis', 1)
  if (named === undefined) return [fact(call.dtype(0), [...call.unknownShape(shape.length - 1), 2])]
  const axis = call.axis(named, shape.length)
  const length = call.has(1) ? (call.content(1)?.[0] ?? call.dims.fresh()) : shape[axis]!
  const bins = call.int('onesided', 0) === 1 ? call.dims.add(call.dims.floor(length, 2), 1) : length
  return [fact(call.dtype(0), [...shape.with(axis, bins).slice(0, -1), 2])]
}

/** STFT: signal [batch, n, 1 or 2], step, window, frame length → [batch, frames, bins, 2]. */
export const stft: Rule = call => {
  const shape = call.shape(0) ?? call.unknownShape(3)
  const { dims } = call
  const frame = (call.has(3) ? call.content(3)?.[0] : call.shape(2)?.[0]) ?? dims.fresh()
  const step = call.content(1)?.[0]
  if (typeof step === 'number' && step < 1) call.fail(`its frame step is ${step}`)
  const frames =
    step === undefined ? dims.fresh() : dims.add(dims.floor(dims.subtract(shape[1]!, frame), step), 1)
  const bins = call.int('onesided', 1) === 1 ? dims.add(dims.floor(frame, 2), 1) : frame
  return [fact(call.dtype(0), [shape[0]!, frames, bins, 2])]
}

/** MelWeightMatrix: [bins of the spectrum, mel bins]. */
export const melWeights: Rule = call => {
  const [mel, length] = [call.content(0)?.[0], call.content(1)?.[0]]
  const bins = length === undefined ? call.dims.fresh() : call.dims.add(call.dims.floor(length, 2), 1)
  return [fact(dtypeOfCode(call.int('output_datatype', 1)), [bins, mel ?? call.dims.fresh()])]
}

/** Col2Im: columns [N, C · block, L] → [N, C, image…]. */
export const col2Im: Rule = call => {
  const [batch, columns] = call.shapeOfRank(0, 3)
  const rank = call.lengthOf(1)
  const image = call.content(1) ?? (rank === undefined ? undefined : call.unknownShape(rank))
  const block = call.content(2)
  const channels = block && call.dims.exact(columns!, call.dims.product(block))
  if (block && channels === undefined && typeof columns === 'number')
    call.fail(`${columns} is no multiple of the block`)
  return [fact(call.dtype(0), image && [batch!, channels ?? call.dims.fresh(), ...image])]
}

/** CenterCropPad: the named axes get the lengths in input 1. */
export const centerCropPad: Rule = call => {
  const shape = call.shape(0)
  if (shape === undefined) return [fact(call.dtype(0), undefined)]
  const axes = call.axes(call.ints('axes') ?? shape.map((_, i) => i), shape.length)
  const target = call.content(1)
  if (target && target.length !== axes.length) call.fail(`${target.length} lengths for ${axes.length} axes`)
  const wanted = (i: number) => target?.[axes.indexOf(i)] ?? call.dims.fresh()
  return [
    fact(
      call.dtype(0),
      shape.map((length, i) => (axes.includes(i) ? wanted(i) : length)),
    ),
  ]
}
