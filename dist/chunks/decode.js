import { _ as fromBinary, a as reads, c as AttributeProto_AttributeType, d as NodeProtoSchema, f as SparseTensorProtoSchema, h as ValueInfoProtoSchema, l as GraphProtoSchema, m as TensorProto_DataLocation, p as TensorProtoSchema, s as AttributeProtoSchema, u as ModelProtoSchema, v as create, y as ScalarType } from "./rewrite.js";
import { a as userError } from "./errors.js";
import { l as bodies, o as firstProblem, t as assemble } from "./build.js";
import { c as byteLength, d as elements, h as saturate, l as dtypeOfCode, p as ints, u as dtypes, v as strings, y as tensor } from "./units.js";
// src/ir/limits.ts
/**
* Room for every edge model we know (MobileNet has under 100 nodes, an inception net under 1,000), and no more than
* any file within them can cost: about a second in each layer, and under 1 GiB. Raise them in `decode`'s options.
*/
const defaultLimits = {
	fileBytes: 256 * 2 ** 20,
	nodes: 2e4,
	elements: 2 ** 26,
	constantsBytes: 256 * 2 ** 20,
	nesting: 60,
	stringBytes: 2 ** 20,
	attributes: 256,
	arity: 65536,
	dims: 64,
	entries: 4e5,
	numbers: 2 ** 23
};
/** Throws `model-limit` where `value` is above the cap named `key`. */
function within(limits, key, value) {
	if (!(value <= limits[key])) throw userError("model-limit", {
		key,
		value,
		limit: limits[key]
	});
}
// src/ir/external.ts
const memoryMarker = /_ORT_MEM_ADDR_/i;
/** The `length` bytes that the external_data `entries` of constant `name` point to. */
function readExternal(name, entries, length, external, limits) {
	let field = (key) => entries.find((e) => e.key === key)?.value, location = field("location") ?? "";
	if (memoryMarker.test(location)) throw userError("model-external-memory", { name });
	if (!isPlainFileName(location)) throw userError("model-external-path", {
		name,
		location
	});
	let file = external?.(location);
	file && within(limits, "fileBytes", file.length);
	let offset = whole(field("offset") ?? "0"), stated = whole(field("length") ?? String(length));
	if (!file || stated !== length || !(offset + length <= file.length)) throw userError("model-external-missing", {
		name,
		location,
		bytes: length
	});
	return file.subarray(offset, offset + length);
}
const separators = /[/\\:*?"<>|\u0000-\u001f\u007f]/, isPlainFileName = (location) => location.length <= 255 && !separators.test(location) && !/^\.*$|[. ]$|^ /.test(location), whole = (text) => /^\d{1,15}$/.test(text) ? Number(text) : NaN;
// src/ir/decode-tensor.ts
function readTensor(proto, scope) {
	let dtype = readType(proto), shape = readDims(proto.dims), count = elements(shape);
	within(scope.limits, "elements", count);
	let t = readData(proto, dtype, shape, count, scope);
	return spend(t.bytes.length, scope), t;
}
function spend(bytes, { budget, limits }) {
	budget.bytes += bytes, within(limits, "constantsBytes", budget.bytes);
}
function readType(proto) {
	let dtype = dtypeOfCode(proto.dataType);
	if (dtype === void 0) throw userError("model-tensor-type", {
		name: proto.name,
		code: proto.dataType
	});
	if (proto.segment) throw userError("model-malformed", { reason: `constant "${proto.name}" is cut into segments` });
	return dtype;
}
const readDims = (dims) => dims.map(Number);
function readData(proto, dtype, shape, count, scope) {
	let wrong = (found, what) => userError("model-tensor-size", {
		shape: `${dtype} ${shape.join("×")}`,
		reason: `that takes ${what === "bytes" ? byteLength(dtype, count) : count} ${what}, the file has ${found}`
	});
	if (dtype === "string") {
		if (proto.stringData.length !== count) throw wrong(proto.stringData.length, "texts");
		return strings(shape, proto.stringData);
	}
	let length = byteLength(dtype, count);
	if (proto.dataLocation === TensorProto_DataLocation.EXTERNAL) return {
		dtype,
		shape,
		bytes: readExternal(proto.name, proto.externalData, length, scope.external, scope.limits)
	};
	if (proto.rawData.length > 0 || count === 0) {
		if (proto.rawData.length !== length) throw wrong(proto.rawData.length, "bytes");
		return {
			dtype,
			shape,
			bytes: proto.rawData
		};
	}
	let data = typedData(proto, dtype), expected = dtypes[dtype].bits === 4 ? length : count;
	if (data.length !== expected) throw wrong(data.length, "numbers");
	return data instanceof BigInt64Array ? {
		dtype,
		shape,
		bytes: new Uint8Array(data.buffer)
	} : {
		dtype,
		shape,
		bytes: tensor(carrier(dtype), [data.length], data).bytes
	};
}
function typedData(proto, dtype) {
	return dtype === "float32" ? proto.floatData : dtype === "float64" ? proto.doubleData : dtype === "int64" ? BigInt64Array.from(proto.int64Data) : dtype === "uint64" ? BigInt64Array.from(proto.uint64Data) : dtype === "uint32" ? proto.uint64Data.map((x) => Number(BigInt.asUintN(32, x))) : proto.int32Data;
}
/** The type whose packing puts the bits of int32_data where they belong: floats below 32 bits travel as integers. */
function carrier(dtype) {
	return dtypes[dtype].bits === 4 ? "uint8" : dtypes[dtype].kind === "float" ? {
		16: "uint16",
		8: "uint8"
	}[dtypes[dtype].bits] ?? dtype : dtype;
}
/** A sparse constant as a dense one; indices in range, capped like any other tensor. */
function readSparse(proto, scope) {
	let name = proto.values?.name ?? "";
	if (!proto.values || !proto.indices) throw userError("model-sparse", {
		name,
		reason: "it lacks values or indices"
	});
	let values = readTensor(proto.values, scope), indices = readTensor(proto.indices, scope), shape = readDims(proto.dims), count = elements(shape);
	within(scope.limits, "elements", count);
	let size = dtypes[values.dtype].bits / 8;
	if (size < 1 || indices.dtype !== "int64") throw userError("model-sparse", {
		name,
		reason: "values must be whole bytes and indices int64"
	});
	spend(count * size, scope);
	let bytes = new Uint8Array(count * size), offsets = linear(ints(indices), indices.shape, shape, name);
	if (offsets.length !== elements(values.shape)) throw userError("model-sparse", {
		name,
		reason: "counts differ"
	});
	return offsets.forEach((to, i) => {
		bytes.set(values.bytes.subarray(i * size, (i + 1) * size), to * size);
	}), {
		dtype: values.dtype,
		shape,
		bytes
	};
}
function linear(flat, layout, shape, name) {
	let outOfRange = () => userError("model-sparse", {
		name,
		reason: "an index is out of range"
	}), rank = layout.length === 2 ? layout[1] : 1, bounds = layout.length === 2 ? shape : [elements(shape)];
	if (rank !== bounds.length || layout.length < 1 || layout.length > 2) throw outOfRange();
	return Array.from({ length: layout[0] }, (_, i) => bounds.reduce((offset, bound, axis) => {
		let index = flat[i * rank + axis];
		if (!(index >= 0 && index < bound)) throw outOfRange();
		return offset * bound + index;
	}, 0));
}
// src/ir/domains.ts
const allowed = {
	"": "all",
	"ai.onnx.ml": "all",
	"com.microsoft": new Set("Attention BeamSearch BiasAdd BiasDropout BiasGelu BiasSoftmax BiasSplitGelu BifurcationDetector\n  BitmaskBiasDropout BitmaskDropout CDist ComplexMul ComplexMulConj ConvTransposeWithDynamicPads CropAndResize\n  DecoderAttention DecoderMaskedMultiHeadAttention DecoderMaskedSelfAttention DequantizeBFP DequantizeLinear\n  DequantizeWithOrder DynamicQuantizeLSTM DynamicQuantizeMatMul DynamicTimeWarping EmbedLayerNormalization\n  ExpandDims FastGelu FusedConv FusedGemm FusedMatMul FusedMatMulActivation GatedRelativePositionBias\n  GatherBlockQuantized GatherND Gelu GemmFastGelu GemmFloat8 GreedySearch GridSample GroupNorm\n  GroupQueryAttention Inverse Irfft LayerNormalization LongformerAttention MatMulBnb4 MatMulFpQ4\n  MatMulInteger16 MatMulIntegerToFloat MatMulNBits MaxpoolWithMask MoE MulInteger MultiHeadAttention\n  MurmurHash3 NGramRepeatBlock NhwcConv NhwcFusedConv NhwcMaxPool PackedAttention PackedMultiHeadAttention Pad\n  QAttention QGemm QLinearAdd QLinearAveragePool QLinearConcat QLinearConv QLinearGlobalAveragePool\n  QLinearLeakyRelu QLinearMul QLinearReduceMean QLinearSigmoid QLinearSoftmax QLinearWhere QMoE\n  QOrderedAttention QOrderedGelu QOrderedLayerNormalization QOrderedLongformerAttention QOrderedMatMul\n  QuantizeBFP QuantizeLinear QuantizeWithOrder QuickGelu Range ReduceSumInteger RelativePositionBias\n  RemovePadding RestorePadding Rfft RotaryEmbedding SampleOp Sampling SimplifiedLayerNormalization\n  SkipGroupNorm SkipLayerNormalization SkipSimplifiedLayerNormalization SparseAttention SparseToDenseMatMul\n  TransposeMatMul Trilu UnfoldTensor Unique WhisperBeamSearch WordConvEmbedding".split(/\s+/))
}, allowedDomains = new Set(Object.keys(allowed)), domainName = (domain) => domain === "ai.onnx" ? "" : domain;
/** Throws unless `op` of `domain` may appear in a model from a stranger. */
function checkOp(domain, op, node) {
	if (op === "EPContext") throw userError("model-op-refused", {
		node,
		op
	});
	let ops = Object.hasOwn(allowed, domain) ? allowed[domain] : void 0;
	if (ops === void 0 || ops !== "all" && !ops.has(op)) throw userError("model-domain-unknown", {
		node,
		op,
		domain
	});
}
// src/ir/decode-body.ts
function readBody(proto, scope) {
	return {
		name: proto.name,
		inputs: proto.input.map(readValue),
		outputs: proto.output.map(readValue),
		nodes: sorted(proto.node.map((n) => readNode(n, scope))),
		constants: readConstants(proto, scope),
		hints: readHints(proto.valueInfo)
	};
}
function readConstants(proto, scope) {
	let out = /* @__PURE__ */ new Map(), add = (name, t) => {
		if (out.has(name)) throw userError("model-name-duplicate", { name });
		out.set(name, t);
	};
	for (let t of proto.initializer) add(t.name, readTensor(t, scope));
	for (let t of proto.sparseInitializer) add(t.values?.name ?? "", readSparse(t, scope));
	return out;
}
function readHints(infos) {
	let out = /* @__PURE__ */ new Map();
	for (let { name, dtype, shape } of infos.map(readValue)) dtype !== void 0 && out.set(name, {
		dtype,
		shape
	});
	return out;
}
function readValue({ name, type }) {
	if (type?.value.case !== "tensorType") return {
		name,
		dtype: void 0,
		shape: void 0
	};
	let { elemType, shape } = type.value.value;
	return {
		name,
		dtype: dtypeOfCode(elemType),
		shape: shape && readShape(shape, name)
	};
}
function readShape({ dim }, owner) {
	return dim.map(({ value }, axis) => {
		if (value.case === "dimValue" && value.value > 2 ** 53 - 1) throw userError("model-length", {
			name: owner,
			length: String(value.value)
		});
		return value.case === "dimValue" && value.value >= 0n ? Number(value.value) : value.case === "dimParam" && value.value !== "" ? value.value : `?${owner}.${axis}`;
	});
}
function readNode(proto, scope) {
	within(scope.limits, "nodes", ++scope.budget.nodes);
	let domain = domainName(proto.domain), label = proto.name || `${proto.opType} → ${proto.output[0] ?? ""}`;
	checkOp(domain, proto.opType, label);
	let attributes = Object.create(null);
	for (let a of proto.attribute) {
		if (a.name in attributes) throw userError("model-attribute-duplicate", {
			node: label,
			name: a.name
		});
		attributes[a.name] = readAttribute(a, label, scope);
	}
	return {
		name: proto.name,
		op: proto.opType,
		domain,
		inputs: proto.input,
		outputs: proto.output,
		attributes: { ...attributes }
	};
}
function readAttribute(a, node, scope) {
	let wrong = (found, expected) => userError("model-attribute-type", {
		node,
		name: a.name,
		found,
		expected
	}), need = (x, what) => {
		if (x === void 0) throw wrong("empty", what);
		return x;
	};
	if (a.refAttrName !== "") throw wrong("a reference outside a function", "a value");
	let kinds = AttributeProto_AttributeType;
	switch (a.type) {
		case kinds.FLOAT: return {
			type: "float",
			value: a.f
		};
		case kinds.INT: return {
			type: "int",
			value: saturate(a.i)
		};
		case kinds.STRING: return {
			type: "string",
			value: text(a.s, a.name, node)
		};
		case kinds.TENSOR: return {
			type: "tensor",
			value: readTensor(need(a.t, "a tensor"), scope)
		};
		case kinds.GRAPH: return {
			type: "graph",
			value: readBody(need(a.g, "a graph"), scope)
		};
		case kinds.FLOATS: return {
			type: "floats",
			value: a.floats
		};
		case kinds.INTS: return {
			type: "ints",
			value: a.ints.map(saturate)
		};
		case kinds.STRINGS: return {
			type: "strings",
			value: a.strings.map((s) => text(s, a.name, node))
		};
		case kinds.TENSORS: return {
			type: "tensors",
			value: a.tensors.map((t) => readTensor(t, scope))
		};
		case kinds.GRAPHS: return {
			type: "graphs",
			value: a.graphs.map((g) => readBody(g, scope))
		};
		case kinds.SPARSE_TENSOR: return {
			type: "tensor",
			value: readSparse(need(a.sparseTensor, "a sparse tensor"), scope)
		};
		default: throw wrong(`of type ${a.type}`, "a number, text, tensor or graph");
	}
}
const utf8 = new TextDecoder("utf-8", {
	fatal: !0,
	ignoreBOM: !0
});
function text(bytes, name, node) {
	try {
		return utf8.decode(bytes);
	} catch {
		throw userError("model-attribute-type", {
			node,
			name,
			found: "binary",
			expected: "UTF-8 text"
		});
	}
}
/** The nodes in a topological order: the given one if it is one, else the nearest by depth-first search. */
function sorted(nodes) {
	return nodes.some((n) => bodies(n).length > 0) || !inOrder(nodes) ? depthFirst(nodes) : nodes;
}
function inOrder(nodes) {
	let later = new Set(nodes.flatMap((n) => n.outputs));
	later.delete("");
	for (let n of nodes) {
		if (n.inputs.some((name) => later.has(name))) return !1;
		for (let name of n.outputs) later.delete(name);
	}
	return !0;
}
function depthFirst(nodes) {
	let makers = new Map(nodes.flatMap((n) => n.outputs.filter((o) => o !== "").map((o) => [o, n]))), state = /* @__PURE__ */ new Map(), out = [];
	for (let root of nodes) {
		let stack = [root];
		for (; stack.length > 0;) {
			let n = stack.at(-1);
			if (state.get(n) === "open" && state.set(n, "done") && out.push(n), state.get(n) === "done") stack.pop();
			else {
				state.set(n, "open");
				for (let name of reads(n)) {
					let maker = makers.get(name);
					if (maker !== void 0 && state.get(maker) !== "done") {
						if (state.get(maker) === "open") throw userError("model-cycle", { name });
						stack.push(maker);
					}
				}
			}
		}
	}
	return out;
}
// src/ir/functions.ts
/** The model's graph with every call of a model-local function replaced by the function's nodes. */
function inlineFunctions(model, limits) {
	let graph = model.graph;
	if (model.functions.length === 0) return graph;
	let functions = new Map(model.functions.map((f) => [keyOf(f.domain, f.name, f.overload), f]));
	if (functions.size !== model.functions.length) throw refused(model.functions[0].name, "another function has the same name");
	checkImports(model);
	let context = {
		functions,
		limits,
		taken: /* @__PURE__ */ new Set(),
		nodes: 0,
		entries: 0
	};
	return collectNames(graph, context.taken), inlineGraph(graph, context, []);
}
const keyOf = (domain, name, overload) => JSON.stringify([
	domainName(domain),
	name,
	overload
]), refused = (name, reason) => userError("model-function", {
	name,
	reason
});
/** A function's operators must mean what they mean in the graph they are put into. */
function checkImports(model) {
	let versions = new Map(model.opsetImport.map((o) => [domainName(o.domain), o.version]));
	for (let f of model.functions) for (let { domain, version } of f.opsetImport) {
		let other = versions.get(domainName(domain)) ?? version;
		if (versions.set(domainName(domain), other), other !== version) throw refused(f.name, `it needs version ${version} of "${domain}", the model has ${other}`);
	}
}
function collectNames(graph, into) {
	for (let { name } of [
		...graph.input,
		...graph.initializer,
		...graph.output
	]) into.add(name);
	for (let node of graph.node) {
		for (let name of [...node.input, ...node.output]) into.add(name);
		for (let inner of graphsOf(node)) collectNames(inner, into);
	}
}
const graphsOf = (node) => node.attribute.flatMap((a) => a.g ? [a.g, ...a.graphs] : a.graphs);
function inlineGraph(graph, context, stack) {
	let node = graph.node.flatMap((n) => inlineNode(n, context, stack));
	return Object.assign(create(GraphProtoSchema), graph, { node });
}
function inlineNode(node, context, stack) {
	context.nodes++, within(context.limits, "nodes", context.nodes);
	let key = keyOf(node.domain, node.opType, node.overload), f = context.functions.get(key);
	if (!f) return [withGraphs(node, (g) => inlineGraph(g, context, stack))];
	if (stack.includes(key)) throw refused(f.name, "it calls itself");
	return within(context.limits, "nesting", stack.length + 1), expand(node, f, context).flatMap((n) => inlineNode(n, context, [...stack, key]));
}
/** The nodes of one call, with the caller's names and attributes. */
function expand(call, f, context) {
	let names = /* @__PURE__ */ new Map([["", ""]]);
	for (let [i, name] of f.input.entries()) names.set(name, call.input[i] ?? "");
	if (call.input.length > f.input.length || call.output.length > f.output.length) throw refused(f.name, "a call has too many inputs or outputs");
	f.output.forEach((name, i) => {
		if (names.has(name)) throw refused(f.name, `the output "${name}" is an input`);
		call.output[i] && names.set(name, call.output[i]);
	});
	let fresh = (name) => {
		context.entries++, within(context.limits, "entries", context.entries);
		let made = names.get(name) ?? newName(`${call.output[0] || call.name}/${name}`, context.taken);
		return names.set(name, made), made;
	}, given = attributesOf(call, f);
	return f.node.map((n) => substitute(n, fresh, given));
}
function newName(wanted, taken) {
	let name = wanted;
	for (; taken.has(name);) name = `${wanted}#${taken.size}`;
	return taken.add(name), name;
}
/** What an attribute reference in the function stands for in this call. */
function attributesOf(call, f) {
	return new Map([...f.attributeProto, ...call.attribute].map((a) => [a.name, a]));
}
function substitute(node, rename, given) {
	let attribute = node.attribute.flatMap((a) => {
		if (a.refAttrName === "") return [a];
		let found = given.get(a.refAttrName);
		return found ? [Object.assign(create(AttributeProtoSchema), found, { name: a.name })] : [];
	});
	return withGraphs(Object.assign(create(NodeProtoSchema), node, {
		input: node.input.map(rename),
		output: node.output.map(rename),
		attribute
	}), (g) => renameGraph(g, rename, given));
}
function renameGraph(graph, rename, given) {
	let value = (v) => Object.assign(create(ValueInfoProtoSchema), v, { name: rename(v.name) }), constant = (t) => Object.assign(create(TensorProtoSchema), t, { name: rename(t.name) });
	return Object.assign(create(GraphProtoSchema), graph, {
		input: graph.input.map(value),
		output: graph.output.map(value),
		valueInfo: [],
		initializer: graph.initializer.map(constant),
		sparseInitializer: graph.sparseInitializer.map((s) => Object.assign(create(SparseTensorProtoSchema), s, s.values && { values: constant(s.values) })),
		node: graph.node.map((n) => substitute(n, rename, given))
	});
}
/** The node with its subgraphs replaced; itself where it has none. */
function withGraphs(node, change) {
	if (graphsOf(node).length === 0) return node;
	let attribute = node.attribute.map((a) => Object.assign(create(AttributeProtoSchema), a, a.g && { g: change(a.g) }, { graphs: a.graphs.map(change) }));
	return Object.assign(create(NodeProtoSchema), node, { attribute });
}
/** Throws `model-limit` or `model-malformed` unless `bytes` is a well-formed ModelProto below all caps. */
function scan(bytes, limits) {
	scanMessage(bytes, 0, bytes.length, ModelProtoSchema, 0, {
		limits,
		counts: {
			nodes: 0,
			entries: 0,
			numbers: 0
		}
	});
}
function scanMessage(bytes, start, end, message, depth, context) {
	let { limits, counts } = context;
	within(limits, "nesting", depth);
	let rules = rulesOf(message), seen = /* @__PURE__ */ new Map(), at = start;
	for (; at < end;) {
		let tag = varint(bytes, at, end), rule = rules[tag.value >>> 3], wire = tag.value & 7;
		if (!(tag.value >>> 3)) throw malformed(at, "field number 0");
		rule && checkWire(rule, wire, at);
		let span = payload(bytes, tag.next, end, wire);
		if (rule) {
			let size = span.end - span.start;
			rule.repeated && countEntries(rule, wire, size, seen, context), rule.text && within(limits, "stringBytes", size), rule.message && (within(limits, "entries", ++counts.entries), rule.name === "node" && within(limits, "nodes", ++counts.nodes), scanMessage(bytes, span.start, span.end, rule.message, depth + 1, context));
		}
		at = span.end;
	}
}
function countEntries(rule, wire, size, seen, context) {
	let { limits, counts } = context, added = rule.packedBytes > 0 && wire === 2 ? Math.floor(size / rule.packedBytes) : 1;
	rule.packedBytes > 0 ? (counts.numbers += rule.wire === 0 ? 4 * added : added, within(limits, "numbers", counts.numbers)) : rule.message || within(limits, "entries", ++counts.entries);
	let key = perParent[rule.name];
	if (key === void 0) return;
	let total = (seen.get(rule.name) ?? 0) + added;
	seen.set(rule.name, total), within(limits, key, total);
}
const perParent = {
	attribute: "attributes",
	input: "arity",
	output: "arity",
	dims: "dims",
	dim: "dims"
};
function checkWire(rule, wire, at) {
	if (wire !== rule.wire && !(wire === 2 && rule.packedBytes > 0)) throw malformed(at, `field ${rule.name} has wire type ${wire}`);
}
/** Where the value of a field lies. */
function payload(bytes, at, end, wire) {
	if (wire === 0) return {
		start: at,
		end: skipVarint(bytes, at, end)
	};
	if (wire === 1 || wire === 5) return span(at, at + (wire === 1 ? 8 : 4), end);
	if (wire !== 2) throw malformed(at, `wire type ${wire}`);
	let length = varint(bytes, at, end);
	return span(length.next, length.next + length.value, end);
}
function span(start, end, parentEnd) {
	if (end > parentEnd) throw malformed(start, "a field is longer than what holds it");
	return {
		start,
		end
	};
}
/** A tag or length: at most 32 bits. */
function varint(bytes, start, end) {
	let value = 0;
	for (let at = start, scale = 1; at < end && at < start + 5; at++, scale *= 128) {
		let byte = bytes[at];
		if (value += (byte & 127) * scale, byte < 128 && value < 2 ** 32) return {
			value,
			next: at + 1
		};
	}
	throw malformed(start, "a number does not end");
}
function skipVarint(bytes, start, end) {
	for (let at = start; at < end && at < start + 10; at++) if (bytes[at] < 128) return at + 1;
	throw malformed(start, "a number does not end");
}
const malformed = (at, reason) => userError("model-malformed", { reason: `${reason} at byte ${at}` }), cache = /* @__PURE__ */ new Map();
function rulesOf(message) {
	let known = cache.get(message);
	if (known) return known;
	let rules = [];
	for (let field of message.fields) rules[field.number] = ruleOf(field);
	return cache.set(message, rules), rules;
}
function ruleOf(field) {
	let repeated = field.fieldKind === "list", wire = wireOf(field.scalar, field.enum !== void 0), packable = repeated && wire !== 2;
	return {
		name: field.name,
		wire,
		repeated,
		packedBytes: packable ? {
			5: 4,
			1: 8,
			0: 1
		}[wire] : 0,
		message: field.message,
		text: field.message === void 0 && wire === 2 && field.name !== "raw_data"
	};
}
function wireOf(scalar, isEnum) {
	return isEnum ? 0 : scalar === void 0 || scalar === ScalarType.STRING || scalar === ScalarType.BYTES ? 2 : scalar === ScalarType.FLOAT ? 5 : +(scalar === ScalarType.DOUBLE);
}
// src/ir/decode.ts
/**
* The graph of a model file. Weights are views of `bytes`: do not change them afterwards. Model-local functions are
* inlined, sparse constants made dense, nodes sorted topologically.
* @throws UserError, never anything else, whatever the bytes.
*/
function decode(bytes, options = {}) {
	let limits = {
		...defaultLimits,
		...options.limits
	};
	within(limits, "fileBytes", bytes.length), refuseLfsPointer(bytes), scan(bytes, limits);
	let graph = readModel(parse(bytes), {
		limits,
		external: options.external,
		budget: {
			nodes: 0,
			bytes: 0
		}
	});
	for (let { name, dtype } of graph.inputs) if (dtype === void 0) throw userError("model-value-type", { name });
	let problem = firstProblem(graph);
	if (problem) throw problem;
	return graph;
}
function parse(bytes) {
	try {
		return fromBinary(ModelProtoSchema, bytes, { readUnknownFields: !1 });
	} catch (cause) {
		throw userError("model-malformed", { reason: cause.message }, { cause });
	}
}
function readModel(model, scope) {
	if (!model.graph) throw userError("model-malformed", { reason: "it holds no graph" });
	let { opset, domains } = readImports([...model.opsetImport, ...model.functions.flatMap((f) => f.opsetImport)]), body = readBody(inlineFunctions(model, scope.limits), scope);
	return assemble({
		...body,
		opset,
		domains,
		irVersion: Number(model.irVersion),
		producer: model.producerName,
		metadata: Object.fromEntries(model.metadataProps.map(({ key, value }) => [key, value]))
	});
}
function readImports(imports) {
	let versions = /* @__PURE__ */ new Map();
	for (let { domain, version } of imports) {
		let key = domain === "ai.onnx" ? "" : domain;
		versions.set(key, Math.max(versions.get(key) ?? 0, Number(version)));
	}
	let opset = versions.get("");
	if (opset === void 0) throw userError("model-malformed", { reason: "it names no version of ai.onnx" });
	return versions.delete(""), {
		opset,
		domains: Object.fromEntries([...versions].filter(([d]) => allowedDomains.has(d)))
	};
}
function refuseLfsPointer(bytes) {
	if (bytes.length < 1024 && new TextDecoder().decode(bytes.subarray(0, 23)) === "version https://git-lfs") throw userError("model-lfs-pointer", {
		path: "of the model",
		size: bytes.length
	});
}
export { defaultLimits as n, decode as t };
