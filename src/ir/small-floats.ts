// Floats of 16 and 8 bits ⇄ numbers. One decoder serves all formats; encoding rounds to nearest, ties to even, by
// searching the format's sorted values, so it cannot disagree with decoding.

type Format = {
  exponentBits: number
  mantissaBits: number
  bias: number
  /** 'ieee': infinities and NaNs; 'fn': only S.1111.111 is NaN; 'fnuz': only 0x80 is NaN, no −0. */
  specials: 'ieee' | 'fn' | 'fnuz'
}

type Float8 = 'float8e4m3fn' | 'float8e4m3fnuz' | 'float8e5m2' | 'float8e5m2fnuz'
const f16: Format = { exponentBits: 5, mantissaBits: 10, bias: 15, specials: 'ieee' }
// arXiv:2209.05433 (e4m3fn, e5m2) and arXiv:2206.02915 (fnuz).
const f8: Record<Float8, Format> = {
  float8e4m3fn: { exponentBits: 4, mantissaBits: 3, bias: 7, specials: 'fn' },
  float8e4m3fnuz: { exponentBits: 4, mantissaBits: 3, bias: 8, specials: 'fnuz' },
  float8e5m2: { exponentBits: 5, mantissaBits: 2, bias: 15, specials: 'ieee' },
  float8e5m2fnuz: { exponentBits: 5, mantissaBits: 2, bias: 16, specials: 'fnuz' },
}

function decode(bits: number, { exponentBits, mantissaBits, bias, specials }: Format): number {
  const width = exponentBits + mantissaBits
  const magnitude = bits & ((1 << width) - 1)
  const sign = (bits >> width) & 1 ? -1 : 1
  const exponent = magnitude >> mantissaBits
  const mantissa = magnitude & ((1 << mantissaBits) - 1)
  if (specials === 'fnuz' && sign < 0 && magnitude === 0) return Number.NaN
  if (specials === 'fn' && magnitude === (1 << width) - 1) return Number.NaN
  if (specials === 'ieee' && exponent === (1 << exponentBits) - 1)
    return mantissa ? Number.NaN : sign * Infinity
  const fraction = mantissa / (1 << mantissaBits)
  return sign * (exponent ? (1 + fraction) * 2 ** (exponent - bias) : fraction * 2 ** (1 - bias))
}

function encode(x: number, format: Format): number {
  const width = format.exponentBits + format.mantissaBits
  const signBit = 1 << width
  const nan = format.specials === 'fnuz' ? signBit : signBit - 1
  if (Number.isNaN(x)) return nan
  const negative = x < 0 || Object.is(x, -0)
  const magnitude = nearest(Math.abs(x), signBit, format)
  if (format.specials === 'fnuz' && magnitude === 0) return 0
  return magnitude | (negative ? signBit : 0)
}

// Magnitudes grow with their bit patterns: binary search, then the even one of two equally near.
function nearest(x: number, end: number, format: Format): number {
  const top = largest(end, format)
  if (x >= decode(top, format)) {
    const step = decode(top, format) - decode(top - 1, format)
    const overflows = x >= decode(top, format) + step / 2
    return overflows && format.specials === 'ieee' ? top + 1 : top
  }
  let low = 0
  let high = top
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (decode(middle, format) <= x) low = middle
    else high = middle
  }
  const down = x - decode(low, format)
  const up = decode(high, format) - x
  return down < up || (down === up && low % 2 === 0) ? low : high
}

/** The pattern of the largest finite magnitude. */
function largest(end: number, { mantissaBits, specials }: Format): number {
  if (specials === 'ieee') return end - 1 - (1 << mantissaBits)
  return specials === 'fn' ? end - 2 : end - 1
}

export const f16ToNumber = (bits: number): number => decode(bits, f16)
/** Nearest float16; beyond its range ±∞. */
export const numberToF16 = (x: number): number => encode(x, f16)

export const f8ToNumber: Record<Float8, (bits: number) => number> = {
  float8e4m3fn: bits => decode(bits, f8.float8e4m3fn),
  float8e4m3fnuz: bits => decode(bits, f8.float8e4m3fnuz),
  float8e5m2: bits => decode(bits, f8.float8e5m2),
  float8e5m2fnuz: bits => decode(bits, f8.float8e5m2fnuz),
}
/** Nearest float8; e5m2 overflows to ±∞, the others saturate. */
export const numberToF8 = (format: Float8, x: number): number => encode(x, f8[format])
