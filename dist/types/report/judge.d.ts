import type { JudgeInput, Verdict } from './types.js';
/**
 * Judges every budget of every model. The status of a model, and of the whole, is the worst of its checks in the
 * policy's order; the exit code is 1 when any check that is not waived has the effect `fail`.
 * @example judge({ models, context: { ...context, today: '2026-11-21' } }).exitCode
 */
export declare function judge(input: JudgeInput): Verdict;
