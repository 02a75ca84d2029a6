// What a `command` device may print: JSON lines, each with one or more latencies and what else the device knows.
// Every line is checked; the first that is not right is shown to the user.
import { userError } from '../errors.ts'

export type CommandReading = {
  /** Milliseconds of single runs. */
  readonly samples: readonly number[]
  readonly energyMj: readonly number[]
  readonly peakMemoryBytes?: number
  readonly throttled: boolean
  /** Scalars under `provenance`, as the device reports them. */
  readonly reported: Readonly<Record<string, string | number | boolean>>
}

export const outputLimits = { bytes: 4 * 2 ** 20, runs: 100_000, facts: 32 }

/** Reads the standard output of one launch. Throws `device-command-output`. */
export function readCommandOutput(text: string, device: string): CommandReading {
  const readings = text.split(/\r?\n/).flatMap((line, i) => {
    const complain = (reason: string) =>
      userError('device-command-output', { device, number: i + 1, line: line.slice(0, 120), reason })
    return line.trim() === '' ? [] : [readLine(line, complain)]
  })
  const samples = readings.flatMap(reading => reading.samples)
  const lines = readings.length
  if (samples.length === 0)
    throw userError('device-command-output', {
      device,
      number: lines,
      line: '(the end)',
      reason: 'no "latencyMs" came',
    })
  const memory = readings.flatMap(reading => reading.peakMemoryBytes ?? [])
  return {
    samples,
    energyMj: readings.flatMap(reading => reading.energyMj),
    ...(memory.length > 0 ? { peakMemoryBytes: Math.max(...memory) } : {}),
    throttled: readings.some(reading => reading.throttled),
    reported: Object.assign({}, ...readings.map(reading => reading.reported)),
  }
}

type Complain = (reason: string) => Error

function readLine(line: string, complain: Complain): CommandReading {
  const record = parseObject(line, complain)
  const memory = record['peakMemoryBytes']
  if (memory !== undefined && !(isPositive(memory) && Number.isInteger(memory)))
    throw complain('"peakMemoryBytes" is not a whole number above 0')
  const throttled = record['throttled'] ?? false
  if (typeof throttled !== 'boolean') throw complain('"throttled" is neither true nor false')
  return {
    samples: positives(record, 'latencyMs', complain),
    energyMj: positives(record, 'energyMj', complain),
    ...(memory === undefined ? {} : { peakMemoryBytes: memory as number }),
    throttled,
    reported: facts(record['provenance'], complain),
  }
}

function parseObject(line: string, complain: Complain): Record<string, unknown> {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    throw complain('this is not JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw complain('this is not a JSON object')
  return parsed as Record<string, unknown>
}

const isPositive = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value > 0

function positives(record: Record<string, unknown>, key: string, complain: Complain): number[] {
  const value = record[key] ?? []
  const list: unknown[] = Array.isArray(value) ? value : [value]
  if (list.length > outputLimits.runs) throw complain(`"${key}" has more than ${outputLimits.runs} numbers`)
  if (!list.every(isPositive)) throw complain(`"${key}" is not a number above 0, nor a list of such`)
  return list as number[]
}

function facts(value: unknown, complain: Complain): Record<string, string | number | boolean> {
  if (value === undefined) return {}
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : undefined
  if (!entries || entries.length > outputLimits.facts) throw complain('"provenance" is not a small object')
  if (entries.some(([, fact]) => !['string', 'number', 'boolean'].includes(typeof fact)))
    throw complain('"provenance" holds more than texts, numbers and booleans')
  return Object.fromEntries(
    entries.map(([k, v]) => [k.slice(0, 60), typeof v === 'string' ? v.slice(0, 200) : v]),
  )
}
