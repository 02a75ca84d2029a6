import { z } from 'zod';
import type { ErrorCode } from '../errors.js';
import { type Unit } from '../units.js';
/** What a custom issue of ours carries in `params`. */
export type IssueParams = {
    readonly code: ErrorCode;
    readonly values: Readonly<Record<string, string>>;
    /** The nearest valid name. */
    readonly suggestion?: string | undefined;
};
/** Reports an error of the catalogue at this value; `at` and `text` are filled in where issues are described. */
export declare function complain(context: z.RefinementCtx, code: ErrorCode, values: Readonly<Record<string, string>>, suggestion?: string): never;
type Range = {
    readonly min?: number;
    readonly max?: number;
};
/** A quantity such as `12ms`, in the unit's base; bare numbers are in that base. Shares lie in [0, 1] unless told. */
export declare function quantity(unit: Unit, { min, max }?: Range): z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>;
/** A whole number of bytes or nodes; never more than `max`, whatever a pull request asks for. */
export declare const cap: (unit: 'B' | 'count', max: number) => z.ZodPipe<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>, z.ZodTransform<number, number>>;
/** A name that is safe in a metric key and in file names. */
export declare const deviceName: z.ZodString;
/** A name for people. */
export declare const modelName: z.ZodString;
/** A path that names something inside the repository, by its text alone. */
export declare function isInsideRepository(path: string): boolean;
export declare const repositoryPath: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
/** A day of the calendar, YYYY-MM-DD, as text. */
export declare const date: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
export {};
