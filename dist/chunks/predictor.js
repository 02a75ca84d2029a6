import { a as userError, r as internal } from "./errors.js";
import { t as random } from "./random.js";
import { a as solveLower, n as dot, o as solveUpper, r as logDeterminant, t as cholesky } from "./linear-algebra.js";
import { i as median$1 } from "./distributions.js";
import { a as foldedNodes, n as countParameters, r as nodeMacs, t as analyze } from "./analyze.js";
import { a as opKey, n as inferShapes, r as defaultBinding } from "./shapes.js";
import { m as numbers, u as dtypes } from "./units.js";
import { c as attribute, l as bodies, m as intsAttr, p as intAttr, u as floatAttr } from "./build.js";
import { a as reads } from "./rewrite.js";
import { i as readMeasured, r as mostMeasuredBytes, t as counted$1 } from "./measured.js";
import { f as strictObject, l as number, n as array, p as string, s as literal, t as _enum } from "./zod.js";
import { t as builtInSpace } from "./built-in.js";
import { r as readNamed } from "./files.js";
import { resolve } from "node:path";
// src/space/variation.ts
/** The genome as it can be decoded, in the spelling all equal architectures share. */
function settle(space, genome) {
	let repaired = space.repair?.(genome) ?? genome;
	return space.canonical?.(repaired) ?? repaired;
}
/** A genome with every option of every choice equally likely. */
const sample = (space, random) => settle(space, space.choices.map((choice) => random.int(choice.options.length))), uniform = (space, share) => settle(space, space.choices.map(({ options, kind, default: own }) => kind === "width" ? nearest(options, share * options.at(-1)) : own));
function nearest(options, wanted) {
	let best = 0;
	return options.forEach((option, i) => {
		Math.abs(option - wanted) < Math.abs(options[best] - wanted) && (best = i);
	}), best;
}
/**
* A changed copy: one choice that matters moves, and each other with probability `rate` (default: one more on average).
* Where options are ordered most moves go to the next one up or down and one in four jumps anywhere; where they are not,
* to any other.
*/
function mutate(space, genome, random, rate = 1 / genome.length) {
	let active = space.active?.(genome), movable = genome.flatMap((_, i) => space.choices[i].options.length > 1 && (active?.[i] ?? !0) ? [i] : []);
	if (movable.length === 0) return genome;
	let forced = random.pick(movable);
	return settle(space, genome.map((gene, i) => {
		let moves = random.next() < rate, choice = space.choices[i];
		return choice.options.length > 1 && (moves || i === forced) ? move(gene, choice, random) : gene;
	}));
}
function move(gene, { options: { length: count }, ordered = !0 }, random) {
	if (!ordered || random.next() < .25) {
		let other = random.int(count - 1);
		return other < gene ? other : other + 1;
	}
	return gene === 0 ? 1 : gene === count - 1 || random.next() < .5 ? gene - 1 : gene + 1;
}
/**
* Each choice from one parent or the other, evenly. Given the space, every second child takes whole groups (stages,
* cells) from a parent: genes of one group were selected together.
*/
function crossover(a, b, random, space) {
	let either = () => random.next() < .5, isGrouped = space?.choices.some((choice) => choice.group !== void 0) && either();
	if (!space || !isGrouped) {
		let mixed = a.map((gene, i) => either() ? gene : b[i]);
		return space ? settle(space, mixed) : mixed;
	}
	let sides = /* @__PURE__ */ new Map();
	return settle(space, a.map((gene, i) => {
		let { group, name } = space.choices[i], side = sides.get(group ?? name) ?? either();
		return sides.set(group ?? name, side), side ? gene : b[i];
	}));
}
/**
* The genomes that differ in one choice that matters, by one option where options are ordered, in a fixed order; each
* architecture once.
*/
function neighbours(space, genome) {
	let active = space.active?.(genome), found = /* @__PURE__ */ new Map();
	return genome.forEach((gene, i) => {
		let { options, ordered = !0 } = space.choices[i];
		if (active?.[i] === !1) return;
		let targets = ordered ? [gene - 1, gene + 1] : options.map((_, option) => option);
		for (let target of targets) {
			if (target === gene || target < 0 || target >= options.length) continue;
			let next = settle(space, genome.with(i, target));
			found.set(next.join(), next);
		}
	}), found.delete(settle(space, genome).join()), [...found.values()];
}
/**
* The genome with number `index` in counting order (first choice fastest), settled: several numbers may give the same
* one. For exhausting small spaces.
*/
function nth(space, index) {
	let rest = index;
	return settle(space, space.choices.map(({ options }) => {
		let gene = rest % options.length;
		return rest = Math.floor(rest / options.length), gene;
	}));
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
		let counts = part.genes.map((gene) => choices[gene].options.length), table = tables.get(part.id) ?? new Table(counts);
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
		return row === unknown ? this.table.add(key, this.#analyse(genome)) : row;
	}
	analysis(genome) {
		return this.table.analyses[this.find(genome)];
	}
	#analyse(genome) {
		let graph = this.#part.graph(genome);
		return graph && counted(analyze(graph), graph, this.#part.shared);
	}
};
const unknown = -2, dense = 2 ** 17;
/** The analyses of parts of one kind by the values of their genes, as one number in mixed radix. */
var Table = class {
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
		size <= dense && (this.#rows = new Int32Array(size).fill(-2));
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
// src/predict/tables/encoding.ts
const widthOf$1 = (encoding) => encoding.flags + encoding.structure;
/** Rows of many genomes, one after another. */
function encodeAll(encoding, genomes) {
	let width = widthOf$1(encoding), rows = new Float64Array(genomes.length * width);
	return genomes.forEach((genome, i) => {
		encoding.write(genome, rows, i * width);
	}), rows;
}
/** Where each gene's flags start in a one-hot row. */
function offsetsOf(options) {
	let offsets = [];
	return options.reduce((sum, count) => (offsets.push(sum), sum + count), 0), offsets;
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
// src/predict/few-shot/embedding.ts
/** @param sources standardised latencies of the known devices as linear functions of a design's rows; may be empty */
function embeddingOf(encoding, scaling, sources, reference) {
	let { flags, structure } = encoding, [m, width] = [sources.length, widthOf$1(encoding)], blocks = [
		0,
		m,
		m + 1,
		m + 1 + structure,
		m + 1 + structure + flags
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
	let row = new Float64Array(widthOf$1(encoding)), total = 0;
	for (let genome of genomes) {
		row.fill(0), encoding.write(genome, row, 0);
		for (let j = 0; j < encoding.flags; j++) total += row[j] ** 2 / genomes.length;
	}
	return total;
}
/** The factor of every column that makes the plain inner product the kernel Σ weight · block. */
function columnFactors(blocks, weights) {
	let factors = new Float64Array(blocks[4]);
	return weights.forEach((weight, b) => {
		factors.fill(Math.sqrt(weight), blocks[b], blocks[b + 1]);
	}), factors;
}
// src/predict/few-shot/hypotheses.ts
/** Every combination of the offered weights, one at least being 1, with every noise; blocks that are absent have weight 0. */
function gridOf(blocks, offered, noiseLevels) {
	let combinations = [[]];
	for (let b = 0; b < 4; b++) {
		let isAbsent = blocks[b] === blocks[b + 1] || b < 2 && blocks[1] === 0;
		combinations = combinations.flatMap((some) => (isAbsent ? [0] : offered).map((level) => [...some, level]));
	}
	return combinations.filter((weights) => weights.includes(1)).flatMap((weights) => noiseLevels.map((noise) => ({
		weights,
		noise
	})));
}
/** XXᵀ by block. */
function gramsOf({ count, width, x }, blocks) {
	return Array.from({ length: 4 }, (_, b) => {
		let [from, length] = [blocks[b], blocks[b + 1] - blocks[b]], gram = new Float64Array(count * count);
		for (let i = 0; i < count; i++) for (let j = 0; j <= i; j++) {
			let value = dot(x, i * width + from, x, j * width + from, length);
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
		let factor = factorOf$2(grams, count, hypothesis, noisier);
		if (factor) for (let [t, target] of targets.entries()) fits[t].push({
			...hypothesis,
			...fitOne(factor, count, target)
		});
	}
	return fits;
}
function factorOf$2(grams, n, { weights, noise }, noisier) {
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
	let few = rows.count <= 80, grid = few ? gridOf(blocks, levels, noises) : gridOf(blocks, fineLevels, fineNoises), { kept, noisier } = few ? judgedByAll(rows, blocks, targets, grid) : judgedByFirst(rows, blocks, targets, grid);
	return kept.map((of, t) => of.length === 0 ? void 0 : average(rows, blocks, of, {
		target: targets[t],
		noisier
	}, grid.length));
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
const emptyCoefficients = ({ count }) => Array.from({ length: 4 }, () => new Float64Array(count));
function addCoefficients(coefficients, { weights, alpha }, share) {
	weights.forEach((weight, b) => {
		for (let i = 0; i < alpha.length; i++) coefficients[b][i] += share * weight * alpha[i];
	});
}
/** Σ over rows of coefficient · row, block by block. */
function foldRows({ count, width, x }, blocks, coefficients) {
	let weights = new Float64Array(width);
	return coefficients.forEach((column, b) => {
		for (let i = 0; i < count; i++) for (let j = blocks[b]; j < blocks[b + 1]; j++) weights[j] += column[i] * x[i * width + j];
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
			variance: varianceOf$1(rows, blocks, fit)
		};
	});
	return (row, at) => {
		known ??= prepare();
		let [mean, square] = [0, 0];
		for (let { share, weights, intercept, variance } of known) {
			let value = intercept + dot(row, at, weights, 0, weights.length);
			mean += share * value, square += share * (value * value + variance(row, at));
		}
		return Math.sqrt(Math.max(0, square - mean * mean));
	};
}
/** Variance of a new measurement by one hypothesis, the intercept's own included. */
function varianceOf$1(rows, blocks, { weights, noise, lower, variance, ones }) {
	let { count, width, x } = rows, factors = columnFactors(blocks, weights), columns = new Float64Array(width * count);
	for (let j = 0; j < width; j++) {
		if (factors[j] === 0) continue;
		let column = Float64Array.from({ length: count }, (_, i) => x[i * width + j] * factors[j] ** 2);
		columns.set(solveLower(lower, count, column), j * count);
	}
	let precision = dot(ones, 0, ones, 0, count), explained = new Float64Array(count);
	return (row, at) => {
		explained.fill(0);
		let prior = 0;
		for (let j = 0; j < width; j++) {
			let value = row[at + j];
			if (value !== 0 && factors[j] !== 0) {
				prior += (factors[j] * value) ** 2;
				for (let i = 0; i < count; i++) explained[i] += value * columns[j * count + i];
			}
		}
		let rest = 1 - dot(ones, 0, explained, 0, count);
		return variance * (Math.max(0, prior - dot(explained, 0, explained, 0, count)) + rest ** 2 / precision + noise);
	};
}
// src/predict/few-shot/design.ts
/** How the structure of these genomes is brought to mean 0 and variance 1; what does not vary becomes 0. */
function scalingOf(encoding, genomes) {
	let [width, { flags }] = [widthOf$1(encoding), encoding], x = encodeAll(encoding, genomes), mean = new Float64Array(width), factor = new Float64Array(width).fill(1);
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
	let [width, { flags }] = [widthOf$1(encoding), encoding], x = encodeAll(encoding, genomes);
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
const apply = ({ intercept, weights }, { x, width }, row) => intercept + dot(x, row * width, weights, 0, width), usual$1 = [
	.03,
	.3,
	1,
	3,
	10,
	30,
	100
];
function ridges(design, targets, penalties = usual$1) {
	let all = Array.from({ length: design.count }, (_, i) => i), [kept, held] = [all.filter((i) => i % 5 != 4), all.filter((i) => i % 5 == 4)], [train, test] = [rowsOf(design, kept), rowsOf(design, held)], gram = gramOf(train), errors = targets.map(() => new Float64Array(penalties.length));
	penalties.forEach((penalty, p) => {
		let factor = factorOf$1(gram, design.width, penalty);
		targets.forEach((target, t) => {
			let model = solve$1(train, pick(target, kept), factor);
			held.forEach((row, i) => {
				errors[t][p] += (apply(model, test, i) - target[row]) ** 2;
			});
		});
	});
	let best = errors.map((row) => row.indexOf(Math.min(...row))), whole = gramOf(design), factors = penalties.map((penalty, p) => best.includes(p) ? factorOf$1(whole, design.width, penalty) : void 0);
	return targets.map((target, t) => solve$1(design, target, factors[best[t]]));
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
function solve$1(design, target, factor) {
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
/**
* Learns known devices. Genomes that one of them has no figure for are left out; without devices, `genomes` still give the
* scale of structure.
* @throws UserError `predict-too-few`
*/
function learnSources(encoding, genomes, devices) {
	let whole = genomes.map((_, i) => i).filter((i) => devices.every(({ ms }) => ms[i] >= 0));
	if (whole.length < fewest$2) throw userError("predict-too-few", {
		count: whole.length,
		least: fewest$2
	});
	let kept = whole.map((i) => genomes[i]), known = devices.map(({ name, ms }) => ({
		name,
		ms: Float64Array.from(whole, (i) => ms[i])
	})), scaling = scalingOf(encoding, kept), levels = known.map(({ ms }) => levelOf(ms)), design = designOf(encoding, kept, scaling), targets = known.map(({ ms }, d) => standardised$1(ms, levels[d])), linear = known.length === 0 ? [] : ridges(design, targets).map((model) => unitVariance(model, design));
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
const fewest$2 = 20;
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
function levelOf(ms) {
	let offset = .3 * median(ms), logs = ms.map((value) => Math.log(value + offset)), mean = logs.reduce((sum, value) => sum + value, 0) / logs.length, variance = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length;
	return {
		offset,
		mean,
		sd: Math.sqrt(variance) || 1
	};
}
const standardised$1 = (ms, { offset, mean, sd }) => ms.map((value) => (Math.log(value + offset) - mean) / sd);
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
const normal90$1 = 1.6449;
/** @param deviations at least one; of as many latencies as there are */
function stretchOf$1(deviations) {
	let sorted = Float64Array.from(deviations).sort(), rank = Math.ceil(.9 * (sorted.length + 1)) - 1;
	return sorted[Math.min(sorted.length - 1, rank)] / normal90$1;
}
/** The stretch by what is predicted, on the scale of `expected`. */
function stretchBySize({ expected, deviations }) {
	let order = [...expected.keys()].sort((a, b) => expected[a] - expected[b]), all = stretchOf$1(deviations), parts = Array.from({ length: 3 }, (_, k) => order.slice(k * order.length / 3, (k + 1) * order.length / 3)), stretches = parts.map((part) => {
		let own = stretchOf$1(part.map((i) => deviations[i]));
		return all * (own / all) ** (part.length / (part.length + 40));
	}), limits = parts.slice(1).map((part) => expected[part[0]]);
	return (predicted) => stretches[limits.filter((limit) => predicted >= limit).length];
}
// src/predict/few-shot/adapt.ts
const plain = {
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
* @param stretch by what intervals are widened, from `calibrate`; default: what its own measurements say, each told from
* the others, where no known devices can and there are 30 of them; else 1
* @throws UserError `predict-too-few` with fewer than 3 measurements
*/
function adapt(sources, measured, stretch) {
	let { embedding } = sources, ms = measured.map((one) => one.ms);
	if (ms.length < 3) throw userError("predict-too-few", {
		count: ms.length,
		least: 3
	});
	let rows = embedding.rows(measured.map((one) => one.genome)), scales = [plain, ...offsets.map((share) => logarithm(share * median(ms)))], targets = scales.map((scale) => ({
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
	}), whole = sum$1(mixed.map((one) => one.share)), tellsItself = stretch === void 0 && sources.devices.length === 0 && ms.length >= 30, bySize, raw = new Float64Array(widthOf$1(sources.encoding)), row = new Float64Array(rows.width), value = (genome) => {
		raw.fill(0), sources.encoding.write(genome, raw, 0);
		let ms = 0;
		for (let { share, scale, weights, intercept } of mixed) ms += share * scale.back(intercept + dot(raw, 0, weights, 0, weights.length));
		return Math.max(ms / whole, floor);
	}, embed = (genome) => (row.fill(0), embedding.write(genome, row, 0), best.blend.intercept + dot(row, 0, best.blend.weights, 0, row.length));
	return {
		value,
		predict: (genome) => {
			let [ms, middle] = [value(genome), embed(genome)];
			bySize ??= tellsItself ? stretchBySize(best.blend.leftOut()) : () => stretch ?? 1;
			let width = normal90$1 * bySize(middle) * best.blend.sd(row, 0);
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
		}
	};
}
const sum$1 = (values) => values.reduce((total, value) => total + value, 0);
/**
* The stretch for predictions from `chosen` measurements.
* @param chosen indices into the sources' genomes, as they would be measured on the new device
* @param isRelated devices that are left out with the one whose turn it is: other figures of the same hardware
*/
function calibrate(sources, chosen, isRelated = () => !1) {
	if (sources.devices.length < 2 || chosen.length < 3) return 1;
	let { genomes, devices } = sources, taken = new Set(chosen), asked = genomes.map((_, i) => i).filter((i) => !taken.has(i)).slice(0, 300), step = Math.max(1, devices.length / 8), scores = [];
	for (let turn = 0; turn < devices.length; turn += step) {
		let { name, ms } = devices[Math.floor(turn)], device = adapt(without(sources, (other) => other === name || isRelated(name, other)), chosen.map((i) => ({
			genome: genomes[i],
			ms: ms[i]
		})));
		for (let i of asked) scores.push(device.deviations(genomes[i], ms[i]));
	}
	return stretchOf$1(scores);
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
function graphFeatures(kernels) {
	let sums = new Float64Array(kernelClasses.length * 3);
	for (let kernel of kernels) {
		let at = 3 * kernelClasses.indexOf(classOf(kernel));
		sums[at] += 1, sums[at + 1] += kernel.macs, sums[at + 2] += kernel.inputBytes + kernel.outputBytes + kernel.weightBytes;
	}
	return sums.map(log);
}
// src/predict/space/file.ts
const text$1 = string().max(400), ms = number().positive().max(1e9), genome = array(number().int().min(0).max(1e4)).min(1).max(1e3), mostGenomes = 2e4, transferredSchema = strictObject({
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
}), predictorText = (saved) => `${JSON.stringify({
	predictor: "edgewise",
	version: 1,
	..."model" in saved ? { fitted: saved } : saved
}, rounded)}\n`, rounded = (_, value) => typeof value == "number" && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value;
/**
* A predictor's file. `path` is for messages.
* @throws UserError `predictor-invalid`
*/
function readPredictor(source, path) {
	let saved = readSaved(source, path);
	if ("fitted" in saved) return saved.fitted;
	throw userError("predictor-invalid", {
		path,
		reason: "it was made from other devices, for one space only"
	});
}
/** The same of either kind. @throws UserError `predictor-invalid` */
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
	let found = (typeof json == "object" && json && "transferred" in json ? ofTransferred : ofFitted).safeParse(json);
	if (found.success) return found.data;
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
// src/predict/predictor.ts
/** Share of graphs whose latency the interval of a prediction is meant to hold. */
const nominalCoverage = .9;
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
	}), scale = 1 / Math.max(1e-12, median$1(sums.map((row) => row.reduce((a, b) => a + b, 0))));
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
const variances = /* @__PURE__ */ new WeakMap();
function varianceOf(shares) {
	let known = variances.get(shares) ?? covariance(shares, shares);
	return variances.set(shares, known), known;
}
/** Covariance of the errors of two graphs. */
const together = (a, b) => a.sd * b.sd * covariance(a.shares, b.shares) / Math.sqrt(varianceOf(a.shares) * varianceOf(b.shares));
/** Standard deviation of the difference of two graphs' errors: 0 for graphs of the same kernels. */
function apart(a, b) {
	let variance = a.sd ** 2 + b.sd ** 2 - 2 * together(a, b);
	return variance > 1e-9 * (a.sd ** 2 + b.sd ** 2) ? Math.sqrt(variance) : 0;
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
/** Deviations on each side that hold 90 % of a normal distribution. */
const normal90 = 1.6449, deviationOf = (intervals, ms, novelty) => widthOf(intervals, ms, novelty) / normal90, [leastWidening, mostWidening] = [2, 40];
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
	of: ({ sd }) => ({
		mean: 0,
		sd
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
		of: (doubt) => posterior(along(doubt), doubt.sd ** 2),
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
	let facts = inferShapes(graph, defaultBinding(graph)), lengths = (name) => lengthsOf$1(facts.get(name)), distinct = onceEach(graph), steps = new Steps(distinct, constantNodes(distinct, facts), lengths);
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
// src/predict/space/part-sums.ts
/** Settings of one part's genes, and whole genomes, that are remembered. */
const mostEntries = 2 ** 17;
/**
* The totals of a space's genomes. The first ones are decoded: whoever asks for few never waits for tables, and the tables are
* tried on them. Where they do not come out right, or the space is no row of parts, every genome is decoded.
*/
function partSums(space, total, fusing) {
	let whole = remembered((genome) => total(decompose(space.decode(genome), fusing))), first = [], sums;
	return (genome) => sums ? sums(genome) : (first.push(genome) === 64 && (sums = tablesOf(space, total, fusing, {
		whole,
		first
	}) ?? whole), whole(genome));
}
function remembered(sums) {
	let known = /* @__PURE__ */ new Map();
	return (genome) => {
		let key = genome.join(), found = known.get(key) ?? sums(genome);
		return known.size < mostEntries && known.set(key, found), found;
	};
}
function tablesOf(space, total, fusing, { whole, first }) {
	let { parts, choices } = space;
	if (!parts?.isSeries) return;
	let counts = choices.map(({ options }) => options.length), tables = /* @__PURE__ */ new Map(), places = parts.list.map((part) => {
		let table = tables.get(part.id) ?? /* @__PURE__ */ new Map();
		return tables.set(part.id, table), (genome) => {
			let at = 0;
			for (let gene of part.genes) at = at * counts[gene] + genome[gene];
			let known = table.get(at);
			if (known) return known;
			let made = entryOf(part, genome, total, fusing);
			return table.size < mostEntries && table.set(at, made), made;
		};
	}), nothing = total([]), sums = (genome) => {
		let sum = nothing.slice(), before;
		for (let i = 0; i < places.length; i++) {
			if (parts.list[i].exists?.(genome) === !1) continue;
			let entry = places[i](genome);
			entry.isEmpty || (add(sum, entry.inner), before?.out && entry.into || addBoth(sum, before?.out, entry.into), before = entry);
		}
		return addBoth(sum, before?.out, void 0), sum;
	};
	return first.slice(-12).every((genome) => {
		let [told, is] = [sums(genome), whole(genome)];
		return told.every((value, i) => Math.abs(value - is[i]) <= 1e-9 * Math.abs(is[0]));
	}) ? sums : void 0;
}
function entryOf(part, genome, total, fusing) {
	let graph = part.graph(genome), kernels = graph ? decompose(graph, fusing) : [], from = +(kernels[0]?.op === "ReorderInput"), to = kernels.length - +(kernels.at(-1)?.op === "ReorderOutput");
	return {
		isEmpty: kernels.length === 0,
		inner: total(kernels.slice(from, to)),
		into: from > 0 ? total(kernels.slice(0, from)) : void 0,
		out: to < kernels.length ? total(kernels.slice(to)) : void 0
	};
}
function addBoth(sum, a, b) {
	a && add(sum, a), b && add(sum, b);
}
function add(sum, other) {
	for (let i = 0; i < sum.length; i++) sum[i] += other[i];
}
/**
* A fitted model as a predictor.
* @param since measurements of the same device that it was not fitted on, oldest first: figures are drawn to them, and the
* intervals of like graphs narrow. Default: none.
*/
function fittedPredictor(fitted, since = []) {
	let { device, form, block, model, known, intervals, heldOut, pairs } = fitted, timeOf = kernelMs(model), own = summer(model, known), doubtOf = (kernels) => {
		let { ms, novelMs } = own(kernels);
		return {
			sd: deviationOf(intervals, ms, ms > 0 ? novelMs / ms : 0),
			shares: sharesOf(kernels, timeOf)
		};
	}, rows = shared(distinct(undrifted(since.filter((row) => row.block === block)))).slice(-120), seen = rows.map((row) => {
		let relative = Math.log(row.high / Math.max(row.low, row.ms / 10)) / 2, miss = Math.log(row.ms / own(row.kernels).ms);
		return {
			...doubtOf(row.kernels),
			miss,
			noise: Math.hypot(relative / 2, .03)
		};
	}), anchors = seen.length > 0 ? anchorsOf(seen) : noAnchors, wider = seen.length > 0 ? summer(model, [...known, ...pointsOf(rows)]) : own;
	return predictorOf({
		device,
		form,
		heldOut,
		since: seen.length > 0 ? {
			rows: seen.length,
			mape: anchors.heldOut
		} : void 0
	}, {
		block,
		sum: wider,
		novelest: .6,
		intervals,
		anchors,
		doubtOf,
		compared: (head, base) => {
			if (!pairs) return;
			let { mean, sd } = anchors.between(doubtOf(head), doubtOf(base)), ratio = own(head).ms / own(base).ms * Math.exp(mean), factor = Math.exp(pairWidth(pairs, sd));
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
const pointsOf = (rows) => rows.flatMap((row) => row.kernels.map(({ kernel }) => pointOf(kernel))), roofIntervals = {
	limits: [],
	widths: [Math.log(4)],
	widening: 0
};
/** What data sheets alone say: for a device that nobody measured. The interval is wide, and honest about it. */
function rooflinePredictor(device, roof = "generic") {
	let row = typeof roof == "string" ? roofs[roof] : roof;
	return predictorOf({
		device,
		form: "roofline",
		heldOut: void 0
	}, {
		block: 0,
		sum: (kernels) => ({
			ms: kernels.map(({ count, kernel }) => {
				let [start, macs, bytes] = roofParts(kernel, row);
				return count * (start + Math.max(macs, bytes));
			}).reduce((a, b) => a + b, 0),
			novelMs: 0,
			strangest: ""
		}),
		novelest: 1,
		intervals: roofIntervals,
		anchors: noAnchors,
		doubtOf: () => ({
			sd: 0,
			shares: []
		}),
		compared: () => void 0
	});
}
function predictorOf(facts, parts) {
	let { block, sum, novelest, intervals, anchors, doubtOf, compared } = parts, kernelsOf = (graph) => counted$1(decompose(graph, { block })), estimated = (sums, doubt) => {
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
			sd: widthOf(intervals, ms, novelty) / normal90
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
				let { ms, novelMs } = sum(counted$1(kernels));
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
/** @param block of the layout that `kernels` were found with */
function genomeOf(space, kernels, block) {
	let wanted = graphFeatures(kernels), same = textsOf(kernels), source = random("genome of a graph"), looked = /* @__PURE__ */ new Map(), look = (genome) => {
		let key = genome.join(), found = looked.get(key);
		if (found) return found;
		let own = decompose(space.decode(genome), { block }), work = graphFeatures(own).reduce((sum, value, i) => sum + Math.abs(value - wanted[i]), 0), texts = textsOf(own), others = Math.abs(texts.length - same.length) + texts.filter((text, i) => text !== same[i]).length, made = {
			far: work + .01 * others,
			isSame: others === 0
		};
		return looked.set(key, made), made;
	};
	for (let start = 0; start < 2; start++) {
		let found = descend(space, start === 0 ? space.seed : sample(space, source), look);
		if (found) return space.canonical?.(found) ?? found;
	}
}
function descend(space, start, look) {
	let at = start;
	for (let round = 0; round < 8; round++) {
		let before = at;
		for (let [gene, { options }] of space.choices.entries()) {
			for (let option = 0; option < options.length; option++) {
				let next = at.map((value, i) => i === gene ? option : value);
				look(next).far < look(at).far && (at = next);
			}
			if (look(at).isSame) return at;
		}
		if (at === before) return;
	}
}
const textsOf = (kernels) => kernels.map((kernel) => JSON.stringify(Object.values(kernel)));
// src/predict/space/transfer.ts
/** Latencies of a space's genomes among the rows of one device, as if it had always been equally fast. */
function genomesOf(rows, name, space) {
	return distinct(undrifted(rows.filter(({ group }) => group === name))).flatMap((row) => {
		let genome = row.name.slice(name.length + 1).split(".").map(Number);
		return genome.length === space.choices.length && genome.every((option, gene) => Number.isInteger(option) && space.choices[gene].options[option] !== void 0) ? [{
			genome: space.canonical?.(genome) ?? genome,
			ms: row.ms
		}] : [];
	});
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
	let places = new Map(sources.genomes.map((genome, i) => [genome.join(), i])), chosen = measured.flatMap(({ genome }) => places.get(genome.join()) ?? []), stretch = Math.max(1, calibrate(sources, chosen)), dates = rows.map(({ date }) => date).toSorted();
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
/** Learned anew from what was saved. @throws UserError `predict-too-few` */
function relearned({ genomes, known, measured, stretch }, space) {
	let devices = known.map(({ name, ms }) => ({
		name,
		ms: Float64Array.from(ms)
	}));
	return adapt(learnSources(encodingOf(space), genomes, devices), measured, stretch);
}
// src/predict/space/transferred-predictor.ts
/** @throws UserError `space-unknown`, `space-task`, `predict-too-few`, `predict-space` where the space is not what it was */
function transferredPredictor(saved) {
	let { device, block, heldOut, space: ref, spaceId } = saved, space = builtInSpace(ref.name, {
		input: ref.input,
		outputs: ref.outputs
	});
	if (space.id !== spaceId) throw userError("predict-space", {
		device,
		space: ref.name
	});
	let learned = relearned(saved, space), told = (genome) => learned.predict(space.canonical?.(genome) ?? genome), where = `${ref.name} for ${ref.input.join("×")} and ${ref.outputs}`, [from, to] = lengthsOf(space.decode(space.seed)), isForTask = (graph) => lengthsOf(graph).join(" | ") === `${from} | ${to}`;
	return {
		facts: {
			device,
			form: `few-shot from ${saved.known.length} devices`,
			heldOut
		},
		only: spaceId,
		predict: (graph) => {
			let genome = isForTask(graph) ? genomeOf(space, decompose(graph, { block }), block) : void 0;
			if (!genome) throw userError("predict-unlike", {
				device,
				reason: `it is no architecture of the space ${where}`
			});
			return told(genome);
		},
		compare: () => void 0,
		forSpace: (other) => {
			if (other.id === spaceId) return told;
			throw userError("predict-unlike", {
				device,
				reason: `these are no architectures of the space ${where}`
			});
		}
	};
}
/** Lengths of the first input and the first output, a symbolic batch being 1. */
function lengthsOf(graph) {
	let facts = inferShapes(graph, defaultBinding(graph)), of = (name) => String(facts.get(name ?? "")?.shape ?? "");
	return [of(graph.inputs[0]?.name), of(graph.outputs[0]?.name)];
}
// src/run/predictor.ts
const textOf = (path, cwd, limitBytes) => Buffer.from(readNamed(resolve(cwd, path), path, limitBytes)).toString("utf8"), loadFitted = (path, cwd) => readPredictor(textOf(path, cwd, mostPredictorBytes), path), loadPredictor = (path, cwd) => predictorIn(readSaved(textOf(path, cwd, mostPredictorBytes), path)), predictorIn = (saved) => "fitted" in saved ? fittedPredictor(saved.fitted) : transferredPredictor(saved.transferred), loadMeasured = (paths, cwd) => paths.flatMap((path) => readMeasured(textOf(path, cwd, mostMeasuredBytes), path));
/** Fits on the measurements of files; `prior`: another predictor's file to start from. */
function fitFiles(paths, { prior, seed, cwd }) {
	return fit(loadMeasured(paths, cwd), prior === void 0 ? { seed } : {
		seed,
		prior: loadFitted(prior, cwd).model
	});
}
export { scalingOf as A, mutate as B, graphFeatures as C, without as D, learnSources as E, widthOf$1 as F, uniform as G, nth as H, ranksOf as I, spearman as L, spaceEncoding as M, encodeAll as N, ridges as O, offsetsOf as P, costEvaluator as R, readSaved as S, adapt as T, sample as U, neighbours as V, settle as W, spreadOrder as _, predictorIn as a, predictorText as b, genomesOf as c, genomeOf as d, fittedPredictor as f, roofs as g, fit as h, loadPredictor as i, columnFactors as j, designOf as k, sourcesOf as l, decompose as m, loadFitted as n, textOf as o, rooflinePredictor as p, loadMeasured as r, transferredPredictor as s, fitFiles as t, transfer as u, nominalCoverage as v, calibrate as w, readPredictor as x, mostPredictorBytes as y, crossover as z };
