import type { Loss } from '../autodiff/index.js';
import type { Runtime } from '../runtime/index.js';
import type { Fed } from './step.js';
export type TeacherOptions = {
    readonly model: Uint8Array;
    /** Share of its answers in the targets, 0 to 1. */
    readonly share: number;
    readonly loss: Loss['kind'];
    readonly runtime: Runtime;
    readonly threads: number;
};
export type Teacher = {
    /** Blends its answers into the targets of a batch. */
    teach(fed: Fed): Promise<void>;
    close(): Promise<void>;
};
/** @throws UserError `train-teacher`, `model-…` */
export declare function openTeacher({ model, share, loss, runtime, threads, }: TeacherOptions): Promise<Teacher>;
