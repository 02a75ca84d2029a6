// What people read of whole cases, kept beside each case; UPDATE_FIXTURES=1 blesses what the program says now.
// Only figures that are the same on every machine are in: computed ones, and those of invented devices.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edgewise, fixtures, repository } from './cli.ts'

const cases: readonly (readonly [name: string, args: readonly string[], code: number])[] = [
  ['fake-devices', [], 1],
  ['within-budget', ['--no-measure', '--no-search'], 1],
  ['over-budget', ['--no-measure', '--no-search'], 1],
  ['space-by-name', [], 0],
  ['own-space', [], 0],
  ['no-model', [], 0],
  ['judge-both', [], 1],
]

/** Dates, durations and the version out; of a proxy, whose sums are the processor's, two digits. */
const settled = (text: string) =>
  text
    .replace(/\d{4}(-|&#45;)\d\d\1\d\dT[^Z]{1,60}Z, [^ ]+ s/g, 'DATE, SECONDS s')
    .replace(/"seconds": [\d.e-]+/g, '"seconds": 0')
    .replace(
      /"(value|low|high)": (-?[\d.e-]+)(?=[^{}]*"unit": "value")/g,
      (_, key, number) => `"${key}": ${Number(Number(number).toPrecision(2))}`,
    )
    .replace(/"today": "[\d-]+"/g, '"today": "DATE"')
    .replace(/trials in (\d+ min )?[\d.]+(&#46;\d+)? s/g, 'trials in SECONDS s')
    .replace(/"(training|evaluating|measuring|searching)": [\d.e-]+/g, '"$1": 0')
    .replace(/^\| time \| .*$/gm, '| time | SHARES |')
    .replace(/("version": "|Edgewise )\d+(\.|&#46;)\d+\2\d+/g, '$1VERSION')

describe('the fixture', () => {
  it.each(cases)('%s is judged as expected, to the last letter', async (name, args, code) => {
    // A copy, which remembers no earlier search and leaves none behind.
    const cwd = repository({}, name)
    const out = join(cwd, 'report')
    const base = existsSync(join(cwd, 'base')) ? ['--base', 'base'] : []
    const ran = await edgewise(['gate', ...base, '--out', 'report', '--quiet', ...args], { cwd })
    expect(ran.code).toBe(code)
    for (const file of ['comment.md', 'verdict.json']) {
      const said = settled(readFileSync(join(out, file), 'utf8'))
      const expected = join(fixtures, name, 'expected', file)
      if (process.env['UPDATE_FIXTURES'] === '1') {
        mkdirSync(join(fixtures, name, 'expected'), { recursive: true })
        writeFileSync(expected, said)
      }
      expect(existsSync(expected), `${expected}; UPDATE_FIXTURES=1 writes it`).toBe(true)
      expect(said, file).toBe(readFileSync(expected, 'utf8'))
    }
  })
})
