import "./rolldown-runtime.js";
import { a as userError, i as printable } from "./errors.js";
import { t as designCosts } from "./space-task.js";
import { t as designFromFiles } from "./design.js";
import { t as writeWhole } from "./write-whole.js";
import { a as metrics, o as parseQuantity, r as formatQuantity } from "./units.js";
import { t as exitCodes } from "./command.js";
import { i as seedOf, n as durationOf, o as textOf } from "./options.js";
import { i as withSetting } from "./setting2.js";
import { relative, resolve } from "node:path";
// src/commands/design.ts
const run = async (args, options, io) => {
	let [predictor] = args, [search, latencyMs] = [textOf(options, "search"), durationOf(options, "limit")], missing = (argument) => userError("argument-missing", {
		argument,
		command: "design"
	});
	if (predictor === void 0) throw missing("predictor.json");
	if (search === void 0) throw missing("--search dir");
	if (latencyMs === void 0) throw missing("--limit 12ms");
	let limits = {
		latencyMs,
		costs: costLimits(options)
	}, request = {
		predictor,
		search,
		limits,
		optimiser: textOf(options, "optimiser"),
		seed: seedOf(options),
		cwd: io.cwd
	}, place = {
		root: io.cwd,
		base: void 0
	}, answer = await withSetting(io, options, place, (setting) => designFromFiles(request, setting)), out = textOf(options, "out");
	out !== void 0 && writeWhole(resolve(io.cwd, out), answer.model);
	let file = out === void 0 ? void 0 : relative(io.cwd, resolve(io.cwd, out)), { model: _, ...facts } = answer;
	return io.json ? io.out(`${JSON.stringify({
		...facts,
		limits,
		...file === void 0 ? {} : { file }
	})}\n`) : io.out(`${linesOf(answer, latencyMs, file).join("\n")}\n`), exitCodes.done;
}, optionOf = (cost) => cost.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), costLimits = (options) => Object.fromEntries(designCosts.flatMap((cost) => {
	let text = textOf(options, optionOf(cost));
	return text === void 0 ? [] : [[cost, parseQuantity(text, metrics[cost].unit)]];
})), verdicts = {
	holds: "holds, with its whole interval",
	inconclusive: "holds by the prediction, not by its interval: measure it",
	infeasible: "nothing that was looked at holds the limits; this comes nearest"
};
function linesOf(answer, limitMs, file) {
	let { device, space, status, latency, costs, told, metric, expected, optimiser } = answer, [at, from, to] = [
		latency.value,
		latency.low,
		latency.high
	].map((ms) => formatQuantity(ms, "ms")), figures = designCosts.flatMap((cost) => {
		let value = costs[cost];
		return value === void 0 ? [] : [`${metrics[cost].label} ${formatQuantity(value, metrics[cost].unit)}`];
	}), [worth, least, most] = [
		expected.value,
		expected.low,
		expected.high
	].map((value) => formatQuantity(value, expected.unit));
	return [
		`${space} for ${printable(device)}: ${verdicts[status]} (limit ${formatQuantity(limitMs, "ms")})`,
		`  ${told}`,
		`  latency ${at} predicted (90 %: ${from}–${to})${figures.map((text) => `, ${text}`).join("")}`,
		`  ${metrics[metric].label} about ${worth} (${least}–${most}), ${restsOn(answer)}; it is untrained`,
		`${optimiser.isNew ? "trained and wrote" : "asked"} ${printable(optimiser.file)}, which knows ${optimiser.devices} devices`,
		...file === void 0 ? [] : [`wrote ${printable(file)}`]
	];
}
const restsOn = ({ rests, trainedFor }) => trainedFor === void 0 ? `by ${rests} architectures that the search judged` : `after ${trainedFor} steps of training, by ${rests} architectures that the search trained for as many`;
export { run };
