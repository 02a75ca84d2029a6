// Which genome of a space a graph is, told from the kernels that it runs as: gene by gene towards the same sums of work, until
// the kernels are the same. Names and weights do not matter. Sums come from tables of the space's parts where it has such, and
// what they lead to is decoded before it is believed. Where no genome is found, the graph is taken to be none of the space.
import type { Genome, Space } from '../../space/index.ts'
import { decompose } from '../kernels/decompose.ts'
import { workByClass } from '../kernels/features.ts'
import type { Kernel } from '../kernels/kernel.ts'
import { type Counted, counted } from '../measured.ts'
import { partSums } from './part-sums.ts'

/** What twice or half the work of a class counts beside a kernel too many or too few. */
const perDoubling = 0.1
/** Kernels are told apart by so many counts beside their classes. */
const buckets = 256
/** How many genomes are followed from one gene to the next; where every one is decoded, few. */
const mostFollowed = { byTables: 64, decoded: 2 }
const mostRounds = 4
/** Orders of the same kernels that are looked at. */
const mostOrders = 64

/** Finds the genomes of many graphs; undefined for a graph of another space. */
export type GenomeFinder = {
  ofKernels(kernels: readonly Kernel[]): Genome | undefined
  ofCounted(kernels: readonly Counted[]): Genome | undefined
  /** Whether these are the genome's kernels. */
  isOf(kernels: readonly Counted[], genome: Genome): boolean
}

/** @param block of the layout that kernels are found with */
export function genomeFinder(space: Space, block: number): GenomeFinder {
  const sums = partSums(space, totalOf, { block })
  const most = mostFollowed[space.parts?.isSeries ? 'byTables' : 'decoded']
  const kernelsOf = (genome: Genome) => decompose(space.decode(genome), { block })
  const isOf = (kernels: readonly Counted[], genome: Genome) =>
    countedText(counted(kernelsOf(genome))) === countedText(kernels)
  const find = (kernels: readonly Kernel[], isIt: (genome: Genome) => boolean) => {
    const wanted = totalOf(kernels)
    const farFrom = (genome: Genome) => farOf(sums(genome), wanted)
    const like = descend(space, space.seed, farFrom, most)
    const found = like && reordered(space, like, farFrom).find(isIt)
    return found && (space.canonical?.(found) ?? found)
  }
  return {
    isOf,
    ofKernels: kernels => {
      const text = kernels.map(textOf).join()
      return find(kernels, genome => kernelsOf(genome).map(textOf).join() === text)
    },
    ofCounted: kernels => {
      const all = kernels.flatMap(({ count, kernel }) => new Array<Kernel>(count).fill(kernel))
      return find(all, genome => isOf(kernels, genome))
    },
  }
}

const textOf = (kernel: Kernel) => JSON.stringify(Object.values(kernel))
const countedText = (kernels: readonly Counted[]) =>
  kernels.map(({ count, kernel }) => `${count} ${textOf(kernel)}`).join()

/** The genome, and those with options of two genes exchanged that have the same kernels in another order. */
function reordered(space: Space, genome: Genome, farFrom: (genome: Genome) => number): Genome[] {
  const found = new Map([[genome.join(), genome]])
  for (const one of found.values())
    for (let i = 0; i < one.length && found.size < mostOrders; i++)
      for (let j = 0; j < i; j++) {
        if (one[i] === one[j]) continue
        const next = one.map((option, gene) => (gene === i ? one[j]! : gene === j ? one[i]! : option))
        const isThere =
          space.choices[i]!.options[next[i]!] !== undefined &&
          space.choices[j]!.options[next[j]!] !== undefined
        if (isThere && farFrom(next) === 0) found.set(next.join(), next)
      }
  return [...found.values()]
}

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

/** Kernels that one has and the other lacks, and how far their work lies apart; 0 for sums that are the same. */
function farOf(own: Float64Array, wanted: Float64Array): number {
  const classes = own.length - buckets
  let far = 0
  for (let i = 0; i < own.length; i++) {
    const [a, b] = [own[i]!, wanted[i]!]
    // What is summed in another order differs in its last digits.
    if (Math.abs(a - b) <= 1e-9 * Math.abs(b)) continue
    far += i < classes ? perDoubling * Math.abs(Math.log2((1 + a) / (1 + b))) : Math.abs(a - b)
  }
  return far
}

type Candidate = { readonly genome: Genome; readonly far: number }

/**
 * Gene after gene, which is along the network: with what stands before it right, the right option gives the graph's own kernel.
 * Of options that look alike until a later gene is told, the best few go on.
 */
function descend(
  space: Space,
  seed: Genome,
  farFrom: (genome: Genome) => number,
  most: number,
): Genome | undefined {
  let beam: Candidate[] = [{ genome: seed, far: farFrom(seed) }]
  for (let round = 0; round < mostRounds; round++) {
    const before = beam[0]!.far
    for (const [gene, { options }] of space.choices.entries()) {
      const others = beam.flatMap(({ genome }) =>
        options.flatMap((_, option) => {
          if (option === genome[gene]) return []
          const next = genome.map((value, i) => (i === gene ? option : value))
          return [{ genome: next, far: farFrom(next) }]
        }),
      )
      beam = distinctGenomes([...beam, ...others].sort((a, b) => a.far - b.far)).slice(0, most)
      if (beam[0]!.far === 0) return beam[0]!.genome
    }
    if (beam[0]!.far === before) return undefined
  }
  return undefined
}

const distinctGenomes = (candidates: readonly Candidate[]): Candidate[] => [
  ...new Map(candidates.map(one => [one.genome.join(), one])).values(),
]
