// What a network for a data set has to take and give, found in the sandboxed process: data sets may be hostile.
import { type DataSource, labelsOf, loadDataset } from '../data/index.ts'
import { userError } from '../errors.ts'
import { elements } from '../ir/index.ts'

export type DataFactsInput = {
  readonly data: DataSource
  readonly cwd: string
  readonly inside?: string
}

export type DataFacts = {
  /** Shape of one sample, the channels of an image first. */
  readonly sample: readonly number[]
  /** Classes, or numbers to predict. */
  readonly outputs: number
}

/** The job of this process. @throws UserError `data-…`, `file-…` */
export async function dataFactsJob({ data: source, cwd, inside }: DataFactsInput): Promise<DataFacts> {
  const data = await loadDataset(source, { cwd, inside })
  const { x, y, layout } = data.train
  const stored = x.shape.slice(1)
  if (!y) throw userError('data-labels-missing', { path: source.path })
  const sample = isChannelsLast(stored, layout) ? [stored[2]!, stored[0]!, stored[1]!] : stored
  if (y.dtype === 'float32') return { sample, outputs: elements(y.shape.slice(1)) }
  const most = [data.train, data.test].flatMap(split =>
    split.count > 0 ? [labelsOf(split, source.path)] : [],
  )
  const highest = most.reduce((so, labels) => labels.reduce((a, b) => Math.max(a, b), so), 0)
  return { sample, outputs: Math.max(data.classes?.length ?? 0, highest + 1) }
}

/** Few last and many first are an image as most tools keep it, where nothing says otherwise. */
const mostChannels = 4
const isChannelsLast = (shape: readonly number[], layout: 'nchw' | 'nhwc' | undefined) =>
  shape.length === 3 &&
  (layout === undefined ? shape[2]! <= mostChannels && shape[0]! > mostChannels : layout === 'nhwc')
