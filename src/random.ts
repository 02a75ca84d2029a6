// The seeded generator behind every random choice: same seed, same numbers, in any process.
// sfc32 (C. Doty-Humphrey, PractRand), seeded by hashing text or a number; `fork` gives independent named streams.

export type Random = {
  /** Uniform in [0, 1), 32 bits of randomness. */
  next(): number
  /** Uniform integer in [0, below). */
  int(below: number): number
  /** Standard normal (Box–Muller). */
  normal(): number
  pick<T>(items: readonly T[]): T
  /** A shuffled copy (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[]
  /** An independent stream named `label`; does not advance this one. */
  fork(label: string | number): Random
}

/** A generator for `seed`. @example random(7).fork('mutation').int(10) */
export function random(seed: number | string): Random {
  const text = String(seed)
  const next = sfc32(hash32(text, 0x9e3779b9), hash32(text, 0x243f6a88), hash32(text, 0xb7e15162))
  const int = (below: number) => Math.floor(next() * below)
  return {
    next,
    int,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: items => items[int(items.length)]!,
    shuffle: items => {
      const out = [...items]
      for (let i = out.length - 1; i > 0; i--) {
        const j = int(i + 1)
        ;[out[i], out[j]] = [out[j]!, out[i]!]
      }
      return out
    },
    fork: label => random(`${text}/${label}`),
  }
}

function hash32(text: string, seed: number): number {
  let h = seed | 0
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x85ebca6b)
    h ^= h >>> 13
  }
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function sfc32(a: number, b: number, c: number): () => number {
  let counter = 1
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 16; i++) next()
  return next
}
