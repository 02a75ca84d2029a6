import type { Term } from '../emitter.js';
import type { BackwardCall, ForwardCall } from '../gradient.js';
/** Both branches in training; a statistic that one of them updates stays as it was in the other. */
declare function forward(call: ForwardCall): {
    outputs: Term[];
};
declare function backward(call: BackwardCall): (Term | undefined)[];
export declare const control: {
    If: {
        forward: typeof forward;
        backward: typeof backward;
    };
    Loop: null;
    Scan: null;
};
export {};
