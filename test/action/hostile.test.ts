// Text of a pull request on its way through the action: no line of the log may become a command of the runner, whatever
// names and messages hold, and no body may be longer than GitHub takes.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build, decode, encode, type Graph } from '../../src/ir/index.ts'
import { GitHubServer } from '../github/server.ts'
import { checkout, cleanUp, commit, config, type Finished, narrow, run, wide, widened } from './runner.ts'

let github: GitHubServer
beforeEach(async () => {
  github = await GitHubServer.start()
})
afterEach(() => github.stop())
afterAll(cleanUp)

const command = '::set-output name=owned::1'
const old = '##[set-env name=OWNED]1'
const evil = `x\n${command}\r\n${old} <script>alert(1)</script> @octocat`

/** Every command of the log is one of ours, and none of them does anything. */
function harmlessLog(done: Finished) {
  for (const line of done.commands) expect(line).toMatch(/^::(error|warning|notice|add-mask|debug)( |::)/)
  expect(done.stdout).not.toMatch(/^::(set-output|set-env|stop-commands|add-path|group)/m)
}

/** The wide model with every node and value renamed. */
function renamed(name: string): Uint8Array {
  const graph: Graph = decode(wide)
  const nodes = graph.nodes.map((node, i) => ({ ...node, name: `${name}${i}` }))
  return encode(build({ ...graph, nodes }))
}

describe('workflow commands', () => {
  it('cannot be given in names of layers', async () => {
    const at = widened(config('params: 10k'), { 'models/net.onnx': renamed(evil) })
    const done = await run({ at, github })
    expect(done.code).toBe(1)
    harmlessLog(done)
    expect(github.comments[0]!.body).not.toMatch(/<script|@octocat/)
    expect(done.summary).not.toMatch(/<script/)
  })

  it("cannot be given in a model's path", async () => {
    const path = 'models/a::set-output name=owned::1,line=1 ##[set-env name=X]1.onnx'
    const yml = `version: 1\nmodels:\n  - name: net\n    path: '${path}'\n    budgets: { params: 10k }\nsearch: false\n`
    const at = checkout({ 'edgewise.yml': yml }, { [path]: wide })
    const done = await run({ at, github })
    expect(done.code, done.stdout).toBe(1)
    harmlessLog(done)
  })

  it('cannot be given in the text of the configuration', async () => {
    const yml = [
      'version: 1',
      'models:',
      '  - path: models/net.onnx',
      `    name: "x\\n${command}"`,
      '    budgets:',
      `      "params\\n${command}": 1`,
      `      macs: "\\n${old}"`,
      'devices:',
      `  "pi\\n${command}": { kind: fake }`,
    ].join('\n')
    const done = await run({ at: widened(yml), github })
    expect(done.code).toBe(2)
    harmlessLog(done)
  })

  it('cannot be given by what a device prints or a model is refused for', async () => {
    const yml = config(
      'latency-p50: { board: 5ms }',
      "search: false\nmeasure: { time: 100ms, reference: false }\ndevices:\n  board: { kind: command, run: 'sh bench.sh' }\n",
    )
    const bench = `printf '${command}\\n${old}\\n' >&2\necho '${command}'\nexit 3\n`
    const done = await run({ at: widened(yml, { 'bench.sh': bench }), github })
    expect(done.outputs['status']).toBe('not-measured')
    harmlessLog(done)
  })

  it("cannot be given by GitHub's answers", async () => {
    const body = { message: `no\n${command}\n${old}` }
    github.faults.push({ method: 'POST', path: /comments$/, status: 422, times: 9, body })
    const done = await run({ at: widened(config('params: 20k')), github })
    expect(done.commands.join()).toContain('no comment')
    harmlessLog(done)
  })
})

describe('lengths', () => {
  it('stay below what GitHub takes for comment and summary, and the comment is not refused', async () => {
    const long = 'a very long name of a layer '.repeat(20)
    const budgets = 'params: 10k\nmacs: 10k\nweight-bytes: 1KiB\npeak-memory: 1KiB\nfile-size: 1KiB'
    const lines = budgets.split('\n').map(line => `      ${line}`)
    const models = Array.from({ length: 60 }, (_, i) =>
      [`  - name: net ${i} ${'n'.repeat(80)}`, '    path: models/net.onnx', '    budgets:', ...lines].join(
        '\n',
      ),
    )
    const yml = `version: 1\nmodels:\n${models.join('\n')}\nsearch: false\n`
    const done = await run({ at: widened(yml, { 'models/net.onnx': renamed(long) }), github })
    expect(done.code).toBe(1)
    expect(github.comments[0]!.body.length).toBeLessThanOrEqual(65_536)
    expect(Buffer.byteLength(done.summary)).toBeLessThan(2 ** 20)
    expect(done.commands.filter(line => line.startsWith('::error')).length).toBeLessThanOrEqual(10)
  })
})

describe('a runtime in the repository', () => {
  /** A package that says it is onnxruntime-node and writes a file when it is loaded. */
  const trap = (marker: string): Record<string, string> => ({
    'package.json': '{"name":"onnxruntime-node","version":"1.30.0","main":"index.js"}',
    'index.js': `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'ran')`,
    [`bin/napi-v6/${process.platform}/${process.arch}/onnxruntime_binding.node`]: 'x',
  })
  const yml = config(
    'params: 20k\nlatency-p50: { host: 50ms }',
    'search: false\nmeasure: { time: 100ms }\ndevices:\n  host: { kind: host }\n',
  )
  const put = (folder: string, files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))

  it.each([
    ['in node_modules of the workspace', 'node_modules/onnxruntime-node', ''],
    ['above the folder of the configuration', 'node_modules/onnxruntime-node', 'nets/'],
  ])('is never loaded when it is committed %s', async (_, folder, place) => {
    const at = checkout({ [`${place}edgewise.yml`]: yml, [`${place}models/net.onnx`]: narrow }, {})
    const marker = join(at.home, 'ran')
    commit(at.workspace, put(folder, trap(marker)), 'trap')
    const done = await run({ at, inputs: { config: `${place}edgewise.yml`, 'install-runtime': 'false' } })
    expect(done.stdout).toContain('is committed to the repository')
    expect(done.outputs['status']).toBe('not-measured')
    expect(() => writeFileSync(marker, '', { flag: 'wx' })).not.toThrow()
  })

  it('is never loaded through a committed link', async () => {
    const at = checkout({ 'edgewise.yml': yml, 'models/net.onnx': narrow }, {})
    const marker = join(at.home, 'ran')
    commit(at.workspace, put('evil/onnxruntime-node', trap(marker)), 'trap')
    symlinkSync('evil', join(at.workspace, 'node_modules'))
    commit(at.workspace, {}, 'link')
    const done = await run({ at, inputs: { 'install-runtime': 'false' } })
    expect(done.stdout).toContain('is committed to the repository')
    expect(() => writeFileSync(marker, '', { flag: 'wx' })).not.toThrow()
  })

  it('of a hostile version text is not printed as a command', async () => {
    const at = widened(yml, { '.gitignore': '.edgewise\nnode_modules\n' })
    const folder = join(at.workspace, 'node_modules/onnxruntime-node')
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'onnxruntime-node', version: `0.1\n${command}\n${old}` }),
    )
    const done = await run({ at, inputs: { 'install-runtime': 'false' } })
    expect(done.outputs['status']).toBe('not-measured')
    harmlessLog(done)
  })
})

describe('TensorFlow.js in the repository', () => {
  const yml = config(
    'params: 20k\nlatency-p50: { web: 50ms }',
    'search: false\nmeasure: { time: 100ms }\ndevices:\n  web: { kind: tfjs, backend: cpu }\n',
  )
  const name = '@tensorflow/tfjs'
  const modules = `node_modules/${name}`
  const trap = (marker: string) => `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'ran')`

  it.each([
    ['is loaded when it was installed', {}, { [modules]: true }, true],
    ['is never loaded when it is committed', { [modules]: true }, {}, false],
    ['is never loaded when the repository calls itself so', { '.': true }, {}, false],
    [
      'is never loaded beside a committed neighbour',
      { 'node_modules/long': false },
      { [modules]: true },
      false,
    ],
  ])('%s', async (_, committed: Record<string, boolean>, installed: Record<string, boolean>, loads) => {
    const at = checkout({ 'edgewise.yml': yml, 'models/net.onnx': narrow }, {})
    const marker = join(at.home, 'ran')
    const packages = (folders: Record<string, boolean>) =>
      Object.entries(folders).flatMap(([folder, isTrap]) => [
        [
          `${folder}/package.json`,
          JSON.stringify({ name, version: '4.22.0', exports: './index.js' }),
        ] as const,
        [`${folder}/index.js`, isTrap ? trap(marker) : ''] as const,
      ])
    commit(at.workspace, Object.fromEntries(packages(committed)), 'trap')
    for (const [path, text] of packages(installed)) {
      mkdirSync(dirname(join(at.workspace, path)), { recursive: true })
      writeFileSync(join(at.workspace, path), text)
    }
    const done = await run({ at })
    expect(done.outputs['status']).toBe('not-measured')
    expect(done.summary.includes('is committed to the repository')).toBe(!loads)
    expect(existsSync(marker)).toBe(loads)
  })
})
