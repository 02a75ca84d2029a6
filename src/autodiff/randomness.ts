// Random numbers inside a graph, without state: a hash of the element's position, the node and a seed that is fed each
// step, so that a resumed run draws what the unbroken one would have drawn.
import { elements, tensor } from '../ir/index.ts'
import type { Algebra } from './algebra.ts'
import type { Term } from './emitter.ts'
import type { Scalar } from './optimizers.ts'

/** The Mersenne prime 2^31 − 1: squares of its residues fit an int64. */
const prime = 2147483647

export const seedName = 'seed'

/** `seed` is asked for when the first numbers are drawn. */
export function uniform(
  g: Algebra,
  seed: Term,
  salt: string,
  shape: readonly number[],
  dtype: Term['dtype'],
): Term {
  const count = elements(shape)
  const start = hash(salt)
  const places = Float64Array.from({ length: count }, (_, i) => (start + i * 48271) % prime)
  const mod = (x: Term) => g.node('Mod', [x, g.number(prime, 'int64')], x)
  const scramble = (x: Term, constant: number) => mod(g.add(g.mul(x, x), g.add(g.mul(x, constant), constant)))
  const mixed = mod(
    g.add(g.constant(tensor('int64', shape, places)), g.mul(g.cast(seed, 'int64'), 16807 * 127)),
  )
  // Three rounds of a quadratic map: one alone keeps neighbours alike.
  const spread = [69621, 39373, 742938285].reduce(scramble, mixed)
  // 24 bits are what a float32 holds.
  const bits = g.node('Mod', [spread, g.number(2 ** 24, 'int64')], spread)
  return g.mul(g.cast(bits, dtype), 2 ** -24)
}

export const seedScalar: Scalar = { name: seedName, initial: 0 }

function hash(text: string): number {
  let h = 17
  for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) % prime
  return h
}
