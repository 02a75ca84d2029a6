import type { Rig } from './rig.js';
import type { FakeSpec, MeasuredModel } from './types.js';
/** A rig on a virtual clock. Throws `device-fake-model` where the configuration gives a model no latency. */
export declare function openFake(spec: FakeSpec, models: readonly MeasuredModel[], seed: number): Rig;
