// The public models and data sets of the data folder, as repositories with a base version.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { decode, encode } from '../../src/ir/index.ts'
import { uniform, widthSpace } from '../../src/space/index.ts'
import { repository, root } from '../commands/cli.ts'

const folder = resolve(root, process.env['EDGEWISE_DATA'] ?? '../shared/data')
export const dataIsHere = existsSync(join(folder, 'models', 'onnx_info.json'))
if (!dataIsHere)
  console.log(`skipped: no public models at ${folder}; EDGEWISE_DATA names the folder that holds them`)

export const modelFile = (name: string): string => join(folder, 'models', name)
export const publicModel = (name: string): Uint8Array => new Uint8Array(readFileSync(modelFile(name)))

/** Name → what is known of it: parameters and MACs are null where the source says nothing. */
export const publicModels = (): Readonly<Record<string, { params: number; macs: number }>> =>
  Object.fromEntries(
    (JSON.parse(readFileSync(modelFile('onnx_info.json'), 'utf8')) as InfoRow[]).map(row => [row.file, row]),
  )
type InfoRow = { file: string; params: number; macs: number }

/** The model with the same share of all free channels, weights inherited: another version of it for base. */
export function narrowed(model: Uint8Array, share: number): Uint8Array {
  const space = widthSpace(decode(model))
  return encode(space.decode(uniform(space, share)))
}

export type Example = {
  readonly model: string
  readonly base: Uint8Array
  /** Budgets, as they stand in edgewise.yml. */
  readonly budgets: Readonly<Record<string, unknown>>
  readonly search: Readonly<Record<string, unknown>>
  readonly data?: { readonly prefix: string; readonly scale: Readonly<Record<string, number>> }
}

/** A repository with `models/net.onnx`, its base version in `base/`, and a host device. Returns its folder. */
export function exampleRepository({ model, base, budgets, search, data }: Example): string {
  const parts = data ? ['x', 'y'].map(part => `${data.prefix}_${part}.npy.gz`) : []
  const config = {
    version: 1,
    models: [
      {
        name: 'net',
        path: 'models/net.onnx',
        ...(data ? { data: { path: 'data/set', scale: data.scale } } : {}),
        budgets,
      },
    ],
    devices: { host: { kind: 'host', threads: 1 } },
    measure: { time: '500ms' },
    search,
  }
  return repository({
    'edgewise.yml': JSON.stringify(config),
    ...(data ? { 'set.json': JSON.stringify({ path: 'data/set', scale: data.scale }) } : {}),
    'models/net.onnx': publicModel(model),
    'base/models/net.onnx': base,
    ...Object.fromEntries(
      parts.map(name => [
        `data/set_${name.slice(-8)}`,
        new Uint8Array(readFileSync(join(folder, 'datasets', 'mlperf_tiny', name))),
      ]),
    ),
  })
}
