// Cycle counts of three chips by formula: D. Jahier Pagliari et al., PLiNIO (github.com/eml-eda/plinio, plinio/cost),
// the models used in A. Burrello et al., "Enhancing Neural Architecture Search with Multiple Hardware Constraints",
// IEEE TETC 12(3), 2024, arXiv 2310.07217. They cover convolutions and linear layers only; no DMA, no tiling.
import { isDepthwise, type LayerSpec } from './layer-spec.ts'

export type Chip = {
  readonly name: string
  /** What the formula stands for. */
  readonly description: string
  readonly clockHz: number
  readonly clockSource: string
  /** Mean power in mW at that clock, where it is published. */
  readonly powerMw: number | undefined
  /** Cycles of one layer for one sample. */
  cycles(spec: LayerSpec): number
}

const ceil = (x: number, step: number) => Math.ceil(x / step)

/** GAP8's cluster of 8 cores, int8, PULP-NN kernels: im2col, then 4 × 2 output tiles over the cores. */
function gap8Cycles(spec: LayerSpec): number {
  const { channelsIn, channelsOut, kernel, outX, outY } = spec
  if (spec.kind === 'linear') return ceil(channelsIn, 2) * ceil(channelsOut, 4)
  if (isDepthwise(spec)) return 4 * ceil(channelsOut, 4) * outX * outY * kernel
  const perTile =
    2 * kernel * channelsIn + ceil(channelsOut, 4) * (5 + 14 * ceil(kernel * channelsIn, 4) + 10)
  return ceil(outX, 2) * ceil(outY, 8) * perTile
}

/** DIANA's digital accelerator, int8, a 16 × 16 array. A linear layer is a 1 × 1 convolution. */
function dianaCycles({ channelsIn, channelsOut, groups, kernel, outX, outY }: LayerSpec): number {
  const compute = ceil(channelsOut / groups, 16) * channelsIn * ceil(outX, 16) * outY * kernel
  return compute + (outX * outY * (channelsOut + channelsIn)) / 8
}

type Bits = 2 | 4 | 8
/** MACs per cycle of MPIC by bits of activations, then of weights (Ottavi et al., arXiv 2010.04073). */
const mpicMacsPerCycle: Readonly<Record<Bits, Readonly<Record<Bits, number>>>> = {
  2: { 2: 6.5, 4: 4, 8: 2.2 },
  4: { 2: 3.9, 4: 3.5, 8: 2.1 },
  8: { 2: 2.5, 4: 2.3, 8: 2.1 },
}

/** MPIC, a RISC-V core with mixed-precision dot products, for the given bits. */
export const mpicCycles =
  (activationBits: Bits = 8, weightBits: Bits = 8) =>
  ({ channelsIn, channelsOut, groups, kernel, outX, outY }: LayerSpec): number =>
    ((channelsIn / groups) * channelsOut * kernel * outX * outY) /
    mpicMacsPerCycle[activationBits][weightBits]

/**
 * DIANA's analog in-memory array, ternary weights: cycles of one ungrouped layer, in cycles of the digital clock.
 * One array step takes 70 ns; `unroll` output columns are computed at once where the array has room.
 */
export function dianaAnalogCycles({
  channelsIn,
  channelsOut,
  kernel,
  kernelX,
  kernelY,
  outX,
  outY,
}: LayerSpec): number {
  const fits = (u: number) =>
    u * channelsOut <= 512 && (u + kernelX - 1) * Math.max(64, channelsIn) * kernelY <= 1152
  const unroll = [8, 4, 2].find(fits) ?? 1
  const steps = (ceil(channelsOut, 512) * ceil(channelsIn, 128) * outX * outY) / unroll
  return 8 * channelsIn * kernel + (steps * 70) / (1e9 / diana.clockHz)
}

const gap8: Chip = {
  name: 'gap8',
  description: 'GreenWaves GAP8, 8-core cluster, int8',
  clockHz: 175e6,
  clockSource: 'highest cluster clock, greenwaves-technologies.com/gap8_gap9',
  powerMw: undefined,
  cycles: gap8Cycles,
}
const diana: Chip = {
  name: 'diana',
  description: 'DIANA, digital accelerator, int8',
  clockHz: 260e6,
  clockSource: 'PLiNIO plinio/cost/diana_latency.py',
  powerMw: undefined,
  cycles: dianaCycles,
}
const mpic: Chip = {
  name: 'mpic',
  description: 'MPIC, mixed-precision RISC-V core, 8-bit activations and weights',
  clockHz: 250e6,
  clockSource: 'PLiNIO plinio/cost/mpic_energy.py',
  // Mean of the four published operating points: 5.30, 5.39, 5.46, 5.38 mW.
  powerMw: 5.3825,
  cycles: mpicCycles(8, 8),
}

export const chips = { gap8, diana, mpic } as const
