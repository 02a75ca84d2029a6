import "./rolldown-runtime.js";
import { a as userError, i as printable } from "./errors.js";
import { k as familyNames } from "./relearned.js";
import { h as predictorText, t as fitFiles } from "./predictor.js";
import { t as familyFiles } from "./family-files.js";
import { a as proxyFiles, o as transferFiles } from "./known-devices.js";
import { t as writeWhole } from "./write-whole.js";
import { t as exitCodes } from "./command.js";
import { i as seedOf, n as durationOf, o as textOf, r as listOf } from "./options.js";
import { i as withSetting } from "./setting2.js";
import { n as wrapped, t as table } from "./table.js";
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
	let { saved, device, form, heldOut, compared } = await fitted(args, options, io), path = resolve(io.cwd, out);
	writeWhole(path, Buffer.from(predictorText(saved)));
	let file = relative(io.cwd, path);
	if (io.json) io.out(`${JSON.stringify({
		...heldOut,
		form,
		device,
		file,
		...compared && { families: compared }
	})}\n`);
	else {
		let { mape, spearman, coverage90, rows } = heldOut;
		io.out([
			`${printable(device)}: ${form} model of ${rows} measured models`,
			`on models it had not seen: error ${percent(mape)}, rank correlation ${spearman.toFixed(3)}, ${percent(coverage90)} within the 90 % interval`,
			...compared ? [tableOf(compared, io.columns), wrapped(criterion, io.columns)] : [],
			`wrote ${printable(file)}`,
			""
		].join("\n"));
	}
	return exitCodes.done;
};
async function fitted(args, options, io) {
	let { cwd } = io;
	if (textOf(options, "families") !== void 0) return ofFamilies(args, options, io);
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
async function ofFamilies(args, options, io) {
	let { ofSpace, ...told } = await withSetting(io, options, {
		root: io.cwd,
		base: void 0
	}, (setting) => familyFiles(args, {
		families: familiesIn(options),
		seed: seedOf(options),
		budgetMs: durationOf(options, "for"),
		cwd: io.cwd
	}, setting));
	told.untried.length > 0 && io.err(`warning: not compared for want of time: ${told.untried.join(", ")}\n`);
	let { device, heldOut, learned } = ofSpace, compared = told.compared.map((quality, i) => ({
		...quality,
		seconds: told.seconds[i],
		chosen: quality.family === learned.family
	}));
	return {
		saved: { ofSpace },
		device,
		form: learned.family,
		heldOut,
		compared
	};
}
/** Undefined: all of them. */
function familiesIn(options) {
	for (let other of ["from", "prior"]) {
		let text = textOf(options, other);
		if (text !== void 0) throw userError("option-invalid", {
			option: `--${other}`,
			text,
			form: "it without --families"
		});
	}
	let names = listOf(options, "families");
	if (names.length === 1 && names[0] === "all") return;
	let known = names.filter((name) => familyNames.includes(name));
	if (known.length === names.length && known.length > 0) return known;
	let form = `"all", or some of ${familyNames.join(",")}`;
	throw userError("option-invalid", {
		option: "--families",
		text: names.join(","),
		form
	});
}
const criterion = "* least error but for its largest twentieth, or simpler and within 3 % of that", tableOf = (compared, columns) => table([
	{ head: "  family" },
	{
		head: "error",
		align: "right"
	},
	{
		head: "rank",
		align: "right"
	},
	{
		head: "holds",
		align: "right"
	},
	{
		head: "time",
		align: "right"
	}
], compared.map(({ family, mape, spearman, coverage90, seconds, chosen }) => [
	`${chosen ? "*" : " "} ${family}`,
	percent(mape),
	spearman.toFixed(3).replace(/^0/, ""),
	`${Math.round(100 * coverage90)} %`,
	`${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
]), columns);
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
