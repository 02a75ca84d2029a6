import type { Call } from './gradient.js';
/** The operator has a gradient, but not in this variant. */
export declare function unsupported({ node }: Pick<Call, 'node'>, variant: string): never;
