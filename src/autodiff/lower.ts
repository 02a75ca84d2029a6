// Equivalent ways to write one gradient. Which is faster depends on shape, threads and processor, so the choice is a
// function: an autotuner passes one that has measured; the default holds what was fastest on most shapes.
import type { DType } from '../ir/index.ts'

/** The forms per gradient; the first is plain: standard operators only, right for every shape and type. */
export const lowerings = {
  /** Conv itself; `blocked` by 8 or 16 channels, whichever the processor has: others give wrong numbers, so probe. */
  Conv: ['plain', 'blocked8', 'blocked16'],
  /** ∂Conv/∂x; the blocked forms are `flipped` in blocks. */
  'Conv.x': ['transposed', 'flipped', 'blocked8', 'blocked16'],
  /** ∂Conv/∂w; the blocked forms are for depthwise kernels. */
  'Conv.w': [
    'convolution',
    'taps',
    'columns',
    'unfolded',
    'flat',
    'stretches',
    'rows',
    'products',
    'blocked8',
    'blocked16',
  ],
  /** ∂MatMul */
  MatMul: ['transposes', 'fused'],
  /** ∂AveragePool/∂x */
  'AveragePool.x': ['transposed', 'repeat'],
  /** ∂Resize/∂x */
  'Resize.x': ['matrices', 'blocks'],
  /** ∂Clip/∂x */
  'Clip.x': ['mask', 'ramps'],
  /** ∂Relu/∂x */
  'Relu.x': ['mask', 'ramp'],
} as const

export type LoweringKey = keyof typeof lowerings
export type Form<K extends LoweringKey = LoweringKey> = (typeof lowerings)[K][number]

/** What a choice is made by. */
export type Site<K extends LoweringKey = LoweringKey> = {
  readonly key: K
  readonly dtype: DType
  /** Shapes of the operator's inputs, and of its output last. */
  readonly shapes: readonly (readonly number[])[]
  /** Attributes that matter: group, strides, kernel… */
  readonly attributes: Readonly<Record<string, readonly number[]>>
  /** The forms that are possible here, best known first among those that are right on every machine. */
  readonly forms: readonly Form<K>[]
}

/** Chooses one of `site.forms`. */
export type Lower = <K extends LoweringKey>(site: Site<K>) => Form<K>

/** The best known form. */
export const bestKnown: Lower = site => site.forms[0]!

/** The form that needs nothing beyond standard ONNX operators. */
export const plain: Lower = site => lowerings[site.key][0]

/** Blocks of so many channels wherever they fit, else the best known; `block` is what `blockProbe` found right. */
export const inBlocks =
  (block: 8 | 16): Lower =>
  site =>
    site.forms.find(form => form === `blocked${block}`) ?? bestKnown(site)
