import { a as userError, t as UserError } from "./errors.js";
import { t as builtInSpace, y as random } from "./built-in.js";
import { C as adapt, F as chooseWidening, I as conformal, L as deviationOf, P as nominalCoverage, R as normal90, S as modelOf, T as learnSources, W as spearman, b as familyNames, c as genomeNamed, ct as dot, dt as solveLower, ft as solveUpper, h as undrifted, m as shared, p as distinct, s as encodingOf, st as cholesky, t as encodingFor, v as grouped, w as normal90$1, z as widthOf } from "./space-model.js";
import { i as median } from "./distributions.js";
import { a as foldedNodes, r as nodeMacs } from "./analyze.js";
import { a as opKey, n as inferShapes, r as defaultBinding } from "./shapes.js";
import { m as numbers$1, u as dtypes } from "./units.js";
import { a as value, c as attribute, i as node, l as bodies, m as intsAttr, p as intAttr, r as build, s as attr, u as floatAttr } from "./build.js";
import { a as reads } from "./rewrite.js";
import { i as readMeasured, r as mostMeasuredBytes, t as counted } from "./measured.js";
import { d as number, h as string, i as array, l as literal, m as strictObject, r as _enum, s as discriminatedUnion } from "./describe.js";
import { r as readNamed } from "./files.js";
import { resolve } from "node:path";
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
		let [value] = numbers$1(found);
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
	let texts = whole.map(textOf$2), open = new Set(whole.keys()), lost = before.filter((kernel) => {
		let text = textOf$2(kernel), at = [...open].find((i) => texts[i] === text);
		return at === void 0 || !open.delete(at);
	});
	return {
		added: [...open].map((i) => whole[i]),
		lost
	};
}
const textOf$2 = (kernel) => JSON.stringify(Object.values(kernel));
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
	if (!isWhole$1(name, step, sources, steps)) return usual;
	let layouts = [...new Set(sources)].map((source) => [source, layoutOf(source, list)]), key = JSON.stringify([
		step.nodes.map((each) => each.op),
		textOf$2(kernels[at]),
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
function isWhole$1(name, { nodes }, sources, steps) {
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
	let sums = partSums(space, totalOf, { block }), most = mostFollowed[space.parts?.isSeries ? "byTables" : "decoded"], kernelsOf = (genome) => decompose(space.decode(genome), { block }), isOf = (kernels, genome) => countedText(counted(kernelsOf(genome))) === countedText(kernels), find = (kernels, isIt) => {
		let wanted = totalOf(kernels), farFrom = (genome) => farOf(sums(genome), wanted), like = descend(space, space.seed, farFrom, most), found = like && reordered(space, like, farFrom).find(isIt);
		return found && (space.canonical?.(found) ?? found);
	};
	return {
		isOf,
		ofKernels: (kernels) => {
			let text = kernels.map(textOf$1).join();
			return find(kernels, (genome) => kernelsOf(genome).map(textOf$1).join() === text);
		},
		ofCounted: (kernels) => {
			let all = kernels.flatMap(({ count, kernel }) => Array(count).fill(kernel));
			return find(all, (genome) => isOf(kernels, genome));
		}
	};
}
const textOf$1 = (kernel) => JSON.stringify(Object.values(kernel)), countedText = (kernels) => kernels.map(({ count, kernel }) => `${count} ${textOf$1(kernel)}`).join();
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
	for (let kernel of kernels) total[work.length + bucketOf(textOf$1(kernel))] += 1;
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
function knownSpace({ device, block, space: ref, spaceId }) {
	let space = builtInSpace(ref.name, {
		input: ref.input,
		outputs: ref.outputs
	});
	if (space.id !== spaceId) throw userError("predict-space", {
		device,
		space: ref.name
	});
	let finder = genomeFinder(space, block), task = lengthsOf(space.decode(space.seed)), unlike = (what) => userError("predict-unlike", {
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
// src/predict/families/space-predictor.ts
/** @throws UserError `predictor-invalid` where the model is for other genomes, and as `knownSpace` */
function spacePredictor(saved) {
	let { device, heldOut, space: ref, learned, floorMs, intervals } = saved, { space, genomeOf, unlike, check } = knownSpace(saved), model = modelOf(learned, encodingFor(ref, space), floorMs);
	if (!model) throw userError("predictor-invalid", {
		path: `The file of ${device}`,
		reason: `its ${learned.family} is for other genomes than those of ${ref.name}`
	});
	let told = (genome) => {
		let value = model.value(space.canonical?.(genome) ?? genome), factor = Math.exp(widthOf(intervals, value, 0));
		return {
			value,
			low: value / factor,
			high: value * factor,
			unit: "ms",
			source: "predicted"
		};
	};
	return {
		facts: {
			device,
			form: learned.family,
			heldOut
		},
		only: space.architectures,
		predict: (graph) => {
			let genome = genomeOf(graph);
			if (!genome) throw unlike("it is no architecture");
			return told(genome);
		},
		compare: () => void 0,
		forSpace: (other) => (check(other), told)
	};
}
// src/predict/families/file.ts
const text$2 = string().max(400), finite$1 = number().min(-0xe8d4a51000).max(0xe8d4a51000), ms$1 = number().positive().max(1e9), count = number().int().min(0).max(1e9), numbers = array(finite$1).max(2 ** 20), size = number().int().min(1).max(8192), share$1 = number().min(0).max(1), layer = strictObject({
	inputs: size,
	outputs: size,
	weights: numbers,
	bias: numbers
}).refine(({ inputs, outputs, weights, bias }) => weights.length === inputs * outputs && bias.length === outputs, "as many weights as inputs times outputs"), net = strictObject({
	mean: finite$1,
	sd: finite$1,
	layers: array(layer).min(1).max(8)
}), place = number().int().min(-64).max(63), split = strictObject({
	column: number().int().min(0).max(65535),
	least: finite$1,
	on: place,
	off: place
}), tree = strictObject({
	splits: array(split).max(63),
	leaves: array(finite$1).min(1).max(64)
}).refine(isWhole, "splits that lead onwards, to leaves that are there");
/** Whoever follows it comes to a leaf: every split leads to a later one. */
function isWhole({ splits, leaves }) {
	let leads = (from, to) => to < 0 ? -1 - to < leaves.length : to > from && to < splits.length;
	return splits.every(({ on, off }, at) => leads(at, on) && leads(at, off));
}
const linear$1 = {
	intercept: finite$1,
	weights: numbers
}, genome$1 = array(number().int().min(0).max(1e4)).min(1).max(1e3), learned = discriminatedUnion("family", [
	strictObject({
		family: _enum(["sums", "table"]),
		...linear$1
	}),
	strictObject({
		family: literal("process"),
		measured: array(strictObject({
			genome: genome$1,
			ms: ms$1
		})).max(1e3)
	}),
	strictObject({
		family: literal("trees"),
		start: finite$1,
		trees: array(tree).max(400)
	}),
	strictObject({
		family: literal("perceptron"),
		net
	}),
	strictObject({
		family: literal("table+perceptron"),
		table: strictObject(linear$1),
		rest: net
	}),
	strictObject({
		family: literal("graph-network"),
		net
	})
]), error = number().min(0).max(1e9), quality = {
	mape: error,
	spearman: number().min(-1).max(1),
	coverage90: share$1
}, spaceModelSchema = strictObject({
	device: text$2,
	space: strictObject({
		name: string().max(64),
		input: array(number().int().min(1).max(1e6)).min(1).max(4),
		outputs: number().int().min(1).max(65536)
	}),
	spaceId: text$2,
	block: number().int().min(0).max(64),
	learned,
	floorMs: ms$1,
	intervals: strictObject({
		limits: array(ms$1).max(16),
		widths: array(number().min(0).max(100)).min(1).max(17),
		widening: literal(0)
	}).refine(({ limits, widths }) => widths.length === limits.length + 1, "a width for each class"),
	compared: array(strictObject({
		family: _enum(familyNames),
		...quality,
		usual: error
	})).min(1).max(familyNames.length),
	heldOut: strictObject({
		...quality,
		rows: count
	}),
	provenance: strictObject({
		runtimes: array(text$2).max(20),
		from: text$2,
		to: text$2,
		seed: count,
		version: text$2
	})
}).refine(({ learned: { family }, compared }) => compared.some((one) => one.family === family), "the family among those compared"), text$1 = string().max(400), ms = number().positive().max(1e9), genome = array(number().int().min(0).max(1e4)).min(1).max(1e3), mostGenomes = 2e4, transferredSchema = strictObject({
	device: text$1,
	space: strictObject({
		name: string().max(64),
		input: array(number().int().min(1).max(1e6)).min(1).max(4),
		outputs: number().int().min(1).max(65536)
	}),
	spaceId: text$1,
	genomes: array(genome).max(mostGenomes),
	known: array(strictObject({
		name: text$1,
		ms: array(ms).max(mostGenomes)
	})).max(64),
	measured: array(strictObject({
		genome,
		ms
	})).max(1e3),
	stretch: number().min(1).max(1e3),
	ratioStretch: number().min(1).max(1e3).optional(),
	referenceMs: ms.optional(),
	block: number().int().min(0).max(64),
	heldOut: strictObject({
		mape: number().min(0).max(1e9),
		spearman: number().min(-1).max(1),
		coverage90: number().min(0).max(1),
		rows: number().int().min(0).max(1e9)
	}),
	provenance: strictObject({
		runtimes: array(text$1).max(20),
		from: text$1,
		to: text$1
	})
}).refine(({ genomes, known }) => known.every((device) => device.ms.length === genomes.length), "a latency for each genome").refine(({ genomes, measured }) => {
	let all = [...genomes, ...measured.map((one) => one.genome)];
	return all.every((one) => one.length === all[0].length);
}, "genomes of one length"), mostPredictorBytes = 2 ** 24, finite = number().min(-0xe8d4a51000).max(0xe8d4a51000), positive = number().positive().max(0xe8d4a51000), text = string().max(400), point = strictObject({
	kind: _enum(kernelClasses),
	at: array(finite).length(11)
}), roof = strictObject({
	macsPerMs: positive,
	bytesPerMs: positive,
	startMs: positive,
	source: text
}), correction = strictObject({
	reach: positive,
	points: array(point).max(1024),
	weights: array(finite).max(1024)
}).refine(({ points, weights }) => points.length === weights.length, "a weight for each point"), parts = number().int().min(2).max(3), own$1 = {
	roof,
	base: strictObject({
		parts,
		factors: array(number().min(0).max(1e9)).max(1e3)
	}).refine(({ factors, parts }) => factors.length === parts * kernelClasses.length, "a factor for each part"),
	correction: correction.optional()
}, hasItsParts = ({ base, prior }) => base.parts === (prior === void 0 ? 3 : 2), first = strictObject(own$1).refine(hasItsParts, "three parts without a prior"), second = strictObject({
	...own$1,
	prior: first.optional()
}).refine(hasItsParts, "two parts on a prior"), model = strictObject({
	...own$1,
	prior: second.optional()
}).refine(hasItsParts, "two parts on a prior"), share = number().min(0).max(1), fitted = strictObject({
	device: text,
	form: text,
	block: number().int().min(0).max(64),
	model,
	known: array(point).max(1024),
	intervals: strictObject({
		limits: array(positive).max(16),
		widths: array(number().min(0).max(100)).min(1).max(17),
		widening: number().min(0).max(1e3)
	}).refine(({ limits, widths }) => widths.length === limits.length + 1, "a width for each class"),
	pairs: strictObject({
		limits: array(number().min(0).max(100)).max(16),
		factors: array(number().min(0).max(1e6)).min(1).max(17)
	}).refine(({ limits, factors }) => factors.length === limits.length + 1, "a factor for each class").optional(),
	heldOut: strictObject({
		mape: number().min(0).max(1e9),
		spearman: number().min(-1).max(1),
		coverage90: share,
		rows: number().int().min(0).max(1e9)
	}),
	provenance: strictObject({
		runtimes: array(text).max(20),
		from: text,
		to: text
	})
}), head = {
	predictor: literal("edgewise"),
	version: literal(1)
}, ofFitted = strictObject({
	...head,
	fitted
}), ofTransferred = strictObject({
	...head,
	transferred: transferredSchema
}), ofSpace = strictObject({
	...head,
	ofSpace: spaceModelSchema
});
/** The text of a predictor's file. */
function predictorText(saved) {
	let content = "model" in saved ? { fitted: saved } : saved, replacer = "ofSpace" in content ? void 0 : rounded;
	return `${JSON.stringify({
		predictor: "edgewise",
		version: 1,
		...content
	}, replacer)}\n`;
}
/** Six digits are more than any latency is known to. */
const rounded = (_, value) => typeof value == "number" && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value;
/**
* A predictor's file. `path` is for messages.
* @throws UserError `predictor-invalid`
*/
function readPredictor(source, path) {
	let saved = readSaved(source, path);
	if ("fitted" in saved) return saved.fitted;
	let how = "transferred" in saved ? "it was made from other devices, " : "it is ";
	throw userError("predictor-invalid", {
		path,
		reason: `${how}for one space only`
	});
}
/** The same of any kind. @throws UserError `predictor-invalid` */
function readSaved(source, path) {
	let invalid = (reason) => userError("predictor-invalid", {
		path,
		reason
	});
	if (source.length > mostPredictorBytes) throw invalid("it is too large");
	let json;
	try {
		json = JSON.parse(source);
	} catch {
		throw invalid("it is no JSON");
	}
	let has = (key) => typeof json == "object" && !!json && key in json, found = (has("transferred") ? ofTransferred : has("ofSpace") ? ofSpace : ofFitted).safeParse(json);
	if (found.success) return found.data;
	let [issue] = found.error.issues;
	throw invalid(`${issue?.path.join(".") || "it"}: ${issue?.message ?? "of another form"}`);
}
// src/predict/spread.ts
/** Indices of `count` of the points, the one nearest to the mean first; features are scaled to unit variance. */
function spreadOrder(points, count) {
	let scaled = standardised(points), nearest = new Float64Array(points.length).fill(1e400), order = [], next = indexOfLeast(scaled.map((point) => point.reduce((sum, v) => sum + v * v, 0)));
	for (; order.length < Math.min(count, points.length);) {
		order.push(next), nearest[next] = -1;
		let farthest = next;
		for (let i = 0; i < points.length; i++) nearest[i] < 0 || (nearest[i] = Math.min(nearest[i], distance(scaled[i], scaled[next])), nearest[i] > nearest[farthest] && (farthest = i));
		next = farthest;
	}
	return order;
}
function standardised(points) {
	let width = points[0]?.length ?? 0, n = Math.max(1, points.length), mean = new Float64Array(width), variance = new Float64Array(width);
	for (let point of points) for (let j = 0; j < width; j++) mean[j] += point[j] / n;
	for (let point of points) for (let j = 0; j < width; j++) variance[j] += (point[j] - mean[j]) ** 2 / n;
	return points.map((point) => point.map((v, j) => variance[j] > 0 ? (v - mean[j]) / Math.sqrt(variance[j]) : 0));
}
const distance = (a, b) => {
	let sum = 0;
	for (let j = 0; j < a.length; j++) sum += (a[j] - b[j]) ** 2;
	return sum;
}, indexOfLeast = (values) => values.reduce((best, v, i) => v < values[best] ? i : best, 0), classIndex = new Map(kernelClasses.map((kind, i) => [kind, i])), placeOf = (kernel, parts) => parts * classIndex.get(classOf(kernel));
/** Milliseconds of one kernel. */
function baseMs(kernel, { factors, parts }, of) {
	let at = placeOf(kernel, parts);
	return of(kernel).reduce((sum, ms, i) => sum + ms * factors[at + i], 0);
}
/** Half-width of a measurement's interval, relative, at which it counts half. */
const trust = ({ ms, low, high }) => 1 / (1 + ((high - low) / (2 * ms) / .05) ** 2);
/**
* Non-negative least squares on shares of each row's latency, with `pull` drawing each factor to the common scale.
* `parts` = length of what `of` returns.
*/
function fitBase(rows, of, parts, pull) {
	let width = kernelClasses.length * parts, sums = rows.map(({ kernels, ms }) => {
		let row = new Float64Array(width);
		for (let { count, kernel } of kernels) of(kernel).forEach((value, i) => {
			row[placeOf(kernel, parts) + i] += count * value / ms;
		});
		return row;
	}), scale = 1 / Math.max(1e-12, median(sums.map((row) => row.reduce((a, b) => a + b, 0))));
	return {
		factors: [...nonNegative(sums.map((row) => row.map((value) => value * scale)), rows.map(trust), width, pull)].map((factor) => factor * scale),
		parts
	};
}
/** u ≥ 0 with the least Σ w (1 − aᵀu)² + pull · Σ (u − 1)², by coordinate descent on the normal equations. */
function nonNegative(rows, weights, width, pull) {
	let gram = new Float64Array(width * width), target = new Float64Array(width);
	for (let [n, row] of rows.entries()) for (let i = 0; i < width; i++) {
		if (row[i] === 0) continue;
		let weighted = weights[n] * row[i];
		target[i] += weighted;
		for (let j = 0; j < width; j++) gram[i * width + j] += weighted * row[j];
	}
	let u = new Float64Array(width).fill(1), seen = [...u.keys()].filter((i) => gram[i * width + i] > 0);
	for (let sweep = 0; sweep < 300; sweep++) {
		let moved = 0;
		for (let i of seen) {
			let own = gram[i * width + i], rest = target[i] + pull;
			for (let j of seen) j !== i && (rest -= gram[i * width + j] * u[j]);
			let next = Math.max(0, rest / (own + pull));
			moved = Math.max(moved, Math.abs(next - u[i])), u[i] = next;
		}
		if (moved < 1e-7) break;
	}
	return u;
}
// src/predict/fit/correction.ts
const points = /* @__PURE__ */ new WeakMap();
function pointOf(kernel) {
	let known = points.get(kernel) ?? {
		kind: classOf(kernel),
		at: coordinates(kernel)
	};
	return points.set(kernel, known), known;
}
/** 1 for equal kernels, 0 for those of other classes; `reach`: doublings over which kernels are alike. */
function likeness(a, b, reach) {
	if (a.kind !== b.kind) return 0;
	let sum = 0;
	for (let i = 0; i < a.at.length; i++) sum += (a.at[i] - b.at[i]) ** 2;
	return Math.exp(-sum / (2 * reach * reach));
}
/** Inducing points with a reach: how like each of them a kernel is, computed once per kernel. */
var Basis = class {
	points;
	reach;
	#byKind;
	#known = /* @__PURE__ */ new WeakMap();
	constructor(points, reach) {
		this.points = points, this.reach = reach, this.#byKind = grouped(points.keys(), (i) => points[i].kind);
	}
	near(kernel) {
		let known = this.#known.get(kernel);
		if (known) return known;
		let own = pointOf(kernel), indices = this.#byKind.get(own.kind) ?? [], values = Float64Array.from(indices, (i) => likeness(own, this.points[i], this.reach));
		return this.#known.set(kernel, {
			indices,
			values
		}), {
			indices,
			values
		};
	}
};
/** The most a kernel's time is corrected down or up. */
const [least, most] = [.1, 4];
/** Factor on the base of one kernel. */
function factorOf(kernel, basis, weights) {
	let { indices, values } = basis.near(kernel), sum = 1;
	for (let i = 0; i < values.length; i++) sum += weights[indices[i]] * values[i];
	return Math.min(most, Math.max(least, sum));
}
/** Different kernels of the rows, at most `count`, spread over each class. */
function inducing(rows, count) {
	let found = /* @__PURE__ */ new Map();
	for (let { kernels } of rows) for (let { kernel } of kernels) {
		let point = pointOf(kernel);
		found.set(`${point.kind} ${point.at}`, point);
	}
	let points = [...found.values()], kinds = [...new Set(points.map((point) => point.kind))];
	return spreadOrder(points.map(({ kind, at }) => Float64Array.from([...at, ...kinds.map((each) => each === kind ? 4 : 0)])), count).map((i) => points[i]);
}
/** Weights of the basis that explain what `base` misses in each row; `noise`: its variance over the correction's. */
function fitCorrection(rows, basis, base, noise) {
	let { points, reach } = basis, width = points.length, gram = new Float64Array(width * width), target = new Float64Array(width);
	for (let each of rows) {
		let { kernels, ms } = each, row = new Float64Array(width), missing = 1;
		for (let { count, kernel } of kernels) {
			let share = count * base(kernel) / ms;
			missing -= share;
			let { indices, values } = basis.near(kernel);
			for (let i = 0; i < values.length; i++) row[indices[i]] += share * values[i];
		}
		addTo(gram, target, row, missing, trust(each));
	}
	for (let i = 0; i < width; i++) for (let j = 0; j <= i; j++) gram[i * width + j] += noise * (likeness(points[i], points[j], reach) + (i === j ? jitter : 0)), gram[j * width + i] = gram[i * width + j];
	let lower = cholesky(gram, width);
	if (lower) return {
		reach,
		points,
		weights: [...solveUpper(lower, width, solveLower(lower, width, target))]
	};
}
const jitter = 1e-4;
/** Lower triangles of the normal equations. */
function addTo(gram, target, row, value, weight) {
	let width = row.length;
	for (let i = 0; i < width; i++) {
		if (row[i] === 0) continue;
		let weighted = weight * row[i];
		target[i] += weighted * value;
		for (let j = 0; j <= i; j++) gram[i * width + j] += weighted * row[j];
	}
}
// src/predict/fit/agreement.ts
function sharesOf(kernels, timeOf) {
	let found = /* @__PURE__ */ new Map(), total = 0;
	for (let { count, kernel } of kernels) {
		let [point, own] = [pointOf(kernel), count * timeOf(kernel)], key = `${point.kind} ${point.at}`, known = found.get(key);
		known ? known.share += own : found.set(key, {
			point,
			key,
			share: own
		}), total += own;
	}
	return [...found.values()].map((each) => ({
		...each,
		share: total > 0 ? each.share / total : 0
	}));
}
function covariance(a, b) {
	let sum = 0;
	for (let one of a) for (let other of b) {
		if (one.point.kind !== other.point.kind) continue;
		let alike = .7 * likeness(one.point, other.point, 2) + (one.key === other.key ? .3 : 0);
		sum += one.share * other.share * alike;
	}
	return .1 + .9 * sum;
}
/** Of a graph's error, on the logarithmic scale. */
const varianceOfDoubt = ({ sd, speed = 0 }) => sd ** 2 + speed ** 2, variances = /* @__PURE__ */ new WeakMap();
function varianceOf(shares) {
	let known = variances.get(shares) ?? covariance(shares, shares);
	return variances.set(shares, known), known;
}
/** Covariance of the errors of two graphs. */
const together = (a, b) => kernelsTogether(a, b) + (a.speed ?? 0) * (b.speed ?? 0), kernelsTogether = (a, b) => a.sd * b.sd * covariance(a.shares, b.shares) / Math.sqrt(varianceOf(a.shares) * varianceOf(b.shares));
/** Standard deviation of the difference of two graphs' errors: 0 for graphs of the same kernels. */
function apart(a, b) {
	let speeds = (a.speed ?? 0) - (b.speed ?? 0), variance = a.sd ** 2 + b.sd ** 2 - 2 * kernelsTogether(a, b) + speeds ** 2;
	return variance > 1e-9 * (a.sd ** 2 + b.sd ** 2) ? Math.sqrt(variance) : 0;
}
// src/predict/fit/roofline.ts
const giga = 1e6, roofs = {
	generic: {
		macsPerMs: 30 * giga,
		bytesPerMs: 10 * giga,
		startMs: .002,
		source: "one core with 256-bit FMA at 2–3 GHz; the order of magnitude of laptops and cloud machines"
	},
	"raspberry-pi-4": {
		macsPerMs: 6 * giga,
		bytesPerMs: 4 * giga,
		startMs: .01,
		source: "BCM2711: Cortex-A72 at 1.5 GHz, one 128-bit FMA a cycle (Arm Cortex-A72 Optimization Guide); LPDDR4-3200"
	},
	"raspberry-pi-5": {
		macsPerMs: 19 * giga,
		bytesPerMs: 10 * giga,
		startMs: .005,
		source: "BCM2712: Cortex-A76 at 2.4 GHz, two 128-bit FMA a cycle (Arm Cortex-A76 Optimization Guide); LPDDR4X-4267"
	},
	"jetson-nano": {
		macsPerMs: 5.7 * giga,
		bytesPerMs: 8 * giga,
		startMs: .01,
		source: "Tegra X1: Cortex-A57 at 1.43 GHz, one 128-bit FMA a cycle (Arm Cortex-A57 Optimization Guide); LPDDR4"
	}
}, reached = {
	"direct convolution": .4,
	"depthwise convolution": .2,
	"grouped convolution": .3,
	"plain convolution": .4,
	"plain depthwise convolution": .04,
	"transposed convolution": .3,
	"batched product": .3,
	recurrent: .2,
	attention: .3
}, bytesFactor = {
	view: 0,
	function: 4,
	softmax: 4,
	normalisation: 2,
	reduction: 1
};
/** Milliseconds of starting, multiplying and moving data: the parts of a kernel's time. */
function roofParts(kernel, roof) {
	let kind = classOf(kernel), { macs, inputBytes, outputBytes, weightBytes } = kernel, bytes = inputBytes + outputBytes + weightBytes;
	return [
		roof.startMs,
		macs / (roof.macsPerMs * (reached[kind] ?? .6)),
		bytes * (bytesFactor[kind] ?? 1) / roof.bytesPerMs
	];
}
/** Milliseconds of a kernel by the roofline alone: started, then held up by arithmetic or by memory. */
const rooflineMs = (roof) => (kernel) => {
	let [start, macs, bytes] = roofParts(kernel, roof);
	return start + Math.max(macs, bytes);
};
// src/predict/fit/kernel-model.ts
function partsOf({ roof, prior }) {
	if (!prior) return (kernel) => roofParts(kernel, roof);
	let known = kernelMs(prior);
	return (kernel) => [known(kernel), roof.startMs];
}
/** Length of what `partsOf` returns. */
const partCount = (prior) => prior ? 2 : 3;
/** Milliseconds of one kernel. `basis`: that of the correction, where it is at hand. */
function kernelMs(model, basis) {
	let parts = partsOf(model), { base, correction } = model;
	if (!correction) return (kernel) => baseMs(kernel, base, parts);
	let near = basis ?? new Basis(correction.points, correction.reach);
	return (kernel) => baseMs(kernel, base, parts) * factorOf(kernel, near, correction.weights);
}
/**
* Adds up kernels. `novelMs` is time in kernels unlike those `known`: each counts by how far the nearest known one is.
*/
function summer(model, known) {
	let timeOf = kernelMs(model), byKind = grouped(known, (point) => point.kind);
	return (kernels) => {
		let [ms, novelMs, most, strangest] = [
			0,
			0,
			0,
			""
		];
		for (let { count, kernel } of kernels) {
			let own = count * timeOf(kernel), point = pointOf(kernel), nearest = 0;
			for (let other of byKind.get(point.kind) ?? []) nearest = Math.max(nearest, likeness(point, other, 3));
			let novel = own * (1 - nearest);
			ms += own, novelMs += novel, novel > most && ([most, strangest] = [novel, kernel.op]);
		}
		return {
			ms,
			novelMs,
			strangest
		};
	};
}
// src/predict/fit/pairs.ts
const mostPairs = 3e3;
/** Undefined where there are too few pairs to know. */
function pairFactors(rows, coverage, source) {
	let scored = drawnPairs(rows, source).map(([a, b]) => ({
		apart: apart(a, b),
		miss: Math.abs(a.miss - b.miss)
	})).filter((pair) => pair.apart > 1e-6).sort((a, b) => a.apart - b.apart);
	if (scored.length < 60) return;
	let classes = Math.min(3, Math.floor(scored.length / 60)), edges = Array.from({ length: classes + 1 }, (_, i) => Math.round(scored.length * i / classes)), parts = edges.slice(1).map((end, i) => scored.slice(edges[i], end)), level = Math.min(1, coverage * (rows.length + 1) / rows.length);
	return {
		limits: parts.slice(1).map((part) => part[0].apart),
		factors: parts.map((part) => {
			let scores = part.map((pair) => pair.miss / pair.apart).sort((a, b) => a - b);
			return scores[Math.min(scores.length - 1, Math.ceil(level * scores.length) - 1)];
		})
	};
}
/** Half-width of a ratio's interval on the logarithmic scale. */
function pairWidth({ limits, factors }, deviation) {
	return deviation * factors[limits.filter((limit) => deviation >= limit).length];
}
/** Pairs of one fold: nothing of either was seen when they were predicted. */
function drawnPairs(rows, source) {
	let pairs = [];
	for (let i = 0; i < rows.length; i++) for (let j = 0; j < i; j++) rows[i].fold === rows[j].fold && pairs.push([rows[i], rows[j]]);
	return pairs.length <= mostPairs ? pairs : source.shuffle(pairs).slice(0, mostPairs);
}
// src/predict/fit/fit.ts
const linear = [
	.003,
	.03,
	.3,
	3
].map((pull) => ({ pull })), corrected = [
	.5,
	1,
	2,
	4
].flatMap((reach) => [
	.001,
	.01,
	.1
].map((noise) => ({
	reach,
	noise
})));
/**
* Fits a predictor on measurements of one device.
* @throws UserError `fit-rows`, `fit-devices`
*/
function fit(measured, options = {}) {
	let rows = shared(distinct(undrifted(measured)));
	if (rows.length < 10) throw userError("fit-rows", {
		rows: rows.length,
		needed: 10
	});
	let { prior, roof = roofs.generic } = options, task = {
		rows,
		roof,
		prior
	}, folds = foldsOf(rows, random(options.seed ?? 1).fork("folds")), best = choose(task, folds), residuals = withNovelty(task, best, folds), groups = groupFolds(rows), strange = groups.length >= 3 ? withNovelty(task, best, groups) : void 0, plain = conformal(residuals, nominalCoverage, 0), widening = strange ? chooseWidening(strange, nominalCoverage, plain) : 6, intervals = conformal(residuals, nominalCoverage, widening), misses = residuals.map(({ fold, miss, ms, novelty, shares }) => ({
		fold,
		miss,
		shares,
		sd: deviationOf(intervals, ms, novelty)
	})), dates = rows.map((row) => row.date).toSorted();
	return {
		device: rows[0].device,
		form: `${best.reach === void 0 ? "linear" : "kernels"}${prior ? " on a prior" : ""}`,
		block: rows[0].block,
		model: fitModel(task, {
			train: rows,
			basisOf: basesOf(rows)
		}, best),
		known: inducing(rows, 512),
		intervals,
		pairs: pairFactors(misses, nominalCoverage, random(options.seed ?? 1).fork("pairs")),
		heldOut: {
			...qualityOf(rows, residuals),
			coverage90: coverageOf(residuals, folds, widening),
			rows: rows.length
		},
		provenance: {
			runtimes: [...new Set(rows.flatMap((row) => row.runtime ?? []))].slice(0, 20),
			from: dates[0],
			to: dates.at(-1)
		}
	};
}
function basesOf(rows) {
	let points, made = /* @__PURE__ */ new Map();
	return (reach) => {
		points ??= inducing(rows, 192);
		let basis = made.get(reach) ?? new Basis(points, reach);
		return made.set(reach, basis), basis;
	};
}
function fitModel({ roof, prior }, { train, basisOf }, { pull, reach, noise }) {
	let parts = partsOf({
		roof,
		prior
	}), base = fitBase(train, parts, partCount(prior), pull);
	return reach === void 0 || noise === void 0 ? {
		roof,
		prior,
		base
	} : {
		roof,
		prior,
		base,
		correction: fitCorrection(train, basisOf(reach), (kernel) => baseMs(kernel, base, parts), noise)
	};
}
/** The linear form first, then corrections of its best setting; the simpler one where the gain is small. */
function choose(task, folds) {
	let errorOf = (settings) => qualityOf(task.rows, residualsOf(task, settings, folds)).mape, judged = (list) => list.map((settings) => ({
		settings,
		error: errorOf(settings)
	})).reduce((best, each) => each.error < best.error ? each : best), plain = judged(linear), rich = judged(corrected.map((each) => ({
		...plain.settings,
		...each
	})));
	return rich.error < .97 * plain.error ? rich.settings : plain.settings;
}
function foldOf(rows, held) {
	let out = new Set(held), train = rows.filter((_, i) => !out.has(i));
	return {
		held,
		train,
		basisOf: basesOf(train)
	};
}
function foldsOf(rows, source) {
	let order = source.shuffle(rows.map((_, i) => i));
	return Array.from({ length: 5 }, (_, f) => foldOf(rows, order.filter((_, i) => i % 5 === f)));
}
function groupFolds(rows) {
	let groups = [...grouped(rows.keys(), (i) => rows[i].group).values()];
	return groups.length < 2 ? [] : groups.slice(0, 12).map((held) => foldOf(rows, held));
}
/** Each row's error by a model that has seen none of its fold. */
function residualsOf(task, settings, folds) {
	return folds.flatMap((fold) => {
		let model = fitModel(task, fold, settings), timeOf = kernelMs(model, model.correction && fold.basisOf(model.correction.reach));
		return fold.held.map((row) => {
			let { kernels, ms: truth } = task.rows[row], ms = kernels.reduce((sum, { count, kernel }) => sum + count * timeOf(kernel), 0);
			return {
				row,
				ms,
				novelty: 0,
				error: Math.abs(Math.log(truth / ms))
			};
		});
	});
}
/** The same with the share of each row's time in kernels unlike those of the other folds. */
function withNovelty(task, settings, folds) {
	return folds.flatMap((fold, f) => {
		let model = fitModel(task, fold, settings), timeOf = kernelMs(model), sum = summer(model, inducing(fold.train, 512));
		return fold.held.map((row) => {
			let { kernels, ms: truth } = task.rows[row], { ms, novelMs } = sum(kernels), miss = Math.log(truth / ms), shares = sharesOf(kernels, timeOf);
			return {
				row,
				ms,
				novelty: novelMs / ms,
				error: Math.abs(miss),
				miss,
				fold: f,
				shares
			};
		});
	});
}
function qualityOf(rows, residuals) {
	let truth = residuals.map(({ row }) => rows[row].ms), predicted = residuals.map(({ ms }) => ms), errors = predicted.map((ms, i) => Math.abs(ms / truth[i] - 1));
	return {
		mape: errors.reduce((a, b) => a + b, 0) / errors.length,
		spearman: spearman(predicted, truth)
	};
}
/** Share of rows within intervals that were set by the other folds. */
function coverageOf(residuals, folds, widening) {
	let inside = 0;
	for (let fold of folds) {
		let held = new Set(fold.held), intervals = conformal(residuals.filter(({ row }) => !held.has(row)), nominalCoverage, widening);
		for (let { row, error, ms, novelty } of residuals) held.has(row) && error <= widthOf(intervals, ms, novelty) && inside++;
	}
	return inside / residuals.length;
}
// src/predict/anchors.ts
const noAnchors = {
	of: (doubt) => ({
		mean: 0,
		sd: Math.sqrt(varianceOfDoubt(doubt))
	}),
	between: (a, b) => ({
		mean: 0,
		sd: apart(a, b)
	}),
	heldOut: void 0
};
function anchorsOf(seen) {
	let n = seen.length, prior = new Float64Array(n * n);
	seen.forEach((a, i) => {
		for (let j = 0; j <= i; j++) prior[i * n + j] = prior[j * n + i] = together(a, seen[j]);
	});
	let solved = n === 0 ? void 0 : solve(seen, prior);
	if (!solved) return noAnchors;
	let { lower, told, growth } = solved, alone = leftOut(lower, told, n), stretch = stretchOf(seen, alone), posterior = (along, before) => {
		let explained = solveLower(lower, n, along.map((value) => value * growth)), left = Math.max(0, before * growth - dot(explained, 0, explained, 0, n));
		return {
			mean: dot(explained, 0, told, 0, n),
			sd: stretch * Math.sqrt(left)
		};
	}, along = (doubt) => Float64Array.from(seen, (each) => together(each, doubt));
	return {
		of: (doubt) => posterior(along(doubt), varianceOfDoubt(doubt)),
		between: (a, b) => {
			let [ofA, ofB] = [along(a), along(b)];
			return posterior(ofA.map((value, i) => value - ofB[i]), apart(a, b) ** 2);
		},
		heldOut: n < 2 ? void 0 : alone.reduce((sum, { miss }) => sum + Math.abs(Math.expm1(miss)), 0) / n
	};
}
/** The factor of the covariance, grown until it is not surprised by the misses: maximum likelihood, step by step. */
function solve(seen, prior) {
	let n = seen.length, growth = 1;
	for (let step = 0;; step++) {
		let gram = prior.map((value) => value * growth);
		seen.forEach(({ noise }, i) => {
			gram[i * n + i] += noise ** 2;
		});
		let lower = cholesky(gram, n);
		if (!lower) return;
		let told = solveLower(lower, n, Float64Array.from(seen, (each) => each.miss)), surprise = dot(told, 0, told, 0, n) / n;
		if (surprise < 1.05 || step === 8) return {
			lower,
			told,
			growth
		};
		growth *= surprise;
	}
}
/** Each row as the others would have it, without fitting anew: Rasmussen & Williams 2006, (5.12). */
function leftOut(lower, told, n) {
	let weights = solveUpper(lower, n, told.slice());
	return Array.from({ length: n }, (_, i) => {
		let unit = new Float64Array(n);
		unit[i] = 1;
		let column = solveLower(lower, n, unit), precision = dot(column, 0, column, 0, n);
		return {
			miss: weights[i] / precision,
			sd: 1 / Math.sqrt(precision)
		};
	});
}
/** By how much deviations must grow to hold 90 of 100 measured graphs by the others; never below 1. */
function stretchOf(seen, alone) {
	if (seen.length < 8) return 1;
	let scores = alone.map(({ miss, sd }) => Math.abs(miss) / sd).sort((a, b) => a - b), rank = Math.min(scores.length, Math.ceil(.9 * (scores.length + 1)));
	return Math.max(1, scores[rank - 1] / normal90);
}
/**
* Deviation of how much kernels differ beside that, on the logarithmic scale. In those tables: 0.14 and 0.18 in the middle of
* all pairs of processors, 0.20 and 0.45 for one pair in ten.
*/
const isElsewhere = (fittedOn, device) => fittedOn !== device && fittedOn !== "host", doubtElsewhere = (doubt) => ({
	...doubt,
	sd: Math.hypot(doubt.sd, .25),
	speed: Math.log(4) / normal90
}), deviationElsewhere = Math.sqrt(varianceOfDoubt(doubtElsewhere({
	sd: 0,
	shares: []
})));
/**
* A fitted model as a predictor.
* @param since measurements of the same device that it was not fitted on, oldest first: figures are drawn to them, and the
* intervals of like graphs narrow. Default: none.
* @param asked the device that it is to tell of. Where that is another one than it was fitted on, intervals are as wide as
* devices differ until `since` narrows them. Default: the one that it was fitted on.
*/
function fittedPredictor(fitted, since = [], asked = fitted.device) {
	let isOfAnother = isElsewhere(fitted.device, asked), { device, form, block, model, known, intervals, heldOut, pairs } = fitted, timeOf = kernelMs(model), own = summer(model, known), doubtOf = (kernels) => {
		let { ms, novelMs } = own(kernels), doubt = {
			sd: deviationOf(intervals, ms, ms > 0 ? novelMs / ms : 0),
			shares: sharesOf(kernels, timeOf)
		};
		return isOfAnother ? doubtElsewhere(doubt) : doubt;
	}, rows = usable(since, block), anchors = anchorsOn(rows, own, doubtOf), wider = rows.length > 0 ? summer(model, [...known, ...pointsOf(rows)]) : own;
	return predictorOf({
		device,
		form,
		heldOut,
		isOfAnother,
		since: toldBy(rows, anchors)
	}, {
		block,
		sum: wider,
		novelest: .6,
		intervals,
		beside: isOfAnother ? deviationElsewhere : 0,
		anchors,
		doubtOf,
		compared: (head, base) => {
			if (!pairs) return;
			let { mean, sd } = anchors.between(doubtOf(head), doubtOf(base)), ratio = own(head).ms / own(base).ms * Math.exp(mean), width = pairWidth(pairs, sd), factor = Math.exp(isOfAnother ? Math.max(width, normal90 * sd) : width);
			return {
				value: ratio - 1,
				low: ratio / factor - 1,
				high: ratio * factor - 1,
				unit: "ratio",
				source: "predicted"
			};
		}
	});
}
const usable = (since, block) => shared(distinct(undrifted(since.filter((row) => row.block === block)))).slice(-120);
/** Measured models beside what is predicted of them. */
function anchorsOn(rows, own, doubtOf) {
	return rows.length === 0 ? noAnchors : anchorsOf(rows.map((row) => {
		let relative = Math.log(row.high / Math.max(row.low, row.ms / 10)) / 2, miss = Math.log(row.ms / own(row.kernels).ms);
		return {
			...doubtOf(row.kernels),
			miss,
			noise: Math.hypot(relative / 2, .03)
		};
	}));
}
const toldBy = (rows, anchors) => rows.length > 0 ? {
	rows: rows.length,
	mape: anchors.heldOut
} : void 0, pointsOf = (rows) => rows.flatMap((row) => row.kernels.map(({ kernel }) => pointOf(kernel))), roofIntervals = {
	limits: [],
	widths: [Math.log(4)],
	widening: 0
};
/**
* What data sheets alone say: for a device that nobody measured. The interval is wide, and honest about it.
* @param since measurements of the device after all, oldest first, which figures are drawn to. Default: none.
*/
function rooflinePredictor(device, roof = "generic", since = []) {
	let block = since.at(-1)?.block ?? 0, timeOf = rooflineMs(typeof roof == "string" ? roofs[roof] : roof), sum = (kernels) => ({
		ms: kernels.reduce((total, { count, kernel }) => total + count * timeOf(kernel), 0),
		novelMs: 0,
		strangest: ""
	}), doubtOf = (kernels) => ({
		sd: deviationOf(roofIntervals, sum(kernels).ms, 0),
		shares: sharesOf(kernels, timeOf)
	}), rows = usable(since, block), anchors = anchorsOn(rows, sum, doubtOf);
	return predictorOf({
		device,
		form: "roofline",
		heldOut: void 0,
		since: toldBy(rows, anchors)
	}, {
		block,
		sum,
		novelest: 1,
		intervals: roofIntervals,
		beside: 0,
		anchors,
		doubtOf,
		compared: () => void 0
	});
}
function predictorOf(facts, parts) {
	let { block, sum, novelest, intervals, beside, anchors, doubtOf, compared } = parts, kernelsOf = (graph) => counted(decompose(graph, { block })), estimated = (sums, doubt) => {
		let { ms, novelMs, strangest } = sums, novelty = ms > 0 ? novelMs / ms : 0;
		if (novelty > novelest) {
			let most = strangest === void 0 ? "" : ` (most in ${strangest})`, reason = `${`${Math.round(100 * novelty)} %`} of its time would be in kernels unlike those measured${most}`;
			throw userError("predict-unlike", {
				device: facts.device,
				reason
			});
		}
		let { mean, sd } = anchors === noAnchors ? {
			mean: 0,
			sd: Math.hypot(widthOf(intervals, ms, novelty) / normal90, beside)
		} : anchors.of(doubt()), [value, factor] = [ms * Math.exp(mean), Math.exp(normal90 * sd)];
		return {
			value,
			low: value / factor,
			high: value * factor,
			unit: "ms",
			source: "predicted"
		};
	}, predict = (graph) => {
		let kernels = kernelsOf(graph);
		return estimated(sum(kernels), () => doubtOf(kernels));
	};
	return {
		facts,
		predict,
		compare: (head, base) => compared(kernelsOf(head), kernelsOf(base)),
		forSpace: (space) => {
			if (anchors !== noAnchors) return remembering(space, predict);
			let totals = partSums(space, (kernels) => {
				let { ms, novelMs } = sum(counted(kernels));
				return Float64Array.of(ms, novelMs);
			}, { block });
			return (genome) => {
				let [ms, novelMs] = totals(genome);
				return estimated({
					ms,
					novelMs
				}, undoubted);
			};
		}
	};
}
const undoubted = () => ({
	sd: 0,
	shares: []
});
function remembering(space, predict) {
	let known = /* @__PURE__ */ new Map();
	return (genome) => {
		let key = genome.join(), found = known.get(key);
		if (found) return found;
		let made = predict(space.decode(genome));
		return known.size >= 1e4 && known.clear(), known.set(key, made), made;
	};
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
	return referenceMs === void 0 || references.length === 0 ? 1 : median(references) / referenceMs;
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
// src/predict/space/transferred-predictor.ts
/**
* @param rows what was measured of the same device since, oldest first: genomes of the space among it are learned from too.
* Default: none
* @throws UserError `predict-too-few`, and as `knownSpace`
*/
function transferredPredictor(saved, rows = []) {
	let { device, heldOut, ratioStretch } = saved, { space, finder, genomeOf, unlike, check } = knownSpace(saved), { device: learned, since } = relearned(saved, space, rows, finder), told = (genome) => learned.predict(space.canonical?.(genome) ?? genome);
	return {
		facts: {
			device,
			form: `few-shot from ${saved.known.length} devices`,
			heldOut,
			since
		},
		only: space.architectures,
		predict: (graph) => {
			let genome = genomeOf(graph);
			if (!genome) throw unlike("it is no architecture");
			return told(genome);
		},
		compare: (head, base) => {
			let [a, b] = [genomeOf(head), genomeOf(base)];
			if (!a || !b || ratioStretch === void 0) return;
			let { value, sd } = learned.logRatio(a, b), width = normal90$1 * ratioStretch * sd, at = (figure) => Math.expm1(figure);
			return {
				value: at(value),
				low: at(value - width),
				high: at(value + width),
				unit: "ratio",
				source: "predicted"
			};
		},
		forSpace: (other) => (check(other), told)
	};
}
// src/run/predictor.ts
const textOf = (path, cwd, limitBytes) => Buffer.from(readNamed(resolve(cwd, path), path, limitBytes)).toString("utf8"), loadFitted = (path, cwd) => readPredictor(textOf(path, cwd, mostPredictorBytes), path);
/**
* What `predictor:` and `--predictor` name: `roofline:raspberry-pi-4`, or a file.
* @throws UserError `predict-roofline`, `predictor-invalid`, and as `read`
*/
function predictorSource(name, read) {
	if (!name.startsWith("roofline:")) return readSaved(read(name), name);
	let roofline = name.slice(9), known = Object.keys(roofs);
	if (!known.includes(roofline)) throw userError("predict-roofline", {
		name: roofline,
		known: known.join(", ")
	});
	return { roofline };
}
/** The predictor of that name. @throws as `predictorSource`, and as `transferredPredictor` */
const loadPredictor = (name, cwd) => predictorIn(predictorSource(name, (path) => textOf(path, cwd, mostPredictorBytes)));
/**
* @param device the one asked about: what a data sheet's is called, and whether a file's is another. Default: the file's.
* @throws as `transferredPredictor`
*/
function predictorIn(source, device) {
	return "roofline" in source ? rooflinePredictor(device ?? source.roofline, source.roofline) : "ofSpace" in source ? spacePredictor(source.ofSpace) : "fitted" in source ? fittedPredictor(source.fitted, [], device) : transferredPredictor(source.transferred);
}
/** Measurements of several files. @throws UserError `file-not-found`, `profile-damaged` */
const loadMeasured = (paths, cwd) => paths.flatMap((path) => readMeasured(textOf(path, cwd, mostMeasuredBytes), path));
/** Fits on the measurements of files; `prior`: another predictor's file to start from. */
function fitFiles(paths, { prior, seed, cwd }) {
	return fit(loadMeasured(paths, cwd), prior === void 0 ? { seed } : {
		seed,
		prior: loadFitted(prior, cwd).model
	});
}
export { readSaved as _, predictorIn as a, decompose as b, transferredPredictor as c, fit as d, roofs as f, readPredictor as g, predictorText as h, loadPredictor as i, fittedPredictor as l, mostPredictorBytes as m, loadFitted as n, predictorSource as o, spreadOrder as p, loadMeasured as r, textOf as s, fitFiles as t, rooflinePredictor as u, spacePredictor as v, graphFeatures as y };
