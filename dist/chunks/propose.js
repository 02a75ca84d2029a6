import { o as lengths, t as analyze } from "./analyze.js";
import { a as opKey, c as fileSize, n as inferShapes, r as defaultBinding, s as encode$1, t as bindShapes } from "./shapes.js";
import { t as makeFolder } from "./make-folder.js";
import { a as familySchema, i as spaceOfFamily, t as builtInSpace, y as random } from "./built-in.js";
import { a as sample, i as nth, n as mutate, o as settle, r as neighbours, s as uniform, t as crossover } from "./variation.js";
import { A as needsMeasuring, B as pointOf, D as prunedReason, E as prepare, F as searchVolume, I as hypervolume, M as bestOf, N as feasibleFront, O as settle$1, P as keyLabel, R as axes, T as outcome, V as primaryOf, _ as rankingProxy, b as pairedChanges, f as rankedBy, h as proxyTask, j as bestFirst, k as chooseFinalists, l as openJournal, m as appraised$1, n as readSearch, p as taskOf, u as isBlind, y as deviceFacts, z as isDevice } from "./search-report.js";
import { a as metrics, i as metricKey, n as computed, r as formatQuantity, s as splitKey } from "./units.js";
import { a as excess, i as beyond, n as nonDominatedSort, o as known$1, r as paretoFront, s as violation } from "./sort.js";
import { $ as ranksOf, St as solveUpper, _t as cholesky, gt as costEvaluator, u as decompose, vt as dot, xt as solveLower, yt as logDeterminant } from "./relearned.js";
import { i as settledBrief, n as ledgerFile, o as memoryLedger, r as readBrief, s as openLedger, t as briefOf } from "./ledger-plan.js";
import { a as userError, i as printable, r as internal, t as UserError } from "./errors.js";
import { i as protocol, r as runsModels } from "./schema.js";
import { n as defaultLimits, t as decode } from "./decode.js";
import { i as readMeasured, n as measuredLine, t as counted$1 } from "./measured.js";
import { a as predictorIn, c as transferredPredictor, d as fit, l as fittedPredictor, m as mostPredictorBytes, o as predictorSource, u as rooflinePredictor } from "./predictor.js";
import { a as modelSpace, c as slice, d as liftConstants, f as find, i as runtimeText, o as keptChannels, p as resolved, r as measuredRow, t as fusingOf, u as traceGroups } from "./profile.js";
import { a as remember, c as conditionsFile, d as sameData, f as namesIn, i as readMemory, l as conditionsOf, n as leadsAway, o as readWeightsName, p as readOwn, s as weightsName, t as ignoredWarning, u as keyOf$1 } from "./warm-store.js";
import { t as writeWhole } from "./write-whole.js";
import { h as label } from "./build.js";
import { n as openDevice, t as measureIo } from "./setting.js";
import { n as tfjsFile } from "./load.js";
import { n as readInside } from "./files.js";
import { n as loadBytes, r as loadHead, s as costMetrics, t as loadBase } from "./model.js";
import { n as pairedChange } from "./evaluate.js";
import { y as toJSONSchema } from "./describe.js";
import { a as printPath, i as describe, p as isMissing, r as readYaml } from "./load-plan.js";
import { t as startWorker } from "./worker.js";
import { n as recipeWith } from "./recipe.js";
import { n as runtimeMissing } from "./lab.js";
import { t as localMachine } from "./machine.js";
import { t as hash } from "./hash.js";
import { join, relative } from "node:path";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
// src/search/allocation.ts
/** Shares of what is left after measuring, where time abounds. */
const shares$1 = {
	pool: .05,
	halving: .3,
	finalists: .15,
	tuning: .5
}, mostChoosing = shares$1.halving + shares$1.finalists, choosingShare = (epochs) => Math.max(0, mostChoosing * (1 - 40 / epochs));
/** Pure: the same time and paces, the same plan. The parts' times add up to `totalMs`. */
function allocate(totalMs, paces, options = {}) {
	let { measureShare = 0, factor = 3, firstSteps = 50, epochSteps } = options, measuringMs = totalMs * measureShare, usable = totalMs - measuringMs, genomes = Math.min(2e4, Math.floor(usable * shares$1.pool / Math.max(paces.appraiseMs, 1e-6))), poolMs = genomes * paces.appraiseMs, epochs = epochSteps === void 0 ? 1e400 : usable / (paces.stepMs * epochSteps), choosing = choosingShare(epochs), halving = halvingWithin(usable * choosing * shares$1.halving / mostChoosing, paces, factor, firstSteps), rest = usable - poolMs - halving.ms, last = halving.rungs.at(-1), candidates = last ? Math.min(4, Math.max(1, Math.floor(last.candidates / factor))) : 0, spentMs = candidates > 1 ? usable * choosing * shares$1.finalists / mostChoosing : 0, steps = candidates > 0 ? stepsWithin(spentMs, candidates, paces, last.steps) : 0;
	return {
		totalMs,
		pool: {
			genomes,
			ms: poolMs
		},
		halving,
		finalists: {
			candidates,
			steps,
			ms: spentMs
		},
		tuning: { ms: rest - spentMs },
		measuring: { ms: measuringMs }
	};
}
/** The most rungs that leave two finalists, with the most candidates that fit. */
function halvingWithin(ms, paces, factor, firstSteps) {
	let planOf = (rungs, candidates) => Array.from({ length: rungs }, (_, k) => ({
		candidates: Math.max(1, Math.floor(candidates / factor ** k)),
		steps: firstSteps * factor ** k
	}));
	for (let rungs = 4; rungs >= 1; rungs--) {
		let least = 2 * factor ** rungs, candidates = 0;
		for (let step = 4096; step >= 1; step /= 2) halvingMs(planOf(rungs, candidates + step), paces) <= ms && (candidates += step);
		if (candidates >= (rungs === 1 ? 1 : least)) {
			let plan = planOf(rungs, candidates);
			return {
				rungs: plan,
				ms: halvingMs(plan, paces)
			};
		}
	}
	return {
		rungs: [],
		ms: 0
	};
}
/** Every rung trains its candidates on from where the rung before left them, and scores them once. */
function halvingMs(rungs, { stepMs, startMs, scoreMs }) {
	return rungs.reduce((sum, { candidates, steps }, k) => sum + candidates * ((steps - (rungs[k - 1]?.steps ?? 0)) * stepMs + scoreMs + (k === 0 ? startMs : 0)), 0);
}
const stepsWithin = (ms, candidates, { stepMs, scoreMs }, before) => before + Math.max(0, Math.floor((ms / candidates - scoreMs) / stepMs));
// src/search/crowding.ts
/**
* One distance per point; the ends of every objective are infinitely far, and so are the points of a front of two.
* @example crowdingDistance([[0, 2], [0.5, 1.5], [1, 1]]) // [Infinity, 1, Infinity]
*/
function crowdingDistance(points) {
	if (points.length <= 2) return points.map(() => 1e400);
	let distance = points.map(() => 0), unique = firstCopies(points), objectives = points[0].length;
	for (let m = 0; m < objectives; m++) addGaps(points, unique, m, distance);
	return distance.map((d) => d / objectives);
}
function addGaps(points, unique, m, distance) {
	let at = (k) => points[order[k]][m], order = [...unique].sort((i, j) => points[i][m] - points[j][m]), last = order.length - 1, range = at(last) - at(0);
	range > 0 && order.forEach((i, k) => {
		let gap = k === 0 || k === last ? 1e400 : (at(k + 1) - at(k - 1)) / range;
		distance[i] = distance[i] + gap;
	});
}
function firstCopies(points) {
	let seen = /* @__PURE__ */ new Set();
	return points.flatMap((point, i) => {
		let key = point.join();
		return seen.has(key) ? [] : (seen.add(key), [i]);
	});
}
// src/space/donor.ts
/**
* What `graph` can give its weights to. Layers are matched by the names of the values they make.
* @throws UserError where the shapes of `graph` cannot be inferred
* @example donorOf(trained)(space.decode(narrower))?.graph
*/
function donorOf(graph) {
	let own = hash(graph, { weights: !1 }), traced;
	return (target) => {
		let wanted = hash(target, { weights: !1 });
		if (wanted === own) return {
			graph,
			kept: /* @__PURE__ */ new Map()
		};
		if (!traced) {
			let lifted = liftConstants(graph);
			traced = {
				lifted,
				traced: traceGroups(lifted, inferShapes(lifted), "l2")
			};
		}
		let widths = widthsIn(target, traced.traced);
		if (!widths) return;
		let kept = mostImportant(traced.traced, widths), cut = slice(traced.lifted, traced.traced.trace, kept);
		if (hash(cut, { weights: !1 }) === wanted) return {
			graph: cut,
			kept: keptChannels(traced.traced, kept)
		};
	};
}
/** How many channels of each of the donor's groups the target has; undefined where one cannot be cut to that. */
function widthsIn(target, { trace, groups }) {
	let shapes = inferShapes(target), widths = /* @__PURE__ */ new Map();
	for (let filter of trace.filters) {
		let only = onlyGroup(filter), length = shapes.get(filter.node.outputs[0])?.shape?.[filter.outAxis];
		if (!only || typeof length != "number") continue;
		let width = length / only.inner;
		if ((widths.get(only.root) ?? width) !== width) return;
		widths.set(only.root, width);
	}
	return groups.every(({ root, size, block, frozen }) => {
		let width = widths.get(root) ?? size;
		return width === size || !frozen && width < size && width > 0 && width % block === 0;
	}) ? widths : void 0;
}
function onlyGroup({ channels }) {
	let axis = resolved(channels), [part, ...others] = axis?.parts ?? [];
	if (!(!part || others.length > 0 || axis?.outer !== 1)) return {
		root: find(part.group),
		inner: part.inner
	};
}
function mostImportant({ groups }, widths) {
	let rankings = new Map(groups.map(({ root, ranking }) => [root, ranking])), known = /* @__PURE__ */ new Map();
	return (group) => {
		let root = find(group), found = known.get(root);
		if (found) return found;
		let width = widths.get(root) ?? root.size, all = Array.from({ length: root.size }, (_, i) => i), kept = width === root.size ? all : rankings.get(root).slice(0, width).toSorted((a, b) => a - b);
		return known.set(root, kept), kept;
	};
}
// src/space/space.ts
/** How many genomes there are (may be Infinity). */
const genomeCount = (space) => space.choices.reduce((product, choice) => product * choice.options.length, 1), encoders = /* @__PURE__ */ new WeakMap();
/**
* The features of a space's genomes, scaled so that two random genomes lie about 2 apart (squared), whatever their number:
* then one grid of length scales fits all spaces.
*/
function featuresOf(space, reference) {
	let found = encoders.get(space);
	if (found) return found;
	let raw = (genome) => space.features?.(genome) ?? encode(space.choices, genome), scale = Math.sqrt(1 / (totalVariance(reference.map(raw)) || 1)), kept = /* @__PURE__ */ new Map(), features = (genome) => {
		let key = genome.join(), known = kept.get(key);
		if (known) return known;
		let made = vector(raw(genome), scale);
		return kept.size < 2e4 && kept.set(key, made), made;
	};
	return encoders.set(space, features), features;
}
/** `featuresOf` scaled by a sample of the space's own, the same in any process. */
function featuresOfSpace(space) {
	let found = encoders.get(space);
	if (found) return found;
	let generator = random(space.id);
	return featuresOf(space, Array.from({ length: 200 }, () => sample(space, generator)));
}
function encode(choices, genome) {
	return choices.flatMap(({ options, ordered = !0 }, i) => options.length < 2 ? [] : ordered ? [genome[i] / (options.length - 1)] : options.map((_, option) => option === genome[i] ? Math.SQRT1_2 : 0));
}
function totalVariance(rows) {
	let [first] = rows;
	if (!first) return 0;
	let total = 0;
	for (let j = 0; j < first.length; j++) {
		let mean = rows.reduce((sum, row) => sum + row[j], 0) / rows.length;
		total += rows.reduce((sum, row) => sum + (row[j] - mean) ** 2, 0) / rows.length;
	}
	return total;
}
function vector(entries, scale = 1) {
	let dense = Float64Array.from(entries, (value) => value * scale), at = Uint16Array.from(entries.flatMap((value, k) => value === 0 ? [] : [k])), values = Float64Array.from(at, (k) => dense[k]);
	return {
		dense,
		at,
		values,
		square: values.reduce((sum, value) => sum + value * value, 0)
	};
}
/** Squared distance of two feature vectors. */
const squaredDistance = (a, b) => distancesTo(a, [b])[0];
/**
* The squared distances from one point to each of `others`, into `out`. Runs over the entries of `point` that are not 0:
* of one-hot and path features most are, and this is the innermost loop of a proposal.
*/
function distancesTo({ at, values, square }, others, out = new Float64Array(others.length)) {
	for (let i = 0; i < others.length; i++) {
		let { dense, square: length } = others[i], product = 0;
		for (let k = 0; k < at.length; k++) product += values[k] * dense[at[k]];
		out[i] = Math.max(0, square + length - 2 * product);
	}
	return out;
}
const fields$1 = /* @__PURE__ */ new WeakMap();
/**
* The squared distances from `point` to each of `vectors`, kept as long as that list: nearly all that a proposal asks for,
* the last one asked for too. Where a list is asked often, its coordinates side by side spare a jump for each vector.
*/
function columnOf(point, vectors) {
	let field = fields$1.get(vectors) ?? {
		across: transposed(vectors),
		columns: /* @__PURE__ */ new Map()
	};
	fields$1.set(vectors, field);
	let known = field.columns.get(point);
	if (known) return known;
	let product = new Float64Array(vectors.length);
	for (let [k, coordinate] of point.at.entries()) {
		let [value, all] = [point.values[k], field.across[coordinate]];
		for (let i = 0; i < product.length; i++) product[i] += value * all[i];
	}
	for (let [i, { square }] of vectors.entries()) product[i] = Math.max(0, point.square + square - 2 * product[i]);
	return field.columns.size >= 512 && field.columns.clear(), field.columns.set(point, product), product;
}
function transposed(vectors) {
	let across = Array.from(vectors[0]?.dense ?? [], () => new Float64Array(vectors.length));
	for (let i = 0; i < vectors.length; i++) {
		let { at, values } = vectors[i];
		for (let k = 0; k < at.length; k++) across[at[k]][i] = values[k];
	}
	return across;
}
/** All squared distances among the points, row-major. */
function distanceTable(points) {
	let n = points.length, table = new Float64Array(n * n);
	return points.forEach((point, i) => {
		distancesTo(point, points, table.subarray(i * n, i * n + n)), table[i * n + i] = 0;
	}), table;
}
// src/search/surrogate/posterior.ts
const smallest$1 = 1e-6;
var LazyPosterior = class {
	#fit;
	#units;
	#kernels;
	#scale;
	#means;
	#most;
	#row;
	#halves = /* @__PURE__ */ new Map();
	#beliefs = [];
	constructor(fit, units, count, kernels) {
		this.#fit = fit, this.#units = units, this.#kernels = kernels, this.#scale = units.spread * Math.sqrt(fit.signal), this.#means = new Float64Array(count).fill(NaN), this.#most = new Float64Array(count), this.#row = new Float64Array(kernels.columns.length);
	}
	mean(candidate) {
		return this.#look(candidate), this.#means[candidate];
	}
	mostSd(candidate) {
		return this.#look(candidate), this.#most[candidate];
	}
	sd(candidate) {
		return this.#scale * Math.sqrt(this.#half(candidate).variance);
	}
	believe(candidate) {
		let half = this.#half(candidate);
		this.#beliefs.push({
			candidate,
			half,
			deviation: Math.sqrt(half.variance + this.#fit.noise)
		});
	}
	#look(candidate) {
		if (!Number.isNaN(this.#means[candidate])) return;
		let row = this.#row, nearest = 0;
		for (let j = 0; j < row.length; j++) {
			let kernel = this.#kernels.columns[j][candidate];
			row[j] = kernel, kernel > nearest && (nearest = kernel);
		}
		let { noise, weights } = this.#fit;
		this.#means[candidate] = this.#units.centre + this.#units.spread * dot(row, 0, weights, 0, row.length);
		let variance = Math.max(smallest$1, 1 - nearest ** 2 / (1 + noise)) + 1e-9;
		this.#most[candidate] = this.#scale * Math.sqrt(variance);
	}
	#half(candidate) {
		let half = this.#halves.get(candidate);
		if (!half) {
			let { columns } = this.#kernels, known = new Float64Array(columns.length);
			for (let j = 0; j < known.length; j++) known[j] = columns[j][candidate];
			solveLower(this.#fit.lower, known.length, known), half = {
				known,
				believed: [],
				variance: Math.max(smallest$1, 1 - dot(known, 0, known, 0, known.length))
			}, this.#halves.set(candidate, half);
		}
		for (; half.believed.length < this.#beliefs.length;) this.#append(candidate, half);
		return half;
	}
	#append(candidate, half) {
		let { known, believed } = half, { candidate: asked, half: other, deviation } = this.#beliefs[believed.length], shared = this.#kernels.between(candidate, asked) - dot(known, 0, other.known, 0, known.length);
		for (let k = 0; k < believed.length; k++) shared -= believed[k] * other.believed[k];
		believed.push(shared / deviation), half.variance = Math.max(smallest$1, half.variance - (shared / deviation) ** 2);
	}
};
// src/search/surrogate/gaussian-process.ts
const usual = {
	lengthScales: [
		.4,
		.65,
		1,
		1.6,
		2.5,
		4
	],
	noises: [
		.001,
		.01,
		.03,
		.1,
		.3
	]
};
/**
* Fits `y` on points with the n × n squared `distances`; y is centred and scaled here.
* @returns undefined where no grid point gives a positive definite matrix (n = 0, or values that are not finite)
*/
function fitProcess(distances, y, { lengthScales, noises } = usual) {
	let n = y.length;
	if (n === 0) return;
	let centre = y.reduce((sum, value) => sum + value, 0) / n, spread = Math.sqrt(y.reduce((sum, value) => sum + (value - centre) ** 2, 0) / n) || 1, targets = Float64Array.from(y, (value) => (value - centre) / spread), best;
	for (let lengthScale of lengthScales) {
		let kernel = maternOfAll(distances, lengthScale);
		for (let noise of noises) {
			let fit = fitOne(kernel, targets, lengthScale, noise);
			fit && (!best || fit.logLikelihood > best.logLikelihood) && (best = fit);
		}
	}
	return best && process(best, centre, spread);
}
function fitOne(kernel, y, lengthScale, noise) {
	let n = y.length, noisy = kernel.slice();
	for (let i = 0; i < n; i++) noisy[i * n + i] += noise;
	let lower = cholesky(noisy, n);
	if (!lower) return;
	let half = solveLower(lower, n, y.slice()), signal = Math.max(dot(half, 0, half, 0, n) / n, 1e-6);
	return {
		lengthScale,
		noise,
		logLikelihood: -.5 * (n * Math.log(signal) + logDeterminant(lower, n) + n * (1 + Math.log(2 * Math.PI))),
		lower,
		weights: solveUpper(lower, n, half),
		signal
	};
}
function process(fit, centre, spread) {
	let { lengthScale, noise, logLikelihood } = fit;
	return {
		lengthScale,
		noise,
		logLikelihood,
		posterior: ({ count, columns, between }) => new LazyPosterior(fit, {
			centre,
			spread
		}, count, {
			columns: columns.map((column) => kernelColumn(column, lengthScale)),
			between: (a, b) => matern(between(a, b), lengthScale)
		})
	};
}
/** The kernel over a column at the length scale last asked for: from one proposal to the next it seldom moves. */
const kernels = /* @__PURE__ */ new WeakMap();
function kernelColumn(squares, lengthScale) {
	let known = kernels.get(squares);
	if (known?.lengthScale === lengthScale) return known.kernel;
	let kernel = maternOfAll(squares, lengthScale);
	return kernels.set(squares, {
		lengthScale,
		kernel
	}), kernel;
}
function maternOfAll(squares, lengthScale) {
	let kernel = new Float64Array(squares.length);
	for (let i = 0; i < kernel.length; i++) kernel[i] = matern(squares[i], lengthScale);
	return kernel;
}
/** Matérn 5/2 of a squared distance; variance 1. */
function matern(squared, lengthScale) {
	let r = Math.sqrt(5 * squared) / lengthScale;
	return (1 + r + r * r / 3) * Math.exp(-r);
}
// src/search/surrogate/learn.ts
const width = 1.96;
/** Undefined without examples. Positive figures are learned as logarithms. */
function learn(all, features) {
	let examples = all.filter(({ value }) => Number.isFinite(value)).slice(-200), isPositive = examples.every(({ value }) => value > 0), there = isPositive ? Math.log : (x) => x, back = isPositive ? Math.exp : (x) => x, points = examples.map(({ genome }) => features(genome)), model = fitProcess(distanceTable(points), examples.map(({ value }) => there(value)));
	if (model) return (genomes) => {
		let asked = genomes.map(features), posterior = model.posterior({
			count: asked.length,
			columns: points.map((point) => columnOf(point, asked)),
			between: (a, b) => squaredDistance(asked[a], asked[b])
		});
		return genomes.map((_, i) => {
			let [mean, sd] = [posterior.mean(i), posterior.sd(i)];
			return {
				value: back(mean),
				low: back(mean - width * sd),
				high: back(mean + width * sd)
			};
		});
	};
}
// src/search/device-forecast.ts
/** Nothing is said where fewer than two were timed. Pure. */
function forecastOf(timed, constraints, space) {
	let features = featuresOfSpace(space), figures = constraints.flatMap(({ key }) => {
		let figure = isDevice(key) ? figureOf(key, timed, features) : void 0;
		return figure ? [{
			key,
			figure,
			unit: metrics[splitKey(key).metric].unit
		}] : [];
	});
	return (genome, costs) => {
		let macs = costs.macs?.value;
		return macs === void 0 ? {} : Object.fromEntries(figures.map(({ key, figure, unit }) => {
			let value = figure(genome, macs);
			return [key, {
				value,
				low: value,
				high: value,
				unit,
				source: "predicted"
			}];
		}));
	};
}
function figureOf(key, timed, features) {
	let points = timed.flatMap((trial) => {
		let [x, y] = [trial.metrics.macs?.value, known$1(trial)[key]?.value];
		return x !== void 0 && y !== void 0 && y > 0 ? [{
			genome: trial.genome,
			x,
			y
		}] : [];
	}), line = lineThrough(points);
	if (!line || line.slope <= 0) return;
	let least = Math.min(...points.map(({ y }) => y)), at = (macs) => Math.max(line.offset + line.slope * macs, .5 * least), departs = learn(points.map(({ genome, x, y }) => ({
		genome,
		value: y / at(x)
	})), features);
	return (genome, macs) => at(macs) * (departs?.([genome])[0]?.value ?? 1);
}
/** By the smallest relative error: near a limit that is far below the model, nanoseconds of large ones do not matter. */
function lineThrough(points) {
	if (points.length < 2) return;
	let weights = points.map(({ y }) => 1 / y ** 2), sum = (of) => points.reduce((s, point, i) => s + weights[i] * of(point), 0), total = sum(() => 1), [meanX, meanY] = [sum(({ x }) => x) / total, sum(({ y }) => y) / total], spread = sum(({ x }) => (x - meanX) ** 2);
	if (spread === 0) return;
	let slope = sum(({ x, y }) => (x - meanX) * (y - meanY)) / spread;
	return {
		slope,
		offset: meanY - slope * meanX
	};
}
/** E[max(0, N(mean, sd²) − level)] (Jones, Schonlau, Welch 1998). */
function expectedImprovement(mean, sd, level) {
	let u = (mean - level) / sd;
	if (!(u > -8)) return 0;
	if (!(u < 8)) return mean - level;
	let density = Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI), tail = density * millsRatio(Math.abs(u));
	return sd * (density + u * (u > 0 ? 1 - tail : tail));
}
/** Φ(u), the probability that a standard normal variable is at most u. */
function normalCdf(u) {
	let tail = Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI) * millsRatio(Math.abs(u));
	return u > 0 ? 1 - tail : tail;
}
/** (1 − Φ(u)) / φ(u) for u ≥ 0 by Abramowitz and Stegun 26.2.17; the probability is right to 7.5e-8. */
function millsRatio(u) {
	let t = 1 / (1 + .2316419 * u);
	return t * (.31938153 + t * (-.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
}
function levels(front, corner) {
	let above = front.filter((step) => step.quality > corner.quality);
	return [corner.quality, ...new Set(above.map((step) => step.quality))].sort((a, b) => a - b).map((from) => {
		let points = above.filter((step) => step.quality > from).map((step) => step.costs);
		return {
			from,
			points,
			cheapest: points.reduce((least, [cost]) => Math.min(least, cost), 1e400)
		};
	});
}
/**
* Expected gain of hypervolume from a candidate of known costs and uncertain quality: over the levels, the costs' volume
* that no front point covers there, times the quality expected within the level.
*/
function expectedVolume(candidate, cut, corner) {
	let { costs, mean, sd } = candidate, total = 0, free = 0;
	for (let level of cut) {
		let { from } = level, here = uncovered(costs, level, corner.costs);
		if (here === free) continue;
		let gain = expectedImprovement(mean, sd, from);
		if (gain === 0) break;
		total += (here - free) * gain, free = here;
	}
	return total;
}
/** The volume between `costs` and the corner that none of the level's points covers. Without costs it is 1 or 0. */
function uncovered(costs, { points, cheapest }, corner) {
	if (costs.length === 0) return points.length > 0 ? 0 : 1;
	if (costs.length === 1) return Math.max(0, Math.min(cheapest, corner[0]) - costs[0]);
	let box = costs.reduce((product, cost, i) => product * Math.max(0, corner[i] - cost), 1);
	if (box === 0) return 0;
	let limited = points.map((point) => point.map((value, i) => Math.max(value, costs[i])));
	return box - hypervolume(limited, corner);
}
/** Foresees by the caller's word, or, without one, by what the trials show of every figure but `except`. */
function foresee(problem, history, foresight, features, except) {
	if (foresight) return (genomes) => genomes.map((genome) => foresight.costs(genome));
	let keys = new Set([...problem.objectives, ...problem.constraints].map(({ key }) => key));
	keys.delete(except);
	let models = [...keys].flatMap((key) => {
		let model = learn(history.filter((trial) => trial.metrics[key]).map(({ genome, metrics }) => ({
			genome,
			value: metrics[key].value
		})), features);
		return model ? [{
			key,
			unit: metrics[splitKey(key).metric].unit,
			model
		}] : [];
	});
	return (genomes) => {
		let columns = models.map(({ key, unit, model }) => ({
			key,
			unit,
			estimates: model(genomes)
		}));
		return genomes.map((_, i) => Object.fromEntries(columns.map(({ key, unit, estimates }) => [key, {
			...estimates[i],
			unit,
			source: "predicted"
		}])));
	};
}
/** True if no figure lies beyond a limit with its whole interval. */
const mayHold = (metrics, constraints) => constraints.every((constraint) => {
	let estimate = metrics[constraint.key];
	return !estimate || !beyond(constraint, estimate);
}), chanceOfHolding = (metrics, constraints) => constraints.reduce((chance, constraint) => {
	let estimate = metrics[constraint.key];
	if (!estimate) return chance;
	let { value, low, high } = estimate;
	return high <= low ? excess(constraint, value) === 0 ? chance : 0 : chance * normalCdf((constraint.better === "min" ? constraint.limit - value : value - constraint.limit) / ((high - low) / 3.92));
}, 1), distanceBeyond = (metrics, constraints) => constraints.reduce((sum, constraint) => {
	let estimate = metrics[constraint.key];
	return sum + (estimate ? excess(constraint, estimate.value) : 0);
}, 0), whole = /* @__PURE__ */ new WeakMap();
/** Every architecture of a space once; undefined if there are more than `countable` genomes. */
function everyGenome(space) {
	let count = genomeCount(space);
	if (count > 2e4) return;
	let found = whole.get(space);
	if (found) return found;
	let all = /* @__PURE__ */ new Map();
	for (let i = 0; i < count; i++) {
		let genome = nth(space, i);
		all.has(genome.join()) || all.set(genome.join(), genome);
	}
	let genomes = [...all.values()];
	return whole.set(space, genomes), genomes;
}
/** `size` genomes at most, none twice: half from the parents (mutants, a third of them crossed first), half by chance. */
function drawPool(space, parents, size, random) {
	let drawn = /* @__PURE__ */ new Map();
	for (let tries = 0; drawn.size < size && tries < 2 * size; tries++) {
		let genome = tries % 2 == 0 && parents.length > 0 ? child(space, parents, random) : sample(space, random);
		drawn.set(genome.join(), genome);
	}
	return [...drawn.values()];
}
function child(space, parents, random) {
	let parent = random.pick(parents), start = random.next() < 1 / 3 ? crossover(parent, random.pick(parents), random, space) : parent;
	return mutate(space, start, random);
}
/** Steps of mutation towards a smaller `distance`, until it is 0 or the tries are used up. */
function mend(space, genome, distance, random, tries = 24) {
	let best = genome, least = distance(genome);
	for (let i = 0; i < tries && least > 0; i++) {
		let next = mutate(space, best, random), far = distance(next);
		far <= least && ([best, least] = [next, far]);
	}
	return best;
}
// src/search/prospects.ts
function prospects(task) {
	let { problem, tried, foresight } = task, every = everyGenome(problem.space), isWhole = every !== void 0, field = every && foresight ? remembered$1(task, every, foresight) : fieldOf(task, every ?? drawn(task)), holding = undercut(field, tried);
	if (holding.length > 0) return {
		holding,
		vectors: field.vectors,
		nearest: [],
		isWhole
	};
	let open = field.all.filter(({ key }) => !tried.has(key)), far = new Map(open.map((one) => [one, distanceBeyond(one.metrics, problem.constraints)]));
	return {
		holding,
		vectors: [],
		nearest: open.sort((a, b) => far.get(a) - far.get(b)),
		isWhole
	};
}
/** What a whole space holds does not change while it is searched, when its costs are foreseen: nor from seed to seed. */
const fields = /* @__PURE__ */ new WeakMap();
function remembered$1(task, every, foresight) {
	let bySpace = fields.get(foresight) ?? /* @__PURE__ */ new WeakMap();
	fields.set(foresight, bySpace);
	let byTask = bySpace.get(task.problem.space) ?? /* @__PURE__ */ new Map();
	bySpace.set(task.problem.space, byTask);
	let key = JSON.stringify([task.costObjectives, task.problem.constraints]), known = byTask.get(key) ?? fieldOf(task, every);
	return byTask.set(key, known), known;
}
/** A pool of a large space; what breaks a limit is mended a few steps, so that a narrow corner is not missed. */
function drawn({ problem, parents, poolSize, random, foresight, tried }) {
	let { space, constraints } = problem, pool = drawPool(space, parents(), poolSize, random);
	if (!foresight) return pool;
	let distance = (genome) => distanceBeyond(foresight.costs(genome), constraints), found = /* @__PURE__ */ new Map();
	for (let genome of pool) {
		let mended = mend(space, genome, distance, random);
		tried.has(mended.join()) || found.set(mended.join(), mended);
	}
	return [...found.values()];
}
function fieldOf({ features, foresee, costObjectives, problem: { constraints } }, genomes) {
	let figures = foresee(genomes), all = [], vectors = [], groups = /* @__PURE__ */ new Map();
	for (let [i, genome] of genomes.entries()) {
		let metrics = figures[i], costs = pointOf(metrics, costObjectives);
		if (!costs) continue;
		let key = genome.join();
		if (all.push({
			genome,
			key,
			metrics
		}), !mayHold(metrics, constraints)) continue;
		let vector = features(genome), likeness = vector.dense.join(), group = groups.get(likeness) ?? [];
		group.length === 0 && (groups.set(likeness, group), vectors.push(vector));
		let at = group[0]?.at ?? vectors.length - 1;
		group.push({
			genome,
			key,
			features: vector,
			costs,
			chance: chanceOfHolding(metrics, constraints),
			at
		});
	}
	let alike = [...groups.values()].map((members) => ({
		members,
		front: frontOf(members)
	}));
	return {
		all,
		vectors,
		alike,
		groupOf: new Map(alike.flatMap(({ members }) => members.map(({ key }) => [key, members])))
	};
}
/** Of each group what is on the front of its costs, once those tried are out. */
function undercut({ alike, groupOf }, tried) {
	let touched = new Set([...tried].map((key) => groupOf.get(key)));
	return alike.flatMap(({ members, front }) => touched.has(members) ? frontOf(members.filter(({ key }) => !tried.has(key))) : front);
}
function frontOf(group) {
	return group.length < 2 ? group : group[0].costs.length === 0 ? group.slice(0, 1) : paretoFront(group.map(({ costs }) => costs)).map((i) => group[i]);
}
/** Gathers up to `wanted` genomes that are not in `history`. */
function unseen(history, wanted) {
	let seen = new Set(Array.from(history, key)), genomes = [], offer = (genome) => {
		genomes.length >= wanted || seen.has(key(genome)) || (seen.add(key(genome)), genomes.push(genome));
	};
	return {
		genomes,
		isFull: () => genomes.length >= wanted,
		offer,
		fill: (make) => {
			let limit = wanted * 50;
			for (let tries = 0; genomes.length < wanted && tries < limit; tries++) offer(make());
		}
	};
}
/** Tops up from the whole space: by chance, then, in a countable space, every genome left from a random start on. */
function exhaust(space, gathered, random, make) {
	gathered.fill(make);
	let count = genomeCount(space);
	if (count > 1e5) return;
	let start = random.int(count);
	for (let i = 0; i < count && !gathered.isFull(); i++) gathered.offer(nth(space, (start + i) % count));
}
/** Spelled once: a search asks of its whole history before every proposal. */
const keys = /* @__PURE__ */ new WeakMap();
function key(genome) {
	let known = keys.get(genome) ?? genome.join();
	return keys.set(genome, known), known;
}
// src/search/design.ts
/** Shares of the seed's widths that are tried on all choices at once where costs are not foreseen. */
const ladder$1 = [
	.75,
	.5,
	.25,
	.875,
	.625,
	.375,
	.125
];
/** `count` genomes, fewer where the space has fewer. */
function firstDesign(task, count) {
	let { problem, foresight, random } = task, { space } = problem, next = unseen([], count);
	if (next.offer(space.seed), foresight) {
		let { holding, nearest } = prospects(task), chosen = holding.length > 0 ? strata(task, holding, count - 1) : nearest;
		for (let { genome } of chosen) next.offer(genome);
	} else for (let share of ladder$1.slice(0, count >> 1)) next.offer(uniform(space, share));
	return exhaust(space, next, random, () => sample(space, random)), next.genomes;
}
/** One from each of `count` equal shares of the prospects, sorted by their first cost. */
function strata({ problem, features, random }, holding, count) {
	let sorted = [...holding].sort((a, b) => (a.costs[0] ?? 0) - (b.costs[0] ?? 0)), taken = [features(problem.space.seed)], chosen = [];
	for (let k = 0; k < count; k++) {
		let from = Math.floor(k * sorted.length / count), to = Math.floor((k + 1) * sorted.length / count);
		if (to <= from) continue;
		let drawn = Array.from({ length: 8 }, () => sorted[from + random.int(to - from)]), lone = ({ features: here }) => Math.min(...taken.map((other) => squaredDistance(here, other))), pick = drawn.reduce((a, b) => lone(b) > lone(a) ? b : a);
		taken.push(pick.features), chosen.push(pick);
	}
	return chosen;
}
/** Undefined while no trial has the objective's figure. */
function fitQuality(objective, history, features) {
	let known = history.filter((trial) => trial.state === "complete" && trial.metrics[objective.key]), scale = stretched(objective.key), sign = objective.better === "max" ? 1 : -1, score = (trial) => scale(trial.metrics[objective.key].value, sign), trials = atMost(known, score), targets = cutOff(trials.map(score)), points = trials.map(({ genome }) => features(genome)), process = fitProcess(distanceTable(points), targets);
	return process && {
		process,
		points,
		trials,
		targets
	};
}
function stretched(key) {
	let { unit } = metrics[splitKey(key).metric];
	return unit === "ratio" ? (value, sign) => sign * -Math.log(1.001 - Math.min(1, Math.max(0, value))) : (value, sign) => sign * value;
}
/** Targets further below the median than twice the best is above it are set there. */
function cutOff(targets) {
	let sorted = [...targets].sort((a, b) => a - b), middle = sorted[sorted.length >> 1] ?? 0, floor = middle - 2 * ((sorted.at(-1) ?? 0) - middle);
	return targets.map((target) => Math.max(target, floor));
}
function atMost(trials, score) {
	if (trials.length <= 240) return trials;
	let best = new Set([...trials].sort((a, b) => score(b) - score(a) || a.id - b.id).slice(0, 120)), latest = trials.filter((trial) => !best.has(trial)).slice(-120);
	return trials.filter((trial) => best.has(trial) || latest.includes(trial));
}
// src/search/survive.ts
/** The best `keep` of a population, best first; ties go to the lower index. Feasible needs a point. */
function survivors(population, keep) {
	let indices = population.map((_, i) => i), feasible = indices.filter((i) => isFeasible(population[i])), fronts = nonDominatedSort(feasible.map((i) => population[i].point)), ranked = fronts.flatMap((front, rank) => rankFront(front.map((k) => feasible[k]), rank, population)), rest = indices.filter((i) => !isFeasible(population[i])).sort((i, j) => compare$1(population[i].violation, population[j].violation) || i - j).map((index, k) => ({
		index,
		rank: fronts.length + k,
		crowding: 0
	}));
	return [...ranked, ...rest].slice(0, keep);
}
const isFeasible = ({ point, violation }) => point !== void 0 && violation <= 0, compare$1 = (a, b) => a === b ? 0 : a < b ? -1 : 1;
function rankFront(front, rank, population) {
	let crowding = crowdingDistance(front.map((i) => population[i].point));
	return front.map((index, k) => ({
		index,
		rank,
		crowding: crowding[k]
	})).sort((a, b) => compare$1(b.crowding, a.crowding) || a.index - b.index);
}
/** The better of two survivors (crowded comparison), the first if equal. */
const crowded = (a, b) => b.rank < a.rank || b.rank === a.rank && b.crowding > a.crowding ? b : a;
/** The `wanted` most promising of a brood, best first; the brood as it stands where there is nothing to go by. Pure. */
function screen(problem, history, foresight, brood, wanted) {
	let features = featuresOfSpace(problem.space), primary = primaryOf(problem, history), model = fitQuality(primary, history, features);
	if (!model || brood.length <= wanted) return brood;
	let costObjectives = axes(problem, history).filter(({ key }) => key !== primary.key), figures = foresee(problem, history, foresight, features, primary.key)(brood), hoped = hopesOf(model, brood.map(features)), children = brood.map((_, i) => {
		let costs = pointOf(figures[i], costObjectives);
		return {
			point: costs && [-hoped[i], ...costs],
			violation: distanceBeyond(figures[i], problem.constraints)
		};
	}), parents = scoredOf(model, problem, costObjectives);
	return survivors([...parents, ...children], parents.length + children.length).filter(({ index }) => index >= parents.length).slice(0, wanted).map(({ index }) => brood[index - parents.length]);
}
function hopesOf({ process, points }, asked) {
	let posterior = process.posterior({
		count: asked.length,
		columns: points.map((point) => columnOf(point, asked)),
		between: (a, b) => squaredDistance(asked[a], asked[b])
	});
	return asked.map((_, i) => posterior.mean(i) + 1 * posterior.sd(i));
}
/** The trials on the model's scale of quality. */
const scoredOf = ({ trials, targets }, problem, costObjectives) => trials.map((trial, i) => {
	let costs = pointOf(trial.metrics, costObjectives);
	return {
		point: costs && [-targets[i], ...costs],
		violation: violation(trial, problem.constraints)
	};
});
// src/search/evolution.ts
/** An NSGA-II searcher. @example search(problem, { searcher: nsga2({ population: 40 }), … }) */
function nsga2(options = {}) {
	let { population = 24, children = 8, crossoverRate = .9, screened = 1 } = options;
	return (problem, history, foresight) => {
		if (history.length < population) return founders(problem, population).slice(history.length);
		let done = history.length - (history.length - population) % children, settings = {
			population,
			children,
			crossoverRate,
			screened
		};
		return offspring(problem, history.slice(0, done), foresight, settings).slice(history.length - done);
	};
}
const evolution = nsga2(), assistedEvolution = nsga2({ screened: 16 });
function founders({ space, seed }, count) {
	let generator = random(`${seed}/founders`), rungs = [space.seed, ...ladder$1.map((share) => uniform(space, share))], first = unseen([], count);
	for (let genome of rungs) first.offer(genome);
	let spread = () => mutate(space, generator.pick(rungs), generator, .3);
	return exhaust(space, first, generator, () => generator.next() < .5 ? spread() : sample(space, generator)), first.genomes;
}
function offspring(problem, history, foresight, { population, children, crossoverRate, screened }) {
	let { space, seed } = problem, generator = random(`${seed}/children/${history.length}`), parent = selection(problem, history, population, generator), tried = history.map((trial) => trial.genome), next = unseen(tried, children), child = () => breed(space, parent, crossoverRate, generator);
	if (screened > 1) {
		let brood = unseen(tried, children * screened);
		brood.fill(child);
		for (let genome of screen(problem, history, foresight, brood.genomes, children)) next.offer(genome);
	}
	return next.fill(child), exhaust(space, next, generator, () => sample(space, generator)), next.genomes;
}
function selection(problem, history, keep, generator) {
	let objectives = axes(problem, history), parents = survivors(history.map((trial) => ({
		point: trial.state === "complete" ? pointOf(trial.metrics, objectives) : void 0,
		violation: violation(trial, problem.constraints)
	})), keep);
	return () => history[crowded(generator.pick(parents), generator.pick(parents)).index].genome;
}
function breed(space, parent, crossoverRate, generator) {
	let first = parent(), crossed = generator.next() < crossoverRate ? crossover(first, parent(), generator, space) : first;
	return mutate(space, crossed, generator);
}
// src/search/halving.ts
/**
* The candidates that reached the highest rung, best first, still open: whoever called trains them on or releases them.
* All others are released. Ties go to the earlier candidate. Candidates beyond the first rung's number are not started.
*/
async function halve(genomes, trainer, options) {
	let { rungs, isOver = () => !1, signal, dropped, admit, next = () => 0 } = options, stops = (steps) => (signal?.aborted ?? !1) || isOver(steps), runners = [], open = /* @__PURE__ */ new Set(), drop = (runner, rung) => {
		open.delete(runner.training), runner.training.release(), dropped?.(runner, rung);
	};
	try {
		let first = rungs[0];
		if (!first) return [];
		let waiting = [...genomes];
		for (; waiting.length > 0 && runners.length < first.candidates && !stops(first.steps);) {
			let [genome] = waiting.splice(next(waiting, runners), 1), training = await trainer.start(genome);
			open.add(training), runners.push(await advanced({
				genome,
				training,
				steps: 0,
				curve: []
			}, first.steps));
		}
		runners = sift(runners, runners.length, (runner) => drop(runner, 0));
		for (let k = 1; k < rungs.length; k++) {
			let { candidates, steps } = rungs[k], before = rungs[k - 1].steps;
			if (runners.length === 0 || stops(steps - before)) break;
			let admitted = admit ? await admit(runners, candidates) : runners;
			for (let runner of runners) admitted.includes(runner) || drop(runner, k - 1);
			let going = sift(admitted, candidates, (runner) => drop(runner, k - 1)), reached = [];
			for (let runner of going) stops(steps - before) ? drop(runner, k - 1) : reached.push(await advanced(runner, steps));
			runners = sift(reached, reached.length, (runner) => drop(runner, k));
		}
		return runners;
	} catch (error) {
		for (let training of open) training.release();
		throw error;
	}
}
async function advanced(runner, steps) {
	let score = await runner.training.advance(steps - runner.steps);
	return {
		...runner,
		steps,
		curve: [...runner.curve, score]
	};
}
/** The best `keep` by their last score, best first; the others, and the broken ones, are dropped. */
function sift(runners, keep, drop) {
	let last = ({ curve }) => curve.at(-1), kept = runners.filter((runner) => Number.isFinite(last(runner))).map((runner, i) => ({
		runner,
		i
	})).sort((a, b) => last(b.runner) - last(a.runner) || a.i - b.i).slice(0, keep).map(({ runner }) => runner);
	for (let runner of runners) kept.includes(runner) || drop(runner);
	return kept;
}
// src/search/local.ts
/** One genome at a time, so that every answer moves the incumbent at once. */
const local = (problem, history, foresight) => {
	let { space, seed } = problem, next = unseen(history.map((trial) => trial.genome), 1);
	next.offer(space.seed);
	let generator = random(`${seed}/local/${history.length}`);
	for (let trial of ranked$1(problem, history)) {
		if (next.genomes.length > 0) break;
		for (let genome of promising(problem, generator.shuffle(neighbours(space, trial.genome)), foresight)) next.offer(genome);
	}
	return exhaust(space, next, generator, () => sample(space, generator)), next.genomes;
};
/** Best first: by violation, then by the first objective, the next ones, the id. */
function ranked$1(problem, history) {
	let objectives = axes(problem, history), keyed = history.map((trial) => ({
		trial,
		far: trial.state === "failed" ? 1e400 : violation(trial, problem.constraints),
		point: pointOf(trial.metrics, objectives) ?? objectives.map(() => 1e400)
	})), compare = (a, b) => a === b ? 0 : a < b ? -1 : 1;
	return keyed.sort((a, b) => compare(a.far, b.far) || a.point.reduce((sign, value, i) => sign || compare(value, b.point[i]), 0) || a.trial.id - b.trial.id).map(({ trial }) => trial);
}
/** Those foreseen to hold the limits, or, if none is, all by how far they are beyond. */
function promising({ constraints }, genomes, foresight) {
	if (!foresight) return genomes;
	let sorted = genomes.map((genome) => ({
		genome,
		far: distanceBeyond(foresight.costs(genome), constraints)
	})).sort((a, b) => a.far - b.far), holding = sorted.filter((entry) => entry.far === 0);
	return (holding.length > 0 ? holding : sorted).map(({ genome }) => genome);
}
// src/cost/analytic/layer-spec.ts
/** Depthwise as the cost models mean it: one filter per channel. */
const isDepthwise = (spec) => spec.groups > 1 && spec.groups === spec.channelsIn && spec.groups === spec.channelsOut, convolution = (weights) => (node, shape) => {
	let [x, w, y] = [
		shape(node.inputs[0]),
		shape(node.inputs[weights]),
		shape(node.outputs[0])
	];
	if (!x || !w || !y || w.length < 3 || w.length > 4) return;
	let [kernelX = 1, kernelY = 1] = w.slice(2);
	return {
		kind: "conv",
		channelsIn: x[1],
		channelsOut: w[0],
		kernel: kernelX * kernelY,
		kernelX,
		kernelY,
		groups: Math.round(x[1] / w[1]),
		outX: y[2] ?? 1,
		outY: y[3] ?? 1,
		batch: y[0]
	};
}, linear = (weights) => (node, shape) => {
	let [w, y] = [shape(node.inputs[weights]), shape(node.outputs[0])];
	if (w?.length !== 2 || !y) return;
	let channelsOut = y.at(-1);
	return {
		kind: "linear",
		channelsIn: w[0] * w[1] / channelsOut,
		channelsOut,
		kernel: 1,
		kernelX: 1,
		kernelY: 1,
		groups: 1,
		outX: 1,
		outY: 1,
		batch: y.slice(0, -1).reduce((a, b) => a * b, 1)
	};
}, readers = {
	Conv: convolution(1),
	Gemm: linear(1),
	MatMul: linear(1),
	QLinearConv: convolution(3),
	QLinearMatMul: linear(3),
	"com.microsoft:FusedConv": convolution(1),
	"com.microsoft:QGemm": linear(3),
	"com.microsoft:QLinearConv": convolution(3)
};
/** Every node, with its lengths where the models know the layer. */
function layerSpecs(graph, shapes) {
	let shape = (name) => name ? lengths(shapes, name) : void 0;
	return graph.nodes.map((node) => {
		let op = opKey(node.domain, node.op);
		return {
			name: label(node),
			op,
			spec: Object.hasOwn(readers, op) ? readers[op](node, shape) : void 0
		};
	});
}
// src/cost/analytic/chips.ts
const ceil = (x, step) => Math.ceil(x / step);
/** GAP8's cluster of 8 cores, int8, PULP-NN kernels: im2col, then 4 × 2 output tiles over the cores. */
function gap8Cycles(spec) {
	let { channelsIn, channelsOut, kernel, outX, outY } = spec;
	if (spec.kind === "linear") return ceil(channelsIn, 2) * ceil(channelsOut, 4);
	if (isDepthwise(spec)) return 4 * ceil(channelsOut, 4) * outX * outY * kernel;
	let perTile = 2 * kernel * channelsIn + ceil(channelsOut, 4) * (5 + 14 * ceil(kernel * channelsIn, 4) + 10);
	return ceil(outX, 2) * ceil(outY, 8) * perTile;
}
/** DIANA's digital accelerator, int8, a 16 × 16 array. A linear layer is a 1 × 1 convolution. */
function dianaCycles({ channelsIn, channelsOut, groups, kernel, outX, outY }) {
	return ceil(channelsOut / groups, 16) * channelsIn * ceil(outX, 16) * outY * kernel + outX * outY * (channelsOut + channelsIn) / 8;
}
/** MACs per cycle of MPIC by bits of activations, then of weights (Ottavi et al., arXiv 2010.04073). */
const mpicMacsPerCycle = {
	2: {
		2: 6.5,
		4: 4,
		8: 2.2
	},
	4: {
		2: 3.9,
		4: 3.5,
		8: 2.1
	},
	8: {
		2: 2.5,
		4: 2.3,
		8: 2.1
	}
}, mpicCycles = (activationBits = 8, weightBits = 8) => ({ channelsIn, channelsOut, groups, kernel, outX, outY }) => channelsIn / groups * channelsOut * kernel * outX * outY / mpicMacsPerCycle[activationBits][weightBits];
/**
* DIANA's analog in-memory array, ternary weights: cycles of one ungrouped layer, in cycles of the digital clock.
* One array step takes 70 ns; `unroll` output columns are computed at once where the array has room.
*/
function dianaAnalogCycles({ channelsIn, channelsOut, kernel, kernelX, kernelY, outX, outY }) {
	let unroll = [
		8,
		4,
		2
	].find((u) => u * channelsOut <= 512 && (u + kernelX - 1) * Math.max(64, channelsIn) * kernelY <= 1152) ?? 1, steps = ceil(channelsOut, 512) * ceil(channelsIn, 128) * outX * outY / unroll;
	return 8 * channelsIn * kernel + steps * 70 / (1e9 / diana.clockHz);
}
const gap8 = {
	name: "gap8",
	description: "GreenWaves GAP8, 8-core cluster, int8",
	clockHz: 175e6,
	clockSource: "highest cluster clock, greenwaves-technologies.com/gap8_gap9",
	powerMw: void 0,
	cycles: gap8Cycles
}, diana = {
	name: "diana",
	description: "DIANA, digital accelerator, int8",
	clockHz: 26e7,
	clockSource: "PLiNIO plinio/cost/diana_latency.py",
	powerMw: void 0,
	cycles: dianaCycles
}, chips = {
	gap8,
	diana,
	mpic: {
		name: "mpic",
		description: "MPIC, mixed-precision RISC-V core, 8-bit activations and weights",
		clockHz: 25e7,
		clockSource: "PLiNIO plinio/cost/mpic_energy.py",
		powerMw: 5.3825,
		cycles: mpicCycles(8, 8)
	}
}, slowest = 8, foldable = new Set("Relu Clip BatchNormalization Reshape Flatten Squeeze Unsqueeze Identity Dropout Constant ConstantOfShape Shape QuantizeLinear DequantizeLinear".split(" "));
function estimate(chip, graph, shapes) {
	let specified = layerSpecs(graph, shapes), layers = specified.flatMap(({ name, op, spec }) => spec ? [{
		name,
		op,
		cycles: chip.cycles(spec) * spec.batch
	}] : []), cycles = layers.reduce((sum, layer) => sum + layer.cycles, 0), ms = cycles / chip.clockHz * 1e3, widen = (value, unit) => ({
		value,
		low: value,
		high: 8 * value,
		unit,
		source: "predicted"
	});
	return {
		cycles,
		latency: widen(ms, "ms"),
		energy: chip.powerMw === void 0 ? void 0 : widen(ms * chip.powerMw / 1e3, "mJ"),
		layers,
		warnings: warningsOf(chip, specified)
	};
}
function warningsOf(chip, specified) {
	let left = [...new Set(specified.filter((l) => !l.spec && !foldable.has(l.op)).map((l) => l.op))].sort(), out = [{
		code: "analytic-model",
		sentence: `The latency on ${chip.name} is a formula (${chip.description}, ${chip.clockHz / 1e6} MHz) without data movement and tiling: up to 8 times as long is possible.`,
		advice: "Measure on the device before relying on it."
	}];
	return left.length > 0 && out.push({
		code: "analytic-ops-omitted",
		sentence: `The formula of ${chip.name} leaves out ${left.slice(0, 8).map((op) => printable(op, 40)).join(", ")}${left.length > 8 ? ` and ${left.length - 8} more ops` : ""}.`,
		advice: "Take the figure as a lower bound."
	}), out;
}
const device = (chip) => {
	let { cycles: _, ...facts } = chip;
	return {
		...facts,
		estimate: (graph, shapes) => estimate(chip, graph, shapes)
	};
}, analyticDevices = {
	gap8: device(chips.gap8),
	diana: device(chips.diana),
	mpic: device(chips.mpic)
};
// src/proxies/rank-aggregate.ts
/**
* Σ over proxies of log(rank / m), rank m for the best of m candidates and 1 for the worst, ties in the middle: a low
* rank by one proxy weighs more than a high one by another (AZ-NAS, Lee and Ham, CVPR 2024, equation 10). Higher is
* better; 0 for the best by all. A candidate without a score ranks with the worst.
* @param scores one array for each proxy, all in the order of the candidates
* @example rankAggregate([[3, 1, 2], [9, 8, undefined]])
*/
function rankAggregate(scores) {
	let count = scores[0]?.length ?? 0, totals = Array(count).fill(0);
	for (let column of scores) ranksOf(column).forEach((rank, i) => {
		totals[i] = totals[i] + Math.log(rank / count);
	});
	return totals;
}
// src/search/merit.ts
/** What is known at no cost: kept importance, and the capacity that the limits leave. */
const freeColumns = (space, genomes, costs) => {
	let figures = genomes.map(costs);
	return [
		genomes.map((genome) => keptEverywhere(space, genome)),
		figures.map(({ macs }) => macs?.value),
		figures.map(({ params }) => params?.value)
	];
};
/** Kept importance with a lower resolution counted once for each width instead of once: it changes what every layer sees. */
function keptEverywhere(space, genome) {
	let { choices, seed } = space, full = genome.map((gene, i) => choices[i].kind === "resolution" ? seed[i] : gene), [kept, without] = [space.keptImportance(genome), space.keptImportance(full)], layers = choices.filter(({ kind }) => kind === "width").length;
	return kept * (kept / without) ** Math.max(0, layers - 1);
}
/** Best first by all columns together; ties in the order given. Columns without any score do not count. Pure. */
function byMerit(genomes, columns) {
	let told = columns.filter((column) => column.some((value) => value !== void 0));
	if (told.length === 0) return [...genomes];
	let merits = rankAggregate(told);
	return genomes.map((genome, i) => ({
		genome,
		i,
		merit: merits[i]
	})).sort((a, b) => b.merit - a.merit || a.i - b.i).map(({ genome }) => genome);
}
/**
* Round the ways of changing the model (which choices beside widths differ from it), each in the order given; the plainest way
* first: channels inherit their weights as they are, everything else disturbs the layers behind it until it is trained. Pure.
*/
function inTurn(space, ranked) {
	let ways = /* @__PURE__ */ new Map();
	for (let genome of ranked) {
		let changes = changesOf$1(space, genome), way = ways.get(changes.join()) ?? {
			changes: changes.length,
			queue: []
		};
		way.queue.push(genome), ways.set(changes.join(), way);
	}
	let queues = [...ways.values()].sort((a, b) => a.changes - b.changes).map(({ queue }) => queue), out = [];
	for (let round = 0; out.length < ranked.length; round++) for (let queue of queues) queue[round] && out.push(queue[round]);
	return out;
}
/** Nothing differs from the model but widths. */
const isPlain = (space, genome) => changesOf$1(space, genome).length === 0, changesOf$1 = ({ choices }, genome) => choices.flatMap(({ kind, default: own }, i) => kind === "width" || genome[i] === own ? [] : [`${i} ${genome[i]}`]);
/** Answers `HalvingOptions.next`: by expected improvement on the best so far, ties to the first; before it knows, the first. */
function mostPromising(space) {
	let fitted = 0, promises = /* @__PURE__ */ new Map();
	return (open, done) => (done.length < Math.max(6, 2 * fitted) || done.length > 100 || (fitted = done.length, promises = promisesOf(space, open, done)), placeOf(open, promises));
}
function placeOf(open, promises) {
	let values = open.map((genome) => promises.get(genome.join()) ?? 0);
	return Math.max(0, values.indexOf(Math.max(...values)));
}
function promisesOf(space, open, done) {
	let seen = done.flatMap(({ genome, curve }) => Number.isFinite(curve[0]) ? [{
		genome,
		value: curve[0]
	}] : []), expected = learn(seen, featuresOfSpace(space))?.(open) ?? [], best = Math.max(...seen.map(({ value }) => value));
	return new Map(expected.map(({ value, low, high }, i) => [open[i].join(), expectedImprovement(value, Math.max(1e-9, (high - low) / 3.92), best)]));
}
// src/search/random-search.ts
/** Random search without repetition; one genome at a time. */
const randomSearch = ({ space, seed }, history) => {
	let next = unseen(history.map((trial) => trial.genome), 1);
	next.offer(space.seed);
	let generator = random(`${seed}/random/${history.length}`);
	return exhaust(space, next, generator, () => sample(space, generator)), next.genomes;
};
// src/search/reach.ts
/** Pure. Ends at the first genome that may hold all limits. */
function reach(problem, foresight, options = {}) {
	let { descents = 12, patience = 200 } = options, note = notes(problem, foresight), every = everyGenome(problem.space);
	if (note.look(problem.space.seed), every) for (let genome of every) note.isOpen() && note.look(genome);
	if (!every) {
		let generator = random(`${problem.seed}/reach`);
		for (let i = 0; i < descents && note.isOpen(); i++) descend(problem, note, startOf(problem, i, generator), generator, patience);
		for (let constraint of problem.constraints) note.isOpen() && descend(problem, note, problem.space.seed, generator, patience, constraint);
	}
	return note.result(every !== void 0);
}
const startOf = ({ space }, i, generator) => i === 0 ? space.seed : i === 1 ? uniform(space, 0) : sample(space, generator);
function descend({ space, constraints }, note, start, generator, patience, only) {
	let distance = (metrics) => {
		if (!only) return distanceBeyond(metrics, constraints);
		let value = metrics[only.key]?.value ?? 0;
		return only.better === "min" ? value : -value;
	}, here = start, least = distance(note.look(here));
	for (let idle = 0; idle < patience && note.isOpen(); idle++) {
		let next = mutate(space, here, generator), far = distance(note.look(next));
		far < least && (idle = 0), far <= least && ([here, least] = [next, far]);
	}
}
function notes({ space, constraints }, foresight) {
	let alone = /* @__PURE__ */ new Map(), held = /* @__PURE__ */ new Map(), closest = {
		genome: space.seed,
		far: 1e400
	}, feasible = !1, looked = 0, keep = (values, constraint, value) => {
		let known = values.get(constraint);
		(known === void 0 || (constraint.better === "min" ? value < known : value > known)) && values.set(constraint, value);
	};
	return {
		isOpen: () => !feasible,
		look: (genome) => {
			let metrics = foresight.costs(genome);
			looked++;
			let far = distanceBeyond(metrics, constraints);
			far < closest.far && (closest = {
				genome,
				far
			}), mayHold(metrics, constraints) && (feasible = !0, closest = {
				genome,
				far: 0
			});
			for (let constraint of constraints) {
				let value = metrics[constraint.key]?.value;
				value !== void 0 && (keep(alone, constraint, value), constraints.every((other) => other === constraint || holds$1(other, metrics)) && keep(held, constraint, value));
			}
			return metrics;
		},
		result: (isWhole) => {
			let nearest = constraints.flatMap((constraint) => {
				let value = held.get(constraint) ?? alone.get(constraint);
				return value === void 0 ? [] : [[constraint.key, value]];
			});
			return {
				feasible,
				isWhole,
				looked,
				nearest: Object.fromEntries(nearest),
				genome: closest.genome
			};
		}
	};
}
/** A figure that nothing is known of breaks nothing. */
function holds$1(constraint, metrics) {
	let estimate = metrics[constraint.key];
	return !estimate || excess(constraint, estimate.value) === 0;
}
function startClock({ timeMs, spentMs, now, measureShare, rounds, mostRoundMs }) {
	let start = now() - spentMs, total = timeMs ?? 1e400, recent = [], overheadMs = 0, elapsedMs = () => now() - start, leftMs = () => total - elapsedMs(), wantedMs = Math.min((timeMs ?? 0) * measureShare, rounds * mostRoundMs), reserveMs = () => wantedMs > 0 ? wantedMs + rounds * overheadMs : 0;
	return {
		elapsedMs,
		leftMs,
		trialTook: (ms) => {
			recent.push(ms), recent.length > 5 && recent.shift();
		},
		measurementTook: (ms, askedMs) => {
			overheadMs = Math.max(overheadMs, ms - askedMs);
		},
		fitsTrial: (reserved) => leftMs() - (reserved ? reserveMs() : 0) > Math.max(0, ...recent),
		roundMs: (left) => timeMs === void 0 ? void 0 : Math.min(mostRoundMs, Math.max(0, leftMs() / left - overheadMs))
	};
}
// src/search/options.ts
const isAborted = ({ options }) => options.signal?.aborted ?? !1, measureShare = .2;
/** Times the seed alone and briefly: shows what a measurement costs beyond the time asked, and anchors later rounds. */
async function measureSeed(run, share = measureShare * .1) {
	let seed = run.ledger.trials()[0];
	if (!run.measures || seed.measured || seed.state !== "complete") return;
	let { timeMs, measureMs = 1e400 } = run.options;
	await measureRound(run, [seed], timeMs === void 0 ? void 0 : Math.min(timeMs * share, measureMs));
}
/** Why nothing, or not all, was measured, if so. */
async function measureFinalists$1(run) {
	let { problem, ledger, options, clock } = run;
	if (!run.measures) return needsMeasuring(problem) ? "no device was given" : void 0;
	let count = options.finalists ?? 6;
	try {
		for (let round = 2; round > 0 && !isAborted(run); round--) {
			let done = ledger.trials().filter((trial) => trial.measured && trial.id !== 0), chosen = chooseFinalists(candidates(run), done, problem, Math.ceil((count - done.length) / round));
			if (chosen.length === 0) break;
			await measureRound(run, chosen, clock.roundMs(round));
		}
		return;
	} catch (error) {
		if (isAborted(run)) return;
		if (error instanceof UserError) return error.message;
		throw error;
	}
}
function candidates({ problem, ledger }) {
	let unmeasured = ledger.trials().map(({ measured: _, ...trial }) => trial), objectives = axes(problem, unmeasured);
	return bestFirst(feasibleFront(unmeasured, problem, objectives), objectives).map((trial) => ledger.trials()[trial.id]);
}
async function measureRound(run, trials, timeMs) {
	let { problem, options, ledger, clock } = run, start = clock.elapsedMs(), models = trials.map((trial) => ({
		trial,
		graph: problem.space.decode(trial.genome)
	})), measured = await options.evaluate.measure(models, {
		timeMs,
		signal: options.signal
	}), end = clock.elapsedMs();
	timeMs !== void 0 && clock.measurementTook(end - start, timeMs), trials.forEach((trial, i) => {
		ledger.appendMeasured(trial.id, measured[i], end), run.report("measuring", ledger.trials()[trial.id]);
	});
}
/**
* Runs a search to the end of its budget, of its space, or an abort.
* @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail
*/
async function search(problem, options) {
	let run = begin(problem, options), unreachable = unreachableBy(run), exhausted = await explore(run, unreachable ? 1 : 1e400), unmeasured = isAborted(run) ? void 0 : await measureFinalists$1(run), result = outcome(problem, run.ledger.trials()), seconds = run.clock.elapsedMs() / 1e3, found = {
		...result,
		seconds,
		interrupted: isAborted(run),
		exhausted,
		unmeasured
	};
	return unreachable ? {
		...found,
		nearest: {
			...result.nearest,
			...unreachable.nearest
		},
		unreachable
	} : found;
}
/** Limits that foreseen costs say no genome holds: then the model itself is evaluated, and nothing is searched for. */
function unreachableBy({ problem, options }) {
	if (!options.foresight || problem.constraints.length === 0) return;
	let reached = reach(problem, options.foresight);
	return reached.feasible ? void 0 : reached;
}
function begin(problem, options) {
	options.timeMs === void 0 && options.trials === void 0 && internal("a search without a budget");
	let ledger = options.ledger ?? memoryLedger(), measures = needsMeasuring(problem) && options.evaluate.measure !== void 0, { timeMs, now } = options, share = measures ? measureShare : 0, clock = startClock({
		timeMs,
		spentMs: ledger.spentMs,
		now,
		measureShare: share,
		rounds: 2,
		mostRoundMs: options.measureMs ?? 1e400
	});
	return {
		problem,
		options,
		ledger,
		clock,
		measures,
		report: reporter(problem, options, clock, ledger)
	};
}
/** True if the searcher ran out of proposals; ends before that at `most` trials, at the budget's end, or when aborted. */
async function explore(run, most) {
	let { problem, options, ledger } = run, goesOn = () => ledger.trials().length < most && mayGoOn(run);
	for (; goesOn();) {
		let batch = options.searcher(problem, ledger.trials(), options.foresight);
		if (batch.length === 0) return !0;
		for (let candidate of await prepareAll(run, batch)) {
			if (!goesOn()) return !1;
			await evaluateOne(run, candidate), refuseUnknown(problem, ledger.trials()[0]), refuseAllFailing(ledger.trials()), ledger.trials().length === 1 && await measureSeed(run);
		}
	}
	return !1;
}
function mayGoOn(run) {
	let done = run.ledger.trials().length;
	return isAborted(run) || done >= (run.options.trials ?? 1e400) ? !1 : done === 0 || run.clock.fitsTrial(run.measures && hasFeasible(run));
}
const hasFeasible = ({ ledger, problem }) => ledger.trials().some((trial) => trial.state === "complete" && violation(trial, problem.constraints) === 0);
function refuseUnknown({ objectives, constraints }, seed) {
	let missing = [...objectives, ...constraints].find(({ key }) => !isDevice(key) && !seed.metrics[key]);
	if (seed.state === "complete" && missing) throw userError("search-metric-unknown", { metric: keyLabel(missing.key) });
}
function refuseAllFailing(trials) {
	let [, ...others] = trials;
	if (others.length === 5 && others.every((trial) => trial.state === "failed")) throw userError("search-failing", {
		count: 5,
		reason: others.at(-1)?.reason ?? ""
	});
}
async function prepareAll(run, genomes) {
	let out = [];
	for (let genome of genomes) {
		if (isAborted(run)) break;
		out.push(await prepare(genome, run.problem, run.options.evaluate)), await setImmediate();
	}
	return out;
}
async function evaluateOne(run, candidate) {
	let { problem, options, ledger, clock } = run, history = ledger.trials(), start = clock.elapsedMs(), twin = history.find((trial) => trial.hash === candidate.hash && trial.state !== "failed"), isSeed = candidate.genome.join() === problem.space.seed.join(), settled = await settle$1(candidate, problem, options.evaluate, {
		twin,
		isSeed,
		signal: options.signal
	}).catch((error) => {
		if (!isAborted(run)) throw error;
	});
	if (!settled) return;
	let elapsed = clock.elapsedMs();
	clock.trialTook(elapsed - start);
	let trial = {
		id: history.length,
		...settled,
		seconds: (elapsed - start) / 1e3
	};
	ledger.append(trial, elapsed), run.report("searching", trial);
}
function reporter(problem, options, clock, ledger) {
	let front = [...ledger.trials()];
	return (stage, trial) => {
		if (!options.progress) return;
		let seed = ledger.trials()[0], objectives = axes(problem, [seed, trial]);
		stage === "searching" && (front = feasibleFront([...front, trial], problem, objectives));
		let left = clock.leftMs();
		options.progress({
			stage,
			trial,
			done: ledger.trials().length,
			total: options.trials,
			best: bestOf(front, objectives),
			frontSize: front.length,
			hypervolume: searchVolume(front[0]?.id === 0 ? front : [seed, ...front], problem),
			secondsLeft: Number.isFinite(left) ? Math.max(0, left / 1e3) : void 0
		});
	};
}
// src/search/shortlist.ts
/** Shares of the widths that are tried on all choices at once, from the widest down. */
const ladder = Array.from({ length: 37 }, (_, i) => 1 - (i + 1) / 40), narrowings = (space) => ladder.map((share) => uniform(space, share));
/**
* Genomes that may hold the limits: first the uniformly narrowed model, then by how much of the model they keep, the model itself if it holds them. The same arguments, the same answer.
*/
async function shortlist(problem, costs, { starts = 240, isOver = () => !1 } = {}) {
	let { space } = problem, generator = random(`${problem.seed}/shortlist`), known = /* @__PURE__ */ new Map(), far = (genome) => {
		let key = genome.join(), metrics = known.get(key) ?? costs(genome);
		return known.set(key, metrics), distanceBeyond(metrics, problem.constraints);
	}, narrowed = narrowings(space), widest = narrowed.find((genome) => far(genome) === 0), parents = [
		space.seed,
		...narrowed.filter((_, i) => i % 4 == 1),
		...widest ? [widest] : []
	], found = /* @__PURE__ */ new Map(), note = (genome) => void found.set(genome.join(), {
		genome,
		keeps: space.keptImportance(genome)
	});
	widest && note(exchanged(space, widest, far, isOver));
	for (let i = 0; i < starts && !(i > 0 && isOver()); i++) {
		await setImmediate();
		let moves = movesOf(space, reaches[i % reaches.length]), parent = parents[Math.floor(i / reaches.length) % parents.length], genome = climbed(moves, wandered(moves, parent, generator), far, generator);
		far(genome) === 0 && note(genome);
	}
	let ranked = [...found.values()].sort((a, b) => b.keeps - a.keeps).map(({ genome }) => genome), whole = far(space.seed) === 0 ? [space.seed] : [], all = [
		...widest ? [widest] : [],
		...whole,
		...ranked
	];
	return distinctGenomes(all);
}
/**
* What a climb may change: widths alone first, since they inherit most, then blocks too, then all. Left to all, climbs trade
* width for a few of the many other choices each time, and the plainest narrowings are never seen.
*/
const reaches = [
	["width"],
	["width", "depth"],
	void 0
];
/** The space with nothing to move but choices of these kinds, as far as it has any. */
function movesOf(space, kinds) {
	if (!kinds || !space.choices.some(({ kind }) => kinds.includes(kind))) return space;
	let choices = space.choices.map((choice) => kinds.includes(choice.kind) ? choice : {
		...choice,
		options: choice.options.slice(0, 1)
	});
	return {
		...space,
		choices
	};
}
/** Each once, where it stands first. */
const distinctGenomes = (genomes) => [...new Map(genomes.map((genome) => [genome.join(), genome])).values()];
function wandered(space, from, generator) {
	let genome = from;
	for (let i = generator.int(6); i >= 0; i--) genome = mutate(space, genome, generator);
	return genome;
}
/** The widest uniform narrowing within the limits, its room used where it is worth most; undefined where none holds. Pure. */
function balanced({ space, constraints }, costs, isOver) {
	let far = (genome) => distanceBeyond(costs(genome), constraints), widest = narrowings(space).find((genome) => far(genome) === 0);
	return widest && exchanged(space, widest, far, isOver);
}
/**
* Widths one step wider, alone or for another one step narrower, as long as more of the model is kept within the limits: the
* uniform narrowing, its room used where it is worth most.
*/
function exchanged(space, from, far, isOver) {
	let { choices } = space, widths = choices.flatMap(({ kind }, i) => kind === "width" ? [i] : []), [best, keeps] = [from, space.keptImportance(from)];
	for (let pass = 0, before = -1; pass < 20 && keeps > before; pass++) {
		before = keeps;
		for (let up of widths) for (let down of [void 0, ...widths]) {
			if (isOver()) return best;
			if (best[up] + 1 >= choices[up].options.length || down !== void 0 && best[down] === 0) continue;
			let wider = best.with(up, best[up] + 1), next = down === void 0 ? wider : wider.with(down, wider[down] - 1), kept = space.keptImportance(next);
			kept > keeps && far(next) === 0 && ([best, keeps] = [next, kept]);
		}
	}
	return best;
}
/** Towards the limits first, then towards keeping more of the model within them. */
function climbed(space, from, far, generator) {
	let best = from, [distance, keeps] = [far(best), space.keptImportance(best)];
	for (let i = 0; i < 30; i++) {
		let next = mutate(space, best, generator), reached = far(next);
		if (reached > distance) continue;
		let kept = space.keptImportance(next);
		(reached < distance || kept >= keeps) && ([best, distance, keeps] = [
			next,
			reached,
			kept
		]);
	}
	return best;
}
/** Pure. */
function stagesOf(options, paces) {
	let { timeMs, candidates, ...rest } = options;
	if (timeMs === void 0) return counted(candidates ?? 1);
	let plan = allocate(timeMs, paces, {
		...rest,
		firstSteps: 50,
		factor: 3
	}), most = candidates ?? 1e400, rungs = plan.halving.rungs.map((rung, k) => ({
		...rung,
		candidates: Math.min(rung.candidates, Math.max(1, Math.floor(most / 3 ** k)))
	}));
	return {
		rungs: rungs.length > 0 ? rungs : [{
			candidates: 1,
			steps: 50
		}],
		finalists: Math.max(1, plan.finalists.candidates),
		finalistSteps: 0,
		tuningSteps: 0,
		afterHalvingMs: plan.finalists.ms + plan.tuning.ms + plan.measuring.ms / 2,
		tuningMs: plan.tuning.ms + plan.measuring.ms / 2
	};
}
function counted(candidates) {
	let rungs = [];
	for (let n = candidates, steps = 50; n >= 1 && rungs.length < 4; n = Math.floor(n / 3), steps *= 3) rungs.push({
		candidates: n,
		steps
	});
	let last = rungs.at(-1).steps;
	return {
		rungs,
		finalists: 1,
		finalistSteps: last,
		tuningSteps: 3 * last,
		afterHalvingMs: 0,
		tuningMs: 0
	};
}
// src/search/device-stage.ts
const timedOf = ({ ledger }) => ledger.trials().filter((trial) => trial.measured), timingShares = {
	seed: .006,
	probe: .012,
	look: .01,
	between: .006,
	last: .01
}, isTimed$1 = ({ problem, ledger, measures }) => measures && problem.constraints.some(({ key }) => isDevice(key) && !ledger.trials()[0]?.metrics[key]), aimed = (constraints, room = 1) => constraints.map((limit) => {
	let factor = limit.better === "min" ? .96 * room : 1.04 / room;
	return isDevice(limit.key) ? {
		...limit,
		limit: limit.limit * factor
	} : limit;
}), probes = [
	1,
	.8,
	.6,
	.4,
	.2
];
/** Uniform narrowings, from the widest that holds what is computed down. */
function probesOf({ problem }, costs) {
	let widest = Array.from({ length: 39 }, (_, i) => 1 - i / 40).find((share) => distanceBeyond(costs(uniform(problem.space, share)), problem.constraints) === 0) ?? 1;
	return probes.map((share) => uniform(problem.space, share * widest));
}
async function probeDevice(run, genomes) {
	isTimed$1(run) && timedOf(run).length <= 1 && await timeOnly(run, genomes, timingShares.probe);
}
/** Times genomes that are not trained, or not yet; `again`: also those that the ledger has, and the model where it is not timed. */
async function timeOnly(run, genomes, share, { again = !1, aside = [] } = {}) {
	let { problem, ledger, clock, options } = run, seed = ledger.trials()[0], trials = again && seed && !seed.measured ? [seed] : [], marked = new Set(aside.map((genome) => genome.join()));
	for (let genome of new Map([...genomes, ...aside].map((g) => [g.join(), g])).values()) {
		let there = ledger.trials().findLast((trial) => trial.genome.join() === genome.join());
		if (there && there.id !== 0 && again && trials.push(there), there) continue;
		let { hash, costs: metrics } = await prepare(genome, problem, options.evaluate), trial = {
			id: ledger.trials().length,
			genome,
			hash,
			metrics,
			...marked.has(genome.join()) ? { aside: !0 } : {},
			state: "pruned",
			reason: "only timed, to see what the device can do",
			seconds: 0
		};
		ledger.append(trial, clock.elapsedMs()), trials.push(trial);
	}
	trials.length > 0 && await measureRound(run, trials, measureMs(run, share));
}
/** Those that were timed and hold every limit that training does not change, with room if any does. */
function timedThatHold(run) {
	let fixed = run.problem.constraints.filter(isFixed), others = timedOf(run).filter(({ state }) => state !== "failed"), holding = (limits) => others.filter((trial) => violation(trial, limits, known$1(trial)) === 0), roomy = holding(aimed(fixed));
	return roomy.length > 0 ? roomy : holding(fixed);
}
/** The dearest of those that were timed and hold. */
function fittingProbe(run) {
	let macs = (trial) => trial.metrics.macs?.value ?? 0;
	return timedThatHold(run).sort((a, b) => macs(b) - macs(a))[0]?.genome;
}
/** Training does not change it. */
const isFixed = ({ key }) => metrics[splitKey(key).metric].kind !== "quality", measureMs = ({ options: { timeMs, measureMs } }, share) => timeMs === void 0 ? void 0 : Math.min(timeMs * share, measureMs ?? 1e400), trialOf = ({ ledger }, { genome }) => ledger.trials().find(({ id, rungs, genome: own }) => id !== 0 && rungs && own.join() === genome.join());
/** Times the best `count` of those not timed yet, or `again` all of them, and leaves out who breaks a device's limit. */
async function timedAndFitting(run, runners, count, again = !1) {
	let limits = run.problem.constraints.filter(({ key }) => isDevice(key));
	if (!run.measures || limits.length === 0) return runners;
	let open = runners.slice(0, count).flatMap((runner) => trialOf(run, runner) ?? []).filter((trial) => again || !trial.measured), share = again ? timingShares.last : timingShares.between;
	open.length > 0 && !isAborted(run) && await measureRound(run, open, measureMs(run, share));
	let holding = (aims) => runners.filter((runner) => {
		let trial = trialOf(run, runner);
		return trial?.measured !== void 0 && violation(trial, aims, known$1(trial)) === 0;
	}), roomy = holding(aimed(limits));
	return roomy.length > 0 ? roomy : holding(limits);
}
// src/search/pace.ts
const seenBy = ({ ledger }) => ledger.trials().flatMap(({ id, aside, rungs = [] }) => id === 0 || aside ? [] : rungs.flatMap(({ paces }) => paces ? [paces] : []));
/** The median of what the ledger says of each kind of work. */
function pacesOf(run) {
	let seen = seenBy(run), median = (values) => values.sort((a, b) => a - b)[values.length >> 1] ?? 1;
	return {
		appraiseMs: 1,
		stepMs: median(seen.map(({ stepMs }) => stepMs)),
		startMs: 0,
		scoreMs: median(seen.map(({ startMs, judgeMs }) => startMs + judgeMs))
	};
}
/** Steps of one pass over the training part, where anything was trained. */
const epochStepsOf = (run) => seenBy(run).find(({ epochSteps }) => epochSteps !== void 0)?.epochSteps;
/** What training a candidate on by so many steps takes, judging included. */
function advanceMs(run, steps) {
	let { stepMs, scoreMs } = pacesOf(run);
	return steps * stepMs + scoreMs;
}
/**
* The most MACs with which a candidate's training settles within the time: where it does not, a smaller network that sees the
* data more often is worth more than a larger one. By the pace of the first that was trained, and of the whole time, so that a
* search that goes on comes to the same; undefined where no time is kept or nothing was trained.
*/
function settlingMacs({ ledger, options: { timeMs } }) {
	let paced = ledger.trials().find(({ id, rungs, aside }) => id > 0 && !aside && rungs?.[0]?.paces?.epochSteps), { stepMs = 0, epochSteps = 0 } = paced?.rungs?.[0]?.paces ?? {}, macs = paced?.metrics.macs?.value;
	if (!(timeMs === void 0 || !macs || stepMs <= 0)) return macs * (.85 * timeMs / (stepMs * epochSteps)) / 30;
}
// src/search/candidates.ts
/** Of the time, for one look at genomes by their costs. */
const starts$1 = {
	each: 80,
	only: 240,
	decoded: 40
}, rooms = [
	1,
	.93,
	.86,
	.8
];
/**
* First what keeps most of the model by widths alone, then the uniformly narrowed model, then by merit, what a device found to
* hold before what it was not asked. None has more MACs than its training could settle with.
*/
async function candidatesOf(run, trainer) {
	let { problem } = run, costs = costsOf$1(run), probes = probesOf(run, costs);
	await probeDevice(run, probes);
	let paced = isAborted(run) ? void 0 : await pacedBy(run, probes, trainer), listed = await look(run, costs);
	for (let i = 1; i < 3 && isTimed$1(run) && !isAborted(run) && !isAsked(run); i++) {
		let plain = [...plainOnes(run, costs), ...listed.filter((genome) => isPlain(problem.space, genome))], first = distinctGenomes(plain).slice(0, 4);
		await timeOnly(run, distinctGenomes([...first, ...listed]).slice(0, 8), timingShares.look), listed = await look(run, costs);
	}
	let macs = settlingMacs(run) ?? 1e400, settles = (genome) => (costs(genome).macs?.value ?? 0) <= macs, held = distinctGenomes(timedThatHold(run).flatMap(({ genome, aside }) => aside || !settles(genome) ? [] : [genome])), asked = new Set(timedOf(run).map(({ genome }) => genome.join())), unasked = distinctGenomes(listed).filter((genome) => !asked.has(genome.join())), known = await appraised(run, held, costs), unknown = known.length > 0 ? byFree(problem.space, unasked, costs) : await appraised(run, unasked, costs), others = [...known, ...unknown], first = keepsMost(problem.space, known.filter((genome) => isPlain(problem.space, genome))) ?? others[0], uniform = [...paced ? [paced] : [], ...listed.slice(0, 1)], begun = trainedOf(run).filter((genome) => genome.join() !== paced?.join());
	return distinctGenomes([
		...begun,
		...first ? [first] : [],
		...uniform,
		...others
	]);
}
/** The first of those that keep most of the model. */
const keepsMost = (space, genomes) => genomes.reduce((best, genome) => best && space.keptImportance(best) >= space.keptImportance(genome) ? best : genome, void 0), trainedOf = ({ ledger }) => ledger.trials().flatMap(({ id, genome, rungs, aside }) => id > 0 && rungs && !aside ? [genome] : []);
/**
* The uniform narrowing that was trained as far as a first rung to see the pace: the widest that the device lets pass.
* Undefined where no time is kept, or others were trained before it.
*/
async function pacedBy(run, probes, trainer) {
	if (run.options.timeMs === void 0) return;
	let among = (genomes) => {
		let keys = new Set(genomes.map((genome) => genome.join()));
		return probes.find((genome) => keys.has(genome.join()));
	}, trained = trainedOf(run);
	if (trained.length > 0) return among(trained);
	let genome = among(timedThatHold(run).map(({ genome }) => genome)) ?? probes.at(isTimed$1(run) ? -1 : 0), training = await trainer.start(genome);
	return Number.isFinite(await training.advance(50)) ? genome : void 0;
}
/** The looks of an earlier run on this ledger are not repeated. */
const isAsked = (run) => timedOf(run).filter(({ aside, recalled }) => !aside && !recalled).length > 16;
/** Genomes that should hold, the uniformly narrowed model first. */
async function look(run, costs) {
	let { problem, options } = run, isOver = lookEnd(run), [uniform, ...others] = await shortlist(aimedAt(run), foreseenBy(run, costs), {
		isOver: () => isAborted(run) || isOver(),
		starts: options.foresight ? isTimed$1(run) ? starts$1.each : starts$1.only : starts$1.decoded
	});
	return uniform ? [uniform, ...byFree(problem.space, others, costs)] : [];
}
/** Narrowings by widths alone, for ever less of what devices allow. */
function plainOnes(run, costs) {
	let [isOver, foreseen] = [lookEnd(run), foreseenBy(run, costs)];
	return rooms.map((room) => balanced(aimedAt(run, room), foreseen, isOver)).filter((one) => one !== void 0);
}
/** The problem with the limits that a look aims at: no more MACs than settle, and of a device's a share. */
function aimedAt(run, room = 1) {
	let macs = settlingMacs(run), settling = macs === void 0 ? [] : [{
		key: "macs",
		better: "min",
		limit: macs
	}];
	return {
		...run.problem,
		constraints: [...aimed(run.problem.constraints, room), ...settling]
	};
}
/** Costs, and what devices are forecast to say. */
function foreseenBy(run, costs) {
	let { constraints, space } = run.problem, forecast = forecastOf(isTimed$1(run) ? timedOf(run) : [], constraints, space);
	return (genome) => {
		let own = costs(genome);
		return {
			...forecast(genome, own),
			...own
		};
	};
}
function lookEnd({ clock, options: { timeMs } }) {
	let mostMs = timeMs === void 0 ? 1e400 : Math.max(1e3, timeMs * .005), until = clock.elapsedMs() + mostMs;
	return () => clock.elapsedMs() > until;
}
/** In the order of their merit by what costs nothing, every way of changing the model in turn. */
const byFree = (space, genomes, costs) => inTurn(space, byMerit(genomes, freeColumns(space, genomes, costs)));
/** The same, the best of them with what proxies say. */
async function appraised({ problem, coach, options }, genomes, costs) {
	let ranked = byFree(problem.space, genomes, costs), [best, rest] = [ranked.slice(0, 24), ranked.slice(24)], { timeMs, signal } = options, scores = best.length < 2 || signal?.aborted || !coach.appraise ? [] : await coach.appraise(best.map((genome) => problem.space.decode(genome)), {
		timeMs: timeMs === void 0 ? void 0 : timeMs * .005,
		signal
	}), columns = [...freeColumns(problem.space, best, costs), ...scores];
	return inTurn(problem.space, [...byMerit(best, columns), ...rest]);
}
/** Costs at once where they are foreseen, else from the decoded graph. */
function costsOf$1({ options, problem }) {
	let { foresight } = options;
	if (foresight) return (genome) => foresight.costs(genome);
	let direct = options.evaluate.costs;
	return (genome) => {
		let found = direct(problem.space.decode(genome), genome);
		return found instanceof Promise ? {} : found;
	};
}
// src/search/final-training.ts
/** Finalists, one after the other, each on for its part of the time. */
async function trainedOn(run, runners, stages) {
	if (runners.length < 2) return [...runners];
	let out = [];
	for (let [i, runner] of runners.entries()) {
		if (isAborted(run)) break;
		let shareMs = (run.clock.leftMs() - stages.tuningMs) / (runners.length - i), { stepMs, scoreMs } = pacesOf(run), steps = Number.isFinite(shareMs) ? Math.floor((shareMs - scoreMs) / stepMs) : stages.finalistSteps - runner.steps;
		if (steps < 50) out.push(runner);
		else {
			let score = await runner.training.advance(steps);
			out.push({
				...runner,
				steps: runner.steps + steps,
				curve: [...runner.curve, score]
			});
		}
	}
	return out;
}
/** One candidate, trained as far as a first rung. */
async function onlyFirst(genome, trainer) {
	let training = await trainer.start(genome), score = await training.advance(50);
	return Number.isFinite(score) ? [{
		genome,
		training,
		steps: 50,
		curve: [score]
	}] : [];
}
/** None of those that came so far holds the device's limits: one that does and fell behind, else who comes nearest. */
async function lastResort(run, runners, trainer) {
	let safe = fittingProbe(run);
	if (safe && !isAborted(run)) return onlyFirst(safe, trainer);
	let limits = run.problem.constraints.filter(({ key }) => isDevice(key)), far = (runner) => {
		let trial = trialOf(run, runner);
		return trial ? violation(trial, limits, known$1(trial)) : 1e400;
	};
	return [...runners].sort((a, b) => far(a) - far(b)).slice(0, 1);
}
/**
* By the limits that training does not change, then those it does, then the first objective. What lies within one standard
* error of the best is as good by what few samples can say: of those the one with most merit, first in `order`, is chosen.
*/
function chosenOf(run, runners, order = []) {
	let { problem } = run, trials = runners.flatMap((runner) => trialOf(run, runner) ?? []), objectives = problem.objectives.filter(({ key }) => trials.some((trial) => known$1(trial)[key])), fixed = problem.constraints.filter(isFixed), far = (trial, limits) => violation(trial, limits, known$1(trial)), ranked = bestFirst(trials, objectives).sort((a, b) => far(a, fixed) - far(b, fixed) || far(a, problem.constraints) - far(b, problem.constraints)), [best] = ranked, first = objectives[0];
	if (!best || !first) return best;
	let nearest = far(best, problem.constraints), equal = ranked.filter((trial) => far(trial, problem.constraints) <= nearest && !isClearlyWorse(trial, best, first)), place = new Map(order.map((genome, i) => [genome.join(), i])), placeOf = ({ genome }) => place.get(genome.join()) ?? order.length;
	return equal.sort((a, b) => placeOf(a) - placeOf(b))[0];
}
function isClearlyWorse(trial, best, { key, better }) {
	let [own, top] = [known$1(trial)[key], known$1(best)[key]];
	return !own || !top || (better === "max" ? top.value - own.value : own.value - top.value) > (top.high - top.low) / 3.92;
}
const hasLastWord$1 = ({ rungs = [] }) => rungs.some(({ part }) => part === "test"), isOpener = ({ memory, options: { timeMs } }, leftMs) => memory !== void 0 && timeMs !== void 0 && leftMs > .05 * timeMs;
/** The rest of the time for one. */
async function tuned(run, trial, stages) {
	isAborted(run) || hasLastWord$1(trial) && !isOpener(run, run.clock.leftMs()) || await tunedOn(run, trial, stages);
}
/** What the ledger says of it first: whatever ends this process, the next one goes on with the same trial, the time counted. */
async function tunedOn(run, trial, stages) {
	let { ledger, clock, options, problem, coach } = run, left = clock.leftMs(), from = coach.kept(trial.id) ?? 0, saved = (steps) => ledger.appendTuning(trial.id, steps, clock.elapsedMs());
	saved(from);
	let trained = await coach.train({
		id: trial.id,
		genome: trial.genome,
		graph: problem.space.decode(trial.genome),
		from,
		steps: Number.isFinite(left) ? void 0 : stages.tuningSteps,
		timeMs: Number.isFinite(left) ? Math.max(1, left) : void 0,
		last: !0,
		saved,
		signal: options.signal
	});
	ledger.appendTrained(trial.id, trained, clock.elapsedMs()), run.report("searching", ledger.trials()[trial.id]);
}
/**
* Who trains this search's candidates; what the ledger knows of one is taken from there. Trial 0 stays what the search starts
* from: trained, the same genome is a candidate of its own. New ones are marked as said.
*/
function trainerOf(run, mark = {}) {
	let { problem, ledger, options } = run;
	return { start: async (genome) => {
		let candidate = await prepare(genome, problem, options.evaluate), id = ledger.trials().find((trial) => trial.id !== 0 && trial.genome.join() === genome.join())?.id, done = 0;
		return {
			advance: async (steps) => {
				let target = done + steps;
				id ??= ledger.trials().length;
				let score = await advancedTo(run, {
					...candidate,
					...mark,
					id,
					done,
					target
				});
				return done = target, score;
			},
			release: () => {
				id !== void 0 && run.coach.release(id);
			}
		};
	} };
}
/** The score of a candidate at a stage: from the ledger, or by training. Not a number where it cannot be trained. */
async function advancedTo(run, advance) {
	let { ledger, problem, coach, clock, options } = run, { id, target } = advance, trial = ledger.trials()[id];
	if (trial && !trial.rungs && !trial.measured) return NaN;
	let recorded = trial?.rungs?.find((rung) => rung.part === "held-out" && rung.steps >= target);
	if (recorded) return scoreOf(problem, recorded);
	if (!trial && ledger.trials().some((other) => other.id !== 0 && other.rungs && other.hash === advance.hash)) return NaN;
	let broken = problem.constraints.find((limit) => advance.costs[limit.key] && beyond(limit, advance.costs[limit.key]));
	if (broken) return append(run, advance, {
		state: "pruned",
		reason: prunedReason(broken, advance.costs),
		seconds: 0
	}), NaN;
	let start = clock.elapsedMs(), from = coach.kept(id) === advance.done ? advance.done : 0, stint = {
		...advance,
		from,
		steps: target - from,
		timeMs: void 0,
		last: !1,
		signal: options.signal
	}, seconds = () => (clock.elapsedMs() - start) / 1e3;
	try {
		let trained = await coach.train(stint);
		return trial ? ledger.appendTrained(id, trained, clock.elapsedMs()) : append(run, advance, {
			state: "complete",
			trained,
			seconds: seconds()
		}), run.report("searching", ledger.trials()[id]), scoreOf(problem, trained);
	} catch (error) {
		if (isAborted(run) || !(error instanceof UserError)) throw error;
		trial || append(run, advance, {
			state: "failed",
			reason: error.message,
			seconds: seconds()
		});
		let others = ledger.trials().slice(1).filter(({ state }) => state !== "pruned");
		if (others.length >= 5 && others.every(({ state }) => state === "failed")) throw error;
		return NaN;
	}
}
function append({ ledger, clock }, candidate, { trained, ...end }) {
	let { id, genome, hash, costs, aside } = candidate, trial = {
		id,
		genome,
		hash,
		metrics: {
			...costs,
			...trained?.metrics
		},
		...aside ? { aside } : {},
		...end,
		...trained ? { rungs: [trained] } : {}
	};
	ledger.append(trial, clock.elapsedMs());
}
/** The first quality that is asked for; larger is better. */
function scoreOf({ objectives, constraints }, { metrics: metrics$1 }) {
	let isQuality = (key) => metrics[splitKey(key).metric].kind === "quality", wanted = [...objectives, ...constraints].find(({ key }) => isQuality(key)), value = (wanted && metrics$1[wanted.key]?.value) ?? NaN;
	return wanted?.better === "min" ? -value : value;
}
// src/search/warm-aside.ts
/** The last one has a sixty-fourth of the cost, or less. */
const rungs = [50, 150];
/** The first objective that costs tell and that is better small; undefined where the front has no such axis. */
function costAxis({ problem, ledger }, costs) {
	return axes(problem, ledger.trials()).find(({ key, better }) => better === "min" && costs[key])?.key;
}
/** Shares of the model's widths, from the widest down. */
const shares = Array.from({ length: 40 }, (_, i) => 1 - i / 40);
/**
* A genome with no width beyond ever smaller shares of the model's, the dearest first; fewer where the space ends. Such parts of
* a network are few and met again by the search, so that foreseeing their costs takes little. Pure.
*/
function halvings(space, from, key, costs) {
	let costOf = (genome) => costs(genome)[key]?.value ?? 0, found = [], least = costOf(from);
	for (let genome of distinctGenomes(shares.map((share) => capped(space, from, uniform(space, share))))) {
		let cost = found.length < 6 ? costOf(genome) : least;
		cost > least / 2 || (found.push(genome), least = cost);
	}
	return found;
}
const capped = (space, genome, most) => settle(space, genome.map((gene, i) => space.choices[i].kind === "width" ? Math.min(gene, most[i]) : gene));
/** Of those that a device did not refuse, each for a first rung, then on, as far as the time goes. */
async function trainAside(run, genomes, until) {
	let trainer = trainerOf(run, { aside: !0 }), held = new Set(timedThatHold(run).map(({ genome }) => genome.join())), open = isTimed$1(run) ? genomes.filter((genome) => held.has(genome.join())) : genomes, trainings = await Promise.all(open.map((genome) => trainer.start(genome))), done = 0;
	for (let steps of rungs) {
		for (let training of trainings) {
			if (isAborted(run) || run.clock.elapsedMs() > until) return;
			await training.advance(steps - done);
		}
		done = steps;
	}
}
/**
* The genome itself where it holds the limits; else narrowed until it does, by the move that gains most for what it loses of
* the model, and widened again where there is room. Undefined where narrowing does not get there. Pure.
*/
function narrowedToFit(space, genome, costs, limits) {
	let seen = /* @__PURE__ */ new Map(), far = (candidate) => {
		let key = candidate.join(), distance = seen.get(key) ?? distanceBeyond(costs(candidate), limits);
		return seen.set(key, distance), distance;
	}, now = genome;
	for (let i = 0; far(now) > 0; i++) {
		let keeps = space.keptImportance(now), worth = (next) => (far(now) - far(next)) / (keeps - space.keptImportance(next) + .001), [best] = moves(space, now, -1).map((next) => ({
			next,
			worth: worth(next)
		})).sort((a, b) => b.worth - a.worth);
		if (!best || best.worth <= 0 || i > 200) return;
		now = best.next;
	}
	return widenedAgain(space, now, genome, (candidate) => far(candidate) === 0);
}
/** The last moves of a descent go further than they must: whatever fits is taken back, the most valuable first. */
function widenedAgain(space, from, most, holds) {
	let now = from;
	for (let i = 0; i < 200; i++) {
		let wider = moves(space, now, 1).filter((next) => next.every((gene, k) => gene <= most[k]) && holds(next));
		if (wider.length === 0) return now;
		now = wider.reduce((a, b) => space.keptImportance(a) >= space.keptImportance(b) ? a : b);
	}
	return now;
}
/** Every width one option down or up. */
const moves = ({ choices }, genome, step) => choices.flatMap(({ kind, options }, i) => {
	let gene = genome[i] + step;
	return kind === "width" && gene >= 0 && gene < options.length ? [genome.with(i, gene)] : [];
}), isStart = ({ recalled }) => recalled.trial === 0;
/** Into an empty ledger, the model itself first: what is known of it without asking again. */
async function recallSeed(run, memory) {
	let { ledger, problem, options } = run, seed = memory.known.find(isStart);
	ledger.trials().length > 0 || !seed?.final || writeDown(run, seed, [seed.final], await prepare(seed.genome, problem, options.evaluate));
}
/** After the model itself: every known candidate that holds the limits that training does not change. */
async function recallOthers(run, memory) {
	let { problem, ledger } = run;
	if (ledger.trials().length !== 1) return;
	let fixed = problem.constraints.filter(isFixed), others = memory.known.filter((one) => !isStart(one) && one.rungs.length > 0);
	for (let one of others.slice(0, 64)) {
		if (isAborted(run)) return;
		let candidate = await prepare(one.genome, problem, run.options.evaluate);
		holds(one, fixed, candidate.costs) && (memory.adopt(one, ledger.trials().length), writeDown(run, one, one.rungs, candidate));
	}
}
/** Whether something that is remembered holds the limits by its costs: then nobody needs to look for what does. */
const isHeld = ({ problem, options }, { known }) => options.foresight !== void 0 && known.some(({ genome }) => mayHold(options.foresight.costs(genome), problem.constraints)), holds = ({ measured }, fixed, costs) => distanceBeyond({
	...costs,
	...measured
}, fixed) === 0;
function writeDown(run, one, rungs, candidate) {
	let { ledger, clock } = run, { genome, hash, costs } = candidate, trial = {
		id: ledger.trials().length,
		genome,
		hash,
		metrics: {
			...costs,
			...rungs.at(-1)?.metrics
		},
		...one.measured ? { measured: one.measured } : {},
		rungs,
		recalled: one.recalled,
		...one.aside ? { aside: one.aside } : {},
		state: "complete",
		seconds: 0
	};
	ledger.append(trial, clock.elapsedMs());
}
/** Candidates that had the last word then and hold what training does not change, the best of then first. */
function finalsOf({ ledger, problem }, memory) {
	let fixed = problem.constraints.filter(isFixed);
	return memory.known.flatMap((known) => {
		let trial = ledger.trials().find((t) => t.id !== 0 && t.recalled?.trial === known.recalled.trial && t.genome.join() === known.genome.join());
		return known.final && trial && violation(trial, fixed, known$1(trial)) === 0 ? [{
			known,
			trial
		}] : [];
	});
}
/**
* Whom to begin with, and what is tried aside. Where a device has a limit it is asked of all of them at once, whatever an earlier
* search said of it (see docs/security.md); who breaks it is narrowed to what the device would say.
*/
async function openersAsked(run, memory) {
	let { problem, ledger } = run, costs = costsOf$1(run), fixed = problem.constraints.filter(isFixed), genomes = openers(run, memory, costs, fixed).slice(0, 3), [first] = genomes, axis = first && costAxis(run, costs(first)), cheaper = first && axis ? halvings(problem.space, first, axis, costs) : [];
	if (!isTimed$1(run) || !first) return {
		genomes,
		cheaper,
		isAsked: !1
	};
	await timeOnly(run, genomes, timingShares.probe, {
		again: !0,
		aside: cheaper
	});
	let held = new Set(timedThatHold(run).map(({ genome }) => genome.join())), holding = genomes.filter((genome) => held.has(genome.join()));
	if (holding.length > 0) return {
		genomes: holding,
		cheaper,
		isAsked: !0
	};
	let forecast = forecastOf(timedOf(run), problem.constraints, problem.space), asked = new Map(ledger.trials().map((trial) => [trial.genome.join(), trial.measured]));
	return {
		genomes: openers(run, memory, (genome) => {
			let own = costs(genome);
			return {
				...forecast(genome, own),
				...own,
				...asked.get(genome.join())
			};
		}, aimed(fixed)).slice(0, 3),
		cheaper,
		isAsked: !1
	};
}
/** Genomes to begin with, the most promising first: known ones that hold the limits, then others, narrowed where they must be. */
function openers(run, memory, costs, limits) {
	let { problem, ledger } = run, recalled = ledger.trials().filter((trial) => trial.recalled && trial.id !== 0 && !trial.aside), holding = [...finalsOf(run, memory).map(({ trial }) => trial), ...recalled].filter(({ genome }) => distanceBeyond(costs(genome), limits) === 0), seed = problem.space.seed.join(), found = new Map(holding.map(({ genome }) => [genome.join(), genome])), known = memory.known.flatMap(({ genome, aside }) => aside ? [] : [genome]);
	for (let genome of [...known, ...memory.others].slice(0, 8)) {
		if (found.size >= 3) break;
		let narrowed = genome.join() === seed ? void 0 : narrowedToFit(problem.space, genome, costs, limits);
		narrowed && found.set(narrowed.join(), narrowed);
	}
	return [...found.values()];
}
// src/search/warm-opening.ts
/** Of the time, from its beginning: by then one is ready. At least so much is given to it, however late it is. */
const parts = {
	tried: .3,
	aside: .55,
	rest: 1.15
};
/** Nothing changed: the best of then is judged again, and is what this search finds too, if it is what it was said to be. */
async function isConfirmed$1(run, memory) {
	let [best] = finalsOf(run, memory);
	if (!isDone(run, memory) || !best || isAborted(run)) return !1;
	let before = best.known.final.metrics;
	await judge(run, best.trial);
	let { timeMs, measureMs = 1e400 } = run.options, share = timeMs === void 0 ? void 0 : Math.min(.004 * timeMs, measureMs);
	run.measures && !isAborted(run) && await measureRound(run, [best.trial], share);
	let now = run.ledger.trials()[best.trial.id];
	return Object.keys(before).every((key) => {
		let [then, value] = [before[key], now.metrics[key]?.value];
		return then !== void 0 && value !== void 0 && value >= then.low && value <= then.high;
	}) && violation(now, run.problem.constraints, known$1(now)) === 0;
}
/** Not much more time, or no more trials, than the same search had; starting takes some of it, and not always the same. */
function isDone({ options: { timeMs, trials } }, { same }) {
	return same ? timeMs === void 0 ? same.trials >= (trials ?? 0) : same.ms >= .75 * timeMs : !1;
}
/**
* After the model itself. True where nothing changed and the answer of then holds; else one architecture for today's budgets is
* trained for a short while and judged on the test part, if any is near enough, and the front is begun below it.
*/
async function openWarm$1(run, memory) {
	if (await recallOthers(run, memory), await isConfirmed$1(run, memory)) return !0;
	let { timeMs } = run.options;
	if (timeMs === void 0 || isAborted(run) || hasLastWord(run)) return !1;
	let begun = run.clock.elapsedMs(), spare = Math.max(.2 * timeMs - begun, .1 * timeMs), { genomes, cheaper, isAsked } = await openersAsked(run, memory), runners = await tried(run, genomes, begun + parts.tried * spare);
	await trainAside(run, cheaper, begun + parts.aside * spare);
	let chosen = chosenOf(run, await timedAndFitting(run, runners, 3, !isAsked), genomes);
	if (!chosen || isAborted(run)) return !1;
	let wasFinal = finalsOf(run, memory).some(({ trial }) => trial.id === chosen.id), left = Math.max(1, begun + spare - run.clock.elapsedMs());
	return await (wasFinal ? judge(run, chosen) : judge(run, chosen, left)), await trainAside(run, cheaper, begun + parts.rest * spare), !1;
}
/** What was trained before costs nothing on the rungs that it reached: as many more candidates fit. */
function withRecalled({ ledger }, stages) {
	let recalled = ledger.trials().filter(({ id, recalled, aside }) => recalled && id !== 0 && !aside), reached = (steps) => recalled.filter(({ rungs = [] }) => rungs.some((rung) => rung.part === "held-out" && rung.steps >= steps)).length, rungs = stages.rungs.map((rung) => ({
		...rung,
		candidates: rung.candidates + reached(rung.steps)
	}));
	return {
		...stages,
		rungs
	};
}
const hasLastWord = ({ ledger }) => ledger.trials().some(({ id, rungs = [] }) => id !== 0 && rungs.some(({ part }) => part === "test"));
/**
* Those that have a first rung already; others have one trained, as far as the time goes, only where there are none: within what
* held-out samples can tell apart the first is taken anyway, and its own training gains more.
*/
async function tried(run, genomes, until) {
	let trainer = trainerOf(run), free = genomes.filter((genome) => hasRung(trialOf(run, { genome }))), out = [];
	for (let genome of free.length > 0 ? free : genomes) {
		if (isAborted(run) || out.length > 0 && run.clock.elapsedMs() > until) break;
		let training = await trainer.start(genome), score = await training.advance(50);
		Number.isFinite(score) && trialOf(run, { genome }) && out.push({
			genome,
			training,
			steps: 50,
			curve: [score]
		});
	}
	return out;
}
const hasRung = (trial) => trial?.rungs?.some(({ part, steps }) => part === "held-out" && steps >= 50) ?? !1;
/** The last word on the test part, after as much training as there is time for; without a time, of the weights as they are. */
async function judge(run, trial, timeMs) {
	let { coach, ledger, clock, options, problem } = run, trained = await coach.train({
		id: trial.id,
		genome: trial.genome,
		graph: problem.space.decode(trial.genome),
		from: coach.kept(trial.id) ?? 0,
		steps: timeMs === void 0 ? 0 : void 0,
		timeMs,
		last: !0,
		signal: options.signal
	});
	ledger.appendTrained(trial.id, trained, clock.elapsedMs()), run.report("searching", ledger.trials()[trial.id]);
}
// src/search/work-time.ts
/** The same options, with the time of their work counted; nothing of it overlaps. */
function clocked(options) {
	let total = 0, timed = (work) => async (...given) => {
		let begun = options.now();
		try {
			return await work(...given);
		} finally {
			total += options.now() - begun;
		}
	}, { coach, evaluate } = options, { measure } = evaluate;
	return {
		options: {
			...options,
			coach: {
				...coach,
				judgeSeed: timed(coach.judgeSeed),
				train: timed(coach.train)
			},
			evaluate: {
				...evaluate,
				quality: timed(evaluate.quality),
				...measure ? { measure: timed(measure) } : {}
			}
		},
		workMs: () => total
	};
}
// src/search/trained-search.ts
/** @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail */
async function searchByTraining(problem, asked) {
	let { options, workMs } = clocked(asked), { coach, memory } = options, begunMs = options.now(), run = {
		...begin(problem, {
			...options,
			searcher: () => []
		}),
		coach,
		memory
	}, unreachable = memory && isHeld(run, memory) ? void 0 : unreachableBy(run);
	try {
		memory && await recallSeed(run, memory), await trySeed(run), (memory === void 0 || unreachable || options.timeMs === void 0) && !isAborted(run) && await measureSeed(run, timingShares.seed);
		let mayGoOn = () => !unreachable && !isAborted(run) && !isSpent(run), last = lastTraining(run);
		last && !unreachable && !isAborted(run) ? await tunedOn(run, last, planned(run)) : !(memory !== void 0 && mayGoOn() && await openWarm$1(run, memory)) && mayGoOn() && await trainOthers(run);
	} catch (error) {
		if (!isAborted(run)) throw error;
	}
	let result = outcome(problem, run.ledger.trials()), seconds = run.clock.elapsedMs() / 1e3, overheadSeconds = (options.now() - begunMs - workMs()) / 1e3, ended = {
		interrupted: isAborted(run),
		exhausted: !1,
		unmeasured: void 0
	}, found = {
		...result,
		seconds,
		overheadSeconds,
		...ended
	};
	return unreachable ? {
		...found,
		nearest: {
			...result.nearest,
			...unreachable.nearest
		},
		unreachable
	} : found;
}
/** An earlier run came to its end, and there is hardly more time, or no more trials, than it had. */
function isSpent({ ledger, clock, options: { timeMs, trials } }) {
	let isTuned = ledger.trials().some(({ id, rungs }) => id !== 0 && rungs?.some(({ part }) => part === "test")), isTimeUp = timeMs !== void 0 && clock.leftMs() < .1 * timeMs, isCounted = trials !== void 0 && ledger.trials().length >= trials;
	return isTimeUp ? ledger.trials().length > 1 : isTuned && isCounted;
}
/** Whose last training an earlier run broke off; or whose it ended, where there is time for more by now. */
function lastTraining(run) {
	let last = run.ledger.tuning();
	return last && (!last.isDone || run.options.timeMs !== void 0 && !isSpent(run)) ? run.ledger.trials()[last.id] : void 0;
}
async function trySeed(run) {
	let { problem, options, ledger, clock } = run;
	ledger.trials().length === 0 && await evaluateOne(run, await prepare(problem.space.seed, problem, options.evaluate));
	let seed = ledger.trials()[0];
	seed && (refuseUnknown(problem, seed), seed.rungs || ledger.appendTrained(0, await run.coach.judgeSeed(options.signal), clock.elapsedMs()));
}
async function trainOthers(run) {
	await measureSeed(run, timingShares.seed);
	let trainer = trainerOf(run), genomes = await candidatesOf(run, trainer);
	if (genomes.length === 0 || isAborted(run)) return;
	let stages = await plan(run, genomes[0], trainer), halved = await halve(genomes, trainer, {
		rungs: stages.rungs,
		isOver: (steps) => run.clock.leftMs() - advanceMs(run, steps) < stages.afterHalvingMs,
		next: mostPromising(run.problem.space),
		admit: (runners, going) => timedAndFitting(run, runners, 2 * going),
		...run.options.signal ? { signal: run.options.signal } : {}
	}), runners = halved.length > 0 || isAborted(run) ? halved : await onlyFirst(genomes[0], trainer), finalists = await trainedOn(run, runners.slice(0, stages.finalists), stages);
	if (isAborted(run)) return;
	let fitting = await timedAndFitting(run, finalists.length > 0 ? runners : [], stages.finalists, !0), fresh = fitting.filter((runner) => !isTrainedOut(trialOf(run, runner))), chosen = chosenOf(run, fresh.length > 0 ? fresh : fitting.length > 0 ? fitting : await lastResort(run, runners, trainer), genomes);
	chosen && await tuned(run, chosen, stages);
}
/** An answer of an earlier search that was only judged again: training it once more finds nothing new, another one may be better. */
const isTrainedOut = (trial) => trial?.recalled !== void 0 && (trial.rungs?.some(({ part, paces }) => part === "test" && !paces) ?? !1);
/** Trains the first candidate a little, to see the pace, and plans the rest by it. */
async function plan(run, first, trainer) {
	return await (await trainer.start(first)).advance(50), planned(run);
}
/** By the pace that the ledger tells. */
function planned(run) {
	let { timeMs, trials } = run.options, others = run.ledger.trials().filter((trial) => trial.id === 0 || trial.state === "pruned").length;
	return withRecalled(run, stagesOf({
		timeMs: timeMs === void 0 ? void 0 : run.clock.leftMs(),
		candidates: trials === void 0 ? void 0 : Math.max(1, trials - others),
		measureShare: isTimed$1(run) ? 3 * timingShares.between + timingShares.last : 0,
		epochSteps: epochStepsOf(run)
	}, pacesOf(run)));
}
// src/search/warm-searcher.ts
/** Pure as `searcher` is, for the same genomes. */
function remembering(searcher, genomes) {
	return genomes.length === 0 ? searcher : (problem, history, foresight) => {
		let first = unseen([], 25);
		for (let genome of [problem.space.seed, ...genomes]) first.offer(genome);
		if (history.length < first.genomes.length) return first.genomes.slice(history.length);
		let proposed = searcher(problem, history, foresight), next = unseen(history.map(({ genome }) => genome), Math.max(1, proposed.length));
		for (let genome of proposed) next.offer(genome);
		if (proposed.length > 0 && next.genomes.length === 0) {
			let generator = random(`${problem.seed}/remembering/${history.length}`);
			exhaust(problem.space, next, generator, () => sample(problem.space, generator));
		}
		return next.genomes;
	};
}
// src/search/warm-translate.ts
/**
* Undefined where no choice has a namesake. A width becomes the widest that is no wider: trained weights can be cut to it.
* Pure.
*/
function translated(genome, choices, space) {
	let before = new Map(choices.map((choice, i) => [choice.name, {
		choice,
		gene: genome[i]
	}]));
	if (space.choices.filter(({ name }) => before.has(name)).length !== 0) return settle(space, space.choices.map((choice) => {
		let { choice: old, gene } = before.get(choice.name) ?? {}, option = gene === void 0 ? void 0 : old?.options[gene];
		return option === void 0 ? choice.default : namesake(choice, option, old?.labels?.[gene]);
	}));
}
function namesake({ kind, options, labels, default: own }, option, label) {
	if (labels || label !== void 0) {
		let at = labels?.indexOf(label ?? "") ?? -1;
		return at >= 0 ? at : own;
	}
	let exact = options.indexOf(option);
	return exact >= 0 ? exact : kind === "width" ? Math.max(0, options.findLastIndex((width) => width <= option)) : own;
}
/**
* @param path for messages
* @throws UserError `space-file`, with the line of every mistake
* @example parseSpaceFile('name: tiny\nlayers: [{ op: conv, width: [16, 8] }]', 'spaces/tiny.yml').name
*/
function parseSpaceFile(text, path) {
	let { source, findings } = readYaml(text), refuse = ([first = "", ...others]) => {
		let { code, message, fix } = userError("space-file", {
			path,
			reason: own(first).replace(/\.$/, "")
		}), more = others.slice(0, 8).map((reason) => ` ${printable(own(reason))}`);
		return new UserError(code, message + more.join(""), fix, { file: path });
	};
	if (!source) throw refuse(findings.map(({ line, error }) => `line ${line}: ${error.message}`));
	let result = familySchema.safeParse(source.value);
	if (result.success) return result.data;
	throw refuse(result.error.issues.slice(0, 8).flatMap((issue) => describe(issue, source.value, [], familyKeys)).map(({ path: at, key, error }) => {
		let { line } = source.place(at, key), where = printPath(at);
		return `line ${line}${where ? ` (${where})` : ""}: ${error.message} ${error.fix}`;
	}));
}
/** What is said of a whole configuration, of this file. */
const own = (text) => text.replace(/\bThe configuration\b/, "The file"), familyKeys = () => toJSONSchema(familySchema, { io: "input" }), folderName = "measurements", fileName = (device) => `${encodeURIComponent(device)}.jsonl`, measurementsFile = (place, device) => join(place, folderName, fileName(device)), mostBytes = 2 ** 23;
function openKept({ place, within }) {
	let files = /* @__PURE__ */ new Map(), predictors = /* @__PURE__ */ new Map(), warnings = /* @__PURE__ */ new Map(), opened = (device) => {
		let found = files.get(device);
		if (found) return found;
		let known = attempt(() => readRows(place, within, device), warn(device, "read")), made = {
			known: known ?? [],
			rows: [...known ?? []]
		};
		return files.set(device, made), made;
	}, warn = (device, verb) => (error) => {
		warnings.set(device, notKept$1(verb, measurementsFile(place, device), error));
	};
	return {
		rows: (device) => opened(device).known,
		predictor: (device, prior) => {
			let key = JSON.stringify([device, prior !== void 0]);
			return predictors.has(key) || predictors.set(key, predictorOf$1(device, opened(device).known, prior)), predictors.get(key);
		},
		keep: async (measurement, models, fusing) => {
			let file = opened(measurement.device), runtime = runtimeText(measurement), block = file.rows.findLast((row) => row.runtime === runtime)?.block ?? (await fusing()).block;
			file.rows.push(...rowsOf(measurement, models, block)), file.rows = bounded(file.rows), attempt(() => {
				writeRows(place, within, measurement.device, file.rows);
			}, warn(measurement.device, "kept"));
		},
		warnings: (device) => [...warnings.has(device) ? [warnings.get(device)] : []]
	};
}
const rowsOf = (measurement, models, block) => models.map(({ graph, name, group }, i) => measuredRow(measurement, i, {
	name,
	group,
	block,
	kernels: counted$1(decompose(graph, { block }))
}));
function predictorOf$1(device, all, source) {
	let rows = ofLastMachine(all);
	if (source && "transferred" in source) return attempt(() => transferredPredictor(source.transferred, rows));
	if (source && "ofSpace" in source) return;
	let different = new Set(rows.map((row) => row.sha256)).size;
	return source && "fitted" in source ? refitted(device, source.fitted, rows, different) : (different < 10 ? void 0 : attempt(() => fittedPredictor(fit(rows)))) ?? (source && rooflinePredictor(device, source.roofline, rows));
}
function refitted(device, prior, rows, different) {
	let drawn = fittedPredictor(prior, rows, device);
	if (different < 30) return drawn;
	let anew = attempt(() => fit(rows, { prior: prior.model }));
	return anew && anew.heldOut.mape < (drawn.facts.since?.mape ?? 1e400) ? fittedPredictor(anew) : drawn;
}
/** Runners come and go, and the next one may have another processor: what the last one measured is of one machine. */
const ofLastMachine = (rows) => rows.filter((row) => row.runtime === rows.at(-1)?.runtime && row.block === rows.at(-1)?.block);
/** At most three rows of a model on a machine, and so many rows and bytes of all, the newest. */
function bounded(rows) {
	let found = /* @__PURE__ */ new Map(), bytes = 0;
	return rows.toReversed().filter((row) => {
		let key = JSON.stringify([row.sha256, row.runtime]), count = (found.get(key) ?? 0) + 1;
		return found.set(key, count), count > 3 ? !1 : (bytes += measuredLine(row).length, bytes <= mostBytes);
	}).slice(0, 300).reverse();
}
/** @throws UserError `profile-damaged` */
function readRows(place, within, device) {
	if (leadsAway(measurementsFile(place, device), within)) return [];
	let bytes = readOwn(join(place, folderName), fileName(device), 2 * mostBytes), text = bytes === void 0 ? "" : Buffer.from(bytes).toString("utf8");
	return bounded(readMeasured(text, measurementsFile(place, device)).filter((row) => row.device === device));
}
function writeRows(place, within, device, rows) {
	let path = measurementsFile(place, device);
	leadsAway(path, within) || (rmSync(`${path}.part`, { force: !0 }), writeWhole(path, rows.map(measuredLine).join("")));
}
function attempt(work, otherwise = () => {}) {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof UserError) && !error.code?.startsWith("E")) throw error;
		otherwise(error);
		return;
	}
}
const notKept$1 = (verb, path, error) => ({
	code: "measurements-ignored",
	sentence: `What was measured before is not ${verb === "read" ? "used" : "kept"} in ${printable(path)}: ${printable(String(error.message ?? error))}`,
	advice: "Delete the file, and see whether its folder can be written: the next measurement is kept anew."
});
// src/run/kept-setting.ts
/** The setting with what the memory keeps of devices; as it is where nothing is to be remembered. */
function withKept(setting, memory = "none") {
	return memory === "none" || setting.kept ? setting : {
		...setting,
		kept: openKept(memory)
	};
}
/** Keeps what was measured of models that belong to `group`. Whatever goes wrong costs the rows, never the measurement. */
async function keepMeasured(spec, measurement, models, { group, setting, genomes }) {
	if (setting.kept) try {
		let learnt = models.map(({ name, bytes, shapes = {} }) => ({
			name: `${group} ${genomes?.get(name)?.join(".") ?? name}`,
			group,
			graph: bindShapes(decode(bytes), shapes)
		}));
		await setting.kept.keep(measurement, learnt, () => fusingOf(spec, setting));
	} catch (error) {
		if (!(error instanceof UserError) || setting.signal?.aborted) throw error;
	}
}
// src/run/subject.ts
const hasModel = (entry) => entry.head !== void 0, nothing = {
	head: {},
	base: {},
	changes: {},
	missing: {},
	warnings: []
}, together = (all) => ({
	head: Object.assign({}, ...all.map((f) => f.head)),
	base: Object.assign({}, ...all.map((f) => f.base)),
	changes: Object.assign({}, ...all.map((f) => f.changes)),
	missing: Object.assign({}, ...all.map((f) => f.missing)),
	warnings: all.flatMap((f) => f.warnings)
});
/** Every entry of the plan, with head and base of those that name a model. */
async function loadSubjects(plan, setting) {
	let limits = {
		...defaultLimits,
		...plan.limits
	}, entries = [];
	for (let model of plan.models) {
		let options = {
			root: setting.root,
			limits,
			shapes: model.shapes
		}, { path } = model;
		path === void 0 ? entries.push({
			plan: model,
			head: void 0,
			base: void 0,
			baseProblem: void 0
		}) : entries.push({
			plan: model,
			head: loadHead(path, options),
			...await baseOf(setting.base, path, options)
		});
	}
	return entries;
}
/** Mistakes of the file itself; whatever else goes wrong (an unknown revision, no git) stops the gate. */
const ofTheFile = /^(model-(?!lfs)|shape-|cost-)|^file-too-large$/;
async function baseOf(source, path, options) {
	let none = {
		base: void 0,
		baseProblem: void 0
	};
	if (!source) return none;
	try {
		return {
			base: await loadBase(source, path, options),
			baseProblem: void 0
		};
	} catch (error) {
		if (!(error instanceof UserError && ofTheFile.test(error.code))) throw error;
		return {
			...none,
			baseProblem: error
		};
	}
}
/** What can be computed from the graphs alone. */
function computedFindings({ plan, head, base, baseProblem }) {
	let unreadable = baseProblem && {
		code: "base-unreadable",
		sentence: `The model cannot be read as base has it, so nothing is compared with it: ${baseProblem.message}`,
		advice: baseProblem.fix
	}, warnings = [...head.analysis.warnings, ...unreadable ? [unreadable] : []];
	return {
		...nothing,
		head: costsOf(head, plan),
		base: base ? costsOf(base, plan) : {},
		warnings
	};
}
const deployed = ["peak-memory", "weight-bytes"];
/** Computed metrics; memory as each budget's `as` says. */
function costsOf({ analysis, fileBytes }, plan) {
	let as = (deployment) => costMetrics(analysis, fileBytes, deployment), int8 = deployed.filter((metric) => plan.budgets.some((b) => b.metric === metric && b.deployment === "int8"));
	return {
		...as("fp32"),
		...Object.fromEntries(int8.map((metric) => [metric, as("int8")[metric]]))
	};
}
// src/run/predicted.ts
const known = /* @__PURE__ */ new WeakMap();
/** @throws UserError `file-not-found`, `path-outside`, `file-too-large`, `predict-space`, and as `predictorSource` */
function predictorOf(device, { root, kept }) {
	let found = known.get(device);
	if (found) return found;
	let source = sourceOf(device, root), made = kept?.predictor(device.name, source) ?? predictorIn(source, device.name);
	return known.set(device, made), made;
}
function sourceOf({ predictor }, root) {
	return predictorSource(predictor, (path) => {
		let bytes = readInside(root, path, mostPredictorBytes);
		if (!bytes) throw userError("file-not-found", { path });
		return Buffer.from(bytes).toString("utf8");
	});
}
/** The graph with the lengths that its inputs have in the configuration. */
function boundGraph({ graph, analysis }) {
	let shapes = Object.fromEntries(analysis.inputs.map(({ name, shape }) => [name, shape ?? []]));
	return bindShapes(graph, shapes);
}
/**
* The predicted figures of a model: the median, which is what predictors are fitted on.
* @param within where the model is a genome of a space: told without looking for it, if the predictor is for that space
* @throws UserError as `predictorOf` and `Predictor.predict`
*/
function predictedLatency(device, model, place, within) {
	let predictor = predictorOf(device, place), estimate = within !== void 0 && predictor.only === within.space.architectures ? predictor.forSpace(within.space)(within.genome) : predictor.predict(boundGraph(model));
	return { [metricKey("latency-p50", device.name)]: estimate };
}
/** The same for a candidate of a search: none where the predictor knows nothing like it. */
const predictedIfAlike = (...given) => ifAlike(() => predictedLatency(...given)) ?? {};
/** Undefined where the predictor knows nothing like it. */
function ifAlike(work) {
	try {
		return work();
	} catch (error) {
		if (error instanceof UserError && error.code === "predict-unlike") return;
		throw error;
	}
}
/**
* What the predictors of these devices say of genomes of a space, without decoding most of them; nothing where the model's
* inputs have lengths of their own, which genomes do not know of.
*/
function genomePredictions({ plan: { shapes, budgets } }, devices, space, place) {
	if (Object.keys(shapes).length > 0) return () => ({});
	let told = devices.flatMap((device) => {
		if (device.kind !== "predicted" || !budgets.some((budget) => budget.device === device.name)) return [];
		let key = metricKey("latency-p50", device.name), predictor = predictorOf(device, place), figure = ifAlike(() => predictor.forSpace(space));
		return figure ? [{
			key,
			figure
		}] : [];
	});
	return (genome) => Object.fromEntries(told.flatMap(({ key, figure }) => {
		let estimate = ifAlike(() => figure(genome));
		return estimate ? [[key, estimate]] : [];
	}));
}
/** Head's and base's figures, and why others that budgets name are not there. */
function predictedFindings(device, subject, budgets, setting) {
	let { head, base } = subject, own = predictedLatency(device, head, setting), before = base ? predictedIfAlike(device, base, setting) : {}, missing = {};
	for (let { metric } of budgets) if (metric !== "latency-p50") {
		let { message, fix } = userError("predict-median", {
			device: device.name,
			metric
		});
		missing[metricKey(metric, device.name)] = {
			reason: message,
			fix
		};
	}
	return {
		findings: {
			...nothing,
			head: own,
			base: before,
			changes: changesOf(device, subject, before, setting),
			missing,
			warnings: setting.kept?.warnings(device.name) ?? []
		},
		facts: [{
			device: device.name,
			facts: factsOf$1(device, setting)
		}]
	};
}
/** What head and base have in common is predicted alike: their ratio has an interval of its own. */
function changesOf(device, { head, base }, before, setting) {
	let key = metricKey("latency-p50", device.name);
	if (!base || !before[key]) return {};
	let change = predictorOf(device, setting).compare(boundGraph(head), boundGraph(base));
	return change ? { [key]: change } : {};
}
/** The same of a candidate against head, for every device that is predicted. */
function predictedChanges(head, other, devices, place) {
	let found = devices.flatMap((device) => {
		if (device.kind !== "predicted") return [];
		let change = ifAlike(() => predictorOf(device, place).compare(boundGraph(other), boundGraph(head)));
		return change ? [[metricKey("latency-p50", device.name), change]] : [];
	});
	return Object.fromEntries(found);
}
const percent = (share) => `${(100 * share).toFixed(1)} %`, elsewhere = (fittedOn, name) => `${printable(name)} is not ${printable(fittedOn)}: intervals are as wide as devices differ, until models are measured on ${printable(name)}; if it is the same device, give it that name`;
function factsOf$1(device, place) {
	let { form, heldOut, since, isOfAnother, device: fittedOn } = predictorOf(device, place).facts, quality = heldOut ? `${percent(heldOut.mape)} error on held-out models, ${percent(heldOut.coverage90)} in the 90 % interval, ${heldOut.rows} measured` : void 0, basis = heldOut ? `, fitted on ${fittedOn}` : ", from data sheets alone", error = since?.mape === void 0 ? "" : `; ${percent(since.mape)} error on each by the others`;
	return [
		{
			label: "kind",
			value: `predicted by ${device.predictor} (${form})${basis}`
		},
		...quality ? [{
			label: "quality",
			value: quality
		}] : [],
		...isOfAnother ? [{
			label: "other device",
			value: elsewhere(fittedOn, device.name)
		}] : [],
		...since ? [{
			label: "since",
			value: `drawn to ${since.rows} measured on runners${error}`
		}] : []
	];
}
// src/run/latency.ts
/** All device figures that the subject's budgets need. A device that cannot answer leaves its figures missing, with the reason. */
async function deviceFindings(subject, plan, setting) {
	let found = [], facts = [], devices = new Map(plan.devices.map((device) => [device.name, device]));
	for (let device of plan.devices) {
		let budgets = subject.plan.budgets.filter((budget) => budget.device === device.name);
		if (budgets.length !== 0) try {
			let answer = await ask(device, subject, budgets, plan, setting);
			found.push(answer.findings), facts.push(...answer.facts);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			let instead = setting.signal?.aborted ? void 0 : predictedInstead(device, error, subject, budgets, setting);
			found.push(instead?.findings ?? {
				...nothing,
				missing: missingFigures(budgets, error)
			}), facts.push(...instead?.facts ?? []), instead && devices.set(device.name, instead.device);
		}
	}
	return {
		findings: together(found),
		facts,
		devices: [...devices.values()]
	};
}
/** What the predictor says of a device whose program failed, and that it is no measurement; undefined where there is none. */
function predictedInstead(device, { message, fix }, subject, budgets, setting) {
	if (device.kind !== "command" || device.predictor === void 0) return;
	let spec = {
		name: device.name,
		kind: "predicted",
		predictor: device.predictor
	}, warning = {
		code: "device-predicted",
		sentence: `Nothing was measured on ${device.name}, its latencies are predicted: ${message}`,
		advice: fix
	};
	try {
		let { findings, facts } = predictedFindings(spec, subject, budgets, setting);
		return {
			device: spec,
			findings: {
				...findings,
				warnings: [warning, ...findings.warnings]
			},
			facts
		};
	} catch (error) {
		if (error instanceof UserError) return;
		throw error;
	}
}
/** Why the figures of these budgets are not there. */
const missingFigures = (budgets, { message, fix }) => Object.fromEntries(budgets.map((b) => [metricKey(b.metric, b.device), {
	reason: message,
	fix
}]));
async function ask(device, subject, budgets, plan, setting) {
	if (device.kind === "analytic") return predicted(device, subject);
	if (device.kind === "predicted") return predictedFindings(device, subject, budgets, setting);
	let { head, base } = subject, models = [asMeasured("head", head, subject), ...base ? [asMeasured("base", base, subject)] : []], spec = invented(device, subject), measurement = await measureOn(spec, models, goalsOf(budgets, base !== void 0), plan, setting);
	await keepMeasured(spec, measurement, models, {
		group: subject.plan.name,
		setting
	});
	let findings = measuredFindings(measurement), warnings = [...findings.warnings, ...setting.kept?.warnings(spec.name) ?? []].filter(({ code }) => !aboutP95.has(code) || usesP95(budgets));
	return {
		findings: {
			...findings,
			warnings
		},
		facts: [deviceFacts(measurement)]
	};
}
/** Warnings that only matter to who budgets p95. */
const aboutP95 = /* @__PURE__ */ new Set(["few-runs", "timer-resolution"]), usesP95 = (budgets) => budgets.some(({ metric }) => metric === "latency-p95");
/** A fake device may invent a latency by the model's name: head and base both have it, unless they are named too. */
function invented(device, { plan }) {
	if (device.kind !== "fake" || typeof device.latencyMs != "object" || !Object.hasOwn(device.latencyMs, plan.name)) return device;
	let own = device.latencyMs[plan.name];
	return {
		...device,
		latencyMs: {
			head: own,
			base: own,
			...device.latencyMs
		}
	};
}
/** What the pull request itself may have brought is not loaded, as with ONNX Runtime. */
async function refuseBrought(spec, { mayLoad, root }) {
	let file = tfjsFile(spec, [root]);
	if (file !== void 0 && mayLoad && !await mayLoad(file)) throw userError("device-committed", {
		device: spec.name,
		path: relative(root, file)
	});
}
/** Times models on a device for the plan's time, less where all goals are decided sooner. */
async function measureOn(spec, models, goals, { measure, seed }, setting) {
	if ((spec.kind === "command" || spec.kind === "tfjs") && setting.mayRunPrograms === !1) throw userError("device-fork", { device: spec.name });
	spec.kind === "tfjs" && await refuseBrought(spec, setting);
	let device = openDevice(spec, {
		runtime: spec.kind === "host" ? await setting.findRuntime() : notAsked,
		cwd: setting.root,
		env: setting.env,
		temporary: setting.temporary
	}), { timeMs, confidence, reference } = measure, progress = (step) => setting.progress({
		...step,
		stage: `timing ${models.length === 1 ? "a model" : `${models.length} models`} on ${spec.name}`
	});
	return device.measure({
		models,
		reference
	}, protocol({
		timeMs,
		confidence,
		seed,
		goals
	}), measureIo({
		...setting,
		progress
	}));
}
const notAsked = {
	missing: !0,
	reason: "it was not looked for",
	tried: [],
	fixes: []
};
function asMeasured(name, model, { plan }) {
	return {
		name,
		bytes: model.bytes,
		macs: model.analysis.macs,
		shapes: plan.shapes
	};
}
const isTimed = (metric) => metric.startsWith("latency-");
function goalsOf(budgets, hasBase) {
	return budgets.flatMap(({ metric, limit, maxRegression }) => {
		if (!isTimed(metric)) return [];
		let goals = [];
		return limit !== void 0 && goals.push({
			kind: "limit",
			metric,
			model: "head",
			limit
		}), maxRegression !== void 0 && hasBase && goals.push({
			kind: "ratio",
			metric,
			a: "head",
			b: "base",
			maxRegression
		}), goals;
	});
}
function measuredFindings(measurement) {
	let { device, models, warnings } = measurement, timing = (name) => models.find((model) => model.name === name), [head, base] = [timing("head"), timing("base")];
	return {
		...nothing,
		head: head ? timedMetrics(head, device) : {},
		base: base ? timedMetrics(base, device) : {},
		changes: pairedChanges(measurement, "head", "base"),
		warnings: [...warnings, ...head?.warnings ?? []]
	};
}
/** A device's figures under their keys. */
function timedMetrics({ p50, p95, mean, energy, runs }, device) {
	let keyed = {
		[metricKey("latency-p50", device)]: {
			...p50,
			count: runs
		},
		[metricKey("latency-p95", device)]: {
			...p95,
			count: runs
		},
		[metricKey("latency-mean", device)]: {
			...mean,
			count: runs
		}
	};
	return energy ? {
		...keyed,
		[metricKey("energy", device)]: {
			...energy,
			count: runs
		}
	} : keyed;
}
function predicted(device, { head, base }) {
	let { description, clockHz, estimate } = analyticDevices[device.chip], ofHead = estimate(head.graph, shapesOf(head)), { warnings } = ofHead;
	refuseOmitted(device, head, ofHead.layers);
	let own = formulaMetrics(device, ofHead), before = base ? predictedMetrics(device, base) : {}, changes = Object.fromEntries(Object.keys(own).flatMap((key) => {
		let [now, then] = [own[key], before[key]];
		if (!now || !then) return [];
		let value = now.value / then.value - 1;
		return [[key, {
			value,
			low: value,
			high: value,
			unit: "ratio",
			source: "predicted"
		}]];
	})), facts = [{
		label: "kind",
		value: `formula of ${description}`
	}, {
		label: "clock",
		value: `${clockHz / 1e6} MHz`
	}];
	return {
		findings: {
			...nothing,
			head: own,
			base: before,
			changes,
			warnings
		},
		facts: [{
			device: device.name,
			facts
		}]
	};
}
/** A formula that leaves out layers with work to do would pass wrongly. */
function refuseOmitted({ name }, { analysis }, known) {
	let names = new Set(known.map((layer) => layer.name)), left = analysis.layers.filter((layer) => layer.macs > 0 && !names.has(layer.name)), ops = [...new Set(left.map((layer) => layer.op))].join(", ");
	if (left.length > 0) throw userError("device-formula", {
		device: name,
		ops
	});
}
/** The figures of a formula; it knows no spread, so p50, p95 and mean are one. */
function predictedMetrics(device, model) {
	return formulaMetrics(device, analyticDevices[device.chip].estimate(model.graph, shapesOf(model)));
}
function formulaMetrics(device, { latency, energy }) {
	let timed = Object.keys(metrics).filter(isTimed), keyed = Object.fromEntries(timed.map((metric) => [metricKey(metric, device.name), latency]));
	return energy ? {
		...keyed,
		[metricKey("energy", device.name)]: energy
	} : keyed;
}
function shapesOf({ graph, analysis }) {
	let bound = analysis.inputs.map((input) => [input.name, input.shape ?? []]);
	return inferShapes(graph, {
		...defaultBinding(graph),
		...Object.fromEntries(bound)
	});
}
// src/run/quality.ts
/** The quality metrics that a model's budgets name. */
const qualityMetrics = (budgets) => [...new Set(budgets.flatMap(({ metric }) => isQuality(metric) ? [metric] : []))], isQuality = (metric) => metrics[metric].kind === "quality";
/** Figures that cannot be had are missing, with the reason; without a quality budget nothing is run. */
async function qualityFindings(subject, lab, setting, seed) {
	let { plan } = subject, findings = nothing;
	for (let metric of qualityMetrics(plan.budgets)) {
		setting.progress({
			stage: `evaluating ${plan.name}`,
			note: metrics[metric].label
		});
		try {
			findings = together([findings, await compare(metric, {
				subject,
				lab,
				seed
			})]);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			let budgets = plan.budgets.filter((budget) => budget.metric === metric);
			findings = {
				...findings,
				missing: {
					...findings.missing,
					...missingFigures(budgets, error)
				}
			};
		}
	}
	return findings;
}
async function compare(metric, { subject, lab, seed }) {
	let { head, base } = subject, ofHead = await evaluateModel(head.bytes, metric, {
		subject,
		lab,
		seed
	}), found = {
		...nothing,
		head: { [metric]: ofHead.estimate },
		warnings: drawnPart(ofHead, lab)
	};
	if (!base) return found;
	if (base.sha256 === head.sha256) {
		let unchanged = {
			value: 0,
			low: 0,
			high: 0,
			unit: "ratio",
			source: "measured"
		};
		return {
			...found,
			base: found.head,
			changes: { [metric]: unchanged }
		};
	}
	let ofBase = await evaluateModel(base.bytes, metric, {
		subject,
		lab,
		seed
	}).catch(baseWarning(metric));
	return "code" in ofBase ? {
		...found,
		warnings: [...found.warnings, ofBase]
	} : {
		...found,
		base: { [metric]: ofBase.estimate },
		changes: { [metric]: pairedChange(ofHead, ofBase) }
	};
}
/** A search that trains leaves a data set without parts only those samples to judge by that it does not train on. */
function drawnPart({ declaredSplit, samples }, { part }) {
	return part === void 0 || declaredSplit ? [] : [{
		code: "part-drawn",
		sentence: `The data set names no test part: this model, base and what the search proposes are all judged on the same ${samples} samples, drawn from it, and the search trains on the others.`,
		advice: "Name the parts under `data`, or a `split`."
	}];
}
const baseWarning = (metric) => (error) => {
	if (!(error instanceof UserError)) throw error;
	return {
		code: "base-not-evaluated",
		sentence: `The base model's ${metrics[metric].label} is not known: ${error.message}`,
		advice: error.fix
	};
};
/** One model on the subject's data set. */
async function evaluateModel(model, metric, { subject, lab, seed, signal, recalibration = {} }) {
	let { data, name, k } = subject.plan;
	if (!data) throw userError("data-missing", { model: name });
	let found = await lab.evaluate({
		model,
		data,
		options: {
			metric,
			seed,
			k
		},
		...recalibration
	}, signal);
	return {
		...found,
		estimate: {
			...found.estimate,
			count: found.samples
		}
	};
}
// src/run/screen-kept.ts
/** The predicted latency where it lies wholly beyond a limit; else nothing. */
function beyondByKept({ name }, made, { head }, { constraints }, place) {
	let key = metricKey("latency-p50", name), limits = constraints.filter((constraint) => constraint.key === key), predictor = limits.length > 0 ? place.kept?.predictor(name) : void 0, today = place.head[key];
	if (!predictor || !today) return {};
	let change = ifAlike(() => (predictor.predict(boundGraph(made)), predictor.compare(boundGraph(made), boundGraph(head))));
	if (!change) return {};
	let at = (figure, ratio) => figure * (1 + ratio), estimate = {
		value: at(today.value, change.value),
		low: at(today.low, change.low),
		high: at(today.high, change.high),
		unit: "ms",
		source: "predicted"
	};
	return limits.some((limit) => beyond(limit, estimate)) ? { [key]: estimate } : {};
}
// src/run/candidate.ts
const candidate = (graph, { plan }) => ({
	graph,
	analysis: analyze(graph, { shapes: plan.shapes }),
	fileBytes: fileSize(graph)
}), candidateCosts = (subject, devices, space, task, place) => (graph, genome) => {
	let made = candidate(graph, subject), formulas = neededDevices(subject, devices).flatMap((device) => device.kind === "analytic" ? [predictedMetrics(device, made)] : device.kind === "predicted" ? [predictedIfAlike(device, made, place, {
		space,
		genome
	})] : [beyondByKept(device, made, subject, task, place)]), proxy = task.objectives.some(({ key }) => key === "kept-importance") ? { "kept-importance": computed(space.keptImportance(genome), "ratio") } : {};
	return Object.assign({}, costsOf(made, subject.plan), ...formulas, proxy);
};
/** Recalibrates a candidate and evaluates it by every quality metric that a budget or an objective names. */
async function calibrated(graph, genome, { subject, space, lab, plan, seed, signal }) {
	let isSeed = genome.join() === space.seed.join(), origin = {
		model: subject.head.bytes,
		kept: space.kept(genome)
	}, recalibration = isSeed ? {} : {
		recalibrate: 256,
		origin
	}, model = isSeed ? subject.head.bytes : encode$1(graph), out = {
		model,
		metrics: {}
	};
	for (let metric of wantedQualities(subject, plan)) {
		let found = await evaluateModel(model, metric, {
			subject,
			lab,
			seed,
			signal,
			recalibration
		});
		out = {
			model: found.model ?? out.model,
			metrics: {
				...out.metrics,
				[metric]: found.estimate
			}
		};
	}
	return {
		...out,
		metrics: {
			...out.metrics,
			"file-size": computed(out.model.byteLength, "B")
		}
	};
}
function wantedQualities({ plan: model }, { search }) {
	if (!model.data) return [];
	let objectives = rankedBy(model, search.objectives).map((key) => splitKey(key).metric).filter((metric) => metrics[metric].kind === "quality");
	return [.../* @__PURE__ */ new Set([...qualityMetrics(model.budgets), ...objectives])];
}
/**
* Times finalists beside head on every device that a budget names. A machine drifts from one measurement to the next,
* so a figure is scaled by what head takes now against what it took at first (`anchor`, or the first round).
* What neither limits nor ranks is not kept. Undefined where all that budgets name is predicted: then nobody is timed, and
* the whole front stands as it was foreseen.
*/
function measureFinalists(subject, plan, task, setting, anchor) {
	let devices = neededDevices(subject, plan.devices).filter(runsModels);
	if (devices.length === 0) return;
	let wanted = new Set([...task.objectives, ...task.constraints].map(({ key }) => key)), head = asMeasured("head", subject.head, subject), anchors = anchor;
	return async (finalists, { timeMs, signal }) => {
		let models = finalists.filter(({ trial }) => trial.id !== seedTrial).map(({ graph, trial }) => asMeasured(nameOf$2(trial.id), {
			bytes: encode$1(graph),
			...candidate(graph, subject)
		}, subject)), genomes = new Map(finalists.map(({ trial: { id, genome } }) => [id === seedTrial ? "head" : nameOf$2(id), genome])), share = (timeMs ?? 1e400) / Math.max(1, devices.length), measure = {
			...plan.measure,
			timeMs: Math.max(1, Math.min(share, plan.measure.timeMs))
		}, found = finalists.map(() => ({}));
		for (let device of devices) {
			let spec = invented(device, subject), timed = [head, ...models], measurement = await measureOn(spec, timed, [], {
				...plan,
				measure
			}, {
				...setting,
				signal
			});
			await keepMeasured(spec, measurement, timed, {
				group: subject.plan.name,
				setting,
				genomes
			});
			let { models: timings } = measurement, figures = new Map(timings.map((timing) => [timing.name, timedMetrics(timing, device.name)])), now = figures.get("head") ?? {};
			anchors = {
				...now,
				...anchors
			}, finalists.forEach(({ trial }, i) => {
				let own = trial.id === seedTrial ? now : figures.get(nameOf$2(trial.id)) ?? {};
				found[i] = {
					...found[i],
					...kept(drifted(own, now, anchors), wanted)
				};
			});
		}
		return found;
	};
}
/** The model itself is always the first trial. */
const seedTrial = 0, nameOf$2 = (trial) => `candidate ${trial}`, kept = (metrics, wanted) => Object.fromEntries(Object.entries(metrics).filter(([key]) => wanted.has(key)));
/** `own` as it would have been when head took `anchors`, from figures taken while it took `now`. */
function drifted(own, now, anchors) {
	let entries = Object.entries(own).map(([key, estimate]) => {
		let factor = (anchors[key]?.value ?? NaN) / (now[key]?.value ?? NaN), scale = Number.isFinite(factor) ? factor : 1, { value, low, high } = estimate;
		return [key, {
			...estimate,
			value: value * scale,
			low: low * scale,
			high: high * scale
		}];
	});
	return Object.fromEntries(entries);
}
/** The longest one round of measuring finalists takes: the plan's time on each device. */
const measureBudgetMs = (subject, plan) => plan.measure.timeMs * neededDevices(subject, plan.devices).filter(runsModels).length;
function neededDevices({ plan }, devices) {
	let named = new Set(plan.budgets.map((budget) => budget.device));
	return devices.filter((device) => named.has(device.name));
}
// src/run/origin.ts
/** What timing finalists refers to: figures of the network the search starts from, where those are head's. */
const anchorOf = ({ head }, { family }) => family === void 0 ? head : {}, spaceOf = ({ plan: model }, { search }) => model.space ?? search.space;
/** @throws UserError `space-…`, `config-space-needed`, `data-…` */
async function groundOf(entry, { seed, trains }, tools) {
	let asked = spaceOf(entry, tools.plan);
	if (asked.kind === "from-model") {
		if (!hasModel(entry)) throw userError("config-space-needed", { at: entry.plan.name });
		return {
			origin: entry,
			space: aroundModel(entry, tools.plan, trains)
		};
	}
	let space = await freshSpace(asked, entry, seed, tools), bytes = encode$1(space.decode(space.seed)), family = nameOf$1(asked), head = loadBytes(bytes, family, {
		limits: defaultLimits,
		shapes: void 0
	});
	return {
		origin: {
			plan: {
				...entry.plan,
				shapes: {}
			},
			head,
			base: void 0,
			baseProblem: void 0,
			family
		},
		space
	};
}
/** Without training only what keeps most of the weights is varied (docs/spaces.md has the figures). */
const untrainedKinds = ["width"], untrainedWidths = [
	.25,
	.5,
	.75,
	1
];
function aroundModel({ head }, { search }, trains) {
	let kinds = search.vary ?? (trains ? void 0 : untrainedKinds), fractions = search.widths ?? (trains ? void 0 : untrainedWidths);
	return modelSpace(head.graph, {
		...kinds ? { kinds } : {},
		...fractions ? { fractions } : {}
	});
}
const nameOf$1 = (asked) => asked.kind === "built-in" ? asked.name : asked.kind === "family" ? asked.family.name : asked.kind === "file" ? asked.path : internal("the model has no family"), largestBytes = 2 ** 18;
async function freshSpace(asked, entry, seed, tools) {
	if (asked.kind === "built-in") return builtInSpace(asked.name, await taskOfEntry(entry, formOf(asked.name), tools), seed);
	let family = asked.kind === "family" ? asked.family : readFamily(asked, tools.setting);
	return spaceOfFamily(family, await taskOfEntry(entry, formOf(family), tools), seed);
}
function readFamily(asked, { root }) {
	if (asked.kind !== "file") return internal("no file declares this space");
	let bytes = readInside(root, asked.path, largestBytes);
	if (!bytes) throw userError("file-not-found", { path: asked.path });
	return parseSpaceFile(Buffer.from(bytes).toString("utf8"), asked.path);
}
const forms = {
	conv1d: "signals",
	mlp: "vectors",
	autoencoder: "vectors"
};
function formOf(space) {
	return typeof space == "string" ? forms[space] ?? "pictures" : space.layers.every(({ op }) => op.includes("dense")) ? "vectors" : "pictures";
}
async function taskOfEntry({ plan }, form, { lab, setting }) {
	if (plan.task) return plan.task;
	if (!plan.data) throw userError("config-task-needed", { at: plan.name });
	let { sample, outputs } = await lab.describe(plan.data, setting.signal);
	return {
		input: inputOf(sample, form),
		outputs
	};
}
/** Channels first: one channel is added to a flat signal, and to a picture of two lengths. */
function inputOf(sample, form) {
	return sample.length === 0 ? [1] : (sample.length === 1 ? form !== "vectors" : sample.length === 2 && form === "pictures") ? [1, ...sample] : sample;
}
// src/run/tuning-file.ts
function tuningFile(folder, id) {
	let path = join(folder, "candidates", `${id}.tuning.safetensors`);
	return {
		read: () => existsSync(path) ? new Uint8Array(readFileSync(path)) : void 0,
		write: (bytes) => writeWhole(path, bytes),
		drop: () => rmSync(path, { force: !0 })
	};
}
// src/run/weight-files.ts
/** Models kept of candidates that are out, in bytes of their files. */
const mostKeptBytes = 2 ** 29;
function weightFiles(folder) {
	let place = join(folder, "candidates");
	makeFolder(place);
	let kept = /* @__PURE__ */ new Map(), keyOf = (id, isFinal) => `${id} ${isFinal}`;
	for (let name of namesIn(place)) {
		let found = readWeightsName(name);
		found && kept.set(keyOf(found.id, found.isFinal), {
			...found,
			bytes: 0
		});
	}
	let drop = (id, isFinal) => {
		let entry = kept.get(keyOf(id, isFinal));
		entry && (kept.delete(keyOf(id, isFinal)), rmSync(join(place, weightsName(entry)), { force: !0 }));
	};
	return {
		steps: (id, isFinal = !1) => kept.get(keyOf(id, isFinal))?.steps,
		read: (id, isFinal = !1) => {
			let entry = kept.get(keyOf(id, isFinal)), path = entry && join(place, weightsName(entry));
			return path && existsSync(path) ? new Uint8Array(readFileSync(path)) : void 0;
		},
		write: (id, steps, model, isFinal) => {
			let before = kept.get(keyOf(id, isFinal));
			writeWhole(join(place, weightsName({
				id,
				steps,
				isFinal
			})), model), before && before.steps !== steps && drop(id, isFinal), kept.set(keyOf(id, isFinal), {
				id,
				steps,
				isFinal,
				bytes: model.byteLength
			});
		},
		release: (id) => {
			if ([...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0) > mostKeptBytes) for (let isFinal of [!1, !0]) drop(id, isFinal);
		},
		keepOnly: (ids) => {
			for (let { id, isFinal } of [...kept.values()]) ids.includes(id) || drop(id, isFinal);
		}
	};
}
// src/run/coach.ts
/** Adam with one cycle for every stretch: ends low, so that what is judged is settled, and starts anew from any weights. */
const shortRecipe = {
	optimizer: { kind: "adam" },
	rate: .002,
	schedule: { kind: "one-cycle" }
}, memoryBytes = 4 * 2 ** 30, callMs = 2 ** 31 - 1, appraisedBy = ["meco-opt"];
/**
* Begins the process that trains, which comes up beside whatever its caller does next.
* @throws UserError `runtime-missing`
*/
async function beginWorker({ findRuntime, signal }) {
	let runtime = await findRuntime();
	if (isMissing(runtime)) throw runtimeMissing(runtime);
	signal?.throwIfAborted();
	let ready = startWorker({
		runtime,
		memoryBytes
	}), started = ready.catch(() => void 0);
	return {
		ready,
		close: async () => (await started)?.close()
	};
}
/** Whoever began the process closes it. @throws UserError `data-missing` */
async function openCoach(options) {
	let { subject, space, setting, seed, folder, metrics, starting } = options, { data, k, name } = subject.plan;
	if (!data || !starting) throw userError("data-missing", { model: name });
	let worker = await starting.ready, files = weightFiles(folder), place = {
		data,
		cwd: setting.root,
		inside: setting.root,
		threads: threadsFor(subject)
	}, recipe = (steps) => recipeWith({
		...shortRecipe,
		seed,
		steps,
		...options.recipe
	}), teacher = options.teach ? { teacher: subject.head.bytes } : {}, call = (input, signal, onProgress = () => {}) => worker.call("shortTraining", {
		...place,
		...input
	}, {
		timeMs: callMs,
		onProgress,
		...signal ? { signal } : {}
	}), judge = (on) => ({
		metrics,
		on,
		k,
		seed
	}), startOf = () => void 0, beginning = ({ id, genome, graph, from, last }) => {
		let final = last ? files.read(id, !0) : void 0;
		if (final) return {
			from: files.steps(id, !0),
			model: final
		};
		let own = from > 0 ? files.read(id) : void 0, start = !own || last && from <= 150 ? startOf(graph, last) : void 0;
		if (start?.isWhole && (start.isFinal || !own)) return {
			from,
			model: encode$1(start.graph)
		};
		if (own) return {
			from,
			model: own
		};
		let inherited = subject.family === void 0 ? {
			model: subject.head.bytes,
			kept: space.kept(genome)
		} : void 0, origin = start?.origin ?? inherited;
		return {
			from: 0,
			model: encode$1(start?.graph ?? graph),
			...origin ? {
				recalibrate: 256,
				origin
			} : {}
		};
	}, asIs = (steps, on, signal) => call({
		model: subject.head.bytes,
		recipe: recipe(steps),
		on: "fit",
		judge: judge(on)
	}, signal), judgedHeldOut, heldOut = (signal) => judgedHeldOut ??= asIs(0, "held-out", signal);
	return {
		unfit: async () => {
			try {
				await asIs(1, "held-out", setting.signal);
				return;
			} catch (error) {
				if (error instanceof UserError && !setting.signal?.aborted) return error;
				throw error;
			}
		},
		judgeHeldOut: async (signal) => trainedTo(await heldOut(signal), 0, "held-out").metrics,
		judgeSeed: async (signal) => trainedTo(await asIs(0, "test", signal), 0, "test"),
		data: async (signal) => (await heldOut(signal)).data,
		train: async (stint) => {
			let { id, last, timeMs, signal } = stint, part = last ? "test" : "held-out", { from, ...begin } = beginning(stint), standing = last ? tuningFile(folder, id) : void 0, input = {
				...begin,
				...standing ? { checkpoint: {
					everyMs: 1e3,
					resume: standing.read()
				} } : {},
				recipe: {
					...recipe(stint.steps ?? 1),
					seed: seed + from
				},
				timeMs,
				...teacher,
				on: last ? "train" : "fit",
				judge: judge(part)
			}, tell = telling(setting, stint), output = await call(input, signal, ({ checkpoint, ...told }) => {
				checkpoint && standing?.write(checkpoint), checkpoint ? stint.saved?.(from + told.steps) : tell(told);
			});
			return files.write(id, from + output.steps, output.model, last), standing?.drop(), trainedTo(output, from, part);
		},
		startFrom: (start) => {
			startOf = start;
		},
		adopt: files.write,
		appraise: async (graphs, { timeMs, signal }) => {
			let asked = {
				data,
				cwd: setting.root,
				inside: setting.root,
				seed,
				fresh: !0,
				proxies: appraisedBy
			}, until = timeMs === void 0 ? 1e400 : setting.now() + timeMs, found = [];
			for (let graph of graphs) {
				if (signal?.aborted || setting.now() > until) break;
				let input = {
					...asked,
					models: [encode$1(graph)]
				}, { scores } = await worker.call("proxies", input, {
					timeMs: callMs,
					...signal ? { signal } : {}
				});
				found.push(...scores);
			}
			return appraisedBy.map((name) => graphs.map((_, i) => found[i]?.[name]?.value));
		},
		kept: (id) => files.steps(id),
		release: files.release,
		model: (id) => files.read(id, !0) ?? files.read(id),
		keepOnly: files.keepOnly
	};
}
/** Below so many MACs a sample, waking a second thread costs more than it brings; told by the model, so that runs agree. */
const threadsFor = ({ head }) => head.analysis.macs < 1e6 ? 1 : availableParallelism();
/** The last stretch takes long enough to be watched. */
function telling({ progress }, { last, id, steps, timeMs }) {
	if (!last) return () => {};
	let stage = `training the best, candidate ${id}`;
	return progress({
		stage,
		...timeMs === void 0 ? {} : { secondsLeft: timeMs / 1e3 }
	}), (told) => progress({
		stage,
		done: told.steps,
		...steps === void 0 ? {} : { total: steps },
		note: `loss ${told.loss.toPrecision(3)}`,
		secondsLeft: told.secondsLeft
	});
}
function trainedTo(output, from, part) {
	let { qualities, model, steps, startMs, stepMs, judgeMs, epochSteps } = output, figures = Object.fromEntries(qualities.map(({ metric, estimate, samples }) => [metric, {
		...estimate,
		count: samples
	}]));
	return {
		steps: from + steps,
		part,
		metrics: {
			...figures,
			"file-size": computed(model.byteLength, "B")
		},
		...steps > 0 ? { paces: {
			startMs,
			stepMs,
			judgeMs,
			epochSteps
		} } : {}
	};
}
// src/run/request.ts
const limitsOfSearch = ({ timeMs, trials }) => ({
	...timeMs === void 0 ? {} : { timeMs },
	...trials === void 0 ? {} : { trials }
});
/** Where a search stands: a line for logs, a table for those who watch. */
function describeStep(model, { stage, trial, done, total, best, frontSize, secondsLeft }) {
	let steps = trial.rungs?.at(-1)?.steps, trained = steps === void 0 ? "" : ` after ${steps} steps`, figures = trial.state === "complete" ? figuresOf(trial) : trial.state;
	return {
		stage: `${stage} ${model}`,
		done,
		note: best ? `front ${frontSize}, best ${bestFigure(best.metrics)}` : "nothing feasible yet",
		facts: [
			["trial", `#${trial.id}${trained}: ${figures}`],
			["best feasible", best ? `#${best.id}: ${figuresOf(best)}` : "none yet"],
			["front", `${frontSize} of ${done}`]
		],
		...total === void 0 ? {} : { total },
		...secondsLeft === void 0 ? {} : { secondsLeft }
	};
}
/** In a line of a table: quality, MACs, and what a device said. */
function figuresOf(trial) {
	let figures = known$1(trial);
	return Object.keys(figures).filter((key) => {
		let { kind } = metrics[splitKey(key).metric];
		return kind === "quality" || key === "macs" || kind === "device" && trial.measured?.[key];
	}).map((key) => `${key} ${formatQuantity(figures[key].value, figures[key].unit)}`).join(", ");
}
function bestFigure(figures) {
	let estimate = figures[Object.keys(figures).find((key) => metrics[splitKey(key).metric].kind === "quality") ?? "macs"];
	return estimate ? formatQuantity(estimate.value, estimate.unit) : "";
}
// src/run/propose-trained.ts
/**
* Undefined where the method does not train, or there is nothing to train by or for.
* @returns `untrained`: why it cannot be done, where it was asked for
*/
async function proposeTrained(entry, figures, request, tools) {
	let { plan, setting } = tools, task = taskOf(entry.plan, plan, figures.base);
	if (request.method !== "auto" || !plan.search.train || isBlind(task)) return;
	let begun = setting.now(), starting = entry.plan.data && await beginWorker(setting);
	try {
		return await proposedBy(starting, {
			entry,
			figures,
			request,
			tools,
			task,
			begun
		});
	} finally {
		await starting?.close();
	}
}
async function proposedBy(starting, { entry, figures, request, tools, task, begun }) {
	let { plan, setting } = tools, { folder, seed } = request, { origin: subject, space } = await groundOf(entry, {
		seed,
		trains: !0
	}, tools);
	if (space.choices.length === 0) return;
	makeFolder(folder);
	let qualities = wantedQualities(subject, plan), coach = await openCoach({
		subject,
		space,
		setting,
		metrics: qualities,
		folder,
		seed,
		starting
	}), brief = settledBrief(join(folder, ledgerFile), briefOf(subject, space, task, request)), memory = await recalled$1({
		subject,
		space,
		brief,
		coach,
		metrics: qualities
	}, tools), problem = memory instanceof UserError ? memory : memory?.isTrainable ? void 0 : await coach.unfit();
	return problem ? { untrained: problem.message } : searched({
		subject,
		figures,
		request,
		tools,
		space,
		brief,
		coach,
		begun,
		memory: memory instanceof UserError ? void 0 : memory
	});
}
/** Time that the same search had before, where it is given clearly more now: it goes on for the difference. */
function goneOnFrom(memory, timeMs) {
	let before = memory?.same?.ms ?? 0;
	return before < .4 * timeMs ? before : 0;
}
/** What is known of this search from earlier ones; the error of a data set that cannot be read, or trained on. */
async function recalled$1({ subject, space, brief, coach, metrics }, { warm, setting }) {
	if (warm) try {
		let data = await coach.data(setting.signal);
		return warm.recall({
			subject,
			space,
			brief,
			metrics,
			adopt: coach.adopt,
			data
		});
	} catch (error) {
		if (error instanceof UserError && !setting.signal?.aborted) return error;
		throw error;
	}
}
async function searched({ subject, figures, request, tools, space, brief, coach, begun, memory }) {
	let { plan, setting, journal, warm } = tools, path = join(request.folder, ledgerFile), limits = {
		objectives: brief.objectives,
		constraints: brief.constraints
	}, costs = candidateCosts(subject, plan.devices, space, limits, {
		...setting,
		head: figures.head
	}), foreseen = foresightOf(subject, space, limits, {
		direct: costs,
		predicted: genomePredictions(subject, plan.devices, space, setting)
	}), foresight = foreseen && (journal?.counting(foreseen) ?? foreseen), ledger = openLedger(path, brief, setting.now);
	journal?.begin(space, subject.head.graph);
	let late = ledger.spentMs > 0 ? 0 : setting.now() - begun, { timeMs, ...rest } = limitsOfSearch(request);
	memory && coach.startFrom(memory.start);
	let measure = request.measure ? measureFinalists(subject, plan, limits, setting, anchorOf(figures, subject)) : void 0;
	try {
		let result = await searchByTraining({
			space,
			...limits,
			seed: request.seed
		}, {
			...rest,
			...timeMs === void 0 ? {} : { timeMs: Math.max(1, timeMs - late - goneOnFrom(memory, timeMs)) },
			...foresight ? { foresight } : {},
			evaluate: {
				costs,
				quality: (_graph, { signal }) => coach.judgeHeldOut(signal),
				...measure ? { measure } : {}
			},
			coach,
			...memory ? { memory } : {},
			measureMs: measureBudgetMs(subject, plan),
			now: setting.now,
			ledger,
			progress: (step) => {
				journal?.best(step.best), setting.progress(describeStep(subject.plan.name, step));
			},
			...setting.signal ? { signal: setting.signal } : {}
		});
		return result.seconds * 1e3 >= (memory?.same?.ms ?? 0) && warm?.keep(brief), result.interrupted || coach.keepOnly(result.front.map(({ id }) => id)), {
			brief,
			space,
			result,
			best: result.best && modelOf(result.best.id, subject, coach)
		};
	} finally {
		ledger.close();
	}
}
const modelOf = (id, { head, family }, coach) => id === 0 && family === void 0 ? head.bytes : coach.model(id) ?? head.bytes;
/** Costs of any genome at once, if they tell every limit that is no device's to tell and no data set's. */
function foresightOf(subject, space, { constraints }, { direct, predicted }) {
	let evaluator = costEvaluator(space);
	if (!evaluator) return;
	let { head, plan } = subject, besideWeights = head.fileBytes - head.analysis.weightBytes.fp32, as = (metric) => plan.budgets.some((b) => b.metric === metric && b.deployment === "int8") ? "int8" : "fp32", costs = (genome) => {
		let { params, macs, weightBytes, peakActivationBytes } = evaluator.costs(genome), size = weightBytes.fp32 + besideWeights;
		return {
			...predicted(genome),
			params: computed(params, "count"),
			macs: computed(macs, "count"),
			"weight-bytes": computed(weightBytes[as("weight-bytes")], "B"),
			"file-size": {
				value: size,
				low: .9 * size,
				high: 1.1 * size,
				unit: "B",
				source: "predicted"
			},
			...peakActivationBytes ? { "peak-memory": computed(peakActivationBytes[as("peak-memory")], "B") } : {}
		};
	}, seed = { ...direct(head.graph, space.seed) }, foreseen = costs(space.seed);
	return constraints.every(({ key }) => metrics[splitKey(key).metric].kind === "quality" || key in foreseen || !(key in seed)) ? { costs } : void 0;
}
/** Undefined where none of the past searches is of this model or one that shares a choice with it. */
function recall(pasts, tools) {
	let own = pasts.filter(({ brief }) => isOf(brief, tools.brief)), found = own.flatMap((past) => ranked(past).flatMap((trial) => recalled(past, trial, tools) ?? []));
	if (found.length === 0) return;
	let once = [...new Map(found.toReversed().map((one) => [keyOf(one), one])).values()].toReversed(), sources = new Map(once.flatMap((one) => one.known ? [[one.known, one]] : [])), same = own.find((past) => isSame(past, tools));
	return {
		known: [...sources.keys()],
		others: once.flatMap(({ genome, known, trial }) => known || trial.id === 0 || trial.aside ? [] : [genome]),
		same: same && {
			ms: same.spentMs,
			trials: same.trials.length
		},
		adopt: (known, id) => {
			let { past, trial } = sources.get(known);
			for (let isFinal of [!1, !0]) {
				let weights = past.weights(trial.id, isFinal);
				weights && tools.adopt?.(id, weights.steps, weights.bytes, isFinal);
			}
		},
		start: starts(once, tools),
		figures: figures(own, tools),
		isTrainable: own.some(({ brief, trials }) => brief.model.sha256 === tools.subject.head.sha256 && trials.some(({ id, rungs }) => id > 0 && rungs))
	};
}
/** The model as it is stands beside its own genome, trained on. */
const keyOf = ({ genome, trial }) => `${trial.id === 0 ? "as it is " : ""}${genome.join()}`, isOf = (past, now) => past.model.name === now.model.name || past.model.path === now.model.path || past.model.sha256 === now.model.sha256;
/** The furthest trained first, of these the best; what was tried aside is last. */
function ranked({ trials, brief }) {
	let depth = ({ rungs = [], aside }) => aside ? 0 : rungs.length, first = brief.objectives[0], value = ({ metrics }) => (metrics[first.key]?.value ?? -1e400) * (first.better === "max" ? 1 : -1), [seed, ...others] = trials.filter(({ state }) => state === "complete"), sorted = others.sort((a, b) => depth(b) - depth(a) || value(b) - value(a));
	return seed ? [seed, ...sorted.slice(0, 64)] : [];
}
function recalled(past, trial, tools) {
	let { space } = tools, genome = past.brief.space.id === space.id ? trial.genome : translated(trial.genome, past.brief.space.choices, space);
	if (genome) return {
		past,
		trial,
		genome,
		known: knownOf(past, trial, genome, tools)
	};
}
function knownOf(past, trial, genome, tools) {
	let { space, metrics, conditions, subject } = tools;
	if (!sameData(past.conditions, conditions)) return;
	let isSeed = genome.join() === space.seed.join(), isSameHead = past.brief.model.sha256 === subject.head.sha256, isSameSpace = past.brief.space.id === space.id;
	if ((isSeed ? !isSameHead || trial.id !== 0 && !isSameSpace : trial.id === 0) || !isSeed && !(isSameSpace && isSameHead) && !isStructuredAs(past.weights(trial.id, !1), genome, space)) return;
	let rungs = (trial.rungs ?? []).filter((rung) => metrics.every((metric) => rung.metrics[metric])), heldOut = rungs.filter(({ part }) => part === "held-out"), final = rungs.findLast(({ part }) => part === "test");
	return {
		genome,
		rungs: isSameMachine(past, tools) ? heldOut : heldOut.map(withoutPaces),
		final,
		measured: measuredOf(trial, past.conditions, conditions),
		recalled: {
			search: past.search,
			trial: trial.id
		},
		...trial.aside ? { aside: trial.aside } : {}
	};
}
const isStructuredAs = (weights, genome, space) => weights !== void 0 && hash(weights.graph, { weights: !1 }) === hash(space.decode(genome), { weights: !1 }), isSameMachine = (past, { conditions }) => past.conditions.machine === conditions.machine, withoutPaces = ({ paces: _, ...rung }) => rung;
/** By devices that are what they were. */
function measuredOf({ measured }, then, now) {
	let kept = Object.entries(measured ?? {}).filter(([key]) => {
		let { device } = splitKey(key);
		return device !== void 0 && then.devices[device] !== void 0 && then.devices[device] === now.devices[device];
	});
	return kept.length > 0 ? Object.fromEntries(kept) : void 0;
}
/** The same question asked of the same data on the same devices. Limits that follow base's measured figures may differ. */
function isSame(past, { brief, conditions }) {
	let question = (one) => {
		let { constraints, ...rest } = readBrief(JSON.parse(JSON.stringify(one)), "");
		return JSON.stringify({
			...rest,
			constraints: constraints.map(({ key, better }) => ({
				key,
				better
			}))
		});
	};
	return question(past.brief) === question(brief) && sameData(past.conditions, conditions) && JSON.stringify(past.conditions.devices) === JSON.stringify(conditions.devices);
}
/** Of candidates that were evaluated as they were cut, recalibrated and not trained. */
function figures(pasts, { conditions, metrics }) {
	let known = /* @__PURE__ */ new Map();
	for (let { trials, search } of pasts.filter((past) => sameData(past.conditions, conditions)).toReversed()) for (let { id, hash, state, rungs, metrics: found } of trials) {
		if (state !== "complete" || rungs || !metrics.every((metric) => found[metric])) continue;
		let wanted = Object.entries(found).filter(([key]) => key === "file-size" || metrics.some((m) => m === key));
		known.set(hash, {
			metrics: Object.fromEntries(wanted),
			origin: {
				search,
				trial: id
			}
		});
	}
	return (hash) => known.get(hash);
}
/** Weights of earlier candidates, cut to a graph's widths. Not across data sets whose test parts were drawn: they may have met. */
function starts(found, { conditions }) {
	let usable = found.filter(({ past, trial }) => trial.id !== 0 && (sameData(past.conditions, conditions) || !past.conditions.data?.drawn)), donors = (isFinal) => {
		let opened;
		return () => (opened ??= usable.flatMap(({ past, trial }) => past.weights(trial.id, isFinal) ?? []).slice(0, 8).map((weights) => ({
			weights,
			donor: donorOf(weights.graph),
			isFinal
		})), opened);
	}, [early, final] = [donors(!1), donors(!0)];
	return (graph, last) => {
		let order = last ? [...final(), ...early()] : early();
		for (let { weights, donor, isFinal } of order) {
			let given = donor(graph);
			if (!given) continue;
			let origin = {
				model: weights.bytes,
				kept: given.kept
			};
			return {
				graph: given.graph,
				origin,
				isWhole: given.kept.size === 0,
				isFinal
			};
		}
	};
}
// src/run/warm-session.ts
/** Reads nothing before it is asked. */
function openWarm({ memory, folder, plan }) {
	let warnings = [], wasTold = !1, source = memory === "none" ? void 0 : memory.from ?? memory.place, read = () => memory === "none" || source === void 0 || !memory.from && leadsAway(source, memory.within) ? {
		pasts: [],
		ignored: []
	} : readMemory(source, {
		...defaultLimits,
		...plan.limits
	});
	return {
		recall: ({ data, ...tools }) => {
			let conditions = conditionsOf(data, plan.devices, localMachine()), goesOn = existsSync(join(folder, ledgerFile));
			if (writeWhole(join(folder, conditionsFile), `${JSON.stringify(conditions)}\n`), goesOn) return;
			let { pasts, ignored } = read();
			warnings.push(...ignoredWarning(printable(source ?? ".edgewise/memory"), ignored));
			let found = recall(pasts, {
				...tools,
				conditions
			});
			return wasTold = found !== void 0, found;
		},
		keep: (brief) => {
			if (!(memory === "none" || leadsAway(memory.place, memory.within))) try {
				remember(folder, memory.place, nameOf(brief));
			} catch (error) {
				warnings.push(notKept(memory.place, error));
			}
		},
		warnings: () => warnings,
		told: () => wasTold
	};
}
/** The same search takes its own place again. */
const nameOf = ({ constraints: _, ...brief }) => `${brief.model.name.replace(/[^\w.-]+/g, "-").slice(0, 100) || "model"}-${keyOf$1(brief).slice(0, 12)}`, notKept = (place, error) => ({
	code: "memory-not-kept",
	sentence: `The search is not remembered in ${printable(place)}: ${printable(String(error.message ?? error))}`,
	advice: "The next search begins anew. See whether the folder can be written."
});
// src/run/warm-untrained.ts
async function recallUntrained(tools, warm) {
	let { subject, space, brief, plan } = tools, metrics = wantedQualities(subject, plan);
	return warm?.recall({
		subject,
		space,
		brief,
		metrics,
		data: await factsOf(tools, metrics)
	});
}
/** What is wrong with a data set is for the search itself to say. */
async function factsOf(tools, [metric]) {
	let { subject, lab, seed, signal } = tools;
	if (metric) try {
		return (await evaluateModel(subject.head.bytes, metric, {
			subject,
			lab,
			seed,
			signal
		})).facts;
	} catch (error) {
		if (error instanceof UserError) return;
		throw error;
	}
}
/** Whether a trial that was taken over is what it was said to be, by figures of this run. */
const isConfirmed = ({ metrics, recalled }, now) => recalled === void 0 || Object.keys(now).every((key) => {
	let [then, found] = [metrics[key], now[key]];
	return !then || !found || found.value >= then.low && found.value <= then.high;
}), searchers = {
	auto: evolution,
	evolution,
	local,
	random: randomSearch
};
/**
* Searches around the entry's model, or in the family that its space names.
* Undefined when nothing can be changed.
*/
async function propose(entry, figures, request, tools) {
	let journal = openJournal(request), { memory = "none", folder } = request, warm = openWarm({
		memory,
		folder,
		plan: tools.plan
	});
	try {
		let setting = withKept(tools.setting, memory), proposal = await proposed(entry, figures, request, {
			...tools,
			setting,
			journal,
			warm
		});
		proposal && journal.end(proposal.result, changesOfBest(entry, proposal, tools.plan, setting));
		let warnings = warm.warnings();
		return proposal && {
			...proposal,
			story: readSearch(request.folder, 0).story,
			warnings,
			warmStarted: warm.told()
		};
	} finally {
		journal.close();
	}
}
async function proposed(entry, figures, request, { plan, lab, setting, journal, warm }) {
	let trained = await proposeTrained(entry, figures, request, {
		plan,
		lab,
		setting,
		journal,
		...warm ? { warm } : {}
	});
	if (trained && !("untrained" in trained)) return trained;
	let { seed } = request, { origin: subject, space } = await groundOf(entry, {
		seed,
		trains: !1
	}, {
		plan,
		lab,
		setting
	});
	if (space.choices.length === 0) return;
	let path = join(request.folder, ledgerFile), { signal } = setting, appraisal = {
		origin: subject,
		lab,
		seed
	}, proxy = subject.family === void 0 ? void 0 : await rankingProxy({
		...appraisal,
		signal
	}), wanted = taskOf(subject.plan, plan, figures.base), asked = proxy ? proxyTask(wanted, proxy) : wanted, brief = settledBrief(path, {
		...briefOf(subject, space, asked, request),
		...trained
	}), task = {
		objectives: brief.objectives,
		constraints: brief.constraints
	}, tools = {
		subject,
		space,
		lab,
		plan,
		seed,
		signal
	}, memory = await recallUntrained({
		...tools,
		brief
	}, warm), quality = async (graph, context) => proxy ? appraised$1(graph, proxy, {
		...appraisal,
		signal: context.signal
	}) : (await calibrated(graph, context.genome, {
		...tools,
		signal: context.signal
	})).metrics, measure = request.measure ? measureFinalists(subject, plan, task, setting, anchorOf(figures, subject)) : void 0, evaluate = {
		costs: candidateCosts(subject, plan.devices, space, task, {
			...setting,
			head: figures.head
		}),
		quality,
		...memory ? { recall: memory.figures } : {},
		...measure ? { measure } : {}
	};
	makeFolder(request.folder);
	let ledger = openLedger(path, brief, setting.now);
	journal.begin(space, subject.head.graph);
	try {
		let options = {
			...limitsOfSearch(request),
			measureMs: measureBudgetMs(subject, plan),
			now: setting.now,
			ledger
		}, result = await search({
			space,
			...task,
			seed
		}, {
			...options,
			evaluate,
			searcher: remembering(searchers[request.method], genomesOf(memory)),
			progress: (step) => {
				journal.best(step.best), setting.progress(describeStep(subject.plan.name, step));
			},
			...setting.signal ? { signal: setting.signal } : {}
		}), best = result.best && await remade(result.best.genome, tools);
		if (!best || isConfirmed(result.best, best.metrics)) return warm?.keep(brief), {
			brief,
			space,
			result,
			best: best?.model
		};
	} finally {
		ledger.close();
	}
	rmSync(path);
	let cold = warm && {
		...warm,
		recall: () => void 0
	};
	return proposed(entry, figures, request, {
		plan,
		lab,
		setting,
		journal,
		...cold ? { warm: cold } : {}
	});
}
/** The best one against the repository's own model, by the predictors that tell both. */
function changesOfBest(entry, { space, result, brief }, { devices }, setting) {
	if (!result.best || !hasModel(entry)) return {};
	let graph = space.decode(result.best.genome), shapes = brief.space.name === void 0 ? entry.plan.shapes : {}, named = devices.filter(({ name }) => entry.plan.budgets.some(({ device }) => device === name));
	return predictedChanges(entry.head, {
		graph,
		analysis: analyze(graph, { shapes })
	}, named, setting);
}
/** The same search proposes the same again by itself. */
const genomesOf = (memory) => memory && !memory.same ? [...memory.known.map(({ genome }) => genome), ...memory.others] : [];
/** The candidate as it was evaluated: recalibration is deterministic, so it is done again instead of kept for all. */
async function remade(genome, tools) {
	let graph = tools.space.decode(genome);
	return tools.subject.family === void 0 ? calibrated(graph, genome, {
		...tools,
		signal: void 0
	}) : {
		model: encode$1(graph),
		metrics: {}
	};
}
export { firstDesign as A, squaredDistance as B, isDepthwise as C, nsga2 as D, evolution as E, expectedImprovement as F, donorOf as H, expectedVolume as I, levels as L, unseen as M, prospects as N, survivors as O, foresee as P, columnOf as R, mpicCycles as S, assistedEvolution as T, crowdingDistance as U, genomeCount as V, randomSearch as _, deviceFindings as a, slowest as b, computedFindings as c, nothing as d, together as f, search as g, openKept as h, asMeasured as i, exhaust as j, fitQuality as k, hasModel as l, measurementsFile as m, searchers as n, measureOn as o, withKept as p, qualityFindings as r, missingFigures as s, propose as t, loadSubjects as u, rankAggregate as v, local as w, dianaAnalogCycles as x, analyticDevices as y, featuresOfSpace as z };
