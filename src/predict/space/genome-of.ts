// Which genome of a space a graph is, told from the kernels that it runs as: gene by gene towards the same sums of work, until
// the kernels are the same, one by one. Names and weights do not matter. Where no genome is found, the graph is taken to be none
// of the space.
import { random } from '../../random.ts'
import { type Genome, type Space, sample } from '../../space/index.ts'
import { decompose } from '../kernels/decompose.ts'
import { graphFeatures } from '../kernels/features.ts'
import type { Kernel } from '../kernels/kernel.ts'

/** What a kernel in the wrong place counts beside the sums of work, which it does not change. */
const inPlace = 0.01
/** Starts, the seed first, and rounds over all genes from each. */
const mostStarts = 2
const mostRounds = 8

/** @param block of the layout that `kernels` were found with */
export function genomeOf(space: Space, kernels: readonly Kernel[], block: number): Genome | undefined {
  const wanted = graphFeatures(kernels)
  const same = textsOf(kernels)
  const source = random('genome of a graph')
  const looked = new Map<string, Looked>()
  const look = (genome: Genome): Looked => {
    const key = genome.join()
    const found = looked.get(key)
    if (found) return found
    const own = decompose(space.decode(genome), { block })
    const work = graphFeatures(own).reduce((sum, value, i) => sum + Math.abs(value - wanted[i]!), 0)
    const texts = textsOf(own)
    const others = Math.abs(texts.length - same.length) + texts.filter((text, i) => text !== same[i]).length
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

const textsOf = (kernels: readonly Kernel[]) => kernels.map(kernel => JSON.stringify(Object.values(kernel)))
