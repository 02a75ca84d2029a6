// New BatchNormalization statistics for a net whose channels were changed: what it had learned no longer holds.
import { type Graph, intAttr, type Node, prune, rewrite, type Tensor, tensor } from '../ir/index.ts'
import type { Runtime } from '../runtime/index.ts'
import { batchMoments } from './statistics.ts'

/**
 * Replaces the running mean and variance of every BatchNormalization by those of a calibration batch, as a pass in
 * training mode with momentum 1 would. A graph without one comes back as it is.
 * @param batch a few hundred training samples, in the input's layout and type (any number of them)
 */
export async function recalibrate(graph: Graph, batch: Tensor, runtime: Runtime): Promise<Graph> {
  const norms = graph.nodes.filter(node => recalibratable(graph, node))
  if (norms.length === 0) return graph
  const moments = await batchMoments(graph, norms, batch, runtime)
  const constants = new Map(graph.constants)
  const fresh = new Map(
    norms.map((norm, i) => {
      const { mean, variance } = moments.get(norm.outputs[0]!)!
      const [meanName, varianceName] = [`edgewise.norm.${i}.mean`, `edgewise.norm.${i}.variance`]
      const dtype = graph.constants.get(norm.inputs[3]!)!.dtype
      constants.set(meanName, tensor(dtype, [mean.length], mean))
      constants.set(varianceName, tensor(dtype, [variance.length], variance))
      return [norm, { ...norm, inputs: [...norm.inputs.slice(0, 3), meanName, varianceName] }] as const
    }),
  )
  return prune(rewrite(graph, { nodes: graph.nodes.map(n => fresh.get(n) ?? n), constants }))
}

const recalibratable = (graph: Graph, node: Node) =>
  node.op === 'BatchNormalization' &&
  node.domain === '' &&
  intAttr(node, 'training_mode', 0) === 0 &&
  node.inputs.slice(1, 5).every(name => graph.constants.has(name))
