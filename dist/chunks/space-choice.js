import { _ as union, b as NEVER, d as number, h as string } from "./describe.js";
import { a as userError } from "./errors.js";
import { a as familySchema, n as builtInSpaces } from "./built-in.js";
import { o as parseQuantity } from "./units.js";
// src/config/hint.ts
/** "Did you mean x? " or nothing. */
const hint = (suggestion) => suggestion ? `Did you mean ${suggestion}? ` : "";
// src/config/nearest.ts
/** The name nearest to `word` by edit distance, if it is near: a third of its letters, at least two, may differ. */
function nearest(word, names) {
	let given = word.slice(0, 64).toLowerCase(), best = names.map((name) => ({
		name,
		distance: editDistance(given, name.toLowerCase())
	})).sort((a, b) => a.distance - b.distance)[0];
	return best && best.distance <= Math.max(2, Math.floor(best.name.length / 3)) ? best.name : void 0;
}
/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(a, b) {
	let [before, row] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= a.length; i++) {
		let next = [i];
		for (let j = 1; j <= b.length; j++) {
			let same = a[i - 1] === b[j - 1], least = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + +!same);
			i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && (least = Math.min(least, before[j - 2] + 1)), next.push(least);
		}
		[before, row] = [row, next];
	}
	return row[b.length];
}
// src/config/quantities.ts
/** Reports an error of the catalogue at this value; `at` and `text` are filled in where issues are described. */
function complain(context, code, values, suggestion) {
	return context.addIssue({
		code: "custom",
		params: {
			code,
			values,
			suggestion
		}
	}), NEVER;
}
const words = {
	ms: ["a time", "12ms"],
	B: ["a size", "256KiB"],
	mJ: ["an energy", "3mJ"],
	count: ["a count", "50k"],
	ratio: ["a share", "90%"],
	value: ["a number", "0.5"]
};
/** A quantity such as `12ms`, in the unit's base; bare numbers are in that base. Shares lie in [0, 1] unless told. */
function quantity(unit, { min = 0, max = unit === "ratio" ? 1 : Number.MAX_VALUE } = {}) {
	let [expected, example] = words[unit];
	return union([string().max(64), number()]).transform((given, context) => {
		let value = read(given, unit);
		if (value === void 0) return complain(context, "config-quantity", {
			expected,
			example
		});
		if (value < min || value > max) {
			let bounds = max === Number.MAX_VALUE ? `at least ${min}` : `from ${min} to ${max}`;
			return complain(context, "config-quantity", {
				expected: `${expected} ${bounds}`,
				example
			});
		}
		return value;
	}).meta({
		description: `${expected[0].toUpperCase()}${expected.slice(1)} such as ${example}.`,
		examples: [example]
	});
}
function read(given, unit) {
	try {
		let value = parseQuantity(given, unit);
		return Number.isFinite(value) ? value : void 0;
	} catch {
		return;
	}
}
/** A whole number of bytes or nodes; never more than `max`, whatever a pull request asks for. */
const cap = (unit, max) => quantity(unit, {
	min: 1,
	max
}).transform(Math.floor), deviceName = string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/).describe("Letters, digits, dot, underscore, hyphen; at most 64."), modelName = string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._+-]{0,99}$/u).describe("Letters, digits, spaces, dot, underscore, plus, hyphen; at most 100.");
/** A path that names something inside the repository, by its text alone. */
function isInsideRepository(path) {
	return path.length > 0 && path.length <= 1024 && !/[\u0000-\u001f\u007f\\]/.test(path) && !/^(\/|~|[A-Za-z]:)/.test(path) && !path.split("/").includes("..");
}
const repositoryPath = string().transform((path, context) => isInsideRepository(path) ? path : complain(context, "config-path-outside", { path })).describe("Relative to the repository, with forward slashes."), date = string().transform((text, context) => {
	let day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? /* @__PURE__ */ new Date(`${text}T00:00:00Z`) : void 0;
	return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : complain(context, "config-date", { example: "2027-01-31" });
}).meta({
	description: "The last day it holds.",
	format: "date"
}), fromModel = { kind: "from-model" }, spaceNames = [fromModel.kind, ...builtInSpaces];
/**
* A space as it is named outside the configuration.
* @throws UserError `space-unknown` with the nearest name
*/
function spaceByName(text) {
	let found = namedSpace(text);
	if (found) return found;
	throw userError("space-unknown", {
		name: text.slice(0, 64),
		hint: hint(nearest(text, spaceNames)),
		names: spaceNames.join(", ")
	});
}
const isFile = (text) => /\.(ya?ml|json)$/i.test(text);
/** A space by its name or its file; undefined where the text is neither. */
function namedSpace(text) {
	return text === fromModel.kind ? fromModel : builtInSpaces.includes(text) ? {
		kind: "built-in",
		name: text
	} : isFile(text) ? {
		kind: "file",
		path: text
	} : void 0;
}
const named = string().min(1).max(1024).transform((text, context) => {
	let found = namedSpace(text);
	if (found?.kind === "file" && !isInsideRepository(text)) return complain(context, "config-path-outside", { path: JSON.stringify(text) });
	if (found) return found;
	let suggestion = nearest(text, spaceNames), fix = `Write one of ${spaceNames.join(", ")}, or the path of a .yml file that declares one.`;
	return complain(context, "config-value", {
		hint: hint(suggestion),
		fix
	}, suggestion);
}), declared = familySchema.transform((given) => ({
	kind: "family",
	family: given
})), space = union([named, declared]).meta({ description: "A name, the path of a YAML file that declares a family, or the family itself." }), variations = {
	widths: "width",
	depth: "depth",
	kernels: "kernel",
	forms: "op",
	activations: "activation",
	resolution: "resolution"
};
export { cap as a, deviceName as c, quantity as d, repositoryPath as f, variations as i, isInsideRepository as l, hint as m, space as n, complain as o, nearest as p, spaceByName as r, date as s, fromModel as t, modelName as u };
