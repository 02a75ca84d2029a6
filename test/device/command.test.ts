import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillPlaceholders, splitCommand } from '../../src/device/argv.ts'
import { readCommandOutput } from '../../src/device/command-output.ts'
import { allowedEnvironment, launchCommand } from '../../src/device/launch-command.ts'

const launch = (script: string, more: object = {}) =>
  launchCommand({
    device: 'jetson',
    argv: [process.execPath, '-e', script],
    cwd: process.cwd(),
    env: {},
    timeoutMs: 20_000,
    signal: new AbortController().signal,
    ...more,
  })

describe('a command line', () => {
  it('is split into words as a shell would', () => {
    expect(splitCommand(`./bench.sh {model}  --name "two words" 'a"b' c\\ d x"y"z ""`)).toEqual([
      './bench.sh',
      '{model}',
      '--name',
      'two words',
      'a"b',
      'c d',
      'xyz',
      '',
    ])
  })

  it.each(['a | b', 'a; b', 'a > f', 'echo $TOKEN', 'a && b', 'a `b`', 'ls *', ''])(
    'refuses %j, which needs a shell',
    run => {
      expect(() => splitCommand(run)).toThrow(expect.objectContaining({ code: 'device-command-syntax' }))
    },
  )

  it.each(['"open', "it's", 'back\\'])('refuses %j, which does not end', run => {
    expect(() => splitCommand(run)).toThrow(expect.objectContaining({ code: 'device-command-syntax' }))
  })

  it('fills placeholders within a word, whatever the value holds, and names the known ones for an unknown one', () => {
    expect(fillPlaceholders(['--model={model}'], { model: "a 'b' {runs}; rm", runs: '3' })).toEqual([
      "--model=a 'b' {runs}; rm",
    ])
    expect(() => fillPlaceholders(['{modle}'], { model: 'x' })).toThrow('placeholders are {model}')
  })
})

describe('what a command prints', () => {
  it('is one latency or many a line, with what else the device knows', () => {
    const text =
      '{"latencyMs": 1.5, "energyMj": 0.2}\r\n\n{"latencyMs": [1, 2], "peakMemoryBytes": 4096}\n{"provenance": {"board": "Nano"}}'
    expect(readCommandOutput(text, 'd')).toEqual({
      samples: [1.5, 1, 2],
      energyMj: [0.2],
      peakMemoryBytes: 4096,
      throttled: false,
      reported: { board: 'Nano' },
    })
  })

  it.each([
    ['{"latencyMs": 1}\nstarting up…', 'line 2: starting up… — this is not JSON'],
    ['[1, 2]', 'line 1: [1, 2] — this is not a JSON object'],
    ['{"latencyMs": -1}', '"latencyMs" is not a number above 0'],
    ['{"latencyMs": "3"}', '"latencyMs" is not a number above 0'],
    ['{"latencyMs": 1, "peakMemoryBytes": 1.5}', '"peakMemoryBytes" is not a whole number'],
    ['{"latencyMs": 1, "throttled": "no"}', '"throttled" is neither'],
    ['{"latencyMs": 1, "provenance": {"a": {}}}', '"provenance" holds more'],
    ['{"energyMj": 1}', 'no "latencyMs" came'],
    ['', 'no "latencyMs" came'],
  ])('names the offending line of %j', (text, message) => {
    expect(() => readCommandOutput(text, 'd')).toThrow(message)
  })
})

describe('a launch', () => {
  it('gets an environment from an allow-list, without tokens', async () => {
    const env = allowedEnvironment(
      { PATH: '/bin', HOME: '/h', GITHUB_TOKEN: 's', SSH_AUTH_SOCK: 's', BOARD: 'b' },
      ['BOARD'],
    )
    const seen = JSON.parse(await launch('console.log(JSON.stringify(process.env))', { env }))
    expect(seen).toMatchObject({ PATH: '/bin', HOME: '/h', BOARD: 'b' })
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['GITHUB_TOKEN']))
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['SSH_AUTH_SOCK']))
  })

  it('that fails shows its exit code and the end of its standard error', async () => {
    await expect(launch('console.error("no such board"); process.exit(3)')).rejects.toThrow(
      /exit code 3.*no such board/,
    )
  })

  it('of a program that is not there says so', async () => {
    await expect(launch('', { argv: ['./no-such-program'] })).rejects.toThrow(/did not start.*ENOENT/)
  })

  it('is ended with all it started when its time is over', async () => {
    const script = `const { spawn } = require('child_process')
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
      console.error('grandchild ' + child.pid); setInterval(() => {}, 1000)`
    const error: Error = await launch(script, { timeoutMs: 1500 }).catch(e => e)
    expect(error.message).toContain('was not done after 1.5 s')
    const grandchild = Number(/grandchild (\d+)/.exec(error.message)?.[1])
    await expect.poll(() => alive(grandchild)).toBe(false)
  })

  it('is ended when it prints without end', async () => {
    const script = `const line = 'x'.repeat(1 << 16); (function more() { process.stdout.write(line, more) })()`
    await expect(launch(script)).rejects.toThrow('printed more than 4 MiB')
  })
})

/** A dead process whose new parent has not yet noticed still has an entry, in state Z. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
