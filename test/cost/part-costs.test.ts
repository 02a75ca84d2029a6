// The costs of a genome by look-ups equal the analysis of its decoded graph.
import { describe, expect, it } from 'vitest'
import { analyze, type CostEvaluator, costEvaluator } from '../../src/cost/index.ts'
import { random } from '../../src/random.ts'
import { families, familySpace, type Genome, mutate, type Space, sample } from '../../src/space/index.ts'

/** One evaluator for all genomes of a space: what it remembers of one must hold for the next. */
function agrees(space: Space, evaluator: CostEvaluator, genome: Genome): void {
  const { params, macs, weightBytes, peakActivationBytes, layers } = analyze(space.decode(genome))
  const found = evaluator.costs(genome)
  const peak = space.parts!.isSeries ? peakActivationBytes : undefined
  expect(found).toEqual({ params, macs, weightBytes, peakActivationBytes: peak })
  const kernels = (list: typeof layers) =>
    list
      .filter(layer => layer.macs > 0)
      .map(({ op, macs, params, outputBytes }) => [op, macs, params, outputBytes])
  expect(kernels(evaluator.layers(genome))).toEqual(kernels(layers))
  expect(evaluator.sumOf(part => part.macs)(genome)).toBe(macs)
}

describe('costs by look-up', () => {
  it('are not offered where a part has more combinations than can be told apart', () => {
    const space = familySpace(families.mlp, { input: [8], outputs: 2 })
    const choices = space.choices.map(choice => ({
      ...choice,
      options: Array.from({ length: 1e6 }, (_, i) => i),
    }))
    const genes = choices.map((_, i) => i)
    const parts = { isSeries: true, list: [{ id: 'all', genes, graph: () => undefined }] }
    expect(costEvaluator({ choices, parts })).toBeUndefined()
    expect(costEvaluator({ choices: space.choices })).toBeUndefined()
  })

  it.each([
    ['ds-cnn', [1, 49, 10], 12],
    ['mobilenet-v1', [3, 48, 48], 2],
    ['mobilenet', [3, 33, 33], 10],
    ['resnet', [3, 32, 32], 10],
    ['conv1d', [1, 140], 5],
    ['mlp', [40], 10],
    ['autoencoder', [64], 64],
  ] as const)(
    'of %s are those of the decoded network, peak memory and kernels included',
    (name, input, outputs) => {
      const space = familySpace(families[name], { input, outputs })
      const generator = random(name)
      const evaluator = costEvaluator(space)!
      agrees(space, evaluator, space.seed)
      for (let i = 0; i < 8; i++) agrees(space, evaluator, mutate(space, sample(space, generator), generator))
    },
    30_000,
  )
})
