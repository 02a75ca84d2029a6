// Writers of the formats the data layer reads, independent of its readers, and a scratch folder.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** Writes files into a new folder and returns its path. */
export function scratch(files: Record<string, Uint8Array | string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-data-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export function npy(descr: string, shape: readonly number[], data: Uint8Array, fortran = false): Buffer {
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(', ')
  const dict = `{'descr': '${descr}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (${tuple}), }`
  const header = `${dict.padEnd(Math.ceil((dict.length + 11) / 64) * 64 - 11)}\n`
  const start = Buffer.from([
    0x93,
    0x4e,
    0x55,
    0x4d,
    0x50,
    0x59,
    1,
    0,
    header.length & 255,
    header.length >> 8,
  ])
  return Buffer.concat([start, Buffer.from(header, 'latin1'), data])
}

type Entry = { name: string; data: Uint8Array; stored?: boolean; claim?: number; flags?: number }

/** A ZIP archive; `claim` lies about an entry's size. */
export function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data, stored, claim = data.length, flags = 0 } of entries) {
    const packed = stored ? Buffer.from(data) : deflateRawSync(data)
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE(flags, 2)
    fixed.writeUInt16LE(stored ? 0 : 8, 4)
    fixed.writeUInt32LE(crc32(data), 10)
    fixed.writeUInt32LE(packed.length, 14)
    fixed.writeUInt32LE(claim, 18)
    fixed.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fixed, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fixed, tail, Buffer.from(name)]),
    )
    parts.push(local)
    at += local.length
  }
  const size = directory.reduce((sum, d) => sum + d.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end])
}

export function idx(type: number, shape: readonly number[], data: Uint8Array): Buffer {
  const head = Buffer.alloc(4 + 4 * shape.length)
  head[2] = type
  head[3] = shape.length
  shape.forEach((d, i) => {
    head.writeUInt32BE(d, 4 + 4 * i)
  })
  return Buffer.concat([head, data])
}

const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const
type Png = {
  width: number
  height: number
  colour: keyof typeof samples
  raw: Uint8Array
  palette?: number[]
}

/** A PNG whose lines go through the five filters in turn. */
export function png({ width, height, colour, raw, palette }: Png): Buffer {
  const [step, stride] = [samples[colour], width * samples[colour]]
  const at = (y: number, i: number) => (y < 0 || i < 0 ? 0 : raw[y * stride + i]!)
  const lines: number[] = []
  for (let y = 0; y < height; y++) {
    const filter = y % 5
    lines.push(filter)
    for (let i = 0; i < stride; i++) {
      const [a, b, c] = [at(y, i - step), at(y - 1, i), i < step ? 0 : at(y - 1, i - step)]
      const nearest = [a, b, c].reduce((best, v) =>
        Math.abs(a + b - c - v) < Math.abs(a + b - c - best) ? v : best,
      )
      lines.push((at(y, i) - [0, a, b, Math.floor((a + b) / 2), nearest][filter]!) & 255)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  head[9] = colour
  const body = deflateSync(Buffer.from(lines))
  const cut = Math.floor(body.length / 2)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    chunk('IDAT', body.subarray(0, cut)),
    chunk('IDAT', body.subarray(cut)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
