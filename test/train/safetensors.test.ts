import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { type Tensor, tensor } from '../../src/ir/index.ts'
import { decodeTensors, encodeTensors } from '../../src/train/index.ts'

const file = {
  tensors: new Map<string, Tensor>([
    ['193', tensor('float32', [2, 2], [1, 2, 3, 4])],
    ['bytes', tensor('uint8', [3], Uint8Array.of(1, 2, 3))],
    ['scalar', tensor('int64', [], [7])],
    ['empty', tensor('float32', [0], [])],
  ]),
  metadata: { edgewise: '{"step":3}' },
}

describe('safetensors', () => {
  it('come back as they were written', () => {
    const back = decodeTensors(encodeTensors(file), 'f')
    expect(back.metadata).toEqual(file.metadata)
    for (const [name, { dtype, shape, bytes }] of file.tensors) {
      const found = back.tensors.get(name)!
      expect([found.dtype, found.shape, [...found.bytes]]).toEqual([dtype, shape, [...bytes]])
    }
  })

  it('have the layout of the format: length, JSON, data from a multiple of eight', () => {
    const bytes = encodeTensors(file)
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true))
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))
    expect(length % 8).toBe(0)
    expect(header['193']).toEqual({ dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] })
    expect(header.__metadata__).toEqual(file.metadata)
    expect(bytes.length).toBe(8 + length + 16 + 3 + 8)
  })

  it('are refused with a UserError whatever bytes they hold', () => {
    const good = encodeTensors(file)
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, value, length) => {
        const bytes = good.slice(0, length)
        if (at < length) bytes[at] = value
        try {
          decodeTensors(bytes, 'f')
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }),
      { numRuns: 2000, seed: 1 },
    )
  })
})
