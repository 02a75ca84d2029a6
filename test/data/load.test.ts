// Every form of data set, written here byte by byte and read back.
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type DataSource, labelsOf, loadDataset, whole } from '../../src/data/index.ts'
import { floats, numbers } from '../../src/ir/index.ts'
import { idx, npy, png, scratch, zip } from './files.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const counting = (count: number) => Uint8Array.from({ length: count }, (_, i) => i)
const x = npy('|u1', [10, 4], counting(40))
const y = npy(
  '<i8',
  [10],
  new Uint8Array(BigInt64Array.from([0n, 1n, 0n, 1n, 0n, 1n, 0n, 1n, 0n, 1n]).buffer),
)
const load = (path: string, cwd: string, more: Partial<DataSource> = {}) =>
  loadDataset({ path, ...more }, { cwd })
const four = { x_train: x, y_train: y, x_test: x, y_test: y }
const entries = (arrays: Record<string, Buffer>, stored = false) =>
  Object.entries(arrays).map(([name, data]) => ({ name: `${name}.npy`, data, stored }))

describe('arrays', () => {
  it.each([true, false])('reads an npz with a given split (stored: %s)', async stored => {
    const set = await load('d.npz', scratch({ 'd.npz': zip(entries(four, stored)) }))
    expect(set).toMatchObject({ name: 'd', declaredSplit: true, train: { count: 10 }, test: { count: 10 } })
    expect(numbers(set.test.x)).toEqual([...counting(40)])
    expect([...labelsOf(set.test)]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1])
    expect(set.test.y!.dtype).toBe('int32')
  })

  it('draws a fifth of every class for testing, by seed, and holds every sample once', async () => {
    const folder = scratch({ 'd.npz': zip(entries({ x, y })) })
    const set = await load('d.npz', folder)
    expect(set.declaredSplit).toBe(false)
    expect([...labelsOf(set.test)].sort()).toEqual([0, 1])
    expect(numbers(whole(set).x).sort((a, b) => a - b)).toEqual([...counting(40)])
    expect((await load('d.npz', folder)).sha256).toBe(set.sha256)
    expect((await load('d.npz', folder, { split: { seed: 1 } })).sha256).not.toBe(set.sha256)
    expect((await load('d.npz', folder, { split: { test: 1 } })).test.count).toBe(10)
  })

  it('reads a folder of arrays, gzipped or not, and a set by its prefix', async () => {
    const folder = scratch({
      'train_x.npy': x,
      'train_y.npy.gz': gzipSync(y),
      'test_x.npy': x,
      'test_y.npy': y,
      'sub/a_x.npy': x,
      'sub/a_y.npy': y,
      'sub/b_x.npy': x,
    })
    expect((await load('.', folder)).declaredSplit).toBe(true)
    expect((await load('sub/a', folder)).train.count).toBe(8)
    expect((await load('sub/b', folder)).train.y).toBeUndefined()
    await expect(load('sub', folder)).rejects.toMatchObject({ code: 'data-arrays-ambiguous' })
  })

  it('reads a mask that tells what is for testing, and arrays named by hand', async () => {
    const mask = npy('|b1', [10], bytes(1, 0, 0, 0, 0, 0, 0, 0, 0, 1))
    const folder = scratch({ 'spectra.npy': x, 'label.npy': y, 'is_test.npy': mask })
    const set = await load('.', folder)
    expect(numbers(set.test.x)).toEqual([0, 1, 2, 3, 36, 37, 38, 39])
    const named = await load('.', folder, { x: 'spectra', y: 'label', split: { test: 0.5 } })
    expect(named).toMatchObject({ test: { count: 6 }, declaredSplit: true })
  })

  it.each([
    ['<f8', new Uint8Array(Float64Array.of(1.5, -2).buffer), 'float32', [1.5, -2]],
    ['>f4', bytes(0x3f, 0xc0, 0, 0, 0xc0, 0, 0, 0), 'float32', [1.5, -2]],
    ['<f2', bytes(0, 0x3e, 0, 0xc0), 'float32', [1.5, -2]],
    ['>i2', bytes(0, 5, 0xff, 0xfe), 'int16', [5, -2]],
    ['<u4', bytes(5, 0, 0, 0, 7, 0, 0, 0), 'int32', [5, 7]],
    ['|i1', bytes(5, 254), 'int8', [5, -2]],
  ])('reads elements of type %s', async (descr, data, dtype, values) => {
    const folder = scratch({ 'x.npy': npy(descr, [2, 1], data) })
    const set = await load('.', folder, { split: { test: 1 } })
    expect(set.test.x.dtype).toBe(dtype)
    expect(numbers(set.test.x)).toEqual(values)
  })

  it('reads IDX pairs of both parts, or of one by its file', async () => {
    const images = idx(8, [2, 2, 2], counting(8))
    const folder = scratch({
      'train-images-idx3-ubyte': images,
      'train-labels-idx1-ubyte': idx(8, [2], bytes(3, 1)),
      't10k-images-idx3-ubyte.gz': gzipSync(images),
      't10k-labels-idx1-ubyte.gz': gzipSync(idx(8, [2], bytes(2, 0))),
    })
    const set = await load('.', folder)
    expect([...labelsOf(set.train), ...labelsOf(set.test)]).toEqual([3, 1, 2, 0])
    const one = await load('t10k-images-idx3-ubyte.gz', folder, { split: { test: 1 } })
    expect([...labelsOf(one.test)]).toEqual([2, 0])
    expect(one.test.x.shape).toEqual([2, 2, 2])
  })
})

describe('tables', () => {
  const all = { split: { test: 1 } }
  it('reads a CSV with a header, quotes and class names', async () => {
    const text = 'a,label,b\r\n1,cat,2\r\n3,"dog, big",-4e1\r\n5,cat,6\r\n'
    const set = await load('t.csv', scratch({ 't.csv': text }), all)
    expect(set.classes).toEqual(['cat', 'dog, big'])
    expect(numbers(set.test.x)).toEqual([1, 2, 3, -40, 5, 6])
    expect([...labelsOf(set.test)]).toEqual([0, 1, 0])
  })

  it('reads numbers without a header, a label column by index, semicolons, gzip, and a shape', async () => {
    const folder = scratch({ 't.csv.gz': gzipSync('7;1;2;3;4\n0;5;6;7;8') })
    const set = await load('t.csv.gz', folder, { ...all, label: 0, shape: [2, 2] })
    expect(set.test.x.shape).toEqual([2, 2, 2])
    expect([...labelsOf(set.test)]).toEqual([7, 0])
    expect(set.name).toBe('t')
  })

  it('reads numbers to predict', async () => {
    const folder = scratch({ 't.csv': 'x,price\n1,2.5\n2,3' })
    const set = await load('t.csv', folder, { ...all, label: 'price', task: 'regression' })
    expect(set.test.y!.shape).toEqual([2, 1])
    expect([...floats(set.test.y!)]).toEqual([2.5, 3])
  })

  it.each([
    ['a,b\n1,2\n3', 'data-damaged'],
    ['a,b\n1,"2\n3,4', 'data-damaged'],
    ['a,label\nx,1\n', 'data-damaged'],
    ['', 'data-damaged'],
  ])('refuses %j', async (text, code) => {
    await expect(load('t.csv', scratch({ 't.csv': text }))).rejects.toMatchObject({ code })
  })
})

describe('image folders', () => {
  const grey = (v: number) => png({ width: 3, height: 7, colour: 0, raw: new Uint8Array(21).fill(v) })
  const colour = png({ width: 3, height: 7, colour: 2, raw: counting(63) })

  it('takes class names from folders, in their order, and makes grey ones coloured beside coloured ones', async () => {
    const pgm = Buffer.concat([Buffer.from('P5\n# made by hand\n3 7\n255\n'), new Uint8Array(21).fill(9)])
    const folder = scratch({
      'dog/1.png': colour,
      'cat/2.png': grey(5),
      'cat/10.pgm': pgm,
      'cat/notes.txt': 'no',
    })
    const set = await load('.', folder, { split: { test: 1 } })
    expect(set.classes).toEqual(['cat', 'dog'])
    expect(set.test).toMatchObject({ count: 3, layout: 'nhwc', x: { shape: [3, 7, 3, 3], dtype: 'uint8' } })
    expect([...labelsOf(set.test)]).toEqual([0, 0, 1])
    const values = numbers(set.test.x)
    expect([values[0], values[63], values.slice(126)]).toEqual([9, 5, [...counting(63)]])
  })

  it('takes train and test folders as the split', async () => {
    const folder = scratch({ 'train/a/1.png': grey(1), 'train/b/1.png': grey(2), 'test/b/1.png': grey(3) })
    const set = await load('.', folder)
    expect([set.train.count, set.test.count, labelsOf(set.test)[0]]).toEqual([2, 1, 1])
    expect(set.test.x.shape).toEqual([1, 7, 3, 1])
  })

  it('names the image whose size differs', async () => {
    const other = png({ width: 2, height: 2, colour: 0, raw: counting(4) })
    const folder = scratch({ 'a/1.png': grey(1), 'a/2.png': other })
    await expect(load('.', folder)).rejects.toMatchObject({ code: 'data-image-sizes' })
  })
})

describe('descriptions', () => {
  it('reads a YAML file whose paths are relative to it; what the caller says wins', async () => {
    const folder = scratch({
      'sets/k.yml': 'path: d.npz\nscale: {divide: 255, mean: 0.5}\nclasses: [no, yes]\n',
      'sets/d.npz': zip(entries(four)),
    })
    const set = await load('sets/k.yml', folder)
    expect(set.scale).toEqual({ zeroPoint: 0, divide: 255, mean: [0.5], std: [1] })
    expect(set.classes).toEqual(['no', 'yes'])
    expect((await load('sets/k.yml', folder, { classes: ['a', 'b'] })).classes).toEqual(['a', 'b'])
  })

  it.each(['path: [', 'pth: d.npz', 'path: other.yml', '- 1', 'path: d.npz\nsplit: {test: 2}'])(
    'refuses the description %j',
    async text => {
      const folder = scratch({ 'k.yml': text })
      await expect(load('k.yml', folder)).rejects.toMatchObject({ code: 'data-source-invalid' })
    },
  )

  it('says which file is missing, and when a format is unknown', async () => {
    const folder = scratch({ 'a.bin': 'x' })
    await expect(load('b.npz', folder)).rejects.toMatchObject({ code: 'file-not-found' })
    await expect(load('a.bin', folder)).rejects.toMatchObject({ code: 'data-format-unknown' })
    await expect(load(join('deep', 'er.csv'), folder)).rejects.toMatchObject({ code: 'file-not-found' })
  })

  it('follows no path, link or description out of the folder it is to stay in', async () => {
    const outside = scratch({ 'secret.csv': 'a,b\n1,hunter2' })
    const folder = scratch({ 'd.npz': zip(entries(four)), 'k.yml': `path: ${join(outside, 'secret.csv')}` })
    symlinkSync(join(outside, 'secret.csv'), join(folder, 'link.csv'))
    const within = (path: string) => loadDataset({ path }, { cwd: folder, inside: folder })
    expect((await within('d.npz')).test.count).toBe(10)
    for (const path of ['link.csv', 'k.yml', join(outside, 'secret.csv'), '../nothing/there'])
      await expect(within(path)).rejects.toMatchObject({ code: 'path-outside' })
  })
})
