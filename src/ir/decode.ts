// ONNX bytes → Graph. The bytes may come from a stranger: `scan` has capped sizes before the generated decoder
// runs, everything after is checked here or by the invariants of `build`, and only UserErrors leave.
import { fromBinary } from '@bufbuild/protobuf'
import { userError } from '../errors.ts'
import { assemble } from './build.ts'
import { readBody, type Scope } from './decode-body.ts'
import { allowedDomains } from './domains.ts'
import { inlineFunctions } from './functions.ts'
import * as onnx from './generated/onnx_pb.js'
import type { Graph } from './graph.ts'
import { defaultLimits, type Limits, within } from './limits.ts'
import { scan } from './scan.ts'
import { firstProblem } from './validate.ts'

export type DecodeOptions = {
  /** Caps that differ from `defaultLimits`. */
  readonly limits?: Partial<Limits>
  /** The bytes of a file beside the model, for weights kept outside; asked only for plain file names. */
  readonly external?: (plainFileName: string) => Uint8Array | undefined
}

/**
 * The graph of a model file. Weights are views of `bytes`: do not change them afterwards. Model-local functions are
 * inlined, sparse constants made dense, nodes sorted topologically.
 * @throws UserError, never anything else, whatever the bytes.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Graph {
  const limits = { ...defaultLimits, ...options.limits }
  within(limits, 'fileBytes', bytes.length)
  refuseLfsPointer(bytes)
  scan(bytes, limits)
  const model = parse(bytes)
  const graph = readModel(model, { limits, external: options.external, budget: { nodes: 0, bytes: 0 } })
  for (const { name, dtype } of graph.inputs)
    if (dtype === undefined) throw userError('model-value-type', { name })
  const problem = firstProblem(graph)
  if (problem) throw problem
  return graph
}

// The decoder of protobuf-es reads through descriptors. Bundled, loading it and them adds 13 ms to the 94 ms of an
// empty Node process, and a model of 0.9 MB decodes in 5 ms, checks included: no need for anything slimmer.
function parse(bytes: Uint8Array): onnx.ModelProto {
  try {
    return fromBinary(onnx.ModelProtoSchema, bytes, { readUnknownFields: false })
  } catch (cause) {
    throw userError('model-malformed', { reason: (cause as Error).message }, { cause })
  }
}

function readModel(model: onnx.ModelProto, scope: Scope): Graph {
  if (!model.graph) throw userError('model-malformed', { reason: 'it holds no graph' })
  const { opset, domains } = readImports([
    ...model.opsetImport,
    ...model.functions.flatMap(f => f.opsetImport),
  ])
  const body = readBody(inlineFunctions(model, scope.limits), scope)
  return assemble({
    ...body,
    opset,
    domains,
    irVersion: Number(model.irVersion),
    producer: model.producerName,
    metadata: Object.fromEntries(model.metadataProps.map(({ key, value }) => [key, value])),
  })
}

function readImports(imports: readonly onnx.OperatorSetIdProto[]) {
  const versions = new Map<string, number>()
  for (const { domain, version } of imports) {
    const key = domain === 'ai.onnx' ? '' : domain
    versions.set(key, Math.max(versions.get(key) ?? 0, Number(version)))
  }
  const opset = versions.get('')
  if (opset === undefined) throw userError('model-malformed', { reason: 'it names no version of ai.onnx' })
  versions.delete('')
  return { opset, domains: Object.fromEntries([...versions].filter(([d]) => allowedDomains.has(d))) }
}

function refuseLfsPointer(bytes: Uint8Array): void {
  const start = 'version https://git-lfs'
  if (bytes.length < 1024 && new TextDecoder().decode(bytes.subarray(0, start.length)) === start)
    throw userError('model-lfs-pointer', { path: 'of the model', size: bytes.length })
}
