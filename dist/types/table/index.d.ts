export { type DartsBench, type DartsBenchKey, type DartsBenchOptions, type DartsBenchRow, dartsBench, dartsBenchFigures, genotypeLists, genotypeMatrix, } from './darts-bench.js';
export { type DartsCost, type DartsNet, dartsCost } from './darts-cost.js';
export { mostTableBytes, readTableCsv, readTableJson, tableCsv, tableJson } from './files.js';
export { keysOf, type OpenRow, type OpenTable, openTable, parseBounds, parseKeys } from './open-table.js';
export { type Bound, type Bounds, type Table, tableOf } from './query.js';
