// Where candidates come from, as edgewise.yml and files of its repository say it; and entries without a model.
import { describe, expect, it } from 'vitest'
import { parseConfig, parseSpaceFile, spaceByName } from '../../src/config/index.ts'
import { UserError } from '../../src/errors.ts'

const planOf = (text: string) => {
  const { plan, issues } = parseConfig(text, { path: 'edgewise.yml' })
  expect(issues).toEqual([])
  return plan!
}
const issuesOf = (text: string) =>
  parseConfig(text, { path: 'edgewise.yml' }).issues.map(
    ({ line, code, path, suggestion, fix }) =>
      `${line} ${code} ${path}${suggestion ? ` → ${suggestion}` : ''}${code === 'config-value' ? `: ${fix}` : ''}`,
  )
const errorOf = (work: () => unknown): UserError => {
  try {
    work()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const one = 'version: 1\nmodels: [{ path: net.onnx }]\n'
const family = `
    name: tiny
    layers:
      - { op: conv, width: [16, 8], kernel: "5x3" }
      - { op: dense, width: 32 }`

describe('the space of a search', () => {
  it('is the model itself, unless something else is named', () => {
    const { search, models, judge } = planOf(one)
    expect(search).toMatchObject({ space: { kind: 'from-model' }, vary: undefined, widths: undefined })
    expect(models[0]).toMatchObject({ space: undefined, task: undefined })
    expect(judge).toBe('model')
  })

  it('is a built-in one by its name, or a file by its path', () => {
    expect(planOf(`${one}search: { space: ds-cnn }`).search.space).toEqual({
      kind: 'built-in',
      name: 'ds-cnn',
    })
    expect(planOf(`${one}search: { space: spaces/kws.yml }`).search.space).toEqual({
      kind: 'file',
      path: 'spaces/kws.yml',
    })
  })

  it('is declared in place as in a file of its own', () => {
    const { space } = planOf(`${one}search:\n  space:${family}`).search
    const declared = { kind: 'family', family: parseSpaceFile(family.replace(/^ {4}/gm, ''), 'tiny.yml') }
    expect(space).toEqual(declared)
    expect(declared.family.layers[0]).toMatchObject({ width: [16, 8], kernel: [[5, 3]] })
  })

  it('is one model’s own where the model says so', () => {
    const { models, search } = planOf(
      'version: 1\nmodels: [{ path: a.onnx, space: mlp }, { path: b.onnx }]\nsearch: { space: resnet }',
    )
    expect(models.map(({ space }) => space)).toEqual([{ kind: 'built-in', name: 'mlp' }, undefined])
    expect(search.space).toEqual({ kind: 'built-in', name: 'resnet' })
  })

  it('varies what is listed, in the words of the layer below', () => {
    expect(planOf(`${one}search: { vary: [widths, forms, depth, widths] }`).search.vary).toEqual([
      'width',
      'op',
      'depth',
    ])
  })

  it.each([
    ['search: { space: ds-cn }', ' → ds-cnn'],
    ['search: { space: mobilnet }', ' → mobilenet'],
    ['search: { vary: [kernel] }', ' → kernels'],
  ])('offers the nearest name: %s', (text, suggestion) => {
    expect(issuesOf(one + text)[0]).toContain(suggestion)
  })

  it('refuses a file outside the repository, and what is neither a name nor a family', () => {
    expect(issuesOf(`${one}search: { space: ../kws.yml }`)).toEqual(['3 config-path-outside search.space'])
    expect(issuesOf(`${one}search: { space: [ds-cnn] }`)).toEqual(['3 config-type search.space'])
    expect(issuesOf(`${one}search: { space: 3 }`)).toEqual(['3 config-type search.space'])
  })

  it('says what is wrong within a family, where it stands', () => {
    const text = `${one}search:
  space:
    name: Tiny
    layers:
      - { op: conf, width: 8 }
      - { op: conv, widht: 8 }
      - { op: conv, width: [8, 8] }
      - { op: conv, width: 8, kernel: wide }
`
    expect(issuesOf(text).map(issue => issue.split(':')[0])).toEqual([
      '5 config-value search.space.name',
      '7 config-value search.space.layers[0].op → conv',
      '8 config-space search.space.layers[1]',
      '8 config-unknown-key search.space.layers[1].widht → width',
      '9 config-space search.space.layers[2].width',
      '10 config-space search.space.layers[3].kernel',
    ])
  })

  it('is named on a command line with the nearest name offered', () => {
    expect(spaceByName('darts')).toEqual({ kind: 'built-in', name: 'darts' })
    const { code, fix } = errorOf(() => spaceByName('conv1'))
    expect([code, fix]).toEqual(['space-unknown', expect.stringContaining('Did you mean conv1d?')])
  })
})

describe('a file that declares a family', () => {
  it('is refused with the line of every mistake', () => {
    const text = 'name: tiny\nlayers:\n  - { op: conv }\n  - { op: dense, width: 0 }\ncolour: blue\n'
    const { code, message, file } = errorOf(() => parseSpaceFile(text, 'spaces/tiny.yml'))
    expect([code, file]).toEqual(['space-file', 'spaces/tiny.yml'])
    expect(message).toContain('line 4 (layers[1].width)')
    expect(message).toContain('line 5: The file has no setting "colour"')
  })

  it.each([
    ['other than YAML', 'name: [', 'line 1'],
    ['with keys of prototypes', '__proto__: { name: x }', 'not allowed'],
    ['larger than a configuration may be', `name: ${'x'.repeat(2 ** 18)}`, 'larger'],
    [
      'with more layers than the cap',
      `name: tiny\nlayers:\n${'  - { op: conv, width: 8, depth: 64 }\n'.repeat(5)}`,
      'layers',
    ],
  ])('%s is refused', (_, text, words) => {
    expect(errorOf(() => parseSpaceFile(text, 'a.yml')).message).toContain(words)
  })
})

describe('an entry without a model', () => {
  it('needs a name, a space, and data or a task', () => {
    expect(issuesOf('version: 1\nmodels: [{ budgets: { macs: 1M } }]')).toEqual([
      '2 config-missing models[0]',
      '2 config-space-needed models[0]',
      '2 config-task-needed models[0]',
    ])
  })

  it('is an architecture to look for, with what it has to take and give', () => {
    const { models } = planOf(
      'version: 1\nmodels: [{ name: wake, space: ds-cnn, task: { input: [1, 49, 10], outputs: 12 } }]',
    )
    expect(models[0]).toMatchObject({
      name: 'wake',
      path: undefined,
      task: { input: [1, 49, 10], outputs: 12 },
    })
    expect(
      planOf('version: 1\nmodels: [{ name: a, data: d.npz }]\nsearch: { space: mlp }').models,
    ).toHaveLength(1)
  })

  it.each(['[]', '[0]', '[1, 2, 3, 4, 5]', '[1.5]', '[1e9]'])('refuses samples of %s', input => {
    const text = `version: 1\nmodels: [{ name: wake, space: ds-cnn, task: { input: ${input}, outputs: 12 } }]`
    expect(issuesOf(text)).toHaveLength(1)
  })

  it('takes what is judged, by its name', () => {
    expect(planOf(`${one}judge: both`).judge).toBe('both')
    expect(issuesOf(`${one}judge: modle`)[0]).toContain(' → model')
  })
})
