import { type Plan, type SpacePlan } from '../config/index.js';
import { type Space } from '../space/index.js';
import type { Metrics } from '../units.js';
import type { Lab } from './lab.js';
import type { Setting } from './setting.js';
import { type Entry, type Subject } from './subject.js';
/**
 * What a search is around. With `family`, `head` is that family's first network with new weights: nothing is inherited from
 * it, and it is no model of the repository.
 */
export type Origin = Subject & {
    readonly family?: string | undefined;
};
/** What timing finalists refers to: figures of the network the search starts from, where those are head's. */
export declare const anchorOf: ({ head }: {
    readonly head: Metrics;
}, { family }: Origin) => Metrics;
export type Ground = {
    readonly origin: Origin;
    readonly space: Space;
};
type Tools = {
    readonly plan: Plan;
    readonly lab: Lab;
    readonly setting: Setting;
};
type Asked = {
    readonly seed: number;
    readonly trains: boolean;
};
/** The space an entry's candidates come from. */
export declare const spaceOf: ({ plan: model }: Entry, { search }: Plan) => SpacePlan;
/** @throws UserError `space-…`, `config-space-needed`, `data-…` */
export declare function groundOf(entry: Entry, { seed, trains }: Asked, tools: Tools): Promise<Ground>;
export {};
