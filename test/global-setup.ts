// Builds dist/ once before the tests, since the sandboxed worker is a process of its own and runs the built file.
// Files are replaced one by one and only where they differ: another run may be starting a worker from them.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
// @ts-expect-error plain JavaScript without types, so that Node 20 runs it
import { build } from '../build.js'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const shells = ['cli', 'action', 'comment', 'worker', 'index']

export default async function setup() {
  if (process.env['EDGEWISE_SKIP_BUILD'] === '1') return
  const present = shells.filter(name => existsSync(join(root, 'src', `${name}.ts`)))
  try {
    await buildInPlace(present)
  } catch (error) {
    // Every layer's tests need the worker; a shell that does not build must fail its own tests only.
    console.error(`dist/ does not build, only the worker is there: ${firstLine(error)}`)
    for (const name of shells) rmSync(join(dist, `${name}.js`), { force: true })
    await buildInPlace(['worker'])
  }
}

async function buildInPlace(names: readonly string[]) {
  const fresh = mkdtempSync(join(root, 'node_modules', '.edgewise-build-'))
  try {
    await build(fresh, names)
    for (const file of filesOf(fresh)) replace(join(fresh, file), join(dist, file))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

const firstLine = (error: unknown) => String(error).split('\n').slice(0, 2).join(' ')

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))

function replace(from: string, to: string) {
  if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) return
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}
