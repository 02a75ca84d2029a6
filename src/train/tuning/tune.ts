// Chooses the forms of a step's sites by measuring each site alone, the largest first, until the time is up.
import { type Form, type Lower, plain, type Site, type SiteGraph, siteName } from '../../autodiff/index.ts'
import { byteLength, elements, type Graph } from '../../ir/index.ts'
import { type Blocks, type Choices, defaultLower, isTunable, rightForms, sizeOf } from './choices.ts'
import { type Times, type Timing, timeSite } from './time-site.ts'

/** The sites of a step by name, with how often each is in it. */
export type Sites = ReadonlyMap<string, { readonly site: Site; readonly count: number }>

/** What sites alone have shown. */
export type Found = {
  /** The best form of every site that was to be tuned, the default where time ran out or nothing was faster. */
  readonly choices: Choices
  /** Forms for sites whose default does not run here, or gives other numbers than the plain one. */
  readonly forced: Choices
  readonly timed: number
  readonly left: number
}

export type TuneOptions = Timing & {
  readonly block: Blocks
  /** How long it may take; what was begun is finished. */
  readonly budgetMs: number
}

/** A form replaces the default if it takes less than this share of its time: repeated runs differ by 2 or 3 %. */
const clearly = 0.93
/** Values of a graph count as alive at once; a form that might hold more than this is not tried. */
const mostBytes = 2 ** 29

/** `lower`, and the sites that it is asked about. */
export function recorded(lower: Lower): { lower: Lower; sites: Sites } {
  const sites = new Map<string, { site: Site; count: number }>()
  const record: Lower = site => {
    const name = siteName(site)
    sites.set(name, { site, count: (sites.get(name)?.count ?? 0) + 1 })
    return lower(site)
  }
  return { lower: record, sites }
}

/**
 * Times the forms of each site alone, the largest first.
 * @param graphs the sites alone; one that is missing there keeps the default
 */
export async function tune(
  sites: Sites,
  graphs: ReadonlyMap<string, SiteGraph>,
  options: TuneOptions,
): Promise<Found> {
  const { block, now, budgetMs } = options
  const wanted = [...sites]
    .filter(([, { site }]) => isTunable(site, block))
    .sort(([, a], [, b]) => b.count * sizeOf(b.site) - a.count * sizeOf(a.site))
  const end = now() + budgetMs
  const [choices, forced] = [{} as Record<string, string>, {} as Record<string, string>]
  let [timed, left] = [0, 0]
  for (const [name, { site }] of wanted) {
    const usual = defaultLower(block)(site)
    choices[name] = usual
    const alone = graphs.get(name)
    const isLate = now() >= end
    if (alone && isLate) left++
    if (!alone || isLate) continue
    const times = await timesOfForms(alone, usual, options)
    choices[name] = winner(times, usual)
    if (times.size > 0 && !times.has(usual)) forced[name] = choices[name]
    timed++
  }
  return { choices, forced, timed, left }
}

/** Of the forms that agree; none where nothing can be said. */
async function timesOfForms(
  { site, graph }: SiteGraph,
  usual: Form,
  options: TuneOptions,
): Promise<ReadonlyMap<Form, Times>> {
  const contenders = rightForms(site, options.block)
    .map(form => ({ form, graph: graph(form) }))
    .filter(one => fits(one.graph))
  if (!contenders.some(({ form }) => form === usual)) return new Map()
  // What the others must agree with stands first: standard operators alone, where they are possible.
  const reference = contenders.find(({ form }) => form === plain(site)) ?? contenders[0]!
  const all = [reference, ...contenders.filter(one => one !== reference)]
  return (await timeSite(all, usual, options)) ?? new Map()
}

/**
 * The fastest form, if it is clearly faster than the usual one, by its shortest run and by its median. On a busy machine
 * one of the two alone was wrong often enough to make the steps of two threads a tenth slower than untuned ones.
 */
export function winner<F extends string>(times: ReadonlyMap<F, Times>, usual: F, clear = clearly): F {
  const before = times.get(usual)
  // The usual form does not run, or is wrong here: any other is better, interrupted or not.
  if (!before) return smallest(times, 'medianMs') ?? usual
  const isFaster = ({ shortestMs, medianMs }: Times) =>
    shortestMs < clear * before.shortestMs && medianMs < before.medianMs
  const isKnown = Number.isFinite(before.shortestMs)
  return smallest(new Map([...times].filter(([, one]) => isKnown && isFaster(one))), 'shortestMs') ?? usual
}

const smallest = <F extends string>(times: ReadonlyMap<F, Times>, by: keyof Times): F | undefined =>
  [...times].sort(([, a], [, b]) => a[by] - b[by])[0]?.[0]

function fits({ inputs, outputs, nodes }: Graph): boolean {
  const largest = Math.max(
    ...[...inputs, ...outputs].map(({ dtype, shape }) => byteLength(dtype!, elements(shape as number[]))),
  )
  return nodes.length * largest <= mostBytes
}
