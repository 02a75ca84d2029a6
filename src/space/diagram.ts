// The layers of a candidate beside those of the model it came from, for people: what stayed, changed, came and went.
import { type Graph, inferShapes, label } from '../ir/index.ts'
import { type Anatomy, anatomy, changesOf, words } from './anatomy.ts'

/** One side of a layer. */
export type DrawnLayer = {
  /** 'Conv 3×3 s2 16→32'. */
  readonly layer: string
  /** Lengths of what it puts out, without the batch: '32×24×24'. */
  readonly output: string
  /** Channels it puts out; 0 where it is not known. */
  readonly width: number
}

export type DiagramRow = {
  readonly state: 'same' | 'changed' | 'added' | 'removed'
  readonly name: string
  /** None where the layer was added. */
  readonly before: DrawnLayer | undefined
  /** None where it was removed. */
  readonly after: DrawnLayer | undefined
  /** 'width 64→24', 'kernel 5→3', 'made separable'; what follows from other layers alone is not told. */
  readonly changes: readonly string[]
}

/**
 * The layers that have weights, pool or resample, and whatever changed its op, in order.
 * @example layerDiagram(space.decode(space.seed), space.decode(genome))
 */
export function layerDiagram(before: Graph, after: Graph): DiagramRow[] {
  const [left, right] = [shown(before), shown(after)]
  const [old, now] = [byKey(left), byKey(right)]
  const isSwap = (key: string) => old.get(key)?.op !== now.get(key)?.op
  const [a, b] = [left, right].map(list =>
    list.filter(({ key, isMain }) => isMain || (old.has(key) && now.has(key) && isSwap(key))),
  )
  const rows: DiagramRow[] = []
  let i = 0
  for (const layer of b!) {
    if (old.has(layer.key)) {
      for (; i < a!.length && a![i]!.key !== layer.key; i++)
        if (!now.has(a![i]!.key)) rows.push(removed(a![i]!))
      i++
      rows.push(compared(old.get(layer.key)!, layer, rows.at(-1)))
    } else rows.push(added(layer))
  }
  for (; i < a!.length; i++) if (!now.has(a![i]!.key)) rows.push(removed(a![i]!))
  return rows
}

type Layer = Anatomy & {
  readonly key: string
  readonly name: string
  /** Shown even where nothing changed. */
  readonly isMain: boolean
}

const byKey = (layers: readonly Layer[]) => new Map(layers.map(layer => [layer.key, layer]))

const drawn = (layer: Layer): DrawnLayer => ({
  layer: words(layer),
  output: layer.output.join('×'),
  width: layer.out,
})

const added = (layer: Layer): DiagramRow => ({
  state: 'added',
  name: layer.name,
  before: undefined,
  after: drawn(layer),
  changes: ['new'],
})

const removed = (layer: Layer): DiagramRow => ({
  state: 'removed',
  name: layer.name,
  before: drawn(layer),
  after: undefined,
  changes: ['left out'],
})

function compared(old: Layer, now: Layer, last: DiagramRow | undefined): DiagramRow {
  const [before, after] = [drawn(old), drawn(now)]
  const isSame = before.layer === after.layer && before.output === after.output
  // A new depthwise layer just before, and what was a window is now 1×1: the two are one separable layer.
  const isSplit = last?.state === 'added' && (last.after?.layer.includes(' depthwise') ?? false)
  const changes = isSame ? [] : changesOf(old, now, isSplit)
  return { state: isSame ? 'same' : 'changed', name: now.name, before, after, changes }
}

function shown(graph: Graph): Layer[] {
  const shapes = inferShapes(graph)
  return graph.nodes.map(node => {
    const parts = anatomy(node, graph, shapes)
    return { ...parts, key: node.outputs[0] ?? '', name: label(node) }
  })
}
