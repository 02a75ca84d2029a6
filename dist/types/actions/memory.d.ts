import type { MemoryPlace } from '../run/index.js';
/** @param memory the input: a folder relative to the workspace, or `none` */
export declare function memoryPlace(memory: string, workspace: string, warn: (message: string) => void): Promise<MemoryPlace>;
