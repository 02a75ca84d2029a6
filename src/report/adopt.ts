// How a proposed architecture gets into the repository: lines for a shell, which hold names from outside as single words.
import { visible } from './escape.ts'
import type { Context, ModelVerdict, SearchSummary } from './types.ts'

const harmless = /^[\w./@:+,=%][\w./@:+,=%-]*$/

/** One word of a POSIX shell, whatever it holds. */
export function shellWord(text: string): string {
  const clean = visible(text, 300)
  if (harmless.test(clean)) return clean
  // A leading dash would be an option.
  return `'${clean.replace(/^-/, './-').replaceAll("'", `'\\''`)}'`
}

/**
 * Lines that put the best model in place of head's and commit it; empty where there is no file to take or no place for it.
 * With an artifact its download comes first.
 */
export function adoptSteps(
  { path }: Pick<ModelVerdict, 'path'>,
  { best, bestFile, seed }: SearchSummary,
  { artifact, runUrl }: Pick<Context, 'artifact' | 'runUrl'>,
): string[] {
  if (!best || !bestFile || path === undefined) return []
  const model = shellWord(path)
  const file = artifact ? `${artifact}/${bestFile}` : bestFile
  return [
    ...(artifact ? downloads(artifact, runUrl) : []),
    `cp ${shellWord(file)} ${model}`,
    `git add ${model}`,
    `git commit -m ${shellWord(`Adopt architecture ${best.id} (Edgewise, seed ${seed})`)}`,
  ]
}

/** What to know before the search's command is run again: without its memory it is not the same search. */
export function coldNote({ story, command }: SearchSummary): string | undefined {
  const recalled = story?.account.recalled ?? 0
  if (recalled === 0 || !command?.includes(' --warm-start none ')) return undefined
  const known = recalled === 1 ? 'the trial' : `the ${recalled} trials`
  return `It begins without ${known} recalled from earlier searches, so it may end elsewhere`
}

/** `https://github.com/owner/repository/actions/runs/123`: the run's id, and where it is. */
const runs = /^https?:\/\/([\w.-]+)\/([\w.-]+\/[\w.-]+)\/actions\/runs\/(\d+)/

function downloads(artifact: string, runUrl: string | undefined): string[] {
  const [, host, repository, run] = runs.exec(runUrl ?? '') ?? []
  if (run === undefined) return []
  const where = host === 'github.com' ? repository! : `${host}/${repository}`
  const name = shellWord(artifact)
  return [`gh run download ${run} --repo ${where} --name ${name} --dir ${name}`]
}
