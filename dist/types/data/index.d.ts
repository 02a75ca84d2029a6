export { csvFields } from './csv.js';
export { type DataFacts, dataFacts } from './facts.js';
export { type FedArray, type Feeder, type FeedTarget, feed, feeder } from './feed.js';
export { labelsOf, loadDataset } from './load.js';
export { type DataSource, dataSourceSchema } from './source.js';
export { drawTest, rows, whole } from './split.js';
export * from './types.js';
export { openZip, type ZipEntry } from './zip.js';
