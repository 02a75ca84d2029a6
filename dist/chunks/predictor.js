import { a as decompose, i as readMeasured, n as measuredLine, r as mostMeasuredBytes, t as counted } from "./measured.js";
import { s as median } from "./load2.js";
import { a as userError } from "./errors.js";
import { t as random } from "./random.js";
import { a as summer, b as spearman, c as conformal, d as fitCorrection, f as inducing, g as mostPredictorBytes, h as grouped, i as partsOf, l as widthOf, m as fitBase, n as kernelMs, o as roofs, p as baseMs, r as partCount, s as chooseWidening, t as fittedPredictor, u as Basis, v as readPredictor } from "./fitted-predictor.js";
import { r as readNamed } from "./files.js";
import { t as makeFolder } from "./make-folder.js";
import { n as measuredRow } from "./profile.js";
import { dirname, join, resolve } from "node:path";
import { appendFileSync, existsSync } from "node:fs";
// src/predict/predictor.ts
/** Share of graphs whose latency the interval of a prediction is meant to hold. */
const nominalCoverage = .9, linear = [
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
	let rows = shared(undrifted(distinct(measured))), { prior, roof = roofs.generic } = options, task = {
		rows,
		roof,
		prior
	}, folds = foldsOf(rows, random(options.seed ?? 1).fork("folds")), best = choose(task, folds), residuals = withNovelty(task, best, folds), groups = groupFolds(rows), strange = groups.length >= 3 ? withNovelty(task, best, groups) : void 0, plain = conformal(residuals, nominalCoverage, 0), widening = strange ? chooseWidening(strange, nominalCoverage, plain) : 6, dates = rows.map((row) => row.date).toSorted();
	return {
		device: rows[0].device,
		form: `${best.reach === void 0 ? "linear" : "kernels"}${prior ? " on a prior" : ""}`,
		block: rows[0].block,
		model: fitModel(task, {
			train: rows,
			basisOf: basesOf(rows)
		}, best),
		known: inducing(rows, 512),
		intervals: conformal(residuals, nominalCoverage, widening),
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
	return folds.flatMap((fold) => {
		let sum = summer(fitModel(task, fold, settings), inducing(fold.train, 512));
		return fold.held.map((row) => {
			let { ms, novelMs } = sum(task.rows[row].kernels);
			return {
				row,
				ms,
				novelty: novelMs / ms,
				error: Math.abs(Math.log(task.rows[row].ms / ms))
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
/** Each model once, its measurements put together. */
function distinct(measured) {
	let devices = [...new Set(measured.map((row) => row.device))];
	if (devices.length > 1) throw userError("fit-devices", { devices: devices.join(", ") });
	let byModel = [...grouped(measured, (row) => `${row.block} ${JSON.stringify(row.kernels)}`).values()];
	if (byModel.length < 10) throw userError("fit-rows", {
		rows: byModel.length,
		needed: 10
	});
	return byModel.map((rows) => {
		if (rows.length === 1) return rows[0];
		let references = rows.flatMap((row) => row.referenceMs ?? []);
		return {
			...rows[0],
			ms: median(rows.map((row) => row.ms)),
			low: median(rows.map((row) => row.low)),
			high: median(rows.map((row) => row.high)),
			referenceMs: references.length > 0 ? median(references) : void 0
		};
	});
}
/** A device that was slower for a while made its reference slower too: each row as if the reference had always been the same. */
function undrifted(rows) {
	let usual = median(rows.flatMap((row) => row.referenceMs ?? []));
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
// src/run/predictor.ts
const textOf = (path, cwd, limitBytes) => Buffer.from(readNamed(resolve(cwd, path), path, limitBytes)).toString("utf8"), loadFitted = (path, cwd) => readPredictor(textOf(path, cwd, mostPredictorBytes), path), loadPredictor = (path, cwd) => fittedPredictor(loadFitted(path, cwd)), loadMeasured = (paths, cwd) => paths.flatMap((path) => readMeasured(textOf(path, cwd, mostMeasuredBytes), path));
/** Fits on the measurements of files; `prior`: another predictor's file to start from. */
function fitFiles(paths, { prior, seed, cwd }) {
	return fit(loadMeasured(paths, cwd), prior === void 0 ? { seed } : {
		seed,
		prior: loadFitted(prior, cwd).model
	});
}
/** Where measurements of a device are kept, below a repository. */
const measurementsFile = (folder, device) => join(folder, "measurements", `${encodeURIComponent(device)}.jsonl`);
/**
* Keeps what a device measured: a line per model, in the order of `measurement.models`, appended to the device's file in
* `folder` (`.edgewise`). `fitFiles` on that file refits the predictor.
*/
function keepMeasurement(folder, measurement, models, fusing) {
	let path = measurementsFile(folder, measurement.device);
	makeFolder(dirname(path));
	let lines = models.map(({ graph, name, group }, i) => measuredLine(measuredRow(measurement, i, {
		name,
		group,
		block: fusing.block,
		kernels: counted(decompose(graph, fusing))
	})));
	return appendFileSync(path, lines.join("")), path;
}
/**
* The predictor that all kept measurements of a device make, as a runner adds to them: `prior` is what it was before.
* Undefined while there are too few.
*/
function refitKept(folder, device, prior) {
	let path = measurementsFile(folder, device);
	if (!existsSync(path)) return;
	let measured = loadMeasured([path], folder);
	return new Set(measured.map((row) => JSON.stringify(row.kernels))).size < 10 ? void 0 : fit(measured, prior ? { prior: prior.model } : {});
}
export { loadPredictor as a, loadMeasured as i, keepMeasurement as n, measurementsFile as o, loadFitted as r, refitKept as s, fitFiles as t };
