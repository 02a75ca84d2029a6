import { d as number$1, f as object, h as string, i as array, r as _enum, t as describeGenome } from "./describe.js";
import { a as userError, t as UserError } from "./errors.js";
import { a as metrics, s as splitKey } from "./units.js";
import { basename } from "node:path";
import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
/** Only the last line may be broken: it was being written when the process ended. */
function readRecords(bytes, path) {
	let parsed = splitLines(bytes).map((line) => ({
		...line,
		json: parse(line.text)
	})), firstBad = parsed.findIndex((line) => line.json === void 0);
	if (firstBad >= 0 && firstBad < parsed.length - 1) throw userError("ledger-damaged", {
		path,
		line: firstBad + 1
	});
	let whole = firstBad < 0 ? parsed : parsed.slice(0, -1), [head, ...rest] = whole;
	return head ? {
		plan: readHead(head.json, path),
		records: checked(rest.map((line) => line.json), path),
		goodBytes: whole.at(-1).end
	} : {
		plan: void 0,
		records: [],
		goodBytes: 0
	};
}
function splitLines(bytes) {
	let decoder = new TextDecoder(), lines = [], start = 0;
	for (; start < bytes.length;) {
		let at = bytes.indexOf(10, start), end = at < 0 ? bytes.length : at + 1;
		lines.push({
			text: at < 0 ? void 0 : decoder.decode(bytes.subarray(start, at)),
			end
		}), start = end;
	}
	return lines;
}
function parse(text) {
	try {
		return text === void 0 ? void 0 : JSON.parse(text);
	} catch {
		return;
	}
}
const isObject = (value) => typeof value == "object" && !!value;
function readHead(json, path) {
	if (!isObject(json) || json.ledger !== "edgewise") throw userError("ledger-damaged", {
		path,
		line: 1
	});
	if (json.version !== 1) throw userError("ledger-version", {
		path,
		found: String(json.version),
		expected: 1
	});
	return json.plan;
}
function checked(values, path) {
	let trials = 0;
	return values.map((value, i) => {
		if (!(isObject(value) && typeof value.elapsedMs == "number" && isRecord(value, trials))) throw userError("ledger-damaged", {
			path,
			line: i + 2
		});
		return "trial" in value && trials++, value;
	});
}
const isRecord = (value, trials) => "trial" in value ? isTrial(value.trial, trials) : isOf(value.id, trials) && (isMetrics(value.measured) || isTrained(value.trained) || isNumber(value.tuning)), isOf = (id, trials) => Number.isInteger(id) && Number(id) >= 0 && Number(id) < trials, isTrained = (value) => isObject(value) && isNumber(value.steps) && (value.part === "held-out" || value.part === "test") && isMetrics(value.metrics);
function isTrial(value, id) {
	if (!isObject(value)) return !1;
	let { genome, hash, metrics, state, seconds } = value, wholeGenome = Array.isArray(genome) && genome.every(Number.isInteger), known = state === "complete" || state === "pruned" || state === "failed";
	return value.id === id && wholeGenome && known && typeof hash == "string" && isNumber(seconds) && isMetrics(metrics);
}
function isMetrics(value) {
	return isObject(value) && Object.values(value).every((e) => isObject(e) && isNumber(e.value) && isNumber(e.low));
}
const isNumber = (value) => typeof value == "number";
/**
* Opens or starts the ledger of a search; `plan` is any JSON value that says what is searched.
* @throws UserError `ledger-foreign` if the file holds another plan, `ledger-version`, `ledger-damaged`;
*   from `append`, `ledger-busy` if another process writes to the file
*/
function openLedger(path, plan, now = Date.now) {
	let found = existsSync(path) ? readRecords(readFileSync(path), path) : void 0;
	found?.plan !== void 0 && refuseForeign(found.plan, plan, path);
	let file = openSync(path, found ? "r+" : "wx+"), end = found?.goodBytes ?? 0;
	ftruncateSync(file, end);
	let synced = now(), write = (record) => {
		if (fstatSync(file).size !== end) throw userError("ledger-busy", { path });
		end += writeAll(file, Buffer.from(`${JSON.stringify(record)}\n`), end), now() - synced < 1e3 || (fsyncSync(file), synced = now());
	};
	end === 0 && (write({
		ledger: "edgewise",
		version: 1,
		plan
	}), fsyncSync(file));
	let entries = collect(found?.records ?? []);
	return {
		trials: entries.trials,
		spentMs: found?.records.at(-1)?.elapsedMs ?? 0,
		append: (trial, elapsedMs) => {
			write({
				trial,
				elapsedMs
			}), entries.add({
				trial,
				elapsedMs
			});
		},
		appendMeasured: (id, measured, elapsedMs) => {
			write({
				id,
				measured,
				elapsedMs
			}), entries.add({
				id,
				measured,
				elapsedMs
			});
		},
		appendTrained: (id, trained, elapsedMs) => {
			write({
				id,
				trained,
				elapsedMs
			}), entries.add({
				id,
				trained,
				elapsedMs
			});
		},
		appendTuning: (id, tuning, elapsedMs) => {
			write({
				id,
				tuning,
				elapsedMs
			}), entries.add({
				id,
				tuning,
				elapsedMs
			});
		},
		tuning: entries.tuning,
		close: () => {
			fsyncSync(file), closeSync(file);
		}
	};
}
/** A ledger that is forgotten with the process. */
function memoryLedger(trials = []) {
	let entries = collect(trials.map((trial) => ({
		trial,
		elapsedMs: 0
	})));
	return {
		trials: entries.trials,
		spentMs: 0,
		append: (trial, elapsedMs) => entries.add({
			trial,
			elapsedMs
		}),
		appendMeasured: (id, measured, elapsedMs) => entries.add({
			id,
			measured,
			elapsedMs
		}),
		appendTrained: (id, trained, elapsedMs) => entries.add({
			id,
			trained,
			elapsedMs
		}),
		appendTuning: (id, tuning, elapsedMs) => entries.add({
			id,
			tuning,
			elapsedMs
		}),
		tuning: entries.tuning,
		close: () => {}
	};
}
/** What a finished or interrupted search left, to render it again. A torn last line is passed over. */
function readLedger(path) {
	if (!existsSync(path)) throw userError("file-not-found", { path });
	return readLedgerBytes(readFileSync(path), path);
}
/** The same from bytes that are here already; `path` names them in errors. */
function readLedgerBytes(bytes, path) {
	let { plan, records } = readRecords(bytes, path);
	if (plan === void 0) throw userError("ledger-damaged", {
		path,
		line: 1
	});
	return {
		plan,
		trials: collect(records).trials(),
		spentMs: records.at(-1)?.elapsedMs ?? 0,
		records
	};
}
function collect(records) {
	let trials = [], tuning, add = (record) => {
		if ("trial" in record) {
			trials.push(record.trial);
			return;
		}
		let old = trials[record.id];
		old && ("tuning" in record ? tuning = {
			id: record.id,
			isDone: !1
		} : "measured" in record ? trials[record.id] = withMeasured(old, record.measured) : (trials[record.id] = withTrained(old, record.trained), record.trained.part === "test" && tuning?.id === record.id && (tuning = {
			...tuning,
			isDone: !0
		})));
	};
	for (let record of records) add(record);
	return {
		add,
		trials: () => trials,
		tuning: () => tuning
	};
}
const withMeasured = (trial, measured) => ({
	...trial,
	measured: {
		...trial.measured,
		...measured
	}
}), withTrained = ({ reason: _, ...trial }, trained) => {
	let stands = trained.part === "held-out" && trial.rungs?.some(({ part }) => part === "test");
	return {
		...trial,
		state: "complete",
		metrics: stands ? trial.metrics : {
			...trial.metrics,
			...trained.metrics
		},
		rungs: [...trial.rungs ?? [], trained]
	};
};
function writeAll(file, bytes, position) {
	let done = 0;
	for (; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, position + done);
	return done;
}
function refuseForeign(found, plan, path) {
	let [theirs, ours] = [flatten(found), flatten(plan)], differing = [.../* @__PURE__ */ new Set([...ours.keys(), ...theirs.keys()])].find((key) => ours.get(key) !== theirs.get(key));
	if (differing !== void 0) throw userError("ledger-foreign", {
		file: basename(path),
		path,
		difference: differing || "plan"
	});
}
function flatten(value, path = "", out = /* @__PURE__ */ new Map()) {
	if (typeof value != "object" || !value) return out.set(path, JSON.stringify(value) ?? "undefined");
	let entries = Object.entries(value).filter(([, inner]) => inner !== void 0);
	entries.length === 0 && out.set(path, Array.isArray(value) ? "[]" : "{}");
	for (let [key, inner] of entries) flatten(inner, path ? `${path}.${key}` : key, out);
	return out;
}
// src/run/ledger-plan.ts
/** The name of the ledger in a search's folder. */
const ledgerFile = "trials.jsonl", briefChoice = ({ name, options, labels, default: own }) => ({
	name,
	options,
	...labels ? { labels } : {},
	...own === options.length - 1 ? {} : { default: own }
});
function briefOf({ plan, head, family }, space, task, { method, seed }) {
	return {
		model: {
			name: plan.name,
			...plan.path === void 0 ? {} : { path: plan.path },
			sha256: head.sha256
		},
		space: {
			id: space.id,
			...family === void 0 ? {} : { name: family },
			choices: space.choices.map(briefChoice)
		},
		objectives: task.objectives,
		constraints: task.constraints,
		budgets: plan.budgets,
		method,
		seed
	};
}
/** A genome of the search in words: what differs from the network it starts with. */
function tellGenome({ space }, genome) {
	let start = space.name === void 0 ? void 0 : `${space.name} as it starts`;
	return describeGenome(space.choices, genome, start);
}
const text = string().max(4096), isMetric = (name) => Object.hasOwn(metrics, name), metric = string().refine(isMetric), key = text.refine((name) => isMetric(splitKey(name).metric)), better = _enum(["min", "max"]), number = number$1().optional(), choice = object({
	name: text,
	options: array(number$1()).min(1).max(1e4),
	labels: array(text).max(1e4).optional(),
	default: number$1().int().nonnegative().optional()
}).transform(({ labels, default: own, ...rest }) => ({
	...rest,
	...labels ? { labels } : {},
	...own === void 0 ? {} : { default: own }
})), briefSchema = object({
	model: object({
		name: text,
		path: text.optional(),
		sha256: text
	}),
	space: object({
		id: text,
		name: text.optional(),
		choices: array(choice).max(1e5)
	}),
	objectives: array(object({
		key,
		better
	})).min(1).max(16),
	constraints: array(object({
		key,
		better,
		limit: number$1()
	})).max(1e3),
	budgets: array(object({
		metric,
		device: text.optional(),
		limit: number,
		maxRegression: number,
		deployment: _enum(["fp32", "int8"])
	})).max(1e3),
	method: text,
	untrained: text.optional(),
	seed: number$1()
});
/** The brief out of a ledger's first line. @throws UserError `ledger-plan` when it is not one of ours. */
function readBrief(plan, path) {
	let result = briefSchema.safeParse(plan);
	if (!result.success) throw userError("ledger-plan", { path });
	let budgets = result.data.budgets.map(({ device, limit, maxRegression, ...rest }) => ({
		...rest,
		device,
		limit,
		maxRegression
	}));
	return {
		...result.data,
		budgets
	};
}
/**
* A search that goes on keeps the limits it began with: base's measured figures, and with them the limits of largest
* worsenings, differ a little from run to run. Where anything else differs, `brief` itself (and the ledger refuses).
*/
function settledBrief(path, brief) {
	let earlier = briefAt(path), withoutLimits = ({ constraints, ...rest }) => JSON.stringify({
		...rest,
		constraints: constraints.map(({ key, better }) => ({
			key,
			better
		}))
	});
	return earlier && withoutLimits(earlier) === withoutLimits(readBrief(brief, path)) ? earlier : brief;
}
/** Undefined where there is none that can be read: opening the ledger says what is wrong with it. */
function briefAt(path) {
	if (existsSync(path)) try {
		return readBrief(readLedger(path).plan, path);
	} catch (error) {
		if (error instanceof UserError) return;
		throw error;
	}
}
export { tellGenome as a, readLedger as c, settledBrief as i, readLedgerBytes as l, ledgerFile as n, memoryLedger as o, readBrief as r, openLedger as s, briefOf as t };
