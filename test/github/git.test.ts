// Base files from a real git repository.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lfsPointer, showFile } from '../../src/github/index.ts'

let cwd: string
const git = (...args: string[]) => execFileSync('git', args, { cwd, stdio: 'pipe' })
const options = () => ({ cwd, limitBytes: 1000 })
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: { code: string }) => error.code,
  )

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'edgewise-git-'))
  git('init', '-q', '-b', 'main')
  git('config', 'user.email', 'test@example.org')
  git('config', 'user.name', 'Test')
  mkdirSync(join(cwd, 'models'))
  writeFileSync(join(cwd, 'models/net.onnx'), new Uint8Array([0, 255, 10, 13]))
  writeFileSync(join(cwd, 'models/big.onnx'), new Uint8Array(5000))
  git('add', '.')
  git('commit', '-qm', 'base')
  writeFileSync(join(cwd, 'models/net.onnx'), 'changed')
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('showFile', () => {
  it('reads the committed bytes, not the working tree', async () => {
    expect(await showFile('main', 'models/net.onnx', options())).toEqual(new Uint8Array([0, 255, 10, 13]))
  })

  it('says undefined for a file the revision does not have', async () => {
    expect(await showFile('main', 'models/new.onnx', options())).toBeUndefined()
  })

  it('refuses a file above the limit instead of reading it', async () => {
    expect(await codeOf(showFile('main', 'models/big.onnx', options()))).toBe('file-too-large')
  })

  it('names a revision that is not in the clone', async () => {
    expect(await codeOf(showFile('origin/none', 'models/net.onnx', options()))).toBe('git-ref-unknown')
  })

  it('never takes a revision for an option', async () => {
    expect(await codeOf(showFile('--output=/tmp/x', 'models/net.onnx', options()))).toBe('git-ref-unknown')
  })
})

describe('lfsPointer', () => {
  it('knows the pointer a clone without LFS leaves', () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`
    expect(lfsPointer(Buffer.from(pointer))).toEqual({ oid: '0'.repeat(64), size: 12345 })
  })

  it('does not take a model for one', () => {
    expect(lfsPointer(new Uint8Array([8, 7, 18, 4]))).toBeUndefined()
  })
})
