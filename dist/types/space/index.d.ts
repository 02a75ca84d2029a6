export { type ChannelGroup, channelGroups } from './channel-groups.js';
export type { Norm } from './importance.js';
export { type Choice, type Genome, genomeCount, type Kept, type Space } from './space.js';
export { crossover, mutate, neighbours, nth, sample, uniform } from './variation.js';
export { describeGenome, type WidthOptions, widthSpace } from './width-space.js';
