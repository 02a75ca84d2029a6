// npm run docs: writes the generated parts of docs/. Bundled first, as Node 20 does not run TypeScript.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = join(import.meta.dirname, '../..')
const bundle = await rolldown({
  input: join(import.meta.dirname, 'pages.ts'),
  platform: 'node',
  external: ['onnxruntime-node'],
})
const file = join(root, 'node_modules/.cache/edgewise-docs/pages.js')
await bundle.write({ file, format: 'esm', codeSplitting: false })
await bundle.close()
const { pages } = await import(pathToFileURL(file).href)

for (const [name, page] of Object.entries(pages)) {
  const path = join(root, 'docs', name)
  const present = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const wanted = page(present)
  if (wanted !== present) writeFileSync(path, wanted)
  console.log(`${wanted === present ? 'in step' : 'written'}: docs/${name}`)
}
