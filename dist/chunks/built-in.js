import { a as userError, r as internal } from "./errors.js";
import { a as value, i as node, r as build, s as attr } from "./build.js";
import { d as elements, y as tensor } from "./units.js";
import { _ as union, d as number, h as string, i as array, m as strictObject, r as _enum, t as describeGenome } from "./describe.js";
import { createHash } from "node:crypto";
// src/random.ts
/** A generator for `seed`. @example random(7).fork('mutation').int(10) */
function random(seed) {
	let text = String(seed), next = sfc32(hash32(text, 2654435769), hash32(text, 608135816), hash32(text, 3084996962)), int = (below) => Math.floor(next() * below);
	return {
		next,
		int,
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
		pick: (items) => items[int(items.length)],
		shuffle: (items) => {
			let out = [...items];
			for (let i = out.length - 1; i > 0; i--) {
				let j = int(i + 1);
				[out[i], out[j]] = [out[j], out[i]];
			}
			return out;
		},
		fork: (label) => random(`${text}/${label}`)
	};
}
function hash32(text, seed) {
	let h = seed | 0;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 2246822507), h ^= h >>> 13;
	return h = Math.imul(h, 3266489909), h ^ h >>> 16;
}
function sfc32(a, b, c) {
	let counter = 1, next = () => {
		let t = (a + b | 0) + counter | 0;
		return counter = counter + 1 | 0, a = b ^ b >>> 9, b = c + (c << 3) | 0, c = c << 21 | c >>> 11, c = c + t | 0, (t >>> 0) / 4294967296;
	};
	for (let i = 0; i < 16; i++) next();
	return next;
}
// src/space/identity.ts
/** @param means whatever decides which architecture a genome stands for, as JSON has it */
const identityOf = (means, seed) => ({
	id: hashOf([...means, seed]),
	architectures: hashOf(means)
}), hashOf = (means) => createHash("sha256").update(JSON.stringify(means)).digest("hex");
// src/space/net/net.ts
var Net = class {
	#weights;
	#nodes = [];
	#constants = /* @__PURE__ */ new Map();
	constructor(weights) {
		this.#weights = weights;
	}
	conv(name, x, options) {
		let { out, kernel, stride = 1, groups = 1, dilation = 1, bias = !1 } = options, sides = sidesOf(kernel, x), perGroup = x.channels / groups;
		Number.isInteger(perGroup) && out % groups === 0 || internal(`${name}: ${x.channels}→${out} channels do not fall into ${groups} groups`);
		let fanIn = perGroup * sides.reduce((a, b) => a * b, 1);
		this.#constants.set(`${name}.weight`, this.#weights(`${name}.weight`, [
			out,
			perGroup,
			...sides
		], fanIn)), bias && this.#fill(`${name}.bias`, out, 0);
		let inputs = [
			x.value,
			`${name}.weight`,
			...bias ? [`${name}.bias`] : []
		], lengths = x.lengths.map((length) => Math.ceil(length / stride));
		return this.#emit("Conv", name, inputs, {
			kernel_shape: attr.ints(sides),
			pads: attr.ints(padsOf(x.lengths, sides, stride, dilation)),
			...stride === 1 ? {} : { strides: attr.ints(sides.map(() => stride)) },
			...groups === 1 ? {} : { group: attr.int(groups) },
			...dilation === 1 ? {} : { dilations: attr.ints(sides.map(() => dilation)) }
		}), {
			value: name,
			channels: out,
			lengths
		};
	}
	/** BatchNormalization that changes nothing yet. */
	norm(name, x) {
		let inputs = Object.entries({
			scale: 1,
			shift: 0,
			mean: 0,
			variance: 1
		}).map(([part, fill]) => this.#fill(`${name}.${part}`, x.channels, fill));
		return this.#same("BatchNormalization", name, [x.value, ...inputs], x);
	}
	pool(op, name, x, kernel, stride) {
		let sides = sidesOf(kernel, x);
		return this.#emit(op, name, [x.value], {
			kernel_shape: attr.ints(sides),
			pads: attr.ints(padsOf(x.lengths, sides, stride, 1)),
			strides: attr.ints(sides.map(() => stride))
		}), {
			value: name,
			channels: x.channels,
			lengths: x.lengths.map((length) => Math.ceil(length / stride))
		};
	}
	/** Means over all positions, flattened. */
	globalPool(name, x) {
		return this.#emit("GlobalAveragePool", name, [x.value]), this.flatten(`${name}.flat`, {
			value: name,
			channels: x.channels,
			lengths: x.lengths.map(() => 1)
		});
	}
	flatten(name, x) {
		return this.#emit("Flatten", name, [x.value]), {
			value: name,
			channels: x.lengths.reduce((a, b) => a * b, x.channels),
			lengths: []
		};
	}
	dense(name, x, out, bias = !0) {
		this.#constants.set(`${name}.weight`, this.#weights(`${name}.weight`, [out, x.channels], x.channels)), bias && this.#fill(`${name}.bias`, out, 0);
		let inputs = [
			x.value,
			`${name}.weight`,
			...bias ? [`${name}.bias`] : []
		];
		return this.#emit("Gemm", name, inputs, { transB: attr.int(1) }), {
			value: name,
			channels: out,
			lengths: []
		};
	}
	/** Linear resampling to `lengths`, less than half a step from exact. */
	resize(name, x, lengths) {
		let scales = [
			1,
			1,
			...lengths.map((length, i) => scaleTo(x.lengths[i], length))
		];
		return this.#constants.set(`${name}.scales`, tensor("float32", [scales.length], scales)), this.#emit("Resize", name, [
			x.value,
			"",
			`${name}.scales`
		], { mode: attr.string("linear") }), {
			value: name,
			channels: x.channels,
			lengths
		};
	}
	/** An op on tensors of one shape. */
	same(op, name, inputs, attributes = {}) {
		let first = inputs[0] ?? internal(`${name} has no input`);
		return this.#same(op, name, inputs.map((flow) => flow.value), first, attributes);
	}
	/** An op on a tensor and numbers. */
	withNumbers(op, name, x, numbers) {
		let inputs = Object.entries(numbers).map(([key, number]) => (this.#constants.set(`${name}.${key}`, tensor("float32", [], [number])), `${name}.${key}`));
		return this.#same(op, name, [x.value, ...inputs], x);
	}
	/** Without the first position along every length. */
	shifted(name, x) {
		let axes = x.lengths.map((_, i) => i + 2), lists = {
			starts: axes.map(() => 1),
			ends: x.lengths,
			axes
		};
		for (let [key, list] of Object.entries(lists)) this.#constants.set(`${name}.${key}`, tensor("int64", [axes.length], list));
		return this.#emit("Slice", name, [x.value, ...Object.keys(lists).map((key) => `${name}.${key}`)]), {
			value: name,
			channels: x.channels,
			lengths: x.lengths.map((length) => length - 1)
		};
	}
	concat(name, inputs) {
		return this.#emit("Concat", name, inputs.map((flow) => flow.value), { axis: attr.int(1) }), {
			value: name,
			channels: inputs.reduce((sum, flow) => sum + flow.channels, 0),
			lengths: inputs[0]?.lengths ?? []
		};
	}
	/** The net from `input` to `output`; the batch is symbolic. */
	graph(name, inputs, outputs) {
		let typed = (flow) => value(flow.value, "float32", [
			"N",
			flow.channels,
			...flow.lengths
		]);
		return build({
			name,
			inputs: inputs.map(typed),
			outputs: outputs.map(typed),
			nodes: this.#nodes,
			constants: this.#constants
		});
	}
	#same(op, name, inputs, x, attributes = {}) {
		return this.#emit(op, name, inputs, attributes), {
			...x,
			value: name
		};
	}
	#emit(op, name, inputs, attributes = {}) {
		this.#nodes.push(node(op, inputs, [name], attributes, "", name));
	}
	#fill(name, count, fill) {
		return this.#constants.set(name, tensor("float32", [count], new Float32Array(count).fill(fill))), name;
	}
};
/** A window's length along each axis, none longer than the padded tensor needs. */
function sidesOf(kernel, { lengths }) {
	let sides = typeof kernel == "number" ? lengths.map(() => kernel) : kernel;
	return sides.length === lengths.length ? sides : internal(`a window over ${sides.length} axes on ${lengths.length}`);
}
/** Pads that make ⌈length / stride⌉ outputs: half an odd window on both sides; what is odd goes to the end. */
function padsOf(lengths, sides, stride, dilation) {
	let pads = sides.map((side, i) => {
		if (side % 2 == 1) return [(side - 1) / 2 * dilation, (side - 1) / 2 * dilation];
		let length = lengths[i], total = Math.max(0, (Math.ceil(length / stride) - 1) * stride + (side - 1) * dilation + 1 - length);
		return [Math.floor(total / 2), Math.ceil(total / 2)];
	});
	return [...pads.map((pad) => pad[0]), ...pads.map((pad) => pad[1])];
}
/** The least float32 s with ⌊length · s⌋ = target. */
function scaleTo(length, target) {
	let scale = Math.fround(target / length);
	for (; Math.floor(Math.fround(length * scale)) < target;) scale = Math.fround(scale * (1 + 2 ** -23));
	return scale;
}
// src/space/net/weights.ts
/** Elements of the largest tensor: half a gigabyte. No edge device holds one, and a declared space is untrusted. */
const mostElements = 2 ** 27;
/**
* Normal weights of variance 2 / fan-in (He et al., ICCV 2015).
* @throws UserError `space-too-large`
*/
function kaiming(seed) {
	return (name, shape, fanIn) => {
		let generator = random(`${seed}/${name}`), deviation = Math.sqrt(2 / fanIn), values = new Float32Array(counted(name, shape));
		for (let i = 0; i < values.length; i++) values[i] = generator.normal() * deviation;
		return tensor("float32", shape, values);
	};
}
/** Zeros, all on one buffer: for graphs that are only costed. */
function stand() {
	let zeros = /* @__PURE__ */ new Uint8Array(65536);
	return (name, shape) => {
		let length = 4 * counted(name, shape);
		return length > zeros.length && (zeros = new Uint8Array(2 * length)), {
			dtype: "float32",
			shape,
			bytes: zeros.subarray(0, length)
		};
	};
}
function counted(name, shape) {
	let count = elements(shape);
	if (count > mostElements) throw userError("space-too-large", {
		name,
		count,
		limit: mostElements
	});
	return count;
}
// src/space/cells/darts-genotype.ts
/** Operations an edge can have, in DARTS' order. */
const dartsOps = [
	"none",
	"max_pool_3x3",
	"avg_pool_3x3",
	"skip_connect",
	"sep_conv_3x3",
	"sep_conv_5x5",
	"dil_conv_3x3",
	"dil_conv_5x5"
], pairs = Array.from({ length: 4 }, (_, node) => Array.from({ length: node + 2 }, (_, high) => Array.from({ length: high }, (_, low) => [low, high])).flat()), dartsChoices = ["normal", "reduce"].flatMap((cell) => Array.from({ length: 4 }, (_, node) => {
	let name = `${cell} node ${node + 2}`, common = {
		ordered: !1,
		layers: [cell],
		group: name
	}, op = (end) => ({
		...common,
		name: `${name} ${end}`,
		kind: "op",
		options: dartsOps.map((_, i) => i),
		labels: dartsOps,
		default: dartsOps.indexOf("sep_conv_3x3")
	}), sources = {
		...common,
		name: `${name} sources`,
		kind: "source",
		options: pairs[node].map((_, i) => i),
		labels: pairs[node].map((pair) => pair.join("+")),
		default: 0
	};
	return [
		...node === 0 ? [] : [sources],
		op("low"),
		op("high")
	];
}).flat()), genotypeOf = (genome) => ({
	normal: cellOf(genome.slice(0, 11)),
	reduce: cellOf(genome.slice(11))
});
function cellOf(genes) {
	return Array.from({ length: 4 }, (_, node) => {
		let own = node === 0 ? genes.slice(0, 2) : genes.slice(3 * node - 1, 3 * node + 2), pair = pairs[node][node === 0 ? 0 : own[0]] ?? internal("a DARTS gene out of range"), [low, high] = own.slice(-2);
		return [edge(low, pair[0]), edge(high, pair[1])];
	});
}
const edge = (op, source) => ({
	op: dartsOps[op] ?? internal(`there is no operation ${op}`),
	source
}), genomeOf = ({ normal, reduce }) => [...genesOfCell(normal), ...genesOfCell(reduce)];
function genesOfCell(cell) {
	return cell.flatMap((edges, node) => {
		let [low, high] = edges.toSorted((a, b) => a.source - b.source), pair = pairs[node].findIndex(([a, b]) => a === low.source && b === high.source), ops = [dartsOps.indexOf(low.op), dartsOps.indexOf(high.op)];
		return node === 0 ? ops : [pair, ...ops];
	});
}
/**
* The genome that stands for all relabellings: of the orders in which the four nodes can stand, the one whose genes come
* first. The cell's output joins its nodes, so their order only permutes channels that the next layer mixes.
*/
function canonicalDarts(genome) {
	let { normal, reduce } = genotypeOf(genome);
	return [...firstOf(normal), ...firstOf(reduce)];
}
function firstOf(cell) {
	return orders.map((order) => {
		let label = (source) => source < 2 ? source : 2 + order.indexOf(source - 2);
		return order.map((node) => cell[node].map(({ op, source }) => ({
			op,
			source: label(source)
		})));
	}).filter((relabelled) => relabelled.every((edges, node) => edges.every(({ source }) => source < node + 2))).map(genesOfCell).reduce((a, b) => compare(b, a) < 0 ? b : a);
}
const compare = (a, b) => {
	let at = a.findIndex((gene, i) => gene !== b[i]);
	return at < 0 ? 0 : a[at] - b[at];
}, permutations = (items) => items.length === 0 ? [[]] : items.flatMap((first) => permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest])), orders = permutations([
	0,
	1,
	2,
	3
]);
/** The text DARTS prints. */
function printGenotype(genome) {
	let { normal, reduce } = genotypeOf(genome), list = (cell) => cell.flat().map(({ op, source }) => `('${op}',${source})`);
	return `Genotype(normal=[${list(normal)}],normal_concat=range(2,6),reduce=[${list(reduce)}],reduce_concat=range(2,6))`;
}
/**
* The genome of a printed genotype; blanks and the order of a node's two edges do not matter.
* @throws UserError `genotype-invalid`
* @example parseGenotype("Genotype(normal=[('sep_conv_3x3',0),…],normal_concat=range(2,6),reduce=[…],reduce_concat=range(2,6))")
*/
function parseGenotype(text) {
	let plain = text.slice(0, 4096).replace(/[\s"]/g, ""), shape = /^Genotype\(normal=\[(.*)\],normal_concat=(.*),reduce=\[(.*)\],reduce_concat=(.*)\)$/.exec(plain), concats = [shape?.[2], shape?.[4]].every((list) => list === "range(2,6)" || list === "[2,3,4,5]"), [normal, reduce] = [shape?.[1], shape?.[3]].map((list) => parsedCell(list ?? ""));
	if (!concats || !normal || !reduce) throw userError("genotype-invalid", {
		kind: "DARTS",
		text: JSON.stringify(text.slice(0, 200))
	});
	return genomeOf({
		normal,
		reduce
	});
}
function parsedCell(list) {
	let found = [...list.matchAll(/\('([a-z_0-9]+)',(\d)\)/g)];
	if (found.map((match) => match[0]).join(",") !== list || found.length !== 8) return;
	let edges = found.map(([, op, source]) => ({
		op,
		source: Number(source)
	}));
	return edges.every(({ op, source }, i) => dartsOps.includes(op) && source < Math.floor(i / 2) + 2 && source !== edges[i ^ 1].source) ? Array.from({ length: 4 }, (_, i) => [edges[2 * i], edges[2 * i + 1]]) : void 0;
}
// src/space/cells/darts.ts
/**
* The networks of two DARTS cells for a task, without auxiliary head; by default the evaluation network for CIFAR-10.
* @example darts({ input: [3, 32, 32], outputs: 10 }).decode(parseGenotype(text))
*/
function darts(task, skeleton = {}, seed = 0) {
	let { cells = 20, channels = 36 } = skeleton, [, height = 0, width = 0] = task.input;
	if (task.input.length !== 3 || height % 4 != 0 || width % 4 != 0) throw userError("space-rank", {
		name: "darts",
		input: task.input.join("×")
	});
	let places = placesOf(task, cells, channels), own = dartsChoices.map((choice) => choice.default);
	return {
		...identityOf([
			"darts",
			task,
			cells,
			channels
		], seed),
		choices: dartsChoices,
		seed: own,
		decode: (genome) => {
			let net = new Net(kaiming(seed)), input = {
				value: "input",
				channels: task.input[0],
				lengths: task.input.slice(1)
			}, before = stem(net, input, channels), last = before;
			for (let place of places) [before, last] = [last, cell$1(net, place, before, last, genome)];
			return net.graph("darts", [input], [head(net, last, task)]);
		},
		describe: printGenotype,
		kept: () => /* @__PURE__ */ new Map(),
		keptImportance: (genome) => {
			let total = (genes) => dartsChoices.reduce((sum, { kind }, i) => sum + (kind === "op" ? weight[genes[i]] : 0), 0);
			return Math.min(1, total(genome) / total(own));
		},
		canonical: canonicalDarts,
		parts: {
			isSeries: !1,
			list: partsOf$1(task, places, channels)
		}
	};
}
/** Parameters of an operation, of one separable 3×3 convolution at 64 channels. */
const weight = [
	0,
	0,
	0,
	0,
	1,
	1.22,
	.5,
	.61
];
function placesOf(task, cells, first) {
	let stemOut = {
		channels: 3 * first,
		lengths: task.input.slice(1)
	}, reductions = [Math.floor(cells / 3), Math.floor(2 * cells / 3)], inputs = [stemOut, stemOut], channels = first, afterReduction = !1;
	return Array.from({ length: cells }, (_, i) => {
		let isReducing = reductions.includes(i);
		isReducing && (channels *= 2);
		let place = {
			name: `cell${i + 1}`,
			isReducing,
			afterReduction,
			channels,
			inputs
		}, lengths = inputs[1].lengths.map((length) => isReducing ? length / 2 : length);
		return inputs = [inputs[1], {
			channels: 4 * channels,
			lengths
		}], afterReduction = isReducing, place;
	});
}
const stem = (net, x, channels) => net.norm("stem.norm", net.conv("stem", x, {
	kernel: 3,
	out: 3 * channels
})), head = (net, x, task) => net.dense("output", net.globalPool("pool", x), task.outputs);
function cell$1(net, place, older, newer, genome) {
	let { name, isReducing, afterReduction, channels } = place, genotype = genotypeOf(genome), edges = isReducing ? genotype.reduce : genotype.normal, states = [(afterReduction ? halving : reluConvNorm$1)(net, `${name}.older`, older, channels), reluConvNorm$1(net, `${name}.newer`, newer, channels)];
	return edges.forEach((pair, node) => {
		states.push(joined$1(net, `${name}.${node + 2}`, pair, (source) => states[source], isReducing));
	}), net.concat(name, states.slice(2));
}
/** A node: the sum of its two edges. */
function joined$1(net, name, pair, stateOf, isReducing) {
	let live = pair.filter(({ op }) => op !== "none"), terms = (live.length > 0 ? live : pair.slice(0, 1)).map(({ op, source }) => operations[op](net, `${name}.${source}`, stateOf(source), isReducing && source < 2 ? 2 : 1));
	return terms.length === 1 ? terms[0] : net.same("Add", name, terms);
}
const reluConvNorm$1 = (net, name, x, out) => net.norm(`${name}.norm`, net.conv(name, net.same("Relu", `${name}.act`, [x]), {
	kernel: 1,
	out
}));
/** Two 1×1 convolutions of stride 2, one of them a position further, side by side ("factorised reduction"). */
function halving(net, name, x, out) {
	let active = net.same("Relu", `${name}.act`, [x]), even = net.conv(`${name}.even`, active, {
		kernel: 1,
		out: Math.floor(out / 2),
		stride: 2
	}), shifted = net.shifted(`${name}.shift`, active), odd = net.conv(`${name}.odd`, shifted, {
		kernel: 1,
		out: Math.ceil(out / 2),
		stride: 2
	});
	return net.norm(`${name}.norm`, net.concat(name, [even, odd]));
}
const pool$2 = (op) => (net, name, x, stride) => net.pool(op, name, x, 3, stride), separable$1 = (kernel, dilation) => (net, name, x, stride) => {
	let active = net.same("Relu", `${name}.act`, [x]), options = {
		kernel,
		stride,
		dilation,
		out: x.channels,
		groups: x.channels
	}, inner = net.conv(`${name}.depthwise`, active, options);
	return net.norm(`${name}.norm`, net.conv(`${name}.pointwise`, inner, {
		kernel: 1,
		out: x.channels
	}));
}, twice = (kernel) => (net, name, x, stride) => separable$1(kernel, 1)(net, `${name}.2`, separable$1(kernel, 1)(net, `${name}.1`, x, stride), 1), operations = {
	none: (net, name, x, stride) => net.withNumbers("Mul", name, stride === 1 ? x : net.pool("MaxPool", `${name}.every`, x, 1, stride), { zero: 0 }),
	max_pool_3x3: pool$2("MaxPool"),
	avg_pool_3x3: pool$2("AveragePool"),
	skip_connect: (net, name, x, stride) => stride === 1 ? x : halving(net, name, x, x.channels),
	sep_conv_3x3: twice(3),
	sep_conv_5x5: twice(5),
	dil_conv_3x3: separable$1(3, 2),
	dil_conv_5x5: separable$1(5, 2)
};
/**
* The two layers in front of each cell, and each node of it with its two edges: cells meet at two values, so parts tell
* sums, but not the peak of memory.
*/
function partsOf$1(task, places, channels) {
	let zeros = stand(), input = {
		value: "input",
		channels: task.input[0],
		lengths: task.input.slice(1)
	}, fixed = (id, x, make) => ({
		id,
		genes: [],
		graph: () => {
			let net = new Net(zeros);
			return net.graph(id, [x], [make(net, x)]);
		}
	}), cells = places.flatMap((place) => {
		let { isReducing, afterReduction, inputs, channels: own } = place, [older, newer] = [{
			value: "older",
			...inputs[0]
		}, {
			value: "newer",
			...inputs[1]
		}], id = JSON.stringify({
			...place,
			name: ""
		}), adapt = afterReduction ? halving : reluConvNorm$1, state = {
			channels: own,
			lengths: newer.lengths
		}, from = isReducing ? dartsChoices.length / 2 : 0;
		return [
			fixed(`older ${id}`, older, (net, x) => adapt(net, "adapted", x, own)),
			fixed(`newer ${id}`, newer, (net, x) => reluConvNorm$1(net, "adapted", x, own)),
			...[
				0,
				1,
				2,
				3
			].map((node) => {
				let name = `node ${node + 2} ${own} ${state.lengths} ${isReducing}`;
				return {
					id: name,
					genes: (node === 0 ? [0, 1] : [
						3 * node - 1,
						3 * node,
						3 * node + 1
					]).map((gene) => from + gene),
					graph: (genome) => {
						let net = new Net(zeros), { reduce, normal } = genotypeOf(genome), pair = (isReducing ? reduce : normal)[node], halved = {
							...state,
							lengths: state.lengths.map((length) => length / (isReducing ? 2 : 1))
						}, states = pair.map(({ source }) => ({
							value: `state${source}`,
							...source < 2 ? state : halved
						})), made = joined$1(net, "node", pair, (source) => states[pair.findIndex((edge) => edge.source === source)], isReducing);
						return states.some((state) => state.value === made.value) ? void 0 : net.graph(name, states, [made]);
					}
				};
			})
		];
	}), out = {
		value: "x",
		channels: 4 * places.at(-1).channels,
		lengths: task.input.slice(1).map((length) => length / 4)
	};
	return [
		fixed("stem", input, (net, x) => stem(net, x, channels)),
		...cells,
		fixed("head", out, (net, x) => head(net, x, task))
	];
}
// src/space/cells/nas-bench-201-features.ts
/** Edges by index (0→1, 0→2, 1→2, 0→3, 1→3, 2→3) of every path from input to output. */
const paths = [
	[3],
	[0, 4],
	[1, 5],
	[
		0,
		2,
		5
	]
], [none$1, skip$2, conv3$1, pool$1] = [
	0,
	1,
	3,
	4
], chainSpread = Math.sqrt(2.47), countSpread = Math.sqrt(8);
/**
* 48 numbers: how many paths make each chain of operations (a skip adds none), the live edges of each operation, and the
* longest path in edges, in convolutions and in 3×3 convolutions, with the number of paths.
*/
function nasBench201Features(genome) {
	let open = paths.filter((path) => path.every((edge) => genome[edge] !== none$1)), features = Array(48).fill(0);
	for (let path of open) features[chainOf(path.map((edge) => genome[edge]))] += 1 / chainSpread;
	let live = new Set(open.flat());
	for (let edge of live) features[40 + genome[edge] - 1] += 1 / countSpread;
	let longest = (counts) => Math.max(0, ...open.map((path) => path.filter((edge) => counts(genome[edge])).length));
	return [
		longest(() => !0),
		longest((op) => op !== skip$2 && op !== pool$1),
		longest((op) => op === conv3$1),
		open.length
	].forEach((value, i) => {
		features[44 + i] = value / countSpread;
	}), features;
}
/** Chains in the order of their length, then as digits of base 3. */
function chainOf(ops) {
	let digits = ops.filter((op) => op !== skip$2).map((op) => op - 2), shorter = [
		0,
		1,
		4,
		13
	][digits.length];
	return digits.reduce((number, digit) => 3 * number + digit, 0) + shorter;
}
// src/space/cells/nas-bench-201.ts
/** The operations in the order of the benchmark's digits. */
const nasBench201Ops = [
	"none",
	"skip_connect",
	"nor_conv_1x1",
	"nor_conv_3x3",
	"avg_pool_3x3"
], [none, skip$1, pointwise, conv3] = [
	0,
	1,
	2,
	3
], edges = [
	{
		from: 0,
		to: 1
	},
	{
		from: 0,
		to: 2
	},
	{
		from: 1,
		to: 2
	},
	{
		from: 0,
		to: 3
	},
	{
		from: 1,
		to: 3
	},
	{
		from: 2,
		to: 3
	}
];
/**
* The 15,625 cells in the benchmark's skeleton. Edges that no path from input to output uses are left out of the graph.
* @example nasBench201({ input: [3, 32, 32], outputs: 10 }).decode(parseNasBench201('|nor_conv_3x3~0|+|…|'))
*/
function nasBench201(task, skeleton = {}, seed = 0) {
	let { cells = 5, channels = 16 } = skeleton;
	if (task.input.length !== 3) throw userError("space-rank", {
		name: "nas-bench-201",
		input: task.input.join("×")
	});
	let stages = stretches(task, cells, channels), own = edges.map(() => conv3);
	return {
		...identityOf([
			"nas-bench-201",
			task,
			cells,
			channels
		], seed),
		choices,
		seed: own,
		decode: (genome) => {
			let net = new Net(kaiming(seed)), input = {
				value: "input",
				channels: task.input[0],
				lengths: task.input.slice(1)
			}, output = stages.reduce((x, stage) => stage.make(net, x, genome), input);
			return net.graph("nas-bench-201", [input], [output]);
		},
		describe: printNasBench201,
		kept: () => /* @__PURE__ */ new Map(),
		keptImportance: (genome) => genome.reduce((sum, op) => sum + work[op], 0) / (edges.length * work[conv3]),
		canonical,
		features: nasBench201Features,
		parts: {
			isSeries: !0,
			list: stages.map(asPart)
		}
	};
}
/** MACs of an operation relative to a 1×1 convolution. */
const work = [
	0,
	0,
	1,
	9,
	0
], choices = edges.map(({ from, to }) => ({
	name: `${from}→${to}`,
	kind: "op",
	options: nasBench201Ops.map((_, i) => i),
	labels: nasBench201Ops,
	ordered: !1,
	default: conv3,
	layers: ["cell"],
	group: `node ${to}`
}));
function stretches(task, cells, channels) {
	let lengths = task.input.slice(1), halved = (times) => lengths.map((length) => Math.ceil(length / 2 ** times)), at = (stage) => ({
		channels: channels * 2 ** stage,
		lengths: halved(stage)
	}), fixed = (id, input, make) => ({
		id,
		isCell: !1,
		input,
		make
	}), stage = (index) => Array.from({ length: cells }, (_, i) => ({
		id: `stage ${index + 1}`,
		isCell: !0,
		input: at(index),
		make: (net, x, genome) => cell(net, `stage${index + 1}.${i + 1}`, x, genome)
	})), stem = fixed("stem", {
		channels: task.input[0],
		lengths
	}, (net, x) => net.norm("stem.norm", net.conv("stem", x, {
		out: channels,
		kernel: 3
	}))), reduce = (index) => fixed(`reduction ${index}`, at(index - 1), (net, x) => reduction(net, `reduction${index}`, x)), head = fixed("head", at(2), (net, x) => {
		let last = net.same("Relu", "last.act", [net.norm("last.norm", x)]);
		return net.dense("output", net.globalPool("pool", last), task.outputs);
	});
	return [
		stem,
		...stage(0),
		reduce(1),
		...stage(1),
		reduce(2),
		...stage(2),
		head
	];
}
const zeros = stand(), asPart = (stretch) => ({
	id: stretch.id,
	genes: stretch.isCell ? edges.map((_, i) => i) : [],
	graph: (genome) => {
		let net = new Net(zeros), x = {
			value: "x",
			...stretch.input
		}, y = stretch.make(net, x, genome);
		return y.value === x.value ? void 0 : net.graph(stretch.id, [x], [y]);
	}
}), reluConvNorm = (net, name, x, kernel, out, stride = 1) => net.norm(`${name}.norm`, net.conv(name, net.same("Relu", `${name}.act`, [x]), {
	kernel,
	out,
	stride
}));
/** The benchmark's residual block of stride 2: its shortcut averages 2×2 positions, then mixes channels. */
function reduction(net, name, x) {
	let out = 2 * x.channels, inner = reluConvNorm(net, `${name}.2`, reluConvNorm(net, `${name}.1`, x, 3, out, 2), 3, out), pooled = net.pool("AveragePool", `${name}.pool`, x, 2, 2);
	return net.same("Add", `${name}.add`, [net.conv(`${name}.shortcut`, pooled, {
		kernel: 1,
		out
	}), inner]);
}
function cell(net, name, x, genome) {
	let useful = usefulEdges(genome), nodes = [x];
	for (let to = 1; to <= 3; to++) {
		let terms = edges.flatMap((edge, i) => edge.to === to && useful[i] ? [operation(net, `${name}.${edge.from}-${to}`, nodes[edge.from], genome[i])] : []);
		nodes.push(terms.length === 0 ? void 0 : terms.reduce((a, b, i) => net.same("Add", `${name}.${to}.add${i}`, [a, b])));
	}
	return nodes[3] ?? net.withNumbers("Mul", `${name}.none`, x, { zero: 0 });
}
/** Edges on some path from input to output that no `none` cuts. */
function usefulEdges(genome) {
	let [fed, needed] = [[
		!0,
		!1,
		!1,
		!1
	], [
		!1,
		!1,
		!1,
		!0
	]];
	return edges.forEach(({ from, to }, i) => {
		genome[i] !== none && fed[from] && (fed[to] = !0);
	}), edges.toReversed().forEach(({ from, to }, i) => {
		genome[edges.length - 1 - i] !== none && needed[to] && (needed[from] = !0);
	}), edges.map(({ from, to }, i) => genome[i] !== none && fed[from] && needed[to]);
}
function operation(net, name, x, op) {
	return op === skip$1 ? x : op === pointwise || op === conv3 ? reluConvNorm(net, name, x, op === conv3 ? 3 : 1, x.channels) : net.pool("AveragePool", name, x, 3, 1);
}
/**
* What the last node computes, as text: a node is the sorted sum of what enters it, `skip_connect` is its source, `none`
* and whatever is made of nothing but zeros are `#`. Cells of equal text are one class: 6,466, exactly the benchmark's own.
* They are a little finer than isomorphism: a sum with `#` is told from one without, and a sum within a sum (through
* `skip_connect`) stays together when terms are sorted by name.
*/
function nasBench201Form(genome) {
	let nodes = ["0"];
	for (let to = 1; to <= 3; to++) {
		let terms = edges.flatMap((edge, i) => edge.to === to ? [term(nodes[edge.from], genome[i])] : []);
		nodes.push(terms.sort().join("+"));
	}
	return nodes[3];
}
const term = (source, op) => op === none || source === "#" ? "#" : op === skip$1 ? source : `(${source})@${opAt(op)}`, count = nasBench201Ops.length ** edges.length;
let representatives;
/** The first genome in counting order (first edge slowest) that has the same form. */
function canonical(genome) {
	return representatives ??= allRepresentatives(), genomeAt(representatives[genome.reduce((number, op) => 5 * number + op, 0)]);
}
function allRepresentatives() {
	let first = /* @__PURE__ */ new Map();
	return Int32Array.from({ length: count }, (_, number) => {
		let form = nasBench201Form(genomeAt(number)), known = first.get(form) ?? number;
		return first.set(form, known), known;
	});
}
const genomeAt = (number) => edges.map((_, i) => Math.floor(number / 5 ** (edges.length - 1 - i)) % 5);
/**
* The genome of an architecture string, or of its six digits ("421211").
* @throws UserError `genotype-invalid`
* @example parseNasBench201('|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|none~0|none~1|none~2|')
*/
function parseNasBench201(text) {
	if (/^[0-4]{6}$/.test(text)) return [...text].map(Number);
	let genome = [...text.slice(0, 256).matchAll(/([a-z_0-9]+)~(\d)/g)].map(([, op, from]) => ({
		op,
		from
	})).map(({ op }) => nasBench201Ops.indexOf(op));
	if (genome.length !== edges.length || genome.includes(-1) || printNasBench201(genome) !== text) throw userError("genotype-invalid", {
		kind: "NAS-Bench-201",
		text: JSON.stringify(text.slice(0, 200))
	});
	return genome;
}
/** The architecture string of a genome. */
function printNasBench201(genome) {
	let node = (to) => edges.flatMap(({ from, to: at }, i) => at === to ? [`${opAt(genome[i])}~${from}`] : []).join("|");
	return `|${node(1)}|+|${node(2)}|+|${node(3)}|`;
}
const opAt = (op) => nasBench201Ops[op] ?? internal(`there is no operation ${op}`), kernels = [
	3,
	5,
	7
], families = {
	"ds-cnn": {
		name: "ds-cnn",
		layers: [{
			op: "conv",
			name: "stem",
			width: [
				64,
				16,
				24,
				32,
				48,
				80,
				96
			],
			kernel: [
				"10x4",
				"10x3",
				"7x4",
				"5x3",
				"3x3"
			],
			stride: 2
		}, {
			op: "separable",
			name: "body",
			width: [
				64,
				16,
				24,
				32,
				48,
				80,
				96,
				128
			],
			depth: [
				4,
				1,
				2,
				3,
				5,
				6
			],
			kernel: [3, 5]
		}]
	},
	"mobilenet-v1": {
		name: "mobilenet-v1",
		resolution: [
			1,
			.75,
			.5
		],
		layers: [
			{
				op: "conv",
				name: "stem",
				width: [
					8,
					4,
					12,
					16
				],
				stride: 2
			},
			{
				op: "separable",
				name: "stage1",
				width: [
					16,
					8,
					12,
					24
				],
				kernel: kernels
			},
			{
				op: "separable",
				name: "stage2",
				width: [
					32,
					8,
					16,
					24,
					48
				],
				depth: [
					2,
					1,
					3
				],
				kernel: kernels,
				stride: 2
			},
			{
				op: "separable",
				name: "stage3",
				width: [
					64,
					16,
					24,
					32,
					48,
					80
				],
				depth: [
					2,
					1,
					3
				],
				kernel: kernels,
				stride: 2
			},
			{
				op: "separable",
				name: "stage4",
				width: [
					128,
					32,
					48,
					64,
					96,
					160
				],
				depth: [
					6,
					1,
					2,
					3,
					4,
					5,
					7
				],
				kernel: kernels,
				stride: 2
			},
			{
				op: "separable",
				name: "stage5",
				width: [
					256,
					64,
					96,
					128,
					192,
					320
				],
				depth: [
					2,
					1,
					3
				],
				kernel: kernels,
				stride: 2
			}
		]
	},
	mobilenet: {
		name: "mobilenet",
		activation: [
			"Relu6",
			"Relu",
			"HardSwish"
		],
		resolution: [
			1,
			.875,
			.75,
			.625,
			.5
		],
		layers: [
			{
				op: "conv",
				name: "stem",
				width: [
					32,
					8,
					16,
					24
				],
				stride: 2
			},
			{
				op: "mbconv",
				name: "stage1",
				width: [
					16,
					8,
					12
				],
				kernel: kernels,
				expansion: 1
			},
			{
				op: "mbconv",
				name: "stage2",
				width: [
					24,
					8,
					12,
					16,
					20
				],
				depth: [
					2,
					1,
					3
				],
				kernel: kernels,
				expansion: [6, 3],
				stride: 2
			},
			{
				op: "mbconv",
				name: "stage3",
				width: [
					32,
					12,
					16,
					20,
					24
				],
				depth: [
					3,
					1,
					2,
					4
				],
				kernel: kernels,
				expansion: [6, 3],
				stride: 2
			},
			{
				op: "mbconv",
				name: "stage4",
				width: [
					64,
					16,
					24,
					32,
					48
				],
				depth: [
					4,
					1,
					2,
					3
				],
				kernel: kernels,
				expansion: [6, 3],
				stride: 2
			},
			{
				op: "mbconv",
				name: "stage5",
				width: [
					96,
					24,
					32,
					48,
					64,
					80
				],
				depth: [
					3,
					1,
					2,
					4
				],
				kernel: kernels,
				expansion: [6, 3]
			},
			{
				op: "mbconv",
				name: "stage6",
				width: [
					160,
					40,
					56,
					80,
					112,
					128
				],
				depth: [
					3,
					1,
					2,
					4
				],
				kernel: kernels,
				expansion: [6, 3],
				stride: 2
			},
			{
				op: "mbconv",
				name: "stage7",
				width: [
					320,
					64,
					96,
					128,
					160,
					240
				],
				kernel: kernels,
				expansion: [6, 3]
			},
			{
				op: "conv",
				name: "last",
				width: [
					1280,
					128,
					256,
					512,
					768,
					1024
				],
				kernel: 1
			}
		]
	},
	resnet: {
		name: "resnet",
		resolution: [
			1,
			.75,
			.5
		],
		layers: [
			{
				op: "conv",
				name: "stem",
				width: [
					16,
					4,
					8,
					12,
					24,
					32
				]
			},
			{
				op: [
					"residual",
					"bottleneck",
					"separable",
					"skip"
				],
				name: "stage1",
				width: [
					16,
					4,
					8,
					12,
					24,
					32
				],
				depth: [
					1,
					2,
					3,
					4
				],
				kernel: [3, 5]
			},
			{
				op: [
					"residual",
					"bottleneck",
					"separable",
					"skip"
				],
				name: "stage2",
				width: [
					32,
					8,
					12,
					16,
					24,
					48,
					64
				],
				depth: [
					1,
					2,
					3,
					4
				],
				kernel: [3, 5],
				stride: 2
			},
			{
				op: [
					"residual",
					"bottleneck",
					"separable",
					"skip"
				],
				name: "stage3",
				width: [
					64,
					16,
					24,
					32,
					48,
					96,
					128
				],
				depth: [
					1,
					2,
					3,
					4
				],
				kernel: [3, 5],
				stride: 2
			}
		]
	},
	conv1d: {
		name: "conv1d",
		resolution: [
			1,
			.75,
			.5
		],
		layers: [
			{
				op: "conv",
				name: "stem",
				width: [
					32,
					8,
					16,
					24,
					48
				],
				kernel: [
					9,
					5,
					7,
					15
				],
				stride: 2
			},
			{
				op: [
					"residual",
					"conv",
					"separable",
					"mbconv",
					"skip"
				],
				name: "stage1",
				width: [
					32,
					8,
					16,
					24,
					48
				],
				depth: [
					1,
					2,
					3
				],
				kernel: [
					7,
					3,
					5,
					9
				],
				expansion: [3, 2],
				stride: 2
			},
			{
				op: [
					"residual",
					"conv",
					"separable",
					"mbconv",
					"skip"
				],
				name: "stage2",
				width: [
					64,
					16,
					24,
					32,
					48,
					96
				],
				depth: [
					1,
					2,
					3
				],
				kernel: [
					5,
					3,
					7,
					9
				],
				expansion: [3, 2],
				stride: 2
			},
			{
				op: [
					"residual",
					"conv",
					"separable",
					"mbconv",
					"skip"
				],
				name: "stage3",
				width: [
					64,
					16,
					24,
					32,
					48,
					96,
					128
				],
				depth: [
					1,
					2,
					3
				],
				kernel: [
					3,
					5,
					7
				],
				expansion: [3, 2],
				stride: 2
			}
		]
	},
	mlp: {
		name: "mlp",
		activation: ["Relu", "Tanh"],
		norm: "none",
		head: "flatten",
		layers: [{
			op: "dense",
			name: "first",
			width: [
				128,
				16,
				32,
				64,
				96,
				192,
				256
			]
		}, {
			op: "dense",
			name: "body",
			width: [
				64,
				8,
				16,
				32,
				96,
				128
			],
			depth: [
				1,
				2,
				3,
				4
			]
		}]
	},
	autoencoder: {
		name: "autoencoder",
		head: "flatten",
		layers: [
			{
				op: "dense",
				name: "encoder",
				width: [
					128,
					32,
					48,
					64,
					96
				],
				depth: [
					4,
					1,
					2,
					3,
					5
				]
			},
			{
				op: "dense",
				name: "code",
				width: [
					8,
					4,
					6,
					12,
					16,
					24,
					32
				]
			},
			{
				op: "dense",
				name: "decoder",
				width: [
					128,
					32,
					48,
					64,
					96
				],
				depth: [
					4,
					1,
					2,
					3,
					5
				]
			}
		]
	}
};
// src/space/size-share.ts
/** The geometric mean, over the choices by number, of the share of the seed's option that is left: at most 1. */
function sizeShare(choices, genome) {
	let logs = choices.flatMap(({ options, default: own, ordered = !0 }, i) => ordered ? [Math.log(Math.min(1, options[genome[i]] / options[own]))] : []);
	return logs.length === 0 ? 1 : Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}
// src/space/net/activations.ts
const op = (onnx, attributes = {}) => (net, name, x) => net.same(onnx, name, [x], attributes), activations = {
	Relu: op("Relu"),
	Relu6: (net, name, x) => net.withNumbers("Clip", name, x, {
		min: 0,
		max: 6
	}),
	HardSwish: op("HardSwish"),
	Swish: (net, name, x) => net.same("Mul", name, [x, net.same("Sigmoid", `${name}.gate`, [x])]),
	LeakyRelu: op("LeakyRelu", { alpha: attr.float(.1) }),
	Tanh: op("Tanh"),
	Sigmoid: op("Sigmoid")
}, activationNames = Object.keys(activations);
// src/space/family/blocks.ts
/** Conv and its normalisation; a bias where nothing normalises. */
function normedConv(net, name, x, { isNormed }, conv) {
	let y = net.conv(name, x, {
		...conv,
		bias: !isNormed
	});
	return isNormed ? net.norm(`${name}.norm`, y) : y;
}
const act = (net, name, x, { activation }) => activations[activation](net, `${name}.act`, x), conv = (net, x, setting) => {
	let { name, out, kernel, stride } = setting;
	return act(net, name, normedConv(net, name, x, setting, {
		out,
		kernel,
		stride
	}), setting);
}, depthwise = (net, x, setting) => {
	let { name, kernel, stride } = setting, options = {
		out: x.channels,
		kernel,
		stride,
		groups: x.channels
	};
	return act(net, name, normedConv(net, name, x, setting, options), setting);
}, separable = (net, x, setting) => {
	let { name } = setting, inner = depthwise(net, x, {
		...setting,
		name: `${name}.depthwise`
	});
	return conv(net, inner, {
		...setting,
		name: `${name}.pointwise`,
		kernel: 1,
		stride: 1
	});
}, mbconv = (net, x, setting) => {
	let { name, out, stride, expansion } = setting, wide = {
		...setting,
		name: `${name}.expand`,
		kernel: 1,
		stride: 1,
		out: x.channels * expansion
	}, expanded = expansion === 1 ? x : conv(net, x, wide), inner = depthwise(net, expanded, {
		...setting,
		name: `${name}.depthwise`
	}), y = normedConv(net, `${name}.project`, inner, setting, {
		out,
		kernel: 1
	});
	return stride === 1 && out === x.channels ? net.same("Add", `${name}.add`, [x, y]) : y;
}, residual = (net, x, setting) => {
	let { name, out, kernel } = setting, inner = conv(net, x, {
		...setting,
		name: `${name}.1`
	});
	return joined(net, x, normedConv(net, `${name}.2`, inner, setting, {
		out,
		kernel
	}), setting);
}, bottleneck = (net, x, setting) => {
	let { name, out, stride, expansion } = setting, hidden = Math.max(1, Math.round(out / expansion)), reduced = conv(net, x, {
		...setting,
		name: `${name}.reduce`,
		out: hidden,
		kernel: 1,
		stride: 1
	}), inner = conv(net, reduced, {
		...setting,
		name: `${name}.inner`,
		out: hidden,
		stride
	});
	return joined(net, x, normedConv(net, `${name}.expand`, inner, setting, {
		out,
		kernel: 1
	}), setting);
};
function joined(net, x, y, setting) {
	let { name, out, stride } = setting, short = stride === 1 && out === x.channels ? x : normedConv(net, `${name}.shortcut`, x, setting, {
		out,
		kernel: 1,
		stride
	});
	return act(net, name, net.same("Add", `${name}.add`, [short, y]), setting);
}
/** Nothing, or a 1×1 convolution where the shape changes. */
const skip = (net, x, setting) => {
	let { name, out, stride } = setting;
	return stride === 1 && out === x.channels ? x : act(net, name, normedConv(net, name, x, setting, {
		out,
		kernel: 1,
		stride
	}), setting);
}, dense = (net, x, setting) => {
	let { name, out, isNormed } = setting, y = net.dense(name, x, out, !isNormed);
	return act(net, name, isNormed ? net.norm(`${name}.norm`, y) : y, setting);
}, pool = (op) => (net, x, { name, kernel, stride }) => net.pool(op, name, x, kernel, stride), blocks = {
	conv: {
		make: conv,
		reads: ["width", "kernel"]
	},
	depthwise: {
		make: depthwise,
		reads: ["kernel"]
	},
	separable: {
		make: separable,
		reads: ["width", "kernel"]
	},
	mbconv: {
		make: mbconv,
		reads: [
			"width",
			"kernel",
			"expansion"
		]
	},
	residual: {
		make: residual,
		reads: ["width", "kernel"]
	},
	bottleneck: {
		make: bottleneck,
		reads: [
			"width",
			"kernel",
			"expansion"
		]
	},
	skip: {
		make: skip,
		reads: ["width"]
	},
	dense: {
		make: dense,
		reads: ["width"]
	},
	"max-pool": {
		make: pool("MaxPool"),
		reads: ["kernel"]
	},
	"average-pool": {
		make: pool("AveragePool"),
		reads: ["kernel"]
	}
}, blockNames = Object.keys(blocks), keepsWidth = (op) => !blocks[op].reads.includes("width"), oneOrMore = (item) => union([item.transform((value) => [value]), array(item).min(1).max(32)]).refine((list) => new Set(list.map(String)).size === list.length, "the same option stands twice"), side = number().int().min(1).max(127), kernel = union([side, string().regex(/^\d{1,3}x\d{1,3}$/, "a kernel is a number, or height x width: \"10x4\"").transform((text) => text.split("x").map(Number)).refine((sides) => sides.every((length) => length >= 1 && length <= 127), "at most 127")]), row = strictObject({
	op: oneOrMore(_enum(blockNames)).describe("What each layer of the row is."),
	name: string().regex(/^[a-z][a-z0-9-]{0,31}$/).optional().describe("What the row is called; default: its op and number."),
	width: oneOrMore(number().int().min(1).max(8192)).optional().describe("Output channels of the row."),
	depth: oneOrMore(number().int().min(1).max(64)).prefault(1).describe("Layers in the row."),
	kernel: oneOrMore(kernel).prefault(3).describe("Window of each layer."),
	expansion: oneOrMore(number().int().min(1).max(16)).optional().describe("Of mbconv (6) and bottleneck (4)."),
	stride: number().int().min(1).max(8).prefault(1).describe("Of the first layer of the row.")
}).refine(({ op, width }) => op.every(keepsWidth) || width !== void 0, "the row needs a width").refine(({ op, width }) => op.every(keepsWidth) ? width === void 0 : !op.some(keepsWidth), "depthwise and pools keep the width they get: give them a row of their own, without width").refine(({ op }) => op.length === 1 || !op.includes("dense"), "dense is no alternative to a convolution"), rowName = ({ name, op }, index) => name ?? `${op[0]}${index + 1}`, familySchema = strictObject({
	name: string().regex(/^[a-z][a-z0-9-]{0,31}$/),
	activation: oneOrMore(_enum(activationNames)).prefault("Relu").describe("After every layer."),
	norm: _enum(["batch", "none"]).default("batch").describe("BatchNormalization after every layer, or biases."),
	resolution: oneOrMore(number().min(.05).max(1)).prefault(1).describe("Share of the input’s lengths that the first layer sees."),
	head: _enum(["pool", "flatten"]).default("pool").describe("How positions end before the first dense layer."),
	layers: array(row).min(1).max(64)
}).refine(({ layers }) => layers.reduce((sum, { depth }) => sum + Math.max(...depth), 0) <= 256, "more than 256 layers").refine(({ layers }) => {
	let dense = layers.findIndex(({ op }) => op.includes("dense"));
	return dense < 0 || layers.slice(dense).every(({ op }) => op.includes("dense"));
}, "only dense layers can follow a dense layer").refine(({ layers }) => {
	let names = layers.map(rowName);
	return new Set(names).size === names.length;
}, "two rows have one name");
/**
* A family from what a YAML parser made of it.
* @throws UserError `space-invalid`, with all that is wrong
* @example parseFamily({ name: 'tiny', layers: [{ op: 'conv', width: [32, 16, 8] }] })
*/
function parseFamily(given) {
	let result = familySchema.safeParse(given);
	if (result.success) return result.data;
	let reasons = result.error.issues.slice(0, 8).map((issue) => {
		let at = issue.path.map(String).join(".");
		return at ? `${at}: ${issue.message}` : issue.message;
	});
	throw userError("space-invalid", { reasons: reasons.join("; ").slice(0, 1e3) });
}
// src/space/family/slots.ts
const chosen = ({ options, gene }, genome) => options[gene < 0 ? 0 : genome[gene]];
function layoutOf(family, task) {
	let genes = new Genes(), resolution = genes.ordered("resolution", "resolution", family.resolution, void 0, (share) => lengthsAt(task, share).join("×")), activation = genes.named("activation", "activation", family.activation), slots = [], widthIn = {
		options: [task.input[0]],
		gene: -1
	};
	return family.layers.forEach((row, i) => {
		let own = slotsOf(row, rowName(row, i), widthIn, genes);
		slots.push(...own), widthIn = own[0].width;
	}), {
		choices: genes.choices,
		slots,
		activation,
		resolution
	};
}
/** Lengths of the picture (or signal) at a share of the task's. */
const lengthsAt = ({ input }, share) => input.slice(1).map((length) => Math.max(1, Math.round(length * share)));
function slotsOf(row, name, widthIn, genes) {
	let reads = (setting) => row.op.some((op) => blocks[op].reads.includes(setting)), width = row.op.every(keepsWidth) ? widthIn : genes.ordered(`${name} width`, "width", row.width ?? [1], name), depth = genes.ordered(`${name} depth`, "depth", row.depth, name), kernels = reads("kernel") ? row.kernel : row.kernel.slice(0, 1), expansions = row.expansion ?? [row.op.includes("bottleneck") ? 4 : 6], several = Math.max(...row.depth) > 1;
	return Array.from({ length: Math.max(...row.depth) }, (_, position) => {
		let own = several ? `${name}.${position + 1}` : name;
		return {
			name: own,
			row: name,
			position,
			stride: position === 0 ? row.stride : 1,
			depth,
			width,
			widthIn: position === 0 ? widthIn : width,
			op: genes.named(`${own} op`, "op", row.op, name),
			kernel: genes.windows(`${own} kernel`, kernels, name),
			expansion: genes.ordered(`${own} expansion`, "expansion", reads("expansion") ? expansions : expansions.slice(0, 1), name)
		};
	});
}
/** Gathers choices; a list of one option is no choice. The first option written is the seed's. */
var Genes = class {
	choices = [];
	ordered(name, kind, given, group, label) {
		let options = given.toSorted((a, b) => a - b), labels = label && options.map(label);
		return this.#field(options, {
			name,
			kind,
			options,
			default: options.indexOf(given[0]),
			layers: group ? [group] : [],
			...labels ? { labels } : {},
			...group ? { group } : {}
		});
	}
	named(name, kind, labels, group) {
		return this.#field(labels, {
			name,
			kind,
			options: labels.map((_, i) => i),
			labels,
			ordered: !1,
			default: 0,
			layers: group ? [group] : [],
			...group ? { group } : {}
		});
	}
	windows(name, given, group) {
		let area = (window) => typeof window == "number" ? window ** 2 : window.reduce((a, b) => a * b, 1), windows = given.toSorted((a, b) => area(a) - area(b)), areSquare = windows.every((window) => typeof window == "number");
		return this.#field(windows, {
			name,
			kind: "kernel",
			options: areSquare ? windows : windows.map(area),
			default: windows.indexOf(given[0]),
			layers: [group],
			group,
			...areSquare ? {} : { labels: windows.map((window) => String(window).replace(",", "×")) }
		});
	}
	#field(options, choice) {
		return options.length === 1 ? {
			options,
			gene: -1
		} : {
			options,
			gene: this.choices.push(choice) - 1
		};
	}
};
// src/space/family/family-space.ts
/**
* The networks of a family for a task, with new weights.
* @param seed of the weights
* @throws UserError `space-invalid`, `space-too-large`
* @example familySpace({ name: 'tiny', layers: [{ op: 'conv', width: [16, 8] }] }, { input: [3, 32, 32], outputs: 10 })
*/
const familySpace = (given, task, seed = 0) => spaceOfFamily(parseFamily(given), task, seed);
/** The same of a family that was parsed before. @throws UserError `space-too-large`, `space-task`, `space-rank` */
function spaceOfFamily(family, task, seed = 0) {
	checkTask(family, task);
	let layout = layoutOf(family, task), { choices } = layout, own = choices.map((choice) => choice.default), net = (genome, weights) => written(family, layout, task, genome, weights), active = (genome) => activeGenes(layout, genome);
	return {
		...identityOf([family, task], seed),
		choices,
		seed: own,
		decode: (genome) => net(genome, kaiming(seed)),
		describe: (genome) => describeGenome(choices, genome, `${family.name} as it starts`),
		kept: () => /* @__PURE__ */ new Map(),
		keptImportance: (genome) => sizeShare(choices, genome),
		active,
		canonical: (genome) => {
			let matters = active(genome);
			return genome.map((gene, i) => matters[i] ? gene : own[i]);
		},
		parts: {
			isSeries: !0,
			list: partsOf(family, layout, task)
		}
	};
}
/** The most values a sample may have, and numbers a network may give. */
const mostInputs = 2 ** 24, mostOutputs = 2 ** 16;
function checkTask(family, { input, outputs }) {
	let count = input.reduce((a, b) => a * b, 1);
	if (![...input, outputs].every((length) => Number.isInteger(length) && length >= 1) || input.length > 4 || input.length < 1 || count > mostInputs || outputs > mostOutputs) throw userError("space-task", {
		input: input.join("×"),
		outputs
	});
	let spatial = family.layers.find(({ op }) => !op.includes("dense")), wrongKernel = family.layers.some(({ op, kernel }) => !op.includes("dense") && kernel.some((side) => typeof side != "number" && side.length !== input.length - 1));
	if (spatial && input.length === 1 || wrongKernel) throw userError("space-rank", {
		name: family.name,
		input: input.join("×")
	});
}
function written(family, layout, task, genome, weights) {
	let net = new Net(weights), input = inputOf(task), x = scaled(net, input, layout, task, genome);
	for (let slot of layout.slots) x = layer(net, x, slot, family, layout, genome);
	return net.graph(family.name, [input], [finished(net, x, family, task)]);
}
const inputOf = ({ input }) => ({
	value: "input",
	channels: input[0],
	lengths: input.slice(1)
});
function scaled(net, x, { resolution }, task, genome) {
	let share = chosen(resolution, genome);
	return share === 1 || x.lengths.length === 0 ? x : net.resize("resize", x, lengthsAt(task, share));
}
const layer = (net, x, slot, family, layout, genome) => slot.position < chosen(slot.depth, genome) ? block(net, x, slot, family, layout, genome) : x;
function block(net, x, slot, family, layout, genome) {
	let op = chosen(slot.op, genome), inner = op === "dense" ? flat(net, x, family) : x;
	return blocks[op].make(net, inner, {
		name: slot.name,
		out: chosen(slot.width, genome),
		kernel: chosen(slot.kernel, genome),
		stride: slot.stride,
		expansion: chosen(slot.expansion, genome),
		activation: chosen(layout.activation, genome),
		isNormed: family.norm === "batch"
	});
}
const flat = (net, x, { head }) => x.lengths.length === 0 ? x : head === "pool" ? net.globalPool("pool", x) : net.flatten("flatten", x), finished = (net, x, family, task) => net.dense("output", flat(net, x, family), task.outputs), reads = (slot, genome, setting) => blocks[chosen(slot.op, genome)].reads.includes(setting);
function activeGenes({ choices, slots }, genome) {
	let active = choices.map(({ kind }) => kind !== "op" && kind !== "kernel" && kind !== "expansion"), mark = (field, matters) => {
		field.gene >= 0 && (active[field.gene] = matters);
	};
	for (let slot of slots) {
		let exists = slot.position < chosen(slot.depth, genome);
		mark(slot.op, exists), mark(slot.kernel, exists && reads(slot, genome, "kernel")), mark(slot.expansion, exists && reads(slot, genome, "expansion"));
	}
	return active;
}
/** The resampling, each slot, and the head. */
function partsOf(family, layout, task) {
	let genesOf = (...fields) => [...new Set(fields.map((field) => field.gene))].filter((gene) => gene >= 0), zeros = stand(), part = (id, genes, make) => ({
		id,
		genes,
		graph: (genome) => {
			let net = new Net(zeros), [from, to] = make(net, genome);
			return from.value === to.value ? void 0 : net.graph(id, [from], [to]);
		}
	}), { resolution, activation, slots } = layout, before = flowsInto(layout, task), resampling = part("resize", genesOf(resolution), (net, genome) => {
		let x = inputOf(task);
		return [x, scaled(net, x, layout, task, genome)];
	}), layers = slots.map((slot, i) => {
		let { widthIn, width, kernel, expansion, op, depth } = slot, genes = genesOf(widthIn, width, kernel, expansion, op, resolution, activation), id = `${slot.row} ${slot.position === 0 ? "first" : "more"}`;
		return {
			...part(id, genes, (net, genome) => {
				let x = before(i, genome);
				return [x, block(net, x, slot, family, layout, genome)];
			}),
			exists: (genome) => slot.position < chosen(depth, genome)
		};
	}), head = part("output", genesOf((slots.at(-1) ?? internal("a family without layers")).width, resolution), (net, genome) => {
		let x = before(slots.length, genome);
		return [x, finished(net, x, family, task)];
	});
	return [
		resampling,
		...layers,
		head
	];
}
/** The tensor that slot `index` reads. */
function flowsInto({ slots, resolution }, task) {
	return (index, genome) => {
		let before = slots.slice(0, index), channels = index === 0 ? task.input[0] : chosen(index < slots.length ? slots[index].widthIn : before.at(-1).width, genome);
		return before.some((slot) => chosen(slot.op, genome) === "dense") ? {
			value: "x",
			channels,
			lengths: []
		} : {
			value: "x",
			channels,
			lengths: lengthsAt(task, chosen(resolution, genome)).map((length) => before.reduce((left, slot) => Math.ceil(left / slot.stride), length))
		};
	};
}
// src/space/built-in.ts
const spaces = new Map([
	...Object.values(families).map((family) => [family.name, (task, seed) => familySpace(family, task, seed)]),
	["nas-bench-201", (task, seed) => nasBench201(task, {}, seed)],
	["darts", (task, seed) => darts(task, {}, seed)]
]), builtInSpaces = [...spaces.keys()];
/**
* A built-in space for a task.
* @param seed of new weights
* @throws UserError `space-unknown`, `space-task`, `space-rank`
* @example builtInSpace('ds-cnn', { input: [1, 49, 10], outputs: 12 })
*/
function builtInSpace(name, task, seed = 0) {
	let make = spaces.get(name);
	if (!make) throw userError("space-unknown", {
		name: name.slice(0, 64),
		hint: "",
		names: builtInSpaces.join(", ")
	});
	return make(task, seed);
}
export { printGenotype as _, familySchema as a, nasBench201 as c, parseNasBench201 as d, printNasBench201 as f, parseGenotype as g, genotypeOf as h, spaceOfFamily as i, nasBench201Form as l, dartsOps as m, builtInSpaces as n, parseFamily as o, darts as p, familySpace as r, families as s, builtInSpace as t, nasBench201Ops as u, scaleTo as v, random as y };
