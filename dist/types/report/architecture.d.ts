import type { ArchitectureVerdict, Check, Judged, ModelInput, Policy, Status } from './types.js';
/** What is judged of an entry: without a model only an architecture can be. */
export declare const judgedOf: ({ path, judge }: Pick<ModelInput, 'path' | 'judge'>) => Judged;
/** Whether there are figures of head to judge: not without a model, nor where a search looked elsewhere. */
export declare const knowsHead: (model: ModelInput) => boolean;
/** What a model's status rests on. */
export declare function statusesOf(judged: Judged, checks: readonly Status[], architecture: Pick<ArchitectureVerdict, 'status'> | undefined): Status[];
/**
 * @param onHead the budgets on head's model, waivers applied; undefined where nothing is known of one
 * @param judgeAll the budgets on other figures
 */
export declare function judgeArchitecture(model: ModelInput, onHead: readonly Check[] | undefined, judgeAll: (figures: ModelInput['head']) => Check[], policy: Policy): ArchitectureVerdict;
