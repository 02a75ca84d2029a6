import { n as __exportAll } from "./rolldown-runtime.js";
import { a as userError, r as internal, t as UserError } from "./errors.js";
import { _ as tensorAttr, a as value, g as stringAttr, h as label, i as node, l as bodies, m as intsAttr, p as intAttr, r as build, s as attr, u as floatAttr } from "./build.js";
import { c as byteLength, d as elements, f as floats, m as numbers, p as ints, u as dtypes, y as tensor } from "./units.js";
import { a as reads, i as prune, n as consumers, o as rewrite, r as producers, t as captures } from "./rewrite.js";
import { a as opKey, n as inferShapes, r as defaultBinding, s as encode } from "./shapes.js";
import { t as hash } from "./hash.js";
import { u as decompose } from "./relearned.js";
import { t as describeGenome } from "./describe.js";
import { v as scaleTo } from "./built-in.js";
import { t as analyze } from "./analyze.js";
import { p as isMissing } from "./load-plan.js";
import { n as openDevice, r as referenceName, t as measureIo } from "./setting.js";
import { t as makeFolder } from "./make-folder.js";
import { t as startWorker } from "./worker.js";
import { i as protocol } from "./schema.js";
import { i as readMeasured, n as measuredLine, t as counted } from "./measured.js";
import { dirname } from "node:path";
import { appendFileSync, existsSync, readFileSync, truncateSync } from "node:fs";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
// src/space/axis.ts
function find(group) {
	let root = group;
	for (; root.parent;) root = root.parent;
	return root;
}
const axisOf = (group) => ({
	outer: 1,
	parts: [{
		group,
		inner: 1
	}]
});
/** The axis in groups that stand for themselves: aliases replaced. */
function resolved(axis) {
	if (!axis?.parts.some(({ group }) => find(group).alias)) return axis;
	let inner = axis.parts.map((part) => ({
		part,
		alias: resolved(find(part.group).alias)
	})), [only] = inner;
	if (inner.length === 1 && only?.alias) return widened(only.alias, axis.outer, only.part.inner);
	let parts = inner.flatMap(({ part, alias }) => alias ? repeated(widened(alias, 1, part.inner)) : [part]);
	return {
		outer: axis.outer,
		parts
	};
}
const repeated = ({ outer, parts }) => Array.from({ length: outer }, () => parts).flat();
function freeze(axis) {
	for (let { group } of resolved(axis)?.parts ?? []) find(group).frozen = !0;
}
/** The axis that both are: equal groups are joined, a single group becomes what the other side is made of. */
function same(left, right) {
	let [a, b] = [resolved(left), resolved(right)];
	return a && b && alike(a, b) ? (a.parts.forEach((part, i) => {
		join(part.group, b.parts[i].group);
	}), a) : a && b && (become(a, b) || become(b, a)) ? a : (freeze(a), freeze(b));
}
const alike = (a, b) => a.outer === b.outer && a.parts.length === b.parts.length && a.parts.every(({ group, inner }, i) => inner === b.parts[i].inner && group.size === b.parts[i].group.size);
/** Makes the only group of `single` an alias of `other`; false if that cannot be. */
function become(single, other) {
	let [part] = single.parts;
	if (!part || single.outer !== 1 || single.parts.length !== 1 || part.inner !== 1) return !1;
	let group = find(part.group);
	return other.parts.some((inner) => find(inner.group) === group) || group.block !== 1 || group.size !== lengthOf(other, whole) ? !1 : (group.frozen && freeze(other), group.alias = other, !0);
}
const whole = (group) => ({ length: group.size });
function join(a, b) {
	let [first, second] = [find(a), find(b)];
	if (first === second) return;
	let [root, child] = first.order <= second.order ? [first, second] : [second, first];
	child.parent = root, root.frozen ||= child.frozen, inBlocks(root, child.block);
}
/** From now on the group's channels come in runs of a multiple of `block`. */
function inBlocks(group, block) {
	let root = find(group);
	root.block = root.block * block / gcd(root.block, block), root.size % root.block !== 0 && (root.frozen = !0);
}
const gcd = (a, b) => b === 0 ? a : gcd(b, a % b);
/** The axes one after another; `fixed` makes a group for an input that cannot change. */
function concat(raw, lengths, fixed) {
	let axes = raw.map(resolved);
	if (!axes.every((axis) => axis === void 0)) {
		if (axes.some((axis) => axis && axis.outer !== 1)) for (let axis of axes) freeze(axis);
		else return {
			outer: 1,
			parts: axes.flatMap((axis, i) => axis?.parts ?? {
				group: fixed(lengths[i]),
				inner: 1
			})
		};
	}
}
/** The axis after merging with neighbours: `before` positions outside it, `after` inside. */
const widened = (axis, before, after) => axis && {
	outer: axis.outer * before,
	parts: axis.parts.map(({ group, inner }) => ({
		group,
		inner: inner * after
	}))
};
/** The axis without `after` innermost positions each; undefined (and frozen) where a channel would be cut. */
function narrowed(raw, after) {
	let axis = resolved(raw);
	return !axis || axis.parts.some(({ inner }) => inner % after !== 0) ? freeze(axis) : {
		...axis,
		parts: axis.parts.map(({ group, inner }) => ({
			group,
			inner: inner / after
		}))
	};
}
/** The outputs of a convolution in groups of `per` inputs, `ratio` outputs per input. */
function grouped(raw, per, ratio) {
	let axis = resolved(raw);
	if (axis?.outer !== 1 || !Number.isInteger(ratio) || !axis.parts.every(({ group, inner }) => inner % per === 0 || per % inner === 0 && group.size * inner % per === 0)) return freeze(axis);
	for (let { group, inner } of axis.parts) inner % per !== 0 && inBlocks(group, per / inner);
	return widened(axis, 1, ratio);
}
/** Positions left, ascending; undefined if all are. */
function positions(raw, kept) {
	let axis = resolved(raw);
	if (!axis || axis.parts.every(({ group }) => kept(group).length === group.size)) return;
	let out = [], base = 0;
	for (let repeat = 0; repeat < axis.outer; repeat++) for (let { group, inner } of axis.parts) {
		for (let channel of kept(group)) for (let i = 0; i < inner; i++) out.push(base + channel * inner + i);
		base += group.size * inner;
	}
	return out;
}
function lengthOf(raw, kept) {
	let { outer, parts } = resolved(raw);
	return outer * parts.reduce((sum, { group, inner }) => sum + kept(group).length * inner, 0);
}
// src/space/importance.ts
/** One score per channel for each group that filters make; equal inputs give equal scores. */
function importance(graph, filters, norm) {
	let maps = {
		graph,
		made: producers(graph),
		readers: consumers(graph)
	}, scores = /* @__PURE__ */ new Map();
	for (let filter of filters) {
		let rows = filterScores(filter, maps, norm), at = 0;
		for (let { group, inner } of resolved(filter.channels)?.parts ?? []) {
			let root = find(group), score = scores.get(root) ?? new Float64Array(root.size);
			scores.set(root, score), addRows(score, rows, at, inner), at += group.size * inner;
		}
	}
	return scores;
}
function addRows(score, rows, at, inner) {
	for (let channel = 0; channel < score.length && rows; channel++) for (let i = 0; i < inner; i++) score[channel] += rows[at + channel * inner + i] / inner;
}
function filterScores(filter, maps, norm) {
	let weight = weights(filter.node.inputs[filter.input], maps);
	if (!weight) return;
	let rows = norms(weight, filter.axis, norm), scale = batchNormScale(filter.node.outputs[0], maps);
	if (scale?.length === rows.length) for (let i = 0; i < rows.length; i++) rows[i] *= scale[i];
	let mean = rows.reduce((sum, x) => sum + x, 0) / rows.length;
	return mean > 0 && Number.isFinite(mean) ? rows.map((x) => x / mean) : void 0;
}
function norms({ values, shape }, axis, norm) {
	let count = shape[axis], inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1), out = new Float64Array(count);
	for (let i = 0; i < values.length; i++) {
		let row = Math.floor(i / inner) % count, x = values[i];
		out[row] += norm === "l1" ? Math.abs(x) : x * x;
	}
	return norm === "l1" ? out : out.map(Math.sqrt);
}
/** The numbers of a constant, also behind a chain that only stores it differently. */
function weights(name, maps) {
	let constant = maps.graph.constants.get(name);
	if (constant) return {
		values: floats(constant),
		shape: constant.shape
	};
	let node = maps.made.get(name);
	return node && stored.get(node.op)?.(node, maps);
}
const stored = /* @__PURE__ */ new Map([
	["Identity", (node, maps) => weights(node.inputs[0], maps)],
	["Cast", (node, maps) => weights(node.inputs[0], maps)],
	["DequantizeLinear", dequantised]
]);
function dequantised(node, maps) {
	let [x, scale, zero] = node.inputs.map((name) => name ? maps.graph.constants.get(name) : void 0);
	if (!x || !scale || scale.shape.length > 1) return;
	let axis = (intAttr(node, "axis", 1) + x.shape.length) % Math.max(1, x.shape.length), inner = x.shape.slice(axis + 1).reduce((a, b) => a * b, 1), [scales, zeros] = [numbers(scale), zero ? numbers(zero) : [0]], at = (list, i) => list.length === 1 ? list[0] : list[Math.floor(i / inner) % x.shape[axis]];
	return {
		values: floats(x).map((v, i) => (v - at(zeros, i)) * at(scales, i)),
		shape: x.shape
	};
}
/** |γ|/√(σ²+ε) of a BatchNormalization that reads the value directly. */
function batchNormScale(value, { graph, readers }) {
	let norm = readers.get(value)?.find((node) => node.op === "BatchNormalization" && node.inputs[0] === value), constant = (i) => norm && graph.constants.get(norm.inputs[i]), [gamma, variance] = [constant(1), constant(4)];
	if (!norm || !gamma || !variance) return;
	let [g, v, epsilon] = [
		floats(gamma),
		floats(variance),
		floatAttr(norm, "epsilon", 1e-5)
	];
	return Float64Array.from(g, (x, i) => Math.abs(x) / Math.sqrt(Math.max(v[i], 0) + epsilon));
}
/** Channels by falling importance in runs of `block`, ties by index: the first `k` runs are the best `k`. */
function ranking(scores, block) {
	let runs = Array.from({ length: scores.length / block }, (_, i) => i), total = runs.map((i) => scores.subarray(i * block, (i + 1) * block).reduce((sum, x) => sum + x, 0));
	return runs.sort((a, b) => total[b] - total[a] || a - b).flatMap((run) => Array.from({ length: block }, (_, i) => run * block + i));
}
// src/space/lift-constants.ts
/** The same function; a caller can no longer replace a default. Constant nodes that are graph outputs stay. */
function liftConstants(graph) {
	let held = new Set(graph.outputs.map((output) => output.name)), lifted = graph.nodes.flatMap((node) => {
		let value = node.op === "Constant" && node.domain === "" ? tensorAttr(node, "value") : void 0;
		return value && !held.has(node.outputs[0]) ? [[node, value]] : [];
	}), gone = new Set(lifted.map(([node]) => node)), constants = new Map([...graph.constants, ...lifted.map(([node, value]) => [node.outputs[0], value])]);
	return rewrite(graph, {
		inputs: graph.inputs.filter((input) => !graph.constants.has(input.name)),
		nodes: graph.nodes.filter((node) => !gone.has(node)),
		constants
	});
}
// src/space/call.ts
var Call = class {
	node;
	opset;
	#graph;
	#shapes;
	#trace;
	#inputs;
	constructor(node, graph, shapes, trace) {
		this.node = node, this.opset = graph.opset, this.#graph = graph, this.#shapes = shapes, this.#trace = trace, this.#inputs = node.inputs.map(() => void 0);
	}
	/** True if all shapes are of known rank. */
	get ranked() {
		return [...this.node.inputs, ...this.node.outputs].every((name) => name === "" || this.#shapes.get(name)?.shape);
	}
	has(input) {
		return (this.node.inputs[input] ?? "") !== "";
	}
	shape(input) {
		return this.#shapes.get(this.node.inputs[input] ?? "")?.shape ?? [];
	}
	outShape(output = 0) {
		return this.#shapes.get(this.node.outputs[output] ?? "")?.shape ?? [];
	}
	/** The axes of an input; a constant gets its own, free to change, at every use. */
	axes(input) {
		let known = this.#inputs[input] ?? this.#find(input);
		return this.#inputs[input] = known, known;
	}
	axis(input, axis) {
		return this.axes(input)[axis];
	}
	/** Nothing about this input may change, but for the axes named. */
	fix(input, except = []) {
		this.axes(input).forEach((axis, i) => {
			except.includes(i) || freeze(axis);
		});
	}
	/** New axes of a value the node makes from a shape alone. */
	fresh(shape) {
		return shape.map((length) => typeof length == "number" && length > 1 ? axisOf(this.group(length)) : void 0);
	}
	group(size, frozen = !1) {
		let group = {
			parent: void 0,
			alias: void 0,
			size,
			block: 1,
			frozen,
			order: this.#trace.groups.length
		};
		return this.#trace.groups.push(group), group;
	}
	/** Says that rows of `input` along `axis` make the channels on `outAxis` of output 0. */
	filter(input, axis, outAxis, channels) {
		this.#trace.filters.push({
			node: this.node,
			input,
			axis,
			outAxis,
			channels
		});
	}
	editGroup(axis, per) {
		axis && this.#trace.groupEdits.push({
			node: this.node,
			axis,
			per
		});
	}
	editShape(input, axes, shape) {
		axes.some((axis) => axis) && this.#trace.shapeEdits.push({
			node: this.node,
			input,
			axes,
			shape
		});
	}
	/** The whole numbers of a constant input; undefined if it is none. */
	numbers(input) {
		let constant = this.isConstant(input) ? this.#graph.constants.get(this.node.inputs[input]) : void 0;
		return constant && numbers(constant);
	}
	isConstant(input) {
		let name = this.node.inputs[input] ?? "";
		return this.#graph.constants.has(name) && !this.#graph.inputs.some((value) => value.name === name);
	}
	#find(input) {
		let name = this.node.inputs[input] ?? internal(`${this.node.op} has no input ${input}`);
		if (!this.isConstant(input)) return this.#trace.values.get(name) ?? this.shape(input).map(() => void 0);
		let axes = this.fresh(this.shape(input));
		return this.#trace.uses.push({
			node: this.node,
			input,
			name,
			axes
		}), axes;
	}
}, pointwise_rules_exports = /* @__PURE__ */ __exportAll({
	broadcast: () => broadcast$1,
	broadcastOf: () => broadcastOf$1,
	joined: () => joined,
	opaque: () => opaque,
	pass: () => pass$1,
	perChannel: () => perChannel$1,
	quantise: () => quantise$1,
	shared: () => shared,
	softmax: () => softmax$1,
	together: () => together,
	window: () => window$1
});
/** Not understood: everything stays. */
const opaque = (call) => (call.node.inputs.forEach((name, i) => {
	name !== "" && call.fix(i);
}), []), pass$1 = (call) => (call.node.inputs.forEach((_, i) => {
	i > 0 && call.has(i) && call.fix(i);
}), call.node.outputs.map(() => call.axes(0))), broadcastOf$1 = (inputs) => (call) => {
	let out = call.outShape(), used = inputs(call).filter((i) => call.has(i));
	return call.node.inputs.forEach((_, i) => {
		!used.includes(i) && call.has(i) && call.fix(i);
	}), [out.map((_, d) => together(call, used, d - out.length))];
};
function together(call, inputs, fromEnd) {
	let present = inputs.filter((i) => {
		let length = call.shape(i).at(fromEnd);
		return call.shape(i).length >= -fromEnd && length !== 1;
	});
	return joined(present.map((i) => call.axis(i, call.shape(i).length + fromEnd)));
}
const joined = (axes) => axes.length === 0 ? void 0 : axes.slice(1).reduce((a, b) => same(a, b), axes[0]), broadcast$1 = broadcastOf$1((call) => call.node.inputs.map((_, i) => i)), window$1 = (call) => (call.fix(0, [0, 1]), call.node.outputs.map(() => call.axes(0).map((axis, i) => i < 2 ? axis : void 0))), shared = (call, input, axis) => call.shape(input)[0] === 1 ? axis : same(axis, call.axis(input, 0)), perChannel$1 = (call) => {
	let channels = call.axis(0, 1);
	for (let i = 1; i < call.node.inputs.length; i++) channels = same(channels, call.axis(i, 0));
	return [call.axes(0).map((axis, i) => i === 1 ? channels : axis)];
}, quantise$1 = (call) => {
	let rank = call.shape(0).length, at = (intAttr(call.node, "axis", 1) + rank) % Math.max(1, rank), out = [...call.axes(0)];
	for (let i of [1, 2]) call.has(i) && (call.shape(i).length === 1 ? out[at] = shared(call, i, out[at]) : call.fix(i));
	return call.shape(1).length > 1 ? opaque(call) : [out];
}, softmax$1 = (call) => {
	let rank = call.shape(0).length, at = (intAttr(call.node, "axis", call.opset < 13 ? 1 : -1) + rank) % rank, mixed = call.opset < 13 ? call.axes(0).map((_, i) => i >= at) : call.axes(0).map((_, i) => i === at);
	return [call.axes(0).map((axis, i) => mixed[i] ? freeze(axis) : axis)];
};
// src/space/linear-rules.ts
var linear_rules_exports = /* @__PURE__ */ __exportAll({
	conv: () => conv$1,
	convTranspose: () => convTranspose$1,
	gemm: () => gemm$1,
	matMulOf: () => matMulOf$1
});
const conv$1 = ({ x, w, perOut }) => (call) => {
	let groups = intAttr(call.node, "group", 1);
	call.fix(x, [1]), call.fix(w, groups === 1 ? [0, 1] : [0]), call.node.inputs.forEach((_, i) => {
		call.has(i) && i !== x && i !== w && !perOut.includes(i) && call.fix(i);
	});
	let out = same(groups === 1 ? dense$1(call, x, w) : sparse(call, x, w, groups), call.axis(w, 0));
	for (let i of perOut) call.has(i) && call.shape(i).length === 1 && (out = shared(call, i, out));
	return call.filter(w, 0, 1, out), [call.outShape().map((_, i) => i === 1 ? out : void 0)];
};
function dense$1(call, x, w) {
	return same(call.axis(x, 1), call.axis(w, 1)), call.axis(w, 0);
}
function sparse(call, x, w, groups) {
	let [inputs, outputs] = [Number(call.shape(x)[1]), Number(call.shape(w)[0])], out = grouped(call.axis(x, 1), inputs / groups, outputs / inputs);
	return out && call.editGroup(call.axis(x, 1), inputs / groups), out;
}
const convTranspose$1 = (call) => {
	let groups = intAttr(call.node, "group", 1);
	call.fix(0, [1]), call.fix(1, groups === 1 ? [0, 1] : [0]);
	let inputs = same(call.axis(0, 1), call.axis(1, 0)), perGroup = Number(call.shape(1)[1]), total = Number(call.shape(0)[1]), out = groups === 1 ? call.axis(1, 1) : grouped(inputs, total / groups, perGroup * groups / total);
	return groups > 1 && out && call.editGroup(inputs, total / groups), call.has(2) && (out = same(out, call.axis(2, 0))), groups === 1 && call.filter(1, 1, 1, out), [call.outShape().map((_, i) => i === 1 ? out : void 0)];
}, gemm$1 = (call) => {
	let [a, b] = [+!intAttr(call.node, "transA", 0), +!!intAttr(call.node, "transB", 0)];
	same(call.axis(0, a), call.axis(1, b));
	let out = call.axis(1, 1 - b);
	if (call.has(2)) {
		let last = call.shape(2).length - 1;
		call.fix(2, [last]), last >= 0 && call.shape(2)[last] !== 1 && (out = same(out, call.axis(2, last)));
	}
	return call.filter(1, 1 - b, 1, out), [[call.axis(0, 1 - a), out]];
}, matMulOf$1 = (left, right) => (call) => {
	let [a, b] = [call.shape(left).length, call.shape(right).length];
	if (call.node.inputs.forEach((_, i) => {
		i !== left && i !== right && call.has(i) && call.fix(i);
	}), a < 2 || b < 2) return opaque(call);
	same(call.axis(left, a - 1), call.axis(right, b - 2));
	let rank = call.outShape().length, out = call.outShape().map((_, d) => d === rank - 1 ? call.axis(right, b - 1) : d === rank - 2 ? call.axis(left, a - 2) : together(call, [left, right], d - rank));
	return b === 2 && call.filter(right, 1, rank - 1, out[rank - 1]), [out];
};
// src/space/reshape-rule.ts
/** The axes of output 0, which holds the elements of input 0 in the same order. */
function reshaped(call, axes) {
	let [from, to] = [call.shape(0), call.outShape()], out = to.map(() => void 0), runs = matchRuns(from, to);
	if (!runs) {
		for (let axis of axes) freeze(axis);
		return [out];
	}
	for (let run of runs) passRun(run, from, to, axes, out);
	return [out];
}
function passRun(run, from, to, axes, out) {
	let carriers = run.from.filter((i) => axes[i]);
	if (carriers.length === 0) return;
	let whole = run.to.filter((i) => to[i] !== 1), merged = carriers.length === 1 ? merge(run.from, carriers[0], from, axes) : void 0;
	if (!merged || whole.length === 0) {
		for (let i of carriers) freeze(axes[i]);
		return;
	}
	let [first, ...inside] = whole, after = product(inside.map((i) => to[i]));
	out[first] = after === void 0 ? freeze(merged) : narrowed(merged, after);
}
function merge(run, carrier, from, axes) {
	let before = product(run.filter((i) => i < carrier).map((i) => from[i])), after = product(run.filter((i) => i > carrier).map((i) => from[i]));
	return before === void 0 || after === void 0 ? void 0 : widened(axes[carrier], before, after);
}
/** Undefined if a length is symbolic. */
function product(lengths) {
	let out = 1;
	for (let length of lengths) {
		if (typeof length != "number") return;
		out *= length;
	}
	return out;
}
/** Runs of equal size in order; symbolic lengths match only themselves. Undefined if the shapes cannot be matched. */
function matchRuns(from, to) {
	let runs = [], [i, j] = [0, 0];
	for (; i < from.length || j < to.length;) {
		let run = {
			from: [],
			to: []
		}, [left, right] = [1, 1], takeLeft = () => {
			run.from.push(i), left *= from[i++];
		}, takeRight = () => {
			run.to.push(j), right *= to[j++];
		}, [a, b] = [from[i], to[j]];
		if (typeof a == "string" || typeof b == "string") {
			if (a !== b) {
				if (a === 1) i++;
				else if (b === 1) j++;
				else return;
				continue;
			}
			runs.push({
				from: [i++],
				to: [j++]
			});
		} else {
			for (a !== void 0 && takeLeft(), b !== void 0 && takeRight(); left !== right;) {
				if (typeof (left < right ? from[i] : to[j]) != "number") return;
				left < right ? takeLeft() : takeRight();
			}
			runs.push(run);
		}
	}
	return runs;
}
// src/space/shaping-rules.ts
const transpose = (call) => {
	let rank = call.shape(0).length;
	return [(intsAttr(call.node, "perm") ?? Array.from({ length: rank }, (_, i) => rank - 1 - i)).map((i) => call.axis(0, i))];
}, concatenate = (call) => {
	let rank = call.outShape().length, at = (intAttr(call.node, "axis", 1) + rank) % rank, inputs = call.node.inputs.map((_, i) => i), lengths = inputs.map((i) => call.shape(i)[at]);
	return [call.outShape().map((_, d) => {
		let axes = inputs.map((i) => call.axis(i, d));
		if (d !== at) return joined(axes);
		if (lengths.every((length) => typeof length == "number")) return concat(axes, lengths, (size) => call.group(size, !0));
		for (let axis of axes) freeze(axis);
	})];
};
/** The axes an op works on: an attribute, or from some op-set on a constant input. Undefined: not known. */
function workedOn(call, input) {
	let rank = call.shape(0).length;
	return (intsAttr(call.node, "axes") ?? (call.has(input) ? call.numbers(input) : []))?.map((axis) => axis < 0 ? axis + rank : axis);
}
const reduce = (call) => {
	let axes = workedOn(call, 1);
	if (!axes) return opaque(call);
	let none = axes.length === 0 && intAttr(call.node, "noop_with_empty_axes", 0) === 1, gone = call.axes(0).map((_, i) => axes.length === 0 ? !none : axes.includes(i)), kept = call.axes(0).map((axis, i) => gone[i] ? freeze(axis) : axis);
	return call.has(1) && call.fix(1), [intAttr(call.node, "keepdims", 1) ? kept : kept.filter((_, i) => !gone[i])];
}, squeeze = (call) => {
	let named = workedOn(call, 1);
	if (!named) return opaque(call);
	let gone = named.length > 0 ? named : call.shape(0).flatMap((length, i) => length === 1 ? [i] : []);
	return [call.axes(0).filter((_, i) => !gone.includes(i))];
}, unsqueeze = (call) => {
	let rank = call.outShape().length, named = intsAttr(call.node, "axes") ?? call.numbers(1);
	if (!named) return opaque(call);
	let added = named.map((axis) => axis < 0 ? axis + rank : axis), rest = [...call.axes(0)];
	return [call.outShape().map((_, i) => added.includes(i) ? void 0 : rest.shift())];
}, sameLengths = (call) => {
	let out = call.outShape(), axes = call.axes(0).map((axis, i) => out[i] === call.shape(0)[i] ? axis : freeze(axis));
	for (let i = 1; i < call.node.inputs.length; i++) call.has(i) && call.fix(i);
	return [axes];
}, pad = (call) => {
	let rank = call.shape(0).length, pads = intsAttr(call.node, "pads") ?? call.numbers(1), named = call.has(3) ? call.numbers(3) : Array.from({ length: rank }, (_, i) => i);
	if (!pads || !named) return opaque(call);
	let half = named.length, moved = named.filter((_, i) => pads[i] !== 0 || pads[i + half] !== 0).map((axis) => axis < 0 ? axis + rank : axis);
	return [call.axes(0).map((axis, i) => moved.includes(i) ? freeze(axis) : axis)];
}, resize = (call) => {
	let [axes] = sameLengths(call);
	if (call.isConstant(3)) {
		if (call.node.attributes.axes) return opaque(call);
		call.editShape(3, axes, call.outShape());
	}
	return [axes];
}, slice$1 = (call) => {
	let rank = call.shape(0).length, starts = intsAttr(call.node, "starts") ?? call.numbers(1), named = intsAttr(call.node, "axes") ?? (call.has(3) ? call.numbers(3) : starts?.map((_, i) => i));
	if (!named) return opaque(call);
	let cut = named.map((axis) => axis < 0 ? axis + rank : axis);
	return [call.axes(0).map((axis, i) => cut.includes(i) ? freeze(axis) : axis)];
}, split = (call) => {
	let rank = call.shape(0).length, at = (intAttr(call.node, "axis", 0) + rank) % rank, axes = call.axes(0).map((axis, i) => i === at ? freeze(axis) : axis);
	return call.node.outputs.map(() => axes);
}, gather = (call) => {
	let rank = call.shape(0).length, at = (intAttr(call.node, "axis", 0) + rank) % rank;
	call.fix(1), freeze(call.axis(0, at));
	let data = call.axes(0);
	return [[
		...data.slice(0, at),
		...call.shape(1).map(() => void 0),
		...data.slice(at + 1)
	]];
}, flatten = (call) => reshaped(call, call.axes(0)), reshape = (call) => {
	let [axes] = reshaped(call, call.axes(0));
	return call.editShape(1, axes, call.outShape()), [axes];
}, constantOfShape = (call) => {
	if (!call.isConstant(0)) return opaque(call);
	let axes = call.fresh(call.outShape());
	return call.editShape(0, axes, call.outShape()), [axes];
}, lengthsOnly = () => [], { broadcast, broadcastOf, pass, perChannel, quantise, softmax, window } = pointwise_rules_exports, { conv, convTranspose, gemm, matMulOf } = linear_rules_exports, rows = (rule, names) => names.split(" ").map((name) => [name, rule]), channelRules = new Map([
	...rows(pass, "Relu LeakyRelu Elu Selu Celu Sigmoid HardSigmoid HardSwish Mish Gelu Tanh Softplus Softsign Erf"),
	...rows(pass, "ThresholdedRelu Identity Cast Dropout Clip Exp Log Sqrt Abs Neg Reciprocal Floor Ceil Round Sign"),
	...rows(pass, "Not IsNaN Sin Cos Shrink com.microsoft::Gelu com.microsoft::QuickGelu"),
	...rows(broadcast, "Add Sub Mul Div Pow Max Min Sum Mean PRelu Where Equal Greater Less GreaterOrEqual"),
	...rows(broadcast, "LessOrEqual And Or Xor Mod"),
	...rows(broadcastOf(() => [0, 3]), "com.microsoft::QLinearAdd com.microsoft::QLinearMul"),
	...rows(window, "MaxPool AveragePool LpPool GlobalAveragePool GlobalMaxPool GlobalLpPool"),
	["Conv", conv({
		x: 0,
		w: 1,
		perOut: [2]
	})],
	["QLinearConv", conv({
		x: 0,
		w: 3,
		perOut: [
			4,
			5,
			8
		]
	})],
	["ConvInteger", conv({
		x: 0,
		w: 1,
		perOut: [3]
	})],
	["ConvTranspose", convTranspose],
	["Gemm", gemm],
	["MatMul", matMulOf(0, 1)],
	["QLinearMatMul", matMulOf(0, 3)],
	...rows(perChannel, "BatchNormalization InstanceNormalization"),
	...rows(quantise, "QuantizeLinear DequantizeLinear"),
	...rows(softmax, "Softmax LogSoftmax"),
	["Transpose", transpose],
	["Concat", concatenate],
	...rows(reduce, "ReduceMean ReduceSum ReduceMax ReduceMin ReduceL1 ReduceL2 ReduceProd ReduceSumSquare"),
	["Squeeze", squeeze],
	["Unsqueeze", unsqueeze],
	["Pad", pad],
	["Upsample", sameLengths],
	["Resize", resize],
	["Slice", slice$1],
	["Split", split],
	["Gather", gather],
	["Flatten", flatten],
	["Reshape", reshape],
	["ConstantOfShape", constantOfShape],
	...rows(lengthsOnly, "Shape Size")
]);
// src/space/trace.ts
/** Inputs and outputs of the graph, and what subgraphs take from outside, stay as they are. */
function trace(graph, shapes) {
	let out = {
		values: /* @__PURE__ */ new Map(),
		uses: [],
		filters: [],
		groupEdits: [],
		shapeEdits: [],
		groups: []
	};
	for (let node of graph.nodes) visit(node, graph, shapes, out);
	let held = [...graph.outputs.map((value) => value.name), ...graph.nodes.flatMap(captured)];
	for (let name of held) for (let axis of out.values.get(name) ?? []) freeze(axis);
	return out;
}
function visit(node, graph, shapes, out) {
	let call = new Call(node, graph, shapes, out), axes = ((call.ranked ? channelRules.get(opKey(node.domain, node.op)) : void 0) ?? opaque)(call);
	node.outputs.forEach((name, i) => {
		name !== "" && out.values.set(name, axes[i] ?? call.outShape(i).map(() => void 0));
	});
}
const captured = (node) => bodies(node).flatMap((body) => [...captures(body)]);
// src/space/channel-groups.ts
/**
* The groups that filters of convolutions and linear layers make, in graph order.
* @example channelGroups(graph).filter(group => !group.frozen).map(group => group.name)
*/
function channelGroups(graph, shapes = inferShapes(graph), norm = "l2") {
	return traceGroups(liftConstants(graph), shapes, norm).groups.map(({ root: _, scores: __, ...group }) => group);
}
function traceGroups(graph, shapes, norm) {
	let traced = trace(graph, shapes), scores = importance(graph, traced.filters, norm), names = /* @__PURE__ */ new Set();
	return {
		trace: traced,
		groups: [...scores].map(([root, score]) => {
			let layers = layersOf(root, traced.filters), name = unique(layers[0], names), { size, block, frozen } = root;
			return {
				root,
				scores: score,
				name,
				size,
				block,
				frozen,
				layers,
				ranking: frozen ? [] : ranking(score, block)
			};
		})
	};
}
function layersOf(root, filters) {
	let own = filters.filter(({ channels }) => resolved(channels)?.parts.some((part) => find(part.group) === root));
	return [...new Set(own.map(({ node }) => node.name || node.outputs[0]))];
}
function unique(name, taken) {
	let out = name;
	for (let i = 2; taken.has(out); i++) out = `${name}-${i}`;
	return taken.add(out), out;
}
// src/space/slice.ts
/** Validated by `build`; `make` can replace weights by stand-ins of the same shape. */
function slice(graph, traced, kept, make = gathered) {
	let edits = new NodeEdits(graph);
	for (let { node, input, name, axes } of traced.uses) {
		let left = axes.map((axis) => positions(axis, kept));
		if (left.every((list) => list === void 0)) continue;
		let key = `${name}|${axes.map((axis, i) => left[i] ? signature(axis, kept) : "").join("|")}`;
		edits.constant(node, input, name, key, () => make(name, graph.constants.get(name), left));
	}
	for (let { node, axis, per } of traced.groupEdits) edits.attribute(node, "group", lengthOf(axis, kept) / per);
	for (let edit of traced.shapeEdits) {
		let values = newShape(graph, edit, kept), name = edit.node.inputs[edit.input];
		values && edits.constant(edit.node, edit.input, name, `${name}#${values}`, () => tensor("int64", [values.length], values));
	}
	return edits.graph();
}
function signature(axis, kept) {
	let { outer, parts } = resolved(axis);
	return `${outer}:${parts.map(({ group, inner }) => `${inner}×${kept(group).join()}`).join(";")}`;
}
function newShape(graph, { node, input, axes, shape }, kept) {
	if (axes.every((axis) => !axis || positions(axis, kept) === void 0)) return;
	let constant = graph.constants.get(node.inputs[input]), given = constant && ints(constant), open = shape.findIndex((length) => typeof length == "string");
	return axes.map((axis, i) => {
		if (given && (given[i] <= 0 || !axis)) return given[i];
		if (axis) return lengthOf(axis, kept);
		let length = shape[i];
		return typeof length == "number" ? length : i === open ? -1 : 0;
	});
}
var NodeEdits = class {
	#graph;
	#nodes = /* @__PURE__ */ new Map();
	#added = /* @__PURE__ */ new Map();
	#names = /* @__PURE__ */ new Map();
	/** Every value that a node of the graph makes; asked for each weight that is cut. */
	#made;
	constructor(graph) {
		this.#graph = graph, this.#made = new Set(graph.nodes.flatMap((node) => node.outputs));
	}
	constant(node, input, name, key, make) {
		let fresh = this.#names.get(key);
		fresh === void 0 && (fresh = this.#freeName(name), this.#names.set(key, fresh), this.#added.set(fresh, make()));
		let now = this.#nodes.get(node) ?? node;
		this.#nodes.set(node, {
			...now,
			inputs: now.inputs.with(input, fresh)
		});
	}
	attribute(node, name, value) {
		let now = this.#nodes.get(node) ?? node;
		this.#nodes.set(node, {
			...now,
			attributes: {
				...now.attributes,
				[name]: attr.int(value)
			}
		});
	}
	graph() {
		let constants = new Map([...this.#graph.constants, ...this.#added]), nodes = this.#graph.nodes.map((node) => this.#nodes.get(node) ?? node);
		return prune(rewrite(this.#graph, {
			nodes,
			constants,
			hints: /* @__PURE__ */ new Map()
		}));
	}
	#freeName(name) {
		let taken = (candidate) => this.#added.has(candidate) || this.#graph.constants.has(candidate) || this.#made.has(candidate), number = 1, candidate = `${name}/kept`;
		for (; taken(candidate);) candidate = `${name}/kept${++number}`;
		return candidate;
	}
};
/** The tensor with only the kept positions of each axis. */
function gathered(_name, source, kept) {
	return kept.reduce((t, list, axis) => list ? gatherAxis(t, axis, list) : t, source);
}
function gatherAxis(source, axis, kept) {
	let { dtype, shape } = source;
	if (dtypes[dtype].bits % 8 != 0) return gatherNumbers(source, axis, kept);
	let run = byteLength(dtype, shape.slice(axis + 1).reduce((a, b) => a * b, 1)), outer = shape.slice(0, axis).reduce((a, b) => a * b, 1), bytes = new Uint8Array(outer * kept.length * run), at = 0;
	for (let o = 0; o < outer; o++) for (let position of kept) {
		let from = (o * shape[axis] + position) * run;
		bytes.set(source.bytes.subarray(from, from + run), at), at += run;
	}
	return tensor(dtype, shape.with(axis, kept.length), bytes);
}
function gatherNumbers(source, axis, kept) {
	let inner = source.shape.slice(axis + 1).reduce((a, b) => a * b, 1), shape = source.shape.with(axis, kept.length), all = ints(source), count = shape.reduce((a, b) => a * b, 1), from = (i) => {
		let [o, k, rest] = [
			Math.floor(i / (inner * kept.length)),
			Math.floor(i / inner) % kept.length,
			i % inner
		];
		return (o * source.shape[axis] + kept[k]) * inner + rest;
	};
	return tensor(source.dtype, shape, Array.from({ length: count }, (_, i) => all[from(i)]));
}
// src/space/width-space.ts
function widthsOf(graph, options = {}) {
	let lifted = liftConstants(graph), shapes = options.shapes ?? inferShapes(graph), traced = traceGroups(lifted, shapes, options.norm ?? "l2"), choices = traced.groups.flatMap((group) => choiceFor(group, options)).filter((choice) => survivesAlone(choice, lifted, shapes, traced)), keptAt = (genome) => keptOf(choices, genome), isSeed = (genome) => choices.every((choice, i) => genome[i] === choice.default);
	return {
		lifted,
		shapes,
		traced,
		choices: choices.map(({ group: _, ...choice }) => choice),
		roots: choices.map((choice) => choice.group.root),
		decode: (genome, make) => isSeed(genome) ? lifted : slice(lifted, traced.trace, keptAt(genome), make),
		kept: (genome) => keptChannels(traced, keptAt(genome)),
		keptImportance: (genome) => keptImportance(choices, genome)
	};
}
/**
* The width choices of a model; none if everything is frozen.
* @throws UserError where the shapes of `graph` cannot be inferred
* @example const space = widthSpace(graph); space.decode(uniform(space, 0.5))
*/
function widthSpace(graph, options = {}) {
	let widths = widthsOf(graph, options), { choices, kept, keptImportance } = widths, seed = choices.map((choice) => choice.default), id = createHash("sha256").update(`${hash(graph)} ${choices.map(describeChoice).join(" ")}`).digest("hex");
	return {
		id,
		architectures: id,
		choices,
		seed,
		decode: (genome) => genome.join() === seed.join() ? graph : widths.decode(genome),
		describe: (genome) => describeGenome(choices, genome),
		kept,
		keptImportance
	};
}
const eighths = [
	.125,
	.25,
	.375,
	.5,
	.625,
	.75,
	.875
];
function choiceFor(group, options) {
	let { size, block, frozen, name, layers } = group, { fractions = eighths, minimum = 4 } = options, step = lcm(block, size >= 64 ? 8 : size >= 16 ? 4 : 1), least = Math.min(size, Math.max(block, Math.ceil(minimum / block) * block)), rounded = fractions.map((share) => Math.min(size, Math.max(least, Math.round(share * size / step) * step))), widths = [.../* @__PURE__ */ new Set([...rounded, size])].sort((a, b) => a - b);
	return frozen || widths.length < 2 ? [] : [{
		name,
		kind: "width",
		options: widths,
		default: widths.length - 1,
		layers,
		group
	}];
}
const lcm = (a, b) => a * b / gcd(a, b), describeChoice = ({ name, options }) => JSON.stringify([name, options]);
function keptOf(choices, genome) {
	let kept = /* @__PURE__ */ new Map();
	return choices.forEach(({ group, options }, i) => {
		let best = group.ranking.slice(0, options[genome[i]]);
		kept.set(group.root, best.sort((a, b) => a - b));
	}), (group) => {
		let root = find(group), found = kept.get(root) ?? Array.from({ length: root.size }, (_, i) => i);
		return kept.set(root, found), found;
	};
}
/** True if shapes stay consistent, and the outputs' theirs, with only this group at its narrowest. */
function survivesAlone(choice, graph, shapes, traced) {
	let narrow = keptOf([choice], [0]);
	try {
		let found = inferShapes(slice(graph, traced.trace, narrow, outline(graph)));
		return graph.outputs.every(({ name }) => String(found.get(name)?.shape) === String(shapes.get(name)?.shape));
	} catch (error) {
		if (error instanceof UserError) return !1;
		throw error;
	}
}
/** Large weights become zeros of the sliced shape, all on one buffer: where only shapes matter nothing large is copied. */
function outline(graph) {
	let zeros = new Uint8Array([...graph.constants.values()].reduce((most, t) => Math.max(most, t.bytes.length), 0));
	return (name, source, left) => {
		if (source.bytes.length <= 4096) return gathered(name, source, left);
		let shape = source.shape.map((length, i) => left[i]?.length ?? length);
		return {
			dtype: source.dtype,
			shape,
			bytes: zeros.subarray(0, byteLength(source.dtype, elements(shape)))
		};
	};
}
/** By output value of each filter: the channels that are left. */
function keptChannels({ trace }, kept) {
	let out = /* @__PURE__ */ new Map();
	for (let { node, outAxis, channels } of trace.filters) {
		let indices = positions(channels, kept);
		indices && out.set(node.outputs[0], {
			axis: outAxis,
			indices
		});
	}
	return out;
}
/** Layers follow each other, so shares multiply: the geometric mean over the choices of the share each one keeps. */
function keptImportance(choices, genome) {
	let logs = choices.map(({ group, options }, i) => {
		let width = options[genome[i]], total = sum(group.scores), kept = sum(group.ranking.slice(0, width).map((channel) => group.scores[channel]));
		return Math.log(width === group.size ? 1 : total > 0 ? kept / total : width / group.size);
	});
	return logs.length === 0 ? 1 : Math.exp(sum(logs) / logs.length);
}
const sum = (values) => {
	let total = 0;
	for (let value of values) total += value;
	return total;
}, nodeAt = (graph, value) => graph.nodes.find((node) => node.outputs[0] === value);
/** A draft: the graph with nodes replaced by others, and constants added. */
function replaced(graph, nodes, added = {}) {
	return {
		...graph,
		nodes: graph.nodes.flatMap((node) => nodes.get(node) ?? [node]),
		constants: new Map([...graph.constants, ...Object.entries(added)])
	};
}
/** A draft checked, without what nothing needs any more. */
const finished = (draft) => prune(rewrite(draft, { hints: /* @__PURE__ */ new Map() }));
/** A name that nothing in the graph has. */
function freeName(graph, wanted) {
	let taken = /* @__PURE__ */ new Set([
		...graph.inputs.map((input) => input.name),
		...graph.constants.keys(),
		...graph.nodes.flatMap((node) => node.outputs)
	]), name = wanted;
	for (let i = 2; taken.has(name); i++) name = `${wanted}-${i}`;
	return name;
}
/** Weights of `shape`, from `make` or zeros. */
const weightsFor = (shape, isExact, make) => isExact ? tensor("float32", shape, make()) : {
	dtype: "float32",
	shape,
	bytes: zeros(byteLength("float32", elements(shape)))
};
let buffer = /* @__PURE__ */ new Uint8Array(65536);
function zeros(length) {
	return length > buffer.length && (buffer = new Uint8Array(2 * length)), buffer.subarray(0, length);
}
// src/space/model/activations.ts
const smooth = new Set("HardSwish Swish Gelu Elu Celu Selu Mish Softplus com.microsoft:Gelu com.microsoft:FastGelu com.microsoft:QuickGelu".split(" ")), gates = /* @__PURE__ */ new Set(["Sigmoid", "HardSigmoid"]);
/** One choice for the whole model; none where nothing is smooth. */
function activationEdits(graph) {
	let maps = mapsOf(graph), targets = graph.nodes.flatMap((node) => sourceOf(node, maps) === void 0 ? [] : [node.outputs[0]]);
	return targets.length === 0 ? [] : [{
		choice: {
			name: "activations",
			kind: "activation",
			options: [0, 1],
			labels: ["the model’s", "Relu"],
			ordered: !1,
			default: 0,
			layers: targets
		},
		targets,
		keeps: () => 1,
		apply: (now, option) => option === 0 ? now : withRelu(now, targets)
	}];
}
function withRelu(graph, targets) {
	let maps = mapsOf(graph), changes = targets.flatMap((value) => {
		let node$1 = maps.made.get(value), source = node$1 && sourceOf(node$1, maps);
		return node$1 && source !== void 0 ? [[node$1, [node("Relu", [source], [value], {}, "", node$1.name)]]] : [];
	});
	return replaced(graph, new Map(changes));
}
const mapsOf = (graph) => ({
	made: producers(graph),
	readers: consumers(graph),
	held: new Set(graph.outputs.map(({ name }) => name))
});
/** What the activation reads, if the node is a smooth one by itself or as x · sigmoid(x). */
function sourceOf(node, { made, readers, held }) {
	if (smooth.has(opKey(node.domain, node.op))) return node.inputs[0];
	if (node.op === "Mul" && node.domain === "") return node.inputs.find((x, i) => {
		let gate = made.get(node.inputs[1 - i] ?? "");
		return gate !== void 0 && gates.has(gate.op) && gate.inputs[0] === x && readers.get(gate.outputs[0])?.length === 1 && !held.has(gate.outputs[0]);
	});
}
// src/space/model/convolutions.ts
/** The node as a convolution with constant float32 weights; undefined if it is none. */
function convolution(graph, node) {
	if (node?.op !== "Conv" || node.domain !== "") return;
	let weight = graph.constants.get(node.inputs[1] ?? "");
	if (weight?.dtype !== "float32" || weight.shape.length < 3) return;
	let { shape } = weight;
	return {
		node,
		shape,
		sides: shape.slice(2),
		group: intAttr(node, "group", 1),
		weights: () => floats(weight)
	};
}
/** The convolutions whose weights nothing else reads, in graph order. */
function ownConvolutions(graph) {
	let readers = /* @__PURE__ */ new Map();
	for (let node of graph.nodes) for (let name of node.inputs) readers.set(name, (readers.get(name) ?? 0) + 1);
	return graph.nodes.flatMap((node) => {
		let found = convolution(graph, node);
		return found && readers.get(node.inputs[1]) === 1 ? [found] : [];
	});
}
/** Pads, begins then ends; undefined where `auto_pad` finds them. */
function padsOf({ node, sides }) {
	let auto = stringAttr(node, "auto_pad", "NOTSET");
	return auto === "NOTSET" || auto === "VALID" ? intsAttr(node, "pads", [...sides, ...sides].fill(0)) : void 0;
}
/** Channels of a value that is read or put out, as the seed has them. */
const channelsOf = (shapes, value) => {
	let length = shapes.get(value)?.shape?.[1];
	return typeof length == "number" ? length : 0;
};
/** The squared sum of `left` as a share of that of the convolution's weights; 1 where these are all 0. */
function energy(left, conv) {
	let all = squares(conv.weights());
	return all > 0 ? Math.min(1, squares(left) / all) : 1;
}
function squares(values) {
	let sum = 0;
	for (let value of values) sum += value * value;
	return sum;
}
// src/space/model/factorise.ts
const forms = [
	"dense",
	"grouped by 2",
	"grouped by 4",
	"separable"
], [dense, , , separableForm] = [
	0,
	1,
	2,
	3
], groupsOf = [
	1,
	2,
	4,
	1
];
/** One choice per dense convolution with more than one tap and at least 8 channels in and out. */
function formEdits(graph, shapes) {
	return ownConvolutions(graph).flatMap((conv) => {
		let { node, group, sides, shape } = conv, channels = Math.min(shape[0], channelsOf(shapes, node.inputs[0]));
		return group === 1 && taps(sides) > 1 && channels >= 8 ? [editOf$1(conv)] : [];
	});
}
const taps = (sides) => sides.reduce((a, b) => a * b, 1);
function editOf$1(seed) {
	let { node } = seed, value = node.outputs[0], name = label(node);
	return {
		choice: {
			name: `${name} form`,
			kind: "op",
			options: forms.map((_, i) => i),
			labels: forms,
			ordered: !1,
			default: dense,
			layers: [name]
		},
		targets: [value],
		keeps: (option) => option === dense ? 1 : energy(remaining(seed, option), seed),
		apply: (graph, option, isExact) => {
			let conv = convolution(graph, nodeAt(graph, value));
			return !conv || option === dense || taps(conv.sides) === 1 ? graph : option === separableForm ? separated(graph, conv, isExact) : inGroups(graph, conv, groupsOf[option], isExact);
		}
	};
}
/** Output channels see only inputs of their own group; where a width is no multiple, the largest number of groups is. */
function inGroups(graph, conv, wanted, isExact) {
	let { node, shape, sides } = conv, [out, into] = [shape[0], shape[1]], groups = gcd(wanted, gcd(out, into));
	if (groups === 1) return graph;
	let per = into / groups, name = freeName(graph, `${node.inputs[1]}/groups${groups}`), make = () => groupedWeights(conv.weights(), out, into * taps(sides), groups), next = {
		...node,
		inputs: node.inputs.with(1, name),
		attributes: {
			...node.attributes,
			group: attr.int(groups)
		}
	};
	return replaced(graph, /* @__PURE__ */ new Map([[node, [next]]]), { [name]: weightsFor([
		out,
		per,
		...sides
	], isExact, make) });
}
/** Of each filter of `run` weights, the part that reads the inputs of its own group. */
function groupedWeights(all, out, run, groups) {
	let own = run / groups, made = new Float32Array(out * own);
	for (let o = 0; o < out; o++) {
		let from = o * run + Math.floor(o * groups / out) * own;
		made.set(all.subarray(from, from + own), o * own);
	}
	return made;
}
/** What of the seed's weights a form has: the filters' unit length lets the pointwise weights speak for both factors. */
function remaining(conv, option) {
	let [out, into] = [conv.shape[0], conv.shape[1]];
	if (option === separableForm) return separableFactors(conv.weights(), out, into, taps(conv.sides)).pointwise;
	let groups = gcd(groupsOf[option], gcd(out, into));
	return groupedWeights(conv.weights(), out, into * taps(conv.sides), groups);
}
/** A depthwise convolution with all that is spatial, then a pointwise one with name, output and bias of the dense one. */
function separated(graph, conv, isExact) {
	let { node, shape, sides } = conv, [out, into] = [shape[0], shape[1]], [value, spatial, mixing] = [
		"depthwise",
		"depthwise.weight",
		"pointwise.weight"
	].map((part) => freeName(graph, `${node.outputs[0]}/${part}`)), factors, found = () => (factors ??= separableFactors(conv.weights(), out, into, taps(sides)), factors), depthwise = {
		...node,
		name: `${label(node)}/depthwise`,
		inputs: [node.inputs[0], spatial],
		outputs: [value],
		attributes: {
			...node.attributes,
			group: attr.int(into)
		}
	}, pointwise = {
		...node,
		inputs: [
			value,
			mixing,
			...node.inputs.slice(2)
		],
		attributes: { kernel_shape: attr.ints(sides.map(() => 1)) }
	};
	return replaced(graph, /* @__PURE__ */ new Map([[node, [depthwise, pointwise]]]), {
		[spatial]: weightsFor([
			into,
			1,
			...sides
		], isExact, () => found().depthwise),
		[mixing]: weightsFor([
			out,
			into,
			...sides.map(() => 1)
		], isExact, () => found().pointwise)
	});
}
/**
* The best depthwise–pointwise approximation of dense weights [out, in, taps] in least squares: for each input channel
* the leading singular vectors of its [out, taps] matrix (Eckart and Young, 1936), which is exact where that matrix has
* rank one.
*/
function separableFactors(weights, out, into, taps) {
	let depthwise = new Float32Array(into * taps), pointwise = new Float32Array(out * into);
	for (let i = 0; i < into; i++) {
		let at = (o, t) => weights[(o * into + i) * taps + t], filter = leading(gram(at, out, taps), taps);
		depthwise.set(filter, i * taps);
		for (let o = 0; o < out; o++) {
			let projection = 0;
			for (let t = 0; t < taps; t++) projection += at(o, t) * filter[t];
			pointwise[o * into + i] = projection;
		}
	}
	return {
		depthwise,
		pointwise
	};
}
/** MᵀM of an [out, taps] matrix. */
function gram(at, out, taps) {
	let product = new Float64Array(taps * taps);
	for (let o = 0; o < out; o++) for (let a = 0; a < taps; a++) {
		let x = at(o, a);
		for (let b = 0; b < taps; b++) product[a * taps + b] += x * at(o, b);
	}
	return product;
}
/** The unit eigenvector of the largest eigenvalue by power iteration, from the row of the largest diagonal element. */
function leading(matrix, size) {
	let most = 0;
	for (let i = 1; i < size; i++) matrix[i * size + i] > matrix[most * size + most] && (most = i);
	let vector = unit(matrix.slice(most * size, (most + 1) * size));
	for (let step = 0; step < 60; step++) {
		let next = new Float64Array(size);
		for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) next[a] += matrix[a * size + b] * vector[b];
		vector = unit(next);
	}
	return vector;
}
function unit(vector) {
	let length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
	return length > 0 ? vector.map((x) => x / length) : vector.fill(0).fill(1, 0, 1);
}
// src/space/model/kernels.ts
/** One choice per convolution with an equal odd side of 3 or more on every axis; 1 only for dense ones. */
function kernelEdits(graph) {
	return ownConvolutions(graph).flatMap((conv) => {
		let side = conv.sides[0], isSquare = conv.sides.every((other) => other === side), smallest = conv.group === 1 ? 1 : 3, options = range(smallest, side).filter((option) => canCrop(conv, (side - option) / 2));
		return !isSquare || side % 2 == 0 || side < 3 || options.length < 2 ? [] : [editOf(conv, options)];
	});
}
const range = (from, to) => Array.from({ length: Math.max(0, Math.floor((to - from) / 2) + 1) }, (_, i) => from + 2 * i);
function editOf(conv, options) {
	let value = conv.node.outputs[0], name = label(conv.node);
	return {
		choice: {
			name: `${name} kernel`,
			kind: "kernel",
			options,
			default: options.length - 1,
			layers: [name]
		},
		targets: [value],
		keeps: (option) => energy(middle(conv.weights(), conv.shape, (conv.sides[0] - options[option]) / 2), conv),
		apply: (graph, option, isExact) => {
			let now = convolution(graph, nodeAt(graph, value));
			return now ? cropped(graph, now, options[option], isExact) : graph;
		}
	};
}
const dilationOf = ({ node, sides }) => intsAttr(node, "dilations", sides.map(() => 1));
function canCrop(conv, cut) {
	let dilations = dilationOf(conv);
	return padsOf(conv)?.every((pad, i) => pad >= cut * dilations[i % dilations.length]) ?? !0;
}
function cropped(graph, conv, side, isExact) {
	let { node, shape, sides } = conv, cut = (sides[0] - side) / 2;
	if (cut <= 0 || !canCrop(conv, cut)) return graph;
	let name = freeName(graph, `${node.inputs[1]}/kernel${side}`), to = [...shape.slice(0, 2), ...sides.map(() => side)], dilations = dilationOf(conv), pads = padsOf(conv)?.map((pad, i) => pad - cut * dilations[i % dilations.length]), attributes = {
		...node.attributes,
		kernel_shape: attr.ints(sides.map(() => side)),
		...pads ? { pads: attr.ints(pads) } : {}
	}, made = weightsFor(to, isExact, () => middle(conv.weights(), shape, cut)), next = {
		...node,
		attributes,
		inputs: node.inputs.with(1, name)
	};
	return replaced(graph, /* @__PURE__ */ new Map([[node, [next]]]), { [name]: made });
}
/** The weights without `cut` positions on both sides of every axis after the second. */
function middle(weights, shape, cut) {
	let sides = shape.slice(2), positions = sides.reduce((outer, side) => outer.flatMap((base) => Array.from({ length: side - 2 * cut }, (_, i) => base * side + cut + i)), [0]), size = sides.reduce((a, b) => a * b, 1), filters = weights.length / size, out = new Float32Array(filters * positions.length);
	for (let f = 0; f < filters; f++) positions.forEach((position, i) => {
		out[f * positions.length + i] = weights[f * size + position];
	});
	return out;
}
// src/space/model/model-parts.ts
/** Undefined where the model cannot be cut, or where what its parts share cannot be told apart. */
function modelParts(all, decode) {
	let { lifted } = all.widths, inputs = lifted.inputs.filter((input) => !lifted.constants.has(input.name)), isWhole = prune(lifted).nodes.length === lifted.nodes.length;
	if (inputs.length !== 1 || lifted.outputs.length !== 1 || !isWhole) return;
	let stretches = cut(lifted, inputs[0].name), shared = sharedConstants(all, stretches);
	if (stretches.length < 2 || !shared) return;
	let look = latest(decode);
	return {
		isSeries: !0,
		list: stretches.map((stretch, i) => ({
			id: `part ${i + 1}`,
			genes: genesOf(stretch, all),
			shared: new Set([...shared].filter(([, owner]) => owner !== i).map(([name]) => name)),
			graph: (genome) => extracted(look(genome), stretch)
		}))
	};
}
/** Stretches of nodes between values that are alive alone; what constants alone give lies in none. */
function cut(graph, input) {
	let readers = consumers(graph), folded = foldedValues(graph), nodes = graph.nodes.filter((node) => !folded.has(node.outputs[0])), output = graph.outputs[0].name, live = /* @__PURE__ */ new Map([[input, readers.get(input)?.length ?? 0]]), stretches = [], from = input, own = [];
	for (let node of nodes) {
		own.push(node);
		for (let name of reads(node)) {
			let left = live.get(name);
			left !== void 0 && (left === 1 ? live.delete(name) : live.set(name, left - 1));
		}
		for (let name of node.outputs) {
			let count = (readers.get(name) ?? []).length + +(name === output);
			name !== "" && count > 0 && live.set(name, count);
		}
		let [only] = live.keys();
		live.size === 1 && only !== void 0 && node.outputs.includes(only) && (stretches.push({
			from,
			to: only,
			nodes: own
		}), from = only, own = []);
	}
	return own.length === 0 ? stretches : [];
}
function foldedValues(graph) {
	let known = new Set(graph.constants.keys()), folded = /* @__PURE__ */ new Set();
	for (let node of graph.nodes) if ([...reads(node)].every((name) => known.has(name))) for (let name of node.outputs) known.add(name), folded.add(name);
	return folded;
}
/**
* Float constants that several stretches read, with the stretch that counts them: one that is always there. Undefined
* where one of them changes with the genome, or none is always there.
*/
function sharedConstants(all, stretches) {
	let { lifted, traced } = all.widths, made = producers(lifted), fragile = /* @__PURE__ */ new Set([...all.blocks.flatMap((block) => block.inner), ...all.edits.flatMap((edit) => edit.targets)]), users = /* @__PURE__ */ new Map(), owners = /* @__PURE__ */ new Map();
	stretches.forEach(({ nodes }, i) => {
		for (let node of nodes) for (let name of constantsOf(node, lifted, made)) users.set(name, (users.get(name) ?? /* @__PURE__ */ new Set()).add(i)), !owners.has(name) && !fragile.has(node.outputs[0]) && owners.set(name, i);
	});
	let several = [...users].filter(([, at]) => at.size > 1).map(([name]) => name), changing = new Set(traced.trace.uses.filter(({ axes }) => axes.some((axis) => groupsIn(axis).size > 0)).map(({ name }) => name));
	return several.some((name) => {
		let { dtype, shape } = lifted.constants.get(name);
		return dtypes[dtype].kind === "float" && shape.every((length) => length > 0) && !owners.has(name) || changing.has(name) && shape.some((length) => length > 1);
	}) ? void 0 : new Map(several.flatMap((name) => owners.has(name) ? [[name, owners.get(name)]] : []));
}
/** The constants a node reads, also through nodes that only work on constants. */
function constantsOf(node, graph, made) {
	let found = /* @__PURE__ */ new Set(), folded = foldedOf(graph), open = [...reads(node)];
	for (let name = open.pop(); name !== void 0; name = open.pop()) graph.constants.has(name) ? found.add(name) : folded.has(name) && open.push(...reads(made.get(name)));
	return found;
}
const foldedCache = /* @__PURE__ */ new WeakMap();
function foldedOf(graph) {
	let known = foldedCache.get(graph) ?? foldedValues(graph);
	return foldedCache.set(graph, known), known;
}
const groupsIn = (axis) => new Set((resolved(axis)?.parts ?? []).map(({ group }) => find(group)).filter((group) => !group.frozen));
/** Widths of channels that pass through, edits of its nodes, blocks in it; the resolution goes everywhere. */
function genesOf({ from, to, nodes }, all) {
	let { widths, blocks, edits } = all, { trace } = widths.traced, own = new Set(nodes), values = /* @__PURE__ */ new Set([
		from,
		to,
		...nodes.flatMap((node) => [...node.inputs, ...node.outputs])
	]), groups = /* @__PURE__ */ new Set(), add = (axis) => {
		for (let group of groupsIn(axis)) groups.add(group);
	};
	for (let name of values) for (let axis of trace.values.get(name) ?? []) add(axis);
	for (let { node, axes } of trace.uses) if (own.has(node)) for (let axis of axes) add(axis);
	let made = producers(widths.lifted), behind = new Set(nodes.flatMap((node) => [...node.inputs].map((name) => made.get(name)).filter((n) => n !== void 0)));
	for (let { node, axes } of trace.uses) if (behind.has(node)) for (let axis of axes) add(axis);
	let touches = (targets) => nodes.some((node) => targets.includes(node.outputs[0]));
	return [
		...widths.roots.flatMap((root, i) => groups.has(find(root)) ? [i] : []),
		...blocks.flatMap((block, i) => touches([block.output, ...block.inner]) ? [widths.choices.length + i] : []),
		...edits.flatMap((edit, i) => edit.targets.length === 0 || touches(edit.targets) ? [widths.choices.length + blocks.length + i] : [])
	];
}
/** Decodes, and remembers the last one: the parts of one genome are asked for one after the other. */
function latest(decode) {
	let key = "", found;
	return (genome) => {
		let wanted = genome.join();
		if (found && key === wanted) return found;
		let made = decode(genome);
		return key = wanted, found = {
			...made,
			facts: inferShapes(made.graph, defaultBinding(made.graph))
		}, found;
	};
}
/** The nodes that lead from one end of the stretch to the other, as a graph. */
function extracted({ graph, nameOf, facts }, stretch) {
	let [from, to] = [nameOf(stretch.from), nameOf(stretch.to)];
	if (from === to) return;
	let needed = /* @__PURE__ */ new Set([to]), nodes = [];
	for (let node of graph.nodes.toReversed()) if (node.outputs.some((name) => name !== from && needed.has(name))) {
		nodes.push(node);
		for (let name of reads(node)) needed.add(name);
	}
	let { dtype, shape } = facts.get(from);
	return build({
		...graph,
		inputs: [value(from, dtype, shape)],
		outputs: [value(to, facts.get(to)?.dtype)],
		nodes: nodes.reverse(),
		constants: new Map([...graph.constants].filter(([name]) => needed.has(name))),
		hints: /* @__PURE__ */ new Map()
	});
}
// src/space/model/residual-blocks.ts
/** The first `most` blocks whose branch reads nothing but their input; none whose sum the model puts out. */
function residualBlocks(graph, shapes, most) {
	let made = producers(graph), held = new Set(graph.outputs.map((output) => output.name));
	return graph.nodes.flatMap((node) => {
		let [a = "", b = ""] = node.inputs, output = node.outputs[0];
		return node.op !== "Add" && node.op !== "Sum" || node.domain !== "" || node.inputs.length !== 2 || a === b || held.has(output) || ![a, b].every((name) => String(shapes.get(name)?.shape) === String(shapes.get(output)?.shape)) ? [] : [{
			name: label(node),
			sides: [a, b],
			output
		}];
	}).slice(0, 2 * most).flatMap(({ name, sides, output }) => {
		let input = sides.find((side, i) => branch(sides[1 - i], side, graph, made));
		return input === void 0 ? [] : [{
			name,
			input,
			output,
			inner: innerNodes(graph, {
				input,
				output
			})
		}];
	}).slice(0, most);
}
/** Whether `value` is computed from `source` and constants alone, and by at least one node. */
function branch(value, source, graph, made) {
	let seen = /* @__PURE__ */ new Set(), open = [value], reached = !1;
	for (let name = open.pop(); name !== void 0; name = open.pop()) {
		if (name === source && (reached = !0), name === source || graph.constants.has(name) || seen.has(name)) continue;
		seen.add(name);
		let node = made.get(name);
		if (!node) return !1;
		open.push(...reads(node));
	}
	return reached && seen.size > 0;
}
function innerNodes(graph, block) {
	let left = new Set(withoutBlocks(graph, [block]).graph.nodes.map((node) => node.outputs[0]));
	return graph.nodes.map((node) => node.outputs[0]).filter((value) => !left.has(value));
}
/** The graph without the blocks; `nameOf` tells under which name a value of the seed is found now. */
function withoutBlocks(graph, blocks) {
	if (blocks.length === 0) return {
		graph,
		nameOf: (value) => value
	};
	let instead = new Map(blocks.map((block) => [block.output, block.input])), nameOf = (value) => {
		let name = value;
		for (let next = instead.get(name); next !== void 0; next = instead.get(name)) name = next;
		return name;
	}, nodes = graph.nodes.map((node) => node.inputs.some((name) => instead.has(name)) ? {
		...node,
		inputs: node.inputs.map(nameOf)
	} : node);
	return {
		graph: prune(rewrite(graph, {
			nodes,
			hints: /* @__PURE__ */ new Map()
		})),
		nameOf
	};
}
// src/space/model/resolution.ts
const shares = [
	.5,
	.625,
	.75,
	.875,
	1
];
/** One choice, for models with one picture or signal of known lengths; whether it fits is tried by the space. */
function resolutionEdits(graph, shapes) {
	let [input, ...others] = graph.inputs.filter(({ name }) => !graph.constants.has(name)), axes = input && others.length === 0 ? spatialAxes(graph, input) : void 0;
	if (!input || !axes || graph.opset < 11 || input.dtype !== "float32") return [];
	let lengths = axes.map((axis) => input.shape[axis]);
	if (!lengths.every((length) => typeof length == "number" && length >= 8)) return [];
	let pools = wholePools(graph, shapes), at = (share) => lengths.map((length) => Math.round(length * share));
	return [{
		choice: {
			name: "resolution",
			kind: "resolution",
			options: shares,
			labels: shares.map((share) => at(share).join("×")),
			default: shares.length - 1,
			layers: [input.name]
		},
		targets: [],
		keeps: (option) => shares[option],
		apply: (now, option) => shares[option] === 1 ? now : resized(withGlobalPools(now, pools), input, axes, lengths, at(shares[option]))
	}];
}
const globalForm = /* @__PURE__ */ new Map([["AveragePool", "GlobalAveragePool"], ["MaxPool", "GlobalMaxPool"]]);
/** Outputs of the pools whose one window is all there is. */
function wholePools(graph, shapes) {
	let sides = (name) => shapes.get(name ?? "")?.shape?.slice(2).join();
	return graph.nodes.flatMap((node) => {
		let window = globalForm.has(node.op) ? intsAttr(node, "kernel_shape", []) : [], isWhole = window.length > 0 && window.join() === sides(node.inputs[0]) && node.outputs.length === 1, isPadded = intsAttr(node, "pads", []).some((pad) => pad > 0), isOne = sides(node.outputs[0]) === window.map(() => 1).join();
		return isWhole && isOne && !isPadded ? [node.outputs[0]] : [];
	});
}
function withGlobalPools(graph, pools) {
	let changes = pools.flatMap((value) => {
		let node = nodeAt(graph, value), op = node && globalForm.get(node.op);
		return node && op ? [[node, [{
			...node,
			op,
			attributes: {}
		}]]] : [];
	});
	return changes.length === 0 ? graph : replaced(graph, new Map(changes));
}
/** The axes of positions: after the channels, or between batch and channels where the model begins by moving them. */
function spatialAxes(graph, input) {
	let rank = input.shape?.length ?? 0, readers = graph.nodes.filter((node) => node.inputs.includes(input.name));
	if (rank < 3 || rank > 4 || readers.length === 0) return;
	let inner = Array.from({ length: rank - 2 }, (_, i) => i);
	if (readers.every((node) => node.op === "Conv")) return inner.map((i) => i + 2);
	let moved = [
		0,
		rank - 1,
		...inner.map((i) => i + 1)
	].join();
	return readers.every((node) => node.op === "Transpose" && intsAttr(node, "perm")?.join() === moved) ? inner.map((i) => i + 1) : void 0;
}
function resized(graph, { name, shape }, axes, from, to) {
	let [value, scales, roi] = [
		"resized",
		"scales",
		"roi"
	].map((part) => freeName(graph, `${name}/${part}`)), factors = shape.map((_, axis) => {
		let i = axes.indexOf(axis);
		return i < 0 ? 1 : scaleTo(from[i], to[i]);
	}), needsRoi = graph.opset < 13, resize = node("Resize", [
		name,
		needsRoi ? roi : "",
		scales
	], [value], { mode: attr.string("linear") }, "", value), rest = graph.nodes.map((node) => node.inputs.includes(name) ? {
		...node,
		inputs: node.inputs.map((read) => read === name ? value : read)
	} : node), constants = new Map([
		...graph.constants,
		[scales, tensor("float32", [factors.length], factors)],
		...needsRoi ? [[roi, tensor("float32", [0], [])]] : []
	]);
	return {
		...graph,
		nodes: [resize, ...rest],
		constants
	};
}
// src/space/model/model-space.ts
/**
* The choices around a model; none if nothing of it can change.
* @throws UserError where the shapes of `graph` cannot be inferred
* @example const space = modelSpace(graph); space.describe(sample(space, random(1)))
*/
function modelSpace(graph, options = {}) {
	let all = choicesOf(graph, options), { widths, choices } = all, seed = choices.map((choice) => choice.default), isSeed = (genome) => genome.every((gene, i) => gene === seed[i]), active = activity(all), removed = (genome) => new Set(dropped(all, genome).flatMap((block) => block.inner)), parts = modelParts(all, (genome) => decoded(all, genome, !1)), named = choices.map(({ name, options, labels }) => JSON.stringify([
		name,
		options,
		labels
	])), id = createHash("sha256").update(`${hash(graph)} ${named.join(" ")}`).digest("hex");
	return {
		id,
		architectures: id,
		choices,
		seed,
		decode: (genome) => isSeed(genome) ? graph : decoded(all, genome, !0).graph,
		describe: (genome) => describeGenome(choices, genome),
		kept: (genome) => {
			let gone = removed(genome);
			return new Map([...widths.kept(genome)].filter(([value]) => !gone.has(value)));
		},
		keptImportance: importanceOf(all),
		active,
		canonical: (genome) => {
			let matters = active(genome);
			return genome.map((gene, i) => matters[i] ? gene : seed[i]);
		},
		...parts ? { parts } : {}
	};
}
function choicesOf(graph, options) {
	let widths = widthsOf(graph, options), { lifted, shapes } = widths, offers = (kind) => options.kinds?.includes(kind) ?? !0, kept = offers("width") ? widths : {
		...widths,
		choices: [],
		roots: [],
		decode: () => lifted
	}, keepsOutputs = outputsKept(lifted, shapes), blocks = (offers("depth") ? residualBlocks(lifted, shapes, 200) : []).filter((block) => keepsOutputs(() => withoutBlocks(lifted, [block]).graph)), edits = [
		...kernelEdits(lifted).slice(0, 200),
		...formEdits(lifted, shapes).slice(0, 200),
		...activationEdits(lifted),
		...resolutionEdits(lifted, shapes)
	].filter((edit) => offers(edit.choice.kind) && edit.choice.options.every((_, option) => option === edit.choice.default || keepsOutputs(() => finished(edit.apply(lifted, option, !1))))), depth = blocks.map(({ name }) => ({
		name: `block to ${name}`,
		kind: "depth",
		options: [0, 1],
		labels: ["left out", "kept"],
		default: 1,
		layers: [name]
	}));
	return {
		widths: kept,
		blocks,
		edits,
		choices: [
			...kept.choices,
			...depth,
			...edits.map((edit) => edit.choice)
		]
	};
}
/** Whether a changed graph is consistent and puts out what the model does. */
function outputsKept(graph, shapes) {
	return (change) => {
		try {
			let found = inferShapes(change());
			return graph.outputs.every(({ name }) => String(found.get(name)?.shape) === String(shapes.get(name)?.shape));
		} catch (error) {
			if (error instanceof UserError) return !1;
			throw error;
		}
	};
}
function dropped({ widths, blocks }, genome) {
	return blocks.filter((_, i) => genome[widths.choices.length + i] === 0);
}
function decoded(all, genome, isExact) {
	let { widths, blocks, edits } = all, cut = widths.decode(genome, isExact ? void 0 : outline(widths.lifted)), { graph, nameOf } = withoutBlocks(cut, dropped(all, genome)), first = widths.choices.length + blocks.length, edited = edits.reduce((now, edit, i) => {
		let gene = genome[first + i];
		return gene === edit.choice.default ? now : edit.apply(now, gene, isExact);
	}, graph);
	return {
		graph: edited === cut ? cut : finished(edited),
		nameOf
	};
}
/** Which genes matter: not those of layers in a block that is left out, nor the form of a convolution of one tap. */
function activity(all) {
	let { widths, blocks, edits, choices } = all, nodesOf = [
		...widths.roots.map((root) => widths.traced.trace.filters.filter(({ channels }) => resolved(channels)?.parts.some(({ group }) => find(group) === root)).map(({ node }) => node.outputs[0])),
		...blocks.map((block) => [block.output]),
		...edits.map((edit) => edit.targets)
	], kernelOf = edits.map(({ choice, targets }) => choice.kind === "op" ? edits.findIndex((other) => other.choice.kind === "kernel" && other.targets[0] === targets[0]) : -1), first = widths.choices.length + blocks.length;
	return (genome) => {
		let gone = new Set(dropped(all, genome).flatMap((block) => block.inner.filter((value) => value !== block.output)));
		return choices.map((_, i) => {
			let own = nodesOf[i];
			if (own.length > 0 && own.every((value) => gone.has(value))) return !1;
			let kernel = i < first ? -1 : kernelOf[i - first];
			return kernel < 0 || edits[kernel].choice.options[genome[first + kernel]] !== 1;
		});
	};
}
/** Layers follow each other, so shares multiply: the geometric mean over all choices of what each one keeps. */
function importanceOf(all) {
	let { widths, edits, choices } = all, known = /* @__PURE__ */ new Map(), keeps = (edit, i, gene) => {
		let share = known.get(`${i} ${gene}`) ?? Math.max(1e-6, edit.keeps(gene));
		return known.set(`${i} ${gene}`, share), share;
	};
	return (genome) => {
		let first = choices.length - edits.length, logs = edits.map((edit, i) => {
			let gene = genome[first + i];
			return gene === edit.choice.default ? 0 : Math.log(keeps(edit, i, gene));
		}), count = widths.choices.length, inWidths = count === 0 ? 0 : count * Math.log(widths.keptImportance(genome)), inDepth = dropped(all, genome).length * Math.log(.5), total = logs.reduce((sum, log) => sum + log, inWidths + inDepth);
		return choices.length === 0 ? 1 : Math.exp(total / choices.length);
	};
}
// src/run/measured-row.ts
/** Runtime, threads and processor: rows of one text are of one machine. */
function runtimeText({ provenance }) {
	let { runtime, threads, cpu } = provenance, text = [
		runtime,
		threads === void 0 ? void 0 : `${threads} threads`,
		cpu
	].filter(Boolean).join(", ").slice(0, 400);
	return text === "" ? void 0 : text;
}
/**
* The row of a measured model. Where it was paired with the reference model, round by round, its latency is the reference's
* times that ratio: what slows a machine down for a while slows both, and repeated measurements then agree better.
*/
function measuredRow(measurement, index, own) {
	let { provenance, reference, device, comparisons } = measurement, { p50, sha256, name } = measurement.models[index], paired = comparisons.find(({ a, b, metric }) => a === name && b === "reference" && metric === "latency-p50")?.ratio, usual = reference?.p50.value, figure = paired && usual !== void 0 ? scaled(paired, usual) : p50, runtime = runtimeText(measurement);
	return {
		device,
		name: own.name,
		group: own.group,
		sha256,
		ms: figure.value,
		low: figure.low,
		high: figure.high,
		...usual === void 0 ? {} : { referenceMs: usual },
		block: own.block,
		date: provenance.date,
		...runtime === void 0 ? {} : { runtime },
		kernels: own.kernels
	};
}
const scaled = ({ value, low, high }, factor) => ({
	value: value * factor,
	low: low * factor,
	high: high * factor
});
/** The layout in which the runtime of this device works. */
async function fusingOf(device, setting) {
	let runtime = device.kind === "host" ? await setting.findRuntime() : void 0;
	if (!runtime || isMissing(runtime)) return { block: 0 };
	let worker = await startWorker({
		runtime,
		...setting.signal ? { signal: setting.signal } : {}
	});
	try {
		return await worker.call("fusing", void 0);
	} finally {
		await worker.close();
	}
}
/** Measures what the file does not hold yet; an abort leaves whole rows. */
async function profile(request, setting) {
	let start = setting.now(), known = openRows(request), done = new Set(known.map((row) => row.name)), left = request.candidates.filter(({ name }) => !done.has(name)), references = known.flatMap((row) => row.referenceMs ?? []), refused = [], rows = known.length, longest = 0;
	for (let at = 0; at < left.length; at += 6) {
		await setImmediate(), setting.signal?.throwIfAborted();
		let begun = setting.now();
		if (begun - start + longest > (request.totalMs ?? 1e400)) break;
		tell(request, setting, {
			done: at,
			total: left.length,
			rows,
			start
		});
		let batch = await measureBatch(left.slice(at, at + 6), request, setting);
		for (let row of batch.rows) appendFileSync(request.path, measuredLine(row));
		longest = Math.max(longest, setting.now() - begun), rows += batch.rows.length, refused.push(...batch.refused), references.push(...batch.rows.slice(0, 1).flatMap((row) => row.referenceMs ?? []));
	}
	return {
		rows,
		seconds: (setting.now() - start) / 1e3,
		drift: spreadOf(references),
		refused
	};
}
/** Largest over smallest figure of the unchanging model, less 1. */
const spreadOf = (values) => values.length < 2 ? 0 : Math.max(...values) / Math.min(...values) - 1;
function openRows({ path, plan }) {
	let header = JSON.stringify({
		profile: "edgewise",
		version: 1,
		plan
	});
	if (makeFolder(dirname(path)), !existsSync(path)) return appendFileSync(path, `${header}\n`), [];
	let text = readFileSync(path, "utf8");
	refuseForeign(text.slice(0, text.indexOf("\n")), plan, path);
	let whole = text.lastIndexOf("\n") + 1;
	return whole < text.length && truncateSync(path, Buffer.byteLength(text.slice(0, whole))), readMeasured(text.slice(0, whole), path);
}
function refuseForeign(line, plan, path) {
	let found;
	try {
		found = JSON.parse(line).plan;
	} catch {
		throw userError("profile-damaged", {
			path,
			line: 1,
			reason: "it does not say what the file is"
		});
	}
	let difference = Object.keys(plan).find((key) => found?.[key] !== plan[key]);
	if (difference !== void 0) throw userError("profile-foreign", {
		path,
		difference
	});
}
/** One measurement of all; where the device refuses that, each alone, so that one bad model costs only itself. */
async function measureBatch(batch, request, setting) {
	try {
		return {
			rows: await measured(batch, request, setting),
			refused: []
		};
	} catch (error) {
		if (!(error instanceof UserError) || setting.signal?.aborted) throw error;
		if (batch.length === 1) return {
			rows: [],
			refused: [`${batch[0].name}: ${error.message}`]
		};
		let alone = [];
		for (let one of batch) alone.push(await measureBatch([one], request, setting));
		if (alone.every(({ rows }) => rows.length === 0)) throw error;
		return {
			rows: alone.flatMap(({ rows }) => rows),
			refused: alone.flatMap((one) => one.refused)
		};
	}
}
async function measured(batch, { device, fusing, eachMs, seed }, setting) {
	let graphs = batch.map((one) => one.graph()), runtime = device.kind === "host" ? await setting.findRuntime() : unasked, opened = openDevice(device, {
		runtime,
		cwd: setting.root,
		env: setting.env,
		temporary: setting.temporary
	}), models = graphs.map((graph, i) => ({
		name: `model ${i}`,
		bytes: encode(graph),
		macs: analyze(graph).macs
	})), measurement = await opened.measure({
		models,
		pairs: device.kind === "command" ? [] : models.map(({ name }) => [name, referenceName])
	}, protocol({
		timeMs: eachMs * (batch.length + 1),
		seed,
		minBlocks: 5
	}), measureIo({
		...setting,
		progress: () => {}
	}));
	return batch.map(({ name, group }, i) => measuredRow(measurement, i, {
		name,
		group,
		block: fusing.block,
		kernels: counted(decompose(graphs[i], fusing))
	}));
}
const unasked = {
	missing: !0,
	reason: "it was not looked for",
	tried: [],
	fixes: []
};
function tell({ device, eachMs }, setting, { done, total, rows, start }) {
	let each = done === 0 ? eachMs * 1.4 : (setting.now() - start) / done;
	setting.progress({
		stage: `profiling ${device.name}`,
		done,
		total,
		note: `${rows} models measured`,
		secondsLeft: each * (total - done) / 1e3
	});
}
export { modelSpace as a, slice as c, liftConstants as d, find as f, runtimeText as i, channelGroups as l, profile as n, keptChannels as o, resolved as p, measuredRow as r, widthSpace as s, fusingOf as t, traceGroups as u };
