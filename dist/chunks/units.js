import { a as userError } from "./errors.js";
// src/units.ts
/** An exact, computed figure. */
const computed = (value, unit) => ({
	value,
	low: value,
	high: value,
	unit,
	source: "computed"
}), metrics = {
	"latency-p50": {
		label: "latency p50",
		unit: "ms",
		better: "min",
		perDevice: !0,
		kind: "device"
	},
	"latency-p95": {
		label: "latency p95",
		unit: "ms",
		better: "min",
		perDevice: !0,
		kind: "device"
	},
	"latency-mean": {
		label: "latency mean",
		unit: "ms",
		better: "min",
		perDevice: !0,
		kind: "device"
	},
	energy: {
		label: "energy",
		unit: "mJ",
		better: "min",
		perDevice: !0,
		kind: "device"
	},
	"peak-memory": {
		label: "peak memory",
		unit: "B",
		better: "min",
		perDevice: !1,
		kind: "cost"
	},
	"weight-bytes": {
		label: "weights",
		unit: "B",
		better: "min",
		perDevice: !1,
		kind: "cost"
	},
	"file-size": {
		label: "file size",
		unit: "B",
		better: "min",
		perDevice: !1,
		kind: "cost"
	},
	params: {
		label: "parameters",
		unit: "count",
		better: "min",
		perDevice: !1,
		kind: "cost"
	},
	macs: {
		label: "MACs",
		unit: "count",
		better: "min",
		perDevice: !1,
		kind: "cost"
	},
	"top-1": {
		label: "top-1 accuracy",
		unit: "ratio",
		better: "max",
		perDevice: !1,
		kind: "quality"
	},
	"top-k": {
		label: "top-k accuracy",
		unit: "ratio",
		better: "max",
		perDevice: !1,
		kind: "quality"
	},
	f1: {
		label: "F1 (macro)",
		unit: "ratio",
		better: "max",
		perDevice: !1,
		kind: "quality"
	},
	auc: {
		label: "AUC",
		unit: "ratio",
		better: "max",
		perDevice: !1,
		kind: "quality"
	},
	mae: {
		label: "mean absolute error",
		unit: "value",
		better: "min",
		perDevice: !1,
		kind: "quality"
	},
	mse: {
		label: "mean squared error",
		unit: "value",
		better: "min",
		perDevice: !1,
		kind: "quality"
	},
	"kept-importance": {
		label: "kept importance",
		unit: "ratio",
		better: "max",
		perDevice: !1,
		kind: "proxy"
	}
}, budgetMetrics = Object.keys(metrics).filter((metric) => metrics[metric].kind !== "proxy"), metricKey = (metric, device) => device === void 0 ? metric : `${metric}@${device}`;
function splitKey(key) {
	let at = key.indexOf("@");
	return at < 0 ? {
		metric: key,
		device: void 0
	} : {
		metric: key.slice(0, at),
		device: key.slice(at + 1)
	};
}
const scales = {
	ms: [
		["s", 1e3],
		["ms", 1],
		["µs", .001],
		["us", .001],
		["ns", 1e-6]
	],
	B: [
		["GiB", 2 ** 30],
		["MiB", 2 ** 20],
		["KiB", 1024],
		["GB", 1e9],
		["MB", 1e6],
		["kB", 1e3],
		["KB", 1e3],
		["B", 1]
	],
	mJ: [
		["J", 1e3],
		["mJ", 1],
		["µJ", .001],
		["uJ", .001]
	],
	count: [
		["G", 1e9],
		["M", 1e6],
		["k", 1e3],
		["K", 1e3],
		["", 1]
	],
	ratio: [["%", .01], ["", 1]],
	value: [["", 1]]
}, examples = {
	ms: "12ms",
	B: "256KiB",
	mJ: "3mJ",
	count: "50k",
	ratio: "90%",
	value: "0.5"
};
/** Reads `12ms`, `256KiB`, `90%`, `1.5M` into the unit's base; a bare number is taken in that base. */
function parseQuantity(text, unit) {
	if (typeof text == "number" && Number.isFinite(text) && text >= 0) return text;
	let match = /^\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*([a-zµ%]*)\s*$/i.exec(String(text)), factor = match && (match[2] === "" ? 1 : scales[unit].find(([suffix]) => suffix === match[2])?.[1]);
	if (!match || factor == null) throw userError("quantity-invalid", {
		text: String(text),
		unit: unitNames[unit],
		example: examples[unit]
	});
	return Number((Number(match[1]) * factor).toPrecision(15));
}
const unitNames = {
	ms: "time",
	B: "bytes",
	mJ: "energy",
	count: "counts",
	ratio: "percent",
	value: "plain numbers"
};
/** Writes a figure for people: `12.3 ms`, `256 KiB`, `90.1 %`, `1.25 M`; three significant digits. */
function formatQuantity(value, unit) {
	if (!Number.isFinite(value)) return "–";
	if (unit === "ratio") return `${(value * 100).toFixed(1)} %`;
	let [suffix, factor] = pickScale(Math.abs(value), unit), scaled = value / factor, text = factor === 1 && Number.isInteger(value) ? String(value) : digits(scaled);
	return suffix === "" ? text : `${text} ${suffix}`;
}
function pickScale(magnitude, unit) {
	let shown = scales[unit].filter(([suffix]) => ![
		"us",
		"uJ",
		"K",
		"GB",
		"MB",
		"kB",
		"KB"
	].includes(suffix));
	return shown.find(([, factor]) => magnitude >= factor) ?? (magnitude === 0 ? shown.find(([, f]) => f === 1) : shown.at(-1));
}
function digits(value) {
	let magnitude = Math.abs(value);
	return value.toFixed(magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2);
}
export { metrics as a, metricKey as i, computed as n, parseQuantity as o, formatQuantity as r, splitKey as s, budgetMetrics as t };
