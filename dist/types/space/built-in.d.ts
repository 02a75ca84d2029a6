import type { NetTask } from './family/slots.js';
import type { Space } from './space.js';
/** Names of the spaces that need no model. */
export declare const builtInSpaces: readonly string[];
/**
 * A built-in space for a task.
 * @param seed of new weights
 * @throws UserError `space-unknown`, `space-task`, `space-rank`
 * @example builtInSpace('ds-cnn', { input: [1, 49, 10], outputs: 12 })
 */
export declare function builtInSpace(name: string, task: NetTask, seed?: number | string): Space;
