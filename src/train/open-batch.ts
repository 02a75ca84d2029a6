// Models exported for one sample write that 1 into their Reshapes; to be trained on batches they must not.
import { type Graph, inferShapes, intAttr, type Node, numbers, rewrite, tensor } from '../ir/index.ts'

/**
 * The model with every Reshape that keeps a fixed batch in front keeping whatever batch there is. For training only: the
 * trained weights go into the model as it came. A model whose batch is open comes back as it is.
 */
export function openBatch(model: Graph): Graph {
  const [x] = model.inputs.filter(value => !model.constants.has(value.name))
  const batch = x?.shape?.[0]
  if (typeof batch !== 'number') return model
  const facts = inferShapes(model)
  const constants = new Map(model.constants)
  const opened = (node: Node): Node => {
    const [from = '', to = ''] = node.inputs
    const lengths = keptLengths(node, model)
    if (lengths?.[0] !== batch || facts.get(from)?.shape?.[0] !== batch) return node
    const name = `${to}/batch ${constants.size}`
    // 0 means: as the input has it.
    constants.set(name, tensor('int64', [lengths.length], [0, ...lengths.slice(1)]))
    return { ...node, inputs: [from, name] }
  }
  return rewrite(model, { nodes: model.nodes.map(opened), constants, hints: new Map() })
}

function keptLengths(node: Node, model: Graph): number[] | undefined {
  if (node.op !== 'Reshape' || node.domain !== '' || intAttr(node, 'allowzero', 0) !== 0) return undefined
  const shape = model.constants.get(node.inputs[1] ?? '')
  return shape && numbers(shape)
}
