// FBNet's 22 blocks of 9 options (Wu et al., CVPR 2019, as HW-NAS-Bench builds them for 32 × 32 images) as numbers:
// one-hot, and structure: multiply-adds, parameters, activations, kernels, how often each option, grouped convolutions.
import type { Encoding } from './encoding.ts'

type Option = { readonly kernel: number; readonly expansion: number; readonly groups: number }
const option = (kernel: number, expansion: number, groups = 1): Option => ({ kernel, expansion, groups })
const [blockOptions, skip] = [
  [3, 5].flatMap(kernel => [option(kernel, 1), option(kernel, 1, 2), option(kernel, 3), option(kernel, 6)]),
  8,
]
const choices = blockOptions.length + 1

/** Blocks by stage: output channels, how many, stride of the first. */
const stages = [
  [16, 1, 1],
  [24, 4, 1],
  [32, 4, 2],
  [64, 4, 2],
  [112, 4, 1],
  [184, 4, 2],
  [352, 1, 1],
] as const
const stemChannels = 16
const inputSide = 32

type Place = {
  readonly side: number
  readonly input: number
  readonly output: number
  readonly stride: number
}

const places: readonly Place[] = (() => {
  let [side, input] = [inputSide, stemChannels]
  return stages.flatMap(([output, count, first]) =>
    Array.from({ length: count }, (_, i) => {
      const place = { side, input, output, stride: i === 0 ? first : 1 }
      side = Math.ceil(side / place.stride)
      input = output
      return place
    }),
  )
})()

const figures = 4
/** By block and option: multiply-adds, parameters, activations written, kernels launched. */
const costTable = Float64Array.from(
  places.flatMap(place => Array.from({ length: choices }, (_, op) => costOf(place, op)).flat()),
)

function costOf({ side, input, output, stride }: Place, op: number): readonly number[] {
  const after = Math.ceil(side / stride) ** 2
  const chosen = blockOptions[op]
  if (!chosen) {
    const weights = input * output
    return stride === 1 && input === output ? [0, 0, 0, 0] : [after * weights, weights, after * output, 1]
  }
  const middle = input * chosen.expansion
  const [widen, depthwise, narrow] = [
    (input * middle) / chosen.groups,
    middle * chosen.kernel ** 2,
    (middle * output) / chosen.groups,
  ]
  return [
    side ** 2 * widen + after * (depthwise + narrow),
    widen + depthwise + narrow,
    side ** 2 * middle + after * (middle + output),
    3,
  ]
}

const options = places.map(() => choices)
const flags = places.length * choices

export const fbnet: Encoding = {
  name: 'fbnet',
  options,
  flags,
  structure: figures + choices + 1,
  write(genome, row, at) {
    const structure = at + flags
    // Plain loops over one flat table: with a closure per block, this took most of a prediction's time.
    for (let block = 0; block < genome.length; block++) {
      const op = genome[block]!
      const cost = (block * choices + op) * figures
      row[at + block * choices + op] = 1
      for (let k = 0; k < figures; k++) row[structure + k]! += costTable[cost + k]!
      row[structure + figures + op]!++
      if (op !== skip && blockOptions[op]!.groups > 1) row[structure + figures + choices]!++
    }
  },
  family: genome => genome.join(''),
}
