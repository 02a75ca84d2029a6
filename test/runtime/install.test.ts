import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { floats, tensor } from '../../src/ir/index.ts'
import {
  type InstallOptions,
  install,
  isMissing,
  type Located,
  locate,
  type Missing,
  obtain,
  startWorker,
} from '../../src/runtime/index.ts'
import { npmEnvironment, whyFailed } from '../../src/runtime/npm.ts'
import { shippedLock } from '../../src/runtime/verify.ts'
import { bundle } from './bundle.ts'
import type { TestJobs } from './jobs.ts'
import { doubling } from './models.ts'
import { type Registry, startRegistry } from './registry.ts'

const scratch = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
const template = join(scratch, 'template')
let registry: Registry
let first: Located | Missing
let toolCache = ''
beforeAll(async () => {
  registry = await startRegistry(scratch)
  first = await install({ ...options(), toolCache: template })
})
afterAll(() => {
  registry.close()
  rmSync(scratch, { recursive: true })
})
beforeEach(() => {
  toolCache = mkdtempSync(join(scratch, 'tool-cache-'))
  registry.damage(undefined)
})

/** npm as it would run here, but against our registry and with a download cache of its own. */
const environment = (cache = join(scratch, 'npm-cache')) => ({
  ...process.env,
  npm_config_registry: registry.url,
  npm_config_cache: cache,
  npm_config_fetch_retries: '0',
  npm_config_nodedir: undefined,
})
const freshDownloads = () => environment(mkdtempSync(join(scratch, 'npm-cache-')))
const options = (): InstallOptions => ({ toolCache, lock: registry.lock, environment: environment() })
const place = (cache = toolCache) => join(cache, 'onnxruntime-node', '1.30.0')
const cachedFolder = () => join(place(), process.arch, 'node_modules', 'onnxruntime-node')
const preseed = () => cpSync(template, toolCache, { recursive: true })

async function doubles(located: Located): Promise<number[]> {
  const worker = await startWorker({
    runtime: located,
    entry: await bundle(join(import.meta.dirname, 'jobs.ts'), scratch),
  })
  const feeds = { x: tensor('float32', [1, 4], [1, 2, 3, 4]) }
  const out = await worker.call<TestJobs['run']>('run', { model: doubling(), feeds })
  await worker.close()
  return [...floats(out['y']!)]
}

describe('install', () => {
  it('fills an empty tool cache with what this platform needs, and it runs', async () => {
    if (isMissing(first)) throw new Error(first.reason)
    expect(first).toMatchObject({ version: '1.30.0', how: 'installed' })
    const libraries = join(first.folder, 'bin', 'napi-v6')
    expect(readdirSync(libraries)).toEqual([process.platform])
    expect(readdirSync(join(libraries, process.platform))).toEqual([process.arch])
    expect(readdirSync(join(first.folder, '..')).filter(name => !name.startsWith('.'))).toEqual([
      'onnxruntime-common',
      'onnxruntime-node',
    ])
    expect(readdirSync(place(template)).sort()).toEqual([process.arch, `${process.arch}.complete`])
    expect(await doubles(first)).toEqual([2, 4, 6, 8])
  })

  it('uses a pre-seeded tool cache without npm or network', async () => {
    preseed()
    const asked = registry.requests.length
    const found = await install({ ...options(), environment: {} })
    expect(found).toEqual({ folder: cachedFolder(), version: '1.30.0', how: 'tool-cache' })
    expect(locate({ roots: [], toolCache, lock: registry.lock })).toEqual(found)
    expect(registry.requests.length).toBe(asked)
  })

  it.skipIf(process.platform !== 'linux')(
    'says that the tool cache cannot be written, where no folder can be made in it',
    async () => {
      const found = await install({ ...options(), toolCache: '/proc/cache' })
      expect(found).toMatchObject({
        missing: true,
        reason: expect.stringMatching(/cannot be written: .*ENOENT/),
      })
    },
  )

  it('does not use a damaged tool cache, and replaces it', async () => {
    preseed()
    const libraries = join(cachedFolder(), 'bin', 'napi-v6', process.platform, process.arch)
    const library = readdirSync(libraries).find(name => name.includes('libonnxruntime'))!
    appendFileSync(join(libraries, library), 'x')
    const offline = await install({ ...options(), environment: {} })
    expect(offline).toMatchObject({
      missing: true,
      reason: 'npm, which would install it, is not on the PATH',
      tried: [expect.stringMatching(/libonnxruntime\S* is damaged: its SHA-256 is not the recorded one$/)],
    })
    expect(await install(options())).toMatchObject({ folder: cachedFolder(), how: 'installed' })
  })

  it('refuses a damaged download', async () => {
    registry.damage('onnxruntime-node')
    const found = await install({ ...options(), environment: freshDownloads() })
    expect(found).toMatchObject({
      missing: true,
      reason: 'the download is damaged: it is not what our lockfile names',
    })
    expect(readdirSync(place())).toEqual([])
  })

  it('names a damaged download whichever of npm’s checks met it first, and says the last thing npm said otherwise', () => {
    const failed = (...lines: string[]) => whyFailed({ code: 1, output: lines.join('\n'), timedOut: false })
    const log = 'npm error A complete log of this run can be found in: /home/me/.npm/_logs/debug-0.log'
    const damaged = 'the download is damaged: it is not what our lockfile names'
    expect(failed('npm error code EINTEGRITY', log)).toBe(damaged)
    expect(failed('npm error code Z_DATA_ERROR', 'npm error zlib: incorrect data check', log)).toBe(damaged)
    expect(failed('npm error Invalid Version', log, '')).toBe('npm failed: npm error Invalid Version')
    expect(failed()).toBe('npm failed: exit code 1')
    expect(whyFailed({ code: 0, output: '', timedOut: false })).toBeUndefined()
  })

  it('refuses a library that is not the recorded one although the tarball is what the lockfile says', async () => {
    const lock = join(mkdtempSync(join(scratch, 'other-lock-')), 'lock')
    cpSync(registry.lock, lock, { recursive: true })
    const integrity = JSON.parse(readFileSync(join(lock, 'integrity.json'), 'utf8'))
    integrity.common['onnxruntime-node/dist/binding.js'] = 'f'.repeat(64)
    rmSync(join(lock, 'integrity.json'))
    appendFileSync(join(lock, 'integrity.json'), JSON.stringify(integrity))
    expect(await install({ ...options(), lock })).toMatchObject({
      missing: true,
      reason: expect.stringContaining('onnxruntime-node/dist/binding.js is damaged'),
    })
  })

  it('says that npm is not on the PATH', async () => {
    const found = await install({ ...options(), environment: { PATH: scratch } })
    expect(found).toMatchObject({ missing: true, reason: 'npm, which would install it, is not on the PATH' })
  })

  it('says that the registry cannot be reached, or that npm took too long', async () => {
    const away = { ...freshDownloads(), npm_config_registry: 'http://127.0.0.1:9' }
    expect(await install({ ...options(), environment: away })).toMatchObject({
      missing: true,
      reason: 'the npm registry cannot be reached',
    })
    expect(await install({ ...options(), timeMs: 30 })).toMatchObject({
      missing: true,
      reason: 'npm took too long',
    })
  })

  it('ends with one good copy when two installers run at once', async () => {
    const both = await Promise.all([install(options()), install(options())])
    expect(both.map(found => isMissing(found))).toEqual([false, false])
    expect(readdirSync(place()).sort()).toEqual([process.arch, `${process.arch}.complete`])
  })

  it('stops with the reason of an aborted signal and leaves nothing', async () => {
    const signal = AbortSignal.timeout(150)
    await expect(install({ ...options(), signal })).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(readdirSync(place())).toEqual([])
  })

  it('gives npm its settings and proxies but no token of the job', () => {
    const seen = npmEnvironment({
      PATH: '/bin',
      https_proxy: 'p',
      npm_config_registry: 'r',
      GITHUB_TOKEN: 's',
      INPUT_TOKEN: 's',
    })
    expect(seen).toEqual({ PATH: '/bin', https_proxy: 'p', npm_config_registry: 'r' })
  })
})

describe('obtain', () => {
  it('installs only where nothing is found', async () => {
    const here = await obtain({ ...options(), roots: [import.meta.dirname] })
    expect(here).toMatchObject({ how: 'project' })
    expect(await obtain({ ...options(), roots: [scratch] })).toMatchObject({ how: 'installed' })
  })

  it('does not replace an explicit path that is wrong by something else', async () => {
    const found = await obtain({ ...options(), explicit: scratch, roots: [import.meta.dirname] })
    expect(found).toMatchObject({
      missing: true,
      reason: 'the path given as onnxruntime-path does not hold it',
    })
  })
})

const npm = promisify(execFile)

describe('the shipped lockfile', () => {
  it('installs from the real registry into an empty tool cache', async () => {
    const view = await npm(
      'npm',
      ['view', 'onnxruntime-node@1.30.0', 'dist.integrity', '--fetch-retries=0'],
      {
        env: npmEnvironment(process.env),
        timeout: 15_000,
      },
    ).catch(() => undefined)
    if (!view) return console.log('no npm registry is reachable: not installed from the real one')
    const lock = JSON.parse(readFileSync(join(shippedLock(), 'package-lock.json'), 'utf8'))
    expect(lock.packages['node_modules/onnxruntime-node'].integrity).toBe(view.stdout.trim())
    const found = await install({ toolCache, environment: process.env })
    if (isMissing(found)) throw new Error(found.reason)
    expect(await doubles(found)).toEqual([2, 4, 6, 8])
  }, 180_000)
})
