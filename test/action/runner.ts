// Runs the built action and its companion as a GitHub runner does: a process of their own, inputs and files through the
// environment, the event in a file, GitHub's API on a local server.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import type { GitHubServer } from '../github/server.ts'

const project = join(import.meta.dirname, '../..')
export const fixtures = join(project, 'fixtures')
/** The build to run; another one than this checkout's for whoever asks. */
const dist = process.env['EDGEWISE_DIST'] ?? join(project, 'dist')
/** The onnxruntime-node of this checkout, for the tests that measure. */
export const runtimePath = join(project, 'node_modules/onnxruntime-node')
export const token = 'ghs_0123456789abcdefTESTTOKEN'

/** A pull request of one commit over another, checked out in a workspace. */
export type Checkout = {
  readonly workspace: string
  readonly baseSha: string
  readonly headSha: string
  /** Runner's folder beside the workspace: temporary files, tool cache, file commands. */
  readonly home: string
}

/** Path → content; undefined deletes the file in that commit. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>

const made: string[] = []
/** Removes what tests made. */
export function cleanUp() {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-action-'))
  made.push(folder)
  return folder
}

export const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
    .toString()
    .trim()

/** A repository with two commits: `base`, and `head` on top of it, which stays checked out. */
export function checkout(base: Files, head: Files): Checkout {
  const home = temporaryFolder()
  const workspace = join(home, 'work')
  mkdirSync(workspace)
  for (const folder of ['tmp', 'tools', 'files']) mkdirSync(join(home, folder))
  git(workspace, 'init', '-q', '-b', 'main')
  const baseSha = commit(workspace, base, 'base')
  const headSha = commit(workspace, head, 'head')
  return { workspace, baseSha, headSha, home }
}

export function commit(workspace: string, files: Files, message: string): string {
  for (const [path, content] of Object.entries(files)) {
    const full = join(workspace, path)
    mkdirSync(dirname(full), { recursive: true })
    if (content === undefined) rmSync(full)
    else writeFileSync(full, content)
  }
  git(workspace, 'add', '-A')
  git(workspace, 'commit', '-q', '--allow-empty', '-m', message)
  return git(workspace, 'rev-parse', 'HEAD')
}

/** A model of the fixtures. */
export const model = (path: string) => readFileSync(join(fixtures, path))
/** Wider than `narrow`: 3 times the MACs. */
export const wide = model('over-budget/models/keywords.onnx')
export const narrow = model('over-budget/base/models/keywords.onnx')

/** A configuration for models/net.onnx; only computed budgets and no search unless told otherwise. */
export const config = (budgets: string, further = 'search: false\n', data = '') =>
  `version: 1\nmodels:\n  - path: models/net.onnx\n${data}    budgets:\n${budgets
    .trim()
    .split('\n')
    .map(line => `      ${line}\n`)
    .join('')}${further}`

/** The widened net as a pull request, judged by `yml`. */
export const widened = (yml: string, head: Files = {}) =>
  checkout(
    { 'edgewise.yml': yml, 'models/net.onnx': narrow, '.gitignore': '.edgewise\n' },
    { 'models/net.onnx': wide, ...head },
  )

export type RunOptions = {
  readonly at: Checkout
  readonly github?: GitHubServer
  /** Inputs of the workflow; the others are as action.yml says. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly event?: { readonly name: string; readonly payload: object }
  readonly runId?: number
  /** The other entry: the companion. */
  readonly companion?: boolean
}

export type Finished = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  /** Lines that the runner takes for commands. */
  readonly commands: readonly string[]
  readonly seconds: number
}

/** A process under way. */
export type Running = { readonly child: ChildProcess; readonly finished: Promise<Finished>; output(): string }

export const run = (options: RunOptions): Promise<Finished> => start(options).finished

export function start(options: RunOptions): Running {
  const { at, companion = false } = options
  const files = mkdtempSync(join(at.home, 'files', 'job-'))
  const env = environment(options, files)
  const entry = join(dist, companion ? 'comment.js' : 'action.js')
  const child = spawn(process.execPath, [entry], {
    cwd: at.workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const began = performance.now()
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      const [stdout, stderr] = [Buffer.concat(out).toString(), Buffer.concat(err).toString()]
      resolve({
        code,
        signal,
        stdout,
        stderr,
        summary: read(join(files, 'summary')),
        outputs: readOutputs(read(join(files, 'output'))),
        commands: `${stdout}\n${stderr}`.split('\n').filter(isCommand),
        seconds: (performance.now() - began) / 1000,
      })
    })
  })
  return { child, finished, output: () => Buffer.concat(out).toString() }
}

/**
 * What the runner takes for a workflow command: `::` at a line's start, `##[` anywhere.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const isCommand = (line: string) => /^\s*::/.test(line) || line.includes('##[')

function environment({ at, github, inputs, env, event, runId = 1, companion }: RunOptions, files: string) {
  for (const name of ['output', 'summary', 'state', 'env', 'path']) writeFileSync(join(files, name), '')
  const { name, payload } = event ?? pullRequest(at)
  writeFileSync(join(files, 'event.json'), JSON.stringify(payload))
  const all = {
    PATH: process.env['PATH'],
    HOME: at.home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: github?.url ?? 'http://127.0.0.1:9',
    GITHUB_GRAPHQL_URL: `${github?.url ?? 'http://127.0.0.1:9'}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: join(files, 'event.json'),
    GITHUB_REPOSITORY: 'acme/net',
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: String(runId),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: at.headSha,
    GITHUB_WORKSPACE: at.workspace,
    GITHUB_OUTPUT: join(files, 'output'),
    GITHUB_STEP_SUMMARY: join(files, 'summary'),
    GITHUB_STATE: join(files, 'state'),
    GITHUB_ENV: join(files, 'env'),
    GITHUB_PATH: join(files, 'path'),
    RUNNER_TEMP: join(at.home, 'tmp'),
    RUNNER_TOOL_CACHE: join(at.home, 'tools'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    ...inputVariables(companion ? '.github/actions/comment/action.yml' : 'action.yml', {
      ...(github ? {} : { comment: 'off' }),
      ...inputs,
    }),
    ...env,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** Inputs as the runner hands them over: defaults of the action, upper case, spaces as underscores, dashes kept. */
function inputVariables(file: string, given: RunOptions['inputs'] = {}) {
  const { inputs } = parse(readFileSync(join(project, file), 'utf8')) as {
    inputs: Record<string, { default?: string }>
  }
  const unknown = Object.keys(given).filter(name => !(name in inputs))
  if (unknown.length > 0) throw new Error(`no such input: ${unknown}`)
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: fallback = '' }]) => {
      const value = given[name] ?? (fallback.includes('github.token') ? token : fallback)
      return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]
    }),
  )
}

/** The event of a pull request of this repository, or of a fork. */
export const pullRequest = (at: Checkout, headRepo = 'acme/net') => ({
  name: 'pull_request',
  payload: {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: at.headSha, ref: 'patch-1', repo: { full_name: headRepo } },
      base: { sha: at.baseSha, ref: 'main', repo: { full_name: 'acme/net' } },
    },
  },
})

/** The same pull request as the server knows it. */
export const storedPull = (at: Checkout, headRepo = 'acme/net') => ({
  number: 7,
  headSha: at.headSha,
  headLabel: `${headRepo.split('/')[0]}:patch-1`,
  headRepo,
  baseSha: at.baseSha,
  baseRef: 'main',
  baseRepo: 'acme/net',
})

/** The event that starts the companion when the gate's run is over. */
export const workflowRun = (at: Checkout, headRepo: string, over: object = {}) => ({
  name: 'workflow_run',
  payload: {
    action: 'completed',
    workflow_run: {
      id: 1,
      event: 'pull_request',
      conclusion: 'failure',
      head_sha: at.headSha,
      head_branch: 'patch-1',
      head_repository: { full_name: headRepo },
      ...over,
    },
  },
})

/** The variables by which a runner offers the artifact service; the token's scope names the run. */
export function artifactService(github: GitHubServer, runId = 1) {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const jwt = `${part({ alg: 'none' })}.${part({ scp: `Actions.Results:${runId}:job-1` })}.signature`
  return { ACTIONS_RESULTS_URL: `${github.url}/`, ACTIONS_RUNTIME_TOKEN: jwt }
}

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** GITHUB_OUTPUT: `name<<delimiter`, lines, `delimiter`. */
function readOutputs(text: string): Record<string, string> {
  const found = [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)]
  return Object.fromEntries(found.map(([, name, , value]) => [name!, value!]))
}

/** Copies a fixture's repository: head from `models/`, base from `base/models/`; its configuration may be changed. */
export function fixtureCheckout(name: string, edit: (yml: string) => string = yml => yml): Checkout {
  const folder = join(fixtures, name)
  const at = checkout({}, {})
  const place = (from: string) => {
    cpSync(join(folder, 'data'), join(at.workspace, 'data'), { recursive: true })
    writeFileSync(
      join(at.workspace, 'edgewise.yml'),
      edit(readFileSync(join(folder, 'edgewise.yml'), 'utf8')),
    )
    cpSync(join(folder, from), join(at.workspace, 'models'), { recursive: true })
  }
  place('base/models')
  const baseSha = commit(at.workspace, {}, 'base')
  place('models')
  return { ...at, baseSha, headSha: commit(at.workspace, {}, 'head') }
}
