// npm as the one installer we use: where it is, what it may see, and what its failures mean.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { printable } from '../errors.ts'
import type { ExecResult } from './exec.ts'
import { findProgram } from './launch.ts'

export type Program = { readonly command: string; readonly args: readonly string[] }

/** npm on a PATH. On Windows it is a batch file, which cannot be spawned, beside the script that it runs. */
export function findNpm(searchPath: string, platform: string): Program | undefined {
  if (platform !== 'win32') {
    const command = findProgram('npm', searchPath)
    return command === undefined ? undefined : { command, args: [] }
  }
  const batch = findProgram('npm.cmd', searchPath)
  const script = batch && join(dirname(batch), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return script && existsSync(script) ? { command: process.execPath, args: [script] } : undefined
}

// Its own settings, proxies, certificates and the registry's token, which an .npmrc may name; nothing of the job's.
const passed =
  /^(PATH|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SystemRoot|ComSpec|TE?MP|TMPDIR|NODE_EXTRA_CA_CERTS|NODE_AUTH_TOKEN|NPM_TOKEN|SSL_CERT_(FILE|DIR)|(https?|no|all)_proxy|npm_config_.*)$/i

/** The part of an environment that npm gets. */
export function npmEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && passed.test(entry[0]),
  )
  return Object.fromEntries(kept)
}

const meanings: readonly (readonly [RegExp, string])[] = [
  // A flipped bit may break the archive before npm has its hash.
  [
    /EINTEGRITY|Z_(DATA|BUF)_ERROR|TAR_BAD_ARCHIVE/,
    'the download is damaged: it is not what our lockfile names',
  ],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ENOTCACHED/,
    'the npm registry cannot be reached',
  ],
  [/E40[13]/, 'the npm registry refused access'],
  [/E404/, 'the npm registry does not have onnxruntime-node'],
  [/ENOSPC/, 'the disk is full'],
  [/EACCES|EPERM|EROFS/, 'the tool cache is not writable'],
]

/** Why `npm ci` failed, as a clause; undefined if it did not. */
export function whyFailed({ code, output, timedOut }: ExecResult): string | undefined {
  if (timedOut) return 'npm took too long'
  if (code === 0) return undefined
  const known = meanings.find(([pattern]) => pattern.test(output))
  // npm's last line only names its log.
  const said = output
    .split('\n')
    .findLast(line => line.trim() !== '' && !line.includes('complete log of this run'))
  return known?.[1] ?? `npm failed: ${printable(said ?? `exit code ${code}`)}`
}
