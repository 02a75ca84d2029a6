// What every reader hands over: the parts of a set as found, before splitting.
import type { Tensor } from '../ir/index.ts'
import type { Layout } from './types.ts'

export type Part = {
  readonly x: Tensor
  readonly y: Tensor | undefined
  readonly layout?: Layout | undefined
}

/** Either train and test, or the whole, perhaps with a mask of what is test. */
export type Arrays = (
  | { readonly train: Part; readonly test: Part }
  | { readonly whole: Part; readonly isTest?: Tensor | undefined }
) & { readonly classes?: readonly string[] | undefined }
