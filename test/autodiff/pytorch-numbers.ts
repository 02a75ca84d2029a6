// The numbers that fixtures/make/gradients.py draws, in [−1, 1): a 32-bit xorshift.
export function draw(seed: number, count: number): Float32Array {
  let state = Number((BigInt(seed) * 2654435761n) % 2n ** 32n) >>> 0 || 1
  return Float32Array.from({ length: count }, () => {
    state = (state ^ (state << 13)) >>> 0
    state = (state ^ (state >>> 17)) >>> 0
    state = (state ^ (state << 5)) >>> 0
    return ((state >>> 8) / 2 ** 24) * 2 - 1
  })
}
