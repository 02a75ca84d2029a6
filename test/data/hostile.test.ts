// Data files of strangers: every one is a data set or a UserError, within the limits.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { encode } from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { decodeCsv } from '../../src/data/csv.ts'
import { decodeIdx } from '../../src/data/idx.ts'
import { decodeImage } from '../../src/data/image.ts'
import { type DataLimits, defaultDataLimits, loadDataset } from '../../src/data/index.ts'
import { decodeNpy } from '../../src/data/npy.ts'
import { openZip } from '../../src/data/zip.ts'
import { UserError } from '../../src/errors.ts'
import { random } from '../../src/random.ts'
import { idx, npy, png, scratch, zip } from './files.ts'

const limits: DataLimits = {
  ...defaultDataLimits,
  arrayBytes: 2 ** 20,
  fileBytes: 2 ** 20,
  imagePixels: 10_000,
}
const zeros = (count: number) => new Uint8Array(count)
const array = npy('<f4', [3, 2], zeros(24))
const load = (path: string, cwd: string) => loadDataset({ path }, { cwd, limits })

describe('limits', () => {
  it.each([
    [
      'a zip bomb',
      { 'd.npz': zip([{ name: 'x.npy', data: zeros(3 * 2 ** 20) }]) },
      'd.npz',
      'data-too-large',
    ],
    [
      'one that lies about its size',
      { 'd.npz': zip([{ name: 'x.npy', data: zeros(2 ** 20), claim: 100 }]) },
      'd.npz',
      'data-too-large',
    ],
    ['a gzip bomb', { 'x.npy.gz': gzipSync(zeros(3 * 2 ** 20)) }, '.', 'data-too-large'],
    ['a large file', { 'd.npz': zeros(2 ** 20 + 1) }, 'd.npz', 'data-too-large'],
    [
      'an encrypted entry',
      { 'd.npz': zip([{ name: 'x.npy', data: array, flags: 1 }]) },
      'd.npz',
      'data-damaged',
    ],
    [
      'an entry twice',
      {
        'd.npz': zip([
          { name: 'x.npy', data: array },
          { name: 'x.npy', data: array },
        ]),
      },
      'd.npz',
      'data-damaged',
    ],
    ['a pickle', { 'x.npy': npy('|O', [1], zeros(50)) }, '.', 'data-type'],
    ['a record array', { 'x.npy': npy("<i4'), ('b', '<f8", [1], zeros(50)) }, '.', 'data-type'],
    ['Fortran order', { 'x.npy': npy('<f4', [3, 2], zeros(24), true) }, '.', 'data-fortran-order'],
    ['an impossible shape', { 'x.npy': npy('<f4', [2 ** 31, 2 ** 31], zeros(24)) }, '.', 'data-damaged'],
    ['a huge shape', { 'x.npy': npy('|u1', [2 ** 31, 3], zeros(24)) }, '.', 'data-too-large'],
    [
      'fewer labels than samples',
      { 'x.npy': array, 'y.npy': npy('|u1', [2], zeros(2)) },
      '.',
      'data-count-mismatch',
    ],
    [
      'labels beyond 32 bits',
      { 'x.npy': array, 'y.npy': npy('<i8', [3], new Uint8Array(24).fill(120)) },
      '.',
      'data-type',
    ],
    ['a single number', { 'x.npy': npy('<f4', [], zeros(4)) }, '.', 'data-damaged'],
    ['an empty folder', { 'empty/readme': '' }, 'empty', 'data-format-unknown'],
  ])('%s is refused', async (_, files, path, code) => {
    const attempt = load(path, scratch(files as Record<string, Uint8Array>))
    await expect(attempt).rejects.toMatchObject({ name: 'UserError', code })
  })

  it('stops at a folder of images that together are too large', async () => {
    const image = png({ width: 100, height: 100, colour: 0, raw: zeros(10_000) })
    const folder = scratch(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`a/${i}.png`, image])))
    await expect(load('.', folder)).rejects.toMatchObject({ code: 'data-too-large' })
  })

  it('does not open what is no regular file', async () => {
    const folder = scratch({})
    execFileSync('mkfifo', [join(folder, 'd.npz')])
    await expect(load('d.npz', folder)).rejects.toMatchObject({ code: 'file-unreadable' })
  })

  it('refuses an image of too many pixels before unpacking it, and kinds it cannot read', () => {
    const large = png({ width: 200, height: 200, colour: 0, raw: zeros(40_000) })
    expect(() => decodeImage('i.png', large, limits)).toThrow(/limit/)
    const interlaced = png({ width: 2, height: 2, colour: 0, raw: zeros(4) })
    interlaced[28] = 1
    expect(() => decodeImage('i.png', interlaced, limits)).toThrow(/interlaced/)
  })
})

describe('mutated files', () => {
  const image = png({ width: 5, height: 6, colour: 3, raw: zeros(30), palette: [1, 2, 3] })
  const archive = zip([
    { name: 'x.npy', data: array },
    { name: 'y.npy', data: npy('|u1', [3], zeros(3)), stored: true },
  ])
  const table = Buffer.from('a,b,label\n1,2,"x"\n3,4,y\n')
  const jpeg = encode({ width: 8, height: 9, data: zeros(288).map((_, i) => i * i) }, 90).data
  const readers: [string, Buffer, (bytes: Uint8Array) => unknown][] = [
    ['npy', array, bytes => decodeNpy('f', bytes, limits)],
    ['idx', idx(13, [3, 2], zeros(24)), bytes => decodeIdx('f', bytes, limits)],
    ['npz', archive, bytes => [...openZip('f', bytes, limits).values()].map(entry => entry.read())],
    ['png', image, bytes => decodeImage('f', bytes, limits)],
    ['ppm', Buffer.from('P6 2 1 255 abcdef'), bytes => decodeImage('f', bytes, limits)],
    ['jpeg', jpeg, bytes => decodeImage('f', bytes, limits)],
    ['csv', table, bytes => decodeCsv('f', bytes, {}, limits)],
  ]

  it.each(readers)('1,000 damaged %s files are read or refused', (name, good, read) => {
    const generator = random(`mutate/${name}`)
    let refused = 0
    expect(() => read(good)).not.toThrow()
    for (let i = 0; i < 1000; i++) {
      const bytes = mutate(good, generator)
      try {
        read(bytes)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        refused++
      }
    }
    expect(refused).toBeGreaterThan(100)
  })
})

function mutate(good: Buffer, generator: ReturnType<typeof random>): Buffer {
  const bytes = Buffer.from(good)
  for (let edits = 1 + generator.int(4); edits > 0; edits--) {
    const at = generator.int(bytes.length)
    bytes[at] = generator.pick([0, 1, 127, 128, 255, bytes[at]! ^ (1 << generator.int(8))])
  }
  return generator.int(4) === 0 ? bytes.subarray(0, generator.int(bytes.length)) : bytes
}
