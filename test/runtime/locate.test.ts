import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  isMissing,
  loadRuntime,
  locate,
  type Missing,
  missingText,
  type Target,
} from '../../src/runtime/index.ts'
import { whyUnsupported } from '../../src/runtime/platform.ts'
import { hashFile, readLock, shippedLock } from '../../src/runtime/verify.ts'

const modules = join(import.meta.dirname, '../../node_modules')
const scratch = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(scratch, 'case-'))
})
afterAll(() => rmSync(scratch, { recursive: true }))

const linux: Target = { platform: 'linux', arch: 'x64', glibc: '2.36' }

/** A package that looks like onnxruntime-node from outside. */
function pretend(at: string, version: string, target: Target | undefined = linux): string {
  const place = join(at, 'node_modules', 'onnxruntime-node')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'onnxruntime-node', version }))
  if (target) {
    const libraries = join(place, 'bin', 'napi-v6', target.platform, target.arch)
    mkdirSync(libraries, { recursive: true })
    writeFileSync(join(libraries, 'onnxruntime_binding.node'), '')
  }
  return place
}
const asMissing = (found: object): Missing => (isMissing(found) ? found : expect.fail('it was found'))

describe('locate', () => {
  it("finds the project's own from a folder inside the project", () => {
    const found = locate({ roots: [join(import.meta.dirname)] })
    expect(found).toEqual({ folder: join(modules, 'onnxruntime-node'), version: '1.30.0', how: 'project' })
  })

  it("takes the explicit path before the project's, as the package itself or a folder that holds it", () => {
    const place = pretend(folder, '1.29.0')
    const expected = { folder: place, version: '1.29.0', how: 'explicit' }
    expect(locate({ explicit: place, roots: [modules], target: linux })).toEqual(expected)
    expect(locate({ explicit: folder, roots: [modules], target: linux })).toEqual(expected)
  })

  it('takes an empty explicit path, as an unset input of an action, for none', () => {
    expect(locate({ explicit: '', roots: [modules] })).toMatchObject({ how: 'project' })
  })

  it('passes over a project that has it too old or for another platform, and says so', () => {
    const inner = join(folder, 'packages', 'app')
    pretend(folder, '1.18.0')
    pretend(inner, '1.30.0', { platform: 'win32', arch: 'x64', glibc: undefined })
    const { tried, reason } = asMissing(locate({ roots: [inner], target: linux }))
    expect(reason).toBe('it is not installed')
    expect(tried.join('\n')).toContain('linux/x64/onnxruntime_binding.node is missing')
    expect(tried.join('\n')).toContain('version 1.18.0 is older than 1.22')
  })

  it('does not load a file whose package.json is broken or names something else', () => {
    const place = pretend(folder, '1.30.0')
    writeFileSync(join(place, 'package.json'), '{')
    expect(asMissing(locate({ explicit: folder, roots: [], target: linux })).tried[1]).toContain(
      'that is not',
    )
  })

  it.each([
    [{ platform: 'linux', arch: 'arm', glibc: '2.36' }, 'it has no binaries for linux on arm'],
    [{ platform: 'darwin', arch: 'x64', glibc: undefined }, 'it has no binaries for darwin on x64'],
    [
      { platform: 'linux', arch: 'x64', glibc: '2.27' },
      'it needs GLIBC 2.28 or newer and this system has 2.27',
    ],
    [
      { platform: 'linux', arch: 'arm64', glibc: undefined },
      'it needs GLIBC 2.28 or newer and this Linux has none (musl, as in Alpine)',
    ],
    [{ platform: 'linux', arch: 'arm64', glibc: '2.28' }, undefined],
    [{ platform: 'win32', arch: 'arm64', glibc: undefined }, undefined],
  ] satisfies [Target, string | undefined][])('knows whether it runs on %o', (target, reason) => {
    expect(whyUnsupported(target)).toBe(reason)
    const found = locate({ roots: [], target })
    expect(asMissing(found).reason).toBe(reason ?? 'it is not installed')
  })
})

describe('what is said when it is missing', () => {
  it('reads well aloud: why, where it was looked for, three ways to get it', () => {
    const found = asMissing(locate({ roots: ['/repo'], target: linux }))
    expect(missingText(found)).toMatchInlineSnapshot(`
      "ONNX Runtime is not available: it is not installed. Nothing was measured on this machine; computed budgets are still judged. It runs on 64-bit Linux on x64 or arm64 with GLIBC 2.28 or newer, macOS on arm64, or Windows on x64 or arm64.
      Looked at:
        - node_modules of /repo and its parents: no usable onnxruntime-node
        - tool cache: there is none (RUNNER_TOOL_CACHE is not set)
      Three ways on:
        1. Add onnxruntime-node to the project (npm install --ignore-scripts onnxruntime-node) and run npm ci before this step.
        2. Let Edgewise install it: put npm on the PATH and allow the runner to reach an npm registry.
        3. Without a network, unpack it into the tool cache beforehand, or point onnxruntime-path at a folder that holds it."
    `)
  })
})

describe('what is said on a machine it does not run on', () => {
  it('offers what helps there instead of an install', () => {
    const found = asMissing(locate({ roots: [], target: { platform: 'linux', arch: 'arm', glibc: '2.36' } }))
    expect(missingText(found)).toMatchInlineSnapshot(`
      "ONNX Runtime is not available: it has no binaries for linux on arm. Nothing was measured on this machine; computed budgets are still judged. It runs on 64-bit Linux on x64 or arm64 with GLIBC 2.28 or newer, macOS on arm64, or Windows on x64 or arm64.
      Three ways on:
        1. Run this job on a machine that it runs on.
        2. Measure with a program of your own: give the device the kind 'command'.
        3. Keep to computed budgets, which need no device."
    `)
  })
})

describe('loading', () => {
  it('names the folder and the reason when the library cannot be loaded', () => {
    cpSync(join(modules, 'onnxruntime-common'), join(folder, 'node_modules', 'onnxruntime-common'), {
      recursive: true,
    })
    const place = pretend(folder, '1.30.0')
    cpSync(join(modules, 'onnxruntime-node', 'dist'), join(place, 'dist'), { recursive: true })
    const libraries = join(place, 'bin', 'napi-v6', process.platform, process.arch)
    mkdirSync(libraries, { recursive: true })
    writeFileSync(join(libraries, 'onnxruntime_binding.node'), 'not a library')
    expect(() => loadRuntime({ folder: place, version: '1.30.0' })).toThrow(
      expect.objectContaining({ code: 'runtime-unloadable', message: expect.stringContaining(place) }),
    )
  })
})

describe('the lock that is shipped', () => {
  // UPDATE_FIXTURES=1 records the hashes of the installed package anew, after a version change.
  it('holds the SHA-256 of every file that is loaded, for every platform', () => {
    const scripts = (place: string) =>
      readdirSync(join(modules, place))
        .filter(name => /\.(js|json)$/.test(name))
        .map(name => `${place}/${name}`)
    const record = (paths: string[]) =>
      Object.fromEntries(paths.sort().map(path => [path, hashFile(join(modules, path))]))
    const common = record([
      'onnxruntime-common/package.json',
      'onnxruntime-node/package.json',
      ...scripts('onnxruntime-common/dist/cjs'),
      ...scripts('onnxruntime-node/dist'),
    ])
    const places = ['linux/x64', 'linux/arm64', 'darwin/arm64', 'win32/x64', 'win32/arm64']
    const native = Object.fromEntries(
      places.map(place => {
        const path = `onnxruntime-node/bin/napi-v6/${place}`
        return [
          place.replace('/', '-'),
          record(readdirSync(join(modules, path)).map(name => `${path}/${name}`)),
        ]
      }),
    )
    const { version } = JSON.parse(readFileSync(join(modules, 'onnxruntime-node/package.json'), 'utf8'))
    const file = join(shippedLock(), 'integrity.json')
    if (process.env['UPDATE_FIXTURES'] === '1')
      writeFileSync(file, `${JSON.stringify({ version, common, native }, null, 2)}\n`)
    expect(readLock(shippedLock())).toEqual({ folder: shippedLock(), version, common, native })
  })

  it("is npm's lockfile cut to the two packages that are loaded, with the hashes of ours", () => {
    const ours = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
    ).packages
    const cut = JSON.parse(readFileSync(join(shippedLock(), 'package-lock.json'), 'utf8')).packages
    const names = ['node_modules/onnxruntime-common', 'node_modules/onnxruntime-node']
    expect(Object.keys(cut)).toEqual(['', ...names])
    for (const name of names) expect(cut[name].integrity).toBe(ours[name].integrity)
  })
})
