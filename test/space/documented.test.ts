// docs/spaces.md holds: its example is a space, its keys are the schema's, its list of spaces is complete.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inferShapes } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { blockNames } from '../../src/space/family/blocks.ts'
import { builtInSpaces, type FamilyText, familySchema, familySpace, sample } from '../../src/space/index.ts'
import { activationNames } from '../../src/space/net/activations.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/spaces.md'), 'utf8')
const example = /```yaml\n([^`]*)```/.exec(page)![1]!

describe('docs/spaces.md', () => {
  it('shows a space that can be searched', () => {
    const space = familySpace(parse(example) as FamilyText, { input: [1, 49, 10], outputs: 12 })
    expect(space.choices.length).toBeGreaterThan(10)
    const graph = space.decode(sample(space, random(7)))
    expect(inferShapes(graph).get('output')!.shape).toEqual(['N', 12])
  })

  it.each([...builtInSpaces, ...blockNames, ...activationNames, ...Object.keys(familySchema.shape)])(
    'tells of `%s`',
    name => {
      expect(page).toContain(`\`${name}\``)
    },
  )
})
