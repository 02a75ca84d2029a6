import { t as UserError } from "./errors.js";
import { t as makeFolder } from "./make-folder.js";
import { i as realOf, t as isInside } from "./files.js";
import { l as readLedgerBytes, n as ledgerFile, r as readBrief } from "./ledger-plan.js";
import { a as boolean, d as number, f as object, h as string, i as array, l as literal, m as strictObject, p as record, r as _enum, u as looseObject } from "./describe.js";
import { t as decode } from "./decode.js";
import { a as metrics, s as splitKey } from "./units.js";
import { join } from "node:path";
import { closeSync, constants, copyFileSync, existsSync, fstatSync, lstatSync, openSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, utimesSync } from "node:fs";
import { TextDecoder } from "node:util";
import { createHash } from "node:crypto";
/** The bytes of a file of the folder; undefined where it is none, a link, or larger than that. */
function readOwn(folder, name, limitBytes) {
	let file;
	try {
		if (!lstatSync(folder).isDirectory()) return;
		file = openSync(join(folder, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
	} catch {
		return;
	}
	try {
		let { size } = fstatSync(file);
		return fstatSync(file).isFile() && lstatSync(join(folder, name)).isFile() && size <= limitBytes ? new Uint8Array(readFileSync(file)) : void 0;
	} finally {
		closeSync(file);
	}
}
/** Names in a folder that is no link; empty where there is none, or far too many. */
function namesIn(folder) {
	try {
		if (!lstatSync(folder).isDirectory()) return [];
		let names = readdirSync(folder);
		return names.length > 4096 ? [] : names.sort();
	} catch {
		return [];
	}
}
/** When a file of the folder was last written; 0 where it is none. */
function writtenAt(folder, name) {
	try {
		let stat = lstatSync(join(folder, name));
		return stat.isFile() ? stat.mtimeMs : 0;
	} catch {
		return 0;
	}
}
// src/run/warm-conditions.ts
/** The name of the file beside a ledger. */
const conditionsFile = "conditions.json", digest = (value) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
function conditionsOf(data, devices, { platform, arch, cpu, cores }) {
	let machine = digest([
		platform,
		arch,
		cpu,
		cores
	]), keys = devices.map((device) => [device.name, digest([device, machine])]);
	return {
		practice: 1,
		...data ? { data } : {},
		machine,
		devices: Object.fromEntries(keys)
	};
}
const hex = string().regex(/^[0-9a-f]{64}$/), schema = strictObject({
	practice: number().int(),
	data: strictObject({
		key: hex,
		drawn: boolean()
	}).optional(),
	machine: hex,
	devices: record(string().max(200), hex).refine((all) => Object.keys(all).length <= 100)
});
/** Undefined where the text is not one of ours, or of another practice. */
function readConditions(text) {
	try {
		let { data, success } = schema.safeParse(JSON.parse(text));
		return success && data.practice === 1 ? data : void 0;
	} catch {
		return;
	}
}
/** Whether accuracies hold from one search to the other. */
const sameData = (a, b) => a.data !== void 0 && a.data.key === b.data?.key, keyOf = digest, weightsName = ({ id, steps, isFinal }) => `${id}-${steps}${isFinal ? ".final" : ""}.onnx`;
function readWeightsName(name) {
	let found = /^(\d{1,9})-(\d{1,12})(\.final)?\.onnx$/.exec(name);
	return found ? {
		id: Number(found[1]),
		steps: Number(found[2]),
		isFinal: found[3] !== void 0
	} : void 0;
}
// src/run/warm-past.ts
const largestLedger = 2 ** 25, largestConditions = 2 ** 16, mostWeightBytes = 2 ** 28;
/** @throws UserError where the folder holds something else, or what is there is damaged */
function readPast(folder, limits) {
	let ledger = readOwn(folder, ledgerFile, largestLedger), facts = readOwn(folder, conditionsFile, largestConditions), conditions = facts && readConditions(new TextDecoder().decode(facts));
	if (!ledger || !conditions) return;
	let { plan, trials, spentMs } = readLedgerBytes(ledger, ledgerFile), brief = readBrief(plan, ledgerFile);
	if (!(trials.length > 2e4 || !trials.every((trial) => isSound(trial, brief)))) return {
		search: keyOf([brief, conditions]).slice(0, 12),
		brief,
		conditions,
		trials,
		spentMs: Number.isFinite(spentMs) ? Math.max(0, spentMs) : 0,
		weights: weightsIn(folder, limits)
	};
}
function weightsIn(folder, limits) {
	let place = `${folder}/candidates`, found = namesIn(place).flatMap((name) => readWeightsName(name) ?? []), known = new Map(found.map((entry) => [`${entry.id} ${entry.isFinal}`, entry])), left = mostWeightBytes;
	return (id, isFinal) => {
		let entry = known.get(`${id} ${isFinal}`), bytes = entry && readOwn(place, weightsName(entry), Math.min(left, limits.fileBytes));
		if (bytes) {
			left -= bytes.byteLength;
			try {
				return {
					steps: entry.steps,
					graph: decode(bytes, { limits }),
					bytes
				};
			} catch (error) {
				if (error instanceof UserError) return;
				throw error;
			}
		}
	};
}
const finite = number().refine(Number.isFinite), estimate = object({
	value: finite,
	low: finite,
	high: finite,
	unit: string(),
	source: _enum([
		"computed",
		"predicted",
		"measured"
	])
}), figures = record(string().max(400), estimate).refine((all) => Object.entries(all).every(([key, { unit, value, low, high }]) => {
	let { metric } = splitKey(key);
	return Object.hasOwn(metrics, metric) && metrics[metric].unit === unit && low <= value && value <= high;
})), steps = number().int().nonnegative().max(0xe8d4a51000), pace = number().nonnegative(), trialSchema = object({
	genome: array(number().int().nonnegative()).max(1e5),
	hash: string().regex(/^[0-9a-f]{64}$/),
	metrics: figures,
	measured: figures.optional(),
	aside: literal(!0).optional(),
	rungs: array(object({
		steps,
		part: _enum(["held-out", "test"]),
		metrics: figures,
		paces: looseObject({
			startMs: pace,
			stepMs: pace,
			judgeMs: pace
		}).optional()
	})).max(1e3).optional()
}), isSound = (trial, { space: { choices } }) => trialSchema.safeParse(trial).success && trial.genome.length === choices.length && trial.genome.every((gene, i) => gene < choices[i].options.length), memoryFolder = ".edgewise/memory", mostBytes = 2 ** 27;
/** What a folder knows: of one search if it is a search's own, else of all in it, the newest first. */
function readMemory(place, limits) {
	let folders = namesIn(place).includes("trials.jsonl") ? [""] : newestFirst(place), pasts = [], ignored = [];
	for (let name of folders.slice(0, 8)) {
		let past = attempt(() => readPast(join(place, name), limits));
		past ? pasts.push(past) : ignored.push(name || ".");
	}
	return {
		pasts,
		ignored
	};
}
function attempt(read) {
	try {
		return read();
	} catch (error) {
		if (error instanceof UserError || isFileError(error)) return;
		throw error;
	}
}
const isFileError = (error) => error.code?.startsWith("E") ?? !1, newestFirst = (place) => namesIn(place).filter((name) => folderForm.test(name)).sort((a, b) => writtenAt(join(place, b), ledgerFile) - writtenAt(join(place, a), ledgerFile)), folderForm = /^[\w.-]{1,120}-[0-9a-f]{12}$/;
/** What was passed over, in one warning. */
function ignoredWarning(place, ignored) {
	return ignored.length === 0 ? [] : [{
		code: "memory-ignored",
		sentence: `Nothing was taken over from ${ignored.slice(0, 4).join(", ") + (ignored.length > 4 ? ` and ${ignored.length - 4} more` : "")} in ${place}: it is damaged, or no search of this version left it.`,
		advice: "Delete it; the next search remembers anew. Ledgers of an older version cannot be built on."
	}];
}
/** Undefined where the memory may be written; else why not: links of a checkout must not lead our files elsewhere. */
function leadsAway(place, root) {
	return !isInside(realpathSync(root), realOf(place));
}
/** Lays a copy of a search's folder down under its own name, in place of the same search's earlier one; evicts the oldest. */
function remember(folder, place, name) {
	let target = join(place, name), part = `${target}.part`;
	rmSync(part, {
		recursive: !0,
		force: !0
	}), makeFolder(join(part, "candidates"));
	for (let file of [conditionsFile, ledgerFile]) existsSync(join(folder, file)) && copyFileSync(join(folder, file), join(part, file));
	let weights = namesIn(join(folder, "candidates")).filter((file) => readWeightsName(file));
	for (let file of weights) copyFileSync(join(folder, "candidates", file), join(part, "candidates", file));
	let now = /* @__PURE__ */ new Date();
	utimesSync(join(part, ledgerFile), now, now), rmSync(target, {
		recursive: !0,
		force: !0
	}), renameSync(part, target), evict(place);
}
function evict(place) {
	let bytes = 0;
	newestFirst(place).forEach((name, i) => {
		bytes += sizeOf(join(place, name)), (i >= 8 || i > 0 && bytes > mostBytes) && rmSync(join(place, name), {
			recursive: !0,
			force: !0
		});
	});
}
const sizeOf = (folder) => [folder, join(folder, "candidates")].reduce((sum, inner) => sum + filesIn(inner), 0), filesIn = (folder) => existsSync(folder) ? readdirSync(folder).reduce((sum, name) => {
	let stat = lstatSync(join(folder, name));
	return sum + (stat.isFile() ? stat.size : 0);
}, 0) : 0;
export { remember as a, conditionsFile as c, sameData as d, namesIn as f, readMemory as i, conditionsOf as l, leadsAway as n, readWeightsName as o, readOwn as p, memoryFolder as r, weightsName as s, ignoredWarning as t, keyOf as u };
