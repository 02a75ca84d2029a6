// npm run bench -- NAME [options]: bundles bench/NAME.ts next to a cache and runs it in a fresh process. What benches share,
// and the larger ones' pieces, stand in bench/parts.
// A bench prints progress to standard error and ends standard output with one line of JSON. Without the public data that it
// reads it is skipped: a plain line, `{"bench": NAME, "skipped": true}`, exit code 0.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { build } from '../build.js'

const [name, ...options] = process.argv.slice(2)
const names = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.ts'))
  .map(file => file.slice(0, -3))

if (!name || !names.includes(name)) {
  console.error(`usage: npm run bench -- NAME [options]\nbenches: ${names.join(', ')}`)
  process.exit(2)
}

const root = join(import.meta.dirname, '..')

/** What a bench cannot do without, below the data folder. The others make what they need, or leave out what is not there. */
const reads = {
  accuracy: ['datasets'],
  predictors: ['hwnas/nb201_help_latency.csv.gz', 'hwnas/fbnet_help_latency.csv.gz'],
  proxies: ['accuracy/nb201_zc_proxies_cifar10.csv.gz', 'accuracy/nb201_accuracy.csv.gz', 'datasets/cifar10'],
  search: ['accuracy/nb201_accuracy.csv.gz', 'hwnas/nb201_help_latency.csv.gz'],
  'search-train': ['datasets'],
  surrogate: ['accuracy/nb201_accuracy.csv.gz', 'hwnas/nb201_help_latency.csv.gz'],
  'warm-start': ['datasets/ecg5000_train500'],
}
const asked = options.indexOf('--data')
const data =
  asked < 0
    ? (process.env['EDGEWISE_DATA'] ?? join(root, '../shared/data'))
    : resolve(options[asked + 1] ?? '')
// `--table FILE` is a table of one's own.
const isOwn = options.some(option => option.startsWith('--table'))
const absent = (isOwn ? [] : (reads[name] ?? [])).filter(path => !existsSync(join(data, path)))
if (absent.length > 0) {
  console.error(`${name}: skipped, ${data} lacks ${absent.join(', ')} (EDGEWISE_DATA names the folder)`)
  console.log(JSON.stringify({ bench: name, skipped: true }))
  process.exit(0)
}

if (!existsSync(join(root, 'node_modules'))) throw new Error('run `npm ci` first')
await build()
const bundle = await rolldown({
  input: join(root, 'bench', `${name}.ts`),
  platform: 'node',
  external: ['onnxruntime-node', 'vitest', 'rolldown'],
})
// Two folders below the root, as the sources are: from there the bundle finds dist/ too.
const file = join(root, 'node_modules/.edgewise-bench', `${name}.js`)
await bundle.write({ file, format: 'esm', codeSplitting: false })
await bundle.close()
const { status } = spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' })
process.exit(status ?? 1)
