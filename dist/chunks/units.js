import { a as userError, r as internal } from "./errors.js";
// src/ir/small-floats.ts
const f16 = {
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
function decode(bits, { exponentBits, mantissaBits, bias, specials }) {
	let width = exponentBits + mantissaBits, magnitude = bits & (1 << width) - 1, sign = bits >> width & 1 ? -1 : 1, exponent = magnitude >> mantissaBits, mantissa = magnitude & (1 << mantissaBits) - 1;
	if (specials === "fnuz" && sign < 0 && magnitude === 0 || specials === "fn" && magnitude === (1 << width) - 1) return NaN;
	if (specials === "ieee" && exponent === (1 << exponentBits) - 1) return mantissa ? NaN : sign * 1e400;
	let fraction = mantissa / (1 << mantissaBits);
	return sign * (exponent ? (1 + fraction) * 2 ** (exponent - bias) : fraction * 2 ** (1 - bias));
}
function encode(x, format) {
	let signBit = 1 << format.exponentBits + format.mantissaBits, nan = format.specials === "fnuz" ? signBit : signBit - 1;
	if (Number.isNaN(x)) return nan;
	let negative = x < 0 || Object.is(x, -0), magnitude = nearest(Math.abs(x), signBit, format);
	return format.specials === "fnuz" && magnitude === 0 ? 0 : magnitude | (negative ? signBit : 0);
}
function nearest(x, end, format) {
	let top = largest(end, format);
	if (x >= decode(top, format)) {
		let step = decode(top, format) - decode(top - 1, format);
		return x >= decode(top, format) + step / 2 && format.specials === "ieee" ? top + 1 : top;
	}
	let low = 0, high = top;
	for (; high - low > 1;) {
		let middle = low + high >> 1;
		decode(middle, format) <= x ? low = middle : high = middle;
	}
	let down = x - decode(low, format), up = decode(high, format) - x;
	return down < up || down === up && low % 2 == 0 ? low : high;
}
/** The pattern of the largest finite magnitude. */
function largest(end, { mantissaBits, specials }) {
	return specials === "ieee" ? end - 1 - (1 << mantissaBits) : specials === "fn" ? end - 2 : end - 1;
}
const f16ToNumber = (bits) => decode(bits, f16), numberToF16 = (x) => encode(x, f16), f8ToNumber = {
	float8e4m3fn: (bits) => decode(bits, f8.float8e4m3fn),
	float8e4m3fnuz: (bits) => decode(bits, f8.float8e4m3fnuz),
	float8e5m2: (bits) => decode(bits, f8.float8e5m2),
	float8e5m2fnuz: (bits) => decode(bits, f8.float8e5m2fnuz)
}, numberToF8 = (format, x) => encode(x, f8[format]), dtypes = {
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
	let read = readers[t.dtype], view = viewOf(t);
	return Array.from({ length: elements(t.shape) }, (_, i) => read(view, i));
}
/** An int64 or uint64 as the IR keeps it: exact within ±2^53, else ±2^63. */
function saturate(value) {
	let near = Number(value);
	return Number.isSafeInteger(near) ? near : near < 0 ? -(2 ** 63) : 2 ** 63;
}
const viewOf = (t) => new DataView(t.bytes.buffer, t.bytes.byteOffset, t.bytes.byteLength), nibble = (v, i) => v.getUint8(i >> 1) >> 4 * (i & 1) & 15, readers = {
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
}, wide = (x) => BigInt.asIntN(64, x >= 2 ** 63 ? 2n ** 63n - 1n : BigInt(Math.trunc(x))), setNibble = (v, i, x) => v.setUint8(i >> 1, v.getUint8(i >> 1) | (x & 15) << 4 * (i & 1)), writers = {
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
	int64: (v, i, x) => v.setBigInt64(8 * i, wide(x), !0),
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
// src/units.ts
/** An exact, computed figure. */
const computed = (value, unit) => ({
	value,
	low: value,
	high: value,
	unit,
	source: "computed"
}), metrics = {
	"latency-p50": {
		label: "latency p50",
		unit: "ms",
		better: "min",
		perDevice: !0,
		kind: "device"
	},
	"latency-p95": {
		label: "latency p95",
		unit: "ms",
		better: "min",
		perDevice: !0,
		kind: "device"
	},
	"latency-mean": {
		label: "latency mean",
		unit: "ms",
		better: "min",
		perDevice: !0,
		kind: "device"
	},
	energy: {
		label: "energy",
		unit: "mJ",
		better: "min",
		perDevice: !0,
		kind: "device"
	},
	"peak-memory": {
		label: "peak memory",
		unit: "B",
		better: "min",
		perDevice: !1,
		kind: "cost"
	},
	"weight-bytes": {
		label: "weights",
		unit: "B",
		better: "min",
		perDevice: !1,
		kind: "cost"
	},
	"file-size": {
		label: "file size",
		unit: "B",
		better: "min",
		perDevice: !1,
		kind: "cost"
	},
	params: {
		label: "parameters",
		unit: "count",
		better: "min",
		perDevice: !1,
		kind: "cost"
	},
	macs: {
		label: "MACs",
		unit: "count",
		better: "min",
		perDevice: !1,
		kind: "cost"
	},
	"top-1": {
		label: "top-1 accuracy",
		unit: "ratio",
		better: "max",
		perDevice: !1,
		kind: "quality"
	},
	"top-k": {
		label: "top-k accuracy",
		unit: "ratio",
		better: "max",
		perDevice: !1,
		kind: "quality"
	},
	f1: {
		label: "F1 (macro)",
		unit: "ratio",
		better: "max",
		perDevice: !1,
		kind: "quality"
	},
	auc: {
		label: "AUC",
		unit: "ratio",
		better: "max",
		perDevice: !1,
		kind: "quality"
	},
	mae: {
		label: "mean absolute error",
		unit: "value",
		better: "min",
		perDevice: !1,
		kind: "quality"
	},
	mse: {
		label: "mean squared error",
		unit: "value",
		better: "min",
		perDevice: !1,
		kind: "quality"
	},
	"kept-importance": {
		label: "kept importance",
		unit: "ratio",
		better: "max",
		perDevice: !1,
		kind: "proxy"
	},
	"meco-opt": {
		label: "MeCo (proxy)",
		unit: "value",
		better: "max",
		perDevice: !1,
		kind: "proxy"
	},
	synflow: {
		label: "SynFlow (proxy)",
		unit: "value",
		better: "max",
		perDevice: !1,
		kind: "proxy"
	}
}, budgetMetrics = Object.keys(metrics).filter((metric) => metrics[metric].kind !== "proxy"), metricKey = (metric, device) => device === void 0 ? metric : `${metric}@${device}`;
function splitKey(key) {
	let at = key.indexOf("@");
	return at < 0 ? {
		metric: key,
		device: void 0
	} : {
		metric: key.slice(0, at),
		device: key.slice(at + 1)
	};
}
const scales = {
	ms: [
		["s", 1e3],
		["ms", 1],
		["µs", .001],
		["us", .001],
		["ns", 1e-6]
	],
	B: [
		["GiB", 2 ** 30],
		["MiB", 2 ** 20],
		["KiB", 1024],
		["GB", 1e9],
		["MB", 1e6],
		["kB", 1e3],
		["KB", 1e3],
		["B", 1]
	],
	mJ: [
		["J", 1e3],
		["mJ", 1],
		["µJ", .001],
		["uJ", .001]
	],
	count: [
		["G", 1e9],
		["M", 1e6],
		["k", 1e3],
		["K", 1e3],
		["", 1]
	],
	ratio: [["%", .01], ["", 1]],
	value: [["", 1]]
}, examples = {
	ms: "12ms",
	B: "256KiB",
	mJ: "3mJ",
	count: "50k",
	ratio: "90%",
	value: "0.5"
};
/** Reads `12ms`, `256KiB`, `90%`, `1.5M` into the unit's base; a bare number is taken in that base. */
function parseQuantity(text, unit) {
	if (typeof text == "number" && Number.isFinite(text) && text >= 0) return text;
	let match = /^\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*([a-zµ%]*)\s*$/i.exec(String(text)), factor = match && (match[2] === "" ? 1 : scales[unit].find(([suffix]) => suffix === match[2])?.[1]);
	if (!match || factor == null) throw userError("quantity-invalid", {
		text: String(text),
		unit: unitNames[unit],
		example: examples[unit]
	});
	return Number((Number(match[1]) * factor).toPrecision(15));
}
const unitNames = {
	ms: "time",
	B: "bytes",
	mJ: "energy",
	count: "counts",
	ratio: "percent",
	value: "plain numbers"
};
/** Writes a figure for people: `12.3 ms`, `256 KiB`, `90.1 %`, `1.25 M`; three significant digits. */
function formatQuantity(value, unit) {
	if (!Number.isFinite(value)) return "–";
	if (unit === "ratio") return `${(value * 100).toFixed(1)} %`;
	let [suffix, factor] = pickScale(Math.abs(value), unit), scaled = value / factor, text = factor === 1 && Number.isInteger(value) ? String(value) : digits(scaled);
	return suffix === "" ? text : `${text} ${suffix}`;
}
function pickScale(magnitude, unit) {
	let shown = scales[unit].filter(([suffix]) => ![
		"us",
		"uJ",
		"K",
		"GB",
		"MB",
		"kB",
		"KB"
	].includes(suffix));
	return shown.find(([, factor]) => magnitude >= factor) ?? (magnitude === 0 ? shown.find(([, f]) => f === 1) : shown.at(-1));
}
function digits(value) {
	let magnitude = Math.abs(value);
	return value.toFixed(magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2);
}
export { stringBytes as _, metrics as a, byteLength as c, elements as d, floats as f, scalar as g, saturate as h, metricKey as i, dtypeOfCode as l, numbers as m, computed as n, parseQuantity as o, ints as p, formatQuantity as r, splitKey as s, budgetMetrics as t, dtypes as u, strings as v, tensor as y };
