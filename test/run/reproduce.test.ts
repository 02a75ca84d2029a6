// The command that repeats a search.
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { gateCommand, searchCommand, unusual } from '../../src/run/reproduce.ts'

const brief = { model: { name: 'kws', sha256: '' }, method: 'auto', seed: 7 }
const asked = { seconds: 90, trials: undefined }

describe('the command of a search', () => {
  it('begins cold, since by then the repository remembers this very search', () => {
    expect(searchCommand(brief, asked)).toBe(
      'edgewise search --model kws --method auto --seed 7 --time 90s --warm-start none --out edgewise-search',
    )
  })

  it('says again what decided the result: the space, the memory, what was left out', () => {
    const said = { space: 'ds-cnn', warmStart: 'result', train: false, measure: false } as const
    expect(searchCommand(brief, { seconds: undefined, trials: 40 }, said)).toBe(
      'edgewise search --model kws --space ds-cnn --method auto --seed 7 --no-train --no-measure --trials 40 --warm-start result --out edgewise-search',
    )
  })

  it('names the configuration where it is not the usual one', () => {
    const said = { config: unusual('ci/small.yml') }
    expect(searchCommand(brief, asked, said)).toContain('search --config ci/small.yml --model kws')
    expect(searchCommand(brief, asked, { config: unusual('edgewise.yml') })).not.toContain('--config')
    expect(gateCommand(unusual('ci/small.yml'), 'origin/main')).toBe(
      'edgewise gate --config ci/small.yml --base origin/main',
    )
    expect(gateCommand(unusual(undefined))).toBe('edgewise gate')
  })

  it('keeps every name one word of a shell', () => {
    const said = { config: '-a b', space: 'a b; echo $(id).yml', warmStart: "it's here" }
    const words = searchCommand(brief, asked, said).replace('edgewise', '')
    const told = execFileSync('sh', ['-c', `printf '%s\\n' ${words}`], { encoding: 'utf8' }).split('\n')
    expect(told).toEqual(expect.arrayContaining([`./${said.config}`, said.space, said.warmStart]))
  })
})
