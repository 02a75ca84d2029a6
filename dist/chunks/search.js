import "./rolldown-runtime.js";
import { a as userError, t as UserError } from "./errors.js";
import { t as terminal } from "./terminal2.js";
import { a as readSearch, b as loadSubjects, c as writeSearch, d as propose, f as searchers, h as ledgerFile, o as searchJson, s as searchVerdict, u as writeWhole } from "./gate.js";
import { t as openLab } from "./lab.js";
import { t as exitCodes } from "./command.js";
import { t as contextOf } from "./context.js";
import { a as textOf, n as durationOf, t as countOf } from "./options.js";
import { i as withSetting, n as invalidConfig, r as planOf } from "./setting2.js";
import { join, relative, resolve } from "node:path";
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
// src/commands/search.ts
const bestName = "best.onnx", run = async (_args, options, io) => {
	let loaded = planOf(options, io);
	if (!loaded) return invalidConfig;
	let plan = trainingAsAsked(onlyModel(loaded.plan, textOf(options, "model")), options), request = requestOf(plan, options, io), warm = warmStart(request.folder, textOf(options, "warmStart"), io), best = await withSetting(io, options, {
		root: loaded.root,
		base: void 0
	}, (setting) => searchModel(plan, request, setting)).catch((error) => {
		throw warm === "copied" && isForeign(error) && rmSync(join(request.folder, ledgerFile)), error;
	});
	return best && writeWhole(join(request.folder, bestName), best), show(request.folder, best !== void 0, warm !== "none", io);
};
async function searchModel(plan, request, setting) {
	let [subject] = await loadSubjects(plan, setting), lab = openLab(setting);
	try {
		let proposal = await propose(subject, {
			head: {},
			base: {}
		}, request, {
			plan,
			lab,
			setting
		});
		if (!proposal) throw userError("search-nothing-free", { model: subject.plan.name });
		return proposal.best;
	} finally {
		await lab.close();
	}
}
function onlyModel(plan, name) {
	let found = name === void 0 ? plan.models[0] : plan.models.find((model) => model.name === name), known = plan.models.map((model) => model.name).join(", ");
	if (!found) throw userError("model-unknown", {
		model: name ?? "",
		known
	});
	return {
		...plan,
		models: [found]
	};
}
const trainingAsAsked = (plan, options) => options.train === !1 ? {
	...plan,
	search: {
		...plan.search,
		train: !1
	}
} : plan;
function requestOf(plan, options, io) {
	let method = textOf(options, "method") ?? plan.search.method;
	if (!Object.hasOwn(searchers, method)) throw userError("option-invalid", {
		option: "--method",
		text: method,
		form: Object.keys(searchers).join(" or ")
	});
	let trials = countOf(options, "trials", 1), time = durationOf(options, "time");
	return {
		method,
		timeMs: time ?? (trials === void 0 ? plan.search.timeMs : void 0),
		trials: trials ?? (time === void 0 ? plan.search.trials : void 0),
		seed: countOf(options, "seed") ?? plan.seed,
		folder: resolve(io.cwd, textOf(options, "out") ?? ".edgewise/search"),
		measure: options.measure !== !1
	};
}
const isForeign = (error) => error instanceof UserError && error.code === "ledger-foreign";
/** Which earlier trials are built on: the folder's own, or a copy of those of `--warm-start`. */
function warmStart(folder, from, io) {
	let own = join(folder, ledgerFile);
	if (existsSync(own)) return "own";
	if (from === void 0 || from === "none") return "none";
	let other = join(resolve(io.cwd, from), ledgerFile);
	if (!existsSync(other)) throw userError("file-not-found", { path: relative(io.cwd, other) });
	return mkdirSync(folder, { recursive: !0 }), copyFileSync(other, own), "copied";
}
function show(folder, hasBest, warmStarted, io) {
	let record = readSearch(folder), interrupted = io.signal.aborted, verdict = searchVerdict(record, {
		context: contextOf(io),
		interrupted,
		bestFile: hasBest ? bestName : void 0
	}), written = [...writeSearch(folder, record, verdict), ...hasBest ? [join(folder, bestName)] : []];
	if (io.json) io.out(`${JSON.stringify(searchJson(record, warmStarted))}\n`);
	else {
		let files = written.map((path) => `wrote ${relative(io.cwd, path)}`).join("\n");
		io.out(`${terminal(verdict, io)}\n${files}\n`);
	}
	return exitCodes.done;
}
export { run };
