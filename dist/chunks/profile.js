import { t as analyze } from "./analyze.js";
import { n as openDevice, t as measureIo } from "./setting.js";
import { t as protocol } from "./types.js";
import { a as userError, t as UserError } from "./errors.js";
import { s as encode } from "./shapes.js";
import { a as decompose, i as readMeasured, n as measuredLine, t as counted } from "./measured.js";
import { t as isMissing } from "./missing.js";
import { t as startWorker } from "./worker.js";
import { t as makeFolder } from "./make-folder.js";
import { dirname } from "node:path";
import { appendFileSync, existsSync, readFileSync, truncateSync } from "node:fs";
/** The layout in which the runtime of this device works. */
async function fusingOf(device, setting) {
	let runtime = device.kind === "host" ? await setting.findRuntime() : void 0;
	if (!runtime || isMissing(runtime)) return { block: 0 };
	let worker = await startWorker({
		runtime,
		...setting.signal ? { signal: setting.signal } : {}
	});
	try {
		return await worker.call("fusing", void 0);
	} finally {
		await worker.close();
	}
}
/** Measures what the file does not hold yet; an abort leaves whole rows. */
async function profile(request, setting) {
	let start = setting.now(), known = openRows(request), done = new Set(known.map((row) => row.name)), left = request.candidates.filter(({ name }) => !done.has(name)), references = known.flatMap((row) => row.referenceMs ?? []), refused = [], rows = known.length;
	for (let at = 0; at < left.length; at += 6) {
		tell(request, setting, {
			done: at,
			total: left.length,
			rows,
			start
		});
		let batch = await measureBatch(left.slice(at, at + 6), request, setting);
		for (let row of batch.rows) appendFileSync(request.path, measuredLine(row));
		rows += batch.rows.length, refused.push(...batch.refused), references.push(...batch.rows.slice(0, 1).flatMap((row) => row.referenceMs ?? []));
	}
	return {
		rows,
		seconds: (setting.now() - start) / 1e3,
		drift: spreadOf(references),
		refused
	};
}
/** Largest over smallest figure of the unchanging model, less 1. */
const spreadOf = (values) => values.length < 2 ? 0 : Math.max(...values) / Math.min(...values) - 1;
function openRows({ path, plan }) {
	let header = JSON.stringify({
		profile: "edgewise",
		version: 1,
		plan
	});
	if (makeFolder(dirname(path)), !existsSync(path)) return appendFileSync(path, `${header}\n`), [];
	let text = readFileSync(path, "utf8");
	refuseForeign(text.slice(0, text.indexOf("\n")), plan, path);
	let whole = text.lastIndexOf("\n") + 1;
	return whole < text.length && truncateSync(path, Buffer.byteLength(text.slice(0, whole))), readMeasured(text.slice(0, whole), path);
}
function refuseForeign(line, plan, path) {
	let found;
	try {
		found = JSON.parse(line).plan;
	} catch {
		throw userError("profile-damaged", {
			path,
			line: 1,
			reason: "it does not say what the file is"
		});
	}
	let difference = Object.keys(plan).find((key) => found?.[key] !== plan[key]);
	if (difference !== void 0) throw userError("profile-foreign", {
		path,
		difference
	});
}
/** One measurement of all; where the device refuses that, each alone, so that one bad model costs only itself. */
async function measureBatch(batch, request, setting) {
	try {
		return {
			rows: await measured(batch, request, setting),
			refused: []
		};
	} catch (error) {
		if (!(error instanceof UserError) || setting.signal?.aborted) throw error;
		if (batch.length === 1) return {
			rows: [],
			refused: [`${batch[0].name}: ${error.message}`]
		};
		let alone = [];
		for (let one of batch) alone.push(await measureBatch([one], request, setting));
		if (alone.every(({ rows }) => rows.length === 0)) throw error;
		return {
			rows: alone.flatMap(({ rows }) => rows),
			refused: alone.flatMap((one) => one.refused)
		};
	}
}
async function measured(batch, { device, fusing, eachMs, seed }, setting) {
	let graphs = batch.map((one) => one.graph()), runtime = device.kind === "host" ? await setting.findRuntime() : unasked, opened = openDevice(device, {
		runtime,
		cwd: setting.root,
		env: setting.env,
		temporary: setting.temporary
	}), models = graphs.map((graph, i) => ({
		name: `model ${i}`,
		bytes: encode(graph),
		macs: analyze(graph).macs
	})), measurement = await opened.measure({
		models,
		pairs: []
	}, protocol({
		timeMs: eachMs * (batch.length + 1),
		seed,
		minBlocks: 5
	}), measureIo({
		...setting,
		progress: () => {}
	}));
	return batch.map(({ name, group }, i) => measuredRow(measurement, i, {
		name,
		group,
		block: fusing.block,
		kernels: counted(decompose(graphs[i], fusing))
	}));
}
const unasked = {
	missing: !0,
	reason: "it was not looked for",
	tried: [],
	fixes: []
};
/** A timed model as a row for fitting. */
function measuredRow(measurement, index, own) {
	let { provenance, reference, device } = measurement, { p50, sha256 } = measurement.models[index], { runtime, threads, cpu } = provenance, facts = [
		runtime,
		threads === void 0 ? void 0 : `${threads} threads`,
		cpu
	].filter(Boolean).join(", ");
	return {
		device,
		name: own.name,
		group: own.group,
		sha256,
		ms: p50.value,
		low: p50.low,
		high: p50.high,
		...reference ? { referenceMs: reference.p50.value } : {},
		block: own.block,
		date: provenance.date,
		...facts === "" ? {} : { runtime: facts.slice(0, 400) },
		kernels: own.kernels
	};
}
function tell({ device, eachMs }, setting, { done, total, rows, start }) {
	let each = done === 0 ? eachMs * 1.4 : (setting.now() - start) / done;
	setting.progress({
		stage: `profiling ${device.name}`,
		done,
		total,
		note: `${rows} models measured`,
		secondsLeft: each * (total - done) / 1e3
	});
}
export { measuredRow as n, profile as r, fusingOf as t };
