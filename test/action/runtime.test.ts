// The built action and ONNX Runtime: measured where there is one, judged as far as possible where there is none, looked
// for only when something has to run.
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { decode } from '../../src/ir/index.ts'
import {
  type Checkout,
  cleanUp,
  config,
  type Finished,
  fixtureCheckout,
  git,
  run,
  runtimePath,
  widened,
} from './runner.ts'

afterAll(cleanUp)

const host = (budgets: string) =>
  config(
    budgets,
    'search: false\nmeasure: { time: 300ms, reference: false }\ndevices:\n  host: { kind: host }\n',
  )
const both = host('params: 20k\nlatency-p50: { host: 5s }')
const none = { 'install-runtime': 'false' }
type Judged = {
  models: {
    warnings: { code: string }[]
    checks: { metric: string; status: string; fix?: string; reason: string }[]
  }[]
}
const verdictOf = ({ outputs }: Finished): Judged =>
  JSON.parse(readFileSync(outputs['verdict-path']!, 'utf8'))
const warningsOf = (done: Finished) =>
  verdictOf(done).models.flatMap(({ warnings }) => warnings.map(({ code }) => code))
const statuses = (done: Finished) =>
  Object.fromEntries(verdictOf(done).models.flatMap(m => m.checks.map(c => [c.metric, c.status])))

/** A PATH with git and nothing else. */
function onlyGit({ home }: Checkout): string {
  const folder = join(home, 'bin')
  mkdirSync(folder)
  for (const [name, at] of [['git', '/usr/bin/git']] as const) symlinkSync(at, join(folder, name))
  return folder
}

/** The tool cache as a runner image would be prepared: this checkout's package, other platforms left out. */
function seed({ home }: Checkout): string {
  const version = JSON.parse(readFileSync(join(runtimePath, 'package.json'), 'utf8')).version as string
  const modules = join(home, 'tools/onnxruntime-node', version, process.arch, 'node_modules')
  const target = join('bin', 'napi-v6', process.platform, process.arch)
  const wanted = (path: string) => {
    const inside = path.slice(runtimePath.length + 1)
    return !inside.startsWith('bin') || target.startsWith(inside) || inside.startsWith(target)
  }
  cpSync(runtimePath, join(modules, 'onnxruntime-node'), { recursive: true, filter: wanted })
  cpSync(join(runtimePath, '../onnxruntime-common'), join(modules, 'onnxruntime-common'), { recursive: true })
  return modules
}

describe('without a runtime', () => {
  it('computed budgets are judged, and the rest is not measured, with the three ways out', async () => {
    const done = await run({ at: widened(both), inputs: none })
    expect(done.code).toBe(1)
    expect(done.outputs['status']).toBe('not-measured')
    expect(statuses(done)).toEqual({ params: 'pass', 'latency-p50': 'not-measured' })
    expect(done.stdout).toMatch(/Three ways on:\n +1\. .*\n +2\. .*\n +3\. /)
  })

  it('the policy decides whether that fails the job', async () => {
    const done = await run({ at: widened(`${both}policy: { not-measured: warn }\n`), inputs: none })
    expect(done.code).toBe(0)
    expect(done.commands.filter(line => line.startsWith('::warning'))).toHaveLength(1)
  })

  it('a search for accuracy is left out with a warning', async () => {
    const at = fixtureCheckout('within-budget')
    const done = await run({ at, inputs: { ...none, 'search-time': '2s' } })
    expect(done.outputs['status']).toBe('not-measured')
    expect(statuses(done)).toMatchObject({ macs: 'pass', 'top-1': 'not-measured' })
    expect(warningsOf(done)).toContain('search-failed')
    expect(done.summary).toContain('No better architecture was looked for')
  })

  it('and without npm nothing is installed, and the reason is said', async () => {
    const at = widened(both)
    const done = await run({ at, env: { PATH: onlyGit(at) } })
    expect(done.outputs['status']).toBe('not-measured')
    expect(done.stdout).toContain('npm, which would install it, is not on the PATH')
  })
})

describe('a runtime is not looked for', () => {
  /** An npm that leaves a trace. */
  const tracing = (at: Checkout) => {
    const folder = onlyGit(at)
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\n: > ${at.home}/npm-ran\nexit 1\n`)
    chmodSync(join(folder, 'npm'), 0o755)
    return { PATH: folder }
  }

  it('when all budgets are computed, or of devices that run elsewhere', async () => {
    const yml = config(
      'params: 20k\nlatency-p50: { pi: 5ms }',
      'search: { time: 1s, trials: 3, objectives: [macs] }\nmeasure: { time: 100ms }\ndevices:\n  pi: { kind: fake, latency: 2ms }\n',
    )
    const at = widened(yml)
    const done = await run({ at, env: tracing(at) })
    expect(done.code, done.stdout).toBe(0)
    expect(done.stdout).not.toContain('ONNX Runtime')
    expect(readdirSync(at.home)).not.toContain('npm-ran')
    expect(readdirSync(join(at.home, 'tools'))).toEqual([])
  })

  it('but is, when one has to run here', async () => {
    const at = widened(both)
    const done = await run({ at, env: tracing(at) })
    expect(done.outputs['status']).toBe('not-measured')
    expect(readdirSync(at.home)).toContain('npm-ran')
  })
})

describe('with a runtime', () => {
  it('found in the prepared tool cache, without npm, the host is measured', async () => {
    const at = widened(both)
    seed(at)
    const done = await run({ at, env: { PATH: onlyGit(at) } })
    expect(done.stdout).toContain('(tool-cache)')
    expect(statuses(done)).toEqual({ params: 'pass', 'latency-p50': 'pass' })
  })

  it('a damaged copy in the tool cache is not used', async () => {
    const at = widened(both)
    const modules = seed(at)
    writeFileSync(join(modules, 'onnxruntime-common/package.json'), '{}', { flag: 'a' })
    const script = join(modules, 'onnxruntime-node/dist/index.js')
    writeFileSync(script, `${readFileSync(script, 'utf8')}\n// changed`)
    const done = await run({ at, inputs: none })
    expect(done.stdout).toContain('is damaged')
    expect(done.outputs['status']).toBe('not-measured')
  })

  it('a whole fixture goes through: measured, evaluated, searched, judged', async () => {
    const at = fixtureCheckout('over-budget')
    const inputs = { 'onnxruntime-path': runtimePath, 'search-time': '3s' }
    const done = await run({ at, inputs })
    expect(done.code).toBe(1)
    const verdict = verdictOf(done)
    expect(statuses(done)).toMatchObject({ params: 'fail', macs: 'fail', 'top-1': 'pass' })
    expect(verdict.models[0]!.checks.find(c => c.metric === 'latency-p50')!.status).not.toBe('not-measured')
    if (done.outputs['feasible'] === 'true')
      expect(decode(readFileSync(done.outputs['best-model-path']!)).nodes.length).toBeGreaterThan(5)
    expect(git(at.workspace, 'status', '--porcelain', '--', 'models', 'data')).toBe('')
  })
})

describe('policies', () => {
  const noisy = (policy: string) =>
    config(
      'latency-p50: { pi: 2ms }',
      `search: false\nmeasure: { time: 100ms, reference: false }\ndevices:\n  pi: { kind: fake, latency: 2ms, noise: 30% }\n${policy}`,
    )

  it('let an inconclusive budget warn, and fail where they say so', async () => {
    const warned = await run({ at: widened(noisy('')) })
    expect(warned.outputs['status']).toBe('inconclusive')
    expect(warned.code).toBe(0)
    const failed = await run({ at: widened(noisy('policy: { inconclusive: fail }\n')) })
    expect(failed.outputs['status']).toBe('inconclusive')
    expect(failed.code).toBe(1)
  })
})
