import type { DataSource } from '../data/index.js';
import type { DataFacts, EvaluateInput, EvaluateOutput } from '../evaluate/index.js';
import type { ProxiesInput, ProxiesOutput } from '../proxies/index.js';
import { type Missing } from '../runtime/index.js';
import type { Setting } from './setting.js';
export type Lab = {
    /** @throws UserError also when there is no runtime (`runtime-missing`). */
    evaluate(input: Omit<EvaluateInput, 'cwd' | 'inside'>, signal?: AbortSignal): Promise<EvaluateOutput>;
    /** What networks for this data set take and give. */
    describe(data: DataSource, signal?: AbortSignal): Promise<DataFacts>;
    /** Training-free scores. */
    score(input: Omit<ProxiesInput, 'cwd' | 'inside'>, signal?: AbortSignal): Promise<ProxiesOutput>;
    /** The part that models are judged on, where that is not left to the data set. */
    readonly part: 'test' | undefined;
    close(): Promise<void>;
};
type LabOptions = {
    readonly confined?: boolean;
    readonly part?: 'test' | undefined;
};
/** `confined` (default): data lies below `root`; false where a person names the data set on the command line. */
export declare function openLab(setting: Pick<Setting, 'root' | 'findRuntime' | 'signal'>, { confined, part }?: LabOptions): Lab;
export declare const runtimeMissing: ({ reason }: Missing) => import("../errors.js").UserError;
export {};
