// The library as a user installs it: the published files alone in node_modules, imported by a program and by its types.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript without types, so that Node 20 runs it
import { declarations } from '../build.js'
import { decode } from '../src/ir/index.ts'

const root = join(import.meta.dirname, '..')
const project = mkdtempSync(join(tmpdir(), 'edgewise-library-'))
const installed = join(project, 'node_modules/edgewise')

beforeAll(() => {
  mkdirSync(installed, { recursive: true })
  cpSync(join(root, 'package.json'), join(installed, 'package.json'))
  cpSync(join(root, 'dist'), join(installed, 'dist'), { recursive: true })
  // The compiler takes seconds: only where sources have changed since the last build.
  if (Math.max(...timesIn('src')) > Math.min(...timesIn('dist/types')))
    declarations(join(installed, 'dist/types'))
  symlinkSync(join(root, 'node_modules/onnxruntime-node'), join(project, 'node_modules/onnxruntime-node'))
  cpSync(join(root, 'fixtures/over-budget'), join(project, 'repository'), { recursive: true })
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

const timesIn = (folder: string): number[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => statSync(join(root, folder, name)).mtimeMs)

function program(text: string): unknown {
  writeFileSync(join(project, 'program.js'), text)
  const out = execFileSync(process.execPath, ['program.js'], { cwd: project, encoding: 'utf8' })
  return JSON.parse(out)
}

describe('import from edgewise', () => {
  it('analyses a model, makes a narrower one, and writes it back', () => {
    const result = program(`
      import { readFileSync } from 'node:fs'
      import { analyze, decode, encode, uniform, widthSpace } from 'edgewise'
      const graph = decode(readFileSync('repository/models/keywords.onnx'))
      const space = widthSpace(graph)
      const narrow = decode(encode(space.decode(uniform(space, 0.5))))
      console.log(JSON.stringify([analyze(graph), analyze(narrow)].map(({ macs, params }) => ({ macs, params }))))
    `) as { macs: number; params: number }[]
    expect(result[0]).toEqual({ macs: 1_513_792, params: 15_496 })
    expect(result[1]!.macs).toBeLessThan(1_513_792 / 2)
  })

  it('searches under limits that the caller states, with figures that the caller computes', () => {
    const result = program(`
      import { readFileSync } from 'node:fs'
      import { analyze, computed, decode, evolution, search, widthSpace } from 'edgewise'
      const space = widthSpace(decode(readFileSync('repository/models/keywords.onnx')))
      const problem = {
        space,
        objectives: [{ key: 'macs', better: 'min' }],
        constraints: [{ key: 'params', limit: 10_000, better: 'min' }],
        seed: 1,
      }
      const costs = graph => {
        const { macs, params } = analyze(graph)
        return { macs: computed(macs, 'count'), params: computed(params, 'count') }
      }
      const evaluate = { costs, quality: async () => ({}) }
      const now = () => performance.now()
      const { feasible, best, trials } = await search(problem, { evaluate, searcher: evolution, trials: 20, now })
      console.log(JSON.stringify({ feasible, params: best.metrics.params.value, trials: trials.length }))
    `) as { feasible: boolean; params: number; trials: number }
    expect(result).toMatchObject({ feasible: true, trials: 20 })
    expect(result.params).toBeLessThanOrEqual(10_000)
  })

  it('judges figures from anywhere against the budgets of a configuration', () => {
    const result = program(`
      import { readFileSync } from 'node:fs'
      import { computed, judge, markdown, parseConfig } from 'edgewise'
      const { plan } = parseConfig(readFileSync('repository/edgewise.yml', 'utf8'), { path: 'edgewise.yml' })
      const [model] = plan.models
      const verdict = judge({
        models: [{
          name: model.name, path: model.path, budgets: model.budgets.filter(budget => budget.metric === 'macs'),
          head: { macs: computed(1_513_792, 'count') }, base: undefined, changes: {}, missing: {},
          layers: undefined, search: undefined, warnings: [],
        }],
        context: { version: '1', today: '2030-01-01', seed: 1, headSha: undefined, baseSha: undefined,
          runUrl: undefined, artifact: undefined, command: undefined },
      })
      console.log(JSON.stringify({ status: verdict.status, told: markdown(verdict).includes('1.51') }))
    `)
    expect(result).toEqual({ status: 'fail', told: true })
  })

  it('throws errors with a code, a sentence and a fix', () => {
    const result = program(`
      import { decode, UserError } from 'edgewise'
      try { decode(new Uint8Array([1, 2, 3])) } catch (error) {
        console.log(JSON.stringify({ known: error instanceof UserError, ...error, message: error.message }))
      }
    `)
    expect(result).toMatchObject({ known: true, code: expect.any(String), fix: expect.any(String) })
  })
})

describe('the programs of docs/training.md', () => {
  const page = readFileSync(join(root, 'docs/training.md'), 'utf8')
  const programs = [...page.matchAll(/^```js\n(.*?)^```/gms)].map(match => match[1]!)
  const ran = (text: string) => {
    const cwd = join(project, 'repository')
    writeFileSync(join(cwd, 'program.mjs'), text)
    return execFileSync(process.execPath, ['program.mjs'], { cwd, encoding: 'utf8', stdio: 'pipe' }).trim()
  }

  it('train a model, with its accuracy before and after', { timeout: 60_000 }, () => {
    const [metric, before, after] = ran(programs[0]!).split(' ')
    expect(metric).toBe('top-1')
    expect(Number(before)).toBeGreaterThan(0.9)
    expect(Number(after)).toBeGreaterThan(0.9)
    expect(existsSync(join(project, 'repository/tuned.onnx'))).toBe(true)
  })

  it('write a graph that gives the gradient of its input', () => {
    const name = ran(programs[1]!)
    const graph = decode(readFileSync(join(project, 'repository/gradients.onnx')))
    expect(graph.outputs.map(output => output.name)).toContain(name)
  })

  it('are all run here', () => expect(programs).toHaveLength(2))
})

describe('the types', () => {
  it('tell a TypeScript program what it gets, and refuse what is wrong', () => {
    writeFileSync(
      join(project, 'typed.ts'),
      `import { type Analysis, analyze, decode, type Plan, parseConfig, type Space, search, trainModel, widthSpace } from 'edgewise'
      const graph = decode(new Uint8Array())
      const found: Analysis = analyze(graph, { shapes: { x: [1, 3] } })
      const macs: number = found.macs
      // @ts-expect-error a count is no text
      const text: string = found.macs
      const space: Space = widthSpace(graph)
      const plan: Plan | undefined = parseConfig('', { path: 'edgewise.yml' }).plan
      // @ts-expect-error a metric that does not exist
      plan?.models[0]?.budgets.some(budget => budget.metric === 'macz')
      // @ts-expect-error the path of a data set is text
      const path: number | undefined = plan?.models[0]?.data?.path
      // @ts-expect-error a searcher is needed
      search({ space, objectives: [], constraints: [], seed: 1 }, { now: () => 0 })
      const { losses, quality } = await trainModel(new Uint8Array(), { data: 'd.npz', recipe: { epochs: 3 } })
      const last: number | undefined = losses.at(-1)
      // @ts-expect-error an optimiser that does not exist
      await trainModel(new Uint8Array(), { data: 'd.npz', recipe: { optimizer: { kind: 'lion' } } })
      export { last, macs, path, quality, space, text }`,
    )
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2023',
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
    }
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['typed.ts'] }))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, ''])
  })

  it('import no file that is not published', () => {
    const types = join(installed, 'dist/types')
    const files = readdirSync(types, { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.d.ts'),
    )
    const left = files.filter(file => /["']\.[^"'\n]*\.ts["']/.test(readFileSync(join(types, file), 'utf8')))
    expect(left).toEqual([])
    expect(files).toContain('index.d.ts')
  })
})
