import { a as userError } from "./errors.js";
import { t as chooseToMeasure } from "./choose.js";
import { d as fit, g as readPredictor, l as fittedPredictor, m as mostPredictorBytes, s as textOf } from "./predictor.js";
import { $ as ranksOf, B as encodeAll, L as ridges, R as designOf, St as solveUpper, V as widthOf, _t as cholesky, b as transfer, et as spearman, v as genomesOf, vt as dot, x as spaceEncoding, xt as solveLower, y as sourcesOf, z as scalingOf } from "./relearned.js";
import { i as readMeasured, r as mostMeasuredBytes } from "./measured.js";
import { t as builtInSpace, y as random } from "./built-in.js";
import { a as sample } from "./variation.js";
// src/predict/few-shot/bend.ts
/** From the proxy's own order to nearly free. Few samples pick a small one by chance: a larger wins ties. */
const penalties = [
	1e6,
	100,
	30,
	10,
	3,
	1,
	.3,
	.1,
	.03,
	.01
];
function bend(terms, target) {
	let scaled = unitRows(terms), all = target.map((_, i) => i), [best, found] = [-1e400, void 0];
	for (let penalty of penalties) {
		let heldOut = new Float64Array(target.length);
		for (let fold = 0; fold < 5; fold++) {
			let predict = solve(scaled, target, all.filter((i) => i % 5 !== fold), penalty);
			for (let i of all) i % 5 === fold && (heldOut[i] = predict(scaled.x, i * scaled.width));
		}
		let rank = spearman(heldOut, target);
		if (found && rank < best + .005) continue;
		best = rank;
		let whole = solve(scaled, target, all, penalty), { factor, width } = scaled;
		found = {
			value: (row, at) => whole(row.slice(at, at + width).map((term) => term * factor), 0),
			heldOut
		};
	}
	return found;
}
/** Terms divided by the spread of their sums: penalties then mean the same on every device. */
function unitRows({ count, width, x }) {
	let sums = Float64Array.from({ length: count }, (_, i) => sum(x, i * width, width)), mean = sum(sums, 0, count) / count, spread = Math.sqrt(sums.reduce((total, s) => total + (s - mean) ** 2, 0) / count) || 1;
	return {
		count,
		width,
		x: x.map((term) => term / spread),
		factor: 1 / spread
	};
}
/** Generalised least squares: a and c free, b a Gaussian with variance 1 / penalty. */
function solve({ width, x }, target, rows, penalty) {
	let n = rows.length, covariance = new Float64Array(n * n);
	for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) covariance[i * n + j] = dot(x, rows[i] * width, x, rows[j] * width, width) / penalty + +(i === j);
	let lower = cholesky(covariance, n), whiten = (of) => solveLower(lower, n, Float64Array.from(rows, of)), [s, one, y] = [
		whiten((row) => sum(x, row * width, width)),
		whiten(() => 1),
		whiten((row) => target[row])
	], [ss, s1, oo] = [
		dot(s, 0, s, 0, n),
		dot(s, 0, one, 0, n),
		dot(one, 0, one, 0, n)
	], [sy, oy] = [dot(s, 0, y, 0, n), dot(one, 0, y, 0, n)], determinant = ss * oo - s1 * s1, a = determinant > 1e-12 * ss * oo ? (sy * oo - oy * s1) / determinant : 0, c = (oy - a * s1) / oo, alpha = solveUpper(lower, n, y.map((value, i) => value - a * s[i] - c * one[i])), b = new Float64Array(width);
	return rows.forEach((row, i) => {
		for (let j = 0; j < width; j++) b[j] += alpha[i] * x[row * width + j] / penalty;
	}), (terms, at) => a * sum(terms, at, width) + dot(b, 0, terms, at, width) + c;
}
function sum(values, from, count) {
	let total = 0;
	for (let k = from; k < from + count; k++) total += values[k];
	return total;
}
// src/predict/few-shot/proxy-device.ts
/** From here on a proxy's front is taken for the target's (the paper's threshold). */
const monotoneEnough = .9;
/** @throws UserError `predict-too-few` below 10 pairs: the interval would span half the scale. */
function monotonicity(proxy, target) {
	let count = proxy.length;
	if (count < 10) throw userError("predict-too-few", {
		count,
		least: 10
	});
	let value = spearman(Array.from(proxy), Array.from(target)), spread = 1.6449 * Math.sqrt(1.06 / (count - 3)), z = Math.atanh(Math.max(-.999999, Math.min(.999999, value)));
	return {
		value,
		low: Math.tanh(z - spread),
		high: Math.tanh(z + spread),
		count
	};
}
/**
* Decides whether, and how, a proxy device stands for another.
* @param known the proxy's latencies of many architectures
* @param measured a few architectures on the target, each among `known` or not
*/
function proxyDevice(encoding, known, measured) {
	let model = additive(encoding, known), table = new Map(known.map(({ genome, ms }) => [genome.join(), ms])), onProxy = measured.map(({ genome }) => table.get(genome.join()) ?? model.value(genome)), target = measured.map((one) => one.ms), raw = monotonicity(onProxy, target);
	if (raw.value >= .9) return {
		decision: "reuse",
		raw,
		adapted: void 0,
		reason: reasons.reuse(raw),
		value: model.value,
		bent: void 0
	};
	let bent = bend(model.terms(measured.map((one) => one.genome)), target), adapted = monotonicity(bent.heldOut, target), value = (genome) => bent.value(model.terms([genome]).x, 0);
	return adapted.value < .9 ? {
		decision: "refuse",
		raw,
		adapted,
		reason: reasons.refuse(raw, adapted),
		value: void 0,
		bent: value
	} : {
		decision: "adapt",
		raw,
		adapted,
		reason: reasons.adapt(raw, adapted),
		value,
		bent: value
	};
}
const told = ({ value, low, high }) => `${value.toFixed(2)} (90 % interval ${low.toFixed(2)} to ${high.toFixed(2)})`, reasons = {
	reuse: (raw) => `Over ${raw.count} architectures the devices agree on the order by ${told(raw)}: the proxy's front serves.`,
	adapt: (raw, adapted) => `The devices agree on the order by ${told(raw)} only; adapted by ${raw.count} measurements, by ${told(adapted)}.`,
	refuse: (raw, adapted) => `The devices agree on the order by ${told(raw)} only, and by ${told(adapted)} after adaptation on ${raw.count} measurements; ${monotoneEnough} is needed. Measure more architectures, or more devices.`
};
/** The proxy as a sum over flags. */
function additive(encoding, known) {
	let flagsOnly = {
		...encoding,
		structure: 0,
		write: (genome, row, at) => {
			let whole = new Float64Array(widthOf(encoding));
			encoding.write(genome, whole, 0), row.set(whole.subarray(0, encoding.flags), at);
		}
	}, genomes = known.map((one) => one.genome), design = designOf(flagsOnly, genomes, scalingOf(flagsOnly, genomes)), [linear] = ridges(design, [Float64Array.from(known, (one) => one.ms)]), { intercept, weights } = linear;
	return {
		terms: (some) => {
			let x = encodeAll(flagsOnly, some);
			for (let i = 0; i < x.length; i++) x[i] *= weights[i % weights.length];
			return {
				count: some.length,
				width: weights.length,
				x
			};
		},
		value: (genome) => intercept + dot(encodeAll(flagsOnly, [genome]), 0, weights, 0, weights.length)
	};
}
/** Indices of `genomes` on the front of low latency by `value` and high `quality`, cheapest first. */
function frontBy(value, quality) {
	let ranks = ranksOf(value), order = value.map((_, i) => i).sort((a, b) => ranks[a] - ranks[b] || quality[b] - quality[a]), best = -1e400;
	return order.filter((i) => quality[i] <= best ? !1 : (best = quality[i], !0));
}
// src/run/known-devices.ts
const groundOf = (ref) => ({
	ref,
	space: builtInSpace(ref.name, {
		input: ref.input,
		outputs: ref.outputs
	})
}), planOfSpace = ({ ref, space }) => ({
	space: space.id,
	of: ref.name,
	input: ref.input.join(","),
	outputs: ref.outputs
}), isPredictor = (path) => path.endsWith(".json");
/** The space that a profile is of. @throws UserError `fit-space` where it tells none */
function groundIn({ path, text }) {
	let { of, input, outputs, space } = headOf(text);
	if (typeof of != "string" || typeof input != "string" || typeof outputs != "number") throw userError("fit-space", {
		path,
		found: "none"
	});
	let ground = groundOf({
		name: of,
		input: input.split(",").map(Number),
		outputs
	});
	if (ground.space.id !== space) throw userError("fit-space", {
		path,
		found: `${of} of another version`
	});
	return ground;
}
function headOf(text) {
	try {
		let plan = JSON.parse(text.slice(0, text.indexOf("\n"))).plan;
		return typeof plan == "object" && plan ? plan : {};
	} catch {
		return {};
	}
}
/**
* Latencies of known devices for the architectures that any of their profiles has. What a profile lacks, and all of what a
* predictor's file is asked, is predicted.
*/
function devicesIn(paths, cwd, ground) {
	let asked = paths.map((path) => isPredictor(path) ? predictorFile(path, cwd) : profileIn(path, cwd, ground)), union = new Map(asked.flatMap(({ measured }) => measured.map(({ genome }) => [genome.join(), genome]))), genomes = [...union.values(), ...drawn(ground.space, union)].slice(0, 1e3);
	return asked.map(({ name, measured, fitted }) => {
		let table = new Map(measured.map(({ genome, ms }) => [genome.join(), ms])), told, predicted = (genome) => (told ??= fittedPredictor(fitted()).forSpace(ground.space), told(genome).value);
		return {
			name,
			measured: genomes.map((genome) => ({
				genome,
				ms: table.get(genome.join()) ?? predicted(genome)
			}))
		};
	});
}
function predictorFile(path, cwd) {
	let fitted = readPredictor(textOf(path, cwd, mostPredictorBytes), path);
	return {
		name: fitted.device,
		measured: [],
		fitted: () => fitted
	};
}
function profileIn(path, cwd, { ref, space }) {
	let text = textOf(path, cwd, mostMeasuredBytes), own = groundIn({
		path,
		text
	});
	if (own.space.id !== space.id) throw userError("fit-space", {
		path,
		found: `${own.ref.name} for ${own.ref.input.join("×")}`
	});
	let rows = readMeasured(text, path);
	return {
		name: rows[0]?.device ?? path,
		measured: genomesOf(rows, ref.name, space),
		fitted: () => fit(rows)
	};
}
/** Random architectures that are not `known`, as many as are wanting. */
function drawn(space, known) {
	let source = random("known devices"), found = /* @__PURE__ */ new Map();
	for (let i = 0; i < 160 && found.size + known.size < 40; i++) {
		let genome = sample(space, source), own = space.canonical?.(genome) ?? genome;
		known.has(own.join()) || found.set(own.join(), own);
	}
	return [...found.values()];
}
/** The architectures to measure on a new device, most telling first. @throws UserError `fit-space`, `predict-too-few` */
function mostTelling(ground, known, count, { cwd, seed }) {
	let { space, ref } = ground, sources = sourcesOf(space, devicesIn(known, cwd, ground));
	return chooseToMeasure(sources, sources.genomes, count, random(seed).fork("telling")).map((i) => {
		let genome = sources.genomes[i];
		return {
			name: `${ref.name} ${genome.join(".")}`,
			group: ref.name,
			graph: () => space.decode(genome)
		};
	});
}
/** What was measured of a device, and the space that its first file is of. @throws UserError `fit-space`, `profile-damaged` */
function newDevice(paths, cwd) {
	let files = paths.map((path) => ({
		path,
		text: textOf(path, cwd, mostMeasuredBytes)
	}));
	return {
		ground: groundIn(files[0]),
		rows: files.flatMap(({ path, text }) => readMeasured(text, path))
	};
}
/** A device learned from few measurements and others' files. @throws UserError `fit-space`, `predict-too-few` */
function transferFiles(paths, { from, cwd }) {
	let { ground, rows } = newDevice(paths, cwd);
	return transfer({
		...ground,
		sources: sourcesOf(ground.space, devicesIn(from, cwd, ground)),
		rows
	});
}
/** Whether a known device stands for the one that was measured a little. @throws as `transferFiles` */
function proxyFiles(paths, { proxy, cwd }) {
	let { ground, rows } = newDevice(paths, cwd), [known] = devicesIn([proxy], cwd, ground), measured = genomesOf(rows, ground.ref.name, ground.space);
	return {
		...proxyDevice(spaceEncoding(ground.space), known.measured, measured),
		proxy: known.name,
		device: rows[0]?.device ?? ""
	};
}
export { proxyFiles as a, monotoneEnough as c, planOfSpace as i, monotonicity as l, mostTelling as n, transferFiles as o, newDevice as r, frontBy as s, groundOf as t, proxyDevice as u };
