import "./rolldown-runtime.js";
import { a as userError, i as printable } from "./errors.js";
import { a as tableCsv, c as openTable, l as parseBounds, o as tableJson, s as keysOf, t as collectRows, u as parseKeys } from "./open-table.js";
import { t as writeWhole } from "./write-whole.js";
import { r as formatQuantity } from "./units.js";
import { t as exitCodes } from "./command.js";
import { o as textOf, t as countOf } from "./options.js";
import { t as table } from "./table.js";
import { extname, relative, resolve } from "node:path";
// src/commands/open-table.ts
const run = async (args, options, io) => {
	if (args.length === 0) throw userError("argument-missing", {
		argument: "dir",
		command: "table"
	});
	let all = collectRows(args, io.cwd), rows = chosen(all, options), out = textOf(options, "out");
	if (out !== void 0 && writeWhole(resolve(io.cwd, out), Buffer.from(formOf(out)(rows))), io.json) io.out(tableJson(rows));
	else {
		let written = out === void 0 ? [] : [`wrote ${printable(relative(io.cwd, resolve(io.cwd, out)))}`], shown = rows.length === 0 ? [] : [shownTable(rows, options, io)];
		io.out(`${[
			...shown,
			`${rows.length} of ${all.length} architectures`,
			...written
		].join("\n")}\n`);
	}
	return exitCodes.done;
};
function chosen(rows, options) {
	let [where, front, sort] = [
		"where",
		"front",
		"sort"
	].map((name) => textOf(options, name)), asked = openTable(rows);
	return where !== void 0 && (asked = asked.where(parseBounds(where))), front !== void 0 && (asked = asked.front(parseKeys(front, "--front"))), sort !== void 0 && (asked = asked.sorted(parseKeys(sort, "--sort")[0])), asked.rows;
}
function formOf(out) {
	let form = {
		".csv": tableCsv,
		".json": tableJson
	}[extname(out)];
	if (!form) throw userError("option-invalid", {
		option: "--out",
		text: out,
		form: "table.csv or table.json"
	});
	return form;
}
function shownTable(rows, options, io) {
	let keys = shownKeys(rows, options).slice(0, 5), limit = countOf(options, "rows", 1) ?? 20, columns = [{ head: "architecture" }, ...keys.map((key) => ({
		head: printable(key),
		align: "right"
	}))], cells = rows.slice(0, limit).map((row) => [printable(row.architecture), ...keys.map((key) => {
		let figure = row.metrics[key];
		return figure ? formatQuantity(figure.value, figure.unit) : "–";
	})]), left = rows.length - cells.length, more = left > 0 ? `\n… and ${left} more; --rows ${rows.length} shows them` : "";
	return `${table(columns, cells, io.columns)}${more}`;
}
/** What was asked for stands first. */
function shownKeys(rows, options) {
	let [where, front] = ["where", "front"].map((name) => textOf(options, name)), asked = [...front === void 0 ? [] : parseKeys(front, "--front"), ...where === void 0 ? [] : Object.keys(parseBounds(where))];
	return [.../* @__PURE__ */ new Set([...asked, ...keysOf(rows)])];
}
export { run };
