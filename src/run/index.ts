// The pipeline's door.
export { analysisOf, loadFile } from './analyze.ts'
export { type BaseSource, baseSource } from './base.ts'
export { type DesignAnswer, type DesignRequest, designFromFiles } from './design.ts'
export { type FamilyRequest, familyFiles } from './family-files.ts'
export { isInside, realOf } from './files.ts'
export { bestFile, folderName, type GateOptions, type GateResult, gate, summarise } from './gate.ts'
export {
  type KeptMeasurements,
  type KeptPlace,
  type Learnt,
  measurementsFile,
  openKept,
} from './kept.ts'
export { groundOf, mostTelling, planOfSpace, proxyFiles, transferFiles } from './known-devices.ts'
export { type Lab, openLab } from './lab.ts'
export { asMeasured, measureOn } from './latency.ts'
export { type Brief, ledgerFile, readBrief } from './ledger-plan.ts'
export { type LoadedPlan, loadPlan } from './load-plan.ts'
export { measuredRow } from './measured-row.ts'
export type { LoadedModel } from './model.ts'
export { collectRows } from './open-table.ts'
export { type GateFiles, writeGate } from './outputs.ts'
export { fitFiles, loadFitted, loadMeasured, loadPredictor } from './predictor.ts'
export { fusingOf, type ProfileRequest, type ProfileResult, profile } from './profile.ts'
export { ofModels, ofSpaceAndOthers, type ProfileCandidate } from './profile-candidates.ts'
export { propose, searchers } from './propose.ts'
export { gateCommand, unusual } from './reproduce.ts'
export type { Proposal, Said, SearchRequest } from './request.ts'
export { readSearch, type SearchRecord, searchJson, searchVerdict, writeSearch } from './search-report.ts'
export { measureIo, type Setting } from './setting.ts'
export { computedFindings, type Entry, loadSubjects, type Subject } from './subject.ts'
export { type TrainModelOptions, trainModel } from './train-model.ts'
export type { MemoryPlace } from './warm-session.ts'
export { memoryFolder } from './warm-store.ts'
export { writeWhole } from './write-whole.ts'
