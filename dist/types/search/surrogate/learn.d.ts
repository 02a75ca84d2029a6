import type { Genome } from '../../space/index.js';
import { type Features } from './features.js';
export type Example = {
    readonly genome: Genome;
    readonly value: number;
};
export type Learned = (genomes: readonly Genome[]) => {
    readonly value: number;
    readonly low: number;
    readonly high: number;
}[];
/** Undefined without examples. Positive figures are learned as logarithms. */
export declare function learn(all: readonly Example[], features: Features): Learned | undefined;
