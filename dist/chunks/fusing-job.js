import { a as userError, r as internal, t as UserError } from "./errors.js";
import { a as value, c as attribute, i as node, m as intsAttr, p as intAttr, r as build, s as attr, u as floatAttr } from "./build.js";
import { _ as stringBytes, d as elements, f as floats, g as scalar, l as dtypeOfCode, m as numbers, p as ints, u as dtypes, v as strings, y as tensor } from "./units.js";
import { i as prune, n as consumers, o as rewrite, r as producers } from "./rewrite.js";
import { a as opKey, n as inferShapes, s as encode, t as bindShapes } from "./shapes.js";
import { Ct as normalise, X as stopName, Z as stopped, _t as cholesky, bt as smallestEigenvalue, dt as Algebra, it as open, lt as untie, nt as traceGraph, ot as termOf, pt as blockedDomain, rt as namesOf, st as differentiate, ut as unpack, vt as dot, yt as logDeterminant } from "./relearned.js";
import { l as feeder } from "./evaluate.js";
import { y as random } from "./built-in.js";
import { t as analyze } from "./analyze.js";
import { r as bestKnown } from "./schedule.js";
import { createRequire } from "node:module";
import { join } from "node:path";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { setImmediate } from "node:timers/promises";
// src/ir/linear-layers.ts
const unpadded = (node) => {
	let auto = attribute(node, "auto_pad", "string") ?? "NOTSET";
	return auto === "VALID" || auto === "NOTSET" && intsAttr(node, "pads", []).every((pad) => pad === 0);
}, plain$1 = {
	alpha: 1,
	beta: 1
}, matrix = ([a = 1, b = 1], transposed) => transposed ? {
	outputs: a,
	inputs: b,
	output: (i) => Math.floor(i / b),
	input: (i) => i % b
} : {
	outputs: b,
	inputs: a,
	output: (i) => i % b,
	input: (i) => Math.floor(i / b)
}, linearLayers = {
	Conv: {
		bias: 2,
		layout: (node, [outputs = 1, own = 1, ...kernel]) => {
			let [group, size] = [intAttr(node, "group", 1), elements(kernel)], output = (i) => Math.floor(i / (own * size));
			return {
				...plain$1,
				outputs,
				inputs: own * group,
				output,
				input: (i) => Math.floor(output(i) / (outputs / group)) * own + Math.floor(i / size) % own,
				rank: kernel.length + 2,
				unpadded: unpadded(node)
			};
		}
	},
	ConvTranspose: {
		bias: 2,
		layout: (node, [inputs = 1, own = 1, ...kernel]) => {
			let [group, size] = [intAttr(node, "group", 1), elements(kernel)], input = (i) => Math.floor(i / (own * size));
			return {
				...plain$1,
				outputs: own * group,
				inputs,
				output: (i) => Math.floor(input(i) / (inputs / group)) * own + Math.floor(i / size) % own,
				input,
				rank: kernel.length + 2,
				unpadded: !1
			};
		}
	},
	Gemm: {
		bias: 2,
		layout: (node, weight) => {
			let layout = matrix(weight, intAttr(node, "transB", 0) === 1);
			return {
				...layout,
				inputs: intAttr(node, "transA", 0) === 0 ? layout.inputs : void 0,
				rank: 2,
				alpha: floatAttr(node, "alpha", 1),
				beta: floatAttr(node, "beta", 1),
				unpadded: !0
			};
		}
	},
	MatMul: {
		bias: void 0,
		layout: (_, weight) => ({
			...matrix(weight, !1),
			...plain$1,
			rank: void 0,
			unpadded: !0
		})
	}
};
// src/ir/fold-norm.ts
/**
* The graph with every BatchNormalization folded into the Conv, ConvTranspose, Gemm or MatMul before it (an Add of constants
* may stand between), else into the one after it. Kept where that would change a result: in training mode, where others
* read the layer's result, before a padded convolution, and where a caller may replace the weights (constants that are inputs
* too). Weights that others use are copied.
* @example encode(foldBatchNorm(decode(bytes)))
*/
function foldBatchNorm(graph) {
	let norms = graph.opset < 7 ? [] : graph.nodes.filter(isNorm);
	if (norms.length === 0) return graph;
	let work = new Work(graph);
	return norms.filter((norm) => !foldAfter(work, norm)).filter((norm) => !foldBefore(work, norm)).length === norms.length ? graph : prune(rewrite(graph, {
		nodes: work.nodes,
		constants: work.constants
	}));
}
const isNorm = (node) => node.op === "BatchNormalization" && node.domain === "";
/** What is being rewritten, and questions about how it stands now. */
var Work = class {
	nodes;
	constants;
	#graph;
	#borders;
	#taken;
	#ranks;
	#producers;
	#consumers;
	constructor(graph) {
		this.#graph = graph, this.nodes = graph.nodes, this.constants = new Map(graph.constants), this.#borders = new Set([...graph.inputs, ...graph.outputs].map((value) => value.name)), this.#ranks = inferShapes(graph), this.#taken = /* @__PURE__ */ new Set([
			...this.#ranks.keys(),
			...this.#borders,
			...graph.hints.keys()
		]);
	}
	/** A constant that nobody from outside can replace, of a type to calculate in. */
	constant(name) {
		let found = this.constants.get(name ?? "");
		return found && !this.#graph.inputs.some((input) => input.name === name) && dtypes[found.dtype].kind === "float" ? found : void 0;
	}
	rank = (name) => this.#ranks.get(name)?.shape?.length;
	producer(name) {
		return this.#producers ??= producers({
			...this.#graph,
			nodes: this.nodes
		}), this.#producers.get(name ?? "");
	}
	/** The one node that reads a value, if there is just one and the value is no border of the graph. */
	onlyReader(name) {
		this.#consumers ??= consumers({
			...this.#graph,
			nodes: this.nodes
		});
		let readers = this.#consumers.get(name) ?? [], reads = readers.flatMap((node) => node.inputs.filter((input) => input === name));
		return readers.length === 1 && reads.length === 1 && !this.#borders.has(name) ? readers[0] : void 0;
	}
	/** Keeps a constant: under `name` if nothing but `reader` uses that, else under a new name. */
	keep(name, reader, value) {
		let kept = reader !== void 0 && this.onlyReader(name) === reader ? name : this.fresh(name);
		return this.constants.set(kept, value), kept;
	}
	fresh(stem) {
		let name = stem;
		for (let i = 1; this.#taken.has(name); i++) name = `${stem}_${i}`;
		return this.#taken.add(name), name;
	}
	replace(...changes) {
		let map = new Map(changes);
		this.#producers = void 0, this.#consumers = void 0, this.nodes = this.nodes.flatMap((node) => {
			let next = map.has(node) ? map.get(node) : node;
			return next ? [next] : [];
		});
	}
};
function affineOf(work, norm) {
	if (intAttr(norm, "training_mode", 0) !== 0 || intAttr(norm, "spatial", 1) !== 1 || norm.outputs.slice(1).some((name) => name !== "")) return;
	let given = norm.inputs.slice(1, 5).map((name) => work.constant(name));
	if (given.length !== 4 || given.some((t) => t?.shape.length !== 1)) return;
	let [gamma, beta, mean, variance] = given.map((t) => numbers(t)), epsilon = floatAttr(norm, "epsilon", Math.fround(1e-5)), scale = gamma.map((v, c) => v / Math.sqrt(variance[c] + epsilon));
	return {
		scale,
		shift: beta.map((v, c) => v - mean[c] * scale[c])
	};
}
function layerOf(work, node) {
	let row = node?.domain === "" && Object.hasOwn(linearLayers, node.op) ? linearLayers[node.op] : void 0, weight = work.constant(node?.inputs[1]);
	if (!node || !row || !weight || weight.shape.length < 2) return;
	let layout = row.layout(node, weight.shape), rank = layout.rank ?? work.rank(node.outputs[0]), values = biasOf(work, row.bias === void 0 ? void 0 : node.inputs[row.bias], layout), fits = layout.rank !== void 0 || rank === 2 && weight.shape.length === 2;
	return values && fits ? {
		node,
		weight,
		layout,
		bias: {
			at: row.bias,
			values
		}
	} : void 0;
}
/** One number per channel; undefined where it is no constant, or differs along other axes too. */
function biasOf(work, name, { outputs, beta }) {
	if (name === void 0 || name === "") return Array(outputs).fill(0);
	let given = work.constant(name), size = given && elements(given.shape);
	if (!given || size !== 1 && (size !== outputs || given.shape.at(-1) !== outputs)) return;
	let values = numbers(given);
	return Array.from({ length: outputs }, (_, c) => beta * values[size === 1 ? 0 : c]);
}
/** layer → norm, or layer → Add → norm. */
function foldAfter(work, norm) {
	let affine = affineOf(work, norm), [from = ""] = norm.inputs, before = work.producer(from);
	if (!affine || !before || work.onlyReader(from) !== norm) return !1;
	let added = addendOf(work, before, affine.scale.length), layer = layerOf(work, added ? work.producer(added.from) : before);
	if (!layer || layer.layout.outputs !== affine.scale.length || added && work.onlyReader(added.from) !== before) return !1;
	let { scale, shift } = affine, weighted = (i) => scale[layer.layout.output(i)], scaled = layer.bias.values.map((b, c) => b * scale[c]), y = norm.outputs[0];
	if (added) {
		let values = added.values.map((b, c) => b * scale[c] + shift[c]), addend = work.keep(added.name, before, { ...tensor(layer.weight.dtype, added.shape, values) }), inputs = before.inputs.map((name) => name === added.name ? addend : name), changed = withWeight(work, layer, weighted, layer.bias.values.some((b) => b !== 0) ? scaled : void 0);
		return work.replace([layer.node, changed], [before, {
			...before,
			inputs,
			outputs: [y]
		}], [norm, void 0]), !0;
	}
	let bias = scaled.map((b, c) => b + shift[c]);
	if (layer.bias.at !== void 0) work.replace([layer.node, {
		...withWeight(work, layer, weighted, bias),
		outputs: [y]
	}], [norm, void 0]);
	else {
		let name = work.keep(norm.inputs[2], norm, tensor(layer.weight.dtype, [bias.length], bias)), add = {
			name: norm.name,
			op: "Add",
			domain: "",
			inputs: [from, name],
			outputs: [y],
			attributes: {}
		};
		work.replace([layer.node, withWeight(work, layer, weighted, void 0)], [norm, add]);
	}
	return !0;
}
/** norm → layer. */
function foldBefore(work, norm) {
	let affine = affineOf(work, norm), [from = ""] = norm.inputs, y = norm.outputs[0], layer = layerOf(work, work.onlyReader(y));
	if (!affine || layer?.node.inputs[0] !== y || layer.layout.inputs !== affine.scale.length) return !1;
	let { layout, weight, bias } = layer, moves = affine.shift.some((v) => v !== 0);
	if (moves && (!layout.unpadded || bias.at === void 0) || layout.rank === void 0 && work.rank(from) !== 2) return !1;
	let sums = [...bias.values];
	elementsOf(weight).forEach((w, i) => {
		sums[layout.output(i)] += layout.alpha * w * affine.shift[layout.input(i)];
	});
	let changed = withWeight(work, layer, (i) => affine.scale[layout.input(i)], moves ? sums : void 0);
	return work.replace([norm, void 0], [layer.node, {
		...changed,
		inputs: [from, ...changed.inputs.slice(1)]
	}]), !0;
}
/** The layer with its weight times factors, and with another bias if one is given. */
function withWeight(work, { node, weight, bias }, factor, values) {
	let product = elementsOf(weight).map((w, i) => w * factor(i)), inputs = [...node.inputs];
	if (inputs[1] = work.keep(node.inputs[1], node, tensor(weight.dtype, weight.shape, product)), values === void 0 || bias.at === void 0) return {
		...node,
		inputs
	};
	let stem = node.inputs[1].replace(/[._/]?weight$/i, ""), given = node.inputs[bias.at], own = tensor(weight.dtype, [values.length], values);
	inputs[bias.at] = given ? work.keep(given, node, own) : work.keep(`${stem}.bias`, void 0, own);
	let { beta: _, ...attributes } = node.attributes;
	return {
		...node,
		inputs,
		attributes
	};
}
const elementsOf = (t) => Float64Array.from(t.dtype === "float32" ? floats(t) : numbers(t));
/** The per-channel constant that `node` adds to its other input. */
function addendOf(work, node, channels) {
	if (node.op !== "Add" || node.domain !== "") return;
	let at = node.inputs.findIndex((name) => work.constant(name)), [name, from] = [node.inputs[at], node.inputs[1 - at]], given = work.constant(name), rank = work.rank(node.outputs[0]);
	if (!given || name === void 0 || from === void 0 || rank === void 0 || given.shape.length > rank || work.rank(from) !== rank) return;
	let lengths = [...Array(rank - given.shape.length).fill(1), ...given.shape];
	if (lengths.some((d, axis) => d !== 1 && (axis !== 1 || d !== channels))) return;
	let values = numbers(given);
	return {
		name,
		from,
		shape: lengths.slice(1).map((_, i) => i === 0 ? channels : 1),
		values: Array.from({ length: channels }, (_, c) => values[values.length === 1 ? 0 : c])
	};
}
// src/proxies/score.ts
const missing = (reason) => ({
	value: void 0,
	reason
}), scored = (value, otherwise) => Number.isFinite(value) ? { value } : missing(otherwise);
// src/proxies/bound.ts
/** The one input of a model. */
function inputOf(graph) {
	let inputs = graph.inputs.filter((input) => !graph.constants.has(input.name));
	return inputs.length === 1 ? inputs[0] : void 0;
}
const noInput = missing("it does not have one input with a batch"), noWeights = missing("it has no float32 weights of its own");
/** With the model's one input at `samples` rows; its other lengths must be numbers. */
function bound(graph, samples) {
	let input = inputOf(graph);
	if (!input?.shape || input.shape.length < 2) return noInput;
	let shape = [samples, ...input.shape.slice(1)];
	return shape.some((length) => typeof length != "number") ? missing(`its input [${shape.join(", ")}] leaves lengths open`) : input.dtype === void 0 || dtypes[input.dtype].kind === "string" || elements(shape) === 0 ? missing("its input takes no numbers") : {
		graph: bindShapes(graph, { [input.name]: shape }),
		input,
		shape
	};
}
const linearOps = {
	Conv: [1],
	ConvTranspose: [1],
	Gemm: [0, 1],
	MatMul: [0, 1]
};
/** Names of the float32 constants that convolutions and linear layers multiply by, in the order of the graph. */
function linearWeights(graph) {
	let found = graph.nodes.flatMap(({ op, domain, inputs }) => (domain === "" && Object.hasOwn(linearOps, op) ? linearOps[op] : []).map((i) => inputs[i] ?? "").filter((name) => graph.constants.get(name)?.dtype === "float32"));
	return [...new Set(found)];
}
// src/proxies/fresh.ts
/**
* `graph` with normal weights of variance 2 / fan-in in convolutions and linear layers (He et al., ICCV 2015), biases of
* 0, and BatchNormalization as the identity. The same seed, name and shape give the same weights.
*/
function withFreshWeights(graph, seed) {
	let constants = new Map(graph.constants), fill = (name, number) => {
		let old = constants.get(name ?? "");
		old?.dtype === "float32" && constants.set(name, filled(old, number));
	}, weights = new Set(linearWeights(graph));
	for (let { op, inputs } of graph.nodes) {
		let weight = inputs.slice(0, 2).find((name) => weights.has(name));
		if (weight !== void 0 && (constants.set(weight, drawn(constants.get(weight), op, `${seed}/${weight}`)), fill(inputs[2], 0)), op === "BatchNormalization") for (let [i, number] of [
			1,
			0,
			0,
			1
		].entries()) fill(inputs[i + 1], number);
	}
	return rewrite(graph, { constants });
}
const filled = (old, number) => tensor(old.dtype, old.shape, new Float32Array(elements(old.shape)).fill(number));
function drawn(old, op, seed) {
	let generator = random(seed), deviation = Math.sqrt(2 / fanIn(old, op));
	return tensor("float32", old.shape, floats(old).map(() => generator.normal() * deviation));
}
/** Inputs that meet in one output; for a transposed convolution the same count, as PyTorch has it. */
function fanIn({ shape }, op) {
	let positions = elements(shape.slice(2)), inputs = op === "Conv" || op === "ConvTranspose" ? shape[1] : shape[0];
	return Math.max(1, (inputs ?? 1) * positions);
}
// src/proxies/watch.ts
const prefix = "edgewise.proxy.", named = (what) => `${prefix}${what}`;
function watched(graph, watches) {
	let constants = new Map(graph.constants);
	for (let watch of watches) for (let [name, t] of Object.entries(watch.constants)) constants.set(name, t);
	return rewrite(graph, {
		nodes: [...graph.nodes, ...watches.flatMap((watch) => watch.nodes)],
		constants,
		outputs: [...graph.outputs, ...watches.flatMap((watch) => watch.outputs)]
	});
}
/** Whether a model already has names of ours: then it is one of our probes, or means mischief. */
const hasOurNames = (graph) => [
	...graph.constants.keys(),
	...graph.nodes.flatMap((n) => n.outputs),
	...graph.inputs.map((i) => i.name)
].some((name) => name.startsWith(prefix)), powers = (samples) => {
	let rows = Math.ceil(samples / 24), at = (row, sample) => Math.floor(sample / 24) === row ? 2 ** (sample % 24) : 0;
	return tensor("float32", [rows, samples], Array.from({ length: rows * samples }, (_, i) => at(Math.floor(i / samples), i % samples)));
};
// src/proxies/activation-scores.ts
/**
* log det K with K[i, j] the units in which samples i and j have the same code: the more samples a net tells apart
* before training, the higher. Mellor, Turner, Storkey and Crowley, "Neural Architecture Search without Training", ICML
* 2021.
*/
function naswot({ samples, units, together }) {
	let on = (i) => together[i * samples + i], same = Float64Array.from(together, (both, at) => 2 * both + units - on(Math.floor(at / samples)) - on(at % samples)), lower = cholesky(same, samples);
	return lower ? { value: logDeterminant(lower, samples) } : missing("its kernel is singular: too few units, or samples with the same codes");
}
/**
* How many different patterns units show over the minibatch. Peng, Song, Fayek, Ciesielski and Chang, "SWAP-NAS:
* Sample-Wise Activation Patterns for Ultra-fast NAS", ICLR 2024, definition 3.2; not regularised by size.
*/
function swap({ units, patterns }) {
	let high = 2 ** 24, rows = patterns.length / units;
	return { value: countDistinct(units, (unit) => patterns[unit] + (rows > 1 ? high * patterns[units + unit] : 0)) };
}
/** Open addressing, since a Set of numbers took five times as long. */
function countDistinct(count, key) {
	let size = 2 ** Math.ceil(Math.log2(2 * count + 1)), table = new Float64Array(size).fill(-1), found = 0;
	for (let i = 0; i < count; i++) {
		let wanted = key(i), at = (Math.imul(wanted | 0, 2654435761) ^ Math.imul(wanted / 2 ** 24 | 0, 2246822507)) >>> 0;
		for (at = (at ^ at >>> 15) & size - 1; table[at] !== -1 && table[at] !== wanted;) at = at + 1 & size - 1;
		table[at] !== wanted && (table[at] = wanted, found++);
	}
	return found;
}
/** Channels of one map that are looked at together; of more, evenly spaced ones. */
const meco = (maps) => sumOverMaps(maps, 128), mecoOpt = (maps) => sumOverMaps(maps, 8);
function sumOverMaps({ layers, values }, most) {
	let [sum, offset] = [0, 0];
	for (let layer of layers) {
		let smallest = smallestCorrelation(values, offset, layer, Math.min(most, layer.channels));
		sum += smallest * layer.channels / Math.min(most, layer.channels), offset += layer.channels * layer.positions;
	}
	return scored(sum, "its feature maps hold values that are no numbers");
}
/** Of `count` channels, evenly spaced. */
function smallestCorrelation(values, offset, { channels, positions }, count) {
	if (positions <= count) return 0;
	let rows = new Float64Array(count * positions);
	for (let c = 0; c < count; c++) {
		let from = offset + Math.floor(c * channels / count) * positions, row = rows.subarray(c * positions, (c + 1) * positions);
		if (row.set(values.subarray(from, from + positions)), !standardise(row)) return Number.isNaN(row[0]) ? NaN : 0;
	}
	let correlations = new Float64Array(count * count);
	for (let i = 0; i < count; i++) for (let j = 0; j <= i; j++) {
		let both = dot(rows, i * positions, rows, j * positions, positions);
		correlations[i * count + j] = both, correlations[j * count + i] = both;
	}
	return Math.max(0, smallestEigenvalue(correlations, count));
}
/** To mean 0 and length 1; false for what is constant (its correlations are 0, so the smallest eigenvalue is), or NaN. */
function standardise(row) {
	let sum = 0;
	for (let x of row) sum += x;
	let mean = sum / row.length, square = 0;
	for (let i = 0; i < row.length; i++) row[i] = row[i] - mean, square += row[i] * row[i];
	let length = Math.sqrt(square);
	if (!(length > 1e-6 * Math.abs(mean) * Math.sqrt(row.length))) return !1;
	for (let i = 0; i < row.length; i++) row[i] = row[i] / length;
	return !0;
}
// src/proxies/gradient-scores.ts
const notFinite = "its gradients are no numbers";
/**
* Σ over layers of log Σ over weights of mean |g| / std(g), both over minibatches: gradients that agree. Li, Yang,
* Bhardwaj and Marculescu, "ZiCo: Zero-shot NAS via Inverse Coefficient of Variation on Gradients", ICLR 2023. Weights
* whose gradient does not vary are left out, layers without any other add nothing.
*/
function zico(layers) {
	if ((layers[0]?.gradients.length ?? 0) < 2) return missing("gradients of two minibatches are needed");
	let [total, counted] = [0, 0];
	for (let { gradients } of layers) {
		let sum = inverseVariation(gradients);
		sum !== 0 && (total += Math.log(sum), counted++);
	}
	return counted === 0 ? missing("its gradients do not vary") : scored(total, notFinite);
}
function inverseVariation(gradients) {
	let count = gradients.length, sum = 0;
	for (let i = 0; i < gradients[0].length; i++) {
		let [mean, size] = [0, 0];
		for (let g of gradients) mean += g[i] / count, size += Math.abs(g[i]) / count;
		let variance = 0;
		for (let g of gradients) variance += (g[i] - mean) ** 2 / count;
		variance !== 0 && (sum += size / Math.sqrt(variance));
	}
	return sum;
}
/**
* Σ over layers of the gradient's Euclidean norm on one minibatch. Abdelfattah et al., "Zero-Cost Proxies for
* Lightweight NAS", ICLR 2021.
*/
const gradNorm = (layers) => scored(layers.reduce((sum, { gradients: [g] }) => sum + Math.sqrt(g.reduce((s, x) => s + x * x, 0)), 0), notFinite), snip = (layers) => scored(layers.reduce((sum, { values, gradients: [g] }) => sum + absoluteProduct(values, g), 0), notFinite);
/** Σ |a b|. */
function absoluteProduct(a, b) {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] * b[i]);
	return sum;
}
// src/proxies/proxies.ts
const row = (needs, label, read, batches = 1) => ({
	needs,
	label,
	read,
	batches
}), table = {
	/** Control: the number of weights. */
	params: row("costs", "parameters", ({ params }) => ({ value: params })),
	/** Control: multiply–accumulates of one sample. */
	macs: row("costs", "MACs", ({ macs }) => ({ value: macs })),
	naswot: row("codes", "NASWOT", naswot),
	swap: row("codes", "SWAP", swap),
	meco: row("maps", "MeCo", meco),
	"meco-opt": row("maps", "MeCo, 8 channels", mecoOpt),
	zico: row("gradients", "ZiCo", zico, 2),
	snip: row("gradients", "SNIP", snip),
	"grad-norm": row("gradients", "gradient norm", gradNorm),
	/**
	* log Σ |θ · ∂R/∂θ|, R the sum of the linearised net's scores on an input of ones: what flows through all weights.
	* Tanaka, Kunin, Yamins and Ganguli, "Pruning neural networks without any data by iteratively conserving synaptic
	* flow", NeurIPS 2020, as a score of nets by Abdelfattah et al., "Zero-Cost Proxies for Lightweight NAS", ICLR 2021:
	* without BatchNormalization. The logarithm, since the sum itself leaves the range of floats.
	*/
	synflow: row("flow", "SynFlow", ({ logSum }) => ({ value: logSum }))
}, proxyNames = Object.keys(table), controls = ["params", "macs"], needOf = (name) => table[name].needs, batchesOf = (names) => Math.max(0, ...names.filter((name) => needOf(name) !== "costs").map((name) => table[name].batches ?? 1));
/** The score of `name`, or why there is none. */
function scoreOf(name, evidence) {
	let { needs, read } = table[name], found = evidence[needs];
	return "reason" in found ? found : read(found);
}
// src/proxies/minibatches.ts
/**
* Minibatches of the training part in the model's layout, type and scaling; the same samples for every model.
* @throws UserError as `feeder`
*/
function drawMinibatches(graph, data, { count, samples, seed }) {
	let input = inputOf(graph);
	if (!input?.shape || input.dtype === void 0) return noInput;
	let { train } = data;
	if (train.count < 2) return missing("its data has fewer than two samples");
	let { feed } = feeder(train, {
		shape: ["N", ...input.shape.slice(1)],
		dtype: input.dtype
	}, data.scale), order = random(`proxies/${seed}`).shuffle([...Array(train.count).keys()]), labels = train.y && dtypes[train.y.dtype].kind === "int" && train.y.shape.length === 1 ? ints(train.y) : void 0;
	return Array.from({ length: count }, (_, i) => {
		let chosen = Array.from({ length: samples }, (_, k) => order[(i * samples + k) % order.length]);
		return {
			x: feed(chosen),
			classes: labels && chosen.map((index) => labels[index])
		};
	});
}
/** Normal noise, for models without data: scores that need classes are then missing. */
function noise(graph, { count, samples, seed }) {
	let input = inputOf(graph), shape = [samples, ...input?.shape?.slice(1) ?? ["?"]];
	if (input?.dtype !== "float32" || shape.some((length) => typeof length != "number")) return missing("noise is for one float32 input whose lengths are numbers");
	let generator = random(`proxies/${seed}`);
	return Array.from({ length: count }, () => {
		let values = new Float32Array(elements(shape)).map(() => generator.normal());
		return {
			x: tensor("float32", shape, values),
			classes: void 0
		};
	});
}
// src/proxies/gates.ts
/**
* Activations with a region where they act and one where they do not (or less): told by the sign of what goes in.
* Smooth ones count by their middle; a Softmax has none.
*/
const gateOps = /* @__PURE__ */ new Set([
	"Relu",
	"LeakyRelu",
	"PRelu",
	"ThresholdedRelu",
	"Elu",
	"Celu",
	"Selu",
	"HardSwish",
	"Mish",
	"Gelu",
	"com.microsoft:Gelu",
	"com.microsoft:FastGelu",
	"com.microsoft:QuickGelu",
	"Softplus",
	"Softsign",
	"Sigmoid",
	"HardSigmoid",
	"Tanh",
	"Erf"
]);
/** Whether the node is such an activation: also `Clip` from 0 (Relu6). */
function isGate(graph, node) {
	if (gateOps.has(opKey(node.domain, node.op))) return !0;
	let low = node.op === "Clip" ? graph.constants.get(node.inputs[1] ?? "") : void 0;
	return low !== void 0 && floats(low)[0] === 0;
}
/**
* The activations of hidden layers, one per value that they read. One whose result no other node reads is no hidden unit:
* a last Sigmoid.
*/
function hiddenGates(graph) {
	let read = consumers(graph), seen = /* @__PURE__ */ new Set();
	return graph.nodes.filter((node) => {
		let [input] = node.inputs;
		return !input || seen.has(input) || !isGate(graph, node) || !read.has(node.outputs[0]) ? !1 : (seen.add(input), !0);
	});
}
// src/proxies/codes.ts
const codeOutputs = {
	together: named("together"),
	patterns: named("patterns")
}, mostUnits = 2 ** 26;
/** Watches every hidden activation of a graph whose batch is bound to `samples`. */
function watchCodes(graph, samples) {
	let facts = inferShapes(graph), constants = {
		[named("flat")]: tensor("int64", [2], [samples, -1]),
		[named("powers")]: powers(samples)
	}, units = 0, parts = hiddenGates(graph).flatMap(({ inputs: [x = ""] }, i) => {
		let { dtype, shape } = facts.get(x) ?? {
			dtype: void 0,
			shape: void 0
		};
		if (dtype === void 0 || shape?.[0] !== samples || shape.some((d) => typeof d != "number")) return [];
		constants[named(`zero.${dtype}`)] = scalar(dtype, 0), units += elements(shape) / samples;
		let [above, flat] = [named(`above.${i}`), named(`code.${i}`)];
		return [{
			flat,
			nodes: [node("Greater", [x, named(`zero.${dtype}`)], [above]), node("Reshape", [above, named("flat")], [flat])]
		}];
	});
	if (units === 0) return missing("it has no hidden activation whose sign tells regions apart");
	if (units > mostUnits) return missing(`it has ${units} hidden units, more than the ${mostUnits} looked at`);
	let [all, codes] = [named("codes.bits"), named("codes")], rows = Math.ceil(samples / 24);
	return {
		units,
		watch: {
			constants,
			nodes: [
				...parts.flatMap((part) => part.nodes),
				node("Concat", parts.map((part) => part.flat), [all], { axis: attr.int(1) }),
				node("Cast", [all], [codes], { to: attr.int(1) }),
				node("Gemm", [codes, codes], [codeOutputs.together], { transB: attr.int(1) }),
				node("MatMul", [named("powers"), codes], [codeOutputs.patterns])
			],
			outputs: [value(codeOutputs.together, "float32", [samples, samples]), value(codeOutputs.patterns, "float32", [rows, units])]
		}
	};
}
// src/autodiff/export-trained.ts
/**
* `model` with its parameters and statistics replaced: same inputs, outputs, op-set and metadata. Layers that it has in
* training mode are put into inference mode.
* @param state the flat vectors by the name of their input, as the last step gave them
* @param use `average` takes averaged weights where the step keeps them. Default `parameter`.
* @example exportTrained(model, step.state, lastState)
*/
function exportTrained(model, slots, state, use = "parameter") {
	let graph = untie(model), constants = new Map(graph.constants), wanted = slots.filter((slot) => slot.role === use || slot.role === "statistic");
	for (let { input, parts } of wanted) for (let [name, t] of unpack(parts, state.get(input) ?? internal(`no state for ${input}`))) constants.has(name) || internal(`the model has no constant ${name}`), constants.set(name, {
		...t,
		bytes: Uint8Array.from(t.bytes)
	});
	let nodes = graph.nodes.map((node) => inference[opKey(node.domain, node.op)]?.(node) ?? node);
	return prune(rewrite(graph, {
		constants,
		nodes
	}));
}
/** Operators that a model exported in training mode runs otherwise than inference does. */
const inference = {
	BatchNormalization: (node) => {
		let { training_mode: _, ...attributes } = node.attributes;
		return {
			...node,
			attributes,
			outputs: node.outputs.slice(0, 1)
		};
	},
	Dropout: (node) => ({
		...node,
		inputs: node.inputs.slice(0, 2)
	})
};
// src/autodiff/gradient-graph.ts
/**
* `graph` with the gradients of `to` (inputs, or constants, which become inputs) as further outputs.
* @param mode default: as in inference, nothing passed straight through
* @param from outputs that the gradients are of, each with a seed. Default: all floats
* @example gradientGraph(graph, ['x', 'weight'])
*/
function gradientGraph(model, to, { mode = {}, lower = bestKnown, from } = {}) {
	let graph = normalise(model), g = new Algebra(namesOf(graph)), given = new Map(graph.inputs.map((input) => [input.name, termOf(input)]));
	for (let name of to) if (!given.has(name)) {
		let { dtype, shape } = graph.constants.get(name) ?? internal(`${name} is neither input nor constant`);
		given.set(name, {
			name,
			dtype,
			shape
		});
	}
	let setting = {
		mode: {
			batchNorm: "frozen",
			dropout: !1,
			straightThrough: !1,
			...mode
		},
		lower,
		opset: graph.opset,
		domains: graph.domains,
		uniform: () => internal("no random numbers here")
	}, trace = traceGraph(open(graph, given), given, g, setting), seeds = graph.outputs.flatMap(({ name }, i) => {
		let of = trace.outputs[i];
		return dtypes[of.dtype].kind === "float" && (from?.includes(name) ?? !0) ? [{
			name,
			of,
			seed: {
				...of,
				name: g.claim(`${name}/gradient`)
			}
		}] : [];
	}), wanted = to.map((name) => given.get(name)), found = differentiate(trace.steps, seeds.map(({ of, seed }) => [of, seed]), wanted, g), named = graph.outputs.map((output, i) => {
		let term = trace.outputs[i];
		return term.name === output.name ? term : g.named(term, output.name);
	}), gradients = wanted.flatMap(({ name }) => {
		let term = found.get(name);
		return term ? [[name, g.named(term, g.claim(`${name}/gradient`))]] : [];
	});
	g.settle(trace.outputs.map(({ name }) => name));
	let asValue = ({ name, dtype, shape }) => value(name, dtype, shape), full = build({
		inputs: [...given.values(), ...seeds.map(({ seed }) => seed)].map(asValue),
		outputs: [...named, ...gradients.map(([, term]) => term)].map(asValue),
		nodes: g.nodes,
		constants: g.constants,
		opset: graph.opset,
		irVersion: graph.irVersion,
		domains: {
			...graph.domains,
			"com.microsoft": 1,
			[blockedDomain]: 1
		}
	});
	return {
		graph: prune(full),
		seeds: new Map(seeds.map(({ name, seed }) => [name, seed.name])),
		gradients: new Map(gradients.map(([name, term]) => [name, term.name]))
	};
}
// src/proxies/loss.ts
const lossName = named("loss"), targetName = named("targets"), lastOps = /* @__PURE__ */ new Set(["Softmax", "LogSoftmax"]);
/** The value that scores are read from: the first output, before a last Softmax. */
function scoresOf(graph) {
	let output = graph.outputs[0].name, last = producers(graph).get(output);
	return last && lastOps.has(last.op) ? last.inputs[0] : output;
}
/** The mean cross-entropy of a classifier whose scores are [samples, classes]; targets are fed one-hot. */
function watchLoss(graph, samples) {
	let scores = scoresOf(graph), fact = inferShapes(graph).get(scores), shape = fact?.shape;
	if (fact?.dtype !== "float32" || shape?.length !== 2 || shape[0] !== samples || !(shape[1] > 1)) return missing(`its output [${shape?.join(", ") ?? "?"}] is not one score for each class`);
	let names = {
		logs: named("logs"),
		hit: named("hit"),
		sum: named("hits"),
		by: named("by")
	};
	return {
		targets: shape,
		watch: {
			constants: {
				[names.by]: scalar("float32", -1 / samples),
				[named("axes")]: tensor("int64", [2], [0, 1])
			},
			nodes: [
				node("LogSoftmax", [scores], [names.logs], { axis: attr.int(1) }),
				node("Mul", [names.logs, targetName], [names.hit]),
				node("ReduceSum", [names.hit, named("axes")], [names.sum], { keepdims: attr.int(0) }),
				node("Mul", [names.sum, names.by], [lossName])
			],
			outputs: [value(lossName, "float32", [])]
		}
	};
}
// src/proxies/flow.ts
const flowNames = {
	sum: named("flow"),
	exponent: named("flow.exponent")
}, norms = /* @__PURE__ */ new Set([
	"BatchNormalization",
	"InstanceNormalization",
	"GroupNormalization",
	"LayerNormalization",
	"SimplifiedLayerNormalization",
	"RMSNormalization",
	"LpNormalization",
	"LRN",
	"Dropout"
]), bounded = /* @__PURE__ */ new Set([
	"Sigmoid",
	"HardSigmoid",
	"Tanh",
	"Softsign",
	"Erf"
]), homogeneous = /* @__PURE__ */ new Set([
	"MaxPool",
	"AveragePool",
	"GlobalAveragePool",
	"GlobalMaxPool",
	"ReduceMean",
	"ReduceSum",
	"ReduceMax",
	"Reshape",
	"Flatten",
	"Transpose",
	"Squeeze",
	"Unsqueeze",
	"Identity",
	"Slice",
	"Split",
	"Gather",
	"Expand",
	"Resize",
	"DepthToSpace",
	"SpaceToDepth"
]), sums = /* @__PURE__ */ new Set([
	"Add",
	"Sum",
	"Sub",
	"Concat",
	"Max",
	"Min",
	"Mean"
]), weighted = /* @__PURE__ */ new Set([
	"Conv",
	"ConvTranspose",
	"Gemm",
	"MatMul"
]), plain = {
	exponent: void 0,
	growth: 0
};
/**
* `graph` with |θ| for θ, no normalisation, activations as the identity that they are on positive values, and the sum of
* its scores as output: that sum is `flowNames.sum` × 2^`flowNames.exponent`. Gradients do not pass through exponents.
*/
function flowGraph(graph) {
	let writer = new FlowWriter(graph);
	for (let each of graph.nodes) writer.add(each);
	return writer.finish(scoresOf(graph));
}
var FlowWriter = class {
	#graph;
	#types;
	#nodes = [];
	#constants = /* @__PURE__ */ new Map();
	#scales = /* @__PURE__ */ new Map();
	#count = 0;
	constructor(graph) {
		this.#graph = graph, this.#types = inferShapes(graph);
		for (let [name, t] of graph.constants) this.#constants.set(name, t.dtype === "float32" && floats(t).length > 1 ? absolute(t) : t);
		this.#constants.set(named("two"), scalar("float32", 2)), this.#constants.set(named("none"), scalar("float32", 0)), this.#constants.set(named("tiny"), scalar("float32", 1e-30)), this.#constants.set(named("log2"), scalar("float32", 1 / Math.LN2));
	}
	add(each) {
		let isLinear = norms.has(each.op) || isGate(this.#graph, each) && !bounded.has(each.op) && each.domain === "", [x = ""] = each.inputs, [y = ""] = each.outputs;
		isLinear ? (this.#emit("Identity", [x], y), this.#scales.set(y, this.#scale(x))) : weighted.has(each.op) && this.#weightOf(each) ? this.#addWeighted(each) : homogeneous.has(each.op) || this.#dividesByConstant(each) ? this.#addAs(each, each.inputs, this.#scale(x)) : sums.has(each.op) ? this.#addSum(each) : each.op === "Mul" ? this.#addProduct(each) : this.#addAs(each, each.inputs.map((name) => this.#scaledTo(name, void 0)), plain);
	}
	finish(scores) {
		let { exponent } = this.#scale(scores);
		return this.#emit("ReduceSum", [scores], flowNames.sum, { keepdims: attr.int(0) }), this.#emit("Identity", [exponent ?? named("none")], flowNames.exponent), rewrite(this.#graph, {
			nodes: this.#nodes,
			constants: this.#constants,
			hints: /* @__PURE__ */ new Map(),
			outputs: [value(flowNames.sum, "float32", []), value(flowNames.exponent, "float32", [])]
		});
	}
	#scale = (name) => this.#scales.get(name) ?? plain;
	#isFloat = (name) => this.#types.get(name)?.dtype === "float32";
	#emit(op, inputs, output, attributes = {}) {
		return this.#nodes.push(node(op, inputs, [output], attributes)), output;
	}
	#make = (op, inputs, attributes = {}) => this.#emit(op, inputs, named(`flow.${this.#count++}`), attributes);
	#addAs(each, inputs, scale) {
		this.#nodes.push({
			...each,
			inputs
		});
		for (let name of each.outputs) this.#scales.set(name, scale);
	}
	/** The one input that is a constant of numbers. */
	#weightOf({ op, inputs }) {
		return (op === "Conv" || op === "ConvTranspose" ? [1] : [1, 0]).map((i) => inputs[i] ?? "").find((name) => this.#graph.constants.get(name)?.dtype === "float32");
	}
	#dividesByConstant = ({ op, inputs }) => op === "Div" && this.#graph.constants.has(inputs[1] ?? "");
	#addWeighted(each) {
		let weight = this.#weightOf(each), data = each.inputs[0] === weight ? each.inputs[1] : each.inputs[0], { exponent, growth } = this.#scale(data), [a = "", b = "", bias] = each.inputs, inputs = bias ? [
			a,
			b,
			this.#scaledTo(bias, exponent)
		] : [a, b], w = this.#constants.get(weight), grown = growth + growthOf(floats(w), w.shape, each);
		if (grown < 40) {
			this.#addAs(each, inputs, {
				exponent,
				growth: grown
			});
			return;
		}
		let raw = named(`flow.${this.#count++}`);
		this.#nodes.push({
			...each,
			inputs,
			outputs: [raw]
		}), this.#rescale(raw, each.outputs[0], exponent);
	}
	/** `to` = `from` / 2^k, with a whole number k that brings its largest element to between ½ and 2. */
	#rescale(from, to, exponent) {
		let largest = this.#make("Max", [this.#make("ReduceMax", [from], { keepdims: attr.int(0) }), named("tiny")]), log = this.#make("Mul", [this.#make("Log", [largest]), named("log2")]), whole = this.#make("Cast", [this.#make("Cast", [log], { to: attr.int(6) })], { to: attr.int(1) });
		this.#emit("Mul", [from, this.#power(this.#make("Neg", [whole]))], to);
		let total = exponent === void 0 ? whole : this.#make("Add", [exponent, whole]);
		this.#scales.set(to, {
			exponent: total,
			growth: 0
		});
	}
	#power = (exponent) => this.#make("Pow", [named("two"), exponent]);
	#addSum(each) {
		let floatInputs = each.inputs.filter((name) => this.#isFloat(name)), exponents = new Set(floatInputs.map((name) => this.#scale(name).exponent)), growth = Math.max(0, ...floatInputs.map((name) => this.#scale(name).growth)) + 1, [first] = exponents;
		if (exponents.size <= 1) {
			this.#addAs(each, each.inputs, {
				exponent: first,
				growth
			});
			return;
		}
		let largest = [...exponents].map((exponent) => exponent ?? named("none")).reduce((a, b) => this.#make("Max", [a, b]));
		this.#addAs(each, each.inputs.map((name) => this.#isFloat(name) ? this.#scaledTo(name, largest) : name), {
			exponent: largest,
			growth
		});
	}
	#addProduct(each) {
		let [x, y] = each.inputs.map((name) => this.#scale(name)), exponent = x.exponent !== void 0 && y.exponent !== void 0 ? this.#make("Add", [x.exponent, y.exponent]) : x.exponent ?? y.exponent;
		this.#addAs(each, each.inputs, {
			exponent,
			growth: x.growth + y.growth
		});
	}
	/** The value `name` as a tensor whose scale is `exponent`. */
	#scaledTo(name, exponent) {
		let own = this.#scale(name).exponent;
		if (own === exponent || !this.#isFloat(name)) return name;
		let off = this.#make("Sub", [own ?? named("none"), exponent ?? named("none")]);
		return this.#make("Mul", [name, this.#power(off)]);
	}
};
const absolute = (t) => tensor(t.dtype, t.shape, floats(t).map(Math.abs));
/** |log₂| of what a layer multiplies by: the sum of its weights for each output, whichever way they lie. */
function growthOf(weights, shape, { op }) {
	let sum = weights.reduce((total, w) => total + w, 0), outputs = op === "Conv" ? [shape[0]] : [shape[0], shape.at(1) ?? 1];
	return sum === 0 ? 0 : Math.max(...outputs.map((count) => Math.abs(Math.log2(sum / count))));
}
// src/proxies/session.ts
/** Nothing is fused: for cells of NAS-Bench-201 that took 2.6 times as long to open, and ran twice no faster. */
const options = {
	optimise: "none",
	memoryPattern: !1,
	spinning: !1
};
async function opened(model, { runtime, threads = 1 }, use) {
	let session = await runtime.open(model, {
		threads,
		...options
	}), taken = new Set(session.inputs.map((each) => each.name));
	try {
		return await use((feeds, fetches) => session.run(Object.fromEntries(Object.entries(feeds).filter(([name]) => taken.has(name))), fetches));
	} finally {
		await session.close();
	}
}
// src/proxies/run-flow.ts
/** log Σ |θ · ∂R/∂θ| over the weights of a normalised graph. */
async function runFlow(model, setting) {
	let here = bound(model, 1);
	if ("reason" in here) return here;
	let linear = flowGraph(here.graph), weights = linearWeights(linear);
	if (weights.length === 0) return noWeights;
	let { graph, seeds, gradients } = gradientGraph(linear, weights, { from: [flowNames.sum] }), weightOf = (weight) => linear.constants.get(weight), outputs = await opened(encode(graph), setting, (run) => run({
		[here.input.name]: tensor(here.input.dtype, here.shape, new Float32Array(elements(here.shape)).fill(1)),
		...Object.fromEntries(weights.map((weight) => [weight, weightOf(weight)])),
		...Object.fromEntries([...seeds.values()].map((seed) => [seed, scalar("float32", 1)]))
	})), sum = [...gradients].reduce((total, [weight, output]) => total + absoluteProduct(floats(weightOf(weight)), floats(outputs[output])), 0), logSum = Math.log(sum) + Math.LN2 * numbers(outputs[flowNames.exponent])[0];
	return Number.isFinite(logSum) ? { logSum } : missing("nothing flows from its input to its output");
}
// src/proxies/maps.ts
const mapOutput = named("maps"), mapOps = /* @__PURE__ */ new Set([
	"Conv",
	"ConvTranspose",
	"AveragePool",
	"MaxPool",
	"Add"
]), mostElements = 2 ** 26;
/** Watches the maps of the first sample that have at least two channels and two positions. */
function watchMaps(graph) {
	let facts = inferShapes(graph), layers = [], parts = graph.nodes.flatMap((made, i) => {
		let shape = facts.get(made.outputs[0] ?? "")?.shape;
		if (!shape || shape.length < 3 || shape.some((d) => typeof d != "number") || !(mapOps.has(made.op) && made.domain === "") && !isGate(graph, made)) return [];
		let [, channels, ...lengths] = shape, positions = elements(lengths);
		if (channels < 2 || positions < 2) return [];
		layers.push({
			channels,
			positions
		});
		let [first, flat] = [named(`first.${i}`), named(`map.${i}`)];
		return [{
			flat,
			nodes: [node("Gather", [made.outputs[0], named("first")], [first], { axis: attr.int(0) }), node("Reshape", [first, named("line")], [flat])]
		}];
	}), count = layers.reduce((sum, { channels, positions }) => sum + channels * positions, 0);
	if (count === 0) return missing("it has no feature map with several channels and positions");
	if (count > mostElements) return missing(`its feature maps have ${count} elements, too many to look at`);
	let flats = parts.map((part) => part.flat);
	return {
		layers,
		watch: {
			constants: {
				[named("first")]: scalar("int64", 0),
				[named("line")]: tensor("int64", [1], [-1])
			},
			nodes: [...parts.flatMap((part) => part.nodes), node("Concat", flats, [mapOutput], { axis: attr.int(0) })],
			outputs: [value(mapOutput, "float32", [count])]
		}
	};
}
// src/proxies/run-minibatches.ts
const unasked = missing("it was not asked for");
/** @param graph with its batch bound to the minibatches' @param batches at least one */
async function runMinibatches(graph, needs, batches, setting) {
	let samples = batches[0].x.shape[0], codes = needs.has("codes") ? watchCodes(graph, samples) : unasked, maps = needs.has("maps") ? watchMaps(graph) : unasked, loss = needs.has("gradients") ? lossOf(graph, samples, batches) : unasked, watches = [
		codes,
		maps,
		loss
	].flatMap((each) => "reason" in each ? [] : [each.watch]), weights = "reason" in loss ? [] : linearWeights(graph), targets = "reason" in loss ? [] : [value(targetName, "float32", loss.targets)], back = gradientGraph(watched(rewrite(graph, {
		inputs: [...graph.inputs, ...targets],
		outputs: [],
		hints: /* @__PURE__ */ new Map()
	}), watches), weights, {
		mode: { batchNorm: "batch" },
		from: [lossName]
	}), gradientNames = [...back.gradients.values()], constant = {
		...Object.fromEntries(weights.map((name) => [name, graph.constants.get(name)])),
		...Object.fromEntries([...back.seeds.values()].map((name) => [name, scalar("float32", 1)]))
	}, fed = ("reason" in loss ? batches.slice(0, 1) : batches).map(({ x, classes }) => ({
		...constant,
		[inputOf(graph).name]: x,
		..."reason" in loss ? {} : { [targetName]: oneHot(classes, loss.targets) }
	})), runs = watches.length === 0 ? [] : await opened(encode(back.graph), setting, allOf(fed, gradientNames)), first = (name) => floats(runs[0][name]);
	return {
		codes: "reason" in codes ? codes : {
			samples,
			units: codes.units,
			together: first(codeOutputs.together),
			patterns: first(codeOutputs.patterns)
		},
		maps: "reason" in maps ? maps : {
			layers: maps.layers,
			values: first(mapOutput)
		},
		gradients: "reason" in loss ? loss : gradientsOf(graph, back.gradients, runs)
	};
}
/** Everything of the first minibatch; of further ones gradients alone, as activations are read from one. */
const allOf = (fed, gradients) => async (run) => {
	let runs = [];
	for (let [i, feeds] of fed.entries()) runs.push(await run(feeds, i === 0 ? void 0 : gradients));
	return runs;
};
function lossOf(graph, samples, batches) {
	if (batches.some((batch) => batch.classes === void 0)) return missing("its data has no classes");
	if (linearWeights(graph).length === 0) return noWeights;
	let loss = watchLoss(graph, samples);
	if ("reason" in loss) return loss;
	let most = loss.targets[1];
	return batches.some((batch) => batch.classes.some((c) => !(c >= 0 && c < most))) ? missing(`its data has classes beyond the ${most} of its output`) : loss;
}
function oneHot(classes, shape) {
	let out = new Float32Array(elements(shape));
	for (let [i, c] of classes.entries()) out[i * shape[1] + c] = 1;
	return tensor("float32", shape, out);
}
const gradientsOf = (graph, names, runs) => [...names].map(([weight, output]) => ({
	weight,
	values: floats(graph.constants.get(weight)),
	gradients: runs.map((outputs) => floats(outputs[output]))
}));
// src/proxies/probe.ts
/**
* Probes a model with its weights as they are.
* @param batches all of the same shape, as the model's input takes them; 2 to 48 samples each
* @returns what was found; where ONNX Runtime or differentiation refuses the model, the reason
*/
async function probe$1(model, needs, batches, setting) {
	let costs = await reasoned$1(async () => {
		let { params, macs } = analyze(model);
		return {
			params,
			macs
		};
	}), asked = await reasoned$1(async () => {
		if (hasOurNames(model)) return missing("it uses names that the probes need");
		let graph = normalise(model);
		return {
			flow: needs.has("flow") ? await reasoned$1(() => runFlow(graph, setting)) : unasked,
			...await seen(graph, needs, batches, setting)
		};
	});
	return {
		costs,
		..."reason" in asked ? {
			flow: asked,
			...everywhere(asked)
		} : asked
	};
}
/** What a user's model can do wrong is a reason; our own mistakes are not caught. */
async function reasoned$1(find) {
	try {
		return await find();
	} catch (error) {
		if (error instanceof UserError) return missing(error.message);
		throw error;
	}
}
const everywhere = (reason) => ({
	codes: reason,
	maps: reason,
	gradients: reason
});
async function seen(model, needs, batches, setting) {
	let wanted = [
		"codes",
		"maps",
		"gradients"
	].filter((need) => needs.has(need));
	if (wanted.length === 0) return everywhere(unasked);
	let samples = batches[0]?.x.shape[0] ?? 0;
	if (samples < 2 || samples > 48) return everywhere(missing("a minibatch holds 2 to 48 samples"));
	let here = await reasoned$1(async () => bound(model, samples));
	if ("reason" in here) return everywhere(here);
	let run = (asked) => reasoned$1(() => runMinibatches(here.graph, new Set(asked), batches, setting)), all = await run(wanted);
	if (!("reason" in all)) return all;
	let forward = wanted.filter((need) => need !== "gradients");
	if (forward.length === 0 || forward.length === wanted.length) return everywhere(all);
	let rest = await run(forward);
	return "reason" in rest ? {
		...everywhere(rest),
		gradients: all
	} : {
		...rest,
		gradients: all
	};
}
/**
* What training-free proxies say of a model, beside its parameters and MACs; higher is better. Models scored with the same
* data and seed see the same samples, and only their scores can be compared. No score is NaN: what cannot be told has a
* `reason` in place of its `value`.
* @param graph a model as `decode` gives it; it is run in this process, so a file that is not trusted is scored by the
*   worker's job instead
* @throws UserError where ONNX Runtime refuses the model
* @example
* const located = locate({ roots: ['.'] })
* if (isMissing(located)) throw new Error('ONNX Runtime is not installed')
* const runtime = loadRuntime(located)
* const { naswot, macs } = await proxyScores(decode(bytes), { runtime, proxies: ['naswot'] })
*/
async function proxyScores(graph, options) {
	let { runtime, data, samples = 24, seed = 0, fresh = !1, threads = 1 } = options, names = [.../* @__PURE__ */ new Set([...controls, ...options.proxies])], draw = {
		count: batchesOf(names),
		samples,
		seed
	}, batches = reasoned(() => data ? drawMinibatches(graph, data, draw) : noise(graph, draw)), refused = "reason" in batches ? batches : void 0, evidence = await probe$1(fresh ? withFreshWeights(graph, seed) : graph, new Set(names.map(needOf)), refused ? [] : batches, {
		runtime,
		threads
	}), told = (name) => refused && needsBatches(name) ? refused : scoreOf(name, evidence);
	return Object.fromEntries(names.map((name) => [name, told(name)]));
}
const needsBatches = (name) => !["costs", "flow"].includes(needOf(name));
/** Data that does not fit the model is a reason of its own. */
function reasoned(draw) {
	try {
		return draw();
	} catch (error) {
		if (error instanceof UserError) return missing(error.message);
		throw error;
	}
}
// src/runtime/tensors.ts
const views = {
	float32: Float32Array,
	float64: Float64Array,
	float16: Uint16Array,
	int8: Int8Array,
	uint8: Uint8Array,
	int16: Int16Array,
	uint16: Uint16Array,
	int32: Int32Array,
	uint32: Uint32Array,
	int64: BigInt64Array,
	uint64: BigUint64Array,
	bool: Uint8Array
};
/** `written`: ONNX Runtime will write into it, so a hidden copy would lose the result. */
function toNative(tensor, written = !1) {
	let { dtype, shape } = tensor;
	return {
		type: dtype,
		dims: shape,
		data: dataOf(tensor, written),
		location: "cpu"
	};
}
function dataOf(tensor, written) {
	if (tensor.dtype === "string") return textsOf(tensor);
	let view = views[tensor.dtype];
	if (!view) throw userError("runtime-dtype", { dtype: tensor.dtype });
	let width = view.BYTES_PER_ELEMENT, aligned = tensor.bytes.byteOffset % width === 0;
	!aligned && written && internal(`an output of type ${tensor.dtype} must be aligned to ${width} bytes`);
	let { buffer, byteOffset, byteLength } = aligned ? tensor.bytes : Uint8Array.from(tensor.bytes);
	return new view(buffer, byteOffset, byteLength / width);
}
/** A view of what ONNX Runtime computed. */
function fromNative(native) {
	let { data } = native, shape = [...native.dims];
	if (!ArrayBuffer.isView(data)) return strings(shape, data);
	let bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
	return {
		dtype: native.type,
		shape,
		bytes
	};
}
const textsOf = (tensor) => stringBytes(tensor).map((bytes) => new TextDecoder().decode(bytes));
// src/runtime/session.ts
/** Makes a session; throws UserError `runtime-provider` or `model-rejected`. */
function openSession(binding, providers, model, options) {
	let provider = options.provider ?? "cpu";
	if (!providers.includes(provider)) throw providerError(provider, providers, "this build does not have it");
	let denormalAsZero = decideDenormals(options.denormalAsZero), session = new binding.InferenceSession();
	try {
		let chosen = nativeOptions({
			...options,
			provider,
			denormalAsZero
		});
		session.loadModel(model.buffer, model.byteOffset, model.byteLength, chosen);
	} catch (cause) {
		throw provider === "cpu" ? userError("model-rejected", { reason: messageOf(cause) }, { cause }) : providerError(provider, providers, messageOf(cause));
	}
	return wrap(session);
}
let denormalsDecided;
function decideDenormals(wanted) {
	return denormalsDecided ??= !!wanted, typeof wanted == "boolean" && wanted !== denormalsDecided && internal(`the first session of this process decided denormalAsZero = ${denormalsDecided}`), denormalsDecided;
}
const providerError = (provider, providers, reason) => userError("runtime-provider", {
	provider,
	reason,
	available: providers.join(", ")
});
function wrap(session) {
	let inputs = session.inputMetadata.map(describe), outputs = session.outputMetadata.map(describe), bind = (feeds, fetches = outputs.map((o) => o.name)) => {
		checkFeeds(feeds, inputs);
		let nativeFeeds = mapValues(feeds, (tensor) => toNative(tensor)), nativeFetches = fetchesOf(fetches, outputs);
		return () => mapValues(execute(session, nativeFeeds, nativeFetches), fromNative);
	};
	return {
		inputs,
		outputs,
		bind,
		bindInto: (feeds, fetches) => {
			checkFeeds(feeds, inputs);
			let nativeFeeds = mapValues(feeds, (tensor) => toNative(tensor)), nativeFetches = Object.assign(fetchesOf(fetches, outputs), { [stopName]: null });
			return () => {
				try {
					session.run(nativeFeeds, nativeFetches, {});
				} catch (cause) {
					if (!stopped(cause)) throw userError("model-run-failed", { reason: messageOf(cause) }, { cause });
				}
			};
		},
		runSync: (feeds, fetches) => bind(feeds, fetches)(),
		run: async (feeds, fetches) => (await setImmediate(), bind(feeds, fetches)()),
		close: async () => session.dispose()
	};
}
function execute(session, feeds, fetches) {
	try {
		return session.run(feeds, fetches, {});
	} catch (cause) {
		throw userError("model-run-failed", { reason: messageOf(cause) }, { cause });
	}
}
function checkFeeds(feeds, inputs) {
	let missing = inputs.find((input) => !Object.hasOwn(feeds, input.name));
	if (missing) throw userError("feed-invalid", {
		name: missing.name,
		reason: "it was given no tensor"
	});
	for (let [name, tensor] of Object.entries(feeds)) {
		let input = inputs.find((candidate) => candidate.name === name);
		if (!input) throw userError("feed-invalid", {
			name,
			reason: "the model has no such input"
		});
		if (input.dtype !== tensor.dtype) throw userError("feed-invalid", {
			name,
			reason: `it takes ${input.dtype}, not ${tensor.dtype}`
		});
	}
}
function fetchesOf(fetches, outputs) {
	let wanted = Array.isArray(fetches) ? fetches.map((name) => [name, null]) : Object.entries(fetches), unknown = wanted.find(([name]) => !outputs.some((output) => output.name === name));
	if (unknown) throw userError("feed-invalid", {
		name: unknown[0],
		reason: "the model has no such output"
	});
	return mapValues(Object.fromEntries(wanted), (tensor) => tensor && toNative(tensor, !0));
}
function describe(value) {
	if (!value.isTensor) return {
		name: value.name,
		dtype: void 0,
		shape: void 0
	};
	let shape = value.shape.map((length, i) => length >= 0 ? length : value.symbolicDimensions[i] || "?");
	return {
		name: value.name,
		dtype: dtypeOfCode(value.type),
		shape
	};
}
const levels = {
	all: "all",
	basic: "basic",
	none: "disabled"
};
function nativeOptions(options) {
	let interThreads = options.interThreads ?? 1;
	return {
		executionProviders: [options.provider],
		intraOpNumThreads: options.threads ?? 1,
		interOpNumThreads: interThreads,
		executionMode: interThreads > 1 ? "parallel" : "sequential",
		graphOptimizationLevel: levels[options.optimise ?? "all"],
		enableCpuMemArena: options.arena ?? !0,
		enableMemPattern: options.memoryPattern ?? !0,
		logSeverityLevel: 3,
		...options.optimizedModelPath === void 0 ? {} : { optimizedModelFilePath: options.optimizedModelPath },
		extra: { session: {
			set_denormal_as_zero: options.denormalAsZero ? "1" : "0",
			force_spinning_stop: options.spinning === "during-runs" ? "1" : "0",
			intra_op: { allow_spinning: options.spinning ?? !0 ? "1" : "0" }
		} }
	};
}
const messageOf = (cause) => cause instanceof Error ? cause.message : String(cause);
function mapValues(record, f) {
	let entries = Object.entries(record).map(([name, value]) => [name, f(value)]);
	return Object.setPrototypeOf(Object.fromEntries(entries), null);
}
// src/runtime/load.ts
/**
* Loads the native library into this process (about 50 ms, 30 MB). Files from a pull request belong in a worker.
* Throws UserError `runtime-unloadable`.
* @example const session = await loadRuntime(located).open(bytes, { threads: 1 })
*/
function loadRuntime(located) {
	let binding = loadBinding(located.folder), providers = binding.listSupportedBackends().map((backend) => backend.name);
	return {
		version: located.version,
		providers,
		open: async (model, options = {}) => openSession(binding, providers, model, options)
	};
}
function loadBinding(folder) {
	try {
		let { binding, initOrt } = createRequire(join(folder, "package.json"))(join(folder, "dist", "binding.js"));
		return initOrt(), binding;
	} catch (cause) {
		let reason = cause instanceof Error ? cause.message.split("\n")[0] ?? "" : String(cause);
		throw userError("runtime-unloadable", {
			folder,
			reason
		}, { cause });
	}
}
// src/predict/fusing-job.ts
/** A convolution of 8 channels: one block of 8, whose input is reordered, or half a block of 16, read as it is. */
function probe() {
	let pads = attr.ints([
		1,
		1,
		1,
		1
	]), graph = build({
		inputs: [value("x", "float32", [
			1,
			8,
			8,
			8
		])],
		outputs: [value("y", "float32", [
			1,
			16,
			8,
			8
		])],
		constants: { w: tensor("float32", [
			16,
			8,
			3,
			3
		], /* @__PURE__ */ new Float32Array(1152)) },
		nodes: [node("Conv", ["x", "w"], ["y"], {
			pads,
			kernel_shape: attr.ints([3, 3])
		})]
	});
	return encode(graph);
}
/** The graph of `model` as ONNX Runtime optimised it for this machine. */
async function optimisedJob({ model }, { runtime }) {
	let folder = mkdtempSync(join(tmpdir(), "edgewise-optimised-"));
	try {
		let path = join(folder, "optimised.onnx");
		return await (await runtime.open(model, { optimizedModelPath: path })).close(), new Uint8Array(readFileSync(path));
	} finally {
		rmSync(folder, {
			recursive: !0,
			force: !0
		});
	}
}
/** The layout of the runtime on this machine. */
async function fusingJob(_, context) {
	let text = Buffer.from(await optimisedJob({ model: probe() }, context)).toString("latin1");
	return text.includes("com.microsoft.nchwc") ? { block: text.includes("ReorderInput") ? 8 : 16 } : { block: 0 };
}
export { gradientGraph as a, proxyNames as c, proxyScores as i, missing as l, optimisedJob as n, exportTrained as o, loadRuntime as r, controls as s, fusingJob as t, foldBatchNorm as u };
