// The short form of `npm run bench -- fuzz`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inferShapes } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { exercise } from './exercise.ts'
import { edited, grammatical, mutated } from './hostile.ts'

const folder = join(import.meta.dirname, '../../fixtures/models')
const corpus = readdirSync(folder)
  .filter(name => name.endsWith('.onnx'))
  .map(name => new Uint8Array(readFileSync(join(folder, name))))

describe('any file', () => {
  it.each([
    ['with mutated bytes', 600, mutated],
    ['with edited messages', 600, edited],
    [
      "made by the format's grammar",
      300,
      (_: readonly Uint8Array[], r: ReturnType<typeof random>) => grammatical(r),
    ],
  ] as const)(
    '%s is a valid graph or a UserError, within two seconds',
    (_, count, make) => {
      const outcomes = new Set<string>()
      for (let i = 0; i < count; i++) {
        const bytes = make(corpus, random(`fuzz/${i}`))
        const start = performance.now()
        outcomes.add(exercise(bytes, graph => void inferShapes(graph)))
        expect(performance.now() - start).toBeLessThan(2000)
      }
      expect(outcomes.size).toBeGreaterThan(5)
    },
    30_000,
  )
})
