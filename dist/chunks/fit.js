import "./rolldown-runtime.js";
import { a as userError, i as printable } from "./errors.js";
import { b as predictorText, t as fitFiles } from "./predictor.js";
import { a as transferFiles, i as proxyFiles } from "./known-devices.js";
import { t as writeWhole } from "./write-whole.js";
import { t as exitCodes } from "./command.js";
import { i as seedOf, o as textOf, r as listOf } from "./options.js";
import { relative, resolve } from "node:path";
// src/commands/fit.ts
const run = async (args, options, io) => {
	let out = textOf(options, "out"), proxy = textOf(options, "proxy");
	if (args.length === 0) throw userError("argument-missing", {
		argument: "measurements.jsonl",
		command: "fit"
	});
	if (proxy !== void 0) return tellProxy(args, proxy, io);
	if (out === void 0) throw userError("argument-missing", {
		argument: "--out predictor.json",
		command: "fit"
	});
	let { saved, device, form, heldOut } = fitted(args, options, io), path = resolve(io.cwd, out);
	writeWhole(path, Buffer.from(predictorText(saved)));
	let file = relative(io.cwd, path);
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
};
function fitted(args, options, { cwd }) {
	let from = listOf(options, "from");
	if (from.length > 0) {
		let transferred = transferFiles(args, {
			from,
			cwd
		}), { device, heldOut } = transferred;
		return {
			saved: { transferred },
			device,
			heldOut,
			form: "few-shot"
		};
	}
	let made = fitFiles(args, {
		prior: textOf(options, "prior"),
		seed: seedOf(options),
		cwd
	});
	return {
		saved: { fitted: made },
		device: made.device,
		heldOut: made.heldOut,
		form: made.form
	};
}
/** Exit code 0 whatever the answer: it is one. */
function tellProxy(args, path, io) {
	let { decision, raw, adapted, reason, proxy, device } = proxyFiles(args, {
		proxy: path,
		cwd: io.cwd
	});
	return io.json ? io.out(`${JSON.stringify({
		decision,
		raw,
		adapted: adapted ?? null,
		reason,
		proxy,
		device
	})}\n`) : io.out(`${printable(proxy)} ${{
		reuse: "stands for",
		adapt: "stands, once adapted, for",
		refuse: "does not stand for"
	}[decision]} ${printable(device)}\n${reason}\n`), exitCodes.done;
}
const percent = (share) => `${(100 * share).toFixed(1)} %`;
export { run };
