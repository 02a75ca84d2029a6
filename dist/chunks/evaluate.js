import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { t as require_dist } from "./dist.js";
import { a as userError, r as internal, t as UserError } from "./errors.js";
import { a as metrics, d as elements, f as floats, m as numbers, y as tensor } from "./units.js";
import { n as decodeCsv } from "./csv.js";
import { a as readData, i as kindOf, n as noScaling, o as tooLarge, r as checkInside, s as unpack, t as defaultDataLimits } from "./types.js";
import { t as dataSourceSchema } from "./source.js";
import { y as random } from "./built-in.js";
import { t as openZip } from "./zip.js";
import { basename, dirname, extname, join, resolve } from "node:path";
import { readdirSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { createHash } from "node:crypto";
// src/data/elements.ts
const kept = {
	uint8: "uint8",
	int8: "int8",
	uint16: "uint16",
	int16: "int16",
	int32: "int32",
	float32: "float32",
	bool: "uint8",
	uint32: "int32",
	int64: "int32",
	uint64: "int32",
	float16: "float32",
	float64: "float32"
};
/**
* Elements of a file as a tensor of a kept type.
* @param bytes starts at the first element; there must be exactly as many as the shape takes
*/
function arrayFrom(path, dtype, shape, bytes, options) {
	let { bigEndian, width, limits } = options, count = safeElements(path, shape);
	if (count * width > limits.arrayBytes) throw tooLarge(path, limits.arrayBytes);
	if (bytes.length !== count * width) throw userError("data-damaged", {
		path,
		reason: `its header promises ${count * width} bytes of elements and there are ${bytes.length}`
	});
	let swapped = bigEndian && width > 1 ? swap(bytes, width) : aligned(bytes), raw = {
		dtype,
		shape: [...shape],
		bytes: swapped
	}, to = kept[dtype] ?? internal(`no kept type for ${dtype}`);
	return to === dtype ? raw : convert(path, raw, to);
}
function safeElements(path, shape) {
	try {
		return elements(shape);
	} catch {
		throw userError("data-damaged", {
			path,
			reason: "its shape is no possible size"
		});
	}
}
const chunk = 65536;
/** In chunks, so that the numbers of a large array never stand in memory as a list. */
function convert(path, raw, to) {
	let count = elements(raw.shape), out = new views[to](count), width = count === 0 ? 0 : raw.bytes.length / count;
	for (let at = 0; at < count; at += chunk) {
		let end = Math.min(count, at + chunk), bytes = raw.bytes.subarray(at * width, end * width), values = numbers({
			dtype: raw.dtype,
			shape: [end - at],
			bytes
		});
		if (to === "int32" && values.some((v) => v !== (v | 0))) throw userError("data-type", {
			path,
			type: `${raw.dtype} with values beyond 32 bits`
		});
		out.set(values, at);
	}
	return {
		dtype: to,
		shape: raw.shape,
		bytes: new Uint8Array(out.buffer)
	};
}
function swap(bytes, width) {
	let out = new Uint8Array(bytes.length);
	for (let i = 0; i < bytes.length; i += width) for (let j = 0; j < width; j++) out[i + j] = bytes[i + width - 1 - j];
	return out;
}
const aligned = (bytes) => bytes.byteOffset % 8 == 0 ? bytes : Uint8Array.from(bytes), views = {
	uint8: Uint8Array,
	int8: Int8Array,
	uint16: Uint16Array,
	int16: Int16Array,
	int32: Int32Array,
	float32: Float32Array
};
/** A view (no copy) of a kept tensor's elements. */
function view(t) {
	return new (views[t.dtype] ?? (internal(`${t.dtype} is not kept in a data set`)))(t.bytes.buffer, t.bytes.byteOffset, elements(t.shape));
}
// src/data/layout.ts
/**
* The move that brings samples of shape `sample` to an input of shape `input` (batch first; lengths may be symbolic).
* An image model with an undecided shape is taken to be NCHW, as ONNX's Conv is.
*/
function decideMove(path, sample, input, layout) {
	let wanted = input.slice(1), fits = {
		same: matches(sample, wanted),
		"to-nchw": sample.length === 3 && matchesExactly(toFront(sample), wanted),
		"to-nhwc": sample.length === 3 && matchesExactly(toBack(sample), wanted)
	}, moved = ["to-nchw", "to-nhwc"].filter((move) => fits[move] && !trivial(sample, move)), possible = fits.same ? ["same", ...moved] : moved;
	if (possible.length === 0) throw userError("data-shape-mismatch", {
		path,
		sample: sample.join("×"),
		wanted: input.join("×")
	});
	if (possible.length === 1) return possible[0];
	if (layout === void 0) throw userError("data-layout-ambiguous", {
		sample: sample.join("×"),
		wanted: input.join("×")
	});
	return layout === "nhwc" && possible.includes("to-nchw") ? "to-nchw" : "same";
}
const toFront = ([h, w, c]) => [
	c,
	h,
	w
], toBack = ([c, h, w]) => [
	h,
	w,
	c
], trivial = (sample, move) => move === "to-nchw" ? sample[2] === 1 || sample[0] === 1 && sample[1] === 1 : sample[0] === 1 || sample[1] === 1 && sample[2] === 1, matchesExactly = (sample, wanted) => sample.length === wanted.length && sample.every((d, i) => typeof wanted[i] == "string" || wanted[i] === d);
/** Equal but for lengths of 1, or one of them is flat and as long as the other. */
function matches(sample, wanted) {
	let [a, b] = [sample.filter((d) => d !== 1), wanted.filter((d) => d !== 1)];
	if (matchesExactly(sample, wanted) || matchesExactly(a, b)) return !0;
	if (a.length > 1 && b.length > 1) return !1;
	if (b.some((d) => typeof d == "string")) return b.length === 1;
	let product = (shape) => shape.reduce((x, y) => x * y, 1);
	return product(a) === product(b);
}
/** Place in the fed sample → place in the stored one; undefined where they are the same. */
function gatherMap(sample, move) {
	if (move === "same") return;
	let [channels, pixels] = move === "to-nchw" ? [sample[2], sample[0] * sample[1]] : [sample[0], sample[1] * sample[2]], stored = (c, p) => move === "to-nchw" ? p * channels + c : c * pixels + p, map = new Int32Array(channels * pixels);
	for (let c = 0; c < channels; c++) for (let p = 0; p < pixels; p++) map[move === "to-nchw" ? c * pixels + p : p * channels + c] = stored(c, p);
	return map;
}
/** The shape of one fed sample: the input's, with symbolic lengths filled in from the stored sample. */
function fedShape(sample, input, move) {
	let wanted = input.slice(1);
	if (wanted.every((d) => typeof d == "number")) return wanted;
	let moved = move === "same" ? [...sample] : move === "to-nchw" ? toFront(sample) : toBack(sample);
	if (matchesExactly(moved, wanted)) return moved;
	let known = wanted.reduce((product, d) => typeof d == "number" ? product * d : product, 1), oneOpen = wanted.filter((d) => typeof d == "string").length === 1, lengths = moved.filter((d) => d !== 1), next = 0;
	return wanted.map((d) => {
		if (d === 1) return 1;
		let length = lengths[next++] ?? 1;
		return typeof d == "number" ? d : oneOpen ? elements(sample) / known : length;
	});
}
/** Axis of the stored sample that holds the channels, for scalings with one number each. */
function channelAxis(sample, channels, layout) {
	let last = sample.length - 1;
	return layout !== void 0 && sample.length === 3 ? layout === "nhwc" ? last : 0 : sample[last] === channels ? last : 0;
}
// src/data/feed.ts
const arrays = {
	float32: Float32Array,
	uint8: Uint8Array,
	int8: Int8Array,
	int32: Int32Array
};
/**
* Prepares batches of a split for an input.
*
* Floating-point inputs get the scaled value. Integer inputs take quantised samples as they are stored; other samples
* are scaled, rounded and clamped to the type's range.
* @throws UserError where shapes, layout or types do not fit
*/
function feeder(split, target, scaling = noScaling) {
	let sample = split.x.shape.slice(1), move = decideMove("the data set", sample, target.shape, split.layout), sampleShape = fedShape(sample, target.shape, move), write = writer(split, target.dtype, gatherMap(sample, move), sampleScaling(split, target.dtype, scaling)), size = elements(sample), feedInto = (indices, out) => {
		out.length < indices.length * size && internal(`a batch of ${indices.length} takes ${indices.length * size} elements`);
		for (let n = 0; n < indices.length; n++) {
			let index = indices[n];
			index >= 0 && index < split.count || internal(`sample ${index} of ${split.count}`), write(index * size, out, n * size);
		}
	}, type = fedType(split, target.dtype);
	return {
		sampleShape,
		dtype: target.dtype,
		feedInto,
		feed: (indices) => {
			let shape = [indices.length, ...sampleShape], out = new arrays[type](indices.length * size);
			return feedInto(indices, out), type === target.dtype ? {
				dtype: target.dtype,
				shape,
				bytes: new Uint8Array(out.buffer)
			} : tensor(target.dtype, shape, out);
		}
	};
}
/** One batch; for many, make a `feeder` once. */
function feed(split, indices, target, scaling) {
	return feeder(split, target, scaling).feed(indices);
}
/** The array type that holds a batch before it becomes `dtype`: int64 and float16 go through a narrower one. */
function fedType(split, dtype) {
	if (Object.hasOwn(arrays, dtype)) return dtype;
	if (dtype === "int64") return "int32";
	if (dtype === "float16" || dtype === "float64") return "float32";
	throw userError("data-feed-type", {
		from: split.x.dtype,
		to: dtype
	});
}
function sampleScaling(split, dtype, scaling) {
	let { zeroPoint, divide, mean, std } = scaling, channels = Math.max(mean.length, std.length), asStored = dtype === split.x.dtype && dtype !== "float32", identity = zeroPoint === 0 && divide === 1 && mean.every((m) => m === 0) && std.every((s) => s === 1);
	if (asStored || identity) return;
	let at = (list, c) => list[list.length === 1 ? 0 : c], factor = Float64Array.from({ length: channels }, (_, c) => 1 / (divide * at(std, c)));
	return {
		factor,
		offset: factor.map((f, c) => -zeroPoint * f - at(mean, c) / at(std, c)),
		channelOf: channels === 1 ? void 0 : channelsOf(split, scaling, channels)
	};
}
function channelsOf(split, { mean, std }, channels) {
	let sample = split.x.shape.slice(1), axis = channelAxis(sample, channels, split.layout);
	if (sample[axis] !== channels || [mean, std].some((l) => l.length !== 1 && l.length !== channels)) throw userError("data-scaling", {
		given: channels,
		channels: sample[axis] ?? 1
	});
	let inner = elements(sample.slice(axis + 1));
	return Int32Array.from({ length: elements(sample) }, (_, i) => Math.floor(i / inner) % channels);
}
const ranges = {
	float32: void 0,
	uint8: [0, 255],
	int8: [-128, 127],
	int32: [-(2 ** 31), 2 ** 31 - 1]
};
/** The inner loop for one sample. Bytes go through a table of their 256 values; the rest is computed. */
function writer(split, dtype, map, affine) {
	let x = view(split.x), size = elements(split.x.shape.slice(1)), range = ranges[fedType(split, dtype)], clamp = (v) => range ? Math.min(range[1], Math.max(range[0], Math.round(v))) : v;
	if (map === void 0 && affine === void 0 && (range === void 0 || dtype === split.x.dtype)) return (from, out, to) => out.set(x.subarray(from, from + size), to);
	let scaled = (value, c) => clamp(affine ? affine.factor[c] * value + affine.offset[c] : value), place = map ?? Int32Array.from({ length: size }, (_, i) => i), channel = place.map((i) => affine?.channelOf?.[i] ?? 0);
	if (x.BYTES_PER_ELEMENT === 1) {
		let table = Float64Array.from({ length: (affine?.factor.length ?? 1) * 256 }, (_, i) => scaled(split.x.dtype === "int8" ? (i & 255) << 24 >> 24 : i & 255, i >> 8)), row = channel.map((c) => c << 8), { bytes } = split.x;
		return (from, out, to) => {
			for (let i = 0; i < size; i++) out[to + i] = table[row[i] | bytes[from + place[i]]];
		};
	}
	return (from, out, to) => {
		for (let i = 0; i < size; i++) out[to + i] = scaled(x[from + place[i]], channel[i]);
	};
}
// node_modules/jpeg-js/lib/encoder.js
var require_encoder = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function JPEGEncoder(quality) {
		var ffloor = Math.floor, YTable = Array(64), UVTable = Array(64), fdtbl_Y = Array(64), fdtbl_UV = Array(64), YDC_HT, UVDC_HT, YAC_HT, UVAC_HT, bitcode = Array(65535), category = Array(65535), outputfDCTQuant = Array(64), DU = Array(64), byteout = [], bytenew = 0, bytepos = 7, YDU = Array(64), UDU = Array(64), VDU = Array(64), clt = Array(256), RGB_YUV_TABLE = Array(2048), currentQuality, ZigZag = [
			0,
			1,
			5,
			6,
			14,
			15,
			27,
			28,
			2,
			4,
			7,
			13,
			16,
			26,
			29,
			42,
			3,
			8,
			12,
			17,
			25,
			30,
			41,
			43,
			9,
			11,
			18,
			24,
			31,
			40,
			44,
			53,
			10,
			19,
			23,
			32,
			39,
			45,
			52,
			54,
			20,
			22,
			33,
			38,
			46,
			51,
			55,
			60,
			21,
			34,
			37,
			47,
			50,
			56,
			59,
			61,
			35,
			36,
			48,
			49,
			57,
			58,
			62,
			63
		], std_dc_luminance_nrcodes = [
			0,
			0,
			1,
			5,
			1,
			1,
			1,
			1,
			1,
			1,
			0,
			0,
			0,
			0,
			0,
			0,
			0
		], std_dc_luminance_values = [
			0,
			1,
			2,
			3,
			4,
			5,
			6,
			7,
			8,
			9,
			10,
			11
		], std_ac_luminance_nrcodes = [
			0,
			0,
			2,
			1,
			3,
			3,
			2,
			4,
			3,
			5,
			5,
			4,
			4,
			0,
			0,
			1,
			125
		], std_ac_luminance_values = [
			1,
			2,
			3,
			0,
			4,
			17,
			5,
			18,
			33,
			49,
			65,
			6,
			19,
			81,
			97,
			7,
			34,
			113,
			20,
			50,
			129,
			145,
			161,
			8,
			35,
			66,
			177,
			193,
			21,
			82,
			209,
			240,
			36,
			51,
			98,
			114,
			130,
			9,
			10,
			22,
			23,
			24,
			25,
			26,
			37,
			38,
			39,
			40,
			41,
			42,
			52,
			53,
			54,
			55,
			56,
			57,
			58,
			67,
			68,
			69,
			70,
			71,
			72,
			73,
			74,
			83,
			84,
			85,
			86,
			87,
			88,
			89,
			90,
			99,
			100,
			101,
			102,
			103,
			104,
			105,
			106,
			115,
			116,
			117,
			118,
			119,
			120,
			121,
			122,
			131,
			132,
			133,
			134,
			135,
			136,
			137,
			138,
			146,
			147,
			148,
			149,
			150,
			151,
			152,
			153,
			154,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			178,
			179,
			180,
			181,
			182,
			183,
			184,
			185,
			186,
			194,
			195,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			210,
			211,
			212,
			213,
			214,
			215,
			216,
			217,
			218,
			225,
			226,
			227,
			228,
			229,
			230,
			231,
			232,
			233,
			234,
			241,
			242,
			243,
			244,
			245,
			246,
			247,
			248,
			249,
			250
		], std_dc_chrominance_nrcodes = [
			0,
			0,
			3,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			0,
			0,
			0,
			0,
			0
		], std_dc_chrominance_values = [
			0,
			1,
			2,
			3,
			4,
			5,
			6,
			7,
			8,
			9,
			10,
			11
		], std_ac_chrominance_nrcodes = [
			0,
			0,
			2,
			1,
			2,
			4,
			4,
			3,
			4,
			7,
			5,
			4,
			4,
			0,
			1,
			2,
			119
		], std_ac_chrominance_values = [
			0,
			1,
			2,
			3,
			17,
			4,
			5,
			33,
			49,
			6,
			18,
			65,
			81,
			7,
			97,
			113,
			19,
			34,
			50,
			129,
			8,
			20,
			66,
			145,
			161,
			177,
			193,
			9,
			35,
			51,
			82,
			240,
			21,
			98,
			114,
			209,
			10,
			22,
			36,
			52,
			225,
			37,
			241,
			23,
			24,
			25,
			26,
			38,
			39,
			40,
			41,
			42,
			53,
			54,
			55,
			56,
			57,
			58,
			67,
			68,
			69,
			70,
			71,
			72,
			73,
			74,
			83,
			84,
			85,
			86,
			87,
			88,
			89,
			90,
			99,
			100,
			101,
			102,
			103,
			104,
			105,
			106,
			115,
			116,
			117,
			118,
			119,
			120,
			121,
			122,
			130,
			131,
			132,
			133,
			134,
			135,
			136,
			137,
			138,
			146,
			147,
			148,
			149,
			150,
			151,
			152,
			153,
			154,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			178,
			179,
			180,
			181,
			182,
			183,
			184,
			185,
			186,
			194,
			195,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			210,
			211,
			212,
			213,
			214,
			215,
			216,
			217,
			218,
			226,
			227,
			228,
			229,
			230,
			231,
			232,
			233,
			234,
			242,
			243,
			244,
			245,
			246,
			247,
			248,
			249,
			250
		];
		function initQuantTables(sf) {
			for (var YQT = [
				16,
				11,
				10,
				16,
				24,
				40,
				51,
				61,
				12,
				12,
				14,
				19,
				26,
				58,
				60,
				55,
				14,
				13,
				16,
				24,
				40,
				57,
				69,
				56,
				14,
				17,
				22,
				29,
				51,
				87,
				80,
				62,
				18,
				22,
				37,
				56,
				68,
				109,
				103,
				77,
				24,
				35,
				55,
				64,
				81,
				104,
				113,
				92,
				49,
				64,
				78,
				87,
				103,
				121,
				120,
				101,
				72,
				92,
				95,
				98,
				112,
				100,
				103,
				99
			], i = 0; i < 64; i++) {
				var t = ffloor((YQT[i] * sf + 50) / 100);
				t < 1 ? t = 1 : t > 255 && (t = 255), YTable[ZigZag[i]] = t;
			}
			for (var UVQT = [
				17,
				18,
				24,
				47,
				99,
				99,
				99,
				99,
				18,
				21,
				26,
				66,
				99,
				99,
				99,
				99,
				24,
				26,
				56,
				99,
				99,
				99,
				99,
				99,
				47,
				66,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99,
				99
			], j = 0; j < 64; j++) {
				var u = ffloor((UVQT[j] * sf + 50) / 100);
				u < 1 ? u = 1 : u > 255 && (u = 255), UVTable[ZigZag[j]] = u;
			}
			for (var aasf = [
				1,
				1.387039845,
				1.306562965,
				1.175875602,
				1,
				.785694958,
				.5411961,
				.275899379
			], k = 0, row = 0; row < 8; row++) for (var col = 0; col < 8; col++) fdtbl_Y[k] = 1 / (YTable[ZigZag[k]] * aasf[row] * aasf[col] * 8), fdtbl_UV[k] = 1 / (UVTable[ZigZag[k]] * aasf[row] * aasf[col] * 8), k++;
		}
		function computeHuffmanTbl(nrcodes, std_table) {
			for (var codevalue = 0, pos_in_table = 0, HT = [], k = 1; k <= 16; k++) {
				for (var j = 1; j <= nrcodes[k]; j++) HT[std_table[pos_in_table]] = [], HT[std_table[pos_in_table]][0] = codevalue, HT[std_table[pos_in_table]][1] = k, pos_in_table++, codevalue++;
				codevalue *= 2;
			}
			return HT;
		}
		function initHuffmanTbl() {
			YDC_HT = computeHuffmanTbl(std_dc_luminance_nrcodes, std_dc_luminance_values), UVDC_HT = computeHuffmanTbl(std_dc_chrominance_nrcodes, std_dc_chrominance_values), YAC_HT = computeHuffmanTbl(std_ac_luminance_nrcodes, std_ac_luminance_values), UVAC_HT = computeHuffmanTbl(std_ac_chrominance_nrcodes, std_ac_chrominance_values);
		}
		function initCategoryNumber() {
			for (var nrlower = 1, nrupper = 2, cat = 1; cat <= 15; cat++) {
				for (var nr = nrlower; nr < nrupper; nr++) category[32767 + nr] = cat, bitcode[32767 + nr] = [], bitcode[32767 + nr][1] = cat, bitcode[32767 + nr][0] = nr;
				for (var nrneg = -(nrupper - 1); nrneg <= -nrlower; nrneg++) category[32767 + nrneg] = cat, bitcode[32767 + nrneg] = [], bitcode[32767 + nrneg][1] = cat, bitcode[32767 + nrneg][0] = nrupper - 1 + nrneg;
				nrlower <<= 1, nrupper <<= 1;
			}
		}
		function initRGBYUVTable() {
			for (var i = 0; i < 256; i++) RGB_YUV_TABLE[i] = 19595 * i, RGB_YUV_TABLE[i + 256 | 0] = 38470 * i, RGB_YUV_TABLE[i + 512 | 0] = 7471 * i + 32768, RGB_YUV_TABLE[i + 768 | 0] = -11059 * i, RGB_YUV_TABLE[i + 1024 | 0] = -21709 * i, RGB_YUV_TABLE[i + 1280 | 0] = 32768 * i + 8421375, RGB_YUV_TABLE[i + 1536 | 0] = -27439 * i, RGB_YUV_TABLE[i + 1792 | 0] = -5329 * i;
		}
		function writeBits(bs) {
			for (var value = bs[0], posval = bs[1] - 1; posval >= 0;) value & 1 << posval && (bytenew |= 1 << bytepos), posval--, bytepos--, bytepos < 0 && (bytenew == 255 ? (writeByte(255), writeByte(0)) : writeByte(bytenew), bytepos = 7, bytenew = 0);
		}
		function writeByte(value) {
			byteout.push(value);
		}
		function writeWord(value) {
			writeByte(value >> 8 & 255), writeByte(value & 255);
		}
		function fDCTQuant(data, fdtbl) {
			var d0, d1, d2, d3, d4, d5, d6, d7, dataOff = 0, i, I8 = 8, I64 = 64;
			for (i = 0; i < I8; ++i) {
				d0 = data[dataOff], d1 = data[dataOff + 1], d2 = data[dataOff + 2], d3 = data[dataOff + 3], d4 = data[dataOff + 4], d5 = data[dataOff + 5], d6 = data[dataOff + 6], d7 = data[dataOff + 7];
				var tmp0 = d0 + d7, tmp7 = d0 - d7, tmp1 = d1 + d6, tmp6 = d1 - d6, tmp2 = d2 + d5, tmp5 = d2 - d5, tmp3 = d3 + d4, tmp4 = d3 - d4, tmp10 = tmp0 + tmp3, tmp13 = tmp0 - tmp3, tmp11 = tmp1 + tmp2, tmp12 = tmp1 - tmp2;
				data[dataOff] = tmp10 + tmp11, data[dataOff + 4] = tmp10 - tmp11;
				var z1 = (tmp12 + tmp13) * .707106781;
				data[dataOff + 2] = tmp13 + z1, data[dataOff + 6] = tmp13 - z1, tmp10 = tmp4 + tmp5, tmp11 = tmp5 + tmp6, tmp12 = tmp6 + tmp7;
				var z5 = (tmp10 - tmp12) * .382683433, z2 = .5411961 * tmp10 + z5, z4 = 1.306562965 * tmp12 + z5, z3 = tmp11 * .707106781, z11 = tmp7 + z3, z13 = tmp7 - z3;
				data[dataOff + 5] = z13 + z2, data[dataOff + 3] = z13 - z2, data[dataOff + 1] = z11 + z4, data[dataOff + 7] = z11 - z4, dataOff += 8;
			}
			for (dataOff = 0, i = 0; i < I8; ++i) {
				d0 = data[dataOff], d1 = data[dataOff + 8], d2 = data[dataOff + 16], d3 = data[dataOff + 24], d4 = data[dataOff + 32], d5 = data[dataOff + 40], d6 = data[dataOff + 48], d7 = data[dataOff + 56];
				var tmp0p2 = d0 + d7, tmp7p2 = d0 - d7, tmp1p2 = d1 + d6, tmp6p2 = d1 - d6, tmp2p2 = d2 + d5, tmp5p2 = d2 - d5, tmp3p2 = d3 + d4, tmp4p2 = d3 - d4, tmp10p2 = tmp0p2 + tmp3p2, tmp13p2 = tmp0p2 - tmp3p2, tmp11p2 = tmp1p2 + tmp2p2, tmp12p2 = tmp1p2 - tmp2p2;
				data[dataOff] = tmp10p2 + tmp11p2, data[dataOff + 32] = tmp10p2 - tmp11p2;
				var z1p2 = (tmp12p2 + tmp13p2) * .707106781;
				data[dataOff + 16] = tmp13p2 + z1p2, data[dataOff + 48] = tmp13p2 - z1p2, tmp10p2 = tmp4p2 + tmp5p2, tmp11p2 = tmp5p2 + tmp6p2, tmp12p2 = tmp6p2 + tmp7p2;
				var z5p2 = (tmp10p2 - tmp12p2) * .382683433, z2p2 = .5411961 * tmp10p2 + z5p2, z4p2 = 1.306562965 * tmp12p2 + z5p2, z3p2 = tmp11p2 * .707106781, z11p2 = tmp7p2 + z3p2, z13p2 = tmp7p2 - z3p2;
				data[dataOff + 40] = z13p2 + z2p2, data[dataOff + 24] = z13p2 - z2p2, data[dataOff + 8] = z11p2 + z4p2, data[dataOff + 56] = z11p2 - z4p2, dataOff++;
			}
			var fDCTQuant;
			for (i = 0; i < I64; ++i) fDCTQuant = data[i] * fdtbl[i], outputfDCTQuant[i] = fDCTQuant > 0 ? fDCTQuant + .5 | 0 : fDCTQuant - .5 | 0;
			return outputfDCTQuant;
		}
		function writeAPP0() {
			writeWord(65504), writeWord(16), writeByte(74), writeByte(70), writeByte(73), writeByte(70), writeByte(0), writeByte(1), writeByte(1), writeByte(0), writeWord(1), writeWord(1), writeByte(0), writeByte(0);
		}
		function writeAPP1(exifBuffer) {
			if (exifBuffer) {
				writeWord(65505), exifBuffer[0] === 69 && exifBuffer[1] === 120 && exifBuffer[2] === 105 && exifBuffer[3] === 102 ? writeWord(exifBuffer.length + 2) : (writeWord(exifBuffer.length + 5 + 2), writeByte(69), writeByte(120), writeByte(105), writeByte(102), writeByte(0));
				for (var i = 0; i < exifBuffer.length; i++) writeByte(exifBuffer[i]);
			}
		}
		function writeSOF0(width, height) {
			writeWord(65472), writeWord(17), writeByte(8), writeWord(height), writeWord(width), writeByte(3), writeByte(1), writeByte(17), writeByte(0), writeByte(2), writeByte(17), writeByte(1), writeByte(3), writeByte(17), writeByte(1);
		}
		function writeDQT() {
			writeWord(65499), writeWord(132), writeByte(0);
			for (var i = 0; i < 64; i++) writeByte(YTable[i]);
			writeByte(1);
			for (var j = 0; j < 64; j++) writeByte(UVTable[j]);
		}
		function writeDHT() {
			writeWord(65476), writeWord(418), writeByte(0);
			for (var i = 0; i < 16; i++) writeByte(std_dc_luminance_nrcodes[i + 1]);
			for (var j = 0; j <= 11; j++) writeByte(std_dc_luminance_values[j]);
			writeByte(16);
			for (var k = 0; k < 16; k++) writeByte(std_ac_luminance_nrcodes[k + 1]);
			for (var l = 0; l <= 161; l++) writeByte(std_ac_luminance_values[l]);
			writeByte(1);
			for (var m = 0; m < 16; m++) writeByte(std_dc_chrominance_nrcodes[m + 1]);
			for (var n = 0; n <= 11; n++) writeByte(std_dc_chrominance_values[n]);
			writeByte(17);
			for (var o = 0; o < 16; o++) writeByte(std_ac_chrominance_nrcodes[o + 1]);
			for (var p = 0; p <= 161; p++) writeByte(std_ac_chrominance_values[p]);
		}
		function writeCOM(comments) {
			comments !== void 0 && comments.constructor === Array && comments.forEach((e) => {
				if (typeof e == "string") {
					writeWord(65534);
					var l = e.length;
					writeWord(l + 2);
					for (var i = 0; i < l; i++) writeByte(e.charCodeAt(i));
				}
			});
		}
		function writeSOS() {
			writeWord(65498), writeWord(12), writeByte(3), writeByte(1), writeByte(0), writeByte(2), writeByte(17), writeByte(3), writeByte(17), writeByte(0), writeByte(63), writeByte(0);
		}
		function processDU(CDU, fdtbl, DC, HTDC, HTAC) {
			for (var EOB = HTAC[0], M16zeroes = HTAC[240], pos, I16 = 16, I63 = 63, I64 = 64, DU_DCT = fDCTQuant(CDU, fdtbl), j = 0; j < I64; ++j) DU[ZigZag[j]] = DU_DCT[j];
			var Diff = DU[0] - DC;
			DC = DU[0], Diff == 0 ? writeBits(HTDC[0]) : (pos = 32767 + Diff, writeBits(HTDC[category[pos]]), writeBits(bitcode[pos]));
			for (var end0pos = 63; end0pos > 0 && DU[end0pos] == 0; end0pos--);
			if (end0pos == 0) return writeBits(EOB), DC;
			for (var i = 1, lng; i <= end0pos;) {
				for (var startpos = i; DU[i] == 0 && i <= end0pos; ++i);
				var nrzeroes = i - startpos;
				if (nrzeroes >= I16) {
					lng = nrzeroes >> 4;
					for (var nrmarker = 1; nrmarker <= lng; ++nrmarker) writeBits(M16zeroes);
					nrzeroes &= 15;
				}
				pos = 32767 + DU[i], writeBits(HTAC[(nrzeroes << 4) + category[pos]]), writeBits(bitcode[pos]), i++;
			}
			return end0pos != I63 && writeBits(EOB), DC;
		}
		function initCharLookupTable() {
			for (var sfcc = String.fromCharCode, i = 0; i < 256; i++) clt[i] = sfcc(i);
		}
		this.encode = function(image, quality) {
			(/* @__PURE__ */ new Date()).getTime(), quality && setQuality(quality), byteout = [], bytenew = 0, bytepos = 7, writeWord(65496), writeAPP0(), writeCOM(image.comments), writeAPP1(image.exifBuffer), writeDQT(), writeSOF0(image.width, image.height), writeDHT(), writeSOS();
			var DCY = 0, DCU = 0, DCV = 0;
			bytenew = 0, bytepos = 7, this.encode.displayName = "_encode_";
			var imageData = image.data, width = image.width, height = image.height, quadWidth = width * 4;
			width * 3;
			for (var x, y = 0, r, g, b, start, p, col, row, pos; y < height;) {
				for (x = 0; x < quadWidth;) {
					for (start = quadWidth * y + x, p = start, col = -1, row = 0, pos = 0; pos < 64; pos++) row = pos >> 3, col = (pos & 7) * 4, p = start + row * quadWidth + col, y + row >= height && (p -= quadWidth * (y + 1 + row - height)), x + col >= quadWidth && (p -= x + col - quadWidth + 4), r = imageData[p++], g = imageData[p++], b = imageData[p++], YDU[pos] = (RGB_YUV_TABLE[r] + RGB_YUV_TABLE[g + 256 | 0] + RGB_YUV_TABLE[b + 512 | 0] >> 16) - 128, UDU[pos] = (RGB_YUV_TABLE[r + 768 | 0] + RGB_YUV_TABLE[g + 1024 | 0] + RGB_YUV_TABLE[b + 1280 | 0] >> 16) - 128, VDU[pos] = (RGB_YUV_TABLE[r + 1280 | 0] + RGB_YUV_TABLE[g + 1536 | 0] + RGB_YUV_TABLE[b + 1792 | 0] >> 16) - 128;
					DCY = processDU(YDU, fdtbl_Y, DCY, YDC_HT, YAC_HT), DCU = processDU(UDU, fdtbl_UV, DCU, UVDC_HT, UVAC_HT), DCV = processDU(VDU, fdtbl_UV, DCV, UVDC_HT, UVAC_HT), x += 32;
				}
				y += 8;
			}
			if (bytepos >= 0) {
				var fillbits = [];
				fillbits[1] = bytepos + 1, fillbits[0] = (1 << bytepos + 1) - 1, writeBits(fillbits);
			}
			return writeWord(65497), module === void 0 ? new Uint8Array(byteout) : Buffer.from(byteout);
		};
		function setQuality(quality) {
			if (quality <= 0 && (quality = 1), quality > 100 && (quality = 100), currentQuality != quality) {
				var sf = 0;
				sf = Math.floor(quality < 50 ? 5e3 / quality : 200 - quality * 2), initQuantTables(sf), currentQuality = quality;
			}
		}
		function init() {
			var time_start = (/* @__PURE__ */ new Date()).getTime();
			quality ||= 50, initCharLookupTable(), initHuffmanTbl(), initCategoryNumber(), initRGBYUVTable(), setQuality(quality), (/* @__PURE__ */ new Date()).getTime() - time_start;
		}
		init();
	}
	module === void 0 ? typeof window < "u" && (window["jpeg-js"] = window["jpeg-js"] || {}, window["jpeg-js"].encode = encode) : module.exports = encode;
	function encode(imgData, qu) {
		return qu === void 0 && (qu = 50), {
			data: new JPEGEncoder(qu).encode(imgData, qu),
			width: imgData.width,
			height: imgData.height
		};
	}
})), require_decoder = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var JpegImage = (function() {
		var dctZigZag = new Int32Array([
			0,
			1,
			8,
			16,
			9,
			2,
			3,
			10,
			17,
			24,
			32,
			25,
			18,
			11,
			4,
			5,
			12,
			19,
			26,
			33,
			40,
			48,
			41,
			34,
			27,
			20,
			13,
			6,
			7,
			14,
			21,
			28,
			35,
			42,
			49,
			56,
			57,
			50,
			43,
			36,
			29,
			22,
			15,
			23,
			30,
			37,
			44,
			51,
			58,
			59,
			52,
			45,
			38,
			31,
			39,
			46,
			53,
			60,
			61,
			54,
			47,
			55,
			62,
			63
		]), dctCos1 = 4017, dctSin1 = 799, dctCos3 = 3406, dctSin3 = 2276, dctCos6 = 1567, dctSin6 = 3784, dctSqrt2 = 5793, dctSqrt1d2 = 2896;
		function constructor() {}
		function buildHuffmanTable(codeLengths, values) {
			for (var k = 0, code = [], i, j, length = 16; length > 0 && !codeLengths[length - 1];) length--;
			code.push({
				children: [],
				index: 0
			});
			var p = code[0], q;
			for (i = 0; i < length; i++) {
				for (j = 0; j < codeLengths[i]; j++) {
					for (p = code.pop(), p.children[p.index] = values[k]; p.index > 0;) {
						if (code.length === 0) throw Error("Could not recreate Huffman Table");
						p = code.pop();
					}
					for (p.index++, code.push(p); code.length <= i;) code.push(q = {
						children: [],
						index: 0
					}), p.children[p.index] = q.children, p = q;
					k++;
				}
				i + 1 < length && (code.push(q = {
					children: [],
					index: 0
				}), p.children[p.index] = q.children, p = q);
			}
			return code[0].children;
		}
		function decodeScan(data, offset, frame, components, resetInterval, spectralStart, spectralEnd, successivePrev, successive, opts) {
			frame.precision, frame.samplesPerLine, frame.scanLines;
			var mcusPerLine = frame.mcusPerLine, progressive = frame.progressive;
			frame.maxH, frame.maxV;
			var startOffset = offset, bitsData = 0, bitsCount = 0;
			function readBit() {
				if (bitsCount > 0) return bitsCount--, bitsData >> bitsCount & 1;
				if (bitsData = data[offset++], bitsData == 255) {
					var nextByte = data[offset++];
					if (nextByte) throw Error("unexpected marker: " + (bitsData << 8 | nextByte).toString(16));
				}
				return bitsCount = 7, bitsData >>> 7;
			}
			function decodeHuffman(tree) {
				for (var node = tree, bit; (bit = readBit()) !== null;) {
					if (node = node[bit], typeof node == "number") return node;
					if (typeof node != "object") throw Error("invalid huffman sequence");
				}
				return null;
			}
			function receive(length) {
				for (var n = 0; length > 0;) {
					var bit = readBit();
					if (bit === null) return;
					n = n << 1 | bit, length--;
				}
				return n;
			}
			function receiveAndExtend(length) {
				var n = receive(length);
				return n >= 1 << length - 1 ? n : n + (-1 << length) + 1;
			}
			function decodeBaseline(component, zz) {
				var t = decodeHuffman(component.huffmanTableDC), diff = t === 0 ? 0 : receiveAndExtend(t);
				zz[0] = component.pred += diff;
				for (var k = 1; k < 64;) {
					var rs = decodeHuffman(component.huffmanTableAC), s = rs & 15, r = rs >> 4;
					if (s === 0) {
						if (r < 15) break;
						k += 16;
					} else {
						k += r;
						var z = dctZigZag[k];
						zz[z] = receiveAndExtend(s), k++;
					}
				}
			}
			function decodeDCFirst(component, zz) {
				var t = decodeHuffman(component.huffmanTableDC), diff = t === 0 ? 0 : receiveAndExtend(t) << successive;
				zz[0] = component.pred += diff;
			}
			function decodeDCSuccessive(component, zz) {
				zz[0] |= readBit() << successive;
			}
			var eobrun = 0;
			function decodeACFirst(component, zz) {
				if (eobrun > 0) eobrun--;
				else for (var k = spectralStart, e = spectralEnd; k <= e;) {
					var rs = decodeHuffman(component.huffmanTableAC), s = rs & 15, r = rs >> 4;
					if (s === 0) {
						if (r < 15) {
							eobrun = receive(r) + (1 << r) - 1;
							break;
						}
						k += 16;
					} else {
						k += r;
						var z = dctZigZag[k];
						zz[z] = receiveAndExtend(s) * (1 << successive), k++;
					}
				}
			}
			var successiveACState = 0, successiveACNextValue;
			function decodeACSuccessive(component, zz) {
				for (var k = spectralStart, e = spectralEnd, r = 0; k <= e;) {
					var z = dctZigZag[k], direction = zz[z] < 0 ? -1 : 1;
					switch (successiveACState) {
						case 0:
							var rs = decodeHuffman(component.huffmanTableAC), s = rs & 15, r = rs >> 4;
							if (s === 0) r < 15 ? (eobrun = receive(r) + (1 << r), successiveACState = 4) : (r = 16, successiveACState = 1);
							else {
								if (s !== 1) throw Error("invalid ACn encoding");
								successiveACNextValue = receiveAndExtend(s), successiveACState = r ? 2 : 3;
							}
							continue;
						case 1:
						case 2:
							zz[z] ? zz[z] += (readBit() << successive) * direction : (r--, r === 0 && (successiveACState = successiveACState == 2 ? 3 : 0));
							break;
						case 3:
							zz[z] ? zz[z] += (readBit() << successive) * direction : (zz[z] = successiveACNextValue << successive, successiveACState = 0);
							break;
						case 4: zz[z] && (zz[z] += (readBit() << successive) * direction);
					}
					k++;
				}
				successiveACState === 4 && (eobrun--, eobrun === 0 && (successiveACState = 0));
			}
			function decodeMcu(component, decode, mcu, row, col) {
				var mcuRow = mcu / mcusPerLine | 0, mcuCol = mcu % mcusPerLine, blockRow = mcuRow * component.v + row, blockCol = mcuCol * component.h + col;
				component.blocks[blockRow] === void 0 && opts.tolerantDecoding || decode(component, component.blocks[blockRow][blockCol]);
			}
			function decodeBlock(component, decode, mcu) {
				var blockRow = mcu / component.blocksPerLine | 0, blockCol = mcu % component.blocksPerLine;
				component.blocks[blockRow] === void 0 && opts.tolerantDecoding || decode(component, component.blocks[blockRow][blockCol]);
			}
			var componentsLength = components.length, component, i, j, k, n, decodeFn = progressive ? spectralStart === 0 ? successivePrev === 0 ? decodeDCFirst : decodeDCSuccessive : successivePrev === 0 ? decodeACFirst : decodeACSuccessive : decodeBaseline, mcu = 0, marker, mcuExpected = componentsLength == 1 ? components[0].blocksPerLine * components[0].blocksPerColumn : mcusPerLine * frame.mcusPerColumn;
			resetInterval ||= mcuExpected;
			for (var h, v; mcu < mcuExpected;) {
				for (i = 0; i < componentsLength; i++) components[i].pred = 0;
				if (eobrun = 0, componentsLength == 1) for (component = components[0], n = 0; n < resetInterval; n++) decodeBlock(component, decodeFn, mcu), mcu++;
				else for (n = 0; n < resetInterval; n++) {
					for (i = 0; i < componentsLength; i++) for (component = components[i], h = component.h, v = component.v, j = 0; j < v; j++) for (k = 0; k < h; k++) decodeMcu(component, decodeFn, mcu, j, k);
					if (mcu++, mcu === mcuExpected) break;
				}
				if (mcu === mcuExpected) do {
					if (data[offset] === 255 && data[offset + 1] !== 0) break;
					offset += 1;
				} while (offset < data.length - 2);
				if (bitsCount = 0, marker = data[offset] << 8 | data[offset + 1], marker < 65280) throw Error("marker was not found");
				if (marker >= 65488 && marker <= 65495) offset += 2;
				else break;
			}
			return offset - startOffset;
		}
		function buildComponentData(frame, component) {
			var lines = [], blocksPerLine = component.blocksPerLine, blocksPerColumn = component.blocksPerColumn, samplesPerLine = blocksPerLine << 3, R = /* @__PURE__ */ new Int32Array(64), r = /* @__PURE__ */ new Uint8Array(64);
			function quantizeAndInverse(zz, dataOut, dataIn) {
				for (var qt = component.quantizationTable, v0, v1, v2, v3, v4, v5, v6, v7, t, p = dataIn, i = 0; i < 64; i++) p[i] = zz[i] * qt[i];
				for (i = 0; i < 8; ++i) {
					var row = 8 * i;
					p[1 + row] == 0 && p[2 + row] == 0 && p[3 + row] == 0 && p[4 + row] == 0 && p[5 + row] == 0 && p[6 + row] == 0 && p[7 + row] == 0 ? (t = dctSqrt2 * p[0 + row] + 512 >> 10, p[0 + row] = t, p[1 + row] = t, p[2 + row] = t, p[3 + row] = t, p[4 + row] = t, p[5 + row] = t, p[6 + row] = t, p[7 + row] = t) : (v0 = dctSqrt2 * p[0 + row] + 128 >> 8, v1 = dctSqrt2 * p[4 + row] + 128 >> 8, v2 = p[2 + row], v3 = p[6 + row], v4 = dctSqrt1d2 * (p[1 + row] - p[7 + row]) + 128 >> 8, v7 = dctSqrt1d2 * (p[1 + row] + p[7 + row]) + 128 >> 8, v5 = p[3 + row] << 4, v6 = p[5 + row] << 4, t = v0 - v1 + 1 >> 1, v0 = v0 + v1 + 1 >> 1, v1 = t, t = v2 * dctSin6 + v3 * dctCos6 + 128 >> 8, v2 = v2 * dctCos6 - v3 * dctSin6 + 128 >> 8, v3 = t, t = v4 - v6 + 1 >> 1, v4 = v4 + v6 + 1 >> 1, v6 = t, t = v7 + v5 + 1 >> 1, v5 = v7 - v5 + 1 >> 1, v7 = t, t = v0 - v3 + 1 >> 1, v0 = v0 + v3 + 1 >> 1, v3 = t, t = v1 - v2 + 1 >> 1, v1 = v1 + v2 + 1 >> 1, v2 = t, t = v4 * dctSin3 + v7 * dctCos3 + 2048 >> 12, v4 = v4 * dctCos3 - v7 * dctSin3 + 2048 >> 12, v7 = t, t = v5 * dctSin1 + v6 * dctCos1 + 2048 >> 12, v5 = v5 * dctCos1 - v6 * dctSin1 + 2048 >> 12, v6 = t, p[0 + row] = v0 + v7, p[7 + row] = v0 - v7, p[1 + row] = v1 + v6, p[6 + row] = v1 - v6, p[2 + row] = v2 + v5, p[5 + row] = v2 - v5, p[3 + row] = v3 + v4, p[4 + row] = v3 - v4);
				}
				for (i = 0; i < 8; ++i) {
					var col = i;
					p[8 + col] == 0 && p[16 + col] == 0 && p[24 + col] == 0 && p[32 + col] == 0 && p[40 + col] == 0 && p[48 + col] == 0 && p[56 + col] == 0 ? (t = dctSqrt2 * dataIn[i + 0] + 8192 >> 14, p[0 + col] = t, p[8 + col] = t, p[16 + col] = t, p[24 + col] = t, p[32 + col] = t, p[40 + col] = t, p[48 + col] = t, p[56 + col] = t) : (v0 = dctSqrt2 * p[0 + col] + 2048 >> 12, v1 = dctSqrt2 * p[32 + col] + 2048 >> 12, v2 = p[16 + col], v3 = p[48 + col], v4 = dctSqrt1d2 * (p[8 + col] - p[56 + col]) + 2048 >> 12, v7 = dctSqrt1d2 * (p[8 + col] + p[56 + col]) + 2048 >> 12, v5 = p[24 + col], v6 = p[40 + col], t = v0 - v1 + 1 >> 1, v0 = v0 + v1 + 1 >> 1, v1 = t, t = v2 * dctSin6 + v3 * dctCos6 + 2048 >> 12, v2 = v2 * dctCos6 - v3 * dctSin6 + 2048 >> 12, v3 = t, t = v4 - v6 + 1 >> 1, v4 = v4 + v6 + 1 >> 1, v6 = t, t = v7 + v5 + 1 >> 1, v5 = v7 - v5 + 1 >> 1, v7 = t, t = v0 - v3 + 1 >> 1, v0 = v0 + v3 + 1 >> 1, v3 = t, t = v1 - v2 + 1 >> 1, v1 = v1 + v2 + 1 >> 1, v2 = t, t = v4 * dctSin3 + v7 * dctCos3 + 2048 >> 12, v4 = v4 * dctCos3 - v7 * dctSin3 + 2048 >> 12, v7 = t, t = v5 * dctSin1 + v6 * dctCos1 + 2048 >> 12, v5 = v5 * dctCos1 - v6 * dctSin1 + 2048 >> 12, v6 = t, p[0 + col] = v0 + v7, p[56 + col] = v0 - v7, p[8 + col] = v1 + v6, p[48 + col] = v1 - v6, p[16 + col] = v2 + v5, p[40 + col] = v2 - v5, p[24 + col] = v3 + v4, p[32 + col] = v3 - v4);
				}
				for (i = 0; i < 64; ++i) {
					var sample = 128 + (p[i] + 8 >> 4);
					dataOut[i] = sample < 0 ? 0 : sample > 255 ? 255 : sample;
				}
			}
			requestMemoryAllocation(samplesPerLine * blocksPerColumn * 8);
			for (var i, j, blockRow = 0; blockRow < blocksPerColumn; blockRow++) {
				var scanLine = blockRow << 3;
				for (i = 0; i < 8; i++) lines.push(new Uint8Array(samplesPerLine));
				for (var blockCol = 0; blockCol < blocksPerLine; blockCol++) {
					quantizeAndInverse(component.blocks[blockRow][blockCol], r, R);
					var offset = 0, sample = blockCol << 3;
					for (j = 0; j < 8; j++) {
						var line = lines[scanLine + j];
						for (i = 0; i < 8; i++) line[sample + i] = r[offset++];
					}
				}
			}
			return lines;
		}
		function clampTo8bit(a) {
			return a < 0 ? 0 : a > 255 ? 255 : a;
		}
		constructor.prototype = {
			load: function(path) {
				var xhr = new XMLHttpRequest();
				xhr.open("GET", path, !0), xhr.responseType = "arraybuffer", xhr.onload = (function() {
					var data = new Uint8Array(xhr.response || xhr.mozResponseArrayBuffer);
					this.parse(data), this.onload && this.onload();
				}).bind(this), xhr.send(null);
			},
			parse: function(data) {
				var maxResolutionInPixels = this.opts.maxResolutionInMP * 1e3 * 1e3, offset = 0;
				data.length;
				function readUint16() {
					var value = data[offset] << 8 | data[offset + 1];
					return offset += 2, value;
				}
				function readDataBlock() {
					var length = readUint16(), array = data.subarray(offset, offset + length - 2);
					return offset += array.length, array;
				}
				function prepareComponents(frame) {
					var maxH = 1, maxV = 1, component, componentId;
					for (componentId in frame.components) frame.components.hasOwnProperty(componentId) && (component = frame.components[componentId], maxH < component.h && (maxH = component.h), maxV < component.v && (maxV = component.v));
					var mcusPerLine = Math.ceil(frame.samplesPerLine / 8 / maxH), mcusPerColumn = Math.ceil(frame.scanLines / 8 / maxV);
					for (componentId in frame.components) if (frame.components.hasOwnProperty(componentId)) {
						component = frame.components[componentId];
						var blocksPerLine = Math.ceil(Math.ceil(frame.samplesPerLine / 8) * component.h / maxH), blocksPerColumn = Math.ceil(Math.ceil(frame.scanLines / 8) * component.v / maxV), blocksPerLineForMcu = mcusPerLine * component.h, blocksPerColumnForMcu = mcusPerColumn * component.v, blocksToAllocate = blocksPerColumnForMcu * blocksPerLineForMcu, blocks = [];
						requestMemoryAllocation(blocksToAllocate * 256);
						for (var i = 0; i < blocksPerColumnForMcu; i++) {
							for (var row = [], j = 0; j < blocksPerLineForMcu; j++) row.push(/* @__PURE__ */ new Int32Array(64));
							blocks.push(row);
						}
						component.blocksPerLine = blocksPerLine, component.blocksPerColumn = blocksPerColumn, component.blocks = blocks;
					}
					frame.maxH = maxH, frame.maxV = maxV, frame.mcusPerLine = mcusPerLine, frame.mcusPerColumn = mcusPerColumn;
				}
				var jfif = null, adobe = null, frame, resetInterval, quantizationTables = [], frames = [], huffmanTablesAC = [], huffmanTablesDC = [], fileMarker = readUint16(), malformedDataOffset = -1;
				if (this.comments = [], fileMarker != 65496) throw Error("SOI not found");
				for (fileMarker = readUint16(); fileMarker != 65497;) {
					var i, j;
					switch (fileMarker) {
						case 65280: break;
						case 65504:
						case 65505:
						case 65506:
						case 65507:
						case 65508:
						case 65509:
						case 65510:
						case 65511:
						case 65512:
						case 65513:
						case 65514:
						case 65515:
						case 65516:
						case 65517:
						case 65518:
						case 65519:
						case 65534:
							var appData = readDataBlock();
							if (fileMarker === 65534) {
								var comment = String.fromCharCode.apply(null, appData);
								this.comments.push(comment);
							}
							fileMarker === 65504 && appData[0] === 74 && appData[1] === 70 && appData[2] === 73 && appData[3] === 70 && appData[4] === 0 && (jfif = {
								version: {
									major: appData[5],
									minor: appData[6]
								},
								densityUnits: appData[7],
								xDensity: appData[8] << 8 | appData[9],
								yDensity: appData[10] << 8 | appData[11],
								thumbWidth: appData[12],
								thumbHeight: appData[13],
								thumbData: appData.subarray(14, 14 + 3 * appData[12] * appData[13])
							}), fileMarker === 65505 && appData[0] === 69 && appData[1] === 120 && appData[2] === 105 && appData[3] === 102 && appData[4] === 0 && (this.exifBuffer = appData.subarray(5, appData.length)), fileMarker === 65518 && appData[0] === 65 && appData[1] === 100 && appData[2] === 111 && appData[3] === 98 && appData[4] === 101 && appData[5] === 0 && (adobe = {
								version: appData[6],
								flags0: appData[7] << 8 | appData[8],
								flags1: appData[9] << 8 | appData[10],
								transformCode: appData[11]
							});
							break;
						case 65499:
							for (var quantizationTablesEnd = readUint16() + offset - 2; offset < quantizationTablesEnd;) {
								var quantizationTableSpec = data[offset++];
								requestMemoryAllocation(256);
								var tableData = /* @__PURE__ */ new Int32Array(64);
								if (!(quantizationTableSpec >> 4)) for (j = 0; j < 64; j++) {
									var z = dctZigZag[j];
									tableData[z] = data[offset++];
								}
								else if (quantizationTableSpec >> 4 == 1) for (j = 0; j < 64; j++) {
									var z = dctZigZag[j];
									tableData[z] = readUint16();
								}
								else throw Error("DQT: invalid table spec");
								quantizationTables[quantizationTableSpec & 15] = tableData;
							}
							break;
						case 65472:
						case 65473:
						case 65474:
							readUint16(), frame = {}, frame.extended = fileMarker === 65473, frame.progressive = fileMarker === 65474, frame.precision = data[offset++], frame.scanLines = readUint16(), frame.samplesPerLine = readUint16(), frame.components = {}, frame.componentsOrder = [];
							var pixelsInFrame = frame.scanLines * frame.samplesPerLine;
							if (pixelsInFrame > maxResolutionInPixels) {
								var exceededAmount = Math.ceil((pixelsInFrame - maxResolutionInPixels) / 1e6);
								throw Error(`maxResolutionInMP limit exceeded by ${exceededAmount}MP`);
							}
							var componentsCount = data[offset++], componentId;
							for (i = 0; i < componentsCount; i++) {
								componentId = data[offset];
								var h = data[offset + 1] >> 4, v = data[offset + 1] & 15, qId = data[offset + 2];
								if (h <= 0 || v <= 0) throw Error("Invalid sampling factor, expected values above 0");
								frame.componentsOrder.push(componentId), frame.components[componentId] = {
									h,
									v,
									quantizationIdx: qId
								}, offset += 3;
							}
							prepareComponents(frame), frames.push(frame);
							break;
						case 65476:
							var huffmanLength = readUint16();
							for (i = 2; i < huffmanLength;) {
								var huffmanTableSpec = data[offset++], codeLengths = /* @__PURE__ */ new Uint8Array(16), codeLengthSum = 0;
								for (j = 0; j < 16; j++, offset++) codeLengthSum += codeLengths[j] = data[offset];
								requestMemoryAllocation(16 + codeLengthSum);
								var huffmanValues = new Uint8Array(codeLengthSum);
								for (j = 0; j < codeLengthSum; j++, offset++) huffmanValues[j] = data[offset];
								i += 17 + codeLengthSum, (huffmanTableSpec >> 4 ? huffmanTablesAC : huffmanTablesDC)[huffmanTableSpec & 15] = buildHuffmanTable(codeLengths, huffmanValues);
							}
							break;
						case 65501:
							readUint16(), resetInterval = readUint16();
							break;
						case 65500:
							readUint16(), readUint16();
							break;
						case 65498:
							readUint16();
							var selectorsCount = data[offset++], components = [], component;
							for (i = 0; i < selectorsCount; i++) {
								component = frame.components[data[offset++]];
								var tableSpec = data[offset++];
								component.huffmanTableDC = huffmanTablesDC[tableSpec >> 4], component.huffmanTableAC = huffmanTablesAC[tableSpec & 15], components.push(component);
							}
							var spectralStart = data[offset++], spectralEnd = data[offset++], successiveApproximation = data[offset++], processed = decodeScan(data, offset, frame, components, resetInterval, spectralStart, spectralEnd, successiveApproximation >> 4, successiveApproximation & 15, this.opts);
							offset += processed;
							break;
						case 65535:
							data[offset] !== 255 && offset--;
							break;
						default:
							if (data[offset - 3] == 255 && data[offset - 2] >= 192 && data[offset - 2] <= 254) {
								offset -= 3;
								break;
							}
							if (fileMarker === 224 || fileMarker == 225) {
								if (malformedDataOffset !== -1) throw Error(`first unknown JPEG marker at offset ${malformedDataOffset.toString(16)}, second unknown JPEG marker ${fileMarker.toString(16)} at offset ${(offset - 1).toString(16)}`);
								malformedDataOffset = offset - 1;
								let nextOffset = readUint16();
								if (data[offset + nextOffset - 2] === 255) {
									offset += nextOffset - 2;
									break;
								}
							}
							throw Error("unknown JPEG marker " + fileMarker.toString(16));
					}
					fileMarker = readUint16();
				}
				if (frames.length != 1) throw Error("only single frame JPEGs supported");
				for (var i = 0; i < frames.length; i++) {
					var cp = frames[i].components;
					for (var j in cp) cp[j].quantizationTable = quantizationTables[cp[j].quantizationIdx], delete cp[j].quantizationIdx;
				}
				this.width = frame.samplesPerLine, this.height = frame.scanLines, this.jfif = jfif, this.adobe = adobe, this.components = [];
				for (var i = 0; i < frame.componentsOrder.length; i++) {
					var component = frame.components[frame.componentsOrder[i]];
					this.components.push({
						lines: buildComponentData(frame, component),
						scaleX: component.h / frame.maxH,
						scaleY: component.v / frame.maxV
					});
				}
			},
			getData: function(width, height) {
				var scaleX = this.width / width, scaleY = this.height / height, component1, component2, component3, component4, component1Line, component2Line, component3Line, component4Line, x, y, offset = 0, Y, Cb, Cr, K, C, M, Ye, R, G, B, colorTransform, dataLength = width * height * this.components.length;
				requestMemoryAllocation(dataLength);
				var data = new Uint8Array(dataLength);
				switch (this.components.length) {
					case 1:
						for (component1 = this.components[0], y = 0; y < height; y++) for (component1Line = component1.lines[0 | y * component1.scaleY * scaleY], x = 0; x < width; x++) Y = component1Line[0 | x * component1.scaleX * scaleX], data[offset++] = Y;
						break;
					case 2:
						for (component1 = this.components[0], component2 = this.components[1], y = 0; y < height; y++) for (component1Line = component1.lines[0 | y * component1.scaleY * scaleY], component2Line = component2.lines[0 | y * component2.scaleY * scaleY], x = 0; x < width; x++) Y = component1Line[0 | x * component1.scaleX * scaleX], data[offset++] = Y, Y = component2Line[0 | x * component2.scaleX * scaleX], data[offset++] = Y;
						break;
					case 3:
						for (colorTransform = !0, this.adobe && this.adobe.transformCode ? colorTransform = !0 : this.opts.colorTransform !== void 0 && (colorTransform = !!this.opts.colorTransform), component1 = this.components[0], component2 = this.components[1], component3 = this.components[2], y = 0; y < height; y++) for (component1Line = component1.lines[0 | y * component1.scaleY * scaleY], component2Line = component2.lines[0 | y * component2.scaleY * scaleY], component3Line = component3.lines[0 | y * component3.scaleY * scaleY], x = 0; x < width; x++) colorTransform ? (Y = component1Line[0 | x * component1.scaleX * scaleX], Cb = component2Line[0 | x * component2.scaleX * scaleX], Cr = component3Line[0 | x * component3.scaleX * scaleX], R = clampTo8bit(Y + 1.402 * (Cr - 128)), G = clampTo8bit(Y - .3441363 * (Cb - 128) - .71413636 * (Cr - 128)), B = clampTo8bit(Y + 1.772 * (Cb - 128))) : (R = component1Line[0 | x * component1.scaleX * scaleX], G = component2Line[0 | x * component2.scaleX * scaleX], B = component3Line[0 | x * component3.scaleX * scaleX]), data[offset++] = R, data[offset++] = G, data[offset++] = B;
						break;
					case 4:
						if (!this.adobe) throw Error("Unsupported color mode (4 components)");
						for (colorTransform = !1, this.adobe && this.adobe.transformCode ? colorTransform = !0 : this.opts.colorTransform !== void 0 && (colorTransform = !!this.opts.colorTransform), component1 = this.components[0], component2 = this.components[1], component3 = this.components[2], component4 = this.components[3], y = 0; y < height; y++) for (component1Line = component1.lines[0 | y * component1.scaleY * scaleY], component2Line = component2.lines[0 | y * component2.scaleY * scaleY], component3Line = component3.lines[0 | y * component3.scaleY * scaleY], component4Line = component4.lines[0 | y * component4.scaleY * scaleY], x = 0; x < width; x++) colorTransform ? (Y = component1Line[0 | x * component1.scaleX * scaleX], Cb = component2Line[0 | x * component2.scaleX * scaleX], Cr = component3Line[0 | x * component3.scaleX * scaleX], K = component4Line[0 | x * component4.scaleX * scaleX], C = 255 - clampTo8bit(Y + 1.402 * (Cr - 128)), M = 255 - clampTo8bit(Y - .3441363 * (Cb - 128) - .71413636 * (Cr - 128)), Ye = 255 - clampTo8bit(Y + 1.772 * (Cb - 128))) : (C = component1Line[0 | x * component1.scaleX * scaleX], M = component2Line[0 | x * component2.scaleX * scaleX], Ye = component3Line[0 | x * component3.scaleX * scaleX], K = component4Line[0 | x * component4.scaleX * scaleX]), data[offset++] = 255 - C, data[offset++] = 255 - M, data[offset++] = 255 - Ye, data[offset++] = 255 - K;
						break;
					default: throw Error("Unsupported color mode");
				}
				return data;
			},
			copyToImageData: function(imageData, formatAsRGBA) {
				var width = imageData.width, height = imageData.height, imageDataArray = imageData.data, data = this.getData(width, height), i = 0, j = 0, x, y, Y, K, C, M, R, G, B;
				switch (this.components.length) {
					case 1:
						for (y = 0; y < height; y++) for (x = 0; x < width; x++) Y = data[i++], imageDataArray[j++] = Y, imageDataArray[j++] = Y, imageDataArray[j++] = Y, formatAsRGBA && (imageDataArray[j++] = 255);
						break;
					case 3:
						for (y = 0; y < height; y++) for (x = 0; x < width; x++) R = data[i++], G = data[i++], B = data[i++], imageDataArray[j++] = R, imageDataArray[j++] = G, imageDataArray[j++] = B, formatAsRGBA && (imageDataArray[j++] = 255);
						break;
					case 4:
						for (y = 0; y < height; y++) for (x = 0; x < width; x++) C = data[i++], M = data[i++], Y = data[i++], K = data[i++], R = 255 - clampTo8bit(C * (1 - K / 255) + K), G = 255 - clampTo8bit(M * (1 - K / 255) + K), B = 255 - clampTo8bit(Y * (1 - K / 255) + K), imageDataArray[j++] = R, imageDataArray[j++] = G, imageDataArray[j++] = B, formatAsRGBA && (imageDataArray[j++] = 255);
						break;
					default: throw Error("Unsupported color mode");
				}
			}
		};
		var totalBytesAllocated = 0, maxMemoryUsageBytes = 0;
		function requestMemoryAllocation(increaseAmount = 0) {
			var totalMemoryImpactBytes = totalBytesAllocated + increaseAmount;
			if (totalMemoryImpactBytes > maxMemoryUsageBytes) {
				var exceededAmount = Math.ceil((totalMemoryImpactBytes - maxMemoryUsageBytes) / 1024 / 1024);
				throw Error(`maxMemoryUsageInMB limit exceeded by at least ${exceededAmount}MB`);
			}
			totalBytesAllocated = totalMemoryImpactBytes;
		}
		return constructor.resetMaxMemoryUsage = function(maxMemoryUsageBytes_) {
			totalBytesAllocated = 0, maxMemoryUsageBytes = maxMemoryUsageBytes_;
		}, constructor.getBytesAllocated = function() {
			return totalBytesAllocated;
		}, constructor.requestMemoryAllocation = requestMemoryAllocation, constructor;
	})();
	module === void 0 ? typeof window < "u" && (window["jpeg-js"] = window["jpeg-js"] || {}, window["jpeg-js"].decode = decode) : module.exports = decode;
	function decode(jpegData, userOpts = {}) {
		var opts = {
			colorTransform: void 0,
			useTArray: !1,
			formatAsRGBA: !0,
			tolerantDecoding: !0,
			maxResolutionInMP: 100,
			maxMemoryUsageInMB: 512,
			...userOpts
		}, arr = new Uint8Array(jpegData), decoder = new JpegImage();
		decoder.opts = opts, JpegImage.resetMaxMemoryUsage(opts.maxMemoryUsageInMB * 1024 * 1024), decoder.parse(arr);
		var channels = opts.formatAsRGBA ? 4 : 3, bytesNeeded = decoder.width * decoder.height * channels;
		try {
			JpegImage.requestMemoryAllocation(bytesNeeded);
			var image = {
				width: decoder.width,
				height: decoder.height,
				exifBuffer: decoder.exifBuffer,
				data: opts.useTArray ? new Uint8Array(bytesNeeded) : Buffer.alloc(bytesNeeded)
			};
			decoder.comments.length > 0 && (image.comments = decoder.comments);
		} catch (err) {
			throw err instanceof RangeError ? Error("Could not allocate enough memory for the image. Required: " + bytesNeeded) : err instanceof ReferenceError && err.message === "Buffer is not defined" ? Error("Buffer is not globally defined in this environment. Consider setting useTArray to true") : err;
		}
		return decoder.copyToImageData(image, opts.formatAsRGBA), image;
	}
})), require_jpeg_js = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		encode: require_encoder(),
		decode: require_decoder()
	};
})), import_dist = require_dist(), import_jpeg_js = /* @__PURE__ */ __toESM(require_jpeg_js(), 1);
/** Decodes one JPEG, baseline or progressive. `path` is only for messages. */
function decodeJpeg(path, bytes, limits) {
	let { width, height, components } = frameOf(path, bytes);
	if (width * height > limits.imagePixels) throw tooLarge(path, limits.imagePixels);
	if (components !== 1 && components !== 3) throw userError("data-image-unsupported", {
		path,
		reason: `JPEG of ${components} components`
	});
	let rgb = unpacked(path, bytes, limits);
	if (rgb.length !== width * height * 3) throw damaged$2(path, "its pixels do not fit its header");
	return {
		width,
		height,
		channels: components,
		pixels: components === 3 ? rgb : rgb.filter((_, i) => i % 3 == 0)
	};
}
function unpacked(path, bytes, limits) {
	try {
		let { data } = import_jpeg_js.default.decode(bytes, {
			useTArray: !0,
			formatAsRGBA: !1,
			tolerantDecoding: !1,
			maxResolutionInMP: limits.imagePixels / 1e6,
			maxMemoryUsageInMB: 512
		});
		return data;
	} catch {
		throw damaged$2(path, "its compressed part cannot be unpacked");
	}
}
/** Size and components from the first frame header (ITU-T T.81, B.2.2). */
function frameOf(path, bytes) {
	let data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 2; at + 10 <= bytes.length && bytes[at] === 255; at += 2 + data.getUint16(at + 2)) {
		let marker = bytes[at + 1];
		if (!(marker >= 192 && marker <= 207 && ![
			196,
			200,
			204
		].includes(marker))) continue;
		let [height, width, components] = [
			data.getUint16(at + 5),
			data.getUint16(at + 7),
			bytes[at + 9]
		];
		if (width < 1 || height < 1) throw damaged$2(path, "its size is zero");
		return {
			width,
			height,
			components
		};
	}
	throw damaged$2(path, "its header is missing");
}
const damaged$2 = (path, reason) => userError("data-damaged", {
	path,
	reason
}), signature = [
	137,
	80,
	78,
	71,
	13,
	10,
	26,
	10
], samplesOf = {
	0: 1,
	2: 3,
	3: 1,
	4: 2,
	6: 4
};
/** Decodes one PNG. `path` is only for messages. */
function decodePng(path, bytes, limits) {
	if (signature.some((byte, i) => bytes[i] !== byte)) throw damaged$1(path, "it does not start as a PNG does");
	let chunks = readChunks(path, bytes), header = readHeader$1(path, chunks.get("IHDR")?.[0], limits), size = header.height * (1 + header.width * header.samples), packed = Buffer.concat(chunks.get("IDAT") ?? []), lines = unpack(path, size, (max) => inflateSync(packed, { maxOutputLength: max }));
	if (lines.length !== size) throw damaged$1(path, "its pixels are cut short");
	return toImage(path, header, unfilter(path, lines, header), chunks.get("PLTE")?.[0]);
}
function readChunks(path, bytes) {
	let data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), chunks = /* @__PURE__ */ new Map();
	for (let at = signature.length; at + 12 <= bytes.length;) {
		let length = data.getUint32(at);
		if (at + 12 + length > bytes.length) throw damaged$1(path, "it is cut short");
		let type = String.fromCharCode(...bytes.subarray(at + 4, at + 8)), same = chunks.get(type) ?? [];
		same.push(bytes.subarray(at + 8, at + 8 + length)), chunks.set(type, same), at += 12 + length;
	}
	return chunks;
}
function readHeader$1(path, chunk, limits) {
	if (chunk?.length !== 13) throw damaged$1(path, "its header is missing");
	let data = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength), [width, height] = [data.getUint32(0), data.getUint32(4)], [depth, colour, interlace] = [
		chunk[8],
		chunk[9],
		chunk[12]
	], samples = samplesOf[colour];
	if (depth !== 8 || samples === void 0 || interlace !== 0) throw userError("data-image-unsupported", {
		path,
		reason: `${depth} bits a sample${interlace ? ", interlaced" : ""}`
	});
	if (width < 1 || height < 1) throw damaged$1(path, "its size is zero");
	if (width * height > limits.imagePixels) throw tooLarge(path, limits.imagePixels);
	return {
		width,
		height,
		colour,
		samples
	};
}
/** Undoes the five line filters (§9), in place, and returns the samples without filter bytes. */
function unfilter(path, lines, { width, height, samples }) {
	let stride = width * samples, out = new Uint8Array(height * stride);
	for (let y = 0; y < height; y++) {
		let filter = lines[y * (stride + 1)];
		if (filter > 4) throw damaged$1(path, "it uses an unknown line filter");
		let line = lines.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
		for (let i = 0; i < stride; i++) {
			let left = i >= samples ? out[y * stride + i - samples] : 0, up = y > 0 ? out[(y - 1) * stride + i] : 0, corner = y > 0 && i >= samples ? out[(y - 1) * stride + i - samples] : 0;
			out[y * stride + i] = line[i] + predict$1(filter, left, up, corner);
		}
	}
	return out;
}
function predict$1(filter, left, up, corner) {
	if (filter === 4) {
		let [a, b, c] = [
			Math.abs(up - corner),
			Math.abs(left - corner),
			Math.abs(left + up - 2 * corner)
		];
		return a <= b && a <= c ? left : b <= c ? up : corner;
	}
	return filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? up : left + up >> 1;
}
function toImage(path, header, raw, palette) {
	let { width, height, colour, samples } = header, channels = colour === 0 || colour === 4 ? 1 : 3, pixels = new Uint8Array(width * height * channels);
	for (let p = 0; p < width * height; p++) for (let c = 0; c < channels; c++) {
		let from = colour === 3 ? palette?.[raw[p] * 3 + c] : raw[p * samples + c];
		if (from === void 0) throw damaged$1(path, "a pixel is outside its palette");
		pixels[p * channels + c] = from;
	}
	return {
		width,
		height,
		channels,
		pixels
	};
}
const damaged$1 = (path, reason) => userError("data-damaged", {
	path,
	reason
});
/** Decodes one PGM or PPM. `path` is only for messages. */
function decodePnm(path, bytes, limits) {
	let head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096)), gap = "(?:\\s|#[^\\n]*\\n)+", match = RegExp(`^P([56])${gap}(\\d{1,9})${gap}(\\d{1,9})${gap}(\\d{1,5})\\s`).exec(head);
	if (!match) throw userError("data-damaged", {
		path,
		reason: "it does not start as a binary PGM or PPM does"
	});
	let [width, height, most] = [
		Number(match[2]),
		Number(match[3]),
		Number(match[4])
	];
	if (most !== 255) throw userError("data-image-unsupported", {
		path,
		reason: `a largest value of ${most}`
	});
	if (width * height > limits.imagePixels) throw tooLarge(path, limits.imagePixels);
	let channels = match[1] === "5" ? 1 : 3, pixels = bytes.slice(match[0].length, match[0].length + width * height * channels);
	if (width < 1 || height < 1 || pixels.length !== width * height * channels) throw userError("data-damaged", {
		path,
		reason: "its pixels are cut short"
	});
	return {
		width,
		height,
		channels,
		pixels
	};
}
// src/data/image.ts
/** Whether a file name is that of an image we know of. */
const imageName = (name) => /\.(png|pgm|ppm|pnm|jpe?g)$/i.test(name);
/** Decodes one image. `path` is only for messages. */
function decodeImage(path, bytes, limits) {
	if (bytes[0] === 137) return decodePng(path, bytes, limits);
	if (bytes[0] === 80) return decodePnm(path, bytes, limits);
	if (bytes[0] === 255) return decodeJpeg(path, bytes, limits);
	throw userError("data-image-unsupported", {
		path,
		reason: "unknown first bytes"
	});
}
// src/data/image-folders.ts
/** The images below `folder`, if it is laid out so: NHWC bytes, labels in the order of the class names. */
function readImageFolders(folder, limits) {
	let names = subfolders(folder), parts = names.includes("train") && names.some((name) => testNames.includes(name)) ? [join(folder, "train"), join(folder, names.find((n) => testNames.includes(n)))] : [folder], classes = [...new Set(parts.flatMap(subfolders))].sort(), files = parts.map((part) => classes.flatMap((name, label) => imagesOf(join(part, name), label, limits))), count = files.reduce((sum, list) => sum + list.length, 0);
	if (count === 0) return;
	if (count > limits.files) throw tooLarge(folder, limits.files);
	let images = decodeAll(folder, files, limits), form = commonForm(files.flat(), images.flat()), [first, second] = images.map((list, i) => stack(list, files[i].map((f) => f.label), form));
	return second ? {
		train: first,
		test: second,
		classes
	} : {
		whole: first,
		classes
	};
}
const testNames = [
	"test",
	"val",
	"validation"
], subfolders = (folder) => readdirSync(folder, { withFileTypes: !0 }).filter((e) => e.isDirectory()).map((e) => e.name).sort();
function imagesOf(folder, label, limits) {
	let entries;
	try {
		entries = readdirSync(folder);
	} catch {
		return [];
	}
	if (entries.length > limits.files) throw tooLarge(folder, limits.files);
	return entries.filter(imageName).sort().map((name) => ({
		path: join(folder, name),
		label
	}));
}
/** Stops as soon as the images so far, all with three channels, would take more than an array may. */
function decodeAll(folder, files, limits) {
	let bytes = 0;
	return files.map((list) => list.map(({ path }) => {
		let image = decodeImage(path, readData(path, limits), limits);
		if (bytes += image.width * image.height * 3, bytes > limits.arrayBytes) throw tooLarge(folder, limits.arrayBytes);
		return image;
	}));
}
function commonForm(files, images) {
	let { width, height } = images[0], odd = images.findIndex((image) => image.width !== width || image.height !== height);
	if (odd >= 0) throw userError("data-image-sizes", {
		path: files[odd].path,
		found: `${images[odd].width}×${images[odd].height}`,
		expected: `${width}×${height}`
	});
	return {
		width,
		height,
		channels: images.some((image) => image.channels === 3) ? 3 : 1
	};
}
function stack(images, labels, { width, height, channels }) {
	let size = width * height * channels, bytes = new Uint8Array(images.length * size);
	return images.forEach((image, n) => {
		let repeat = channels / image.channels;
		if (repeat === 1) bytes.set(image.pixels, n * size);
		else for (let i = 0; i < size; i++) bytes[n * size + i] = image.pixels[Math.floor(i / repeat)];
	}), {
		x: tensor("uint8", [
			images.length,
			height,
			width,
			channels
		], bytes),
		y: tensor("int32", [images.length], labels),
		layout: "nhwc"
	};
}
// src/data/roles.ts
const sampleWords = /* @__PURE__ */ new Set([
	"x",
	"images",
	"inputs",
	"features",
	"samples",
	"data"
]), labelWords = /* @__PURE__ */ new Set([
	"y",
	"label",
	"labels",
	"targets",
	"target"
]), testWords = /* @__PURE__ */ new Set([
	"test",
	"val",
	"validation",
	"t10k"
]);
/** Assigns names to roles: as the source says, else by their words. */
function rolesOf(path, names, source) {
	let known = (name) => knownName(path, names, name), pair = (p) => ({
		x: known(p.x),
		y: p.y && known(p.y)
	});
	return source.train && source.test ? {
		train: pair(source.train),
		test: pair(source.test)
	} : source.x === void 0 ? byWords(path, names) : {
		whole: pair({
			x: source.x,
			y: source.y
		}),
		isTest: source.isTest && known(source.isTest)
	};
}
function byWords(path, names) {
	let described = names.map(describe), of = (part, role) => only(path, names, described.filter((d) => d.part === part && d.role === role).map((d) => d.name)), isTest = of(void 0, "mask"), [trainX, testX] = [of("train", "x"), of("test", "x")];
	if (trainX && testX) return {
		train: {
			x: trainX,
			y: of("train", "y")
		},
		test: {
			x: testX,
			y: of("test", "y")
		}
	};
	let y = of(trainX ? "train" : testX ? "test" : void 0, "y"), x = trainX ?? testX ?? of(void 0, "x") ?? only(path, names, unnamed(described));
	if (!x) throw userError("data-arrays-unknown", {
		path,
		names: names.join(", ")
	});
	return {
		whole: {
			x,
			y
		},
		isTest
	};
}
function describe(name) {
	let words = name.toLowerCase().split(/[^a-z0-9]+/), has = (set) => words.some((word) => set.has(word));
	return words.includes("is") && has(testWords) ? {
		name,
		part: void 0,
		role: "mask"
	} : {
		name,
		part: words.includes("train") ? "train" : has(testWords) ? "test" : void 0,
		role: has(labelWords) ? "y" : has(sampleWords) ? "x" : void 0
	};
}
/** Arrays no word of which we know: the samples, if labels are the only other thing. */
const unnamed = (described) => described.filter((d) => d.role === void 0).map((d) => d.name);
function only(path, names, found) {
	if (found.length > 1) throw userError("data-arrays-ambiguous", {
		path,
		found: found.join(", "),
		names: names.join(", ")
	});
	return found[0];
}
function knownName(path, names, name) {
	if (!names.includes(name)) throw userError("data-array-missing", {
		path,
		name,
		names: names.join(", ")
	});
	return name;
}
// src/data/split.ts
/** The default draw: a fifth of every class is tested on. */
const defaultDraw = {
	test: .2,
	seed: 0
};
/** Indices of the test samples, ascending: the same share of every class (within one sample each). */
function drawTest(y, count, { test, seed }) {
	let labels = y?.shape.length === 1 && y.dtype !== "float32" ? view(y) : void 0, byClass = /* @__PURE__ */ new Map();
	for (let i of random(`split/${seed}`).shuffle([...Array(count).keys()])) {
		let key = labels?.[i] ?? 0, list = byClass.get(key);
		list ? list.push(i) : byClass.set(key, [i]);
	}
	return [...byClass.values()].flatMap((list) => list.slice(0, Math.round(list.length * test))).sort((a, b) => a - b);
}
/** Indices where the mask is not zero. */
function maskedTest(path, mask, count) {
	if (mask.shape.length !== 1 || mask.shape[0] !== count) throw userError("data-count-mismatch", {
		path,
		x: count,
		y: mask.shape[0] ?? 1
	});
	let flags = view(mask);
	return [...flags.keys()].filter((i) => flags[i] !== 0);
}
/** Both parts of `whole`: those at `test`, and the others, in the order they stand. */
function divide(whole, test) {
	let chosen = new Set(test), rest = [...Array(whole.x.shape[0]).keys()].filter((i) => !chosen.has(i));
	return {
		train: rowsOf(whole, rest),
		test: rowsOf(whole, test)
	};
}
const rowsOf = (part, indices) => ({
	...part,
	x: rows(part.x, indices),
	y: part.y && rows(part.y, indices)
});
/** The rows of `t` at `indices` along the first axis, copied. */
function rows(t, indices) {
	let inner = t.shape.slice(1), size = t.shape[0] === 0 ? 0 : t.bytes.length / t.shape[0], bytes = new Uint8Array(indices.length * size);
	for (let [to, from] of indices.entries()) bytes.set(t.bytes.subarray(from * size, (from + 1) * size), to * size);
	return {
		dtype: t.dtype,
		shape: [indices.length, ...inner],
		bytes
	};
}
/** Train and test together, for a source that told no split and a model that saw neither. */
function whole({ train, test }) {
	let x = joined(train.x, test.x), y = train.y && test.y && joined(train.y, test.y);
	return {
		count: train.count + test.count,
		x,
		y,
		layout: test.layout
	};
}
function joined(a, b) {
	let bytes = new Uint8Array(a.bytes.length + b.bytes.length);
	return bytes.set(a.bytes), bytes.set(b.bytes, a.bytes.length), {
		dtype: b.dtype,
		shape: [a.shape[0] + b.shape[0], ...b.shape.slice(1)],
		bytes
	};
}
// src/data/idx.ts
const types$1 = {
	8: ["uint8", 1],
	9: ["int8", 1],
	11: ["int16", 2],
	12: ["int32", 4],
	13: ["float32", 4],
	14: ["float64", 8]
};
/** Decodes one IDX file. `path` is only for messages. Source: yann.lecun.com/exdb/mnist, "the IDX file format". */
function decodeIdx(path, bytes, limits) {
	let row = types$1[bytes[2] ?? 0], rank = bytes[3] ?? 0, start = 4 + 4 * rank;
	if (bytes.length < 4 || bytes[0] !== 0 || bytes[1] !== 0 || !row || rank < 1 || rank > 8 || start > bytes.length) throw userError("data-damaged", {
		path,
		reason: "it does not start as an IDX file does"
	});
	let data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), shape = Array.from({ length: rank }, (_, i) => data.getUint32(4 + 4 * i));
	return arrayFrom(path, row[0], shape, bytes.subarray(start), {
		bigEndian: !0,
		width: row[1],
		limits
	});
}
// src/data/npy.ts
const types = {
	b1: ["bool", 1],
	u1: ["uint8", 1],
	i1: ["int8", 1],
	u2: ["uint16", 2],
	i2: ["int16", 2],
	u4: ["uint32", 4],
	i4: ["int32", 4],
	u8: ["uint64", 8],
	i8: ["int64", 8],
	f2: ["float16", 2],
	f4: ["float32", 4],
	f8: ["float64", 8]
};
/** Decodes one .npy file. `path` is only for messages. */
function decodeNpy(path, bytes, limits) {
	let { header, start } = readHeader(path, bytes), descr = /'descr'\s*:\s*'([<>|=]?)([a-z]\d{1,2})'\s*,\s*'fortran_order'/.exec(header), order = /'fortran_order'\s*:\s*(True|False)/.exec(header)?.[1], lengths = /'shape'\s*:\s*\(([\d,\sL]*)\)/.exec(header)?.[1];
	if (order === void 0 || lengths === void 0) throw damaged(path, "its header is not that of an array");
	let row = descr && Object.hasOwn(types, descr[2]) ? types[descr[2]] : void 0;
	if (!descr || !row) throw userError("data-type", {
		path,
		type: /'descr'\s*:\s*([^,}]*)/.exec(header)?.[1] ?? "unknown"
	});
	if (order === "True") throw userError("data-fortran-order", { path });
	let shape = lengths.split(",").flatMap((text) => text.trim() === "" ? [] : [Number.parseInt(text, 10)]);
	if (shape.length > 32) throw damaged(path, "it has too many dimensions");
	let [dtype, width] = row;
	return arrayFrom(path, dtype, shape, bytes.subarray(start), {
		bigEndian: descr[1] === ">",
		width,
		limits
	});
}
function readHeader(path, bytes) {
	if (bytes.length < 12 || [
		147,
		78,
		85,
		77,
		80,
		89
	].some((byte, i) => bytes[i] !== byte)) throw damaged(path, "it does not start as an .npy file does");
	let version = bytes[6];
	if (version < 1 || version > 3) throw damaged(path, `its format version ${version} is unknown`);
	let data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), length = version === 1 ? data.getUint16(8, !0) : data.getUint32(8, !0), start = (version === 1 ? 10 : 12) + length;
	if (length > 65536 || start > bytes.length) throw damaged(path, "its header is cut short");
	return {
		header: new TextDecoder("latin1").decode(bytes.subarray(start - length, start)),
		start
	};
}
const damaged = (path, reason) => userError("data-damaged", {
	path,
	reason
});
// src/data/stores.ts
/** The arrays of an .npz. */
function npzStore(path, limits) {
	let entries = openZip(path, readData(path, limits), limits);
	return {
		names: [...entries.keys()].filter((name) => name.endsWith(".npy")).map((name) => name.slice(0, -4)),
		read: (name) => decodeNpy(`${path}:${name}`, entries.get(`${name}.npy`).read(), limits)
	};
}
/** The arrays of a folder, `.npy` and IDX, gzipped or not; only those whose names start with `prefix`. */
function folderStore(folder, prefix, limits) {
	let files = readdirSync(folder);
	if (files.length > limits.files) throw tooLarge(folder, limits.files);
	let byName = new Map(files.sort().flatMap((file) => {
		let name = arrayName(file);
		return name?.startsWith(prefix) ? [[name, file]] : [];
	})), read = (name) => readArray(join(folder, byName.get(name)), limits);
	return {
		names: [...byName.keys()],
		read
	};
}
/** The IDX files beside the one named, of the same part: `train-images-idx3-ubyte` finds its labels. */
function idxStore(path, limits) {
	let stem = basename(path).replace(/images.*$/, "");
	return folderStore(dirname(path), stem, limits);
}
/** For `folder/prefix` where only the folder exists: the two halves. */
function prefixed(path) {
	return kindOf(path) === "missing" && kindOf(dirname(path)) === "folder" ? {
		folder: dirname(path),
		prefix: `${basename(path)}`
	} : void 0;
}
const idxName = (file) => /(?:^|[-.])idx\d-u?(?:byte|short|int|float|double)(?:\.gz)?$/i.test(file);
function arrayName(file) {
	let plain = file.replace(/\.gz$/, "");
	return plain.endsWith(".npy") ? plain.slice(0, -4) : idxName(file) ? plain : void 0;
}
function readArray(path, limits) {
	let bytes = readData(path, limits);
	return idxName(path) ? decodeIdx(path, bytes, limits) : decodeNpy(path, bytes, limits);
}
// src/data/load.ts
/**
* Loads a data set into memory.
* @param options.cwd what relative paths are relative to
* @param options.inside the folder that no path may leave, also through a link or a description file
* @throws UserError `data-…` and `file-…` only, whatever the files hold
* @example await loadDataset({ path: 'data/keywords.npz', scale: { divide: 255 } }, { cwd: '.' })
*/
async function loadDataset(source, options) {
	let limits = {
		...defaultDataLimits,
		...options.limits
	}, given = checked(source.path, source), path = resolve(options.cwd, given.path);
	if (options.inside !== void 0 && checkInside(path, options.inside, given.path), /\.(ya?ml|json)$/i.test(path)) return loadDataset(described(path, given, limits), {
		...options,
		cwd: dirname(path)
	});
	let arrays = read(path, given, limits), { train, test } = parts(path, arrays, given);
	return {
		name: basename(path).replace(/\.(npz|csv|tsv)(\.gz)?$/i, ""),
		...finished(path, train, test, given),
		classes: given.classes ?? arrays.classes,
		scale: {
			...noScaling,
			...defined(given.scale ?? {})
		},
		declaredSplit: "train" in arrays || arrays.isTest !== void 0 || given.split !== void 0,
		drawn: !("train" in arrays) && arrays.isTest === void 0
	};
}
function checked(path, value) {
	let result = dataSourceSchema.safeParse(value);
	if (result.success) return result.data;
	let issue = result.error.issues[0];
	throw userError("data-source-invalid", {
		path,
		at: issue.path.join(".") || "the top level",
		reason: issue.message
	});
}
const maxDescription = 2 ** 20;
/** The settings in a YAML or JSON file; what the caller gave beside the path wins. */
function described(path, given, limits) {
	let text = new TextDecoder().decode(readData(path, {
		...limits,
		fileBytes: maxDescription
	})), value;
	try {
		value = (0, import_dist.parse)(text, { maxAliasCount: 10 });
	} catch (error) {
		throw userError("data-source-invalid", {
			path,
			at: "the text",
			reason: error.message
		});
	}
	let inner = checked(path, value);
	if (/\.(ya?ml|json)$/i.test(inner.path)) throw userError("data-source-invalid", {
		path,
		at: "path",
		reason: "it names another description"
	});
	let { path: _, ...overrides } = given;
	return {
		...inner,
		...defined(overrides)
	};
}
const defined = (value) => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== void 0));
function read(path, source, limits) {
	let half = prefixed(path);
	if (half) return fromStore(path, folderStore(half.folder, half.prefix, limits), source);
	if (kindOf(path) === "folder") return readFolder(path, source, limits);
	let plain = path.replace(/\.gz$/i, ""), extension = extname(plain).toLowerCase();
	if (extension === ".npz") return fromStore(path, npzStore(path, limits), source);
	if (idxName(path)) return fromStore(path, idxStore(path, limits), source);
	if (extension !== ".csv" && extension !== ".tsv" && kindOf(path) === "file") throw userError("data-format-unknown", { path });
	let table = decodeCsv(path, readData(path, limits), source, limits);
	return {
		whole: table,
		classes: table.classes
	};
}
function readFolder(path, source, limits) {
	let store = folderStore(path, "", limits);
	return (store.names.length === 0 ? readImageFolders(path, limits) : void 0) ?? fromStore(path, store, source);
}
function fromStore(path, store, source) {
	if (store.names.length === 0) throw kindOf(path) === "missing" ? userError("file-not-found", { path }) : userError("data-format-unknown", { path });
	let roles = rolesOf(path, store.names, source), part = ({ x, y }) => ({
		x: store.read(x),
		y: y === void 0 ? void 0 : store.read(y)
	});
	return "train" in roles ? {
		train: part(roles.train),
		test: part(roles.test)
	} : {
		whole: part(roles.whole),
		isTest: roles.isTest === void 0 ? void 0 : store.read(roles.isTest)
	};
}
function parts(path, arrays, source) {
	if ("train" in arrays) return arrays;
	let { whole, isTest } = arrays, count = whole.x.shape[0] ?? 0;
	checkCounts(path, whole);
	let draw = {
		...defaultDraw,
		...defined(source.split ?? {})
	};
	return divide(whole, isTest ? maskedTest(path, isTest, count) : drawTest(whole.y, count, draw));
}
function finished(path, train, test, source) {
	let [a, b] = [finish(path, train, source), finish(path, test, source)], sample = (split) => `${split.x.dtype} ${split.x.shape.slice(1).join("×")}`;
	if (sample(a) !== sample(b)) throw userError("data-parts-differ", {
		path,
		train: sample(a),
		test: sample(b)
	});
	if (a.count + b.count === 0) throw userError("data-damaged", {
		path,
		reason: "it holds no samples"
	});
	return {
		train: a,
		test: b,
		sha256: digest([
			a.x,
			a.y,
			b.x,
			b.y
		])
	};
}
function finish(path, part, source) {
	return checkCounts(path, part), {
		count: part.x.shape[0],
		x: shaped(path, part.x, source.shape),
		y: part.y && labels(part.y),
		layout: source.layout ?? part.layout
	};
}
function checkCounts(path, { x, y }) {
	if (x.shape.length < 1) throw userError("data-damaged", {
		path,
		reason: "its samples are a single number"
	});
	if (y && y.shape[0] !== x.shape[0]) throw userError("data-count-mismatch", {
		path,
		x: x.shape[0],
		y: y.shape[0] ?? 1
	});
}
function shaped(path, x, shape) {
	if (!shape) return x;
	let stored = x.shape.slice(1);
	if (elements(shape) !== elements(stored)) throw userError("data-shape-mismatch", {
		path,
		sample: stored.join("×"),
		wanted: shape.join("×")
	});
	return {
		...x,
		shape: [x.shape[0], ...shape]
	};
}
/** Labels as [count]: a column of class indices loses its second dimension. */
function labels(y) {
	return y.shape.length === 2 && y.shape[1] === 1 && y.dtype !== "float32" ? {
		...y,
		shape: [y.shape[0]]
	} : y;
}
function digest(tensors) {
	let hash = createHash("sha256");
	for (let t of tensors) hash.update(t ? `${t.dtype}[${t.shape.join(",")}]` : "none"), t && hash.update(t.bytes);
	return hash.digest("hex");
}
/** Class indices of a split as int32, checked to be whole numbers from 0. */
function labelsOf(split, path = "the data set") {
	let { y } = split;
	if (y?.shape.length !== 1) throw userError("data-labels-missing", { path });
	let stored = view(y), out = Int32Array.from(stored);
	if (out.some((v, i) => v < 0 || v !== stored[i])) throw userError("data-labels-missing", { path });
	return out;
}
// src/evaluate/intervals.ts
const z = 1.959964;
/** Wilson's score interval of `successes` in `count` trials. Source: Wilson 1927; Brown, Cai & DasGupta 2001. */
function wilson(successes, count) {
	if (count === 0) return {
		low: 0,
		high: 1
	};
	let p = successes / count, centre = p + z * z / (2 * count), half = z * Math.sqrt((p * (1 - p) + z * z / (4 * count)) / count), scale = 1 + z * z / count;
	return {
		low: successes === 0 ? 0 : (centre - half) / scale,
		high: successes === count ? 1 : (centre + half) / scale
	};
}
/**
* Interval of p1 − p2 from the discordant pairs of one set of samples: `gained` only the first got right, `lost` only
* the second. Never empty, also without discordant pairs. Source: Agresti & Min 2005 (Wald with half a count in each cell).
*/
function pairedDifference(gained, lost, count) {
	let [b, c, n] = [
		gained + .5,
		lost + .5,
		count + 2
	], difference = (b - c) / n, half = z * Math.sqrt(b + c - (b - c) ** 2 / n) / n;
	return {
		low: Math.max(-1, difference - half),
		high: Math.min(1, difference + half)
	};
}
/** Percentile bootstrap over `count` samples drawn with replacement; draws without a value (NaN) are left out. */
function bootstrap(count, statistic, seed) {
	let generator = random(`bootstrap/${seed}`), weights = new Float64Array(count), values = [];
	for (let r = 0; r < 1e3; r++) {
		weights.fill(0);
		for (let i = 0; i < count; i++) weights[generator.int(count)] += 1;
		let value = statistic(weights);
		Number.isNaN(value) || values.push(value);
	}
	return values.sort((a, b) => a - b), {
		low: quantile(values, .025),
		high: quantile(values, .975)
	};
}
/** Linear interpolation between order statistics (type 7, as numpy). */
function quantile(sorted, q) {
	let at = (sorted.length - 1) * q, [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
	return below === void 0 || above === void 0 ? NaN : below + (above - below) * (at % 1);
}
// src/evaluate/metrics.ts
const one = () => 1, qualityMetrics = {
	"top-1": {
		needs: "classes",
		width: one,
		row: (scores, truth, out) => {
			out[0] = +(predicted(scores) === truth[0]);
		},
		statistic: mean,
		proportion: !0
	},
	"top-k": {
		needs: "classes",
		width: one,
		row: (scores, truth, out, k) => {
			out[0] = +(rank(scores, truth[0]) < k);
		},
		statistic: mean,
		proportion: !0
	},
	f1: {
		needs: "classes",
		width: () => 2,
		row: (scores, truth, out) => {
			out[0] = truth[0], out[1] = predicted(scores);
		},
		statistic: macroF1,
		proportion: !1
	},
	auc: {
		needs: "classes",
		width: (outputs) => 1 + (outputs <= 2 ? 1 : outputs),
		row: (scores, truth, out) => {
			out[0] = truth[0], scores.length > 2 ? out.set(probabilities(scores), 1) : out[1] = scores.length === 2 ? scores[1] - scores[0] : scores[0];
		},
		statistic: macroAuc,
		proportion: !1
	},
	mae: {
		needs: "numbers",
		width: one,
		row: (scores, truth, out) => {
			out[0] = average(scores, (v, i) => Math.abs(v - truth[i]));
		},
		statistic: mean,
		proportion: !1
	},
	mse: {
		needs: "numbers",
		width: one,
		row: (scores, truth, out) => {
			out[0] = average(scores, (v, i) => (v - truth[i]) ** 2);
		},
		statistic: mean,
		proportion: !1
	}
};
/** The class of a row of scores; of equal ones the first. A single score is that of class 1, from 0.5 on. */
function predicted(scores) {
	if (scores.length === 1) return +(scores[0] >= .5);
	let best = 0;
	for (let i = 1; i < scores.length; i++) scores[i] > scores[best] && (best = i);
	return best;
}
/** How many classes come before `label`; of equal scores the first comes first. */
function rank(scores, label) {
	let own = scores[label];
	return scores.reduce((before, s, i) => before + +(s > own || s === own && i < label), 0);
}
/** Scores that are not probabilities yet go through a softmax: one-against-rest compares them across samples. */
function probabilities(scores) {
	let sum = scores.reduce((a, b) => a + b, 0);
	if (Math.abs(sum - 1) < .001 && scores.every((s) => s >= 0)) return scores;
	let top = Math.max(...scores), raised = scores.map((s) => Math.exp(s - top)), total = raised.reduce((a, b) => a + b, 0);
	return raised.map((s) => s / total);
}
function average(scores, of) {
	let sum = 0;
	for (let i = 0; i < scores.length; i++) sum += of(scores[i], i);
	return sum / scores.length;
}
function mean({ values }) {
	return (weights) => {
		let [sum, total] = [0, 0];
		for (let i = 0; i < values.length; i++) sum += weights[i] * values[i], total += weights[i];
		return sum / total;
	};
}
/** Mean of the classes' F1, over the classes that are a label or a prediction (as scikit-learn's macro average). */
function macroF1({ values }) {
	let classes = values.reduce((most, v) => Math.max(most, v), 0) + 1;
	return (weights) => {
		let [hits, labelled, guessed] = [
			0,
			1,
			2
		].map(() => new Float64Array(classes));
		for (let i = 0; i < weights.length; i++) {
			let [label, guess] = [values[2 * i], values[2 * i + 1]];
			labelled[label] += weights[i], guessed[guess] += weights[i], label === guess && (hits[label] += weights[i]);
		}
		let present = [...hits.keys()].filter((c) => labelled[c] + guessed[c] > 0);
		return present.reduce((sum, c) => sum + 2 * hits[c] / (labelled[c] + guessed[c]), 0) / present.length;
	};
}
/** Mean of the areas under the ROC curves of one class against the rest; for one score column, of class 1. */
function macroAuc({ values, width }) {
	let columns = width - 1, count = values.length / width, curves = Array.from({ length: columns }, (_, c) => {
		let positive = columns === 1 ? 1 : c, score = (i) => values[i * width + 1 + c], order = [...Array(count).keys()].sort((a, b) => score(a) - score(b));
		return area(order, order.map(score), (i) => values[i * width] === positive);
	});
	return (weights) => {
		let areas = curves.map((curve) => curve(weights)).filter((a) => !Number.isNaN(a));
		return areas.reduce((a, b) => a + b, 0) / areas.length;
	};
}
/** Mann–Whitney: the share of pairs (positive, negative) in the right order, ties half; NaN without both. */
function area(order, scores, positive) {
	let isPositive = order.map(positive);
	return (weights) => {
		let [below, won, positives] = [
			0,
			0,
			0
		];
		for (let start = 0; start < order.length;) {
			let [up, down, end] = [
				0,
				0,
				start
			];
			for (; end < order.length && scores[end] === scores[start]; end++) isPositive[end] ? up += weights[order[end]] : down += weights[order[end]];
			won += up * (below + down / 2), below += down, positives += up, start = end;
		}
		return won / (positives * below);
	};
}
/**
* Runs `session` on the samples at `indices`.
* @returns how many scores a sample has
* @throws UserError `evaluate-inputs`, `evaluate-not-finite`, `data-…`, `model-run-failed`
*/
async function predict(session, split, indices, options, visit) {
	let input = session.inputs[0];
	if (session.inputs.length !== 1 || !input?.shape || !input.dtype) throw userError("evaluate-inputs", { inputs: session.inputs.map((i) => i.name).join(", ") });
	let feed = feeder(split, {
		shape: input.shape,
		dtype: input.dtype
	}, options.scaling), fixed = typeof input.shape[0] == "number" ? input.shape[0] : void 0, batch = fixed ?? Math.min(options.batch ?? 64, Math.max(1, indices.length)), size = fixed === void 0 && batch > 1 ? await batchThatWorks(session, feed, indices, batch) : batch;
	for (let at = 0; at < indices.length; at += size) {
		options.signal?.throwIfAborted();
		let chunk = indices.slice(at, at + size), fed = feed.feed(fixed === void 0 ? chunk : filled(chunk, size)), scores = await run(session, fed), width = scores.length / fed.shape[0];
		for (let row = 0; row < chunk.length; row++) {
			let own = scores.subarray(row * width, (row + 1) * width);
			if (own.some(Number.isNaN)) throw userError("evaluate-not-finite", { sample: chunk[row] });
			visit(at + row, own, fed, row);
		}
	}
}
/** Repeats the last sample up to the batch the model insists on. */
const filled = (chunk, size) => Array.from({ length: size }, (_, i) => chunk[Math.min(i, chunk.length - 1)]);
/** `batch`, or 1 for a model that calls its batch symbolic and then reshapes for a single sample. */
async function batchThatWorks(session, feed, indices, batch) {
	try {
		let name = session.outputs[0].name;
		return (await session.run({ [session.inputs[0].name]: feed.feed(indices.slice(0, batch)) }, [name]))[name].shape[0] === batch ? batch : 1;
	} catch (error) {
		if (error instanceof UserError && error.code === "model-run-failed") return 1;
		throw error;
	}
}
async function run(session, fed) {
	let name = session.outputs[0].name, outputs = await session.run({ [session.inputs[0].name]: fed }, [name]);
	return floats(outputs[name]);
}
/**
* Evaluates a model: its first output holds a row of scores (or predicted numbers) for each sample.
* An autoencoder, whose output has the size of its input, is scored by its reconstruction error (auc, mae, mse).
* @throws UserError where model, data and metric do not fit, or an output is not a number
* @example await evaluate(session, data.test, { metric: 'top-1', scaling: data.scale })
*/
async function evaluate(session, split, options) {
	let { metric } = options, indices = chosen(split.count, options);
	if (indices.length === 0) throw userError("evaluate-no-samples", {});
	let truth = truthOf(split, options), rows;
	return await predict(session, split, indices, options, (position, scores, input, row) => {
		let [values, wanted] = truth(scores, indices[position], input, row), width = qualityMetrics[metric].width(values.length);
		rows ??= {
			width,
			values: new Float32Array(indices.length * width)
		};
		let out = rows.values.subarray(position * width, (position + 1) * width);
		if (qualityMetrics[metric].row(values, wanted, out, options.k ?? 5), !out.every(Number.isFinite)) throw userError("evaluate-not-finite", { sample: indices[position] });
	}), summarise(metric, rows ?? internal("no sample was visited"), indices.length, options.seed ?? 0);
}
function chosen(count, { limit, seed }) {
	let all = [...Array(count).keys()];
	return limit === void 0 || limit >= count ? all : random(`limit/${seed ?? 0}`).shuffle(all).slice(0, limit).sort((a, b) => a - b);
}
function truthOf(split, options) {
	if (qualityMetrics[options.metric].needs === "numbers") return numbersOf(split);
	let labels = labelsOf(split), largest = labels.reduce((a, b) => Math.max(a, b), 0);
	return (scores, index, input, row) => {
		let label = [labels[index]];
		return options.metric === "auc" && largest <= 1 && rebuilds(scores, input) ? [Float32Array.of(reconstructionError(scores, input, row)), label] : (checkClasses(scores.length, largest, options.classes), [scores, label]);
	};
}
function checkClasses(scores, largest, classes) {
	if (!(scores === 1 ? largest <= 1 : largest < scores) || !(classes === void 0 || classes === scores || classes === 2 && scores === 1)) throw userError("evaluate-classes", {
		outputs: scores,
		classes: Math.max(largest + 1, classes ?? 0)
	});
}
/** Targets, or the input itself where the data set has none and the model rebuilds it. */
function numbersOf(split) {
	let targets = split.y && floats(split.y), width = targets ? targets.length / split.count : 0;
	return (scores, index, input, row) => {
		if (targets && width === scores.length) return [scores, targets.subarray(index * width, (index + 1) * width)];
		if (rebuilds(scores, input)) return [scores, inputRow(input, row, scores.length)];
		throw userError("evaluate-targets", {
			outputs: scores.length,
			targets: width
		});
	};
}
const rebuilds = (scores, input) => scores.length > 2 && input.dtype === "float32" && scores.length * input.shape[0] * 4 === input.bytes.length, inputRow = (input, row, size) => floats(input).subarray(row * size, (row + 1) * size);
function reconstructionError(scores, input, row) {
	let own = inputRow(input, row, scores.length);
	return scores.reduce((sum, v, i) => sum + (v - own[i]) ** 2, 0) / scores.length;
}
function summarise(metric, evidence, samples, seed) {
	let statistic = qualityMetrics[metric].statistic(evidence), value = statistic(new Float64Array(samples).fill(1));
	if (Number.isNaN(value)) throw userError("evaluate-one-class", { metric });
	return {
		metric,
		estimate: {
			value,
			...qualityMetrics[metric].proportion ? wilson(Math.round(value * samples), samples) : bootstrap(samples, statistic, seed),
			unit: metrics[metric].unit,
			source: "measured"
		},
		samples,
		perSample: evidence.values,
		width: evidence.width
	};
}
/**
* The relative change from base to head (−0.01 = 1 % lower), with a 95 % interval from the pairs: what both models got
* right or wrong alike says nothing about their difference. Undefined where the base is 0.
* Both must have been evaluated on the same samples.
*/
function pairedChange(head, base, seed = 0) {
	(head.metric !== base.metric || head.samples !== base.samples) && internal(`${head.metric} of ${head.samples} samples against ${base.metric} of ${base.samples}`);
	let from = base.estimate.value;
	if (from === 0) return;
	let value = (head.estimate.value - from) / from, { low, high } = qualityMetrics[head.metric].proportion ? proportionChange(head, base) : resampledChange(head, base, seed);
	return {
		value,
		low: Math.min(low, value),
		high: Math.max(high, value),
		unit: "ratio",
		source: "measured"
	};
}
/** The base's own uncertainty is left out: its value is what the budget compares with. */
function proportionChange(head, base) {
	let [gained, lost] = [0, 0];
	for (let i = 0; i < head.samples; i++) head.perSample[i] > base.perSample[i] && gained++, head.perSample[i] < base.perSample[i] && lost++;
	let { low, high } = pairedDifference(gained, lost, head.samples);
	return {
		low: low / base.estimate.value,
		high: high / base.estimate.value
	};
}
function resampledChange(head, base, seed) {
	let [a, b] = [head, base].map((q) => qualityMetrics[q.metric].statistic({
		width: q.width,
		values: q.perSample
	}));
	return bootstrap(head.samples, (weights) => a(weights) / b(weights) - 1, seed);
}
export { drawTest as a, feed as c, loadDataset as i, feeder as l, pairedChange as n, rows as o, labelsOf as r, whole as s, evaluate as t };
