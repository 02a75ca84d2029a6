import type { Space } from './space.js';
/** @param means whatever decides which architecture a genome stands for, as JSON has it */
export declare const identityOf: (means: readonly unknown[], seed: number | string) => Pick<Space, 'id' | 'architectures'>;
