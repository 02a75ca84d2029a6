// What to measure: architectures of a space, or models and their variants, in an order of which every beginning is spread
// over what there is, so that whoever stops early has the best of so many.

import type { Graph } from '../ir/index.ts'
import { decompose, type Fusing, graphFeatures, spreadOrder } from '../predict/index.ts'
import { random } from '../random.ts'
import { type Genome, modelSpace, type Space, sample } from '../space/index.ts'
import type { LoadedModel } from './model.ts'

export type ProfileCandidate = {
  readonly name: string
  /** Those that resemble each other. */
  readonly group: string
  /** Made when it is measured: weights of hundreds would not fit. */
  graph(): Graph
}

/** Genomes drawn for each that is measured. */
const poolShare = 3
const mostPool = 1200

/** `count` architectures of a space, different ones, spread over its kernels; fewer where there are not so many. */
export function ofSpace(
  space: Space,
  label: string,
  count: number,
  seed: number,
  fusing: Fusing,
): ProfileCandidate[] {
  const pool = drawn(space, Math.min(Math.max(count, mostPool), poolShare * count), seed)
  const features = pool.map(genome => graphFeatures(decompose(space.decode(genome), fusing)))
  return spreadOrder(features, Math.min(count, pool.length)).map(i => ({
    name: `${label} ${pool[i]!.join('.')}`,
    group: label,
    graph: () => space.decode(pool[i]!),
  }))
}

/** The models themselves, then variants of each in turn. */
export function ofModels(
  models: readonly LoadedModel[],
  count: number,
  seed: number,
  fusing: Fusing,
): ProfileCandidate[] {
  const own = models.map(
    ({ path, graph }): ProfileCandidate => ({ name: path, group: path, graph: () => graph }),
  )
  const each = Math.ceil(Math.max(0, count - models.length) / models.length)
  const variants = models.map(({ path, graph }) => {
    const space = modelSpace(graph)
    return each === 0 || space.choices.length === 0 ? [] : ofSpace(space, path, each, seed, fusing)
  })
  const longest = Math.max(0, ...variants.map(list => list.length))
  const inTurn = Array.from({ length: longest }, (_, i) => variants.flatMap(list => list[i] ?? []))
  return [...own, ...inTurn.flat()].slice(0, Math.max(count, models.length))
}

/** Draws in vain after which a space is taken to be exhausted. */
const mostVain = 200

function drawn(space: Space, count: number, seed: number): Genome[] {
  const source = random(seed).fork('profile')
  const found = new Map<string, Genome>([[space.seed.join(), space.seed]])
  for (let vain = 0; found.size < count && vain < mostVain; ) {
    const genome = sample(space, source)
    if (found.has(genome.join())) vain++
    else {
      found.set(genome.join(), genome)
      vain = 0
    }
  }
  return [...found.values()]
}
