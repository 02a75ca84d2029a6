import type { Parsed } from './schema.js';
import type { Plan } from './types.js';
import type { Source } from './yaml.js';
/** The plan of a file without mistakes. */
export declare function planOf(parsed: Parsed, source: Source, path: string): Plan;
