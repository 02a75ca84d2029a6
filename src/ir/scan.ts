// A first walk over the wire format of a model file, before the generated decoder allocates anything: every length
// inside its parent, every known field of its declared wire type (so that decoder and walk cannot disagree on where
// a field ends), and all counts below `Limits`. Reads tags and lengths only: weights are skipped in one step.
import { type DescField, type DescMessage, ScalarType } from '@bufbuild/protobuf'
import { userError } from '../errors.ts'
import { ModelProtoSchema } from './generated/onnx_pb.js'
import { type Limits, within } from './limits.ts'

const VARINT = 0
const FIXED64 = 1
const BYTES = 2
const FIXED32 = 5

type Rule = {
  readonly name: string
  readonly wire: number
  readonly repeated: boolean
  /** Bytes of the smallest element of a packed field; 0 = cannot be packed. */
  readonly packedBytes: number
  readonly message: DescMessage | undefined
  /** Counted against `stringBytes`. */
  readonly text: boolean
}
type Counts = { nodes: number; entries: number; numbers: number }

/** Throws `model-limit` or `model-malformed` unless `bytes` is a well-formed ModelProto below all caps. */
export function scan(bytes: Uint8Array, limits: Limits): void {
  scanMessage(bytes, 0, bytes.length, ModelProtoSchema, 0, {
    limits,
    counts: { nodes: 0, entries: 0, numbers: 0 },
  })
}

type Context = { readonly limits: Limits; readonly counts: Counts }

function scanMessage(
  bytes: Uint8Array,
  start: number,
  end: number,
  message: DescMessage,
  depth: number,
  context: Context,
): void {
  const { limits, counts } = context
  within(limits, 'nesting', depth)
  const rules = rulesOf(message)
  const seen = new Map<string, number>()
  let at = start
  while (at < end) {
    const tag = varint(bytes, at, end)
    const rule = rules[tag.value >>> 3]
    const wire = tag.value & 7
    if (tag.value >>> 3 === 0) throw malformed(at, 'field number 0')
    if (rule) checkWire(rule, wire, at)
    const span = payload(bytes, tag.next, end, wire)
    if (rule) {
      const size = span.end - span.start
      if (rule.repeated) countEntries(rule, wire, size, seen, context)
      if (rule.text) within(limits, 'stringBytes', size)
      if (rule.message) {
        within(limits, 'entries', ++counts.entries)
        if (rule.name === 'node') within(limits, 'nodes', ++counts.nodes)
        scanMessage(bytes, span.start, span.end, rule.message, depth + 1, context)
      }
    }
    at = span.end
  }
}

function countEntries(
  rule: Rule,
  wire: number,
  size: number,
  seen: Map<string, number>,
  context: Context,
): void {
  const { limits, counts } = context
  const added = rule.packedBytes > 0 && wire === BYTES ? Math.floor(size / rule.packedBytes) : 1
  if (rule.packedBytes > 0) {
    counts.numbers += rule.wire === VARINT ? 4 * added : added
    within(limits, 'numbers', counts.numbers)
  } else if (!rule.message) within(limits, 'entries', ++counts.entries)
  const key = perParent[rule.name]
  if (key === undefined) return
  const total = (seen.get(rule.name) ?? 0) + added
  seen.set(rule.name, total)
  within(limits, key, total)
}

// Repeated fields capped within one parent message. GraphProto and FunctionProto also have inputs and outputs.
const perParent: Record<string, 'attributes' | 'arity' | 'dims' | undefined> = {
  attribute: 'attributes',
  input: 'arity',
  output: 'arity',
  dims: 'dims',
  dim: 'dims',
}

function checkWire(rule: Rule, wire: number, at: number): void {
  if (wire !== rule.wire && !(wire === BYTES && rule.packedBytes > 0))
    throw malformed(at, `field ${rule.name} has wire type ${wire}`)
}

/** Where the value of a field lies. */
function payload(bytes: Uint8Array, at: number, end: number, wire: number): { start: number; end: number } {
  if (wire === VARINT) return { start: at, end: skipVarint(bytes, at, end) }
  if (wire === FIXED64 || wire === FIXED32) return span(at, at + (wire === FIXED64 ? 8 : 4), end)
  if (wire !== BYTES) throw malformed(at, `wire type ${wire}`)
  const length = varint(bytes, at, end)
  return span(length.next, length.next + length.value, end)
}

function span(start: number, end: number, parentEnd: number): { start: number; end: number } {
  if (end > parentEnd) throw malformed(start, 'a field is longer than what holds it')
  return { start, end }
}

/** A tag or length: at most 32 bits. */
function varint(bytes: Uint8Array, start: number, end: number): { value: number; next: number } {
  let value = 0
  for (let at = start, scale = 1; at < end && at < start + 5; at++, scale *= 128) {
    const byte = bytes[at]!
    value += (byte & 127) * scale
    if (byte < 128 && value < 2 ** 32) return { value, next: at + 1 }
  }
  throw malformed(start, 'a number does not end')
}

function skipVarint(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end && at < start + 10; at++) if (bytes[at]! < 128) return at + 1
  throw malformed(start, 'a number does not end')
}

const malformed = (at: number, reason: string) =>
  userError('model-malformed', { reason: `${reason} at byte ${at}` })

// The rules come from the generated descriptors, so a field added to onnx.proto is known here at once.
const cache = new Map<DescMessage, (Rule | undefined)[]>()
function rulesOf(message: DescMessage): (Rule | undefined)[] {
  const known = cache.get(message)
  if (known) return known
  const rules: (Rule | undefined)[] = []
  for (const field of message.fields) rules[field.number] = ruleOf(field)
  cache.set(message, rules)
  return rules
}

function ruleOf(field: DescField): Rule {
  const repeated = field.fieldKind === 'list'
  const wire = wireOf(field.scalar, field.enum !== undefined)
  const packable = repeated && wire !== BYTES
  return {
    name: field.name,
    wire,
    repeated,
    packedBytes: packable ? { [FIXED32]: 4, [FIXED64]: 8, [VARINT]: 1 }[wire]! : 0,
    message: field.message,
    text: field.message === undefined && wire === BYTES && field.name !== 'raw_data',
  }
}

function wireOf(scalar: ScalarType | undefined, isEnum: boolean): number {
  if (isEnum) return VARINT
  if (scalar === undefined || scalar === ScalarType.STRING || scalar === ScalarType.BYTES) return BYTES
  if (scalar === ScalarType.FLOAT) return FIXED32
  return scalar === ScalarType.DOUBLE ? FIXED64 : VARINT
}
