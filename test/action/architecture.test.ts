// What is judged beside the head model, or where there is none: the inputs `space` and `judge`, and an entry without a model.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkout, cleanUp, config, run, runtimePath, widened } from './runner.ts'

afterAll(cleanUp)
// A space of pictures, which eight plain numbers are not: the input names one that they fit.
const search = 'search: { space: resnet, method: random, trials: 2, train: false }\n'
const quick = { memory: 'none', 'onnxruntime-path': runtimePath }

describe('the input judge', () => {
  it('makes the verdict rest on an architecture where it says so, and on both where it says that', async () => {
    // The head model breaks this budget; the quarter-wide one, the space's narrowest, holds it.
    const yml = config('macs: 900k', 'search: { method: evolution, trials: 12, train: false }\n')
    const at = widened(yml)
    const judged = async (judge: string) => {
      const { code, outputs, stdout } = await run({ at, inputs: { ...quick, judge } })
      expect(outputs['status'], stdout).toBeDefined()
      return { code, status: outputs['status'], architecture: outputs['architecture'] }
    }
    expect(await judged('architecture')).toEqual({ code: 0, status: 'pass', architecture: 'pass' })
    expect(await judged('both')).toEqual({ code: 1, status: 'fail', architecture: 'pass' })
  })

  it('is refused where it is not one of its words', async () => {
    const done = await run({ at: widened(config('macs: 1M')), inputs: { judge: 'all' } })
    expect(done.code).toBe(2)
    expect(done.stdout).toContain('model, architecture, both')
  })
})

describe('a repository without a model', () => {
  const entry = (budget: string) => `version: 1
models:
  - name: sensor
    task: { input: [8], outputs: 3 }
    budgets: { macs: ${budget} }
${search}`
  const pulled = (budget: string) =>
    checkout({ 'edgewise.yml': entry('1M'), '.gitignore': '.edgewise\n' }, { 'edgewise.yml': entry(budget) })

  it('has the best architecture of the space judged that the input names, and its command says so', async () => {
    const at = pulled('1M')
    const { code, outputs, stdout } = await run({ at, inputs: { ...quick, space: 'mlp' } })
    expect(code, stdout).toBe(0)
    expect([outputs['status'], outputs['architecture']]).toEqual(['pass', 'pass'])
    const report = join(at.workspace, '.edgewise/report')
    const comment = readFileSync(join(report, 'comment.md'), 'utf8')
    expect(comment).toContain('edgewise search --model sensor --space mlp --method random --seed 1')
    // Weights that nobody trained are no model to take over.
    expect(comment).not.toContain('git commit')
    expect(existsSync(join(report, 'sensor/trials.jsonl'))).toBe(true)
  })

  it('fails where no architecture holds the budgets', async () => {
    const { code, outputs, stdout } = await run({ at: pulled('1'), inputs: { ...quick, space: 'mlp' } })
    expect(code, stdout).toBe(1)
    expect([outputs['status'], outputs['architecture']]).toEqual(['fail', 'fail'])
  })
})
