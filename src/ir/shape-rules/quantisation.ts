// Rules of ops between real numbers and quantised integers.
import { dtypeOfCode } from '../tensor.ts'
import { broadcast, type Call, fact, type Rule } from './call.ts'

/** QuantizeLinear: the type of the zero point, of `output_dtype`, or uint8. */
export const quantize: Rule = call => {
  checkScale(call)
  const code = call.int('output_dtype', 0)
  const dtype = call.has(2) ? call.dtype(2) : code === 0 ? 'uint8' : dtypeOfCode(code)
  return [fact(dtype, call.shape(0))]
}

/** DequantizeLinear: the type of the scale, or of `output_dtype`. */
export const dequantize: Rule = call => {
  checkScale(call)
  const code = call.int('output_dtype', 0)
  return [fact(code === 0 ? call.dtype(1) : dtypeOfCode(code), call.shape(0))]
}

// One scale, or one per slice along `axis`, or blocks of them.
function checkScale(call: Call): void {
  const [shape, scale] = [call.shape(0), call.shape(1)]
  if (shape === undefined || scale?.length !== 1 || scale[0] === 1) return
  const axis = call.axis(call.int('axis', 1), shape.length)
  call.same(shape[axis]!, scale[0]!, `lengths of the scale and of axis ${axis}`)
}

/** DynamicQuantizeLinear: uint8 data, a scale and a zero point. */
export const dynamicQuantize: Rule = call => [
  fact('uint8', call.shape(0)),
  fact('float32', []),
  fact('uint8', []),
]

/** com.microsoft QLinearWhere: condition, then (data, scale, zero point) of both branches. */
export const quantizedWhere: Rule = call => [
  fact(call.dtype(1), broadcast(call, [call.shape(0), call.shape(1), call.shape(4)])),
]
