// npm run bench -- NAME [options]: bundles bench/NAME.ts next to a cache and runs it in a fresh process. What benches share,
// and the larger ones' pieces, stand in bench/parts.
// A bench prints progress to standard error and ends standard output with one line of JSON.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
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
