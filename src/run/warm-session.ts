// One search's dealings with memory: what it is told of the past before it begins, and what it leaves for the next one.
// Whatever goes wrong here costs time and a warning, never the search.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../config/index.ts'
import type { DataFacts } from '../data/index.ts'
import { localMachine } from '../device/index.ts'
import { printable } from '../errors.ts'
import { defaultLimits } from '../ir/index.ts'
import type { Warning } from '../warnings.ts'
import type { Brief } from './ledger-plan.ts'
import { ledgerFile } from './ledger-plan.ts'
import { conditionsFile, conditionsOf, keyOf } from './warm-conditions.ts'
import { type Recall, type RecallTools, recall } from './warm-recall.ts'
import {
  ignoredWarning,
  leadsAway,
  memoryFolder,
  type Remembered,
  readMemory,
  remember,
} from './warm-store.ts'
import { writeWhole } from './write-whole.ts'

/** Where a search remembers from, and where to: `none` = neither. */
export type MemoryPlace =
  | 'none'
  | {
      /** A search's folder, or a folder of such; undefined = the memory itself. */
      readonly from: string | undefined
      /** The memory's folder, and the folder that no link may lead it out of. */
      readonly place: string
      readonly within: string
    }

export type Warm = {
  /** Writes down what this search's figures hold for, and says what is known already; undefined = nothing. */
  recall(
    tools: Omit<RecallTools, 'conditions'> & { readonly data: DataFacts | undefined },
  ): Recall | undefined
  /** Lays the folder's search down in the memory. */
  keep(brief: Brief): void
  warnings(): readonly Warning[]
  /** Whether anything was known. */
  told(): boolean
}

export type WarmOptions = {
  readonly memory: MemoryPlace
  readonly folder: string
  readonly plan: Pick<Plan, 'devices' | 'limits'>
}

/** Reads nothing before it is asked. */
export function openWarm({ memory, folder, plan }: WarmOptions): Warm {
  const warnings: Warning[] = []
  let wasTold = false
  const source = memory === 'none' ? undefined : (memory.from ?? memory.place)
  const read = (): Remembered => {
    if (memory === 'none' || source === undefined || (!memory.from && leadsAway(source, memory.within)))
      return { pasts: [], ignored: [] }
    return readMemory(source, { ...defaultLimits, ...plan.limits })
  }
  return {
    recall: ({ data, ...tools }) => {
      const conditions = conditionsOf(data, plan.devices, localMachine())
      // The folder's own trials are gone on with as they are.
      const goesOn = existsSync(join(folder, ledgerFile))
      writeWhole(join(folder, conditionsFile), `${JSON.stringify(conditions)}\n`)
      if (goesOn) return undefined
      const { pasts, ignored } = read()
      warnings.push(...ignoredWarning(printable(source ?? memoryFolder), ignored))
      const found = recall(pasts, { ...tools, conditions })
      wasTold = found !== undefined
      return found
    },
    keep: brief => {
      if (memory === 'none' || leadsAway(memory.place, memory.within)) return
      try {
        remember(folder, memory.place, nameOf(brief))
      } catch (error) {
        warnings.push(notKept(memory.place, error))
      }
    },
    warnings: () => warnings,
    told: () => wasTold,
  }
}

/** The same search takes its own place again. */
const nameOf = ({ constraints: _, ...brief }: Brief): string =>
  `${brief.model.name.replace(/[^\w.-]+/g, '-').slice(0, 100) || 'model'}-${keyOf(brief).slice(0, 12)}`

const notKept = (place: string, error: unknown): Warning => ({
  code: 'memory-not-kept',
  sentence: `The search is not remembered in ${printable(place)}: ${printable(String((error as Error).message ?? error))}`,
  advice: 'The next search begins anew. See whether the folder can be written.',
})
