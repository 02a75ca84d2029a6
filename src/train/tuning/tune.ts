// Chooses the forms of a step's sites by measuring each site alone, the largest first, until the time is up.
import { type Form, type Lower, plain, type Site, type SiteGraph, siteName } from '../../autodiff/index.ts'
import { byteLength, elements, type Graph } from '../../ir/index.ts'
import { type Blocks, type Choices, defaultLower, isTunable, rightForms, sizeOf } from './choices.ts'
import { type Times, type Timing, timeSite } from './time-site.ts'

export type Tuned = {
  /** For every site that could be tuned, the default where time ran out or nothing was faster. */
  readonly choices: Choices
  /** Sites whose forms were timed. */
  readonly timed: number
  /** Sites at which another form than the default was chosen. */
  readonly changed: number
  /** Sites that were left at the default because the time was up. */
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
const mostBytes = 2 ** 30

/** The sites that a step is made of, with how often each is in it; `lower` is asked for the form. */
export function recorded(lower: Lower): {
  lower: Lower
  sites: ReadonlyMap<string, { site: Site; count: number }>
} {
  const sites = new Map<string, { site: Site; count: number }>()
  const record: Lower = site => {
    const name = siteName(site)
    sites.set(name, { site, count: (sites.get(name)?.count ?? 0) + 1 })
    return lower(site)
  }
  return { lower: record, sites }
}

/** @param graphs the sites alone; one that is missing there keeps the default */
export async function tune(
  sites: ReadonlyMap<string, { site: Site; count: number }>,
  graphs: ReadonlyMap<string, SiteGraph>,
  options: TuneOptions,
): Promise<Tuned> {
  const { block, now, budgetMs } = options
  const wanted = [...sites]
    .filter(([, { site }]) => isTunable(site, block) && site.dtype === 'float32')
    .sort(([, a], [, b]) => b.count * sizeOf(b.site) - a.count * sizeOf(a.site))
  const end = now() + budgetMs
  const choices: Record<string, string> = {}
  let [timed, changed, left] = [0, 0, 0]
  for (const [name, { site }] of wanted) {
    const usual = defaultLower(block)(site)
    choices[name] = usual
    const alone = graphs.get(name)
    if (!alone) continue
    if (now() >= end) {
      left++
      continue
    }
    const best = await fastest(alone, usual, options)
    timed++
    if (best === usual) continue
    choices[name] = best
    changed++
  }
  return { choices, timed, changed, left }
}

async function fastest({ site, graph }: SiteGraph, usual: Form, options: TuneOptions): Promise<Form> {
  const forms = rightForms(site, options.block)
  const contenders = forms.map(form => ({ form, graph: graph(form) })).filter(one => fits(one.graph))
  // What the others must agree with stands first: standard operators alone, where they are possible.
  const reference = contenders.find(({ form }) => form === plain(site)) ?? contenders[0]
  if (!reference) return usual
  const all = [reference, ...contenders.filter(one => one !== reference)]
  return winner((await timeSite(all, usual, options)) ?? new Map(), usual)
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
