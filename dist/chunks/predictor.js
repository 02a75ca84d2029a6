import { a as userError } from "./errors.js";
import { y as random } from "./built-in.js";
import { C as shared, D as grouped, G as chooseWidening, J as normal90, K as conformal, N as normal90$1, S as distinct, St as solveUpper, W as nominalCoverage, Y as widthOf, _t as cholesky, a as partSums, d as encodingFor, et as spearman, j as modelOf, k as familyNames, l as kernelClasses, o as classOf, q as deviationOf, r as knownSpace, s as coordinates, t as relearned, u as decompose, vt as dot, w as undrifted, xt as solveLower } from "./relearned.js";
import { i as median } from "./distributions.js";
import { i as readMeasured, r as mostMeasuredBytes, t as counted } from "./measured.js";
import { d as number, h as string, i as array, l as literal, m as strictObject, r as _enum, s as discriminatedUnion } from "./describe.js";
import { r as readNamed } from "./files.js";
import { resolve } from "node:path";
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
export { readSaved as _, predictorIn as a, transferredPredictor as c, fit as d, roofs as f, readPredictor as g, predictorText as h, loadPredictor as i, fittedPredictor as l, mostPredictorBytes as m, loadFitted as n, predictorSource as o, spreadOrder as p, loadMeasured as r, textOf as s, fitFiles as t, rooflinePredictor as u, spacePredictor as v };
