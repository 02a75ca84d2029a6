import { a as boolean, d as number, h as string, i as array, m as strictObject, r as _enum } from "./describe.js";
import { a as userError } from "./errors.js";
// src/predict/measured.ts
const name = string().max(400), length = number().min(0).max(2 ** 52), lengths = array(length).max(16), kernel = strictObject({
	op: string().max(100),
	layout: _enum(["plain", "blocked"]),
	activation: string().max(100),
	adds: boolean(),
	input: lengths,
	output: lengths,
	window: lengths,
	stride: length,
	groups: length,
	macs: number().min(0).max(0xde0b6b3a7640000),
	inputBytes: length,
	outputBytes: length,
	weightBytes: length
}), ms = number().positive().max(1e9), measured = strictObject({
	device: name,
	name,
	group: name,
	sha256: string().max(64),
	ms,
	low: number().min(0).max(1e9),
	high: ms,
	referenceMs: ms.optional(),
	block: number().int().min(0).max(64),
	date: name,
	runtime: name.optional(),
	kernels: array(strictObject({
		count: number().int().min(1).max(1e6),
		kernel
	})).min(1).max(2e4)
}), mostMeasuredBytes = 2 ** 28;
/** Equal kernels once, with their number. */
function counted(kernels) {
	let found = /* @__PURE__ */ new Map();
	for (let kernel of kernels) {
		let key = JSON.stringify(Object.values(kernel)), known = found.get(key);
		known ? known.count++ : found.set(key, {
			count: 1,
			kernel
		});
	}
	return [...found.values()];
}
/**
* The measurements in a file's text; lines that say what the file is (`{"profile": …}`) are passed over, and so is a torn
* last one.
* @throws UserError `profile-damaged`
*/
function readMeasured(text, path) {
	let whole = text.split("\n").slice(0, -1);
	if (whole.length > 5e4) throw userError("profile-damaged", {
		path,
		line: 50001,
		reason: "there are too many"
	});
	return whole.flatMap((line, i) => {
		if (line.trim() === "" || line.startsWith("{\"profile\"")) return [];
		let damaged = (reason) => userError("profile-damaged", {
			path,
			line: i + 1,
			reason
		}), found = measured.safeParse(parsed(line, damaged));
		if (found.success) return [found.data];
		let [issue] = found.error.issues;
		throw damaged(`${issue?.path.join(".") || "it"}: ${issue?.message ?? "of another form"}`);
	});
}
function parsed(line, damaged) {
	try {
		return JSON.parse(line);
	} catch {
		throw damaged("it is no JSON");
	}
}
/** One line of a file. */
const measuredLine = (row) => `${JSON.stringify(row)}\n`;
export { readMeasured as i, measuredLine as n, mostMeasuredBytes as r, counted as t };
