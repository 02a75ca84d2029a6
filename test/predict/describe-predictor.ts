// What every predictor promises, whatever it is made of.
import { describe, expect, it } from 'vitest'
import { bindShapes, rewrite } from '../../src/ir/index.ts'
import type { Predictor } from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { type Space, sample } from '../../src/space/index.ts'

/** `space`: networks that the predictor knows. */
export function describePredictor(name: string, make: () => { predictor: Predictor; space: Space }): void {
  describe(name, () => {
    it('answers in milliseconds, predicted, with an interval around a positive value', () => {
      const { predictor, space } = make()
      const { value, low, high, unit, source } = predictor.predict(space.decode(space.seed))
      expect({ unit, source }).toEqual({ unit: 'ms', source: 'predicted' })
      expect(low).toBeGreaterThan(0)
      expect(low).toBeLessThan(value)
      expect(high).toBeGreaterThan(value)
    })

    it('gives the same figure for the same graph, and for a symbolic batch that of one sample', () => {
      const { predictor, space } = make()
      const graph = space.decode(space.seed)
      const [input] = graph.inputs
      const open = rewrite(graph, {
        inputs: [{ ...input!, shape: ['N', ...input!.shape!.slice(1)] }],
        outputs: graph.outputs.map(({ name, dtype }) => ({ name, dtype, shape: undefined })),
        hints: new Map(),
      })
      const one = bindShapes(open, { [input!.name]: [1, ...input!.shape!.slice(1)] })
      expect(predictor.predict(graph)).toEqual(predictor.predict(graph))
      expect(predictor.predict(open).value).toBeCloseTo(predictor.predict(one).value, 9)
    })

    it('gives genomes of a space the figures of their graphs', () => {
      const { predictor, space } = make()
      const source = random(3)
      const ofGenome = predictor.forSpace(space)
      for (let i = 0; i < 4; i++) {
        const genome = sample(space, source)
        const [told, is] = [ofGenome(genome), predictor.predict(space.decode(genome))]
        for (const part of ['value', 'low', 'high'] as const) expect(told[part] / is[part]).toBeCloseTo(1, 9)
      }
    })

    it('says whose latency it tells and how it knows', () => {
      const { facts } = make().predictor
      expect(facts.device).not.toBe('')
      expect(facts.form).not.toBe('')
    })
  })
}
