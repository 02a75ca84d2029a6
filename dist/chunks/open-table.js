import { a as userError } from "./errors.js";
import { i as readMeasured, r as mostMeasuredBytes } from "./measured.js";
import { o as known, r as paretoFront } from "./sort.js";
import { a as tellGenome, l as readLedgerBytes, n as ledgerFile, r as readBrief } from "./ledger-plan.js";
import { c as int, d as number, f as object, h as string, i as array, l as literal, p as record, r as _enum } from "./describe.js";
import { t as csvFields } from "./csv.js";
import { t as defaultDataLimits } from "./types.js";
import { a as metrics, i as metricKey, n as computed, o as parseQuantity, s as splitKey } from "./units.js";
import { r as readNamed } from "./files.js";
import { basename, join, relative, resolve } from "node:path";
import { existsSync, readdirSync, statSync } from "node:fs";
// src/table/query.ts
/**
* A table that can be asked.
* @example tableOf(rows, reading).where({ params: { max: 2e6 } }).front(['accuracy', 'params']).rows
*/
function tableOf(rows, reading) {
	let { figure, better } = reading, cost = (key) => {
		let sign = better(key) === "min" ? 1 : -1;
		return (row) => sign * (figure(row, key) ?? 1e400 * sign);
	}, among = (kept) => tableOf(kept, reading);
	return {
		rows,
		where: (bounds) => {
			let limits = Object.entries(bounds);
			for (let [key] of limits) better(key);
			return among(rows.filter((row) => limits.every(([key, bound]) => holds(bound, () => figure(row, key)))));
		},
		front: (keys) => {
			let costs = keys.map(cost), known = rows.filter((row) => keys.every((key) => figure(row, key) !== void 0));
			return among(paretoFront(known.map((row) => costs.map((of) => of(row)))).map((i) => known[i]));
		},
		sorted: (key) => {
			let of = cost(key);
			return among(rows.toSorted((a, b) => compare(of(a), of(b))));
		}
	};
}
const compare = (a, b) => a < b ? -1 : +(a > b);
function holds(bound, figure) {
	let { min, max } = bound ?? {};
	if (min === void 0 && max === void 0) return !0;
	let value = figure();
	return value !== void 0 && (min === void 0 || value >= min) && (max === void 0 || value <= max);
}
// src/table/open-table.ts
/** Rows that can be asked. Limits and fronts go by values; the intervals stand in the rows. */
function openTable(rows) {
	let present = keysOf(rows);
	return tableOf(rows, {
		figure: (row, key) => row.metrics[key]?.value,
		better: (key) => {
			let { metric } = splitKey(key);
			if (!present.includes(key)) throw userError("table-unknown", {
				key,
				known: present.join(", ")
			});
			return metrics[metric].better;
		}
	});
}
/** The figures that some row has: quality first, then costs, then devices. */
function keysOf(rows) {
	let keys = new Set(rows.flatMap((row) => Object.keys(row.metrics))), kinds = [
		"quality",
		"cost",
		"device",
		"proxy"
	], order = Object.keys(metrics), place = (key) => {
		let { metric } = splitKey(key);
		return kinds.indexOf(metrics[metric].kind) * 100 + order.indexOf(metric);
	};
	return [...keys].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
/** As configurations name devices, so that `latency-p50@pi low` is none. */
const deviceName$1 = /^[\w.-]{1,64}$/, isKey = (text) => {
	let { metric, device } = splitKey(text);
	return Object.hasOwn(metrics, metric) ? metrics[metric].perDevice ? deviceName$1.test(device ?? "") : device === void 0 : !1;
};
/**
* Limits out of words: `top-1>=90,macs<=10M,latency-p50@pi4<=8ms`. Of a share, a bare number above 1 is percent.
* @throws UserError `option-invalid`, `quantity-invalid`
*/
function parseBounds(text) {
	let bounds = Object.create(null);
	for (let term of text.split(",", 100)) {
		let [, key = "", sign, limit = ""] = /^\s*([^<>=\s]{1,200})\s*(<=|>=)\s*([^<>=]{1,40})$/.exec(term) ?? [];
		if (!isKey(key)) throw userError("option-invalid", {
			option: "--where",
			text: term,
			form: whereForm
		});
		let value = quantityOf(limit, splitKey(key).metric);
		bounds[key] = {
			...bounds[key],
			...sign === "<=" ? { max: value } : { min: value }
		};
	}
	return bounds;
}
const whereForm = "top-1>=90%,macs<=10M,latency-p50@host<=5ms";
function quantityOf(text, metric) {
	let { unit } = metrics[metric], value = parseQuantity(text.trim(), unit);
	return unit === "ratio" && value > 1 && !text.includes("%") ? value / 100 : value;
}
/** Figures out of words: `top-1,macs`. @throws UserError `option-invalid` */
function parseKeys(text, option) {
	return text.split(",", 100).map((word) => {
		let key = word.trim();
		if (!isKey(key)) throw userError("option-invalid", {
			option,
			text: key,
			form: "top-1,macs"
		});
		return key;
	});
}
/** Largest file that is read, and most rows of it. */
const mostTableBytes = 2 ** 27, mostRows = 2e5, text = string().max(4096), finite = number(), estimate = object({
	value: finite,
	low: finite,
	high: finite,
	unit: _enum([
		"ms",
		"B",
		"mJ",
		"count",
		"ratio",
		"value"
	]),
	source: _enum([
		"computed",
		"predicted",
		"measured"
	]),
	count: number().nonnegative().optional()
}).transform(({ count, ...rest }) => count === void 0 ? rest : {
	...rest,
	count
}), figures = record(string().max(300), estimate).refine((record) => Object.entries(record).every(([key, { unit }]) => isKey(key) && unit === unitOf(key))).transform((record) => record), row = object({
	id: text,
	model: text,
	architecture: text,
	genome: array(int().nonnegative().max(1e9)).max(1e5),
	hash: text,
	from: text,
	judgedOn: _enum([
		"test",
		"held-out",
		""
	]),
	metrics: figures
}), document = object({
	version: literal(1),
	rows: array(row).max(mostRows)
}), unitOf = (key) => metrics[splitKey(key).metric].unit, tableJson = (rows) => `${JSON.stringify({
	version: 1,
	rows
})}\n`;
/** @throws UserError `table-damaged` */
function readTableJson(text, path) {
	let damaged = (reason, line = 1) => userError("table-damaged", {
		path,
		row: line,
		reason
	}), found = document.safeParse(parsed(text, () => damaged("it is no JSON")));
	if (found.success) return [...found.data.rows];
	let [issue] = found.error.issues;
	throw damaged(`${issue?.path.join(".") || "it"}: ${issue?.message ?? "of another form"}`);
}
function parsed(text, damaged) {
	try {
		return JSON.parse(text);
	} catch {
		throw damaged();
	}
}
const words = [
	"id",
	"model",
	"architecture",
	"genome",
	"hash",
	"from",
	"judged-on"
], besides = [
	"low",
	"high",
	"source",
	"count"
];
/** A header and a line per row; figures in base units (counts, bytes, ms, shares of 1), empty where there is none. */
function tableCsv(rows) {
	let columns = keysOf(rows).flatMap((key) => {
		let beside = rows.flatMap(({ metrics: of }) => of[key] ?? []).every(isExact) ? [] : besides;
		return [{
			key,
			part: "value"
		}, ...beside.map((part) => ({
			key,
			part
		}))];
	});
	return `${[[...words, ...columns.map(({ key, part }) => part === "value" ? key : `${key} ${part}`)], ...rows.map((of) => [...[
		of.id,
		of.model,
		of.architecture,
		of.genome.join(" "),
		of.hash,
		of.from,
		of.judgedOn
	].map(safe), ...columns.map(({ key, part }) => `${of.metrics[key]?.[part] ?? ""}`)])].map((fields) => fields.map(quoted).join(",")).join("\n")}\n`;
}
const isExact = ({ value, low, high, source, count }) => low === value && high === value && source === "computed" && count === void 0, quoted = (field) => /[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll("\"", "\"\"")}"` : field, safe = (field) => /^['=+\-@\t\r]/.test(field) ? `'${field}` : field, unsafe = (field) => field.startsWith("'") ? field.slice(1) : field;
/** @throws UserError `table-damaged`, `data-…` where it is no CSV */
function readTableCsv(text, path) {
	let limits = {
		...defaultDataLimits,
		fields: 2e7
	}, [head = [], ...lines] = csvFields(path, text, limits), damaged = (line, reason) => userError("table-damaged", {
		path,
		row: line,
		reason
	}), missing = words.find((word, i) => head[i] !== word);
	if (missing !== void 0) throw damaged(1, `it has no column ${missing} where one belongs`);
	if (head.length > 500 || lines.length > mostRows) throw damaged(1, "it is too large");
	let columns = figureColumns(head, damaged);
	return lines.map((fields, i) => {
		let wrong = (reason) => damaged(i + 2, reason);
		if (fields.length !== head.length) throw wrong(`it has ${fields.length} fields and not ${head.length}`);
		let found = row.safeParse(candidate(fields, columns));
		if (found.success) return found.data;
		throw wrong(`${found.error.issues[0]?.path.join(".")}: ${found.error.issues[0]?.message}`);
	});
}
function figureColumns(head, damaged) {
	let known = new Set(words), columns = head.slice(words.length).flatMap((name, i) => {
		if (!isKey(name)) return [];
		let beside = besides.map((part) => [part, head.indexOf(`${name} ${part}`)]);
		for (let [part, at] of beside) at >= 0 && known.add(`${name} ${part}`);
		return known.add(name), [{
			key: name,
			at: {
				value: i + words.length,
				...Object.fromEntries(beside)
			}
		}];
	}), stranger = head.find((name) => !known.has(name));
	if (stranger !== void 0) throw damaged(1, `no figure is called "${stranger}"`);
	if (new Set(head).size < head.length) throw damaged(1, "a column stands there twice");
	return columns;
}
/** A line as the row it should be, not yet checked. */
function candidate(fields, columns) {
	let [id, model, architecture, genome, hash, from, judgedOn] = fields.slice(0, words.length).map(unsafe), found = columns.flatMap(({ key, at }) => {
		let field = (part) => fields[at[part] ?? -1] ?? "";
		return field("value") === "" ? [] : [[key, figureOf(key, field)]];
	});
	return {
		id,
		model,
		architecture,
		genome: genome === "" ? [] : genome.split(" ").map(numberOf),
		hash,
		from,
		judgedOn,
		metrics: Object.fromEntries(found)
	};
}
function figureOf(key, field) {
	let value = numberOf(field("value"));
	if (field("source") === "") return computed(value, unitOf(key));
	let [low, high] = [numberOf(field("low")), numberOf(field("high"))], count = field("count") === "" ? {} : { count: numberOf(field("count")) };
	return {
		value,
		low,
		high,
		unit: unitOf(key),
		source: field("source"),
		...count
	};
}
/** What is no plain number becomes NaN, which no schema takes. */
const numberOf = (text) => /^-?[\d.]+(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN, mostFolders = 1e3, mostLedgerBytes = 2 ** 28;
/**
* The rows of folders of searches (also of folders that hold such folders), of profiles' files, and of tables written before;
* a row that two of them hold stands there once.
* @param paths from `cwd`
* @throws UserError `table-nothing`, and where a file is damaged
*/
function collectRows(paths, cwd) {
	let rows = paths.flatMap((path) => {
		let full = resolve(cwd, path), files = existsSync(full) && statSync(full).isDirectory() ? ledgersIn(full) : [full];
		if (files.length === 0) throw userError("table-nothing", { path });
		return files.flatMap((file) => rowsOf(file, relative(cwd, file)));
	}), same = ({ model, hash, from, metrics }) => JSON.stringify([
		model,
		hash,
		from,
		metrics
	]);
	return [...new Map(rows.map((row) => [same(row), row])).values()];
}
/** The ledgers of a folder and of those below it, as deep as the Action's results lie. */
function ledgersIn(root) {
	let level = [root], folders = [root];
	for (let depth = 0; depth < 2 && folders.length < mostFolders; depth++) level = level.flatMap(foldersIn), folders.push(...level.slice(0, mostFolders));
	return folders.map((inside) => join(inside, ledgerFile)).filter((file) => existsSync(file));
}
const foldersIn = (folder) => readdirSync(folder, { withFileTypes: !0 }).filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name)).sort();
function rowsOf(file, path) {
	let read = (limit) => readNamed(file, path, limit), textOf = (limit) => Buffer.from(read(limit)).toString("utf8");
	if (path.endsWith(".csv")) return readTableCsv(textOf(mostTableBytes), path);
	if (path.endsWith(".json")) return readTableJson(textOf(mostTableBytes), path);
	if (basename(path) === "trials.jsonl") return rowsOfLedger(read(mostLedgerBytes), path);
	let rows = rowsOfProfile(readMeasured(textOf(mostMeasuredBytes), path), path);
	if (rows.length === 0) throw userError("table-nothing", { path });
	return rows;
}
/** @throws UserError `ledger-…` when it is no ledger of a search */
function rowsOfLedger(bytes, path) {
	let { plan, trials } = readLedgerBytes(bytes, path), brief = readBrief(plan, path), folder = path.slice(0, -12).replace(/[\\/]+$/, "") || ".";
	return trials.filter(({ state }) => state !== "failed").map((trial) => rowOfTrial(trial, brief, folder));
}
function rowOfTrial(trial, brief, folder) {
	let { id, genome, hash, rungs, recalled } = trial, { name } = brief.space, start = `search ${brief.method}, seed ${brief.seed}, space ${name ?? "from-model"}, trial ${id}`, training = rungs?.at(-1);
	return {
		id: `${folder}#${id}`,
		model: brief.model.name,
		architecture: tellGenome(brief, genome),
		genome,
		hash,
		from: [
			start,
			...training ? [`trained ${training.steps} steps`] : [],
			...recalled ? ["figures recalled from an earlier search"] : []
		].join(", "),
		judgedOn: training?.part ?? "",
		metrics: known(trial)
	};
}
/** One row per model, with its latency on every device that timed it. */
function rowsOfProfile(measured, path) {
	let bySha = /* @__PURE__ */ new Map();
	for (let row of measured) {
		let earlier = bySha.get(row.sha256);
		bySha.set(row.sha256, earlier ? {
			...earlier,
			metrics: {
				...earlier.metrics,
				...timed(row)
			}
		} : rowOfMeasured(row, path));
	}
	return [...bySha.values()];
}
const rowOfMeasured = (row, path) => ({
	id: `${path}#${row.name}`,
	model: row.group,
	architecture: row.name,
	genome: [],
	hash: row.sha256,
	from: [
		"profile",
		row.runtime,
		row.date
	].filter(Boolean).join(", "),
	judgedOn: "",
	metrics: {
		macs: computed(row.kernels.reduce((sum, { count, kernel }) => sum + count * kernel.macs, 0), "count"),
		...timed(row)
	}
}), deviceName = (text) => text.replace(/[^\w.-]/g, "-").slice(0, 64) || "device", timed = ({ device, ms, low, high }) => {
	let figure = {
		value: ms,
		low,
		high,
		unit: "ms",
		source: "measured"
	};
	return { [metricKey("latency-p50", deviceName(device))]: figure };
};
export { tableCsv as a, openTable as c, tableOf as d, readTableJson as i, parseBounds as l, mostTableBytes as n, tableJson as o, readTableCsv as r, keysOf as s, collectRows as t, parseKeys as u };
