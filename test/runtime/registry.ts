// An npm registry on this machine: the real packages of node_modules, packed again (for this platform, with a small
// stand-in for another one's library), a lockfile with the hashes of those tarballs, and a way to damage a download.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { shippedLock } from '../../src/runtime/verify.ts'

const modules = join(import.meta.dirname, '../../node_modules')
const names = ['onnxruntime-common', 'onnxruntime-node'] as const
type Name = (typeof names)[number]
type Packed = { tarball: Buffer; integrity: string; manifest: object }

export type Registry = {
  url: string
  /** Folder with package.json, package-lock.json and integrity.json for what this registry serves. */
  lock: string
  requests: string[]
  /** From now on this package's tarball arrives with one bit flipped, or whole again. */
  damage(name: Name | undefined): void
  close(): void
}

/** Starts it on a free port; `folder` is scratch space. */
export async function startRegistry(folder: string): Promise<Registry> {
  const packed = Object.fromEntries(names.map(name => [name, pack(name, folder)])) as Record<Name, Packed>
  const requests: string[] = []
  let damaged: Name | undefined
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    const [, name = '', file] = (request.url ?? '').split('/')
    const known = packed[name as Name]
    if (!known) response.writeHead(404).end('{}')
    else if (file === undefined)
      response.setHeader('content-type', 'application/json').end(packument(name, known, url()))
    else response.end(name === damaged ? flipped(known.tarball) : known.tarball)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url(),
    lock: writeLock(folder, packed),
    requests,
    damage: name => {
      damaged = name
    },
    close: () => server.close().closeAllConnections(),
  }
}

function pack(name: Name, folder: string): Packed {
  const source = join(modules, name)
  const copy = join(folder, name, 'package')
  const native = join('bin', 'napi-v6')
  const here = join(native, process.platform, process.arch)
  cpSync(source, copy, {
    recursive: true,
    filter: from => !from.includes(join(source, native)) && !from.endsWith('.map'),
  })
  if (name === 'onnxruntime-node') {
    cpSync(join(source, here), join(copy, here), { recursive: true })
    for (const other of [join('win32', 'x64'), join(process.platform, 'other')]) {
      mkdirSync(join(copy, native, other), { recursive: true })
      writeFileSync(join(copy, native, other, 'library'), 'of another platform')
    }
  }
  const file = join(folder, `${name}.tar`)
  execFileSync('tar', ['-C', join(folder, name), '-cf', file, 'package'])
  const tarball = gzipSync(readFileSync(file), { level: 1 })
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
  return { tarball, integrity, manifest: JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) }
}

function packument(name: string, { manifest, integrity }: Packed, url: string): string {
  const { version } = manifest as { version: string }
  const dist = { tarball: `${url}/${name}/${version}.tgz`, integrity }
  return JSON.stringify({
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, dist } },
  })
}

function flipped(tarball: Buffer): Buffer {
  const copy = Buffer.from(tarball)
  copy[copy.length >> 1]! ^= 1
  return copy
}

function writeLock(folder: string, packed: Record<Name, Packed>): string {
  const target = join(folder, 'lock')
  cpSync(shippedLock(), target, { recursive: true })
  const file = join(target, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  for (const name of names) lock.packages[`node_modules/${name}`].integrity = packed[name].integrity
  writeFileSync(file, JSON.stringify(lock))
  return target
}
