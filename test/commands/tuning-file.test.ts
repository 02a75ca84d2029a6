// The file of measured forms on disk: shared by runs, perhaps damaged, perhaps written by two at once.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Io } from '../../src/commands/command.ts'
import { openTuning } from '../../src/commands/tuning-file.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function place() {
  const cwd = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
  folders.push(cwd)
  const told: string[] = []
  const io = { cwd, err: (text: string) => void told.push(text) } as unknown as Io
  const open = (tune?: string, threads = 2) => openTuning({ tune }, { runtime: '1.30.0', threads }, io)!
  return { cwd, told, open, file: join(cwd, '.edgewise/tuning.json') }
}

const choices = { 'some site': 'plain', another: 'blocked8' }

describe('the tuning file of a folder', () => {
  it('is made by the first run and read by the next', () => {
    const { open, told } = place()
    expect(open().choices).toEqual({})
    open().keep(choices)
    expect(open().choices).toEqual(choices)
    expect(open(undefined, 1).choices).toEqual({})
    expect(told).toEqual([])
  })

  it('keeps what two runs found that began together, and leaves nothing else behind', () => {
    const { open, file } = place()
    const [one, other] = [open(), open()]
    one.keep({ a: 'plain' })
    other.keep({ a: 'blocked8', b: 'taps' })
    expect(open().choices).toEqual({ a: 'plain', b: 'taps' })
    expect(readdirSync(dirname(file))).toEqual(['tuning.json'])
  })

  it('is told about and replaced where it is damaged', () => {
    const { open, told, file } = place()
    open().keep(choices)
    writeFileSync(file, readFileSync(file).subarray(0, 40))
    const tuning = open()
    expect(tuning.choices).toEqual({})
    expect(told.join('')).toContain(
      '.edgewise/tuning.json is not used: it is not a tuning file of this version',
    )
    tuning.keep(choices)
    expect(open().choices).toEqual(choices)
  })

  it('is told about where it cannot be written, and the run goes on', () => {
    const { open, told, cwd } = place()
    writeFileSync(join(cwd, '.edgewise'), 'a file in the place of the folder')
    open().keep(choices)
    expect(told.join('')).toContain('so the next run measures again')
  })
})

describe('--tune', () => {
  it('off has no file', () => {
    expect(place().open('off')).toBeUndefined()
  })

  it('takes another file, and never replaces one that is something else', () => {
    const { open, cwd, told } = place()
    writeFileSync(join(cwd, 'package.json'), '{"name":"mine"}')
    open('package.json').keep(choices)
    expect(readFileSync(join(cwd, 'package.json'), 'utf8')).toBe('{"name":"mine"}')
    expect(told.join('')).toContain('package.json is not used')
    open('shared.json').keep(choices)
    expect(open('shared.json').choices).toEqual(choices)
  })

  it('refuses what is no way of tuning', () => {
    expect(() => place().open('on')).toThrow('--tune cannot be "on"')
  })
})
