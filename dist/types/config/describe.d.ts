import type { z } from 'zod';
import { type UserError } from '../errors.js';
import { configSchema } from './schema.js';
import type { Path } from './yaml.js';
/** A mistake at a path; `key`: it is about the key itself, not its value. */
export type Finding = {
    readonly path: Path;
    readonly key?: string;
    readonly error: UserError;
    readonly suggestion?: string | undefined;
};
type ZodIssue = z.core.$ZodIssue;
/** `models[0].budgets.params`; the file itself has no path. */
export declare const printPath: (path: Path) => string;
/** A path as the subject of a sentence. */
export declare const at: (path: Path) => string;
/** The value at `path`; undefined where there is none. */
export declare function valueAt(value: unknown, path: Path): unknown;
/**
 * The findings behind one issue of zod; unions are resolved to the branch that was meant.
 * @param known the JSON Schema of the whole file
 */
export declare function describe(issue: ZodIssue, root: unknown, prefix?: Path, known?: typeof configSchema): Finding[];
/** The finding for a metric that does not exist. */
export declare function unknownMetric(path: Path, metric: string, key?: string): Finding;
/** A value as it reads in a sentence. */
export declare const quote: (given: unknown) => string;
export {};
