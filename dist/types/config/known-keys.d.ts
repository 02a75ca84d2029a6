import type { Path } from './yaml.js';
/** The settings at `path`; `kind` selects among the kinds of a device. */
export declare function knownKeys(schema: Record<string, unknown>, path: Path, kind: unknown): string[];
