import type { Term } from '../emitter.js';
import type { BackwardCall } from '../gradient.js';
import { type Window } from '../window.js';
export declare function weightGradient(call: BackwardCall, x: Term, grad: Term, shape: readonly number[], window: Window): Term;
