// `edgewise init`: a starter configuration whose budgets the model holds today, and the workflow that runs it.
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { spaceByName } from '../config/index.ts'
import { userError } from '../errors.ts'
import { makeFolder } from '../make-folder.ts'
import { analysisOf, loadFile } from '../run/index.ts'
import { exitCodes, type Io, type Options, type Run } from './command.ts'
import { textOf } from './options.ts'

export const run: Run = async (_args, options, io) => {
  const space = textOf(options, 'space')
  const files = {
    'edgewise.yml': space === undefined ? aroundModel(options, io) : withoutModel(space, options),
    '.github/workflows/edgewise.yml': workflow,
  }
  const written = writeAll(files, options, io)
  if (io.json) io.out(`${JSON.stringify({ written })}\n`)
  else io.out(`${written.map(file => `wrote ${file}`).join('\n')}\n\nNext: edgewise gate\n`)
  return exitCodes.done
}

function aroundModel(options: Options, io: Io): string {
  const model = textOf(options, 'model') ?? onlyModel(io.cwd)
  const { macs, params, peakActivationBytes } = analysisOf(loadFile(model, io.cwd))
  return starterConfig(model, { macs, params, peakBytes: peakActivationBytes })
}

function writeAll(files: Record<string, string>, options: Options, io: Io): string[] {
  const existing = Object.keys(files).filter(file => existsSync(join(io.cwd, file)))
  if (existing.length > 0 && options['force'] !== true)
    throw userError('init-exists', { files: existing.join(', ') })
  for (const [file, text] of Object.entries(files)) {
    makeFolder(dirname(join(io.cwd, file)))
    writeFileSync(join(io.cwd, file), text)
  }
  return Object.keys(files)
}

/** Folders and files looked at before giving up. */
const mostEntries = 20_000

function onlyModel(cwd: string): string {
  const found: string[] = []
  const folders = [cwd]
  for (let seen = 0; folders.length > 0 && seen < mostEntries; ) {
    const folder = folders.pop()!
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      seen++
      if (entry.isDirectory() && !['node_modules', '.git'].includes(entry.name))
        folders.push(join(folder, entry.name))
      if (entry.isFile() && entry.name.endsWith('.onnx')) found.push(relative(cwd, join(folder, entry.name)))
    }
  }
  if (found.length !== 1)
    throw userError('init-which-model', { found: found.sort().slice(0, 8).join(', ') || 'none' })
  return found[0]!
}

/** A little above today's figure, so that the first pull request passes and the next large step does not. */
const headroom = 1.1

const header =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/edgewise/edgewise/main/dist/edgewise.schema.json'

function starterConfig(model: string, facts: { macs: number; params: number; peakBytes: number }): string {
  const count = (value: number) => String(Math.ceil(value * headroom))
  const kibibytes = (bytes: number) => `${Math.ceil((bytes * headroom) / 1024)}KiB`
  return `${header}
version: 1

models:
  - path: ${JSON.stringify(model)}
    # data: data/test.npz         # a labelled data set makes accuracy budgets and the search possible
    budgets:
      params: ${count(facts.params)}
      macs: ${count(facts.macs)}
      peak-memory: ${kibibytes(facts.peakBytes)}
      # top-1: 90%
      latency-p95:
        runner: { max-regression: 10% }

devices:
  runner: { kind: host, threads: 1 }   # the machine the job runs on; see docs/configuration.md for others

policy: { inconclusive: warn, not-measured: fail }

# judge: both                     # also: does an architecture exist that holds every budget?
# search: { method: auto, time: 300s, space: from-model }   # or a family of networks, such as ds-cnn
`
}

/** There is no model yet: an architecture is looked for, and the best one is judged. */
function withoutModel(space: string, options: Options): string {
  spaceByName(space)
  const data = textOf(options, 'data')
  const task =
    data === undefined
      ? 'task: { input: [1, 49, 10], outputs: 12 }   # a sample with its channels first, and the number of classes'
      : `data: ${JSON.stringify(data)}`
  return `${header}
version: 1

models:
  - name: first model             # no path: the repository has none yet
    space: ${JSON.stringify(space)}
    ${task}
    budgets:
      macs: 1M
      peak-memory: { limit: 64KiB, as: int8 }
${data === undefined ? '' : '      # top-1: 85%\n'}
search: { method: ${data === undefined ? 'evolution, time: 60s }   # with data: auto, which trains' : 'auto, time: 300s }'}
`
}

const workflow = `name: edgewise
on:
  pull_request:
  push: { branches: [main] }   # leaves what its search found for pull requests to begin with
permissions: { contents: read, pull-requests: write }
jobs:
  gate:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v7
      - uses: actions/cache/restore@v5
        with:
          path: .edgewise/memory
          key: edgewise-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: edgewise-
      - uses: edgewise/edgewise@v1
      - uses: actions/cache/save@v5
        if: always()
        with:
          path: .edgewise/memory
          key: edgewise-\${{ github.run_id }}-\${{ github.run_attempt }}
`
