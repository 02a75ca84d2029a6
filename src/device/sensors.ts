// Governor, frequency, temperature and throttling, from the places Linux, Raspberry Pi and Jetson have them.
// Invariant: a sensor that exists but cannot be read makes the measurement uncertified; one that does not is named.
import type { Machine } from './machine.ts'

export type SensorReading = {
  readonly governor?: string
  readonly frequencyMHz?: number
  /** Of the hottest zone. */
  readonly temperatureC?: number
  /** The device slows itself down right now. */
  readonly throttled?: boolean
  /** Throttle events so far; a difference between two readings means throttling in between. */
  readonly throttleEvents?: number
  readonly missing: readonly string[]
  readonly failed: readonly string[]
}

type Reader<T> = (machine: Machine) => T | undefined

/** Reads every sensor once. `expected` are the missing ones of an earlier reading: a sensor gone since then has failed. */
export function readSensors(machine: Machine, expected?: readonly string[]): SensorReading {
  const missing: string[] = []
  const failed: string[] = []
  const attempt = <T>(name: string, read: Reader<T>): T | undefined => {
    try {
      const found = read(machine)
      if (found !== undefined) return found
    } catch (error) {
      if (!isAbsent(error)) {
        failed.push(name)
        return undefined
      }
    }
    ;(expected && !expected.includes(name) ? failed : missing).push(name)
    return undefined
  }
  return {
    governor: attempt('governor', governor),
    frequencyMHz: attempt('frequency', frequency),
    temperatureC: attempt('temperature', temperature),
    throttled: attempt('throttling', throttled),
    throttleEvents: attempt('throttle-events', throttleEvents),
    missing,
    failed,
  }
}

/** Whether the device throttled between two readings, or does so at the later one. */
export const throttledBetween = (before: SensorReading, after: SensorReading): boolean =>
  after.throttled === true ||
  (after.throttleEvents ?? 0) > (before.throttleEvents ?? after.throttleEvents ?? 0)

const absent = new Set(['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO'])
const isAbsent = (error: unknown) => absent.has((error as NodeJS.ErrnoException)?.code ?? '')

const cpuFolder = '/sys/devices/system/cpu'

const governor: Reader<string> = machine => {
  const found = new Set(eachCpu(machine, 'cpufreq/scaling_governor').map(text => text.trim()))
  return found.size === 0 ? undefined : [...found].sort().join(', ')
}

/** Mean over the processors; a virtual machine has only what the processor was sold as. */
const frequency: Reader<number> = machine => {
  const kilohertz = eachCpu(machine, 'cpufreq/scaling_cur_freq').map(text => finite(text))
  if (kilohertz.length > 0) return Math.round(kilohertz.reduce((a, b) => a + b, 0) / kilohertz.length / 1000)
  const listed = [...machine.read('/proc/cpuinfo').matchAll(/^cpu MHz\s*:\s*([\d.]+)/gm)].map(m =>
    Number(m[1]),
  )
  return listed.length === 0 ? undefined : Math.round(listed.reduce((a, b) => a + b, 0) / listed.length)
}

const temperature: Reader<number> = machine => {
  const zones = machine.list('/sys/class/thermal').filter(name => name.startsWith('thermal_zone'))
  const degrees = zones
    .flatMap(zone => optional(machine, `/sys/class/thermal/${zone}/temp`))
    .map(t => finite(t) / 1000)
  return degrees.length === 0 ? undefined : Math.max(...degrees)
}

/** The Raspberry Pi's flags: from the kernel's file, or from the firmware's tool. */
const throttled: Reader<boolean> = machine => {
  const file = '/sys/devices/platform/soc/soc:firmware/get_throttled'
  const [text] = optional(machine, file)
  if (text !== undefined) return throttleBits(text)
  if (machine.platform !== 'linux' || !machine.arch.startsWith('arm')) return undefined
  return throttleBits(machine.run('vcgencmd', ['get_throttled']))
}

/** Bits 0–3: under-voltage, frequency capped, throttled, soft temperature limit — now; 16–19 mean "since boot". */
function throttleBits(text: string): boolean {
  const match = /(?:throttled=)?(?:0x)?([0-9a-f]+)\s*$/i.exec(text.trim())
  if (!match) throw new Error(`no throttle flags in "${text.slice(0, 40)}"`)
  return (Number.parseInt(match[1]!, 16) & 0xf) !== 0
}

/** Counters: Intel's thermal_throttle and Jetson's over-current events. */
const throttleEvents: Reader<number> = machine => {
  const intel = eachCpu(machine, 'thermal_throttle/core_throttle_count')
  const counters = [...intel, ...jetsonCounters(machine)]
  return counters.length === 0 ? undefined : counters.reduce((sum, text) => sum + finite(text), 0)
}

function jetsonCounters(machine: Machine): string[] {
  const folders = listIfThere(machine, '/sys/class/hwmon').map(name => `/sys/class/hwmon/${name}`)
  return folders.flatMap(folder =>
    listIfThere(machine, folder)
      .filter(name => /^oc\d+_event_cnt$/.test(name))
      .flatMap(name => optional(machine, `${folder}/${name}`)),
  )
}

const eachCpu = (machine: Machine, file: string): string[] =>
  listIfThere(machine, cpuFolder)
    .filter(name => /^cpu\d+$/.test(name))
    .flatMap(name => optional(machine, `${cpuFolder}/${name}/${file}`))

/** The file's text as a list of one; empty where there is no such file. Other failures are failures. */
function optional(machine: Machine, path: string): string[] {
  try {
    return [machine.read(path)]
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

function listIfThere(machine: Machine, folder: string): string[] {
  try {
    return machine.list(folder)
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

function finite(text: string): number {
  const value = Number(text.trim())
  if (text.trim() === '' || !Number.isFinite(value)) throw new Error(`not a number: "${text.slice(0, 40)}"`)
  return value
}
