import { a as userError } from "./errors.js";
import { D as attribute, M as intAttr, N as intsAttr, O as bodies, b as numbers, g as dtypes, k as floatAttr } from "./units.js";
import { a as reads } from "./rewrite.js";
import { a as opKey, n as inferShapes, r as defaultBinding } from "./shapes.js";
import { f as strictObject, l as number, n as array, p as string, r as boolean, t as _enum } from "./zod.js";
import { a as foldedNodes, r as nodeMacs } from "./analyze.js";
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
function graphFeatures(kernels) {
	let sums = new Float64Array(kernelClasses.length * 3);
	for (let kernel of kernels) {
		let at = 3 * kernelClasses.indexOf(classOf(kernel));
		sums[at] += 1, sums[at + 1] += kernel.macs, sums[at + 2] += kernel.inputBytes + kernel.outputBytes + kernel.weightBytes;
	}
	return sums.map(log);
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
}, indexOfLeast = (values) => values.reduce((best, v, i) => v < values[best] ? i : best, 0), isDirect = (inputChannels, groups, block) => groups === 1 && inputChannels < block;
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
	return reordered(steps, values, block);
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
function reordered(steps, values, block) {
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
function decompose(graph, { block }) {
	let facts = inferShapes(graph, defaultBinding(graph)), lengths = (name) => lengthsOf(facts.get(name)), distinct = onceEach(graph), steps = new Steps(distinct, constantNodes(distinct, facts), lengths);
	for (let step of steps.list().reverse()) steps.dropUnread(step.outputs[0] ?? "");
	for (let pass of passes) for (let step of steps.list()) steps.has(step) && pass.some((rule) => rule.at.has(step.op) && rule.apply(step, steps));
	return (block > 0 ? blocked(steps, block) : steps.list()).map((step) => kernelOf(step, steps, {
		graph,
		facts
	}, block));
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
const lengthsOf = (fact) => fact?.shape?.every((length) => typeof length == "number") ? fact.shape : void 0;
/** Nodes that a runtime folds: all they read is constant, or the shape of a value whose lengths the model fixes. */
function constantNodes(graph, bound) {
	let folded = foldedNodes(graph);
	for (let node of folded) node.op === "DequantizeLinear" && folded.delete(node);
	let shaped = graph.nodes.filter((node) => node.op === "Shape" && node.domain === "");
	if (shaped.length === 0) return folded;
	let facts = graph.inputs.every(({ shape }) => shape?.every((length) => typeof length == "number")) ? bound : inferShapes(graph), known = new Set(shaped.filter((node) => lengthsOf(facts.get(node.inputs[0] ?? "")))), constants = new Set(graph.constants.keys());
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
	let shape = lengthsOf(fact), row = dtypes[fact?.dtype ?? "float32"];
	return shape ? Math.ceil(shape.reduce((a, b) => a * b, 1) * (row.bits || 8) / 8) : 0;
}
// src/predict/measured.ts
const name = string().max(400), length = number().min(0).max(2 ** 52), lengths = array(length).max(16), kernel = strictObject({
	op: string().max(100),
	layout: _enum(["plain", "blocked"]),
	activation: string().max(100),
	adds: boolean(),
	input: lengths,
	output: lengths,
	window: lengths,
	stride: length,
	groups: length,
	macs: number().min(0).max(0xde0b6b3a7640000),
	inputBytes: length,
	outputBytes: length,
	weightBytes: length
}), ms = number().positive().max(1e9), measured = strictObject({
	device: name,
	name,
	group: name,
	sha256: string().max(64),
	ms,
	low: number().min(0).max(1e9),
	high: ms,
	referenceMs: ms.optional(),
	block: number().int().min(0).max(64),
	date: name,
	runtime: name.optional(),
	kernels: array(strictObject({
		count: number().int().min(1).max(1e6),
		kernel
	})).min(1).max(2e4)
}), mostMeasuredBytes = 2 ** 28;
/** Equal kernels once, with their number. */
function counted(kernels) {
	let found = /* @__PURE__ */ new Map();
	for (let kernel of kernels) {
		let key = JSON.stringify(Object.values(kernel)), known = found.get(key);
		known ? known.count++ : found.set(key, {
			count: 1,
			kernel
		});
	}
	return [...found.values()];
}
/**
* The measurements in a file's text; lines that say what the file is (`{"profile": …}`) are passed over, and so is a torn
* last one.
* @throws UserError `profile-damaged`
*/
function readMeasured(text, path) {
	let whole = text.split("\n").slice(0, -1);
	if (whole.length > 5e4) throw userError("profile-damaged", {
		path,
		line: 50001,
		reason: "there are too many"
	});
	return whole.flatMap((line, i) => {
		if (line.trim() === "" || line.startsWith("{\"profile\"")) return [];
		let damaged = (reason) => userError("profile-damaged", {
			path,
			line: i + 1,
			reason
		}), found = measured.safeParse(parsed(line, damaged));
		if (found.success) return [found.data];
		let [issue] = found.error.issues;
		throw damaged(`${issue?.path.join(".") || "it"}: ${issue?.message ?? "of another form"}`);
	});
}
function parsed(line, damaged) {
	try {
		return JSON.parse(line);
	} catch {
		throw damaged("it is no JSON");
	}
}
/** One line of a file. */
const measuredLine = (row) => `${JSON.stringify(row)}\n`;
export { decompose as a, coordinates as c, readMeasured as i, graphFeatures as l, measuredLine as n, spreadOrder as o, mostMeasuredBytes as r, classOf as s, counted as t, kernelClasses as u };
