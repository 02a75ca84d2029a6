// Git LFS: git's objects hold pointers, whatever the checkout did, so a base model kept in LFS is fetched through it.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type GitOptions, git, gitEnvironment } from './git.ts'

export type LfsPointer = {
  /** SHA-256 of the content, hex. */
  readonly oid: string
  /** Bytes of the content. */
  readonly size: number
}

/**
 * A Git LFS pointer in place of the file itself, as git's objects have it and a clone without LFS leaves it.
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export function lfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.byteLength > 1024) return undefined
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.startsWith('version https://git-lfs.github.com/spec/v1\n')) return undefined
  const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1]
  const size = /^size (\d{1,15})$/m.exec(text)?.[1]
  return oid && size ? { oid, size: Number(size) } : undefined
}

/** What a pointer points to: from this clone's LFS store, else downloaded by git-lfs; undefined where neither has it. */
export async function lfsContent(pointer: LfsPointer, options: GitOptions): Promise<Uint8Array | undefined> {
  if (pointer.size > options.limitBytes) return undefined
  const stored = await storedContent(pointer, options).catch(() => undefined)
  const found = stored ?? (await downloaded(pointer, options).catch(() => undefined))
  return found && createHash('sha256').update(found).digest('hex') === pointer.oid ? found : undefined
}

async function storedContent(
  { oid, size }: LfsPointer,
  options: GitOptions,
): Promise<Uint8Array | undefined> {
  const { stdout } = await git(['rev-parse', '--git-common-dir'], options)
  const folder = resolve(options.cwd, stdout.toString('utf8').trim())
  const path = join(folder, 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid)
  return statSync(path).size === size ? readFileSync(path) : undefined
}

/** `git lfs smudge` takes the pointer on its standard input. */
function downloaded({ oid, size }: LfsPointer, { cwd, limitBytes, signal }: GitOptions): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['lfs', 'smudge'],
      {
        cwd,
        encoding: 'buffer',
        maxBuffer: limitBytes,
        timeout: 300_000,
        env: gitEnvironment(process.env),
        ...(signal ? { signal } : {}),
      },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    )
    child.stdin?.on('error', reject)
    child.stdin?.end(`version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`)
  })
}
