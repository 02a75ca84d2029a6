import type { Space } from '../space.js';
import { type Family, type FamilyText } from './family.js';
import { type NetTask } from './slots.js';
/**
 * The networks of a family for a task, with new weights.
 * @param seed of the weights
 * @throws UserError `space-invalid`, `space-too-large`
 * @example familySpace({ name: 'tiny', layers: [{ op: 'conv', width: [16, 8] }] }, { input: [3, 32, 32], outputs: 10 })
 */
export declare const familySpace: (given: FamilyText, task: NetTask, seed?: number | string) => Space;
/** The same of a family that was parsed before. @throws UserError `space-too-large`, `space-task`, `space-rank` */
export declare function spaceOfFamily(family: Family, task: NetTask, seed?: number | string): Space;
