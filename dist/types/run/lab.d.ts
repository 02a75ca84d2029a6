import type { EvaluateInput, EvaluateOutput } from '../evaluate/index.js';
import { type Missing } from '../runtime/index.js';
import type { Setting } from './setting.js';
export type Lab = {
    /** @throws UserError also when there is no runtime (`runtime-missing`). */
    evaluate(input: Omit<EvaluateInput, 'cwd' | 'inside'>, signal?: AbortSignal): Promise<EvaluateOutput>;
    close(): Promise<void>;
};
/** `confined` (default): data lies below `root`; false where a person names the data set on the command line. */
export declare function openLab(setting: Pick<Setting, 'root' | 'findRuntime' | 'signal'>, { confined }?: {
    readonly confined?: boolean;
}): Lab;
export declare const runtimeMissing: ({ reason }: Missing) => import("../errors.js").UserError;
