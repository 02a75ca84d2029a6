// The pipeline, readable from top to bottom: load, compute, measure, evaluate, search, judge.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Plan, runsModels } from '../config/index.ts'
import { UserError, userError } from '../errors.ts'
import {
  type Context,
  type DeviceFacts,
  judge,
  type Missing,
  summariseLayers,
  summariseSearch,
  type Verdict,
} from '../report/index.ts'
import { type MetricKey, splitKey } from '../units.ts'
import type { Warning } from '../warnings.ts'
import { proxyWarning } from './appraise.ts'
import { withKept } from './kept-setting.ts'
import { type Lab, openLab } from './lab.ts'
import { deviceFindings, missingFigures } from './latency.ts'
import { ledgerFile, tellGenome } from './ledger-plan.ts'
import { propose } from './propose.ts'
import { qualityFindings } from './quality.ts'
import { searchCommand } from './reproduce.ts'
import type { Proposal, Said } from './request.ts'
import { blindness } from './search-report.ts'
import type { Setting } from './setting.ts'
import {
  computedFindings,
  type Entry,
  type Findings,
  hasModel,
  loadSubjects,
  nothing,
  type Subject,
  together,
} from './subject.ts'
import { limitsOf } from './task.ts'
import type { MemoryPlace } from './warm-session.ts'

export type GateOptions = {
  /** Whether to run models at all; false = computed budgets only. */
  readonly measure: boolean
  readonly search: boolean
  /** Folder for each model's ledger, by the model's name. */
  readonly searchFolder: (model: string) => string
  readonly context: Omit<Context, 'seed'>
  /** What earlier searches know. Default: nothing. */
  readonly memory?: MemoryPlace
  /** What the command that repeats a search has to say beside its limits. */
  readonly said?: Pick<Said, 'config' | 'space'>
  /**
   * Where a shell finds the folder of the results, with which the lines begin that take a model out of it; false: they are
   * not kept. Default: the lines begin in that folder, as in an artifact.
   */
  readonly results?: string | false | undefined
}

export type GateResult = {
  readonly verdict: Verdict
  /** By model name: the best feasible architecture the search found. */
  readonly best: ReadonlyMap<string, Uint8Array>
}

/** Judges every model of the plan against its budgets and looks for a better one. */
export async function gate(plan: Plan, place: Setting, options: GateOptions): Promise<GateResult> {
  const setting = withKept(place, options.memory)
  const lab = openLab(setting, { part: options.search && mayTrain(plan) ? 'test' : undefined })
  try {
    const judged: Judged[] = []
    for (const subject of await loadSubjects(plan, setting)) {
      setting.signal?.throwIfAborted()
      judged.push(await examine(subject, plan, lab, setting, options))
    }
    return conclude(judged, plan, options)
  } finally {
    await lab.close()
  }
}

/** What a search trains on cannot judge what it proposes, nor what that is compared with: the model itself. */
const mayTrain = ({ search: { enabled, method, train } }: Plan): boolean =>
  enabled && method === 'auto' && train

type Judged = Sought & {
  readonly subject: Entry
  readonly findings: Findings
  readonly facts: readonly DeviceFacts[]
}

/** What came of looking for an architecture. */
type Sought = {
  readonly proposal: Proposal | undefined
  /** Why nothing was looked for; undefined where there was a search, or no need of one. */
  readonly unsearched: Missing | undefined
  readonly warnings: readonly Warning[]
}

async function examine(
  subject: Entry,
  plan: Plan,
  lab: Lab,
  setting: Setting,
  options: GateOptions,
): Promise<Judged> {
  if (!hasModel(subject)) return examineVacancy(subject, { plan, lab, setting }, options)
  const computed = computedFindings(subject)
  if (!options.measure) return unmeasured(subject, computed, plan, setting)
  const quality = await qualityFindings(subject, lab, setting, plan.seed)
  const { findings: timed, facts, devices } = await deviceFindings(subject, plan, setting)
  const findings = together([computed, quality, timed])
  const sought = isIdle(subject, findings)
    ? noNeed
    : await searchAround(subject, findings, { plan: { ...plan, devices }, lab, setting }, options)
  return { subject, findings, facts, ...sought }
}

/** Nothing is judged but what the search finds. */
async function examineVacancy(subject: Entry, tools: Tools, options: GateOptions): Promise<Judged> {
  const sought = options.measure ? await searchAround(subject, nothing, tools, options) : notSought(unasked)
  return { subject, findings: nothing, facts: [], ...sought }
}

const noNeed: Sought = { proposal: undefined, unsearched: undefined, warnings: [] }
const notSought = ({ message, fix }: Pick<UserError, 'message' | 'fix'>): Sought => ({
  ...noNeed,
  unsearched: { reason: message.replace(/\.$/, ''), fix },
})
const unasked = { message: 'measuring was switched off', fix: 'Run the gate without --no-measure.' }
const switchedOff = {
  message: 'the search was switched off',
  fix: 'Turn it on: no --no-search, and no `search: false` in the configuration.',
}

type Tools = Parameters<typeof propose>[3]

/** A search that cannot be made leaves a warning: the budgets are judged all the same. */
async function searchAround(
  subject: Entry,
  findings: Findings,
  tools: Tools,
  options: GateOptions,
): Promise<Sought> {
  const { plan } = tools
  if (!options.search || !plan.search.enabled) return notSought(switchedOff)
  const folder = options.searchFolder(subject.plan.name)
  const { method, trials, timeMs } = plan.search
  const memory = options.memory ?? 'none'
  const request = {
    method,
    trials,
    timeMs,
    seed: plan.seed,
    folder,
    measure: devicesAnswer(findings),
    memory,
    said: options.said ?? {},
  }
  try {
    const proposal = await orAnew(folder, () => propose(subject, findings, request, tools))
    if (!proposal) return notSought(userError('search-nothing-free', { model: subject.plan.name }))
    return { ...noNeed, proposal }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const sentence = `No better architecture was looked for: ${error.message}`
    const warning = { code: 'search-failed', sentence, advice: error.fix }
    return { ...notSought(error), warnings: [warning] }
  }
}

/** Trials that an earlier gate left in this folder for another model or other budgets are dropped. */
async function orAnew<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'ledger-foreign')) throw error
    rmSync(join(folder, ledgerFile))
    return work()
  }
}

/** Nothing to look for: every limit holds, and without data no net can be said to be better than this one. */
function isIdle({ plan }: Subject, { head, base }: Findings): boolean {
  const holds = limitsOf(plan, base).every(({ key, limit, better }) => {
    const value = head[key]?.value ?? limit
    return better === 'min' ? value <= limit : value >= limit
  })
  return plan.data === undefined && holds
}

const devicesAnswer = ({ missing }: Findings) =>
  (Object.keys(missing) as MetricKey[]).every(key => splitKey(key).device === undefined)

/** What is known when nothing may run: computed figures and those of formulas. */
async function unmeasured(subject: Subject, computed: Findings, plan: Plan, setting: Setting) {
  const formulas = { ...plan, devices: plan.devices.filter(device => !runsModels(device)) }
  const { findings, facts } = await deviceFindings(subject, formulas, setting)
  const known = together([skipped(subject, computed), findings])
  return { subject, findings: known, facts, ...notSought(unasked) }
}

function skipped({ plan }: Subject, computed: Findings): Findings {
  return { ...computed, missing: missingFigures(plan.budgets, unasked) }
}

function conclude(judged: readonly Judged[], plan: Plan, options: GateOptions): GateResult {
  const { context } = options
  const best = new Map(
    judged.flatMap(({ subject, proposal }) => (proposal?.best ? [[subject.plan.name, proposal.best]] : [])),
  )
  const verdict = judge({
    models: judged.map(({ subject, findings, proposal, unsearched, warnings }) => ({
      name: subject.plan.name,
      path: subject.plan.path,
      judge: plan.judge,
      unsearched,
      budgets: subject.plan.budgets,
      head: findings.head,
      base: subject.base || subject.baseProblem ? findings.base : undefined,
      changes: findings.changes,
      missing: findings.missing,
      layers: subject.head && summariseLayers(subject.head.analysis),
      search: proposal && summarise(proposal, plan, options),
      warnings: [
        ...findings.warnings,
        ...warnings,
        ...(proposal ? [...blindness(proposal.brief), ...(proposal.warnings ?? [])] : []),
      ],
    })),
    policy: plan.policy,
    waivers: plan.waivers,
    devices: judged.flatMap(({ facts }) => facts),
    context: { ...context, seed: plan.seed },
  })
  return { verdict, best }
}

/** The proposal as the report shows it. */
export function summarise(
  { brief, result, best, story }: Proposal,
  plan: Pick<Plan, 'seed'>,
  { said = {}, results = '' }: Pick<GateOptions, 'said' | 'results'> = {},
) {
  // Weights that nobody trained are none to put in a model's place.
  const isTaken = best !== undefined && !proxyWarning(brief) && results !== false
  return summariseSearch(result, {
    task: brief,
    method: brief.method,
    space: brief.space.name,
    seed: plan.seed,
    describe: genome => tellGenome(brief, genome),
    ...(isTaken ? { bestFile: join(results || '', bestFile(brief.model.name)) } : {}),
    command: searchCommand(brief, story?.asked, said),
    story,
  })
}

/** Where a model's best architecture stands among the results. */
export const bestFile = (model: string): string => join(folderName(model), 'best.onnx')

/** A model's name as a folder name. */
export const folderName = (model: string): string =>
  model.replace(/[^\w.-]+/g, '-').replace(/^\.+/, '') || 'model'
