// Every network a space makes can be trained: its gradient graph is built, and only weights are state, not the constants
// that resampling, clipping and zeros read.
import { describe, expect, it } from 'vitest'
import { trainingStep } from '../../src/autodiff/index.ts'
import type { Graph } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { builtInSpace, builtInSpaces, modelSpace, sample } from '../../src/space/index.ts'
import { network } from './grammar.ts'

const inputs: Record<string, number[]> = {
  conv1d: [2, 64],
  autoencoder: [24],
  mlp: [24],
  'ds-cnn': [1, 49, 10],
}

const trained = (graph: Graph): string[] =>
  trainingStep(graph, {
    loss: { kind: 'cross-entropy' },
    optimizer: { kind: 'sgd' },
    batch: 2,
  }).state.flatMap(slot => slot.parts.map(part => part.of))

const constantsOnly = /\.(scales|min|max|zero|starts|ends|axes)$|\/scales$/

describe('networks of a space', () => {
  it.each(builtInSpaces)(
    'of %s can be trained at any genome',
    name => {
      const space = builtInSpace(name, { input: inputs[name] ?? [3, 16, 16], outputs: 4 })
      const slots = trained(space.decode(sample(space, random(name))))
      expect(slots.length).toBeGreaterThan(2)
      expect(slots.filter(slot => constantsOnly.test(slot))).toEqual([])
    },
    60_000,
  )

  it('around a model can be trained as the model can', () => {
    const graph = network(['conv', 'norm', 'residual', 'conv'], 'pool', 5)
    const space = modelSpace(graph, { minimum: 2 })
    for (const seed of [1, 2, 3, 4]) {
      const slots = trained(space.decode(sample(space, random(seed))))
      expect(slots.length).toBeGreaterThan(2)
      expect(slots.filter(slot => constantsOnly.test(slot))).toEqual([])
    }
  })
})
