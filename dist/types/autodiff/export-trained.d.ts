import { type Graph, type Tensor } from '../ir/index.js';
import type { StateSlot } from './state.js';
/**
 * `model` with its parameters and statistics replaced: same inputs, outputs, op-set and metadata. Layers that it has in
 * training mode are put into inference mode.
 * @param state the flat vectors by the name of their input, as the last step gave them
 * @param use `average` takes averaged weights where the step keeps them. Default `parameter`.
 * @example exportTrained(model, step.state, lastState)
 */
export declare function exportTrained(model: Graph, slots: readonly StateSlot[], state: ReadonlyMap<string, Tensor>, use?: 'parameter' | 'average'): Graph;
