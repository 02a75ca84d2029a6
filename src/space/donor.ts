// Weights of a trained network for one that is as wide or narrower: the donor is cut by its own importance. Invariant: what
// is handed over has exactly the target's structure, or nothing is.
import { type Graph, hash, inferShapes } from '../ir/index.ts'
import { find, type Group, type KeptOf, resolved } from './axis.ts'
import type { Filter } from './call.ts'
import { type Traced, traceGroups } from './channel-groups.ts'
import { liftConstants } from './lift-constants.ts'
import { slice } from './slice.ts'
import type { Kept } from './space.ts'
import { keptChannels } from './width-space.ts'

export type Donation = {
  /** Structured as the target, with the donor's weights. */
  readonly graph: Graph
  /** The donor's channels that are left, as `Space.kept` says it of a seed's. Empty where all are. */
  readonly kept: ReadonlyMap<string, Kept>
}

/** Undefined where the target is wider somewhere, or another network. */
export type Donor = (target: Graph) => Donation | undefined

/**
 * What `graph` can give its weights to. Layers are matched by the names of the values they make.
 * @throws UserError where the shapes of `graph` cannot be inferred
 * @example donorOf(trained)(space.decode(narrower))?.graph
 */
export function donorOf(graph: Graph): Donor {
  const own = hash(graph, { weights: false })
  let traced: { readonly lifted: Graph; readonly traced: Traced } | undefined
  return target => {
    const wanted = hash(target, { weights: false })
    if (wanted === own) return { graph, kept: new Map() }
    if (!traced) {
      const lifted = liftConstants(graph)
      traced = { lifted, traced: traceGroups(lifted, inferShapes(lifted), 'l2') }
    }
    const widths = widthsIn(target, traced.traced)
    if (!widths) return undefined
    const kept = mostImportant(traced.traced, widths)
    const cut = slice(traced.lifted, traced.traced.trace, kept)
    if (hash(cut, { weights: false }) !== wanted) return undefined
    return { graph: cut, kept: keptChannels(traced.traced, kept) }
  }
}

/** How many channels of each of the donor's groups the target has; undefined where one cannot be cut to that. */
function widthsIn(target: Graph, { trace, groups }: Traced): ReadonlyMap<Group, number> | undefined {
  const shapes = inferShapes(target)
  const widths = new Map<Group, number>()
  for (const filter of trace.filters) {
    const only = onlyGroup(filter)
    const length = shapes.get(filter.node.outputs[0]!)?.shape?.[filter.outAxis]
    if (!only || typeof length !== 'number') continue
    const width = length / only.inner
    if ((widths.get(only.root) ?? width) !== width) return undefined
    widths.set(only.root, width)
  }
  const fits = groups.every(({ root, size, block, frozen }) => {
    const width = widths.get(root) ?? size
    return width === size || (!frozen && width < size && width > 0 && width % block === 0)
  })
  return fits ? widths : undefined
}

function onlyGroup({ channels }: Filter): { root: Group; inner: number } | undefined {
  const axis = resolved(channels)
  const [part, ...others] = axis?.parts ?? []
  if (!part || others.length > 0 || axis?.outer !== 1) return undefined
  return { root: find(part.group), inner: part.inner }
}

function mostImportant({ groups }: Traced, widths: ReadonlyMap<Group, number>): KeptOf {
  const rankings = new Map(groups.map(({ root, ranking }) => [root, ranking]))
  const known = new Map<Group, readonly number[]>()
  return group => {
    const root = find(group)
    const found = known.get(root)
    if (found) return found
    const width = widths.get(root) ?? root.size
    const all = Array.from({ length: root.size }, (_, i) => i)
    const kept =
      width === root.size
        ? all
        : rankings
            .get(root)!
            .slice(0, width)
            .toSorted((a, b) => a - b)
    known.set(root, kept)
    return kept
  }
}
