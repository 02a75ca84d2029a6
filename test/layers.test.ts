// The import order as a table: imports point down only, siblings never meet, folders are entered through index.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

// Lowest first. Layers on one line are siblings.
const layers: readonly (readonly string[])[] = [
  [
    'errors',
    'random',
    'units',
    'warnings',
    'progress',
    'version',
    'environment',
    'linear-algebra',
    'ranks',
    'make-folder',
  ],
  ['ir'],
  ['autodiff', 'data', 'runtime', 'space'],
  ['evaluate', 'device'],
  ['train'],
  ['cost'],
  ['predict'],
  ['proxies', 'predict'],
  ['search'],
  ['table'],
  ['report'],
  ['github'],
  ['config'],
  ['run'],
  ['terminal'],
  ['commands', 'actions'],
  ['index', 'cli', 'action', 'comment', 'worker'],
]
const floor = 0
const shells = layers.length - 1

const src = join(import.meta.dirname, '../src')
const rank = (layer: string) => layers.findIndex(row => row.includes(layer))
const layerOf = (path: string) => path.split(sep)[0]!.replace(/\.ts$/, '')

type Import = { from: string; to: string }

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8')
  const matches = text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)
  const targets = [...matches].map(match => normalize(join(dirname(file), match[1]!)))
  return targets.filter(to => !to.startsWith('..')).map(to => ({ from: file, to }))
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
const imports = files.flatMap(importsOf)

describe('the layers', () => {
  it('has a row for every file and folder of src', () => {
    expect(files.map(layerOf).filter(layer => rank(layer) < 0)).toEqual([])
  })

  it('imports point down only, and siblings never meet', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [above, below] = [layerOf(from), layerOf(to)]
      if (above === below) return false
      const sameRow = rank(above) === rank(below)
      return sameRow ? rank(above) !== floor : rank(above) < rank(below)
    })
    expect(wrong).toEqual([])
  })

  it('enters a folder only through its index.ts', () => {
    const inside = ({ from, to }: Import) =>
      layerOf(from) !== layerOf(to) && to.includes(sep) && !to.endsWith(`${sep}index.ts`)
    expect(imports.filter(inside)).toEqual([])
  })

  it('leaves the process to the shells', () => {
    // The worker's two ends are processes by nature; git gets this process's environment less its secrets; the
    // action's log ends the process once everything printed has left it.
    const exempt = ['runtime/serve.ts', 'runtime/worker.ts', 'github/git.ts', 'actions/log.ts'].map(normalize)
    const users = files.filter(file => rank(layerOf(file)) < shells && !exempt.includes(file))
    const touching = users.filter(file =>
      /\bprocess\.(env|exit|argv|stdout|stderr|cwd)\b/.test(readFileSync(join(src, file), 'utf8')),
    )
    expect(touching).toEqual([])
  })

  it('only runtime names onnxruntime-node in an import or require', () => {
    const pattern = /(?:from|import|require)\s*\(?\s*['"`]onnxruntime-node/
    const users = files.filter(
      file => layerOf(file) !== 'runtime' && pattern.test(readFileSync(join(src, file), 'utf8')),
    )
    expect(users).toEqual([])
  })
})
