import { _ as tensorAttr, g as stringAttr, h as label, l as bodies, p as intAttr, r as build } from "./build.js";
import { a as opKey, n as inferShapes, r as defaultBinding } from "./shapes.js";
import { c as byteLength, d as elements, m as numbers, r as formatQuantity, u as dtypes } from "./units.js";
import { a as reads, r as producers, t as captures } from "./rewrite.js";
import { a as userError, i as printable } from "./errors.js";
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
export { foldedNodes as a, macs as i, countParameters as n, lengths as o, nodeMacs as r, analyze as t };
