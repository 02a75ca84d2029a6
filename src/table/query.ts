// Asking a table of architectures: which rows hold limits, and which no other row beats. A row that lacks a figure holds no
// limit on it and stands on no front over it: what is not known is not within.
import { paretoFront } from '../search/index.ts'
import type { Direction } from '../units.ts'

/** Limits of one figure; an absent side is unbounded. */
export type Bound = { readonly min?: number | undefined; readonly max?: number | undefined }
export type Bounds<Key extends string> = Readonly<Partial<Record<Key, Bound | undefined>>>

/** What a table can be asked for, and how a row answers. */
export type Reading<Row, Key extends string> = {
  /** Undefined where the row lacks it. */
  readonly figure: (row: Row, key: Key) => number | undefined
  /** @throws UserError where the table has no such figure, or none to rely on */
  readonly better: (key: Key) => Direction
}

export type Table<Row, Key extends string> = {
  readonly rows: readonly Row[]
  /** The rows that hold every limit (inclusive), in their order. */
  where(bounds: Bounds<Key>): Table<Row, Key>
  /** The rows that no other one beats in these figures, in their order; equals all stay. */
  front(keys: readonly Key[]): Table<Row, Key>
  /** By one figure, the best first; rows without it last. Equals keep their order. */
  sorted(key: Key): Table<Row, Key>
}

/**
 * A table that can be asked.
 * @example tableOf(rows, reading).where({ params: { max: 2e6 } }).front(['accuracy', 'params']).rows
 */
export function tableOf<Row, Key extends string>(
  rows: readonly Row[],
  reading: Reading<Row, Key>,
): Table<Row, Key> {
  const { figure, better } = reading
  /** Smaller is better in all of them. */
  const cost = (key: Key) => {
    const sign = better(key) === 'min' ? 1 : -1
    return (row: Row) => sign * (figure(row, key) ?? Number.POSITIVE_INFINITY * sign)
  }
  const among = (kept: readonly Row[]) => tableOf(kept, reading)
  return {
    rows,
    where: bounds => {
      const limits = Object.entries(bounds) as [Key, Bound | undefined][]
      for (const [key] of limits) better(key)
      return among(rows.filter(row => limits.every(([key, bound]) => holds(bound, () => figure(row, key)))))
    },
    front: keys => {
      const costs = keys.map(cost)
      const known = rows.filter(row => keys.every(key => figure(row, key) !== undefined))
      return among(paretoFront(known.map(row => costs.map(of => of(row)))).map(i => known[i]!))
    },
    sorted: key => {
      const of = cost(key)
      return among(rows.toSorted((a, b) => compare(of(a), of(b))))
    },
  }
}

const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

function holds(bound: Bound | undefined, figure: () => number | undefined): boolean {
  const { min, max } = bound ?? {}
  if (min === undefined && max === undefined) return true
  const value = figure()
  return value !== undefined && (min === undefined || value >= min) && (max === undefined || value <= max)
}
