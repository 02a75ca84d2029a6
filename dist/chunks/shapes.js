import { a as userError, r as internal } from "./errors.js";
import { c as attribute, d as floatsAttr, g as stringAttr, h as label, m as intsAttr, p as intAttr } from "./build.js";
import { _ as stringBytes, l as dtypeOfCode, m as numbers, u as dtypes } from "./units.js";
import { c as AttributeProto_AttributeType, d as NodeProtoSchema, g as toBinary, h as ValueInfoProtoSchema, l as GraphProtoSchema, o as rewrite, p as TensorProtoSchema, s as AttributeProtoSchema, u as ModelProtoSchema, v as create } from "./rewrite.js";
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
const loop = (call) => {
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
}, stable = (before, after) => before.shape?.length === after.shape?.length && !!before.shape?.every((length, i) => length === after.shape[i]), scan = (call) => {
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
}, sameAsInput = (call) => [fact(call.dtype(0), call.shape(0))], unary = (fold) => (call) => {
	let content = call.content(0)?.map((value) => settle(call, fold(call, [value]), call.dtype(0)));
	return [fact(call.dtype(0), call.shape(0), content)];
}, unaryTo = (dtype, fold) => (call) => [fact(dtype, call.shape(0), fold && call.content(0)?.map((value) => settle(call, fold(call, [value]), dtype)))], elementwise = (fold, dtype) => (call) => [broadcasting(call, dtype ?? call.dtype(0), fold)];
function broadcasting(call, dtype, fold) {
	let shapes = call.inputs.map((input) => input?.shape), shape = broadcast(call, shapes), count = countContent(shape), mayFold = call.inputs.every((input) => input?.content !== void 0 || input?.constant !== void 0);
	if (fold === void 0 || shape === void 0 || count === void 0 || !mayFold) return fact(dtype, shape);
	let contents = call.inputs.map((_, i) => call.content(i));
	if (contents.some((content) => content === void 0)) return fact(dtype, shape);
	let readers = contents.map((content, i) => broadcastReader(content, shapes[i], shape)), elements = Array.from({ length: count }, (_, i) => settle(call, fold(call, readers.map((read) => read(i))), dtype));
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
function settle(call, value, dtype) {
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
	if (!(kind === "string" || kind === "int" && bits < 32)) return call.content(0)?.map((value) => typeof value == "string" ? kind === "bool" ? call.dims.fresh() : value : kind === "bool" ? Number(value !== 0) : settle(call, kind === "int" ? Math.trunc(value) : value, dtype));
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
}, nonMaxSuppression = (call) => [fact("int64", [call.dims.fresh(), 3])], typeOf = (index) => (call) => call.dtype(index), always = (dtype) => () => dtype, matMul = (dtype, a = 0, b = 1) => (call) => [fact(dtype(call), multiplied(call, call.shape(a), call.shape(b)))];
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
}, gemm = (dtype, at = {
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
const einsum = (call) => {
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
}, size = (call) => {
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
		return scale === void 0 ? call.dims.fresh() : times(call, length, scale);
	});
}
function times(call, length, scale) {
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
}, recurrent = (states) => (call) => {
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
}, fusedAttention = (call) => {
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
}, attention = (call) => {
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
}, convolution = (dtype, at = floatOperands) => (call) => [fact(dtype(call), convolved(call, at))];
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
	let shape = pooled(call);
	return [fact(call.dtype(0), shape), fact("int64", shape)];
};
function pooled(call, order = "channels first") {
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
const layoutPool = (call) => [fact(call.dtype(0), pooled(call, call.int("channels_last", 0) === 1 ? "channels last" : "channels first"))], globalPool = (call) => {
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
	Neg: row(unary(folds.negate), 1),
	Abs: row(unary(folds.absolute), 1),
	Floor: row(unary(folds.floor), 1),
	Ceil: row(unary(folds.ceil), 1),
	Round: row(unary(folds.round), 1, 1, 11),
	Sqrt: row(unary(onNumbers(Math.sqrt)), 1),
	Reciprocal: row(unary(onNumbers((x) => 1 / x)), 1),
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
	Identity: row(unary(folds.same), 1),
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
	Conv: row(convolution(typeOf(0)), 2, 3),
	ConvTranspose: row(convTranspose, 2, 3),
	...each("MaxPool AveragePool LpPool", row(pool, 1)),
	...each("GlobalAveragePool GlobalMaxPool GlobalLpPool", row(globalPool, 1)),
	MaxUnpool: row(unpool, 2, 3, 9),
	Gemm: row(gemm(typeOf(0)), 2, 3),
	MatMul: row(matMul(typeOf(0)), 2),
	Einsum: row(einsum, 1, many$1, 12),
	BatchNormalization: row(batchNormalization, 5),
	InstanceNormalization: row(perChannel, 3),
	GroupNormalization: row(sameAsInput, 3, 3, 18),
	LayerNormalization: row(layerNormalization, 2, 3),
	SimplifiedLayerNormalization: row(layerNormalization, 2),
	RMSNormalization: row(sameAsInput, 2, 2, 23),
	...each("LRN LpNormalization", row(sameAsInput, 1)),
	MeanVarianceNormalization: row(sameAsInput, 1, 1, 9),
	LSTM: row(recurrent(2), 3, 8),
	GRU: row(recurrent(1), 3, 6),
	RNN: row(recurrent(1), 3, 6),
	Attention: row(attention, 3, 7, 23),
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
	Size: row(size, 1)
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
	ConvInteger: row(convolution(always("int32"), {
		data: 0,
		weight: 1,
		bias: -1
	}), 2, 4, 10),
	MatMulInteger: row(matMul(always("int32")), 2, 4, 10),
	QLinearConv: row(convolution(typeOf(7), {
		data: 0,
		weight: 3,
		bias: 8
	}), 8, 9, 10),
	QLinearMatMul: row(matMul(typeOf(7), 0, 3), 8, 8, 10)
}, control = {
	If: row(conditional, 1),
	Loop: row(loop, 0, many$1),
	Scan: row(scan, 1, many$1, 9)
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
	FusedConv: row(convolution(typeOf(0)), 2, 4),
	FusedGemm: row(gemm(typeOf(0)), 2, 3),
	FusedMatMul: row(fusedMatMul, 2),
	QuantizeLinear: row(quantize, 2, 3),
	DequantizeLinear: row(dequantize, 2, 3),
	QLinearAdd: row(broadcastInputs(0, 3), 7, 8),
	QLinearMul: row(broadcastInputs(0, 3), 7, 8),
	QLinearConv: row(convolution(typeOf(7), {
		data: 0,
		weight: 3,
		bias: 8
	}), 8, 9),
	QGemm: row(gemm((call) => call.has(8) ? call.dtype(8) : "float32", {
		a: 0,
		b: 3,
		c: 6
	}), 6, 9),
	...each("QLinearSigmoid QLinearLeakyRelu QLinearSoftmax", row(sameAsInput, 4, 5)),
	QLinearGlobalAveragePool: row(globalPool, 5),
	QLinearAveragePool: row(layoutPool, 4, 5),
	QLinearConcat: row(concat(2, 3), 5, many),
	QLinearWhere: row(quantizedWhere, 9),
	DynamicQuantizeMatMul: row(matMul(typeOf(0)), 3, 5),
	MatMulIntegerToFloat: row(matMul(typeOf(2)), 4, 7),
	SkipLayerNormalization: row(skipLayerNormalization, 3, 5),
	SkipSimplifiedLayerNormalization: row(skipLayerNormalization, 3, 4),
	EmbedLayerNormalization: row(embedLayerNormalization, 1, 9),
	Attention: row(fusedAttention, 2, 7),
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
const keyOf = (atoms) => atoms.join("\0"), order = (a, b) => b.atoms.length - a.atoms.length || (keyOf(a.atoms) < keyOf(b.atoms) ? -1 : 1);
function collect(terms) {
	let sums = /* @__PURE__ */ new Map();
	for (let term of terms) {
		let key = keyOf(term.atoms);
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
export { opKey as a, fileSize as c, knownOp as i, inferShapes as n, ops as o, defaultBinding as r, encode as s, bindShapes as t };
