// Which genome of a space a graph is, told from the kernels that it runs as: gene by gene towards the same sums of work, until
// the kernels are the same, one by one. Names and weights do not matter. Where no genome is found, the graph is taken to be none
// of the space.
import { random } from '../../random.ts'
import { type Genome, type Space, sample } from '../../space/index.ts'
import { decompose } from '../kernels/decompose.ts'
import { graphFeatures } from '../kernels/features.ts'
import type { Kernel } from '../kernels/kernel.ts'
import { type Counted, counted } from '../measured.ts'

/** What a kernel in the wrong place counts beside the sums of work, which it does not change. */
const inPlace = 0.01
/** Starts, the seed first, and rounds over all genes from each. */
const mostStarts = 2
const mostRounds = 8

/** Genomes whose kernels are remembered, for the next graph. */
const mostLooked = 4096

export type GenomeFinder = {
  /** By its kernels in their order. */
  ofKernels(kernels: readonly Kernel[]): Genome | undefined
  /** By its kernels and how often it has each, in the order in which they first come. */
  ofCounted(kernels: readonly Counted[]): Genome | undefined
}

/** Finds many graphs' genomes, each genome decoded once. @param block of the layout that kernels were found with */
export function genomeFinder(space: Space, block: number): GenomeFinder {
  const known = new Map<string, Known>()
  const kernelsOf = (genome: Genome): Known => {
    const key = genome.join()
    const found = known.get(key)
    if (found) return found
    const own = decompose(space.decode(genome), { block })
    const made = {
      features: graphFeatures(own),
      texts: textsOf(own),
      countedTexts: textsOfCounted(counted(own)),
    }
    if (known.size >= mostLooked) known.clear()
    known.set(key, made)
    return made
  }
  const find = (features: Features, texts: readonly string[], part: 'texts' | 'countedTexts') => {
    const source = random('genome of a graph')
    const looked = new Map<string, Looked>()
    const look = (genome: Genome): Looked => {
      const key = genome.join()
      const found = looked.get(key)
      if (found) return found
      const own = kernelsOf(genome)
      const work = own.features.reduce((sum, value, i) => sum + Math.abs(value - features[i]!), 0)
      const others =
        Math.abs(own[part].length - texts.length) + own[part].filter((text, i) => text !== texts[i]).length
      const made = { far: work + inPlace * others, isSame: others === 0 }
      looked.set(key, made)
      return made
    }
    for (let start = 0; start < mostStarts; start++) {
      const found = descend(space, start === 0 ? space.seed : sample(space, source), look)
      if (found) return space.canonical?.(found) ?? found
    }
    return undefined
  }
  return {
    ofKernels: kernels => find(graphFeatures(kernels), textsOf(kernels), 'texts'),
    ofCounted: kernels => {
      const all = kernels.flatMap(({ count, kernel }) => new Array<Kernel>(count).fill(kernel))
      return find(graphFeatures(all), textsOfCounted(kernels), 'countedTexts')
    },
  }
}

/** @param block of the layout that `kernels` were found with */
export const genomeOf = (space: Space, kernels: readonly Kernel[], block: number): Genome | undefined =>
  genomeFinder(space, block).ofKernels(kernels)

type Features = ReturnType<typeof graphFeatures>
type Known = {
  readonly features: Features
  readonly texts: readonly string[]
  readonly countedTexts: readonly string[]
}

type Looked = { readonly far: number; readonly isSame: boolean }

function descend(space: Space, start: Genome, look: (genome: Genome) => Looked): Genome | undefined {
  let at = start
  for (let round = 0; round < mostRounds; round++) {
    const before = at
    for (const [gene, { options }] of space.choices.entries()) {
      for (let option = 0; option < options.length; option++) {
        const next = at.map((value, i) => (i === gene ? option : value))
        if (look(next).far < look(at).far) at = next
      }
      if (look(at).isSame) return at
    }
    if (at === before) return undefined
  }
  return undefined
}

const textOf = (kernel: Kernel) => JSON.stringify(Object.values(kernel))
const textsOf = (kernels: readonly Kernel[]) => kernels.map(textOf)
const textsOfCounted = (kernels: readonly Counted[]) =>
  kernels.map(({ count, kernel }) => `${count} ${textOf(kernel)}`)
