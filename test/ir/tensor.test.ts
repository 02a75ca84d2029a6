import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DType,
  dtypes,
  elements,
  floats,
  ints,
  numbers,
  scalar,
  stringBytes,
  strings,
  tensor,
} from '../../src/ir/index.ts'
import { f16ToNumber } from '../../src/ir/small-floats.ts'

const ranges: Partial<Record<DType, [number, number]>> = {
  int4: [-8, 7],
  uint4: [0, 15],
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32768, 32767],
  uint16: [0, 65535],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  uint64: [0, Number.MAX_SAFE_INTEGER],
  bool: [0, 1],
}

describe('a tensor', () => {
  it.each(Object.entries(ranges))('of %s gives back the integers it was made of', (dtype, [min, max]) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min, max })), values => {
        expect(ints(tensor(dtype as DType, [values.length], values))).toEqual(values.map(v => v || 0))
      }),
      { numRuns: 50, seed: 1 },
    )
  })

  it('of float32 gives back every float, through a view and from unaligned bytes', () => {
    fc.assert(
      fc.property(fc.float32Array({ noNaN: false }), values => {
        const t = tensor('float32', [values.length], values)
        const shifted = new Uint8Array(t.bytes.length + 1)
        shifted.set(t.bytes, 1)
        expect(floats(t)).toEqual(values)
        expect(floats({ ...t, bytes: shifted.subarray(1) })).toEqual(values)
      }),
      { numRuns: 50, seed: 1 },
    )
  })

  it.each(['float8e4m3fn', 'float8e4m3fnuz', 'float8e5m2', 'float8e5m2fnuz'] as const)(
    'of %s encodes each of its 256 values as itself',
    dtype => {
      const all = tensor(
        dtype,
        [256],
        Uint8Array.from({ length: 256 }, (_, i) => i),
      )
      const values = numbers(all)
      expect(numbers(tensor(dtype, [256], values))).toEqual(values)
    },
  )

  it('of float16 rounds to nearest, ties to even, and overflows to infinity', () => {
    // Values of IEEE 754 binary16: the smallest subnormal, its half (to even zero), 1/3, the largest, beyond it.
    const cases: [number, number][] = [
      [2 ** -24, 0x0001],
      [2 ** -25, 0x0000],
      [1 / 3, 0x3555],
      [65504, 0x7bff],
      [65519, 0x7bff],
      [65520, 0x7c00],
      [-2, 0xc000],
      [1 + 2 ** -11, 0x3c00],
      [1 + 3 * 2 ** -11, 0x3c02],
    ]
    for (const [value, bits] of cases) {
      const { bytes } = scalar('float16', value)
      expect(bytes[0]! | (bytes[1]! << 8), String(value)).toBe(bits)
      if (bits !== 0)
        expect(Math.abs(f16ToNumber(bits) - value) / Math.abs(value) < 0.001 || bits === 0x7c00).toBe(true)
    }
  })

  it('of float8e4m3fn has the values of arXiv:2209.05433, table 1', () => {
    const at = (bits: number) => numbers(tensor('float8e4m3fn', [1], Uint8Array.of(bits)))[0]
    expect([at(0x7e), at(0x08), at(0x07), at(0x01), at(0x7f)]).toEqual([
      448,
      2 ** -6,
      0.875 * 2 ** -6,
      2 ** -9,
      Number.NaN,
    ])
  })

  it('of bfloat16 rounds to nearest even', () => {
    expect(numbers(tensor('bfloat16', [3], [1, 1 + 2 ** -8, 1 + 3 * 2 ** -8]))).toEqual([1, 1, 1 + 2 ** -6])
  })

  it('keeps texts, empty and non-ASCII ones too', () => {
    const texts = ['', 'añ', '漢字']
    expect(stringBytes(strings([3], texts)).map(b => new TextDecoder().decode(b))).toEqual(texts)
  })

  it('saturates integers beyond 2^53 to the end of the range', () => {
    const t = {
      dtype: 'int64',
      shape: [2],
      bytes: new Uint8Array(BigInt64Array.of(2n ** 63n - 1n, -(2n ** 62n)).buffer),
    } as const
    expect(ints(t)).toEqual([2 ** 63, -(2 ** 63)])
  })
})

describe('the number of elements', () => {
  it('is a product that refuses to overflow or to be negative', () => {
    expect(elements([])).toBe(1)
    expect(elements([2 ** 40, 0, 2 ** 40])).toBe(0)
    expect(() => elements([2 ** 27, 2 ** 27])).toThrow(/no possible size/)
    expect(() => elements([-1, -1])).toThrow(/no possible size/)
  })

  it('has a distinct ONNX number for every type', () => {
    expect(new Set(Object.values(dtypes).map(d => d.code)).size).toBe(Object.keys(dtypes).length)
  })
})
