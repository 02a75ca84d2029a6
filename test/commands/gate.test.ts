import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseVerdict } from '../../src/report/index.ts'
import { edgewise, fixtures, json, repository, scratch } from './cli.ts'

type Figure = { value: number; low: number; high: number; unit: string; source: string }
type Check = {
  metric: string
  device: string | null
  budget: Record<string, unknown>
  head: Figure | null
  base: Figure | null
  change: Figure | null
  status: string
  reason: string
  fix: string | null
  waived: object | null
}
type Verdict = {
  status: string
  models: { name: string; path: string; status: string; checks: Check[] }[]
  warnings: { code: string }[]
}

const over = join(fixtures, 'over-budget')
const computed = ['gate', '--no-measure', '--no-search']
const judged = ['gate', '--no-search']

/** A repository around over-budget's net, with these budgets and whatever else. */
const withBudgets = (budgets: string, rest = '') =>
  repository(
    {
      'edgewise.yml': `version: 1
models:
  - path: models/keywords.onnx
    budgets: { ${budgets} }
devices:
  pi: { kind: fake, ns-per-mac: 10 }
  silent: { kind: command, run: 'exit 3' }
  noisy: { kind: fake, latency: 5ms, noise: 30% }
measure: { time: 300ms }
${rest}`,
    },
    'over-budget',
  )

const onlyCheck = async (budgets: string, rest?: string, args: readonly string[] = judged) => {
  const { ran, document } = await json<Verdict>(args, { cwd: withBudgets(budgets, rest) })
  return { code: ran.code, status: document.status, check: document.models[0]!.checks[0]!, document }
}

describe('gate', () => {
  it('passes with exit code 0 what holds its budgets, computed, measured and evaluated', async () => {
    const text = readFileSync(join(fixtures, 'within-budget/edgewise.yml'), 'utf8')
    const cwd = repository({ 'edgewise.yml': `${text}\nmeasure: { time: 3s }\n` }, 'within-budget')
    const { ran, document } = await json<Verdict>(['gate', '--base', 'base', '--no-search'], { cwd })
    expect(document.models[0]!.checks.filter(({ status }) => status === 'fail')).toEqual([])
    expect(ran.code).toBe(0)
    const sources = new Set(document.models[0]!.checks.map(check => check.head?.source))
    expect(sources).toEqual(new Set(['computed', 'measured']))
    const accuracy = document.models[0]!.checks.find(({ metric }) => metric === 'top-1')!
    expect(accuracy.head).toMatchObject({ unit: 'ratio', source: 'measured' })
    expect(accuracy.head!.value).toBeCloseTo(0.91, 2)
    expect(accuracy.base!.value).toBeCloseTo(0.92, 2)
  })

  it('fails with exit code 1 what breaks one, and gives every key of the contract', async () => {
    const { ran, document } = await json<Verdict>(computed, { cwd: over })
    expect(ran.code).toBe(1)
    expect(document).toMatchObject({
      status: 'fail',
      models: [{ name: 'keywords', status: 'fail', path: 'models/keywords.onnx' }],
    })
    const macs = document.models[0]!.checks.find(({ metric }) => metric === 'macs')!
    expect(macs).toMatchObject({
      device: null,
      budget: { limit: 800_000 },
      head: { value: 1_513_792, low: 1_513_792, high: 1_513_792, unit: 'count', source: 'computed' },
      base: null,
      status: 'fail',
    })
    expect(parseVerdict(ran.out).status).toBe('fail')
  })

  /** By model of the configuration, one for each of these budgets: the status of its only check. */
  const statuses = async (budgets: Readonly<Record<string, string>>) => {
    const models = Object.entries(budgets).map(
      ([name, budget]) => `  - { name: '${name}', path: models/keywords.onnx, budgets: { ${budget} } }\n`,
    )
    const yml = `version: 1\nmodels:\n${models.join('')}devices: { pi: { kind: fake, ns-per-mac: 10 } }\n`
    const cwd = repository({ 'edgewise.yml': `${yml}measure: { time: 300ms }\n` }, 'over-budget')
    const { ran, document } = await json<Verdict>(judged, { cwd })
    const found = document.models.map(({ name, checks }) => [name, checks.map(({ status }) => status)])
    return { code: ran.code, statuses: Object.fromEntries(found) as Record<string, string[]> }
  }

  it.each([
    [
      'pass',
      0,
      {
        'a limit that holds': 'macs: 2M',
        'int8 weights': 'weight-bytes: { limit: 20KiB, as: int8 }',
        'int8 activations': 'peak-memory: { limit: 9KiB, as: int8 }',
        'an exact latency': 'latency-p50: { pi: 15.14ms }',
        'a regression without base': 'macs: { limit: 2M, max-regression: 1% }',
      },
    ],
    [
      'fail',
      1,
      {
        'a limit that does not hold': 'macs: 1M',
        'the same weights in fp32': 'weight-bytes: { limit: 20KiB, as: fp32 }',
        'the same activations in fp32': 'peak-memory: 9KiB',
        'the same latency over its limit': 'latency-p50: { pi: 15.13ms }',
      },
    ],
  ])('lets %s what it should, of every kind of budget', async (status, code, budgets) => {
    const wanted = Object.fromEntries(Object.keys(budgets).map(name => [name, [status]]))
    expect(await statuses(budgets)).toEqual({ code, statuses: wanted })
  })

  it.each([
    ['warn', 0],
    ['pass', 0],
    ['fail', 1],
  ])('an interval across its limit is inconclusive, and policy %s exits with %i', async (policy, code) => {
    const found = await onlyCheck('latency-p50: { noisy: 5ms }', `policy: { inconclusive: ${policy} }`)
    expect(found.check.status).toBe('inconclusive')
    expect(found.code).toBe(code)
  })

  it.each([
    ['warn', 0],
    ['pass', 0],
    ['fail', 1],
  ])('a device that cannot answer is not measured, and policy %s exits with %i', async (policy, code) => {
    const found = await onlyCheck('latency-p50: { silent: 5ms }', `policy: { not-measured: ${policy} }`)
    expect(found.check).toMatchObject({ status: 'not-measured', head: null, fix: expect.any(String) })
    expect(found.code).toBe(code)
  })

  it('says why and how when measuring is switched off, and judges the rest', async () => {
    const { check, code } = await onlyCheck('latency-p50: { pi: 5ms }', '', computed)
    expect(check).toMatchObject({ status: 'not-measured', reason: expect.stringContaining('switched off') })
    expect(code).toBe(1)
  })

  it('excuses by a valid waiver, not by one that ran out, and names one that excuses nothing', async () => {
    const waiver = (metric: string, until: string) =>
      `  - { model: keywords, metric: ${metric}, reason: agreed, until: ${until} }\n`
    const valid = await onlyCheck('macs: 1M', `waivers:\n${waiver('macs', '2999-01-01')}`)
    expect(valid).toMatchObject({ code: 0, check: { status: 'fail', waived: { reason: 'agreed' } } })
    const expired = await onlyCheck('macs: 1M', `waivers:\n${waiver('macs', '2020-01-01')}`)
    expect(expired).toMatchObject({ code: 1, check: { status: 'fail', waived: null } })
    expect(expired.check.reason + JSON.stringify(expired.check)).toContain('2020-01-01')
    const unused = await onlyCheck('macs: 2M', `waivers:\n${waiver('macs', '2999-01-01')}`)
    expect(unused.code).toBe(0)
    expect(unused.document.warnings.map(({ code }) => code)).toContain('waiver-unused')
  })

  it('reports every mistake of the configuration at once, with its place and the nearest name', async () => {
    const text =
      'version: 1\nmodels:\n  - path: models/keywords.onnx\n    budgets: { mac: 1M, params: lots }\nserach: {}\n'
    const cwd = repository({ 'edgewise.yml': text }, 'over-budget')
    const { code, out, err } = await edgewise(['gate'], { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^edgewise\.yml:4:16 error .*mac/m)
    expect(err).toMatch(/^edgewise\.yml:4:\d+ error .*lots/m)
    expect(err).toMatch(/^edgewise\.yml:5:1 error .*serach/m)
    expect(err).toContain('macs')
    expect(err).toContain('search')
  })

  it('refuses paths that leave the repository, by dots or through a link', async () => {
    const outside = scratch()
    writeFileSync(join(outside, 'secret.onnx'), readFileSync(join(over, 'models/keywords.onnx')))
    const dots = withBudgets('macs: 2M')
    const text = readFileSync(join(dots, 'edgewise.yml'), 'utf8')
    writeFileSync(join(dots, 'edgewise.yml'), text.replace('models/keywords.onnx', '../x/secret.onnx'))
    const byDots = await edgewise(computed, { cwd: dots })
    expect(byDots).toMatchObject({ code: 2, out: '' })
    const link = withBudgets('macs: 2M')
    rmSync(join(link, 'models/keywords.onnx'))
    symlinkSync(join(outside, 'secret.onnx'), join(link, 'models/keywords.onnx'))
    const byLink = await edgewise(computed, { cwd: link })
    expect(byLink).toMatchObject({ code: 2, out: '', err: expect.stringContaining('path-outside') })
  })

  it('writes the verdict, the comment and the report', async () => {
    const out = join(scratch(), 'deep/report')
    const { document } = await json<Verdict>([...computed, '--out', out], { cwd: over })
    expect(JSON.parse(readFileSync(join(out, 'verdict.json'), 'utf8'))).toEqual(document)
    expect(readFileSync(join(out, 'comment.md'), 'utf8')).toContain('Edgewise')
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/i)
  })

  it('searches, proposes a net that holds the budgets, and does so again over an earlier result', async () => {
    const cwd = repository({}, 'over-budget')
    const text = readFileSync(join(cwd, 'edgewise.yml'), 'utf8')
    // By trials, not by time: a busy machine finds the same.
    const quick = text.replace('time: 20s', 'time: 60s').replace('trials: 120', 'trials: 8')
    writeFileSync(join(cwd, 'edgewise.yml'), `${quick}\nmeasure: { time: 500ms }\n`)
    const args = ['gate', '--base', 'base', '--out', 'report']
    for (const _ of [1, 2]) {
      const { ran, document } = await json<Verdict>(args, { cwd })
      expect(ran.code).toBe(1)
      expect(document.warnings.map(({ code }) => code)).not.toContain('search-failed')
      const best = join(cwd, 'report/keywords/best.onnx')
      expect(existsSync(best)).toBe(true)
      const { document: facts } = await json<{ macs: number }>(['analyze', best])
      expect(facts.macs).toBeLessThanOrEqual(800_000)
      rmSync(best)
    }
  })
})

describe('gate --base', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd })

  /** The base net committed, then head's in the working tree. */
  function committed(): string {
    const cwd = withBudgets('macs: { limit: 2M, max-regression: 10% }')
    const head = readFileSync(join(cwd, 'models/keywords.onnx'))
    writeFileSync(join(cwd, 'models/keywords.onnx'), readFileSync(join(cwd, 'base/models/keywords.onnx')))
    git(cwd, 'init', '-q', '-b', 'main')
    git(cwd, 'add', 'models', 'edgewise.yml')
    git(cwd, 'commit', '-q', '-m', 'base')
    writeFileSync(join(cwd, 'models/keywords.onnx'), head)
    return cwd
  }

  it.each(['base', 'main', 'HEAD'])('takes %s, a folder or a revision, for the base version', async base => {
    const { ran, document } = await json<Verdict>([...computed, '--base', base], { cwd: committed() })
    expect(ran.code).toBe(1)
    const [check] = document.models[0]!.checks
    expect(check).toMatchObject({ status: 'fail', base: { value: 537_024 } })
    expect(check!.change!.value).toBeCloseTo(1_513_792 / 537_024 - 1, 9)
  })

  it('judges a model that base does not have as new', async () => {
    const cwd = committed()
    const text = readFileSync(join(cwd, 'edgewise.yml'), 'utf8')
    mkdirSync(join(cwd, 'new'))
    writeFileSync(join(cwd, 'new/net.onnx'), readFileSync(join(cwd, 'models/keywords.onnx')))
    writeFileSync(join(cwd, 'edgewise.yml'), text.replace('models/keywords.onnx', 'new/net.onnx'))
    const { ran, document } = await json<Verdict>([...computed, '--base', 'main'], { cwd })
    expect(document.models[0]).toMatchObject({ name: 'net', checks: [{ status: 'pass', base: null }] })
    expect(ran.code).toBe(0)
  })

  it('refuses a revision that is not there, and one that is an option', async () => {
    const cwd = committed()
    for (const base of ['nowhere', '--upload-pack=x']) {
      const { code, err } = await edgewise([...computed, `--base=${base}`], { cwd })
      expect(code).toBe(2)
      expect(err).toContain('fix:')
    }
  })

  it('calls a base that is a Git LFS pointer by its name', async () => {
    const cwd = withBudgets('macs: 2M')
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 123456\n`
    writeFileSync(join(cwd, 'base/models/keywords.onnx'), pointer)
    const { err } = await edgewise([...computed, '--base', 'base'], { cwd })
    expect(err).toContain('LFS')
  })
})
