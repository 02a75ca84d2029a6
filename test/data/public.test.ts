// The public data sets of the data folder, in the forms they really come in.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DataSource, labelsOf, loadDataset } from '../../src/data/index.ts'

const root = resolve(import.meta.dirname, '../..', process.env['EDGEWISE_DATA'] ?? '../shared/data')
const folder = join(root, 'datasets')
const present = existsSync(folder)
if (!present) console.log('public data sets: skipped, the data folder is not there')

type Row = [DataSource, train: number, test: number, sample: number[], classes: number, declared: boolean]
const rows: Row[] = [
  [{ path: 'cifar10' }, 4000, 1000, [32, 32, 3], 10, true],
  [{ path: 'cifar10/core' }, 4000, 1000, [32, 32, 3], 10, true],
  [{ path: 'ecg5000_train500' }, 400, 100, [140], 5, false],
  [{ path: 'fsdd' }, 2700, 300, [40, 40], 10, true],
  [{ path: 'mlperf_tiny/ic01' }, 160, 40, [32, 32, 3], 10, false],
  [{ path: 'mlperf_tiny/kws01', split: { test: 1 } }, 0, 1000, [49, 10], 12, true],
  [{ path: 'mnist10k' }, 8000, 2000, [28, 28], 10, false],
  [{ path: 'mnist10k/t10k-images-idx3-ubyte.gz', split: { seed: 3 } }, 8000, 2000, [28, 28], 10, true],
  [{ path: 'omniglot', x: 'x28_u8', y: 'y_u16' }, 3872, 968, [28, 28], 242, false],
]

describe.skipIf(!present)('the public data sets', () => {
  it.each(rows)('loads %j', async (source, train, test, sample, classes, declared) => {
    const set = await loadDataset(source, { cwd: folder })
    // A stratified draw may be off by half a sample a class.
    const slack = declared && !source.split ? 0 : classes / 2
    expect(Math.abs(set.train.count - train)).toBeLessThanOrEqual(slack)
    expect(set.train.count + set.test.count).toBe(train + test)
    expect(set.test.x.shape.slice(1)).toEqual(sample)
    expect(new Set([...labelsOf(set.train), ...labelsOf(set.test)]).size).toBe(classes)
    expect(set.declaredSplit).toBe(declared)
  })

  it.each(['mlperf_tiny', 'omniglot'])('asks which of the sets in %s is meant', async path => {
    await expect(loadDataset({ path }, { cwd: folder })).rejects.toMatchObject({
      code: 'data-arrays-ambiguous',
    })
  })
})
