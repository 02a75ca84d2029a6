// edgewise.yml → Plan, or every mistake in it with its place and its cure.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConfigIssue, configSchema, parseConfig } from '../../src/config/index.ts'

const parse = (text: string) => parseConfig(text, { path: 'edgewise.yml' })
const planOf = (text: string) => {
  const { plan, issues } = parse(text)
  expect(issues).toEqual([])
  return plan!
}
const brief = (issues: readonly ConfigIssue[]) => issues.map(i => `${i.line}:${i.column} ${i.code} ${i.path}`)

const whole = `
version: 1
models:
  - name: keyword spotting
    path: models/kws.onnx
    shape: { input: [1, 49, 10, 1] }
    data: { path: data/kws.npz, layout: nhwc, scale: { divide: 255 } }
    budgets:
      params: 50k
      top-1: 90%
      top-k: { limit: 99%, k: 3 }
      peak-memory: { limit: 64KiB, as: int8, max-regression: 5% }
      latency-p95: { pi4: 12ms, jetson: { limit: 5ms, max-regression: 5% } }
  - path: models/vww.onnx
devices:
  pi4: { kind: host, threads: 2, provider: cpu, cpus: [0, 1], memory: 1GiB }
  jetson: { kind: command, run: "./bench.sh {model}", timeout: 30s }
  demo: { kind: fake, latency: { vww: 2ms }, ns-per-mac: 1.5, noise: 3% }
  gap8: { kind: analytic, chip: gap8 }
search: { method: random, time: 90s, trials: 50, objectives: [top-1, macs, latency-p50@pi4], widths: [1, 0.5, 25%] }
measure: { time: 20s, confidence: 99%, reference: false }
policy: { inconclusive: fail }
comment: { mode: quiet }
waivers:
  - { model: vww, metric: latency-p95, device: pi4, reason: "until the new camera", until: 2027-02-28 }
limits: { file-size: 100MiB, nodes: 20000 }
seed: 7
`

describe('a file without mistakes', () => {
  it('becomes a plan in base units with every default filled in', () => {
    expect(planOf(whole)).toMatchSnapshot()
  })

  it('needs no more than a version and a model', () => {
    const plan = planOf('version: 1\nmodels: [{ path: net.onnx }]')
    expect(plan).toMatchObject({
      models: [{ name: 'net', shapes: {}, data: undefined, budgets: [], k: 5, line: 2 }],
      devices: [],
      search: {
        enabled: true,
        method: 'auto',
        timeMs: 60_000,
        trials: 200,
        space: { kind: 'from-model' },
        widths: undefined,
      },
      measure: { timeMs: 10_000, confidence: 0.95, reference: true },
      judge: 'model',
      policy: { inconclusive: 'warn', 'not-measured': 'fail' },
      comment: 'update',
      waivers: [],
      limits: {},
      seed: 1,
    })
  })

  it('turns the search off with `search: false`', () => {
    expect(planOf('version: 1\nmodels: [{ path: a.onnx }]\nsearch: false').search.enabled).toBe(false)
  })

  it('takes a data set given by its path alone, and anchors', () => {
    const plan = planOf(`
version: 1
models:
  - { path: a.onnx, data: d.npz, budgets: &same { params: 1M } }
  - { path: b.onnx, budgets: *same }
`)
    expect(plan.models[0]!.data).toEqual({ path: 'd.npz' })
    expect(plan.models[1]!.budgets[0]!.limit).toBe(1e6)
  })
})

describe('a file with mistakes', () => {
  it('reports all of them at once, in the order of the file, each with line, column and path', () => {
    const { plan, issues } = parse(`
version: 2
models:
  - path: ../outside.onnx
    buget: 1
    budgets:
      parms: 50k
      params: fifty
      macs: { pi4: 5M }
      latency-p95: 12ms
      latency-p50: { pi5: 3ms }
      top-1: 120%
      peak-memory: { as: int8 }
devices:
  pi4: { kind: hots }
search: { objectives: [latency-p50@pi, latancy-p50@pi4, macs@pi4, energy] }
polcy: {}
waivers:
  - { model: nett, metric: macs, until: 2027-02-30 }
`)
    expect(plan).toBeUndefined()
    expect(brief(issues)).toEqual([
      '2:1 config-value version',
      '4:5 config-path-outside models[0].path',
      '5:5 config-unknown-key models[0].buget',
      '7:7 config-unknown-metric models[0].budgets.parms',
      '8:7 config-quantity models[0].budgets.params',
      '9:15 config-device-not-wanted models[0].budgets.macs.pi4',
      '10:7 config-device-needed models[0].budgets.latency-p95',
      '11:22 config-unknown-device models[0].budgets.latency-p50.pi5',
      '12:7 config-quantity models[0].budgets.top-1',
      '12:7 config-data-needed models[0].budgets.top-1',
      '13:7 config-budget-empty models[0].budgets.peak-memory',
      '15:10 config-value devices.pi4.kind',
      '16:24 config-unknown-device search.objectives[0]',
      '16:40 config-unknown-metric search.objectives[1]',
      '16:57 config-device-not-wanted search.objectives[2]',
      '16:67 config-device-needed search.objectives[3]',
      '17:1 config-unknown-key polcy',
      '19:5 config-missing waivers[0].reason',
      '19:7 config-unknown-model waivers[0].model',
      '19:34 config-date waivers[0].until',
    ])
    expect(issues.map(i => `${i.sentence} ${i.fix}`)).toMatchSnapshot()
  })

  it.each([
    ['models: [{ path: a.onnx, budgets: { latency-p59: 1 } }]', 'latency-p50'],
    ['models: [{ path: a.onnx, bugdets: {} }]', 'budgets'],
    [
      'models: [{ path: a.onnx, budgets: { latency-p50: { p4: 1ms } } }]\ndevices: { pi4: { kind: host } }',
      'pi4',
    ],
    ['models: [{ path: a.onnx }]\ndevices: { pi4: { kind: host, treads: 2 } }', 'threads'],
    ['models: [{ path: a.onnx }]\ndevices: { web: { kind: tfjs, backend: wasn } }', 'wasm'],
    ['models: [{ path: a.onnx }]\ndevices: { web: { kind: tfjs, backends: cpu } }', 'backend'],
    ['models: [{ path: a.onnx }]\ncomment: { mode: updat }', 'update'],
    ['models: [{ path: a.onnx }]\nsearch: { method: evolutoin }', 'evolution'],
    [
      'models: [{ path: kws.onnx }]\nwaivers: [{ model: kwss, metric: macs, reason: r, until: 2027-01-01 }]',
      'kws',
    ],
    ['models: [{ path: a.onnx, data: { path: d.npz, layot: nhwc } }]', 'layout'],
    ['models: [{ path: a.onnx, budgets: { macs: { limt: 1 } } }]', 'limit'],
  ])('names the nearest valid name: %s', (text, suggestion) => {
    const { issues } = parse(`version: 1\n${text}`)
    expect(issues.map(i => i.suggestion)).toEqual([suggestion])
    expect(issues[0]!.fix).toContain(`Did you mean ${suggestion}?`)
  })

  it.each([
    ['an absolute path', '/etc/passwd'],
    ['a way out', 'a/../../b.onnx'],
    ['a drive', 'C:/model.onnx'],
    ['backslashes', 'a\\\\b.onnx'],
    ['a home', '~/model.onnx'],
    ['a control character', 'a\\u0007.onnx'],
  ])('refuses %s as model and as data', (_, path) => {
    const { issues } = parse(
      `version: 1\nmodels:\n - path: "${path}"\n - { path: a.onnx, data: "${path}" }\n - { path: c.onnx, data: { path: "${path}" } }`,
    )
    expect(brief(issues)).toEqual(
      [
        '3:4 config-path-outside models[0].path',
        '4:19 config-path-outside models[1].data',
        '5:27 config-path-outside models[2].data.path',
      ].map(line => expect.stringContaining(line.split(' ').slice(1).join(' '))),
    )
  })

  it('wants each model to have its own name, also where the file gives it', () => {
    const { issues } = parse(
      'version: 1\nmodels:\n  - path: a/net.onnx\n  - path: b/net.onnx\n  - { path: c.onnx, name: net }',
    )
    expect(issues.map(i => [i.code, i.line])).toEqual([
      ['config-duplicate', 4],
      ['config-duplicate', 5],
    ])
  })

  it.each([
    ['', 'config-type'],
    ['- 1', 'config-type'],
    ['version: 1', 'config-missing'],
    ['version: 1\nmodels: []', 'config-value'],
    ['version: 1\nmodels: [{ path: a.onnx }, { path: 1 }]', 'config-type'],
    ['version: 1\nversion: 1\nmodels: [{ path: a.onnx }]', 'config-yaml'],
    ['version: [1', 'config-yaml'],
    ['a: !!js/function x', 'config-yaml'],
    ['a: 1\n---\nb: 2', 'config-yaml'],
    ['version: 1\nmodels: [{ path: a.onnx }]\ndevices: { "a b": { kind: host } }', 'config-value'],
    ['version: 1\nmodels: [{ path: a.onnx }]\nseed: -1', 'config-value'],
    ['version: 1\nmodels: [{ path: a.onnx }]\nlimits: { file-size: 1TB }', 'config-quantity'],
  ])('says what is wrong with %j', (text, code) => {
    expect(parse(text).issues.map(i => i.code)).toContain(code)
  })
})

describe('a hostile file', () => {
  const minimal = 'version: 1\nmodels: [{ path: a.onnx }]\n'
  it.each([
    ['a key of the prototype', `${minimal}devices: { __proto__: { kind: host } }`, 'config-key-refused'],
    ['the constructor', `constructor: {}\n${minimal}`, 'config-key-refused'],
    ['a key that is no text', `${minimal}? [a, b]\n: 1`, 'config-key-refused'],
    ['more than 256 KiB', `${minimal}# ${'x'.repeat(2 ** 18)}`, 'config-too-large'],
    ['many tags', `a: ${'!x '.repeat(50_000)}`, 'config-yaml'],
    ['many anchors', `a: ${'&x '.repeat(50_000)}`, 'config-yaml'],
    ['many colons', 'a: b: '.repeat(30_000), 'config-yaml'],
    ['many quotes', `a: ${'"'.repeat(30_000)}`, 'config-yaml'],
    ['many keys', Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n'), 'config-unknown-key'],
    [
      'many unknown devices',
      `version: 1\nmodels: [{path: a, budgets: { latency-p50: {${Array.from({ length: 3000 }, (_, i) => `x${i}: 1ms`).join(', ')}}}}]\ndevices: {${Array.from({ length: 3000 }, (_, i) => `y${i}: {kind: host}`).join(', ')}}`,
      'config-unknown-device',
    ],
    ['deep brackets', `a: ${'['.repeat(100_000)}`, 'config-yaml'],
    ['deep dashes', `a:\n${'- '.repeat(100_000)}`, 'config-yaml'],
    ['deep indentation', Array.from({ length: 650 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), undefined],
    ['deep question marks', '? '.repeat(100_000), 'config-yaml'],
    [
      'aliases that multiply',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`).join(', ')}]`).join('\n')}`,
      'config-alias',
    ],
    ['an alias of itself', 'a: &a [*a]', undefined],
  ])('is refused in time: %s', (_, text, code) => {
    const begin = performance.now()
    const { plan, issues } = parse(text)
    expect(plan).toBeUndefined()
    if (code) expect(issues.map(i => i.code)).toContain(code)
    expect(performance.now() - begin).toBeLessThan(10_000)
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined()
  })

  it('never makes the parser throw, whatever is cut, doubled or swapped', () => {
    const lines = whole.split('\n')
    const edit = fc.record({
      from: fc.nat(whole.length),
      length: fc.nat(12),
      text: fc.constantFrom(
        '',
        '{',
        '[',
        ']',
        ': ',
        '- ',
        '&a ',
        '*a',
        '"',
        "'",
        '|\n',
        '? ',
        '!!x ',
        '\t',
        '\u0000',
        '~',
        '1e999',
        '.nan',
        lines[7]!,
      ),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), edits => {
        const text = edits.reduce((t, e) => t.slice(0, e.from) + e.text + t.slice(e.from + e.length), whole)
        const { plan, issues } = parse(text)
        expect(plan === undefined).toBe(issues.length > 0)
        for (const issue of issues) {
          expect(issue.line).toBeGreaterThan(0)
          expect(issue.sentence).not.toMatch(
            /undefined|\[object|\{(at|key|known|hint|text|fix|path|expected|found)\}/,
          )
          expect(issue.fix).not.toMatch(
            /undefined|\[object|\{(at|key|known|hint|text|fix|path|expected|found)\}/,
          )
        }
      }),
      { numRuns: 300, seed: 5 },
    )
  })
})

describe('the JSON Schema', () => {
  it('describes the file as it is written, for every metric and kind of device', () => {
    const text = JSON.stringify(configSchema())
    for (const name of ['latency-p95', 'top-k', 'max-regression', 'analytic', 'ns-per-mac', 'file-size'])
      expect(text).toContain(`"${name}"`)
    expect(configSchema()).toMatchObject({
      type: 'object',
      required: ['version', 'models'],
      additionalProperties: false,
    })
  })
})
