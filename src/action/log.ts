// What the Action prints besides annotations. Names, paths and messages of a pull request end up in it, so no line may
// be one that the runner takes for a command.
import * as core from '@actions/core'
import { plain } from '../report/index.ts'

/** Longest line that is printed, in characters. */
const longest = 2000

/** The same lines without workflow commands (`::…::`, `##[…]`) and control characters. */
export const harmless = (text: string): string =>
  text
    .split('\n')
    .map(line => plain(line, longest))
    .join('\n')

export const info = (text: string) => core.info(harmless(text))

/** A warning with a title, shown as an annotation of the job. */
export const warn = (text: string, title = 'Edgewise') => core.warning(plain(text, longest), { title })

/** Ends the process once everything printed has left it: writes to pipes may still be under way. */
export async function exit(code: number): Promise<never> {
  await new Promise<void>(resolve => process.stdout.write('', () => resolve()))
  process.exit(code)
}
