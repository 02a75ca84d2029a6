// What a DARTS genotype costs, by formula: the counts of DARTS-Bench, which its 545 rows follow without exception. Counted
// are learned parameters (no auxiliary head), multiply-accumulates of convolutions and the classifier, and `flops` as that
// benchmark defines them: MACs, 4 per normalised element, 1 per average-pooled one, and the last pool's window and 1 per channel.
import type { DartsEdge, Genotype } from '../space/index.ts'

export type DartsCost = { readonly params: number; readonly macs: number; readonly flops: number }

export type DartsNet = {
  /** Default 20; cells ⌊n⁄3⌋ and ⌊2n⁄3⌋ reduce. */
  readonly cells?: number
  /** Of an operation before the first reduction. Default 36. */
  readonly channels?: number
  /** Side of the input in pixels. Default 32. */
  readonly side?: number
  /** Of the input. Default 3. */
  readonly colours?: number
  /** Classes. Default 10. */
  readonly outputs?: number
}

/** Counts of one piece: `normalised` and `pooled` are elements of outputs. */
type Piece = {
  readonly params: number
  readonly macs: number
  readonly normalised: number
  readonly pooled: number
}

/**
 * The cost of the network of two cells; by default the evaluation network for CIFAR-10.
 * @example dartsCost(genotypeOf(parseGenotype(text))) // { params: 3262942, macs: …, flops: 536552640 }
 */
export function dartsCost(
  genotype: Genotype,
  { cells = 20, channels = 36, side = 32, colours = 3, outputs = 10 }: DartsNet = {},
): DartsCost {
  const reductions = [Math.floor(cells / 3), Math.floor((2 * cells) / 3)]
  const pieces: Piece[] = [convolution(9 * colours, 3 * channels, side)]
  let [older, newer, width, length] = [3 * channels, 3 * channels, channels, side]
  for (let i = 0; i < cells; i++) {
    const isReducing = reductions.includes(i)
    if (isReducing) width *= 2
    // Both inputs are brought to the cell's width at the newer one's resolution, whatever reduced before.
    pieces.push(convolution(older, width, length), convolution(newer, width, length))
    if (isReducing) length /= 2
    const edges = (isReducing ? genotype.reduce : genotype.normal).flat()
    pieces.push(...edges.map(edge => edgePiece(edge, isReducing && edge.source < 2, width, length)))
    ;[older, newer] = [newer, 4 * width]
  }
  const sum = (key: keyof Piece) => pieces.reduce((total, piece) => total + piece[key], 0)
  const macs = sum('macs') + newer * outputs
  return {
    params: sum('params') + newer * outputs + outputs,
    macs,
    flops: macs + 4 * sum('normalised') + sum('pooled') + newer * (length ** 2 + 1),
  }
}

/** A convolution with its normalisation; `fanIn`: weights per output channel. */
const convolution = (fanIn: number, channels: number, side: number): Piece => ({
  params: fanIn * channels + 2 * channels,
  macs: fanIn * channels * side ** 2,
  normalised: channels * side ** 2,
  pooled: 0,
})

const nothing: Piece = { params: 0, macs: 0, normalised: 0, pooled: 0 }

/** Depthwise then pointwise, normalised once. */
const separable = (kernel: number, channels: number, side: number): Piece =>
  convolution(kernel ** 2 + channels, channels, side)

const twice = ({ params, macs, normalised, pooled }: Piece): Piece => ({
  params: 2 * params,
  macs: 2 * macs,
  normalised: 2 * normalised,
  pooled: 2 * pooled,
})

const edgePieces: {
  readonly [Op in DartsEdge['op']]: (channels: number, side: number, strided: boolean) => Piece
} = {
  none: () => nothing,
  max_pool_3x3: () => nothing,
  avg_pool_3x3: (channels, side) => ({ ...nothing, pooled: channels * side ** 2 }),
  skip_connect: (channels, side, strided) => (strided ? convolution(channels, channels, side) : nothing),
  sep_conv_3x3: (channels, side) => twice(separable(3, channels, side)),
  sep_conv_5x5: (channels, side) => twice(separable(5, channels, side)),
  dil_conv_3x3: (channels, side) => separable(3, channels, side),
  dil_conv_5x5: (channels, side) => separable(5, channels, side),
}

/** @param side of what the edge gives */
const edgePiece = ({ op }: DartsEdge, strided: boolean, channels: number, side: number): Piece =>
  edgePieces[op](channels, side, strided)
