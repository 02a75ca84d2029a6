export type Heap<T> = {
    push(item: T): void;
    pop(): T | undefined;
};
/** An empty heap; `before` is a strict total order. @example heap<number>((a, b) => a < b) */
export declare function heap<T>(before: (a: T, b: T) => boolean): Heap<T>;
