// The comment: headline, tables, folded details, footer, shortened in whole pieces to the length allowed.
// Invariant: never longer than its limit, and no piece is ever cut inside.
import { markdownBlock, markdownCode, markdownText } from '../escape.ts'
import type { ModelVerdict, Status, Verdict } from '../types.ts'
import { headline, orderedModels, statusWords } from '../words.ts'
import { details } from './details.ts'
import { fold, modelTable } from './tables.ts'

export type MarkdownOptions = {
  /** Default: GitHub's 65,536 characters for a comment, less room for the caller's marker. */
  readonly limit?: number
  /** What `limit` counts; default characters (UTF-16 units). */
  readonly counts?: 'characters' | 'bytes'
}

/** A comment may have 65,536 characters, a job summary 1 MiB; both keep room for what the caller adds. */
export const commentCharacters = 65_536 - 536
export const summaryBytes = 2 ** 20 - 1024

/**
 * The verdict as GitHub-flavoured Markdown; nothing in it from outside is markup. Too long, it loses in turn the
 * details from the last, the passing rows, and the tables of the last models, and says where the rest stands.
 */
export function markdown(verdict: Verdict, options: MarkdownOptions = {}): string {
  const { limit = commentCharacters, counts = 'characters' } = options
  const size =
    counts === 'bytes'
      ? (text: string) => new TextEncoder().encode(text).length
      : (text: string) => text.length
  const models = orderedModels(verdict)
  const frame = [title(verdict), footer(verdict)].join('\n\n')
  const room = limit - size(frame) - size(pointer(verdict)) - 200
  const measure = (parts: readonly string[]) => parts.reduce((sum, part) => sum + size(part) + 2, 0)

  const full = modelParts(models, verdict)
  const folded = details(models, verdict)
  const kept = takeWhileFits(folded, room - measure(full), size)
  if (measure(full) <= room) return assemble(verdict, [...full, ...kept], kept.length < folded.length)
  return assemble(verdict, briefModels(models, verdict, room, size), true)
}

/** The job summary: the same text with a thousand times the room. */
export const summaryMarkdown = (verdict: Verdict): string =>
  markdown(verdict, { limit: summaryBytes, counts: 'bytes' })

const assemble = (verdict: Verdict, parts: readonly string[], short: boolean) =>
  `${[title(verdict), ...parts, ...(short ? [pointer(verdict)] : []), footer(verdict)].join('\n\n')}\n`

const title = (verdict: Verdict) => `### ${statusWords[verdict.status].icon} Edgewise · ${headline(verdict)}`

/** With one model the table needs no heading; of several, those that pass are folded together. */
function modelParts(models: readonly ModelVerdict[], verdict: Verdict): string[] {
  if (models.length === 1) return [placeOf(models[0]!), modelTable(models[0]!, verdict)]
  const loud = models.filter(needsEyes)
  const quiet = models.filter(model => !needsEyes(model))
  const open = quiet.length > 1 ? loud : models
  const section = (model: ModelVerdict) => `${modelTitle(model)}\n\n${modelTable(model, verdict)}`
  const rest =
    open === models ? [] : quiet.map(model => fold(modelSummary(model), modelTable(model, verdict)))
  return [...open.map(section), ...rest]
}

const needsEyes = (model: ModelVerdict) => model.status !== 'pass' || model.checks.some(check => check.waived)

const modelTitle = (model: ModelVerdict) => `#### ${modelSummary(model)}`
function modelSummary(model: ModelVerdict): string {
  const { name, path, status, base } = model
  const { icon, word } = statusWords[status]
  const isNew = base === undefined && path !== undefined
  return `${icon} ${markdownCode(name)} · ${word}${isNew ? ' · new' : ''} · ${placeOf(model)}`
}
const placeOf = ({ path }: ModelVerdict) =>
  path === undefined ? 'the repository has no model yet' : markdownCode(path, 200)

/** No details, no passing rows; where even that is too long, the last models shrink to a line, then to a count. */
function briefModels(
  models: readonly ModelVerdict[],
  verdict: Verdict,
  room: number,
  size: (text: string) => number,
) {
  const lines = models.map(model => `- ${modelSummary(model)}`)
  const tables = models.map(model => `${modelTitle(model)}\n\n${modelTable(model, verdict, 'count')}`)
  const shown = takeWhileFits(
    tables,
    room -
      Math.min(
        room / 2,
        lines.reduce((sum, line) => sum + size(line) + 2, 0),
      ),
    size,
  )
  const used = shown.reduce((sum, part) => sum + size(part) + 2, 0)
  const listed = takeWhileFits(lines.slice(shown.length), room - used, size)
  const rest = models.slice(shown.length + listed.length)
  return [
    ...shown,
    ...(listed.length > 0 ? [listed.join('\n')] : []),
    ...(rest.length > 0 ? [countsOf(rest)] : []),
  ]
}

function countsOf(models: readonly ModelVerdict[]): string {
  const order: readonly Status[] = ['fail', 'not-measured', 'inconclusive', 'pass']
  const counts = order.map(status => ({
    status,
    count: models.filter(model => model.status === status).length,
  }))
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${statusWords[status].word}`)
  return `And ${models.length} more: ${words.join(', ')}.`
}

function takeWhileFits(parts: readonly string[], room: number, size: (text: string) => number): string[] {
  let left = room
  const end = parts.findIndex(part => {
    left -= size(part) + 2
    return left < 0
  })
  return parts.slice(0, end < 0 ? parts.length : end)
}

/** Said where something was left out. */
function pointer({ context }: Verdict): string {
  const where = context.artifact
    ? `in the artifact ${markdownCode(context.artifact)}`
    : 'in the JSON and HTML reports'
  const summary = context.runUrl ? `in the [job summary](${context.runUrl}) and ` : ''
  return `> ✂️ Shortened to what a comment may hold. Everything stands ${summary}${where}.`
}

function footer({ context }: Verdict): string {
  const { version, headSha, baseSha, seed, runUrl, artifact, command } = context
  const facts = [
    `Edgewise ${markdownText(version, 40)}`,
    headSha ? `head ${markdownCode(headSha.slice(0, 7))}` : undefined,
    baseSha ? `base ${markdownCode(baseSha.slice(0, 7))}` : undefined,
    `seed ${seed}`,
    runUrl ? `[run](${runUrl})` : undefined,
    artifact ? `artifact ${markdownCode(artifact)}` : undefined,
  ]
  const line = `<sub>${facts.filter(fact => fact !== undefined).join(' · ')}</sub>`
  return command
    ? `${fold('💻 The same verdict on your machine', markdownBlock([command], 'sh'))}\n\n${line}`
    : line
}
