// What the action says and how it exits when it cannot judge: mistakes in the configuration, models that cannot be read,
// bases that are not in the clone. Every message is an annotation on the file it is about.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  type Checkout,
  checkout,
  cleanUp,
  commit,
  config,
  type Finished,
  git,
  narrow,
  run,
  temporaryFolder,
  wide,
  widened,
} from './runner.ts'

afterAll(cleanUp)
const held = config('params: 20k\nmacs: { max-regression: 500% }')
const errors = ({ commands }: Finished) => commands.filter(line => line.startsWith('::error'))
const pointerTo = (bytes: Uint8Array) => {
  const oid = createHash('sha256').update(bytes).digest('hex')
  return {
    oid,
    text: `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${bytes.byteLength}\n`,
  }
}

describe('a configuration with mistakes', () => {
  it('is annotated line by line, all mistakes at once, and exits with 2', async () => {
    const yml =
      'version: 1\nmodels:\n  - path: models/net.onnx\n    budgets:\n      parms: 10k\n      macs: lots\n'
    const done = await run({ at: widened(yml) })
    expect(done.code).toBe(2)
    expect(errors(done)).toHaveLength(3)
    expect(errors(done)[0]).toMatch(/file=edgewise\.yml,line=5::.*parms/)
    expect(errors(done)[1]).toMatch(/file=edgewise\.yml,line=6::.*lots/)
    expect(errors(done)[2]).toContain('2 mistakes')
  })

  it('says how to write one where there is none', async () => {
    const done = await run({ at: widened(held, { 'edgewise.yml': undefined }) })
    expect(done.code).toBe(2)
    expect(errors(done).join()).toContain('edgewise init')
  })

  it('names an input that is not one of its words', async () => {
    const done = await run({ at: widened(held), inputs: { comment: 'shout' } })
    expect(done.code).toBe(2)
    expect(errors(done).join()).toContain('update, recreate, quiet, off')
  })

  it('is not read through a link that leaves the repository', async () => {
    const at = widened(held, { 'edgewise.yml': undefined })
    writeFileSync(join(at.home, 'secret.yml'), 'password: hunter2\n')
    symlinkSync('../secret.yml', join(at.workspace, 'edgewise.yml'))
    const done = await run({ at })
    expect(done.code).toBe(2)
    expect(done.stdout).not.toMatch(/hunter2|password/)
  })
})

describe('a head model', () => {
  const refused = async (files: Record<string, string | Uint8Array | undefined>) => {
    const done = await run({ at: widened(held, files) })
    expect(done.code).toBe(2)
    expect(errors(done)).toHaveLength(1)
    expect(errors(done)[0]).toContain('file=models/net.onnx::')
    expect(done.outputs['status']).toBeUndefined()
    return errors(done)[0]!
  }

  it('that is missing is named', async () => {
    expect(await refused({ 'models/net.onnx': undefined })).toContain('does not exist')
  })

  it('that is corrupt is refused', async () => {
    expect(await refused({ 'models/net.onnx': wide.subarray(0, 2000) })).toContain('model')
  })

  it('that is a Git LFS pointer is named as such, with the fix', async () => {
    expect(await refused({ 'models/net.onnx': pointerTo(wide).text })).toContain('lfs: true')
  })

  it('is annotated by its path from the top where the configuration lies in a folder', async () => {
    const at = checkout({}, { 'nets/edgewise.yml': held, 'nets/models/net.onnx': 'x' })
    const done = await run({ at, inputs: { config: 'nets/edgewise.yml' } })
    expect(errors(done)[0]).toContain('file=nets/models/net.onnx::')
  })
})

describe('the base', () => {
  const regression = config('macs: { max-regression: 10% }')

  it('is fetched where the checkout is shallow', async () => {
    const origin = widened(regression)
    git(origin.workspace, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
    const workspace = join(temporaryFolder(), 'clone')
    git(origin.home, 'clone', '-q', '--depth=1', `file://${origin.workspace}`, workspace)
    expect(git(workspace, 'rev-list', '--count', 'HEAD')).toBe('1')
    const done = await run({ at: { ...origin, workspace } })
    expect(done.code).toBe(1)
    expect(done.summary).toMatch(/537\sk/)
  })

  it('that cannot be fetched is named with the fix', async () => {
    const at = { ...widened(regression), baseSha: 'a'.repeat(40) }
    const done = await run({ at })
    expect(done.code).toBe(2)
    expect(errors(done).join()).toContain('fetch-depth: 0')
  })

  it('is a folder where the input names one', async () => {
    const at = widened(regression, { 'before/models/net.onnx': wide })
    const done = await run({ at, inputs: { base: 'before' } })
    expect(done.code).toBe(0)
    expect(JSON.parse(readFileSync(done.outputs['verdict-path']!, 'utf8')).context.baseSha).toBeNull()
  })

  it('without the model makes the model new', async () => {
    const at = checkout({ 'edgewise.yml': regression }, { 'models/net.onnx': wide })
    const done = await run({ at })
    expect(done.code).toBe(0)
    expect(JSON.parse(readFileSync(done.outputs['verdict-path']!, 'utf8')).models[0].base).toBeNull()
  })

  const inLfs = (): Checkout => {
    const at = checkout(
      { 'edgewise.yml': regression, 'models/net.onnx': pointerTo(narrow).text },
      { 'models/net.onnx': pointerTo(wide).text },
    )
    // What `lfs: true` leaves: the content in the working tree, pointers in git's objects.
    writeFileSync(join(at.workspace, 'models/net.onnx'), wide)
    return at
  }

  it("comes out of Git LFS's store", async () => {
    const at = inLfs()
    const { oid } = pointerTo(narrow)
    const stored = join(at.workspace, '.git/lfs/objects', oid.slice(0, 2), oid.slice(2, 4), oid)
    mkdirSync(dirname(stored), { recursive: true })
    writeFileSync(stored, narrow)
    const done = await run({ at })
    expect(done.code).toBe(1)
    expect(done.summary).toMatch(/537\sk/)
  })

  it('in Git LFS that cannot be fetched is named as such', async () => {
    const done = await run({ at: inLfs() })
    expect(done.code).toBe(2)
    expect(errors(done).join()).toContain('git-lfs')
  })
})

describe('the folder for results', () => {
  it('is refused when the pull request committed one', async () => {
    const at = widened(held)
    commit(at.workspace, { '.gitignore': '', '.edgewise/report/net/trials.jsonl': '{}\n' }, 'forge a ledger')
    const done = await run({ at })
    expect(done.code).toBe(2)
    expect(errors(done).join()).toContain('out-committed')
  })

  it('is refused when a link of the pull request leads it elsewhere', async () => {
    const at = widened(held)
    symlinkSync('..', join(at.workspace, '.edgewise'))
    const done = await run({ at })
    expect(done.code).toBe(2)
    expect(readdirSync(at.home)).not.toContain('report')
  })
})
