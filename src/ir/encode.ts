// Graph → ONNX bytes. Nothing is lost that changes an output; documentation strings are not kept.
import { create, toBinary } from '@bufbuild/protobuf'
import { internal } from '../errors.ts'
import * as onnx from './generated/onnx_pb.js'
import type { Attribute, Body, Graph, Node, Tensor, Value } from './graph.ts'
import { dtypes, stringBytes } from './tensor.ts'

/** The model file of a graph; equal graphs give equal bytes. */
export function encode(graph: Graph): Uint8Array {
  const imports = [['', graph.opset] as const, ...Object.entries(graph.domains)]
  const model = create(onnx.ModelProtoSchema, {
    irVersion: BigInt(graph.irVersion),
    producerName: graph.producer,
    graph: graphProto(graph),
    opsetImport: imports.map(([domain, version]) => ({ domain, version: BigInt(version) })),
    metadataProps: Object.entries(graph.metadata).map(([key, value]) => ({ key, value })),
  })
  return toBinary(onnx.ModelProtoSchema, model)
}

/** Bytes of the encoded model. */
export const fileSize = (graph: Graph): number => encode(graph).length

function graphProto(body: Body): onnx.GraphProto {
  return create(onnx.GraphProtoSchema, {
    name: body.name || 'graph',
    node: body.nodes.map(nodeProto),
    initializer: [...body.constants].map(([name, t]) => tensorProto(t, name)),
    input: body.inputs.map(valueInfo),
    output: body.outputs.map(valueInfo),
    valueInfo: [...body.hints].map(([name, type]) => valueInfo({ name, ...type })),
  })
}

function nodeProto(node: Node): onnx.NodeProto {
  return create(onnx.NodeProtoSchema, {
    ...(node.name && { name: node.name }),
    ...(node.domain && { domain: node.domain }),
    opType: node.op,
    input: [...node.inputs],
    output: [...node.outputs],
    attribute: Object.entries(node.attributes).map(([name, a]) => attributeProto(name, a)),
  })
}

function attributeProto(name: string, a: Attribute): onnx.AttributeProto {
  const kinds = onnx.AttributeProto_AttributeType
  const content = (): Partial<onnx.AttributeProto> => {
    switch (a.type) {
      case 'float':
        return { type: kinds.FLOAT, f: a.value }
      case 'int':
        return { type: kinds.INT, i: wide(a.value) }
      case 'string':
        return { type: kinds.STRING, s: utf8(a.value) }
      case 'tensor':
        return { type: kinds.TENSOR, t: tensorProto(a.value) }
      case 'graph':
        return { type: kinds.GRAPH, g: graphProto(a.value) }
      case 'floats':
        return { type: kinds.FLOATS, floats: [...a.value] }
      case 'ints':
        return { type: kinds.INTS, ints: a.value.map(wide) }
      case 'strings':
        return { type: kinds.STRINGS, strings: a.value.map(utf8) }
      case 'tensors':
        return { type: kinds.TENSORS, tensors: a.value.map(t => tensorProto(t)) }
      case 'graphs':
        return { type: kinds.GRAPHS, graphs: a.value.map(graphProto) }
    }
  }
  return create(onnx.AttributeProtoSchema, { name, ...content() } as { name: string })
}

function tensorProto(t: Tensor, name?: string): onnx.TensorProto {
  return create(onnx.TensorProtoSchema, {
    ...(name !== undefined && { name }),
    dims: t.shape.map(d => BigInt(d)),
    dataType: dtypes[t.dtype].code,
    ...(t.dtype === 'string' ? { stringData: stringBytes(t) } : { rawData: t.bytes }),
  })
}

function valueInfo({ name, dtype, shape }: Value): onnx.ValueInfoProto {
  if (dtype === undefined) return create(onnx.ValueInfoProtoSchema, { name })
  const dim = shape?.map(d =>
    typeof d === 'number'
      ? { value: { case: 'dimValue' as const, value: BigInt(d) } }
      : d.startsWith('?')
        ? {}
        : { value: { case: 'dimParam' as const, value: d } },
  )
  const tensorType = { elemType: dtypes[dtype].code, ...(dim && { shape: { dim } }) }
  return create(onnx.ValueInfoProtoSchema, {
    name,
    type: { value: { case: 'tensorType', value: tensorType } },
  })
}

/** The int64 of an IR integer; ±2^63 stand for the ends of the range. */
function wide(x: number): bigint {
  if (!Number.isInteger(x)) return internal(`${x} is no integer attribute`)
  return x >= 2 ** 63 ? 2n ** 63n - 1n : x <= -(2 ** 63) ? -(2n ** 63n) : BigInt(x)
}

const encoder = new TextEncoder()
const utf8 = (text: string) => encoder.encode(text) as Uint8Array<ArrayBuffer>
