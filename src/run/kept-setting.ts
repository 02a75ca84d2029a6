// A run's dealings with what runners measured before: what it is told of it, and what it adds.

import type { DeviceSpec, MeasuredModel, Measurement } from '../device/index.ts'
import { UserError } from '../errors.ts'
import { bindShapes, decode } from '../ir/index.ts'
import type { Genome } from '../space/index.ts'
import { openKept } from './kept.ts'
import { fusingOf } from './profile.ts'
import type { Setting } from './setting.ts'
import type { MemoryPlace } from './warm-session.ts'

/** The setting with what the memory keeps of devices; as it is where nothing is to be remembered. */
export function withKept(setting: Setting, memory: MemoryPlace = 'none'): Setting {
  if (memory === 'none' || setting.kept) return setting
  return { ...setting, kept: openKept(memory) }
}

export type KeptAs = {
  readonly group: string
  readonly setting: Setting
  /** Of models that are genomes of a space, by their names: predictors for that space need not look for them. */
  readonly genomes?: ReadonlyMap<string, Genome>
}

/** Keeps what was measured of models that belong to `group`. Whatever goes wrong costs the rows, never the measurement. */
export async function keepMeasured(
  spec: DeviceSpec,
  measurement: Measurement,
  models: readonly MeasuredModel[],
  { group, setting, genomes }: KeptAs,
): Promise<void> {
  if (!setting.kept) return
  try {
    const learnt = models.map(({ name, bytes, shapes = {} }) => ({
      name: `${group} ${genomes?.get(name)?.join('.') ?? name}`,
      group,
      graph: bindShapes(decode(bytes), shapes),
    }))
    await setting.kept.keep(measurement, learnt, () => fusingOf(spec, setting))
  } catch (error) {
    if (!(error instanceof UserError) || setting.signal?.aborted) throw error
  }
}
