// The feature maps of one sample: what convolutions, activations, pools and sums make, channel by channel (MeCo).
import { attr, elements, type Graph, inferShapes, node, scalar, tensor, value } from '../ir/index.ts'
import { isGate } from './gates.ts'
import { type MapShape, type Missing, missing } from './score.ts'
import { named, type Watch } from './watch.ts'

export const mapOutput = named('maps')

/** BatchNormalization is left out: it rescales channels, and correlations stay. */
const mapOps: ReadonlySet<string> = new Set(['Conv', 'ConvTranspose', 'AveragePool', 'MaxPool', 'Add'])

/** Elements of all maps of a sample. */
const mostElements = 2 ** 26

/** Watches the maps of the first sample that have at least two channels and two positions. */
export function watchMaps(graph: Graph): { watch: Watch; layers: readonly MapShape[] } | Missing {
  const facts = inferShapes(graph)
  const layers: MapShape[] = []
  const parts = graph.nodes.flatMap((made, i) => {
    const shape = facts.get(made.outputs[0] ?? '')?.shape
    if (!shape || shape.length < 3 || shape.some(d => typeof d !== 'number')) return []
    if (!(mapOps.has(made.op) && made.domain === '') && !isGate(graph, made)) return []
    const [, channels, ...lengths] = shape as number[]
    const positions = elements(lengths)
    if (channels! < 2 || positions < 2) return []
    layers.push({ channels: channels!, positions })
    const [first, flat] = [named(`first.${i}`), named(`map.${i}`)]
    const nodes = [
      node('Gather', [made.outputs[0]!, named('first')], [first], { axis: attr.int(0) }),
      node('Reshape', [first, named('line')], [flat]),
    ]
    return [{ flat, nodes }]
  })
  const count = layers.reduce((sum, { channels, positions }) => sum + channels * positions, 0)
  if (count === 0) return missing('it has no feature map with several channels and positions')
  if (count > mostElements) return missing(`its feature maps have ${count} elements, too many to look at`)
  const flats = parts.map(part => part.flat)
  return {
    layers,
    watch: {
      constants: { [named('first')]: scalar('int64', 0), [named('line')]: tensor('int64', [1], [-1]) },
      nodes: [
        ...parts.flatMap(part => part.nodes),
        node('Concat', flats, [mapOutput], { axis: attr.int(0) }),
      ],
      outputs: [value(mapOutput, 'float32', [count])],
    },
  }
}
