// The one table: ONNX operator → TensorFlow.js. An operator without a row is refused, never guessed.
import type { Rows } from './call.ts'
import { elementwiseRows } from './rows-elementwise.ts'
import { linearRows } from './rows-linear.ts'
import { reductionRows } from './rows-reduction.ts'
import { resizeRows } from './rows-resize.ts'
import { shapingRows } from './rows-shaping.ts'
import { windowRows } from './rows-windows.ts'

/** Rows by operator of ai.onnx, in the spelling of op-set 18. */
export const rows: Rows = {
  ...elementwiseRows,
  ...windowRows,
  ...linearRows,
  ...reductionRows,
  ...shapingRows,
  ...resizeRows,
}
