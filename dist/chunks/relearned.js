import { a as userError, r as internal, t as UserError } from "./errors.js";
import { t as version } from "./version.js";
import { a as value, c as attribute, g as stringAttr, h as label, i as node, l as bodies, m as intsAttr, n as body, p as intAttr, r as build, s as attr, u as floatAttr } from "./build.js";
import { c as byteLength, d as elements, f as floats, g as scalar, m as numbers, p as ints, u as dtypes, y as tensor } from "./units.js";
import { a as reads, i as prune, o as rewrite, t as captures } from "./rewrite.js";
import { a as opKey, n as inferShapes, r as defaultBinding, s as encode, t as bindShapes } from "./shapes.js";
import { c as nasBench201, t as builtInSpace, y as random } from "./built-in.js";
import { a as foldedNodes, n as countParameters, r as nodeMacs, t as analyze } from "./analyze.js";
import { r as bestKnown, t as rateAt } from "./schedule.js";
import { i as median$1 } from "./distributions.js";
import { t as counted$1 } from "./measured.js";
// src/ir/spellings.ts
const int64 = (s, values) => s.constant(tensor("int64", [values.length], values));
/** The node with `inputs` and `op`, without the attributes `dropped`, with those `added`. */
function respell(n, change) {
	let kept = Object.entries(n.attributes).filter(([key]) => !change.drop?.includes(key)), inputs = [...change.inputs ?? n.inputs];
	for (; inputs.at(-1) === "";) inputs.pop();
	let attributes = {
		...Object.fromEntries(kept),
		...change.add
	};
	return [{
		...n,
		op: change.op ?? n.op,
		inputs,
		attributes
	}];
}
/** An ints attribute becomes input 1; absent stays absent. */
const intsToInput = (name) => (n, s) => {
	let values = intsAttr(n, name);
	return respell(n, {
		inputs: [n.inputs[0], ...values ? [int64(s, values)] : []],
		drop: [name]
	});
}, clip$1 = (n, s) => {
	let dtype = s.typeOf(n.inputs[0]).dtype ?? "float32", bound = (name) => {
		let limit = floatAttr(n, name);
		return limit === void 0 ? "" : s.constant(scalar(dtype, limit));
	};
	return respell(n, {
		inputs: [
			n.inputs[0],
			bound("min"),
			bound("max")
		],
		drop: ["min", "max"]
	});
}, pad$1 = (n, s) => {
	let filler = floatAttr(n, "value", 0), dtype = s.typeOf(n.inputs[0]).dtype ?? "float32";
	return respell(n, {
		inputs: [
			n.inputs[0],
			int64(s, intsAttr(n, "pads", [])),
			filler ? s.constant(scalar(dtype, filler)) : ""
		],
		drop: ["pads", "value"]
	});
}, slice$1 = (n, s) => {
	let lists = [
		"starts",
		"ends",
		"axes"
	].map((name) => intsAttr(n, name));
	return respell(n, {
		inputs: [n.inputs[0], ...lists.map((list) => list ? int64(s, list) : "")],
		drop: [
			"starts",
			"ends",
			"axes"
		]
	});
}, dropout$1 = (n, s) => n.outputs.slice(1).some(s.isUsed) ? void 0 : respell({
	...n,
	outputs: [n.outputs[0]]
}, {
	inputs: [n.inputs[0], s.constant(scalar("float32", floatAttr(n, "ratio", .5)))],
	drop: ["ratio"]
}), batchNormalization$1 = (n, s) => intAttr(n, "spatial", 1) !== 1 || n.outputs.slice(1).some(s.isUsed) ? void 0 : respell({
	...n,
	outputs: [n.outputs[0]]
}, { drop: ["spatial"] }), resize$2 = (n, s) => {
	let scales = attribute(n, "scales", "floats"), given = scales ? s.constant(tensor("float32", [scales.length], scales)) : n.inputs[1];
	if (given === void 0) return;
	let known = s.constantOf(given), factors = known && numbers(known), nearest = n.op === "Upsample" || factors?.every((f) => f >= 1) ? "floor" : "ceil";
	if (nearest === "ceil" && !factors?.every((f) => f <= 1)) return;
	let add = {
		mode: attr.string(stringAttr(n, "mode", "nearest")),
		coordinate_transformation_mode: attr.string("asymmetric"),
		nearest_mode: attr.string(nearest)
	};
	return respell(n, {
		op: "Resize",
		inputs: [
			n.inputs[0],
			"",
			given
		],
		drop: ["scales"],
		add
	});
}, splitSizes = (n, s) => {
	let sizes = intsAttr(n, "split");
	return sizes ? respell(n, {
		inputs: [n.inputs[0], int64(s, sizes)],
		drop: ["split"]
	}) : [n];
}, splitCount = (n) => n.inputs[1] ? [n] : respell(n, { add: { num_outputs: attr.int(n.outputs.length) } }), flattened = (n, s) => {
	let axis = intAttr(n, "axis", 1), { rank } = s.typeOf(n.inputs[0]);
	if (rank !== void 0 && (axis === rank - 1 || axis === -1)) return respell(n, { add: { axis: attr.int(-1) } });
	let [input, output] = [n.inputs[0], n.outputs[0]], [shape, flat, result] = [
		s.fresh(),
		s.fresh(),
		s.fresh()
	];
	return [
		node("Shape", [input], [shape]),
		node("Flatten", [input], [flat], { axis: attr.int(axis) }),
		{
			...n,
			inputs: [flat],
			outputs: [result],
			attributes: { axis: attr.int(-1) }
		},
		node("Reshape", [result, shape], [output])
	];
}, spellings = {
	BatchNormalization: [{
		before: 14,
		spell: batchNormalization$1
	}],
	Clip: [{
		before: 11,
		spell: clip$1
	}],
	Dropout: [{
		before: 12,
		spell: dropout$1
	}],
	Hardmax: [{
		before: 13,
		spell: flattened
	}],
	LogSoftmax: [{
		before: 13,
		spell: flattened
	}],
	Pad: [{
		before: 11,
		spell: pad$1
	}],
	ReduceSum: [{
		before: 13,
		spell: intsToInput("axes")
	}],
	Resize: [{
		before: 11,
		spell: resize$2
	}],
	RoiAlign: [{
		before: 16,
		spell: (n) => respell(n, { add: { coordinate_transformation_mode: attr.string("output_half_pixel") } })
	}],
	Scan: [{
		before: 9,
		spell: () => void 0
	}],
	Scatter: [{
		before: 18,
		spell: (n) => respell(n, { op: "ScatterElements" })
	}],
	Slice: [{
		before: 10,
		spell: slice$1
	}],
	Softmax: [{
		before: 13,
		spell: flattened
	}],
	Split: [{
		before: 13,
		spell: splitSizes
	}, {
		before: 18,
		spell: splitCount
	}],
	Squeeze: [{
		before: 13,
		spell: intsToInput("axes")
	}],
	TopK: [{
		before: 10,
		spell: (n, s) => {
			let k = intAttr(n, "k");
			return k === void 0 ? void 0 : respell(n, {
				inputs: [n.inputs[0], int64(s, [k])],
				drop: ["k"]
			});
		}
	}],
	Unsqueeze: [{
		before: 13,
		spell: intsToInput("axes")
	}],
	Upsample: [{
		before: 18,
		spell: resize$2
	}],
	...Object.fromEntries([
		"L1",
		"L2",
		"LogSum",
		"LogSumExp",
		"Max",
		"Mean",
		"Min",
		"Prod",
		"SumSquare"
	].map((kind) => [`Reduce${kind}`, [{
		before: 18,
		spell: intsToInput("axes")
	}]]))
};
// src/ir/normalise.ts
/**
* The graph as op-set 18 spells it (attributes that became inputs, Upsample as Resize, …); newer op-sets stay.
* @throws UserError `model-spelling` for the rare node that op-set 18 cannot express.
*/
function normalise$1(graph) {
	if (graph.opset >= 18) return graph;
	let context = {
		opset: graph.opset,
		shapes: inferShapes(graph),
		taken: /* @__PURE__ */ new Set(),
		used: /* @__PURE__ */ new Set()
	};
	collectNames(graph, context);
	let { nodes, constants } = normaliseBody(graph, context);
	return rewrite(graph, {
		nodes,
		constants,
		opset: 18,
		irVersion: Math.max(8, graph.irVersion)
	});
}
function collectNames(body, { taken, used }) {
	for (let { name } of body.inputs) taken.add(name);
	for (let name of body.constants.keys()) taken.add(name);
	for (let { name } of body.outputs) used.add(name);
	for (let node of body.nodes) {
		for (let name of node.outputs) taken.add(name);
		for (let name of node.inputs) name !== "" && used.add(name);
		for (let inner of bodies(node)) collectNames(inner, {
			taken,
			used
		});
	}
}
function normaliseBody(body, context) {
	let constants = new Map(body.constants), fresh = (stem) => {
		let name = stem;
		for (let i = 1; context.taken.has(name); i++) name = `${stem}_${i}`;
		return context.taken.add(name), name;
	}, nodes = body.nodes.flatMap((node) => {
		let stem = `${node.outputs.find((name) => name !== "") ?? node.op}/spelled`;
		return spell(withBodies(node, (inner) => normaliseBody(inner, context)), {
			constant: (t) => {
				let name = fresh(`${stem}_constant`);
				return constants.set(name, t), name;
			},
			fresh: () => fresh(stem),
			constantOf: (name) => constants.get(name),
			isUsed: (name) => context.used.has(name),
			typeOf: (name) => {
				let type = context.shapes.get(name);
				return {
					dtype: type?.dtype,
					rank: type?.shape?.length
				};
			}
		}, context.opset);
	});
	return {
		...body,
		nodes,
		constants
	};
}
/** The node after every rule that is newer than its op-set. */
function spell(node, speller, opset) {
	return (node.domain === "" && Object.hasOwn(spellings, node.op) ? spellings[node.op] : []).filter((rule) => opset < rule.before).reduce((nodes, rule) => nodes.flatMap((n) => {
		let spelled = rule.spell(n, speller);
		if (!spelled) throw userError("model-spelling", {
			node: label(node),
			op: node.op,
			opset,
			target: 18
		});
		return spelled;
	}), [node]);
}
function withBodies(node, change) {
	if (bodies(node).length === 0) return node;
	let entries = Object.entries(node.attributes).map(([key, a]) => a.type === "graph" ? [key, {
		type: "graph",
		value: change(a.value)
	}] : [key, a.type === "graphs" ? {
		type: "graphs",
		value: a.value.map(change)
	} : a]);
	return {
		...node,
		attributes: Object.fromEntries(entries)
	};
}
// src/linear-algebra.ts
/** The lower factor of a symmetric positive definite n × n matrix; undefined if it is not (numerically). */
function cholesky(matrix, n) {
	let lower = new Float64Array(n * n);
	for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) {
		let rest = matrix[i * n + j] - dot(lower, i * n, lower, j * n, j);
		if (i !== j) lower[i * n + j] = rest / lower[j * n + j];
		else if (rest > 0) lower[i * n + i] = Math.sqrt(rest);
		else return;
	}
	return lower;
}
/** x with L x = b, written over b. */
function solveLower(lower, n, b) {
	for (let i = 0; i < n; i++) b[i] = (b[i] - dot(lower, i * n, b, 0, i)) / lower[i * n + i];
	return b;
}
/** x with Lᵀ x = b, written over b. */
function solveUpper(lower, n, b) {
	for (let i = n - 1; i >= 0; i--) {
		let x = b[i] / lower[i * n + i];
		b[i] = x;
		for (let j = 0; j < i; j++) b[j] = b[j] - x * lower[i * n + j];
	}
	return b;
}
/** log det of L Lᵀ. */
function logDeterminant(lower, n) {
	let sum = 0;
	for (let i = 0; i < n; i++) sum += Math.log(lower[i * n + i]);
	return 2 * sum;
}
/**
* Inner product of `count` entries from the given offsets on. Four sums at once: one alone waits for every addition, and
* took three times as long.
*/
function dot(a, from, b, at, count) {
	let [s0, s1, s2, s3] = [
		0,
		0,
		0,
		0
	], even = count & -4;
	for (let k = 0; k < even; k += 4) s0 += a[from + k] * b[at + k], s1 += a[from + k + 1] * b[at + k + 1], s2 += a[from + k + 2] * b[at + k + 2], s3 += a[from + k + 3] * b[at + k + 3];
	for (let k = even; k < count; k++) s0 += a[from + k] * b[at + k];
	return s0 + s1 + (s2 + s3);
}
/** The smallest of `eigenvalues`, for much less than all of them. */
const smallestEigenvalue = (matrix, n) => eigenvalueOf(tridiagonalise(matrix, n), 0);
function tridiagonalise(matrix, n) {
	let a = matrix.slice(), squares = new Float64Array(n), [v, p] = [new Float64Array(n), new Float64Array(n)];
	for (let k = 0; k < n - 1; k++) {
		let norm = 0;
		for (let i = k + 1; i < n; i++) norm += a[i * n + k] ** 2;
		squares[k + 1] = norm;
		let first = a[(k + 1) * n + k], length = Math.sqrt(norm), factor = norm + Math.abs(first) * length;
		if (factor === 0) continue;
		for (let i = k + 1; i < n; i++) v[i] = a[i * n + k];
		v[k + 1] = first + (first < 0 ? -length : length);
		for (let i = k + 1; i < n; i++) p[i] = dot(a, i * n + k + 1, v, k + 1, n - k - 1) / factor;
		let half = dot(p, k + 1, v, k + 1, n - k - 1) / (2 * factor);
		for (let i = k + 1; i < n; i++) p[i] = p[i] - half * v[i];
		for (let i = k + 1; i < n; i++) for (let j = k + 1; j < n; j++) a[i * n + j] = a[i * n + j] - v[i] * p[j] - p[i] * v[j];
	}
	return {
		diagonal: Float64Array.from({ length: n }, (_, i) => a[i * n + i]),
		squares
	};
}
/** The eigenvalue with k others below it. */
function eigenvalueOf({ diagonal, squares }, k) {
	let radius = (i) => Math.sqrt(squares[i] ?? 0) + Math.sqrt(squares[i + 1] ?? 0), low = Math.min(...diagonal.map((d, i) => d - radius(i))), high = Math.max(...diagonal.map((d, i) => d + radius(i)));
	for (let step = 0; step < 120; step++) {
		let middle = (low + high) / 2;
		if (middle <= low || middle >= high) break;
		below(diagonal, squares, middle) > k ? high = middle : low = middle;
	}
	return (low + high) / 2;
}
/** How many eigenvalues lie below x: negative pivots of T − x I. */
function below(diagonal, squares, x) {
	let [count, pivot] = [0, 1];
	for (let i = 0; i < diagonal.length; i++) {
		let rest = squares[i] / (pivot === 0 ? Number.MIN_VALUE : pivot);
		pivot = diagonal[i] - x - (i === 0 ? 0 : rest), pivot < 0 && count++;
	}
	return count;
}
// src/cost/part-costs.ts
/**
* Undefined for a space that cannot be cut, or not small enough for its combinations to be numbered.
* @example const costs = costEvaluator(space); costs?.costs(genome).macs
*/
function costEvaluator(space) {
	let { parts, choices } = space, combinations = (part) => part.genes.reduce((product, gene) => product * choices[gene].options.length, 1);
	if (!parts?.list.every((part) => combinations(part) <= 2 ** 53 - 1)) return;
	let tables = /* @__PURE__ */ new Map(), list = parts.list.map((part) => {
		let counts = part.genes.map((gene) => choices[gene].options.length), table = tables.get(part.id) ?? new Table$1(counts);
		return tables.set(part.id, table), new Place(part, counts, table);
	});
	return {
		costs: (genome) => totals(list, genome, parts.isSeries),
		layers: (genome) => list.flatMap((place) => place.analysis(genome)?.layers ?? []),
		sumOf: (value) => {
			let sums = list.map(({ table }) => table.columnOf(value));
			return (genome) => {
				let sum = 0;
				for (let i = 0; i < list.length; i++) {
					let found = list[i].find(genome);
					found >= 0 && (sum += sums[i](found));
				}
				return sum;
			};
		},
		get analysed() {
			return [...tables.values()].reduce((sum, table) => sum + table.analyses.length, 0);
		}
	};
}
function totals(list, genome, isSeries) {
	let [params, macs, fp32, int8, peak32, peak8] = [
		0,
		0,
		0,
		0,
		0,
		0
	];
	for (let place of list) {
		let at = place.find(genome);
		if (at < 0) continue;
		let { columns } = place.table;
		params += columns.params[at], macs += columns.macs[at], fp32 += columns.fp32[at], int8 += columns.int8[at], columns.peak32[at] > peak32 && (peak32 = columns.peak32[at]), columns.peak8[at] > peak8 && (peak8 = columns.peak8[at]);
	}
	return {
		params,
		macs,
		weightBytes: {
			fp32,
			int8
		},
		peakActivationBytes: isSeries ? {
			fp32: peak32,
			int8: peak8
		} : void 0
	};
}
/** One part where it stands: its genes, and the table it shares with its like. */
var Place = class {
	table;
	#part;
	#genes;
	#radix;
	constructor(part, counts, table) {
		this.#part = part, this.table = table, this.#genes = part.genes;
		let radix = 1;
		this.#radix = counts.map((count) => {
			let own = radix;
			return radix *= count, own;
		});
	}
	/** The row of the table; -1 where the genome has no such part. */
	find(genome) {
		if (this.#part.exists?.(genome) === !1) return -1;
		let key = 0;
		for (let i = 0; i < this.#genes.length; i++) key += genome[this.#genes[i]] * this.#radix[i];
		let row = this.table.row(key);
		return row === unknown$1 ? this.table.add(key, this.#analyse(genome)) : row;
	}
	analysis(genome) {
		return this.table.analyses[this.find(genome)];
	}
	#analyse(genome) {
		let graph = this.#part.graph(genome);
		return graph && counted(analyze(graph), graph, this.#part.shared);
	}
};
const unknown$1 = -2, dense$1 = 2 ** 17;
/** The analyses of parts of one kind by the values of their genes, as one number in mixed radix. */
var Table$1 = class {
	analyses = [];
	columns = {
		params: [],
		macs: [],
		fp32: [],
		int8: [],
		peak32: [],
		peak8: []
	};
	#rows;
	#others = /* @__PURE__ */ new Map();
	constructor(counts) {
		let size = counts.reduce((a, b) => a * b, 1);
		size <= dense$1 && (this.#rows = new Int32Array(size).fill(-2));
	}
	row(key) {
		return this.#rows ? this.#rows[key] : this.#others.get(key) ?? -2;
	}
	add(key, analysis) {
		let row = analysis ? this.analyses.push(analysis) - 1 : -1;
		return this.#rows ? this.#rows[key] = row : this.#others.set(key, row), analysis && this.#append(analysis), row;
	}
	/** What `value` makes of the analysis in a row, asked once. */
	columnOf(value) {
		let known = [];
		return (row) => {
			let found = known[row] ?? value(this.analyses[row]);
			return known[row] = found, found;
		};
	}
	#append({ params, macs, weightBytes, peakActivationBytes }) {
		let { columns } = this;
		columns.params.push(params), columns.macs.push(macs), columns.fp32.push(weightBytes.fp32), columns.int8.push(weightBytes.int8), columns.peak32.push(peakActivationBytes.fp32), columns.peak8.push(peakActivationBytes.int8);
	}
};
/** Without constants that another part counts. */
function counted(analysis, graph, shared = /* @__PURE__ */ new Set()) {
	let others = new Map([...graph.constants].filter(([name]) => shared.has(name)));
	if (others.size === 0) return analysis;
	let { total } = countParameters({
		...graph,
		constants: others
	}, /* @__PURE__ */ new Set()), { params, weightBytes } = analysis, { fp32, int8 } = total.bytes;
	return {
		...analysis,
		params: params - total.params,
		weightBytes: {
			fp32: weightBytes.fp32 - fp32,
			int8: weightBytes.int8 - int8
		}
	};
}
// src/autodiff/axes.ts
/** An axis counted from the front. */
const axisOf = (axis, rank) => axis < 0 ? axis + rank : axis, axisAttr = (node, fallback, rank) => axisOf(intAttr(node, "axis", fallback), rank);
/** The integers in input `index`; undefined where it is left out. */
function intsInput(call, index) {
	if (call.inputs[index] !== void 0) return knownInts(call.fact(index)) ?? unknownContent(call, index);
}
function knownInts(fact) {
	return fact?.constant ? ints(fact.constant) : fact?.content?.every((d) => typeof d == "number") ? fact.content : void 0;
}
/** The way back through `call` would need to know an input that the data decides. */
function unknownContent(call, index) {
	let { node } = call;
	throw userError("train-data-dependent", {
		op: node.op,
		node: node.name || node.outputs[0],
		input: node.inputs[index] ?? index
	});
}
/** The axes a reduction runs over, in order. */
function reducedAxes(call) {
	let rank = call.input(0).shape.length, given = intsInput(call, 1) ?? intsAttr(call.node, "axes") ?? [];
	return given.length > 0 ? given.map((axis) => axisOf(axis, rank)).sort((a, b) => a - b) : intAttr(call.node, "noop_with_empty_axes", 0) === 1 ? [] : range(rank);
}
const range = (count, from = 0) => Array.from({ length: count }, (_, i) => from + i), inverse = (perm) => perm.map((_, to) => {
	let at = perm.indexOf(to);
	return at < 0 ? internal(`[${perm}] is no permutation`) : at;
}), reach = (w, i) => w.dilations[i] * (w.kernel[i] - 1) + 1;
/** The window of a Conv or a pooling node over `spatial` lengths, giving `result` lengths. */
function windowOf(node, kernel, spatial, result) {
	let ones = kernel.map(() => 1), w = {
		kernel,
		strides: intsAttr(node, "strides", ones),
		dilations: intsAttr(node, "dilations", ones),
		group: intAttr(node, "group", 1),
		before: ones,
		after: ones
	}, mode = stringAttr(node, "auto_pad", "NOTSET"), pads = intsAttr(node, "pads", [...ones, ...ones].map(() => 0));
	if (mode === "NOTSET") return {
		...w,
		before: pads.slice(0, kernel.length),
		after: pads.slice(kernel.length)
	};
	let total = (i) => mode === "VALID" ? 0 : Math.max(0, (result[i] - 1) * w.strides[i] + reach(w, i) - spatial[i]), less = (i) => Math.floor(total(i) / 2), more = (i) => Math.ceil(total(i) / 2), axes = [...kernel.keys()];
	return mode === "SAME_LOWER" ? {
		...w,
		before: axes.map(more),
		after: axes.map(less)
	} : {
		...w,
		before: axes.map(less),
		after: axes.map(more)
	};
}
/** The window of a ConvTranspose: that of the Conv it is the transpose of, from `result` to `spatial`. */
function transposedWindowOf(node, kernel, spatial, result) {
	let ones = kernel.map(() => 1), w = windowOf({
		...node,
		attributes: withoutAutoPad(node)
	}, kernel, spatial, result);
	if (!("output_shape" in node.attributes || stringAttr(node, "auto_pad", "NOTSET").startsWith("SAME"))) return w;
	let extra = intsAttr(node, "output_padding", ones.map(() => 0)), total = (i) => Math.max(0, (spatial[i] - 1) * w.strides[i] + extra[i] + reach(w, i) - result[i]), lower = stringAttr(node, "auto_pad", "NOTSET") !== "SAME_UPPER", axes = [...kernel.keys()], less = axes.map((i) => Math.floor(total(i) / 2)), more = axes.map((i, k) => total(i) - less[k]);
	return lower ? {
		...w,
		before: more,
		after: less
	} : {
		...w,
		before: less,
		after: more
	};
}
const withoutAutoPad = (node) => Object.fromEntries(Object.entries(node.attributes).filter(([key]) => key !== "auto_pad")), slides = (w, spatial) => spatial.map((d, i) => Math.floor((d + w.before[i] + w.after[i] - reach(w, i)) / w.strides[i]) + 1), spatial$1 = (x) => x.shape.slice(2);
/** Conv of terms. */
function convolve(g, x, w, window) {
	let shape = [
		x.shape[0],
		w.shape[0],
		...slides(window, spatial$1(x))
	];
	return g.node("Conv", [x, w], {
		dtype: x.dtype,
		shape
	}, windowAttributes(window));
}
const windowAttributes = (w) => ({
	kernel_shape: attr.ints(w.kernel),
	strides: attr.ints(w.strides),
	dilations: attr.ints(w.dilations),
	pads: attr.ints([...w.before, ...w.after]),
	group: attr.int(w.group)
});
/** ConvTranspose to exactly the lengths `to`. */
function transposeConvolve(g, y, w, window, to) {
	let covered = (i) => (spatial$1(y)[i] - 1) * window.strides[i] + reach(window, i) - window.before[i] - window.after[i], missing = to.map((d, i) => d - covered(i)), extra = missing.map((m, i) => Math.max(0, Math.min(m, window.strides[i] - 1))), cut = missing.map((m) => Math.max(0, -m)), attributes = {
		...windowAttributes({
			...window,
			after: window.after.map((p, i) => p + cut[i])
		}),
		output_padding: attr.ints(extra)
	}, reached = to.map((_, i) => covered(i) + extra[i] - cut[i]), shape = [
		y.shape[0],
		w.shape[1] * window.group,
		...reached
	], x = g.node("ConvTranspose", [y, w], {
		dtype: y.dtype,
		shape
	}, attributes);
	return g.pad(x, [
		0,
		0,
		...to.map(() => 0)
	], [
		0,
		0,
		...to.map((d, i) => d - reached[i])
	]);
}
// src/autodiff/blocked.ts
const blockedDomain = "com.microsoft.nchwc", isDepthwise = (channels, weights, group) => group === channels && weights[1] === 1 && weights[0] === channels;
/** Whether a Conv of these shapes can be written in blocks. */
function isBlockable(x, weights, group, block) {
	return x.length !== 4 || x[1] % block !== 0 || weights[0] % block !== 0 ? !1 : group === 1 || isDepthwise(x[1], weights, group);
}
/** Conv by way of the blocked layout. */
function blockedConvolve(g, x, w, bias, window, block) {
	return inBlocks$1(g, g.toBlocks(x), arranged(g, w, window.group, block), bias, window);
}
/**
* ∂x of a Conv with weights w, by the window of the flipped kernel over a gradient whose positions are `strides` apart.
* Zeros are put between them in blocks, where that copies whole registers, and the kernel slides over the result by
* ones: for depthwise kernels up to 3 times faster than ConvTranspose, which works through one channel at a time.
*/
function blockedSpread(g, grad, w, window, block) {
	let weights = turned(g, w, window.group, block);
	return inBlocks$1(g, spreadBlocks(g, g.toBlocks(grad), window.strides, block), weights, void 0, {
		...window,
		strides: window.strides.map(() => 1)
	});
}
/** One kernel a channel, or all channels together. */
const inPieces = (g, w, group, block) => {
	let [out, inPerGroup, ...kernel] = w.shape, taps = kernel[0] * kernel[1], pieces = group > 1 ? [out / block, block] : [
		out / block,
		block,
		inPerGroup / block,
		block
	];
	return g.reshape(w, taps === 1 ? pieces : [...pieces, taps]);
};
/** The weights as the blocked Conv reads them. */
function arranged(g, w, group, block) {
	let pieces = inPieces(g, w, group, block), isPoint = pieces.shape.length % 2 == 0;
	return group > 1 ? g.reshape(isPoint ? pieces : g.transpose(pieces, [
		0,
		2,
		1
	]), w.shape) : g.reshape(g.transpose(pieces, isPoint ? [
		0,
		2,
		3,
		1
	] : [
		0,
		2,
		4,
		3,
		1
	]), w.shape);
}
/** The same of the flipped kernel, in- and output channels swapped: the two are one transposition. */
function turned(g, w, group, block) {
	let pieces = inPieces(g, w, group, block), isPoint = pieces.shape.length % 2 == 0, last = pieces.shape.length - 1, backwards = () => g.gather(pieces, last, range(pieces.shape[last]).reverse()), [out, inPerGroup, ...kernel] = w.shape;
	if (group > 1) return g.reshape(isPoint ? pieces : g.transpose(backwards(), [
		0,
		2,
		1
	]), w.shape);
	let swapped = isPoint ? g.transpose(pieces, [
		2,
		0,
		1,
		3
	]) : g.transpose(backwards(), [
		2,
		0,
		4,
		1,
		3
	]);
	return g.reshape(swapped, [
		inPerGroup,
		out,
		...kernel
	]);
}
function spreadBlocks(g, x, strides, block) {
	let [n, channels, height, width] = x.shape, [down, along] = strides;
	if (down === 1 && along === 1) return x;
	let apart = g.reshape(x, [
		n * channels * height / block,
		1,
		width,
		block
	]), spread = g.pad(apart, [
		0,
		0,
		0,
		0
	], [
		0,
		down - 1,
		0,
		(along - 1) * block
	]);
	return g.reshape(spread, [
		n,
		channels,
		height * down,
		width * along
	]);
}
/** Conv of an x and weights in blocks. */
function inBlocks$1(g, x, weights, bias, window) {
	let shape = [
		x.shape[0],
		weights.shape[0],
		...slides(window, x.shape.slice(2))
	], inputs = [
		x,
		weights,
		bias
	];
	return g.fromBlocks(g.node("Conv", inputs, {
		dtype: x.dtype,
		shape
	}, windowAttributes(window), blockedDomain));
}
/**
* ∂w of a depthwise Conv, [C, 1, …kernel]: every sample's channels become channels of one depthwise convolution, of x
* with the gradient as its kernel, whose positions are the taps; what was stride becomes dilation. A block of a kernel
* is laid out as a block of an image, so the reordered gradient is the kernel as it is, and it is shared with ∂x, the
* reordered x with the way forward. Each input is read once, whatever the stride: 4 to 18 times faster than `rows` or
* `products` on the shapes of MobileNet and DS-CNN.
*/
function blockedDepthwiseWeights(g, x, grad, window) {
	let { kernel, strides, dilations, before } = window, [n, channels, ...from] = x.shape, to = grad.shape.slice(2), after = kernel.map((k, i) => Math.max(0, (to[i] - 1) * strides[i] + dilations[i] * (k - 1) + 1 - from[i] - before[i])), group = n * channels, swapped = {
		kernel: to,
		strides: dilations,
		dilations: strides,
		before,
		after,
		group
	}, images = g.reshape(g.toBlocks(x), [
		1,
		group,
		...from
	]), kernels = g.reshape(g.toBlocks(grad), [
		group,
		1,
		...to
	]), shape = [
		1,
		group,
		...slides(swapped, from)
	], type = {
		dtype: x.dtype,
		shape
	}, all = g.fromBlocks(g.node("Conv", [images, kernels], type, windowAttributes(swapped), blockedDomain)), axes = kernel.map((_, i) => 2 + i), taps = g.slice(all, axes, kernel.map(() => 0), kernel);
	return g.reshape(g.sum(g.reshape(taps, [
		n,
		channels,
		...kernel
	]), [0]), [
		channels,
		1,
		...kernel
	]);
}
// src/autodiff/emitter.ts
var Emitter = class {
	nodes = [];
	/** Shared with the emitters of subgraphs: these read the constants around them. */
	constants;
	/** The type of every value there is; shared likewise. */
	types;
	#names;
	#made;
	/** Nodes that are written when something reads them, by what they make; shared, as a subgraph may be what reads. */
	#late;
	/** `taken`: names that are in use already. `outer`: the emitter of the graph around this subgraph. */
	constructor(taken, outer) {
		this.constants = outer?.constants ?? /* @__PURE__ */ new Map(), this.types = outer?.types ?? /* @__PURE__ */ new Map(), this.#names = outer ? outer.#names : {
			taken: new Set(taken),
			next: 0
		}, this.#made = new Map(outer ? outer.#made : []), this.#late = outer ? outer.#late : /* @__PURE__ */ new Map();
	}
	/** A name that nothing has. */
	fresh(stem) {
		let name;
		do
			name = `${stem}~${this.#names.next++}`;
		while (this.#names.taken.has(name));
		return name;
	}
	/** This name, or one like it if something has it. */
	claim(name) {
		let free = this.#names.taken.has(name) ? this.fresh(name) : name;
		return this.#names.taken.add(free), free;
	}
	/**
	* The outputs of a node; the one there is already if the same was asked before.
	* @param late write the node only once something reads it: what is never read costs nothing, and what is read on the
	* way back alone is not kept until then
	*/
	emit(op, inputs, attributes, types, domain = "", late = !1) {
		let names = inputs.map((input) => input?.name ?? "");
		for (; names.at(-1) === "";) names.pop();
		let key = JSON.stringify([
			op,
			domain,
			names,
			types.length,
			Object.entries(attributes).sort()
		], bytesAsText), known = this.#made.get(key);
		if (known) return known;
		let outputs = types.map(({ dtype, shape }) => ({
			name: this.fresh(op),
			dtype,
			shape
		})), made = outputs.map((o) => o.name), write = () => {
			this.settle(names), this.nodes.push(node(op, names, made, attributes, domain));
		};
		if (late) for (let name of made) this.#late.set(name, write);
		else write();
		return this.#made.set(key, outputs), this.know(outputs), outputs;
	}
	/** Writes what waits to be read. */
	settle(names) {
		for (let name of names) {
			let write = this.#late.get(name);
			this.#late.delete(name), write?.();
		}
	}
	/** A node as it stands, with names of its own. */
	place(placed, outputs = []) {
		this.settle(reads(placed)), this.nodes.push(placed), this.know(outputs);
	}
	/** Remembers the types of values that come from elsewhere. */
	know(terms) {
		for (let { name, dtype, shape } of terms) this.types.set(name, {
			dtype,
			shape
		});
	}
	constant(value, stem = "constant") {
		let key = value.bytes.length <= 4096 ? `${value.dtype}[${value.shape}]${Buffer.from(value.bytes).toString("base64")}` : void 0, known = key === void 0 ? void 0 : this.#made.get(key)?.[0];
		if (known) return known;
		let term = {
			name: this.fresh(stem),
			dtype: value.dtype,
			shape: value.shape
		};
		return this.constants.set(term.name, value), key !== void 0 && this.#made.set(key, [term]), term;
	}
	ints(values) {
		return this.constant(tensor("int64", [values.length], values));
	}
	/** A constant full of one number. */
	filled(type, value) {
		return this.constant(tensor(type.dtype, type.shape, new Float64Array(elements(type.shape)).fill(value)));
	}
};
/** The one output of a node that has one. */
const only = (terms) => terms.length === 1 ? terms[0] : internal(`expected one output, not ${terms.length}`), bytesAsText = (_key, value) => value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
// src/autodiff/layouts.ts
var Layouts = class extends Emitter {
	/** Values that exist in ONNX Runtime's blocked layout, by the name they have in the ordinary one; same shape. */
	#blocked = /* @__PURE__ */ new Map();
	/** Of affine maps in blocks: the same with a Relu at no cost. */
	#rectified = /* @__PURE__ */ new Map();
	/** `outer`: the emitter of the graph around this subgraph, whose values it reads in either layout. */
	constructor(taken, outer) {
		super(taken, outer);
		for (let [name, blocks] of outer ? outer.#blocked : []) this.#blocked.set(name, blocks);
	}
	/** Whether a value exists in the blocked layout. */
	hasBlocks(x) {
		return this.#blocked.has(x.name);
	}
	/** `x` in the blocked layout, whose shape says nothing of the order of its elements. */
	toBlocks(x) {
		let known = this.#blocked.get(x.name);
		if (known) return known;
		let blocks = this.node("ReorderInput", [x], x, { channels_last: attr.int(0) }, blockedDomain);
		return this.#blocked.set(x.name, blocks), blocks;
	}
	/**
	* The value that `blocks` is in the blocked layout. It is put in order only if something reads it so: elementwise
	* operators, convolutions and normalisation carry on in blocks, and most reorderings never happen.
	* @param rectified `blocks` with a Relu, where whoever makes it can do that in passing
	*/
	fromBlocks(blocks, rectified) {
		let attributes = {
			channels: attr.int(blocks.shape[1]),
			channels_last: attr.int(0)
		}, x = this.late("ReorderOutput", [blocks], blocks, attributes, blockedDomain);
		return this.#blocked.set(x.name, blocks), rectified && this.#rectified.set(x.name, rectified), x;
	}
	/** The blocks of Relu(x), where whoever made x can make them in passing. */
	rectified(x) {
		return this.#rectified.get(x.name)?.();
	}
	/** One node with one output. */
	node(op, inputs, type, attributes = {}, domain = "") {
		return only(this.emit(op, inputs, attributes, [type], domain));
	}
	/** One node that is written once something reads it. */
	late(op, inputs, type, attributes = {}, domain = "") {
		return only(this.emit(op, inputs, attributes, [type], domain, !0));
	}
}, Algebra = class Algebra extends Layouts {
	/** What a reshaped value is a view of. */
	#views = /* @__PURE__ */ new Map();
	/** An emitter for a subgraph of this one. */
	inner() {
		return new Algebra([], this);
	}
	/** `x`, which is [N, C, H, W], as [N, H, W, C]. */
	channelsLast(x) {
		let [n, c, h, w] = x.shape, blocks = this.hasBlocks(x) ? this.toBlocks(x) : void 0;
		if (!blocks) return this.transpose(x, [
			0,
			2,
			3,
			1
		]);
		let attributes = {
			channels: attr.int(c),
			channels_last: attr.int(1)
		};
		return this.node("ReorderOutput", [blocks], {
			dtype: x.dtype,
			shape: [
				n,
				h,
				w,
				c
			]
		}, attributes, blockedDomain);
	}
	/** `x` in another shape, once something reads it so. */
	lateReshape(x, shape) {
		if (same(x.shape, shape)) return x;
		let view = this.late("Reshape", [x, this.ints(shape)], {
			dtype: x.dtype,
			shape
		});
		return this.#views.set(view.name, x), view;
	}
	/** An operator whose result has the type of its first input. */
	unary(op, x, attributes = {}) {
		let rectified = op === "Relu" ? this.rectified(x) : void 0;
		return rectified ? this.fromBlocks(rectified) : elementwise$1.has(op) && this.hasBlocks(x) ? this.fromBlocks(this.node(op, [this.toBlocks(x)], x, attributes)) : this.node(op, [x], x, attributes);
	}
	/** An operator on single elements of one or two terms. */
	elementwise(op, inputs, attributes = {}) {
		let [a, b] = inputs;
		return b ? this.#binary(op, a, b) : this.unary(op, a, attributes);
	}
	add(a, b) {
		return b === 0 && typeof a != "number" ? a : this.#binary("Add", a, b);
	}
	sub(a, b) {
		return this.#binary("Sub", a, b);
	}
	mul(a, b) {
		return b === 1 && typeof a != "number" ? a : a === 1 && typeof b != "number" ? b : this.#binary("Mul", a, b);
	}
	div(a, b) {
		return b === 1 && typeof a != "number" ? a : this.#binary("Div", a, b);
	}
	pow(a, b) {
		return this.#binary("Pow", a, b);
	}
	max(a, b) {
		return this.#binary("Max", a, b);
	}
	min(a, b) {
		return this.#binary("Min", a, b);
	}
	compare(op, a, b) {
		return this.#binary(op, a, b, "bool");
	}
	and(a, b) {
		return this.#binary("And", a, b);
	}
	neg(x) {
		return this.unary("Neg", x);
	}
	sqrt(x) {
		return this.unary("Sqrt", x);
	}
	exp(x) {
		return this.unary("Exp", x);
	}
	log(x) {
		return this.unary("Log", x);
	}
	square(x) {
		return this.mul(x, x);
	}
	/** 1 / √(x + epsilon) */
	rsqrt(x, epsilon) {
		return this.div(1, this.sqrt(this.add(x, epsilon)));
	}
	cast(x, dtype) {
		return x.dtype === dtype ? x : this.node("Cast", [x], {
			dtype,
			shape: x.shape
		}, { to: attr.int(dtypes[dtype].code) });
	}
	where(condition, a, b) {
		let dtype = typeof a == "number" ? typeof b == "number" ? "float32" : b.dtype : a.dtype, [left, right] = [this.#operand(a, dtype), this.#operand(b, dtype)], shape = broadcast(condition.shape, broadcast(left.shape, right.shape));
		return this.node("Where", [
			condition,
			left,
			right
		], {
			dtype,
			shape
		});
	}
	/** `x` where the condition holds, else 0: cast and multiply, which is faster than `Where` in ONNX Runtime. */
	masked(x, condition) {
		return this.mul(x, this.cast(condition, x.dtype));
	}
	/** ReduceSum, ReduceMean, ReduceMax, ReduceSumSquare…; `axes` count from the front. */
	reduce(op, x, axes, keep = !1) {
		if (axes.length === 0) return x;
		let shape = x.shape.flatMap((d, i) => axes.includes(i) ? keep ? [1] : [] : [d]), axesInput = this.ints([...axes].sort((a, b) => a - b));
		return this.node(op, [x, axesInput], {
			dtype: x.dtype,
			shape
		}, { keepdims: attr.int(Number(keep)) });
	}
	/** @param weight of every element; by itself a pass, over leading axes none */
	sum(x, axes, keep = !1, weight = 1) {
		return this.#leading(x, axes, keep, weight) ?? this.mul(this.reduce("ReduceSum", x, axes, keep), weight);
	}
	mean(x, axes, keep = !1) {
		let share = 1 / axes.reduce((count, axis) => count * x.shape[axis], 1);
		return this.#leading(x, axes, keep, share) ?? this.reduce("ReduceMean", x, axes, keep);
	}
	/**
	* A weighted sum over the first axes is a product with a row: with more than one thread ReduceSum over a batch hands
	* out single elements, and takes ten times as long on 4,096 of them, sixty times on 65,536.
	*/
	#leading(x, axes, keep, weight) {
		if (!(axes.every((axis) => axis < axes.length) && axes.length < x.shape.length) || axes.length === 0 || !/^float(32|64)$/.test(x.dtype)) return;
		let rows = elements(x.shape.slice(0, axes.length)), rest = x.shape.slice(axes.length);
		if (rows * elements(rest) === 0) return;
		let row = this.filled({
			dtype: x.dtype,
			shape: [1, rows]
		}, weight), total = this.gemm(row, this.reshape(x, [rows, elements(rest)]), !1, !1);
		return this.reshape(total, keep ? [...axes.map(() => 1), ...rest] : rest);
	}
	/** The sum over everything that broadcasting repeated, in the shape it was repeated from. */
	unbroadcast(x, shape) {
		let lead = x.shape.length - shape.length, axes = x.shape.flatMap((d, i) => i < lead || shape[i - lead] === 1 && d !== 1 ? [i] : []);
		return this.reshape(this.sum(x, axes, !0), shape);
	}
	reshape(x, shape) {
		if (same(x.shape, shape)) return x;
		elements(x.shape) !== elements(shape) && internal(`[${x.shape}] cannot be reshaped to [${shape}]`);
		let source = this.#views.get(x.name);
		if (source) return this.reshape(source, shape);
		let allowZero = shape.includes(0) ? { allowzero: attr.int(1) } : {}, view = this.node("Reshape", [x, this.ints(shape)], {
			dtype: x.dtype,
			shape
		}, allowZero);
		return this.#views.set(view.name, x), view;
	}
	transpose(x, perm) {
		if (perm.every((from, to) => from === to)) return x;
		let shape = perm.map((from) => x.shape[from]), long = perm.filter((from) => x.shape[from] !== 1);
		return long.every((from, i) => i === 0 || from > long[i - 1]) ? this.reshape(x, shape) : this.node("Transpose", [x], {
			dtype: x.dtype,
			shape
		}, { perm: attr.ints(perm) });
	}
	/** The last two axes swapped. */
	transposed(x) {
		let n = x.shape.length;
		return this.transpose(x, [...x.shape.keys()].slice(0, n - 2).concat([n - 1, n - 2]));
	}
	expand(x, shape) {
		return same(x.shape, shape) ? x : this.node("Expand", [x, this.ints(shape)], {
			dtype: x.dtype,
			shape
		});
	}
	concat(terms, axis) {
		if (terms.length === 1) return terms[0];
		let first = terms[0] ?? internal("nothing to concatenate"), length = terms.reduce((sum, t) => sum + t.shape[axis], 0), shape = first.shape.with(axis, length);
		return this.node("Concat", terms, {
			dtype: first.dtype,
			shape
		}, { axis: attr.int(axis) });
	}
	split(x, axis, lengths) {
		if (lengths.length === 1) return [x];
		let types = lengths.map((length) => ({
			dtype: x.dtype,
			shape: x.shape.with(axis, length)
		}));
		return this.emit("Split", [x, this.ints(lengths)], { axis: attr.int(axis) }, types);
	}
	/** `length` elements of each of `axes`, from `starts` on, every `steps`-th. */
	slice(x, axes, starts, lengths, steps = axes.map(() => 1)) {
		let shape = x.shape.map((d, i) => lengths[axes.indexOf(i)] ?? d);
		if (same(shape, x.shape)) return x;
		let ends = axes.map((_, k) => starts[k] + (lengths[k] - 1) * steps[k] + 1), inputs = [
			x,
			this.ints(starts),
			this.ints(ends),
			this.ints(axes),
			this.ints(steps)
		];
		return this.node("Slice", inputs, {
			dtype: x.dtype,
			shape
		});
	}
	/** Zeros around: `before` and `after` per axis, none negative. */
	pad(x, before, after) {
		if ([...before, ...after].every((p) => p === 0)) return x;
		let shape = x.shape.map((d, i) => before[i] + d + after[i]);
		return this.node("Pad", [x, this.ints([...before, ...after])], {
			dtype: x.dtype,
			shape
		});
	}
	gather(x, axis, indices) {
		let shape = x.shape.with(axis, indices.length);
		return this.node("Gather", [x, this.ints(indices)], {
			dtype: x.dtype,
			shape
		}, { axis: attr.int(axis) });
	}
	/** The matrix product over the last two axes, the rest broadcast. */
	matmul(a, b) {
		let shape = [
			...broadcast(a.shape.slice(0, -2), b.shape.slice(0, -2)),
			a.shape.at(-2),
			b.shape.at(-1)
		];
		return this.node("MatMul", [a, b], {
			dtype: a.dtype,
			shape
		});
	}
	/** The product of two matrices, each transposed where asked: no copy for that. */
	gemm(a, b, transA, transB) {
		let shape = [a.shape[+!!transA], b.shape[+!transB]], flags = {
			transA: attr.int(Number(transA)),
			transB: attr.int(Number(transB))
		};
		return this.node("Gemm", [a, b], {
			dtype: a.dtype,
			shape
		}, flags);
	}
	/** The same over batches of matrices; com.microsoft, float32 only. */
	fusedMatMul(a, b, transA, transB) {
		let shape = [
			...broadcast(a.shape.slice(0, -2), b.shape.slice(0, -2)),
			a.shape.at(transA ? -1 : -2),
			b.shape.at(transB ? -2 : -1)
		], flags = {
			transA: attr.int(Number(transA)),
			transB: attr.int(Number(transB))
		};
		return this.node("FusedMatMul", [a, b], {
			dtype: a.dtype,
			shape
		}, flags, "com.microsoft");
	}
	/** `matrix` [to, from] applied along one axis. */
	along(x, axis, matrix, to) {
		let from = x.shape[axis], m = this.constant(tensor(x.dtype, [to, from], matrix)), after = elements(x.shape.slice(axis + 1)), flat = this.reshape(x, [
			elements(x.shape.slice(0, axis)),
			from,
			after
		]);
		return this.reshape(this.matmul(m, flat), x.shape.with(axis, to));
	}
	/** A scalar constant. */
	number(value, dtype) {
		return this.constant(scalar(dtype, value));
	}
	/** A copy of `x` under a given name. */
	named(x, name) {
		let copy = {
			...x,
			name
		};
		return this.place(node("Identity", [x.name], [name]), [copy]), copy;
	}
	#binary(op, a, b, dtype) {
		let own = typeof a == "number" ? typeof b == "number" ? internal("two numbers") : b.dtype : a.dtype, [left, right] = [this.#operand(a, own), this.#operand(b, own)], shape = broadcast(left.shape, right.shape), type = {
			dtype: dtype ?? own,
			shape
		}, aligned = [left, right].every((t) => same(t.shape, shape) || t.shape.length === 0);
		if (dtype !== void 0 || !aligned || ![left, right].some((t) => this.hasBlocks(t))) return this.node(op, [left, right], type);
		let blocks = [left, right].map((t) => t.shape.length === 0 ? t : this.toBlocks(t));
		return this.fromBlocks(this.node(op, blocks, type));
	}
	#operand(x, dtype) {
		return typeof x == "number" ? this.number(x, dtype) : x;
	}
};
/** Operators on single elements, whose order does not matter to them. */
const elementwise$1 = new Set("Abs Elu Erf Exp HardSigmoid HardSwish LeakyRelu Log Neg Reciprocal Relu Sigmoid Sign Softplus Sqrt Tanh".split(" ")), same = (a, b) => a.length === b.length && a.every((d, i) => d === b[i]);
/** The shape two shapes broadcast to. */
function broadcast(a, b) {
	let rank = Math.max(a.length, b.length);
	return Array.from({ length: rank }, (_, i) => {
		let [x, y] = [a[i - rank + a.length] ?? 1, b[i - rank + b.length] ?? 1];
		return x !== y && x !== 1 && y !== 1 && internal(`[${a}] and [${b}] do not broadcast`), x === 1 ? y : x;
	});
}
// src/autodiff/pack.ts
/** Places for tensors, one after the other. */
function partsOf(tensors) {
	let offset = 0;
	return Array.from(tensors, ([of, { shape }]) => {
		let part = {
			of,
			shape,
			offset
		};
		return offset += elements(shape), part;
	});
}
const lengthOf$1 = (parts) => parts.reduce((sum, part) => sum + elements(part.shape), 0);
/** The flat vector of tensors of one type. */
function pack(parts, dtype, tensorOf) {
	let bytes = new Uint8Array(byteLength(dtype, lengthOf$1(parts)));
	for (let part of parts) {
		let tensor = tensorOf(part.of);
		tensor.dtype !== dtype && internal(`${part.of} is ${tensor.dtype}, not ${dtype}`), bytes.set(tensor.bytes, byteLength(dtype, part.offset));
	}
	return {
		dtype,
		shape: [lengthOf$1(parts)],
		bytes
	};
}
/** The tensors in a flat vector, as views of it. @example unpack(slot.parts, slot.initial).get('conv.weight') */
function unpack(parts, flat) {
	return new Map(parts.map(({ of, shape, offset }) => {
		let [from, to] = [byteLength(flat.dtype, offset), byteLength(flat.dtype, offset + elements(shape))];
		return [of, {
			dtype: flat.dtype,
			shape,
			bytes: flat.bytes.subarray(from, to)
		}];
	}));
}
/** A flat term taken apart. */
function split$1(g, parts, flat) {
	let pieces = g.split(flat, 0, parts.map((part) => elements(part.shape)));
	return new Map(parts.map((part, i) => [part.of, g.reshape(pieces[i], part.shape)]));
}
/**
* Terms put together into a flat one. Each is flattened by one Reshape, whatever Reshapes made it: of two in a row ONNX
* Runtime makes a new node, which it runs before older ones, here all gradients of values before those of weights.
*/
function join$1(g, terms) {
	let sources = new Map(g.nodes.flatMap(({ op, inputs, outputs }) => op === "Reshape" ? [[outputs[0], inputs[0]]] : [])), source = (term) => {
		let name = sources.get(term.name), type = name === void 0 ? void 0 : g.types.get(name);
		return name !== void 0 && type ? source({
			name,
			...type
		}) : term;
	}, flat = terms.map((term) => g.reshape(source(term), [elements(term.shape)]));
	return g.concat(flat, 0);
}
// src/autodiff/parameters.ts
const layer = { weights: [1, 2] }, term = { terms: [0, 1] }, moved = { through: 0 }, slots = {
	Conv: layer,
	ConvTranspose: layer,
	Gemm: { weights: [
		0,
		1,
		2
	] },
	MatMul: { weights: [0, 1] },
	BatchNormalization: {
		weights: [1, 2],
		statistics: [3, 4]
	},
	InstanceNormalization: layer,
	LayerNormalization: layer,
	SimplifiedLayerNormalization: layer,
	RMSNormalization: layer,
	PRelu: { weights: [1] },
	Gather: { weights: [0] },
	"com.microsoft:BiasGelu": layer,
	"com.microsoft:FastGelu": layer,
	Add: term,
	Sub: term,
	Mul: term,
	Div: term,
	Concat: { terms: [
		0,
		1,
		2,
		3
	] },
	Identity: {
		through: 0,
		copies: !0
	},
	Cast: moved,
	Transpose: moved,
	Reshape: moved,
	Flatten: moved,
	Squeeze: moved,
	Unsqueeze: moved,
	Expand: moved,
	Slice: moved,
	Split: moved,
	QuantizeLinear: moved,
	DequantizeLinear: moved,
	"com.microsoft:QuantizeLinear": moved,
	"com.microsoft:DequantizeLinear": moved
}, slotsOf = (node) => {
	let key = opKey(node.domain, node.op);
	return Object.hasOwn(slots, key) ? slots[key] : void 0;
};
/** The float constants of `graph` by role, subgraphs included. */
function rolesOf(graph) {
	let weights = /* @__PURE__ */ new Set(), statistics = /* @__PURE__ */ new Set(), parameters = /* @__PURE__ */ new Set(), isFloat = (t) => t !== void 0 && dtypes[t.dtype].kind === "float" && elements(t.shape) > 0;
	for (let node of allNodes(graph).toReversed()) {
		let row = slotsOf(node);
		node.inputs.forEach((name, i) => {
			let constant = graph.constants.get(name), passes = row?.through === i && node.outputs.some((output) => weights.has(output));
			(isWeight(row, i, constant) || passes) && (weights.add(name), isFloat(constant) && parameters.add(name)), row?.statistics?.includes(i) && isFloat(constant) && statistics.add(name);
		});
	}
	return {
		parameters: new Set([...graph.constants.keys()].filter((name) => parameters.has(name))),
		statistics
	};
}
const isWeight = (row, i, constant) => row?.weights?.includes(i) || row?.terms?.includes(i) && (constant === void 0 || elements(constant.shape) > 1), isOwn = (row, i, constant) => isWeight(row, i, constant) || row?.statistics?.includes(i), allNodes = (body) => body.nodes.flatMap((node) => [...bodies(node).flatMap(allNodes), node]);
/**
* The graph with a constant of its own for every layer that trains one. Exporters let layers share one tensor where
* values are equal, as fresh norms and biases are; random weights are equal only where they are tied on purpose.
*/
function untie(graph) {
	let constants = new Map(graph.constants), outputs = new Set(graph.outputs.map((output) => output.name)), isFlat = (name) => {
		let t = constants.get(name);
		return t !== void 0 && dtypes[t.dtype].kind === "float" && isUniform(t);
	}, named = graph.nodes.filter((node) => {
		let [input, output] = [node.inputs[0], node.outputs[0]];
		return !slotsOf(node)?.copies || outputs.has(output) || !isFlat(input) ? !0 : (constants.set(output, constants.get(input)), !1);
	}), taken = /* @__PURE__ */ new Set([
		...constants.keys(),
		...named.flatMap((node) => node.outputs),
		...graph.inputs.map((i) => i.name)
	]), used = /* @__PURE__ */ new Set(), nodes = named.map((node) => {
		let row = slotsOf(node), inputs = node.inputs.map((name, i) => {
			if (!isOwn(row, i, constants.get(name)) || !isFlat(name)) return name;
			if (!used.has(name)) return used.add(name), name;
			let copy = name;
			for (let k = 1; taken.has(copy); k++) copy = `${name}#${k}`;
			return taken.add(copy), constants.set(copy, constants.get(name)), copy;
		});
		return inputs.every((name, i) => name === node.inputs[i]) ? node : {
			...node,
			inputs
		};
	});
	return rewrite(graph, {
		nodes,
		constants,
		inputs: graph.inputs.filter(({ name }) => !graph.constants.has(name))
	});
}
/** Whether all elements are the same: their bytes repeat. */
function isUniform({ bytes, dtype }) {
	let width = dtypes[dtype].bits / 8;
	return bytes.every((byte, i) => byte === bytes[i % width]);
}
// src/autodiff/gradient.ts
/** A row without a forward form of its own. */
const rule = (backward) => ({ backward }), unary = (backward) => rule((call) => [call.needs(0) ? backward(call, call.input(0), call.outputs[0], call.grad) : void 0]);
/** For an operator on single elements that `Algebra` has: written anew where its inputs are in blocks, else left as is. */
function elementwiseForward({ g, node, inputs, wanted }) {
	return inputs.some((x) => x && g.hasBlocks(x)) ? { outputs: [g.elementwise(node.op, inputs, node.attributes)] } : { outputs: wanted };
}
/** No gradient passes, by the operator's nature: a step function, a shape. */
const flat$1 = rule(() => []), sigmoid = (g, x) => g.unary("Sigmoid", x), bump = (g, s) => g.mul(s, g.sub(1, s)), swish = (alphaOf) => unary((call, x, _y, grad) => {
	let { g } = call, alpha = alphaOf(call), s = sigmoid(g, g.mul(x, alpha));
	return g.mul(grad, g.add(s, g.mul(g.mul(x, alpha), bump(g, s))));
});
/** Φ(x) + x φ(x) */
function geluSlope(g, x) {
	let cdf = g.mul(g.add(g.unary("Erf", g.mul(x, Math.SQRT1_2)), 1), .5), density = g.mul(g.exp(g.mul(g.square(x), -.5)), 1 / Math.sqrt(2 * Math.PI));
	return g.add(cdf, g.mul(x, density));
}
/** Of 0.5 x (1 + tanh(√(2/π) (x + 0.044715 x³))). */
function tanhGeluSlope(g, x) {
	let c = Math.sqrt(2 / Math.PI), squared = g.square(x), inner = g.mul(g.mul(x, c), g.add(g.mul(squared, .044715), 1)), t = g.unary("Tanh", inner), innerSlope = g.mul(g.add(g.mul(squared, .134145), 1), c), rise = g.mul(g.mul(x, .5), g.mul(g.sub(1, g.square(t)), innerSlope));
	return g.add(g.mul(g.add(t, 1), .5), rise);
}
/** An approximation of Gelu with a bias that is added before. */
const biasGelu = (slope) => rule(({ g, inputs, grad }) => {
	let [x, bias] = inputs, moved = g.mul(grad, slope(g, bias ? g.add(x, bias) : x));
	return [moved, bias && g.unbroadcast(moved, bias.shape)];
}), sided = (g, x, positive, negative) => g.where(g.compare("Greater", x, 0), positive, negative), exponential = (call, alpha, beta, gamma) => {
	let { g, grad } = call, y = call.outputs[0], below = g.div(g.add(y, gamma * alpha), beta);
	return g.mul(grad, sided(g, call.input(0), gamma, below));
}, prelu = rule(({ g, inputs, grad, needs }) => {
	let [x, slope] = inputs, positive = g.compare("Greater", x, 0);
	return [needs(0) ? g.where(positive, grad, g.mul(grad, slope)) : void 0, needs(1) ? g.unbroadcast(g.mul(grad, g.min(x, 0)), slope.shape) : void 0];
}), softmaxAxis = ({ node }, x) => {
	let axis = intAttr(node, "axis", -1);
	return axis < 0 ? axis + x.shape.length : axis;
}, ramp = (g, x) => g.unary("HardSigmoid", x, {
	alpha: attr.float(34e37),
	beta: attr.float(0)
}), relu = {
	...unary(({ g, lower }, x, y, grad) => {
		let forms = x.dtype === "float32" ? ["ramp", "mask"] : ["mask"];
		return lower({
			key: "Relu.x",
			dtype: x.dtype,
			shapes: [x.shape],
			attributes: {},
			forms
		}) === "ramp" ? g.mul(grad, ramp(g, y)) : g.masked(grad, g.compare("Greater", y, 0));
	}),
	forward: elementwiseForward
}, steep = 2 ** 100, step$1 = (g, x, at, sign) => g.unary("HardSigmoid", x, {
	alpha: attr.float(sign * steep),
	beta: attr.float(-sign * at * steep)
});
/** A bound that is known and far from the ends of float32; undefined = none. */
function bound$1({ inputs, fact }, index) {
	if (inputs[index] === void 0) return;
	let known = fact(index)?.constant, at = known ? numbers(known)[0] : NaN;
	return at === 0 || Math.abs(at) > 2 ** -70 && Math.abs(at) < 2 ** 20 ? at : "unknown";
}
const clip = {
	...unary((call, x, y, grad) => {
		let { g, inputs, lower } = call, [low, high] = [bound$1(call, 1), bound$1(call, 2)], isKnown = x.dtype === "float32" && low !== "unknown" && high !== "unknown", forms = isKnown ? ["ramps", "mask"] : ["mask"];
		if (lower({
			key: "Clip.x",
			dtype: x.dtype,
			shapes: [x.shape],
			attributes: {},
			forms
		}) === "ramps" && isKnown) {
			let above = low === void 0 ? grad : g.mul(grad, step$1(g, y, low, 1));
			return high === void 0 ? above : g.mul(above, step$1(g, y, high, -1));
		}
		let above = inputs[1] && g.compare("Greater", x, inputs[1]), below = inputs[2] && g.compare("Less", x, inputs[2]), inside = above && below ? g.and(above, below) : above ?? below;
		return inside ? g.masked(grad, inside) : grad;
	}),
	forward: ({ g, inputs, input, wanted }) => {
		if (!g.hasBlocks(input(0))) return { outputs: wanted };
		let y = g.node("Clip", [g.toBlocks(input(0)), ...inputs.slice(1)], input(0));
		return { outputs: [g.fromBlocks(y)] };
	}
}, yes = { value: attr.tensor(tensor("bool", [1], [1])) }, activations = {
	Relu: relu,
	LeakyRelu: unary(({ g, node }, x, _y, grad) => g.where(g.compare("Greater", x, 0), grad, g.mul(grad, floatAttr(node, "alpha", .01)))),
	PRelu: prelu,
	Elu: unary((call) => exponential(call, floatAttr(call.node, "alpha", 1), 1, 1)),
	Selu: unary((call) => exponential(call, floatAttr(call.node, "alpha", 1.6732632423543772), 1, floatAttr(call.node, "gamma", 1.0507009873554805))),
	Celu: unary((call) => {
		let alpha = floatAttr(call.node, "alpha", 1);
		return exponential(call, alpha, alpha, 1);
	}),
	ThresholdedRelu: unary(({ g, node }, x, _y, grad) => g.masked(grad, g.compare("Greater", x, floatAttr(node, "alpha", 1)))),
	Shrink: unary(({ g, node }, x, _y, grad) => g.masked(grad, g.compare("Greater", g.unary("Abs", x), floatAttr(node, "lambd", .5)))),
	Clip: clip,
	Sigmoid: unary(({ g }, _x, y, grad) => g.mul(grad, bump(g, y))),
	HardSigmoid: unary(({ g, node }, _x, y, grad) => {
		let inside = g.and(g.compare("Greater", y, 0), g.compare("Less", y, 1));
		return g.mul(g.masked(grad, inside), floatAttr(node, "alpha", .2));
	}),
	HardSwish: unary(({ g }, x, _y, grad) => {
		let between = g.masked(g.add(g.mul(x, 1 / 3), .5), g.compare("Greater", x, -3));
		return g.mul(grad, g.where(g.compare("Less", x, 3), between, 1));
	}),
	Swish: swish(({ node }) => floatAttr(node, "alpha", 1)),
	"com.microsoft:QuickGelu": swish(({ node }) => floatAttr(node, "alpha", 1.702)),
	Mish: unary(({ g }, x, _y, grad) => {
		let t = g.unary("Tanh", g.unary("Softplus", x));
		return g.mul(grad, g.add(t, g.mul(g.mul(x, sigmoid(g, x)), g.sub(1, g.square(t)))));
	}),
	Tanh: unary(({ g }, _x, y, grad) => g.mul(grad, g.sub(1, g.square(y)))),
	Gelu: unary(({ g, node }, x, _y, grad) => g.mul(grad, stringAttr(node, "approximate", "none") === "tanh" ? tanhGeluSlope(g, x) : geluSlope(g, x))),
	"com.microsoft:Gelu": unary(({ g }, x, _y, grad) => g.mul(grad, geluSlope(g, x))),
	"com.microsoft:BiasGelu": biasGelu(geluSlope),
	"com.microsoft:FastGelu": biasGelu(tanhGeluSlope),
	Softplus: unary(({ g }, x, _y, grad) => g.mul(grad, sigmoid(g, x))),
	Softsign: unary(({ g }, x, _y, grad) => g.div(grad, g.square(g.add(g.unary("Abs", x), 1)))),
	Softmax: unary((call, x, y, grad) => {
		let { g } = call, axis = softmaxAxis(call, x), product = g.mul(grad, y);
		return g.sub(product, g.mul(y, g.sum(product, [axis], !0)));
	}),
	LogSoftmax: unary((call, x, y, grad) => {
		let { g } = call;
		return g.sub(grad, g.mul(g.exp(y), g.sum(grad, [softmaxAxis(call, x)], !0)));
	}),
	Hardmax: null,
	Dropout: {
		forward: ({ g, inputs, wanted, mode, fact, uniform, input, node }) => {
			let x = input(0), known = fact(1)?.constant, ratio = known ? numbers(known)[0] : .5;
			if (!mode.dropout || ratio === 0) return { outputs: [g.unary("Identity", x), wanted[1] && g.node("ConstantOfShape", [g.ints(x.shape)], {
				dtype: "bool",
				shape: x.shape
			}, yes)] };
			if (inputs[1] && !known) throw userError("train-dropout", { node: label(node) });
			let kept = g.compare("GreaterOrEqual", uniform(x.shape, x.dtype), ratio), scale = g.mul(g.cast(kept, x.dtype), 1 / (1 - ratio));
			return {
				outputs: [g.mul(x, scale), wanted[1] && kept],
				saved: [scale]
			};
		},
		backward: ({ g, grad, saved }) => [saved[0] ? g.mul(grad, saved[0]) : grad]
	}
};
// src/autodiff/gradients/control.ts
/** A subgraph of what an inner emitter holds; its outputs are copies, since an outer value is no output. */
function closed$1(g, outputs) {
	let named = outputs.map((term) => g.named(term, g.fresh("branch")));
	return body({
		name: "branch",
		inputs: [],
		outputs: named.map(({ name, dtype, shape }) => value(name, dtype, shape)),
		nodes: g.nodes
	});
}
const branchesOf = (node) => bodies({
	...node,
	attributes: pick$1(node)
}), pick$1 = ({ attributes }) => ({
	then_branch: attributes.then_branch,
	else_branch: attributes.else_branch
});
/** An If that chooses between two lists of terms. */
function conditional(g, condition, branches, types) {
	let [then, otherwise] = branches, outputs = types.map((type) => ({
		name: g.fresh("If"),
		dtype: type.dtype,
		shape: type.shape
	}));
	return g.place({
		name: "",
		op: "If",
		domain: "",
		inputs: [condition.name],
		outputs: outputs.map((o) => o.name),
		attributes: {
			then_branch: attr.graph(then),
			else_branch: attr.graph(otherwise)
		}
	}), outputs;
}
/** Both branches in training; a statistic that one of them updates stays as it was in the other. */
function forward(call) {
	let traced = branchesOf(call.node).map((branch) => {
		let g = call.g.inner();
		return {
			g,
			trace: call.inside.trace(branch, g)
		};
	}), updated = [...new Set(traced.flatMap(({ trace }) => [...trace.updates.keys()]))], before = updated.map((name) => call.inside.lookUp(name)), branches = traced.map(({ g, trace }) => closed$1(g, [...trace.outputs, ...updated.map((name, i) => trace.updates.get(name) ?? before[i])])), results = conditional(call.g, call.input(0), branches, [...traced[0].trace.outputs, ...before]), count = traced[0].trace.outputs.length;
	return updated.forEach((name, i) => {
		call.update(name, results[count + i]);
	}), { outputs: results.slice(0, count) };
}
function backward(call) {
	let wanted = call.inputs.flatMap((term, i) => i > 0 && term && call.needs(i) ? [term] : []), branches = branchesOf(call.node).map((branch) => {
		let g = call.g.inner(), trace = call.inside.trace(branch, g), seeds = trace.outputs.flatMap((term, i) => call.grads[i] ? [[term, call.grads[i]]] : []), found = call.inside.differentiate(trace, seeds, wanted, g), zero = (term) => g.expand(g.filled({
			dtype: term.dtype,
			shape: [1]
		}, 0), term.shape);
		return closed$1(g, wanted.map((term) => found.get(term.name) ?? zero(term)));
	}), results = conditional(call.g, call.input(0), branches, wanted);
	return call.inputs.map((term) => {
		let at = term ? wanted.indexOf(term) : -1;
		return at < 0 ? void 0 : results[at];
	});
}
const control = {
	If: {
		forward,
		backward
	},
	Loop: null,
	Scan: null
};
// src/autodiff/gradients/convolution-weight.ts
function weightGradient(call, x, grad, shape, window) {
	let { strides, dilations, before, after, group } = window, attributes = {
		strides,
		dilations,
		before,
		after,
		group: [group]
	}, one = {
		g: call.g,
		x,
		grad,
		shape,
		window
	}, forms = usableForms(one);
	return ofWeight[call.lower({
		key: "Conv.w",
		dtype: x.dtype,
		shapes: [
			x.shape,
			shape,
			grad.shape
		],
		attributes,
		forms
	})](one);
}
/** The forms that are right here, best known first. */
function usableForms(one) {
	let { x, shape } = one, depthwise = shape[1] === 1 && shape[0] === x.shape[1] && shape[0] > 1;
	return x.dtype === "float32" ? depthwise ? depthwiseForms(one) : denseForms(one) : depthwise ? ["products", "convolution"] : ["convolution"];
}
function depthwiseForms({ x, shape, window }) {
	let isUnit = [...window.strides, ...window.dilations].every((s) => s === 1), blocks = [8, 16].flatMap((block) => isBlockable(x.shape, shape, window.group, block) ? [`blocked${block}`] : []);
	return [
		...shape.length === 4 && isUnit ? ["rows"] : [],
		"products",
		"taps",
		"convolution",
		...blocks
	];
}
function denseForms({ x, grad, shape, window }) {
	let others = [
		"taps",
		"columns",
		"convolution"
	], isPlane = shape.length === 4, isStrided = window.strides.some((s) => s > 1), isPoint = window.kernel.every((k) => k === 1), slicing = isPlane && !isStrided && !isPoint ? ["stretches", ...others] : others;
	if (window.group > 1) return slicing;
	let products = x.shape[0] * shape[0] * shape[1] * 8, planes = isPlane && (isStrided || products > elements(x.shape) + elements(grad.shape)) ? ["flat", ...slicing] : isPlane ? [...slicing, "flat"] : slicing;
	return isPoint ? planes : elements(shape.slice(1)) <= 64 ? ["unfolded", ...planes] : planes;
}
const ofWeight = {
	convolution: convolution$2,
	taps,
	columns,
	unfolded,
	flat,
	stretches,
	rows: rows$2,
	products: products$1,
	blocked8: blocked$1,
	blocked16: blocked$1
};
function blocked$1({ g, x, grad, window }) {
	return blockedDepthwiseWeights(g, x, grad, window);
}
function convolution$2({ g, x, grad, shape, window }) {
	let { group, kernel } = window, [n, inPerGroup] = [x.shape[0], shape[1]], [from, to] = [x.shape.slice(2), grad.shape.slice(2)], rest = range(from.length, 3), grouped = g.transpose(g.reshape(x, [
		n,
		group,
		inPerGroup,
		...from
	]), [
		2,
		1,
		0,
		...rest
	]), input = g.reshape(grouped, [
		inPerGroup,
		group * n,
		...from
	]), weights = g.transpose(grad, [
		1,
		0,
		...range(to.length, 2)
	]), after = window.after.map((p, i) => {
		let wanted = (to[i] - 1) * window.strides[i] + reach(window, i);
		return Math.max(0, Math.min(p, wanted - from[i] - window.before[i]));
	}), all = convolve(g, input, weights, {
		...window,
		kernel: to,
		strides: window.dilations,
		dilations: window.strides,
		after
	}), kept = g.slice(all, range(kernel.length, 2), kernel.map(() => 0), kernel);
	return g.transpose(kept, [
		1,
		0,
		...range(kernel.length, 2)
	]);
}
/** The input with its padding, long enough for every window, and `more` rows at the end. */
function padded({ g, x, grad, window }, more = 0) {
	let missing = (i) => (grad.shape[2 + i] - 1) * window.strides[i] + reach(window, i) - x.shape[2 + i] - window.before[i], after = window.kernel.map((_, i) => Math.max(0, missing(i)) + (i === 0 ? more : 0));
	return g.pad(x, [
		0,
		0,
		...window.before
	], [
		0,
		0,
		...after
	]);
}
/** Every tap of the kernel, in the order of the weights. */
function tapsOf(window) {
	return window.kernel.reduce((all, length) => all.flatMap((tap) => range(length).map((i) => [...tap, i])), [[]]);
}
/** What one tap saw of the padded input: as long as the gradient. */
function seen(one, input, tap) {
	let { g, grad, window } = one, starts = tap.map((t, i) => t * window.dilations[i]);
	return g.slice(input, range(tap.length, 2), starts, grad.shape.slice(2), window.strides);
}
function taps(one) {
	let { g, grad, shape, window } = one, { group } = window, [n, out, inPerGroup] = [
		grad.shape[0],
		shape[0],
		shape[1]
	], count = elements(grad.shape.slice(2)), rows = g.reshape(grad, [
		n,
		group,
		out / group,
		count
	]), input = padded(one), parts = tapsOf(window).map((tap) => {
		let columns = g.reshape(seen(one, input, tap), [
			n,
			group,
			inPerGroup,
			count
		]), products = g.fusedMatMul(rows, columns, !1, !0);
		return g.reshape(g.sum(products, [0]), [
			out,
			inPerGroup,
			1
		]);
	});
	return g.reshape(g.concat(parts, 2), shape);
}
function columns(one) {
	let { g, grad, shape, window } = one, { group } = window, [n, out, inPerGroup] = [
		grad.shape[0],
		shape[0],
		shape[1]
	], count = elements(grad.shape.slice(2)), input = padded(one), all = tapsOf(window).map((tap) => g.reshape(seen(one, input, tap), [
		n,
		group,
		inPerGroup,
		count
	])), products = g.fusedMatMul(g.reshape(grad, [
		n,
		group,
		out / group,
		count
	]), g.concat(all, 2), !1, !0), summed = g.reshape(g.sum(products, [0]), [
		out,
		all.length,
		inPerGroup
	]);
	return g.reshape(g.transpose(summed, [
		0,
		2,
		1
	]), shape);
}
function unfolded({ g, x, grad, shape, window }) {
	let [n, out] = [grad.shape[0], shape[0]], [count, length] = [elements(grad.shape.slice(2)), elements(shape.slice(1))], single = Float64Array.from({ length: length * length }, (_, i) => Number(i % (length + 1) === 0)), kernels = g.constant(tensor(x.dtype, [length, ...shape.slice(1)], single)), all = g.reshape(convolve(g, x, kernels, window), [
		n,
		length,
		count
	]), products = g.fusedMatMul(g.reshape(grad, [
		n,
		out,
		count
	]), all, !1, !0);
	return g.reshape(g.sum(products, [0]), shape);
}
function flat({ g, x, grad, shape, window }) {
	let { kernel, strides, dilations, before } = window, right = g.channelsLast(grad), [, height, width] = right.shape, rows = (t) => g.reshape(t, [elements(t.shape.slice(0, 3)), t.shape[3]]), missing = kernel.map((_, i) => Math.max(0, (grad.shape[2 + i] - 1) * strides[i] + reach(window, i) - x.shape[2 + i] - before[i])), input = g.pad(g.channelsLast(x), [
		0,
		...before,
		0
	], [
		0,
		...missing,
		0
	]), parts = tapsOf(window).map((tap) => {
		let starts = tap.map((t, i) => t * dilations[i]), left = rows(g.slice(input, [1, 2], starts, [height, width], strides));
		return g.reshape(g.gemm(rows(right), left, !0, !1), [
			shape[0],
			shape[1],
			1
		]);
	});
	return g.reshape(g.concat(parts, 2), shape);
}
function products$1(one) {
	let { g, grad, shape, window } = one, input = padded(one), axes = [0, ...range(window.kernel.length, 2)], parts = tapsOf(window).map((tap) => g.reshape(g.sum(g.mul(seen(one, input, tap), grad), axes), [shape[0], 1]));
	return g.reshape(g.concat(parts, 1), shape);
}
function stretches(one) {
	let { g, grad, shape, window } = one, { group, dilations } = window, [n, out, inPerGroup] = [
		grad.shape[0],
		shape[0],
		shape[1]
	], [height, width] = grad.shape.slice(2), input = padded(one, 1), wide = input.shape[3], flat = g.reshape(input, [
		n,
		group,
		inPerGroup,
		input.shape[2] * wide
	]), lengthened = g.pad(grad, [
		0,
		0,
		0,
		0
	], [
		0,
		0,
		0,
		wide - width
	]), rows = g.reshape(lengthened, [
		n,
		group,
		out / group,
		height * wide
	]), parts = tapsOf(window).map(([row, column]) => {
		let start = row * dilations[0] * wide + column * dilations[1], products = g.fusedMatMul(rows, g.slice(flat, [3], [start], [height * wide]), !1, !0);
		return g.reshape(g.sum(products, [0]), [
			out,
			inPerGroup,
			1
		]);
	});
	return g.reshape(g.concat(parts, 2), shape);
}
function rows$2({ g, x, grad, shape, window }) {
	let [n, channels, height, width] = x.shape, [to, columns] = grad.shape.slice(2), kh = window.kernel[0], [left, right] = [g.transpose(x, [
		1,
		0,
		2,
		3
	]), g.transpose(grad, [
		1,
		0,
		2,
		3
	])], parts = range(kh).map((row) => {
		let offset = row - window.before[0], first = Math.max(0, -offset), count = Math.min(to, height - offset) - first;
		if (count <= 0) return g.filled({
			dtype: x.dtype,
			shape: [
				channels,
				1,
				width * columns
			]
		}, 0);
		let seen = g.reshape(g.slice(left, [2], [first + offset], [count]), [
			channels,
			n * count,
			width
		]), back = g.reshape(g.slice(right, [2], [first], [count]), [
			channels,
			n * count,
			columns
		]);
		return g.reshape(g.fusedMatMul(seen, back, !0, !1), [
			channels,
			1,
			width * columns
		]);
	}), stacked = g.reshape(g.concat(parts, 1), [channels * kh, width * columns]);
	return g.reshape(g.gemm(stacked, diagonals(g, window, width, columns, x.dtype), !1, !1), shape);
}
/** [W · W', taps]: 1 where the tap of a column of the gradient sees a column of the input. */
function diagonals(g, { kernel, before }, width, columns, dtype) {
	let taps = kernel[1], mask = new Float64Array(width * columns * taps);
	for (let column = 0; column < columns; column++) for (let tap = 0; tap < taps; tap++) {
		let seen = column + tap - before[1];
		seen >= 0 && seen < width && (mask[(seen * columns + column) * taps + tap] = 1);
	}
	return g.constant(tensor(dtype, [width * columns, taps], mask));
}
// src/autodiff/gradients/convolution.ts
const spatial = (x) => x.shape.slice(2);
/** [G·a, b, …] → [G·b, a, …]: in- and output channels of each group swapped, the kernel turned round. */
function flipped(g, w, group) {
	let [out, inPerGroup] = [w.shape[0], w.shape[1]], kernel = spatial(w), taps = elements(kernel), swapped = g.transpose(g.reshape(w, [
		group,
		out / group,
		inPerGroup,
		taps
	]), [
		0,
		2,
		1,
		3
	]), turned = taps === 1 ? swapped : g.gather(swapped, 3, range(taps).reverse());
	return g.reshape(turned, [
		group * inPerGroup,
		out / group,
		...kernel
	]);
}
/** The forms of ∂x that are right for this window, best known first. */
function inputForms(window, grad, w, x) {
	if (window.kernel.some((_, i) => reach(window, i) - 1 < Math.max(window.before[i], window.after[i]))) return ["transposed"];
	let weights = [
		w.shape[1] * window.group,
		w.shape[0] / window.group,
		...spatial(w)
	], blocks = blockForms(grad, weights, window);
	if (window.strides.every((s) => s === 1)) return [
		"flipped",
		"transposed",
		...blocks
	];
	let fits = flippedWindow(window, x, grad).after.every((p) => p >= 0);
	return window.group > 1 && fits ? ["transposed", ...blocks] : ["transposed"];
}
/** Blocked forms that fit the channels; whether the processor has them is for a probe to say. */
const blockForms = (x, weights, { group }) => [8, 16].flatMap((block) => x.dtype === "float32" && isBlockable(x.shape, weights, group, block) ? [`blocked${block}`] : []), ofInput = {
	transposed: (g, grad, w, x, window) => transposeConvolve(g, grad, w, window, spatial(x)),
	flipped: (g, grad, w, x, window) => convolve(g, grad, flipped(g, w, window.group), flippedWindow(window, x, grad)),
	blocked8: (g, grad, w, x, window) => blockedSpread(g, grad, w, flippedWindow(window, x, grad), 8),
	blocked16: (g, grad, w, x, window) => blockedSpread(g, grad, w, flippedWindow(window, x, grad), 16)
};
/**
* Over the gradient with its positions a stride apart. Rows of x that no window reached still get their zeros: the
* padding is chosen by x's length.
*/
function flippedWindow(window, x, grad) {
	let last = (i) => reach(window, i) - 1, before = window.before.map((p, i) => last(i) - p), spread = (i) => spatial(grad)[i] * window.strides[i], after = spatial(x).map((d, i) => d - spread(i) - before[i] + last(i));
	return {
		...window,
		before,
		after
	};
}
/** ∂Conv/∂x for a gradient of the output. */
function inputGradient(call, grad, w, x, window) {
	let forms = inputForms(window, grad, w, x), attributes = siteAttributes(window), form = call.lower({
		key: "Conv.x",
		dtype: x.dtype,
		shapes: [
			x.shape,
			w.shape,
			grad.shape
		],
		attributes,
		forms
	});
	return ofInput[form](call.g, grad, w, x, window);
}
const siteAttributes = ({ strides, dilations, before, after, group }) => ({
	strides,
	dilations,
	before,
	after,
	group: [group]
}), positions$2 = (x) => [0, ...range(x.shape.length - 2, 2)], convBackward = (call) => {
	let { g, grad, inputs, node, needs } = call, [x, w] = [call.input(0), call.input(1)], window = windowOf(node, spatial(w), spatial(x), spatial(grad));
	return [
		needs(0) ? inputGradient(call, grad, w, x, window) : void 0,
		needs(1) ? weightGradient(call, x, grad, w.shape, window) : void 0,
		inputs[2] && needs(2) ? g.sum(grad, positions$2(grad)) : void 0
	];
};
/** Conv as it stands, or in blocks. */
function convForward(call) {
	let { g, inputs, lower, node, wanted } = call, [x, w] = [call.input(0), call.input(1)], y = wanted[0], window = windowOf(node, spatial(w), spatial(x), spatial(y)), forms = ["plain", ...blockForms(x, w.shape, window)], shapes = [
		x.shape,
		w.shape,
		y.shape
	], form = lower({
		key: "Conv",
		dtype: x.dtype,
		shapes,
		attributes: siteAttributes(window),
		forms
	});
	return form === "plain" ? { outputs: wanted } : { outputs: [blockedConvolve(g, x, w, inputs[2], window, form === "blocked8" ? 8 : 16)] };
}
const conv = {
	forward: convForward,
	backward: convBackward
}, convTranspose = rule((call) => {
	let { g, grad, inputs, node, needs } = call, [x, w] = [call.input(0), call.input(1)], window = transposedWindowOf(node, spatial(w), spatial(x), spatial(grad)), fitted = {
		...window,
		after: fittedAfter(window, spatial(grad), spatial(x))
	};
	return [
		needs(0) ? convolve(g, grad, w, fitted) : void 0,
		needs(1) ? weightGradient(call, grad, x, w.shape, fitted) : void 0,
		inputs[2] && needs(2) ? g.sum(grad, positions$2(grad)) : void 0
	];
}), fittedAfter = (w, from, to) => to.map((d, i) => Math.max(0, (d - 1) * w.strides[i] + reach(w, i) - from[i] - w.before[i])), convolution$1 = {
	Conv: conv,
	ConvTranspose: convTranspose
}, binary = (ofA, ofB) => rule((call) => [ofA, ofB].map((partial, i) => call.needs(i) ? call.g.unbroadcast(partial(call, call.grad), call.input(i).shape) : void 0)), variadic = (partial) => rule((call) => call.inputs.map((x, i) => x && call.needs(i) ? call.g.unbroadcast(partial(call, i), x.shape) : void 0)), extreme$1 = variadic(({ g, inputs, outputs, grad }, i) => {
	let y = outputs[0], hits = inputs.map((x) => g.cast(g.compare("Equal", x, y), y.dtype)), share = hits.length === 1 ? grad : g.div(grad, hits.reduce((a, b) => g.add(a, b)));
	return g.mul(share, hits[i]);
}), power = binary(({ g, inputs, fact }, grad) => {
	let [a, b] = inputs, exponent = constantScalar(fact(1)?.constant);
	if (exponent === 2) return g.mul(g.mul(grad, a), 2);
	if (exponent !== void 0) return exponent === 0 ? g.mul(grad, 0) : g.mul(g.mul(grad, exponent), g.pow(a, exponent - 1));
	let slope = g.mul(b, g.pow(a, g.sub(b, 1)));
	return g.mul(grad, g.where(g.compare("Equal", b, 0), 0, slope));
}, ({ g, inputs, outputs }, grad) => {
	let a = inputs[0], safe = g.where(g.compare("Equal", a, 0), 1, a);
	return g.mul(g.mul(grad, outputs[0]), g.log(safe));
});
function constantScalar(t) {
	return t?.shape.every((d) => d === 1) ? numbers(t)[0] : void 0;
}
/** A step function: zero gradient, or the identity's where the mode says straight through. */
const stepped = unary(({ mode }, _x, _y, grad) => mode.straightThrough ? grad : void 0), elementwise = {
	Add: {
		...binary((_, grad) => grad, (_, grad) => grad),
		forward: elementwiseForward
	},
	Sub: binary((_, grad) => grad, ({ g }, grad) => g.neg(grad)),
	Mul: binary(({ g, inputs }, grad) => g.mul(grad, inputs[1]), ({ g, inputs }, grad) => g.mul(grad, inputs[0])),
	Div: binary(({ g, inputs }, grad) => g.div(grad, inputs[1]), ({ g, inputs, outputs }, grad) => g.neg(g.div(g.mul(grad, outputs[0]), inputs[1]))),
	Pow: power,
	Mod: null,
	Sum: variadic(({ grad }) => grad),
	Mean: variadic(({ g, inputs, grad }) => g.mul(grad, 1 / inputs.length)),
	Max: extreme$1,
	Min: extreme$1,
	Neg: unary(({ g }, _x, _y, grad) => g.neg(grad)),
	Abs: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary("Sign", x))),
	Floor: stepped,
	Ceil: stepped,
	Round: stepped,
	Sign: unary(({ g, mode }, x, _y, grad) => mode.straightThrough ? g.masked(grad, g.compare("LessOrEqual", g.unary("Abs", x), 1)) : void 0),
	Sqrt: unary(({ g }, _x, y, grad) => g.div(g.mul(grad, .5), y)),
	Reciprocal: unary(({ g }, _x, y, grad) => g.neg(g.mul(grad, g.square(y)))),
	Exp: unary(({ g }, _x, y, grad) => g.mul(grad, y)),
	Log: unary(({ g }, x, _y, grad) => g.div(grad, x)),
	Sin: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary("Cos", x))),
	Cos: unary(({ g }, x, _y, grad) => g.neg(g.mul(grad, g.unary("Sin", x)))),
	Tan: unary(({ g }, _x, y, grad) => g.mul(grad, g.add(g.square(y), 1))),
	Asin: unary(({ g }, x, _y, grad) => g.div(grad, g.sqrt(g.sub(1, g.square(x))))),
	Acos: unary(({ g }, x, _y, grad) => g.neg(g.div(grad, g.sqrt(g.sub(1, g.square(x)))))),
	Atan: unary(({ g }, x, _y, grad) => g.div(grad, g.add(g.square(x), 1))),
	Sinh: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary("Cosh", x))),
	Cosh: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary("Sinh", x))),
	Asinh: unary(({ g }, x, _y, grad) => g.div(grad, g.sqrt(g.add(g.square(x), 1)))),
	Acosh: unary(({ g }, x, _y, grad) => g.div(grad, g.sqrt(g.sub(g.square(x), 1)))),
	Atanh: unary(({ g }, x, _y, grad) => g.div(grad, g.sub(1, g.square(x)))),
	Erf: unary(({ g }, x, _y, grad) => g.mul(grad, g.mul(g.exp(g.neg(g.square(x))), 2 / Math.sqrt(Math.PI)))),
	Where: rule(({ g, inputs, grad, needs }) => {
		let [condition, a, b] = inputs;
		return [
			void 0,
			needs(1) ? g.unbroadcast(g.masked(grad, condition), a.shape) : void 0,
			needs(2) ? g.unbroadcast(g.where(condition, 0, grad), b.shape) : void 0
		];
	}),
	Identity: unary((_, _x, _y, grad) => grad),
	Cast: unary(({ g }, x, _y, grad) => g.cast(grad, x.dtype)),
	CastLike: unary(({ g }, x, _y, grad) => g.cast(grad, x.dtype)),
	BitwiseAnd: flat$1,
	BitwiseOr: flat$1,
	BitwiseXor: flat$1,
	BitwiseNot: flat$1,
	BitShift: flat$1,
	BitCast: null,
	Equal: flat$1,
	Less: flat$1,
	Greater: flat$1,
	LessOrEqual: flat$1,
	GreaterOrEqual: flat$1,
	And: flat$1,
	Or: flat$1,
	Xor: flat$1,
	Not: flat$1,
	IsNaN: flat$1,
	IsInf: flat$1
}, gemm = rule(({ g, node, inputs, grad, needs }) => {
	let [a, b, c] = inputs, [transA, transB] = [intAttr(node, "transA", 0) === 1, intAttr(node, "transB", 0) === 1], [alpha, beta] = [floatAttr(node, "alpha", 1), floatAttr(node, "beta", 1)];
	return [
		needs(0) ? g.mul(transA ? g.gemm(b, grad, transB, !0) : g.gemm(grad, b, !1, !transB), alpha) : void 0,
		needs(1) ? g.mul(transB ? g.gemm(grad, a, !0, transA) : g.gemm(a, grad, !transA, !1), alpha) : void 0,
		c && needs(2) ? g.mul(g.unbroadcast(grad, c.shape), beta) : void 0
	];
});
/** A Bᵀ or Aᵀ B over batches of matrices, in the form that `lower` chooses. */
function product$1(call, a, b, transA, transB) {
	let { g, lower } = call;
	if (a.shape.length === 2 && b.shape.length === 2) return g.gemm(a, b, transA, transB);
	let forms = a.dtype === "float32" ? ["fused", "transposes"] : ["transposes"], attributes = {
		transA: [Number(transA)],
		transB: [Number(transB)]
	};
	return lower({
		key: "MatMul",
		dtype: a.dtype,
		shapes: [a.shape, b.shape],
		attributes,
		forms
	}) === "fused" ? g.fusedMatMul(a, b, transA, transB) : g.matmul(transA ? g.transposed(a) : a, transB ? g.transposed(b) : b);
}
/** A vector on either side counts as a matrix of one row or one column. */
const matMul = rule((call) => {
	let { g, inputs, grad, needs } = call, [a, b] = inputs, rows = a.shape.length === 1 ? g.reshape(a, [1, ...a.shape]) : a, columns = b.shape.length === 1 ? g.reshape(b, [...b.shape, 1]) : b, back = withVectors(g, grad, rows, columns, a, b);
	return [needs(0) ? g.reshape(ofLeft(call, rows, columns, back), a.shape) : void 0, needs(1) ? g.reshape(ofRight(call, rows, columns, back), b.shape) : void 0];
});
function withVectors(g, grad, rows, columns, a, b) {
	let lead = grad.shape.slice(0, grad.shape.length - Number(a.shape.length > 1) - Number(b.shape.length > 1));
	return g.reshape(grad, [
		...lead,
		rows.shape.at(-2),
		columns.shape.at(-1)
	]);
}
const matrix = (g, x) => g.reshape(x, [elements(x.shape.slice(0, -1)), x.shape.at(-1)]);
function ofLeft(call, a, b, grad) {
	return b.shape.length === 2 ? call.g.reshape(call.g.gemm(matrix(call.g, grad), b, !1, !0), a.shape) : call.g.unbroadcast(product$1(call, grad, b, !1, !0), a.shape);
}
function ofRight(call, a, b, grad) {
	return b.shape.length === 2 ? call.g.gemm(matrix(call.g, a), matrix(call.g, grad), !0, !1) : call.g.unbroadcast(product$1(call, a, grad, !0, !1), b.shape);
}
const linear = {
	Gemm: gemm,
	MatMul: matMul,
	Einsum: null
}, positions$1 = (x) => range(x.shape.length - 2, 2), channelsOf = (x) => x.shape[1], lengthOf = (x) => elements(x.shape.slice(2)), inOneRow = (g, x) => g.reshape(x, [
	x.shape[0],
	channelsOf(x),
	1,
	lengthOf(x)
]);
/** The mean of each channel, [C], times `factor`. */
function channelMean(g, x, factor = 1) {
	if (!g.hasBlocks(x)) {
		let axes = [0, ...positions$1(x)];
		return x.shape.length === 2 ? g.sum(x, [0], !1, factor / x.shape[0]) : g.mul(g.mean(x, axes), factor);
	}
	let [n, channels] = [x.shape[0], channelsOf(x)], type = {
		dtype: x.dtype,
		shape: [
			n,
			channels,
			1,
			1
		]
	}, means = g.node("GlobalAveragePool", [g.toBlocks(x)], type, {}, blockedDomain);
	return g.sum(g.reshape(means, [n, channels]), [0], !1, factor / n);
}
/**
* The mean over each channel of a · b, [C], times `factor`. In blocks it is a depthwise convolution of one with the
* other, which makes no product in memory. (ReduceSumSquare has no fast path over these axes: Mul and ReduceSum take
* half its time.)
*/
function channelMeanOfProduct(g, a, b, factor = 1) {
	let [n, channels, length] = [
		a.shape[0],
		channelsOf(a),
		lengthOf(a)
	], weight = factor / (n * length);
	if (!g.hasBlocks(a) && !g.hasBlocks(b)) return g.sum(g.sum(g.mul(a, b), positions$1(a)), [0], !1, weight);
	let group = n * channels, images = g.reshape(g.toBlocks(a), [
		1,
		group,
		1,
		length
	]), kernels = g.reshape(g.toBlocks(b), [
		group,
		1,
		1,
		length
	]), type = {
		dtype: a.dtype,
		shape: [
			1,
			group,
			1,
			1
		]
	}, attributes = windowAttributes({
		...point,
		kernel: [1, length],
		group
	}), each = g.node("Conv", [images, kernels], type, attributes, blockedDomain);
	return g.sum(g.reshape(each, [n, channels]), [0], !1, weight);
}
/** scale · x + shift, and `plus`; scale and shift are [C]. */
function channelAffine(g, x, scale, shift, plus) {
	if (g.hasBlocks(x)) return blockedAffine(g, x, scale, shift, plus);
	let y = x.shape.length > 2 ? affine$1(g, x, scale, shift) : g.add(g.mul(x, scale), shift);
	return plus ? g.add(y, plus) : y;
}
/** x + shift. */
function channelShift(g, x, shift) {
	return !g.hasBlocks(x) && x.shape.length === 2 ? g.add(x, shift) : channelAffine(g, x, g.filled(shift, 1), shift);
}
function affine$1(g, x, scale, shift) {
	let inputs = [
		x,
		scale,
		shift,
		g.filled(scale, 0),
		g.filled(scale, 1)
	];
	return g.node("BatchNormalization", inputs, x, { epsilon: attr.float(0) });
}
const point = {
	kernel: [1, 1],
	strides: [1, 1],
	dilations: [1, 1],
	before: [0, 0],
	after: [0, 0]
};
/** A depthwise convolution of one tap, which can add another image and a Relu in the same pass. */
function blockedAffine(g, x, scale, shift, plus) {
	let row = inOneRow(g, g.toBlocks(x)), inputs = [
		row,
		g.reshape(scale, [
			channelsOf(x),
			1,
			1,
			1
		]),
		shift,
		plus && inOneRow(g, g.toBlocks(plus))
	], attributes = windowAttributes({
		...point,
		group: channelsOf(x)
	}), make = (activation) => {
		let y = g.late("Conv", inputs, row, {
			...attributes,
			...activation
		}, blockedDomain);
		return g.lateReshape(y, x.shape);
	};
	return g.fromBlocks(make({}), () => make({ activation: attr.string("Relu") }));
}
// src/autodiff/gradients/normalisation.ts
/** [C] → [C, 1, …], to broadcast against [N, C, …]. */
const perChannel = (g, x, rank) => g.reshape(x, [x.shape[0], ...range(rank - 2).map(() => 1)]), positions = (x) => [0, ...range(x.shape.length - 2, 2)];
function batchForward(call) {
	let { g, node, update } = call, [x, scale, bias] = [
		call.input(0),
		call.input(1),
		call.input(2)
	], count = elements(x.shape) / x.shape[1], opposite = channelMean(g, x, -1), centred = channelShift(g, x, opposite), variance = channelMeanOfProduct(g, centred, centred), safe = g.add(variance, floatAttr(node, "epsilon", 1e-5)), deviation = g.div(1, g.sqrt(safe)), gain = g.mul(deviation, scale), y = channelAffine(g, centred, gain, bias), unbiased = count / Math.max(1, count - 1), momentum = floatAttr(node, "momentum", .9), blend = (old, now, factor) => g.add(g.mul(old, momentum), g.mul(now, factor * (1 - momentum))), next = [blend(call.input(3), opposite, -1), blend(call.input(4), variance, unbiased)];
	return update(node.inputs[3], next[0]), update(node.inputs[4], next[1]), {
		outputs: [y, ...next],
		saved: [
			centred,
			safe,
			deviation,
			gain
		]
	};
}
function batchBackward({ g, grad, saved, needs }) {
	let [centred, safe, deviation, gain] = saved, count = elements(grad.shape) / grad.shape[1], mean = channelMean(g, grad, -1), product = channelMeanOfProduct(g, grad, centred, -1);
	return [
		needs(0) ? (() => {
			let slope = g.div(g.mul(gain, product), safe), along = channelAffine(g, centred, slope, g.filled(slope, 0));
			return channelAffine(g, grad, gain, g.mul(gain, mean), along);
		})() : void 0,
		needs(1) ? g.mul(g.mul(product, deviation), -count) : void 0,
		needs(2) ? g.mul(mean, -count) : void 0
	];
}
function frozenBackward({ g, node, grad, needs, input }) {
	let x = input(0), [mean, variance] = [input(3), input(4)], rank = x.shape.length, deviation = g.rsqrt(variance, floatAttr(node, "epsilon", 1e-5));
	return [
		needs(0) ? g.mul(grad, perChannel(g, g.mul(deviation, input(1)), rank)) : void 0,
		needs(1) ? g.sum(g.mul(grad, g.mul(g.sub(x, perChannel(g, mean, rank)), perChannel(g, deviation, rank))), positions(x)) : void 0,
		needs(2) ? g.sum(grad, positions(x)) : void 0
	];
}
function frozenForward({ g, inputs, node, input }) {
	let attributes = { epsilon: attr.float(floatAttr(node, "epsilon", 1e-5)) };
	return { outputs: [
		g.node("BatchNormalization", inputs, input(0), attributes),
		input(3),
		input(4)
	] };
}
const batchNormalization = {
	forward: (call) => call.mode.batchNorm === "batch" ? batchForward(call) : frozenForward(call),
	backward: (call) => call.saved.length > 0 ? batchBackward(call) : frozenBackward(call)
};
/** The way back of a layer that normalises each sample; `scale` broadcasts against x. */
function normalise(call, { axes, scale, centre }) {
	let { g, grad, node } = call, x = call.input(0), centred = centre ? g.sub(x, g.mean(x, axes, !0)) : x, deviation = g.rsqrt(g.mean(g.square(centred), axes, !0), floatAttr(node, "epsilon", 1e-5)), normalised = g.mul(centred, deviation), scaled = scale ? g.mul(grad, scale) : grad, along = g.mul(normalised, g.mean(g.mul(scaled, normalised), axes, !0)), spread = centre ? g.sub(scaled, g.mean(scaled, axes, !0)) : scaled;
	return {
		ofX: g.mul(g.sub(spread, along), deviation),
		ofScale: g.mul(grad, normalised)
	};
}
/** LayerNormalization and RMSNormalization: the axes from `axis` on. */
const overLastAxes = (centre) => rule((call) => {
	let { g, grad, inputs, node, needs } = call, rank = call.input(0).shape.length, axis = axisAttr(node, -1, rank), [, scale, bias] = inputs, { ofX, ofScale } = normalise(call, {
		axes: range(rank - axis, axis),
		scale,
		centre
	});
	return [
		needs(0) ? ofX : void 0,
		scale && needs(1) ? g.unbroadcast(ofScale, scale.shape) : void 0,
		bias && needs(2) ? g.unbroadcast(grad, bias.shape) : void 0
	];
}), instanceNormalization = rule((call) => {
	let { g, grad, needs } = call, rank = call.input(0).shape.length, scale = perChannel(g, call.input(1), rank), { ofX, ofScale } = normalise(call, {
		axes: range(rank - 2, 2),
		scale,
		centre: !0
	});
	return [
		needs(0) ? ofX : void 0,
		needs(1) ? g.sum(ofScale, positions(grad)) : void 0,
		needs(2) ? g.sum(grad, positions(grad)) : void 0
	];
}), lrn = rule(({ g, node, outputs, grad, input }) => {
	let x = input(0), size = intAttr(node, "size") ?? 1, share = floatAttr(node, "alpha", 1e-4) / size, beta = floatAttr(node, "beta", .75), channels = x.shape[1], [before, after] = [Math.floor((size - 1) / 2), Math.ceil((size - 1) / 2)], band = new Float64Array(channels * channels);
	for (let to = 0; to < channels; to++) for (let from = Math.max(0, to - before); from <= Math.min(channels - 1, to + after); from++) band[to * channels + from] = 1;
	let base = g.add(g.mul(g.along(g.square(x), 1, band, channels), share), floatAttr(node, "bias", 1)), crossed = g.div(g.mul(grad, outputs[0]), base), back = Float64Array.from(band, (_, i) => band[i % channels * channels + Math.floor(i / channels)]), neighbours = g.mul(x, g.along(crossed, 1, back, channels));
	return [g.sub(g.mul(grad, g.pow(base, -beta)), g.mul(neighbours, 2 * beta * share))];
}), lpNormalization = rule(({ g, node, grad, outputs, input }) => {
	let x = input(0), axes = [axisAttr(node, -1, x.shape.length)], isL2 = intAttr(node, "p", 2) === 2, norm = g.reduce(isL2 ? "ReduceL2" : "ReduceL1", x, axes, !0), direction = isL2 ? outputs[0] : g.unary("Sign", x), inner = g.sum(g.mul(grad, outputs[0]), axes, !0);
	return [g.div(g.sub(grad, g.mul(direction, inner)), norm)];
}), normalisation = {
	BatchNormalization: batchNormalization,
	LayerNormalization: overLastAxes(!0),
	SimplifiedLayerNormalization: overLastAxes(!1),
	RMSNormalization: overLastAxes(!1),
	InstanceNormalization: instanceNormalization,
	GroupNormalization: null,
	LRN: lrn,
	LpNormalization: lpNormalization,
	MeanVarianceNormalization: null
};
// src/autodiff/gradients/pooling.ts
/** `grad` added into zeros of x's shape at flat positions. */
function scattered({ g }, x, positions, grad) {
	let count = elements(x.shape), zero = g.filled({
		dtype: x.dtype,
		shape: [1]
	}, 0), flat = (t) => g.reshape(t, [elements(t.shape)]), inputs = [
		g.expand(zero, [count]),
		flat(positions),
		flat(grad)
	], attributes = {
		axis: attr.int(0),
		reduction: attr.string("add")
	};
	return g.reshape(g.node("ScatterElements", inputs, {
		dtype: x.dtype,
		shape: [count]
	}, attributes), x.shape);
}
const maxPool = {
	forward: ({ g, node, wanted, input }) => {
		let y = wanted[0], types = [y, {
			dtype: "int64",
			shape: y.shape
		}], outputs = g.emit("MaxPool", [input(0)], node.attributes, types);
		return {
			outputs: [outputs[0], wanted[1] && outputs[1]],
			saved: [outputs[1]]
		};
	},
	backward: (call) => [scattered(call, call.input(0), call.saved[0], call.grad)]
};
/** How many elements each window averages: [1, 1, …spatial]; one number where all have as many. */
function counts(window, from, to, padsCount) {
	return to.map((length, i) => range(length).map((at) => {
		let start = at * window.strides[i] - window.before[i], [low, high] = padsCount ? [-window.before[i], from[i] + window.after[i]] : [0, from[i]];
		return range(window.kernel[i]).filter((tap) => {
			let position = start + tap * window.dilations[i];
			return position >= low && position < high;
		}).length;
	})).reduce((all, lengths) => all.flatMap((a) => lengths.map((b) => a * b)), [1]);
}
const averagePool$1 = rule((call) => {
	let { g, grad, node, lower } = call, x = call.input(0), [from, to] = [x.shape.slice(2), grad.shape.slice(2)], window = windowOf(node, intsAttr(node, "kernel_shape", from), from, to), sizes = counts(window, from, to, intAttr(node, "count_include_pad", 0) === 1), uniform = sizes.every((size) => size === sizes[0]), share = uniform ? g.mul(grad, 1 / sizes[0]) : g.mul(grad, g.constant(tensor(x.dtype, [
		1,
		1,
		...to
	], sizes.map((size) => 1 / size)))), forms = window.kernel.every((k, i) => k === window.strides[i] && to[i] * k === from[i]) && uniform ? ["repeat", "transposed"] : ["transposed"], attributes = {
		kernel: window.kernel,
		strides: window.strides,
		before: window.before
	};
	return lower({
		key: "AveragePool.x",
		dtype: x.dtype,
		shapes: [x.shape, grad.shape],
		attributes,
		forms
	}) === "repeat" ? [repeated$1(call, share, window.kernel)] : [transposeConvolve(g, share, g.filled({
		dtype: x.dtype,
		shape: [
			x.shape[1],
			1,
			...window.kernel
		]
	}, 1), {
		...window,
		group: x.shape[1]
	}, from)];
});
/** Every element as a block of `kernel`. */
function repeated$1({ g }, x, kernel) {
	let [n, c, ...lengths] = x.shape, apart = g.reshape(x, [
		n,
		c,
		...lengths.flatMap((d) => [d, 1])
	]), blocks = g.expand(apart, [
		n,
		c,
		...lengths.flatMap((d, i) => [d, kernel[i]])
	]);
	return g.reshape(blocks, [
		n,
		c,
		...lengths.map((d, i) => d * kernel[i])
	]);
}
const pooling = {
	MaxPool: maxPool,
	AveragePool: averagePool$1,
	LpPool: null,
	GlobalAveragePool: rule(({ g, grad, input }) => {
		let x = input(0);
		return [g.expand(g.mul(grad, 1 / elements(x.shape.slice(2))), x.shape)];
	}),
	GlobalMaxPool: rule(({ g, grad, input }) => {
		let x = input(0), [n, c] = x.shape, flat = g.reshape(x, [
			n,
			c,
			elements(x.shape.slice(2))
		]), at = g.node("ArgMax", [flat], {
			dtype: "int64",
			shape: [
				n,
				c,
				1
			]
		}, {
			axis: attr.int(2),
			keepdims: attr.int(1)
		}), zeros = g.expand(g.filled({
			dtype: x.dtype,
			shape: [
				1,
				1,
				1
			]
		}, 0), flat.shape), spread = g.node("ScatterElements", [
			zeros,
			at,
			g.reshape(grad, [
				n,
				c,
				1
			])
		], flat, { axis: attr.int(2) });
		return [g.reshape(spread, x.shape)];
	}),
	GlobalLpPool: null,
	MaxUnpool: null
};
// src/autodiff/unsupported.ts
/** The operator has a gradient, but not in this variant. */
function unsupported({ node }, variant) {
	throw userError("train-variant", {
		op: node.op,
		node: label(node),
		variant
	});
}
// src/autodiff/gradients/quantisation.ts
const limits = {
	int8: [-128, 127],
	uint8: [0, 255],
	int16: [-32768, 32767],
	uint16: [0, 65535],
	int4: [-8, 7],
	uint4: [0, 15]
};
/** A scale or zero point per tensor or per channel, to broadcast against x. */
function spread(g, t, axis, x) {
	return t.shape.length !== 1 || t.shape[0] === 1 ? g.reshape(t, []) : g.reshape(t, x.shape.map((d, i) => i === axis ? d : 1));
}
function quantizeBackward(call) {
	let { g, grad, inputs, node, outputs } = call, [x, scale] = [call.input(0), call.input(1)], type = outputs[0].dtype, [low, high] = limits[type] ?? unsupported(call, type);
	if (intAttr(node, "block_size", 0) > 0) return unsupported(call, "block_size");
	let axis = axisOf(intAttr(node, "axis", 1), x.shape.length), steps = g.div(x, spread(g, scale, axis, x)), zero = inputs[2] && g.cast(spread(g, inputs[2], axis, x), x.dtype), level = zero ? g.add(steps, zero) : steps, inside = g.and(g.compare("GreaterOrEqual", level, low - .5), g.compare("LessOrEqual", level, high + .5));
	return [g.masked(grad, inside)];
}
const quantize = {
	carries: !0,
	backward: quantizeBackward
}, dequantize = {
	carries: !0,
	backward: ({ grad }) => [grad]
}, quantisation = {
	QuantizeLinear: quantize,
	DequantizeLinear: dequantize,
	"com.microsoft:QuantizeLinear": quantize,
	"com.microsoft:DequantizeLinear": dequantize
}, reduction = (spread) => rule((call) => {
	let x = call.input(0), axes = reducedAxes(call), kept = x.shape.map((d, i) => axes.includes(i) ? 1 : d), [y, grad] = [call.g.reshape(call.outputs[0], kept), call.g.reshape(call.grad, kept)], count = elements(x.shape) / Math.max(1, elements(kept));
	return [call.g.expand(spread(call, x, y, grad, count), x.shape)];
}), extreme = reduction((call, x, y, grad) => {
	let { g } = call, hits = g.cast(g.compare("Equal", x, y), x.dtype);
	return g.mul(g.div(grad, g.sum(hits, reducedAxes(call), !0)), hits);
}), topK = rule(({ g, node, outputs, grad, input }) => {
	let x = input(0), axis = intAttr(node, "axis", -1), zeros = g.filled({
		dtype: x.dtype,
		shape: [1]
	}, 0);
	return [g.node("ScatterElements", [
		g.expand(zeros, x.shape),
		outputs[1],
		grad
	], x, { axis: attr.int(axis) })];
}), cumSum = rule((call) => {
	let { g, node, grad } = call, axis = axisOf(intsInput(call, 1)[0], grad.shape.length), flags = {
		exclusive: attr.int(intAttr(node, "exclusive", 0)),
		reverse: attr.int(1 - intAttr(node, "reverse", 0))
	};
	return [g.node("CumSum", [grad, g.ints([axis])], grad, flags)];
}), reductions = {
	ReduceSum: reduction((_call, _x, _y, grad) => grad),
	ReduceMean: reduction(({ g }, _x, _y, grad, count) => g.mul(grad, 1 / count)),
	ReduceMax: extreme,
	ReduceMin: extreme,
	ReduceL2: reduction(({ g }, x, y, grad) => g.mul(x, g.div(grad, g.add(y, g.cast(g.compare("Equal", y, 0), y.dtype))))),
	ReduceL1: reduction(({ g }, x, _y, grad) => g.mul(g.unary("Sign", x), grad)),
	ReduceSumSquare: reduction(({ g }, x, _y, grad) => g.mul(x, g.mul(grad, 2))),
	ReduceLogSum: reduction(({ g }, _x, y, grad) => g.div(grad, g.exp(y))),
	ReduceLogSumExp: reduction(({ g }, x, y, grad) => g.mul(g.exp(g.sub(x, y)), grad)),
	ReduceProd: null,
	ArgMax: flat$1,
	ArgMin: flat$1,
	TopK: topK,
	CumSum: cumSum,
	CumProd: null,
	NonZero: flat$1,
	Unique: null
}, half$1 = (at, { scale }) => (at + .5) / scale - .5, coordinates$1 = {
	half_pixel: half$1,
	pytorch_half_pixel: (at, axis) => axis.to > 1 ? half$1(at, axis) : 0,
	half_pixel_symmetric: (at, { from, to, scale }) => {
		let adjustment = to / (from * scale);
		return from / 2 * (1 - adjustment) + (at + .5) / scale - .5;
	},
	align_corners: (at, { from, to }) => to > 1 ? at * (from - 1) / (to - 1) : 0,
	asymmetric: (at, { scale }) => at / scale
}, rounding = {
	round_prefer_floor: (x) => Math.ceil(x - .5),
	round_prefer_ceil: (x) => Math.floor(x + .5),
	floor: Math.floor,
	ceil: Math.ceil
};
/** [from, to]: the transposed weights of one axis. */
function weights(axis, at, nearest) {
	let { from, to } = axis, matrix = new Float64Array(from * to), within = (i) => Math.max(0, Math.min(from - 1, i)), put = (source, target, weight) => {
		matrix[within(source) * to + target] += weight;
	};
	for (let i = 0; i < to; i++) {
		let position = Math.fround(at(i));
		if (nearest) put(nearest(position), i, 1);
		else {
			let x = Math.max(0, Math.min(from - 1, position)), low = Math.floor(x);
			put(low, i, 1 - (x - low)), x > low && put(low + 1, i, x - low);
		}
	}
	return matrix;
}
function scalesOf(call, x, y) {
	let rank = x.shape.length, axes = (intsAttr(call.node, "axes") ?? range(rank)).map((axis) => axisOf(axis, rank)), scales = call.fact(2)?.constant, given = scales && scales.bytes.length > 0 ? numbers(scales) : void 0, policy = stringAttr(call.node, "keep_aspect_ratio_policy", "stretch");
	return policy === "stretch" ? new Map(axes.map((axis, k) => [axis, given?.[k] ?? y.shape[axis] / x.shape[axis]])) : unsupported(call, `keep_aspect_ratio_policy ${policy}`);
}
/** Nearest neighbour by whole factors: every element stands in a block of copies. */
function blocks(g, grad, x) {
	let factors = x.shape.map((d, i) => grad.shape[i] / d), apart = g.reshape(grad, x.shape.flatMap((d, i) => factors[i] === 1 ? [d] : [d, factors[i]])), axes = factors.flatMap((f, i) => f === 1 ? [] : [i + factors.slice(0, i).filter((e) => e !== 1).length + 1]);
	return g.reshape(g.sum(apart, axes), x.shape);
}
const resize$1 = rule((call) => {
	let { g, grad, node, needs } = call;
	if (!needs(0)) return [];
	let x = call.input(0), mode = stringAttr(node, "mode", "nearest"), system = stringAttr(node, "coordinate_transformation_mode", "half_pixel"), at = coordinates$1[system] ?? unsupported(call, `coordinate_transformation_mode ${system}`);
	if (mode === "cubic" || intAttr(node, "antialias", 0) === 1) return unsupported(call, "cubic or antialias");
	let nearest = mode === "nearest" ? rounding[stringAttr(node, "nearest_mode", "round_prefer_floor")] : void 0, changed = [...scalesOf(call, x, grad)].filter(([axis]) => x.shape[axis] !== grad.shape[axis]), forms = nearest && changed.every(([axis, scale]) => Number.isInteger(scale) && grad.shape[axis] === x.shape[axis] * scale) && system !== "align_corners" && copiesStandInBlocks(changed, x, grad, at, nearest) ? ["blocks", "matrices"] : ["matrices"], site = {
		key: "Resize.x",
		dtype: x.dtype,
		shapes: [x.shape, grad.shape],
		attributes: {},
		forms
	};
	return call.lower(site) === "blocks" ? [blocks(g, grad, x)] : [changed.reduce((back, [axis, scale]) => {
		let one = {
			from: x.shape[axis],
			to: grad.shape[axis],
			scale
		};
		return g.along(back, axis, weights(one, (i) => at(i, one), nearest), one.from);
	}, grad)];
});
function copiesStandInBlocks(changed, x, y, at, nearest) {
	return changed.every(([axis, scale]) => {
		let one = {
			from: x.shape[axis],
			to: y.shape[axis],
			scale
		};
		return range(one.to).every((i) => Math.max(0, Math.min(one.from - 1, nearest(Math.fround(at(i, one))))) === Math.floor(i / scale));
	});
}
const resampling = {
	Upsample: null,
	Resize: resize$1,
	GridSample: null,
	AffineGrid: null,
	RoiAlign: null
}, reshaped = unary(({ g }, x, _y, grad) => g.reshape(grad, x.shape)), transpose = unary(({ g, node }, x, _y, grad) => {
	let perm = intsAttr(node, "perm", range(x.shape.length).reverse());
	return g.transpose(grad, inverse(perm));
}), concat$1 = rule(({ g, node, inputs, grad }) => {
	let axis = axisAttr(node, 0, grad.shape.length);
	return g.split(grad, axis, inputs.map((x) => x.shape[axis]));
}), split = rule(({ g, node, outputs, grads }) => {
	let parts = outputs.map((y, i) => grads[i] ?? g.expand(g.filled({
		dtype: y.dtype,
		shape: [1]
	}, 0), y.shape));
	return [g.concat(parts, axisAttr(node, 0, parts[0].shape.length))];
}), expand = unary(({ g }, x, _y, grad) => g.unbroadcast(grad, x.shape)), tile = unary(({ g }, x, y, grad) => {
	let repeats = y.shape.map((d, i) => x.shape[i] === 0 ? 1 : d / x.shape[i]), apart = g.reshape(grad, repeats.flatMap((count, i) => [count, x.shape[i]]));
	return g.reshape(g.sum(apart, repeats.map((_, i) => 2 * i)), x.shape);
}), depthToSpace = unary(({ g, node }, x, _y, grad) => {
	let b = intAttr(node, "blocksize", 1), [n, c, h, w] = x.shape, apart = g.reshape(grad, [
		n,
		c / (b * b),
		h,
		b,
		w,
		b
	]), order = stringAttr(node, "mode", "DCR") === "DCR" ? [
		0,
		3,
		5,
		1,
		2,
		4
	] : [
		0,
		1,
		3,
		5,
		2,
		4
	];
	return g.reshape(g.transpose(apart, order), x.shape);
}), spaceToDepth = unary(({ g, node }, x, _y, grad) => {
	let b = intAttr(node, "blocksize", 1), [n, c, h, w] = x.shape, apart = g.reshape(grad, [
		n,
		b,
		b,
		c,
		h / b,
		w / b
	]);
	return g.reshape(g.transpose(apart, [
		0,
		3,
		4,
		1,
		5,
		2
	]), x.shape);
}), slice = unary((call, x, y, grad) => {
	let { g } = call, starts = intsInput(call, 1) ?? [], axes = (intsInput(call, 3) ?? range(starts.length)).map((axis) => axisOf(axis, x.shape.length)), steps = intsInput(call, 4) ?? starts.map(() => 1), first = axes.map((axis, k) => firstOf(starts[k], steps[k], x.shape[axis]));
	return axes.reduce((back, axis, k) => {
		let [from, step, length] = [
			first[k],
			steps[k],
			x.shape[axis]
		];
		return y.shape[axis] === length && step === 1 ? back : step === 1 ? padAxis(back, axis, from, length - from - y.shape[axis]) : strided(back, axis, from, step, length);
	}, grad);
	function padAxis(t, axis, before, after) {
		let zeros = t.shape.map(() => 0);
		return g.pad(t, zeros.with(axis, before), zeros.with(axis, after));
	}
	function strided(t, axis, from, step, length) {
		let count = t.shape[axis], places = Array(length).fill(count);
		for (let i = 0; i < count; i++) places[from + i * step] = i;
		return g.gather(padAxis(t, axis, 0, 1), axis, places);
	}
});
function firstOf(start, step, length) {
	let at = start < 0 ? start + length : start;
	return step > 0 ? Math.max(0, Math.min(at, length)) : Math.max(-1, Math.min(at, length - 1));
}
/** The matrix that reads, for each padded position, the element it is a copy of. */
function paddingMatrix(mode, length, before, after) {
	let to = before + length + after, matrix = new Float64Array(length * to);
	for (let at = 0; at < to; at++) matrix[sourceOf(mode, at - before, length) * to + at] = 1;
	return matrix;
}
function sourceOf(mode, at, length) {
	if (mode === "edge") return Math.max(0, Math.min(length - 1, at));
	if (mode === "wrap") return (at % length + length) % length;
	let period = Math.max(1, 2 * (length - 1)), inside = (at % period + period) % period;
	return inside < length ? inside : period - inside;
}
const shaping = {
	Reshape: reshaped,
	Flatten: reshaped,
	Squeeze: reshaped,
	Unsqueeze: reshaped,
	Transpose: transpose,
	Concat: concat$1,
	Split: split,
	Expand: expand,
	Tile: tile,
	DepthToSpace: depthToSpace,
	SpaceToDepth: spaceToDepth,
	Slice: slice,
	Pad: rule((call) => {
		let { g, grad, node, needs } = call, x = call.input(0);
		if (!needs(0)) return [];
		let rank = x.shape.length, pads = intsInput(call, 1), axes = (intsInput(call, 3) ?? range(rank)).map((axis) => axisOf(axis, rank)), mode = stringAttr(node, "mode", "constant");
		return [axes.reduce((t, axis, k) => {
			let [before, after] = [pads[k], pads[k + axes.length]];
			if (mode !== "constant") return g.along(t, axis, paddingMatrix(mode, x.shape[axis], before, after), x.shape[axis]);
			let kept = x.shape[axis] + Math.min(0, before) + Math.min(0, after), cut = g.slice(t, [axis], [Math.max(0, before)], [kept]), zeros = t.shape.map(() => 0);
			return g.pad(cut, zeros.with(axis, Math.max(0, -before)), zeros.with(axis, Math.max(0, -after)));
		}, grad)];
	}),
	Trilu: unary(({ g, node, inputs }, _x, _y, grad) => g.node("Trilu", [grad, inputs[1]], grad, { upper: attr.int(intAttr(node, "upper", 1)) })),
	Gather: rule(({ g, node, inputs, grad }) => {
		let [x, indices] = inputs, axis = axisAttr(node, 0, x.shape.length), [lead, tail] = [x.shape.slice(0, axis), x.shape.slice(axis + 1)], count = elements(indices.shape), [outer, inner] = [elements(lead), elements(tail)], rows = g.transpose(g.reshape(grad, [
			outer,
			count,
			inner
		]), [
			1,
			0,
			2
		]), zeros = g.expand(g.filled({
			dtype: x.dtype,
			shape: [1]
		}, 0), [
			x.shape[axis],
			outer,
			inner
		]), at = g.reshape(g.cast(indices, "int64"), [count, 1]), added = g.node("ScatterND", [
			zeros,
			at,
			rows
		], zeros, { reduction: attr.string("add") });
		return [g.reshape(g.transpose(added, [
			1,
			0,
			2
		]), x.shape)];
	}),
	GatherElements: rule(({ g, node, inputs, grad, input }) => {
		let x = input(0), zeros = g.expand(g.filled({
			dtype: x.dtype,
			shape: [1]
		}, 0), x.shape), attributes = {
			axis: attr.int(intAttr(node, "axis", 0)),
			reduction: attr.string("add")
		};
		return [g.node("ScatterElements", [
			zeros,
			inputs[1],
			grad
		], x, attributes)];
	}),
	GatherND: rule((call) => {
		let { g, node, inputs, grad } = call, x = call.input(0);
		if (intAttr(node, "batch_dims", 0) !== 0) return unsupported(call, "batch_dims");
		let zeros = g.expand(g.filled({
			dtype: x.dtype,
			shape: [1]
		}, 0), x.shape);
		return [g.node("ScatterND", [
			zeros,
			inputs[1],
			grad
		], x, { reduction: attr.string("add") })];
	})
}, without$1 = {
	LSTM: null,
	GRU: null,
	RNN: null,
	Attention: null,
	RotaryEmbedding: null,
	Scatter: null,
	ScatterElements: null,
	ScatterND: null,
	TensorScatter: null,
	Compress: null,
	ReverseSequence: null,
	DFT: null,
	STFT: null,
	Col2Im: null,
	CenterCropPad: null
}, quantised$1 = {
	DynamicQuantizeLinear: null,
	ConvInteger: null,
	MatMulInteger: null,
	QLinearConv: null,
	QLinearMatMul: null,
	"com.microsoft:QLinearAdd": null,
	"com.microsoft:QLinearMul": null,
	"com.microsoft:QLinearConv": null,
	"com.microsoft:QGemm": null,
	"com.microsoft:QLinearSigmoid": null,
	"com.microsoft:QLinearLeakyRelu": null,
	"com.microsoft:QLinearSoftmax": null,
	"com.microsoft:QLinearGlobalAveragePool": null,
	"com.microsoft:QLinearAveragePool": null,
	"com.microsoft:QLinearConcat": null,
	"com.microsoft:QLinearWhere": null,
	"com.microsoft:DynamicQuantizeMatMul": null,
	"com.microsoft:MatMulIntegerToFloat": null,
	"com.microsoft:QAttention": null,
	"com.microsoft:DynamicQuantizeLSTM": null,
	"com.microsoft:MatMulNBits": null
}, fused = {
	"com.microsoft:FusedConv": null,
	"com.microsoft:FusedGemm": null,
	"com.microsoft:FusedMatMul": null,
	"com.microsoft:SkipLayerNormalization": null,
	"com.microsoft:SkipSimplifiedLayerNormalization": null,
	"com.microsoft:EmbedLayerNormalization": null,
	"com.microsoft:Attention": null,
	"com.microsoft:MultiHeadAttention": null,
	"com.microsoft:Trilu": null,
	"com.microsoft:Pad": null
}, sources = {
	Shape: flat$1,
	Size: flat$1,
	OneHot: flat$1,
	NonMaxSuppression: flat$1,
	Constant: flat$1,
	ConstantOfShape: flat$1,
	Range: flat$1,
	RandomNormal: flat$1,
	RandomUniform: flat$1,
	RandomNormalLike: flat$1,
	RandomUniformLike: flat$1,
	EyeLike: flat$1,
	Bernoulli: flat$1,
	Multinomial: flat$1,
	HannWindow: flat$1,
	HammingWindow: flat$1,
	BlackmanWindow: flat$1,
	MelWeightMatrix: flat$1
}, gradients = {
	...elementwise,
	...activations,
	...reductions,
	...linear,
	...convolution$1,
	...normalisation,
	...pooling,
	...shaping,
	...resampling,
	...quantisation,
	...control,
	...without$1,
	...quantised$1,
	...fused,
	...sources
}, gradientOf = (key) => Object.hasOwn(gradients, key) ? gradients[key] : null;
// src/autodiff/differentiate.ts
/**
* The gradients of `wanted` by name, given those of some results (`seeds`: result and its gradient). What no result
* depends on is left out.
* @throws UserError `train-not-differentiable` where a gradient meets an operator without one.
*/
function differentiate(steps, seeds, wanted, g) {
	let needed = dependents(steps, wanted), parts = /* @__PURE__ */ new Map(), add = (of, part) => parts.set(of.name, [...parts.get(of.name) ?? [], part]), total = (of) => summed$1(g, parts.get(of.name));
	for (let [of, part] of seeds) needed.has(of.name) && add(of, part);
	for (let step of steps.toReversed()) {
		let grads = step.outputs.map((term) => term && total(term)), grad = grads.find((term) => term !== void 0), { call } = step;
		if (grad === void 0 || !call.inputs.some((term) => term && needed.has(term.name))) continue;
		let needs = (i) => needed.has(call.inputs[i]?.name ?? ""), outputs = step.outputs;
		rowOf(step).backward({
			...call,
			g,
			outputs,
			grads,
			grad: grads[0] ?? grad,
			saved: step.saved,
			needs
		}).forEach((part, i) => {
			part && needs(i) && add(call.inputs[i] ?? internal(`${step.key} has no input ${i}`), part);
		});
	}
	return new Map(wanted.flatMap((term) => parts.has(term.name) ? [[term.name, total(term)]] : []));
}
function rowOf({ key, call }) {
	let row = gradientOf(key);
	if (row === null) throw userError("train-not-differentiable", {
		op: key,
		node: label(call.node)
	});
	return row;
}
/** Names of the values that depend on `wanted`, by way of floats, or of what carries gradients otherwise. */
function dependents(steps, wanted) {
	let needed = new Set(wanted.map((term) => term.name));
	for (let { call, key, outputs } of steps) {
		if (!call.inputs.some((term) => term && needed.has(term.name))) continue;
		let carries = gradientOf(key)?.carries === !0;
		for (let term of outputs) term && (carries || dtypes[term.dtype].kind === "float") && needed.add(term.name);
	}
	return needed;
}
function summed$1(g, parts) {
	return parts === void 0 || parts.length <= 2 ? parts?.reduce((a, b) => g.add(a, b)) : g.node("Sum", parts, parts[0]);
}
// src/autodiff/prepare.ts
/** `batch` becomes the first length of the model's one input. */
function prepare(model, batch, shapes = {}) {
	let graph = untie(normalise$1(model)), [input] = graph.inputs;
	if (input === void 0 || graph.inputs.length > 1) throw userError("train-inputs", { inputs: graph.inputs.map((i) => i.name).join(", ") || "none" });
	let declared = shapes[input.name] ?? input.shape ?? [], bound = bindShapes(graph, { [input.name]: [batch, ...declared.slice(1)] });
	return {
		graph: bound,
		x: termOf(bound.inputs[0])
	};
}
/** A graph's input as a term; its lengths must be numbers. */
function termOf({ name, dtype, shape }) {
	if (dtype === void 0 || shape === void 0 || shape.some((d) => typeof d != "number")) throw userError("train-shape", {
		node: "the inputs",
		op: "the model",
		value: name
	});
	return {
		name,
		dtype,
		shape
	};
}
/** The graph with some of its constants as inputs. */
function open(graph, terms) {
	let given = [...terms].filter(([name]) => graph.constants.has(name));
	return rewrite(graph, {
		inputs: [...graph.inputs, ...given.map(([name, { dtype, shape }]) => value(name, dtype, shape))],
		constants: new Map([...graph.constants].filter(([name]) => !terms.has(name))),
		hints: /* @__PURE__ */ new Map()
	});
}
/** Every name in use, subgraphs included. */
function namesOf(body) {
	let inner = body.nodes.flatMap((node) => [...node.outputs, ...bodies(node).flatMap((branch) => [...namesOf(branch)])]);
	return /* @__PURE__ */ new Set([
		...body.inputs.map((i) => i.name),
		...body.constants.keys(),
		...inner
	]);
}
// src/autodiff/trace.ts
/** Traces a graph whose inputs, `given` by name, include everything that changes between steps. */
function traceGraph(graph, given, g, setting) {
	let facts = inferShapes(graph);
	return traceBody(graph, {
		values: new Map(given),
		facts,
		keepNames: !0
	}, g, setting);
}
function traceBody(body, scope, g, setting) {
	let { values } = scope;
	for (let [name, constant] of body.constants) values.has(name) || values.set(name, scope.keepNames ? keep(g, name, constant) : g.constant(constant, name));
	let updates = /* @__PURE__ */ new Map(), made = /* @__PURE__ */ new Set();
	return {
		steps: body.nodes.flatMap((node) => {
			if (bakeKnown(node, scope, g)) return [];
			let step = traceNode(node, scope, g, setting, updates), name = step.outputs.find((term) => term !== void 0)?.name ?? "";
			return made.has(name) ? [] : (made.add(name), [step]);
		}),
		outputs: body.outputs.map(({ name }) => lookUp(values, name)),
		updates
	};
}
function keep(g, name, constant) {
	return g.constants.set(name, constant), {
		name,
		dtype: constant.dtype,
		shape: constant.shape
	};
}
const lookUp = (values, name) => values.get(name) ?? internal(`the value ${name} is not known`);
/** A node whose results inference knows is a constant. */
function bakeKnown(node, { facts, values }, g) {
	let known = node.outputs.map((name) => name === "" ? void 0 : knownTensor(facts.get(name)));
	return bodies(node).length > 0 || known.some((t, i) => t === void 0 && node.outputs[i] !== "") ? !1 : (node.outputs.forEach((name, i) => {
		name !== "" && values.set(name, g.constant(known[i]));
	}), !0);
}
function knownTensor(fact) {
	if (fact?.constant) return fact.constant;
	if (fact?.content !== void 0 && fact.dtype !== void 0 && fact.shape !== void 0) return fact.content.every((d) => typeof d == "number") && fact.shape.every((d) => typeof d == "number") ? tensor(fact.dtype, fact.shape, fact.content) : void 0;
}
function traceNode(node, scope, g, setting, updates) {
	let call = callOf(node, scope, g, setting), key = opKey(node.domain, node.op), wanted = node.outputs.map((name) => name === "" ? void 0 : outputTerm(node, name, scope, g)), forward = gradientOf(key)?.forward, result = forward?.({
		...call,
		wanted,
		update: (name, next) => updates.set(name, next),
		uniform: (shape, dtype) => setting.uniform(node.outputs[0], shape, dtype, g)
	}), outputs = result?.outputs ?? wanted;
	return outputs === wanted && place(node, call, wanted, g), node.outputs.forEach((name, i) => {
		name !== "" && scope.values.set(name, outputs[i] ?? internal(`${label(node)} lacks output ${i}`));
	}), {
		call,
		key,
		outputs,
		saved: result?.saved ?? []
	};
}
function place(node, call, outputs, g) {
	let inputs = node.inputs.map((_, i) => call.inputs[i]?.name ?? ""), made = outputs.filter((term) => term !== void 0);
	g.place({
		...node,
		inputs,
		outputs: outputs.map((term) => term?.name ?? "")
	}, made);
}
function outputTerm(node, name, { facts, keepNames }, g) {
	let { dtype, shape } = facts.get(name) ?? internal(`no type of ${name}`);
	if (dtype === void 0 || shape === void 0 || shape.some((d) => typeof d != "number")) throw userError("train-shape", {
		node: label(node),
		op: node.op,
		value: name
	});
	return {
		name: keepNames ? name : g.fresh(node.op),
		dtype,
		shape
	};
}
function callOf(node, scope, g, setting) {
	let captured = [...new Set(bodies(node).flatMap((inner) => [...captures(inner)]))], names = [...node.inputs, ...captured], inputs = names.map((name) => name === "" ? void 0 : lookUp(scope.values, name));
	return {
		node,
		mode: setting.mode,
		inputs,
		g,
		lower: setting.lower,
		fact: (index) => scope.facts.get(names[index] ?? ""),
		input: (index) => inputs[index] ?? internal(`${label(node)} lacks input ${index}`),
		inside: inside(scope, setting)
	};
}
function inside(scope, setting) {
	let { values } = scope;
	return {
		lookUp: (name) => lookUp(values, name),
		trace: (body, g) => {
			let facts = factsInside(body, values, scope.facts, setting);
			return traceBody(body, {
				values: new Map(values),
				facts,
				keepNames: !1
			}, g, setting);
		},
		differentiate: (trace, seeds, wanted, g) => differentiate(trace.steps, seeds, wanted, g)
	};
}
/** The types inside a branch: inference over it as a graph of its own, with what it captures as inputs. */
function factsInside(body, values, outer, { opset, domains }) {
	let constants = new Map(body.constants), inputs = [...captures(body)].flatMap((name) => {
		let known = knownTensor(outer.get(name));
		known && constants.set(name, known);
		let { dtype, shape } = lookUp(values, name);
		return known ? [] : [value(name, dtype, shape)];
	}), alone = build({
		inputs,
		outputs: body.outputs.map((o) => value(o.name)),
		nodes: body.nodes,
		constants,
		opset,
		domains
	});
	return inferShapes(alone);
}
// src/autodiff/liveness.ts
/** Operators whose first output is another look at their first input. */
const views = /* @__PURE__ */ new Set([
	"Reshape",
	"Flatten",
	"Squeeze",
	"Unsqueeze",
	"Identity"
]), inPlace = new Set("Abs Add Ceil Clip Div Elu Erf Exp Floor HardSigmoid HardSwish LeakyRelu Log LogSoftmax Mul Neg Reciprocal Relu Round Sigmoid Softmax Softplus Sqrt Sub Sum Tanh".split(" ")), known$1 = /* @__PURE__ */ new WeakMap();
/** What a node reads, each value once; remembered, since plans are tried over the same nodes. */
function readsOf$1(node) {
	let found = known$1.get(node) ?? [...reads(node)];
	return known$1.set(node, found), found;
}
const bytesOf$2 = ({ dtype, shape }) => byteLength(dtype, elements(shape));
/** `sizeOf` is 0 for what is not counted: constants, inputs, what is kept elsewhere. `kept` outlive the last node. */
function liveness(nodes, sizeOf, kept) {
	let root = /* @__PURE__ */ new Map(), rootOf = (name) => root.get(name) ?? name;
	for (let node of nodes) isView(node) && root.set(node.outputs[0], rootOf(node.inputs[0]));
	let last = lastReaders(nodes, rootOf, kept), held = /* @__PURE__ */ new Map(), live = 0, peak = 0;
	return {
		bytes: nodes.map((node, at) => {
			let dying = [...new Set(readsOf$1(node).map(rootOf))].filter((name) => last.get(name) === at && held.has(name)), made = isView(node) ? [] : node.outputs.filter((name) => name !== ""), during = live;
			made.forEach((name, i) => {
				let size = sizeOf(name), over = i === 0 && inPlace.has(node.op) && dying.some((one) => held.get(one) === size);
				during += over ? 0 : size, held.set(name, size), live += size;
			});
			for (let name of [...dying, ...made.filter((one) => !last.has(one))]) live -= held.get(name), held.delete(name);
			return peak = Math.max(peak, during), during;
		}),
		peak
	};
}
const isView = ({ op, domain }) => domain === "" && views.has(op);
/** The node that reads each buffer last; beyond the end for what is kept. */
function lastReaders(nodes, rootOf, kept) {
	let last = /* @__PURE__ */ new Map();
	nodes.forEach((node, at) => {
		for (let name of readsOf$1(node)) last.set(rootOf(name), at);
	});
	for (let name of kept) last.set(rootOf(name), nodes.length);
	return last;
}
// src/autodiff/early.ts
/**
* Views that only a Concat reads, moved to where what they view is made. New state is put together of all gradients at
* the end; what is written there counts as late, and a runner that takes the earliest of the Concat's inputs first would
* compute all gradients of values before the first one of weights.
*/
function viewsEarly(nodes) {
	let readers = /* @__PURE__ */ new Map();
	for (let node of nodes) for (let name of node.inputs) readers.set(name, [...readers.get(name) ?? [], node]);
	let moved = /* @__PURE__ */ new Map(), made = new Set(nodes.flatMap((node) => node.outputs));
	return nodes.filter((node) => {
		let [source] = node.inputs, joins = readers.get(node.outputs[0])?.every((reader) => reader.op === "Concat") ?? !1;
		return !isView(node) || !joins || !made.has(source) || (moved.set(source, [...moved.get(source) ?? [], node]), !1);
	}).flatMap((node) => [node, ...node.outputs.flatMap((name) => moved.get(name) ?? [])]);
}
function workOf(node, types) {
	if (isView(node)) return 0;
	let shapeOf = (name) => types.get(name ?? "")?.shape ?? [], out = elements(shapeOf(node.outputs[0])), weights = shapeOf(node.inputs[1]);
	return node.op === "Conv" ? out * (elements(weights) / (weights[0] ?? 1)) : node.op === "ConvTranspose" ? elements(shapeOf(node.inputs[0])) * (elements(weights) / (weights[0] ?? 1)) : products.has(node.op) ? out * Math.max(1, depthOf(node, shapeOf(node.inputs[0]))) : out * 20;
}
const products = /* @__PURE__ */ new Set([
	"MatMul",
	"Gemm",
	"FusedMatMul"
]);
/** The length that is summed over. */
function depthOf({ attributes }, left) {
	let transposed = attributes.transA, isTurned = transposed?.type === "int" && transposed.value === 1;
	return left.at(isTurned ? -2 : -1) ?? 1;
}
/** Finds the cheapest blocks for a number of bytes; undefined = it cannot be done. */
function planner(ways, types, gradients) {
	let table = tableOf(ways, types, gradients);
	return (bytes) => cheapest(table, bytes);
}
function cheapest(table, limit) {
	let { cuts, border, inner, cost, plain, gradients } = table, fronts = cuts.map(() => []);
	fronts[0] = [{
		kept: 0,
		cost: 0,
		before: void 0,
		block: void 0
	}];
	for (let to = 1; to < cuts.length; to++) {
		let found = [], work = 0;
		for (let from = to - 1; from >= 0; from--) {
			work = Math.max(work, gradients[from]);
			for (let before of fronts[from]) {
				let stays = plain[to] - plain[from];
				from === to - 1 && before.kept + stays + work <= limit && found.push({
					kept: before.kept + stays,
					cost: before.cost,
					before,
					block: void 0
				});
				let back = inner[from][to];
				if (back === 0 || before.kept + back + border[from][to] + work > limit) continue;
				let block = {
					from: cuts[from],
					to: cuts[to]
				}, [kept, total] = [before.kept + border[from][to], before.cost + cost[to] - cost[from]];
				found.push({
					kept,
					cost: total,
					before,
					block
				});
			}
		}
		fronts[to] = front(found);
	}
	let [best] = fronts.at(-1);
	if (best === void 0) return;
	let blocks = [];
	for (let at = best; at; at = at.before) at.block && blocks.unshift(at.block);
	return blocks;
}
/** Without those that keep more and cost more than another, the cheapest first. */
function front(found) {
	let sorted = found.sort((a, b) => a.cost - b.cost || a.kept - b.kept), out = [];
	for (let one of sorted) (out.length === 0 || one.kept < out.at(-1).kept) && out.push(one);
	return out.length <= 24 ? out : Array.from({ length: 24 }, (_, i) => out[Math.round(i * (out.length - 1) / 23)]);
}
function tableOf(ways, types, gradients) {
	let buffers = buffersOf(ways, types), cuts = chooseCuts(ways.forward.length, buffers), pairs = () => cuts.map(() => new Float64Array(cuts.length)), [border, inner] = [pairs(), pairs()], placeOf = (index) => cuts.findIndex((cut) => cut > index) - 1, rows = buffers.map((b) => ({
		...b,
		at: placeOf(b.made),
		until: b.last < 0 ? -1 : placeOf(b.last)
	}));
	for (let from = 0; from < cuts.length; from++) for (let { at, until, back, bytes } of rows) if (!(at < from)) for (let to = at + 1; to < cuts.length; to++) until >= to ? border[from][to] += bytes : back && (inner[from][to] += bytes);
	let plain = new Float64Array(cuts.length);
	for (let { at, back, bytes } of rows) back && (plain[at + 1] += bytes);
	let cost = new Float64Array(cuts.length);
	ways.forward.forEach((node, i) => {
		node.outputs.some((name) => ways.droppable.has(name)) && (cost[placeOf(i) + 1] += workOf(node, types));
	});
	for (let sums of [plain, cost]) for (let i = 1; i < sums.length; i++) sums[i] += sums[i - 1];
	return {
		cuts,
		border,
		inner,
		cost,
		plain,
		gradients: gradientsAt(ways, gradients, placeOf, cuts.length)
	};
}
function buffersOf(ways, types) {
	let out = /* @__PURE__ */ new Map(), of = (name) => out.get(ways.buffers.get(name) ?? name);
	ways.forward.forEach((node, at) => {
		for (let name of readsOf$1(node)) {
			let buffer = of(name);
			buffer && (buffer.last = at);
		}
		for (let name of node.outputs) ways.droppable.has(name) && out.set(name, {
			made: at,
			last: -1,
			back: !1,
			bytes: bytesOf$2(types.get(name))
		});
	});
	for (let node of ways.back) for (let name of readsOf$1(node)) {
		let buffer = of(name);
		buffer && (buffer.back = !0);
	}
	return [...out.values()];
}
/** The places where least crosses: of each run of places, the narrowest. */
function chooseCuts(length, buffers) {
	let crossing = new Float64Array(length + 1);
	for (let { made, last, bytes } of buffers) for (let cut = made + 1; cut <= last; cut++) crossing[cut] += bytes;
	let places = [...new Set(buffers.flatMap(({ made, last }) => [made + 1, last + 1]))].filter((cut) => cut > 0 && cut < length).sort((a, b) => a - b), run = Math.max(1, Math.ceil(places.length / 96)), narrowest = [];
	for (let i = 0; i < places.length; i += run) {
		let some = places.slice(i, i + run);
		narrowest.push(some.reduce((a, b) => crossing[b] < crossing[a] ? b : a));
	}
	return [
		0,
		...narrowest,
		length
	];
}
/** The most bytes of gradients while the way back is between two cuts; it passes them from the last to the first. */
function gradientsAt(ways, gradients, placeOf, count) {
	let made = new Map(ways.forward.flatMap((node, i) => node.outputs.map((name) => [name, i]))), out = new Float64Array(count), place = count - 2;
	return ways.back.forEach((node, i) => {
		let read = readsOf$1(node).filter((name) => ways.droppable.has(ways.buffers.get(name) ?? name));
		for (let name of read) place = Math.min(place, placeOf(made.get(name)));
		out[place] = Math.max(out[place], gradients[i]);
	}), out;
}
/** `seeds`: inputs that change from step to step; `pinned`: values that are results. */
function waysOf(nodes, forward, { seeds, pinned }, g) {
	let [there, back] = [nodes.slice(0, forward), nodes.slice(forward)], moving = new Set(seeds), buffers = /* @__PURE__ */ new Map(), fixed = /* @__PURE__ */ new Set(), sizeOf = (name) => bytesOf$2(g.types.get(name) ?? {
		dtype: "uint8",
		shape: [0]
	});
	for (let node of there) {
		let [input, output] = [node.inputs[0], node.outputs[0]];
		if (readsOf$1(node).some((name) => moving.has(name))) for (let name of node.outputs) moving.add(name);
		for (let name of node.outputs) name !== "" && buffers.set(name, isView(node) && name === output ? buffers.get(input) ?? input : name);
		if (bodies(node).length > 0) for (let name of node.outputs) fixed.add(name);
	}
	for (let node of nodes) if (bodies(node).length > 0) for (let name of readsOf$1(node)) fixed.add(buffers.get(name) ?? name);
	for (let name of pinned) fixed.add(buffers.get(name) ?? name);
	let lastReader = /* @__PURE__ */ new Map();
	there.forEach((node, at) => {
		for (let name of readsOf$1(node)) lastReader.set(buffers.get(name) ?? name, at);
	});
	let made = [...buffers].filter(([name, buffer]) => name === buffer).map(([name]) => name), small = .00390625 * made.reduce((most, name) => Math.max(most, moving.has(name) ? sizeOf(name) : 0), 0);
	return {
		forward: there,
		back,
		buffers,
		droppable: new Set(made.filter((name) => moving.has(name) && !fixed.has(name) && sizeOf(name) > small)),
		lastReader,
		moving
	};
}
/** All nodes of the step, with the copies where they are first needed; and how many nodes are copied. */
function recompute(ways, blocks, g) {
	let waiting = blocks.map((block) => copiesOf(ways, block)).filter((copies) => copies.nodes.length > 0), renamed = /* @__PURE__ */ new Map(), inner = g.inner(), out = [...ways.forward], copied = [], since = 0;
	return ways.back.forEach((node, at) => {
		for (let copies of waiting) {
			if (!readsOf$1(node).some((name) => copies.wanted.has(name) && !renamed.has(name))) continue;
			let gradient = arriving(ways.back.slice(since, at), g) ?? arriving(ways.back.slice(0, at), g);
			if (gradient === void 0) continue;
			since = at;
			let made = copy(ways, copies, gradient, renamed, inner);
			copied.push(...made.copied), out.push(...made.nodes);
		}
		out.push(withInputs(node, (name) => renamed.get(name) ?? name));
	}), {
		nodes: out,
		copied
	};
}
/** The nodes of a block that the way back needs again, and what it reads of them. */
function copiesOf(ways, { from, to }) {
	let { forward, buffers, droppable, lastReader } = ways, nodes = forward.slice(from, to), outputs = nodes.flatMap((node) => node.outputs), made = new Set(outputs), own = new Set(outputs.filter((name) => {
		let buffer = buffers.get(name);
		return buffer !== void 0 && made.has(buffer) && droppable.has(buffer) && (lastReader.get(buffer) ?? 0) < to;
	})), wanted = new Set(ways.back.flatMap((node) => readsOf$1(node).filter((name) => own.has(name)))), needed = new Set(wanted);
	return {
		nodes: nodes.toReversed().filter((node) => {
			if (!node.outputs.some((name) => needed.has(name))) return !1;
			for (let name of readsOf$1(node)) own.has(name) && needed.add(name);
			return !0;
		}).reverse(),
		wanted
	};
}
/** The largest value that stands at the end of what has been run: the gradient on its way back. */
function arriving(done, g) {
	let used = new Set(done.flatMap((node) => readsOf$1(node)));
	return done.flatMap((node) => node.outputs).filter((name) => name !== "" && !used.has(name)).flatMap((name) => {
		let type = g.types.get(name);
		return type?.dtype === "float32" || type?.dtype === "float64" ? [{
			name,
			...type
		}] : [];
	}).reduce((a, b) => a && bytesOf$2(a) > bytesOf$2(b) ? a : b, void 0);
}
function copy(ways, { nodes }, gradient, renamed, g) {
	let before = g.nodes.length, later = delayed(gradient, g), made = /* @__PURE__ */ new Map(), nameIn = (name) => {
		let known = made.get(name);
		if (known !== void 0 || !ways.moving.has(name)) return known ?? name;
		let type = g.types.get(name);
		if (type === void 0) return name;
		let again = later({
			name,
			...type
		}).name;
		return made.set(name, again), again;
	}, copied = nodes.map((node) => {
		let read = withInputs(node, nameIn), outputs = node.outputs.map((name) => {
			if (name === "") return name;
			let again = g.fresh(`${node.op}/again`), type = g.types.get(name);
			return type && g.know([{
				name: again,
				...type
			}]), made.set(name, again), renamed.set(name, again), again;
		});
		return {
			...read,
			name: "",
			outputs
		};
	});
	return {
		nodes: [...g.nodes.slice(before), ...copied],
		copied
	};
}
/**
* Values as they are, but not before a gradient has arrived. ONNX Runtime orders by data alone and merges equal nodes, so
* the delay is a dependency it cannot see through: a Reshape, which copies nothing, to the shape plus an element of the
* gradient times zero, in integers, where that is zero for NaN as well.
*/
function delayed(gradient, g) {
	let rank = gradient.shape.length, axes = [...gradient.shape.keys()], first = g.reshape(g.slice(gradient, axes, axes.map(() => 0), axes.map(() => 1)), [1]), zero = g.mul(g.cast(rank === 0 ? g.reshape(gradient, [1]) : first, "int64"), g.ints([0]));
	return (term) => {
		if (term.shape.length === 0) return g.add(term, g.cast(g.reshape(zero, []), term.dtype));
		let shape = g.add(g.ints(term.shape), zero);
		return g.node("Reshape", [term, shape], term);
	};
}
function withInputs(node, nameOf) {
	let inputs = node.inputs.map((name) => name === "" ? name : nameOf(name));
	return inputs.every((name, i) => name === node.inputs[i]) ? node : {
		...node,
		inputs
	};
}
// src/autodiff/fit.ts
/**
* Shares of the gradients' bytes that the planner reckons with, tried in turn: it adds their worst moment in a block to
* all of the block, which is too careful where the two do not meet.
*/
const trusts = [
	1,
	.5,
	.2
];
/**
* The nodes of a step that needs at most `limit` bytes for its values; the least that can be reached where that is more.
* @param forward how many of the nodes are the way forward
*/
function fitInto(nodes, forward, ends, limit, g) {
	let own = (list) => {
		let made = new Set(list.flatMap((node) => node.outputs));
		return (name) => {
			let type = made.has(name) && !ends.pinned.has(name) ? g.types.get(name) : void 0;
			return type ? bytesOf$2(type) : 0;
		};
	}, measure = (list) => liveness(list, own(list), ends.pinned), plain = measure(nodes), base = {
		peakBytes: plain.peak,
		plainBytes: plain.peak,
		blocks: 0,
		share: 0
	};
	if (plain.peak <= limit) return {
		nodes,
		memory: base
	};
	let ways = waysOf(nodes, forward, ends, g), back = liveness(ways.back, own(ways.back), ends.pinned), total = ways.forward.reduce((sum, node) => sum + workOf(node, g.types), 0), made = (blocks) => {
		let { nodes: all, copied } = recompute(ways, blocks, g), share = copied.reduce((sum, node) => sum + workOf(node, g.types), 0) / total;
		return {
			nodes: all,
			memory: {
				...base,
				peakBytes: measure(all).peak,
				blocks: blocks.length,
				share
			}
		};
	}, asIs = {
		nodes,
		memory: base
	}, least = asIs;
	for (let trust of trusts) {
		let found = search(planner(ways, g.types, back.bytes.map((bytes) => trust * bytes)), made, asIs, limit);
		if (found.memory.peakBytes < least.memory.peakBytes && (least = found), least.memory.peakBytes <= limit) break;
	}
	return least;
}
/** The model of the plan and the count of the graph differ a little, so the plan's limit is searched for. */
function search(plan, made, plain, limit) {
	let least = plain, cheapest, [low, high] = [0, plain.memory.plainBytes];
	for (let round = 0; round < 8; round++) {
		let middle = (low + high) / 2, blocks = plan(middle), found = blocks && made(blocks);
		found && found.memory.peakBytes < least.memory.peakBytes && (least = found);
		let fits = found !== void 0 && found.memory.peakBytes <= limit;
		fits && (cheapest === void 0 || found.memory.share < cheapest.memory.share) && (cheapest = found), found && !fits ? high = middle : low = middle;
	}
	return cheapest ?? least;
}
// src/autodiff/groups.ts
/** The parameters that are trained, by group and element type. */
function segments(graph, parameters, groups) {
	let out = /* @__PURE__ */ new Map();
	for (let parameter of parameters) {
		let tensor = graph.constants.get(parameter), at = groups.findIndex((group) => group.takes(parameter, tensor.shape)), group = groups[at];
		if (group?.frozen) continue;
		let name = group ? group.name ?? `group ${at}` : "rest", key = `${at}/${tensor.dtype}`, { rate = 1, decay = 1 } = group ?? {}, segment = out.get(key) ?? {
			name,
			dtype: tensor.dtype,
			rate,
			decay,
			tensors: /* @__PURE__ */ new Map()
		};
		segment.tensors.set(parameter, tensor), out.set(key, segment);
	}
	if (out.size > 0) return [...out.values()];
	let reason = parameters.size === 0 ? "no floating-point weights were found" : "all of them are frozen";
	throw userError("train-no-parameters", { reason });
}
// src/autodiff/losses.ts
const allAxes = (x) => range(x.shape.length), meanOf$2 = (g, x) => g.mean(x, allAxes(x)), likeScores = (_loss, { scores }) => ({
	dtype: scores.dtype,
	shape: scores.shape
}), classAxis = (loss, { scores, axis, output }) => {
	let rank = scores.shape.length, given = axis ?? loss.axis ?? 1, at = given < 0 ? given + rank : given;
	return (at >= rank || rank < 2) && refuse(loss, output, scores, "it has no axis of classes"), loss.weights && loss.weights.length !== scores.shape[at] && refuse(loss, output, scores, `there are ${loss.weights.length} class weights`), at;
};
function refuse(loss, output, scores, reason) {
	throw userError("train-loss", {
		loss: loss.kind,
		output,
		shape: scores.shape.join(", "),
		reason
	});
}
/** The distribution to reach, times class weights, and what the sum is divided by. As torch.nn.CrossEntropyLoss. */
function wanted(g, loss, scores, axis, targets) {
	let { smoothing = 0, weights, soft } = loss, classes = scores.shape[axis], floor = smoothing / classes, samples = elements(scores.shape) / classes, rank = scores.shape.length, perClass = weights && g.constant(tensor(scores.dtype, range(rank).map((i) => i === axis ? classes : 1), weights)), spread = soft ? g.add(g.mul(targets, 1 - smoothing), floor) : oneHot$1(g, targets, scores, axis, [floor, 1 - smoothing + floor]);
	return perClass ? {
		spread: g.mul(spread, perClass),
		total: soft ? samples : g.sum(g.node("Gather", [g.reshape(perClass, [classes]), targets], {
			dtype: scores.dtype,
			shape: targets.shape
		}), allAxes(targets))
	} : {
		spread,
		total: samples
	};
}
function oneHot$1(g, targets, scores, axis, offOn) {
	let values = g.constant(tensor("float32", [2], offOn)), inputs = [
		targets,
		g.number(scores.shape[axis], "int64"),
		values
	], made = g.node("OneHot", inputs, {
		dtype: "float32",
		shape: scores.shape
	}, { axis: attr.int(axis) });
	return g.cast(made, scores.dtype);
}
const rows$1 = {
	"cross-entropy": {
		absorbs: ["Softmax", "LogSoftmax"],
		targets: (loss, site) => {
			let axis = classAxis(loss, site), { scores } = site;
			return loss.soft ? {
				dtype: scores.dtype,
				shape: scores.shape
			} : {
				dtype: "int64",
				shape: scores.shape.filter((_, i) => i !== axis)
			};
		},
		terms: (g, loss, site, targets) => {
			let { scores } = site, axis = classAxis(loss, site), { spread, total } = wanted(g, loss, scores, axis, targets), logs = g.unary("LogSoftmax", scores, { axis: attr.int(axis) }), sum = g.sum(g.mul(spread, logs), allAxes(scores)), mass = loss.soft || loss.weights ? g.sum(spread, [axis], !0) : 1, gradient = g.div(g.sub(g.mul(g.exp(logs), mass), spread), total);
			return {
				loss: g.neg(g.div(sum, total)),
				gradient
			};
		}
	},
	"binary-cross-entropy": {
		absorbs: ["Sigmoid"],
		targets: likeScores,
		terms: (g, _loss, { scores }, targets) => ({
			loss: meanOf$2(g, g.sub(g.unary("Softplus", scores), g.mul(targets, scores))),
			gradient: g.div(g.sub(g.unary("Sigmoid", scores), targets), elements(scores.shape))
		})
	},
	mse: {
		absorbs: [],
		targets: likeScores,
		terms: (g, _loss, { scores }, targets) => {
			let off = g.sub(scores, targets);
			return {
				loss: meanOf$2(g, g.square(off)),
				gradient: g.mul(off, 2 / elements(scores.shape))
			};
		}
	},
	mae: {
		absorbs: [],
		targets: likeScores,
		terms: (g, _loss, { scores }, targets) => {
			let off = g.sub(scores, targets);
			return {
				loss: meanOf$2(g, g.unary("Abs", off)),
				gradient: g.mul(g.unary("Sign", off), 1 / elements(scores.shape))
			};
		}
	},
	huber: {
		absorbs: [],
		targets: likeScores,
		terms: (g, { delta = 1 }, { scores }, targets) => {
			let off = g.sub(scores, targets), clipped = g.max(g.min(off, delta), -delta);
			return {
				loss: meanOf$2(g, g.mul(clipped, g.sub(off, g.mul(clipped, .5)))),
				gradient: g.mul(clipped, 1 / elements(scores.shape))
			};
		}
	}
}, lossRow = (loss) => rows$1[loss.kind], step = {
	name: "step",
	initial: 1
};
function sgd({ momentum = 0, nesterov = !1, weightDecay = 0 }) {
	let moves = momentum !== 0, inertia = {
		name: "momentum",
		initial: momentum
	};
	return {
		moments: moves ? ["momentum"] : [],
		weightDecay,
		update: (g, { parameter, gradient, moments, rate, decay, scalar }) => {
			let pull = weightDecay === 0 ? gradient : g.add(gradient, g.mul(parameter, decay()));
			if (!moves) return {
				parameter: g.sub(parameter, g.mul(pull, rate())),
				moments: []
			};
			let velocity = g.add(g.mul(moments[0], scalar(inertia)), pull), direction = nesterov ? g.add(pull, g.mul(velocity, scalar(inertia))) : velocity;
			return {
				parameter: g.sub(parameter, g.mul(direction, rate())),
				moments: [velocity]
			};
		}
	};
}
function adam(options) {
	let apart = options.kind === "adamw", { betas: [beta1, beta2] = [.9, .999], epsilon = 1e-8, weightDecay = apart ? .01 : 0 } = options;
	return {
		moments: ["mean", "square"],
		weightDecay,
		update: (g, { parameter, gradient, moments, rate, decay, scalar }) => {
			let decays = weightDecay !== 0, pull = decays && !apart ? g.add(gradient, g.mul(parameter, decay())) : gradient, start = decays && apart ? g.mul(parameter, g.sub(1, g.mul(rate(), decay()))) : parameter, mean = g.add(g.mul(moments[0], beta1), g.mul(pull, 1 - beta1)), square = g.add(g.mul(moments[1], beta2), g.mul(g.square(pull), 1 - beta2)), steps = g.cast(scalar(step), "float64"), unbiased = (beta) => g.cast(g.sub(1, g.pow(g.number(beta, "float64"), steps)), parameter.dtype), size = g.add(g.div(g.sqrt(square), g.sqrt(unbiased(beta2))), epsilon), pace = g.div(rate(), unbiased(beta1));
			return {
				parameter: g.sub(start, g.mul(pace, g.div(mean, size))),
				moments: [mean, square]
			};
		}
	};
}
const optimizerRow = (optimizer) => optimizer.kind === "sgd" ? sgd(optimizer) : adam(optimizer), prime = 2147483647;
/** `seed` is asked for when the first numbers are drawn. */
function uniform(g, seed, salt, shape, dtype) {
	let count = elements(shape), start = hash(salt), places = Float64Array.from({ length: count }, (_, i) => (start + i * 48271) % prime), mod = (x) => g.node("Mod", [x, g.number(prime, "int64")], x), scramble = (x, constant) => mod(g.add(g.mul(x, x), g.add(g.mul(x, constant), constant))), mixed = mod(g.add(g.constant(tensor("int64", shape, places)), g.mul(g.cast(seed, "int64"), 2134489))), spread = [
		69621,
		39373,
		742938285
	].reduce(scramble, mixed), bits = g.node("Mod", [spread, g.number(2 ** 24, "int64")], spread);
	return g.mul(g.cast(bits, dtype), 2 ** -24);
}
const seedScalar = {
	name: "seed",
	initial: 0
};
function hash(text) {
	let h = 17;
	for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) % prime;
	return h;
}
// src/autodiff/state.ts
function cell(g, slot) {
	let input = g.fresh(`${slot.role}/${slot.label}`), { dtype, shape } = slot.initial;
	return {
		slot: {
			...slot,
			input,
			output: `${input}/next`
		},
		term: {
			name: input,
			dtype,
			shape
		}
	};
}
const zeros = ({ dtype, shape }) => ({
	dtype,
	shape,
	bytes: new Uint8Array(byteLength(dtype, elements(shape)))
});
/** The cells of one segment. */
function parameterCells(g, segment, moments, averaged) {
	let parts = partsOf(segment.tensors), initial = pack(parts, segment.dtype, (name) => segment.tensors.get(name)), make = (role, label, start) => cell(g, {
		role,
		label,
		initial: start,
		parts
	}), parameter = make("parameter", segment.name, initial);
	return {
		segment,
		parameter,
		terms: split$1(g, parts, parameter.term),
		moments: moments.map((moment) => make("moment", `${segment.name}/${moment}`, zeros(initial))),
		average: averaged ? make("average", segment.name, initial) : void 0
	};
}
/** The cell of all running statistics, and them one by one; undefined where there are none. */
function statisticCell(g, graph, names) {
	let tensors = [...names].map((name) => [name, graph.constants.get(name)]), [first] = tensors;
	if (first === void 0) return;
	let parts = partsOf(tensors), made = cell(g, {
		role: "statistic",
		label: "running",
		initial: pack(parts, first[1].dtype, (name) => graph.constants.get(name)),
		parts
	});
	return {
		...made,
		terms: split$1(g, parts, made.term)
	};
}
// src/autodiff/update.ts
/** All gradients scaled down where their common norm is above `limit`; 1e-6 as torch.nn.utils.clip_grad_norm_. */
function clipped(g, gradients, limit) {
	let squares = gradients.map((gradient) => g.reduce("ReduceSumSquare", gradient, [0])), norm = g.sqrt(squares.reduce((a, b) => g.add(a, g.cast(b, a.dtype)))), factor = g.min(g.div(limit, g.add(norm, 1e-6)), 1);
	return gradients.map((gradient) => g.mul(gradient, g.cast(factor, gradient.dtype)));
}
/** The cells of one segment after the step. */
function updated(g, cells, gradient, optimizer, average, asked) {
	let row = optimizerRow(optimizer), { segment, parameter, moments } = cells, scalar = (one) => g.cast(asked.scalar(one), segment.dtype), result = row.update(g, {
		parameter: parameter.term,
		gradient,
		moments: moments.map(({ term }) => term),
		rate: () => g.mul(scalar(learningRate), segment.rate),
		decay: () => g.mul(scalar({
			name: "weight-decay",
			initial: row.weightDecay
		}), segment.decay),
		scalar
	}), next = [[parameter, result.parameter]];
	return moments.forEach((moment, i) => {
		next.push([moment, result.moments[i]]);
	}), cells.average && average && next.push([cells.average, averaged(g, cells.average.term, result.parameter, average.decay)]), next;
}
const averaged = (g, old, now, decay) => g.add(g.mul(old, decay), g.mul(now, 1 - decay)), learningRate = {
	name: "learning-rate",
	initial: .01
};
// src/autodiff/training-step.ts
/**
* The graph of one training step.
* @throws UserError `train-inputs`, `train-no-parameters`, `train-not-differentiable`, `train-variant`, `train-shape`,
* `train-loss`, and what `normalise` and shape inference throw.
* @example const step = trainingStep(model, { loss: { kind: 'cross-entropy' }, optimizer: { kind: 'sgd', momentum: 0.9 } })
*/
function trainingStep(model, options) {
	let { graph, x } = prepare(model, options.batch ?? 32, options.shapes), g = new Algebra(namesOf(graph)), roles = rolesOf(graph), optimizer = optimizerRow(options.optimizer), cells = segments(graph, roles.parameters, options.groups ?? []).map((segment) => parameterCells(g, segment, optimizer.moments, options.average !== void 0)), statistics = statisticCell(g, graph, options.freezeBatchNorm ? /* @__PURE__ */ new Set() : roles.statistics), scalars = new Scalars(g), given = new Map([
		[x.name, x],
		...cells.flatMap((c) => [...c.terms]),
		...statistics?.terms ?? []
	]), trace = traceGraph(open(graph, given), given, g, settingOf$1(graph, options, scalars)), forward = new Set(g.nodes), { loss, targets, seeds } = lossOf(g, graph, trace, options.loss), next = [...update(g, cells, differentiate(trace.steps, seeds, cells.flatMap((c) => [...c.terms.values()]), g), scalars, options), ...statistics ? [[statistics, nextStatistics(g, statistics, trace)]] : []], outputs = [
		g.named(loss, g.fresh("loss")),
		trace.outputs[0],
		...next.map(([{ slot }, term]) => g.named(term, slot.output))
	];
	g.settle(outputs.map((term) => term.name));
	let state = next.map(([{ slot }]) => slot), plain = assemble(g, graph, [
		x,
		targets,
		...scalars.terms(),
		...next.map(([{ term }]) => term)
	], outputs), { nodes, memory } = fitInto(plain.nodes, plain.nodes.filter((node) => forward.has(node)).length, {
		seeds: new Set([
			x,
			targets,
			...scalars.terms()
		].map((term) => term.name)),
		pinned: new Set(outputs.map((term) => term.name))
	}, options.valueBytes ?? 1e400, g);
	return {
		graph: nodes === plain.nodes ? plain : withNodes(plain, nodes, g),
		memory,
		x: asValue(x),
		targets: asValue(targets),
		scalars: scalars.all(),
		state,
		loss: outputs[0].name,
		predictions: outputs[1].name
	};
}
/** The scalar inputs that something asked for. */
var Scalars = class {
	#g;
	#made = /* @__PURE__ */ new Map();
	constructor(g) {
		this.#g = g;
	}
	term(scalar) {
		let known = this.#made.get(scalar.name);
		if (known) return known.term;
		let term = {
			name: this.#g.claim(scalar.name),
			dtype: "float32",
			shape: []
		};
		return this.#made.set(scalar.name, {
			scalar: {
				...scalar,
				name: term.name
			},
			term
		}), term;
	}
	all = () => [...this.#made.values()].map(({ scalar }) => scalar);
	terms = () => [...this.#made.values()].map(({ term }) => term);
};
function settingOf$1(graph, options, scalars) {
	return {
		mode: {
			batchNorm: options.freezeBatchNorm ? "frozen" : "batch",
			dropout: options.dropout ?? !0,
			straightThrough: options.straightThrough ?? !1
		},
		lower: options.lower ?? bestKnown,
		opset: graph.opset,
		domains: graph.domains,
		uniform: (salt, shape, dtype, g) => uniform(g, scalars.term(seedScalar), salt, shape, dtype)
	};
}
/** The loss of the model's first output, taken before a last layer that is part of it. */
function lossOf(g, graph, trace, loss) {
	let row = lossRow(loss), result = trace.outputs[0], last = trace.steps.find((step) => step.outputs[0]?.name === result.name), absorbed = last !== void 0 && row.absorbs.includes(last.key) ? last : void 0, scores = absorbed?.call.inputs[0] ?? result, axis = absorbed?.call.node.attributes.axis, site = {
		scores,
		output: graph.outputs[0].name,
		axis: axis?.type === "int" ? axis.value : absorbed && scores.shape.length > 1 ? -1 : void 0
	}, targets = {
		name: g.claim("targets"),
		...row.targets(loss, site)
	}, terms = row.terms(g, loss, site, targets);
	return {
		loss: terms.loss,
		targets,
		seeds: [[scores, terms.gradient]]
	};
}
/** Every parameter, moment and average after the step. */
function update(g, cells, found, scalars, options) {
	let gradientOf = (term) => found.get(term.name) ?? g.filled(term, 0), raw = cells.map(({ terms }) => join$1(g, [...terms.values()].map(gradientOf))), gradients = options.clipNorm === void 0 ? raw : clipped(g, raw, options.clipNorm), asked = { scalar: (scalar) => scalars.term(scalar) };
	return cells.flatMap((one, i) => updated(g, one, gradients[i], options.optimizer, options.average, asked));
}
const nextStatistics = (g, { slot, terms }, trace) => join$1(g, slot.parts.map(({ of }) => trace.updates.get(of) ?? terms.get(of)));
/** Types are told for every value: behind a Reshape to a shape that is computed, ONNX Runtime could not infer them. */
function withNodes(graph, nodes, g) {
	let made = nodes.flatMap((node) => node.outputs), hints = new Map(made.flatMap((name) => g.types.has(name) ? [[name, g.types.get(name)]] : []));
	return prune(rewrite(graph, {
		nodes,
		hints,
		constants: g.constants
	}));
}
const asValue = ({ name, dtype, shape }) => value(name, dtype, shape);
function assemble(g, graph, inputs, outputs) {
	return prune(build({
		name: `${graph.name}-step`,
		inputs: inputs.map(asValue),
		outputs: outputs.map(asValue),
		nodes: viewsEarly(g.nodes),
		constants: g.constants,
		opset: graph.opset,
		irVersion: graph.irVersion,
		domains: {
			...graph.domains,
			"com.microsoft": 1,
			[blockedDomain]: 1
		}
	}));
}
// src/ranks.ts
/** 1 for the lowest to m for the highest; equal scores share the mean of their ranks; what is undefined ranks lowest. */
function ranksOf(column) {
	let keys = Float64Array.from(column, (score) => score ?? -1e400), order = Uint32Array.from(keys, (_, i) => i).sort((a, b) => {
		let [x, y] = [keys[a], keys[b]];
		return x < y ? -1 : +(x > y);
	}), ranks = Array(keys.length);
	for (let from = 0; from < order.length;) {
		let to = from;
		for (; to < order.length && keys[order[to]] === keys[order[from]];) to++;
		for (let k = from; k < to; k++) ranks[order[k]] = (from + 1 + to) / 2;
		from = to;
	}
	return ranks;
}
/** Spearman's rank correlation; 0 where one of the two is constant. @example spearman([1, 2, 3], [10, 30, 20]) // 0.5 */
function spearman(a, b) {
	return pearson(ranksOf(a), ranksOf(b));
}
/** Pearson's correlation; 0 where one of the two is constant. */
function pearson(x, y) {
	let [mx, my] = [mean(x), mean(y)], [both, xs, ys] = [
		0,
		0,
		0
	];
	for (let i = 0; i < x.length; i++) {
		let [dx, dy] = [x[i] - mx, y[i] - my];
		both += dx * dy, xs += dx * dx, ys += dy * dy;
	}
	return xs === 0 || ys === 0 ? 0 : both / Math.sqrt(xs * ys);
}
function mean(values) {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i];
	return sum / values.length;
}
// src/runtime/write-only.ts
/** The output that the binding stops at. */
const stopName = "edgewise.stop";
/** The graph with that output in front; it costs one node that ONNX Runtime folds away. */
function withStop(graph) {
	let one = `${stopName}.one`;
	return rewrite(graph, {
		outputs: [value(stopName, "bfloat16", []), ...graph.outputs],
		nodes: [node("Cast", [one], [stopName], { to: {
			type: "int",
			value: bfloat16
		} }), ...graph.nodes],
		constants: new Map([...graph.constants, [one, scalar("float32", 1)]])
	});
}
/** The code of bfloat16 in ONNX's TensorProto.DataType. */
const bfloat16 = 16, stopped = (cause) => cause instanceof Error && cause.message === "Tensor type (16) is not supported.", silent = () => {}, scaled = ({ error, novelty }, widening) => error / (1 + widening * novelty);
/** Intervals with `coverage` on graphs like those of `residuals`. */
function conformal(residuals, coverage, widening) {
	let sorted = residuals.toSorted((a, b) => a.ms - b.ms), classes = Math.max(1, Math.min(3, Math.floor(sorted.length / 30))), edges = Array.from({ length: classes + 1 }, (_, i) => Math.round(sorted.length * i / classes)), parts = edges.slice(1).map((end, i) => sorted.slice(edges[i], end));
	return {
		limits: parts.slice(1).map((part) => part[0].ms),
		widths: parts.map((part) => quantileOf(part.map((residual) => scaled(residual, widening)), coverage)),
		widening
	};
}
/** The ⌈(n + 1) · coverage⌉-th smallest: holds for the next one with that probability, whatever the distribution. */
function quantileOf(values, coverage) {
	let sorted = values.toSorted((a, b) => a - b), rank = Math.ceil((sorted.length + 1) * coverage);
	return rank <= sorted.length ? sorted[rank - 1] : 1.5 * (sorted.at(-1) ?? 1);
}
/** Half-width on the logarithmic scale for a graph predicted to take `ms`. */
function widthOf$1({ limits, widths, widening }, ms, novelty) {
	return widths[limits.filter((limit) => ms >= limit).length] * (1 + widening * novelty);
}
/** Deviations on each side that hold 90 % of a normal distribution. */
const normal90$1 = 1.6449, deviationOf = (intervals, ms, novelty) => widthOf$1(intervals, ms, novelty) / normal90$1, [leastWidening, mostWidening] = [2, 40];
/** The least widening with which `intervals` hold for `coverage` of graphs whose groups were held out whole. */
function chooseWidening(strange, coverage, intervals) {
	let needed = strange.map(({ error, ms, novelty }) => (error / widthOf$1({
		...intervals,
		widening: 0
	}, ms, 0) - 1) / Math.max(.02, novelty));
	return Math.min(mostWidening, Math.max(leastWidening, quantileOf(needed, coverage)));
}
// src/predict/predictor.ts
/** Share of graphs whose latency the interval of a prediction is meant to hold. */
const nominalCoverage = .9;
// src/predict/families/net-graph.ts
var NetGraph = class {
	#nodes = [];
	#constants = {};
	#random;
	#layers = 0;
	constructor(random) {
		this.#random = random;
	}
	add(op, inputs, attributes = {}) {
		let name = `v${this.#nodes.length}`;
		return this.#nodes.push(node(op, inputs, [name], attributes)), name;
	}
	/** x · w + b of rows x, with the weights `w0`, `b0` of the first layer, `w1`, `b1` of the next: He's initial ones. */
	dense(x, from, to) {
		return this.add("Gemm", [x, ...this.#layer(from, to)]);
	}
	/** The same of each node's row. */
	denseOfNodes(x, from, to) {
		let [w, b] = this.#layer(from, to);
		return this.add("Add", [this.add("MatMul", [x, w]), b]);
	}
	/** `x` from `from` up to `to` along an axis. */
	part(x, axis, from, to) {
		let list = (name, of) => this.#constant(`${name}${this.#nodes.length}`, tensor("int64", [1], [of]));
		return this.add("Slice", [
			x,
			list("from", from),
			list("to", to),
			list("axis", axis)
		]);
	}
	/** `x` at one place along an axis, which is gone then. */
	at(x, axis, place) {
		let index = this.#constant(`at${this.#nodes.length}`, tensor("int64", [], [place]));
		return this.add("Gather", [x, index], { axis: attr.int(axis) });
	}
	/** @param input lengths of one sample */
	graph(output, input) {
		return build({
			inputs: [value("x", "float32", ["N", ...input])],
			outputs: [value(output, "float32", ["N", 1])],
			nodes: this.#nodes,
			constants: this.#constants,
			opset: 18
		});
	}
	#layer(from, to) {
		let at = this.#layers++, drawn = Float32Array.from({ length: from * to }, () => this.#random.normal() * Math.sqrt(2 / from));
		return [this.#constant(`w${at}`, tensor("float32", [from, to], drawn)), this.#constant(`b${at}`, tensor("float32", [to], new Float32Array(to)))];
	}
	#constant(name, t) {
		return this.#constants[name] = t, name;
	}
};
// src/train/step.ts
/** A training step by the names of what it is fed. */
const namedStep = (made) => ({
	...made,
	x: made.x.name,
	targets: made.targets.name,
	scalars: made.scalars.map(({ name }) => name)
}), encodeInOrder = (graph) => encode({
	...graph,
	nodes: graph.nodes.toReversed()
});
// src/train/runner.ts
/** Compiles the step; denormals count as zero unless said otherwise. Throws UserError `model-rejected`. */
async function openRunner(options) {
	let first = options.stepOf(options.count), sets = [initial(first, options.state), initial(first, options.state)], loss = room("float32", lengths$1(first.graph.outputs, first.loss)), scalars = Object.fromEntries(first.scalars.map((name) => [name, room(dtypeOf(first, name), lengths$1(first.graph.inputs, name))])), setScalars = (values) => {
		for (let name of first.scalars) write(scalars[name], values[name] ?? internal(`no value for ${name}`));
		return scalars;
	}, sessions = sessionsOf(options), lanes = /* @__PURE__ */ new Map(), open = async (count) => {
		let { step, session } = await sessions.of(count), fed = batchRoom(step, count), bind = (from, to) => bound(step, session, {
			fed,
			scalars,
			loss,
			from,
			to
		});
		lanes.set(count, {
			fed,
			runs: [bind(sets[0], sets[1]), bind(sets[1], sets[0])]
		});
	};
	await open(options.count);
	let now = 0;
	return {
		scalars: setScalars,
		batch: async (count) => (lanes.has(count) || await open(count), lanes.get(count).fed),
		step: (fed, values) => (setScalars(values), lanes.get(fed.x.shape[0]).runs[now](), now = 1 - now, floats(loss)[0]),
		state: () => sets[now],
		before: () => sets[1 - now],
		close: sessions.close
	};
}
/** One session for each step there is. */
function sessionsOf({ runtime, stepOf, threads, denormalAsZero = !0 }) {
	let opened = /* @__PURE__ */ new Map();
	return {
		of: async (count) => {
			let step = stepOf(count), session = opened.get(step) ?? await runtime.open(encodeInOrder(withStop(step.graph)), {
				threads,
				denormalAsZero,
				memoryPattern: !1
			});
			return opened.set(step, session), {
				step,
				session
			};
		},
		close: async () => {
			for (let session of opened.values()) await session.close();
		}
	};
}
function bound(step, session, { fed, scalars, loss, from, to }) {
	let feeds = {
		[step.x]: fed.x,
		[step.targets]: fed.targets,
		...scalars,
		...from
	}, next = step.state.map((slot) => [slot.output, to[slot.input]]);
	return session.bindInto(feeds, {
		[step.loss]: loss,
		...Object.fromEntries(next)
	});
}
/** Memory of our own for each tensor, aligned as any element type wants it. */
function initial(step, begin) {
	return Object.fromEntries(step.state.map(({ input, initial }) => [input, {
		...initial,
		bytes: copyOf((begin?.[input] ?? initial).bytes)
	}]));
}
function copyOf(bytes) {
	let out = new Uint8Array(bytes.length);
	return out.set(bytes), out;
}
const bytesOf$1 = {
	float32: 4,
	int64: 8,
	int32: 4,
	uint8: 1,
	int8: 1,
	float16: 2,
	float64: 8
};
function room(dtype, shape) {
	if (dtype === void 0 || !Object.hasOwn(bytesOf$1, dtype)) return internal(`a step takes no ${dtype}`);
	let type = dtype;
	return {
		dtype: type,
		shape: [...shape],
		bytes: new Uint8Array(elements(shape) * bytesOf$1[type])
	};
}
function batchRoom(step, count) {
	let inputs = step.graph.inputs.map((input) => ({
		...input,
		shape: input.shape && [count, ...input.shape.slice(1)]
	})), of = (name) => room(dtypeOf(step, name), lengths$1(inputs, name));
	return {
		x: of(step.x),
		targets: of(step.targets)
	};
}
const shapeOf = (values, name) => values.find((value) => value.name === name)?.shape ?? internal(`the step has no shape for ${name}`), dtypeOf = (step, name) => step.graph.inputs.find((value) => value.name === name)?.dtype, lengths$1 = (values, name) => shapeOf(values, name).map((d) => typeof d == "number" ? d : internal(`${name} has the open length ${d}`));
function write({ dtype, bytes }, value) {
	dtype === "int64" ? new BigInt64Array(bytes.buffer)[0] = BigInt(value) : dtype === "float32" ? new Float32Array(bytes.buffer)[0] = value : internal(`a scalar of type ${dtype}`);
}
// src/predict/families/train-net.ts
/** @param model with layers `w0`, `b0`, `w1`, … as `NetGraph` has them, last to be applied last */
async function trainNet(model, { rows, y }, { batch, steps, rate }, { runtime, random }) {
	let count = y.length, [width, size] = [rows.length / count, Math.min(batch, count)], { mean, sd } = levelOf$2(y), made = trainingStep(model, {
		loss: { kind: "mse" },
		optimizer: { kind: "adam" },
		batch: size
	}), step = namedStep(made), runner = await openRunner({
		runtime,
		stepOf: () => step,
		count: size,
		threads: 1,
		denormalAsZero: "preferred"
	});
	try {
		let fed = await runner.batch(size), [x, targets] = [floats(fed.x), floats(fed.targets)], next = batchesOf(count, size, random);
		for (let at = 0; at < steps; at++) {
			next().forEach((row, i) => {
				x.set(rows.subarray(row * width, (row + 1) * width), i * width), targets[i] = (y[row] - mean) / sd;
			});
			let now = rateAt({ kind: "one-cycle" }, rate, {
				step: at,
				steps
			});
			runner.step(fed, {
				"learning-rate": now,
				step: at + 1
			});
		}
		return {
			mean,
			sd,
			layers: layersOf(made, runner)
		};
	} finally {
		await runner.close();
	}
}
/** Without replacement until too few are left. */
function batchesOf(count, size, random) {
	let order = [];
	return () => (order.length < size && (order = random.shuffle(Array.from({ length: count }, (_, i) => i))), order.splice(0, size));
}
function layersOf({ state }, runner) {
	let now = runner.state(), found = new Map(state.flatMap((slot) => slot.role === "parameter" ? [...unpack(slot.parts, now[slot.input])] : []));
	return Array.from({ length: found.size / 2 }, (_, l) => {
		let [w, b] = [found.get(`w${l}`), found.get(`b${l}`)];
		if (!w || !b) return internal(`no weights of layer ${l}`);
		let [inputs, outputs] = w.shape;
		return {
			inputs,
			outputs,
			weights: listed(floats(w)),
			bias: listed(floats(b))
		};
	});
}
/** Nine digits are a float32 exactly. */
const listed = (values) => Array.from(values, (value) => Number(value.toPrecision(9)));
function levelOf$2(y) {
	let mean = y.reduce((sum, value) => sum + value, 0) / y.length;
	return {
		mean,
		sd: Math.sqrt(y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / y.length) || 1
	};
}
/** The layers for use; undefined where they are not of these widths. */
function denseOf({ layers }, widths) {
	if (layers.length === widths.length - 1 && layers.every(({ inputs, outputs, weights, bias }, l) => inputs === widths[l] && outputs === widths[l + 1] && weights.length === inputs * outputs && bias.length === outputs)) return layers.map(({ inputs, outputs, weights, bias }) => ({
		inputs,
		outputs,
		columns: Float64Array.from(weights, (_, k) => weights[k % inputs * outputs + Math.floor(k / inputs)]),
		bias: Float64Array.from(bias)
	}));
}
/** x · weights + bias, through a ReLU if so wanted; x and y from the given places on. */
function through({ inputs, outputs, columns, bias }, x, from, y, at, isLast) {
	for (let j = 0; j < outputs; j++) {
		let value = bias[j] + dot(x, from, columns, j * inputs, inputs);
		y[at + j] = isLast || value > 0 ? value : 0;
	}
}
// src/predict/families/cell-network.ts
const isCell = ({ name }) => name === "nb201", [units, depth$1] = [64, 4], recipeFor = (rows) => ({
	batch: 32,
	steps: Math.min(4e3, Math.max(1e3, 4 * rows)),
	rate: .002
}), [input, output, all] = [
	0,
	7,
	8
], [none$1, edgeFrom, edgeTo] = [
	0,
	[
		0,
		0,
		1,
		0,
		1,
		2
	],
	[
		1,
		2,
		2,
		3,
		3,
		3
	]
], widths = [
	8,
	...Array.from({ length: depth$1 }, () => units),
	1
];
async function fitCellNetwork({ genomes, ms }, { random, runtime }) {
	let net = new NetGraph(random.fork("weights")), adjacency = net.part("x", 2, 0, 9), h = net.part("x", 2, 9, 17);
	for (let l = 0; l < depth$1; l++) h = net.add("Relu", [net.denseOfNodes(net.add("MatMul", [adjacency, h]), widths[l], widths[l + 1])]);
	let graph = net.graph(net.dense(net.at(h, 1, all), units, 1), [9, 17]), tools = {
		runtime: runtime(),
		random: random.fork("batches")
	};
	return {
		family: "graph-network",
		net: await trainNet(graph, {
			rows: rowsOf$1(genomes),
			y: ms
		}, recipeFor(ms.length), tools)
	};
}
/** By node: what it hears, itself included; nothing through `none`. */
function heardIn(genome) {
	let hears = Array.from({ length: 9 }, (_, i) => [i]);
	return edgeFrom.forEach((from, edge) => {
		genome[edge] !== none$1 && (from === 0 && hears[edge + 1].push(input), edgeTo[edge] === 3 && hears[output].push(edge + 1), edgeTo.forEach((to, before) => {
			to === from && genome[before] !== none$1 && hears[edge + 1].push(before + 1);
		}));
	}), hears[all] = hears.map((_, i) => i), hears;
}
/** What a node is: an operation, the input, the output, or the one that sees them all. */
const kindOf = (genome, node) => node === input ? 5 : node === output ? 6 : node === all ? 7 : genome[node - 1];
/** By node the row of an adjacency whose rows add up to 1, then its kind. */
function rowsOf$1(genomes) {
	let rows = new Float32Array(genomes.length * 9 * 17);
	return genomes.forEach((genome, g) => {
		heardIn(genome).forEach((heard, i) => {
			let at = (g * 9 + i) * 17;
			for (let j of heard) rows[at + j] = 1 / heard.length;
			rows[at + 9 + kindOf(genome, i)] = 1;
		});
	}), rows;
}
/** Undefined where the layers are of other widths, or the encoding is of no such cells. */
function cellNetworkValue({ net }, encoding) {
	let layers = denseOf(net, widths);
	if (!layers || !isCell(encoding)) return;
	let [mixed, answer] = [new Float64Array(units), /* @__PURE__ */ new Float64Array(1)], rooms = [0, 1].map(() => new Float64Array(9 * units));
	return (genome) => {
		let hears = heardIn(genome), [at, next] = rooms;
		at.fill(0);
		for (let i = 0; i < 9; i++) at[i * units + kindOf(genome, i)] = 1;
		for (let l = 0; l < depth$1; l++) {
			for (let i = l === depth$1 - 1 ? all : 0; i < 9; i++) meanOf$1(at, hears[i], layers[l].inputs, mixed), through(layers[l], mixed, 0, next, i * units, !1);
			[at, next] = [next, at];
		}
		return through(layers.at(-1), at, all * units, answer, 0, !0), net.mean + net.sd * answer[0];
	};
}
function meanOf$1(values, of, width, mean) {
	for (let k = 0; k < width; k++) {
		let sum = 0;
		for (let j = 0; j < of.length; j++) sum += values[of[j] * units + k];
		mean[k] = sum / of.length;
	}
}
// src/predict/tables/encoding.ts
const widthOf = (encoding) => encoding.flags + encoding.structure;
/** Rows of many genomes, one after another. */
function encodeAll(encoding, genomes) {
	let width = widthOf(encoding), rows = new Float64Array(genomes.length * width);
	return genomes.forEach((genome, i) => {
		encoding.write(genome, rows, i * width);
	}), rows;
}
/** Where each gene's flags start in a one-hot row. */
function offsetsOf(options) {
	let offsets = [];
	return options.reduce((sum, count) => (offsets.push(sum), sum + count), 0), offsets;
}
// src/predict/few-shot/design.ts
/** How the structure of these genomes is brought to mean 0 and variance 1; what does not vary becomes 0. */
function scalingOf(encoding, genomes) {
	let [width, { flags }] = [widthOf(encoding), encoding], x = encodeAll(encoding, genomes), mean = new Float64Array(width), factor = new Float64Array(width).fill(1);
	for (let j = flags; j < width; j++) {
		let [sum, squares] = [0, 0];
		for (let i = 0; i < genomes.length; i++) sum += x[i * width + j];
		mean[j] = sum / genomes.length;
		for (let i = 0; i < genomes.length; i++) squares += (x[i * width + j] - mean[j]) ** 2;
		factor[j] = squares > 0 ? Math.sqrt(genomes.length / squares) : 0;
	}
	return {
		mean,
		factor
	};
}
function designOf(encoding, genomes, scaling) {
	let [width, { flags }] = [widthOf(encoding), encoding], x = encodeAll(encoding, genomes);
	for (let i = 0; i < genomes.length; i++) for (let j = flags; j < width; j++) x[i * width + j] = (x[i * width + j] - scaling.mean[j]) * scaling.factor[j];
	return {
		count: genomes.length,
		width,
		flags,
		x
	};
}
/** The rows at `indices`, in their order. */
function rowsOf({ width, flags, x }, indices) {
	let chosen = new Float64Array(indices.length * width);
	return indices.forEach((from, to) => {
		chosen.set(x.subarray(from * width, (from + 1) * width), to * width);
	}), {
		count: indices.length,
		width,
		flags,
		x: chosen
	};
}
// src/predict/few-shot/ridge.ts
const apply = ({ intercept, weights }, { x, width }, row) => intercept + dot(x, row * width, weights, 0, width), usual = [
	.03,
	.3,
	1,
	3,
	10,
	30,
	100
];
function ridges(design, targets, penalties = usual) {
	let all = Array.from({ length: design.count }, (_, i) => i), [kept, held] = [all.filter((i) => i % 5 != 4), all.filter((i) => i % 5 == 4)], [train, test] = [rowsOf(design, kept), rowsOf(design, held)], gram = gramOf(train), errors = targets.map(() => new Float64Array(penalties.length));
	penalties.forEach((penalty, p) => {
		let factor = factorOf$1(gram, design.width, penalty);
		targets.forEach((target, t) => {
			let model = solve(train, pick(target, kept), factor);
			held.forEach((row, i) => {
				errors[t][p] += (apply(model, test, i) - target[row]) ** 2;
			});
		});
	});
	let best = errors.map((row) => row.indexOf(Math.min(...row))), whole = gramOf(design), factors = penalties.map((penalty, p) => best.includes(p) ? factorOf$1(whole, design.width, penalty) : void 0);
	return targets.map((target, t) => solve(design, target, factors[best[t]]));
}
const pick = (values, indices) => Float64Array.from(indices, (i) => values[i]);
function meansOf({ x, width, count }) {
	let means = new Float64Array(width);
	for (let i = 0; i < count; i++) for (let j = 0; j < width; j++) means[j] += x[i * width + j] / count;
	return means;
}
/** XᵀX of the centred rows. */
function gramOf(design) {
	let { x, width, count } = design, means = meansOf(design), gram = new Float64Array(width * width), present = new Uint32Array(width);
	for (let i = 0; i < count; i++) {
		let filled = 0;
		for (let j = 0; j < width; j++) x[i * width + j] !== 0 && (present[filled++] = j);
		for (let a = 0; a < filled; a++) {
			let [row, value] = [present[a] * width, x[i * width + present[a]]];
			for (let b = 0; b <= a; b++) gram[row + present[b]] += value * x[i * width + present[b]];
		}
	}
	for (let a = 0; a < width; a++) for (let b = 0; b <= a; b++) gram[a * width + b] -= count * means[a] * means[b], gram[b * width + a] = gram[a * width + b];
	return gram;
}
function factorOf$1(gram, width, penalty) {
	let matrix = gram.slice();
	for (let j = 0; j < width; j++) matrix[j * width + j] += penalty;
	let factor = cholesky(matrix, width);
	if (!factor) throw internal("a Gram matrix with a penalty is not positive definite");
	return factor;
}
function solve(design, target, factor) {
	let { x, width, count } = design, means = meansOf(design), centre = target.reduce((sum, value) => sum + value, 0) / count, weights = new Float64Array(width);
	for (let i = 0; i < count; i++) {
		let rest = target[i] - centre;
		for (let j = 0; j < width; j++) weights[j] += rest * x[i * width + j];
	}
	return solveUpper(factor, width, solveLower(factor, width, weights)), {
		intercept: centre - dot(means, 0, weights, 0, width),
		weights
	};
}
// src/predict/families/linear.ts
const penalties = [
	1e-6,
	1e-4,
	.01,
	.1,
	.3,
	1,
	3,
	10
], oneHotWidth = ({ options }) => options.reduce((sum, count) => sum + count, 0);
/** The one-hot genomes, one after another. */
function oneHot(encoding, genomes) {
	let [starts, width] = [offsetsOf(encoding.options), oneHotWidth(encoding)], rows = new Float64Array(width * genomes.length);
	return genomes.forEach((genome, i) => {
		genome.forEach((option, gene) => {
			rows[i * width + starts[gene] + option] = 1;
		});
	}), rows;
}
function fitTable({ encoding, genomes, ms }) {
	let { intercept, weights } = ridge(oneHot(encoding, genomes), genomes.length, ms);
	return {
		family: "table",
		intercept,
		weights
	};
}
/** Standardised to learn; what is kept is for the figures as they are. */
function fitSums({ encoding, genomes, ms }) {
	let scaling = scalingOf(encoding, genomes), { x, width } = designOf(encoding, genomes, scaling), { flags, structure } = encoding, rows = new Float64Array(structure * genomes.length);
	for (let i = 0; i < genomes.length; i++) rows.set(x.subarray(i * width + flags, (i + 1) * width), i * structure);
	let { intercept, weights } = ridge(rows, genomes.length, ms), plain = weights.map((weight, j) => weight * scaling.factor[flags + j]);
	return {
		family: "sums",
		intercept: intercept - plain.reduce((sum, weight, j) => sum + weight * scaling.mean[flags + j], 0),
		weights: plain
	};
}
function ridge(x, count, ms) {
	let width = x.length / count, { intercept, weights } = ridges({
		count,
		width,
		flags: width,
		x
	}, [ms], penalties)[0];
	return {
		intercept,
		weights: [...weights]
	};
}
/** Undefined where the weights are those of another encoding. */
function linearValue(state, encoding) {
	return state.family === "table" ? tableValue(state, encoding) : sumsValue(state, encoding);
}
function tableValue({ intercept, weights: listed }, encoding) {
	if (listed.length !== oneHotWidth(encoding)) return;
	let [weights, starts] = [Float64Array.from(listed), offsetsOf(encoding.options)];
	return (genome) => {
		let ms = intercept;
		for (let gene = 0; gene < genome.length; gene++) ms += weights[starts[gene] + genome[gene]];
		return ms;
	};
}
function sumsValue({ intercept, weights }, encoding) {
	let { flags, structure } = encoding;
	if (weights.length !== structure) return;
	let row = new Float64Array(widthOf(encoding));
	return (genome) => {
		row.fill(0), encoding.write(genome, row, 0);
		let ms = intercept;
		for (let j = 0; j < structure; j++) ms += row[flags + j] * weights[j];
		return ms;
	};
}
// src/predict/families/perceptron.ts
const hidden = [128, 64], recipe = {
	batch: 64,
	steps: 800,
	rate: .002
}, widthsOf = (encoding) => [
	oneHotWidth(encoding),
	...hidden,
	1
];
async function fitPerceptron(latencies, setting) {
	return {
		family: "perceptron",
		net: await trained(latencies, setting)
	};
}
async function fitTableAndRest(latencies, setting) {
	let { encoding, genomes, ms } = latencies, { intercept, weights } = fitTable(latencies), told = tableValue({
		intercept,
		weights
	}, encoding), left = ms.map((value, i) => value - told(genomes[i]));
	return {
		family: "table+perceptron",
		table: {
			intercept,
			weights
		},
		rest: await trained({
			...latencies,
			ms: left
		}, setting)
	};
}
function trained({ encoding, genomes, ms }, { random, runtime }) {
	let widths = widthsOf(encoding), net = new NetGraph(random.fork("weights")), x = "x";
	for (let l = 0; l + 1 < widths.length; l++) x = net.dense(x, widths[l], widths[l + 1]), l + 2 < widths.length && (x = net.add("Relu", [x]));
	let rows = {
		rows: Float32Array.from(oneHot(encoding, genomes)),
		y: ms
	}, tools = {
		runtime: runtime(),
		random: random.fork("batches")
	};
	return trainNet(net.graph(x, [widths[0]]), rows, recipe, tools);
}
const perceptronValue = ({ net }, encoding) => netValue(net, encoding);
function tableAndRestValue({ table, rest }, encoding) {
	let [told, left] = [tableValue(table, encoding), netValue(rest, encoding)];
	return told && left && ((genome) => told(genome) + left(genome));
}
/** Undefined where the layers are of other widths. */
function netValue(net, encoding) {
	let layers = denseOf(net, widthsOf(encoding));
	if (!layers) return;
	let others = layers.slice(1), enter = firstLayer(net.layers[0], encoding), rooms = layers.map(({ outputs }) => new Float64Array(outputs));
	return (genome) => {
		enter(genome, rooms[0]);
		for (let l = 0; l < others.length; l++) through(others[l], rooms[l], 0, rooms[l + 1], 0, l === others.length - 1);
		return net.mean + net.sd * rooms.at(-1)[0];
	};
}
/** Of a one-hot genome: a sum of rows of weights, four at a time, which takes half as long as one at a time. */
function firstLayer({ outputs, weights: listed, bias }, { options }) {
	let [weights, starts] = [Float64Array.from(listed), offsetsOf(options)], nothing = weights.length, padded = new Float64Array(weights.length + outputs);
	padded.set(weights);
	let rows = new Uint32Array(4 * Math.ceil(options.length / 4)).fill(nothing);
	return (genome, y) => {
		for (let gene = 0; gene < genome.length; gene++) rows[gene] = (starts[gene] + genome[gene]) * outputs;
		y.set(bias);
		for (let r = 0; r < rows.length; r += 4) {
			let [a, b, c, d] = [
				rows[r],
				rows[r + 1],
				rows[r + 2],
				rows[r + 3]
			];
			for (let j = 0; j < outputs; j++) y[j] += padded[a + j] + padded[b + j] + (padded[c + j] + padded[d + j]);
		}
		for (let j = 0; j < outputs; j++) y[j] < 0 && (y[j] = 0);
	};
}
// src/predict/few-shot/embedding.ts
/** Columns of a block: from, and up to. */
const columnsOf = (blocks, block) => block < 4 ? [blocks[block], blocks[block + 1]] : [blocks[3], blocks[5]];
/** @param sources standardised latencies of the known devices as linear functions of a design's rows; may be empty */
function embeddingOf(encoding, scaling, sources, reference) {
	let { flags, structure } = encoding, [m, width] = [sources.length, widthOf(encoding)], firstFlag = m + 1 + structure, table = firstFlag + encoding.options.reduce((sum, count) => sum + count, 0), blocks = [
		0,
		m,
		m + 1,
		firstFlag,
		firstFlag + flags,
		table
	], flagFactor = 1 / Math.sqrt(meanSquare(encoding, reference) || 1), structureFactor = 1 / Math.sqrt(structure || 1), raw = new Float64Array(width), present = new Uint32Array(width), write = (genome, out, at) => {
		raw.fill(0), encoding.write(genome, raw, 0);
		let filled = 0;
		for (let j = 0; j < width; j++) j >= flags && (raw[j] = (raw[j] - scaling.mean[j]) * scaling.factor[j]), raw[j] !== 0 && (present[filled++] = j);
		let sum = 0;
		sources.forEach(({ intercept, weights }, s) => {
			let z = intercept;
			for (let k = 0; k < filled; k++) z += raw[present[k]] * weights[present[k]];
			sum += z, out[at + s] = z / Math.sqrt(m);
		}), m > 0 && (out[at + m] = sum / m);
		for (let j = 0; j < structure; j++) out[at + m + 1 + j] = raw[flags + j] * structureFactor;
		for (let k = 0; k < filled && present[k] < flags; k++) out[at + m + 1 + structure + present[k]] = raw[present[k]] * flagFactor;
	};
	return {
		blocks,
		rows: (genomes) => {
			let x = new Float64Array(genomes.length * blocks[4]);
			return genomes.forEach((genome, i) => {
				write(genome, x, i * blocks[4]);
			}), {
				count: genomes.length,
				width: blocks[4],
				x
			};
		},
		write,
		fold: (weights) => {
			let folded = new Float64Array(width), intercept = 0;
			sources.forEach((source, s) => {
				let share = weights[s] / Math.sqrt(m) + weights[m] / m;
				intercept += share * source.intercept;
				for (let j = 0; j < width; j++) folded[j] += share * source.weights[j];
			});
			for (let j = 0; j < structure; j++) folded[flags + j] += weights[m + 1 + j] * structureFactor;
			for (let j = 0; j < flags; j++) folded[j] += weights[m + 1 + structure + j] * flagFactor;
			for (let j = flags; j < width; j++) folded[j] *= scaling.factor[j], intercept -= folded[j] * scaling.mean[j];
			return {
				intercept,
				weights: folded
			};
		}
	};
}
function meanSquare(encoding, genomes) {
	let row = new Float64Array(widthOf(encoding)), total = 0;
	for (let genome of genomes) {
		row.fill(0), encoding.write(genome, row, 0);
		for (let j = 0; j < encoding.flags; j++) total += row[j] ** 2 / genomes.length;
	}
	return total;
}
/** The factor of every column that makes the plain inner product the kernel Σ weight · block. */
function columnFactors(blocks, weights) {
	let squares = new Float64Array(blocks[4]);
	return weights.forEach((weight, b) => {
		let [from, to] = columnsOf(blocks, b);
		for (let j = from; j < to; j++) squares[j] += weight;
	}), squares.map(Math.sqrt);
}
// src/predict/few-shot/hypotheses.ts
/**
* Every combination of the offered weights, one at least being 1, with every noise; blocks that are absent have weight 0, and
* a table is in the flags.
*/
function gridOf(blocks, offered, noiseLevels) {
	let combinations = [[]];
	for (let b = 0; b < tableBlock; b++) {
		let isAbsent = blocks[b] === blocks[b + 1] || b < 2 && blocks[1] === 0;
		combinations = combinations.flatMap((some) => (isAbsent ? [0] : offered).map((level) => [...some, level]));
	}
	return combinations.filter((weights) => weights.includes(1)).flatMap((weights) => noiseLevels.map((noise) => ({
		weights,
		noise
	})));
}
const tableBlock = 4;
/** A look-up table and nothing else, where there are more flags than options. */
function tablesOf(blocks, noiseLevels) {
	if (blocks[5] === blocks[4]) return [];
	let weights = Array.from({ length: 5 }, (_, b) => +(b === 4));
	return noiseLevels.map((noise) => ({
		weights,
		noise
	}));
}
/** XXᵀ by block. */
function gramsOf({ count, width, x }, blocks) {
	return Array.from({ length: 5 }, (_, b) => {
		let [from, to] = columnsOf(blocks, b), gram = new Float64Array(count * count);
		for (let i = 0; i < count; i++) for (let j = 0; j <= i; j++) {
			let value = dot(x, i * width + from, x, j * width + from, to - from);
			gram[i * count + j] = value, gram[j * count + i] = value;
		}
		return gram;
	});
}
/**
* What every hypothesis makes of the first `count` measurements, by scale; where a matrix is not positive definite, nothing.
* A matrix is factored once for all scales.
* @param noisier by measurement, how many times as noisy as others it is taken to be; default: all alike
*/
function fitAll(grams, count, targets, grid, noisier) {
	let fits = targets.map(() => []);
	for (let hypothesis of grid) {
		let factor = factorOf(grams, count, hypothesis, noisier);
		if (factor) for (let [t, target] of targets.entries()) fits[t].push({
			...hypothesis,
			...fitOne(factor, count, target)
		});
	}
	return fits;
}
function factorOf(grams, n, { weights, noise }, noisier) {
	let matrix = new Float64Array(n * n);
	weights.forEach((weight, b) => {
		let gram = grams[b];
		if (weight > 0) for (let i = 0; i < matrix.length; i++) matrix[i] += weight * gram[i];
	});
	for (let i = 0; i < n; i++) matrix[i * n + i] += noise * (noisier?.[i] ?? 1);
	let lower = cholesky(matrix, n);
	if (!lower) return;
	let ones = solveLower(lower, n, new Float64Array(n).fill(1));
	return {
		lower,
		ones,
		precision: dot(ones, 0, ones, 0, n),
		logDeterminant: logDeterminant(lower, n)
	};
}
function fitOne({ lower, ones, precision, logDeterminant }, n, { y, slopes }) {
	let known = solveLower(lower, n, y.slice(0, n)), intercept = dot(ones, 0, known, 0, n) / precision;
	for (let i = 0; i < n; i++) known[i] -= intercept * ones[i];
	let variance = Math.max(dot(known, 0, known, 0, n) / (n - 1), Number.MIN_VALUE);
	return {
		evidence: slopes.subarray(0, n).reduce((sum, each) => sum + each, 0) - .5 * ((n - 1) * Math.log(variance) + logDeterminant + Math.log(precision)),
		lower,
		ones,
		alpha: solveUpper(lower, n, known),
		intercept,
		variance
	};
}
/**
* How many times as noisy as others each measurement is taken to be, at least 1: the mean over hypotheses.
* @param fits by scale
* @param before what they were fitted with; default: all alike
*/
function noisierThan(fits, count, before = new Float64Array(count).fill(1)) {
	let all = fits.flat(), top = Math.max(...all.map((fit) => fit.evidence)), asked = all.filter((fit) => Math.exp(fit.evidence - top) >= (count > 80 ? 1 : .01)), precision = new Float64Array(count), total = 0;
	for (let fit of asked) {
		let share = Math.exp(fit.evidence - top);
		total += share;
		let { deviations } = leaveOneOut(fit, before, before);
		for (let i = 0; i < count; i++) precision[i] += share * 3 / (2 + deviations[i] ** 2);
	}
	return precision.map((value) => Math.max(1, total / value));
}
/** Each measurement told from the others (Rasmussen and Williams 2006, 5.10 to 5.12); the hypothesis has seen them all. */
function leaveOneOut(fit, y, noisier) {
	let { lower, alpha, ones, variance, noise } = fit, n = noisier.length, all = dot(ones, 0, ones, 0, n), [expected, deviations] = [new Float64Array(n), new Float64Array(n)];
	for (let i = 0; i < n; i++) {
		let column = new Float64Array(n);
		column[i] = 1, solveLower(lower, n, column);
		let inverse = dot(column, 0, column, 0, n) - dot(ones, 0, column, 0, n) ** 2 / all, precision = Math.max(inverse, Number.MIN_VALUE), rest = alpha[i] / precision, open = variance * Math.max(1 / precision - noise * (noisier[i] - 1), noise);
		expected[i] = y[i] - rest, deviations[i] = Math.abs(rest) / Math.sqrt(open);
	}
	return {
		expected,
		deviations
	};
}
// src/predict/few-shot/blend.ts
/** Weights of the blocks; one is always 1, for the common scale is profiled out. */
const levels = [
	0,
	.3,
	1
], noises = [
	.003,
	.01,
	.03,
	.1,
	.3,
	1
], fineNoises = [
	1e-6,
	1e-5,
	1e-4,
	.001,
	...noises
], fineLevels = [
	.03,
	.3,
	1
];
/**
* One blend for each scale that has a share worth its cost.
* @param targets at least 3 measurements, one per row
*/
function fitBlends(rows, blocks, targets) {
	let few = rows.count <= 80, grid = few ? gridOf(blocks, levels, noises) : fineGrid(blocks), { kept, noisier } = few ? judgedByAll(rows, blocks, targets, grid) : judgedByFirst(rows, blocks, targets, grid);
	return kept.map((of, t) => of.length === 0 ? void 0 : average(rows, blocks, of, {
		target: targets[t],
		noisier
	}, grid.length));
}
/** Without known devices a table may be all there is: some accelerators' published latencies are sums of look-ups. */
function fineGrid(blocks) {
	let grid = gridOf(blocks, fineLevels, fineNoises);
	return blocks[1] > 0 ? grid : [...grid, ...tablesOf(blocks, fineNoises)];
}
/** Again and again: without an outlier, hypotheses of less noise come to count, and the next one shows. */
function judgedByAll(rows, blocks, targets, grid) {
	let grams = gramsOf(rows, blocks), fits = fitAll(grams, rows.count, targets, grid), noisier;
	for (let pass = 0; pass < 3; pass++) noisier = noisierThan(fits, rows.count, noisier), fits = fitAll(grams, rows.count, targets, grid, noisier);
	return {
		kept: worthwhile(fits),
		noisier
	};
}
/** Those that count after the first measurements, after all of them; what is an outlier there, the best one tells. */
function judgedByFirst(rows, blocks, targets, grid) {
	let first = {
		...rows,
		count: Math.min(rows.count, blocks[1] > 0 ? 120 : 300)
	}, best = fitAll(gramsOf(first, blocks), first.count, targets, grid).flatMap((fits, t) => fits.map((fit) => ({
		fit,
		t
	}))).sort((a, b) => b.fit.evidence - a.fit.evidence).slice(0, 3), grams = gramsOf(rows, blocks), again = (some, noisier) => targets.map((target, t) => {
		let mine = some.filter((one) => one.t === t).map((one) => one.fit);
		return fitAll(grams, rows.count, [target], mine, noisier)[0];
	}), noisier = noisierThan(again(best.slice(0, 1)), rows.count);
	return {
		kept: worthwhile(again(best, noisier)),
		noisier
	};
}
/** Of all scales together, those whose evidence counts beside the best. */
function worthwhile(fits) {
	let top = Math.max(...fits.flatMap((of) => of.map((fit) => fit.evidence)));
	return fits.map((of) => of.filter((fit) => Math.exp(fit.evidence - top) > 1e-4));
}
function average(rows, blocks, fits, { target, noisier }, tried) {
	let top = Math.max(...fits.map((fit) => fit.evidence)), total = fits.reduce((sum, fit) => sum + Math.exp(fit.evidence - top), 0), shared = fits.map((fit) => ({
		fit,
		share: Math.exp(fit.evidence - top) / total
	})).sort((a, b) => b.share - a.share), coefficients = emptyCoefficients(rows);
	for (let { fit, share } of shared) addCoefficients(coefficients, fit, share);
	return {
		intercept: shared.reduce((sum, { fit, share }) => sum + share * fit.intercept, 0),
		weights: foldRows(rows, blocks, coefficients),
		evidence: top + Math.log(total / tried),
		sd: deviation(rows, blocks, shared.slice(0, 6)),
		leftOut: () => leaveOneOut(shared[0].fit, target.y, noisier)
	};
}
const emptyCoefficients = ({ count }) => Array.from({ length: 5 }, () => new Float64Array(count));
function addCoefficients(coefficients, { weights, alpha }, share) {
	weights.forEach((weight, b) => {
		for (let i = 0; i < alpha.length; i++) coefficients[b][i] += share * weight * alpha[i];
	});
}
/** Σ over rows of coefficient · row, block by block. */
function foldRows({ count, width, x }, blocks, coefficients) {
	let weights = new Float64Array(width);
	return coefficients.forEach((column, b) => {
		let [from, to] = columnsOf(blocks, b);
		for (let i = 0; i < count; i++) for (let j = from; j < to; j++) weights[j] += column[i] * x[i * width + j];
	}), weights;
}
/** Of the mixture of the hypotheses: what each leaves open, and how far they lie apart. */
function deviation(rows, blocks, shared) {
	let total = shared.reduce((sum, { share }) => sum + share, 0), known, prepare = () => shared.map(({ fit, share }) => {
		let coefficients = emptyCoefficients(rows);
		addCoefficients(coefficients, fit, 1);
		let weights = foldRows(rows, blocks, coefficients);
		return {
			share: share / total,
			weights,
			intercept: fit.intercept,
			variance: varianceOf(rows, blocks, fit)
		};
	});
	return (row, at, constant = 1, noises = 1) => {
		known ??= prepare();
		let [mean, square] = [0, 0];
		for (let { share, weights, intercept, variance } of known) {
			let value = constant * intercept + dot(row, at, weights, 0, weights.length);
			mean += share * value, square += share * (value * value + variance(row, at, constant, noises));
		}
		return Math.sqrt(Math.max(0, square - mean * mean));
	};
}
/** Variance of a sum of new measurements by one hypothesis, the intercept's own included. */
function varianceOf(rows, blocks, { weights, noise, lower, variance, ones }) {
	let { count, width, x } = rows, factors = columnFactors(blocks, weights), columns = new Float64Array(width * count);
	for (let j = 0; j < width; j++) {
		if (factors[j] === 0) continue;
		let column = Float64Array.from({ length: count }, (_, i) => x[i * width + j] * factors[j] ** 2);
		columns.set(solveLower(lower, count, column), j * count);
	}
	let precision = dot(ones, 0, ones, 0, count), explained = new Float64Array(count);
	return (row, at, constant, noises) => {
		explained.fill(0);
		let prior = 0;
		for (let j = 0; j < width; j++) {
			let value = row[at + j];
			if (value !== 0 && factors[j] !== 0) {
				prior += (factors[j] * value) ** 2;
				for (let i = 0; i < count; i++) explained[i] += value * columns[j * count + i];
			}
		}
		let rest = constant - dot(ones, 0, explained, 0, count);
		return variance * (Math.max(0, prior - dot(explained, 0, explained, 0, count)) + rest ** 2 / precision + noises * noise);
	};
}
/**
* Learns known devices. Genomes that one of them has no figure for are left out; without devices, `genomes` still give the
* scale of structure.
* @throws UserError `predict-too-few`
*/
function learnSources(encoding, genomes, devices) {
	let whole = genomes.map((_, i) => i).filter((i) => devices.every(({ ms }) => ms[i] >= 0));
	if (whole.length < fewest$1) throw userError("predict-too-few", {
		count: whole.length,
		least: fewest$1
	});
	let kept = whole.map((i) => genomes[i]), known = devices.map(({ name, ms }) => ({
		name,
		ms: Float64Array.from(whole, (i) => ms[i])
	})), scaling = scalingOf(encoding, kept), levels = known.map(({ ms }) => levelOf$1(ms)), design = designOf(encoding, kept, scaling), targets = known.map(({ ms }, d) => standardised(ms, levels[d])), linear = known.length === 0 ? [] : ridges(design, targets).map((model) => unitVariance(model, design));
	return {
		encoding,
		genomes: kept,
		devices: known,
		scaling,
		linear,
		levels,
		embedding: embeddingOf(encoding, scaling, linear, kept)
	};
}
const fewest$1 = 20;
/** Without some of its devices. */
function without(sources, isLeftOut) {
	let kept = sources.devices.map((_, d) => d).filter((d) => !isLeftOut(sources.devices[d].name)), linear = kept.map((d) => sources.linear[d]);
	return {
		...sources,
		linear,
		devices: kept.map((d) => sources.devices[d]),
		levels: kept.map((d) => sources.levels[d]),
		embedding: embeddingOf(sources.encoding, sources.scaling, linear, sources.genomes)
	};
}
function levelOf$1(ms) {
	let offset = .3 * median(ms), logs = ms.map((value) => Math.log(value + offset)), mean = logs.reduce((sum, value) => sum + value, 0) / logs.length, variance = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length;
	return {
		offset,
		mean,
		sd: Math.sqrt(variance) || 1
	};
}
const standardised = (ms, { offset, mean, sd }) => ms.map((value) => (Math.log(value + offset) - mean) / sd);
function median(values) {
	let sorted = Float64Array.from(values).sort(), half = sorted.length >> 1;
	return sorted.length === 0 ? 0 : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
/** The same function with mean 0 and variance 1 over the design: ridge shrinks devices by different amounts. */
function unitVariance(model, design) {
	let values = Float64Array.from({ length: design.count }, (_, i) => apply(model, design, i)), mean = values.reduce((sum, value) => sum + value, 0) / values.length, sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
	return {
		intercept: (model.intercept - mean) / sd,
		weights: model.weights.map((w) => w / sd)
	};
}
// src/predict/few-shot/stretch.ts
const normal90 = 1.6449;
/** @param deviations at least one; of as many latencies as there are */
function stretchOf(deviations) {
	let sorted = Float64Array.from(deviations).sort(), rank = Math.ceil(.9 * (sorted.length + 1)) - 1;
	return sorted[Math.min(sorted.length - 1, rank)] / normal90;
}
/** The stretch by what is predicted, on the scale of `expected`. */
function stretchBySize({ expected, deviations }) {
	let order = [...expected.keys()].sort((a, b) => expected[a] - expected[b]), all = stretchOf(deviations), parts = Array.from({ length: 3 }, (_, k) => order.slice(k * order.length / 3, (k + 1) * order.length / 3)), stretches = parts.map((part) => {
		let own = stretchOf(part.map((i) => deviations[i]));
		return all * (own / all) ** (part.length / (part.length + 10));
	}), limits = parts.slice(1).map((part) => expected[part[0]]);
	return (predicted) => stretches[limits.filter((limit) => predicted >= limit).length];
}
// src/predict/few-shot/adapt.ts
const plain$1 = {
	there: (ms) => ms,
	back: (value) => value,
	slope: () => 0
}, logarithm = (offset) => ({
	there: (ms) => Math.log(ms + offset),
	back: (value) => Math.exp(value) - offset,
	slope: (ms) => -Math.log(ms + offset)
}), offsets = [.3, 1];
/**
* Fits a device's latencies.
* @param stretch by what intervals are widened at least, from `calibrate`; default: what its own measurements say, each told
* from the others, where no known devices can and there are 30 of them; else 1
* @throws UserError `predict-too-few` with fewer than 3 measurements
*/
function adapt(sources, measured, stretch) {
	let { embedding } = sources, ms = measured.map((one) => one.ms);
	if (ms.length < 3) throw userError("predict-too-few", {
		count: ms.length,
		least: 3
	});
	let rows = embedding.rows(measured.map((one) => one.genome)), scales = [plain$1, ...offsets.map((share) => logarithm(share * median(ms)))], targets = scales.map((scale) => ({
		y: Float64Array.from(ms, scale.there),
		slopes: Float64Array.from(ms, scale.slope)
	})), blends = fitBlends(rows, embedding.blocks, targets), fits = scales.flatMap((scale, s) => {
		let blend = blends[s];
		return blend ? [{
			scale,
			blend,
			evidence: blend.evidence
		}] : [];
	});
	if (fits.length === 0) throw userError("predict-too-few", {
		count: ms.length,
		least: 3
	});
	let best = fits.reduce((a, b) => b.evidence > a.evidence ? b : a), shares = fits.map((fit) => Math.exp(fit.evidence - best.evidence)), total = sum$1(shares), floor = .05 * Math.min(...ms), mixed = fits.flatMap(({ scale, blend }, f) => {
		let share = shares[f] / total, { intercept, weights } = embedding.fold(blend.weights);
		return share > .001 ? [{
			share,
			scale,
			weights,
			intercept: intercept + blend.intercept
		}] : [];
	}), whole = sum$1(mixed.map((one) => one.share)), tellsItself = stretch === void 0 && sources.devices.length === 0 && ms.length >= 30, bySize, raw = new Float64Array(widthOf(sources.encoding)), row = new Float64Array(rows.width), stretchFor = () => {
		let known = sources.devices.length;
		return stretch === void 0 || known === 0 || known >= 9 || ms.length < 9 ? stretch ?? 1 : Math.max(stretch, stretchOf(best.blend.leftOut().deviations));
	}, value = (genome) => {
		raw.fill(0), sources.encoding.write(genome, raw, 0);
		let ms = 0;
		for (let k = 0; k < mixed.length; k++) {
			let { share, scale, weights, intercept } = mixed[k];
			ms += share * scale.back(intercept + dot(raw, 0, weights, 0, weights.length));
		}
		return Math.max(ms / whole, floor);
	}, embed = (genome) => (row.fill(0), embedding.write(genome, row, 0), best.blend.intercept + dot(row, 0, best.blend.weights, 0, row.length));
	return {
		value,
		predict: (genome) => {
			let [ms, middle] = [value(genome), embed(genome)];
			bySize ??= tellsItself ? stretchBySize(best.blend.leftOut()) : constantly(stretchFor());
			let width = normal90 * bySize(middle) * best.blend.sd(row, 0);
			return {
				value: ms,
				low: Math.min(ms, Math.max(0, best.scale.back(middle - width))),
				high: Math.max(ms, best.scale.back(middle + width)),
				unit: "ms",
				source: "predicted"
			};
		},
		deviations: (genome, actual) => {
			let middle = embed(genome);
			return Math.abs(best.scale.there(actual) - middle) / best.blend.sd(row, 0);
		},
		logRatio: (head, base) => {
			let rows = embedding.rows([head, base]), isSame = head.every((option, gene) => option === base[gene]), [a, b] = [value(head), value(base)], [ofHead, ofBase] = [perStep(best.scale, a), perStep(best.scale, b)];
			for (let j = 0; j < row.length; j++) row[j] = ofHead * rows.x[j] - ofBase * rows.x[row.length + j];
			let noises = isSame ? 0 : ofHead ** 2 + ofBase ** 2;
			return {
				value: Math.log(a / b),
				sd: best.blend.sd(row, 0, ofHead - ofBase, noises)
			};
		},
		leftOut: () => {
			let { expected, deviations } = best.blend.leftOut();
			return {
				ms: expected.map((figure) => Math.max(best.scale.back(figure), floor)),
				deviations
			};
		}
	};
}
/** d ln(ms) / d there(ms) */
const perStep = ({ slope }, ms) => Math.exp(-slope(ms)) / ms, constantly = (value) => () => value, sum$1 = (values) => values.reduce((total, value) => total + value, 0);
function fitProcess({ genomes, ms }, { random }) {
	let measured = genomes.map((genome, i) => ({
		genome,
		ms: ms[i]
	}));
	return {
		family: "process",
		measured: measured.length > 1e3 ? random.shuffle(measured).slice(0, 1e3) : measured
	};
}
/** @throws UserError `predict-too-few` below 20 rows */
function processValue({ measured }, encoding) {
	return measured.every(({ genome }) => genome.length === encoding.options.length && genome.every((option, gene) => option < encoding.options[gene])) ? adapt(learnSources(encoding, measured.map(({ genome }) => genome), []), measured).value : void 0;
}
function fitTrees(latencies, { random }) {
	let asked = askedOf$1(latencies), order = random.shuffle(asked.yes.map((_, i) => i)), held = order.slice(0, Math.floor(order.length / 5)), { start, trees } = grow(asked, order, bestCount(grow(asked, order.slice(held.length), 400, random), asked, held), random);
	return {
		family: "trees",
		start,
		trees: trees.map(({ splits, leaves }) => ({
			splits,
			leaves
		}))
	};
}
function askedOf$1({ encoding, genomes, ms }) {
	let [rows, width] = [encodeAll(encoding, genomes), widthOf(encoding)], column = (j) => genomes.map((_, i) => rows[i * width + j]).sort((a, b) => a - b), questions = Array.from({ length: width }, (_, j) => j).flatMap((j) => {
		if (j < encoding.flags) return [{
			column: j,
			least: leastOfFlag
		}];
		let sorted = column(j), limits = Array.from({ length: 15 }, (_, q) => sorted[Math.floor((q + 1) * sorted.length / 16)]);
		return [...new Set(limits)].map((least) => ({
			column: j,
			least
		}));
	}), mask = new Uint8Array(genomes.length * questions.length);
	return {
		questions,
		yes: genomes.map((_, i) => {
			let on = [...questions.keys()].filter((q) => rows[i * width + questions[q].column] >= questions[q].least);
			for (let q of on) mask[i * questions.length + q] = 1;
			return Uint16Array.from(on);
		}),
		mask,
		y: ms
	};
}
/** Flags are 0, or a weight of at least a half. */
const leastOfFlag = .25;
function grow(asked, rows, count, random) {
	let start = rows.reduce((sum, row) => sum + asked.y[row], 0) / rows.length, rest = asked.y.map((value) => value - start), trees = [];
	for (; trees.length < count;) {
		let half = rows.filter(() => random.next() < .5), tree = new Grower(asked, rest);
		tree.add(half, 5);
		for (let row of rows) rest[row] -= tree.leafOf(row);
		trees.push(tree);
	}
	return {
		start,
		trees
	};
}
/** One tree in the making; what it says is already times the rate. */
var Grower = class {
	splits = [];
	leaves = [];
	#asked;
	#rest;
	/** By split, the question. */
	#questions = [];
	constructor(asked, rest) {
		this.#asked = asked, this.#rest = rest;
	}
	/** The tree of these rows: the number of its split, or −1 − that of its leaf. */
	add(rows, left) {
		let sum = rows.reduce((total, row) => total + this.#rest[row], 0), question = left === 0 || rows.length < 6 ? -1 : bestQuestion(this.#asked, this.#rest, rows, sum);
		if (question < 0) return -this.leaves.push(rows.length === 0 ? 0 : nineDigits(.05 * sum / rows.length));
		let isOn = (row) => this.#asked.mask[row * this.#asked.questions.length + question] === 1, at = this.splits.length, { column, least } = this.#asked.questions[question];
		this.#questions.push(question), this.splits.push({
			column,
			least,
			on: 0,
			off: 0
		});
		let on = this.add(rows.filter(isOn), left - 1), off = this.add(rows.filter((row) => !isOn(row)), left - 1);
		return this.splits[at] = {
			column,
			least,
			on,
			off
		}, at;
	}
	leafOf(row) {
		let { mask, questions } = this.#asked, at = this.splits.length > 0 ? 0 : -1;
		for (; at >= 0;) at = this.splits[at][mask[row * questions.length + this.#questions[at]] === 1 ? "on" : "off"];
		return this.leaves[-1 - at];
	}
};
/** The question whose two sides leave the least squared error; −1 where none has enough rows on both. */
function bestQuestion({ questions, yes }, rest, rows, sum) {
	let [sums, counts] = [new Float64Array(questions.length), new Uint32Array(questions.length)];
	for (let row of rows) {
		let [of, value] = [yes[row], rest[row]];
		for (let k = 0; k < of.length; k++) sums[of[k]] += value, counts[of[k]]++;
	}
	let [best, gained] = [-1, sum ** 2 / rows.length + 1e-12];
	for (let question = 0; question < questions.length; question++) {
		let [on, off] = [counts[question], rows.length - counts[question]];
		if (on < 3 || off < 3) continue;
		let gain = sums[question] ** 2 / on + (sum - sums[question]) ** 2 / off;
		gain > gained && ([best, gained] = [question, gain]);
	}
	return best;
}
function bestCount({ start, trees }, { y }, held) {
	let found = new Float64Array(held.length).fill(start), [best, least] = [1, 1e400];
	return trees.forEach((tree, t) => {
		let error = 0;
		held.forEach((row, i) => {
			found[i] += tree.leafOf(row), error += (found[i] - y[row]) ** 2;
		}), error < least && ([best, least] = [t + 1, error]);
	}), best;
}
/** A leaf is the mean of some latencies: nine digits are more than it knows, and half the file. */
const nineDigits = (value) => Number(value.toPrecision(9));
/** Undefined where a split looks at what the encoding does not have. */
function treesValue({ start, trees }, encoding) {
	let width = widthOf(encoding);
	if (trees.some(({ splits }) => splits.some(({ column }) => column >= width))) return;
	let flat = trees.map(({ splits, leaves }) => ({
		columns: Uint16Array.from(splits, (split) => split.column),
		least: Float64Array.from(splits, (split) => split.least),
		next: Int16Array.from(splits.flatMap(({ off, on }) => [off, on])),
		leaves: Float64Array.from(leaves)
	})), row = new Float64Array(width);
	return (genome) => {
		row.fill(0), encoding.write(genome, row, 0);
		let ms = start;
		for (let { columns, least, next, leaves } of flat) {
			let at = columns.length > 0 ? 0 : -1;
			for (; at >= 0;) at = next[2 * at + +(row[columns[at]] >= least[at])];
			ms += leaves[-1 - at];
		}
		return ms;
	};
}
// src/predict/families/families.ts
const always = () => !0, families = [
	{
		name: "sums",
		isTrained: !1,
		knows: ({ structure }) => structure > 0,
		fit: async (rows) => fitSums(rows)
	},
	{
		name: "table",
		isTrained: !1,
		knows: always,
		fit: async (rows) => fitTable(rows)
	},
	{
		name: "process",
		isTrained: !1,
		knows: always,
		fit: async (rows, setting) => fitProcess(rows, setting)
	},
	{
		name: "trees",
		isTrained: !1,
		knows: always,
		fit: async (rows, setting) => fitTrees(rows, setting)
	},
	{
		name: "perceptron",
		isTrained: !0,
		knows: always,
		fit: fitPerceptron
	},
	{
		name: "table+perceptron",
		isTrained: !0,
		knows: always,
		fit: fitTableAndRest
	},
	{
		name: "graph-network",
		isTrained: !0,
		knows: isCell,
		fit: fitCellNetwork
	}
], familyNames = families.map(({ name }) => name);
/** Learns, and gives the model of what was learned: the same as one that is made of its state in another process. */
async function fitFamily(family, latencies, setting) {
	return modelOf(await family.fit(latencies, setting), latencies.encoding, .05 * latencies.ms.reduce((a, b) => Math.min(a, b)));
}
/** Undefined where the state is not one for genomes of this encoding. @throws UserError `predict-too-few` */
function modelOf(state, encoding, floorMs) {
	let raw = answerOf(state, encoding);
	if (!raw) return;
	let value = (genome) => Math.max(raw(genome), floorMs);
	return {
		state,
		floorMs,
		value,
		values: (genomes) => Float64Array.from(genomes, value)
	};
}
function answerOf(state, encoding) {
	switch (state.family) {
		case "sums":
		case "table": return linearValue(state, encoding);
		case "process": return processValue(state, encoding);
		case "trees": return treesValue(state, encoding);
		case "perceptron": return perceptronValue(state, encoding);
		case "table+perceptron": return tableAndRestValue(state, encoding);
		case "graph-network": return cellNetworkValue(state, encoding);
	}
}
// src/predict/grouped.ts
/** The items by key, in the order in which keys and items come. */
function grouped(items, keyOf) {
	let found = /* @__PURE__ */ new Map();
	for (let item of items) {
		let key = keyOf(item), known = found.get(key);
		known ? known.push(item) : found.set(key, [item]);
	}
	return found;
}
/** Indices by fold; whoever computes the same is in the same one. */
function foldsOf({ encoding, genomes }, random) {
	let alike = [...grouped(genomes.keys(), (i) => encoding.family(genomes[i])).values()], folds = Array.from({ length: 5 }, () => []), order = random.shuffle(alike).sort((a, b) => b.length - a.length);
	for (let group of order) folds.reduce((a, b) => b.length < a.length ? b : a).push(...group);
	return folds;
}
/** The latencies at some indices. */
const picked = ({ encoding, genomes, ms }, indices) => ({
	encoding,
	genomes: indices.map((i) => genomes[i]),
	ms: Float64Array.from(indices, (i) => ms[i])
});
/**
* Compares families and learns the one that is worth it. Same latencies, same seed: same answer, in any process, unless a
* budget in time cuts it short.
* @throws UserError `fit-families` with fewer than 30 genomes or where no family is left
* @example const { model, compared } = await chooseFamily({ encoding: nb201, genomes, ms }, { seed: 1, runtime, now })
*/
async function chooseFamily(latencies, options) {
	let { seed, progress = silent, now, budgetMs = 1e400 } = options, asked = askedFamilies(latencies, options.families ?? familyNames), folds = foldsOf(latencies, random(seed).fork("folds")), begun = now(), tried = [];
	for (let [f, family] of asked.entries()) {
		let start = now();
		if (f > 0 && start - begun > budgetMs) break;
		let judged = judge(await heldOut(family, latencies, folds, options, (k) => progress({
			stage: "comparing families",
			done: f * folds.length + k,
			total: asked.length * folds.length,
			note: family.name
		})), latencies, folds);
		tried.push({
			family: family.name,
			...judged,
			seconds: (now() - start) / 1e3
		});
	}
	let best = simplestOfGood(tried), family = asked.find(({ name }) => name === best.family);
	return {
		model: await fitFamily(family, latencies, settingOf(options, family, "all")),
		intervals: conformal(best.residuals, nominalCoverage, 0),
		compared: tried.map(({ residuals: _, seconds: __, ...quality }) => quality),
		seconds: tried.map(({ seconds }) => seconds),
		untried: asked.slice(tried.length).map(({ name }) => name)
	};
}
/** Each latency as a model tells it that has seen none of its fold. */
async function heldOut(family, latencies, folds, options, tell) {
	let predicted = new Float64Array(latencies.ms.length);
	for (let [k, held] of folds.entries()) {
		tell(k);
		let out = new Set(held), rest = latencies.genomes.flatMap((_, i) => out.has(i) ? [] : [i]), model = await fitFamily(family, picked(latencies, rest), settingOf(options, family, k));
		for (let i of held) predicted[i] = model.value(latencies.genomes[i]);
	}
	return predicted;
}
function askedFamilies({ encoding, genomes }, names) {
	let asked = families.filter((family) => names.includes(family.name) && family.knows(encoding));
	if (genomes.length >= 30 && asked.length > 0) return asked;
	let reason = asked.length === 0 ? `none of ${names.join(", ")} has a form for this space` : `there are ${genomes.length} measured architectures of the space, and it takes 30`;
	throw userError("fit-families", { reason });
}
const settingOf = ({ seed, runtime }, { name }, fold) => ({
	random: random(seed).fork(name).fork(fold),
	runtime
});
/** @param tried the simplest first */
function simplestOfGood(tried) {
	let least = Math.min(...tried.map(({ usual }) => usual));
	return tried.find(({ usual }) => usual * .97 <= least);
}
function judge(predicted, { ms }, folds) {
	let residuals = Array.from(predicted, (value, i) => ({
		error: Math.abs(Math.log(ms[i] / value)),
		ms: value,
		novelty: 0
	})), inside = 0;
	for (let held of folds) {
		let out = new Set(held), others = conformal(residuals.filter((_, i) => !out.has(i)), nominalCoverage, 0);
		for (let i of held) residuals[i].error <= widthOf$1(others, predicted[i], 0) && inside++;
	}
	let errors = predicted.map((value, i) => Math.abs(value / ms[i] - 1)).sort();
	return {
		mape: meanOf(errors),
		usual: meanOf(errors.subarray(0, Math.ceil(.95 * errors.length))),
		spearman: spearman(predicted, ms),
		coverage90: inside / ms.length,
		residuals
	};
}
const meanOf = (values) => values.reduce((a, b) => a + b, 0) / values.length;
/**
* The stretch for predictions from `chosen` measurements.
* @param chosen indices into the sources' genomes, as they would be measured on the new device
* @param isRelated devices that are left out with the one whose turn it is: other figures of the same hardware
*/
function calibrate(sources, chosen, isRelated = () => !1) {
	let asked = askedOf(sources, chosen), scores = turnsOf(sources, chosen, isRelated).flatMap(({ device, ms }) => asked.map((i) => device.deviations(sources.genomes[i], ms[i])));
	return scores.length === 0 ? 1 : stretchOf(scores);
}
/** Both stretches from the same turns; 1 where there are fewer than two known devices. */
function calibrateBoth(sources, chosen) {
	let { genomes } = sources, asked = askedOf(sources, chosen), pairs = pairsOf(genomes, asked), [single, paired] = [[], []];
	for (let { device, ms } of turnsOf(sources, chosen, () => !1)) {
		for (let i of asked) single.push(device.deviations(genomes[i], ms[i]));
		for (let [a, b] of pairs) {
			let { value, sd } = device.logRatio(genomes[a], genomes[b]);
			paired.push(Math.abs(Math.log(ms[a] / ms[b]) - value) / sd);
		}
	}
	return {
		stretch: single.length === 0 ? 1 : stretchOf(single),
		ofRatios: paired.length === 0 ? 1 : stretchOf(paired)
	};
}
function askedOf({ genomes }, chosen) {
	let taken = new Set(chosen);
	return [...genomes.keys()].filter((i) => !taken.has(i)).slice(0, 300);
}
/** Each known device learned from the others and its own `chosen` measurements. */
function turnsOf(sources, chosen, isRelated) {
	let { genomes, devices } = sources;
	if (devices.length < 2 || chosen.length < 3) return [];
	let step = Math.max(1, devices.length / 8), turns = [];
	for (let turn = 0; turn < devices.length; turn += step) {
		let { name, ms } = devices[Math.floor(turn)], others = without(sources, (other) => other === name || isRelated(name, other)), measured = chosen.map((i) => ({
			genome: genomes[i],
			ms: ms[i]
		}));
		turns.push({
			device: adapt(others, measured),
			ms
		});
	}
	return turns;
}
/** Each architecture with the next one, and with the one most like it: a pull request's head is like its base. */
function pairsOf(genomes, asked) {
	let differing = (a, b) => genomes[a].reduce((sum, option, gene) => sum + Number(option !== genomes[b][gene]), 0);
	return asked.slice(0, -1).flatMap((one, at) => {
		let next = asked[at + 1], like = asked.slice(at + 2).reduce((a, b) => differing(one, b) < differing(one, a) ? b : a, next);
		return like === next ? [[one, next]] : [[one, next], [one, like]];
	});
}
// src/predict/fit/rows.ts
/** What a model is to a predictor: models of one content are one. */
const contentOf = ({ block, kernels }) => `${block} ${JSON.stringify(kernels)}`;
/** Each model once, its measurements put together. @throws UserError `fit-devices` */
function distinct(measured) {
	let devices = [...new Set(measured.map((row) => row.device))];
	if (devices.length > 1) throw userError("fit-devices", { devices: devices.join(", ") });
	return [...grouped(measured, contentOf).values()].map((rows) => {
		if (rows.length === 1) return rows[0];
		let references = rows.flatMap((row) => row.referenceMs ?? []);
		return {
			...rows[0],
			ms: median$1(rows.map((row) => row.ms)),
			low: median$1(rows.map((row) => row.low)),
			high: median$1(rows.map((row) => row.high)),
			referenceMs: references.length > 0 ? median$1(references) : void 0
		};
	});
}
/** A device that was slower for a while made its reference slower too: each row as if the reference had always been the same. */
function undrifted(rows) {
	let usual = median$1(rows.flatMap((row) => row.referenceMs ?? []));
	return rows.map((row) => row.referenceMs === void 0 ? row : times(row, usual / row.referenceMs));
}
const times = (row, factor) => ({
	...row,
	ms: row.ms * factor,
	low: row.low * factor,
	high: row.high * factor
});
/** Equal kernels of all rows as one object, so that what is computed of them is computed once. */
function shared(rows) {
	let known = /* @__PURE__ */ new Map(), one = (kernel) => {
		let key = JSON.stringify(Object.values(kernel)), found = known.get(key) ?? kernel;
		return known.set(key, found), found;
	};
	return rows.map((row) => ({
		...row,
		kernels: row.kernels.map(({ count, kernel }) => ({
			count,
			kernel: one(kernel)
		}))
	}));
}
// src/predict/tables/space.ts
/** @example spaceEncoding(space, 1, genome => [costOf(genome).macs]) */
function spaceEncoding(space, structure = 0, structureOf = () => []) {
	let options = space.choices.map((choice) => choice.options.length), starts = offsetsOf(options), flags = options.reduce((sum, count) => sum + count, 0);
	return {
		name: space.id,
		options,
		flags,
		structure,
		write: (genome, row, at) => {
			genome.forEach((option, gene) => {
				row[at + starts[gene] + option] = 1;
			}), structure > 0 && row.set(structureOf(genome), at + flags);
		},
		family: (genome) => (space.canonical?.(genome) ?? genome).join()
	};
}
// src/predict/space/transfer.ts
/** Latencies of a space's genomes among the rows of one device, as if it had always been equally fast. */
function genomesOf(rows, name, space) {
	return distinct(undrifted(rows.filter(({ group }) => group === name))).flatMap((row) => {
		let genome = genomeNamed(row.name, space);
		return genome ? [{
			genome: space.canonical?.(genome) ?? genome,
			ms: row.ms
		}] : [];
	});
}
/** The genome that the last word of a row's name is, `ds-cnn 0.2.1`; undefined where the space has none such. */
function genomeNamed(name, space) {
	let genome = name.slice(name.lastIndexOf(" ") + 1).split(".").map(Number);
	return genome.length === space.choices.length && genome.every((option, gene) => Number.isInteger(option) && space.choices[gene].options[option] !== void 0) ? genome : void 0;
}
/**
* What known devices have in common: genomes that all of them measured.
* @throws UserError `predict-too-few`
*/
function sourcesOf(space, devices) {
	let tables = devices.map(({ measured }) => new Map(measured.map(({ genome, ms }) => [genome.join(), ms]))), shared = (devices[0]?.measured ?? []).map(({ genome }) => genome).filter((genome) => tables.every((table) => table.has(genome.join()))), known = devices.map(({ name }, d) => ({
		name,
		ms: Float64Array.from(shared, (genome) => tables[d].get(genome.join()))
	}));
	return learnSources(encodingOf(space), shared, known);
}
/** Flags, and what the space's parts come to where it can be cut into such: work and weights. */
function encodingOf(space) {
	let evaluator = costEvaluator(space);
	return evaluator ? spaceEncoding(space, 2, (genome) => {
		let { macs, params } = evaluator.costs(genome);
		return [macs, params];
	}) : spaceEncoding(space);
}
/** @throws UserError `predict-too-few`, `fit-devices` */
function transfer({ ref, space, sources, rows }) {
	let measured = genomesOf(rows, ref.name, space);
	if (measured.length < fewest) throw userError("predict-too-few", {
		count: measured.length,
		least: fewest
	});
	let places = new Map(sources.genomes.map((genome, i) => [genome.join(), i])), stretches = calibrateBoth(sources, measured.flatMap(({ genome }) => places.get(genome.join()) ?? [])), stretch = Math.max(1, stretches.stretch), references = rows.flatMap((row) => row.referenceMs ?? []), dates = rows.map(({ date }) => date).toSorted();
	return {
		device: rows[0].device,
		space: ref,
		spaceId: space.id,
		genomes: sources.genomes,
		known: sources.devices.map(({ name, ms }) => ({
			name,
			ms: [...ms]
		})),
		measured,
		stretch,
		ratioStretch: Math.max(1, stretches.ofRatios),
		...references.length > 0 ? { referenceMs: median$1(references) } : {},
		block: rows[0].block,
		heldOut: heldOutOf(sources, measured, stretch),
		provenance: {
			runtimes: [...new Set(rows.flatMap(({ runtime }) => runtime ?? []))].slice(0, 20),
			from: dates[0],
			to: dates.at(-1)
		}
	};
}
/** Each held out in its turn, and enough left to learn from. */
const fewest = 5;
/** Each measured genome as the others would have it. */
function heldOutOf(sources, measured, stretch) {
	let told = measured.map(({ genome, ms }, i) => {
		let { value, low, high } = adapt(sources, measured.filter((_, j) => j !== i), stretch).predict(genome);
		return {
			value,
			error: Math.abs(value / ms - 1),
			holds: low <= ms && ms <= high
		};
	}), mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
	return {
		mape: mean(told.map(({ error }) => error)),
		spearman: spearman(told.map(({ value }) => value), measured.map(({ ms }) => ms)),
		coverage90: mean(told.map(({ holds }) => Number(holds))),
		rows: measured.length
	};
}
// src/predict/tables/nb201.ts
const from = [
	0,
	0,
	1,
	0,
	1,
	2
], to = [
	1,
	2,
	2,
	3,
	3,
	3
], edges = from.length, work = [
	0,
	0,
	1,
	9,
	.06
], traffic = [
	0,
	1,
	3,
	3,
	2
], lengths = [
	[
		0,
		1,
		1,
		1,
		1
	],
	[
		0,
		0,
		1,
		1,
		1
	],
	[
		0,
		0,
		1,
		1,
		0
	],
	work
], pairs = Array.from({ length: edges }, (_, b) => Array.from({ length: b }, (_, a) => [a, b])).flat(), options = Array.from({ length: edges }, () => 5), single = edges * 5, flags = 2 * single + pairs.length * 5 * 5, nb201 = {
	name: "nb201",
	options,
	flags,
	structure: 10 + lengths.length + 4,
	write(genome, row, at) {
		let live = liveEdges(genome);
		for (let edge = 0; edge < edges; edge++) {
			let flag = at + edge * 5 + genome[edge];
			row[flag] = 1, live & 1 << edge && (row[flag + single] = 1);
		}
		let pair = at + 2 * single;
		for (let b = 1; b < edges; b++) for (let a = 0; a < b; a++, pair += 25) row[pair + genome[a] * 5 + genome[b]] = .5;
		writeStructure(genome, live, row, at + flags);
	},
	family: (genome) => canonical(genome).join("")
}, { canonical } = nasBench201({
	input: [
		3,
		32,
		32
	],
	outputs: 10
});
/** Edges on a path from input to output without `none`, a bit for each. */
function liveEdges(genome) {
	let [reached, needed, live] = [
		1,
		8,
		0
	];
	for (let e = 0; e < edges; e++) genome[e] !== 0 && reached & 1 << from[e] && (reached |= 1 << to[e]);
	for (let e = edges - 1; e >= 0; e--) genome[e] !== 0 && needed & 1 << to[e] && (needed |= 1 << from[e]);
	for (let e = 0; e < edges; e++) genome[e] !== 0 && reached & 1 << from[e] && needed & 1 << to[e] && (live |= 1 << e);
	return live;
}
/** Counts of operations, of live ones, longest paths, and sums of work: 18 figures; asked for at every look of a search. */
function writeStructure(genome, live, row, at) {
	let totals = at + 10 + lengths.length;
	for (let k = at; k < totals + 4; k++) row[k] = 0;
	for (let e = 0; e < edges; e++) row[at + genome[e]]++, live & 1 << e && row[at + 5 + genome[e]]++;
	for (let k = 0; k < lengths.length; k++) row[at + 10 + k] = longestPath(genome, live, lengths[k]);
	for (let op = 0; op < 5; op++) {
		let [count, used] = [row[at + op], row[at + 5 + op]];
		row[totals] += work[op] * count, row[totals + 1] += work[op] * used, row[totals + 2] += traffic[op] * count, row[totals + 3] += traffic[op] * used;
	}
}
function longestPath(genome, live, length) {
	let [first, second, third] = [
		0,
		0,
		0
	];
	for (let e = 0; e < edges; e++) {
		if (!(live & 1 << e)) continue;
		let source = from[e], far = (source === 0 ? 0 : source === 1 ? first : second) + length[genome[e]], target = to[e];
		target === 1 ? first = Math.max(first, far) : target === 2 ? second = Math.max(second, far) : third = Math.max(third, far);
	}
	return third;
}
// src/predict/families/space-model.ts
/** Cells of NAS-Bench-201 are told by their paths; other spaces by options, work and weights. */
const encodingFor = (ref, space) => ref.name === "nas-bench-201" ? nb201 : encodingOf(space);
/** @throws UserError `fit-families`, and as `builtInSpace` */
async function learnSpace({ space: ref, measured, ...options }, tools) {
	let space = builtInSpace(ref.name, {
		input: ref.input,
		outputs: ref.outputs
	}), { model, ...choice } = await chooseFamily({
		encoding: encodingFor(ref, space),
		genomes: measured.map(({ genome }) => genome),
		ms: Float64Array.from(measured, ({ ms }) => ms)
	}, {
		...options,
		...tools
	});
	return {
		...choice,
		learned: model.state,
		floorMs: model.floorMs
	};
}
/** The worker's job: families that are trained need a runtime, and only a worker has one. */
const learnSpaceJob = (task, context) => learnSpace(task, {
	runtime: () => context.runtime,
	now: () => performance.now(),
	progress: (told) => context.progress(told)
}), spaceTaskOf = (ref, space, rows, seed) => ({
	space: ref,
	measured: genomesOf(rows, ref.name, space),
	seed
});
/** @param rows that the task was made of */
function spaceModelOf({ space: ref, measured, seed }, { id }, rows, { learned, floorMs, intervals, compared }) {
	let { family: _, usual: __, ...quality } = compared.find(({ family }) => family === learned.family), dates = rows.map(({ date }) => date).toSorted();
	return {
		device: rows[0].device,
		space: ref,
		spaceId: id,
		block: rows[0].block,
		learned,
		floorMs,
		intervals,
		compared,
		heldOut: {
			...quality,
			rows: measured.length
		},
		provenance: {
			runtimes: [...new Set(rows.flatMap(({ runtime }) => runtime ?? []))].slice(0, 20),
			from: dates[0],
			to: dates.at(-1),
			seed,
			version
		}
	};
}
// src/predict/kernels/blocked.ts
/** Channels that reordering can handle come in multiples of this. */
const isDirect = (inputChannels, groups, block) => groups === 1 && inputChannels < block;
/**
* The steps with those marked that run on blocks of `block` channels, sums taken into convolutions, and the reorderings
* put between.
*/
function blocked(steps, block) {
	let values = /* @__PURE__ */ new Set();
	for (let step of steps.list()) {
		let taken = (Object.hasOwn(rows, step.op) ? rows[step.op] : void 0)?.(step, steps, (name) => values.has(name), block);
		taken && (steps.replace(taken.old, {
			...taken.next,
			blocked: !0
		}), values.add(step.outputs[0]));
	}
	return reordered$1(steps, values, block);
}
const kept = (step) => ({
	old: [step],
	next: step
}), into = (host, step, changes) => ({
	old: [host, step],
	next: {
		...host,
		nodes: [...host.nodes, ...step.nodes],
		outputs: step.outputs,
		...changes
	}
}), convolution = (step, steps, _, block) => {
	let weight = steps.isConstant(step.inputs[1]) ? steps.lengths(step.inputs[1] ?? "") : void 0;
	if (weight?.length !== 4 || step.inputs[2] && !steps.isConstant(step.inputs[2])) return;
	let [outputs = 0, inputs = 0] = weight, groups = intAttr(step.nodes[0], "group", 1);
	if (groups === 1) return isDirect(inputs, 1, block) || inputs % 4 == 0 ? kept(step) : void 0;
	if (outputs % 4 == 0) return inputs === 1 && outputs === groups || inputs % block === 0 && outputs / groups % block === 0 ? kept(step) : void 0;
}, pool = (step, steps, _, block) => {
	let shape = steps.lengths(step.inputs[0] ?? "");
	return step.outputs.length === 1 && shape?.length === 4 && shape[1] % block === 0 ? kept(step) : void 0;
}, sum = (step, steps, isBlocked) => {
	if (step.inputs.every(isBlocked) && alike(step, steps)) {
		if (step.op === "Mul" || step.inputs.length !== 2) return kept(step);
		for (let [i, name] of step.inputs.entries()) {
			let host = steps.maker(name), other = step.inputs[1 - i];
			if (host?.op === "Conv" && host.adds === void 0 && host.activation === void 0 && other !== name && steps.onlyReader(name) === step) return into(host, step, { adds: other });
		}
		return kept(step);
	}
}, alike = (step, steps) => new Set(step.inputs.map((name) => String(steps.lengths(name)))).size === 1, activation = (step, steps, isBlocked) => {
	let [name = ""] = step.inputs;
	if (!isBlocked(name)) return;
	let host = steps.maker(name);
	return host?.op === "Conv" && host.activation === void 0 && steps.onlyReader(name) === step ? into(host, step, { activation: step.op }) : kept(step);
}, concat = (step, steps, isBlocked, block) => intAttr(step.nodes[0], "axis", 0) === 1 && step.inputs.every((name) => isBlocked(name) && (steps.lengths(name)?.[1] ?? 1) % block === 0) ? kept(step) : void 0, norm$1 = (step, steps, isBlocked) => isBlocked(step.inputs[0] ?? "") && step.inputs.slice(1).every(steps.isConstant) ? kept(step) : void 0, resize = (step, steps, isBlocked) => {
	let mode = step.nodes[0].attributes.mode?.value ?? "nearest", [from, to] = [steps.lengths(step.inputs[0] ?? ""), steps.lengths(step.outputs[0] ?? "")], isWhole = from?.length === 4 && to?.slice(2).every((length, i) => length % from[i + 2] === 0);
	return isBlocked(step.inputs[0] ?? "") && isWhole && /^(nearest|linear)$/.test(String(mode)) ? kept(step) : void 0;
}, rows = {
	Conv: convolution,
	MaxPool: pool,
	AveragePool: (step, steps, isBlocked, block) => (intsAttr(step.nodes[0], "dilations") ?? []).every((length) => length === 1) ? pool(step, steps, isBlocked, block) : void 0,
	GlobalMaxPool: pool,
	GlobalAveragePool: pool,
	Add: sum,
	Sum: sum,
	Mul: sum,
	Relu: activation,
	Sigmoid: activation,
	Tanh: activation,
	HardSigmoid: activation,
	LeakyRelu: activation,
	Clip: activation,
	Concat: concat,
	BatchNormalization: norm$1,
	Upsample: resize,
	Resize: resize
}, demanding = /* @__PURE__ */ new Set([
	"Conv",
	"MaxPool",
	"AveragePool",
	"GlobalMaxPool",
	"GlobalAveragePool"
]);
function reordered$1(steps, values, block) {
	let done = /* @__PURE__ */ new Set(), once = (op, name) => done.has(`${op} ${name}`) ? [] : (done.add(`${op} ${name}`), [{
		op,
		nodes: [],
		inputs: [name],
		outputs: [name],
		blocked: !0
	}]), listed = steps.list().flatMap((step) => {
		let read = steps.data(step);
		if (!step.blocked) return [...read.filter((name) => values.has(name)).flatMap((n) => once("ReorderOutput", n)), step];
		let weight = steps.lengths(step.inputs[1] ?? ""), groups = step.op === "Conv" ? intAttr(step.nodes[0], "group", 1) : 1, first = step.inputs[0];
		return step.op === "Conv" && isDirect(weight?.[1] ?? 0, groups, block) ? [...values.has(first) ? once("ReorderOutput", first) : [], step] : [...demanding.has(step.op) && !values.has(first) ? once("ReorderInput", first) : [], step];
	}), borders = [...values].filter(steps.isOutput);
	return [...listed, ...borders.flatMap((name) => once("ReorderOutput", name))];
}
// src/predict/kernels/fusions.ts
const words = (text) => new Set(text.trim().split(/\s+/)), fusion = (name, at, apply) => ({
	name,
	at: words(at),
	apply
});
/** The step that alone reads what `step` makes, if its op is among `ops`. */
function next(step, steps, ops) {
	let reader = step.outputs.length === 1 ? steps.onlyReader(step.outputs[0]) : void 0;
	return reader && ops.has(reader.op) ? reader : void 0;
}
/** `first` and the step after it become one, called `op`, with first's inputs and some constants. */
function join(first, second, steps, changes = {}) {
	let constants = second.inputs.filter((name) => steps.isConstant(name));
	return steps.replace([first, second], {
		...first,
		nodes: [...first.nodes, ...second.nodes],
		inputs: [...first.inputs, ...constants],
		outputs: second.outputs,
		...changes
	}), !0;
}
/** The other operand of a two-operand step, if it is a constant. */
function constantBeside(step, own, steps) {
	let other = step.inputs.find((name) => name !== own);
	return step.inputs.length === 2 && steps.isConstant(other) ? other : void 0;
}
/** Whether a constant holds one number per channel of an image (or one for all). */
function isPerChannel(name, steps, channels, rank) {
	let shape = steps.tensor(name)?.shape;
	if (!shape || shape.length > rank) return !1;
	let size = shape.reduce((a, b) => a * b, 1);
	return size === 1 || size === channels && shape.at(1 - rank) === channels;
}
const norm = words("BatchNormalization"), affine = words("Mul Add");
function foldAffine(step, steps) {
	let output = steps.lengths(step.outputs[0] ?? "");
	if (!steps.isConstant(step.inputs[1]) || !output) return !1;
	let norms = next(step, steps, norm);
	if (norms?.inputs.slice(1).every(steps.isConstant) && norms.outputs.length === 1) return join(step, norms, steps, { inputs: step.inputs });
	let other = next(step, steps, affine), constant = other && constantBeside(other, step.outputs[0], steps);
	return other && constant && isPerChannel(constant, steps, output[1], output.length) ? join(step, other, steps, { inputs: step.inputs }) : !1;
}
function addToGemm(step, steps) {
	let [a, b] = step.inputs.map(steps.lengths), add = next(step, steps, words("Add")), constant = add && constantBeside(add, step.outputs[0], steps);
	return a?.length !== 2 || b?.length !== 2 || !add || !constant ? !1 : join(step, add, steps, { op: "Gemm" });
}
/** Activations that convolutions, or matrix products, take in. */
const convolutionActivations = words("Relu Sigmoid Tanh LeakyRelu Clip HardSigmoid HardSwish"), gemmActivations = words("Relu Sigmoid Tanh LeakyRelu"), activate = (activations) => (step, steps) => {
	let activation = step.activation === void 0 ? next(step, steps, activations) : void 0;
	return activation?.inputs.slice(1).every((name) => name === "" || steps.isConstant(name)) ? join(step, activation, steps, {
		inputs: step.inputs,
		activation: activation.op
	}) : !1;
};
/** x · (HardSigmoid of x with a slope of 1/6), however it is spelt. */
function hardSwish(step, steps) {
	let source = step.inputs[0], product = next(step, steps, words("Mul"));
	if (!product?.inputs.includes(source ?? "")) return !1;
	let [own] = step.nodes;
	return own?.op === "HardSigmoid" && Math.abs(floatAttr(own, "alpha", .2) - 1 / 6) < 1e-4 && join(step, product, steps, {
		op: "HardSwish",
		inputs: [source]
	});
}
function scaleIntoProduct(step, steps) {
	let scaled = next(step, steps, words("Mul Div")), constant = scaled && constantBeside(scaled, step.outputs[0], steps), isDivisor = scaled?.op === "Div" && scaled.inputs[0] === constant;
	return !scaled || isDivisor || steps.scalar(constant) === void 0 ? !1 : join(step, scaled, steps, {
		op: "com.microsoft:FusedMatMul",
		inputs: step.inputs
	});
}
/** A Transpose of the last two axes that a product reads can be read transposed. */
function transposeIntoProduct(step, steps) {
	for (let [i, name] of step.inputs.slice(0, 2).entries()) {
		let before = steps.maker(name);
		if (before?.op !== "Transpose" || !steps.has(before) || steps.isOutput(name)) continue;
		let order = attribute(before.nodes[0], "perm", "ints"), rank = order?.length ?? 0;
		if (!order?.every((axis, j) => axis === (j < rank - 2 ? j : 2 * rank - 3 - j)) || steps.onlyReader(name) !== step) continue;
		let inputs = step.inputs.with(i, before.inputs[0]);
		return steps.replace([before, step], {
			...step,
			op: "com.microsoft:FusedMatMul",
			inputs,
			nodes: [...step.nodes, ...before.nodes]
		}), !0;
	}
	return !1;
}
/** x · ½ · (1 + erf(x / √2)) → Gelu; with a constant added first → BiasGelu. */
function gelu(step, steps) {
	let scaled = steps.maker(step.inputs[0]), source = scaled?.inputs.find((name) => !steps.isConstant(name)), plus = next(step, steps, words("Add")), first = plus && next(plus, steps, words("Mul"));
	if (!scaled || !/^(Div|Mul)$/.test(scaled.op) || !source || !plus || !first) return !1;
	let second = first.inputs.includes(source) ? next(first, steps, words("Mul")) : void 0, others = steps.readers(source), last = second ?? (others.length === 2 && first.inputs.some((name) => steps.isConstant(name)) ? first : void 0);
	if (!last) return !1;
	let half = last === first ? void 0 : second, all = [
		scaled,
		step,
		plus,
		first,
		...half ? [half] : []
	];
	return steps.replace(all, {
		op: "Gelu",
		nodes: all.flatMap((each) => each.nodes),
		inputs: [source],
		outputs: last.outputs
	}), !0;
}
function biasIntoGelu(step, steps) {
	let add = steps.maker(step.inputs[0]), constant = add?.op === "Add" ? add.inputs.find(steps.isConstant) : void 0;
	return !add || !constant || steps.tensor(constant)?.shape.length !== 1 || steps.onlyReader(add.outputs[0]) !== step ? !1 : (steps.replace([add, step], {
		op: "com.microsoft:BiasGelu",
		nodes: [...step.nodes, ...add.nodes],
		inputs: add.inputs,
		outputs: step.outputs
	}), !0);
}
/** Does nothing at inference. */
const nothing = (step, steps) => {
	let [output = "", ...others] = step.outputs;
	return steps.isOutput(output) || others.some((name) => steps.isOutput(name) || steps.readers(name).length > 0) ? !1 : (steps.bypass(step), !0);
}, sameShape = (step, steps) => {
	let [from, to] = [steps.lengths(step.inputs[0] ?? ""), steps.lengths(step.outputs[0] ?? "")];
	return from !== void 0 && String(from) === String(to);
};
/** (x − mean) / √(variance + ε) · γ + β, spelt out. */
function layerNorm(step, steps) {
	let [x = ""] = step.inputs, centred = next(step, steps, words("Sub")), squared = centred && steps.readers(centred.outputs[0]).find((each) => /^(Pow|Mul)$/.test(each.op)), variance = squared && next(squared, steps, words("ReduceMean")), shifted = variance && next(variance, steps, words("Add")), root = shifted && next(shifted, steps, words("Sqrt")), divided = root && next(root, steps, words("Div")), scaled = divided && next(divided, steps, words("Mul")), added = scaled && next(scaled, steps, words("Add"));
	if (centred?.inputs[0] !== x || !added || divided?.inputs[0] !== centred.outputs[0]) return !1;
	let constants = [...scaled.inputs, ...added.inputs].filter(steps.isConstant);
	if (constants.length !== 2) return !1;
	let all = [
		step,
		centred,
		squared,
		variance,
		shifted,
		root,
		divided,
		scaled,
		added
	];
	return steps.replace(all, {
		op: "LayerNormalization",
		nodes: all.flatMap((each) => each.nodes),
		inputs: [x, ...constants],
		outputs: added.outputs
	}), !0;
}
/** Reshape by lengths of the very value it reshapes: they are known when it runs, at most one other length is. */
function ownLengths(step, steps) {
	let [data = "", shape = ""] = step.inputs, concat = steps.maker(shape);
	return concat?.op !== "Concat" || concat.inputs.filter((name, i) => !steps.isConstant(name) && !isLength(name, i, data, steps)).length > 1 ? !1 : (steps.replace([step], {
		...step,
		inputs: [data]
	}), steps.dropUnread(shape), !0);
}
/** Unsqueeze of element `at` of the lengths of `data`. */
function isLength(name, at, data, steps) {
	let chosen = steps.maker(name)?.op === "Unsqueeze" ? steps.maker(steps.maker(name).inputs[0]) : void 0, source = chosen?.op === "Gather" ? steps.maker(chosen.inputs[0]) : void 0;
	return source?.op === "Shape" && source.inputs[0] === data && steps.scalar(chosen.inputs[1]) === at;
}
/** A Transpose that only moves lengths of 1, before a Reshape. */
function idleTranspose(step, steps) {
	let shape = steps.lengths(step.inputs[0] ?? ""), moved = attribute(step.nodes[0], "perm", "ints")?.filter((axis) => shape?.[axis] !== 1);
	return shape && moved?.every((axis, i) => i === 0 || axis > moved[i - 1]) && next(step, steps, words("Reshape")) ? nothing(step, steps) : !1;
}
/** DequantizeLinear → op → QuantizeLinear runs in whole numbers. */
function quantised(step, steps) {
	let after = next(step, steps, words("QuantizeLinear")), before = step.inputs.slice(0, step.op === "Concat" ? void 0 : 2).map(steps.maker), isFrom = (each) => each?.op === "DequantizeLinear";
	if (!after || !before.every(isFrom) || before.length === 0) return !1;
	let own = before.filter((each) => steps.onlyReader(each.outputs[0]) === step), sources = step.inputs.map((name, i) => {
		let from = i < before.length ? before[i] : steps.maker(name);
		return isFrom(from) ? from.inputs[0] : name;
	}), bias = steps.maker(step.inputs[2]), gone = isFrom(bias) && !own.includes(bias) && before.length === 2 ? [bias] : [];
	return steps.replace([.../* @__PURE__ */ new Set([
		...own,
		...gone,
		step,
		after
	])], {
		...step,
		op: quantisedNames[step.op] ?? step.op,
		inputs: sources,
		outputs: after.outputs,
		nodes: [...step.nodes, ...after.nodes]
	}), !0;
}
const quantisedNames = {
	Conv: "com.microsoft:QLinearConv",
	Gemm: "com.microsoft:QGemm",
	MatMul: "QLinearMatMul",
	Add: "com.microsoft:QLinearAdd",
	Mul: "com.microsoft:QLinearMul",
	AveragePool: "com.microsoft:QLinearAveragePool",
	GlobalAveragePool: "com.microsoft:QLinearGlobalAveragePool",
	Concat: "com.microsoft:QLinearConcat",
	Sigmoid: "com.microsoft:QLinearSigmoid",
	LeakyRelu: "com.microsoft:QLinearLeakyRelu",
	Softmax: "com.microsoft:QLinearSoftmax"
}, isOff = (step) => intAttr(step.nodes[0], "training_mode", 0) === 0, passes = [
	[
		fusion("nothing", "Identity", nothing),
		fusion("dropout", "Dropout", (step, steps) => isOff(step) && nothing(step, steps)),
		fusion("empty", "Pad Slice Expand", (step, steps) => sameShape(step, steps) && nothing(step, steps)),
		fusion("transpose of ones", "Transpose", idleTranspose),
		fusion("own lengths", "Reshape", ownLengths)
	],
	[fusion("quantised", Object.keys(quantisedNames).join(" "), quantised)],
	[
		fusion("fold a norm, a factor, an addend", "Conv", foldAffine),
		fusion("add to Gemm", "MatMul", addToGemm),
		fusion("gelu", "Erf", gelu),
		fusion("layer norm", "ReduceMean", layerNorm),
		fusion("hard swish", "HardSigmoid", hardSwish)
	],
	[
		fusion("scale of a product", "MatMul com.microsoft:FusedMatMul", scaleIntoProduct),
		fusion("transpose of a product", "MatMul com.microsoft:FusedMatMul", transposeIntoProduct),
		fusion("bias of gelu", "Gelu", biasIntoGelu)
	],
	[fusion("activation of a convolution", "Conv", activate(convolutionActivations)), fusion("activation of a product", "Gemm", activate(gemmActivations))]
];
/** Nodes whose results an earlier node has already, with the names of those results. */
function repeated(graph) {
	let names = /* @__PURE__ */ new Map();
	for (let [name, tensor] of graph.constants) names.set(name, constantKey(tensor) ?? name);
	let known = /* @__PURE__ */ new Map(), again = /* @__PURE__ */ new Map();
	for (let node of graph.nodes) {
		let key = keyOf(node, names), first = key === void 0 ? void 0 : known.get(key);
		key !== void 0 && !first && known.set(key, node), first && (again.set(node, first.outputs), node.outputs.forEach((output, i) => {
			names.set(output, names.get(first.outputs[i]) ?? first.outputs[i]);
		}));
	}
	return again;
}
const constantKey = ({ dtype, shape, bytes }) => bytes.length <= 64 ? `${dtype} ${shape} ${Buffer.from(bytes).toString("hex")}` : void 0;
/** Undefined for what may differ each time or is too long to compare. */
function keyOf(node, names) {
	if (/^(Random|Multinomial|Bernoulli|Dropout)/.test(node.op) || bodies(node).length > 0) return;
	let attributes = [];
	for (let [name, attribute] of Object.entries(node.attributes)) {
		let text = attribute.type === "tensor" ? constantKey(attribute.value) : JSON.stringify(attribute.value);
		if (text === void 0) return;
		attributes.push(`${name}=${text}`);
	}
	let inputs = node.inputs.map((name) => names.get(name) ?? name);
	return JSON.stringify([
		opKey(node.domain, node.op),
		inputs,
		attributes.sort(),
		node.outputs.length
	]);
}
// src/predict/kernels/steps.ts
var Steps = class {
	lengths;
	#constants;
	#folded;
	#borders;
	#places;
	#at = /* @__PURE__ */ new Map();
	#makers = /* @__PURE__ */ new Map();
	#readers = /* @__PURE__ */ new Map();
	constructor(graph, folded, lengths) {
		this.#constants = graph.constants, this.#folded = new Set([...folded].flatMap((node) => node.outputs)), this.#borders = new Set(graph.outputs.map((value) => value.name)), this.lengths = (name) => lengths(name) ?? (name.endsWith(gateSuffix) ? lengths(name.slice(0, -gateSuffix.length)) : void 0), this.#places = graph.nodes.filter((node) => !folded.has(node)).flatMap(stepsOf), this.#places.forEach((step, i) => {
			this.#enter(step, i);
		});
	}
	/** In order. */
	list = () => this.#places.filter((step) => step !== void 0);
	/** Whether the step still stands. */
	has = (step) => this.#at.has(step);
	isConstant = (name) => name !== void 0 && (this.#constants.has(name) || this.#folded.has(name));
	/** The inputs that are no constants. */
	data = (step) => step.inputs.filter((name) => name !== "" && !this.isConstant(name));
	isOutput = (name) => this.#borders.has(name);
	tensor = (name) => this.#constants.get(name ?? "");
	/** The number a constant of one element holds. */
	scalar(name) {
		let found = this.tensor(name);
		if (found?.shape.reduce((a, b) => a * b, 1) !== 1) return;
		let [value] = numbers(found);
		return typeof value == "number" ? value : void 0;
	}
	maker = (name) => this.#makers.get(name ?? "");
	readers = (name) => [...this.#readers.get(name) ?? []];
	/** The one step that reads a value, where the value is no output of the graph. */
	onlyReader(name) {
		let found = name === void 0 || this.isOutput(name) ? [] : this.readers(name);
		return found.length === 1 ? found[0] : void 0;
	}
	/** Puts `next` where the last of `old` stood. */
	replace(old, next) {
		let place = Math.max(...old.map((step) => this.#at.get(step)));
		for (let step of old) this.#remove(step);
		this.#enter(next, place);
	}
	/** `step` does nothing: who read its result reads its first input. */
	bypass(step) {
		let [from = "", to = ""] = [step.inputs[0], step.outputs[0]];
		for (let reader of this.readers(to)) {
			let inputs = reader.inputs.map((name) => name === to ? from : name);
			this.replace([reader], {
				...reader,
				inputs
			});
		}
		this.#remove(step);
	}
	/** What only made `name` goes, and what only made its inputs, if nobody reads it any more. */
	dropUnread(name) {
		let open = [name];
		for (let at = open.pop(); at !== void 0; at = open.pop()) {
			let maker = this.maker(at), isRead = maker?.outputs.some((output) => this.readers(output).length > 0 || this.isOutput(output));
			maker && !isRead && this.has(maker) && (this.#remove(maker), open.push(...readsOf(maker)));
		}
	}
	#enter(step, place) {
		this.#places[place] = step, this.#at.set(step, place);
		for (let output of step.outputs) this.#makers.set(output, step);
		for (let input of readsOf(step)) {
			let known = this.#readers.get(input);
			known ? known.add(step) : this.#readers.set(input, /* @__PURE__ */ new Set([step]));
		}
	}
	#remove(step) {
		this.#places[this.#at.get(step)] = void 0, this.#at.delete(step);
		for (let input of readsOf(step)) this.#readers.get(input)?.delete(step);
	}
};
const readsOf = (step) => step.adds === void 0 ? step.inputs : [...step.inputs, step.adds], gateSuffix = " gate";
/** A node as it stands; HardSwish has no kernel, and runs as the two that define it. */
function stepsOf(node) {
	let step = {
		op: opKey(node.domain, node.op),
		nodes: [node],
		inputs: [...node.inputs, ...[...reads(node)].filter((name) => !node.inputs.includes(name))],
		outputs: node.outputs
	};
	if (step.op !== "HardSwish") return [step];
	let [x = "", y = ""] = [node.inputs[0], node.outputs[0]], gate = `${y}${gateSuffix}`;
	return [{
		...step,
		op: "HardSigmoid",
		outputs: [gate]
	}, {
		...step,
		op: "Mul",
		nodes: [],
		inputs: [x, gate]
	}];
}
// src/predict/kernels/decompose.ts
/**
* What a runtime starts for `graph`, in order; a symbolic batch is 1.
* @throws UserError as `inferShapes`
* @example decompose(graph, { block: 8 }).filter(kernel => kernel.op === 'Conv').length
*/
const decompose = (graph, fusing) => decomposed(graph, fusing).kernels;
/** The same with the steps that they come from, one for each kernel. @throws UserError as `inferShapes` */
function decomposed(graph, { block }) {
	let facts = inferShapes(graph, defaultBinding(graph)), lengths = (name) => lengthsOf$1(facts.get(name)), distinct = onceEach(graph), steps = new Steps(distinct, constantNodes(distinct, facts), lengths);
	for (let step of steps.list().reverse()) steps.dropUnread(step.outputs[0] ?? "");
	for (let pass of passes) for (let step of steps.list()) steps.has(step) && pass.some((rule) => rule.at.has(step.op) && rule.apply(step, steps));
	let list = block > 0 ? blocked(steps, block) : steps.list();
	return {
		kernels: list.map((step) => kernelOf(step, steps, {
			graph,
			facts
		}, block)),
		list,
		steps
	};
}
/** Without nodes that repeat an earlier one; who read them reads that. */
function onceEach(graph) {
	let again = repeated(graph), outputs = new Set(graph.outputs.map((value) => value.name)), gone = [...again].filter(([node]) => !node.outputs.some((name) => outputs.has(name)));
	if (gone.length === 0) return graph;
	let renamed = new Map(gone.flatMap(([node, names]) => node.outputs.map((name, i) => [name, names[i]]))), dropped = new Set(gone.map(([node]) => node)), now = (name) => renamed.has(name) ? now(renamed.get(name)) : name, nodes = graph.nodes.flatMap((node) => dropped.has(node) ? [] : [node.inputs.some((name) => renamed.has(name)) ? {
		...node,
		inputs: node.inputs.map(now)
	} : node]);
	return {
		...graph,
		nodes
	};
}
const lengthsOf$1 = (fact) => fact?.shape?.every((length) => typeof length == "number") ? fact.shape : void 0;
/** Nodes that a runtime folds: all they read is constant, or the shape of a value whose lengths the model fixes. */
function constantNodes(graph, bound) {
	let folded = foldedNodes(graph);
	for (let node of folded) node.op === "DequantizeLinear" && folded.delete(node);
	let shaped = graph.nodes.filter((node) => node.op === "Shape" && node.domain === "");
	if (shaped.length === 0) return folded;
	let facts = graph.inputs.every(({ shape }) => shape?.every((length) => typeof length == "number")) ? bound : inferShapes(graph), known = new Set(shaped.filter((node) => lengthsOf$1(facts.get(node.inputs[0] ?? "")))), constants = new Set(graph.constants.keys());
	for (let node of graph.nodes) if (known.has(node) || folded.has(node) || isAllIn(node, constants)) {
		folded.add(node);
		for (let name of node.outputs) constants.add(name);
	}
	return folded;
}
const isAllIn = (node, names) => node.inputs.length > 0 && node.inputs.every((name) => name === "" || names.has(name));
function kernelOf(step, steps, scope, block) {
	let first = step.nodes[0], data = step.inputs.find((name) => name !== "" && !steps.isConstant(name)) ?? "", bytes = (names) => [...new Set(names)].reduce((sum, name) => sum + bytesOf(scope.facts.get(name)), 0), input = steps.lengths(data) ?? [], output = steps.lengths(step.outputs[0] ?? "") ?? [], weight = steps.lengths(step.inputs[1] ?? "") ?? [], isWindowed = first !== void 0 && /Conv|Pool/.test(step.op) && !/Global/.test(step.op), groups = first && /Conv/.test(step.op) ? intAttr(first, "group", 1) : 1, macs = step.nodes.reduce((sum, node) => sum + (nodeMacs(node, scope) ?? 0), 0);
	return {
		op: step.op,
		layout: step.blocked ? "blocked" : "plain",
		activation: step.activation ?? "",
		adds: step.adds !== void 0,
		input,
		output,
		window: isWindowed ? intsAttr(first, "kernel_shape") ?? weight.slice(2) : [],
		stride: isWindowed ? Math.max(1, ...intsAttr(first, "strides") ?? []) : 1,
		groups,
		macs: step.blocked && step.op === "Conv" ? macs * padding(input, output, groups, block) : macs,
		inputBytes: bytes([...steps.data(step), ...step.adds === void 0 ? [] : [step.adds]]),
		outputBytes: bytes(step.outputs),
		weightBytes: bytes(step.inputs.filter((name) => name !== "" && steps.isConstant(name)))
	};
}
/** How much more a blocked convolution multiplies because its channels are filled up to whole blocks. */
function padding(input, output, groups, block) {
	let filled = (channels) => Math.ceil(channels / block) * block / channels, [from = block, to = block] = [input[1], output[1]];
	return groups > 1 ? from === groups ? filled(to) : 1 : filled(to) * (isDirect(from, 1, block) ? 1 : filled(from));
}
function bytesOf(fact) {
	let shape = lengthsOf$1(fact), row = dtypes[fact?.dtype ?? "float32"];
	return shape ? Math.ceil(shape.reduce((a, b) => a * b, 1) * (row.bits || 8) / 8) : 0;
}
// src/predict/kernels/features.ts
/** Kernels that share their code, more or less. */
const kernelClasses = /* @__PURE__ */ "direct convolution.pointwise convolution.convolution.depthwise convolution.grouped convolution.plain convolution.plain depthwise convolution.transposed convolution.matrix product.batched product.attention.recurrent.quantised.pool.global pool.elementwise.function.normalisation.reduction.softmax.layout.concatenation.resize.gather.view.control.other".split("."), byOp = [
	[/^com\.microsoft:Q|^QLinear|Integer|quantize|QuantizeLinear|Quantize/i, "quantised"],
	[/ConvTranspose/, "transposed convolution"],
	[/Gemm|^MatMul$/, "matrix product"],
	[/MatMul|Einsum/, "batched product"],
	[/Attention/, "attention"],
	[/^(LSTM|GRU|RNN)$/, "recurrent"],
	[/^Global/, "global pool"],
	[/Pool/, "pool"],
	[/^(If|Loop|Scan|SequenceMap)$/, "control"],
	[/^(Reorder|Transpose|Pad|SpaceToDepth|DepthToSpace)/, "layout"],
	[/^(Concat|Split)$/, "concatenation"],
	[/^(Resize|Upsample)$/, "resize"],
	[/^(Gather|Slice|Scatter|OneHot|Tile|Expand|TopK|Trilu)/, "gather"],
	[/^(Reshape|Flatten|Squeeze|Unsqueeze|Shape|Identity|Dropout|Size|Cast|Constant|Range)/, "view"],
	[/Normalization$|^LRN$|SkipLayer/, "normalisation"],
	[/^(Reduce|Arg|CumSum)/, "reduction"],
	[/Softmax$/, "softmax"],
	[/^(Add|Sub|Mul|Div|Sum|Max|Min|Mean|Relu|Clip|Where|Neg|Abs|Equal|Greater|Less|And|Or|Not|PRelu|LeakyRelu)/, "elementwise"],
	[/^(Sigmoid|Tanh|Hard|Erf|Exp|Log|Sqrt|Pow|Gelu|com\.microsoft:(Bias|Fast|Quick)?Gelu|Elu|Selu|Celu|Soft|Sin|Cos|Mish|Swish|Reciprocal|Round|Floor|Ceil)/, "function"]
], known = /* @__PURE__ */ new WeakMap();
function classOf(kernel) {
	let found = known.get(kernel) ?? foundClass(kernel);
	return known.set(kernel, found), found;
}
function foundClass(kernel) {
	let { op, layout, groups, input, output, window } = kernel;
	if (op !== "Conv") return byOp.find(([pattern]) => pattern.test(op))?.[1] ?? "other";
	let isDepthwise = groups > 1 && groups === input[1];
	return layout === "plain" ? isDepthwise ? "plain depthwise convolution" : "plain convolution" : isDepthwise ? "depthwise convolution" : groups > 1 ? "grouped convolution" : (input[1] ?? 0) < 8 && output.length === 4 ? "direct convolution" : window.every((length) => length === 1) ? "pointwise convolution" : "convolution";
}
const log = (value) => Math.log2(1 + value), product = (lengths) => lengths.reduce((a, b) => a * b, 1);
/** Where a kernel lies among those of its class: doublings, so that a step of 1 is a factor of 2. */
function coordinates(kernel) {
	let { input, output, window, stride, groups, activation, adds } = kernel;
	return [
		log(input[1] ?? 0),
		log(output[1] ?? 0),
		log(product(output.slice(2))),
		log(product(window)),
		log(kernel.macs) / 2,
		log(kernel.weightBytes) / 2,
		log(kernel.inputBytes + kernel.outputBytes) / 2,
		+(stride > 1),
		log(groups) / 4,
		activation === "" || activation === "Relu" ? 0 : 1,
		adds ? .5 : 0
	];
}
/** Per class: number, MACs and bytes, on a logarithmic scale; for spreading samples and for graph-level models. */
const graphFeatures = (kernels) => workByClass(kernels).map(log);
/** What adds up over kernels, by class: how many, multiply-adds, bytes moved. */
function workByClass(kernels) {
	let sums = new Float64Array(kernelClasses.length * 3);
	for (let kernel of kernels) {
		let at = 3 * kernelClasses.indexOf(classOf(kernel));
		sums[at] += 1, sums[at + 1] += kernel.macs, sums[at + 2] += kernel.inputBytes + kernel.outputBytes + kernel.weightBytes;
	}
	return sums;
}
// src/predict/space/border.ts
const plain = {
	key: "plain",
	kind: "plain",
	standIn: () => void 0
}, inBlocks = {
	key: "blocked",
	kind: "blocked",
	standIn: blockedValue
}, start = plain;
/** A convolution from one channel is blocked whatever it makes, and takes nothing in any more. */
function blockedValue({ shape }) {
	if (shape?.length !== 4) return;
	let [batch = 1, channels, ...lengths] = shape, weights = {
		dtype: "float32",
		shape: [
			channels,
			1,
			1,
			1
		],
		bytes: new Uint8Array(4 * channels)
	};
	return build({
		inputs: [value("seed", "float32", [
			batch,
			1,
			...lengths
		])],
		outputs: [value("made", "float32", shape)],
		constants: /* @__PURE__ */ new Map([["weights", weights]]),
		nodes: [node("Conv", ["seed", "weights"], ["raw"], { kernel_shape: attr.ints([1, 1]) }), node("Relu", ["raw"], ["made"])]
	});
}
/**
* @param isLast the result is the network's: nothing comes that could read it
* @throws UserError as `inferShapes`
*/
function toldBehind(border, part, fusing, isLast) {
	let given = withNumbers(part.inputs[0]), stand = part.nodes.some((each) => bodies(each).length > 0) ? void 0 : border.standIn(given), joined = chained(stand, part, given), whole = isLast ? joined : read(joined), { kernels, list, steps } = decomposed(whole, fusing), all = isLast ? kernels : kernels.slice(0, -1), isBroughtOut = all.at(-1)?.op === "ReorderOutput", out = isBroughtOut ? all.slice(-1) : [], before = stand ? decomposed(stand, fusing).kernels : [];
	before.at(-1)?.op === "ReorderOutput" && before.pop();
	let { added, lost } = difference(isBroughtOut ? all.slice(0, -1) : all, before);
	if (isLast) return {
		added: [...added, ...out],
		lost,
		out: [],
		next: plain
	};
	let end = list.at(-1).inputs[0];
	return {
		added,
		lost,
		out,
		next: end === (stand ? joined.given : given.name) && lost.length === 0 ? void 0 : borderAfter(end, {
			whole,
			list,
			steps,
			kernels
		})
	};
}
/** Both without what they have in common. */
function difference(whole, before) {
	if (before.length === 0) return {
		added: whole,
		lost: before
	};
	let texts = whole.map(textOf$1), open = new Set(whole.keys()), lost = before.filter((kernel) => {
		let text = textOf$1(kernel), at = [...open].find((i) => texts[i] === text);
		return at === void 0 || !open.delete(at);
	});
	return {
		added: [...open].map((i) => whole[i]),
		lost
	};
}
const textOf$1 = (kernel) => JSON.stringify(Object.values(kernel));
/** The part behind the stand-in, whose names are made others than the part's. */
function chained(stand, part, given) {
	if (!stand) return {
		...part,
		inputs: [given],
		given: given.name
	};
	let before = renamed(stand, mark(part)), [from, to] = [part.inputs[0].name, before.outputs[0].name], nodes = part.nodes.map((each) => ({
		...each,
		inputs: each.inputs.map((name) => name === from ? to : name)
	}));
	return {
		...build({
			...part,
			inputs: before.inputs,
			nodes: [...before.nodes, ...nodes],
			constants: new Map([...before.constants, ...part.constants]),
			hints: /* @__PURE__ */ new Map()
		}),
		given: to
	};
}
/** A prefix that no name of the graph has. */
function mark(graph) {
	let names = [
		...graph.constants.keys(),
		...graph.inputs.map(({ name }) => name),
		...graph.nodes.flatMap(({ outputs }) => outputs)
	], prefix = "before ";
	for (; names.some((name) => name.startsWith(prefix));) prefix += "~";
	return prefix;
}
/** Values and constants by number. */
function renamed(graph, prefix) {
	let numbers = /* @__PURE__ */ new Map([["", ""]]), named = (name) => {
		let known = numbers.get(name) ?? `${prefix}${numbers.size}`;
		return numbers.set(name, known), known;
	}, all = (names) => names.map(named);
	return build({
		...graph,
		inputs: graph.inputs.map((each) => ({
			...each,
			name: named(each.name)
		})),
		outputs: graph.outputs.map((each) => ({
			...each,
			name: named(each.name)
		})),
		nodes: graph.nodes.map((each) => ({
			...each,
			inputs: all(each.inputs),
			outputs: all(each.outputs)
		})),
		constants: new Map([...graph.constants].map(([name, tensor]) => [named(name), tensor])),
		hints: /* @__PURE__ */ new Map()
	});
}
/** Somebody reads the result who takes nothing in and is taken in by nobody, and is the last kernel. */
function read(graph) {
	let [{ name, dtype }] = graph.outputs, end = `${mark(graph)}end`;
	return build({
		...graph,
		outputs: [value(end, dtype)],
		nodes: [...graph.nodes, node("Neg", [name], [end])],
		hints: /* @__PURE__ */ new Map()
	});
}
const withNumbers = ({ name, dtype, shape }) => value(name, dtype, shape?.map((length) => typeof length == "number" ? length : 1)), closed = new Set("Relu Clip Sigmoid Tanh LeakyRelu Elu HardSwish Softmax MaxPool AveragePool GlobalAveragePool GlobalMaxPool Concat Resize Upsample Flatten".split(" ")), sums = /* @__PURE__ */ new Set([
	"Add",
	"Sum",
	"Mul"
]);
function borderAfter(name, found) {
	let { list, steps, kernels } = found, at = makerOf(name, list), step = list[at], usual = step?.blocked ? inBlocks : plain;
	if (!step || step.nodes.length === 0 || step.activation !== void 0 || closed.has(step.op) || sums.has(step.op) && !step.inputs.some(steps.isConstant) || step.nodes.some((each) => bodies(each).length > 0)) return usual;
	let sources = [...steps.data(step), ...step.adds === void 0 ? [] : [step.adds]];
	if (!isWhole(name, step, sources, steps)) return usual;
	let layouts = [...new Set(sources)].map((source) => [source, layoutOf(source, list)]), key = JSON.stringify([
		step.nodes.map((each) => each.op),
		textOf$1(kernels[at]),
		layouts.map(([, border]) => border.key),
		step.inputs.filter(steps.isConstant).map(steps.lengths)
	]), kind = `${usual.key} ${step.op} ${step.nodes[0].op} ${step.adds !== void 0} ${steps.data(step).length}`, end = value(name, found.whole.outputs[0].dtype, steps.lengths(name));
	return openBorder(key, kind, () => lastKernel(step, layouts, found, end));
}
/** What it is made from is let go with the first stand-in: there are thousands of such borders in a space. */
function openBorder(key, kind, make) {
	let open = make, made;
	return {
		key,
		kind,
		standIn: () => (made ??= open?.(), open = void 0, made)
	};
}
/** Whether its nodes make `name` from nothing but these values, each other's, and constants. */
function isWhole(name, { nodes }, sources, steps) {
	let made = nodes.flatMap(({ outputs }) => outputs), known = /* @__PURE__ */ new Set([
		"",
		...sources,
		...made
	]), isKnown = (each) => known.has(each) || steps.isConstant(each);
	return made.includes(name) && nodes.every(({ inputs }) => inputs.every(isKnown));
}
/** Reorderings have their value's own name. */
const makerOf = (name, list) => list.findIndex(({ op, outputs }) => outputs.includes(name) && !op.startsWith("Reorder")), layoutOf = (name, list) => list[makerOf(name, list)]?.blocked ? inBlocks : plain;
/** The nodes of the last kernel behind values that lie as its own do. */
function lastKernel(step, layouts, { whole, steps }, end) {
	let places = new Map(whole.nodes.map(({ outputs }, i) => [outputs[0], i])), own = step.nodes.toSorted((a, b) => places.get(a.outputs[0]) - places.get(b.outputs[0])), fixed = constantsOf(own, whole, steps), fronts = layouts.map(([name, border], i) => {
		let given = value(name, end.dtype, steps.lengths(name)), stand = border.standIn(given);
		if (!stand) return {
			inputs: [given],
			nodes: [],
			constants: []
		};
		let front = renamed(stand, `${mark(whole)}${i} `), made = front.outputs[0].name, all = front.nodes.map((each) => ({
			...each,
			outputs: each.outputs.map((one) => one === made ? name : one)
		}));
		return {
			inputs: front.inputs,
			nodes: all,
			constants: [...front.constants]
		};
	});
	return build({
		opset: whole.opset,
		domains: whole.domains,
		inputs: fronts.flatMap((front) => front.inputs),
		outputs: [end],
		nodes: [
			...fixed.nodes,
			...fronts.flatMap((front) => front.nodes),
			...own
		],
		constants: new Map([...fixed.tensors, ...fronts.flatMap((front) => front.constants)])
	});
}
/** The constants that nodes read, and the nodes that make them from others. */
function constantsOf(readers, { nodes }, steps) {
	let wanted = new Set(readers.flatMap(({ inputs }) => inputs.filter(steps.isConstant))), makers = [];
	for (let each of nodes.toReversed()) if (!readers.includes(each) && each.outputs.some((name) => wanted.has(name))) {
		makers.unshift(each);
		for (let name of each.inputs) wanted.add(name);
	}
	return {
		nodes: makers,
		tensors: [...wanted].flatMap((name) => {
			let tensor = steps.tensor(name);
			return tensor ? [[name, tensor]] : [];
		})
	};
}
// src/predict/space/series-sums.ts
/** Undefined where the space is no row of parts, or too large for the settings of a part to be numbered. */
function seriesSums(space, total, fusing) {
	let places = placesOf(space, total, fusing), width = total([]).length;
	return places && ((genome) => summed(places, genome, new Float64Array(width)));
}
/** Adds up, part by part, what each is behind the ones before it. */
function summed(places, genome, sum) {
	let border = 0, out;
	for (let i = 0; i < places.length; i++) {
		let { exists, genes, radix, table, learn } = places[i];
		if (exists?.(genome) === !1) continue;
		let setting = 0;
		for (let g = 0; g < genes.length; g++) setting += genome[genes[g]] * radix[g];
		let row = table.find(setting, border);
		row < 0 && (row = learn(genome, setting, border)), table.addTo(sum, row);
		let next = table.next[row];
		next !== passed && (border = next, out = table.outs[row]);
	}
	return out?.forEach((value, i) => {
		sum[i] += value;
	}), sum;
}
function placesOf({ parts, choices }, total, fusing) {
	if (!parts?.isSeries) return;
	let counts = choices.map(({ options }) => options.length), settings = (genes) => genes.reduce((product, gene) => product * counts[gene], 1);
	if (!parts.list.every(({ genes }) => settings(genes) <= 2 ** 53 - 1)) return;
	let borders = new Borders(), tables = /* @__PURE__ */ new Map();
	return parts.list.map((part, i) => {
		let { genes, exists } = part, isLast = i === parts.list.length - 1, id = isLast ? `${part.id} at the end` : part.id, table = tables.get(id) ?? new Table(settings(genes), borders, total);
		tables.set(id, table);
		let told = (genome, border) => {
			let graph = part.graph(genome);
			return graph && toldBehind(border, graph, fusing, isLast);
		};
		return {
			genes,
			radix: genes.map((_, at) => settings(genes.slice(0, at))),
			table,
			exists,
			learn: (genome, setting, border) => table.add(setting, border, told(genome, borders.at(border)))
		};
	});
}
/** The borders that occurred, and their kinds, by number; 0 is the first part's. */
var Borders = class {
	#numbers = /* @__PURE__ */ new Map([[start.key, 0]]);
	#list = [start];
	#kinds = /* @__PURE__ */ new Map([[start.kind, 0]]);
	kinds = [0];
	numberOf(border) {
		let known = this.#numbers.get(border.key);
		if (known !== void 0) return known;
		border.standIn(nowhere);
		let number = this.#list.push(border) - 1;
		this.#numbers.set(border.key, number);
		let kind = this.#kinds.get(border.kind) ?? this.#kinds.size;
		return this.#kinds.set(border.kind, kind), this.kinds.push(kind), number;
	}
	at = (number) => this.#list[number];
};
const nowhere = {
	name: "nowhere",
	dtype: void 0,
	shape: void 0
}, passed = -1;
/** What parts of one kind add. */
var Table = class {
	/** By row: the border behind it … */
	next = [];
	/** … and what it takes to bring its result out of blocks. */
	outs = [];
	#settings;
	#borders;
	#total;
	/** By row, the figures of a total each. */
	#sums = [];
	/** Row by setting, for each kind of border … */
	#byKind = [];
	/** … and for each border. */
	#byBorder = [];
	constructor(settings, borders, total) {
		this.#settings = settings, this.#borders = borders, this.#total = total;
	}
	/** Below 0 where it is not known. */
	find(setting, border) {
		let row = this.#byKind[this.#borders.kinds[border]]?.get(setting) ?? -1;
		return row === -2 ? this.#byBorder[border]?.get(setting) ?? -1 : row;
	}
	add(setting, border, told = empty) {
		this.next.length >= mostRows && this.#clear();
		let total = this.#total, row = this.next.push(told.next ? this.#borders.numberOf(told.next) : -1) - 1, sum = total(told.added), lost = told.lost.length > 0 ? total(told.lost) : void 0;
		return sum.forEach((value, i) => {
			this.#sums.push(value - (lost?.[i] ?? 0));
		}), this.outs.push(told.out.length > 0 ? total(told.out) : void 0), this.#remember(setting, border, row, told.lost.length > 0), row;
	}
	addTo(sum, row) {
		let at = row * sum.length;
		for (let i = 0; i < sum.length; i++) sum[i] += this.#sums[at + i];
	}
	#remember(setting, border, row, isJoined) {
		let kind = this.#borders.kinds[border], ofKind = this.#byKind[kind] ?? rowsFor(this.#settings);
		if (this.#byKind[kind] = ofKind, !isJoined && ofKind.get(setting) !== -2) {
			ofKind.set(setting, row);
			return;
		}
		ofKind.set(setting, -2);
		let ofBorder = this.#byBorder[border] ?? /* @__PURE__ */ new Map();
		this.#byBorder[border] = ofBorder, ofBorder.set(setting, row);
	}
	#clear() {
		for (let list of [
			this.next,
			this.outs,
			this.#sums,
			this.#byKind,
			this.#byBorder
		]) list.length = 0;
	}
};
const empty = {
	added: [],
	lost: [],
	out: [],
	next: void 0
}, mostRows = 2 ** 17, dense = 2 ** 17;
function rowsFor(settings) {
	if (settings > dense) return /* @__PURE__ */ new Map();
	let rows = new Int32Array(settings).fill(-1);
	return {
		get: (setting) => rows[setting],
		set: (setting, row) => rows.fill(row, setting, setting + 1)
	};
}
// src/predict/space/part-sums.ts
/** Whole genomes that are remembered. */
const mostEntries = 2 ** 17;
/**
* The totals of a space's genomes. The first ones are decoded: whoever asks for few never waits for tables, and the tables are
* tried on them. Where they do not come out right, or the space is no row of parts, every genome is decoded.
*/
function partSums(space, total, fusing) {
	let whole = remembered((genome) => total(decompose(space.decode(genome), fusing))), first = [], sums;
	return (genome) => {
		if (sums) return sums(genome);
		if (first.push(genome) === 64) {
			let tables = seriesSums(space, total, fusing), told = tables && orElse(tables, whole);
			sums = told && isRight(told, whole, first.slice(-12)) ? told : whole;
		}
		return whole(genome);
	};
}
function remembered(sums) {
	let known = /* @__PURE__ */ new Map();
	return (genome) => {
		let key = genome.join(), found = known.get(key) ?? sums(genome);
		return known.size < mostEntries && known.set(key, found), found;
	};
}
/** A part may make no sense by itself where the network does. */
const orElse = (tables, whole) => (genome) => {
	try {
		return tables(genome);
	} catch (error) {
		if (error instanceof UserError) return whole(genome);
		throw error;
	}
}, isRight = (tables, whole, genomes) => genomes.every((genome) => {
	let [told, is] = [tables(genome), whole(genome)];
	return told.every((value, i) => Math.abs(value - is[i]) <= 1e-9 * Math.abs(is[0]));
}), mostFollowed = {
	byTables: 64,
	decoded: 2
};
/** @param block of the layout that kernels are found with */
function genomeFinder(space, block) {
	let sums = partSums(space, totalOf, { block }), most = mostFollowed[space.parts?.isSeries ? "byTables" : "decoded"], kernelsOf = (genome) => decompose(space.decode(genome), { block }), isOf = (kernels, genome) => countedText(counted$1(kernelsOf(genome))) === countedText(kernels), find = (kernels, isIt) => {
		let wanted = totalOf(kernels), farFrom = (genome) => farOf(sums(genome), wanted), like = descend(space, space.seed, farFrom, most), found = like && reordered(space, like, farFrom).find(isIt);
		return found && (space.canonical?.(found) ?? found);
	};
	return {
		isOf,
		ofKernels: (kernels) => {
			let text = kernels.map(textOf).join();
			return find(kernels, (genome) => kernelsOf(genome).map(textOf).join() === text);
		},
		ofCounted: (kernels) => {
			let all = kernels.flatMap(({ count, kernel }) => Array(count).fill(kernel));
			return find(all, (genome) => isOf(kernels, genome));
		}
	};
}
const textOf = (kernel) => JSON.stringify(Object.values(kernel)), countedText = (kernels) => kernels.map(({ count, kernel }) => `${count} ${textOf(kernel)}`).join();
/** The genome, and those with options of two genes exchanged that have the same kernels in another order. */
function reordered(space, genome, farFrom) {
	let found = /* @__PURE__ */ new Map([[genome.join(), genome]]);
	for (let one of found.values()) for (let i = 0; i < one.length && found.size < 64; i++) for (let j = 0; j < i; j++) {
		if (one[i] === one[j]) continue;
		let next = one.map((option, gene) => gene === i ? one[j] : gene === j ? one[i] : option);
		space.choices[i].options[next[i]] !== void 0 && space.choices[j].options[next[j]] !== void 0 && farFrom(next) === 0 && found.set(next.join(), next);
	}
	return [...found.values()];
}
/** Work by class, and kernels by a bucket of their text: both add up over the parts of a network. */
function totalOf(kernels) {
	let work = workByClass(kernels), total = new Float64Array(work.length + 256);
	total.set(work);
	for (let kernel of kernels) total[work.length + bucketOf(textOf(kernel))] += 1;
	return total;
}
function bucketOf(text) {
	let hash = 0;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i) | 0;
	return (hash >>> 0) % 256;
}
/** Kernels that one has and the other lacks, and how far their work lies apart; 0 for sums that are the same. */
function farOf(own, wanted) {
	let classes = own.length - 256, far = 0;
	for (let i = 0; i < own.length; i++) {
		let [a, b] = [own[i], wanted[i]];
		Math.abs(a - b) <= 1e-9 * Math.abs(b) || (far += i < classes ? .1 * Math.abs(Math.log2((1 + a) / (1 + b))) : Math.abs(a - b));
	}
	return far;
}
/**
* Gene after gene, which is along the network: with what stands before it right, the right option gives the graph's own kernel.
* Of options that look alike until a later gene is told, the best few go on.
*/
function descend(space, seed, farFrom, most) {
	let beam = [{
		genome: seed,
		far: farFrom(seed)
	}];
	for (let round = 0; round < 4; round++) {
		let before = beam[0].far;
		for (let [gene, { options }] of space.choices.entries()) {
			let others = beam.flatMap(({ genome }) => options.flatMap((_, option) => {
				if (option === genome[gene]) return [];
				let next = genome.map((value, i) => i === gene ? option : value);
				return [{
					genome: next,
					far: farFrom(next)
				}];
			}));
			if (beam = distinctGenomes([...beam, ...others].sort((a, b) => a.far - b.far)).slice(0, most), beam[0].far === 0) return beam[0].genome;
		}
		if (beam[0].far === before) return;
	}
}
const distinctGenomes = (candidates) => [...new Map(candidates.map((one) => [one.genome.join(), one])).values()];
// src/predict/space/known-space.ts
/** @throws UserError `space-unknown`, `space-task`, `predict-space` where the space is not what it was */
function spaceIn({ device, space: ref, spaceId }) {
	let space = builtInSpace(ref.name, {
		input: ref.input,
		outputs: ref.outputs
	});
	if (space.id !== spaceId) throw userError("predict-space", {
		device,
		space: ref.name
	});
	return space;
}
/** @throws UserError as `spaceIn` */
function knownSpace(saved) {
	let { device, block, space: ref } = saved, space = spaceIn(saved), finder = genomeFinder(space, block), task = lengthsOf(space.decode(space.seed)), unlike = (what) => userError("predict-unlike", {
		device,
		reason: `${what} of the space ${ref.name} for ${ref.input.join("×")} and ${ref.outputs}`
	});
	return {
		space,
		finder,
		unlike,
		genomeOf: (graph) => lengthsOf(graph) === task ? finder.ofKernels(decompose(graph, { block })) : void 0,
		check: (other) => {
			if (other.architectures !== space.architectures) throw unlike("these are no architectures");
		}
	};
}
/** Lengths of the first input and the first output, a symbolic batch being 1. */
function lengthsOf(graph) {
	let facts = inferShapes(graph, defaultBinding(graph)), of = (name) => String(facts.get(name ?? "")?.shape ?? "");
	return `${of(graph.inputs[0]?.name)} | ${of(graph.outputs[0]?.name)}`;
}
// src/predict/space/relearned.ts
/**
* @param rows of the same device, oldest first
* @param finder of the block that the file's kernels are of
* @throws UserError `predict-too-few`
*/
function relearned(saved, space, rows, finder) {
	let sources = sourcesIn(saved, space), own = rows.filter(({ block }) => block === saved.block), newest = genomesAmong(own, space, finder);
	if (newest.length === 0) return {
		device: adapt(sources, saved.measured, saved.stretch),
		since: void 0
	};
	let again = new Set(newest.map(({ genome }) => genome.join())), level = levelOf(saved, own), before = saved.measured.filter(({ genome }) => !again.has(genome.join())).map(({ genome, ms }) => ({
		genome,
		ms: ms * level
	})), device = adapt(sources, [...before, ...newest], saved.stretch), told = device.leftOut().ms.subarray(before.length), mape = newest.reduce((sum, { ms }, i) => sum + Math.abs(told[i] / ms - 1), 0) / newest.length;
	return {
		device,
		since: {
			rows: newest.length,
			mape
		}
	};
}
/** The known devices of a file, learned again. @throws UserError `predict-too-few` */
function sourcesIn({ genomes, known }, space) {
	let devices = known.map(({ name, ms }) => ({
		name,
		ms: Float64Array.from(ms)
	}));
	return learnSources(encodingOf(space), genomes, devices);
}
/** How much slower the reference model has become since the file was made; 1 where that is not known. */
function levelOf({ referenceMs }, rows) {
	let references = rows.flatMap((row) => row.referenceMs ?? []);
	return referenceMs === void 0 || references.length === 0 ? 1 : median$1(references) / referenceMs;
}
function genomesAmong(rows, space, finder) {
	let left = 6, genomeOf = ({ name, kernels }) => {
		if (kernels.reduce((sum, { count }) => sum + count, 0) > 1e4) return;
		let named = genomeNamed(name, space);
		return named && finder.isOf(kernels, named) ? space.canonical?.(named) ?? named : left-- > 0 ? finder.ofCounted(kernels) : void 0;
	}, found = distinct(undrifted(rows)).slice(-60).reverse().flatMap((row) => {
		let genome = genomeOf(row);
		return genome ? [[genome.join(), {
			genome,
			ms: row.ms
		}]] : [];
	});
	return [...new Map(found.reverse()).values()];
}
export { ranksOf as $, fitFamily as A, encodeAll as B, shared as C, normalise$1 as Ct, grouped as D, chooseFamily as E, without as F, chooseWidening as G, openRunner as H, columnFactors as I, normal90$1 as J, conformal as K, ridges as L, adapt as M, normal90 as N, families as O, learnSources as P, withStop as Q, designOf as R, distinct as S, solveUpper as St, calibrate as T, namedStep as U, widthOf as V, nominalCoverage as W, stopName as X, widthOf$1 as Y, stopped as Z, encodingOf as _, cholesky as _t, partSums as a, prepare as at, transfer as b, smallestEigenvalue as bt, graphFeatures as c, rolesOf as ct, encodingFor as d, Algebra as dt, spearman as et, learnSpace as f, blockedConvolve as ft, nb201 as g, costEvaluator as gt, spaceTaskOf as h, range as ht, spaceIn as i, open as it, modelOf as j, familyNames as k, kernelClasses as l, untie as lt, spaceModelOf as m, convolve as mt, sourcesIn as n, traceGraph as nt, classOf as o, termOf as ot, learnSpaceJob as p, blockedDomain as pt, deviationOf as q, knownSpace as r, namesOf as rt, coordinates as s, differentiate as st, relearned as t, trainingStep as tt, decompose as u, unpack as ut, genomesOf as v, dot as vt, undrifted as w, spaceEncoding as x, solveLower as xt, sourcesOf as y, logDeterminant as yt, scalingOf as z };
