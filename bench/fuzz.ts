// Mutated and made-up model files through decode, print, hash, prune, encode, shape inference and analysis, in child
// processes: each file gives a valid graph or a UserError; a crash, a file that takes over 2 s, or a process above
// 1 GiB is a failure, and its file is kept. Options: --count N (default 20000), --seed S, --processes P.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analyze } from '../src/cost/index.ts'
import { inferShapes } from '../src/ir/index.ts'
import { random } from '../src/random.ts'
import { exercise } from '../test/ir/exercise.ts'
import { edited, grammatical, mutated } from '../test/ir/hostile.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
})
const hangMs = 2000
const memoryBytes = 2 ** 30
// The rest are edited messages, which reach deepest.
const shares = { grammatical: 0.15, mutated: 0.4 }

type Outcome = { index: number; outcome: string; ms: number; rss: number; failed: boolean }

if (values.from === undefined) await supervise(Number(values.count), Number(values.processes))
else serve(Number(values.from), Number(values.to))

/** The child: one file after the other, announced before, reported after. */
function serve(from: number, to: number): void {
  const corpus = models()
  for (let index = from; index < to; index++) {
    process.send!({ starting: index })
    const bytes = fileOf(index, corpus)
    const start = performance.now()
    const { outcome, failed } = attempt(bytes)
    const ms = performance.now() - start
    process.send!({ index, outcome, ms, rss: process.memoryUsage.rss(), failed } satisfies Outcome)
  }
  process.disconnect()
}

function attempt(bytes: Uint8Array): { outcome: string; failed: boolean } {
  try {
    const more = (graph: Parameters<typeof inferShapes>[0]) => {
      inferShapes(graph)
      analyze(graph)
    }
    return { outcome: exercise(bytes, more), failed: false }
  } catch (error) {
    return { outcome: (error as Error).stack ?? String(error), failed: true }
  }
}

/** The file of an index is the same in every process. */
function fileOf(index: number, corpus: readonly Uint8Array[]): Uint8Array {
  const generator = random(`${values.seed}/${index}`)
  const kind = generator.next()
  if (kind < shares.grammatical) return grammatical(generator)
  return (kind < shares.grammatical + shares.mutated ? mutated : edited)(corpus, generator)
}

function models(): Uint8Array[] {
  const root = process.cwd()
  const data = resolve(root, process.env['EDGEWISE_DATA'] ?? '../shared/data', 'models')
  const folders = [join(root, 'fixtures/models'), data, join(data, 'onnx_light')]
  return folders.flatMap(folder => onnxFiles(folder)).map(file => new Uint8Array(readFileSync(file)))
}

function onnxFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.onnx'))
      .sort()
      .map(name => join(folder, name))
  } catch {
    console.error(`${basename(folder)}: not there, left out`)
    return []
  }
}

/** The parent: keeps children busy, kills one that hangs or grows, goes on behind the file that did it. */
async function supervise(count: number, processes: number): Promise<void> {
  const started = performance.now()
  const tally = new Map<string, number>()
  const failures: { index: number; reason: string }[] = []
  const worst = { ms: 0, rss: 0 }
  const share = Math.ceil(count / processes)
  const onOutcome = ({ outcome, ms, rss, failed, index }: Outcome) => {
    worst.ms = Math.max(worst.ms, ms)
    worst.rss = Math.max(worst.rss, rss)
    if (failed) failures.push({ index, reason: outcome })
    else if (ms > hangMs) failures.push({ index, reason: `took ${Math.round(ms)} ms` })
    else tally.set(outcome, (tally.get(outcome) ?? 0) + 1)
  }
  const lane = async (from: number, to: number) => {
    let next = from
    while (next < to) {
      const end = await watch(next, to, onOutcome)
      if (end.reason) failures.push({ index: end.index, reason: end.reason })
      next = end.index + 1
    }
  }
  await Promise.all(
    Array.from({ length: processes }, (_, i) => lane(i * share, Math.min(count, (i + 1) * share))),
  )
  keep(failures)
  const graphs = [...tally].filter(([outcome]) => outcome.startsWith('graph')).reduce((n, [, k]) => n + k, 0)
  console.error(
    [...tally]
      .sort((a, b) => b[1] - a[1])
      .map(([outcome, n]) => `${n}\t${outcome}`)
      .join('\n'),
  )
  console.log(
    JSON.stringify({
      bench: 'fuzz',
      files: count,
      graphs,
      userErrors: count - graphs - failures.length,
      failures: failures.length,
      slowestMs: Math.round(worst.ms),
      largestRssBytes: worst.rss,
      seconds: Math.round((performance.now() - started) / 1000),
    }),
  )
  process.exitCode = failures.length === 0 ? 0 : 1
}

/** One child until it ends: the last index it worked on, and why it was stopped if it was. */
function watch(
  from: number,
  to: number,
  report: (o: Outcome) => void,
): Promise<{ index: number; reason?: string }> {
  const child = fork(process.argv[1]!, [`--from=${from}`, `--to=${to}`, `--seed=${values.seed}`], {
    execArgv: ['--max-old-space-size=900'],
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  })
  return new Promise(settle => {
    let current = from
    let reason: string | undefined
    let since = performance.now() + 10_000 // room for the start of the process
    const timer = setInterval(() => {
      // Twice the limit before killing: the child itself reports what lies between, without our scheduling delay.
      if (performance.now() - since > 2 * hangMs) reason = 'hangs'
      else if (residentBytes(child) > memoryBytes) reason = 'takes over 1 GiB'
      if (reason) child.kill('SIGKILL')
    }, 100)
    child.on('message', (message: Outcome | { starting: number }) => {
      since = performance.now()
      if ('starting' in message) current = message.starting
      else report(message)
    })
    child.on('exit', code => {
      clearInterval(timer)
      if (code === 0) settle({ index: to })
      else settle({ index: current, reason: reason ?? `the process died (${code})` })
    })
  })
}

function residentBytes(child: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1]) * 4096
  } catch {
    return 0
  }
}

function keep(failures: readonly { index: number; reason: string }[]): void {
  if (failures.length === 0) return
  const folder = join(process.cwd(), 'node_modules/.cache/edgewise-fuzz')
  mkdirSync(folder, { recursive: true })
  const corpus = models()
  for (const { index, reason } of failures.slice(0, 20)) {
    writeFileSync(join(folder, `${values.seed}-${index}.onnx`), fileOf(index, corpus))
    console.error(`file ${index}, kept in ${folder}: ${reason}`)
  }
}
