import { type Attribute, type DType } from '../ir/index.js';
import type { Term } from './emitter.js';
import { Layouts } from './layouts.js';
/** A term, or a number that takes the other operand's type. */
export type Operand = Term | number;
type Attributes = Readonly<Record<string, Attribute>>;
export declare class Algebra extends Layouts {
    #private;
    /** An emitter for a subgraph of this one. */
    inner(): Algebra;
    /** `x`, which is [N, C, H, W], as [N, H, W, C]. */
    channelsLast(x: Term): Term;
    /** `x` in another shape, once something reads it so. */
    lateReshape(x: Term, shape: readonly number[]): Term;
    /** An operator whose result has the type of its first input. */
    unary(op: string, x: Term, attributes?: Attributes): Term;
    /** An operator on single elements of one or two terms. */
    elementwise(op: string, inputs: readonly Term[], attributes?: Attributes): Term;
    add(a: Operand, b: Operand): Term;
    sub(a: Operand, b: Operand): Term;
    mul(a: Operand, b: Operand): Term;
    div(a: Operand, b: Operand): Term;
    pow(a: Operand, b: Operand): Term;
    max(a: Operand, b: Operand): Term;
    min(a: Operand, b: Operand): Term;
    compare(op: 'Equal' | 'Less' | 'Greater' | 'LessOrEqual' | 'GreaterOrEqual', a: Operand, b: Operand): Term;
    and(a: Term, b: Term): Term;
    neg(x: Term): Term;
    sqrt(x: Term): Term;
    exp(x: Term): Term;
    log(x: Term): Term;
    square(x: Term): Term;
    /** 1 / √(x + epsilon) */
    rsqrt(x: Term, epsilon: number): Term;
    cast(x: Term, dtype: DType): Term;
    where(condition: Term, a: Operand, b: Operand): Term;
    /** `x` where the condition holds, else 0: cast and multiply, which is faster than `Where` in ONNX Runtime. */
    masked(x: Term, condition: Term): Term;
    /** ReduceSum, ReduceMean, ReduceMax, ReduceSumSquare…; `axes` count from the front. */
    reduce(op: string, x: Term, axes: readonly number[], keep?: boolean): Term;
    /** @param weight of every element; by itself a pass, over leading axes none */
    sum(x: Term, axes: readonly number[], keep?: boolean, weight?: number): Term;
    mean(x: Term, axes: readonly number[], keep?: boolean): Term;
    /** The sum over everything that broadcasting repeated, in the shape it was repeated from. */
    unbroadcast(x: Term, shape: readonly number[]): Term;
    reshape(x: Term, shape: readonly number[]): Term;
    transpose(x: Term, perm: readonly number[]): Term;
    /** The last two axes swapped. */
    transposed(x: Term): Term;
    expand(x: Term, shape: readonly number[]): Term;
    concat(terms: readonly Term[], axis: number): Term;
    split(x: Term, axis: number, lengths: readonly number[]): readonly Term[];
    /** `length` elements of each of `axes`, from `starts` on, every `steps`-th. */
    slice(x: Term, axes: readonly number[], starts: readonly number[], lengths: readonly number[], steps?: readonly number[]): Term;
    /** Zeros around: `before` and `after` per axis, none negative. */
    pad(x: Term, before: readonly number[], after: readonly number[]): Term;
    gather(x: Term, axis: number, indices: readonly number[]): Term;
    /** The matrix product over the last two axes, the rest broadcast. */
    matmul(a: Term, b: Term): Term;
    /** The product of two matrices, each transposed where asked: no copy for that. */
    gemm(a: Term, b: Term, transA: boolean, transB: boolean): Term;
    /** The same over batches of matrices; com.microsoft, float32 only. */
    fusedMatMul(a: Term, b: Term, transA: boolean, transB: boolean): Term;
    /** `matrix` [to, from] applied along one axis. */
    along(x: Term, axis: number, matrix: Float64Array, to: number): Term;
    /** A scalar constant. */
    number(value: number, dtype: DType): Term;
    /** A copy of `x` under a given name. */
    named(x: Term, name: string): Term;
}
export declare const same: (a: readonly number[], b: readonly number[]) => boolean;
/** The shape two shapes broadcast to. */
export declare function broadcast(a: readonly number[], b: readonly number[]): number[];
export {};
