import { a as userError } from "./errors.js";
import { o as parseQuantity } from "./units.js";
// src/commands/options.ts
const textOf = (options, name) => {
	let value = options[name];
	return typeof value == "string" && value !== "" ? value : void 0;
};
/** A whole number of at least `least`. */
function countOf(options, name, least = 0) {
	let text = textOf(options, name);
	if (text !== void 0) {
		if (!/^\d{1,15}$/.test(text) || Number(text) < least) throw userError("option-invalid", {
			option: `--${name}`,
			text,
			form: `a whole number of at least ${least}`
		});
		return Number(text);
	}
}
/** Several files, separated by commas. */
const listOf = (options, name) => (textOf(options, name) ?? "").split(",").flatMap((part) => part.trim() === "" ? [] : [part.trim()]);
/** Milliseconds from `90s`, `2m`, `500ms`. */
function durationOf(options, name) {
	let text = textOf(options, name);
	if (text === void 0) return;
	let minutes = /^(\d+(?:\.\d+)?)\s*m(?:in)?$/.exec(text);
	return minutes ? Number(minutes[1]) * 6e4 : parseQuantity(/^\d+(\.\d+)?$/.test(text) ? `${text}s` : text, "ms");
}
/** `input=1,3,32,32`, several separated by `;`. */
function shapesOf(options) {
	let text = textOf(options, "shape");
	if (text === void 0) return;
	let shapes = Object.create(null);
	for (let part of text.split(";")) {
		let match = /^\s*(.{1,200})=(\d{1,9}(?:,\d{1,9}){0,15})\s*$/.exec(part);
		if (!match) throw userError("option-invalid", {
			option: "--shape",
			text: part,
			form: "input=1,3,32,32"
		});
		shapes[match[1]] = match[2].split(",").map(Number);
	}
	return shapes;
}
/** The seed of a run. Default 1. */
const seedOf = (options) => countOf(options, "seed") ?? 1;
export { shapesOf as a, seedOf as i, durationOf as n, textOf as o, listOf as r, countOf as t };
