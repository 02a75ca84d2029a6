// Measures many models on a device for a predictor: a few at a time, in turns with the unchanging reference model, each
// batch appended to the file as soon as it is done. The file is the state: the same call goes on where it ended.
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { analyze } from '../cost/index.ts'
import { type DeviceSpec, openDevice, protocol, referenceName } from '../device/index.ts'
import { UserError, userError } from '../errors.ts'
import { encode } from '../ir/index.ts'
import { makeFolder } from '../make-folder.ts'
import {
  counted,
  decompose,
  type Fusing,
  type fusingJob,
  type Measured,
  measuredLine,
  readMeasured,
} from '../predict/index.ts'
import { isMissing, startWorker } from '../runtime/index.ts'
import { measuredRow } from './measured-row.ts'
import type { ProfileCandidate } from './profile-candidates.ts'
import { measureIo, type Setting } from './setting.ts'

export type ProfileRequest = {
  readonly device: DeviceSpec
  readonly candidates: readonly ProfileCandidate[]
  readonly fusing: Fusing
  /** What the file is of: a file of something else is refused. */
  readonly plan: Readonly<Record<string, string | number>>
  readonly path: string
  /** Time for one model. */
  readonly eachMs: number
  /** Time for all: no batch is begun that would end later. Default: as long as it takes. */
  readonly totalMs?: number | undefined
  readonly seed: number
}

export type ProfileResult = {
  /** In the file, earlier ones included. */
  readonly rows: number
  readonly seconds: number
  readonly drift: number
  /** Models that the device refused. */
  readonly refused: readonly string[]
}

/** Models measured in turns; the reference beside them takes a share of the time. */
const batchSize = 6

/** The layout in which the runtime of this device works. */
export async function fusingOf(device: DeviceSpec, setting: Setting): Promise<Fusing> {
  const runtime = device.kind === 'host' ? await setting.findRuntime() : undefined
  if (!runtime || isMissing(runtime)) return { block: 0 }
  const worker = await startWorker({ runtime, ...(setting.signal ? { signal: setting.signal } : {}) })
  try {
    return await worker.call<typeof fusingJob>('fusing', undefined)
  } finally {
    await worker.close()
  }
}

/** Measures what the file does not hold yet; an abort leaves whole rows. */
export async function profile(request: ProfileRequest, setting: Setting): Promise<ProfileResult> {
  const start = setting.now()
  const known = openRows(request)
  const done = new Set(known.map(row => row.name))
  const left = request.candidates.filter(({ name }) => !done.has(name))
  const references = known.flatMap(row => row.referenceMs ?? [])
  const refused: string[] = []
  let rows = known.length
  let longest = 0
  for (let at = 0; at < left.length; at += batchSize) {
    // A device that answers at once would never let Ctrl-C through.
    await setImmediate()
    setting.signal?.throwIfAborted()
    const begun = setting.now()
    if (begun - start + longest > (request.totalMs ?? Number.POSITIVE_INFINITY)) break
    tell(request, setting, { done: at, total: left.length, rows, start })
    const batch = await measureBatch(left.slice(at, at + batchSize), request, setting)
    for (const row of batch.rows) appendFileSync(request.path, measuredLine(row))
    longest = Math.max(longest, setting.now() - begun)
    rows += batch.rows.length
    refused.push(...batch.refused)
    references.push(...batch.rows.slice(0, 1).flatMap(row => row.referenceMs ?? []))
  }
  return { rows, seconds: (setting.now() - start) / 1000, drift: spreadOf(references), refused }
}

/** Largest over smallest figure of the unchanging model, less 1. */
const spreadOf = (values: readonly number[]) =>
  values.length < 2 ? 0 : Math.max(...values) / Math.min(...values) - 1

function openRows({ path, plan }: ProfileRequest): Measured[] {
  const header = JSON.stringify({ profile: 'edgewise', version: 1, plan })
  makeFolder(dirname(path))
  if (!existsSync(path)) {
    appendFileSync(path, `${header}\n`)
    return []
  }
  const text = readFileSync(path, 'utf8')
  refuseForeign(text.slice(0, text.indexOf('\n')), plan, path)
  const whole = text.lastIndexOf('\n') + 1
  if (whole < text.length) truncateSync(path, Buffer.byteLength(text.slice(0, whole)))
  return readMeasured(text.slice(0, whole), path)
}

function refuseForeign(line: string, plan: ProfileRequest['plan'], path: string): void {
  let found: Record<string, unknown>
  try {
    found = JSON.parse(line).plan
  } catch {
    throw userError('profile-damaged', { path, line: 1, reason: 'it does not say what the file is' })
  }
  const difference = Object.keys(plan).find(key => found?.[key] !== plan[key])
  if (difference !== undefined) throw userError('profile-foreign', { path, difference })
}

type Batch = { readonly rows: readonly Measured[]; readonly refused: readonly string[] }

/** One measurement of all; where the device refuses that, each alone, so that one bad model costs only itself. */
async function measureBatch(
  batch: readonly ProfileCandidate[],
  request: ProfileRequest,
  setting: Setting,
): Promise<Batch> {
  try {
    return { rows: await measured(batch, request, setting), refused: [] }
  } catch (error) {
    if (!(error instanceof UserError) || setting.signal?.aborted) throw error
    if (batch.length === 1) return { rows: [], refused: [`${batch[0]!.name}: ${error.message}`] }
    const alone: Batch[] = []
    for (const one of batch) alone.push(await measureBatch([one], request, setting))
    if (alone.every(({ rows }) => rows.length === 0)) throw error
    return { rows: alone.flatMap(({ rows }) => rows), refused: alone.flatMap(one => one.refused) }
  }
}

async function measured(
  batch: readonly ProfileCandidate[],
  { device, fusing, eachMs, seed }: ProfileRequest,
  setting: Setting,
): Promise<Measured[]> {
  const graphs = batch.map(one => one.graph())
  const runtime = device.kind === 'host' ? await setting.findRuntime() : unasked
  const opened = openDevice(device, {
    runtime,
    cwd: setting.root,
    env: setting.env,
    temporary: setting.temporary,
  })
  const models = graphs.map((graph, i) => ({
    name: `model ${i}`,
    bytes: encode(graph),
    macs: analyze(graph).macs,
  }))
  const measurement = await opened.measure(
    // Programs of the user are not given the reference.
    {
      models,
      pairs: device.kind === 'command' ? [] : models.map(({ name }) => [name, referenceName] as const),
    },
    protocol({ timeMs: eachMs * (batch.length + 1), seed, minBlocks: 5 }),
    measureIo({ ...setting, progress: () => {} }),
  )
  return batch.map(({ name, group }, i) =>
    measuredRow(measurement, i, {
      name,
      group,
      block: fusing.block,
      kernels: counted(decompose(graphs[i]!, fusing)),
    }),
  )
}

const unasked = { missing: true, reason: 'it was not looked for', tried: [], fixes: [] } as const

function tell(
  { device, eachMs }: ProfileRequest,
  setting: Setting,
  { done, total, rows, start }: { done: number; total: number; rows: number; start: number },
): void {
  const each = done === 0 ? eachMs * 1.4 : (setting.now() - start) / done
  setting.progress({
    stage: `profiling ${device.name}`,
    done,
    total,
    note: `${rows} models measured`,
    secondsLeft: (each * (total - done)) / 1000,
  })
}
