// The door of the space layer: choices over a graph, and moving among them.
export { builtInSpace, builtInSpaces } from './built-in.ts'
export { type DartsSkeleton, darts } from './cells/darts.ts'
export {
  type DartsCell,
  type DartsEdge,
  type DartsOp,
  dartsOps,
  type Genotype,
  genotypeOf,
  parseGenotype,
  printGenotype,
} from './cells/darts-genotype.ts'
export {
  nasBench201,
  nasBench201Form,
  nasBench201Ops,
  parseNasBench201,
  printNasBench201,
  type Skeleton,
} from './cells/nas-bench-201.ts'
export { type ChannelGroup, channelGroups } from './channel-groups.ts'
export { type Described, describeGenome, optionName } from './describe.ts'
export { type DiagramRow, type DrawnLayer, layerDiagram } from './diagram.ts'
export { type Donation, type Donor, donorOf } from './donor.ts'
export { type FamilyName, families } from './family/built-in.ts'
export { type Family, type FamilyText, familySchema, parseFamily } from './family/family.ts'
export { familySpace, spaceOfFamily } from './family/family-space.ts'
export type { NetTask } from './family/slots.ts'
export type { Norm } from './importance.ts'
export { type ModelOptions, modelSpace } from './model/model-space.ts'
export {
  type Choice,
  type ChoiceKind,
  type Genome,
  genomeCount,
  type Kept,
  type Part,
  type Parts,
  type Space,
} from './space.ts'
export { type Choices, crossover, mutate, neighbours, nth, sample, settle, uniform } from './variation.ts'
export { type WidthOptions, widthSpace } from './width-space.ts'
