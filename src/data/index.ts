// The door of the data layer: data sets of many forms → splits in memory → batches for a model's input.
export { csvFields } from './csv.ts'
export { type DataFacts, dataFacts } from './facts.ts'
export { type FedArray, type Feeder, type FeedTarget, feed, feeder } from './feed.ts'
export { labelsOf, loadDataset } from './load.ts'
export { type DataSource, dataSourceSchema } from './source.ts'
export { drawTest, rows, whole } from './split.ts'
export * from './types.ts'
export { openZip, type ZipEntry } from './zip.ts'
