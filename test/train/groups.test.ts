// Patterns over names → parameter groups, as the step takes them.
import { describe, expect, it } from 'vitest'
import { groupsOf } from '../../src/train/groups.ts'

const parameters: readonly (readonly [string, readonly number[]])[] = [
  ['stem.weight', [8, 3, 3, 3]],
  ['stem.bias', [8]],
  ['head.weight', [10, 8]],
  ['head.bias', [10]],
]

/** Name → what its group does with it; null = trained plainly. */
function treated(patterns: Parameters<typeof groupsOf>[0]) {
  const grouping = groupsOf(patterns)
  const found = parameters.map(([name, shape]) => {
    const group = grouping.groups.find(g => g.takes(name, shape))
    return [name, group ? (group.frozen ? 'frozen' : [group.rate, group.decay]) : null]
  })
  grouping.check(parameters.map(([name]) => name))
  return Object.fromEntries(found)
}

describe('parameter groups', () => {
  it('are none where nothing is asked for', () => expect(groupsOf({}).groups).toEqual([]))

  it('combine: frozen, slower and without decay', () =>
    expect(treated({ freeze: ['stem.bias'], rates: [['stem*', 0.1]], undecayed: ['vectors'] })).toEqual({
      'stem.weight': [0.1, 1],
      'stem.bias': 'frozen',
      'head.weight': [1, 1],
      'head.bias': [1, 0],
    }))

  it('take the first factor that matches', () =>
    expect(
      treated({
        rates: [
          ['*.bias', 2],
          ['stem*', 0.1],
        ],
      }),
    ).toMatchObject({
      'stem.bias': [2, 1],
      'stem.weight': [0.1, 1],
      'head.weight': [1, 1],
    }))

  it('read dots as dots', () =>
    expect(() => treated({ freeze: ['stem_weight', 'stem?weight'] })).toThrow(/stem_weight/))

  it('name the parameters there are when a pattern takes none', () =>
    expect(() => treated({ freeze: ['backbone*'] })).toThrow(
      expect.objectContaining({ code: 'train-no-match', fix: expect.stringContaining('head.weight') }),
    ))
})
