import { a as metrics, s as splitKey } from "./units.js";
import { A as plain, S as shownStatus, _ as checkLabel, b as orderedChecks, c as isHead, d as versus, g as budgetText, l as orderedFront, v as explanation, x as orderedModels, y as headline } from "./markdown.js";
import { i as figureText, t as changeText } from "./figures.js";
// src/report/terminal.ts
const signs = {
	pass: "✓",
	fail: "✗",
	inconclusive: "≈",
	"not-measured": "?",
	waived: "~"
}, colors = {
	pass: 32,
	fail: 31,
	inconclusive: 33,
	"not-measured": 36,
	waived: 35
}, styled = (text, code) => `\u001b[${code}m${text}\u001b[0m`, unstyled = (text) => text;
/** Headline, one line or two per budget, what the search found, warnings. Defaults: 80 columns, no colour. */
function terminal(verdict, { columns = 80, color = !1 } = {}) {
	let width = Math.max(40, columns), style = color ? styled : unstyled;
	return `${[
		...wrap(`${signs[verdict.status]} ${headline(verdict)}`, width).map((line) => style(line, 1)),
		...orderedModels(verdict).flatMap((model) => ["", ...modelLines(model, verdict, width, style)]),
		...warningLines(verdict, width)
	].join("\n")}\n`;
}
function modelLines(model, verdict, width, style) {
	return [
		...wrap(`${plain(model.name, 80)} (${plain(model.path, 200)}${model.base ? "" : ", new"})`, width).map((line) => style(line, 1)),
		...orderedChecks(model, verdict).flatMap((check) => checkLines(check, width, style)),
		...model.search ? searchLines(model, model.search, width, style) : []
	];
}
/** Status, label and figure on one line where they fit, on two where not; then the reason of what did not pass. */
function checkLines(check, width, style) {
	let shown = shownStatus(check), label = `  ${signs[shown]} ${checkLabel(check, (device) => plain(device, 60))}`, change = check.change ? [changeText(check.change, "value")] : [], head = columnsOf(label, [
		check.head ? figureText(check.head) : "no figure",
		budgetText(check),
		...change
	].join(" · "), width), why = shown === "pass" ? [] : [explanation(check), ...check.fix && !check.waived ? [`Fix: ${check.fix}`] : []], [first, ...rest] = head;
	return [
		style(first, colors[shown]),
		...rest,
		...why.flatMap((text) => wrap(plain(text, 400), width, "      ").map((line) => style(line, 2)))
	];
}
function columnsOf(label, figure, width) {
	let one = `${label.padEnd(34)}  ${figure}`;
	return one.length <= width ? [one] : [...wrap(label.trim(), width, "  "), ...wrap(figure, width, "      ")];
}
function searchLines(model, search, width, style) {
	if (!search.best) return ["The search found no architecture within all budgets.", ...search.nearest.map(({ key, limit, achieved }) => {
		let { unit } = metrics[splitKey(key).metric];
		return `${keyText(key)}: nearest ${figureText({
			value: achieved,
			low: achieved,
			high: achieved,
			unit,
			source: "computed"
		})}, limit ${figureText({
			value: limit,
			low: limit,
			high: limit,
			unit,
			source: "computed"
		})}`;
	})].flatMap((text) => wrap(text, width, "  "));
	if (isHead(search)) return wrap("The search found nothing better than the model itself.", width, "  ");
	let rows = versus(model, search).map(({ key, best, change, sure }) => `${keyText(key)}: ${figureText(best)}${change ? `, ${changeText(change)}` : ""}, ${sure === "unsure" ? "not sure" : sure}`);
	return [
		...wrap(`Best architecture of ${orderedFront(search).length} on the front: ${plain(search.best.description, 300)}`, width, "  ").map((line) => style(line, 1)),
		...rows.flatMap((row) => wrap(row, width, "    ")),
		...search.command ? wrap(plain(search.command, 500), width, "    ") : []
	];
}
const keyText = (key) => {
	let { metric, device } = splitKey(key);
	return metrics[metric].label + (device === void 0 ? "" : ` on ${plain(device, 60)}`);
};
function warningLines({ models, warnings, issues }, width) {
	let texts = [
		...sharedWarnings(models),
		...warnings.map(({ sentence, advice }) => `Warning: ${sentence} ${advice}`),
		...issues.map(({ level, file, line, message }) => `${level === "error" ? "Error" : "Warning"}: ${file}${line === void 0 ? "" : `:${line}`}: ${message}`)
	];
	return texts.length === 0 ? [] : ["", ...texts.flatMap((text) => wrap(plain(text, 600), width))];
}
/** One line per kind of warning, with the models it was given for; the reports have every one in full. */
function sharedWarnings(models) {
	let all = models.flatMap(({ name, warnings }) => warnings.map((warning) => ({
		name,
		...warning
	})));
	return [...new Set(all.map(({ code }) => code))].map((code) => {
		let alike = all.filter((warning) => warning.code === code);
		return `Warning for ${[...new Set(alike.map(({ name }) => name))].join(", ")}: ${alike[0].sentence} ${alike[0].advice}`;
	});
}
/** Breaks at spaces, and inside a word only where the word alone is too wide. */
function wrap(text, width, indent = "") {
	let room = width - indent.length, words = text.trim().split(/\s+/).flatMap((word) => chunks(word, room)), lines = [];
	for (let word of words) {
		let last = lines.at(-1);
		last !== void 0 && last.length + 1 + word.length <= room ? lines[lines.length - 1] = `${last} ${word}` : lines.push(word);
	}
	return lines.map((line) => indent + line);
}
const chunks = (word, room) => word.length <= room ? [word] : word.match(RegExp(`.{1,${room}}`, "gu")) ?? [];
export { terminal as t };
