// The built command as users run it: a process of its own in a folder, whose one JSON document is the answer.
import { execFileSync } from 'node:child_process'

/**
 * @param cli the built `dist/cli.js`
 * @returns runs it in `folder` with `args`; what it says on standard error is passed on. Throws where it does not exit with 0.
 */
export const builtCommand = (cli: string) => (folder: string, args: readonly string[]) =>
  JSON.parse(
    execFileSync(process.execPath, [cli, ...args, '--json', '--quiet'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 28,
    }).toString(),
  )
