import "./rolldown-runtime.js";
import { a as userError, i as printable } from "./errors.js";
import { _ as predictorText } from "./fitted-predictor.js";
import { t as fitFiles } from "./predictor.js";
import { t as writeWhole } from "./write-whole.js";
import { t as exitCodes } from "./command.js";
import { a as textOf, r as seedOf } from "./options.js";
import { relative, resolve } from "node:path";
// src/commands/fit.ts
const run = async (args, options, io) => {
	let out = textOf(options, "out");
	if (args.length === 0) throw userError("argument-missing", {
		argument: "measurements.jsonl",
		command: "fit"
	});
	if (out === void 0) throw userError("argument-missing", {
		argument: "--out predictor.json",
		command: "fit"
	});
	let fitted = fitFiles(args, {
		prior: textOf(options, "prior"),
		seed: seedOf(options),
		cwd: io.cwd
	}), path = resolve(io.cwd, out);
	writeWhole(path, Buffer.from(predictorText(fitted)));
	let { heldOut, form, device } = fitted, file = relative(io.cwd, path);
	if (io.json) io.out(`${JSON.stringify({
		...heldOut,
		form,
		device,
		file
	})}\n`);
	else {
		let { mape, spearman, coverage90, rows } = heldOut;
		io.out([
			`${printable(device)}: ${form} model of ${rows} measured models`,
			`on models it had not seen: error ${percent(mape)}, rank correlation ${spearman.toFixed(3)}, ${percent(coverage90)} within the 90 % interval`,
			`wrote ${printable(file)}`,
			""
		].join("\n"));
	}
	return exitCodes.done;
}, percent = (share) => `${(100 * share).toFixed(1)} %`;
export { run };
