import { a as userError, i as printable, r as internal } from "./errors.js";
import { r as formatQuantity } from "./units.js";
// src/ir/attributes.ts
/** Makers of attributes. @example node('Conv', ['x', 'w'], ['y'], { group: attr.int(1) }) */
const attr = {
	float: (value) => ({
		type: "float",
		value: Math.fround(value)
	}),
	int: (value) => ({
		type: "int",
		value
	}),
	string: (value) => ({
		type: "string",
		value
	}),
	tensor: (value) => ({
		type: "tensor",
		value
	}),
	graph: (value) => ({
		type: "graph",
		value
	}),
	floats: (value) => ({
		type: "floats",
		value: value.map(Math.fround)
	}),
	ints: (value) => ({
		type: "ints",
		value: [...value]
	}),
	strings: (value) => ({
		type: "strings",
		value: [...value]
	}),
	tensors: (value) => ({
		type: "tensors",
		value: [...value]
	}),
	graphs: (value) => ({
		type: "graphs",
		value: [...value]
	})
};
/** The attribute `name` if the node has it; `model-attribute-type` if it is of another type. */
function attribute(node, name, type) {
	let found = Object.hasOwn(node.attributes, name) ? node.attributes[name] : void 0;
	if (found !== void 0) {
		if (found.type !== type) throw userError("model-attribute-type", {
			node: label(node),
			name,
			found: found.type,
			expected: type
		});
		return found.value;
	}
}
function intAttr(node, name, fallback) {
	return attribute(node, name, "int") ?? fallback;
}
function intsAttr(node, name, fallback) {
	return attribute(node, name, "ints") ?? fallback;
}
function floatAttr(node, name, fallback) {
	return attribute(node, name, "float") ?? fallback;
}
function floatsAttr(node, name) {
	return attribute(node, name, "floats");
}
function stringAttr(node, name, fallback) {
	return attribute(node, name, "string") ?? fallback;
}
const tensorAttr = (node, name) => attribute(node, name, "tensor"), graphAttr = (node, name) => attribute(node, name, "graph");
/** The subgraphs in a node's attributes. */
function bodies(node) {
	let out = [];
	for (let key in node.attributes) {
		let a = node.attributes[key];
		if (a.type === "graph") out.push(a.value);
		else if (a.type === "graphs") for (let inner of a.value) out.push(inner);
	}
	return out;
}
/** How a message names a node: its name, or its op and first output. */
const label = (node) => node.name || `${node.op} → ${node.outputs.find((o) => o) ?? ""}`, f16 = {
	exponentBits: 5,
	mantissaBits: 10,
	bias: 15,
	specials: "ieee"
}, f8 = {
	float8e4m3fn: {
		exponentBits: 4,
		mantissaBits: 3,
		bias: 7,
		specials: "fn"
	},
	float8e4m3fnuz: {
		exponentBits: 4,
		mantissaBits: 3,
		bias: 8,
		specials: "fnuz"
	},
	float8e5m2: {
		exponentBits: 5,
		mantissaBits: 2,
		bias: 15,
		specials: "ieee"
	},
	float8e5m2fnuz: {
		exponentBits: 5,
		mantissaBits: 2,
		bias: 16,
		specials: "fnuz"
	}
};
function decode$1(bits, { exponentBits, mantissaBits, bias, specials }) {
	let width = exponentBits + mantissaBits, magnitude = bits & (1 << width) - 1, sign = bits >> width & 1 ? -1 : 1, exponent = magnitude >> mantissaBits, mantissa = magnitude & (1 << mantissaBits) - 1;
	if (specials === "fnuz" && sign < 0 && magnitude === 0 || specials === "fn" && magnitude === (1 << width) - 1) return NaN;
	if (specials === "ieee" && exponent === (1 << exponentBits) - 1) return mantissa ? NaN : sign * 1e400;
	let fraction = mantissa / (1 << mantissaBits);
	return sign * (exponent ? (1 + fraction) * 2 ** (exponent - bias) : fraction * 2 ** (1 - bias));
}
function encode$1(x, format) {
	let signBit = 1 << format.exponentBits + format.mantissaBits, nan = format.specials === "fnuz" ? signBit : signBit - 1;
	if (Number.isNaN(x)) return nan;
	let negative = x < 0 || Object.is(x, -0), magnitude = nearest(Math.abs(x), signBit, format);
	return format.specials === "fnuz" && magnitude === 0 ? 0 : magnitude | (negative ? signBit : 0);
}
function nearest(x, end, format) {
	let top = largest(end, format);
	if (x >= decode$1(top, format)) {
		let step = decode$1(top, format) - decode$1(top - 1, format);
		return x >= decode$1(top, format) + step / 2 && format.specials === "ieee" ? top + 1 : top;
	}
	let low = 0, high = top;
	for (; high - low > 1;) {
		let middle = low + high >> 1;
		decode$1(middle, format) <= x ? low = middle : high = middle;
	}
	let down = x - decode$1(low, format), up = decode$1(high, format) - x;
	return down < up || down === up && low % 2 == 0 ? low : high;
}
/** The pattern of the largest finite magnitude. */
function largest(end, { mantissaBits, specials }) {
	return specials === "ieee" ? end - 1 - (1 << mantissaBits) : specials === "fn" ? end - 2 : end - 1;
}
const f16ToNumber = (bits) => decode$1(bits, f16), numberToF16 = (x) => encode$1(x, f16), f8ToNumber = {
	float8e4m3fn: (bits) => decode$1(bits, f8.float8e4m3fn),
	float8e4m3fnuz: (bits) => decode$1(bits, f8.float8e4m3fnuz),
	float8e5m2: (bits) => decode$1(bits, f8.float8e5m2),
	float8e5m2fnuz: (bits) => decode$1(bits, f8.float8e5m2fnuz)
}, numberToF8 = (format, x) => encode$1(x, f8[format]), dtypes = {
	float32: {
		code: 1,
		bits: 32,
		kind: "float"
	},
	uint8: {
		code: 2,
		bits: 8,
		kind: "int"
	},
	int8: {
		code: 3,
		bits: 8,
		kind: "int"
	},
	uint16: {
		code: 4,
		bits: 16,
		kind: "int"
	},
	int16: {
		code: 5,
		bits: 16,
		kind: "int"
	},
	int32: {
		code: 6,
		bits: 32,
		kind: "int"
	},
	int64: {
		code: 7,
		bits: 64,
		kind: "int"
	},
	string: {
		code: 8,
		bits: 0,
		kind: "string"
	},
	bool: {
		code: 9,
		bits: 8,
		kind: "bool"
	},
	float16: {
		code: 10,
		bits: 16,
		kind: "float"
	},
	float64: {
		code: 11,
		bits: 64,
		kind: "float"
	},
	uint32: {
		code: 12,
		bits: 32,
		kind: "int"
	},
	uint64: {
		code: 13,
		bits: 64,
		kind: "int"
	},
	bfloat16: {
		code: 16,
		bits: 16,
		kind: "float"
	},
	float8e4m3fn: {
		code: 17,
		bits: 8,
		kind: "float"
	},
	float8e4m3fnuz: {
		code: 18,
		bits: 8,
		kind: "float"
	},
	float8e5m2: {
		code: 19,
		bits: 8,
		kind: "float"
	},
	float8e5m2fnuz: {
		code: 20,
		bits: 8,
		kind: "float"
	},
	uint4: {
		code: 21,
		bits: 4,
		kind: "int"
	},
	int4: {
		code: 22,
		bits: 4,
		kind: "int"
	}
}, byCode = new Map(Object.entries(dtypes).map(([name, row]) => [row.code, name])), dtypeOfCode = (code) => byCode.get(code);
/** Elements of a shape of numbers; throws `model-tensor-size` beyond 2^53 or on a negative length. */
function elements(shape) {
	if (shape.includes(0) && shape.every((d) => d >= 0)) return 0;
	let product = shape.reduce((a, b) => a * b, 1);
	if (!Number.isSafeInteger(product) || shape.some((d) => d < 0 || !Number.isInteger(d))) throw userError("model-tensor-size", {
		shape: shape.join("×"),
		reason: "that is no possible size"
	});
	return product;
}
/** Bytes of `count` elements; not for 'string'. */
const byteLength = (dtype, count) => Math.ceil(count * dtypes[dtype].bits / 8);
/**
* A constant of `shape` from numbers, or from ready little-endian bytes.
* @example tensor('float32', [2, 2], [1, 2, 3, 4])
*/
function tensor(dtype, shape, data) {
	if (dtype === "string") return internal("string tensors are made by `strings`");
	let count = elements(shape), length = byteLength(dtype, count);
	return data instanceof Uint8Array && (data.length === length || data.length !== count) ? (data.length !== length && internal(`${dtype} [${shape}] takes ${length} bytes, not ${data.length}`), {
		dtype,
		shape: [...shape],
		bytes: data
	}) : (data.length !== count && internal(`${dtype} [${shape}] takes ${count} numbers, not ${data.length}`), {
		dtype,
		shape: [...shape],
		bytes: pack(dtype, data)
	});
}
/** A tensor without dimensions. */
const scalar = (dtype, value) => tensor(dtype, [], [value]);
/** A tensor of texts. */
function strings(shape, texts) {
	elements(shape) !== texts.length && internal(`string [${shape}] does not take ${texts.length} texts`);
	let parts = texts.map((t) => typeof t == "string" ? new TextEncoder().encode(t) : t), bytes = new Uint8Array(parts.reduce((sum, p) => sum + 4 + p.length, 0)), at = 0;
	for (let part of parts) new DataView(bytes.buffer).setUint32(at, part.length, !0), bytes.set(part, at + 4), at += 4 + part.length;
	return {
		dtype: "string",
		shape: [...shape],
		bytes
	};
}
/** The UTF-8 bytes of a string tensor's elements. */
function stringBytes(t) {
	let view = viewOf(t), out = [];
	for (let at = 0; at < t.bytes.length;) {
		let length = view.getUint32(at, !0);
		out.push(t.bytes.subarray(at + 4, at + 4 + length)), at += 4 + length;
	}
	return out;
}
/** The elements as float32: a view of the bytes if they are float32 and aligned, else a converted copy. */
function floats(t) {
	if (t.dtype !== "float32") return Float32Array.from(numbers(t));
	let { buffer, byteOffset, length } = t.bytes;
	return byteOffset % 4 == 0 ? new Float32Array(buffer, byteOffset, length / 4) : new Float32Array(Uint8Array.from(t.bytes).buffer);
}
/** The elements as integers: 64-bit ones beyond ±2^53 saturate to ±2^63; fractions are cut off. */
const ints = (t) => numbers(t).map(Math.trunc);
/** The elements as numbers, exactly but for 64-bit integers beyond ±2^53 (see `ints`). */
function numbers(t) {
	let read = readers$1[t.dtype], view = viewOf(t);
	return Array.from({ length: elements(t.shape) }, (_, i) => read(view, i));
}
/** An int64 or uint64 as the IR keeps it: exact within ±2^53, else ±2^63. */
function saturate(value) {
	let near = Number(value);
	return Number.isSafeInteger(near) ? near : near < 0 ? -(2 ** 63) : 2 ** 63;
}
const viewOf = (t) => new DataView(t.bytes.buffer, t.bytes.byteOffset, t.bytes.byteLength), nibble = (v, i) => v.getUint8(i >> 1) >> 4 * (i & 1) & 15, readers$1 = {
	float32: (v, i) => v.getFloat32(4 * i, !0),
	float64: (v, i) => v.getFloat64(8 * i, !0),
	float16: (v, i) => f16ToNumber(v.getUint16(2 * i, !0)),
	bfloat16: (v, i) => bitsToF32(v.getUint16(2 * i, !0) << 16),
	int8: (v, i) => v.getInt8(i),
	uint8: (v, i) => v.getUint8(i),
	int16: (v, i) => v.getInt16(2 * i, !0),
	uint16: (v, i) => v.getUint16(2 * i, !0),
	int32: (v, i) => v.getInt32(4 * i, !0),
	uint32: (v, i) => v.getUint32(4 * i, !0),
	int64: (v, i) => saturate(v.getBigInt64(8 * i, !0)),
	uint64: (v, i) => saturate(v.getBigUint64(8 * i, !0)),
	bool: (v, i) => Number(v.getUint8(i) !== 0),
	uint4: nibble,
	int4: (v, i) => (nibble(v, i) ^ 8) - 8,
	float8e4m3fn: (v, i) => f8ToNumber.float8e4m3fn(v.getUint8(i)),
	float8e4m3fnuz: (v, i) => f8ToNumber.float8e4m3fnuz(v.getUint8(i)),
	float8e5m2: (v, i) => f8ToNumber.float8e5m2(v.getUint8(i)),
	float8e5m2fnuz: (v, i) => f8ToNumber.float8e5m2fnuz(v.getUint8(i)),
	string: () => internal("a string tensor has no numbers")
}, wide$1 = (x) => BigInt.asIntN(64, x >= 2 ** 63 ? 2n ** 63n - 1n : BigInt(Math.trunc(x))), setNibble = (v, i, x) => v.setUint8(i >> 1, v.getUint8(i >> 1) | (x & 15) << 4 * (i & 1)), writers = {
	float32: (v, i, x) => v.setFloat32(4 * i, x, !0),
	float64: (v, i, x) => v.setFloat64(8 * i, x, !0),
	float16: (v, i, x) => v.setUint16(2 * i, numberToF16(x), !0),
	bfloat16: (v, i, x) => v.setUint16(2 * i, roundToBf16(x), !0),
	int8: (v, i, x) => v.setInt8(i, x),
	uint8: (v, i, x) => v.setUint8(i, x),
	int16: (v, i, x) => v.setInt16(2 * i, x, !0),
	uint16: (v, i, x) => v.setUint16(2 * i, x, !0),
	int32: (v, i, x) => v.setInt32(4 * i, x, !0),
	uint32: (v, i, x) => v.setUint32(4 * i, x, !0),
	int64: (v, i, x) => v.setBigInt64(8 * i, wide$1(x), !0),
	uint64: (v, i, x) => v.setBigUint64(8 * i, x >= 2 ** 63 ? 2n ** 64n - 1n : BigInt(Math.trunc(x)), !0),
	bool: (v, i, x) => v.setUint8(i, +!!x),
	uint4: setNibble,
	int4: setNibble,
	float8e4m3fn: (v, i, x) => v.setUint8(i, numberToF8("float8e4m3fn", x)),
	float8e4m3fnuz: (v, i, x) => v.setUint8(i, numberToF8("float8e4m3fnuz", x)),
	float8e5m2: (v, i, x) => v.setUint8(i, numberToF8("float8e5m2", x)),
	float8e5m2fnuz: (v, i, x) => v.setUint8(i, numberToF8("float8e5m2fnuz", x)),
	string: () => internal("string tensors are made by `strings`")
};
function pack(dtype, data) {
	let bytes = new Uint8Array(byteLength(dtype, data.length));
	if (dtype === "float32") new Float32Array(bytes.buffer).set(data);
	else {
		let view = new DataView(bytes.buffer), write = writers[dtype];
		for (let i = 0; i < data.length; i++) write(view, i, data[i]);
	}
	return bytes;
}
const cell = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(4));
function bitsToF32(bits) {
	return cell.setInt32(0, bits), cell.getFloat32(0);
}
function roundToBf16(x) {
	cell.setFloat32(0, x);
	let bits = cell.getUint32(0);
	return Number.isNaN(x) ? 32704 : bits + 32767 + (bits >>> 16 & 1) >>> 16 & 65535;
}
// src/ir/validate.ts
/** Op-sets of ai.onnx that we read: the newest ones are those that ONNX Runtime 1.30 takes (tried, op-set by op-set). */
const opsets = {
	oldest: 7,
	newest: 26
}, irVersions = {
	oldest: 3,
	newest: 13
};
/** The first broken invariant, or undefined. */
function firstProblem(graph) {
	try {
		if (!isWithin(graph.opset, opsets)) throw userError("model-opset", {
			opset: graph.opset,
			...opsets
		});
		if (!isWithin(graph.irVersion, irVersions)) throw userError("model-ir-version", {
			version: graph.irVersion,
			...irVersions
		});
		checkBody(graph, /* @__PURE__ */ new Set(), graph.domains);
		return;
	} catch (problem) {
		return problem;
	}
}
const isWithin = (x, { oldest, newest }) => Number.isInteger(x) && x >= oldest && x <= newest;
/** Checks one body; `defined` holds the names of the scopes around it, and does so again afterwards. */
function checkBody(body, defined, domains) {
	let own = [], define = (name) => {
		if (name === "" || defined.has(name)) throw userError("model-name-duplicate", { name });
		defined.add(name), own.push(name);
	};
	for (let { name } of body.inputs) define(name);
	let inputs = new Set(own);
	for (let [name, t] of body.constants) inputs.has(name) || define(name), checkTensor(t);
	for (let node of body.nodes) {
		checkNode(node, defined, domains);
		for (let inner of bodies(node)) checkBody(inner, defined, domains);
		for (let name of node.outputs) name !== "" && define(name);
	}
	for (let { name } of body.outputs) if (!defined.has(name)) throw userError("model-value-undefined", {
		name,
		user: "the outputs"
	});
	for (let name of own) defined.delete(name);
}
function checkNode(node, defined, domains) {
	if (node.op === "") throw userError("model-malformed", { reason: "a node has no op_type" });
	if (node.domain !== "" && !Object.hasOwn(domains, node.domain)) throw userError("model-domain-version", {
		node: label(node),
		domain: node.domain
	});
	for (let name of node.inputs) if (name !== "" && !defined.has(name)) throw userError("model-value-undefined", {
		name,
		user: `node ${label(node)}`
	});
	for (let key in node.attributes) {
		let a = node.attributes[key];
		a.type === "tensor" ? checkTensor(a.value) : a.type === "tensors" && a.value.forEach(checkTensor);
	}
}
function checkTensor({ dtype, shape, bytes }) {
	let count = elements(shape);
	if (dtype !== "string" && bytes.length !== byteLength(dtype, count)) throw userError("model-tensor-size", {
		shape: `${dtype} ${shape.join("×")}`,
		reason: `that takes ${byteLength(dtype, count)} bytes, the file has ${bytes.length}`
	});
}
// src/ir/build.ts
/**
* A validated, frozen graph; a broken invariant is an `internal` error (`decode` reports the same as UserErrors).
* @example build({ inputs: [value('x', 'float32', ['N', 4])], outputs: [value('y', 'float32', ['N', 4])],
*   nodes: [node('Relu', ['x'], ['y'])] })
*/
function build(parts) {
	let graph = assemble(parts), problem = firstProblem(graph);
	return problem ? internal(problem.message) : graph;
}
/** The graph of `parts`, not checked: for `decode`, which checks it itself. */
function assemble(parts) {
	let constants = parts.constants ?? /* @__PURE__ */ new Map();
	return Object.freeze({
		name: parts.name ?? "graph",
		inputs: Object.freeze([...parts.inputs]),
		outputs: Object.freeze([...parts.outputs]),
		nodes: Object.freeze([...parts.nodes]),
		constants: constants instanceof Map ? constants : new Map(Object.entries(constants)),
		hints: parts.hints ?? /* @__PURE__ */ new Map(),
		opset: parts.opset ?? 17,
		domains: Object.freeze({ ...parts.domains }),
		irVersion: parts.irVersion ?? 8,
		producer: parts.producer ?? "edgewise",
		metadata: Object.freeze({ ...parts.metadata })
	});
}
/** A node. @example node('Conv', ['x', 'w'], ['y'], { strides: attr.ints([2, 2]) }) */
const node = (op, inputs, outputs, attributes = {}, domain = "", name = "") => ({
	name,
	op,
	domain,
	inputs,
	outputs,
	attributes
}), value = (name, dtype, shape) => ({
	name,
	dtype,
	shape
}), body$1 = (parts) => {
	let { name, inputs, outputs, nodes, constants, hints } = assemble(parts);
	return {
		name,
		inputs,
		outputs,
		nodes,
		constants,
		hints
	};
};
// node_modules/@bufbuild/protobuf/dist/esm/is-message.js
/**
* Determine whether the given `arg` is a message.
* If `desc` is set, determine whether `arg` is this specific message.
*/
function isMessage(arg, schema) {
	return typeof arg == "object" && arg && "$typeName" in arg && typeof arg.$typeName == "string" ? schema === void 0 || schema.typeName === arg.$typeName : !1;
}
// node_modules/@bufbuild/protobuf/dist/esm/descriptors.js
/**
* Scalar value types. This is a subset of field types declared by protobuf
* enum google.protobuf.FieldDescriptorProto.Type The types GROUP and MESSAGE
* are omitted, but the numerical values are identical.
*/
var ScalarType;
(function(ScalarType) {
	ScalarType[ScalarType.DOUBLE = 1] = "DOUBLE", ScalarType[ScalarType.FLOAT = 2] = "FLOAT", ScalarType[ScalarType.INT64 = 3] = "INT64", ScalarType[ScalarType.UINT64 = 4] = "UINT64", ScalarType[ScalarType.INT32 = 5] = "INT32", ScalarType[ScalarType.FIXED64 = 6] = "FIXED64", ScalarType[ScalarType.FIXED32 = 7] = "FIXED32", ScalarType[ScalarType.BOOL = 8] = "BOOL", ScalarType[ScalarType.STRING = 9] = "STRING", ScalarType[ScalarType.BYTES = 12] = "BYTES", ScalarType[ScalarType.UINT32 = 13] = "UINT32", ScalarType[ScalarType.SFIXED32 = 15] = "SFIXED32", ScalarType[ScalarType.SFIXED64 = 16] = "SFIXED64", ScalarType[ScalarType.SINT32 = 17] = "SINT32", ScalarType[ScalarType.SINT64 = 18] = "SINT64";
})(ScalarType ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wire/varint.js
/**
* Read a 64 bit varint as two JS numbers.
*
* Stores the low and high words on the reader.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L175
*/
function varint64read() {
	let buf = this.buf, pos = this.pos, lo = 0, hi = 0;
	for (let shift = 0; shift < 28; shift += 7) {
		let b = buf[pos++];
		if (lo |= (b & 127) << shift, !(b & 128)) {
			this.pos = pos, this.assertBounds(), this.varint64Lo = lo, this.varint64Hi = hi;
			return;
		}
	}
	let middleByte = buf[pos++];
	if (lo |= (middleByte & 15) << 28, hi = (middleByte & 112) >> 4, !(middleByte & 128)) this.pos = pos, this.assertBounds(), this.varint64Lo = lo, this.varint64Hi = hi;
	else {
		for (let shift = 3; shift <= 31; shift += 7) {
			let b = buf[pos++];
			if (hi |= (b & 127) << shift, !(b & 128)) {
				this.pos = pos, this.assertBounds(), this.varint64Lo = lo, this.varint64Hi = hi;
				return;
			}
		}
		throw Error("invalid varint");
	}
}
const TWO_PWR_32_DBL = 4294967296;
/**
* Parse decimal string of 64 bit integer value as two JS numbers.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function int64FromString(dec) {
	let minus = dec[0] === "-";
	minus && (dec = dec.slice(1));
	let base = 1e6, lowBits = 0, highBits = 0;
	function add1e6digit(begin, end) {
		let digit1e6 = Number(dec.slice(begin, end));
		highBits *= base, lowBits = lowBits * base + digit1e6, lowBits >= TWO_PWR_32_DBL && (highBits += lowBits / TWO_PWR_32_DBL | 0, lowBits %= TWO_PWR_32_DBL);
	}
	return add1e6digit(-24, -18), add1e6digit(-18, -12), add1e6digit(-12, -6), add1e6digit(-6), minus ? negate(lowBits, highBits) : newBits(lowBits, highBits);
}
/**
* Losslessly converts a 64-bit signed integer in 32:32 split representation
* into a decimal string.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function int64ToString(lo, hi) {
	let bits = newBits(lo, hi), negative = bits.hi & 2147483648;
	negative && (bits = negate(bits.lo, bits.hi));
	let result = uInt64ToString(bits.lo, bits.hi);
	return negative ? "-" + result : result;
}
/**
* Losslessly converts a 64-bit unsigned integer in 32:32 split representation
* into a decimal string.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function uInt64ToString(lo, hi) {
	if ({lo, hi} = toUnsigned(lo, hi), hi <= 2097151) return String(TWO_PWR_32_DBL * hi + lo);
	let low = lo & 16777215, mid = (lo >>> 24 | hi << 8) & 16777215, high = hi >> 16 & 65535, digitA = low + mid * 6777216 + high * 6710656, digitB = mid + high * 8147497, digitC = high * 2, base = 1e7;
	return digitA >= base && (digitB += Math.floor(digitA / base), digitA %= base), digitB >= base && (digitC += Math.floor(digitB / base), digitB %= base), digitC.toString() + decimalFrom1e7WithLeadingZeros(digitB) + decimalFrom1e7WithLeadingZeros(digitA);
}
function toUnsigned(lo, hi) {
	return {
		lo: lo >>> 0,
		hi: hi >>> 0
	};
}
function newBits(lo, hi) {
	return {
		lo: lo | 0,
		hi: hi | 0
	};
}
/**
* Returns two's compliment negation of input.
* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/Bitwise_Operators#Signed_32-bit_integers
*/
function negate(lowBits, highBits) {
	return highBits = ~highBits, lowBits ? lowBits = ~lowBits + 1 : highBits += 1, newBits(lowBits, highBits);
}
/**
* Returns decimal representation of digit1e7 with leading zeros.
*/
const decimalFrom1e7WithLeadingZeros = (digit1e7) => {
	let partial = String(digit1e7);
	return "0000000".slice(partial.length) + partial;
};
/**
* Write a 32 bit varint, signed or unsigned. Same as `varint64write(0, value, bytes)`
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf/blob/1b18833f4f2a2f681f4e4a25cdf3b0a43115ec26/js/binary/encoder.js#L144
*/
function varint32write(value, bytes) {
	if (value >>> 0 < 128) bytes.push(value);
	else if (value >= 0) {
		for (; value > 127;) bytes.push(value & 127 | 128), value >>>= 7;
		bytes.push(value);
	} else {
		for (let i = 0; i < 9; i++) bytes.push(value & 127 | 128), value >>= 7;
		bytes.push(1);
	}
}
/**
* Read an unsigned 32 bit varint.
*
* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L220
*/
function varint32read() {
	let b = this.buf[this.pos++];
	if (!(b & 128)) return this.assertBounds(), b;
	let result = b & 127;
	if (b = this.buf[this.pos++], result |= (b & 127) << 7, !(b & 128) || (b = this.buf[this.pos++], result |= (b & 127) << 14, !(b & 128)) || (b = this.buf[this.pos++], result |= (b & 127) << 21, !(b & 128))) return this.assertBounds(), result;
	b = this.buf[this.pos++], result |= (b & 15) << 28;
	for (let readBytes = 5; b & 128 && readBytes < 10; readBytes++) b = this.buf[this.pos++];
	if (b & 128) throw Error("invalid varint");
	return this.assertBounds(), result >>> 0;
}
// node_modules/@bufbuild/protobuf/dist/esm/proto-int64.js
/**
* Int64Support for the current environment.
*/
const protoInt64 = /*@__PURE__*/ makeInt64Support();
function makeInt64Support() {
	let dv = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	if (typeof BigInt == "function" && typeof dv.getBigInt64 == "function" && typeof dv.getBigUint64 == "function" && typeof dv.setBigInt64 == "function" && typeof dv.setBigUint64 == "function" && (globalThis.Deno || globalThis.Bun || typeof process != "object" || typeof process.env != "object" || process.env.BUF_BIGINT_DISABLE !== "1")) {
		let MIN = BigInt("-9223372036854775808"), MAX = BigInt("9223372036854775807"), UMIN = BigInt("0"), UMAX = BigInt("18446744073709551615");
		return {
			zero: BigInt(0),
			supported: !0,
			parse(value) {
				let bi = typeof value == "bigint" ? value : BigInt(value);
				if (bi > MAX || bi < MIN) throw Error(`invalid int64: ${value}`);
				return bi;
			},
			uParse(value) {
				let bi = typeof value == "bigint" ? value : BigInt(value);
				if (bi > UMAX || bi < UMIN) throw Error(`invalid uint64: ${value}`);
				return bi;
			},
			enc(value) {
				return dv.setBigInt64(0, this.parse(value), !0), {
					lo: dv.getInt32(0, !0),
					hi: dv.getInt32(4, !0)
				};
			},
			uEnc(value) {
				return dv.setBigInt64(0, this.uParse(value), !0), {
					lo: dv.getInt32(0, !0),
					hi: dv.getInt32(4, !0)
				};
			},
			dec(lo, hi) {
				return dv.setInt32(0, lo, !0), dv.setInt32(4, hi, !0), dv.getBigInt64(0, !0);
			},
			uDec(lo, hi) {
				return dv.setInt32(0, lo, !0), dv.setInt32(4, hi, !0), dv.getBigUint64(0, !0);
			}
		};
	}
	return {
		zero: "0",
		supported: !1,
		parse(value) {
			return typeof value != "string" && (value = value.toString()), assertInt64String(value), value;
		},
		uParse(value) {
			return typeof value != "string" && (value = value.toString()), assertUInt64String(value), value;
		},
		enc(value) {
			return typeof value != "string" && (value = value.toString()), assertInt64String(value), int64FromString(value);
		},
		uEnc(value) {
			return typeof value != "string" && (value = value.toString()), assertUInt64String(value), int64FromString(value);
		},
		dec(lo, hi) {
			return int64ToString(lo, hi);
		},
		uDec(lo, hi) {
			return uInt64ToString(lo, hi);
		}
	};
}
function assertInt64String(value) {
	if (!/^-?[0-9]+$/.test(value)) throw Error("invalid int64: " + value);
}
function assertUInt64String(value) {
	if (!/^[0-9]+$/.test(value)) throw Error("invalid uint64: " + value);
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/scalar.js
/**
* Returns the zero value for the given scalar type, the value a field of this
* type has when unset: 0 for numeric types, "" for strings, false for
* booleans, and an empty Uint8Array for bytes. For 64-bit integer types, the
* result is "0" when longAsString is true, otherwise 0n.
*
* This is the type's zero value, not a proto2 custom field default. For float
* and double it is +0; isScalarZeroValue treats only +0, not -0, as this value.
*/
function scalarZeroValue(type, longAsString) {
	switch (type) {
		case ScalarType.STRING: return "";
		case ScalarType.BOOL: return !1;
		case ScalarType.DOUBLE:
		case ScalarType.FLOAT: return 0;
		case ScalarType.INT64:
		case ScalarType.UINT64:
		case ScalarType.SFIXED64:
		case ScalarType.FIXED64:
		case ScalarType.SINT64: return longAsString ? "0" : protoInt64.zero;
		case ScalarType.BYTES: return /* @__PURE__ */ new Uint8Array();
		default: return 0;
	}
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/unsafe.js
/**
* Returns true if the field is set, but only for singular fields with explicit
* presence (proto2).
*
* @private
*/
function unsafeIsSetExplicit(target, localName) {
	return Object.prototype.hasOwnProperty.call(target, localName) && target[localName] !== void 0;
}
/**
* Set a property, treating __proto__ as an own data property.
*
* @private
*/
function setOwn(obj, key, value) {
	key === "__proto__" ? Object.defineProperty(obj, "__proto__", {
		value,
		writable: !0,
		enumerable: !0,
		configurable: !0
	}) : obj[key] = value;
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/guard.js
function isObject(arg) {
	return typeof arg == "object" && !!arg && !Array.isArray(arg);
}
// node_modules/@bufbuild/protobuf/dist/esm/wkt/wrappers.js
function isWrapperDesc(messageDesc) {
	let f = messageDesc.fields[0];
	return isWrapperTypeName(messageDesc.typeName) && f !== void 0 && f.fieldKind == "scalar" && f.name == "value" && f.number == 1;
}
const wrapperTypeNames = /*@__PURE__*/ new Set([
	"google.protobuf.DoubleValue",
	"google.protobuf.FloatValue",
	"google.protobuf.Int64Value",
	"google.protobuf.UInt64Value",
	"google.protobuf.Int32Value",
	"google.protobuf.UInt32Value",
	"google.protobuf.BoolValue",
	"google.protobuf.StringValue",
	"google.protobuf.BytesValue"
]);
function isWrapperTypeName(name) {
	return wrapperTypeNames.has(name);
}
/**
* Create a new message instance.
*
* The second argument is an optional initializer object, where all fields are
* optional.
*/
function create(schema, init) {
	return isMessage(init, schema) ? init : compiledCreate(schema)(init);
}
const compiledCreates = /* @__PURE__ */ new WeakMap();
/**
* Return the compiled create function for a message, compiling it on first use. */
function compiledCreate(desc) {
	let compiled = compiledCreates.get(desc);
	return compiled === void 0 && (compiled = compileCreate(desc), compiledCreates.set(desc, compiled)), compiled;
}
function compileCreate(desc) {
	let typeName = desc.typeName, { properties, prototype } = compileInitMessage(desc);
	return (init) => {
		let message;
		prototype === void 0 ? message = { $typeName: typeName } : (message = Object.create(prototype), message.$typeName = typeName);
		for (let i = 0; i < properties.length; i++) {
			let property = properties[i], name = property.name, initValue = init?.[name];
			switch (property.kind) {
				case 0:
					initValue == null ? property.constant !== void 0 && (message[name] = property.constant) : message[name] = property.convert === void 0 ? initValue : property.convert(initValue);
					break;
				case 1:
					message[name] = property.convert !== void 0 && Array.isArray(initValue) ? initValue.map(property.convert) : initValue ?? [];
					break;
				case 2:
					if (property.convert === void 0 || !isObject(initValue)) message[name] = initValue ?? {};
					else {
						let converted = {}, keys = Object.keys(initValue);
						for (let k = 0; k < keys.length; k++) setOwn(converted, keys[k], property.convert(initValue[keys[k]]));
						message[name] = converted;
					}
					break;
				case 3: {
					let oneofValue = initValue;
					if (oneofValue?.case != null) {
						let convert = property.convert.get(oneofValue.case);
						if (convert !== void 0) {
							message[name] = {
								case: oneofValue.case,
								value: convert(oneofValue.value)
							};
							break;
						}
					}
					message[name] = { case: void 0 };
					break;
				}
			}
		}
		return message;
	};
}
/**
* Classify every member once, so that creating a message is a walk over a
* compact list instead of a walk over the descriptor.
*/
function compileInitMessage(desc) {
	let properties = [], prototype = {}, usePrototype = needsPrototypeChain(desc);
	for (let member of desc.members) {
		let name = member.localName;
		if (member.kind == "oneof") properties.push({
			name,
			kind: 3,
			constant: void 0,
			convert: compileConvertOneof(member)
		});
		else switch (member.fieldKind) {
			case "message":
				properties.push({
					name,
					kind: 0,
					constant: void 0,
					convert: compileConvertMessage(member)
				});
				break;
			case "list":
				properties.push({
					name,
					kind: 1,
					constant: void 0,
					convert: member.listKind == "message" ? compileConvertMessage(member) ?? ((value) => value) : member.scalar == ScalarType.BYTES ? toU8Arr : void 0
				});
				break;
			case "map":
				properties.push({
					name,
					kind: 2,
					constant: void 0,
					convert: member.mapKind == "message" ? compileConvertMessage(member) ?? ((value) => value) : member.scalar == ScalarType.BYTES ? toU8Arr : void 0
				});
				break;
			default: {
				let zeroValue = createZeroValue(member);
				properties.push({
					name,
					kind: 0,
					constant: member.presence == 2 ? zeroValue : void 0,
					convert: member.fieldKind == "scalar" && member.scalar == ScalarType.BYTES ? toU8Arr : void 0
				}), usePrototype && (prototype[name] = zeroValue);
				break;
			}
		}
	}
	return {
		properties,
		prototype: usePrototype ? prototype : void 0
	};
}
/**
* Compile the conversion of each case of a oneof group, keyed by case name.
*/
function compileConvertOneof(oneof) {
	let converters = /* @__PURE__ */ new Map();
	for (let field of oneof.fields) {
		let convert;
		field.fieldKind == "message" ? convert = compileConvertMessage(field) : field.fieldKind == "scalar" && field.scalar == ScalarType.BYTES && (convert = toU8Arr), converters.set(field.localName, convert ?? ((value) => value));
	}
	return converters;
}
/**
* Compile the conversion of an init value for a message field, a message
* list item, or a message map value. Returns undefined if values are used
* as-is.
*/
function compileConvertMessage(field) {
	if (field.fieldKind == "message" && !field.oneof && isWrapperDesc(field.message)) return field.message.fields[0].scalar == ScalarType.BYTES ? toU8Arr : void 0;
	if (field.message.typeName == "google.protobuf.Struct" && field.parent.typeName !== "google.protobuf.Value") return;
	let messageDesc = field.message, compiled;
	return (value) => !isObject(value) || isMessage(value, messageDesc) ? value : (compiled ??= compiledCreate(messageDesc), compiled(value));
}
function toU8Arr(value) {
	return Array.isArray(value) ? new Uint8Array(value) : value;
}
/**
* Do we need the prototype chain to track field presence?
*/
function needsPrototypeChain(desc) {
	switch (desc.file.edition) {
		case 999: return !1;
		case 998: return !0;
		default: return desc.fields.some((f) => f.presence != 2 && f.fieldKind != "message" && !f.oneof);
	}
}
/**
* Returns the zero value for a scalar or enum field. Scalar and enum fields
* can have default values.
*/
function createZeroValue(field) {
	let defaultValue = field.getDefaultValue();
	return defaultValue === void 0 ? field.fieldKind == "scalar" ? scalarZeroValue(field.scalar, field.longAsString) : field.enum.values[0].number : field.fieldKind == "scalar" && field.longAsString ? defaultValue.toString() : defaultValue;
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/error.js
var FieldError = class extends Error {
	constructor(fieldOrOneof, message, name = "FieldValueInvalidError") {
		super(message), this.name = name, this.field = () => fieldOrOneof;
	}
};
// node_modules/@bufbuild/protobuf/dist/esm/wire/text-encoding.js
let te;
/**
* Protobuf-ES requires the Text Encoding API to convert UTF-8 from and to
* binary. This WHATWG API is widely available, but it is not part of the
* ECMAScript standard. This function used to be the way to supply an
* implementation on runtimes that do not provide one.
*
* It only configures the copy of the library it is imported from. To provide
* the encoding API for every copy of Protobuf-ES in an isolate, install
* `TextEncoder` (with the methods `encode` and optionally `encodeInto`) and
* `TextDecoder` (with the `fatal: true` and `ignoreBOM: true` constructor
* arguments and the `decode` method) on `globalThis`.
*
* Providing `encodeUtf8Into` is optional for backwards compatibility. If it
* is omitted, we emulate it with a wrapper that calls `encodeUtf8`.
*
* Note that the Text Encoding API does not provide a way to validate UTF-8.
* Our implementation uses String.prototype.isWellFormed, and falls back
* to use encodeURIComponent().
*
* @deprecated Install `TextEncoder` and `TextDecoder` on `globalThis` instead.
*/
function configureTextEncoding(textEncoding) {
	te = Object.assign(Object.assign({}, textEncoding), { encodeUtf8Into: textEncoding.encodeUtf8Into ?? emulateEncodeInto(textEncoding.encodeUtf8.bind(textEncoding)) });
}
function getTextEncoding() {
	if (!te) {
		let globals = globalThis;
		if (!globals.TextEncoder || !globals.TextDecoder) throw Error("encoding API missing: install TextEncoder and TextDecoder on globalThis");
		let textEncoder = new globals.TextEncoder(), textDecoder = new globals.TextDecoder("utf-8", { ignoreBOM: !0 }), textDecoderStrict, config = {
			encodeUtf8(text) {
				return textEncoder.encode(text);
			},
			decodeUtf8(bytes, strict) {
				return strict ? (textDecoderStrict ||= new globals.TextDecoder("utf-8", {
					fatal: !0,
					ignoreBOM: !0
				}), textDecoderStrict.decode(bytes)) : textDecoder.decode(bytes);
			},
			checkUtf8(text) {
				try {
					return encodeURIComponent(text), !0;
				} catch {
					return !1;
				}
			}
		};
		textEncoder.encodeInto && (config.encodeUtf8Into = textEncoder.encodeInto.bind(textEncoder));
		let nativeStringIsWellFormed = String.prototype.isWellFormed;
		nativeStringIsWellFormed && (config.checkUtf8 = (text) => nativeStringIsWellFormed.call(text)), configureTextEncoding(config);
	}
	return te;
}
/**
* Simplistic polyfill for encodeUtf8Into.
*
* @private
*/
function emulateEncodeInto(encodeUtf8) {
	return (text, dest) => {
		let bytes = encodeUtf8(text);
		return dest.set(bytes), { written: bytes.byteLength };
	};
}
// node_modules/@bufbuild/protobuf/dist/esm/wire/binary-encoding.js
/**
* Protobuf binary format wire types.
*
* A wire type provides just enough information to find the length of the
* following value.
*
* See https://developers.google.com/protocol-buffers/docs/encoding#structure
*/
var WireType;
(function(WireType) {
	/**
	* Used for fixed32, sfixed32, float.
	* Always 4 bytes with little-endian byte order.
	*/
	WireType[WireType.Varint = 0] = "Varint", WireType[WireType.Bit64 = 1] = "Bit64", WireType[WireType.LengthDelimited = 2] = "LengthDelimited", WireType[WireType.StartGroup = 3] = "StartGroup", WireType[WireType.EndGroup = 4] = "EndGroup", WireType[WireType.Bit32 = 5] = "Bit32";
})(WireType ||= {});
var BinaryWriter = class {
	constructor(encodeUtf8) {
		this.stackPos = [], this.encodeUtf8Into = encodeUtf8 ? emulateEncodeInto(encodeUtf8) : getTextEncoding().encodeUtf8Into, this.buffer = EMPTY_BUFFER, this.viewCache = EMPTY_VIEW, this.pos = 0;
	}
	ensureCapacity(size) {
		let required = this.pos + size;
		if (required > this.buffer.length) {
			let newLen = this.buffer.length || INITIAL_SIZE;
			for (; newLen < required;) newLen *= 2;
			let newBuf = new Uint8Array(newLen);
			this.pos > 0 && newBuf.set(this.buffer), this.buffer = newBuf;
		}
	}
	/**
	* The DataView over `buffer`, rebuilt only if the buffer has grown since it
	* was last used.
	*/
	view() {
		let bytes = this.buffer, view = this.viewCache;
		if (view.byteLength === bytes.byteLength) return view;
		let newView = new DataView(bytes.buffer);
		return this.viewCache = newView, newView;
	}
	/**
	* Return all bytes written and reset this writer.
	*/
	finish() {
		let result = this.buffer.slice(0, this.pos);
		return this.pos = 0, this.stackPos = [], result;
	}
	/**
	* Start a new fork for length-delimited data like a message
	* or a packed repeated field.
	*
	* Must be joined later with `join()`.
	*/
	fork() {
		return this.stackPos.push(this.pos), this.ensureCapacity(DEFAULT_LEN_PREFIX_SIZE), this.buffer[this.pos++] = 0, this;
	}
	/**
	* Join the last fork. Write its length and bytes, then
	* return to the previous state.
	*/
	join() {
		let forkPos = this.stackPos.pop();
		if (forkPos === void 0) throw Error("invalid state, fork stack empty");
		let len = this.pos - forkPos - DEFAULT_LEN_PREFIX_SIZE, lenPrefixSize = varint32Size(len);
		return lenPrefixSize > DEFAULT_LEN_PREFIX_SIZE && (this.ensureCapacity(lenPrefixSize - DEFAULT_LEN_PREFIX_SIZE), this.buffer.copyWithin(forkPos + lenPrefixSize, forkPos + DEFAULT_LEN_PREFIX_SIZE, this.pos)), this.pos = forkPos, this.uint32(len), this.pos += len, this;
	}
	/**
	* Writes a tag (field number and wire type).
	*
	* Equivalent to `uint32( (fieldNo << 3 | type) >>> 0 )`.
	*
	* Generated code should compute the tag ahead of time and call `uint32()`.
	*/
	tag(fieldNo, type) {
		return this.uint32((fieldNo << 3 | type) >>> 0);
	}
	/**
	* Write a chunk of raw bytes.
	*/
	raw(chunk) {
		return this.ensureCapacity(chunk.length), this.buffer.set(chunk, this.pos), this.pos += chunk.length, this;
	}
	/**
	* Write a `uint32` value, an unsigned 32 bit varint.
	*/
	uint32(value) {
		if (assertUInt32(value), this.ensureCapacity(5), value < 128) return this.buffer[this.pos++] = value, this;
		for (; value > 127;) this.buffer[this.pos++] = value & 127 | 128, value >>>= 7;
		return this.buffer[this.pos++] = value, this;
	}
	/**
	* Write a `int32` value, a signed 32 bit varint.
	*/
	int32(value) {
		if (assertInt32(value), value >= 0) return this.uint32(value);
		this.ensureCapacity(10);
		for (let i = 0; i < 9; i++) this.buffer[this.pos++] = value & 127 | 128, value >>= 7;
		return this.buffer[this.pos++] = 1, this;
	}
	/**
	* Write a `bool` value, a varint.
	*/
	bool(value) {
		return this.ensureCapacity(1), this.buffer[this.pos++] = +!!value, this;
	}
	/**
	* Write a `bytes` value, length-delimited arbitrary data.
	*/
	bytes(value) {
		return this.uint32(value.byteLength), this.raw(value);
	}
	/**
	* Write a `string` value, length-delimited data converted to UTF-8 text.
	*/
	string(value) {
		typeof value != "string" && (value = String(value));
		let len = value.length;
		if (len <= ASCII_MAX_LENGTH) {
			this.ensureCapacity(len + 1);
			let ascii = this.buffer, pos = this.pos;
			ascii[pos++] = len;
			let i = 0;
			for (; i < len; i++) {
				let code = value.charCodeAt(i);
				if (code > 127) break;
				ascii[pos++] = code;
			}
			if (i == len) return this.pos = pos, this;
		}
		this.ensureCapacity(len * 3 + 5);
		let lenPrefixSizeGuess = varint32Size(len), buf = this.buffer, start = this.pos, { written } = this.encodeUtf8Into(value, buf.subarray(start + lenPrefixSizeGuess)), lenPrefixSize = varint32Size(written);
		return lenPrefixSize != lenPrefixSizeGuess && buf.copyWithin(start + lenPrefixSize, start + lenPrefixSizeGuess, start + lenPrefixSizeGuess + written), this.uint32(written), this.pos += written, this;
	}
	/**
	* Write a `float` value, 32-bit floating point number.
	*/
	float(value) {
		return assertFloat32(value), this.ensureCapacity(4), this.view().setFloat32(this.pos, value, !0), this.pos += 4, this;
	}
	/**
	* Write a `double` value, a 64-bit floating point number.
	*/
	double(value) {
		return this.ensureCapacity(8), this.view().setFloat64(this.pos, value, !0), this.pos += 8, this;
	}
	/**
	* Write a `fixed32` value, an unsigned, fixed-length 32-bit integer.
	*/
	fixed32(value) {
		return assertUInt32(value), this.ensureCapacity(4), this.view().setUint32(this.pos, value, !0), this.pos += 4, this;
	}
	/**
	* Write a `sfixed32` value, a signed, fixed-length 32-bit integer.
	*/
	sfixed32(value) {
		return assertInt32(value), this.ensureCapacity(4), this.view().setInt32(this.pos, value, !0), this.pos += 4, this;
	}
	/**
	* Write a `sint32` value, a signed, zigzag-encoded 32-bit varint.
	*/
	sint32(value) {
		return assertInt32(value), this.uint32((value << 1 ^ value >> 31) >>> 0);
	}
	/**
	* Write a `sfixed64` value, a signed, fixed-length 64-bit integer.
	*/
	sfixed64(value) {
		let tc = protoInt64.enc(value);
		this.ensureCapacity(8);
		let view = this.view();
		return view.setInt32(this.pos, tc.lo, !0), view.setInt32(this.pos + 4, tc.hi, !0), this.pos += 8, this;
	}
	/**
	* Write a `fixed64` value, an unsigned, fixed-length 64 bit integer.
	*/
	fixed64(value) {
		let tc = protoInt64.uEnc(value);
		this.ensureCapacity(8);
		let view = this.view();
		return view.setInt32(this.pos, tc.lo, !0), view.setInt32(this.pos + 4, tc.hi, !0), this.pos += 8, this;
	}
	/**
	* Write a `int64` value, a signed 64-bit varint.
	*/
	int64(value) {
		let tc = protoInt64.enc(value);
		return this.writeVarint64(tc.lo, tc.hi);
	}
	/**
	* Write a `sint64` value, a signed, zig-zag-encoded 64-bit varint.
	*/
	sint64(value) {
		let tc = protoInt64.enc(value), sign = tc.hi >> 31, lo = tc.lo << 1 ^ sign, hi = (tc.hi << 1 | tc.lo >>> 31) ^ sign;
		return this.writeVarint64(lo, hi);
	}
	/**
	* Write a `uint64` value, an unsigned 64-bit varint.
	*/
	uint64(value) {
		let tc = protoInt64.uEnc(value);
		return this.writeVarint64(tc.lo, tc.hi);
	}
	/**
	* Write a 64-bit varint directly into the buffer. Accepts the value as
	* split low/high 32-bit words.
	*
	* Ported from varint64write() to avoid the intermediate number[] buffer.
	* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/writer.js#L344
	*/
	writeVarint64(lo, hi) {
		this.ensureCapacity(10);
		let buf = this.buffer, pos = this.pos;
		for (let i = 0; i < 28; i += 7) {
			let shift = lo >>> i, hasNext = !(!(shift >>> 7) && hi == 0);
			if (buf[pos++] = (hasNext ? shift | 128 : shift) & 255, !hasNext) return this.pos = pos, this;
		}
		let splitBits = lo >>> 28 & 15 | (hi & 7) << 4, hasMoreBits = !!(hi >> 3);
		if (buf[pos++] = (hasMoreBits ? splitBits | 128 : splitBits) & 255, !hasMoreBits) return this.pos = pos, this;
		for (let i = 3; i < 31; i += 7) {
			let shift = hi >>> i, hasNext = !!(shift >>> 7);
			if (buf[pos++] = (hasNext ? shift | 128 : shift) & 255, !hasNext) return this.pos = pos, this;
		}
		return buf[pos++] = hi >>> 31 & 1, this.pos = pos, this;
	}
};
/**
* Capacity of the buffer allocated by the first write..
*/
const INITIAL_SIZE = 128, DEFAULT_LEN_PREFIX_SIZE = 1, EMPTY_BUFFER = /* @__PURE__ */ new Uint8Array(), EMPTY_VIEW = new DataView(EMPTY_BUFFER.buffer), ASCII_MAX_LENGTH = 32;
/**
* Number of bytes needed to encode `value` as an unsigned 32-bit varint.
*/
function varint32Size(value) {
	return value < 128 ? 1 : value < 16384 ? 2 : value < 2097152 ? 3 : value < 268435456 ? 4 : 5;
}
var BinaryReader = class {
	constructor(buf, decodeUtf8 = getTextEncoding().decodeUtf8) {
		this.decodeUtf8 = decodeUtf8, this.varint64Lo = 0, this.varint64Hi = 0, this.varint64 = varint64read, this.uint32 = varint32read, this.buf = buf, this.len = buf.length, this.pos = 0, this.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
	}
	/**
	* Reads a tag - field number and wire type. Tags are uint32 varints; values
	* that do not fit in uint32 are rejected.
	*/
	tag() {
		let start = this.pos, tag = this.uint32(), bytesRead = this.pos - start;
		if (bytesRead > 5 || bytesRead == 5 && this.buf[this.pos - 1] > 15) throw Error("illegal tag: varint overflows uint32");
		let fieldNo = tag >>> 3, wireType = tag & 7;
		if (fieldNo <= 0 || wireType > 5) throw Error("illegal tag: field no " + fieldNo + " wire type " + wireType);
		return [fieldNo, wireType];
	}
	/**
	* Skip one element and return the skipped data.
	*
	* When skipping StartGroup, provide the tags field number to check for
	* matching field number in the EndGroup tag. Recursion into nested groups
	* is guarded by the `recursionLimit` argument: When the limit is reached,
	* this method throws.
	*/
	skip(wireType, fieldNo, recursionLimit = 100) {
		let start = this.pos;
		switch (wireType) {
			case WireType.Varint:
				for (; this.buf[this.pos++] & 128;);
				break;
			case WireType.Bit64: this.pos += 4;
			case WireType.Bit32:
				this.pos += 4;
				break;
			case WireType.LengthDelimited:
				let len = this.uint32();
				this.pos += len;
				break;
			case WireType.StartGroup:
				if (recursionLimit <= 0) throw Error("maximum recursion depth reached");
				for (;;) {
					let [fn, wt] = this.tag();
					if (wt === WireType.EndGroup) {
						if (fieldNo !== void 0 && fn !== fieldNo) throw Error("invalid end group tag");
						break;
					}
					this.skip(wt, fn, recursionLimit - 1);
				}
				break;
			default: throw Error("cant skip wire type " + wireType);
		}
		return this.assertBounds(), this.buf.subarray(start, this.pos);
	}
	/**
	* Throws error if position in byte array is out of range.
	*/
	assertBounds() {
		if (this.pos > this.len) throw RangeError("premature EOF");
	}
	/**
	* Read a `int32` field, a signed 32 bit varint.
	*/
	int32() {
		return this.uint32() | 0;
	}
	/**
	* Read a `sint32` field, a signed, zigzag-encoded 32-bit varint.
	*/
	sint32() {
		let zze = this.uint32();
		return zze >>> 1 ^ -(zze & 1);
	}
	/**
	* Read a `int64` field, a signed 64-bit varint.
	*/
	int64() {
		return this.varint64(), protoInt64.dec(this.varint64Lo, this.varint64Hi);
	}
	/**
	* Read a `uint64` field, an unsigned 64-bit varint.
	*/
	uint64() {
		return this.varint64(), protoInt64.uDec(this.varint64Lo, this.varint64Hi);
	}
	/**
	* Read a `sint64` field, a signed, zig-zag-encoded 64-bit varint.
	*/
	sint64() {
		this.varint64();
		let lo = this.varint64Lo, hi = this.varint64Hi, s = -(lo & 1);
		return lo = (lo >>> 1 | (hi & 1) << 31) ^ s, hi = hi >>> 1 ^ s, protoInt64.dec(lo, hi);
	}
	/**
	* Read a `bool` field, a variant.
	*/
	bool() {
		let b = this.buf[this.pos];
		return b < 128 ? (this.pos++, b !== 0) : (this.varint64(), this.varint64Lo !== 0 || this.varint64Hi !== 0);
	}
	/**
	* Read a `fixed32` field, an unsigned, fixed-length 32-bit integer.
	*/
	fixed32() {
		return this.view.getUint32((this.pos += 4) - 4, !0);
	}
	/**
	* Read a `sfixed32` field, a signed, fixed-length 32-bit integer.
	*/
	sfixed32() {
		return this.view.getInt32((this.pos += 4) - 4, !0);
	}
	/**
	* Read a `fixed64` field, an unsigned, fixed-length 64 bit integer.
	*/
	fixed64() {
		return protoInt64.uDec(this.sfixed32(), this.sfixed32());
	}
	/**
	* Read a `fixed64` field, a signed, fixed-length 64-bit integer.
	*/
	sfixed64() {
		return protoInt64.dec(this.sfixed32(), this.sfixed32());
	}
	/**
	* Read a `float` field, 32-bit floating point number.
	*/
	float() {
		return this.view.getFloat32((this.pos += 4) - 4, !0);
	}
	/**
	* Read a `double` field, a 64-bit floating point number.
	*/
	double() {
		return this.view.getFloat64((this.pos += 8) - 8, !0);
	}
	/**
	* Read a `bytes` field, length-delimited arbitrary data.
	*/
	bytes() {
		let len = this.uint32(), start = this.pos;
		return this.pos += len, this.assertBounds(), this.buf.subarray(start, start + len);
	}
	/**
	* Read a `string` field, length-delimited data converted to UTF-8 text. If
	* `strict` is true, throw on invalid UTF-8 instead of substituting U+FFFD.
	*/
	string(strict) {
		let len = this.uint32(), start = this.pos;
		this.pos += len, this.assertBounds();
		let buf = this.buf;
		if (len <= 32) {
			let codes = Array(len);
			for (let i = 0; i < len; i++) {
				let byte = buf[start + i];
				if (byte > 127) return this.decodeUtf8(buf.subarray(start, this.pos), strict);
				codes[i] = byte;
			}
			return String.fromCharCode.apply(String, codes);
		}
		return this.decodeUtf8(buf.subarray(start, this.pos), strict);
	}
};
/**
* Assert a valid signed protobuf 32-bit integer as a number or string.
*/
function assertInt32(arg) {
	if (typeof arg == "string") arg = Number(arg);
	else if (typeof arg != "number") throw Error("invalid int32: " + typeof arg);
	if (!Number.isInteger(arg) || arg > 2147483647 || arg < -2147483648) throw Error("invalid int32: " + arg);
}
/**
* Assert a valid unsigned protobuf 32-bit integer as a number or string.
*/
function assertUInt32(arg) {
	if (typeof arg == "string") arg = Number(arg);
	else if (typeof arg != "number") throw Error("invalid uint32: " + typeof arg);
	if (!Number.isInteger(arg) || arg > 4294967295 || arg < 0) throw Error("invalid uint32: " + arg);
}
/**
* Assert a valid protobuf float32 value as a number or string.
*/
function assertFloat32(arg) {
	if (typeof arg == "string") {
		let o = arg;
		if (arg = Number(arg), Number.isNaN(arg) && o !== "NaN") throw Error("invalid float32: " + o);
	} else if (typeof arg != "number") throw Error("invalid float32: " + typeof arg);
	if (!Number.isFinite(Math.fround(arg)) && Number.isFinite(arg)) throw Error("invalid float32: " + arg);
}
/**
* Return the conversions between the local representation of the field
* value and the message it represents.
*
* @private
*/
function localMessageMapper(field) {
	if (usesJsonRepresentation(field)) return {
		toMessage: (local) => wktStructToReflect(local),
		toLocal: (message) => wktStructToLocal(message)
	};
	if (field.fieldKind == "message" && !field.oneof && isWrapperDesc(field.message)) {
		let wrapperDesc = field.message, valueLocalName = wrapperDesc.fields[0].localName;
		return {
			toMessage: (local) => {
				let message = create(wrapperDesc);
				return local !== void 0 && (message[valueLocalName] = local), message;
			},
			toLocal: (message) => message[valueLocalName]
		};
	}
	let childDesc = field.message;
	return {
		toMessage: (local) => local === void 0 ? create(childDesc) : local,
		toLocal: (message) => message
	};
}
/**
* Returns true if values of this field are stored as JsonValue instead of
* a message: google.protobuf.Struct is represented with JsonObject when
* used in a field, except when used in google.protobuf.Value.
*/
function usesJsonRepresentation(field) {
	return field.message.typeName == "google.protobuf.Struct" && field.parent.typeName != "google.protobuf.Value";
}
/**
* Convert the JsonValue representation of a google.protobuf.Struct to the
* message representation.
*
* @private
*/
function wktStructToReflect(json) {
	let struct = {
		$typeName: "google.protobuf.Struct",
		fields: {}
	};
	if (isObject(json)) for (let k of Object.keys(json)) setOwn(struct.fields, k, wktValueToReflect(json[k]));
	return struct;
}
/**
* Convert a google.protobuf.Struct message to its JsonValue representation.
*
* @private
*/
function wktStructToLocal(val) {
	let json = {};
	for (let k of Object.keys(val.fields)) setOwn(json, k, wktValueToLocal(val.fields[k]));
	return json;
}
function wktValueToLocal(val) {
	switch (val.kind.case) {
		case "structValue": return wktStructToLocal(val.kind.value);
		case "listValue": return val.kind.value.values.map(wktValueToLocal);
		case "nullValue":
		case void 0: return null;
		default: return val.kind.value;
	}
}
function wktValueToReflect(json) {
	let value = {
		$typeName: "google.protobuf.Value",
		kind: { case: void 0 }
	};
	switch (typeof json) {
		case "number":
			value.kind = {
				case: "numberValue",
				value: json
			};
			break;
		case "string":
			value.kind = {
				case: "stringValue",
				value: json
			};
			break;
		case "boolean":
			value.kind = {
				case: "boolValue",
				value: json
			};
			break;
		case "object": if (json === null) value.kind = {
			case: "nullValue",
			value: 0
		};
		else if (Array.isArray(json)) {
			let listValue = {
				$typeName: "google.protobuf.ListValue",
				values: []
			};
			if (Array.isArray(json)) for (let e of json) listValue.values.push(wktValueToReflect(e));
			value.kind = {
				case: "listValue",
				value: listValue
			};
		} else value.kind = {
			case: "structValue",
			value: wktStructToReflect(json)
		};
	}
	return value;
}
// node_modules/@bufbuild/protobuf/dist/esm/wire/base64-encoding.js
const nativeSetFromBase64 = Uint8Array.prototype.setFromBase64;
/**
* Decodes a base64 string to a byte array.
*
* - ignores white-space, including line breaks and tabs
* - allows inner padding (can decode concatenated base64 strings)
* - does not require padding
* - understands base64url encoding:
*   "-" instead of "+",
*   "_" instead of "/",
*   no padding
*/
function base64Decode(base64Str) {
	let len = base64Str.length, size = len - (len + 3 >> 2);
	!(len & 3) && base64Str[len - 1] == "=" && (size -= base64Str[len - 2] == "=" ? 2 : 1);
	let bytes = new Uint8Array(size), written = -1;
	if (nativeSetFromBase64) try {
		let result = nativeSetFromBase64.call(bytes, base64Str);
		result.read == len && (written = result.written);
	} catch {}
	return written < 0 && (written = setFromBase64(bytes, base64Str)), written == size ? bytes : bytes.subarray(0, written);
}
/** Writes into `bytes` from index 0 and returns the number of bytes written. */
function setFromBase64(bytes, base64Str) {
	let table = getDecodeTable(), bytePos = 0, groupPos = 0, b, p = 0;
	for (let i = 0; i < base64Str.length; i++) {
		if (b = table[base64Str.charCodeAt(i)], b === void 0) switch (base64Str[i]) {
			case "=": groupPos = 0;
			case "\n":
			case "\r":
			case "	":
			case " ": continue;
			default: throw Error("invalid base64 string");
		}
		switch (groupPos) {
			case 0:
				p = b, groupPos = 1;
				break;
			case 1:
				bytes[bytePos++] = p << 2 | (b & 48) >> 4, p = b, groupPos = 2;
				break;
			case 2:
				bytes[bytePos++] = (p & 15) << 4 | (b & 60) >> 2, p = b, groupPos = 3;
				break;
			case 3: bytes[bytePos++] = (p & 3) << 6 | b, groupPos = 0;
		}
	}
	if (groupPos == 1) throw Error("invalid base64 string");
	return bytePos;
}
Uint8Array.prototype.toBase64;
let encodeTableStd, encodeTableUrl, decodeTable;
function getEncodeTable(encoding) {
	return encodeTableStd || (encodeTableStd = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split(""), encodeTableUrl = encodeTableStd.slice(0, -2).concat("-", "_")), encoding == "url" ? encodeTableUrl : encodeTableStd;
}
function getDecodeTable() {
	if (!decodeTable) {
		decodeTable = [];
		let encodeTable = getEncodeTable("std");
		for (let i = 0; i < encodeTable.length; i++) decodeTable[encodeTable[i].charCodeAt(0)] = i;
		decodeTable[45] = encodeTable.indexOf("+"), decodeTable[95] = encodeTable.indexOf("/");
	}
	return decodeTable;
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/names.js
/**
* Converts snake_case to protoCamelCase according to the convention
* used by protoc to convert a field name to a JSON name.
*
* See https://protobuf.com/docs/language-spec#default-json-names
*
* The function protoSnakeCase provides the reverse.
*/
function protoCamelCase(snakeCase) {
	let capNext = !1, b = [];
	for (let i = 0; i < snakeCase.length; i++) {
		let c = snakeCase.charAt(i);
		switch (c) {
			case "_":
				capNext = !0;
				break;
			case "0":
			case "1":
			case "2":
			case "3":
			case "4":
			case "5":
			case "6":
			case "7":
			case "8":
			case "9":
				b.push(c), capNext = !1;
				break;
			default: capNext && (capNext = !1, c = c.toUpperCase()), b.push(c);
		}
	}
	return b.join("");
}
/**
* Names that cannot be used for object properties because they are reserved
* by built-in JavaScript properties.
*/
const reservedObjectProperties = /* @__PURE__ */ new Set([
	"constructor",
	"toString",
	"toJSON",
	"valueOf"
]);
/**
* Escapes names that are reserved for ECMAScript built-in object properties.
*
* Also see safeIdentifier() from @bufbuild/protoplugin.
*/
function safeObjectProperty(name) {
	return reservedObjectProperties.has(name) ? name + "$" : name;
}
// node_modules/@bufbuild/protobuf/dist/esm/codegenv2/restore-json-names.js
/**
* @private
*/
function restoreJsonNames(message) {
	for (let f of message.field) unsafeIsSetExplicit(f, "jsonName") || (f.jsonName = protoCamelCase(f.name));
	message.nestedType.forEach(restoreJsonNames);
}
// node_modules/@bufbuild/protobuf/dist/esm/wire/text-format.js
/**
* Parse an enum value from the Protobuf text format.
*
* @private
*/
function parseTextFormatEnumValue(descEnum, value) {
	let enumValue = descEnum.values.find((v) => v.name === value);
	if (!enumValue) throw Error(`cannot parse ${descEnum} default value: ${value}`);
	return enumValue.number;
}
/**
* Parse a scalar value from the Protobuf text format.
*
* @private
*/
function parseTextFormatScalarValue(type, value) {
	switch (type) {
		case ScalarType.STRING: return value;
		case ScalarType.BYTES: {
			let u = unescapeBytesDefaultValue(value);
			if (u === !1) throw Error(`cannot parse ${ScalarType[type]} default value: ${value}`);
			return u;
		}
		case ScalarType.INT64:
		case ScalarType.SFIXED64:
		case ScalarType.SINT64: return protoInt64.parse(value);
		case ScalarType.UINT64:
		case ScalarType.FIXED64: return protoInt64.uParse(value);
		case ScalarType.DOUBLE:
		case ScalarType.FLOAT: switch (value) {
			case "inf": return 1e400;
			case "-inf": return -1e400;
			case "nan": return NaN;
			default: return parseFloat(value);
		}
		case ScalarType.BOOL: return value === "true";
		case ScalarType.INT32:
		case ScalarType.UINT32:
		case ScalarType.SINT32:
		case ScalarType.FIXED32:
		case ScalarType.SFIXED32: return parseInt(value, 10);
	}
}
/**
* Parses a text-encoded default value (proto2) of a BYTES field.
*/
function unescapeBytesDefaultValue(str) {
	let b = [], input = {
		tail: str,
		c: "",
		next() {
			return this.tail.length != 0 && (this.c = this.tail[0], this.tail = this.tail.substring(1), !0);
		},
		take(n) {
			if (this.tail.length >= n) {
				let r = this.tail.substring(0, n);
				return this.tail = this.tail.substring(n), r;
			}
			return !1;
		}
	};
	for (; input.next();) switch (input.c) {
		case "\\":
			if (input.next()) switch (input.c) {
				case "\\":
					b.push(input.c.charCodeAt(0));
					break;
				case "b":
					b.push(8);
					break;
				case "f":
					b.push(12);
					break;
				case "n":
					b.push(10);
					break;
				case "r":
					b.push(13);
					break;
				case "t":
					b.push(9);
					break;
				case "v":
					b.push(11);
					break;
				case "0":
				case "1":
				case "2":
				case "3":
				case "4":
				case "5":
				case "6":
				case "7": {
					let s = input.c, t = input.take(2);
					if (t === !1) return !1;
					let n = parseInt(s + t, 8);
					if (Number.isNaN(n)) return !1;
					b.push(n);
					break;
				}
				case "x": {
					let s = input.c, t = input.take(2);
					if (t === !1) return !1;
					let n = parseInt(s + t, 16);
					if (Number.isNaN(n)) return !1;
					b.push(n);
					break;
				}
				case "u": {
					let s = input.c, t = input.take(4);
					if (t === !1) return !1;
					let n = parseInt(s + t, 16);
					if (Number.isNaN(n)) return !1;
					let chunk = /* @__PURE__ */ new Uint8Array(4);
					new DataView(chunk.buffer).setInt32(0, n, !0), b.push(chunk[0], chunk[1], chunk[2], chunk[3]);
					break;
				}
				case "U": {
					let s = input.c, t = input.take(8);
					if (t === !1) return !1;
					let tc = protoInt64.uEnc(s + t), chunk = /* @__PURE__ */ new Uint8Array(8), view = new DataView(chunk.buffer);
					view.setInt32(0, tc.lo, !0), view.setInt32(4, tc.hi, !0), b.push(chunk[0], chunk[1], chunk[2], chunk[3], chunk[4], chunk[5], chunk[6], chunk[7]);
					break;
				}
			}
			break;
		default: b.push(input.c.charCodeAt(0));
	}
	return new Uint8Array(b);
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/nested-types.js
/**
* Iterate over all types - enumerations, extensions, services, messages -
* and enumerations, extensions and messages nested in messages.
*/
function* nestedTypes(desc) {
	switch (desc.kind) {
		case "file":
			for (let message of desc.messages) yield message, yield* nestedTypes(message);
			yield* desc.enums, yield* desc.services, yield* desc.extensions;
			break;
		case "message":
			for (let message of desc.nestedMessages) yield message, yield* nestedTypes(message);
			yield* desc.nestedEnums, yield* desc.nestedExtensions;
	}
}
// node_modules/@bufbuild/protobuf/dist/esm/registry.js
/**
* Create a registry from an embedded file descriptor without validating it.
* Embedded descriptors are validated when they are generated, so they are
* trusted at runtime.
*
* @private
*/
function createEmbeddedFileRegistry(fileDescriptorProto, resolve) {
	return buildFileRegistry([fileDescriptorProto, resolve]);
}
function buildFileRegistry(args, check) {
	let registry = createBaseRegistry();
	if (!args.length) return registry;
	if ("$typeName" in args[0] && args[0].$typeName == "google.protobuf.FileDescriptorSet") {
		for (let file of args[0].file) check?.(file), addFile(file, registry);
		return registry;
	}
	if ("$typeName" in args[0]) {
		let input = args[0], resolve = args[1], seen = /* @__PURE__ */ new Set();
		function recurseDeps(file) {
			let deps = [];
			for (let protoFileName of file.dependency) {
				if (registry.getFile(protoFileName) != null || seen.has(protoFileName)) continue;
				let dep = resolve(protoFileName);
				if (!dep) throw Error(`Unable to resolve ${protoFileName}, imported by ${file.name}`);
				"kind" in dep ? registry.addFile(dep, !1, !0) : (seen.add(dep.name), deps.push(dep));
			}
			return deps.concat(...deps.map(recurseDeps));
		}
		for (let file of [input, ...recurseDeps(input)].reverse()) check?.(file), addFile(file, registry);
	} else for (let fileReg of args) for (let file of fileReg.files) registry.addFile(file);
	return registry;
}
/**
* @private
*/
function createBaseRegistry() {
	let types = /* @__PURE__ */ new Map(), extendees = /* @__PURE__ */ new Map(), files = /* @__PURE__ */ new Map();
	return {
		kind: "registry",
		types,
		extendees,
		[Symbol.iterator]() {
			return types.values();
		},
		get files() {
			return files.values();
		},
		addFile(file, skipTypes, withDeps) {
			if (files.set(file.proto.name, file), !skipTypes) for (let type of nestedTypes(file)) this.add(type);
			if (withDeps) for (let f of file.dependencies) this.addFile(f, skipTypes, withDeps);
		},
		add(desc) {
			if (desc.kind == "extension") {
				let numberToExt = extendees.get(desc.extendee.typeName);
				numberToExt || extendees.set(desc.extendee.typeName, numberToExt = /* @__PURE__ */ new Map()), numberToExt.set(desc.number, desc);
			}
			types.set(desc.typeName, desc);
		},
		get(typeName) {
			return types.get(typeName);
		},
		getFile(fileName) {
			return files.get(fileName);
		},
		getMessage(typeName) {
			let t = types.get(typeName);
			return t?.kind == "message" ? t : void 0;
		},
		getEnum(typeName) {
			let t = types.get(typeName);
			return t?.kind == "enum" ? t : void 0;
		},
		getExtension(typeName) {
			let t = types.get(typeName);
			return t?.kind == "extension" ? t : void 0;
		},
		getExtensionFor(extendee, no) {
			return extendees.get(extendee.typeName)?.get(no);
		},
		getService(typeName) {
			let t = types.get(typeName);
			return t?.kind == "service" ? t : void 0;
		}
	};
}
const featureDefaults = {
	998: {
		fieldPresence: 1,
		enumType: 2,
		repeatedFieldEncoding: 2,
		utf8Validation: 3,
		messageEncoding: 1,
		jsonFormat: 2,
		enforceNamingStyle: 2,
		defaultSymbolVisibility: 1,
		enforceProtoLimits: 1
	},
	999: {
		fieldPresence: 2,
		enumType: 1,
		repeatedFieldEncoding: 1,
		utf8Validation: 2,
		messageEncoding: 1,
		jsonFormat: 1,
		enforceNamingStyle: 2,
		defaultSymbolVisibility: 1,
		enforceProtoLimits: 1
	},
	1e3: {
		fieldPresence: 1,
		enumType: 1,
		repeatedFieldEncoding: 1,
		utf8Validation: 2,
		messageEncoding: 1,
		jsonFormat: 1,
		enforceNamingStyle: 2,
		defaultSymbolVisibility: 1,
		enforceProtoLimits: 1
	},
	1001: {
		fieldPresence: 1,
		enumType: 1,
		repeatedFieldEncoding: 1,
		utf8Validation: 2,
		messageEncoding: 1,
		jsonFormat: 1,
		enforceNamingStyle: 1,
		defaultSymbolVisibility: 2,
		enforceProtoLimits: 1
	},
	1002: {
		fieldPresence: 1,
		enumType: 1,
		repeatedFieldEncoding: 1,
		utf8Validation: 2,
		messageEncoding: 1,
		jsonFormat: 1,
		enforceNamingStyle: 3,
		defaultSymbolVisibility: 4,
		enforceProtoLimits: 2
	}
};
/**
* Create a descriptor for a file, add it to the registry.
*/
function addFile(proto, reg) {
	let file = {
		kind: "file",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		edition: getFileEdition(proto),
		name: proto.name.replace(/\.proto$/, ""),
		dependencies: findFileDependencies(proto, reg),
		enums: [],
		messages: [],
		extensions: [],
		services: [],
		toString() {
			return `file ${proto.name}`;
		}
	}, mapEntriesStore = /* @__PURE__ */ new Map(), mapEntries = {
		get(typeName) {
			return mapEntriesStore.get(typeName);
		},
		add(desc) {
			assert(desc.proto.options?.mapEntry === !0), mapEntriesStore.set(desc.typeName, desc);
		}
	};
	for (let enumProto of proto.enumType) addEnum(enumProto, file, void 0, reg);
	for (let messageProto of proto.messageType) addMessage(messageProto, file, void 0, reg, mapEntries);
	for (let serviceProto of proto.service) addService(serviceProto, file, reg);
	addExtensions(file, reg);
	for (let mapEntry of mapEntriesStore.values()) addFields(mapEntry, reg, mapEntries);
	for (let message of file.messages) addFields(message, reg, mapEntries), addExtensions(message, reg);
	reg.addFile(file, !0);
}
/**
* Create descriptors for extensions, and add them to the message / file,
* and to our cart.
* Recurses into nested types.
*/
function addExtensions(desc, reg) {
	switch (desc.kind) {
		case "file":
			for (let proto of desc.proto.extension) {
				let ext = newField(proto, desc, reg);
				desc.extensions.push(ext), reg.add(ext);
			}
			break;
		case "message":
			for (let proto of desc.proto.extension) {
				let ext = newField(proto, desc, reg);
				desc.nestedExtensions.push(ext), reg.add(ext);
			}
			for (let message of desc.nestedMessages) addExtensions(message, reg);
	}
}
/**
* Create descriptors for fields and oneof groups, and add them to the message.
* Recurses into nested types.
*/
function addFields(message, reg, mapEntries) {
	let allOneofs = message.proto.oneofDecl.map((proto) => newOneof(proto, message)), oneofsSeen = /* @__PURE__ */ new Set();
	for (let proto of message.proto.field) {
		let oneof = findOneof(proto, allOneofs), field = newField(proto, message, reg, oneof, mapEntries);
		message.fields.push(field), message.field[field.localName] = field, oneof === void 0 ? message.members.push(field) : (oneof.fields.push(field), oneofsSeen.has(oneof) || (oneofsSeen.add(oneof), message.members.push(oneof)));
	}
	for (let oneof of allOneofs.filter((o) => oneofsSeen.has(o))) message.oneofs.push(oneof);
	for (let child of message.nestedMessages) addFields(child, reg, mapEntries);
}
/**
* Create a descriptor for an enumeration, and add it our cart and to the
* parent type, if any.
*/
function addEnum(proto, file, parent, reg) {
	var _h, _j;
	let sharedPrefix = findEnumSharedPrefix(proto.name, proto.value), desc = {
		kind: "enum",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		file,
		parent,
		open: !0,
		name: proto.name,
		typeName: makeTypeName(proto, parent, file),
		value: {},
		values: [],
		sharedPrefix,
		toString() {
			return `enum ${this.typeName}`;
		}
	};
	desc.open = isEnumOpen(desc), reg.add(desc);
	for (let p of proto.value) {
		let name = p.name, value = {
			kind: "enum_value",
			proto: p,
			deprecated: p.options?.deprecated ?? !1,
			parent: desc,
			name,
			localName: safeObjectProperty(sharedPrefix == null ? name : name.substring(sharedPrefix.length)),
			number: p.number,
			jsonName: findEnumValueJsonName(p) ?? name,
			toString() {
				return `enum value ${desc.typeName}.${name}`;
			}
		};
		desc.values.push(value), (_h = desc.value)[_j = p.number] ?? (_h[_j] = value);
	}
	(parent?.nestedEnums ?? file.enums).push(desc);
}
/**
* Create a descriptor for a message, including nested types, and add it to our
* cart. Note that this does not create descriptors fields.
*/
function addMessage(proto, file, parent, reg, mapEntries) {
	let desc = {
		kind: "message",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		file,
		parent,
		name: proto.name,
		typeName: makeTypeName(proto, parent, file),
		fields: [],
		field: {},
		oneofs: [],
		members: [],
		nestedEnums: [],
		nestedMessages: [],
		nestedExtensions: [],
		toString() {
			return `message ${this.typeName}`;
		}
	};
	proto.options?.mapEntry === !0 ? mapEntries.add(desc) : ((parent?.nestedMessages ?? file.messages).push(desc), reg.add(desc));
	for (let enumProto of proto.enumType) addEnum(enumProto, file, desc, reg);
	for (let messageProto of proto.nestedType) addMessage(messageProto, file, desc, reg, mapEntries);
}
/**
* Create a descriptor for a service, including methods, and add it to our
* cart.
*/
function addService(proto, file, reg) {
	let desc = {
		kind: "service",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		file,
		name: proto.name,
		typeName: makeTypeName(proto, void 0, file),
		methods: [],
		method: {},
		toString() {
			return `service ${this.typeName}`;
		}
	};
	file.services.push(desc), reg.add(desc);
	for (let methodProto of proto.method) {
		let method = newMethod(methodProto, desc, reg);
		desc.methods.push(method), desc.method[method.localName] = method;
	}
}
/**
* Create a descriptor for a method.
*/
function newMethod(proto, parent, reg) {
	let methodKind;
	methodKind = proto.clientStreaming && proto.serverStreaming ? "bidi_streaming" : proto.clientStreaming ? "client_streaming" : proto.serverStreaming ? "server_streaming" : "unary";
	let input = reg.getMessage(trimLeadingDot(proto.inputType)), output = reg.getMessage(trimLeadingDot(proto.outputType));
	assert(input, `invalid MethodDescriptorProto: input_type ${proto.inputType} not found`), assert(output, `invalid MethodDescriptorProto: output_type ${proto.inputType} not found`);
	let name = proto.name;
	return {
		kind: "rpc",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		parent,
		name,
		localName: safeObjectProperty(name.length ? safeObjectProperty(name[0].toLowerCase() + name.substring(1)) : name),
		methodKind,
		input,
		output,
		idempotency: proto.options?.idempotencyLevel ?? 0,
		toString() {
			return `rpc ${parent.typeName}.${name}`;
		}
	};
}
/**
* Create a descriptor for a oneof group.
*/
function newOneof(proto, parent) {
	return {
		kind: "oneof",
		proto,
		deprecated: !1,
		parent,
		fields: [],
		name: proto.name,
		localName: safeObjectProperty(protoCamelCase(proto.name)),
		toString() {
			return `oneof ${parent.typeName}.${this.name}`;
		}
	};
}
function newField(proto, parentOrFile, reg, oneof, mapEntries) {
	let isExtension = mapEntries === void 0, field = {
		kind: "field",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		name: proto.name,
		number: proto.number,
		scalar: void 0,
		message: void 0,
		enum: void 0,
		presence: getFieldPresence(proto, oneof, isExtension, parentOrFile),
		utf8Validation: isUtf8Validated(proto, parentOrFile),
		listKind: void 0,
		mapKind: void 0,
		mapKey: void 0,
		delimitedEncoding: void 0,
		packed: void 0,
		longAsString: !1,
		getDefaultValue: void 0
	}, toStr;
	if (isExtension) {
		let file = parentOrFile.kind == "file" ? parentOrFile : parentOrFile.file, parent = parentOrFile.kind == "file" ? void 0 : parentOrFile, typeName = makeTypeName(proto, parent, file);
		field.kind = "extension", field.file = file, field.parent = parent, field.oneof = void 0, field.typeName = typeName, field.jsonName = `[${typeName}]`, toStr = () => `extension ${typeName}`;
		let extendee = reg.getMessage(trimLeadingDot(proto.extendee));
		assert(extendee, `invalid FieldDescriptorProto: extendee ${proto.extendee} not found`), field.extendee = extendee;
	} else {
		let parent = parentOrFile;
		assert(parent.kind == "message"), field.parent = parent, field.oneof = oneof, field.localName = oneof ? protoCamelCase(proto.name) : safeObjectProperty(protoCamelCase(proto.name)), field.jsonName = proto.jsonName, toStr = () => `field ${parent.typeName}.${proto.name}`;
	}
	Object.defineProperty(field, "toString", {
		value: toStr,
		writable: !0,
		enumerable: !0,
		configurable: !0
	});
	let label = proto.label, type = proto.type, jstype = proto.options?.jstype;
	if (label === 3) {
		let mapEntry = type == 11 ? mapEntries?.get(trimLeadingDot(proto.typeName)) : void 0;
		if (mapEntry) {
			field.fieldKind = "map";
			let { key, value } = findMapEntryFields(mapEntry);
			return field.mapKey = key.scalar, field.mapKind = value.fieldKind, field.message = value.message, field.delimitedEncoding = !1, field.enum = value.enum, field.scalar = value.scalar, field;
		}
		switch (field.fieldKind = "list", type) {
			case 11:
			case 10:
				field.listKind = "message", field.message = reg.getMessage(trimLeadingDot(proto.typeName)), assert(field.message), field.delimitedEncoding = isDelimitedEncoding(proto, parentOrFile);
				break;
			case 14:
				field.listKind = "enum", field.enum = reg.getEnum(trimLeadingDot(proto.typeName)), assert(field.enum);
				break;
			default: field.listKind = "scalar", field.scalar = type, field.longAsString = jstype == 1;
		}
		return field.packed = isPackedField(proto, parentOrFile), field;
	}
	switch (type) {
		case 11:
		case 10:
			field.fieldKind = "message", field.message = reg.getMessage(trimLeadingDot(proto.typeName)), assert(field.message, `invalid FieldDescriptorProto: type_name ${proto.typeName} not found`), field.delimitedEncoding = isDelimitedEncoding(proto, parentOrFile), field.getDefaultValue = () => void 0;
			break;
		case 14: {
			let enumeration = reg.getEnum(trimLeadingDot(proto.typeName));
			assert(enumeration !== void 0, `invalid FieldDescriptorProto: type_name ${proto.typeName} not found`), field.fieldKind = "enum", field.enum = reg.getEnum(trimLeadingDot(proto.typeName)), field.getDefaultValue = () => unsafeIsSetExplicit(proto, "defaultValue") ? parseTextFormatEnumValue(enumeration, proto.defaultValue) : void 0;
			break;
		}
		default: field.fieldKind = "scalar", field.scalar = type, field.longAsString = jstype == 1, field.getDefaultValue = () => unsafeIsSetExplicit(proto, "defaultValue") ? parseTextFormatScalarValue(type, proto.defaultValue) : void 0;
	}
	return field;
}
/**
* Parse the "syntax" and "edition" fields, returning one of the supported
* editions.
*/
function getFileEdition(proto) {
	switch (proto.syntax) {
		case "":
		case "proto2": return 998;
		case "proto3": return 999;
		case "editions":
			if (proto.edition === 9999) return 1002;
			if (proto.edition in featureDefaults) return proto.edition;
			throw Error(`${proto.name}: unsupported edition`);
		default: throw Error(`${proto.name}: unsupported syntax "${proto.syntax}"`);
	}
}
/**
* Resolve dependencies of FileDescriptorProto to DescFile.
*/
function findFileDependencies(proto, reg) {
	return proto.dependency.map((wantName) => {
		let dep = reg.getFile(wantName);
		if (!dep) throw Error(`Cannot find ${wantName}, imported by ${proto.name}`);
		return dep;
	});
}
/**
* Finds a prefix shared by enum values, for example `my_enum_` for
* `enum MyEnum {MY_ENUM_A=0; MY_ENUM_B=1;}`.
*/
function findEnumSharedPrefix(enumName, values) {
	let prefix = camelToSnakeCase(enumName) + "_";
	for (let value of values) {
		if (!value.name.toLowerCase().startsWith(prefix)) return;
		let shortName = value.name.substring(prefix.length);
		if (shortName.length == 0 || /^\d/.test(shortName)) return;
	}
	return prefix;
}
/**
* Finds the custom JSON name of an enum value, set with the option
* `(pb.enumvalue.json).string` from google/protobuf/json_enumvalue_options.proto.
*
* Extensions are stored as unknown fields, so we read the option from the
* wire format instead of importing the extension, which depends on this file.
*/
function findEnumValueJsonName(proto) {
	let jsonName;
	for (let uf of proto.options?.$unknown ?? []) {
		if (uf.no !== 998 || uf.wireType !== WireType.LengthDelimited) continue;
		let reader = new BinaryReader(new BinaryReader(uf.data).bytes());
		for (; reader.pos < reader.len;) {
			let [no, wireType] = reader.tag();
			no === 1 && wireType === WireType.LengthDelimited ? jsonName = reader.string() : reader.skip(wireType, no);
		}
	}
	return jsonName;
}
/**
* Converts lowerCamelCase or UpperCamelCase into lower_snake_case.
* This is used to find shared prefixes in an enum.
*/
function camelToSnakeCase(camel) {
	return (camel.substring(0, 1) + camel.substring(1).replace(/[A-Z]/g, (c) => "_" + c)).toLowerCase();
}
/**
* Create a fully qualified name for a protobuf type or extension field.
*
* The fully qualified name for messages, enumerations, and services is
* constructed by concatenating the package name (if present), parent
* message names (for nested types), and the type name. We omit the leading
* dot added by protobuf compilers. Examples:
* - mypackage.MyMessage
* - mypackage.MyMessage.NestedMessage
*
* The fully qualified name for extension fields is constructed by
* concatenating the package name (if present), parent message names (for
* extensions declared within a message), and the field name. Examples:
* - mypackage.extfield
* - mypackage.MyMessage.extfield
*/
function makeTypeName(proto, parent, file) {
	let typeName;
	return typeName = parent ? `${parent.typeName}.${proto.name}` : file.proto.package.length > 0 ? `${file.proto.package}.${proto.name}` : `${proto.name}`, typeName;
}
/**
* Remove the leading dot from a fully qualified type name.
*/
function trimLeadingDot(typeName) {
	return typeName.startsWith(".") ? typeName.substring(1) : typeName;
}
/**
* Did the user put the field in a oneof group?
* Synthetic oneofs for proto3 optionals are ignored.
*/
function findOneof(proto, allOneofs) {
	if (!unsafeIsSetExplicit(proto, "oneofIndex") || proto.proto3Optional) return;
	let oneof = allOneofs[proto.oneofIndex];
	return assert(oneof, `invalid FieldDescriptorProto: oneof #${proto.oneofIndex} for field #${proto.number} not found`), oneof;
}
/**
* Presence of the field.
* See https://protobuf.dev/programming-guides/field_presence/
*/
function getFieldPresence(proto, oneof, isExtension, parent) {
	if (proto.label == 2) return 3;
	if (proto.label == 3) return 2;
	if (oneof || proto.proto3Optional || isExtension) return 1;
	let resolved = resolveFeature("fieldPresence", {
		proto,
		parent
	});
	return resolved == 2 && (proto.type == 11 || proto.type == 10) ? 1 : resolved;
}
/**
* Pack this repeated field?
*/
function isPackedField(proto, parent) {
	if (proto.label != 3) return !1;
	switch (proto.type) {
		case 9:
		case 12:
		case 10:
		case 11: return !1;
	}
	let o = proto.options;
	return o && unsafeIsSetExplicit(o, "packed") ? o.packed : resolveFeature("repeatedFieldEncoding", {
		proto,
		parent
	}) == 1;
}
/**
* Find the key and value fields of a synthetic map entry message.
*/
function findMapEntryFields(mapEntry) {
	let key = mapEntry.fields.find((f) => f.number === 1), value = mapEntry.fields.find((f) => f.number === 2);
	return assert(key && key.fieldKind == "scalar" && key.scalar != ScalarType.BYTES && key.scalar != ScalarType.FLOAT && key.scalar != ScalarType.DOUBLE && value && value.fieldKind != "list" && value.fieldKind != "map"), {
		key,
		value
	};
}
/**
* Enumerations can be open or closed.
* See https://protobuf.dev/programming-guides/enum/
*/
function isEnumOpen(desc) {
	return resolveFeature("enumType", {
		proto: desc.proto,
		parent: desc.parent ?? desc.file
	}) == 1;
}
/**
* Encode the message delimited (a.k.a. proto2 group encoding), or
* length-prefixed?
*/
function isDelimitedEncoding(proto, parent) {
	return proto.type == 10 || resolveFeature("messageEncoding", {
		proto,
		parent
	}) == 2;
}
/**
* Reject invalid UTF-8 when reading string fields from the binary wire format?
* Driven by the resolved `utf8_validation` feature: VERIFY (proto3 / editions
* 2023+ default) enforces; NONE (proto2 default) does not.
*/
function isUtf8Validated(proto, parent) {
	return resolveFeature("utf8Validation", {
		proto,
		parent
	}) == 2;
}
function resolveFeature(name, ref) {
	let featureSet = ref.proto.options?.features;
	if (featureSet) {
		let val = featureSet[name];
		if (val != 0) return val;
	}
	if ("kind" in ref) {
		if (ref.kind == "message") return resolveFeature(name, ref.parent ?? ref.file);
		let editionDefaults = featureDefaults[ref.edition];
		if (!editionDefaults) throw Error(`feature default for edition ${ref.edition} not found`);
		return editionDefaults[name];
	}
	return resolveFeature(name, ref.parent);
}
/**
* Assert that condition is truthy or throw error (with message)
*/
function assert(condition, msg) {
	if (!condition) throw Error(msg);
}
// node_modules/@bufbuild/protobuf/dist/esm/codegenv2/boot.js
/**
* Hydrate a file descriptor for google/protobuf/descriptor.proto from a plain
* object.
*
* See createFileDescriptorProtoBoot() for details.
*
* @private
*/
function boot(boot) {
	let root = bootFileDescriptorProto(boot);
	return root.messageType.forEach(restoreJsonNames), createEmbeddedFileRegistry(root, () => void 0).getFile(root.name);
}
/**
* Creates the message google.protobuf.FileDescriptorProto from an object literal.
*
* See createFileDescriptorProtoBoot() for details.
*
* @private
*/
function bootFileDescriptorProto(init) {
	return Object.assign(Object.create({
		syntax: "",
		edition: 0
	}), Object.assign(Object.assign({
		$typeName: "google.protobuf.FileDescriptorProto",
		dependency: [],
		publicDependency: [],
		weakDependency: [],
		optionDependency: [],
		service: [],
		extension: []
	}, init), {
		messageType: init.messageType.map(bootDescriptorProto),
		enumType: init.enumType.map(bootEnumDescriptorProto)
	}));
}
function bootDescriptorProto(init) {
	return Object.assign(Object.create({ visibility: 0 }), {
		$typeName: "google.protobuf.DescriptorProto",
		name: init.name,
		field: init.field?.map(bootFieldDescriptorProto) ?? [],
		extension: [],
		nestedType: init.nestedType?.map(bootDescriptorProto) ?? [],
		enumType: init.enumType?.map(bootEnumDescriptorProto) ?? [],
		extensionRange: init.extensionRange?.map((e) => Object.assign({ $typeName: "google.protobuf.DescriptorProto.ExtensionRange" }, e)) ?? [],
		oneofDecl: [],
		reservedRange: [],
		reservedName: []
	});
}
function bootFieldDescriptorProto(init) {
	return Object.assign(Object.create({
		label: 1,
		typeName: "",
		extendee: "",
		defaultValue: "",
		oneofIndex: 0,
		jsonName: "",
		proto3Optional: !1
	}), Object.assign(Object.assign({ $typeName: "google.protobuf.FieldDescriptorProto" }, init), { options: init.options ? bootFieldOptions(init.options) : void 0 }));
}
function bootFieldOptions(init) {
	return Object.assign(Object.create({
		ctype: 0,
		packed: !1,
		jstype: 0,
		lazy: !1,
		unverifiedLazy: !1,
		deprecated: !1,
		weak: !1,
		debugRedact: !1,
		retention: 0
	}), Object.assign(Object.assign({ $typeName: "google.protobuf.FieldOptions" }, init), {
		targets: init.targets ?? [],
		editionDefaults: init.editionDefaults?.map((e) => Object.assign({ $typeName: "google.protobuf.FieldOptions.EditionDefault" }, e)) ?? [],
		uninterpretedOption: []
	}));
}
function bootEnumDescriptorProto(init) {
	return Object.assign(Object.create({ visibility: 0 }), {
		$typeName: "google.protobuf.EnumDescriptorProto",
		name: init.name,
		reservedName: [],
		reservedRange: [],
		value: init.value.map((e) => Object.assign({ $typeName: "google.protobuf.EnumValueDescriptorProto" }, e))
	});
}
// node_modules/@bufbuild/protobuf/dist/esm/codegenv2/message.js
/**
* Hydrate a message descriptor.
*
* @private
*/
function messageDesc(file, path, ...paths) {
	return paths.reduce((acc, cur) => acc.nestedMessages[cur], file.messages[path]);
}
// node_modules/@bufbuild/protobuf/dist/esm/codegenv2/enum.js
/**
* Hydrate an enum descriptor.
*
* @private
*/
function enumDesc(file, path, ...paths) {
	if (paths.length == 0) return file.enums[path];
	let e = paths.pop();
	return paths.reduce((acc, cur) => acc.nestedMessages[cur], file.messages[path]).nestedEnums[e];
}
/**
* Construct a TypeScript enum object at runtime from a descriptor.
*
* The returned object is identical to a transpiled TS enum and includes the
* reverse mapping, see https://www.typescriptlang.org/docs/handbook/enums.html#reverse-mappings
*/
function tsEnum(desc) {
	let enumObject = {};
	for (let value of desc.values) enumObject[value.localName] = value.number, enumObject[value.number] = value.localName;
	return enumObject;
}
/**
* Describes the message google.protobuf.FileDescriptorProto.
* Use `create(FileDescriptorProtoSchema)` to create a new message.
*/
const FileDescriptorProtoSchema = /*@__PURE__*/ messageDesc(/* @__PURE__ */ boot({
	name: "google/protobuf/descriptor.proto",
	package: "google.protobuf",
	messageType: [
		{
			name: "FileDescriptorSet",
			field: [{
				name: "file",
				number: 1,
				type: 11,
				label: 3,
				typeName: ".google.protobuf.FileDescriptorProto"
			}],
			extensionRange: [{
				start: 536e6,
				end: 536000001
			}]
		},
		{
			name: "FileDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "package",
					number: 2,
					type: 9,
					label: 1
				},
				{
					name: "dependency",
					number: 3,
					type: 9,
					label: 3
				},
				{
					name: "public_dependency",
					number: 10,
					type: 5,
					label: 3
				},
				{
					name: "weak_dependency",
					number: 11,
					type: 5,
					label: 3
				},
				{
					name: "option_dependency",
					number: 15,
					type: 9,
					label: 3
				},
				{
					name: "message_type",
					number: 4,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.DescriptorProto"
				},
				{
					name: "enum_type",
					number: 5,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.EnumDescriptorProto"
				},
				{
					name: "service",
					number: 6,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.ServiceDescriptorProto"
				},
				{
					name: "extension",
					number: 7,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.FieldDescriptorProto"
				},
				{
					name: "options",
					number: 8,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FileOptions"
				},
				{
					name: "source_code_info",
					number: 9,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.SourceCodeInfo"
				},
				{
					name: "syntax",
					number: 12,
					type: 9,
					label: 1
				},
				{
					name: "edition",
					number: 14,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.Edition"
				}
			]
		},
		{
			name: "DescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "field",
					number: 2,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.FieldDescriptorProto"
				},
				{
					name: "extension",
					number: 6,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.FieldDescriptorProto"
				},
				{
					name: "nested_type",
					number: 3,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.DescriptorProto"
				},
				{
					name: "enum_type",
					number: 4,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.EnumDescriptorProto"
				},
				{
					name: "extension_range",
					number: 5,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.DescriptorProto.ExtensionRange"
				},
				{
					name: "oneof_decl",
					number: 8,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.OneofDescriptorProto"
				},
				{
					name: "options",
					number: 7,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.MessageOptions"
				},
				{
					name: "reserved_range",
					number: 9,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.DescriptorProto.ReservedRange"
				},
				{
					name: "reserved_name",
					number: 10,
					type: 9,
					label: 3
				},
				{
					name: "visibility",
					number: 11,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.SymbolVisibility"
				}
			],
			nestedType: [{
				name: "ExtensionRange",
				field: [
					{
						name: "start",
						number: 1,
						type: 5,
						label: 1
					},
					{
						name: "end",
						number: 2,
						type: 5,
						label: 1
					},
					{
						name: "options",
						number: 3,
						type: 11,
						label: 1,
						typeName: ".google.protobuf.ExtensionRangeOptions"
					}
				]
			}, {
				name: "ReservedRange",
				field: [{
					name: "start",
					number: 1,
					type: 5,
					label: 1
				}, {
					name: "end",
					number: 2,
					type: 5,
					label: 1
				}]
			}]
		},
		{
			name: "ExtensionRangeOptions",
			field: [
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				},
				{
					name: "declaration",
					number: 2,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.ExtensionRangeOptions.Declaration",
					options: { retention: 2 }
				},
				{
					name: "features",
					number: 50,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "verification",
					number: 3,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.ExtensionRangeOptions.VerificationState",
					defaultValue: "UNVERIFIED",
					options: { retention: 2 }
				}
			],
			nestedType: [{
				name: "Declaration",
				field: [
					{
						name: "number",
						number: 1,
						type: 5,
						label: 1
					},
					{
						name: "full_name",
						number: 2,
						type: 9,
						label: 1
					},
					{
						name: "type",
						number: 3,
						type: 9,
						label: 1
					},
					{
						name: "reserved",
						number: 5,
						type: 8,
						label: 1
					},
					{
						name: "repeated",
						number: 6,
						type: 8,
						label: 1
					}
				]
			}],
			enumType: [{
				name: "VerificationState",
				value: [{
					name: "DECLARATION",
					number: 0
				}, {
					name: "UNVERIFIED",
					number: 1
				}]
			}],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "FieldDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "number",
					number: 3,
					type: 5,
					label: 1
				},
				{
					name: "label",
					number: 4,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FieldDescriptorProto.Label"
				},
				{
					name: "type",
					number: 5,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FieldDescriptorProto.Type"
				},
				{
					name: "type_name",
					number: 6,
					type: 9,
					label: 1
				},
				{
					name: "extendee",
					number: 2,
					type: 9,
					label: 1
				},
				{
					name: "default_value",
					number: 7,
					type: 9,
					label: 1
				},
				{
					name: "oneof_index",
					number: 9,
					type: 5,
					label: 1
				},
				{
					name: "json_name",
					number: 10,
					type: 9,
					label: 1
				},
				{
					name: "options",
					number: 8,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FieldOptions"
				},
				{
					name: "proto3_optional",
					number: 17,
					type: 8,
					label: 1
				}
			],
			enumType: [{
				name: "Type",
				value: [
					{
						name: "TYPE_DOUBLE",
						number: 1
					},
					{
						name: "TYPE_FLOAT",
						number: 2
					},
					{
						name: "TYPE_INT64",
						number: 3
					},
					{
						name: "TYPE_UINT64",
						number: 4
					},
					{
						name: "TYPE_INT32",
						number: 5
					},
					{
						name: "TYPE_FIXED64",
						number: 6
					},
					{
						name: "TYPE_FIXED32",
						number: 7
					},
					{
						name: "TYPE_BOOL",
						number: 8
					},
					{
						name: "TYPE_STRING",
						number: 9
					},
					{
						name: "TYPE_GROUP",
						number: 10
					},
					{
						name: "TYPE_MESSAGE",
						number: 11
					},
					{
						name: "TYPE_BYTES",
						number: 12
					},
					{
						name: "TYPE_UINT32",
						number: 13
					},
					{
						name: "TYPE_ENUM",
						number: 14
					},
					{
						name: "TYPE_SFIXED32",
						number: 15
					},
					{
						name: "TYPE_SFIXED64",
						number: 16
					},
					{
						name: "TYPE_SINT32",
						number: 17
					},
					{
						name: "TYPE_SINT64",
						number: 18
					}
				]
			}, {
				name: "Label",
				value: [
					{
						name: "LABEL_OPTIONAL",
						number: 1
					},
					{
						name: "LABEL_REPEATED",
						number: 3
					},
					{
						name: "LABEL_REQUIRED",
						number: 2
					}
				]
			}]
		},
		{
			name: "OneofDescriptorProto",
			field: [{
				name: "name",
				number: 1,
				type: 9,
				label: 1
			}, {
				name: "options",
				number: 2,
				type: 11,
				label: 1,
				typeName: ".google.protobuf.OneofOptions"
			}]
		},
		{
			name: "EnumDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "value",
					number: 2,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.EnumValueDescriptorProto"
				},
				{
					name: "options",
					number: 3,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.EnumOptions"
				},
				{
					name: "reserved_range",
					number: 4,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.EnumDescriptorProto.EnumReservedRange"
				},
				{
					name: "reserved_name",
					number: 5,
					type: 9,
					label: 3
				},
				{
					name: "visibility",
					number: 6,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.SymbolVisibility"
				}
			],
			nestedType: [{
				name: "EnumReservedRange",
				field: [{
					name: "start",
					number: 1,
					type: 5,
					label: 1
				}, {
					name: "end",
					number: 2,
					type: 5,
					label: 1
				}]
			}]
		},
		{
			name: "EnumValueDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "number",
					number: 2,
					type: 5,
					label: 1
				},
				{
					name: "options",
					number: 3,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.EnumValueOptions"
				}
			]
		},
		{
			name: "ServiceDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "method",
					number: 2,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.MethodDescriptorProto"
				},
				{
					name: "options",
					number: 3,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.ServiceOptions"
				}
			]
		},
		{
			name: "MethodDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "input_type",
					number: 2,
					type: 9,
					label: 1
				},
				{
					name: "output_type",
					number: 3,
					type: 9,
					label: 1
				},
				{
					name: "options",
					number: 4,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.MethodOptions"
				},
				{
					name: "client_streaming",
					number: 5,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "server_streaming",
					number: 6,
					type: 8,
					label: 1,
					defaultValue: "false"
				}
			]
		},
		{
			name: "FileOptions",
			field: [
				{
					name: "java_package",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "java_outer_classname",
					number: 8,
					type: 9,
					label: 1
				},
				{
					name: "java_multiple_files",
					number: 10,
					type: 8,
					label: 1,
					defaultValue: "false",
					options: {}
				},
				{
					name: "java_generate_equals_and_hash",
					number: 20,
					type: 8,
					label: 1,
					options: { deprecated: !0 }
				},
				{
					name: "java_string_check_utf8",
					number: 27,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "optimize_for",
					number: 9,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FileOptions.OptimizeMode",
					defaultValue: "SPEED"
				},
				{
					name: "go_package",
					number: 11,
					type: 9,
					label: 1
				},
				{
					name: "cc_generic_services",
					number: 16,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "java_generic_services",
					number: 17,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "py_generic_services",
					number: 18,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "deprecated",
					number: 23,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "cc_enable_arenas",
					number: 31,
					type: 8,
					label: 1,
					defaultValue: "true",
					options: {}
				},
				{
					name: "objc_class_prefix",
					number: 36,
					type: 9,
					label: 1
				},
				{
					name: "csharp_namespace",
					number: 37,
					type: 9,
					label: 1
				},
				{
					name: "swift_prefix",
					number: 39,
					type: 9,
					label: 1
				},
				{
					name: "php_class_prefix",
					number: 40,
					type: 9,
					label: 1
				},
				{
					name: "php_namespace",
					number: 41,
					type: 9,
					label: 1
				},
				{
					name: "php_metadata_namespace",
					number: 44,
					type: 9,
					label: 1
				},
				{
					name: "ruby_package",
					number: 45,
					type: 9,
					label: 1
				},
				{
					name: "features",
					number: 50,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			enumType: [{
				name: "OptimizeMode",
				value: [
					{
						name: "SPEED",
						number: 1
					},
					{
						name: "CODE_SIZE",
						number: 2
					},
					{
						name: "LITE_RUNTIME",
						number: 3
					}
				]
			}],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "MessageOptions",
			field: [
				{
					name: "message_set_wire_format",
					number: 1,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "no_standard_descriptor_accessor",
					number: 2,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "deprecated",
					number: 3,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "map_entry",
					number: 7,
					type: 8,
					label: 1
				},
				{
					name: "deprecated_legacy_json_field_conflicts",
					number: 11,
					type: 8,
					label: 1,
					options: { deprecated: !0 }
				},
				{
					name: "features",
					number: 12,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "FieldOptions",
			field: [
				{
					name: "ctype",
					number: 1,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FieldOptions.CType",
					defaultValue: "STRING"
				},
				{
					name: "packed",
					number: 2,
					type: 8,
					label: 1
				},
				{
					name: "jstype",
					number: 6,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FieldOptions.JSType",
					defaultValue: "JS_NORMAL"
				},
				{
					name: "lazy",
					number: 5,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "unverified_lazy",
					number: 15,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "deprecated",
					number: 3,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "weak",
					number: 10,
					type: 8,
					label: 1,
					defaultValue: "false",
					options: { deprecated: !0 }
				},
				{
					name: "debug_redact",
					number: 16,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "retention",
					number: 17,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FieldOptions.OptionRetention"
				},
				{
					name: "targets",
					number: 19,
					type: 14,
					label: 3,
					typeName: ".google.protobuf.FieldOptions.OptionTargetType"
				},
				{
					name: "edition_defaults",
					number: 20,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.FieldOptions.EditionDefault"
				},
				{
					name: "features",
					number: 21,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "feature_support",
					number: 22,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FieldOptions.FeatureSupport"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			nestedType: [{
				name: "EditionDefault",
				field: [{
					name: "edition",
					number: 3,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.Edition"
				}, {
					name: "value",
					number: 2,
					type: 9,
					label: 1
				}]
			}, {
				name: "FeatureSupport",
				field: [
					{
						name: "edition_introduced",
						number: 1,
						type: 14,
						label: 1,
						typeName: ".google.protobuf.Edition"
					},
					{
						name: "edition_deprecated",
						number: 2,
						type: 14,
						label: 1,
						typeName: ".google.protobuf.Edition"
					},
					{
						name: "deprecation_warning",
						number: 3,
						type: 9,
						label: 1
					},
					{
						name: "edition_removed",
						number: 4,
						type: 14,
						label: 1,
						typeName: ".google.protobuf.Edition"
					},
					{
						name: "removal_error",
						number: 5,
						type: 9,
						label: 1
					}
				]
			}],
			enumType: [
				{
					name: "CType",
					value: [
						{
							name: "STRING",
							number: 0
						},
						{
							name: "CORD",
							number: 1
						},
						{
							name: "STRING_PIECE",
							number: 2
						}
					]
				},
				{
					name: "JSType",
					value: [
						{
							name: "JS_NORMAL",
							number: 0
						},
						{
							name: "JS_STRING",
							number: 1
						},
						{
							name: "JS_NUMBER",
							number: 2
						}
					]
				},
				{
					name: "OptionRetention",
					value: [
						{
							name: "RETENTION_UNKNOWN",
							number: 0
						},
						{
							name: "RETENTION_RUNTIME",
							number: 1
						},
						{
							name: "RETENTION_SOURCE",
							number: 2
						}
					]
				},
				{
					name: "OptionTargetType",
					value: [
						{
							name: "TARGET_TYPE_UNKNOWN",
							number: 0
						},
						{
							name: "TARGET_TYPE_FILE",
							number: 1
						},
						{
							name: "TARGET_TYPE_EXTENSION_RANGE",
							number: 2
						},
						{
							name: "TARGET_TYPE_MESSAGE",
							number: 3
						},
						{
							name: "TARGET_TYPE_FIELD",
							number: 4
						},
						{
							name: "TARGET_TYPE_ONEOF",
							number: 5
						},
						{
							name: "TARGET_TYPE_ENUM",
							number: 6
						},
						{
							name: "TARGET_TYPE_ENUM_ENTRY",
							number: 7
						},
						{
							name: "TARGET_TYPE_SERVICE",
							number: 8
						},
						{
							name: "TARGET_TYPE_METHOD",
							number: 9
						}
					]
				}
			],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "OneofOptions",
			field: [{
				name: "features",
				number: 1,
				type: 11,
				label: 1,
				typeName: ".google.protobuf.FeatureSet"
			}, {
				name: "uninterpreted_option",
				number: 999,
				type: 11,
				label: 3,
				typeName: ".google.protobuf.UninterpretedOption"
			}],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "EnumOptions",
			field: [
				{
					name: "allow_alias",
					number: 2,
					type: 8,
					label: 1
				},
				{
					name: "deprecated",
					number: 3,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "deprecated_legacy_json_field_conflicts",
					number: 6,
					type: 8,
					label: 1,
					options: { deprecated: !0 }
				},
				{
					name: "features",
					number: 7,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "EnumValueOptions",
			field: [
				{
					name: "deprecated",
					number: 1,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "features",
					number: 2,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "debug_redact",
					number: 3,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "feature_support",
					number: 4,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FieldOptions.FeatureSupport"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "ServiceOptions",
			field: [
				{
					name: "features",
					number: 34,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "deprecated",
					number: 33,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "MethodOptions",
			field: [
				{
					name: "deprecated",
					number: 33,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "idempotency_level",
					number: 34,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.MethodOptions.IdempotencyLevel",
					defaultValue: "IDEMPOTENCY_UNKNOWN"
				},
				{
					name: "features",
					number: 35,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			enumType: [{
				name: "IdempotencyLevel",
				value: [
					{
						name: "IDEMPOTENCY_UNKNOWN",
						number: 0
					},
					{
						name: "NO_SIDE_EFFECTS",
						number: 1
					},
					{
						name: "IDEMPOTENT",
						number: 2
					}
				]
			}],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "UninterpretedOption",
			field: [
				{
					name: "name",
					number: 2,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption.NamePart"
				},
				{
					name: "identifier_value",
					number: 3,
					type: 9,
					label: 1
				},
				{
					name: "positive_int_value",
					number: 4,
					type: 4,
					label: 1
				},
				{
					name: "negative_int_value",
					number: 5,
					type: 3,
					label: 1
				},
				{
					name: "double_value",
					number: 6,
					type: 1,
					label: 1
				},
				{
					name: "string_value",
					number: 7,
					type: 12,
					label: 1
				},
				{
					name: "aggregate_value",
					number: 8,
					type: 9,
					label: 1
				}
			],
			nestedType: [{
				name: "NamePart",
				field: [{
					name: "name_part",
					number: 1,
					type: 9,
					label: 2
				}, {
					name: "is_extension",
					number: 2,
					type: 8,
					label: 2
				}]
			}]
		},
		{
			name: "FeatureSet",
			field: [
				{
					name: "field_presence",
					number: 1,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.FieldPresence",
					options: {
						retention: 1,
						targets: [4, 1],
						editionDefaults: [
							{
								value: "EXPLICIT",
								edition: 900
							},
							{
								value: "IMPLICIT",
								edition: 999
							},
							{
								value: "EXPLICIT",
								edition: 1e3
							}
						]
					}
				},
				{
					name: "enum_type",
					number: 2,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.EnumType",
					options: {
						retention: 1,
						targets: [6, 1],
						editionDefaults: [{
							value: "CLOSED",
							edition: 900
						}, {
							value: "OPEN",
							edition: 999
						}]
					}
				},
				{
					name: "repeated_field_encoding",
					number: 3,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.RepeatedFieldEncoding",
					options: {
						retention: 1,
						targets: [4, 1],
						editionDefaults: [{
							value: "EXPANDED",
							edition: 900
						}, {
							value: "PACKED",
							edition: 999
						}]
					}
				},
				{
					name: "utf8_validation",
					number: 4,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.Utf8Validation",
					options: {
						retention: 1,
						targets: [4, 1],
						editionDefaults: [{
							value: "NONE",
							edition: 900
						}, {
							value: "VERIFY",
							edition: 999
						}]
					}
				},
				{
					name: "message_encoding",
					number: 5,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.MessageEncoding",
					options: {
						retention: 1,
						targets: [4, 1],
						editionDefaults: [{
							value: "LENGTH_PREFIXED",
							edition: 900
						}]
					}
				},
				{
					name: "json_format",
					number: 6,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.JsonFormat",
					options: {
						retention: 1,
						targets: [
							3,
							6,
							1
						],
						editionDefaults: [{
							value: "LEGACY_BEST_EFFORT",
							edition: 900
						}, {
							value: "ALLOW",
							edition: 999
						}]
					}
				},
				{
					name: "enforce_naming_style",
					number: 7,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.EnforceNamingStyle",
					options: {
						retention: 2,
						targets: [
							1,
							2,
							3,
							4,
							5,
							6,
							7,
							8,
							9
						],
						editionDefaults: [
							{
								value: "STYLE_LEGACY",
								edition: 900
							},
							{
								value: "STYLE2024",
								edition: 1001
							},
							{
								value: "STYLE2026",
								edition: 1002
							}
						]
					}
				},
				{
					name: "default_symbol_visibility",
					number: 8,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.VisibilityFeature.DefaultSymbolVisibility",
					options: {
						retention: 2,
						targets: [1],
						editionDefaults: [
							{
								value: "EXPORT_ALL",
								edition: 900
							},
							{
								value: "EXPORT_TOP_LEVEL",
								edition: 1001
							},
							{
								value: "STRICT",
								edition: 1002
							}
						]
					}
				},
				{
					name: "enforce_proto_limits",
					number: 9,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.ProtoLimitsFeature.EnforceProtoLimits",
					options: {
						retention: 2,
						targets: [
							6,
							3,
							4,
							5
						],
						editionDefaults: [{
							value: "LEGACY_NO_EXPLICIT_LIMITS",
							edition: 900
						}, {
							value: "PROTO_LIMITS2026",
							edition: 1002
						}]
					}
				}
			],
			nestedType: [{
				name: "VisibilityFeature",
				enumType: [{
					name: "DefaultSymbolVisibility",
					value: [
						{
							name: "DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",
							number: 0
						},
						{
							name: "EXPORT_ALL",
							number: 1
						},
						{
							name: "EXPORT_TOP_LEVEL",
							number: 2
						},
						{
							name: "LOCAL_ALL",
							number: 3
						},
						{
							name: "STRICT",
							number: 4
						}
					]
				}]
			}, {
				name: "ProtoLimitsFeature",
				enumType: [{
					name: "EnforceProtoLimits",
					value: [
						{
							name: "PROTO_LIMITS_UNKNOWN",
							number: 0
						},
						{
							name: "LEGACY_NO_EXPLICIT_LIMITS",
							number: 1
						},
						{
							name: "PROTO_LIMITS2026",
							number: 2
						}
					]
				}]
			}],
			enumType: [
				{
					name: "FieldPresence",
					value: [
						{
							name: "FIELD_PRESENCE_UNKNOWN",
							number: 0
						},
						{
							name: "EXPLICIT",
							number: 1
						},
						{
							name: "IMPLICIT",
							number: 2
						},
						{
							name: "LEGACY_REQUIRED",
							number: 3
						}
					]
				},
				{
					name: "EnumType",
					value: [
						{
							name: "ENUM_TYPE_UNKNOWN",
							number: 0
						},
						{
							name: "OPEN",
							number: 1
						},
						{
							name: "CLOSED",
							number: 2
						}
					]
				},
				{
					name: "RepeatedFieldEncoding",
					value: [
						{
							name: "REPEATED_FIELD_ENCODING_UNKNOWN",
							number: 0
						},
						{
							name: "PACKED",
							number: 1
						},
						{
							name: "EXPANDED",
							number: 2
						}
					]
				},
				{
					name: "Utf8Validation",
					value: [
						{
							name: "UTF8_VALIDATION_UNKNOWN",
							number: 0
						},
						{
							name: "VERIFY",
							number: 2
						},
						{
							name: "NONE",
							number: 3
						}
					]
				},
				{
					name: "MessageEncoding",
					value: [
						{
							name: "MESSAGE_ENCODING_UNKNOWN",
							number: 0
						},
						{
							name: "LENGTH_PREFIXED",
							number: 1
						},
						{
							name: "DELIMITED",
							number: 2
						}
					]
				},
				{
					name: "JsonFormat",
					value: [
						{
							name: "JSON_FORMAT_UNKNOWN",
							number: 0
						},
						{
							name: "ALLOW",
							number: 1
						},
						{
							name: "LEGACY_BEST_EFFORT",
							number: 2
						}
					]
				},
				{
					name: "EnforceNamingStyle",
					value: [
						{
							name: "ENFORCE_NAMING_STYLE_UNKNOWN",
							number: 0
						},
						{
							name: "STYLE2024",
							number: 1
						},
						{
							name: "STYLE_LEGACY",
							number: 2
						},
						{
							name: "STYLE2026",
							number: 3
						}
					]
				}
			],
			extensionRange: [
				{
					start: 1e3,
					end: 9995
				},
				{
					start: 9995,
					end: 1e4
				},
				{
					start: 1e4,
					end: 10001
				}
			]
		},
		{
			name: "FeatureSetDefaults",
			field: [
				{
					name: "defaults",
					number: 1,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.FeatureSetDefaults.FeatureSetEditionDefault"
				},
				{
					name: "minimum_edition",
					number: 4,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.Edition"
				},
				{
					name: "maximum_edition",
					number: 5,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.Edition"
				}
			],
			nestedType: [{
				name: "FeatureSetEditionDefault",
				field: [
					{
						name: "edition",
						number: 3,
						type: 14,
						label: 1,
						typeName: ".google.protobuf.Edition"
					},
					{
						name: "overridable_features",
						number: 4,
						type: 11,
						label: 1,
						typeName: ".google.protobuf.FeatureSet"
					},
					{
						name: "fixed_features",
						number: 5,
						type: 11,
						label: 1,
						typeName: ".google.protobuf.FeatureSet"
					}
				]
			}]
		},
		{
			name: "SourceCodeInfo",
			field: [{
				name: "location",
				number: 1,
				type: 11,
				label: 3,
				typeName: ".google.protobuf.SourceCodeInfo.Location"
			}],
			nestedType: [{
				name: "Location",
				field: [
					{
						name: "path",
						number: 1,
						type: 5,
						label: 3,
						options: { packed: !0 }
					},
					{
						name: "span",
						number: 2,
						type: 5,
						label: 3,
						options: { packed: !0 }
					},
					{
						name: "leading_comments",
						number: 3,
						type: 9,
						label: 1
					},
					{
						name: "trailing_comments",
						number: 4,
						type: 9,
						label: 1
					},
					{
						name: "leading_detached_comments",
						number: 6,
						type: 9,
						label: 3
					}
				]
			}],
			extensionRange: [{
				start: 536e6,
				end: 536000001
			}]
		},
		{
			name: "GeneratedCodeInfo",
			field: [{
				name: "annotation",
				number: 1,
				type: 11,
				label: 3,
				typeName: ".google.protobuf.GeneratedCodeInfo.Annotation"
			}],
			nestedType: [{
				name: "Annotation",
				field: [
					{
						name: "path",
						number: 1,
						type: 5,
						label: 3,
						options: { packed: !0 }
					},
					{
						name: "source_file",
						number: 2,
						type: 9,
						label: 1
					},
					{
						name: "begin",
						number: 3,
						type: 5,
						label: 1
					},
					{
						name: "end",
						number: 4,
						type: 5,
						label: 1
					},
					{
						name: "semantic",
						number: 5,
						type: 14,
						label: 1,
						typeName: ".google.protobuf.GeneratedCodeInfo.Annotation.Semantic"
					}
				],
				enumType: [{
					name: "Semantic",
					value: [
						{
							name: "NONE",
							number: 0
						},
						{
							name: "SET",
							number: 1
						},
						{
							name: "ALIAS",
							number: 2
						}
					]
				}]
			}]
		}
	],
	enumType: [{
		name: "Edition",
		value: [
			{
				name: "EDITION_UNKNOWN",
				number: 0
			},
			{
				name: "EDITION_LEGACY",
				number: 900
			},
			{
				name: "EDITION_PROTO2",
				number: 998
			},
			{
				name: "EDITION_PROTO3",
				number: 999
			},
			{
				name: "EDITION_2023",
				number: 1e3
			},
			{
				name: "EDITION_2024",
				number: 1001
			},
			{
				name: "EDITION_2026",
				number: 1002
			},
			{
				name: "EDITION_UNSTABLE",
				number: 9999
			},
			{
				name: "EDITION_1_TEST_ONLY",
				number: 1
			},
			{
				name: "EDITION_2_TEST_ONLY",
				number: 2
			},
			{
				name: "EDITION_99997_TEST_ONLY",
				number: 99997
			},
			{
				name: "EDITION_99998_TEST_ONLY",
				number: 99998
			},
			{
				name: "EDITION_99999_TEST_ONLY",
				number: 99999
			},
			{
				name: "EDITION_MAX",
				number: 2147483647
			}
		]
	}, {
		name: "SymbolVisibility",
		value: [
			{
				name: "VISIBILITY_UNSET",
				number: 0
			},
			{
				name: "VISIBILITY_LOCAL",
				number: 1
			},
			{
				name: "VISIBILITY_EXPORT",
				number: 2
			}
		]
	}]
}), 1);
/**
* The verification state of the extension range.
*
* @generated from enum google.protobuf.ExtensionRangeOptions.VerificationState
*/
var ExtensionRangeOptions_VerificationState;
(function(ExtensionRangeOptions_VerificationState) {
	/**
	* @generated from enum value: UNVERIFIED = 1;
	*/
	ExtensionRangeOptions_VerificationState[ExtensionRangeOptions_VerificationState.DECLARATION = 0] = "DECLARATION", ExtensionRangeOptions_VerificationState[ExtensionRangeOptions_VerificationState.UNVERIFIED = 1] = "UNVERIFIED";
})(ExtensionRangeOptions_VerificationState ||= {});
/**
* @generated from enum google.protobuf.FieldDescriptorProto.Type
*/
var FieldDescriptorProto_Type;
(function(FieldDescriptorProto_Type) {
	/**
	* Uses ZigZag encoding.
	*
	* @generated from enum value: TYPE_SINT64 = 18;
	*/
	FieldDescriptorProto_Type[FieldDescriptorProto_Type.DOUBLE = 1] = "DOUBLE", FieldDescriptorProto_Type[FieldDescriptorProto_Type.FLOAT = 2] = "FLOAT", FieldDescriptorProto_Type[FieldDescriptorProto_Type.INT64 = 3] = "INT64", FieldDescriptorProto_Type[FieldDescriptorProto_Type.UINT64 = 4] = "UINT64", FieldDescriptorProto_Type[FieldDescriptorProto_Type.INT32 = 5] = "INT32", FieldDescriptorProto_Type[FieldDescriptorProto_Type.FIXED64 = 6] = "FIXED64", FieldDescriptorProto_Type[FieldDescriptorProto_Type.FIXED32 = 7] = "FIXED32", FieldDescriptorProto_Type[FieldDescriptorProto_Type.BOOL = 8] = "BOOL", FieldDescriptorProto_Type[FieldDescriptorProto_Type.STRING = 9] = "STRING", FieldDescriptorProto_Type[FieldDescriptorProto_Type.GROUP = 10] = "GROUP", FieldDescriptorProto_Type[FieldDescriptorProto_Type.MESSAGE = 11] = "MESSAGE", FieldDescriptorProto_Type[FieldDescriptorProto_Type.BYTES = 12] = "BYTES", FieldDescriptorProto_Type[FieldDescriptorProto_Type.UINT32 = 13] = "UINT32", FieldDescriptorProto_Type[FieldDescriptorProto_Type.ENUM = 14] = "ENUM", FieldDescriptorProto_Type[FieldDescriptorProto_Type.SFIXED32 = 15] = "SFIXED32", FieldDescriptorProto_Type[FieldDescriptorProto_Type.SFIXED64 = 16] = "SFIXED64", FieldDescriptorProto_Type[FieldDescriptorProto_Type.SINT32 = 17] = "SINT32", FieldDescriptorProto_Type[FieldDescriptorProto_Type.SINT64 = 18] = "SINT64";
})(FieldDescriptorProto_Type ||= {});
/**
* @generated from enum google.protobuf.FieldDescriptorProto.Label
*/
var FieldDescriptorProto_Label;
(function(FieldDescriptorProto_Label) {
	/**
	* The required label is only allowed in google.protobuf.  In proto3 and Editions
	* it's explicitly prohibited.  In Editions, the `field_presence` feature
	* can be used to get this behavior.
	*
	* @generated from enum value: LABEL_REQUIRED = 2;
	*/
	FieldDescriptorProto_Label[FieldDescriptorProto_Label.OPTIONAL = 1] = "OPTIONAL", FieldDescriptorProto_Label[FieldDescriptorProto_Label.REPEATED = 3] = "REPEATED", FieldDescriptorProto_Label[FieldDescriptorProto_Label.REQUIRED = 2] = "REQUIRED";
})(FieldDescriptorProto_Label ||= {});
/**
* Generated classes can be optimized for speed or code size.
*
* @generated from enum google.protobuf.FileOptions.OptimizeMode
*/
var FileOptions_OptimizeMode;
(function(FileOptions_OptimizeMode) {
	/**
	* Generate code using MessageLite and the lite runtime.
	*
	* @generated from enum value: LITE_RUNTIME = 3;
	*/
	FileOptions_OptimizeMode[FileOptions_OptimizeMode.SPEED = 1] = "SPEED", FileOptions_OptimizeMode[FileOptions_OptimizeMode.CODE_SIZE = 2] = "CODE_SIZE", FileOptions_OptimizeMode[FileOptions_OptimizeMode.LITE_RUNTIME = 3] = "LITE_RUNTIME";
})(FileOptions_OptimizeMode ||= {});
/**
* @generated from enum google.protobuf.FieldOptions.CType
*/
var FieldOptions_CType;
(function(FieldOptions_CType) {
	/**
	* @generated from enum value: STRING_PIECE = 2;
	*/
	FieldOptions_CType[FieldOptions_CType.STRING = 0] = "STRING", FieldOptions_CType[FieldOptions_CType.CORD = 1] = "CORD", FieldOptions_CType[FieldOptions_CType.STRING_PIECE = 2] = "STRING_PIECE";
})(FieldOptions_CType ||= {});
/**
* @generated from enum google.protobuf.FieldOptions.JSType
*/
var FieldOptions_JSType;
(function(FieldOptions_JSType) {
	/**
	* Use JavaScript numbers.
	*
	* @generated from enum value: JS_NUMBER = 2;
	*/
	FieldOptions_JSType[FieldOptions_JSType.JS_NORMAL = 0] = "JS_NORMAL", FieldOptions_JSType[FieldOptions_JSType.JS_STRING = 1] = "JS_STRING", FieldOptions_JSType[FieldOptions_JSType.JS_NUMBER = 2] = "JS_NUMBER";
})(FieldOptions_JSType ||= {});
/**
* If set to RETENTION_SOURCE, the option will be omitted from the binary.
*
* @generated from enum google.protobuf.FieldOptions.OptionRetention
*/
var FieldOptions_OptionRetention;
(function(FieldOptions_OptionRetention) {
	/**
	* @generated from enum value: RETENTION_SOURCE = 2;
	*/
	FieldOptions_OptionRetention[FieldOptions_OptionRetention.RETENTION_UNKNOWN = 0] = "RETENTION_UNKNOWN", FieldOptions_OptionRetention[FieldOptions_OptionRetention.RETENTION_RUNTIME = 1] = "RETENTION_RUNTIME", FieldOptions_OptionRetention[FieldOptions_OptionRetention.RETENTION_SOURCE = 2] = "RETENTION_SOURCE";
})(FieldOptions_OptionRetention ||= {});
/**
* This indicates the types of entities that the field may apply to when used
* as an option. If it is unset, then the field may be freely used as an
* option on any kind of entity.
*
* @generated from enum google.protobuf.FieldOptions.OptionTargetType
*/
var FieldOptions_OptionTargetType;
(function(FieldOptions_OptionTargetType) {
	/**
	* @generated from enum value: TARGET_TYPE_METHOD = 9;
	*/
	FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_UNKNOWN = 0] = "TARGET_TYPE_UNKNOWN", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_FILE = 1] = "TARGET_TYPE_FILE", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_EXTENSION_RANGE = 2] = "TARGET_TYPE_EXTENSION_RANGE", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_MESSAGE = 3] = "TARGET_TYPE_MESSAGE", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_FIELD = 4] = "TARGET_TYPE_FIELD", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_ONEOF = 5] = "TARGET_TYPE_ONEOF", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_ENUM = 6] = "TARGET_TYPE_ENUM", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_ENUM_ENTRY = 7] = "TARGET_TYPE_ENUM_ENTRY", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_SERVICE = 8] = "TARGET_TYPE_SERVICE", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_METHOD = 9] = "TARGET_TYPE_METHOD";
})(FieldOptions_OptionTargetType ||= {});
/**
* Is this method side-effect-free (or safe in HTTP parlance), or idempotent,
* or neither? HTTP based RPC implementation may choose GET verb for safe
* methods, and PUT verb for idempotent methods instead of the default POST.
*
* @generated from enum google.protobuf.MethodOptions.IdempotencyLevel
*/
var MethodOptions_IdempotencyLevel;
(function(MethodOptions_IdempotencyLevel) {
	/**
	* idempotent, but may have side effects
	*
	* @generated from enum value: IDEMPOTENT = 2;
	*/
	MethodOptions_IdempotencyLevel[MethodOptions_IdempotencyLevel.IDEMPOTENCY_UNKNOWN = 0] = "IDEMPOTENCY_UNKNOWN", MethodOptions_IdempotencyLevel[MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS = 1] = "NO_SIDE_EFFECTS", MethodOptions_IdempotencyLevel[MethodOptions_IdempotencyLevel.IDEMPOTENT = 2] = "IDEMPOTENT";
})(MethodOptions_IdempotencyLevel ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.VisibilityFeature.DefaultSymbolVisibility
*/
var FeatureSet_VisibilityFeature_DefaultSymbolVisibility;
(function(FeatureSet_VisibilityFeature_DefaultSymbolVisibility) {
	/**
	* All symbols local by default. Nested types cannot be exported.
	* With special case caveat for message { enum {} reserved 1 to max; }
	* This is the recommended setting for new protos.
	*
	* @generated from enum value: STRICT = 4;
	*/
	FeatureSet_VisibilityFeature_DefaultSymbolVisibility[FeatureSet_VisibilityFeature_DefaultSymbolVisibility.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN = 0] = "DEFAULT_SYMBOL_VISIBILITY_UNKNOWN", FeatureSet_VisibilityFeature_DefaultSymbolVisibility[FeatureSet_VisibilityFeature_DefaultSymbolVisibility.EXPORT_ALL = 1] = "EXPORT_ALL", FeatureSet_VisibilityFeature_DefaultSymbolVisibility[FeatureSet_VisibilityFeature_DefaultSymbolVisibility.EXPORT_TOP_LEVEL = 2] = "EXPORT_TOP_LEVEL", FeatureSet_VisibilityFeature_DefaultSymbolVisibility[FeatureSet_VisibilityFeature_DefaultSymbolVisibility.LOCAL_ALL = 3] = "LOCAL_ALL", FeatureSet_VisibilityFeature_DefaultSymbolVisibility[FeatureSet_VisibilityFeature_DefaultSymbolVisibility.STRICT = 4] = "STRICT";
})(FeatureSet_VisibilityFeature_DefaultSymbolVisibility ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.ProtoLimitsFeature.EnforceProtoLimits
*/
var FeatureSet_ProtoLimitsFeature_EnforceProtoLimits;
(function(FeatureSet_ProtoLimitsFeature_EnforceProtoLimits) {
	/**
	* A set of limits enforced by Edition 2026 by default. For a detailed
	* list of all the limits please consult the Edition 2026 documentation.
	*
	* @generated from enum value: PROTO_LIMITS2026 = 2;
	*/
	FeatureSet_ProtoLimitsFeature_EnforceProtoLimits[FeatureSet_ProtoLimitsFeature_EnforceProtoLimits.PROTO_LIMITS_UNKNOWN = 0] = "PROTO_LIMITS_UNKNOWN", FeatureSet_ProtoLimitsFeature_EnforceProtoLimits[FeatureSet_ProtoLimitsFeature_EnforceProtoLimits.LEGACY_NO_EXPLICIT_LIMITS = 1] = "LEGACY_NO_EXPLICIT_LIMITS", FeatureSet_ProtoLimitsFeature_EnforceProtoLimits[FeatureSet_ProtoLimitsFeature_EnforceProtoLimits.PROTO_LIMITS2026 = 2] = "PROTO_LIMITS2026";
})(FeatureSet_ProtoLimitsFeature_EnforceProtoLimits ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.FieldPresence
*/
var FeatureSet_FieldPresence;
(function(FeatureSet_FieldPresence) {
	/**
	* @generated from enum value: LEGACY_REQUIRED = 3;
	*/
	FeatureSet_FieldPresence[FeatureSet_FieldPresence.FIELD_PRESENCE_UNKNOWN = 0] = "FIELD_PRESENCE_UNKNOWN", FeatureSet_FieldPresence[FeatureSet_FieldPresence.EXPLICIT = 1] = "EXPLICIT", FeatureSet_FieldPresence[FeatureSet_FieldPresence.IMPLICIT = 2] = "IMPLICIT", FeatureSet_FieldPresence[FeatureSet_FieldPresence.LEGACY_REQUIRED = 3] = "LEGACY_REQUIRED";
})(FeatureSet_FieldPresence ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.EnumType
*/
var FeatureSet_EnumType;
(function(FeatureSet_EnumType) {
	/**
	* @generated from enum value: CLOSED = 2;
	*/
	FeatureSet_EnumType[FeatureSet_EnumType.ENUM_TYPE_UNKNOWN = 0] = "ENUM_TYPE_UNKNOWN", FeatureSet_EnumType[FeatureSet_EnumType.OPEN = 1] = "OPEN", FeatureSet_EnumType[FeatureSet_EnumType.CLOSED = 2] = "CLOSED";
})(FeatureSet_EnumType ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.RepeatedFieldEncoding
*/
var FeatureSet_RepeatedFieldEncoding;
(function(FeatureSet_RepeatedFieldEncoding) {
	/**
	* @generated from enum value: EXPANDED = 2;
	*/
	FeatureSet_RepeatedFieldEncoding[FeatureSet_RepeatedFieldEncoding.REPEATED_FIELD_ENCODING_UNKNOWN = 0] = "REPEATED_FIELD_ENCODING_UNKNOWN", FeatureSet_RepeatedFieldEncoding[FeatureSet_RepeatedFieldEncoding.PACKED = 1] = "PACKED", FeatureSet_RepeatedFieldEncoding[FeatureSet_RepeatedFieldEncoding.EXPANDED = 2] = "EXPANDED";
})(FeatureSet_RepeatedFieldEncoding ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.Utf8Validation
*/
var FeatureSet_Utf8Validation;
(function(FeatureSet_Utf8Validation) {
	/**
	* @generated from enum value: NONE = 3;
	*/
	FeatureSet_Utf8Validation[FeatureSet_Utf8Validation.UTF8_VALIDATION_UNKNOWN = 0] = "UTF8_VALIDATION_UNKNOWN", FeatureSet_Utf8Validation[FeatureSet_Utf8Validation.VERIFY = 2] = "VERIFY", FeatureSet_Utf8Validation[FeatureSet_Utf8Validation.NONE = 3] = "NONE";
})(FeatureSet_Utf8Validation ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.MessageEncoding
*/
var FeatureSet_MessageEncoding;
(function(FeatureSet_MessageEncoding) {
	/**
	* @generated from enum value: DELIMITED = 2;
	*/
	FeatureSet_MessageEncoding[FeatureSet_MessageEncoding.MESSAGE_ENCODING_UNKNOWN = 0] = "MESSAGE_ENCODING_UNKNOWN", FeatureSet_MessageEncoding[FeatureSet_MessageEncoding.LENGTH_PREFIXED = 1] = "LENGTH_PREFIXED", FeatureSet_MessageEncoding[FeatureSet_MessageEncoding.DELIMITED = 2] = "DELIMITED";
})(FeatureSet_MessageEncoding ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.JsonFormat
*/
var FeatureSet_JsonFormat;
(function(FeatureSet_JsonFormat) {
	/**
	* @generated from enum value: LEGACY_BEST_EFFORT = 2;
	*/
	FeatureSet_JsonFormat[FeatureSet_JsonFormat.JSON_FORMAT_UNKNOWN = 0] = "JSON_FORMAT_UNKNOWN", FeatureSet_JsonFormat[FeatureSet_JsonFormat.ALLOW = 1] = "ALLOW", FeatureSet_JsonFormat[FeatureSet_JsonFormat.LEGACY_BEST_EFFORT = 2] = "LEGACY_BEST_EFFORT";
})(FeatureSet_JsonFormat ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.EnforceNamingStyle
*/
var FeatureSet_EnforceNamingStyle;
(function(FeatureSet_EnforceNamingStyle) {
	/**
	* @generated from enum value: STYLE2026 = 3;
	*/
	FeatureSet_EnforceNamingStyle[FeatureSet_EnforceNamingStyle.ENFORCE_NAMING_STYLE_UNKNOWN = 0] = "ENFORCE_NAMING_STYLE_UNKNOWN", FeatureSet_EnforceNamingStyle[FeatureSet_EnforceNamingStyle.STYLE2024 = 1] = "STYLE2024", FeatureSet_EnforceNamingStyle[FeatureSet_EnforceNamingStyle.STYLE_LEGACY = 2] = "STYLE_LEGACY", FeatureSet_EnforceNamingStyle[FeatureSet_EnforceNamingStyle.STYLE2026 = 3] = "STYLE2026";
})(FeatureSet_EnforceNamingStyle ||= {});
/**
* Represents the identified object's effect on the element in the original
* .proto file.
*
* @generated from enum google.protobuf.GeneratedCodeInfo.Annotation.Semantic
*/
var GeneratedCodeInfo_Annotation_Semantic;
(function(GeneratedCodeInfo_Annotation_Semantic) {
	/**
	* An alias to the element is returned.
	*
	* @generated from enum value: ALIAS = 2;
	*/
	GeneratedCodeInfo_Annotation_Semantic[GeneratedCodeInfo_Annotation_Semantic.NONE = 0] = "NONE", GeneratedCodeInfo_Annotation_Semantic[GeneratedCodeInfo_Annotation_Semantic.SET = 1] = "SET", GeneratedCodeInfo_Annotation_Semantic[GeneratedCodeInfo_Annotation_Semantic.ALIAS = 2] = "ALIAS";
})(GeneratedCodeInfo_Annotation_Semantic ||= {});
/**
* The full set of known editions.
*
* @generated from enum google.protobuf.Edition
*/
var Edition;
(function(Edition) {
	/**
	* Placeholder for specifying unbounded edition support.  This should only
	* ever be used by plugins that can expect to never require any changes to
	* support a new edition.
	*
	* @generated from enum value: EDITION_MAX = 2147483647;
	*/
	Edition[Edition.EDITION_UNKNOWN = 0] = "EDITION_UNKNOWN", Edition[Edition.EDITION_LEGACY = 900] = "EDITION_LEGACY", Edition[Edition.EDITION_PROTO2 = 998] = "EDITION_PROTO2", Edition[Edition.EDITION_PROTO3 = 999] = "EDITION_PROTO3", Edition[Edition.EDITION_2023 = 1e3] = "EDITION_2023", Edition[Edition.EDITION_2024 = 1001] = "EDITION_2024", Edition[Edition.EDITION_2026 = 1002] = "EDITION_2026", Edition[Edition.EDITION_UNSTABLE = 9999] = "EDITION_UNSTABLE", Edition[Edition.EDITION_1_TEST_ONLY = 1] = "EDITION_1_TEST_ONLY", Edition[Edition.EDITION_2_TEST_ONLY = 2] = "EDITION_2_TEST_ONLY", Edition[Edition.EDITION_99997_TEST_ONLY = 99997] = "EDITION_99997_TEST_ONLY", Edition[Edition.EDITION_99998_TEST_ONLY = 99998] = "EDITION_99998_TEST_ONLY", Edition[Edition.EDITION_99999_TEST_ONLY = 99999] = "EDITION_99999_TEST_ONLY", Edition[Edition.EDITION_MAX = 2147483647] = "EDITION_MAX";
})(Edition ||= {});
/**
* Describes the 'visibility' of a symbol with respect to the proto import
* system. Symbols can only be imported when the visibility rules do not prevent
* it (ex: local symbols cannot be imported).  Visibility modifiers can only set
* on `message` and `enum` as they are the only types available to be referenced
* from other files.
*
* @generated from enum google.protobuf.SymbolVisibility
*/
var SymbolVisibility;
(function(SymbolVisibility) {
	/**
	* @generated from enum value: VISIBILITY_EXPORT = 2;
	*/
	SymbolVisibility[SymbolVisibility.VISIBILITY_UNSET = 0] = "VISIBILITY_UNSET", SymbolVisibility[SymbolVisibility.VISIBILITY_LOCAL = 1] = "VISIBILITY_LOCAL", SymbolVisibility[SymbolVisibility.VISIBILITY_EXPORT = 2] = "VISIBILITY_EXPORT";
})(SymbolVisibility ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/from-binary.js
/**
* @private Only exported for getExtension()
*/
function makeReadContext(options) {
	return Object.assign(Object.assign({
		readUnknownFields: !0,
		recursionLimit: 100
	}, options), { depth: 0 });
}
/**
* Parse serialized binary data.
*/
function fromBinary(schema, bytes, options) {
	let message = create(schema);
	return compiledReader(schema).read(message, new BinaryReader(bytes), makeReadContext(options), bytes.byteLength), message;
}
const compiledReaders = /* @__PURE__ */ new WeakMap();
/**
* Return the compiled decoder for a message, compiling it on first use.
*/
function compiledReader(desc) {
	let compiled = compiledReaders.get(desc);
	return compiled === void 0 && (compiled = compileMessage$1(desc)), compiled;
}
function compileMessage$1(desc) {
	let descString = String(desc), fieldReaders = /* @__PURE__ */ new Map(), compiled = {
		read: compileMessageReader(descString, fieldReaders),
		readGroup: compileGroupReader(descString, fieldReaders)
	};
	compiledReaders.set(desc, compiled);
	for (let field of desc.fields) fieldReaders.set(field.number, compileFieldReader(field));
	return compiled;
}
/**
* Create a decoder for a length-prefixed message body, dispatching wire
* records to the compiled field decoders by field number.
*/
function compileMessageReader(descString, fieldReaders) {
	return (message, reader, ctx, length) => {
		if (++ctx.depth > ctx.recursionLimit) throw Error(`cannot decode ${descString} from binary: maximum recursion depth of ${ctx.recursionLimit} reached`);
		let end = reader.pos + length, unknownFields = message.$unknown ?? [];
		for (; reader.pos < end;) {
			let [fieldNo, wireType] = reader.tag(), fieldReader = fieldReaders.get(fieldNo);
			if (fieldReader === void 0) {
				let data = reader.skip(wireType, fieldNo, ctx.recursionLimit - ctx.depth);
				ctx.readUnknownFields && unknownFields.push({
					no: fieldNo,
					wireType,
					data
				});
			} else fieldReader(message, reader, ctx, wireType);
		}
		unknownFields.length > 0 && (message.$unknown = unknownFields), ctx.depth--;
	};
}
/**
* Create a decoder for a message with the delimited encoding (group),
* reading until the EndGroup tag, like compileMessageReader.
*/
function compileGroupReader(descString, fieldReaders) {
	return (message, reader, ctx, fieldNo) => {
		if (++ctx.depth > ctx.recursionLimit) throw Error(`cannot decode ${descString} from binary: maximum recursion depth of ${ctx.recursionLimit} reached`);
		let recordFieldNo, wireType, unknownFields = message.$unknown ?? [];
		for (; reader.pos < reader.len && ([recordFieldNo, wireType] = reader.tag(), wireType != WireType.EndGroup);) {
			let fieldReader = fieldReaders.get(recordFieldNo);
			if (fieldReader === void 0) {
				let data = reader.skip(wireType, recordFieldNo, ctx.recursionLimit - ctx.depth);
				ctx.readUnknownFields && unknownFields.push({
					no: recordFieldNo,
					wireType,
					data
				});
			} else fieldReader(message, reader, ctx, wireType);
		}
		if (wireType != WireType.EndGroup || recordFieldNo !== fieldNo) throw Error("invalid end group tag");
		unknownFields.length > 0 && (message.$unknown = unknownFields), ctx.depth--;
	};
}
function compileFieldReader(field) {
	switch (field.fieldKind) {
		case "scalar": return compileScalarFieldReader(field);
		case "enum": return compileEnumFieldReader(field);
		case "message": return compileMessageFieldReader(field);
		case "list": return compileListFieldReader(field);
		case "map": return compileMapFieldReader(field);
	}
}
function compileScalarFieldReader(field) {
	let readScalar = compileScalarReader(field.scalar, field.utf8Validation, field.longAsString), localName = field.localName;
	if (field.oneof) {
		let oneofLocalName = field.oneof.localName;
		return (message, reader) => {
			message[oneofLocalName] = {
				case: localName,
				value: readScalar(reader)
			};
		};
	}
	return (message, reader) => {
		message[localName] = readScalar(reader);
	};
}
function compileEnumFieldReader(field) {
	let localName = field.localName, oneofLocalName = field.oneof?.localName;
	if (field.enum.open) return oneofLocalName === void 0 ? (message, reader) => {
		message[localName] = reader.int32();
	} : (message, reader) => {
		message[oneofLocalName] = {
			case: localName,
			value: reader.int32()
		};
	};
	let values = field.enum.values, fieldNo = field.number;
	return (message, reader, ctx, wireType) => {
		let val = reader.int32();
		if (values.some((v) => v.number === val)) oneofLocalName === void 0 ? message[localName] = val : message[oneofLocalName] = {
			case: localName,
			value: val
		};
		else if (ctx.readUnknownFields) {
			let bytes = [];
			varint32write(val, bytes);
			let unknownFields = message.$unknown ?? [];
			unknownFields.push({
				no: fieldNo,
				wireType,
				data: new Uint8Array(bytes)
			}), message.$unknown = unknownFields;
		}
	};
}
function compileMessageFieldReader(field) {
	let localName = field.localName, { toMessage, toLocal } = localMessageMapper(field), readChild = compileChildReader(field);
	if (field.oneof) {
		let oneofLocalName = field.oneof.localName;
		return (message, reader, ctx) => {
			let oneof = message[oneofLocalName], child = toMessage(oneof.case === localName ? oneof.value : void 0);
			readChild(child, reader, ctx), message[oneofLocalName] = {
				case: localName,
				value: toLocal(child)
			};
		};
	}
	return (message, reader, ctx) => {
		let child = toMessage(message[localName]);
		readChild(child, reader, ctx), message[localName] = toLocal(child);
	};
}
/**
* Compile a decoder for the wire format of a message field, honoring the
* delimited encoding of the field.
*/
function compileChildReader(field) {
	let compiledChild = compiledReader(field.message);
	if (field.delimitedEncoding) {
		let fieldNo = field.number;
		return (child, reader, ctx) => compiledChild.readGroup(child, reader, ctx, fieldNo);
	}
	return (child, reader, ctx) => compiledChild.read(child, reader, ctx, reader.uint32());
}
function compileListFieldReader(field) {
	let localName = field.localName;
	if (field.listKind == "message") {
		let { toMessage, toLocal } = localMessageMapper(field), readChild = compileChildReader(field);
		return (message, reader, ctx) => {
			let child = toMessage(void 0);
			readChild(child, reader, ctx), message[localName].push(toLocal(child));
		};
	}
	let scalarType = field.listKind == "enum" ? ScalarType.INT32 : field.scalar, longAsString = field.listKind == "scalar" && field.longAsString, readScalar = compileScalarReader(scalarType, field.utf8Validation, longAsString), packedPossible = scalarType != ScalarType.STRING && scalarType != ScalarType.BYTES;
	return (message, reader, ctx, wireType) => {
		let items = message[localName];
		if (wireType == WireType.LengthDelimited && packedPossible) {
			let end = reader.uint32() + reader.pos;
			for (; reader.pos < end;) items.push(readScalar(reader));
		} else items.push(readScalar(reader));
	};
}
function compileMapFieldReader(field) {
	let localName = field.localName, readKey = compileScalarReader(field.mapKey, field.utf8Validation, !1), keyZero = scalarZeroValue(field.mapKey, !1), readValue, valueDefault;
	switch (field.mapKind) {
		case "scalar": {
			let scalar = field.scalar, readScalar = compileScalarReader(scalar, field.utf8Validation, !1);
			if (readValue = (reader) => readScalar(reader), scalar == ScalarType.BYTES) valueDefault = () => /* @__PURE__ */ new Uint8Array();
			else {
				let zero = scalarZeroValue(scalar, !1);
				valueDefault = () => zero;
			}
			break;
		}
		case "enum": {
			let zero = field.enum.values[0].number;
			readValue = (reader) => reader.int32(), valueDefault = () => zero;
			break;
		}
		case "message": {
			let { toMessage, toLocal } = localMessageMapper(field), readChild = compiledReader(field.message).read;
			readValue = (reader, ctx, existing) => {
				let child = toMessage(existing);
				return readChild(child, reader, ctx, reader.uint32()), toLocal(child);
			}, valueDefault = () => toLocal(toMessage(void 0));
			break;
		}
	}
	return (message, reader, ctx) => {
		let record = message[localName], key, val, len = reader.uint32(), end = reader.pos + len;
		for (; reader.pos < end;) {
			let [fieldNo, wireType] = reader.tag();
			switch (fieldNo) {
				case 1:
					key = readKey(reader);
					break;
				case 2:
					val = readValue(reader, ctx, val);
					break;
				default: reader.skip(wireType, fieldNo, ctx.recursionLimit - ctx.depth);
			}
		}
		key === void 0 && (key = keyZero), val === void 0 && (val = valueDefault()), setOwn(record, key, val);
	};
}
/**
* Returns a reader for a scalar value. For 64-bit integers, BinaryReader
* already returns the local representation (bigint or string), so, unlike in
* the reflection layer, no validation is needed here.
*/
function compileScalarReader(type, utf8Validation, longAsString) {
	switch (type) {
		case ScalarType.STRING: return (reader) => reader.string(utf8Validation);
		case ScalarType.BOOL: return (reader) => reader.bool();
		case ScalarType.DOUBLE: return (reader) => reader.double();
		case ScalarType.FLOAT: return (reader) => reader.float();
		case ScalarType.INT32: return (reader) => reader.int32();
		case ScalarType.INT64: return longAsString ? (reader) => String(reader.int64()) : (reader) => reader.int64();
		case ScalarType.UINT64: return longAsString ? (reader) => String(reader.uint64()) : (reader) => reader.uint64();
		case ScalarType.FIXED64: return longAsString ? (reader) => String(reader.fixed64()) : (reader) => reader.fixed64();
		case ScalarType.BYTES: return (reader) => reader.bytes();
		case ScalarType.FIXED32: return (reader) => reader.fixed32();
		case ScalarType.SFIXED32: return (reader) => reader.sfixed32();
		case ScalarType.SFIXED64: return longAsString ? (reader) => String(reader.sfixed64()) : (reader) => reader.sfixed64();
		case ScalarType.SINT64: return longAsString ? (reader) => String(reader.sint64()) : (reader) => reader.sint64();
		case ScalarType.UINT32: return (reader) => reader.uint32();
		case ScalarType.SINT32: return (reader) => reader.sint32();
	}
}
// node_modules/@bufbuild/protobuf/dist/esm/codegenv2/file.js
/**
* Hydrate a file descriptor.
*
* @private
*/
function fileDesc(b64, imports) {
	let root = fromBinary(FileDescriptorProtoSchema, base64Decode(b64));
	return root.messageType.forEach(restoreJsonNames), root.dependency = imports?.map((f) => f.proto.name) ?? [], createEmbeddedFileRegistry(root, (protoFileName) => imports?.find((f) => f.proto.name === protoFileName)).getFile(root.name);
}
// node_modules/@bufbuild/protobuf/dist/esm/to-binary.js
const writeDefaults = { writeUnknownFields: !0 };
function makeWriteOptions(options) {
	return options ? Object.assign(Object.assign({}, writeDefaults), options) : writeDefaults;
}
function toBinary(schema, message, options) {
	let writer = new BinaryWriter();
	return compiledWriter(schema)(writer, makeWriteOptions(options), message), writer.finish();
}
const compiledWriters = /* @__PURE__ */ new WeakMap();
/**
* Return the compiled encoder for a message, compiling it on first use.
*/
function compiledWriter(desc) {
	let compiled = compiledWriters.get(desc);
	return compiled === void 0 && (compiled = compileMessage(desc)), compiled;
}
function compileMessage(desc) {
	let typeName = desc.typeName, sortedFields = desc.fields.concat().sort((a, b) => a.number - b.number), foreignField = sortedFields[0], fieldWriters = [], compiled = (writer, opts, message) => {
		if (message.$typeName !== typeName && foreignField !== void 0) throw new FieldError(foreignField, `cannot use ${foreignField} with message ${message.$typeName}`, "ForeignFieldError");
		for (let i = 0; i < fieldWriters.length; i++) fieldWriters[i](writer, opts, message);
		let unknown = message.$unknown;
		if (unknown !== void 0 && opts.writeUnknownFields) for (let i = 0; i < unknown.length; i++) {
			let { no, wireType, data } = unknown[i];
			writer.tag(no, wireType).raw(data);
		}
	};
	compiledWriters.set(desc, compiled);
	for (let field of sortedFields) fieldWriters.push(compileField(field));
	return compiled;
}
function compileField(field) {
	switch (field.fieldKind) {
		case "message":
		case "scalar":
		case "enum": return compileSingularField(field);
		case "list": return compileListField(field);
		case "map": return compileMapField(field);
	}
}
/**
* Compile an encoder for a singular field: the presence check, and the
* value encoder.
*/
function compileSingularField(field) {
	let writeValue = compileSingularValue(field), localName = field.localName;
	if (field.oneof) {
		let oneofLocalName = field.oneof.localName;
		return (writer, opts, message) => {
			let oneof = message[oneofLocalName];
			oneof.case === localName && writeValue(writer, opts, oneof.value);
		};
	}
	if (field.presence != 2) {
		let requiredError = field.presence == 3 ? `cannot encode ${field} to binary: required field not set` : void 0;
		return (writer, opts, message) => {
			let value = message[localName];
			if (value !== void 0 && Object.prototype.hasOwnProperty.call(message, localName)) writeValue(writer, opts, value);
			else if (requiredError !== void 0) throw Error(requiredError);
		};
	}
	if (field.fieldKind == "enum") {
		let zero = field.enum.values[0].number;
		return (writer, opts, message) => {
			let value = message[localName];
			value !== zero && writeValue(writer, opts, value);
		};
	}
	switch (field.scalar) {
		case ScalarType.BOOL: return (writer, opts, message) => {
			let value = message[localName];
			value !== !1 && writeValue(writer, opts, value);
		};
		case ScalarType.STRING: return (writer, opts, message) => {
			let value = message[localName];
			value !== "" && writeValue(writer, opts, value);
		};
		case ScalarType.BYTES: return (writer, opts, message) => {
			let value = message[localName];
			(!(value instanceof Uint8Array) || value.byteLength > 0) && writeValue(writer, opts, value);
		};
		case ScalarType.DOUBLE:
		case ScalarType.FLOAT: return (writer, opts, message) => {
			let value = message[localName];
			Object.is(value, 0) || writeValue(writer, opts, value);
		};
		default: return (writer, opts, message) => {
			let value = message[localName];
			value != 0 && writeValue(writer, opts, value);
		};
	}
}
/**
* Compile an encoder for the value of a singular field, including the tag.
*/
function compileSingularValue(field) {
	switch (field.fieldKind) {
		case "message": {
			let { toMessage } = localMessageMapper(field), writeChild = compileChildWriter(field);
			return (writer, opts, value) => {
				writeChild(writer, opts, toMessage(value));
			};
		}
		case "scalar":
		case "enum": {
			let scalarType = field.fieldKind == "enum" ? ScalarType.INT32 : field.scalar, fieldNo = field.number, wireType = writeTypeOfScalar(scalarType), writeScalar = compileScalarValue(scalarType, field.parent.typeName, field.name);
			return (writer, opts, value) => {
				writer.tag(fieldNo, wireType), writeScalar(writer, value);
			};
		}
	}
}
function compileListField(field) {
	let localName = field.localName, fieldNo = field.number;
	switch (field.listKind) {
		case "message": {
			let { toMessage } = localMessageMapper(field), writeChild = compileChildWriter(field);
			return (writer, opts, message) => {
				let items = message[localName];
				for (let i = 0; i < items.length; i++) writeChild(writer, opts, toMessage(items[i]));
			};
		}
		case "scalar":
		case "enum": {
			let scalarType = field.listKind == "enum" ? ScalarType.INT32 : field.scalar, writeScalar = compileScalarValue(scalarType, field.parent.typeName, field.name);
			if (field.packed) return (writer, opts, message) => {
				let items = message[localName];
				if (items.length != 0) {
					writer.tag(fieldNo, WireType.LengthDelimited).fork();
					for (let i = 0; i < items.length; i++) writeScalar(writer, items[i]);
					writer.join();
				}
			};
			let wireType = writeTypeOfScalar(scalarType);
			return (writer, opts, message) => {
				let items = message[localName];
				for (let i = 0; i < items.length; i++) writer.tag(fieldNo, wireType), writeScalar(writer, items[i]);
			};
		}
	}
}
function compileMapField(field) {
	let localName = field.localName, fieldNo = field.number, writeKey = compileMapKey(field);
	if (field.mapKind == "message") {
		let { toMessage } = localMessageMapper(field), writeMessage = compiledWriter(field.message);
		return (writer, opts, message) => {
			let record = message[localName], keys = Object.keys(record);
			for (let i = 0; i < keys.length; i++) {
				let key = keys[i];
				writer.tag(fieldNo, WireType.LengthDelimited).fork(), writeKey(writer, key), writer.tag(2, WireType.LengthDelimited).fork(), writeMessage(writer, opts, toMessage(record[key])), writer.join(), writer.join();
			}
		};
	}
	let scalarType = field.mapKind == "enum" ? ScalarType.INT32 : field.scalar, valueWireType = writeTypeOfScalar(scalarType), writeScalar = compileScalarValue(scalarType, field.parent.typeName, field.name);
	return (writer, opts, message) => {
		let record = message[localName], keys = Object.keys(record);
		for (let i = 0; i < keys.length; i++) {
			let key = keys[i];
			writer.tag(fieldNo, WireType.LengthDelimited).fork(), writeKey(writer, key), writer.tag(2, valueWireType), writeScalar(writer, record[key]), writer.join();
		}
	};
}
/**
* Compile an encoder for a map key. Map keys are stored as object keys and
* are always strings locally. Convert them to their scalar type before
* writing, like the reflect API does when iterating map entries.
*/
function compileMapKey(field) {
	let wireType = writeTypeOfScalar(field.mapKey), writeScalar = compileScalarValue(field.mapKey, field.parent.typeName, field.name), convertKey = compileMapKeyConverter(field.mapKey);
	return (writer, key) => {
		writer.tag(1, wireType), writeScalar(writer, convertKey(key));
	};
}
/**
* Returns a converter from an object key (always a string) to the closest
* possible type for the map key type. Invalid keys are passed through to
* the scalar writer, which raises an error for them.
*/
function compileMapKeyConverter(type) {
	switch (type) {
		case ScalarType.STRING: return (key) => key;
		case ScalarType.BOOL: return (key) => key === "true" || key !== "false" && key;
		case ScalarType.UINT64:
		case ScalarType.FIXED64: return (key) => {
			try {
				return protoInt64.uParse(key);
			} catch {
				return key;
			}
		};
		case ScalarType.INT64:
		case ScalarType.SFIXED64:
		case ScalarType.SINT64: return (key) => {
			try {
				return protoInt64.parse(key);
			} catch {
				return key;
			}
		};
		default: return (key) => {
			let n = Number.parseInt(key);
			return Number.isFinite(n) ? n : key;
		};
	}
}
/**
* Compile an encoder for a bare scalar value (no tag), wrapping errors from
* the writer with the message and field name.
*/
function compileScalarValue(type, messageName, fieldName) {
	let writeScalar = compileScalarWrite(type);
	return (writer, value) => {
		try {
			writeScalar(writer, value);
		} catch (e) {
			throw e instanceof Error ? Error(`cannot encode field ${messageName}.${fieldName} to binary: ${e.message}`) : e;
		}
	};
}
function compileScalarWrite(type) {
	switch (type) {
		case ScalarType.STRING: return (writer, value) => writer.string(value);
		case ScalarType.BOOL: return (writer, value) => writer.bool(value);
		case ScalarType.DOUBLE: return (writer, value) => writer.double(value);
		case ScalarType.FLOAT: return (writer, value) => writer.float(value);
		case ScalarType.INT32: return (writer, value) => writer.int32(value);
		case ScalarType.INT64: return (writer, value) => writer.int64(value);
		case ScalarType.UINT64: return (writer, value) => writer.uint64(value);
		case ScalarType.FIXED64: return (writer, value) => writer.fixed64(value);
		case ScalarType.BYTES: return (writer, value) => writer.bytes(value);
		case ScalarType.FIXED32: return (writer, value) => writer.fixed32(value);
		case ScalarType.SFIXED32: return (writer, value) => writer.sfixed32(value);
		case ScalarType.SFIXED64: return (writer, value) => writer.sfixed64(value);
		case ScalarType.SINT64: return (writer, value) => writer.sint64(value);
		case ScalarType.UINT32: return (writer, value) => writer.uint32(value);
		case ScalarType.SINT32: return (writer, value) => writer.sint32(value);
	}
}
/**
* Compile an encoder for the wire format of a message field, honoring the
* delimited encoding of the field. The tag is written by the encoder.
*/
function compileChildWriter(field) {
	let fieldNo = field.number, writeMessage = compiledWriter(field.message);
	return field.delimitedEncoding ? (writer, opts, child) => {
		writer.tag(fieldNo, WireType.StartGroup), writeMessage(writer, opts, child), writer.tag(fieldNo, WireType.EndGroup);
	} : (writer, opts, child) => {
		writer.tag(fieldNo, WireType.LengthDelimited).fork(), writeMessage(writer, opts, child), writer.join();
	};
}
function writeTypeOfScalar(type) {
	switch (type) {
		case ScalarType.BYTES:
		case ScalarType.STRING: return WireType.LengthDelimited;
		case ScalarType.DOUBLE:
		case ScalarType.FIXED64:
		case ScalarType.SFIXED64: return WireType.Bit64;
		case ScalarType.FIXED32:
		case ScalarType.SFIXED32:
		case ScalarType.FLOAT: return WireType.Bit32;
		default: return WireType.Varint;
	}
}
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/type_pb.js
/**
* Basic field types.
*
* @generated from enum google.protobuf.Field.Kind
*/
var Field_Kind;
(function(Field_Kind) {
	/**
	* Field type sint64.
	*
	* @generated from enum value: TYPE_SINT64 = 18;
	*/
	Field_Kind[Field_Kind.TYPE_UNKNOWN = 0] = "TYPE_UNKNOWN", Field_Kind[Field_Kind.TYPE_DOUBLE = 1] = "TYPE_DOUBLE", Field_Kind[Field_Kind.TYPE_FLOAT = 2] = "TYPE_FLOAT", Field_Kind[Field_Kind.TYPE_INT64 = 3] = "TYPE_INT64", Field_Kind[Field_Kind.TYPE_UINT64 = 4] = "TYPE_UINT64", Field_Kind[Field_Kind.TYPE_INT32 = 5] = "TYPE_INT32", Field_Kind[Field_Kind.TYPE_FIXED64 = 6] = "TYPE_FIXED64", Field_Kind[Field_Kind.TYPE_FIXED32 = 7] = "TYPE_FIXED32", Field_Kind[Field_Kind.TYPE_BOOL = 8] = "TYPE_BOOL", Field_Kind[Field_Kind.TYPE_STRING = 9] = "TYPE_STRING", Field_Kind[Field_Kind.TYPE_GROUP = 10] = "TYPE_GROUP", Field_Kind[Field_Kind.TYPE_MESSAGE = 11] = "TYPE_MESSAGE", Field_Kind[Field_Kind.TYPE_BYTES = 12] = "TYPE_BYTES", Field_Kind[Field_Kind.TYPE_UINT32 = 13] = "TYPE_UINT32", Field_Kind[Field_Kind.TYPE_ENUM = 14] = "TYPE_ENUM", Field_Kind[Field_Kind.TYPE_SFIXED32 = 15] = "TYPE_SFIXED32", Field_Kind[Field_Kind.TYPE_SFIXED64 = 16] = "TYPE_SFIXED64", Field_Kind[Field_Kind.TYPE_SINT32 = 17] = "TYPE_SINT32", Field_Kind[Field_Kind.TYPE_SINT64 = 18] = "TYPE_SINT64";
})(Field_Kind ||= {});
/**
* Whether a field is optional, required, or repeated.
*
* @generated from enum google.protobuf.Field.Cardinality
*/
var Field_Cardinality;
(function(Field_Cardinality) {
	/**
	* For repeated fields.
	*
	* @generated from enum value: CARDINALITY_REPEATED = 3;
	*/
	Field_Cardinality[Field_Cardinality.UNKNOWN = 0] = "UNKNOWN", Field_Cardinality[Field_Cardinality.OPTIONAL = 1] = "OPTIONAL", Field_Cardinality[Field_Cardinality.REQUIRED = 2] = "REQUIRED", Field_Cardinality[Field_Cardinality.REPEATED = 3] = "REPEATED";
})(Field_Cardinality ||= {});
/**
* The syntax in which a protocol buffer element is defined.
*
* @generated from enum google.protobuf.Syntax
*/
var Syntax;
(function(Syntax) {
	/**
	* Syntax `editions`.
	*
	* @generated from enum value: SYNTAX_EDITIONS = 2;
	*/
	Syntax[Syntax.PROTO2 = 0] = "PROTO2", Syntax[Syntax.PROTO3 = 1] = "PROTO3", Syntax[Syntax.EDITIONS = 2] = "EDITIONS";
})(Syntax ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/cpp_features_pb.js
/**
* @generated from enum pb.CppFeatures.StringType
*/
var CppFeatures_StringType;
(function(CppFeatures_StringType) {
	/**
	* @generated from enum value: STRING = 3;
	*/
	CppFeatures_StringType[CppFeatures_StringType.STRING_TYPE_UNKNOWN = 0] = "STRING_TYPE_UNKNOWN", CppFeatures_StringType[CppFeatures_StringType.VIEW = 1] = "VIEW", CppFeatures_StringType[CppFeatures_StringType.CORD = 2] = "CORD", CppFeatures_StringType[CppFeatures_StringType.STRING = 3] = "STRING";
})(CppFeatures_StringType ||= {});
/**
* @generated from enum pb.CppFeatures.RepeatedType
*/
var CppFeatures_RepeatedType;
(function(CppFeatures_RepeatedType) {
	/**
	* The repeated field has an opaque backing type, and accessors will return
	* a RepeatedFieldProxy.
	*
	* @generated from enum value: PROXY = 2;
	*/
	CppFeatures_RepeatedType[CppFeatures_RepeatedType.REPEATED_TYPE_UNKNOWN = 0] = "REPEATED_TYPE_UNKNOWN", CppFeatures_RepeatedType[CppFeatures_RepeatedType.LEGACY = 1] = "LEGACY", CppFeatures_RepeatedType[CppFeatures_RepeatedType.PROXY = 2] = "PROXY";
})(CppFeatures_RepeatedType ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/go_features_pb.js
/**
* The name of this enum matches OptimizeMode in descriptor.proto.
*
* @generated from enum pb.GoFeatures.OptimizeModeFeature.OptimizeMode
*/
var GoFeatures_OptimizeModeFeature_OptimizeMode;
(function(GoFeatures_OptimizeModeFeature_OptimizeMode) {
	/**
	* There is no enum entry for LITE_RUNTIME (descriptor.proto),
	* because Go Protobuf does not have the concept of a lite runtime.
	*
	* @generated from enum value: CODE_SIZE = 2;
	*/
	GoFeatures_OptimizeModeFeature_OptimizeMode[GoFeatures_OptimizeModeFeature_OptimizeMode.OPTIMIZE_MODE_UNSPECIFIED = 0] = "OPTIMIZE_MODE_UNSPECIFIED", GoFeatures_OptimizeModeFeature_OptimizeMode[GoFeatures_OptimizeModeFeature_OptimizeMode.SPEED = 1] = "SPEED", GoFeatures_OptimizeModeFeature_OptimizeMode[GoFeatures_OptimizeModeFeature_OptimizeMode.CODE_SIZE = 2] = "CODE_SIZE";
})(GoFeatures_OptimizeModeFeature_OptimizeMode ||= {});
/**
* @generated from enum pb.GoFeatures.APILevel
*/
var GoFeatures_APILevel;
(function(GoFeatures_APILevel) {
	/**
	* @generated from enum value: API_OPAQUE = 3;
	*/
	GoFeatures_APILevel[GoFeatures_APILevel.API_LEVEL_UNSPECIFIED = 0] = "API_LEVEL_UNSPECIFIED", GoFeatures_APILevel[GoFeatures_APILevel.API_OPEN = 1] = "API_OPEN", GoFeatures_APILevel[GoFeatures_APILevel.API_HYBRID = 2] = "API_HYBRID", GoFeatures_APILevel[GoFeatures_APILevel.API_OPAQUE = 3] = "API_OPAQUE";
})(GoFeatures_APILevel ||= {});
/**
* @generated from enum pb.GoFeatures.StripEnumPrefix
*/
var GoFeatures_StripEnumPrefix;
(function(GoFeatures_StripEnumPrefix) {
	/**
	* @generated from enum value: STRIP_ENUM_PREFIX_STRIP = 3;
	*/
	GoFeatures_StripEnumPrefix[GoFeatures_StripEnumPrefix.UNSPECIFIED = 0] = "UNSPECIFIED", GoFeatures_StripEnumPrefix[GoFeatures_StripEnumPrefix.KEEP = 1] = "KEEP", GoFeatures_StripEnumPrefix[GoFeatures_StripEnumPrefix.GENERATE_BOTH = 2] = "GENERATE_BOTH", GoFeatures_StripEnumPrefix[GoFeatures_StripEnumPrefix.STRIP = 3] = "STRIP";
})(GoFeatures_StripEnumPrefix ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/java_features_pb.js
/**
* @generated from enum pb.JavaFeatures.NestInFileClassFeature.NestInFileClass
*/
var JavaFeatures_NestInFileClassFeature_NestInFileClass;
(function(JavaFeatures_NestInFileClassFeature_NestInFileClass) {
	/**
	* Fall back to the `java_multiple_files` option. Users won't be able to
	* set this option.
	*
	* @generated from enum value: LEGACY = 3;
	*/
	JavaFeatures_NestInFileClassFeature_NestInFileClass[JavaFeatures_NestInFileClassFeature_NestInFileClass.NEST_IN_FILE_CLASS_UNKNOWN = 0] = "NEST_IN_FILE_CLASS_UNKNOWN", JavaFeatures_NestInFileClassFeature_NestInFileClass[JavaFeatures_NestInFileClassFeature_NestInFileClass.NO = 1] = "NO", JavaFeatures_NestInFileClassFeature_NestInFileClass[JavaFeatures_NestInFileClassFeature_NestInFileClass.YES = 2] = "YES", JavaFeatures_NestInFileClassFeature_NestInFileClass[JavaFeatures_NestInFileClassFeature_NestInFileClass.LEGACY = 3] = "LEGACY";
})(JavaFeatures_NestInFileClassFeature_NestInFileClass ||= {});
/**
* The UTF8 validation strategy to use.
*
* @generated from enum pb.JavaFeatures.Utf8Validation
*/
var JavaFeatures_Utf8Validation;
(function(JavaFeatures_Utf8Validation) {
	/**
	* Verifies UTF8 validity overriding the global utf8_validation
	* feature. This represents the legacy java_string_check_utf8 option.
	*
	* @generated from enum value: VERIFY = 2;
	*/
	JavaFeatures_Utf8Validation[JavaFeatures_Utf8Validation.UTF8_VALIDATION_UNKNOWN = 0] = "UTF8_VALIDATION_UNKNOWN", JavaFeatures_Utf8Validation[JavaFeatures_Utf8Validation.DEFAULT = 1] = "DEFAULT", JavaFeatures_Utf8Validation[JavaFeatures_Utf8Validation.VERIFY = 2] = "VERIFY";
})(JavaFeatures_Utf8Validation ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/struct_pb.js
/**
* Represents a JSON `null`.
*
* `NullValue` is a sentinel, using an enum with only one value to represent
* the null value for the `Value` type union.
*
* A field of type `NullValue` with any value other than `0` is considered
* invalid. Most ProtoJSON serializers will emit a `Value` with a `null_value`
* set as a JSON `null` regardless of the integer value, and so will round trip
* to a `0` value.
*
* @generated from enum google.protobuf.NullValue
*/
var NullValue;
(function(NullValue) {
	/**
	* Null value.
	*
	* @generated from enum value: NULL_VALUE = 0;
	*/
	NullValue[NullValue.NULL_VALUE = 0] = "NULL_VALUE";
})(NullValue ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/compiler/plugin_pb.js
/**
* Sync with code_generator.h.
*
* @generated from enum google.protobuf.compiler.CodeGeneratorResponse.Feature
*/
var CodeGeneratorResponse_Feature;
(function(CodeGeneratorResponse_Feature) {
	/**
	* @generated from enum value: FEATURE_SUPPORTS_EDITIONS = 2;
	*/
	CodeGeneratorResponse_Feature[CodeGeneratorResponse_Feature.NONE = 0] = "NONE", CodeGeneratorResponse_Feature[CodeGeneratorResponse_Feature.PROTO3_OPTIONAL = 1] = "PROTO3_OPTIONAL", CodeGeneratorResponse_Feature[CodeGeneratorResponse_Feature.SUPPORTS_EDITIONS = 2] = "SUPPORTS_EDITIONS";
})(CodeGeneratorResponse_Feature ||= {});
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
const separators = /[/\\:*?"<>|\u0000-\u001f\u007f]/, isPlainFileName = (location) => location.length <= 255 && !separators.test(location) && !/^\.*$|[. ]$|^ /.test(location), whole = (text) => /^\d{1,15}$/.test(text) ? Number(text) : NaN, file_onnx = /*@__PURE__*/ fileDesc("Cgpvbm54LnByb3RvEgRvbm54IswFCg5BdHRyaWJ1dGVQcm90bxIMCgRuYW1lGAEgASgJEhUKDXJlZl9hdHRyX25hbWUYFSABKAkSEgoKZG9jX3N0cmluZxgNIAEoCRIwCgR0eXBlGBQgASgOMiIub25ueC5BdHRyaWJ1dGVQcm90by5BdHRyaWJ1dGVUeXBlEgkKAWYYAiABKAISCQoBaRgDIAEoAxIJCgFzGAQgASgMEhwKAXQYBSABKAsyES5vbm54LlRlbnNvclByb3RvEhsKAWcYBiABKAsyEC5vbm54LkdyYXBoUHJvdG8SLgoNc3BhcnNlX3RlbnNvchgWIAEoCzIXLm9ubnguU3BhcnNlVGVuc29yUHJvdG8SGwoCdHAYDiABKAsyDy5vbm54LlR5cGVQcm90bxIOCgZmbG9hdHMYByADKAISDAoEaW50cxgIIAMoAxIPCgdzdHJpbmdzGAkgAygMEiIKB3RlbnNvcnMYCiADKAsyES5vbm54LlRlbnNvclByb3RvEiAKBmdyYXBocxgLIAMoCzIQLm9ubnguR3JhcGhQcm90bxIvCg5zcGFyc2VfdGVuc29ycxgXIAMoCzIXLm9ubnguU3BhcnNlVGVuc29yUHJvdG8SJAoLdHlwZV9wcm90b3MYDyADKAsyDy5vbm54LlR5cGVQcm90byLZAQoNQXR0cmlidXRlVHlwZRINCglVTkRFRklORUQQABIJCgVGTE9BVBABEgcKA0lOVBACEgoKBlNUUklORxADEgoKBlRFTlNPUhAEEgkKBUdSQVBIEAUSEQoNU1BBUlNFX1RFTlNPUhALEg4KClRZUEVfUFJPVE8QDRIKCgZGTE9BVFMQBhIICgRJTlRTEAcSCwoHU1RSSU5HUxAIEgsKB1RFTlNPUlMQCRIKCgZHUkFQSFMQChISCg5TUEFSU0VfVEVOU09SUxAMEg8KC1RZUEVfUFJPVE9TEA4ihwEKDlZhbHVlSW5mb1Byb3RvEgwKBG5hbWUYASABKAkSHQoEdHlwZRgCIAEoCzIPLm9ubnguVHlwZVByb3RvEhIKCmRvY19zdHJpbmcYAyABKAkSNAoObWV0YWRhdGFfcHJvcHMYBCADKAsyHC5vbm54LlN0cmluZ1N0cmluZ0VudHJ5UHJvdG8ioQIKCU5vZGVQcm90bxINCgVpbnB1dBgBIAMoCRIOCgZvdXRwdXQYAiADKAkSDAoEbmFtZRgDIAEoCRIPCgdvcF90eXBlGAQgASgJEg4KBmRvbWFpbhgHIAEoCRIQCghvdmVybG9hZBgIIAEoCRI0Cg5tZXRhZGF0YV9wcm9wcxgJIAMoCzIcLm9ubnguU3RyaW5nU3RyaW5nRW50cnlQcm90bxJBChVkZXZpY2VfY29uZmlndXJhdGlvbnMYCiADKAsyIi5vbm54Lk5vZGVEZXZpY2VDb25maWd1cmF0aW9uUHJvdG8SJwoJYXR0cmlidXRlGAUgAygLMhQub25ueC5BdHRyaWJ1dGVQcm90bxISCgpkb2Nfc3RyaW5nGAYgASgJItYBChFUcmFpbmluZ0luZm9Qcm90bxIoCg5pbml0aWFsaXphdGlvbhgBIAEoCzIQLm9ubnguR3JhcGhQcm90bxIjCglhbGdvcml0aG0YAiABKAsyEC5vbm54LkdyYXBoUHJvdG8SPAoWaW5pdGlhbGl6YXRpb25fYmluZGluZxgDIAMoCzIcLm9ubnguU3RyaW5nU3RyaW5nRW50cnlQcm90bxI0Cg51cGRhdGVfYmluZGluZxgEIAMoCzIcLm9ubnguU3RyaW5nU3RyaW5nRW50cnlQcm90byKiAwoKTW9kZWxQcm90bxISCgppcl92ZXJzaW9uGAEgASgDEi4KDG9wc2V0X2ltcG9ydBgIIAMoCzIYLm9ubnguT3BlcmF0b3JTZXRJZFByb3RvEhUKDXByb2R1Y2VyX25hbWUYAiABKAkSGAoQcHJvZHVjZXJfdmVyc2lvbhgDIAEoCRIOCgZkb21haW4YBCABKAkSFQoNbW9kZWxfdmVyc2lvbhgFIAEoAxISCgpkb2Nfc3RyaW5nGAYgASgJEh8KBWdyYXBoGAcgASgLMhAub25ueC5HcmFwaFByb3RvEjQKDm1ldGFkYXRhX3Byb3BzGA4gAygLMhwub25ueC5TdHJpbmdTdHJpbmdFbnRyeVByb3RvEi4KDXRyYWluaW5nX2luZm8YFCADKAsyFy5vbm54LlRyYWluaW5nSW5mb1Byb3RvEiYKCWZ1bmN0aW9ucxgZIAMoCzITLm9ubnguRnVuY3Rpb25Qcm90bxI1Cg1jb25maWd1cmF0aW9uGBogAygLMh4ub25ueC5EZXZpY2VDb25maWd1cmF0aW9uUHJvdG8iNAoWU3RyaW5nU3RyaW5nRW50cnlQcm90bxILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAkiawoQVGVuc29yQW5ub3RhdGlvbhITCgt0ZW5zb3JfbmFtZRgBIAEoCRJCChxxdWFudF9wYXJhbWV0ZXJfdGVuc29yX25hbWVzGAIgAygLMhwub25ueC5TdHJpbmdTdHJpbmdFbnRyeVByb3RvIk0KGERldmljZUNvbmZpZ3VyYXRpb25Qcm90bxIMCgRuYW1lGAEgASgJEhMKC251bV9kZXZpY2VzGAIgASgFEg4KBmRldmljZRgDIAMoCSKAAQocTm9kZURldmljZUNvbmZpZ3VyYXRpb25Qcm90bxIYChBjb25maWd1cmF0aW9uX2lkGAEgASgJEi4KDXNoYXJkaW5nX3NwZWMYAiADKAsyFy5vbm54LlNoYXJkaW5nU3BlY1Byb3RvEhYKDnBpcGVsaW5lX3N0YWdlGAMgASgFIqMBChFTaGFyZGluZ1NwZWNQcm90bxITCgt0ZW5zb3JfbmFtZRgBIAEoCRIOCgZkZXZpY2UYAiADKAMSPQoZaW5kZXhfdG9fZGV2aWNlX2dyb3VwX21hcBgDIAMoCzIaLm9ubnguSW50SW50TGlzdEVudHJ5UHJvdG8SKgoLc2hhcmRlZF9kaW0YBCADKAsyFS5vbm54LlNoYXJkZWREaW1Qcm90byIyChRJbnRJbnRMaXN0RW50cnlQcm90bxILCgNrZXkYASABKAMSDQoFdmFsdWUYAiADKAMiVQoPU2hhcmRlZERpbVByb3RvEgwKBGF4aXMYASABKAMSNAoPc2ltcGxlX3NoYXJkaW5nGAIgAygLMhsub25ueC5TaW1wbGVTaGFyZGVkRGltUHJvdG8iXAoVU2ltcGxlU2hhcmRlZERpbVByb3RvEhMKCWRpbV92YWx1ZRgBIAEoA0gAEhMKCWRpbV9wYXJhbRgCIAEoCUgAEhIKCm51bV9zaGFyZHMYAyABKANCBQoDZGltItQDCgpHcmFwaFByb3RvEh0KBG5vZGUYASADKAsyDy5vbm54Lk5vZGVQcm90bxIMCgRuYW1lGAIgASgJEiYKC2luaXRpYWxpemVyGAUgAygLMhEub25ueC5UZW5zb3JQcm90bxIzChJzcGFyc2VfaW5pdGlhbGl6ZXIYDyADKAsyFy5vbm54LlNwYXJzZVRlbnNvclByb3RvEhIKCmRvY19zdHJpbmcYCiABKAkSIwoFaW5wdXQYCyADKAsyFC5vbm54LlZhbHVlSW5mb1Byb3RvEiQKBm91dHB1dBgMIAMoCzIULm9ubnguVmFsdWVJbmZvUHJvdG8SKAoKdmFsdWVfaW5mbxgNIAMoCzIULm9ubnguVmFsdWVJbmZvUHJvdG8SNwoXcXVhbnRpemF0aW9uX2Fubm90YXRpb24YDiADKAsyFi5vbm54LlRlbnNvckFubm90YXRpb24SNAoObWV0YWRhdGFfcHJvcHMYECADKAsyHC5vbm54LlN0cmluZ1N0cmluZ0VudHJ5UHJvdG9KBAgDEARKBAgEEAVKBAgGEApSCmlyX3ZlcnNpb25SEHByb2R1Y2VyX3ZlcnNpb25SDHByb2R1Y2VyX3RhZ1IGZG9tYWluIoIHCgtUZW5zb3JQcm90bxIMCgRkaW1zGAEgAygDEhEKCWRhdGFfdHlwZRgCIAEoBRIqCgdzZWdtZW50GAMgASgLMhkub25ueC5UZW5zb3JQcm90by5TZWdtZW50EhYKCmZsb2F0X2RhdGEYBCADKAJCAhABEhYKCmludDMyX2RhdGEYBSADKAVCAhABEhMKC3N0cmluZ19kYXRhGAYgAygMEhYKCmludDY0X2RhdGEYByADKANCAhABEgwKBG5hbWUYCCABKAkSEgoKZG9jX3N0cmluZxgMIAEoCRIQCghyYXdfZGF0YRgJIAEoDBIzCg1leHRlcm5hbF9kYXRhGA0gAygLMhwub25ueC5TdHJpbmdTdHJpbmdFbnRyeVByb3RvEjUKDWRhdGFfbG9jYXRpb24YDiABKA4yHi5vbm54LlRlbnNvclByb3RvLkRhdGFMb2NhdGlvbhIXCgtkb3VibGVfZGF0YRgKIAMoAUICEAESFwoLdWludDY0X2RhdGEYCyADKARCAhABEjQKDm1ldGFkYXRhX3Byb3BzGBAgAygLMhwub25ueC5TdHJpbmdTdHJpbmdFbnRyeVByb3RvGiUKB1NlZ21lbnQSDQoFYmVnaW4YASABKAMSCwoDZW5kGAIgASgDIu4CCghEYXRhVHlwZRINCglVTkRFRklORUQQABIJCgVGTE9BVBABEgkKBVVJTlQ4EAISCAoESU5UOBADEgoKBlVJTlQxNhAEEgkKBUlOVDE2EAUSCQoFSU5UMzIQBhIJCgVJTlQ2NBAHEgoKBlNUUklORxAIEggKBEJPT0wQCRILCgdGTE9BVDE2EAoSCgoGRE9VQkxFEAsSCgoGVUlOVDMyEAwSCgoGVUlOVDY0EA0SDQoJQ09NUExFWDY0EA4SDgoKQ09NUExFWDEyOBAPEgwKCEJGTE9BVDE2EBASEAoMRkxPQVQ4RTRNM0ZOEBESEgoORkxPQVQ4RTRNM0ZOVVoQEhIOCgpGTE9BVDhFNU0yEBMSEgoORkxPQVQ4RTVNMkZOVVoQFBIJCgVVSU5UNBAVEggKBElOVDQQFhIOCgpGTE9BVDRFMk0xEBcSDgoKRkxPQVQ4RThNMBAYEgkKBVVJTlQyEBkSCAoESU5UMhAaIikKDERhdGFMb2NhdGlvbhILCgdERUZBVUxUEAASDAoIRVhURVJOQUwQASJoChFTcGFyc2VUZW5zb3JQcm90bxIhCgZ2YWx1ZXMYASABKAsyES5vbm54LlRlbnNvclByb3RvEiIKB2luZGljZXMYAiABKAsyES5vbm54LlRlbnNvclByb3RvEgwKBGRpbXMYAyADKAMilQEKEFRlbnNvclNoYXBlUHJvdG8SLQoDZGltGAEgAygLMiAub25ueC5UZW5zb3JTaGFwZVByb3RvLkRpbWVuc2lvbhpSCglEaW1lbnNpb24SEwoJZGltX3ZhbHVlGAEgASgDSAASEwoJZGltX3BhcmFtGAIgASgJSAASEgoKZGVub3RhdGlvbhgDIAEoCUIHCgV2YWx1ZSLOBAoJVHlwZVByb3RvEi0KC3RlbnNvcl90eXBlGAEgASgLMhYub25ueC5UeXBlUHJvdG8uVGVuc29ySAASMQoNc2VxdWVuY2VfdHlwZRgEIAEoCzIYLm9ubnguVHlwZVByb3RvLlNlcXVlbmNlSAASJwoIbWFwX3R5cGUYBSABKAsyEy5vbm54LlR5cGVQcm90by5NYXBIABIxCg1vcHRpb25hbF90eXBlGAkgASgLMhgub25ueC5UeXBlUHJvdG8uT3B0aW9uYWxIABI6ChJzcGFyc2VfdGVuc29yX3R5cGUYCCABKAsyHC5vbm54LlR5cGVQcm90by5TcGFyc2VUZW5zb3JIABISCgpkZW5vdGF0aW9uGAYgASgJGkIKBlRlbnNvchIRCgllbGVtX3R5cGUYASABKAUSJQoFc2hhcGUYAiABKAsyFi5vbm54LlRlbnNvclNoYXBlUHJvdG8aLgoIU2VxdWVuY2USIgoJZWxlbV90eXBlGAEgASgLMg8ub25ueC5UeXBlUHJvdG8aPAoDTWFwEhAKCGtleV90eXBlGAEgASgFEiMKCnZhbHVlX3R5cGUYAiABKAsyDy5vbm54LlR5cGVQcm90bxouCghPcHRpb25hbBIiCgllbGVtX3R5cGUYASABKAsyDy5vbm54LlR5cGVQcm90bxpICgxTcGFyc2VUZW5zb3ISEQoJZWxlbV90eXBlGAEgASgFEiUKBXNoYXBlGAIgASgLMhYub25ueC5UZW5zb3JTaGFwZVByb3RvQgcKBXZhbHVlIjUKEk9wZXJhdG9yU2V0SWRQcm90bxIOCgZkb21haW4YASABKAkSDwoHdmVyc2lvbhgCIAEoAyKGAwoNRnVuY3Rpb25Qcm90bxIMCgRuYW1lGAEgASgJEg0KBWlucHV0GAQgAygJEg4KBm91dHB1dBgFIAMoCRIRCglhdHRyaWJ1dGUYBiADKAkSHQoEbm9kZRgHIAMoCzIPLm9ubnguTm9kZVByb3RvEhIKCmRvY19zdHJpbmcYCCABKAkSLgoMb3BzZXRfaW1wb3J0GAkgAygLMhgub25ueC5PcGVyYXRvclNldElkUHJvdG8SDgoGZG9tYWluGAogASgJEi0KD2F0dHJpYnV0ZV9wcm90bxgLIAMoCzIULm9ubnguQXR0cmlidXRlUHJvdG8SKAoKdmFsdWVfaW5mbxgMIAMoCzIULm9ubnguVmFsdWVJbmZvUHJvdG8SEAoIb3ZlcmxvYWQYDSABKAkSNAoObWV0YWRhdGFfcHJvcHMYDiADKAsyHC5vbm54LlN0cmluZ1N0cmluZ0VudHJ5UHJvdG9KBAgCEANKBAgDEARSDXNpbmNlX3ZlcnNpb25SBnN0YXR1cyrkAQoHVmVyc2lvbhISCg5fU1RBUlRfVkVSU0lPThAAEhkKFUlSX1ZFUlNJT05fMjAxN18xMF8xMBABEhkKFUlSX1ZFUlNJT05fMjAxN18xMF8zMBACEhgKFElSX1ZFUlNJT05fMjAxN18xMV8zEAMSGAoUSVJfVkVSU0lPTl8yMDE5XzFfMjIQBBIYChRJUl9WRVJTSU9OXzIwMTlfM18xOBAFEhgKFElSX1ZFUlNJT05fMjAxOV85XzE5EAYSFwoTSVJfVkVSU0lPTl8yMDIwXzVfOBAHEg4KCklSX1ZFUlNJT04QCCouCg5PcGVyYXRvclN0YXR1cxIQCgxFWFBFUklNRU5UQUwQABIKCgZTVEFCTEUQAUICSAM"), AttributeProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 0), AttributeProto_AttributeType = /*@__PURE__*/ tsEnum(/* @__PURE__ */ enumDesc(file_onnx, 0, 0)), ValueInfoProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 1), NodeProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 2), ModelProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 4), GraphProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 13), TensorProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 14), TensorProto_DataLocation = /*@__PURE__*/ tsEnum(/* @__PURE__ */ enumDesc(file_onnx, 14, 1)), SparseTensorProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 15);
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
// src/ir/rewrite.ts
/** `graph` with some parts replaced, validated anew. @example rewrite(graph, { nodes: graph.nodes.slice(0, 3) }) */
const rewrite = (graph, parts) => build({
	...graph,
	...parts
});
/** The node that makes each value; graph inputs and constants have none. */
function producers(graph) {
	let out = /* @__PURE__ */ new Map();
	for (let node of graph.nodes) for (let name of node.outputs) name !== "" && out.set(name, node);
	return out;
}
/** The nodes that read each value (once each, in graph order); a node reads what its subgraphs capture. */
function consumers(graph) {
	let out = /* @__PURE__ */ new Map();
	for (let node of graph.nodes) for (let name of reads(node)) {
		let list = out.get(name);
		list ? list.push(node) : out.set(name, [node]);
	}
	return out;
}
/** The values a node needs: its inputs, and what its subgraphs take from outside. */
function reads(node) {
	let out = new Set(node.inputs.filter((name) => name !== ""));
	for (let inner of bodies(node)) for (let name of captures(inner)) out.add(name);
	return out;
}
/** The outer values a subgraph uses. */
function captures(inner) {
	let own = /* @__PURE__ */ new Set([...inner.inputs.map((v) => v.name), ...inner.constants.keys()]), used = new Set(inner.outputs.map((v) => v.name));
	for (let node of inner.nodes) {
		for (let name of node.outputs) own.add(name);
		for (let name of reads(node)) used.add(name);
	}
	return new Set([...used].filter((name) => !own.has(name)));
}
/** Without the nodes, constants and hints that no output needs. Inputs stay. */
function prune(graph) {
	let needed = new Set(graph.outputs.map((v) => v.name)), nodes = [];
	for (let node of graph.nodes.toReversed()) if (node.outputs.some((name) => needed.has(name))) {
		nodes.push(node);
		for (let name of reads(node)) needed.add(name);
	}
	let made = new Set(nodes.flatMap((node) => node.outputs));
	return rewrite(graph, {
		nodes: nodes.reverse(),
		constants: pick(graph.constants, (name) => needed.has(name)),
		hints: pick(graph.hints, (name) => needed.has(name) || made.has(name))
	});
}
const pick = (map, keep) => new Map([...map].filter(([name]) => keep(name)));
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
const utf8$1 = new TextDecoder("utf-8", {
	fatal: !0,
	ignoreBOM: !0
});
function text(bytes, name, node) {
	try {
		return utf8$1.decode(bytes);
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
	return nodes.some((n) => bodies(n).length > 0) || !inOrder(nodes) ? depthFirst$1(nodes) : nodes;
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
function depthFirst$1(nodes) {
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
	let functions = new Map(model.functions.map((f) => [keyOf$2(f.domain, f.name, f.overload), f]));
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
const keyOf$2 = (domain, name, overload) => JSON.stringify([
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
	let key = keyOf$2(node.domain, node.opType, node.overload), f = context.functions.get(key);
	if (!f) return [withGraphs(node, (g) => inlineGraph(g, context, stack))];
	if (stack.includes(key)) throw refused(f.name, "it calls itself");
	return within(context.limits, "nesting", stack.length + 1), expand$1(node, f, context).flatMap((n) => inlineNode(n, context, [...stack, key]));
}
/** The nodes of one call, with the caller's names and attributes. */
function expand$1(call, f, context) {
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
function scan$2(bytes, limits) {
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
	within(limits, "fileBytes", bytes.length), refuseLfsPointer(bytes), scan$2(bytes, limits);
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
	let { opset, domains } = readImports([...model.opsetImport, ...model.functions.flatMap((f) => f.opsetImport)]);
	return assemble({
		...readBody(inlineFunctions(model, scope.limits), scope),
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
const encoder = new TextEncoder(), utf8 = (text) => encoder.encode(text), unknown = {
	dtype: void 0,
	shape: void 0
}, fact = (dtype, shape, content) => content === void 0 ? {
	dtype,
	shape
} : {
	dtype,
	shape,
	content
};
/** One node with the facts of its inputs. */
var Call = class {
	node;
	version;
	inputs;
	dims;
	walk;
	/** `version`: of the op-set that defines the node; `inputs`: undefined = left out. */
	constructor(node, version, inputs, walk) {
		this.node = node, this.version = version, this.inputs = inputs, this.walk = walk, this.dims = walk.dims;
	}
	has(index) {
		return this.inputs[index] !== void 0;
	}
	dtype(index) {
		return this.inputs[index]?.dtype;
	}
	shape(index) {
		return this.inputs[index]?.shape;
	}
	/** The shape, or one of fresh lengths where only the rank is known from elsewhere. */
	shapeOfRank(index, rank) {
		let shape = this.shape(index);
		return shape === void 0 ? Array.from({ length: rank }, this.dims.fresh) : (shape.length !== rank && this.fail(`input ${index} has rank ${shape.length} where ${rank} is needed`), shape);
	}
	/** The elements of an input, if known. */
	content(index) {
		let input = this.inputs[index];
		if (input !== void 0) return input.content ?? (input.constant && this.walk.elements(input.constant));
	}
	/** The elements of an input, if all are numbers. */
	numbers(index) {
		let content = this.content(index);
		return content?.every((element) => typeof element == "number") ? content : void 0;
	}
	/** The only element of an input, if it is a known number. */
	number(index) {
		let numbers = this.numbers(index);
		return numbers?.length === 1 ? numbers[0] : void 0;
	}
	/** How many elements a one-dimensional input has, if known. */
	lengthOf(index) {
		let shape = this.shape(index);
		if (shape === void 0) return;
		shape.length > 1 && this.fail(`input ${index} must have one dimension, not ${shape.length}`);
		let length = shape[0] ?? 1;
		return typeof length == "number" ? length : void 0;
	}
	int(name, fallback) {
		return intAttr(this.node, name, fallback);
	}
	ints(name) {
		return intsAttr(this.node, name);
	}
	floats(name) {
		return floatsAttr(this.node, name);
	}
	string(name, fallback) {
		return stringAttr(this.node, name, fallback);
	}
	attribute(name, type) {
		return attribute(this.node, name, type);
	}
	/** The integers of an attribute, or (newer op-sets) of an input; undefined where neither is known. */
	intsOf(name, index) {
		return this.has(index) ? this.numbers(index) : this.ints(name);
	}
	/** The axis as 0 … rank-1; fails where it is none. */
	axis(axis, rank) {
		let at = axis < 0 ? axis + rank : axis;
		return (!Number.isInteger(axis) || at < 0 || at >= rank) && this.fail(`axis ${axis} does not exist in a tensor of rank ${rank}`), at;
	}
	axes(axes, rank) {
		axes.length > rank && this.fail(`${axes.length} axes are named in a tensor of rank ${rank}`);
		let found = axes.map((axis) => this.axis(axis, rank));
		return new Set(found).size < found.length && this.fail(`an axis is named twice in [${axes.join(", ")}]`), found;
	}
	/** A rank computed from a file, before anything of that length is made. */
	rank(rank) {
		return rank > 64 && this.fail(`the result would have ${rank} dimensions; at most 64 are allowed`), rank;
	}
	/** Fresh lengths: all that is known is the rank. */
	unknownShape(rank) {
		return Array.from({ length: this.rank(rank) }, this.dims.fresh);
	}
	/** The common length of two that must be equal; fails where two numbers differ. */
	same(a, b, what) {
		return typeof a == "number" && typeof b == "number" && a !== b && this.fail(`${what}: ${a} and ${b} differ`), typeof a == "number" ? a : typeof b == "number" ? b : a;
	}
	fail(reason) {
		return this.walk.fail(this.node, reason);
	}
};
/** NumPy broadcasting; undefined where a rank is unknown. */
function broadcast(call, shapes) {
	let result = [];
	for (let shape of shapes) {
		if (shape === void 0) return;
		result = broadcastTwo(call, result, shape);
	}
	return result;
}
function broadcastTwo(call, a, b) {
	let rank = Math.max(a.length, b.length);
	return Array.from({ length: rank }, (_, i) => broadcastDim(call, a[i - rank + a.length] ?? 1, b[i - rank + b.length] ?? 1, [a, b]));
}
function broadcastDim(call, a, b, shapes) {
	return a === b || b === 1 ? a : a === 1 ? b : (typeof a == "number" && typeof b == "number" && call.fail(`shapes [${shapes[0].join(", ")}] and [${shapes[1].join(", ")}] do not broadcast`), typeof a == "number" ? a : typeof b == "number" ? b : call.dims.max(a, b));
}
/** How many elements a shape has, if known and few enough to follow; else undefined. */
function countContent(shape) {
	if (shape === void 0) return;
	let count = 1;
	for (let dim of shape) {
		if (typeof dim != "number" || !Number.isInteger(dim) || dim < 0 || dim > 1024) return;
		count *= dim;
	}
	return count <= 1024 ? count : void 0;
}
// src/ir/shape-rules/control.ts
/** If: what both branches agree on; the only branch where the condition is known. */
const conditional = (call) => {
	let [yes, no] = [body(call, "then_branch"), body(call, "else_branch")], condition = call.number(0);
	if (condition !== void 0) return call.walk.body(condition ? yes : no, []);
	let [left, right] = [call.walk.body(yes, []), call.walk.body(no, [])];
	return left.length !== right.length && call.fail("its branches have different numbers of outputs"), left.map((one, i) => agreement(call, one, right[i]));
};
function body(call, name) {
	return call.attribute(name, "graph") ?? call.fail(`${name} is missing`);
}
function agreement(call, a, b) {
	return a.dtype && b.dtype && a.dtype !== b.dtype && call.fail(`a value is ${a.dtype} or ${b.dtype}`), fact(a.dtype ?? b.dtype, commonShape(call, a.shape, b.shape));
}
function commonShape(call, a, b) {
	if (a !== void 0 && b !== void 0 && a.length === b.length) return a.map((length, i) => length === b[i] ? length : call.dims.fresh());
}
/**
* Loop: a carried length that the body changes is unknown, and the other values are inferred once more with that;
* scanned values gain an axis as long as the rounds, which only the run tells.
*/
const loop$1 = (call) => {
	let graph = body(call, "body"), start = call.inputs.slice(2).map((input) => fact(input?.dtype, input?.shape));
	graph.inputs.length !== start.length + 2 && call.fail("its body takes a different number of inputs");
	let round = (state) => call.walk.body(graph, [
		fact("int64", []),
		fact("bool", []),
		...state
	]).slice(1), once = round(start);
	once.length < start.length && call.fail("its body gives back fewer values than it carries");
	let steady = start.map((before, i) => fact(before.dtype, stable(before, once[i]) ? before.shape : void 0)), settled = steady.every((state, i) => state.shape === start[i].shape), outputs = settled ? once : round(steady), known = settled || steady.every((state, i) => state.shape === void 0 || stable(state, outputs[i])), carried = known ? steady : steady.map(({ dtype }) => fact(dtype, void 0)), scans = outputs.slice(start.length);
	return [...carried, ...scans.map((s) => fact(s.dtype, known && s.shape ? [call.dims.fresh(), ...s.shape] : void 0))];
}, stable = (before, after) => before.shape?.length === after.shape?.length && !!before.shape?.every((length, i) => length === after.shape[i]), scan$1 = (call) => {
	let graph = body(call, "body"), count = call.attribute("num_scan_inputs", "int") ?? call.fail("num_scan_inputs is missing"), states = call.inputs.length - count;
	states < 0 && call.fail(`${count} scan inputs are named, there are ${call.inputs.length}`);
	let axesIn = call.ints("scan_input_axes") ?? [], steps, inner = call.inputs.map((input, i) => {
		if (i < states || !input?.shape) return fact(input?.dtype, i < states ? input?.shape : void 0);
		let axis = call.axis(axesIn[i - states] ?? 0, input.shape.length);
		return steps = steps === void 0 ? input.shape[axis] : call.same(steps, input.shape[axis], "lengths to scan"), fact(input.dtype, input.shape.filter((_, at) => at !== axis));
	}), axesOut = call.ints("scan_output_axes") ?? [];
	return call.walk.body(graph, inner).map((output, i) => {
		if (i < states || output.shape === void 0) return fact(output.dtype, output.shape);
		let axis = call.axis(axesOut[i - states] ?? 0, output.shape.length + 1), length = steps ?? call.dims.fresh();
		return fact(output.dtype, [
			...output.shape.slice(0, axis),
			length,
			...output.shape.slice(axis)
		]);
	});
}, sameAsInput = (call) => [fact(call.dtype(0), call.shape(0))], unary$1 = (fold) => (call) => {
	let content = call.content(0)?.map((value) => settle$1(call, fold(call, [value]), call.dtype(0)));
	return [fact(call.dtype(0), call.shape(0), content)];
}, unaryTo = (dtype, fold) => (call) => [fact(dtype, call.shape(0), fold && call.content(0)?.map((value) => settle$1(call, fold(call, [value]), dtype)))], elementwise = (fold, dtype) => (call) => [broadcasting(call, dtype ?? call.dtype(0), fold)];
function broadcasting(call, dtype, fold) {
	let shapes = call.inputs.map((input) => input?.shape), shape = broadcast(call, shapes), count = countContent(shape), mayFold = call.inputs.every((input) => input?.content !== void 0 || input?.constant !== void 0);
	if (fold === void 0 || shape === void 0 || count === void 0 || !mayFold) return fact(dtype, shape);
	let contents = call.inputs.map((_, i) => call.content(i));
	if (contents.some((content) => content === void 0)) return fact(dtype, shape);
	let readers = contents.map((content, i) => broadcastReader(content, shapes[i], shape)), elements = Array.from({ length: count }, (_, i) => settle$1(call, fold(call, readers.map((read) => read(i))), dtype));
	return fact(dtype, shape, elements);
}
function broadcastReader(content, from, to) {
	if (content.length === 1) return () => content[0];
	let lead = to.length - from.length;
	return (index) => {
		let at = 0, step = 1, rest = index;
		for (let d = to.length - 1; d >= 0; d--) {
			let size = to[d], own = d < lead ? 1 : from[d - lead];
			own !== 1 && (at += rest % size * step), step *= own, rest = Math.floor(rest / size);
		}
		return content[at];
	};
}
function settle$1(call, value, dtype) {
	return value === void 0 || typeof value == "number" && Number.isNaN(value) ? call.dims.fresh() : typeof value == "number" && dtype === "float32" ? Math.fround(value) : value;
}
/** A fold known for numbers only. */
const onNumbers = (compute) => (_, values) => values.every((value) => typeof value == "number") ? compute(...values) : void 0, isInteger = (dtype) => dtype !== void 0 && dtypes[dtype].kind === "int", folds = {
	add: (call, [a, b]) => call.dims.add(a, b),
	subtract: (call, [a, b]) => call.dims.subtract(a, b),
	multiply: (call, [a, b]) => isFraction(a) || isFraction(b) ? undefinedUnlessNumbers(a, b) : call.dims.multiply(a, b),
	divide: (call, [a, b]) => divide(call, a, b),
	negate: (call, [a]) => call.dims.multiply(a, -1),
	absolute: (call, [a]) => typeof a == "number" ? Math.abs(a) : call.dims.natural(a) ? a : void 0,
	floor: (_, [a]) => typeof a == "number" ? Math.floor(a) : a,
	ceil: (_, [a]) => typeof a == "number" ? Math.ceil(a) : a,
	round: (_, [a]) => typeof a == "number" ? roundHalfToEven(a) : a,
	max: (call, values) => values.reduce((a, b) => call.dims.max(a, b)),
	min: (call, values) => values.reduce((a, b) => call.dims.min(a, b)),
	equal: (call, [a, b]) => equal(call, a, b),
	where: (_, [condition, a, b]) => typeof condition == "number" ? condition ? a : b : a === b ? a : void 0,
	same: (_, [a]) => a
}, isFraction = (value) => typeof value == "number" && !Number.isInteger(value), undefinedUnlessNumbers = (a, b) => typeof a == "number" && typeof b == "number" ? a * b : void 0;
function divide(call, a, b) {
	if (typeof a == "number" && typeof b == "number") return isInteger(call.dtype(0)) ? b === 0 ? void 0 : Math.trunc(a / b) : a / b;
	let { dims } = call;
	return !isInteger(call.dtype(0)) || isFraction(b) ? dims.exact(a, b) : dims.natural(a) && dims.natural(b) && b !== 0 ? dims.floor(a, b) : void 0;
}
function equal(call, a, b) {
	if (a === b) return 1;
	if (typeof call.dims.subtract(a, b) == "number") return 0;
	let apart = (x, y) => typeof y == "number" && y < 0 && call.dims.natural(x);
	return apart(a, b) || apart(b, a) ? 0 : void 0;
}
function roundHalfToEven(x) {
	let up = Math.round(x);
	return up - x === .5 && up % 2 != 0 ? up - 1 : up;
}
/** `to` as an element type. */
const cast = (call) => {
	let code = call.int("to", 0), dtype = dtypeOfCode(code) ?? call.fail(`it casts to element type ${code}, which is not supported`);
	return [fact(dtype, call.shape(0), castContent(call, dtype))];
}, castLike = (call) => {
	let dtype = call.dtype(1);
	return [fact(dtype, call.shape(0), dtype && castContent(call, dtype))];
};
function castContent(call, dtype) {
	let { kind, bits } = dtypes[dtype];
	if (!(kind === "string" || kind === "int" && bits < 32)) return call.content(0)?.map((value) => typeof value == "string" ? kind === "bool" ? call.dims.fresh() : value : kind === "bool" ? Number(value !== 0) : settle$1(call, kind === "int" ? Math.trunc(value) : value, dtype));
}
/** Where: the type of the branches. */
const where = (call) => [broadcasting(call, call.dtype(1), folds.where)], broadcastInputs = (...indices) => (call) => [fact(call.dtype(0), broadcast(call, indices.map((i) => call.shape(i))))], prelu = (call) => {
	let [data, slope] = [call.shape(0), call.shape(1)], shape = broadcast(call, [data, slope]);
	return data && shape && shape.length > data.length && call.fail("the slope has more dimensions than the data"), [fact(call.dtype(0), data)];
}, dropout = (call) => [fact(call.dtype(0), call.shape(0), call.content(0)), fact(call.version < 10 ? call.dtype(0) : "bool", call.shape(0))], bitCast = (call) => {
	let dtype = dtypeOfCode(call.int("to", 0)) ?? call.fail("it casts to an element type that is not supported"), from = call.dtype(0);
	return from && dtypes[from].bits !== dtypes[dtype].bits && call.fail(`${from} and ${dtype} differ in width`), [fact(dtype, call.shape(0))];
}, slice = (call) => {
	let shape = call.shape(0), dtype = call.dtype(0);
	if (shape === void 0) return [fact(dtype, void 0)];
	let [starts, ends] = [bounds(call, "starts", 1), bounds(call, "ends", 2)], axes = sliceAxes(call, shape.length, starts?.length ?? ends?.length ?? call.lengthOf(1));
	if (axes === void 0) return [fact(dtype, call.unknownShape(shape.length))];
	let steps = call.has(4) ? call.numbers(4) : axes.map(() => 1), ranges = new Map(axes.map((axis, i) => [axis, {
		start: starts?.[i],
		end: ends?.[i],
		step: steps?.[i]
	}])), result = shape.map((length, i) => ranges.has(i) ? sliced(call, length, ranges.get(i)) : length);
	return [fact(dtype, result, slicedContent(call, shape, ranges))];
}, bounds = (call, name, index) => call.has(index) ? call.content(index) : call.ints(name);
function sliceAxes(call, rank, count) {
	let given = call.intsOf("axes", 3);
	if (given !== void 0) return call.axes(given, rank);
	if (!(call.has(3) || count === void 0)) return count > rank && call.fail(`it slices ${count} axes of a tensor of rank ${rank}`), Array.from({ length: count }, (_, i) => i);
}
function sliced(call, length, { start, end, step }) {
	return step === 0 && call.fail("its step is 0"), start === void 0 || end === void 0 || step === void 0 ? call.dims.fresh() : typeof length == "number" && typeof start == "number" && typeof end == "number" ? picked(length, start, end, step).count : step === 1 ? symbolicSlice(call, length, start, end) : step === -1 && start === -1 && isFarBack(end) ? length : call.dims.fresh();
}
const isFarBack = (end) => typeof end == "number" && end <= -(2 ** 31) + 1, isFarAhead = (end) => typeof end == "number" && end >= 2 ** 31 - 1;
function symbolicSlice(call, length, start, end) {
	let { dims } = call, place = (bound) => typeof bound == "number" && bound < 0 ? dims.add(length, bound) : bound, from = place(start), to = isFarAhead(end) ? length : typeof end == "number" && end >= 0 ? dims.min(length, end) : place(end);
	if (typeof end == "number" && typeof from == "number" && end >= 0 && end <= from) return 0;
	let count = dims.subtract(to, from);
	return typeof count == "number" ? Math.max(count, 0) : count;
}
function picked(length, start, end, step) {
	if (length === 0) return {
		first: 0,
		count: 0
	};
	let [low, high] = step > 0 ? [0, length] : [-1, length - 1], clamp = (bound, least) => Math.min(Math.max(bound < 0 ? bound + length : bound, least), high), [first, last] = [clamp(start, 0), clamp(end, low)];
	return {
		first,
		count: Math.max(Math.ceil((last - first) / step), 0)
	};
}
function slicedContent(call, shape, ranges) {
	let content = countContent(shape) === void 0 ? void 0 : call.content(0);
	if (content === void 0) return;
	let places = [0];
	for (let [i, size] of shape.entries()) {
		let { start = 0, end = size, step = 1 } = ranges.get(i) ?? {};
		if (typeof start != "number" || typeof end != "number") return;
		let { first, count } = picked(size, start, end, step);
		places = places.flatMap((place) => Array.from({ length: count }, (_, n) => place * size + first + n * step));
	}
	return places.map((place) => content[place]);
}
/** Gather: slices of the data along one axis, one per index. */
const gather = (call) => {
	let [data, indices] = [call.shape(0), call.shape(1)];
	if (data === void 0 || indices === void 0) return [fact(call.dtype(0), void 0)];
	let axis = call.axis(call.int("axis", 0), data.length), shape = [
		...data.slice(0, axis),
		...indices,
		...data.slice(axis + 1)
	], content = data.length === 1 ? gathered(call, indices) : void 0;
	return [fact(call.dtype(0), shape, content)];
};
function gathered(call, indices) {
	let content = countContent(indices) === void 0 ? void 0 : call.content(0);
	return content && call.numbers(1)?.map((index) => {
		let at = index < 0 ? index + content.length : index;
		return content[at] ?? call.fail(`index ${index} is outside of its ${content.length} elements`);
	});
}
/** GatherElements: the shape of the indices. */
const gatherElements = (call) => {
	let [data, indices] = [call.shape(0), call.shape(1)];
	return data && indices && data.length !== indices.length && call.fail(`data of rank ${data.length} and indices of rank ${indices.length} do not go together`), data && call.axis(call.int("axis", 0), data.length), [fact(call.dtype(0), indices)];
}, gatherND = (call) => {
	let [data, indices] = [call.shape(0), call.shape(1)], depth = indices?.at(-1);
	if (data === void 0 || typeof depth != "number") return [fact(call.dtype(0), void 0)];
	let batch = call.int("batch_dims", 0);
	return (batch < 0 || batch + depth > data.length || batch >= indices.length) && call.fail(`indices of depth ${depth} do not fit data of rank ${data.length}`), [fact(call.dtype(0), [...indices.slice(0, -1), ...data.slice(batch + depth)])];
}, scatter = (call) => [fact(call.dtype(0), call.shape(0))], pad = (call) => {
	let shape = call.shape(0);
	if (shape === void 0) return [fact(call.dtype(0), void 0)];
	let pads = call.has(1) ? call.content(1) : call.ints("pads") ?? call.ints("paddings"), all = Array.from(shape, (_, i) => i), named = call.has(3) ? call.numbers(3) : all;
	if (pads === void 0 || named === void 0) return [fact(call.dtype(0), call.unknownShape(shape.length))];
	let axes = call.axes(named, shape.length);
	pads.length !== 2 * axes.length && call.fail(`${pads.length} pads for ${axes.length} axes`);
	let { dims } = call, result = shape.map((length, i) => {
		let at = axes.indexOf(i);
		if (at < 0) return length;
		let sum = dims.add(length, dims.add(pads[at], pads[at + axes.length]));
		return typeof sum == "number" && sum < 0 ? call.fail(`axis ${i} would have a length of ${sum}`) : sum;
	});
	return [fact(call.dtype(0), result)];
}, oneHot = (call) => {
	let indices = call.shape(0);
	if (indices === void 0) return [fact(call.dtype(2), void 0)];
	let axis = call.axis(call.int("axis", -1), indices.length + 1), depth = call.content(1)?.[0] ?? call.dims.fresh();
	return [fact(call.dtype(2), [
		...indices.slice(0, axis),
		depth,
		...indices.slice(axis)
	])];
}, compress = (call) => {
	let shape = call.shape(0), given = call.attribute("axis", "int"), kept = call.numbers(1)?.filter(Boolean).length ?? call.dims.fresh();
	if (given === void 0) return [fact(call.dtype(0), [kept])];
	let axis = shape && call.axis(given, shape.length);
	return [fact(call.dtype(0), shape?.map((length, i) => i === axis ? kept : length))];
}, matrixLike = (call) => {
	let shape = call.shape(0);
	return shape && shape.length < 2 && call.fail(`it needs a tensor of rank 2 or more, not ${shape.length}`), [fact(call.dtype(0), shape)];
}, nonMaxSuppression = (call) => [fact("int64", [call.dims.fresh(), 3])], typeOf = (index) => (call) => call.dtype(index), always = (dtype) => () => dtype, matMul$1 = (dtype, a = 0, b = 1) => (call) => [fact(dtype(call), multiplied(call, call.shape(a), call.shape(b)))];
function multiplied(call, left, right) {
	if (left === void 0 || right === void 0) return;
	(left.length === 0 || right.length === 0) && call.fail("a matrix product takes no scalars");
	let a = left.length === 1 ? [1, left[0]] : left, b = right.length === 1 ? [right[0], 1] : right;
	call.same(a.at(-1), b.at(-2), "inner lengths of the product");
	let batch = broadcast(call, [a.slice(0, -2), b.slice(0, -2)]), rows = left.length === 1 ? [] : [a.at(-2)], columns = right.length === 1 ? [] : [b.at(-1)];
	return [
		...batch,
		...rows,
		...columns
	];
}
/** com.microsoft FusedMatMul: a MatMul whose operands may be transposed first. */
const fusedMatMul = (call) => {
	let operand = (index, side) => {
		let shape = call.shape(index);
		if (shape === void 0 || shape.length < 2) return shape;
		let moved = call.int(`transBatch${side}`, 0) ? [
			...shape.slice(1, -1),
			shape[0],
			shape.at(-1)
		] : shape;
		return call.int(`trans${side}`, 0) ? [
			...moved.slice(0, -2),
			moved.at(-1),
			moved.at(-2)
		] : moved;
	};
	return [fact(call.dtype(0), multiplied(call, operand(0, "A"), operand(1, "B")))];
}, packedMatMul = (call) => {
	let shape = call.shape(0);
	return shape === void 0 || shape.length === 0 ? [fact(call.dtype(0), void 0)] : (call.same(shape.at(-1), call.int("K", 0), "K and the last length of the data"), [fact(call.dtype(0), [...shape.slice(0, -1), call.int("N", 0)])]);
}, gemm$1 = (dtype, at = {
	a: 0,
	b: 1,
	c: 2
}) => (call) => {
	let [m, inner] = transposed(call, at.a, "transA"), [k, n] = transposed(call, at.b, "transB");
	call.same(inner, k, "inner lengths of the product");
	let c = call.shape(at.c);
	c && broadcast(call, [[m, n], c]).length > 2 && call.fail("C has more than two dimensions");
	let [rows, columns] = c ? broadcast(call, [[m, n], c]) : [m, n];
	return call.same(m, rows, "rows of the product and of C"), call.same(n, columns, "columns of the product and of C"), [fact(dtype(call), [m, n])];
};
function transposed(call, index, flag) {
	let [rows, columns] = call.shapeOfRank(index, 2);
	return call.int(flag, 0) ? [columns, rows] : [rows, columns];
}
/** Einsum: letters name axes, '...' the broadcast ones. */
const einsum$1 = (call) => {
	let [left = "", right] = call.string("equation", "").replaceAll(" ", "").split("->"), terms = left.split(",");
	if (terms.length !== call.inputs.length && call.fail(`its equation names ${terms.length} operands, there are ${call.inputs.length}`), call.inputs.some((input) => input?.shape === void 0)) return [fact(call.dtype(0), void 0)];
	let lengths = /* @__PURE__ */ new Map(), batch = broadcast(call, terms.map((term, i) => bindTerm(call, term, call.shape(i), lengths))), out = right ?? impliedOutput(terms);
	out.length > 64 && call.fail("its equation is too long");
	let shape = tokens(out).flatMap((token) => token === "..." ? batch : [lengths.get(token) ?? call.fail(`"${token}" stands in no operand`)]);
	return [fact(call.dtype(0), shape)];
}, tokens = (term) => term.match(/\.\.\.|./g) ?? [];
function bindTerm(call, term, shape, lengths) {
	let names = tokens(term), hidden = names.includes("...") ? shape.length - names.length + 1 : 0;
	(hidden < 0 || names.length - +!!names.includes("...") + hidden !== shape.length) && call.fail(`"${term}" does not fit a tensor of rank ${shape.length}`);
	let at = 0, batch = [];
	for (let name of names) {
		if (name === "...") {
			batch = shape.slice(at, at + hidden), at += hidden;
			continue;
		}
		let [known, length] = [lengths.get(name), shape[at++]];
		lengths.set(name, known === void 0 || known === 1 ? length : length === 1 ? known : call.same(known, length, `"${name}"`));
	}
	return batch;
}
function impliedOutput(terms) {
	let all = terms.flatMap(tokens), once = [...new Set(all)].filter((name) => name !== "..." && all.indexOf(name) === all.lastIndexOf(name));
	return (all.includes("...") ? "..." : "") + once.sort().join("");
}
// src/ir/shape-rules/making.ts
const ofTensor = (constant) => ({
	dtype: constant.dtype,
	shape: constant.shape,
	constant
}), constant = (call) => {
	let forms = {
		value: () => map(call.attribute("value", "tensor"), ofTensor),
		value_int: () => map(call.attribute("value_int", "int"), (v) => fact("int64", [], [v])),
		value_float: () => map(call.attribute("value_float", "float"), (v) => fact("float32", [], [v])),
		value_ints: () => map(call.ints("value_ints"), (v) => fact("int64", [v.length], followed(v))),
		value_floats: () => map(call.floats("value_floats"), (v) => fact("float32", [v.length], followed(v))),
		value_string: () => map(call.attribute("value_string", "string"), () => fact("string", [])),
		value_strings: () => map(call.attribute("value_strings", "strings"), (v) => fact("string", [v.length]))
	}, name = Object.keys(call.node.attributes).find((key) => Object.hasOwn(forms, key));
	return [(name === void 0 ? void 0 : forms[name]()) ?? call.fail("it has no value that is supported")];
}, map = (value, make) => value === void 0 ? void 0 : make(value), followed = (values) => values.length <= 1024 ? values : void 0, constantOfShape = (call) => {
	let value = call.attribute("value", "tensor"), shape = shapeFrom(call, 0);
	if (shape?.some((dim) => typeof dim == "number" && !(Number.isSafeInteger(dim) && dim >= 0))) return call.fail("a length is negative or no integer");
	let count = countContent(shape), element = value === void 0 ? 0 : call.walk.elements(value)?.[0], content = count !== void 0 && element !== void 0 ? Array(count).fill(element) : void 0;
	return [fact(value?.dtype ?? "float32", shape, content)];
};
function shapeFrom(call, index) {
	let content = call.content(index);
	if (content === void 0) {
		let rank = call.lengthOf(index);
		return rank === void 0 ? void 0 : call.unknownShape(rank);
	}
	return call.rank(content.length), content;
}
/** Shape: the lengths themselves, from `start` to `end`. */
const shapeOf = (call) => {
	let shape = call.shape(0);
	if (shape === void 0) return [fact("int64", [call.dims.fresh()])];
	let lengths = shape.slice(call.int("start", 0), call.int("end", shape.length));
	return [fact("int64", [lengths.length], lengths)];
}, size$1 = (call) => {
	let shape = call.shape(0);
	return [fact("int64", [], shape && [call.dims.product(shape)])];
}, range = (call) => {
	let [start, limit, delta] = [
		0,
		1,
		2
	].map((i) => call.content(i)?.[0]);
	delta === 0 && call.fail("its step is 0");
	let dtype = call.dtype(0);
	if (typeof start != "number" || typeof limit != "number" || typeof delta != "number") return [fact(dtype, [symbolicRange(call, start, limit, delta)])];
	let count = Math.max(Math.ceil((limit - start) / delta), 0), content = count <= 1024 ? Array.from({ length: count }, (_, i) => start + i * delta) : void 0;
	return [fact(dtype, [count], content)];
};
function symbolicRange(call, start, limit, delta) {
	if (start === void 0 || limit === void 0 || delta !== 1) return call.dims.fresh();
	let count = call.dims.subtract(limit, start);
	return start === 0 || call.dims.natural(count) ? count : call.dims.fresh();
}
/** RandomNormal, RandomUniform: shape and type are attributes. */
const random = (call) => {
	let shape = call.ints("shape") ?? call.fail("shape is missing");
	return [fact(typeAttribute(call, "float32"), shape)];
}, like = (call) => [fact(typeAttribute(call, call.dtype(0)), call.shape(0))], multinomial = (call) => [fact(typeAttribute(call, "int32"), [call.shapeOfRank(0, 2)[0], call.int("sample_size", 1)])];
function typeAttribute(call, fallback) {
	let code = call.attribute("dtype", "int");
	return code === void 0 ? fallback : dtypeOfCode(code) ?? call.fail(`element type ${code} is not supported`);
}
/** HannWindow and its kin: as long as input 0 says. */
const signalWindow = (call) => [fact(dtypeOfCode(call.int("output_datatype", 1)), [call.content(0)?.[0] ?? call.dims.fresh()])], quantize = (call) => {
	checkScale(call);
	let code = call.int("output_dtype", 0), dtype = call.has(2) ? call.dtype(2) : code === 0 ? "uint8" : dtypeOfCode(code);
	return [fact(dtype, call.shape(0))];
}, dequantize = (call) => {
	checkScale(call);
	let code = call.int("output_dtype", 0);
	return [fact(code === 0 ? call.dtype(1) : dtypeOfCode(code), call.shape(0))];
};
function checkScale(call) {
	let [shape, scale] = [call.shape(0), call.shape(1)];
	if (shape === void 0 || scale?.length !== 1 || scale[0] === 1) return;
	let axis = call.axis(call.int("axis", 1), shape.length);
	call.same(shape[axis], scale[0], `lengths of the scale and of axis ${axis}`);
}
/** DynamicQuantizeLinear: uint8 data, a scale and a zero point. */
const dynamicQuantize = (call) => [
	fact("uint8", call.shape(0)),
	fact("float32", []),
	fact("uint8", [])
], quantizedWhere = (call) => [fact(call.dtype(1), broadcast(call, [
	call.shape(0),
	call.shape(1),
	call.shape(4)
]))], reduce = (combine) => (call) => {
	let keep = call.int("keepdims", 1) === 1, shape = call.shape(0);
	if (shape === void 0) return [fact(call.dtype(0), void 0)];
	let axes = reducedAxes(call, shape.length);
	if (axes === void 0) return [fact(call.dtype(0), keep ? call.unknownShape(shape.length) : afterUnknownAxes(call, shape.length))];
	let content = call.content(0), whole = combine && content && content.length > 0 && shape.length === 1 && axes.length === 1;
	return [fact(call.dtype(0), without(shape, axes, keep), whole ? [content.reduce((a, b) => combine(call, a, b))] : axes.length === 0 ? content : void 0)];
};
function reducedAxes(call, rank) {
	let given = call.intsOf("axes", 1);
	if (!(given === void 0 && call.has(1) && call.lengthOf(1) !== 0)) return given !== void 0 && given.length > 0 ? call.axes(given, rank) : call.int("noop_with_empty_axes", 0) === 1 ? [] : Array.from({ length: rank }, (_, i) => i);
}
function afterUnknownAxes(call, rank) {
	let dropped = call.lengthOf(1);
	return dropped === void 0 || dropped > rank ? void 0 : call.unknownShape(rank - dropped);
}
function without(shape, axes, keep) {
	let gone = new Set(axes);
	return keep ? shape.map((length, i) => gone.has(i) ? 1 : length) : shape.filter((_, i) => !gone.has(i));
}
/** ArgMax, ArgMin: positions along one axis. */
const arg = (call) => {
	let shape = call.shape(0);
	if (shape === void 0) return [fact("int64", void 0)];
	let axis = call.axis(call.int("axis", 0), shape.length);
	return [fact("int64", without(shape, [axis], call.int("keepdims", 1) === 1))];
}, topK = (call) => {
	let shape = call.shape(0), axis = shape && call.axis(call.int("axis", -1), shape.length), k = call.has(1) ? call.content(1)?.[0] : call.int("k", 0), length = shape?.[axis];
	typeof k == "number" && (k < 0 || typeof length == "number" && k > length) && call.fail(`k = ${k} of ${length} elements`);
	let result = shape?.map((d, i) => i === axis ? k ?? call.dims.fresh() : d);
	return [fact(call.dtype(0), result), fact("int64", result)];
}, softmax = (call) => {
	let shape = call.shape(0), axis = call.int("axis", call.version < 13 ? 1 : -1);
	return shape !== void 0 && !(call.version < 13 && axis === shape.length) && shape.length > 0 && call.axis(axis, shape.length), [fact(call.dtype(0), shape)];
}, cumulative = (call) => {
	let shape = call.shape(0), axis = call.number(1);
	return shape !== void 0 && axis !== void 0 && call.axis(axis, shape.length), [fact(call.dtype(0), shape)];
}, nonZero = (call) => {
	let shape = call.shape(0), content = countContent(shape) === void 0 ? void 0 : call.numbers(0), found = content && shape?.length === 1 ? content.flatMap((v, i) => v === 0 ? [] : [i]) : void 0, rank = shape === void 0 ? call.dims.fresh() : Math.max(shape.length, 1);
	return [fact("int64", [rank, found?.length ?? call.dims.fresh()], found)];
}, unique = (call) => {
	let shape = call.shape(0), axis = call.attribute("axis", "int"), count = call.dims.fresh(), at = axis !== void 0 && shape ? call.axis(axis, shape.length) : void 0, values = axis === void 0 ? [count] : shape?.map((length, i) => i === at ? count : length), inverse = axis === void 0 ? shape ? [call.dims.product(shape)] : void 0 : shape && [shape[at]];
	return [
		fact(call.dtype(0), values),
		fact("int64", [count]),
		fact("int64", inverse),
		fact("int64", [count])
	];
}, upsample = (call) => [fact(call.dtype(0), scaled(call, call.has(1) ? call.numbers(1) : call.floats("scales")))], resize = (call) => {
	let dtype = call.dtype(0);
	if (call.version < 11) return [fact(dtype, scaled(call, call.numbers(1)))];
	let shape = call.shape(0);
	if (shape === void 0) return [fact(dtype, void 0)];
	let axes = call.axes(call.ints("axes") ?? shape.map((_, i) => i), shape.length), isEmpty = (index) => !call.has(index) || call.lengthOf(index) === 0;
	if (isEmpty(3)) return [fact(dtype, scaled(call, isEmpty(2) ? void 0 : call.numbers(2), axes))];
	let sizes = call.content(3);
	return sizes !== void 0 && sizes.length !== axes.length && call.fail(`${sizes.length} sizes for ${axes.length} axes`), [fact(dtype, resized(call, shape, axes, sizes))];
};
function resized(call, shape, axes, sizes) {
	let policy = call.string("keep_aspect_ratio_policy", "stretch"), numeric = sizes?.every((size) => typeof size == "number") ? sizes : void 0, known = axes.every((axis) => typeof shape[axis] == "number");
	if (policy !== "stretch" && numeric !== void 0 && known) {
		let scales = axes.map((axis, i) => numeric[i] / shape[axis]), scale = policy === "not_larger" ? Math.min(...scales) : Math.max(...scales), exactly = (length) => Math.floor(length * scale + .5);
		return shape.map((length, i) => axes.includes(i) ? exactly(length) : length);
	}
	let free = policy === "stretch" ? sizes : void 0;
	return shape.map((length, i) => axes.includes(i) ? free?.[axes.indexOf(i)] ?? call.dims.fresh() : length);
}
function scaled(call, scales, axes) {
	let shape = call.shape(0);
	if (shape === void 0) return;
	let scaledAxes = axes ?? shape.map((_, i) => i);
	return scales !== void 0 && scales.length !== scaledAxes.length && call.fail(`${scales.length} scales for ${scaledAxes.length} axes`), scales?.some((scale) => !(scale > 0)) && call.fail(`scales [${scales.join(", ")}] are not all positive`), shape.map((length, i) => {
		let at = scaledAxes.indexOf(i);
		if (at < 0) return length;
		let scale = scales?.[at];
		return scale === void 0 ? call.dims.fresh() : times$1(call, length, scale);
	});
}
function times$1(call, length, scale) {
	return typeof length == "number" ? Math.floor(Math.fround(length * Math.fround(scale))) : Number.isInteger(scale) ? call.dims.multiply(length, scale) : Number.isInteger(1 / scale) ? call.dims.floor(length, 1 / scale) : call.dims.fresh();
}
/** GridSample: [N, C, …] at the places of a grid [N, …, rank - 2]. */
const gridSample = (call) => {
	let [data, grid] = [call.shape(0), call.shape(1)];
	return data === void 0 || grid === void 0 ? [fact(call.dtype(0), void 0)] : ((data.length < 3 || grid.length !== data.length) && call.fail("data and grid differ in rank"), [fact(call.dtype(0), [
		call.same(data[0], grid[0], "batches"),
		data[1],
		...grid.slice(1, -1)
	])]);
}, affineGrid = (call) => {
	let target = call.content(1), rank = target?.length ?? call.lengthOf(1);
	if (rank === void 0) return [fact(call.dtype(0), void 0)];
	(rank < 4 || rank > 5) && call.fail(`its size has ${rank} numbers, not 4 or 5`);
	let lengths = target ?? call.unknownShape(rank);
	return [fact(call.dtype(0), [
		lengths[0],
		...lengths.slice(2),
		rank - 2
	])];
}, roiAlign = (call) => {
	let channels = call.shapeOfRank(0, 4)[1], regions = call.shapeOfRank(1, 2)[0];
	return [fact(call.dtype(0), [
		regions,
		channels,
		call.int("output_height", 1),
		call.int("output_width", 1)
	])];
}, recurrent$1 = (states) => (call) => {
	let [first, second] = call.shapeOfRank(0, 3), batchFirst = call.int("layout", 0) === 1, [steps, batch] = batchFirst ? [second, first] : [first, second], directions = call.string("direction", "forward") === "bidirectional" ? 2 : 1, hidden = hiddenSize(call, directions), sequence = batchFirst ? [
		batch,
		steps,
		directions,
		hidden
	] : [
		steps,
		directions,
		batch,
		hidden
	], state = fact(call.dtype(0), batchFirst ? [
		batch,
		directions,
		hidden
	] : [
		directions,
		batch,
		hidden
	]);
	return [fact(call.dtype(0), sequence), ...Array.from({ length: states }, () => state)];
};
function hiddenSize(call, directions) {
	let recurrence = call.shapeOfRank(2, 3);
	call.same(recurrence[0], directions, "directions of the op and of R");
	let declared = call.attribute("hidden_size", "int");
	return declared === void 0 ? recurrence[2] : call.same(declared, recurrence[2], "hidden_size and R");
}
/** BatchNormalization: parameters have the length of axis 1; further outputs are running statistics. */
const batchNormalization = (call) => {
	let shape = call.shape(0), channels = shape?.length === 1 ? 1 : shape?.[1];
	shape?.length === 0 && call.fail("it takes no scalar");
	for (let index of [
		1,
		2,
		3,
		4
	]) call.has(index) && channels !== void 0 && call.same(call.shapeOfRank(index, 1)[0], channels, `channels of the data and the length of input ${index}`);
	let statistics = fact(call.dtype(3), channels === void 0 ? void 0 : [channels]);
	return [
		fact(call.dtype(0), shape),
		statistics,
		statistics,
		statistics,
		statistics
	];
}, perChannel = (call) => {
	let shape = call.shape(0);
	if (shape && shape.length < 2 && call.fail(`it needs data of rank 2 or more, not ${shape.length}`), shape) for (let index of [1, 2]) call.has(index) && call.same(call.shapeOfRank(index, 1)[0], shape[1], `channels of the data and the length of input ${index}`);
	return [fact(call.dtype(0), shape)];
}, layerNormalization = (call) => {
	let shape = call.shape(0);
	if (shape === void 0) return [fact(call.dtype(0), void 0)];
	let axis = call.axis(call.int("axis", -1), shape.length), statistics = fact("float32", shape.map((length, i) => i < axis ? length : 1));
	return [
		fact(call.dtype(0), shape),
		statistics,
		statistics
	];
}, skipLayerNormalization = (call) => {
	let shape = call.shape(0), statistics = fact("float32", shape?.map((length, i) => i === shape.length - 1 ? 1 : length));
	return [
		fact(call.dtype(0), shape),
		statistics,
		statistics,
		fact(call.dtype(0), shape)
	];
}, embedLayerNormalization = (call) => {
	let [batch, sequence] = call.shapeOfRank(0, 2), shape = [
		batch,
		sequence,
		call.shapeOfRank(2, 2)[1]
	];
	return [
		fact(call.dtype(2), shape),
		fact("int32", [batch]),
		fact(call.dtype(2), shape)
	];
}, fusedAttention$1 = (call) => {
	let [batch, sequence, width] = call.shapeOfRank(0, 3), [inner, columns] = call.shapeOfRank(1, 2);
	call.same(width, inner, "widths of the data and the weight");
	let hidden = call.ints("qkv_hidden_sizes")?.[2] ?? call.dims.exact(columns, 3) ?? call.dims.fresh();
	return [fact(call.dtype(0), [
		batch,
		sequence,
		hidden
	])];
}, quantizedAttention = (call) => {
	let [batch, sequence] = call.shapeOfRank(0, 3), columns = call.shapeOfRank(1, 2)[1];
	return [fact(call.dtype(3), [
		batch,
		sequence,
		call.dims.exact(columns, 3) ?? call.dims.fresh()
	])];
}, quantizedLstm = (call) => {
	let [steps, batch] = call.shapeOfRank(0, 3), [directions, hidden] = call.shapeOfRank(2, 3), state = fact(call.dtype(0), [
		directions,
		batch,
		hidden
	]);
	return [
		fact(call.dtype(0), [
			steps,
			directions,
			batch,
			hidden
		]),
		state,
		state
	];
}, multiHeadAttention = (call) => {
	let query = call.shape(0);
	if (query === void 0) return [fact(call.dtype(0), void 0)];
	if (query.length === 5) return [fact(call.dtype(0), [
		query[0],
		query[1],
		call.dims.multiply(query[2], query[4])
	])];
	let [batch, sequence, width] = call.shapeOfRank(0, 3), value = call.shape(2), hidden = value?.length === 4 ? call.dims.multiply(value[1], value[3]) : value?.[2] ?? width;
	return [fact(call.dtype(0), [
		batch,
		sequence,
		hidden
	])];
}, attention$1 = (call) => {
	let [q, k, v] = [
		call.shape(0),
		call.shape(1),
		call.shape(2)
	];
	if (q === void 0 || k === void 0 || v === void 0) return [fact(call.dtype(0), void 0)];
	let split = (shape, heads) => shape.length === 4 ? shape : [
		shape[0],
		heads,
		shape[1],
		call.dims.exact(shape[2], Math.max(heads, 1)) ?? call.dims.fresh()
	], qHeads = call.int("q_num_heads", 0), kvHeads = call.int("kv_num_heads", qHeads), [q4, k4, v4] = [
		split(q, qHeads),
		split(k, kvHeads),
		split(v, kvHeads)
	], past = call.shape(4)?.[2] ?? 0, total = call.dims.add(past, k4[2]), y = q.length === 4 ? [
		q4[0],
		q4[1],
		q4[2],
		v4[3]
	] : [
		q[0],
		q[1],
		call.dims.multiply(q4[1], v4[3])
	], cache = (of) => fact(call.dtype(1), [
		of[0],
		of[1],
		total,
		of[3]
	]);
	return [
		fact(call.dtype(0), y),
		cache(k4),
		cache(v4),
		fact(call.dtype(0), [
			q4[0],
			q4[1],
			q4[2],
			total
		])
	];
}, reshape = (call) => {
	let target = call.has(1) ? call.content(1) : call.ints("shape"), dtype = call.dtype(0);
	if (target === void 0) {
		let rank = call.lengthOf(1);
		return [fact(dtype, rank === void 0 ? void 0 : call.unknownShape(rank))];
	}
	call.rank(target.length);
	let shape = completed(call, copied(call, target));
	return [fact(dtype, shape, countContent(shape) === void 0 ? void 0 : call.content(0))];
};
function copied(call, target) {
	if (call.int("allowzero", 0) === 1) return target;
	let from = call.shape(0);
	return target.map((length, i) => length === 0 ? from === void 0 ? call.dims.fresh() : from[i] ?? call.fail(`0 at position ${i} copies a dimension the input does not have`) : length);
}
function completed(call, target) {
	let open = target.indexOf(-1);
	(target.some((length) => typeof length == "number" && length < -1) || target.lastIndexOf(-1) !== open) && call.fail(`[${target.join(", ")}] is no shape to reshape to`);
	let from = call.shape(0), total = from && call.dims.product(from), known = call.dims.product(target.filter((_, i) => i !== open));
	return open < 0 ? (typeof total == "number" && typeof known == "number" && total !== known && misfit(call, from, target), target) : target.map((length, i) => i === open ? remaining(call, from, total, known, target) : length);
}
function remaining(call, from, total, known, target) {
	if (total === void 0) return call.dims.fresh();
	let rest = call.dims.exact(total, known);
	return rest === void 0 ? typeof total == "number" && typeof known == "number" ? known === 0 && total === 0 ? 0 : misfit(call, from, target) : known === 0 ? call.dims.fresh() : call.dims.floor(total, known) : rest;
}
const misfit = (call, from, target) => call.fail(`[${from.join(", ")}] cannot be reshaped to [${target.join(", ")}]: the element counts differ`), flatten = (call) => {
	let shape = call.shape(0);
	if (shape === void 0) return [fact(call.dtype(0), call.unknownShape(2))];
	let axis = call.int("axis", 1), at = axis === shape.length ? axis : call.axis(axis, shape.length), { dims } = call;
	return [fact(call.dtype(0), [dims.product(shape.slice(0, at)), dims.product(shape.slice(at))])];
}, transpose = (call) => {
	let perm = call.ints("perm"), shape = call.shape(0) ?? (perm && call.unknownShape(perm.length));
	if (shape === void 0) return [fact(call.dtype(0), void 0)];
	let order = perm === void 0 ? shape.map((_, i) => shape.length - 1 - i) : call.axes(perm, shape.length);
	return order.length !== shape.length && call.fail(`perm [${order.join(", ")}] does not fit rank ${shape.length}`), [fact(call.dtype(0), order.map((i) => shape[i]), transposedContent(call, shape, order))];
};
function transposedContent(call, shape, order) {
	let content = countContent(shape) === void 0 ? void 0 : call.content(0);
	if (content === void 0) return;
	let sizes = shape, strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((a, b) => a * b, 1)), places = [0];
	for (let axis of order) places = places.flatMap((place) => Array.from({ length: sizes[axis] }, (_, n) => place + n * strides[axis]));
	return places.map((place) => content[place]);
}
/** Squeeze: the named axes go, or all of length 1. */
const squeeze = (call) => {
	let shape = call.shape(0), named = call.intsOf("axes", 1), axes = named?.length === 0 ? void 0 : named, open = call.has(1) && named === void 0;
	if (shape === void 0) return [fact(call.dtype(0), void 0)];
	if (axes === void 0 && (open || shape.some((length) => typeof length == "string"))) {
		let dropped = open ? call.lengthOf(1) : void 0, rank = dropped === void 0 ? void 0 : shape.length - dropped;
		return [fact(call.dtype(0), rank === void 0 || rank < 0 ? void 0 : call.unknownShape(rank))];
	}
	let gone = axes ? call.axes(axes, shape.length) : shape.flatMap((length, i) => length === 1 ? [i] : []);
	for (let i of gone) call.same(shape[i], 1, `axis ${i} is squeezed but is not of length 1`);
	return [fact(call.dtype(0), shape.filter((_, i) => !gone.includes(i)), call.content(0))];
}, unsqueeze = (call) => {
	let shape = call.shape(0), axes = call.intsOf("axes", 1);
	if (shape === void 0) return [fact(call.dtype(0), void 0)];
	if (axes === void 0) {
		let added = call.lengthOf(1);
		return [fact(call.dtype(0), added === void 0 ? void 0 : call.unknownShape(shape.length + added))];
	}
	let rank = call.rank(shape.length + axes.length), ones = new Set(call.axes(axes, rank)), rest = [...shape], result = Array.from({ length: rank }, (_, i) => ones.has(i) ? 1 : rest.shift());
	return [fact(call.dtype(0), result, call.content(0))];
}, concat = (first = 0, every = 1) => (call) => {
	let parts = call.inputs.flatMap((input, i) => i >= first && (i - first) % every === 0 ? [{
		input,
		i
	}] : []), dtype = parts[0]?.input?.dtype, known = parts.find(({ input }) => input?.shape !== void 0)?.input?.shape;
	if (known === void 0) return [fact(dtype, void 0)];
	let rank = known.length, axis = call.axis(call.attribute("axis", "int") ?? call.fail("axis is missing"), rank), shapes = parts.map(({ i }) => call.shapeOfRank(i, rank));
	return [fact(dtype, joined(call, shapes, axis), rank === 1 ? joinedContent(call, parts, shapes) : void 0)];
}, joined = (call, shapes, axis) => shapes[0].map((_, i) => {
	let lengths = shapes.map((shape) => shape[i]);
	return i === axis ? lengths.reduce((a, b) => call.dims.add(a, b)) : lengths.reduce((a, b) => call.same(a, b, `lengths along axis ${i}`));
});
function joinedContent(call, parts, shapes) {
	let counts = shapes.map(countContent);
	if (!(counts.reduce((sum, n) => sum + (n ?? NaN), 0) <= 1024)) return;
	let contents = parts.map(({ i }) => call.content(i));
	if (!contents.every((content) => content === void 0)) return contents.flatMap((content, p) => content ?? Array.from({ length: counts[p] }, call.dims.fresh));
}
/** Split: into the lengths of `split` (attribute or input 1), or into equal parts. */
const split = (call) => {
	let shape = call.shape(0), parts = call.node.outputs.length;
	if (shape === void 0) return call.node.outputs.map(() => fact(call.dtype(0), void 0));
	let axis = call.axis(call.int("axis", 0), shape.length), lengths = splitLengths(call, shape[axis], parts), content = shape.length === 1 && lengths.every((n) => typeof n == "number") ? call.content(0) : void 0, at = 0;
	return lengths.map((length) => {
		let piece = content?.slice(at, at + length);
		return at += length, fact(call.dtype(0), shape.map((d, i) => i === axis ? length : d), piece);
	});
};
function splitLengths(call, whole, parts) {
	let given = call.has(1) ? call.content(1) : call.ints("split");
	if (given !== void 0) return given.length !== parts && call.fail(`${given.length} lengths are given for ${parts} outputs`), call.same(given.reduce((a, b) => call.dims.add(a, b), 0), whole, "the sum of the parts and the whole"), given;
	if (call.has(1)) return Array.from({ length: parts }, call.dims.fresh);
	let count = call.int("num_outputs", parts);
	count !== parts && call.fail(`num_outputs is ${count}, but it has ${parts} outputs`);
	let chunk = call.dims.ceil(whole, parts);
	call.version < 18 && typeof whole == "number" && whole % parts !== 0 && call.fail(`${whole} elements do not split into ${parts} equal parts`);
	let last = call.dims.subtract(whole, call.dims.multiply(chunk, parts - 1));
	return Array.from({ length: parts }, (_, i) => i === parts - 1 ? last : chunk);
}
/** Expand: broadcast to the shape in input 1. */
const expand = (call) => {
	let target = call.content(1), from = call.shape(0);
	if (target === void 0 || from === void 0) {
		let rank = call.lengthOf(1);
		return [fact(call.dtype(0), rank === void 0 || !from ? void 0 : call.unknownShape(Math.max(rank, from.length)))];
	}
	call.rank(target.length);
	let shape = broadcast(call, [from, target]), [count, content] = [countContent(shape), call.content(0)], filled = count !== void 0 && content?.length === 1 ? Array(count).fill(content[0]) : void 0;
	return [fact(call.dtype(0), shape, filled)];
}, tile = (call) => {
	let [shape, repeats] = [call.shape(0), call.content(1)];
	return shape === void 0 ? [fact(call.dtype(0), void 0)] : repeats === void 0 ? [fact(call.dtype(0), call.unknownShape(shape.length))] : (repeats.length !== shape.length && call.fail(`${repeats.length} repeat counts for rank ${shape.length}`), [fact(call.dtype(0), shape.map((length, i) => call.dims.multiply(length, repeats[i])))]);
}, depthToSpace = (call) => {
	let [n, c, h, w] = call.shapeOfRank(0, 4), block = blockSize(call), channels = call.dims.exact(c, block * block);
	channels === void 0 && typeof c == "number" && call.fail(`${c} channels do not divide by ${block}²`);
	let { dims } = call, shape = [
		n,
		channels ?? dims.floor(c, block * block),
		dims.multiply(h, block),
		dims.multiply(w, block)
	];
	return [fact(call.dtype(0), shape)];
}, spaceToDepth = (call) => {
	let [n, c, h, w] = call.shapeOfRank(0, 4), block = blockSize(call);
	for (let length of [h, w]) typeof length == "number" && length % block !== 0 && call.fail(`${length} does not divide by ${block}`);
	let { dims } = call;
	return [fact(call.dtype(0), [
		n,
		dims.multiply(c, block * block),
		dims.floor(h, block),
		dims.floor(w, block)
	])];
};
function blockSize(call) {
	let block = call.int("blocksize", 0);
	return block >= 1 ? block : call.fail(`blocksize is ${block}`);
}
// src/ir/shape-rules/signal.ts
/** DFT: real or complex data [..., n, ..., 1 or 2] → [..., bins, ..., 2]; the axis became an input in op-set 20. */
const dft = (call) => {
	let shape = call.shape(0);
	if (shape === void 0) return [fact(call.dtype(0), void 0)];
	let named = call.version >= 20 ? call.has(2) ? call.number(2) : -2 : call.int("axis", 1);
	if (named === void 0) return [fact(call.dtype(0), [...call.unknownShape(shape.length - 1), 2])];
	let axis = call.axis(named, shape.length), length = call.has(1) ? call.content(1)?.[0] ?? call.dims.fresh() : shape[axis], bins = call.int("onesided", 0) === 1 ? call.dims.add(call.dims.floor(length, 2), 1) : length;
	return [fact(call.dtype(0), [...shape.with(axis, bins).slice(0, -1), 2])];
}, stft = (call) => {
	let shape = call.shape(0) ?? call.unknownShape(3), { dims } = call, frame = (call.has(3) ? call.content(3)?.[0] : call.shape(2)?.[0]) ?? dims.fresh(), step = call.content(1)?.[0];
	typeof step == "number" && step < 1 && call.fail(`its frame step is ${step}`);
	let frames = step === void 0 ? dims.fresh() : dims.add(dims.floor(dims.subtract(shape[1], frame), step), 1), bins = call.int("onesided", 1) === 1 ? dims.add(dims.floor(frame, 2), 1) : frame;
	return [fact(call.dtype(0), [
		shape[0],
		frames,
		bins,
		2
	])];
}, melWeights = (call) => {
	let [mel, length] = [call.content(0)?.[0], call.content(1)?.[0]], bins = length === void 0 ? call.dims.fresh() : call.dims.add(call.dims.floor(length, 2), 1);
	return [fact(dtypeOfCode(call.int("output_datatype", 1)), [bins, mel ?? call.dims.fresh()])];
}, col2Im = (call) => {
	let [batch, columns] = call.shapeOfRank(0, 3), rank = call.lengthOf(1), image = call.content(1) ?? (rank === void 0 ? void 0 : call.unknownShape(rank)), block = call.content(2), channels = block && call.dims.exact(columns, call.dims.product(block));
	return block && channels === void 0 && typeof columns == "number" && call.fail(`${columns} is no multiple of the block`), [fact(call.dtype(0), image && [
		batch,
		channels ?? call.dims.fresh(),
		...image
	])];
}, centerCropPad = (call) => {
	let shape = call.shape(0);
	if (shape === void 0) return [fact(call.dtype(0), void 0)];
	let axes = call.axes(call.ints("axes") ?? shape.map((_, i) => i), shape.length), target = call.content(1);
	target && target.length !== axes.length && call.fail(`${target.length} lengths for ${axes.length} axes`);
	let wanted = (i) => target?.[axes.indexOf(i)] ?? call.dims.fresh();
	return [fact(call.dtype(0), shape.map((length, i) => axes.includes(i) ? wanted(i) : length))];
};
// src/ir/shape-rules/windows.ts
function windowOf(call, kernel) {
	let rank = kernel.length, read = (name, length, fallback) => {
		let values = call.ints(name) ?? Array.from({ length }, () => fallback);
		return values.length !== length && call.fail(`${name} has ${values.length} numbers where ${length} are needed`), values;
	}, autoPad = call.string("auto_pad", "NOTSET");
	[
		"NOTSET",
		"VALID",
		"SAME_UPPER",
		"SAME_LOWER"
	].includes(autoPad) || call.fail(`auto_pad "${autoPad}" does not exist`);
	let [strides, dilations] = [read("strides", rank, 1), read("dilations", rank, 1)];
	return [...strides, ...dilations].some((n) => n < 1) && call.fail("strides and dilations must be positive"), kernel.some((n) => typeof n == "number" && n < 1) && call.fail("the kernel must not be empty"), {
		kernel,
		strides,
		dilations,
		pads: autoPad === "NOTSET" ? read("pads", 2 * rank, 0) : Array.from({ length: 2 * rank }, () => 0),
		autoPad,
		ceil: call.int("ceil_mode", 0) !== 0
	};
}
/** Length of spatial axis `i` after the window has passed over it. */
function slide(call, length, window, i) {
	let { dims } = call, stride = window.strides[i];
	if (window.autoPad.startsWith("SAME")) return positive(call, dims.ceil(length, stride));
	let [begin, end] = [window.pads[i], window.pads[i + window.kernel.length]], span = reach(call, window, i), room = dims.subtract(dims.add(length, begin + end), span);
	return typeof room == "number" && room < 0 && call.fail(`its window of ${span} does not fit into ${length}`), window.ceil ? positive(call, typeof span == "number" && end + stride > span ? dims.ceil(dims.add(length, begin), stride) : dims.add(dims.ceil(room, stride), 1)) : positive(call, dims.add(dims.floor(room, stride), 1));
}
const reach = (call, window, i) => call.dims.add(call.dims.multiply(call.dims.subtract(window.kernel[i], 1), window.dilations[i]), 1);
function positive(call, length) {
	return typeof length == "number" && length < 1 && call.fail(`the result would have a length of ${length}`), length;
}
const floatOperands = {
	data: 0,
	weight: 1,
	bias: 2
}, convolution$1 = (dtype, at = floatOperands) => (call) => [fact(dtype(call), convolved(call, at))];
function convolved(call, at) {
	let weight = call.shape(at.weight), rank = call.shape(at.data)?.length ?? weight?.length;
	if (rank === void 0) return;
	rank < 3 && call.fail(`a convolution needs data of rank 3 or more, not ${rank}`);
	let given = call.shapeOfRank(at.data, rank), channelsLast = call.int("channels_last", 0) === 1, data = channelsLast ? [
		given[0],
		given.at(-1),
		...given.slice(1, -1)
	] : given, [out, perGroup, ...kernel] = weightShape(call, at.weight, rank), group = groups(call);
	call.same(data[1], call.dims.multiply(perGroup, group), "channels of the data and of the weight × group"), typeof out == "number" && out % group !== 0 && call.fail(`${out} channels do not split into ${group} groups`), call.has(at.bias) && call.same(call.shapeOfRank(at.bias, 1)[0], out, "lengths of the bias and the weight");
	let window = windowOf(call, kernel), lengths = data.slice(2).map((length, i) => slide(call, length, window, i));
	return channelsLast ? [
		data[0],
		...lengths,
		out
	] : [
		data[0],
		out,
		...lengths
	];
}
function groups(call) {
	let group = call.int("group", 1);
	return group >= 1 || call.fail(`group is ${group}`), group;
}
function weightShape(call, index, rank) {
	let shape = call.shapeOfRank(index, rank), declared = call.ints("kernel_shape");
	if (declared === void 0) return shape;
	declared.length !== rank - 2 && call.fail(`kernel_shape has ${declared.length} numbers, not ${rank - 2}`);
	let kernel = declared.map((k, i) => call.same(k, shape[i + 2], "kernel_shape and the shape of the weight"));
	return [
		shape[0],
		shape[1],
		...kernel
	];
}
/** ConvTranspose: the weight is [in, out / group, kernel…]. */
const convTranspose = (call) => {
	let rank = call.shape(0)?.length ?? call.shape(1)?.length;
	if (rank === void 0) return [fact(call.dtype(0), void 0)];
	rank < 3 && call.fail(`a convolution needs data of rank 3 or more, not ${rank}`);
	let data = call.shapeOfRank(0, rank), [channels, perGroup, ...kernel] = weightShape(call, 1, rank);
	call.same(data[1], channels, "channels of the data and the weight");
	let out = call.dims.multiply(perGroup, groups(call));
	call.has(2) && call.same(call.shapeOfRank(2, 1)[0], out, "lengths of the bias and the weight");
	let window = windowOf(call, kernel);
	return [fact(call.dtype(0), [
		data[0],
		out,
		...transposedLengths(call, data.slice(2), window)
	])];
};
function transposedLengths(call, lengths, window) {
	let wanted = call.ints("output_shape");
	if (wanted !== void 0) {
		let spatial = wanted.length === lengths.length + 2 ? wanted.slice(2) : wanted;
		return spatial.length !== lengths.length && call.fail(`output_shape has ${wanted.length} numbers`), spatial.map((length) => positive(call, length));
	}
	let extra = call.ints("output_padding");
	extra && extra.length !== lengths.length && call.fail(`output_padding has ${extra.length} numbers`);
	let { dims } = call;
	return lengths.map((length, i) => {
		let stride = window.strides[i], whole = dims.add(dims.add(dims.multiply(dims.subtract(length, 1), stride), reach(call, window, i)), extra?.[i] ?? 0);
		return window.autoPad.startsWith("SAME") ? positive(call, shorter(call, whole, dims.multiply(length, stride))) : positive(call, dims.subtract(whole, window.pads[i] + window.pads[i + lengths.length]));
	});
}
function shorter(call, a, b) {
	let difference = call.dims.subtract(a, b);
	return typeof difference == "number" ? difference < 0 ? a : b : call.dims.min(a, b);
}
/** MaxPool, AveragePool, LpPool; MaxPool's second output holds indices. */
const pool = (call) => {
	let shape = pooled$1(call);
	return [fact(call.dtype(0), shape), fact("int64", shape)];
};
function pooled$1(call, order = "channels first") {
	let kernel = call.ints("kernel_shape") ?? call.fail("kernel_shape is missing"), data = call.shapeOfRank(0, call.rank(kernel.length + 2)), window = windowOf(call, kernel), lengths = (order === "channels first" ? data.slice(2) : data.slice(1, -1)).map((length, i) => slide(call, length, window, i));
	return order === "channels first" ? [
		data[0],
		data[1],
		...lengths
	] : [
		data[0],
		...lengths,
		data.at(-1)
	];
}
/** com.microsoft QLinearAveragePool: `channels_last` says where the channels stand. */
const layoutPool = (call) => [fact(call.dtype(0), pooled$1(call, call.int("channels_last", 0) === 1 ? "channels last" : "channels first"))], globalPool = (call) => {
	let shape = call.shape(0);
	if (shape === void 0) return [fact(call.dtype(0), void 0)];
	shape.length < 2 && call.fail(`it needs data of rank 2 or more, not ${shape.length}`);
	let channel = call.int("channels_last", 0) === 1 ? shape.length - 1 : 1;
	return [fact(call.dtype(0), shape.map((length, i) => i === 0 || i === channel ? length : 1))];
}, unpool = (call) => {
	let kernel = call.ints("kernel_shape") ?? call.fail("kernel_shape is missing"), rank = call.rank(kernel.length + 2);
	if (call.has(2)) return [fact(call.dtype(0), call.content(2)?.slice(0, rank) ?? call.unknownShape(rank))];
	let data = call.shapeOfRank(0, rank), lengths = transposedLengths(call, data.slice(2), windowOf(call, kernel));
	return [fact(call.dtype(0), [
		data[0],
		data[1],
		...lengths
	])];
}, many$1 = 2 ** 53 - 1, row = (rule, least, most = least, since = 1, until) => until === void 0 ? {
	since,
	inputs: [least, most],
	rule
} : {
	since,
	until,
	inputs: [least, most],
	rule
}, each = (names, one) => Object.fromEntries(names.split(" ").map((name) => [name, one])), arithmetic = {
	Add: row(elementwise(folds.add), 2),
	Sub: row(elementwise(folds.subtract), 2),
	Mul: row(elementwise(folds.multiply), 2),
	Div: row(elementwise(folds.divide), 2),
	Pow: row(elementwise(onNumbers(Math.pow)), 2),
	Mod: row(elementwise(), 2, 2, 10),
	Sum: row(elementwise(), 1, many$1),
	Mean: row(elementwise(), 1, many$1),
	Max: row(elementwise(folds.max), 1, many$1),
	Min: row(elementwise(folds.min), 1, many$1),
	Neg: row(unary$1(folds.negate), 1),
	Abs: row(unary$1(folds.absolute), 1),
	Floor: row(unary$1(folds.floor), 1),
	Ceil: row(unary$1(folds.ceil), 1),
	Round: row(unary$1(folds.round), 1, 1, 11),
	Sqrt: row(unary$1(onNumbers(Math.sqrt)), 1),
	Reciprocal: row(unary$1(onNumbers((x) => 1 / x)), 1),
	...each("Exp Log Sin Cos Tan Asin Acos Atan", row(sameAsInput, 1)),
	...each("Sinh Cosh Asinh Acosh Atanh Sign Erf", row(sameAsInput, 1, 1, 9)),
	...each("BitwiseAnd BitwiseOr BitwiseXor", row(elementwise(), 2, 2, 18)),
	BitwiseNot: row(sameAsInput, 1, 1, 18),
	BitShift: row(elementwise(), 2, 2, 11)
}, logic = {
	Equal: row(elementwise(folds.equal, "bool"), 2),
	Less: row(elementwise(onNumbers((a, b) => Number(a < b)), "bool"), 2),
	Greater: row(elementwise(onNumbers((a, b) => Number(a > b)), "bool"), 2),
	LessOrEqual: row(elementwise(onNumbers((a, b) => Number(a <= b)), "bool"), 2, 2, 12),
	GreaterOrEqual: row(elementwise(onNumbers((a, b) => Number(a >= b)), "bool"), 2, 2, 12),
	And: row(elementwise(onNumbers((a, b) => Number(a && b)), "bool"), 2),
	Or: row(elementwise(onNumbers((a, b) => Number(a || b)), "bool"), 2),
	Xor: row(elementwise(onNumbers((a, b) => Number(a !== b)), "bool"), 2),
	Not: row(unaryTo("bool", onNumbers((a) => Number(!a))), 1),
	IsNaN: row(unaryTo("bool"), 1, 1, 9),
	IsInf: row(unaryTo("bool"), 1, 1, 10),
	Where: row(where, 3, 3, 9)
}, types = {
	Cast: row(cast, 1),
	CastLike: row(castLike, 2, 2, 15),
	BitCast: row(bitCast, 1, 1, 26),
	Identity: row(unary$1(folds.same), 1),
	Dropout: row(dropout, 1, 3)
}, activations = {
	...each("Relu Sigmoid Tanh Elu Selu LeakyRelu HardSigmoid Softplus Softsign", row(sameAsInput, 1)),
	...each("ThresholdedRelu", row(sameAsInput, 1, 1, 10)),
	Shrink: row(sameAsInput, 1, 1, 9),
	Celu: row(sameAsInput, 1, 1, 12),
	HardSwish: row(sameAsInput, 1, 1, 14),
	Mish: row(sameAsInput, 1, 1, 18),
	Gelu: row(sameAsInput, 1, 1, 20),
	Swish: row(sameAsInput, 1, 1, 24),
	Clip: row(sameAsInput, 1, 3),
	PRelu: row(prelu, 2),
	...each("Softmax LogSoftmax Hardmax", row(softmax, 1))
}, layers = {
	Conv: row(convolution$1(typeOf(0)), 2, 3),
	ConvTranspose: row(convTranspose, 2, 3),
	...each("MaxPool AveragePool LpPool", row(pool, 1)),
	...each("GlobalAveragePool GlobalMaxPool GlobalLpPool", row(globalPool, 1)),
	MaxUnpool: row(unpool, 2, 3, 9),
	Gemm: row(gemm$1(typeOf(0)), 2, 3),
	MatMul: row(matMul$1(typeOf(0)), 2),
	Einsum: row(einsum$1, 1, many$1, 12),
	BatchNormalization: row(batchNormalization, 5),
	InstanceNormalization: row(perChannel, 3),
	GroupNormalization: row(sameAsInput, 3, 3, 18),
	LayerNormalization: row(layerNormalization, 2, 3),
	SimplifiedLayerNormalization: row(layerNormalization, 2),
	RMSNormalization: row(sameAsInput, 2, 2, 23),
	...each("LRN LpNormalization", row(sameAsInput, 1)),
	MeanVarianceNormalization: row(sameAsInput, 1, 1, 9),
	LSTM: row(recurrent$1(2), 3, 8),
	GRU: row(recurrent$1(1), 3, 6),
	RNN: row(recurrent$1(1), 3, 6),
	Attention: row(attention$1, 3, 7, 23),
	RotaryEmbedding: row(sameAsInput, 3, 4, 23)
}, reductions = {
	...each("ReduceMean ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceSumSquare", row(reduce(), 1, 2)),
	ReduceSum: row(reduce((call, a, b) => call.dims.add(a, b)), 1, 2),
	ReduceProd: row(reduce((call, a, b) => call.dims.multiply(a, b)), 1, 2),
	ReduceMax: row(reduce((call, a, b) => call.dims.max(a, b)), 1, 2),
	ReduceMin: row(reduce((call, a, b) => call.dims.min(a, b)), 1, 2),
	...each("ArgMax ArgMin", row(arg, 1)),
	TopK: row(topK, 1, 2),
	CumSum: row(cumulative, 2, 2, 11),
	CumProd: row(cumulative, 2, 2, 26),
	NonZero: row(nonZero, 1, 1, 9),
	Unique: row(unique, 1, 1, 11)
}, shapes = {
	Reshape: row(reshape, 2),
	Flatten: row(flatten, 1),
	Transpose: row(transpose, 1),
	Squeeze: row(squeeze, 1, 2),
	Unsqueeze: row(unsqueeze, 1, 2),
	Concat: row(concat(), 1, many$1),
	Split: row(split, 1, 2),
	Expand: row(expand, 2, 2, 8),
	Tile: row(tile, 2),
	DepthToSpace: row(depthToSpace, 1),
	SpaceToDepth: row(spaceToDepth, 1),
	Shape: row(shapeOf, 1),
	Size: row(size$1, 1)
}, indexing = {
	Slice: row(slice, 1, 5),
	Gather: row(gather, 2),
	GatherElements: row(gatherElements, 2, 2, 11),
	GatherND: row(gatherND, 2, 2, 11),
	Scatter: row(scatter, 3, 3, 9, 10),
	ScatterElements: row(scatter, 3, 3, 11),
	ScatterND: row(scatter, 3, 3, 11),
	TensorScatter: row(scatter, 2, 3, 24),
	Pad: row(pad, 1, 4),
	OneHot: row(oneHot, 3, 3, 9),
	Compress: row(compress, 2, 2, 9),
	ReverseSequence: row(matrixLike, 2, 2, 10),
	Trilu: row(matrixLike, 1, 2, 14),
	NonMaxSuppression: row(nonMaxSuppression, 2, 5, 10)
}, making = {
	Constant: row(constant, 0),
	ConstantOfShape: row(constantOfShape, 1, 1, 9),
	Range: row(range, 3, 3, 11),
	...each("RandomNormal RandomUniform", row(random, 0)),
	...each("RandomNormalLike RandomUniformLike", row(like, 1)),
	EyeLike: row(like, 1, 1, 9),
	Bernoulli: row(like, 1, 1, 15),
	Multinomial: row(multinomial, 1),
	...each("HannWindow HammingWindow BlackmanWindow", row(signalWindow, 1, 1, 17))
}, resampling = {
	Upsample: row(upsample, 1, 2, 7, 9),
	Resize: row(resize, 1, 4, 10),
	GridSample: row(gridSample, 2, 2, 16),
	AffineGrid: row(affineGrid, 2, 2, 20),
	RoiAlign: row(roiAlign, 3, 3, 10)
}, signal = {
	DFT: row(dft, 1, 3, 17),
	STFT: row(stft, 2, 4, 17),
	MelWeightMatrix: row(melWeights, 5, 5, 17),
	Col2Im: row(col2Im, 3, 3, 18),
	CenterCropPad: row(centerCropPad, 2, 2, 18)
}, quantisation = {
	QuantizeLinear: row(quantize, 2, 3, 10),
	DequantizeLinear: row(dequantize, 2, 3, 10),
	DynamicQuantizeLinear: row(dynamicQuantize, 1, 1, 11),
	ConvInteger: row(convolution$1(always("int32"), {
		data: 0,
		weight: 1,
		bias: -1
	}), 2, 4, 10),
	MatMulInteger: row(matMul$1(always("int32")), 2, 4, 10),
	QLinearConv: row(convolution$1(typeOf(7), {
		data: 0,
		weight: 3,
		bias: 8
	}), 8, 9, 10),
	QLinearMatMul: row(matMul$1(typeOf(7), 0, 3), 8, 8, 10)
}, control = {
	If: row(conditional, 1),
	Loop: row(loop$1, 0, many$1),
	Scan: row(scan$1, 1, many$1, 9)
}, onnxOps = {
	...arithmetic,
	...logic,
	...types,
	...activations,
	...layers,
	...reductions,
	...shapes,
	...indexing,
	...making,
	...resampling,
	...signal,
	...quantisation,
	...control
}, many = 2 ** 53 - 1, microsoftOps = {
	...each("Gelu QuickGelu", row(sameAsInput, 1)),
	FastGelu: row(sameAsInput, 1, 2),
	BiasGelu: row(broadcastInputs(0, 1), 2),
	FusedConv: row(convolution$1(typeOf(0)), 2, 4),
	FusedGemm: row(gemm$1(typeOf(0)), 2, 3),
	FusedMatMul: row(fusedMatMul, 2),
	QuantizeLinear: row(quantize, 2, 3),
	DequantizeLinear: row(dequantize, 2, 3),
	QLinearAdd: row(broadcastInputs(0, 3), 7, 8),
	QLinearMul: row(broadcastInputs(0, 3), 7, 8),
	QLinearConv: row(convolution$1(typeOf(7), {
		data: 0,
		weight: 3,
		bias: 8
	}), 8, 9),
	QGemm: row(gemm$1((call) => call.has(8) ? call.dtype(8) : "float32", {
		a: 0,
		b: 3,
		c: 6
	}), 6, 9),
	...each("QLinearSigmoid QLinearLeakyRelu QLinearSoftmax", row(sameAsInput, 4, 5)),
	QLinearGlobalAveragePool: row(globalPool, 5),
	QLinearAveragePool: row(layoutPool, 4, 5),
	QLinearConcat: row(concat(2, 3), 5, many),
	QLinearWhere: row(quantizedWhere, 9),
	DynamicQuantizeMatMul: row(matMul$1(typeOf(0)), 3, 5),
	MatMulIntegerToFloat: row(matMul$1(typeOf(2)), 4, 7),
	SkipLayerNormalization: row(skipLayerNormalization, 3, 5),
	SkipSimplifiedLayerNormalization: row(skipLayerNormalization, 3, 4),
	EmbedLayerNormalization: row(embedLayerNormalization, 1, 9),
	Attention: row(fusedAttention$1, 2, 7),
	MultiHeadAttention: row(multiHeadAttention, 1, 10),
	QAttention: row(quantizedAttention, 5, 9),
	DynamicQuantizeLSTM: row(quantizedLstm, 3, 12),
	MatMulNBits: row(packedMatMul, 3, 6),
	Trilu: row(matrixLike, 1, 2),
	Pad: row(pad, 2, 4)
}, ops = new Map([...Object.entries(onnxOps), ...Object.entries(microsoftOps).map(([op, row]) => [opKey("com.microsoft", op), row])]);
/** The key of an operator in `ops`. */
function opKey(domain, op) {
	return domain === "" || domain === "ai.onnx" ? op : `${domain}:${op}`;
}
/** Whether shapes can be inferred through this operator. */
const knownOp = (domain, op) => ops.has(opKey(domain, op));
/** The arithmetic of one inference: it remembers what each symbolic length stands for. */
var Dims = class {
	#polynomials = /* @__PURE__ */ new Map();
	#aliases = /* @__PURE__ */ new Map();
	#taken;
	#next = 0;
	/** `taken`: names in use, never made up again. */
	constructor(taken = /* @__PURE__ */ new Set()) {
		this.#taken = taken;
	}
	/** A length nothing is known of. */
	fresh = () => {
		for (;;) {
			let name = `?${++this.#next}`;
			if (!this.#taken.has(name)) return name;
		}
	};
	add(a, b) {
		return typeof a == "number" && typeof b == "number" ? a + b : a === 0 ? b : b === 0 ? a : this.#named([...this.#terms(a), ...this.#terms(b)]);
	}
	subtract(a, b) {
		return this.add(a, this.multiply(b, -1));
	}
	multiply(a, b) {
		return typeof a == "number" && typeof b == "number" ? a * b : a === 0 || b === 0 ? 0 : a === 1 ? b : b === 1 ? a : this.#named(product(this.#terms(a), this.#terms(b)));
	}
	/** The product of all; 1 of none. */
	product(dims) {
		let numbers = 1, symbols = 1;
		for (let dim of dims) typeof dim == "number" ? numbers *= dim : symbols = this.multiply(symbols, dim);
		return this.multiply(symbols, numbers);
	}
	/** a / b where it comes out even; undefined where it does not (numbers) or may not (symbols). */
	exact(a, b) {
		if (typeof a == "number" && typeof b == "number") return b !== 0 && a % b === 0 ? a / b : void 0;
		if (b === 1) return a;
		if (b === 0) return;
		let quotient = longDivision(this.#terms(a), this.#terms(b));
		return quotient && this.#named(quotient);
	}
	/** ⌊a / b⌋ for a positive b. */
	floor(a, b) {
		if (typeof a == "number" && typeof b == "number") return Math.floor(a / b);
		let even = this.exact(a, b);
		if (even !== void 0) return even;
		if (typeof b == "number") {
			let split = this.#splitConstant(a, b);
			if (split !== void 0) return split;
		}
		return this.#atom(`floor(${this.#operand(a)}/${this.#operand(b)})`);
	}
	/** ⌈a / b⌉ for a positive b. */
	ceil(a, b) {
		return typeof a == "number" && typeof b == "number" ? Math.ceil(a / b) : this.floor(this.add(a, this.subtract(b, 1)), b);
	}
	max(a, b) {
		return typeof a == "number" && typeof b == "number" ? Math.max(a, b) : a === b ? a : this.#atom(`max(${[String(a), String(b)].sort().join(",")})`);
	}
	min(a, b) {
		return typeof a == "number" && typeof b == "number" ? Math.min(a, b) : a === b ? a : this.#atom(`min(${[String(a), String(b)].sort().join(",")})`);
	}
	/** Whether a is surely no negative number: lengths are none, sums and products of lengths neither. */
	natural(a) {
		return typeof a == "number" ? a >= 0 : this.#terms(a).every((term) => term.factor >= 0);
	}
	#splitConstant(a, b) {
		let terms = this.#terms(a), constant = terms.find((term) => term.atoms.length === 0)?.factor ?? 0, symbolic = terms.filter((term) => term.atoms.length > 0);
		if (symbolic.some((term) => term.factor % b !== 0)) {
			let whole = Math.floor(constant / b);
			return whole === 0 || constant % b === 0 ? void 0 : this.add(this.floor(this.subtract(a, whole * b), b), whole);
		}
		let quotient = symbolic.map((term) => ({
			atoms: term.atoms,
			factor: term.factor / b
		}));
		return this.add(this.#named(quotient), Math.floor(constant / b));
	}
	#terms(dim) {
		return typeof dim == "number" ? dim === 0 ? [] : [{
			atoms: [],
			factor: dim
		}] : this.#polynomials.get(dim) ?? [{
			atoms: [dim],
			factor: 1
		}];
	}
	#operand(dim) {
		return typeof dim == "number" || this.#terms(dim).length === 1 ? String(dim) : `(${dim})`;
	}
	#named(raw) {
		let terms = collect(raw);
		if (terms.length === 0) return 0;
		let [first] = terms;
		if (terms.length === 1 && first.atoms.length === 0) return first.factor;
		let text = print(terms);
		return terms.length > 6 || terms.some((term) => term.atoms.length > 6) || text.length > 48 ? this.#alias(text) : ((terms.length > 1 || first.factor !== 1 || first.atoms.length > 1) && this.#polynomials.set(text, terms), text);
	}
	#atom(text) {
		return text.length > 48 ? this.#alias(text) : text;
	}
	#alias(text) {
		let known = this.#aliases.get(text);
		if (known !== void 0) return known;
		let name = this.fresh();
		return this.#aliases.set(text, name), name;
	}
};
const keyOf$1 = (atoms) => atoms.join("\0"), order = (a, b) => b.atoms.length - a.atoms.length || (keyOf$1(a.atoms) < keyOf$1(b.atoms) ? -1 : 1);
function collect(terms) {
	let sums = /* @__PURE__ */ new Map();
	for (let term of terms) {
		let key = keyOf$1(term.atoms);
		sums.set(key, {
			atoms: term.atoms,
			factor: term.factor + (sums.get(key)?.factor ?? 0)
		});
	}
	return [...sums.values()].filter((term) => term.factor !== 0).sort(order);
}
const timesTerm = (a, b) => ({
	atoms: [...a.atoms, ...b.atoms].sort(),
	factor: a.factor * b.factor
}), product = (a, b) => a.flatMap((x) => b.map((y) => timesTerm(x, y)));
function divideTerm(a, b) {
	if (a.factor % b.factor !== 0) return;
	let rest = [...a.atoms];
	for (let atom of b.atoms) {
		let at = rest.indexOf(atom);
		if (at < 0) return;
		rest.splice(at, 1);
	}
	return {
		atoms: rest,
		factor: a.factor / b.factor
	};
}
function longDivision(a, b) {
	let quotient = [], rest = collect(a), divisor = collect(b);
	for (let step = 0; step < 12; step++) {
		if (rest.length === 0) return quotient;
		let term = divideTerm(rest[0], divisor[0]);
		if (term === void 0) return;
		quotient.push(term), rest = collect([...rest, ...product([{
			...term,
			factor: -term.factor
		}], divisor)]);
	}
}
function print(terms) {
	let one = ({ atoms, factor }) => {
		let names = atoms.map((atom) => /^[?\w.]+$|^(floor|max|min)\(.*\)$/.test(atom) ? atom : `(${atom})`).join("*");
		return names === "" ? String(factor) : factor === 1 ? names : factor === -1 ? `-${names}` : `${factor}*${names}`;
	}, lead = terms.findIndex((term) => term.factor > 0);
	return (lead > 0 ? [terms[lead], ...terms.filter((_, i) => i !== lead)] : terms).map(one).join("+").replaceAll("+-", "-");
}
// src/ir/shapes-inputs.ts
/**
* The overrides that make a symbolic batch 1: the first length of each input, where it is a name. Other symbolic
* lengths (an image's height, a sequence's length) have no value one could assume, and stay.
*/
function defaultBinding(graph) {
	let symbolic = graph.inputs.filter(({ name, shape }) => !graph.constants.has(name) && isName(shape?.[0]));
	return Object.fromEntries(symbolic.map(({ name, shape }) => [name, [1, ...shape.slice(1)]]));
}
const isName = (length) => typeof length == "string" || length !== void 0 && length < 0;
/** The inputs with their overrides applied; every unnamed or negative length gets a name. */
function bindInputs(graph, overrides) {
	for (let [name, shape] of Object.entries(overrides)) checkOverride(graph, name, shape);
	let bound = boundNames(graph, overrides), { fresh } = new Dims(new Set(graph.inputs.flatMap((input) => (input.shape ?? []).map(String)))), settle = (length) => typeof length == "string" && length !== "" ? bound.get(length) ?? length : typeof length == "number" && length >= 0 ? length : fresh();
	return graph.inputs.map((input) => ({
		...input,
		shape: (Object.hasOwn(overrides, input.name) ? overrides[input.name] : input.shape)?.map(settle)
	}));
}
function checkOverride(graph, name, shape) {
	let refuse = (reason) => {
		throw userError("shape-override", {
			name,
			shape: `[${shape.slice(0, 16).join(", ")}]`,
			reason
		});
	}, input = graph.inputs.find((each) => each.name === name);
	input === void 0 && refuse(`the inputs are ${graph.inputs.map((each) => each.name).join(", ")}`), shape.length > 64 && refuse("that are too many dimensions"), input?.shape && input.shape.length !== shape.length && refuse(`the input has ${input.shape.length} dimensions`), shape.some((length) => typeof length == "number" && !(Number.isSafeInteger(length) && length > 0)) && refuse("lengths are positive whole numbers");
}
function boundNames(graph, overrides) {
	let bound = /* @__PURE__ */ new Map();
	for (let { name, shape } of graph.inputs) {
		let override = Object.hasOwn(overrides, name) ? overrides[name] : [];
		override.forEach((length, i) => {
			let symbol = shape?.[i];
			if (typeof symbol == "string" && symbol !== "" && typeof length == "number") {
				if ((bound.get(symbol) ?? length) !== length) throw userError("shape-override", {
					name,
					shape: `[${override.join(", ")}]`,
					reason: `${symbol} is already ${bound.get(symbol)} by another input`
				});
				bound.set(symbol, length);
			}
		});
	}
	return bound;
}
// src/ir/shapes.ts
/** Most elements a value may have: nobody's edge device holds 2^36. */
const maxElements = 2 ** 36, maxSteps = 2e5;
/**
* The type of every value of the top-level graph: inputs, constants and outputs of nodes. Symbolic lengths stay
* names, or become expressions of them ('2*N'); unknown ones are named '?1', '?2'… Elements of small integer
* tensors are followed, so that shapes computed by the graph itself are found.
*
* `overrides` replaces the shapes of graph inputs; a number given for a symbolic length holds wherever its name
* stands. Declared output shapes are checked, unless `overrides` is given (they may hold for other inputs);
* declared types of inner values are not read.
* @throws UserError `shape-op-unknown`, `shape-op-version`, `shape-conflict`, `shape-declared`, `shape-override`…
* @example inferShapes(graph, { x: [1, 3, 32, 32] }).get('y')?.shape // [1, 10]
*/
function inferShapes(graph, overrides = {}) {
	let inputs = bindInputs(graph, overrides), facts = new Inference(graph, new Set(inputs.flatMap((input) => (input.shape ?? []).map(String)))).scope(graph, inputs, void 0);
	return Object.keys(overrides).length === 0 && checkDeclared(graph, facts), facts;
}
/**
* The graph with the shapes of its inputs fixed, its outputs' inferred from them, and declared inner types dropped.
* @example bindShapes(graph, defaultBinding(graph)) // a symbolic batch becomes 1
*/
function bindShapes(graph, overrides) {
	let facts = inferShapes(graph, overrides), inputs = bindInputs(graph, overrides).map((input, i) => ({
		...graph.inputs[i],
		shape: input.shape
	})), outputs = graph.outputs.map((output) => {
		let found = facts.get(output.name);
		return {
			name: output.name,
			dtype: found?.dtype ?? output.dtype,
			shape: found?.shape ?? output.shape
		};
	});
	return rewrite(graph, {
		inputs,
		outputs,
		hints: /* @__PURE__ */ new Map()
	});
}
var Inference = class {
	dims;
	#graph;
	#contents = /* @__PURE__ */ new WeakMap();
	#steps = 0;
	#followed = 0;
	#scope;
	constructor(graph, names) {
		this.#graph = graph, this.dims = new Dims(names);
	}
	/** The facts of all values of one body; its inputs' are given. */
	scope(body, inputs, outer) {
		let facts = /* @__PURE__ */ new Map();
		body.inputs.forEach((input, i) => {
			facts.set(input.name, inputs[i] ?? {
				dtype: input.dtype,
				shape: input.shape
			});
		});
		for (let [name, constant] of body.constants) facts.set(name, {
			dtype: constant.dtype,
			shape: constant.shape,
			constant
		});
		let caller = this.#scope;
		this.#scope = {
			facts,
			outer
		};
		for (let node of body.nodes) this.#visit(node, facts);
		return this.#scope = caller, facts;
	}
	body(body, inputs) {
		let outer = this.#scope, facts = this.scope(body, inputs, outer);
		return body.outputs.map(({ name }) => facts.get(name) ?? lookUp(outer, name) ?? unknown);
	}
	elements(constant) {
		if (constant.dtype === "string" || countContent(constant.shape) === void 0) return;
		let known = this.#contents.get(constant);
		if (known !== void 0) return known;
		if (!this.#follow(countContent(constant.shape))) return;
		let read = numbers(constant);
		return this.#contents.set(constant, read), read;
	}
	fail(node, reason) {
		throw userError("shape-conflict", {
			node: label(node),
			op: node.op,
			reason
		});
	}
	#visit(node, facts) {
		this.#spend(1 + Math.floor((node.inputs.length + node.outputs.length) / 4));
		let outputs = this.#infer(node);
		node.outputs.forEach((name, i) => {
			name !== "" && facts.set(name, this.#accept(node, outputs[i] ?? unknown));
		});
	}
	#infer(node) {
		let row = ops.get(opKey(node.domain, node.op)), version = node.domain === "" ? this.#graph.opset : this.#graph.domains[node.domain] ?? 1;
		if (row === void 0) throw userError("shape-op-unknown", {
			node: label(node),
			op: opKey(node.domain, node.op)
		});
		if (version < row.since || version > (row.until ?? version)) throw userError("shape-op-version", {
			node: label(node),
			op: node.op,
			version
		});
		let [least, most] = row.inputs, count = node.inputs.length;
		(count < least || count > most) && this.fail(node, `it has ${count} inputs`);
		let inputs = node.inputs.map((name) => name === "" ? void 0 : lookUp(this.#scope, name));
		for (let i = 0; i < least; i++) inputs[i] === void 0 && this.fail(node, `its input ${i} is left out`);
		return row.rule(new Call(node, version, inputs, this));
	}
	#accept(node, { dtype, shape, content, constant }) {
		if (shape === void 0) return {
			dtype,
			shape
		};
		shape.length > 64 && this.fail(node, `its result has ${shape.length} dimensions`), this.#spend(Math.floor(shape.length / 8));
		let count = 1;
		for (let length of shape) typeof length == "number" && (length >= 0 || this.fail(node, `its result has a length of ${length}`), count *= length);
		return count <= maxElements && shape.every((length) => typeof length == "string" || length <= maxElements) || this.fail(node, `its result [${shape.join(", ")}] has too many elements`), constant === void 0 ? content === void 0 || content.length !== countContent(shape) || !this.#follow(content.length) ? {
			dtype,
			shape
		} : {
			dtype,
			shape,
			content
		} : {
			dtype,
			shape,
			constant
		};
	}
	#spend(steps) {
		if (this.#steps += steps, this.#steps > maxSteps) throw userError("shape-effort", { limit: maxSteps });
	}
	#follow(count) {
		return this.#followed += count, this.#followed <= 1e5;
	}
};
function lookUp(scope, name) {
	for (let at = scope; at !== void 0; at = at.outer) {
		let found = at.facts.get(name);
		if (found !== void 0) return found;
	}
}
function checkDeclared(graph, facts) {
	for (let { name, dtype, shape } of graph.outputs) {
		let found = facts.get(name), clash = (declared, inferred) => {
			throw userError("shape-declared", {
				name,
				declared,
				inferred
			});
		};
		dtype && found?.dtype && dtype !== found.dtype && clash(dtype, found.dtype), shape !== void 0 && found?.shape !== void 0 && (shape.some((length, i) => {
			let other = found.shape[i];
			return typeof length == "number" && length > 0 && typeof other == "number" && length !== other;
		}) || shape.length !== found.shape.length) && clash(`[${shape.join(", ")}]`, `[${found.shape.join(", ")}]`);
	}
}
// src/cost/reuse.ts
/** Output 0 is input 0 under another shape: the same buffer, always. */
const views = /* @__PURE__ */ new Set([
	"Reshape",
	"Flatten",
	"Squeeze",
	"Unsqueeze",
	"Identity",
	"Dropout",
	"Optional"
]), words = (text) => text.trim().split(/\s+/), overFirst = new Set(words("\n  Abs Acos Acosh Asin Asinh Atan Atanh BatchNormalization BitwiseNot Cast CastLike Ceil Celu Clip Cos Cosh\n  DequantizeLinear Elu Erf Exp Floor Gelu HardSigmoid HardSwish Hardmax InstanceNormalization IsInf IsNaN\n  LayerNormalization LeakyRelu Log LogSoftmax LpNormalization Mish Neg Not PRelu QuantizeLinear RMSNormalization\n  Reciprocal Relu Round Selu Shrink Sigmoid Sign Sin Sinh Softmax Softplus Softsign Sqrt Swish Tan Tanh\n  ThresholdedRelu com.microsoft:BiasGelu com.microsoft:DequantizeLinear com.microsoft:FastGelu\n  com.microsoft:Gelu com.microsoft:QLinearLeakyRelu com.microsoft:QLinearSigmoid com.microsoft:QLinearSoftmax\n  com.microsoft:QuantizeLinear com.microsoft:QuickGelu com.microsoft:SkipLayerNormalization\n")), overAny = new Set(words("\n  Add And BitwiseAnd BitwiseOr BitwiseXor Div Equal Greater GreaterOrEqual Less LessOrEqual Max Mean Min Mod Mul Or\n  Pow Sub Sum Where Xor com.microsoft:BiasAdd com.microsoft:QLinearAdd com.microsoft:QLinearMul\n")), isView = (key) => views.has(key), overwritable = (key, inputs) => overAny.has(key) ? inputs : overFirst.has(key) ? inputs.slice(0, 1) : [];
// src/cost/activations.ts
/** The lengths of a value, if they are all numbers. */
function lengths(shapes, name) {
	let shape = shapes.get(name)?.shape;
	return shape?.every((d) => typeof d == "number") ? shape : void 0;
}
/** Bytes of an element: as stored, or 1 for floats under int8. Unknown types are taken for float32. */
function elementBytes(dtype, deployment) {
	let row = dtypes[dtype ?? "float32"];
	return deployment === "int8" && row.kind === "float" ? 1 : row.bits / 8;
}
/** Bytes of a value; undefined where a length is not known, or for texts. */
function valueBytes(shapes, name, deployment) {
	let shape = lengths(shapes, name), dtype = shapes.get(name)?.dtype;
	if (shape && dtype !== "string") return Math.ceil(shape.reduce((a, b) => a * b, elementBytes(dtype, deployment)));
}
/**
* Nodes whose results are known before the model runs: all they read is constant. Random ones are not. An input with
* a default counts as constant (IR version 3 lists every initialiser as an input).
*/
function foldedNodes(graph) {
	let random = /^(Random|Multinomial|Bernoulli)/, known = new Set(graph.constants.keys()), folded = /* @__PURE__ */ new Set();
	for (let node of graph.nodes) if (!random.test(node.op) && [...reads(node)].every((name) => known.has(name))) {
		folded.add(node);
		for (let name of node.outputs) known.add(name);
	}
	return folded;
}
/**
* The schedule of a graph: the nodes some output needs, without folded ones.
* `scratch`: bytes a node needs while it runs (its subgraphs' peak).
*/
function activationSchedule(graph, shapes, deployment, folded, scratch) {
	let nodes = neededNodes(graph).filter((node) => !folded.has(node)), buffers = /* @__PURE__ */ new Map(), sizes = [], unknown = [], open = (name) => {
		let bytes = valueBytes(shapes, name, deployment);
		return bytes === void 0 && unknown.push(name), buffers.set(name, sizes.push(bytes ?? 0) - 1), sizes.length - 1;
	}, initial = graph.inputs.filter((v) => !graph.constants.has(v.name)).map((v) => open(v.name)), madeBy = /* @__PURE__ */ new Map();
	return {
		schedule: {
			steps: nodes.map((node, i) => {
				let read = [...reads(node)].filter((name) => buffers.has(name)), key = opKey(node.domain, node.op), outputs = node.outputs.filter((name) => name !== ""), first = node.inputs[0] ?? "", asView = isView(key) && buffers.has(first);
				asView && buffers.set(outputs[0], buffers.get(first));
				let makes = outputs.slice(+!!asView).map(open), over = asView ? [] : overwritable(key, node.inputs), needs = [...new Set(read.flatMap((name) => madeBy.get(name) ?? []))];
				for (let name of outputs) madeBy.set(name, i);
				let distinct = (names) => [...new Set(names.flatMap((name) => buffers.get(name) ?? []))];
				return {
					needs,
					reads: distinct(read),
					makes,
					over: distinct(over.filter((n) => n !== "")),
					scratch: scratch(node)
				};
			}),
			sizes,
			initial,
			kept: new Set(graph.outputs.flatMap((v) => buffers.get(v.name) ?? []))
		},
		nodes,
		unknown
	};
}
/** The nodes some output depends on, in the order of the graph. */
function neededNodes(graph) {
	let maker = producers(graph), needed = /* @__PURE__ */ new Set(), open = graph.outputs.map((v) => v.name);
	for (let name = open.pop(); name !== void 0; name = open.pop()) {
		let node = maker.get(name);
		node && !needed.has(node) && (needed.add(node), open.push(...reads(node)));
	}
	return graph.nodes.filter((node) => needed.has(node));
}
// src/cost/analysis-warnings.ts
/** The warnings of an analysis. */
function analysisWarnings({ assumed, uncounted, unsized, generatedBytes }) {
	let out = [];
	return assumed.length > 0 && out.push({
		code: "batch-assumed",
		sentence: `The batch of ${list(assumed)} is symbolic; figures are for a batch of 1.`,
		advice: "Give the shape of the input if the device runs larger batches."
	}), uncounted.length > 0 && out.push({
		code: "macs-incomplete",
		sentence: `The MACs of ${list(uncounted.map(label))} depend on data and are not counted.`,
		advice: "Fix the shapes of all inputs, or export the model without data-dependent shapes."
	}), unsized.length > 0 && out.push({
		code: "memory-incomplete",
		sentence: `The size of ${list(unsized)} is not known and is not in the peak memory.`,
		advice: "Fix the shapes of all inputs, or export the model without data-dependent shapes."
	}), generatedBytes > 0 && out.push({
		code: "weights-generated",
		sentence: `${formatQuantity(generatedBytes, "B")} of constants are made when the model loads; they are in no count of parameters or weights.`,
		advice: "Export the model with its weights as initialisers."
	}), out;
}
/** Bytes that nodes make from constants for nodes that run, where they are more than the constants themselves. */
function generatedBytes(graph, shapes, folded) {
	let read = new Set(graph.nodes.filter((node) => !folded.has(node)).flatMap((node) => node.inputs)), made = [...folded].filter((node) => node.inputs.length > 0).flatMap((node) => node.outputs), bytes = (deployment) => made.filter((name) => read.has(name)).reduce((sum, name) => sum + (valueBytes(shapes, name, deployment) ?? 0), 0), stored = [...graph.constants.values()].reduce((sum, t) => sum + t.bytes.length, 0);
	return bytes("int8") > stored ? bytes("fp32") : 0;
}
const list = (names) => {
	let shown = names.slice(0, 3).map((name) => printable(name, 60));
	return names.length > 3 ? `${shown.join(", ")} and ${names.length - 3} more` : shown.join(", ");
}, size = (shape) => shape?.reduce((a, b) => a * b, 1), times = (...factors) => factors.reduce((a, b) => a === void 0 || b === void 0 ? void 0 : a * b), plus = (a, b) => a === void 0 || b === void 0 ? void 0 : a + b, none = () => 0, convolution = (weights) => (call) => times(size(call.output(0)), size(call.input(weights)?.slice(1))), transposedConvolution = (call) => times(size(call.input(0)), size(call.input(1)?.slice(1))), gemm = (a = 0) => (call) => times(size(call.output(0)), call.input(a)?.at(intAttr(call.node, "transA", 0) ? 0 : -1)), matMul = (a = 0) => (call) => times(size(call.output(0)), call.input(a)?.at(-1)), recurrent = (call) => {
	let x = call.input(0), weights = plus(size(call.input(1)), size(call.input(2)));
	return times(x?.[0], x?.[1], weights);
}, attention = (call) => {
	let [q, k, v] = [
		call.input(0),
		call.input(1),
		call.input(2)
	], queries = size(q?.slice(0, -1)), heads = +(q?.length === 4 && k?.length === 4), width = plus(q?.at(-1), v?.at(-1));
	return heads ? times(queries, k?.at(-2), width) : times(q?.[0], q?.[1], k?.at(-2), width);
}, fusedAttention = (call) => {
	let [x, w] = [call.input(0), call.input(1)], projection = times(size(x?.slice(0, -1)), size(w)), third = w?.at(-1) === void 0 ? void 0 : w.at(-1) / 3;
	return plus(projection, times(x?.[0], x?.[1], x?.[1], third, 2));
}, rules = {
	Attention: attention,
	Conv: convolution(1),
	ConvInteger: convolution(1),
	ConvTranspose: transposedConvolution,
	DeformConv: convolution(1),
	Einsum: (call) => {
		let left = stringAttr(call.node, "equation", "").replace(/\s/g, "").split("->")[0].split(",");
		if (left.length < 2) return 0;
		let lengths = /* @__PURE__ */ new Map(), ellipsis = 1;
		for (let [i, labels] of left.entries()) {
			let shape = call.input(i);
			if (!shape) return;
			let [before = "", after = ""] = labels.split("..."), inside = shape.slice(before.length, shape.length - after.length), named = labels.includes("...") ? [...shape.slice(0, before.length), ...shape.slice(shape.length - after.length)] : shape;
			labels.includes("...") && (ellipsis = Math.max(ellipsis, size(inside)));
			for (let [at, label] of [...before + after].entries()) lengths.set(label, Math.max(lengths.get(label) ?? 1, named[at] ?? 1));
		}
		return (left.length - 1) * ellipsis * size([...lengths.values()]);
	},
	GRU: recurrent,
	Gemm: gemm(),
	If: (call) => call.bodies().reduce((a, b) => a === void 0 || b === void 0 ? void 0 : Math.max(a, b), 0),
	LSTM: recurrent,
	Loop: (call) => {
		let [body] = call.bodies();
		return body === 0 ? 0 : times(body, call.scalar(0));
	},
	MatMul: matMul(),
	MatMulInteger: matMul(),
	QLinearConv: convolution(3),
	QLinearMatMul: matMul(),
	RNN: recurrent,
	Scan: (call) => {
		let [body] = call.bodies();
		if (body === 0) return 0;
		let scanned = intAttr(call.node, "num_scan_inputs", 1);
		return Object.hasOwn(call.node.attributes, "scan_input_axes") ? void 0 : times(body, call.input(call.node.inputs.length - scanned)?.[0]);
	},
	SequenceMap: (call) => bodies(call.node).length === 0 || call.bodies().every((m) => m === 0) ? 0 : void 0,
	"com.microsoft:Attention": fusedAttention,
	"com.microsoft:ConvTransposeWithDynamicPads": transposedConvolution,
	"com.microsoft:DynamicQuantizeLSTM": recurrent,
	"com.microsoft:DynamicQuantizeMatMul": matMul(),
	"com.microsoft:FusedConv": convolution(1),
	"com.microsoft:FusedGemm": gemm(),
	"com.microsoft:FusedMatMul": matMulOfTransposed(),
	"com.microsoft:MatMulInteger16": matMul(),
	"com.microsoft:MatMulIntegerToFloat": matMul(),
	"com.microsoft:MatMulNBits": matMul(),
	"com.microsoft:MultiHeadAttention": attention,
	"com.microsoft:NhwcConv": convolution(1),
	"com.microsoft:NhwcFusedConv": convolution(1),
	"com.microsoft:QAttention": fusedAttention,
	"com.microsoft:QGemm": gemm(),
	"com.microsoft:QLinearConv": convolution(3),
	"com.microsoft:TransposeMatMul": matMulOfTransposed()
};
/** The left operand's K stands last, or last but one where it is read transposed. */
function matMulOfTransposed() {
	return (call) => {
		let a = call.input(0), out = call.output(0), isTransposed = call.node.attributes.transA?.value === 1, k = a?.at(isTransposed ? -2 : -1);
		return out && k !== void 0 ? out.reduce((x, y) => x * y, 1) * k : void 0;
	};
}
/** Ops that move, compare, normalise, pool, quantise or work element by element. */
const macs = new Map([..."Abs Acos Acosh Add AffineGrid And ArgMax ArgMin Asin Asinh Atan Atanh AveragePool BatchNormalization Bernoulli\n  BitCast BitShift BitwiseAnd BitwiseNot BitwiseOr BitwiseXor BlackmanWindow Cast CastLike Ceil Celu CenterCropPad\n  Clip Col2Im Compress Concat ConcatFromSequence Constant ConstantOfShape Cos Cosh CumProd CumSum DFT DepthToSpace\n  DequantizeLinear Det Div Dropout DynamicQuantizeLinear Elu Equal Erf Exp Expand EyeLike Flatten Floor Gather\n  GatherElements GatherND Gelu GlobalAveragePool GlobalLpPool GlobalMaxPool Greater GreaterOrEqual GridSample\n  GroupNormalization HammingWindow HannWindow HardSigmoid HardSwish Hardmax Identity ImageDecoder\n  InstanceNormalization IsInf IsNaN LRN LayerNormalization LeakyRelu Less LessOrEqual Log LogSoftmax LpNormalization\n  LpPool Max MaxPool MaxRoiPool MaxUnpool Mean MeanVarianceNormalization MelWeightMatrix Min Mish Mod Mul\n  Multinomial Neg NegativeLogLikelihoodLoss NonMaxSuppression NonZero Not OneHot Optional OptionalGetElement\n  OptionalHasElement Or PRelu Pad Pow QuantizeLinear RMSNormalization RandomNormal RandomNormalLike RandomUniform\n  RandomUniformLike Range Reciprocal ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceMax ReduceMean ReduceMin\n  ReduceProd ReduceSum ReduceSumSquare RegexFullMatch Relu Reshape Resize ReverseSequence RoiAlign RotaryEmbedding\n  Round STFT Scatter ScatterElements ScatterND Selu SequenceAt SequenceConstruct SequenceEmpty SequenceErase\n  SequenceInsert SequenceLength Shape Shrink Sigmoid Sign SimplifiedLayerNormalization Sin Sinh Size Slice Softmax SoftmaxCrossEntropyLoss\n  Softplus Softsign SpaceToDepth Split SplitToSequence Sqrt Squeeze StringConcat StringNormalizer StringSplit Sub\n  Sum Swish Tan Tanh TensorScatter TfIdfVectorizer ThresholdedRelu Tile TopK Transpose Trilu Unique Unsqueeze\n  Upsample Where Xor\n  com.microsoft:BiasAdd com.microsoft:BiasDropout com.microsoft:BiasGelu com.microsoft:BiasSoftmax\n  com.microsoft:BiasSplitGelu com.microsoft:BitmaskBiasDropout com.microsoft:BitmaskDropout\n  com.microsoft:DequantizeLinear com.microsoft:EmbedLayerNormalization com.microsoft:ExpandDims\n  com.microsoft:FastGelu com.microsoft:GatherND com.microsoft:Gelu com.microsoft:GridSample\n  com.microsoft:GroupNorm com.microsoft:LayerNormalization com.microsoft:MulInteger com.microsoft:NhwcMaxPool\n  com.microsoft:Pad com.microsoft:QLinearAdd com.microsoft:QLinearAveragePool com.microsoft:QLinearConcat\n  com.microsoft:QLinearGlobalAveragePool com.microsoft:QLinearLeakyRelu com.microsoft:QLinearMul\n  com.microsoft:QLinearReduceMean com.microsoft:QLinearSigmoid com.microsoft:QLinearSoftmax\n  com.microsoft:QLinearWhere com.microsoft:QuantizeLinear com.microsoft:QuickGelu com.microsoft:Range\n  com.microsoft:ReduceSumInteger com.microsoft:RotaryEmbedding com.microsoft:SimplifiedLayerNormalization\n  com.microsoft:SkipGroupNorm com.microsoft:SkipLayerNormalization\n  com.microsoft:SkipSimplifiedLayerNormalization com.microsoft:Trilu com.microsoft:Unique".split(/\s+/).map((key) => [key, none]), ...Object.entries(rules)]);
// src/cost/memory/heap.ts
/** An empty heap; `before` is a strict total order. @example heap<number>((a, b) => a < b) */
function heap(before) {
	let items = [], swap = (i, j) => {
		[items[i], items[j]] = [items[j], items[i]];
	}, push = (item) => {
		let at = items.push(item) - 1;
		for (let up = at - 1 >> 1; at > 0 && before(items[at], items[up]); up = at - 1 >> 1) swap(at, up), at = up;
	}, least = (at) => [2 * at + 1, 2 * at + 2].reduce((best, i) => i < items.length && before(items[i], items[best]) ? i : best, at);
	return {
		push,
		pop: () => {
			if (items.length === 0) return;
			swap(0, items.length - 1);
			let top = items.pop();
			for (let at = 0, next = least(0); next !== at; next = least(at)) swap(at, next), at = next;
			return top;
		}
	};
}
// src/cost/memory/schedule.ts
/** How many steps read each buffer. */
function readers(schedule) {
	let counts = new Int32Array(schedule.sizes.length);
	for (let step of schedule.steps) for (let b of step.reads) counts[b]++;
	return counts;
}
/** The memory before the first step. */
function openMemory(schedule) {
	let { steps, sizes, kept } = schedule, unread = readers(schedule), frees = (b, left) => unread[b] === left && !kept.has(b), live = schedule.initial.reduce((sum, b) => sum + sizes[b], 0), peek = (index) => {
		let step = steps[index], [made, taken, freed] = [
			0,
			0,
			0
		];
		for (let b of step.makes) made += sizes[b], frees(b, 0) && (freed += sizes[b]);
		for (let b of step.reads) frees(b, 1) && (freed += sizes[b]);
		for (let b of step.over) frees(b, 1) && sizes[b] === sizes[step.makes[0]] && (taken = sizes[b]);
		return {
			during: live + made - taken + step.scratch,
			after: live + made - freed
		};
	};
	return {
		live: () => live,
		peek,
		run: (index) => {
			let { during, after } = peek(index);
			for (let b of steps[index].reads) unread[b]--;
			return live = after, during;
		},
		unread: (b) => unread[b]
	};
}
/** The bytes alive while each step of `order` runs. */
function profile(schedule, order) {
	let memory = openMemory(schedule);
	return order.map(memory.run);
}
/** The steps that need each step. */
function dependents(schedule) {
	let out = schedule.steps.map(() => []);
	return schedule.steps.forEach((step, i) => {
		for (let n of step.needs) out[n].push(i);
	}), out;
}
// src/cost/memory/orders.ts
/** The order of the file. */
const asFiled = (schedule) => schedule.steps.map((_, i) => i);
/** Of the steps that may run, always the one that leaves the least alive (then: needs the least, stands first). */
function greedy(schedule) {
	let memory = openMemory(schedule), next = dependents(schedule), waiting = schedule.steps.map((step) => step.needs.length), lastReader = readerSums(schedule), done = new Uint8Array(schedule.steps.length), queue = heap((a, b) => (a.after - b.after || a.during - b.during || a.step - b.step) < 0), offer = (step) => {
		let { during, after } = memory.peek(step);
		queue.push({
			step,
			after: after - memory.live(),
			during: during - memory.live()
		});
	}, order = [];
	waiting.forEach((n, step) => {
		n === 0 && offer(step);
	});
	for (let entry = queue.pop(); entry; entry = queue.pop()) {
		let { step } = entry;
		if (!done[step]) {
			memory.run(step), done[step] = 1, order.push(step);
			for (let n of next[step]) --waiting[n] === 0 && offer(n);
			for (let b of schedule.steps[step].reads) lastReader[b] -= step, memory.unread(b) === 1 && waiting[lastReader[b]] === 0 && offer(lastReader[b]);
		}
	}
	return order;
}
/** The sum of the indices of a buffer's readers: with one reader left, it is that reader's index. */
function readerSums(schedule) {
	let sums = new Float64Array(schedule.sizes.length);
	return schedule.steps.forEach((step, i) => {
		for (let b of step.reads) sums[b] += i;
	}), sums;
}
/**
* Each step's needs one after the other, the one with the largest surplus of peak over result first.
* Optimal on trees (J. W. H. Liu, On the storage requirement in the out-of-core multifrontal method, 1986).
*/
function depthFirst(schedule) {
	let needs = needsBySurplus(schedule), state = new Uint8Array(schedule.steps.length), order = [], hasDependent = new Uint8Array(schedule.steps.length);
	for (let step of schedule.steps) for (let n of step.needs) hasDependent[n] = 1;
	for (let root = 0; root < schedule.steps.length; root++) {
		if (hasDependent[root]) continue;
		let stack = [root];
		for (; stack.length > 0;) {
			let step = stack.at(-1);
			if (state[step] === 0) {
				state[step] = 1;
				for (let n of needs[step].toReversed()) state[n] === 0 && stack.push(n);
			} else stack.pop(), state[step] === 1 && order.push(step), state[step] = 2;
		}
	}
	return order;
}
function needsBySurplus({ steps, sizes }) {
	let peak = new Float64Array(steps.length), result = steps.map((step) => step.makes.reduce((sum, b) => sum + sizes[b], 0));
	return steps.map((step, i) => {
		let sorted = [...step.needs].sort((a, b) => peak[b] - result[b] - (peak[a] - result[a]) || a - b), held = 0, most = 0;
		for (let n of sorted) most = Math.max(most, held + peak[n]), held += result[n];
		return peak[i] = Math.max(most, held + result[i] + step.scratch), sorted;
	});
}
// src/cost/memory/search-order.ts
/** The order of least peak of a segment; 'none' below `under`; undefined if the work ran out before that was known. */
function searchOrder(search, segment, { live, floor, under }) {
	let space = localSpace(search, segment), queue = heap((a, b) => (a.peak - b.peak || b.id - a.id) < 0), seen = /* @__PURE__ */ new Set(), ids = 0, offer = (state) => {
		let settled = settle(space, state);
		settled.peak < under && !seen.has(keyOf(settled.done)) && queue.push({
			...settled,
			id: ids++
		});
	};
	offer({
		done: new Uint8Array(space.size),
		live,
		peak: floor,
		path: void 0
	});
	for (let state = queue.pop(); state; state = queue.pop()) {
		if (search.workLeft <= 0) return;
		let key = keyOf(state.done);
		if (!seen.has(key)) {
			if (seen.add(key), !state.done.includes(0)) return {
				peak: state.peak,
				order: orderOf(state.path, segment)
			};
			for (let step of space.ready(state.done)) offer(advance(space, state, step));
		}
	}
	return search.workLeft > 0 ? "none" : void 0;
}
/** The segment by itself, its steps counted from 0. */
function localSpace(search, { from, to }) {
	let { schedule, lastReader } = search, { sizes, kept } = schedule, steps = schedule.steps.slice(from, to), needs = steps.map((step) => step.needs.filter((n) => n >= from).map((n) => n - from)), readersHere = /* @__PURE__ */ new Map();
	steps.forEach((step, i) => {
		for (let b of step.reads) readersHere.set(b, readersHere.get(b) ?? []).get(b).push(i);
	});
	let diesHere = (b) => !kept.has(b) && lastReader[b] < to, isLast = (done, b, step) => diesHere(b) && readersHere.get(b).every((i) => i === step || done[i] === 1), isDead = (b) => !kept.has(b) && lastReader[b] === -1;
	return {
		size: steps.length,
		ready: (done) => (search.workLeft -= steps.length, steps.flatMap((_, i) => done[i] === 0 && needs[i].every((n) => done[n] === 1) ? [i] : [])),
		effect: (done, step) => {
			let { makes, reads, over, scratch } = steps[step], [made, freed, taken] = [
				0,
				0,
				0
			];
			search.workLeft -= reads.length + makes.length;
			for (let b of makes) made += sizes[b], isDead(b) && (freed += sizes[b]);
			for (let b of reads) isLast(done, b, step) && (freed += sizes[b]);
			for (let b of over) sizes[b] === sizes[makes[0]] && isLast(done, b, step) && (taken = sizes[b]);
			return {
				during: made - taken + scratch,
				after: made - freed
			};
		}
	};
}
function advance(space, state, step) {
	let { during, after } = space.effect(state.done, step), done = state.done.slice();
	return done[step] = 1, {
		done,
		live: state.live + after,
		peak: Math.max(state.peak, state.live + during),
		path: {
			step,
			before: state.path
		}
	};
}
/**
* Runs every step that raises neither the peak nor the bytes alive: some best continuation begins with it, because
* more finished steps only ever free more buffers, so to have run it makes no later step dearer.
*/
function settle(space, state) {
	let isFree = (step) => {
		let { during, after } = space.effect(state.done, step);
		return after <= 0 && state.live + during <= state.peak;
	};
	for (;;) {
		let free = space.ready(state.done).find(isFree);
		if (free === void 0) return state;
		state = advance(space, state, free);
	}
}
function orderOf(path, { from }) {
	let order = [];
	for (let at = path; at; at = at.before) order.push(at.step + from);
	return order.reverse();
}
/** The set as text, 15 steps a character. */
function keyOf(done) {
	let key = "";
	for (let i = 0; i < done.length; i += 15) {
		let bits = 0;
		for (let j = i; j < Math.min(i + 15, done.length); j++) bits = 2 * bits + done[j];
		key += String.fromCharCode(bits);
	}
	return key;
}
// src/cost/memory/segments.ts
/** The finest division into segments, in O(n + edges). */
function segments(schedule) {
	let count = schedule.steps.length, firstDependent = new Float64Array(count).fill(1e400), lastNeed = new Float64Array(count).fill(-1);
	schedule.steps.forEach((step, i) => {
		for (let n of step.needs) firstDependent[n] = Math.min(firstDependent[n], i), lastNeed[i] = Math.max(lastNeed[i], n);
	});
	let out = [], reachable = earliestNeedAfter(lastNeed), from = 0, open = -1;
	for (let i = 0; i < count; i++) {
		let isCut = open <= i && reachable[i] >= i;
		open = Math.max(open, firstDependent[i]), !isCut && i < count - 1 || (out.push({
			from,
			to: i + 1
		}), from = i + 1);
	}
	return out;
}
/** For each step the least `lastNeed` of the steps after it. */
function earliestNeedAfter(lastNeed) {
	let out = new Float64Array(lastNeed.length), least = 1e400;
	for (let i = lastNeed.length - 1; i >= 0; i--) out[i] = least, least = Math.min(least, lastNeed[i]);
	return out;
}
/** Plans `schedule`. `work` bounds the exact search; 0 = heuristics alone. */
function planMemory(schedule, work = 3e5) {
	let begin = schedule.initial.reduce((sum, b) => sum + schedule.sizes[b], 0), { parts, optimal } = improve({
		schedule,
		lastReader: lastReaders(schedule),
		workLeft: work
	}, bestParts(schedule, begin), begin), order = parts.flatMap((part) => part.order), bytes = profile(schedule, order), peak = bytes.reduce((most, b) => Math.max(most, b), begin);
	return {
		peak,
		order,
		at: order[bytes.indexOf(peak)] ?? -1,
		optimal
	};
}
/** Each segment with the best of the three orders. */
function bestParts(schedule, begin) {
	let tried = [
		asFiled,
		greedy,
		depthFirst
	].map((make) => {
		let order = make(schedule);
		return {
			order,
			bytes: profile(schedule, order)
		};
	}), floors = lowerBounds(schedule), ends = liveAfter(schedule, begin);
	return segments(schedule).map((segment) => {
		let { from, to } = segment, live = from === 0 ? begin : ends[from - 1], best = tried.map(({ order, bytes }) => ({
			order: order.slice(from, to),
			peak: bytes.slice(from, to).reduce((a, b) => Math.max(a, b), 0)
		})).reduce((a, b) => b.peak < a.peak ? b : a), floor = floors.slice(from, to).reduce((a, b) => Math.max(a, b), live);
		return {
			segment,
			...best,
			peak: Math.max(best.peak, live),
			live,
			floor
		};
	});
}
/** Searches the worst segments exactly; `optimal` when the overall peak is proven least. */
function improve(search, parts, begin) {
	let out = [...parts], proven = parts.reduce((most, part) => Math.max(most, part.floor), begin), worstFirst = parts.map((_, i) => i).sort((a, b) => parts[b].peak - parts[a].peak || a - b);
	for (let i of worstFirst) {
		let part = parts[i];
		if (part.peak <= proven) break;
		if (part.segment.to - part.segment.from > 400) return {
			parts: out,
			optimal: !1
		};
		let found = searchOrder(search, part.segment, {
			live: part.live,
			floor: proven,
			under: part.peak
		});
		if (found === void 0) return {
			parts: out,
			optimal: !1
		};
		found !== "none" && (out[i] = {
			...part,
			...found
		}), proven = out[i].peak;
	}
	return {
		parts: out,
		optimal: !0
	};
}
function lastReaders({ steps, sizes }) {
	let last = new Int32Array(sizes.length).fill(-1);
	return steps.forEach((step, i) => {
		for (let b of step.reads) last[b] = i;
	}), last;
}
/** Bytes alive after each step in file order; the same in every order where the step is a cut. */
function liveAfter(schedule, begin) {
	let { sizes, kept, steps } = schedule, unread = readers(schedule), frees = (b) => unread[b] === 0 && !kept.has(b), live = begin;
	return steps.map((step) => {
		for (let b of step.reads) unread[b]--, frees(b) && (live -= sizes[b]);
		for (let b of step.makes) frees(b) || (live += sizes[b]);
		return live;
	});
}
/** What each step needs at least: its own buffers, the largest takeover allowed for. */
function lowerBounds({ steps, sizes, kept }) {
	return steps.map((step) => [...step.reads, ...step.makes].reduce((sum, b) => sum + sizes[b], 0) - (step.over.some((b) => !kept.has(b) && sizes[b] === sizes[step.makes[0]]) ? sizes[step.makes[0]] : 0) + step.scratch);
}
// src/cost/nested.ts
/** The MACs of one node by its row in the table; undefined where they depend on data. */
function nodeMacs(node, scope) {
	let key = opKey(node.domain, node.op), rule = macs.get(key);
	if (rule === void 0) throw userError("cost-op-unknown", {
		node: label(node),
		op: key
	});
	let read = (name) => name ? lengths(scope.facts, name) : void 0;
	return rule({
		node,
		input: (i) => read(node.inputs[i]),
		output: (i) => read(node.outputs[i]),
		bodies: () => bodies(node).map((inner) => bodyMacs(inner, node, scope)),
		scalar: (i) => scalarOf(scope.facts.get(node.inputs[i] ?? ""))
	});
}
function scalarOf(fact) {
	let value = fact?.content?.[0] ?? (fact?.constant?.shape.length === 0 ? numbers(fact.constant)[0] : void 0);
	return typeof value == "number" ? value : void 0;
}
function bodyMacs(inner, node, outer) {
	let scope = bodyScope(inner, node, outer);
	return inner.nodes.map((each) => nodeMacs(each, scope)).reduce((sum, m) => sum === void 0 || m === void 0 ? void 0 : sum + m, 0);
}
/** The subgraph as a graph of its own: what it captures becomes inputs with the types they have outside. */
function bodyScope(inner, node, { graph, facts }) {
	let own = inner.inputs.map((input, i) => {
		let outside = node.op === "Loop" ? facts.get(node.inputs[i] ?? "") : void 0, { dtype, shape } = input.shape === void 0 && outside ? outside : input;
		return {
			name: input.name,
			dtype,
			shape
		};
	}), captured = [...captures(inner)].map((name) => {
		let fact = facts.get(name);
		return {
			name,
			dtype: fact?.dtype,
			shape: fact?.shape
		};
	}), { opset, domains } = graph, outputs = inner.outputs.map(({ name }) => ({
		name,
		dtype: void 0,
		shape: void 0
	})), whole = build({
		...inner,
		inputs: [...own, ...captured],
		outputs,
		opset,
		domains
	});
	return {
		graph: whole,
		facts: inferShapes(whole)
	};
}
/**
* The peak memory of a graph's activations. A node with subgraphs needs the largest of their peaks while it runs;
* they are planned by themselves. `work`: see `planMemory`.
*/
function peakMemory({ graph, facts }, deployment, work) {
	let areBodiesOptimal = !0, { schedule, nodes, unknown } = activationSchedule(graph, facts, deployment, foldedNodes(graph), (node) => {
		let inner = bodies(node).map((each) => bodyPeak(each, node, {
			graph,
			facts
		}, deployment));
		return areBodiesOptimal &&= inner.every((each) => each.optimal), inner.reduce((most, each) => Math.max(most, each.peak), 0);
	}), plan = planMemory(schedule, work);
	return {
		...plan,
		optimal: plan.optimal && areBodiesOptimal,
		at: nodes[plan.at],
		unknown
	};
}
/** Without what the body captures: that is alive outside already. */
function bodyPeak(inner, node, outer, deployment) {
	let scope = bodyScope(inner, node, outer), own = scope.graph.inputs.slice(0, inner.inputs.length), facts = new Map(scope.facts);
	for (let name of captures(inner)) facts.set(name, {
		dtype: "uint8",
		shape: [0]
	});
	return peakMemory({
		graph: {
			...scope.graph,
			inputs: own
		},
		facts
	}, deployment, 2e3);
}
// src/cost/constant-slots.ts
const weightOnly = (input) => ({ weights: [input] }), qdq = {
	weights: [0],
	scales: [1, 2]
}, elementWise = {
	weights: [0, 3],
	scales: [
		1,
		2,
		4,
		5,
		6,
		7
	]
}, pooled = { scales: [
	1,
	2,
	3,
	4
] }, constantSlots = {
	ConvInteger: {
		weights: [1],
		scales: [2, 3]
	},
	DequantizeLinear: qdq,
	MatMulInteger: {
		weights: [0, 1],
		scales: [2, 3]
	},
	QLinearConv: {
		weights: [3, 8],
		scales: [
			1,
			2,
			4,
			5,
			6,
			7
		]
	},
	QLinearMatMul: elementWise,
	QuantizeLinear: { scales: [1, 2] },
	"com.microsoft:DequantizeLinear": qdq,
	"com.microsoft:DynamicQuantizeLSTM": {
		weights: [1, 2],
		scales: [
			8,
			9,
			10,
			11
		]
	},
	"com.microsoft:DynamicQuantizeMatMul": {
		weights: [1],
		scales: [2, 3]
	},
	"com.microsoft:MatMulIntegerToFloat": {
		weights: [0, 1],
		scales: [
			2,
			3,
			4,
			5
		]
	},
	"com.microsoft:MatMulNBits": {
		weights: [1],
		scales: [2, 3]
	},
	"com.microsoft:MatMulInteger16": weightOnly(1),
	"com.microsoft:QAttention": {
		weights: [1],
		scales: [
			3,
			4,
			6,
			7
		]
	},
	"com.microsoft:QGemm": {
		weights: [
			0,
			3,
			6
		],
		scales: [
			1,
			2,
			4,
			5,
			7,
			8
		]
	},
	"com.microsoft:QLinearAdd": elementWise,
	"com.microsoft:QLinearAveragePool": pooled,
	"com.microsoft:QLinearConv": {
		weights: [3, 8],
		scales: [
			1,
			2,
			4,
			5,
			6,
			7
		]
	},
	"com.microsoft:QLinearGlobalAveragePool": pooled,
	"com.microsoft:QLinearLeakyRelu": pooled,
	"com.microsoft:QLinearMul": elementWise,
	"com.microsoft:QLinearSigmoid": pooled,
	"com.microsoft:QLinearSoftmax": pooled,
	"com.microsoft:QuantizeLinear": { scales: [1, 2] }
}, outputChannels = {
	Conv: (shape) => shape[0],
	ConvTranspose: (shape, node) => (shape[1] ?? 1) * intAttr(node, "group", 1),
	Gemm: (shape, node) => intAttr(node, "transB", 0) ? shape[0] : shape[1],
	MatMul: (shape) => shape.at(-1)
}, nothing = {
	params: 0,
	bytes: {
		fp32: 0,
		int8: 0
	}
}, add = (a, b) => ({
	params: a.params + b.params,
	bytes: {
		fp32: a.bytes.fp32 + b.bytes.fp32,
		int8: a.bytes.int8 + b.bytes.int8
	}
});
/** Counts the parameters of a graph and its subgraphs; `folded`: nodes whose results are known before the model runs. */
function countParameters(graph, folded) {
	let uses = usesOf(graph), byNode = /* @__PURE__ */ new Map(), total = nothing, count = (cost, owner) => {
		total = add(total, cost), owner && byNode.set(owner, add(byNode.get(owner) ?? nothing, cost));
	};
	for (let [name, constant] of graph.constants) count(costOf(constant, uses.get(name) ?? []), ownerOf(name, uses, folded));
	for (let node of graph.nodes) {
		let value = node.op === "Constant" && node.domain === "" ? tensorAttr(node, "value") : void 0, name = node.outputs[0] ?? "";
		value && count(costOf(value, uses.get(name) ?? []), ownerOf(name, uses, folded));
		for (let inner of bodies(node)) count(countParameters(inner, /* @__PURE__ */ new Set()).total, node);
	}
	return {
		total,
		byNode
	};
}
function usesOf(graph) {
	let uses = /* @__PURE__ */ new Map();
	for (let node of graph.nodes) node.inputs.forEach((name, input) => {
		let list = uses.get(name);
		list ? list.push({
			node,
			input
		}) : uses.set(name, [{
			node,
			input
		}]);
	});
	return uses;
}
/** The first node that reads the constant, or what folded nodes make of it. */
function ownerOf(name, uses, folded) {
	let seen = /* @__PURE__ */ new Set();
	for (let at = name; !seen.has(at);) {
		seen.add(at);
		let reader = uses.get(at)?.[0]?.node;
		if (!reader || !folded.has(reader)) return reader;
		at = reader.outputs[0] ?? "";
	}
}
function costOf(constant, uses) {
	let count = elements(constant.shape), isIn = (kind) => (use) => constantSlots[opKey(use.node.domain, use.node.op)]?.[kind]?.includes(use.input) ?? !1, stored = constant.dtype === "string" ? constant.bytes.length : byteLength(constant.dtype, count);
	return uses.length > 0 && uses.every(isIn("scales")) ? {
		params: 0,
		bytes: {
			fp32: stored,
			int8: stored
		}
	} : dtypes[constant.dtype].kind === "float" ? {
		params: count,
		bytes: {
			fp32: stored,
			int8: quantised(constant, count, uses)
		}
	} : uses.some(isIn("weights")) ? {
		params: count,
		bytes: {
			fp32: stored,
			int8: stored
		}
	} : nothing;
}
/**
* Bytes after quantisation to 8 bits: matrices and kernels (rank 2 and more) take 1 byte an element and a 4-byte scale
* per output channel; vectors and scalars (biases, normalisation) become int32, 4 bytes an element.
*/
function quantised(constant, count, uses) {
	if (constant.shape.length < 2) return 4 * count;
	let use = uses[0];
	return count + 4 * ((use && outputChannels[opKey(use.node.domain, use.node.op)]?.(constant.shape, use.node)) ?? 1);
}
// src/cost/analyze.ts
/**
* The computed costs of a graph.
* @throws UserError as `inferShapes`, and `cost-op-unknown` for an op without a row in the table of MACs.
* @example analyze(decode(bytes), { shapes: { input: [1, 3, 32, 32] } }).macs
*/
function analyze(graph, options = {}) {
	let assumed = assumedBatches(graph, options), facts = inferShapes(graph, {
		...assumed,
		...options.shapes
	}), scope = {
		graph,
		facts
	}, folded = foldedNodes(graph), parameters = countParameters(graph, folded), counted = new Map(graph.nodes.map((node) => [node, nodeMacs(node, scope)])), [fp32, int8] = [peakMemory(scope, "fp32"), peakMemory(scope, "int8")], uncounted = graph.nodes.filter((node) => counted.get(node) === void 0), typed = (v) => {
		let fact = facts.get(v.name);
		return {
			name: v.name,
			dtype: fact?.dtype ?? v.dtype,
			shape: fact?.shape ?? v.shape
		};
	};
	return {
		params: parameters.total.params,
		macs: [...counted.values()].reduce((sum, m) => sum + (m ?? 0), 0),
		weightBytes: parameters.total.bytes,
		peakActivationBytes: {
			fp32: fp32.peak,
			int8: int8.peak
		},
		peakIsOptimal: {
			fp32: fp32.optimal,
			int8: int8.optimal
		},
		peakLayer: fp32.at && label(fp32.at),
		layers: graph.nodes.filter((node) => !folded.has(node)).map((node) => layerCost(node, facts, parameters, counted.get(node))),
		ops: countOps(graph),
		inputs: graph.inputs.filter((v) => !graph.constants.has(v.name)).map(typed),
		outputs: graph.outputs.map(typed),
		warnings: analysisWarnings({
			assumed: Object.keys(assumed),
			uncounted,
			unsized: fp32.unknown,
			generatedBytes: generatedBytes(graph, facts, folded)
		}),
		incomplete: {
			macs: uncounted.length > 0,
			memory: fp32.unknown.length > 0
		}
	};
}
/** Symbolic batches that the caller fixes neither here nor, by their name, in another input. */
function assumedBatches(graph, { shapes = {} }) {
	let told = graph.inputs.filter((input) => Object.hasOwn(shapes, input.name)), symbols = new Set(told.flatMap((input) => input.shape ?? [])), isFree = ({ name, shape }) => !told.some((v) => v.name === name) && !symbols.has(shape?.[0] ?? ""), binding = defaultBinding(graph), free = graph.inputs.filter((input) => Object.hasOwn(binding, input.name) && isFree(input));
	return Object.fromEntries(free.map(({ name }) => [name, binding[name]]));
}
function layerCost(node, shapes, parameters, macs) {
	let own = parameters.byNode.get(node), outputs = node.outputs.filter((name) => name !== "");
	return {
		name: label(node),
		op: opKey(node.domain, node.op),
		outputShape: shapes.get(outputs[0] ?? "")?.shape,
		params: own?.params ?? 0,
		macs: macs ?? 0,
		weightBytes: own?.bytes.fp32 ?? 0,
		outputBytes: outputs.reduce((sum, name) => sum + (valueBytes(shapes, name, "fp32") ?? 0), 0)
	};
}
function countOps(graph, counts = /* @__PURE__ */ new Map()) {
	for (let node of graph.nodes) {
		let key = opKey(node.domain, node.op);
		counts.set(key, (counts.get(key) ?? 0) + 1);
		for (let inner of bodies(node)) countOps(inner, counts);
	}
	return Object.fromEntries([...counts].sort(([a], [b]) => a < b ? -1 : 1));
}
export { ints as A, floatsAttr as B, node as C, dtypes as D, dtypeOfCode as E, tensor as F, stringAttr as G, intAttr as H, attr as I, tensorAttr as K, attribute as L, scalar as M, stringBytes as N, elements as O, strings as P, bodies as R, build as S, byteLength as T, intsAttr as U, graphAttr as V, label as W, prune as _, bindShapes as a, defaultLimits as b, knownOp as c, encode as d, fileSize as f, producers as g, consumers as h, lengths as i, numbers as j, floats as k, opKey as l, captures as m, countParameters as n, inferShapes as o, decode as p, macs as r, defaultBinding as s, analyze as t, ops as u, reads as v, value as w, body$1 as x, rewrite as y, floatAttr as z };
