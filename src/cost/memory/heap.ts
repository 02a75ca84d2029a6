// A binary heap: the least item first. Ties must be broken by the order itself, so that results repeat.

export type Heap<T> = { push(item: T): void; pop(): T | undefined }

/** An empty heap; `before` is a strict total order. @example heap<number>((a, b) => a < b) */
export function heap<T>(before: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = []
  const swap = (i: number, j: number) => {
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
  const push = (item: T) => {
    let at = items.push(item) - 1
    for (let up = (at - 1) >> 1; at > 0 && before(items[at]!, items[up]!); up = (at - 1) >> 1) {
      swap(at, up)
      at = up
    }
  }
  const least = (at: number) =>
    [2 * at + 1, 2 * at + 2].reduce(
      (best, i) => (i < items.length && before(items[i]!, items[best]!) ? i : best),
      at,
    )
  const pop = () => {
    if (items.length === 0) return undefined
    swap(0, items.length - 1)
    const top = items.pop()
    for (let at = 0, next = least(0); next !== at; next = least(at)) {
      swap(at, next)
      at = next
    }
    return top
  }
  return { push, pop }
}
