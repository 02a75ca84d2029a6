// The layers of a candidate beside those of the model it came from, for people: what stayed, changed, came and went.
import {
  dtypes,
  type Graph,
  inferShapes,
  intAttr,
  intsAttr,
  label,
  type Node,
  type Shapes,
} from '../ir/index.ts'

export type DiagramRow = {
  readonly state: 'same' | 'changed' | 'added' | 'removed'
  readonly name: string
  /** 'Conv 3×3 s2 16→32', and what it was. */
  readonly layer: string
  readonly layerBefore?: string
  /** Lengths of what it puts out, without the batch: '32×24×24', and what they were. */
  readonly output: string
  readonly outputBefore?: string
}

/**
 * The layers that have weights, pool or resample, and whatever changed its op, in order.
 * @example diagramText(layerDiagram(space.decode(space.seed), space.decode(genome)))
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
        if (!now.has(a![i]!.key)) rows.push(row('removed', a![i]!))
      i++
      rows.push(compared(old.get(layer.key)!, layer))
    } else rows.push(row('added', layer))
  }
  for (; i < a!.length; i++) if (!now.has(a![i]!.key)) rows.push(row('removed', a![i]!))
  return rows
}

const marks = { same: ' ', changed: '~', added: '+', removed: '-' }

/** The rows as aligned lines: ` ` same, `~` changed (with what it was), `+` added, `-` removed. */
export function diagramText(rows: readonly DiagramRow[]): string {
  const width = (of: (row: DiagramRow) => string) =>
    rows.reduce((most, row) => Math.max(most, of(row).length), 0)
  const [names, layers] = [width(row => row.name), width(row => row.layer)]
  const lines = rows.map(row => {
    const was = [row.layerBefore, row.outputBefore].filter(text => text !== undefined).join(', ')
    const text = `${marks[row.state]} ${row.name.padEnd(names)}  ${row.layer.padEnd(layers)}  ${row.output}`
    return was ? `${text}  (was ${was})` : text.trimEnd()
  })
  return lines.join('\n')
}

type Layer = {
  readonly key: string
  readonly name: string
  readonly op: string
  readonly layer: string
  readonly output: string
  /** Shown even where nothing changed. */
  readonly isMain: boolean
}

const byKey = (layers: readonly Layer[]) => new Map(layers.map(layer => [layer.key, layer]))

const row = (state: DiagramRow['state'], { name, layer, output }: Layer): DiagramRow => ({
  state,
  name,
  layer,
  output,
})

function compared(before: Layer, after: Layer): DiagramRow {
  const isSame = before.layer === after.layer && before.output === after.output
  return {
    ...row(isSame ? 'same' : 'changed', after),
    ...(before.layer === after.layer ? {} : { layerBefore: before.layer }),
    ...(before.output === after.output ? {} : { outputBefore: before.output }),
  }
}

const moving = /Pool|^Resize$/

function shown(graph: Graph): Layer[] {
  const shapes = inferShapes(graph)
  return graph.nodes.map(node => {
    const weight = weightOf(node, graph)
    return {
      key: node.outputs[0] ?? '',
      name: label(node),
      op: node.op,
      layer: words(node, weight),
      output: lengthsOf(shapes, node.outputs[0]).join('×'),
      isMain: weight !== undefined || moving.test(node.op),
    }
  })
}

/** The shape of the kernel or matrix a node reads. */
function weightOf(node: Node, graph: Graph): readonly number[] | undefined {
  for (const name of node.inputs.slice(1, 2)) {
    const constant = graph.constants.get(name)
    if (constant && constant.shape.length >= 2 && dtypes[constant.dtype].kind === 'float')
      return constant.shape
  }
  return undefined
}

const lengthsOf = (shapes: Shapes, name = ''): readonly (number | string)[] =>
  shapes.get(name)?.shape?.slice(1) ?? []

function words(node: Node, weight: readonly number[] | undefined): string {
  const [stride = 1] = intsAttr(node, 'strides', [])
  const step = stride > 1 ? ` s${stride}` : ''
  if (node.op === 'Conv' && weight) {
    const group = intAttr(node, 'group', 1)
    const [out, per] = [weight[0]!, weight[1]!]
    const kind = group === 1 ? '' : per === 1 && group === out ? ' depthwise' : ` in ${group} groups`
    return `Conv ${weight.slice(2).join('×')}${step}${kind} ${per * group}→${out}`
  }
  if (weight?.length === 2) {
    const [first, second] = intAttr(node, 'transB', 0) ? [weight[1], weight[0]] : weight
    return `${node.op} ${first}→${second}`
  }
  const window = moving.test(node.op) ? intsAttr(node, 'kernel_shape', []) : []
  return window.length > 0 ? `${node.op} ${window.join('×')}${step}` : node.op
}
