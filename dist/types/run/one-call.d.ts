import { type Worker } from '../runtime/index.js';
import type { Setting } from './setting.js';
type Call<T> = (worker: Worker, stop: {
    readonly signal?: AbortSignal;
}) => Promise<T>;
/** @throws UserError `runtime-missing`, and as the call */
export declare function oneCall<T>({ findRuntime, signal }: Pick<Setting, 'findRuntime' | 'signal'>, call: Call<T>): Promise<T>;
export {};
