// A device learned from other devices and few measurements, for one space: the few-shot method on rows of profiles, and what
// of it is saved. Saved are the measurements themselves, so that whoever reads the file learns the same again.
import { costEvaluator } from '../../cost/index.ts'
import { median } from '../../device/index.ts'
import { userError } from '../../errors.ts'
import { spearman } from '../../ranks.ts'
import type { Genome, NetTask, Space } from '../../space/index.ts'
import { adapt, type MeasuredGenome } from '../few-shot/adapt.ts'
import { calibrateBoth } from '../few-shot/calibrate.ts'
import { type KnownDevice, learnSources, type Sources } from '../few-shot/sources.ts'
import { distinct, undrifted } from '../fit/rows.ts'
import type { Measured } from '../measured.ts'
import type { HeldOut } from '../predictor.ts'
import type { Encoding } from '../tables/encoding.ts'
import { spaceEncoding } from '../tables/space.ts'

/** A built-in space by its name and task. */
export type SpaceRef = { readonly name: string } & Pick<NetTask, 'input' | 'outputs'>

export type Transferred = {
  readonly device: string
  readonly space: SpaceRef
  /** Of the space as it was: another id, other networks. */
  readonly spaceId: string
  readonly genomes: readonly Genome[]
  /** Latencies in ms by genome. */
  readonly known: readonly { readonly name: string; readonly ms: readonly number[] }[]
  readonly measured: readonly MeasuredGenome[]
  /** By what intervals are widened. */
  readonly stretch: number
  /** By what those of ratios are; files of old have none. */
  readonly ratioStretch?: number | undefined
  /** What the reference model took beside the measurements, which are as if it had always taken that. */
  readonly referenceMs?: number | undefined
  readonly block: number
  readonly heldOut: HeldOut
  readonly provenance: { readonly runtimes: readonly string[]; readonly from: string; readonly to: string }
}

/** Latencies of a space's genomes among the rows of one device, as if it had always been equally fast. */
export function genomesOf(rows: readonly Measured[], name: string, space: Space): MeasuredGenome[] {
  const own = distinct(undrifted(rows.filter(({ group }) => group === name)))
  return own.flatMap(row => {
    const genome = genomeNamed(row.name, space)
    return genome ? [{ genome: space.canonical?.(genome) ?? genome, ms: row.ms }] : []
  })
}

/** The genome that the last word of a row's name is, `ds-cnn 0.2.1`; undefined where the space has none such. */
export function genomeNamed(name: string, space: Space): Genome | undefined {
  const genome = name
    .slice(name.lastIndexOf(' ') + 1)
    .split('.')
    .map(Number)
  const isOne =
    genome.length === space.choices.length &&
    genome.every(
      (option, gene) => Number.isInteger(option) && space.choices[gene]!.options[option] !== undefined,
    )
  return isOne ? genome : undefined
}

/**
 * What known devices have in common: genomes that all of them measured.
 * @throws UserError `predict-too-few`
 */
export function sourcesOf(
  space: Space,
  devices: readonly { readonly name: string; readonly measured: readonly MeasuredGenome[] }[],
): Sources {
  const tables = devices.map(({ measured }) => new Map(measured.map(({ genome, ms }) => [genome.join(), ms])))
  const genomes = (devices[0]?.measured ?? []).map(({ genome }) => genome)
  const shared = genomes.filter(genome => tables.every(table => table.has(genome.join())))
  const known = devices.map(
    ({ name }, d): KnownDevice => ({
      name,
      ms: Float64Array.from(shared, genome => tables[d]!.get(genome.join())!),
    }),
  )
  return learnSources(encodingOf(space), shared, known)
}

/** Flags, and what the space's parts come to where it can be cut into such: work and weights. */
export function encodingOf(space: Space): Encoding {
  const evaluator = costEvaluator(space)
  if (!evaluator) return spaceEncoding(space)
  return spaceEncoding(space, 2, genome => {
    const { macs, params } = evaluator.costs(genome)
    return [macs, params]
  })
}

export type Learning = {
  readonly ref: SpaceRef
  readonly space: Space
  readonly sources: Sources
  /** Of the new device, all of this space. */
  readonly rows: readonly Measured[]
}

/** @throws UserError `predict-too-few`, `fit-devices` */
export function transfer({ ref, space, sources, rows }: Learning): Transferred {
  const measured = genomesOf(rows, ref.name, space)
  if (measured.length < fewest) throw userError('predict-too-few', { count: measured.length, least: fewest })
  const places = new Map(sources.genomes.map((genome, i) => [genome.join(), i]))
  const chosen = measured.flatMap(({ genome }) => places.get(genome.join()) ?? [])
  const stretches = calibrateBoth(sources, chosen)
  const stretch = Math.max(1, stretches.stretch)
  const references = rows.flatMap(row => row.referenceMs ?? [])
  const dates = rows.map(({ date }) => date).toSorted()
  return {
    device: rows[0]!.device,
    space: ref,
    spaceId: space.id,
    genomes: sources.genomes,
    known: sources.devices.map(({ name, ms }) => ({ name, ms: [...ms] })),
    measured,
    stretch,
    ratioStretch: Math.max(1, stretches.ofRatios),
    ...(references.length > 0 ? { referenceMs: median(references) } : {}),
    block: rows[0]!.block,
    heldOut: heldOutOf(sources, measured, stretch),
    provenance: {
      runtimes: [...new Set(rows.flatMap(({ runtime }) => runtime ?? []))].slice(0, 20),
      from: dates[0]!,
      to: dates.at(-1)!,
    },
  }
}

/** Each held out in its turn, and enough left to learn from. */
const fewest = 5

/** Each measured genome as the others would have it. */
function heldOutOf(sources: Sources, measured: readonly MeasuredGenome[], stretch: number): HeldOut {
  const told = measured.map(({ genome, ms }, i) => {
    const others = measured.filter((_, j) => j !== i)
    const { value, low, high } = adapt(sources, others, stretch).predict(genome)
    return { value, error: Math.abs(value / ms - 1), holds: low <= ms && ms <= high }
  })
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  return {
    mape: mean(told.map(({ error }) => error)),
    spearman: spearman(
      told.map(({ value }) => value),
      measured.map(({ ms }) => ms),
    ),
    coverage90: mean(told.map(({ holds }) => Number(holds))),
    rows: measured.length,
  }
}
