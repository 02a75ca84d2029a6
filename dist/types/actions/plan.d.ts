import type { Plan } from '../config/index.js';
import { type BaseSource } from '../run/index.js';
import type { Inputs } from './inputs.js';
export declare function adjusted(plan: Plan, { search, searchTimeMs, space, judge, seed, comment }: Inputs): Plan;
/** The input, else the commit that the event names as base, fetched where the checkout is shallow. */
export declare function baseOf({ base }: Inputs, workspace: string, commit: string | undefined): Promise<BaseSource | undefined>;
