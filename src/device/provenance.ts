// Under which conditions the figures came about. What a device cannot tell is named, never left out silently.
import type { Collected } from './collect.ts'
import type { RoundPlan } from './plan.ts'
import type { RigFacts } from './rig.ts'
import { type DeviceSpec, type MeasureIo, type Protocol, type Provenance, runsHere } from './types.ts'

export function provenanceOf(
  spec: DeviceSpec,
  facts: RigFacts,
  plan: RoundPlan,
  collected: Collected,
  load: number | undefined,
  protocol: Protocol,
  io: MeasureIo,
): Provenance {
  const { local, sessions, warnings: _, ...named } = facts
  const { failed, discarded, rounds } = collected
  return {
    kind: spec.kind,
    date: io.date,
    seed: protocol.seed,
    ...named,
    ...(sessions && runsHere(spec) ? { freshSessions: plan.size.fresh } : {}),
    ...(local ? ofMachine(collected, load, io) : {}),
    ...reportedBy(collected),
    missing: local ? (collected.last?.missing ?? []) : [],
    certified: failed.length === 0 && discarded <= rounds.length,
  }
}

function ofMachine({ first, last }: Collected, load: number | undefined, { machine }: MeasureIo) {
  const { cpu, cores, arch, kernel, node } = machine
  const governor = first?.governor
  const [frequencyMHz, temperatureC, throttled] = [last?.frequencyMHz, last?.temperatureC, last?.throttled]
  return {
    ...{ cpu, cores, arch, kernel, node },
    ...(governor === undefined ? {} : { governor }),
    ...(frequencyMHz === undefined ? {} : { frequencyMHz }),
    ...(temperatureC === undefined ? {} : { temperatureC }),
    ...(throttled === undefined ? {} : { throttled }),
    ...(load === undefined ? {} : { loadAverage: Number(load.toFixed(2)) }),
  }
}

/** The last word of the device about itself. */
function reportedBy({ rounds }: Collected): Pick<Provenance, 'reported'> {
  const blocks = rounds.flatMap(round => round.blocks)
  const reported = Object.assign({}, ...blocks.map(block => block.reported ?? {})) as Record<string, string>
  return Object.keys(reported).length === 0 ? {} : { reported }
}
