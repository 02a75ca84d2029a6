import { a as userError } from "./errors.js";
import { y as tensor } from "./units.js";
import { o as tooLarge } from "./types.js";
// src/data/csv.ts
/** Decodes a CSV file. `path` is only for messages. */
function decodeCsv(path, bytes, options, limits) {
	let rows = csvFields(path, new TextDecoder().decode(bytes), limits), header = rows[0]?.some((field) => !isNumber(field)) ? rows.shift() : void 0, columns = header?.length ?? rows[0]?.length ?? 0;
	if (rows.length === 0 || columns < 2) throw damaged(path, "it has no rows, or no column beside the label");
	let ragged = rows.findIndex((row) => row.length !== columns);
	if (ragged >= 0) throw damaged(path, `row ${ragged + 1} has ${rows[ragged].length} fields and not ${columns}`);
	let at = labelColumn(path, header, columns, options.label), labels = rows.map((row) => row[at]);
	return {
		x: features(path, rows, at, columns),
		...target(path, labels, options.task)
	};
}
function labelColumn(path, header, columns, label) {
	let byName = (name) => header?.findIndex((h) => h.toLowerCase() === name.toLowerCase()) ?? -1, found = label === void 0 ? [byName("label"), columns - 1].find((i) => i >= 0) : typeof label == "string" ? byName(label) : label < 0 ? columns + label : label;
	if (found < 0 || found >= columns) throw userError("data-column-unknown", {
		path,
		column: label ?? "label",
		columns: header?.join(", ") ?? `0 to ${columns - 1}`
	});
	return found;
}
function features(path, rows, label, columns) {
	let values = new Float32Array(rows.length * (columns - 1)), next = 0;
	return rows.forEach((row, r) => {
		row.forEach((field, c) => {
			if (c !== label) {
				if (!isNumber(field)) throw damaged(path, `"${field}" in row ${r + 1}, column ${c + 1} is not a number`);
				values[next++] = Number(field);
			}
		});
	}), tensor("float32", [rows.length, columns - 1], values);
}
function target(path, labels, task) {
	if (task === "regression") {
		let wrong = labels.find((text) => !isNumber(text));
		if (wrong !== void 0) throw damaged(path, `the label "${wrong}" is not a number`);
		return {
			y: tensor("float32", [labels.length, 1], labels.map(Number)),
			classes: void 0
		};
	}
	if (labels.every((text) => /^\d{1,6}$/.test(text))) return {
		y: tensor("int32", [labels.length], labels.map(Number)),
		classes: void 0
	};
	let classes = [...new Set(labels)].sort(), index = new Map(classes.map((name, i) => [name, i]));
	return {
		y: tensor("int32", [labels.length], labels.map((text) => index.get(text))),
		classes
	};
}
const isNumber = (field) => field.trim() !== "" && Number.isFinite(Number(field));
/** The fields of every line that is not empty, quotes undone. `path` is only for messages. @throws UserError `data-…` */
function csvFields(path, text, limits) {
	let separator = separatorOf(text), rows = [[]], fields = 0;
	for (let { field, ends } of tokens(path, text.replace(/^\ufeff/, ""), separator)) {
		if (++fields > limits.fields) throw tooLarge(path, limits.fields);
		rows.at(-1).push(field), ends && rows.push([]);
	}
	return rows.filter((row) => row.length > 1 || (row[0] ?? "") !== "");
}
function separatorOf(text) {
	let first = text.slice(0, 65536).split("\n", 1)[0];
	return [
		",",
		";",
		"	"
	].map((s) => [s, first.split(s).length]).sort((a, b) => b[1] - a[1])[0][0];
}
function* tokens(path, text, separator) {
	let pattern = RegExp(`(?:"((?:[^"]|"")*)"|([^"\\n\\r${separator}]*))(${separator}|\\r?\\n|$)`, "y");
	for (; pattern.lastIndex < text.length;) {
		let at = pattern.lastIndex, match = pattern.exec(text);
		if (!match) throw damaged(path, `its quoting is broken near character ${at}`);
		yield {
			field: match[1]?.replaceAll("\"\"", "\"") ?? match[2].trim(),
			ends: match[3] !== separator
		};
	}
}
const damaged = (path, reason) => userError("data-damaged", {
	path,
	reason
});
export { decodeCsv as n, csvFields as t };
