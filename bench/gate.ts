// How long `analyze` and `gate` take, as multiples of an empty Node process on the same machine at the same time.
// All three are started in turn, so that a busy machine slows them alike; medians of the wall times are compared.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { attr, build, encode, node, tensor, value } from '../src/ir/index.ts'
import { random } from '../src/random.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '25' }, seed: { type: 'string', default: '1' } },
})
const rounds = Math.max(15, Number(values.rounds))
const root = process.cwd()
const cli = join(root, 'dist/cli.js')
const place = mkdtempSync(join(tmpdir(), 'edgewise-bench-'))

try {
  const model = writeModel()
  writeFileSync(
    join(place, 'edgewise.yml'),
    `version: 1
models:
  - path: net.onnx
    budgets: { params: 1M, macs: 1G, file-size: 2MiB, weight-bytes: 2MiB, peak-memory: 4MiB }
`,
  )
  const commands = {
    empty: ['-e', '0'],
    analyze: [cli, 'analyze', 'net.onnx', '--json'],
    gate: [cli, 'gate', '--json'],
  }
  const times = { empty: [] as number[], analyze: [] as number[], gate: [] as number[] }
  const names = Object.keys(commands) as (keyof typeof commands)[]
  for (const name of names) timeMs(commands[name])
  const order = random(Number(values.seed)).fork('order')
  for (let round = 0; round < rounds; round++)
    for (const name of order.shuffle(names)) times[name].push(timeMs(commands[name]))
  const [emptyMs, analyzeMs, gateMs] = names.map(name => median(times[name])) as [number, number, number]
  const result = { analyzeRatio: analyzeMs / emptyMs, gateRatio: gateMs / emptyMs }
  console.log(JSON.stringify({ ...result, emptyMs, analyzeMs, gateMs, rounds, model }))
} finally {
  rmSync(place, { recursive: true, force: true })
}

function timeMs(args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8' })
  if (status !== 0) throw new Error(`exit code ${status}: ${stderr}`)
  return performance.now() - start
}

/** About 1 MB: MobileNet of the data folder, else a chain of convolutions of that size. Returns its name. */
function writeModel(): string {
  const data = process.env['EDGEWISE_DATA'] ?? join(root, '../shared/data')
  const name = 'mlperf_vww_mobilenetv1_0.25_float.onnx'
  const target = join(place, 'net.onnx')
  if (existsSync(join(data, 'models', name))) {
    copyFileSync(join(data, 'models', name), target)
    return name
  }
  writeFileSync(target, encode(chain(27, 32)))
  return 'chain of 27 convolutions'
}

function chain(layers: number, channels: number) {
  const source = random(1).fork('weights')
  const shape = [1, channels, 24, 24]
  const weights = () => Float32Array.from({ length: channels * channels * 9 }, () => source.normal())
  const filters = Array.from(
    { length: layers },
    (_, i) => [`w${i}`, tensor('float32', [channels, channels, 3, 3], weights())] as const,
  )
  return build({
    opset: 13,
    inputs: [value('x0', 'float32', shape)],
    nodes: filters.flatMap(([name], i) => [
      node('Conv', [`x${i}`, name], [`y${i}`], { pads: attr.ints([1, 1, 1, 1]) }),
      node('Relu', [`y${i}`], [`x${i + 1}`]),
    ]),
    outputs: [value(`x${layers}`, 'float32', shape)],
    constants: new Map(filters),
  })
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
}
