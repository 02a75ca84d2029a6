// Which genome of a space a graph is, told from the kernels that it runs as: gene by gene towards the same sums of work, until
// the kernels are the same. Names and weights do not matter. Sums come from tables of the space's parts where it has such, and
// what they lead to is decoded before it is believed. Where no genome is found, the graph is taken to be none of the space.
import { random } from '../../random.ts'
import { type Genome, type Space, sample } from '../../space/index.ts'
import { decompose } from '../kernels/decompose.ts'
import { workByClass } from '../kernels/features.ts'
import type { Kernel } from '../kernels/kernel.ts'
import { type Counted, counted } from '../measured.ts'
import { partSums } from './part-sums.ts'

/** What a kernel too many or too few counts beside the sums of work, which its like may make up for. */
const perKernel = 0.01
/** Kernels are told apart by so many counts beside their classes. */
const buckets = 64
/** Starts, the seed first, and rounds over all genes from each; where every genome is decoded, fewer. */
const mostStarts = { fromTables: 6, decoded: 2 }
const mostRounds = 8

/** Finds the genomes of many graphs; undefined for a graph of another space. */
export type GenomeFinder = {
  (kernels: readonly Counted[]): Genome | undefined
  /** Whether these are the genome's kernels. */
  isOf(kernels: readonly Counted[], genome: Genome): boolean
}

/** @param block of the layout that kernels are found with */
export function genomeFinder(space: Space, block: number): GenomeFinder {
  const sums = partSums(space, totalOf, { block })
  const starts = space.parts?.isSeries ? mostStarts.fromTables : mostStarts.decoded
  const isOf = (kernels: readonly Counted[], genome: Genome) => {
    const own = counted(decompose(space.decode(genome), { block }))
    return textsOf(own).join() === textsOf(kernels).join()
  }
  const find = (kernels: readonly Counted[]) => {
    const wanted = totalOf(kernels.flatMap(({ count, kernel }) => new Array<Kernel>(count).fill(kernel)))
    const source = random('genome of a graph')
    for (let start = 0; start < starts; start++) {
      const from = start === 0 ? space.seed : sample(space, source)
      const found = descend(space, from, genome => farOf(sums(genome), wanted))
      if (found && isOf(kernels, found)) return space.canonical?.(found) ?? found
    }
    return undefined
  }
  return Object.assign(find, { isOf })
}

/** Equal kernels together and in an order of their own: which of two alike comes first changes nothing. */
const textsOf = (kernels: readonly Counted[]) =>
  kernels.map(({ count, kernel }) => `${count} ${textOf(kernel)}`).sort()
const textOf = (kernel: Kernel) => JSON.stringify(Object.values(kernel))

/** Work by class, and kernels by a bucket of their text: both add up over the parts of a network. */
function totalOf(kernels: readonly Kernel[]): Float64Array {
  const work = workByClass(kernels)
  const total = new Float64Array(work.length + buckets)
  total.set(work)
  for (const kernel of kernels) total[work.length + bucketOf(textOf(kernel))]! += 1
  return total
}

function bucketOf(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return (hash >>> 0) % buckets
}

/** 0 for sums that are the same. */
function farOf(own: Float64Array, wanted: Float64Array): number {
  const classes = own.length - buckets
  let far = 0
  for (let i = 0; i < own.length; i++) {
    const [a, b] = [own[i]!, wanted[i]!]
    // What is summed in another order differs in its last digits.
    if (Math.abs(a - b) <= 1e-9 * Math.abs(b)) continue
    far += i < classes ? Math.abs(Math.log2((1 + a) / (1 + b))) : perKernel * Math.abs(a - b)
  }
  return far
}

function descend(space: Space, start: Genome, farFrom: (genome: Genome) => number): Genome | undefined {
  let [at, far] = [start, farFrom(start)]
  for (let round = 0; round < mostRounds && far > 0; round++) {
    const before = far
    for (const [gene, { options }] of space.choices.entries())
      for (let option = 0; option < options.length && far > 0; option++) {
        const next = at.map((value, i) => (i === gene ? option : value))
        const its = farFrom(next)
        if (its < far) [at, far] = [next, its]
      }
    if (far === before) return undefined
  }
  return far === 0 ? at : undefined
}
