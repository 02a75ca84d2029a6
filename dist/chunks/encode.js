import { a as NodeProtoSchema, f as create, i as ModelProtoSchema, l as ValueInfoProtoSchema, n as AttributeProto_AttributeType, r as GraphProtoSchema, s as TensorProtoSchema, t as AttributeProtoSchema, u as toBinary } from "./onnx_pb.js";
import { r as internal } from "./errors.js";
import { _ as stringBytes, u as dtypes } from "./units.js";
// src/ir/encode.ts
/** The model file of a graph; equal graphs give equal bytes. */
function encode(graph) {
	let imports = [["", graph.opset], ...Object.entries(graph.domains)], model = create(ModelProtoSchema, {
		irVersion: BigInt(graph.irVersion),
		producerName: graph.producer,
		graph: graphProto(graph),
		opsetImport: imports.map(([domain, version]) => ({
			domain,
			version: BigInt(version)
		})),
		metadataProps: Object.entries(graph.metadata).map(([key, value]) => ({
			key,
			value
		}))
	});
	return toBinary(ModelProtoSchema, model);
}
/** Bytes of the encoded model. */
const fileSize = (graph) => encode(graph).length;
function graphProto(body) {
	return create(GraphProtoSchema, {
		name: body.name || "graph",
		node: body.nodes.map(nodeProto),
		initializer: [...body.constants].map(([name, t]) => tensorProto(t, name)),
		input: body.inputs.map(valueInfo),
		output: body.outputs.map(valueInfo),
		valueInfo: [...body.hints].map(([name, type]) => valueInfo({
			name,
			...type
		}))
	});
}
function nodeProto(node) {
	return create(NodeProtoSchema, {
		...node.name && { name: node.name },
		...node.domain && { domain: node.domain },
		opType: node.op,
		input: [...node.inputs],
		output: [...node.outputs],
		attribute: Object.entries(node.attributes).map(([name, a]) => attributeProto(name, a))
	});
}
function attributeProto(name, a) {
	let kinds = AttributeProto_AttributeType;
	return create(AttributeProtoSchema, {
		name,
		...(() => {
			switch (a.type) {
				case "float": return {
					type: kinds.FLOAT,
					f: a.value
				};
				case "int": return {
					type: kinds.INT,
					i: wide(a.value)
				};
				case "string": return {
					type: kinds.STRING,
					s: utf8(a.value)
				};
				case "tensor": return {
					type: kinds.TENSOR,
					t: tensorProto(a.value)
				};
				case "graph": return {
					type: kinds.GRAPH,
					g: graphProto(a.value)
				};
				case "floats": return {
					type: kinds.FLOATS,
					floats: [...a.value]
				};
				case "ints": return {
					type: kinds.INTS,
					ints: a.value.map(wide)
				};
				case "strings": return {
					type: kinds.STRINGS,
					strings: a.value.map(utf8)
				};
				case "tensors": return {
					type: kinds.TENSORS,
					tensors: a.value.map((t) => tensorProto(t))
				};
				case "graphs": return {
					type: kinds.GRAPHS,
					graphs: a.value.map(graphProto)
				};
			}
		})()
	});
}
function tensorProto(t, name) {
	return create(TensorProtoSchema, {
		...name !== void 0 && { name },
		dims: t.shape.map((d) => BigInt(d)),
		dataType: dtypes[t.dtype].code,
		...t.dtype === "string" ? { stringData: stringBytes(t) } : { rawData: t.bytes }
	});
}
function valueInfo({ name, dtype, shape }) {
	if (dtype === void 0) return create(ValueInfoProtoSchema, { name });
	let dim = shape?.map((d) => typeof d == "number" ? { value: {
		case: "dimValue",
		value: BigInt(d)
	} } : d.startsWith("?") ? {} : { value: {
		case: "dimParam",
		value: d
	} }), tensorType = {
		elemType: dtypes[dtype].code,
		...dim && { shape: { dim } }
	};
	return create(ValueInfoProtoSchema, {
		name,
		type: { value: {
			case: "tensorType",
			value: tensorType
		} }
	});
}
/** The int64 of an IR integer; ±2^63 stand for the ends of the range. */
function wide(x) {
	return Number.isInteger(x) ? x >= 2 ** 63 ? 2n ** 63n - 1n : x <= -(2 ** 63) ? -(2n ** 63n) : BigInt(x) : internal(`${x} is no integer attribute`);
}
const encoder = new TextEncoder(), utf8 = (text) => encoder.encode(text);
export { fileSize as n, encode as t };
