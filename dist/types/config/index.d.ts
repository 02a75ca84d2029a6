import type { ParsedConfig } from './types.js';
export { configSchema } from './schema.js';
export { spaceByName } from './space-choice.js';
export { parseSpaceFile } from './space-file.js';
export type * from './types.js';
export { runsModels } from './types.js';
/**
 * Parses edgewise.yml. Never throws for what the text holds; reads no file, no environment, no network.
 * @param options.path name of the file, for messages
 * @returns the plan, or all issues in the order of the file (100 at most), each with line and column
 * @example parseConfig(readFileSync('edgewise.yml', 'utf8'), { path: 'edgewise.yml' }).plan?.models[0].budgets
 */
export declare function parseConfig(text: string, options: {
    path: string;
}): ParsedConfig;
