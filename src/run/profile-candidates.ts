// What to measure: architectures of a space, or models and their variants, in an order of which every beginning is spread
// over what there is, so that whoever stops early has the best of so many.

import type { Graph } from '../ir/index.ts'
import { decompose, type Fusing, graphFeatures, spreadOrder } from '../predict/index.ts'
import { random } from '../random.ts'
import { builtInSpace, type Genome, modelSpace, type NetTask, type Space, sample } from '../space/index.ts'
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

/** The layout that samples are spread by: one for all devices, so that profiles of several have the same architectures. */
const spreadBy: Fusing = { block: 8 }

/** `count` architectures of a space, different ones, spread over its kernels; fewer where there are not so many. */
export function ofSpace(space: Space, label: string, count: number, seed: number): ProfileCandidate[] {
  const pool = drawn(space, Math.min(Math.max(count, mostPool), poolShare * count), seed)
  const features = pool.map(genome => graphFeatures(decompose(space.decode(genome), spreadBy)))
  return spreadOrder(features, Math.min(count, pool.length)).map(i => ({
    name: `${label} ${pool[i]!.join('.')}`,
    group: label,
    graph: () => space.decode(pool[i]!),
  }))
}

/** Spaces that bring other kinds of kernels, with a task each: a predictor should not be lost outside its own space. */
const others: readonly (readonly [name: string, task: NetTask])[] = [
  ['resnet', { input: [3, 32, 32], outputs: 10 }],
  ['mlp', { input: [640], outputs: 10 }],
  ['mobilenet', { input: [3, 32, 32], outputs: 10 }],
  ['conv1d', { input: [2, 128], outputs: 10 }],
  ['ds-cnn', { input: [1, 49, 10], outputs: 12 }],
]
/** One in so many is of another space. */
const otherEvery = 8

/** As `ofSpace`, with one in eight from other built-in spaces among them. */
export function ofSpaceAndOthers(
  space: Space,
  name: string,
  count: number,
  seed: number,
): ProfileCandidate[] {
  const foreign = others.filter(([other]) => other !== name)
  const outside = Math.floor(count / otherEvery)
  const each = Math.ceil(outside / foreign.length)
  const drawn = foreign.map(([other, task]) =>
    each === 0 ? [] : ofSpace(builtInSpace(other, task), other, each, seed),
  )
  const strange = Array.from({ length: each }, (_, i) => drawn.flatMap(list => list[i] ?? [])).flat()
  const own = ofSpace(space, name, count - outside, seed)
  return own.flatMap((candidate, i) => {
    const next = (i + 1) % (otherEvery - 1) === 0 ? strange.shift() : undefined
    return next ? [candidate, next] : [candidate]
  })
}

/** The models themselves, then variants of each in turn. */
export function ofModels(models: readonly LoadedModel[], count: number, seed: number): ProfileCandidate[] {
  const own = models.map(
    ({ path, graph }): ProfileCandidate => ({ name: path, group: path, graph: () => graph }),
  )
  const each = Math.ceil(Math.max(0, count - models.length) / models.length)
  const variants = models.map(({ path, graph }) => {
    const space = modelSpace(graph)
    return each === 0 || space.choices.length === 0 ? [] : ofSpace(space, path, each, seed)
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
