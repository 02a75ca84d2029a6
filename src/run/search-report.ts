// A search as people read it. Everything is worked out from the ledger alone, so `report` renders what `search` did,
// also of a search that was interrupted or still goes on.
import { join } from 'node:path'
import {
  type Context,
  html,
  judge,
  markdown,
  type SearchStory,
  storyOf,
  summariseSearch,
  type Verdict,
} from '../report/index.ts'
import { known, type Outcome, outcome, paretoDocument, readLedger, type Trial } from '../search/index.ts'
import type { Metrics } from '../units.ts'
import type { Warning } from '../warnings.ts'
import { proxyWarning } from './appraise.ts'
import { type Journal, readJournal } from './journal.ts'
import { type Brief, ledgerFile, readBrief, tellGenome } from './ledger-plan.ts'
import { searchCommand } from './reproduce.ts'
import type { Said } from './request.ts'
import { isBlind } from './task.ts'
import { writeWhole } from './write-whole.ts'

export type SearchRecord = {
  readonly brief: Brief
  readonly outcome: Outcome
  /** Over all runs on this ledger. */
  readonly seconds: number
  readonly story: SearchStory
  readonly said: Said
  /** The model's own figures. */
  readonly head: Metrics
}

/** What stands in a search's folder. @param now milliseconds since the epoch @throws UserError when that is no ledger of ours. */
export function readSearch(folder: string, now: number): SearchRecord {
  const path = join(folder, ledgerFile)
  const { plan, trials, spentMs, records } = readLedger(path)
  const brief = readBrief(plan, path)
  const journal = readJournal(folder, now)
  const state = journal ? stateOf(journal) : 'ended'
  const found = outcome(brief, state === 'ended' ? trials : soFar(trials))
  const nearest = { ...found.nearest, ...journal?.nearest }
  const story = storyOf({
    task: brief,
    records,
    trials,
    state,
    dropped: found.dropped,
    stop: journal?.stop,
    asked: journal?.asked ?? { seconds: undefined, trials: undefined },
    looked: journal?.looked,
    diagram: journal?.diagram(found.best ?? found.closest),
    changes: journal?.changes(found.best) ?? {},
  })
  const head = trials[0] ? known(trials[0]) : {}
  return {
    brief,
    outcome: { ...found, nearest },
    seconds: spentMs / 1000,
    story,
    said: journal?.said ?? {},
    head,
  }
}

const stateOf = ({ stop, isAlive }: Journal): SearchStory['state'] =>
  stop === 'interrupted' || stop === 'failed' || (stop === undefined && !isAlive)
    ? 'interrupted'
    : stop === undefined
      ? 'running'
      : 'ended'

/** Before finalists are timed only the model itself was: without its figure, candidates are compared by the others. */
function soFar(trials: readonly Trial[]): readonly Trial[] {
  const isTimed = trials.some(({ id, measured, state }) => id !== 0 && measured && state === 'complete')
  return isTimed ? trials : trials.map(({ measured: _, ...trial }) => trial)
}

export type SearchReportOptions = {
  readonly context: Omit<Context, 'seed' | 'command'>
  /** Path of the best model, where there is one. */
  readonly bestFile: string | undefined
}

/** A search that sees no accuracy ranks by a proxy: said wherever its result is shown. */
export function blindness(task: Pick<Brief, 'objectives' | 'constraints' | 'untrained'>): Warning[] {
  const proxy = proxyWarning(task)
  if (proxy) return [proxy]
  if (task.untrained !== undefined) return [notTrained(task.untrained)]
  if (!isBlind(task)) return []
  const sentence =
    "The search knew no accuracy. It ranks by kept importance, the share of the channels' weight norms that a candidate keeps; what the candidate can still tell apart is unknown."
  return [
    { code: 'search-blind', sentence, advice: 'Name a data set under `data` and a budget such as `top-1`.' },
  ]
}

const notTrained = (reason: string): Warning => ({
  code: 'search-untrained',
  sentence: `No candidate was trained, only recalibrated: ${reason}`,
  advice: 'Their accuracies are those of cut weights; training them usually gains several points.',
})

/** The model judged by its own trial, with what the search found. */
export function searchVerdict(record: SearchRecord, options: SearchReportOptions): Verdict {
  const { brief, outcome: found, seconds, story } = record
  const { name, path } = brief.model
  const command = searchCommand(brief, story.asked, record.said)
  const interrupted = story.state !== 'ended'
  const { head } = record
  const search = summariseSearch(
    { ...found, seconds, interrupted, exhausted: false, unmeasured: undefined },
    {
      task: brief,
      method: brief.method,
      space: brief.space.name,
      seed: brief.seed,
      describe: genome => tellGenome(brief, genome),
      command,
      story,
      // Weights that nobody trained are none to put in a model's place.
      ...(options.bestFile === undefined || proxyWarning(brief) ? {} : { bestFile: options.bestFile }),
    },
  )
  // In a family trial 0 is no model of the repository.
  const isOwn = brief.space.name === undefined
  const judged = isOwn ? { head } : { head: {}, judge: 'architecture' as const }
  const model = { name, path, budgets: brief.budgets, ...judged, base: undefined }
  const open = { changes: {}, missing: {}, layers: undefined, warnings: blindness(brief) }
  return judge({
    models: [{ ...model, ...open, search }],
    // The command that repeats the search stands with what it found.
    context: { ...options.context, seed: brief.seed, command: undefined },
  })
}

/** The document of `search --json` and `report --json`. */
export function searchJson({ brief, outcome: found, seconds, story }: SearchRecord, warmStarted: boolean) {
  const describe = (genome: readonly number[]) => tellGenome(brief, genome)
  return { model: brief.model.name, ...paretoDocument(found, { describe }), seconds, warmStarted, story }
}

/** Writes pareto.json, report.md and report.html beside the ledger; returns their paths. */
export function writeSearch(folder: string, record: SearchRecord, verdict: Verdict): string[] {
  const files = {
    'pareto.json': `${JSON.stringify(searchJson(record, false), null, 2)}\n`,
    'report.md': markdown(verdict),
    'report.html': html(verdict),
  }
  return Object.entries(files).map(([name, text]) => {
    writeWhole(join(folder, name), text)
    return join(folder, name)
  })
}
