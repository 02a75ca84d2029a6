// The image decoders against pictures made by another program and by our own writer of all line filters.
import { describe, expect, it } from 'vitest'
import { decodeImage } from '../../src/data/image.ts'
import { defaultDataLimits } from '../../src/data/index.ts'
import { png } from './files.ts'

const decode = (bytes: Uint8Array) => decodeImage('picture', bytes, defaultDataLimits)
const noise = (count: number) => Uint8Array.from({ length: count }, (_, i) => (i * i * 31 + i * 7) >> 2)

// 12×9, saved by Chromium's canvas; pixel i is (7i mod 256, i² mod 256, 255 − 2i).
const chromium =
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAJCAYAAAAGuM1UAAAAt0lEQVR4AYTQIQxBYRTF8c+dDcUUG5tgI5jktde8ZIqN7QRREESRJoqiKIqiKIqiKD4zw8wws+uot7zw2265239HnFNNxL6ajn80m3prIfPUUv6h1fJdPe+mfnDReuesjf5JW+OjCmahw5I2tKcrJalIPrVpQBOah06w4rGlA70oQxUKqEtDmtKC1v+HHY+QHOWoRk3q0YhMgSAiAaZAEJEAUyCISIApEJgVYBJgCgRmBZgEmIIfAAAA//84dimzAAAABklEQVQDAGLawD/azx5zAAAAAElFTkSuQmCC'

describe('PNG', () => {
  it('decodes what a browser saved', () => {
    const image = decode(Buffer.from(chromium, 'base64'))
    expect(image).toMatchObject({ width: 12, height: 9, channels: 3 })
    const expected = Array.from({ length: 108 }, (_, i) => [(i * 7) % 256, (i * i) % 256, 255 - 2 * i]).flat()
    expect([...image.pixels]).toEqual(expected)
  })

  it.each([
    [0, 1, 1],
    [2, 3, 3],
    [4, 2, 1],
    [6, 4, 3],
  ] as const)('undoes all five line filters of colour type %d', (colour, stored, channels) => {
    const raw = noise(6 * 11 * stored)
    const image = decode(png({ width: 6, height: 11, colour, raw }))
    expect(image.channels).toBe(channels)
    expect([...image.pixels]).toEqual([...raw].filter((_, i) => i % stored < channels))
  })

  it('looks colours up in the palette, and refuses one outside it', () => {
    const palette = [10, 20, 30, 40, 50, 60]
    const image = decode(png({ width: 2, height: 1, colour: 3, raw: Uint8Array.of(1, 0), palette }))
    expect([...image.pixels]).toEqual([40, 50, 60, 10, 20, 30])
    expect(() => decode(png({ width: 1, height: 1, colour: 3, raw: Uint8Array.of(2), palette }))).toThrow(
      /palette/,
    )
  })
})
