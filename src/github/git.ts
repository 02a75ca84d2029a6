// The base branch's files, read from git's objects: nothing is checked out and nothing of them is run.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { userError } from '../errors.ts'

const exec = promisify(execFile)

export type GitOptions = {
  readonly cwd: string
  /** Largest file to read, in bytes. */
  readonly limitBytes: number
  readonly signal?: AbortSignal
}

/**
 * The file `path` (relative to `cwd`) as it stands in `ref`; undefined when that revision has no such file.
 * @throws UserError `git-ref-unknown` when the revision is not in the clone, `git-missing` without git.
 */
export async function showFile(
  ref: string,
  path: string,
  options: GitOptions,
): Promise<Uint8Array | undefined> {
  const commit = await resolveRef(ref, options)
  try {
    const { stdout } = await git(['show', `${commit}:./${path}`], options)
    return new Uint8Array(stdout.buffer, stdout.byteOffset, stdout.byteLength)
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: Buffer }
    if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
      throw userError('file-too-large', { path: `${ref}:${path}`, limit: options.limitBytes })
    if (/does not exist|exists on disk, but not in/.test(String(stderr))) return undefined
    throw userError('git-failed', { command: `git show ${ref}:${path}`, reason: String(stderr).trim() })
  }
}

/** The commit a revision names. A revision may not start with `-`, so it is never read as an option. */
export async function resolveRef(ref: string, options: GitOptions): Promise<string> {
  if (!/^[\w][\w./@^~-]{0,250}$/.test(ref)) throw userError('git-ref-unknown', { ref })
  try {
    const { stdout } = await git(
      ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
      options,
    )
    return stdout.toString('utf8').trim()
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') throw userError('git-missing', {})
    throw userError('git-ref-unknown', { ref }, { cause: error })
  }
}

/**
 * A Git LFS pointer in place of the file itself, as a clone without LFS leaves it.
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export function lfsPointer(bytes: Uint8Array): { readonly size: number } | undefined {
  if (bytes.byteLength > 1024) return undefined
  const text = Buffer.from(bytes).toString('latin1')
  const match = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n[\s\S]*^size (\d{1,15})$/m.exec(text)
  return match ? { size: Number(match[1]) } : undefined
}

const git = (args: string[], { cwd, limitBytes, signal }: GitOptions) =>
  exec('git', args, {
    cwd,
    encoding: 'buffer',
    maxBuffer: limitBytes,
    timeout: 60_000,
    ...(signal ? { signal } : {}),
  })

/** Makes sure that a commit is in the clone: a shallow checkout lacks the base, so that one commit is fetched. */
export async function ensureCommit(sha: string, options: GitOptions): Promise<void> {
  const there = await resolveRef(sha, options).then(
    () => true,
    () => false,
  )
  if (there) return
  await git(['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', sha], options).catch(
    (error: unknown) => {
      if ((error as { code?: unknown }).code === 'ENOENT') throw userError('git-missing', {})
      throw userError('git-ref-unknown', { ref: sha }, { cause: error })
    },
  )
}
