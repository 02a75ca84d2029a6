// The door of the table layer: architectures with hardware figures, to be asked.

export {
  type DartsBench,
  type DartsBenchKey,
  type DartsBenchOptions,
  type DartsBenchRow,
  dartsBench,
  dartsBenchFigures,
  genotypeLists,
  genotypeMatrix,
} from './darts-bench.ts'
export { type DartsCost, type DartsNet, dartsCost } from './darts-cost.ts'
export { mostTableBytes, readTableCsv, readTableJson, tableCsv, tableJson } from './files.ts'
export { keysOf, type OpenRow, type OpenTable, openTable, parseBounds, parseKeys } from './open-table.ts'
export { type Bound, type Bounds, type Table, tableOf } from './query.ts'
