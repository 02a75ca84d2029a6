import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { parseConfig } from '../../src/config/index.ts'
import { edgewise, fixtures, json, repository, scratch, start } from './cli.ts'

const over = join(fixtures, 'over-budget')

describe('the command line', () => {
  it.each(Object.keys(commands))('%s explains itself with examples, in 60 columns and in 100', async name => {
    const shown = [60, 100].map(async columns => {
      const { code, out, err } = await edgewise([name, '--help'], { env: { COLUMNS: `${columns}` } })
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toMatch(/Examples:\n {2}\$ edgewise /)
      expect(out).toContain('--json')
      expect(out.split('\n').filter(line => line.length > columns)).toEqual([])
      return out
    })
    const [narrow, wide] = await Promise.all(shown)
    const words = (text = '') => text.replaceAll('\\\n', ' ').split(/\s+/).join(' ')
    expect(words(narrow)).toBe(words(wide))
  })

  it.each([
    [[]],
    [['gat']],
    [['analyze']],
    [['analyze', 'a.onnx', 'b.onnx']],
    [['gate', '--bsae', 'x']],
    [['gate', 'extra']],
    [['measure']],
    [['report']],
  ])('calls %j bad usage', async args => {
    const { code, out, err } = await edgewise(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toBe('')
  })

  it('says nothing on standard error when it is to be quiet', async () => {
    const args = ['search', '--trials', '2', '--no-measure', '--quiet', '--out', scratch()]
    const cwd = repository({}, 'over-budget')
    expect(await edgewise(args, { cwd })).toMatchObject({ code: 0, err: '' })
  })

  it('keeps progress off standard output, a few plain lines long', async () => {
    const args = ['search', '--trials', '6', '--no-measure', '--out', scratch()]
    const { ran } = await json<object>(args, { cwd: repository({}, 'over-budget') })
    expect(ran.err).not.toContain('\u001b')
    expect(ran.err.split('\n').length).toBeLessThan(10)
  })

  it('calls a failure of its own by its name, with exit code 3', async () => {
    const broken = join(scratch(), 'break.cjs')
    const text = `require('node:crypto').createHash = () => { throw new TypeError('boom') }
require('node:module').syncBuiltinESMExports()`
    writeFileSync(broken, text)
    const options = { cwd: over, env: { NODE_OPTIONS: `--require=${broken}` } }
    const { code, out, err } = await edgewise(['analyze', 'models/keywords.onnx', '--json'], options)
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toMatch(/^internal error, please report it[^\n]*\nTypeError: boom\n {4}at /)
  })

  it('calls an output folder that cannot be made a mistake of the call', async () => {
    const cwd = repository({ taken: 'a file' }, 'over-budget')
    const { code, err } = await edgewise(['gate', '--no-measure', '--out', 'taken'], { cwd })
    expect({ code, isInternal: err.includes('internal') }).toEqual({ code: 2, isInternal: false })
    expect(err).toContain('taken')
    // Where the system says that nothing is there, though everything above is.
    const { code: inProc, err: refused } = await edgewise(
      ['gate', '--no-measure', '--out', '/proc/edgewise/out'],
      { cwd },
    )
    expect([inProc, refused]).toEqual([2, expect.stringContaining('/proc/edgewise')])
  })

  it('ends quietly when nobody reads its output', async () => {
    const { process, ended } = start(['schema'])
    process.stdout!.destroy()
    expect(await ended).toMatchObject({ err: '' })
  })
})

describe('init', () => {
  const net = readFileSync(join(fixtures, 'within-budget/models/keywords.onnx'))

  it('writes a configuration that is valid and passes, and the workflow', async () => {
    const cwd = repository({ 'models/net.onnx': net })
    expect((await json<object>(['init'], { cwd })).document).toEqual({
      written: ['edgewise.yml', '.github/workflows/edgewise.yml'],
    })
    const text = readFileSync(join(cwd, 'edgewise.yml'), 'utf8')
    expect(parseConfig(text, { path: 'edgewise.yml' }).issues).toEqual([])
    writeFileSync(join(cwd, 'edgewise.yml'), `${text}\nmeasure: { time: 300ms }\n`)
    expect(await edgewise(['gate', '--quiet'], { cwd })).toMatchObject({ code: 0, err: '' })
  })

  it('overwrites nothing without --force, and asks which model where there are several', async () => {
    const cwd = repository({ 'a.onnx': net, 'b.onnx': net, 'edgewise.yml': 'mine' })
    const which = await edgewise(['init'], { cwd })
    expect(which).toMatchObject({ code: 2, err: expect.stringContaining('a.onnx, b.onnx') })
    const kept = await edgewise(['init', '--model', 'a.onnx'], { cwd })
    expect(kept).toMatchObject({ code: 2, err: expect.stringContaining('edgewise.yml') })
    expect(readFileSync(join(cwd, 'edgewise.yml'), 'utf8')).toBe('mine')
    expect(await edgewise(['init', '--model', 'a.onnx', '--force'], { cwd })).toMatchObject({ code: 0 })
  })
})

describe('schema', () => {
  it('prints a JSON Schema that names every part of the configuration', async () => {
    const { document } = await json<{ $schema: string; type: string; properties: object }>(['schema'])
    expect(document.$schema).toContain('json-schema.org')
    expect(document.type).toBe('object')
    for (const part of ['version', 'models', 'devices', 'search', 'policy', 'waivers'])
      expect(document.properties).toHaveProperty(part)
  })
})

describe('doctor', () => {
  it('finds the runtime that is installed', async () => {
    const { ran, document } = await json<{ ok: boolean; findings: { check: string; state: string }[] }>([
      'doctor',
    ])
    expect(ran.code).toBe(0)
    expect(document.ok).toBe(true)
    expect(document.findings).toContainEqual(expect.objectContaining({ check: 'ONNX Runtime', state: 'ok' }))
  })

  it('names a runtime that is not there, with the fix', async () => {
    const { code, out } = await edgewise(['doctor', '--runtime', scratch()])
    expect(code).toBe(0)
    expect(out).toMatch(/✗ ONNX Runtime[\s\S]*fix: /)
  })
})

describe('demo', () => {
  it('judges the example and says what to look at next', async () => {
    const out = join(scratch(), 'demo')
    const { code, out: text } = await edgewise(['demo', '--time', '2s', '--out', out, '--quiet'])
    expect(code).toBe(0)
    expect(text).toContain('report.html')
    expect(existsSync(join(out, 'report.html'))).toBe(true)
    expect(JSON.parse(readFileSync(join(out, 'verdict.json'), 'utf8')).status).toBe('fail')
  })
})
