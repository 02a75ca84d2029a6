import "./rolldown-runtime.js";
import { r as spaceByName } from "./space-choice.js";
import { a as userError } from "./errors.js";
import { a as writeSearch, c as unusual, i as searchVerdict, n as readSearch, r as searchJson, v as terminal } from "./search-report.js";
import { n as ledgerFile } from "./ledger-plan.js";
import { n as searchers, t as propose, u as loadSubjects } from "./propose.js";
import { r as memoryFolder } from "./warm-store.js";
import { t as openLab } from "./lab.js";
import { t as writeWhole } from "./write-whole.js";
import { t as exitCodes } from "./command.js";
import { t as contextOf } from "./context.js";
import { n as durationOf, o as textOf, t as countOf } from "./options.js";
import { i as withSetting, n as invalidConfig, r as planOf } from "./setting2.js";
import { join, relative, resolve } from "node:path";
import { existsSync } from "node:fs";
// src/commands/search.ts
const bestName = "best.onnx", run = async (_args, options, io) => {
	let loaded = planOf(options, io);
	if (!loaded) return invalidConfig;
	let plan = spaceAsAsked(trainingAsAsked(onlyModel(loaded.plan, textOf(options, "model")), options), options), memory = memoryOf(textOf(options, "warmStart"), loaded.root, io), request = {
		...requestOf(plan, options, io),
		memory,
		said: saidIn(options)
	}, goesOn = existsSync(join(request.folder, ledgerFile)), { best, warmStarted, warnings = [] } = await withSetting(io, options, {
		root: loaded.root,
		base: void 0
	}, (setting) => searchModel(plan, request, setting));
	for (let { sentence, advice } of warnings) io.err(`warning: ${sentence} ${advice}\n`);
	return best && writeWhole(join(request.folder, bestName), best), show(request.folder, best !== void 0, goesOn || warmStarted === !0, io);
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
		return proposal;
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
/** `--space` goes before what the configuration says, of the model or in general. */
function spaceAsAsked(plan, options) {
	let text = textOf(options, "space");
	if (text === void 0) return plan;
	let space = spaceByName(text);
	return {
		...plan,
		models: plan.models.map((model) => ({
			...model,
			space
		}))
	};
}
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
const saidIn = (options) => ({
	config: unusual(textOf(options, "config")),
	space: textOf(options, "space"),
	warmStart: textOf(options, "warmStart"),
	...options.train === !1 ? { train: !1 } : {},
	...options.measure === !1 ? { measure: !1 } : {}
});
/** What is remembered: the searches of `--warm-start`, or those of this repository. */
function memoryOf(from, root, io) {
	if (from === "none") return "none";
	let named = from === void 0 ? void 0 : resolve(io.cwd, from);
	if (named !== void 0 && !existsSync(named)) throw userError("file-not-found", { path: relative(io.cwd, named) });
	return {
		from: named,
		place: join(root, memoryFolder),
		within: root
	};
}
function show(folder, hasBest, warmStarted, io) {
	let record = readSearch(folder, io.now()), verdict = searchVerdict(record, {
		context: contextOf(io),
		bestFile: hasBest ? relative(io.cwd, join(folder, bestName)) : void 0
	}), written = [...writeSearch(folder, record, verdict), ...hasBest ? [join(folder, bestName)] : []];
	if (io.json) io.out(`${JSON.stringify(searchJson(record, warmStarted))}\n`);
	else {
		let files = written.map((path) => `wrote ${relative(io.cwd, path)}`).join("\n");
		io.out(`${terminal(verdict, io)}\n${files}\n`);
	}
	return exitCodes.done;
}
export { run };
