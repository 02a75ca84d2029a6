import type { Encoding } from '../tables/encoding.js';
import type { Family, FamilyModel, FamilyName, FamilySetting, FamilyState, Latencies } from './family.js';
export declare const families: readonly Family[];
export declare const familyNames: readonly FamilyName[];
/** Learns, and gives the model of what was learned: the same as one that is made of its state in another process. */
export declare function fitFamily(family: Family, latencies: Latencies, setting: FamilySetting): Promise<FamilyModel>;
/** Undefined where the state is not one for genomes of this encoding. @throws UserError `predict-too-few` */
export declare function modelOf(state: FamilyState, encoding: Encoding, floorMs: number): FamilyModel | undefined;
