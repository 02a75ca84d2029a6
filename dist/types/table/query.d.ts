import type { Direction } from '../units.js';
/** Limits of one figure; an absent side is unbounded. */
export type Bound = {
    readonly min?: number | undefined;
    readonly max?: number | undefined;
};
export type Bounds<Key extends string> = Readonly<Partial<Record<Key, Bound | undefined>>>;
/** What a table can be asked for, and how a row answers. */
export type Reading<Row, Key extends string> = {
    /** Undefined where the row lacks it. */
    readonly figure: (row: Row, key: Key) => number | undefined;
    /** @throws UserError where the table has no such figure, or none to rely on */
    readonly better: (key: Key) => Direction;
};
export type Table<Row, Key extends string> = {
    readonly rows: readonly Row[];
    /** The rows that hold every limit (inclusive), in their order. */
    where(bounds: Bounds<Key>): Table<Row, Key>;
    /** The rows that no other one beats in these figures, in their order; equals all stay. */
    front(keys: readonly Key[]): Table<Row, Key>;
    /** By one figure, the best first; rows without it last. Equals keep their order. */
    sorted(key: Key): Table<Row, Key>;
};
/**
 * A table that can be asked.
 * @example tableOf(rows, reading).where({ params: { max: 2e6 } }).front(['accuracy', 'params']).rows
 */
export declare function tableOf<Row, Key extends string>(rows: readonly Row[], reading: Reading<Row, Key>): Table<Row, Key>;
