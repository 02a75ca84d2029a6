// What a search's ledger does not say: what was asked of it and in which words, whether it still runs, why it stopped, how many genomes it looked at,
// and the layers of the best so far. One small file beside the ledger, rewritten whole; where it is missing, old or not ours, a
// report shows less, and nothing wrong.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Graph } from '../ir/index.ts'
import {
  diagramSchema,
  estimateSchema,
  figuresSchemaOf,
  type LayerDiagram,
  layerDiagramOf,
  type StopReason,
} from '../report/index.ts'
import type { Foresight, SearchResult, Trial } from '../search/index.ts'
import { layerDiagram, type Space } from '../space/index.ts'
import type { Estimate, MetricKey } from '../units.ts'
import type { Said, SearchRequest } from './request.ts'
import { writeWhole } from './write-whole.ts'

export const journalFile = 'journal.json'
/** How often a search that runs says so. */
const beatMs = 5000
/** Silent for longer, it runs no more. */
const silentMs = 30_000
const mostBytes = 2 ** 20

const word = z.string().max(300)

const noteSchema = z.object({
  version: z.literal(1),
  asked: z.object({ seconds: z.number().nonnegative().nullable(), trials: z.int().nonnegative().nullable() }),
  said: z
    .object({
      config: word.optional(),
      space: word.optional(),
      warmStart: word.optional(),
      train: z.literal(false).optional(),
      measure: z.literal(false).optional(),
    })
    .optional(),
  looked: z.int().nonnegative(),
  stop: z.enum(['time', 'trials', 'exhausted', 'unreachable', 'interrupted', 'failed']).nullable(),
  /** Nearest values that no genome goes beyond, where foreseen costs say so. */
  nearest: z.record(z.string(), z.number()),
  /** The hash of the trial that is drawn. */
  drawn: z.string().max(200).nullable(),
  diagram: diagramSchema.nullable(),
  /** What best and model were told to differ by, and the hash of that best one. */
  compared: z.object({ of: z.string().max(200), changes: figuresSchemaOf(estimateSchema) }).optional(),
})
type Note = Omit<z.input<typeof noteSchema>, 'nearest' | 'diagram' | 'compared'> & {
  readonly compared?: { readonly of: string; readonly changes: Partial<Record<MetricKey, Estimate>> }
  readonly nearest: Partial<Record<MetricKey, number>>
  readonly diagram: LayerDiagram | null
}

export type Journal = {
  readonly asked: { readonly seconds: number | undefined; readonly trials: number | undefined }
  readonly said: Said
  readonly looked: number
  readonly stop: StopReason | undefined
  readonly nearest: Partial<Record<MetricKey, number>>
  readonly isAlive: boolean
  /** Undefined where another trial than this one is drawn. */
  diagram(trial: Trial | undefined): LayerDiagram | undefined
  /** Against the model; none where another trial than this one was compared. */
  changes(best: Trial | undefined): Partial<Record<MetricKey, Estimate>>
}

export type OpenJournal = {
  /** Counts the genomes that are looked at. */
  counting(foresight: Foresight): Foresight
  /** Before the first best is told. @param origin the model that candidates come from */
  begin(space: Space, origin: Graph): void
  /** The best so far; drawn when it is another one than before. */
  best(trial: Trial | undefined): void
  /** @param changes of the best against the model, where they were compared */
  end(result: SearchResult, changes: Partial<Record<MetricKey, Estimate>>): void
  /** Without `end` before, the search failed. */
  close(): void
}

/** Nothing is written before `begin`. */
export function openJournal({ folder, timeMs, trials, said = {} }: SearchRequest): OpenJournal {
  const path = join(folder, journalFile)
  let note: Note = {
    version: 1,
    asked: { seconds: timeMs === undefined ? null : timeMs / 1000, trials: trials ?? null },
    said,
    looked: noteAt(path)?.looked ?? 0,
    stop: null,
    nearest: {},
    drawn: null,
    diagram: null,
  }
  let beat: NodeJS.Timeout | undefined
  const write = () => writeWhole(path, `${JSON.stringify(note)}\n`)
  let draw = (_: Trial): void => {}
  const best: OpenJournal['best'] = trial => {
    if (trial && trial.hash !== note.drawn) draw(trial)
  }
  return {
    begin: (space, origin) => {
      draw = trial => {
        const rows = layerDiagram(origin, space.decode(trial.genome))
        note = { ...note, drawn: trial.hash, diagram: layerDiagramOf(trial.id, rows) }
        write()
      }
      beat = setInterval(write, beatMs).unref()
      write()
    },
    counting: ({ costs }) => ({
      costs: genome => {
        note = { ...note, looked: note.looked + 1 }
        return costs(genome)
      },
    }),
    best,
    end: (result, changes) => {
      best(result.best ?? result.closest)
      const of = result.best?.hash
      const compared = of === undefined ? {} : { compared: { of, changes } }
      note = {
        ...note,
        stop: stopOf(result, trials),
        nearest: result.unreachable?.nearest ?? {},
        ...compared,
      }
      write()
    },
    close: () => {
      if (!beat) return
      clearInterval(beat)
      note = { ...note, stop: note.stop ?? 'failed' }
      write()
    },
  }
}

function stopOf(result: SearchResult, trials: number | undefined): StopReason {
  if (result.interrupted) return 'interrupted'
  if (result.unreachable) return 'unreachable'
  if (result.exhausted) return 'exhausted'
  return trials !== undefined && result.trials.length >= trials ? 'trials' : 'time'
}

/** @param now milliseconds since the epoch */
export function readJournal(folder: string, now: number): Journal | undefined {
  const path = join(folder, journalFile)
  const note = noteAt(path)
  if (!note) return undefined
  const { asked, said = {}, looked, stop, nearest, drawn, diagram, compared } = note
  return {
    asked: { seconds: asked.seconds ?? undefined, trials: asked.trials ?? undefined },
    said,
    looked,
    stop: stop ?? undefined,
    nearest,
    isAlive: stop === null && now - statSync(path).mtimeMs < silentMs,
    diagram: trial =>
      trial && diagram && trial.hash === drawn ? { ...diagram, trial: trial.id } : undefined,
    changes: best => (best && compared?.of === best.hash ? compared.changes : {}),
  }
}

function noteAt(path: string) {
  if (!existsSync(path) || statSync(path).size > mostBytes) return undefined
  try {
    return noteSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch {
    return undefined
  }
}
