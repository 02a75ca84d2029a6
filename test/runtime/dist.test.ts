// The built files, since what bundlers do to native modules shows only there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startWorker, workerEntry } from '../../src/runtime/index.ts'
import { located } from './models.ts'

const dist = join(import.meta.dirname, '../../dist')

/** The file and every chunk it imports, each once. */
function reachable(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const imported of importsOf(file).filter(path => path.startsWith('.')))
    reachable(join(file, '..', imported), seen)
  return seen
}
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport|\brequire\()\s*\(?\s*["']([^"'\n]+)["']/g)].map(
    match => match[1]!,
  )

describe('the built worker', () => {
  it('is the one that workers run', () => {
    expect(workerEntry()).toBe(join(dist, 'worker.js'))
  })

  it('imports nothing but Node and its own chunks', () => {
    const foreign = [...reachable(workerEntry())].flatMap(importsOf).filter(path => !/^(node:|\.)/.test(path))
    expect(foreign).toEqual([])
  })

  it('comes with the lock and without native files', () => {
    for (const file of ['package.json', 'package-lock.json', 'integrity.json'])
      expect(existsSync(join(dist, 'runtime', file))).toBe(true)
    const native = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(file =>
      /\.(node|so|dll|dylib|wasm)/.test(file),
    )
    expect(native).toEqual([])
  })

  it('starts, and refuses a job it does not have', async () => {
    const worker = await startWorker({ runtime: located })
    await expect(worker.call('__proto__', undefined)).rejects.toThrow('the worker has no job "__proto__"')
    await worker.close()
  })
})
