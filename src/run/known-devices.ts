// Devices that are known from files, and what is made of them for a new one: which architectures to measure on it, a predictor
// from few measurements, and whether one of them stands for it.
import { userError } from '../errors.ts'
import {
  chooseToMeasure,
  type Fitted,
  fit as fitModel,
  fittedPredictor,
  genomesOf,
  type Measured,
  type MeasuredGenome,
  mostMeasuredBytes,
  mostPredictorBytes,
  type ProxyAnswer,
  proxyDevice,
  readMeasured,
  readPredictor,
  type SpaceRef,
  sourcesOf,
  spaceEncoding,
  type Transferred,
  transfer,
} from '../predict/index.ts'
import { random } from '../random.ts'
import { builtInSpace, type Genome, type Space, sample } from '../space/index.ts'
import { textOf } from './predictor.ts'
import type { ProfileCandidate } from './profile-candidates.ts'

/** A space with the name and the task that files tell. */
export type Ground = { readonly ref: SpaceRef; readonly space: Space }

export const groundOf = (ref: SpaceRef): Ground => ({
  ref,
  space: builtInSpace(ref.name, { input: ref.input, outputs: ref.outputs }),
})

/** What the first line of a profile says of its space. */
export const planOfSpace = ({ ref, space }: Ground) => ({
  space: space.id,
  of: ref.name,
  input: ref.input.join(','),
  outputs: ref.outputs,
})

type File = { readonly path: string; readonly text: string }
const isPredictor = (path: string) => path.endsWith('.json')

/** The space that a profile is of. @throws UserError `fit-space` where it tells none */
function groundIn({ path, text }: File): Ground {
  const found = headOf(text)
  const { of, input, outputs, space } = found
  if (typeof of !== 'string' || typeof input !== 'string' || typeof outputs !== 'number')
    throw userError('fit-space', { path, found: 'none' })
  const ground = groundOf({ name: of, input: input.split(',').map(Number), outputs })
  if (ground.space.id !== space) throw userError('fit-space', { path, found: `${of} of another version` })
  return ground
}

function headOf(text: string): Record<string, unknown> {
  try {
    const plan: unknown = JSON.parse(text.slice(0, text.indexOf('\n'))).plan
    return typeof plan === 'object' && plan !== null ? (plan as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** Architectures that known devices are asked about: those of profiles, filled up to so many by random ones. */
const fewestAsked = 40
const mostAsked = 1000

type KnownDevice = { readonly name: string; readonly measured: readonly MeasuredGenome[] }

/**
 * Latencies of known devices for the architectures that any of their profiles has. What a profile lacks, and all of what a
 * predictor's file is asked, is predicted.
 */
function devicesIn(paths: readonly string[], cwd: string, ground: Ground): KnownDevice[] {
  const asked = paths.map(path =>
    isPredictor(path) ? predictorFile(path, cwd) : profileIn(path, cwd, ground),
  )
  const union = new Map(
    asked.flatMap(({ measured }) => measured.map(({ genome }) => [genome.join(), genome])),
  )
  const genomes = [...union.values(), ...drawn(ground.space, union)].slice(0, mostAsked)
  return asked.map(({ name, measured, fitted }) => {
    const table = new Map(measured.map(({ genome, ms }) => [genome.join(), ms]))
    let told: ((genome: Genome) => { value: number }) | undefined
    const predicted = (genome: Genome) => {
      told ??= fittedPredictor(fitted()).forSpace(ground.space)
      return told(genome).value
    }
    return {
      name,
      measured: genomes.map(genome => ({ genome, ms: table.get(genome.join()) ?? predicted(genome) })),
    }
  })
}

type Asked = KnownDevice & {
  /** @throws UserError `fit-rows` for a profile of too few */
  fitted(): Fitted
}

function predictorFile(path: string, cwd: string): Asked {
  const fitted = readPredictor(textOf(path, cwd, mostPredictorBytes), path)
  return { name: fitted.device, measured: [], fitted: () => fitted }
}

function profileIn(path: string, cwd: string, { ref, space }: Ground): Asked {
  const text = textOf(path, cwd, mostMeasuredBytes)
  const own = groundIn({ path, text })
  if (own.space.id !== space.id)
    throw userError('fit-space', { path, found: `${own.ref.name} for ${own.ref.input.join('×')}` })
  const rows = readMeasured(text, path)
  return {
    name: rows[0]?.device ?? path,
    measured: genomesOf(rows, ref.name, space),
    fitted: () => fitModel(rows),
  }
}

/** Random architectures that are not `known`, as many as are wanting. */
function drawn(space: Space, known: ReadonlyMap<string, Genome>): Genome[] {
  const source = random('known devices')
  const found = new Map<string, Genome>()
  for (let i = 0; i < 4 * fewestAsked && found.size + known.size < fewestAsked; i++) {
    const genome = sample(space, source)
    const own = space.canonical?.(genome) ?? genome
    if (!known.has(own.join())) found.set(own.join(), own)
  }
  return [...found.values()]
}

/** The architectures to measure on a new device, most telling first. @throws UserError `fit-space`, `predict-too-few` */
export function mostTelling(
  ground: Ground,
  known: readonly string[],
  count: number,
  { cwd, seed }: { readonly cwd: string; readonly seed: number },
): ProfileCandidate[] {
  const { space, ref } = ground
  const sources = sourcesOf(space, devicesIn(known, cwd, ground))
  const chosen = chooseToMeasure(sources, sources.genomes, count, random(seed).fork('telling'))
  return chosen.map(i => {
    const genome = sources.genomes[i]!
    return { name: `${ref.name} ${genome.join('.')}`, group: ref.name, graph: () => space.decode(genome) }
  })
}

type NewDevice = { readonly ground: Ground; readonly rows: readonly Measured[] }

/** What was measured of a device, and the space that its first file is of. @throws UserError `fit-space`, `profile-damaged` */
export function newDevice(paths: readonly string[], cwd: string): NewDevice {
  const files = paths.map(path => ({ path, text: textOf(path, cwd, mostMeasuredBytes) }))
  const ground = groundIn(files[0]!)
  return { ground, rows: files.flatMap(({ path, text }) => readMeasured(text, path)) }
}

/** A device learned from few measurements and others' files. @throws UserError `fit-space`, `predict-too-few` */
export function transferFiles(
  paths: readonly string[],
  { from, cwd }: { readonly from: readonly string[]; readonly cwd: string },
): Transferred {
  const { ground, rows } = newDevice(paths, cwd)
  return transfer({ ...ground, sources: sourcesOf(ground.space, devicesIn(from, cwd, ground)), rows })
}

/** Whether a known device stands for the one that was measured a little. @throws as `transferFiles` */
export function proxyFiles(
  paths: readonly string[],
  { proxy, cwd }: { readonly proxy: string; readonly cwd: string },
): ProxyAnswer & { readonly proxy: string; readonly device: string } {
  const { ground, rows } = newDevice(paths, cwd)
  const [known] = devicesIn([proxy], cwd, ground)
  const measured = genomesOf(rows, ground.ref.name, ground.space)
  const answer = proxyDevice(spaceEncoding(ground.space), known!.measured, measured)
  return { ...answer, proxy: known!.name, device: rows[0]?.device ?? '' }
}
