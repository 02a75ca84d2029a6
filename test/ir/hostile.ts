// Hostile model files for the fuzz bench and the tests: mutated bytes of real files, edited messages of real files,
// and files made from the format's own grammar (any field of any message, with values that lie). Seeded.
import {
  create,
  type DescField,
  type DescMessage,
  fromBinary,
  type Message,
  ScalarType,
  toBinary,
} from '@bufbuild/protobuf'
import { ModelProtoSchema, OperatorSetIdProtoSchema } from '../../src/ir/generated/onnx_pb.js'
import type { Random } from '../../src/random.ts'

type Mutation = (bytes: Uint8Array, random: Random, corpus: readonly Uint8Array[]) => Uint8Array

/** One to three mutations of a file of `corpus`. */
export function mutated(corpus: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes: Uint8Array = random.pick(corpus).slice()
  for (let i = 0; i <= random.int(3); i++) bytes = random.pick(mutations)(bytes, random, corpus)
  return bytes
}

const flip: Mutation = (bytes, random) => {
  for (let i = 0; i <= random.int(16) && bytes.length > 0; i++)
    bytes[random.int(bytes.length)]! ^= 1 << random.int(8)
  return bytes
}
const truncate: Mutation = (bytes, random) => bytes.slice(0, random.int(bytes.length + 1))
const cut: Mutation = (bytes, random) => {
  const at = random.int(bytes.length + 1)
  return join(bytes.subarray(0, at), bytes.subarray(at + random.int(64)))
}
const splice: Mutation = (bytes, random, corpus) => {
  const other = random.pick(corpus)
  const from = random.int(other.length)
  const piece = other.subarray(from, from + random.int(4096))
  const at = random.int(bytes.length + 1)
  return join(bytes.subarray(0, at), piece, bytes.subarray(at + (random.int(2) ? piece.length : 0)))
}
/** Overwrites a tag, length or number of the wire format. */
const tamper: Mutation = (bytes, random) => {
  const marks = wireMarks(bytes)
  for (let i = 0; i <= random.int(4) && marks.length > 0; i++) {
    const at = random.pick(marks)
    const lie = random.pick(lies)
    bytes = random.int(2)
      ? join(bytes.subarray(0, at), lie, bytes.subarray(at + 1))
      : overwrite(bytes, at, lie)
  }
  return bytes
}
/** Overwrites one number or byte of a text without changing a length: the file stays well formed. */
const nudge: Mutation = (bytes, random) => {
  const marks = wireMarks(bytes)
  for (let i = 0; i <= random.int(6) && marks.length > 0; i++) {
    const at = random.pick(marks) + random.int(12)
    if (at < bytes.length) bytes[at] = random.int(128)
  }
  return bytes
}
/** Repeats one field up to 200 times. */
const repeat: Mutation = (bytes, random) => {
  const marks = wireMarks(bytes)
  if (marks.length < 3) return bytes
  const start = random.pick(marks)
  const piece = bytes.subarray(start, Math.min(start + 300, marks.find(m => m > start + 2) ?? bytes.length))
  return join(
    bytes.subarray(0, start),
    ...Array<Uint8Array>(random.int(200)).fill(piece),
    bytes.subarray(start),
  )
}
const mutations: readonly Mutation[] = [flip, truncate, cut, splice, tamper, tamper, nudge, nudge, repeat]

const lies: readonly Uint8Array[] = [
  [0],
  [0x7f],
  [0x80],
  [0xff, 0xff, 0xff, 0xff, 0x07],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80],
  [0x80, 0x80, 0x80, 0x80, 0x10],
].map(b => Uint8Array.from(b))

/** Offsets of tags, lengths and numbers, guessed by walking every length-delimited field as if it were a message. */
function wireMarks(bytes: Uint8Array, start = 0, end = bytes.length, depth = 0): number[] {
  const marks: number[] = []
  let at = start
  const varint = () => {
    let value = 0
    for (let scale = 1; at < end; scale *= 128) {
      const byte = bytes[at++]!
      value += (byte & 127) * scale
      if (byte < 128) break
    }
    return value
  }
  while (at < end && marks.length < 4000) {
    marks.push(at)
    const wire = varint() & 7
    marks.push(at)
    if (wire === 0) varint()
    else if (wire === 1) at += 8
    else if (wire === 5) at += 4
    else if (wire !== 2) break
    else {
      const length = varint()
      if (at + length > end) break
      if (depth < 5 && length < 20_000) marks.push(...wireMarks(bytes, at, at + length, depth + 1))
      at += length
    }
  }
  return marks.filter(m => m < end)
}

function overwrite(bytes: Uint8Array, at: number, piece: Uint8Array): Uint8Array {
  bytes.set(piece.subarray(0, bytes.length - at), at)
  return bytes
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const p of parts) {
    out.set(p, at)
    at += p.length
  }
  return out
}

/** A file of `corpus` with one to five fields of its messages changed: well formed, and mostly still a graph. */
export function edited(corpus: readonly Uint8Array[], random: Random): Uint8Array {
  const model = fromBinary(ModelProtoSchema, random.pick(corpus))
  const owners = messagesOf(ModelProtoSchema, model)
  for (let i = 0; i <= random.int(5); i++) edit(random.pick(owners), random)
  return toBinary(ModelProtoSchema, model)
}

type Owner = { desc: DescMessage; message: Record<string, unknown> }

function messagesOf(desc: DescMessage, message: Message): Owner[] {
  const own = message as unknown as Record<string, unknown>
  const inner = desc.fields.flatMap(field => {
    if (!field.message) return []
    const held = field.oneof
      ? (own[field.oneof.localName] as { value?: unknown }).value
      : own[field.localName]
    const list = (Array.isArray(held) ? held : held ? [held] : []) as Message[]
    return list
      .filter(m => m.$typeName === field.message?.typeName)
      .flatMap(m => messagesOf(field.message!, m))
  })
  return [{ desc, message: own }, ...inner]
}

/** Drops, moves, repeats or replaces what one field holds. */
function edit({ desc, message }: Owner, random: Random): void {
  const present = desc.fields.filter(f => !f.oneof && Object.hasOwn(message, f.localName))
  const field = random.pick(present.length > 0 && random.int(8) > 0 ? present : desc.fields)
  if (field.oneof) {
    message[field.oneof.localName] = { case: field.localName, value: randomValue(field, random, 4) }
    return
  }
  const list = message[field.localName]
  if (!Array.isArray(list)) {
    message[field.localName] = randomValue(field, random, 4)
    return
  }
  const at = random.int(list.length + 1)
  const change = random.int(5)
  if (change === 0) list.splice(at, 1)
  else if (change === 1) list.splice(at, 0, randomValue(field, random, 4))
  else if (change === 2) list.splice(at, 1, randomValue(field, random, 4))
  else if (list.length > 0) {
    const other = random.pick(list)
    list.splice(at, change === 3 ? 0 : 1, other)
  }
}

/** A well-formed ModelProto with any fields and few, clashing names. */
export function grammatical(random: Random): Uint8Array {
  const model = create(ModelProtoSchema, randomMessage(ModelProtoSchema, random, 0))
  if (random.int(10) > 0) {
    model.irVersion = BigInt(3 + random.int(11))
    model.opsetImport = [create(OperatorSetIdProtoSchema, { version: BigInt(7 + random.int(20)) })]
    model.trainingInfo = []
  }
  return toBinary(ModelProtoSchema, model)
}

function randomMessage(message: DescMessage, random: Random, depth: number): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  const density = [0.9, 0.8, 0.6, 0.5, 0.45][depth] ?? 0.3
  for (const field of message.fields) {
    if (random.next() > density || (field.message && depth > 6)) continue
    const one = () => randomValue(field, random, depth)
    const make = field.fieldKind === 'list' ? Array.from({ length: random.int(4) }, one) : one()
    if (field.oneof) out[field.oneof.localName] = { case: field.localName, value: make }
    else out[field.localName] = make
  }
  return out
}

const ops =
  'Add Conv Relu Gemm MatMul Reshape Concat If Loop Scan Constant Shape Slice Identity Cast Squeeze EPContext'
const words = [
  '',
  'a',
  'b',
  'c',
  'd',
  'x',
  'y',
  'axis',
  'axes',
  'value',
  'location',
  '../w',
  '*/_ORT_MEM_ADDR_/*',
  '\u202e',
]
const domains = ['', '', '', '', 'ai.onnx', 'com.microsoft', 'local', 'evil']

function randomValue(field: DescField, random: Random, depth: number): unknown {
  if (field.message) return create(field.message, randomMessage(field.message, random, depth + 1))
  if (field.enum) return random.pick(field.enum.values).number
  const near = () => random.int(6) - 1
  switch (field.scalar) {
    case ScalarType.STRING:
      return textFor(field.name, random)
    case ScalarType.BYTES:
      return Uint8Array.from({ length: random.pick([0, 1, 4, 8, 16, 24]) }, () => random.int(256))
    case ScalarType.FLOAT:
    case ScalarType.DOUBLE:
      return random.pick([0, -0, 1, 0.1, -3e38, Number.NaN, Number.POSITIVE_INFINITY])
    case ScalarType.INT64:
      return random.int(8)
        ? BigInt(near())
        : random.pick([2n ** 63n - 1n, -(2n ** 63n), 2n ** 31n, 2n ** 53n + 1n])
    case ScalarType.UINT64:
      return BigInt(random.int(5))
    case ScalarType.BOOL:
      return random.int(2) === 1
    default:
      return field.name.includes('type') ? random.int(28) : near()
  }
}

function textFor(field: string, random: Random): string {
  if (field === 'op_type') return random.pick(ops.split(' '))
  if (field === 'domain') return random.pick(domains)
  return random.pick(words)
}
