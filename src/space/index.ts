// The door of the space layer: choices over a graph, and moving among them.
export { type ChannelGroup, channelGroups } from './channel-groups.ts'
export type { Norm } from './importance.ts'
export { type Choice, type Genome, genomeCount, type Kept, type Space } from './space.ts'
export { crossover, mutate, neighbours, nth, sample, uniform } from './variation.ts'
export { describeGenome, type WidthOptions, widthSpace } from './width-space.ts'
