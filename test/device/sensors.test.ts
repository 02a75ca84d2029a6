import { describe, expect, it } from 'vitest'
import { localMachine } from '../../src/device/machine.ts'
import { readSensors, throttledBetween } from '../../src/device/sensors.ts'
import { machineOf } from './models.ts'

const cpu = '/sys/devices/system/cpu'

describe('sensors', () => {
  it('of a laptop: governor, frequency, hottest zone, throttle counter', () => {
    const machine = machineOf({
      [`${cpu}/cpu0/cpufreq/scaling_governor`]: 'powersave\n',
      [`${cpu}/cpu1/cpufreq/scaling_governor`]: 'powersave\n',
      [`${cpu}/cpu0/cpufreq/scaling_cur_freq`]: '2400000\n',
      [`${cpu}/cpu1/cpufreq/scaling_cur_freq`]: '2600000\n',
      [`${cpu}/cpu0/thermal_throttle/core_throttle_count`]: '7\n',
      '/sys/class/thermal/thermal_zone0/temp': '45000\n',
      '/sys/class/thermal/thermal_zone1/temp': '61500\n',
      '/sys/class/thermal/cooling_device0/cur_state': '0\n',
    })
    expect(readSensors(machine)).toEqual({
      governor: 'powersave',
      frequencyMHz: 2500,
      temperatureC: 61.5,
      throttled: undefined,
      throttleEvents: 7,
      missing: ['throttling'],
      failed: [],
    })
  })

  it('of a Raspberry Pi: the firmware tool, of whose flags only the present ones count', () => {
    const pi = (flags: string) => machineOf({}, { arch: 'arm64', run: () => `throttled=${flags}\n` })
    expect(readSensors(pi('0x50000')).throttled).toBe(false)
    expect(readSensors(pi('0x50005')).throttled).toBe(true)
    expect(readSensors(pi('busy')).failed).toEqual(['throttling'])
  })

  it('of a Raspberry Pi whose kernel has the flags in a file', () => {
    const machine = machineOf(
      { '/sys/devices/platform/soc/soc:firmware/get_throttled': '8\n' },
      { arch: 'arm64' },
    )
    expect(readSensors(machine).throttled).toBe(true)
  })

  it('of a Jetson: over-current events count as throttling', () => {
    let events = 2
    const machine = machineOf(
      { '/sys/class/hwmon/hwmon3/oc1_event_cnt': () => `${events}\n` },
      { arch: 'arm64' },
    )
    const before = readSensors(machine)
    expect(throttledBetween(before, readSensors(machine))).toBe(false)
    events = 3
    expect(throttledBetween(before, readSensors(machine))).toBe(true)
  })

  it('that are not there are missing; that cannot be read, or are gone since, have failed', () => {
    const denied = () => {
      throw Object.assign(new Error('denied'), { code: 'EACCES' })
    }
    expect(readSensors(machineOf()).missing).toHaveLength(5)
    expect(readSensors(machineOf()).failed).toEqual([])
    expect(readSensors(machineOf({ '/sys/class/thermal/thermal_zone0/temp': denied })).failed).toEqual([
      'temperature',
    ])
    expect(readSensors(machineOf({ '/sys/class/thermal/thermal_zone0/temp': 'hot' })).failed).toEqual([
      'temperature',
    ])
    expect(readSensors(machineOf(), ['governor', 'frequency']).failed).toEqual([
      'temperature',
      'throttling',
      'throttle-events',
    ])
  })

  it('of this machine are read without an error', () => {
    const machine = localMachine()
    expect(machine.cores).toBeGreaterThan(0)
    expect(readSensors(machine).missing.length + readSensors(machine).failed.length).toBeLessThanOrEqual(5)
  })
})
