// The binary codes of a minibatch: unit by sample, 1 where the activation's input is above 0 (NASWOT, SWAP).
import { attr, elements, type Graph, inferShapes, node, scalar, tensor, value } from '../ir/index.ts'
import { hiddenGates } from './gates.ts'
import { type Missing, missing } from './score.ts'
import { bitsPerRow, named, powers, type Watch } from './watch.ts'

export const codeOutputs = { together: named('together'), patterns: named('patterns') }

/** Units beyond this are not looked at: their patterns alone would take half a gigabyte. */
const mostUnits = 2 ** 26
/** Samples whose pattern is one exact number in JavaScript. */
export const mostSamples = 2 * bitsPerRow

/** Watches every hidden activation of a graph whose batch is bound to `samples`. */
export function watchCodes(graph: Graph, samples: number): { watch: Watch; units: number } | Missing {
  const facts = inferShapes(graph)
  const constants: Record<string, ReturnType<typeof scalar>> = {
    [named('flat')]: tensor('int64', [2], [samples, -1]),
    [named('powers')]: powers(samples),
  }
  let units = 0
  const parts = hiddenGates(graph).flatMap(({ inputs: [x = ''] }, i) => {
    const { dtype, shape } = facts.get(x) ?? { dtype: undefined, shape: undefined }
    if (dtype === undefined || shape?.[0] !== samples || shape.some(d => typeof d !== 'number')) return []
    constants[named(`zero.${dtype}`)] = scalar(dtype, 0)
    units += elements(shape as number[]) / samples
    const [above, flat] = [named(`above.${i}`), named(`code.${i}`)]
    return [
      {
        flat,
        nodes: [
          node('Greater', [x, named(`zero.${dtype}`)], [above]),
          node('Reshape', [above, named('flat')], [flat]),
        ],
      },
    ]
  })
  if (units === 0) return missing('it has no hidden activation whose sign tells regions apart')
  if (units > mostUnits) return missing(`it has ${units} hidden units, more than the ${mostUnits} looked at`)
  const [all, codes] = [named('codes.bits'), named('codes')]
  const rows = Math.ceil(samples / bitsPerRow)
  return {
    units,
    watch: {
      constants,
      nodes: [
        ...parts.flatMap(part => part.nodes),
        node(
          'Concat',
          parts.map(part => part.flat),
          [all],
          { axis: attr.int(1) },
        ),
        node('Cast', [all], [codes], { to: attr.int(1) }),
        node('Gemm', [codes, codes], [codeOutputs.together], { transB: attr.int(1) }),
        node('MatMul', [named('powers'), codes], [codeOutputs.patterns]),
      ],
      outputs: [
        value(codeOutputs.together, 'float32', [samples, samples]),
        value(codeOutputs.patterns, 'float32', [rows, units]),
      ],
    },
  }
}
