// Costs of mutated models: a figure or a UserError, in bounded time.
import { describe, expect, it } from 'vitest'
import { analysisJson, analyticDevices, analyze } from '../../src/cost/index.ts'
import { UserError } from '../../src/errors.ts'
import { decode, encode, type Graph, inferShapes } from '../../src/ir/index.ts'
import { type Random, random } from '../../src/random.ts'
import { resnet8 } from './resnet8.ts'

function decoded(bytes: Uint8Array): Graph | undefined {
  try {
    return decode(bytes)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

describe('a mutated model', () => {
  it('has finite costs or is refused with a UserError', () => {
    const bytes = encode(resnet8('N'))
    const dice = random(11)
    const outcomes = { analysed: 0, refused: 0, undecodable: 0 }
    for (let i = 0; i < 500; i++) {
      const mutant = bytes.slice()
      for (let n = 1 + dice.int(3); n > 0; n--) mutant[offset(dice, bytes.length)] = dice.int(256)
      const graph = decoded(mutant)
      if (!graph) {
        outcomes.undecodable++
        continue
      }
      try {
        const analysis = analyze(graph)
        for (const figure of [analysis.params, analysis.macs, ...Object.values(analysis.peakActivationBytes)])
          expect(Number.isFinite(figure) && figure >= 0).toBe(true)
        JSON.stringify(analysisJson(analysis, { sha256: '', fileBytes: 0, opset: graph.opset }))
        for (const device of Object.values(analyticDevices))
          expect(device.estimate(graph, inferShapes(graph)).cycles).toBeGreaterThanOrEqual(0)
        outcomes.analysed++
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        outcomes.refused++
      }
    }
    expect(outcomes.analysed).toBeGreaterThan(20)
    expect(outcomes.refused).toBeGreaterThan(10)
  })
})

/** Nodes stand first in the file, types of inputs and outputs last; the weights between are left alone. */
const offset = (dice: Random, length: number): number =>
  dice.int(3) === 0 ? length - 1 - dice.int(120) : dice.int(2500)
