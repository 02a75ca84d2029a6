import { H as judge, S as summariseSearch, U as html, d as limitsOf, g as proxyWarning, s as searchCommand, t as blindness, x as summariseLayers } from "./search-report.js";
import { t as json } from "./json.js";
import { n as markdown } from "./markdown.js";
import { r as runsModels } from "./schema.js";
import { a as userError, t as UserError } from "./errors.js";
import { s as splitKey } from "./units.js";
import { a as deviceFindings, c as computedFindings, d as nothing, f as together, l as hasModel, p as withKept, r as qualityFindings, s as missingFigures, t as propose, u as loadSubjects } from "./propose.js";
import { t as openLab } from "./lab.js";
import { a as tellGenome, n as ledgerFile } from "./ledger-plan.js";
import { t as writeWhole } from "./write-whole.js";
import { join } from "node:path";
import { rmSync } from "node:fs";
// src/run/gate.ts
/** Judges every model of the plan against its budgets and looks for a better one. */
async function gate(plan, place, options) {
	let setting = withKept(place, options.memory), lab = openLab(setting, { part: options.search && mayTrain(plan) ? "test" : void 0 });
	try {
		let judged = [];
		for (let subject of await loadSubjects(plan, setting)) setting.signal?.throwIfAborted(), judged.push(await examine(subject, plan, lab, setting, options));
		return conclude(judged, plan, options);
	} finally {
		await lab.close();
	}
}
/** What a search trains on cannot judge what it proposes, nor what that is compared with: the model itself. */
const mayTrain = ({ search: { enabled, method, train } }) => enabled && method === "auto" && train;
async function examine(subject, plan, lab, setting, options) {
	if (!hasModel(subject)) return examineVacancy(subject, {
		plan,
		lab,
		setting
	}, options);
	let computed = computedFindings(subject);
	if (!options.measure) return unmeasured(subject, computed, plan, setting);
	let quality = await qualityFindings(subject, lab, setting, plan.seed), { findings: timed, facts, devices } = await deviceFindings(subject, plan, setting), findings = together([
		computed,
		quality,
		timed
	]);
	return {
		subject,
		findings,
		facts,
		...isIdle(subject, findings) ? noNeed : await searchAround(subject, findings, {
			plan: {
				...plan,
				devices
			},
			lab,
			setting
		}, options)
	};
}
/** Nothing is judged but what the search finds. */
async function examineVacancy(subject, tools, options) {
	let sought = options.measure ? await searchAround(subject, nothing, tools, options) : notSought(unasked);
	return {
		subject,
		findings: nothing,
		facts: [],
		...sought
	};
}
const noNeed = {
	proposal: void 0,
	unsearched: void 0,
	warnings: []
}, notSought = ({ message, fix }) => ({
	...noNeed,
	unsearched: {
		reason: message.replace(/\.$/, ""),
		fix
	}
}), unasked = {
	message: "measuring was switched off",
	fix: "Run the gate without --no-measure."
}, switchedOff = {
	message: "the search was switched off",
	fix: "Turn it on: no --no-search, and no `search: false` in the configuration."
};
/** A search that cannot be made leaves a warning: the budgets are judged all the same. */
async function searchAround(subject, findings, tools, options) {
	let { plan } = tools;
	if (!options.search || !plan.search.enabled) return notSought(switchedOff);
	let folder = options.searchFolder(subject.plan.name), { method, trials, timeMs } = plan.search, memory = options.memory ?? "none", request = {
		method,
		trials,
		timeMs,
		seed: plan.seed,
		folder,
		measure: devicesAnswer(findings),
		memory,
		said: options.said ?? {}
	};
	try {
		let proposal = await orAnew(folder, () => propose(subject, findings, request, tools));
		return proposal ? {
			...noNeed,
			proposal
		} : notSought(userError("search-nothing-free", { model: subject.plan.name }));
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		let warning = {
			code: "search-failed",
			sentence: `No better architecture was looked for: ${error.message}`,
			advice: error.fix
		};
		return {
			...notSought(error),
			warnings: [warning]
		};
	}
}
/** Trials that an earlier gate left in this folder for another model or other budgets are dropped. */
async function orAnew(folder, work) {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof UserError && error.code === "ledger-foreign")) throw error;
		return rmSync(join(folder, ledgerFile)), work();
	}
}
/** Nothing to look for: every limit holds, and without data no net can be said to be better than this one. */
function isIdle({ plan }, { head, base }) {
	let holds = limitsOf(plan, base).every(({ key, limit, better }) => {
		let value = head[key]?.value ?? limit;
		return better === "min" ? value <= limit : value >= limit;
	});
	return plan.data === void 0 && holds;
}
const devicesAnswer = ({ missing }) => Object.keys(missing).every((key) => splitKey(key).device === void 0);
/** What is known when nothing may run: computed figures and those of formulas. */
async function unmeasured(subject, computed, plan, setting) {
	let formulas = {
		...plan,
		devices: plan.devices.filter((device) => !runsModels(device))
	}, { findings, facts } = await deviceFindings(subject, formulas, setting);
	return {
		subject,
		findings: together([skipped(subject, computed), findings]),
		facts,
		...notSought(unasked)
	};
}
function skipped({ plan }, computed) {
	return {
		...computed,
		missing: missingFigures(plan.budgets, unasked)
	};
}
function conclude(judged, plan, options) {
	let { context } = options, best = new Map(judged.flatMap(({ subject, proposal }) => proposal?.best ? [[subject.plan.name, proposal.best]] : []));
	return {
		verdict: judge({
			models: judged.map(({ subject, findings, proposal, unsearched, warnings }) => ({
				name: subject.plan.name,
				path: subject.plan.path,
				judge: plan.judge,
				unsearched,
				budgets: subject.plan.budgets,
				head: findings.head,
				base: subject.base || subject.baseProblem ? findings.base : void 0,
				changes: findings.changes,
				missing: findings.missing,
				layers: subject.head && summariseLayers(subject.head.analysis),
				search: proposal && summarise(proposal, plan, options),
				warnings: [
					...findings.warnings,
					...warnings,
					...proposal ? [...blindness(proposal.brief), ...proposal.warnings ?? []] : []
				]
			})),
			policy: plan.policy,
			waivers: plan.waivers,
			devices: judged.flatMap(({ facts }) => facts),
			context: {
				...context,
				seed: plan.seed
			}
		}),
		best
	};
}
/** The proposal as the report shows it. */
function summarise({ brief, result, best, story }, plan, { said = {}, results = "" } = {}) {
	let isTaken = best !== void 0 && !proxyWarning(brief) && results !== !1;
	return summariseSearch(result, {
		task: brief,
		method: brief.method,
		space: brief.space.name,
		seed: plan.seed,
		describe: (genome) => tellGenome(brief, genome),
		...isTaken ? { bestFile: join(results || "", bestFile(brief.model.name)) } : {},
		command: searchCommand(brief, story?.asked, said),
		story
	});
}
/** Where a model's best architecture stands among the results. */
const bestFile = (model) => join(folderName(model), "best.onnx"), folderName = (model) => model.replace(/[^\w.-]+/g, "-").replace(/^\.+/, "") || "model";
// src/run/outputs.ts
/** Writes a gate's results into `folder`; returns their paths. */
function writeGate({ verdict, best }, folder) {
	let files = {
		verdict: join(folder, "verdict.json"),
		comment: join(folder, "comment.md"),
		report: join(folder, "report.html")
	};
	writeWhole(files.verdict, json(verdict)), writeWhole(files.comment, markdown(verdict)), writeWhole(files.report, html(verdict));
	let models = /* @__PURE__ */ new Map();
	for (let [name, bytes] of best) {
		let path = join(folder, bestFile(name));
		writeWhole(path, bytes), models.set(name, path);
	}
	return {
		...files,
		best: models
	};
}
export { summarise as a, gate as i, bestFile as n, folderName as r, writeGate as t };
