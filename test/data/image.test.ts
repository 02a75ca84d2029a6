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

// The same picture as a JPEG of quality 0.9.
const chromiumJpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAJAAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABgUH/8QAJhAAAQMEAQEJAAAAAAAAAAAAAwECBAUGERIABxMhIjQ3doS0xP/EABQBAQAAAAAAAAAAAAAAAAAAAAb/xAAhEQEAAQMDBQEAAAAAAAAAAAABAgMRIQUSYQAGByJRof/aAAwDAQACEQMRAD8AMwbet5B0N9RtKixTQ45jPJS6ehBFc7sFcplC9uzAoqoru7YjSCTR2Nm9pEtWvUOKepJQoGAAWOkwsmnlKN4Bl3cwLxNd4yPRH6Zw1EyuvJ3TvzUH2ID8nNi6Meldv/L+4fg/XvKGtUKbJnK5IC00tfdJth+fvAdO6fbBSoTqxnE9gLRkbSW+WEqcWwBnAAB//9k='

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

describe('JPEG', () => {
  const bytes = Buffer.from(chromiumJpeg, 'base64')

  it('decodes what a browser saved, close to the picture', () => {
    const image = decode(bytes)
    expect(image).toMatchObject({ width: 12, height: 9, channels: 3 })
    const exact = decode(Buffer.from(chromium, 'base64')).pixels
    const blue = [...exact.keys()].filter(i => i % 3 === 2)
    const error = blue.reduce((sum, i) => sum + Math.abs(image.pixels[i]! - exact[i]!), 0) / blue.length
    expect(error).toBeLessThan(40)
  })

  it('refuses one cut short, too large, or of four components', () => {
    expect(() => decode(bytes.subarray(0, 300))).toThrow(expect.objectContaining({ code: 'data-damaged' }))
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
    const altered = (offset: number, value: number) => {
      const copy = Buffer.from(bytes)
      copy[frame + offset] = value
      return copy
    }
    expect(() => decodeImage('p', bytes, { ...defaultDataLimits, imagePixels: 100 })).toThrow(/limit/)
    expect(() => decode(altered(9, 4))).toThrow(expect.objectContaining({ code: 'data-image-unsupported' }))
  })
})
