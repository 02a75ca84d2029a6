export type ToWorker = {
    readonly kind: 'call';
    readonly id: number;
    readonly job: string;
    readonly input: unknown;
} | {
    readonly kind: 'abort';
    readonly id: number;
};
export type FromWorker = {
    readonly kind: 'ready';
} | {
    readonly kind: 'progress';
    readonly id: number;
    readonly value: unknown;
} | {
    readonly kind: 'done';
    readonly id: number;
    readonly output: unknown;
} | {
    readonly kind: 'failed';
    readonly id: number;
    readonly error: Failure;
};
/** An error as data; `code` and `fix` only where it was a UserError. */
export type Failure = {
    readonly message: string;
    readonly stack: string;
    readonly code?: string;
    readonly fix?: string;
};
