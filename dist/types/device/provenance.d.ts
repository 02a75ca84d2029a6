import type { Collected } from './collect.js';
import type { RoundPlan } from './plan.js';
import type { RigFacts } from './rig.js';
import { type DeviceSpec, type MeasureIo, type Protocol, type Provenance } from './types.js';
export declare function provenanceOf(spec: DeviceSpec, facts: RigFacts, plan: RoundPlan, collected: Collected, load: number | undefined, protocol: Protocol, io: MeasureIo): Provenance;
