import { a as userError } from "./errors.js";
import { f as strictObject, l as number, n as array, p as string, s as literal, t as _enum } from "./zod.js";
import { a as solveLower, o as solveUpper, t as cholesky } from "./linear-algebra.js";
import { s as median } from "./load2.js";
import { a as decompose, c as coordinates, o as spreadOrder, s as classOf, t as counted, u as kernelClasses } from "./measured.js";
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
// src/predict/file.ts
const mostPredictorBytes = 2 ** 24, finite = number().min(-0xe8d4a51000).max(0xe8d4a51000), positive = number().positive().max(0xe8d4a51000), text = string().max(400), point = strictObject({
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
}).refine(({ points, weights }) => points.length === weights.length, "a weight for each point"), parts = number().int().min(2).max(3), own = {
	roof,
	base: strictObject({
		parts,
		factors: array(number().min(0).max(1e9)).max(1e3)
	}).refine(({ factors, parts }) => factors.length === parts * kernelClasses.length, "a factor for each part"),
	correction: correction.optional()
}, hasItsParts = ({ base, prior }) => base.parts === (prior === void 0 ? 3 : 2), first = strictObject(own).refine(hasItsParts, "three parts without a prior"), second = strictObject({
	...own,
	prior: first.optional()
}).refine(hasItsParts, "two parts on a prior"), model = strictObject({
	...own,
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
}), file = strictObject({
	predictor: literal("edgewise"),
	version: literal(1),
	fitted
}), predictorText = (fitted) => `${JSON.stringify({
	predictor: "edgewise",
	version: 1,
	fitted
}, rounded)}\n`, rounded = (_, value) => typeof value == "number" && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value;
/**
* A predictor's file. `path` is for messages.
* @throws UserError `predictor-invalid`
*/
function readPredictor(source, path) {
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
	let found = file.safeParse(json);
	if (found.success) return found.data.fitted;
	let [issue] = found.error.issues;
	throw invalid(`${issue?.path.join(".") || "it"}: ${issue?.message ?? "of another form"}`);
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
// src/predict/fit/base.ts
const classIndex = new Map(kernelClasses.map((kind, i) => [kind, i])), placeOf = (kernel, parts) => parts * classIndex.get(classOf(kernel));
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
	let points = [...found.values()], kinds = [...new Set(points.map((point) => point.kind))], placed = points.map(({ kind, at }) => Float64Array.from([...at, ...kinds.map((each) => each === kind ? 4 : 0)]));
	return spreadOrder(placed, count).map((i) => points[i]);
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
// src/predict/fit/intervals.ts
/** Fewer residuals than this in a class, and classes are put together. */
const scaled = ({ error, novelty }, widening) => error / (1 + widening * novelty);
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
function widthOf({ limits, widths, widening }, ms, novelty) {
	return widths[limits.filter((limit) => ms >= limit).length] * (1 + widening * novelty);
}
/** Bounds of the widening: novelty always counts, and nobody learns from an interval of all numbers. */
const [leastWidening, mostWidening] = [2, 40];
/** The least widening with which `intervals` hold for `coverage` of graphs whose groups were held out whole. */
function chooseWidening(strange, coverage, intervals) {
	let needed = strange.map(({ error, ms, novelty }) => (error / widthOf({
		...intervals,
		widening: 0
	}, ms, 0) - 1) / Math.max(.02, novelty));
	return Math.min(mostWidening, Math.max(leastWidening, quantileOf(needed, coverage)));
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
/** A fitted model as a predictor. */
function fittedPredictor(fitted) {
	let { device, form, block, model, known, intervals, heldOut } = fitted;
	return predictorOf({
		device,
		form,
		heldOut
	}, block, summer(model, known), intervals, .6);
}
function predictorOf(facts, block, sum, intervals, novelest) {
	let predict = (graph) => {
		let { ms, novelMs, strangest } = sum(counted(decompose(graph, { block }))), novelty = ms > 0 ? novelMs / ms : 0;
		if (novelty > novelest) throw userError("predict-unlike", {
			device: facts.device,
			share: `${Math.round(100 * novelty)} %`,
			kernel: strangest
		});
		let factor = Math.exp(widthOf(intervals, ms, novelty));
		return {
			value: ms,
			low: ms / factor,
			high: ms * factor,
			unit: "ms",
			source: "predicted"
		};
	};
	return {
		facts,
		predict,
		forSpace: (space) => ofGenomes(space, predict)
	};
}
function ofGenomes(space, predict) {
	let known = /* @__PURE__ */ new Map();
	return (genome) => {
		let key = genome.join(), found = known.get(key);
		if (found) return found;
		let made = predict(space.decode(genome));
		return known.size >= 1e4 && known.clear(), known.set(key, made), made;
	};
}
export { predictorText as _, summer as a, spearman as b, conformal as c, fitCorrection as d, inducing as f, mostPredictorBytes as g, grouped as h, partsOf as i, widthOf as l, fitBase as m, kernelMs as n, roofs as o, baseMs as p, partCount as r, chooseWidening as s, fittedPredictor as t, Basis as u, readPredictor as v, ranksOf as y };
