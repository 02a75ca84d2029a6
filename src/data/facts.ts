// What is remembered of a data set: enough to say whether figures on it still hold.
import { createHash } from 'node:crypto'
import type { Dataset } from './types.ts'

export type DataFacts = {
  /** Of the samples, in both parts, and how they are read. */
  readonly key: string
  /** The test part is a draw of ours: after a change of the source other samples may be drawn. */
  readonly drawn: boolean
}

/** @example dataFacts(await loadDataset(source, { cwd })).key */
export const dataFacts = ({ sha256, scale, drawn = false }: Dataset): DataFacts => ({
  key: createHash('sha256')
    .update(`${sha256} ${JSON.stringify(scale)}`)
    .digest('hex'),
  drawn,
})
