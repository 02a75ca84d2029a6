import { a as metrics, r as formatQuantity, s as splitKey } from "./units.js";
import { a as boolean, c as int, d as number, h as string, i as array, l as literal, m as strictObject, o as custom, p as record, r as _enum } from "./describe.js";
import { a as limitText, i as figureText, n as counted, o as metricLabel, r as durationText, t as changeText } from "./figures.js";
// src/report/escape.ts
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu, markFlood = /(\p{M}{3})\p{M}+/gu;
/**
* One line of visible characters: control, format (bidirectional, zero-width, tag), surrogate and private-use
* characters become a space, floods of combining marks are cut, and at most `limit` characters remain.
*/
function visible(text, limit = 300) {
	let clean = text.slice(0, limit * 8).replace(invisible, " ").replace(markFlood, "$1"), characters = [...clean];
	return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : clean;
}
/** For logs and terminals: visible, and free of what a runner would take for a workflow command. */
const plain = (text, limit = 300) => visible(text, limit).replace(/:(?=:)/g, ":​").replaceAll("##[", "##​["), xml = (text, limit = 300) => visible(text, limit).replace(/[&<>"'`=]/g, (character) => `&#${character.charCodeAt(0)};`);
/**
* A sentence for Markdown: shown as it is read, never as markup. Punctuation becomes numeric entities (which
* CommonMark takes as text, in tables too); mentions, references, emoji names and links are broken by a seam.
* Pairs of backticks, which the message catalogue uses, set code type; that is all they can do.
*/
function markdownText(text, limit = 300) {
	let parts = visible(text.trim(), limit).split("`");
	return parts.length % 2 == 1 && parts.length > 1 ? parts.map((part, index) => index % 2 == 1 && part !== "" ? code(part) : escaped(part)).join("") : escaped(parts.join("`"));
}
/** A name or path for Markdown: the same guarantees, set in code type. */
const markdownCode = (text, limit = 120) => code(visible(text, limit).trim() || "(empty)");
/** Lines to be copied, as a code block of their own; nothing in it is markup, and no line of it closes it. */
function markdownBlock(lines, language = "") {
	let text = lines.map((line) => visible(line, 1e3)).join("\n"), longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length)), fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${text}\n${fence}`;
}
/** For a quoted string in a Mermaid diagram: letters, digits and spaces only. */
const mermaidText = (text, limit = 40) => visible(text, limit * 2).replace(/[^\p{L}\p{N} .,%()+-]/gu, " ").replace(/ +/g, " ").trim().slice(0, limit), escaped = (text) => entities(unlinked(text)), code = (text) => `<code>${escaped(text)}</code>`, unlinked = (text) => text.replace(/[@#]|:(?=\S)|GH-(?=\d)|www(?=\.)/gi, (match) => `${match}​`), entities = (text) => text.replace(/[!-$&-+\--/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`), harmless = /^[\w./@:+,=%][\w./@:+,=%-]*$/;
/** One word of a POSIX shell, whatever it holds. */
function shellWord(text) {
	let clean = visible(text, 300);
	return harmless.test(clean) ? clean : `'${clean.replace(/^-/, "./-").replaceAll("'", "'\\''")}'`;
}
/**
* Lines that put the best model in place of head's and commit it; empty where there is no file to take or no place for it.
* With an artifact its download comes first.
*/
function adoptSteps({ path }, { best, bestFile, seed }, { artifact, runUrl }) {
	if (!best || !bestFile || path === void 0) return [];
	let model = shellWord(path), file = artifact ? `${artifact}/${bestFile}` : bestFile;
	return [
		...artifact ? downloads(artifact, runUrl) : [],
		`cp ${shellWord(file)} ${model}`,
		`git add ${model}`,
		`git commit -m ${shellWord(`Adopt architecture ${best.id} (Edgewise, seed ${seed})`)}`
	];
}
/** What to know before the search's command is run again: without its memory it is not the same search. */
function coldNote({ story, command }) {
	let recalled = story?.account.recalled ?? 0;
	if (recalled !== 0 && command?.includes(" --warm-start none ")) return `It begins without ${recalled === 1 ? "the trial" : `the ${recalled} trials`} recalled from earlier searches, so it may end elsewhere`;
}
/** `https://github.com/owner/repository/actions/runs/123`: the run's id, and where it is. */
const runs = /^https?:\/\/([\w.-]+)\/([\w.-]+\/[\w.-]+)\/actions\/runs\/(\d+)/;
function downloads(artifact, runUrl) {
	let [, host, repository, run] = runs.exec(runUrl ?? "") ?? [];
	if (run === void 0) return [];
	let where = host === "github.com" ? repository : `${host}/${repository}`, name = shellWord(artifact);
	return [`gh run download ${run} --repo ${where} --name ${name} --dir ${name}`];
}
// src/report/policy.ts
/** Noise does not block anyone; a figure that was promised and is not there does. */
const defaultPolicy = {
	inconclusive: "warn",
	"not-measured": "fail"
};
function effectOf(status, policy) {
	return status === "pass" || status === "fail" ? status : policy[status];
}
const effects = [
	"pass",
	"warn",
	"fail"
], statuses = [
	"pass",
	"inconclusive",
	"not-measured",
	"fail"
], severity = (status, policy) => effects.indexOf(effectOf(status, policy)) * statuses.length + statuses.indexOf(status), worst = (all, policy) => all.reduce((a, b) => severity(b, policy) > severity(a, policy) ? b : a, "pass"), countedStatus = (check) => check.waived ? "pass" : check.status, blocks = (check, policy) => effectOf(countedStatus(check), policy) === "fail", statusWords = {
	pass: {
		icon: "✅",
		word: "pass"
	},
	fail: {
		icon: "❌",
		word: "fail"
	},
	inconclusive: {
		icon: "🟡",
		word: "inconclusive"
	},
	"not-measured": {
		icon: "⚪",
		word: "not measured"
	},
	waived: {
		icon: "🔖",
		word: "waived"
	}
}, shownStatus = (check) => check.waived ? "waived" : check.status, checkLabel = (check, wrap) => metricLabel(check.metric) + (check.budget.deployment === "int8" && memoryMetrics.has(check.metric) ? " (int8)" : "") + (check.device === void 0 ? "" : ` on ${wrap(check.device)}`), memoryMetrics = /* @__PURE__ */ new Set(["peak-memory", "weight-bytes"]);
/** `≤ 12 ms` and `+5 % vs base`: the limit and the largest worsening allowed, whichever the budget has. */
function budgetParts({ metric, budget }) {
	let { unit, better } = metrics[metric], limit = budget.limit === void 0 ? [] : [limitText(budget.limit, unit, better)];
	if (budget.maxRegression === void 0) return limit;
	let percent = (budget.maxRegression * 100).toFixed(1).replace(/\.0$/, "");
	return [...limit, `${better === "min" ? "+" : "−"}${percent} % vs base`];
}
const budgetText = (check) => budgetParts(check).join(", "), worstFirst = (items, status, verdict) => [...items].sort((a, b) => severity(status(b), verdict.policy) - severity(status(a), verdict.policy)), orderedModels = (verdict) => worstFirst(verdict.models, (model) => model.status, verdict), orderedChecks = (model, verdict) => worstFirst(model.checks, countedStatus, verdict).sort((a, b) => rank(a) - rank(b)), rank = (check) => check.waived ? 1 : check.status === "pass" ? 2 : 0;
/** `Fail: 2 of 9 budgets are broken`; the one line that says it all. */
function headline(verdict) {
	let checks = verdict.models.flatMap((model) => model.judged === "architecture" ? [] : model.checks), found = verdict.models.flatMap((model) => model.architecture ?? []), waived = [...checks, ...found.flatMap((each) => each.checks)].filter((check) => check.waived).length, tail = waived > 0 ? `, ${waived} waived` : "", { word } = statusWords[verdict.status], claims = [...found.length === 0 || checks.some((check) => tells(check, verdict)) ? [claim(verdict, checks)] : [], ...architectureClaim(verdict, found)].join(", and ");
	return `${word[0].toUpperCase()}${word.slice(1)}: ${claims}${tail}${consequence(verdict)}`;
}
const tells = (check, { status }) => countedStatus(check) === status;
/** What is said of architectures, where they share the verdict's status. */
function architectureClaim({ status }, all) {
	let hit = all.filter((found) => found.status === status).length;
	return hit === 0 ? [] : [{
		pass: `${hit === 1 ? "an architecture" : `${hit} architectures`} within every budget ${hit === 1 ? "was" : "were"} found`,
		fail: "no architecture within every budget was found",
		inconclusive: "whether an architecture is within every budget is too close to call",
		"not-measured": "whether an architecture is within every budget is not known"
	}[status]];
}
function claim({ status }, checks) {
	let hit = checks.filter((check) => countedStatus(check) === status).length, of = `${hit} of ${counted(checks.length, "budget")}`;
	return status === "fail" ? `${of} ${hit === 1 ? "is" : "are"} broken` : status === "inconclusive" ? `${of} ${hit === 1 ? "is" : "are"} too close to call` : status === "not-measured" ? `${of} ${hit === 1 ? "has" : "have"} no figure` : checks.length === 0 ? "there is no budget to judge" : checks.length === 1 ? "the budget holds" : `all ${checks.length} budgets hold`;
}
/** Only the two states that a policy decides about need to say what they lead to. */
function consequence({ status, policy }) {
	return status === "pass" || status === "fail" ? "" : effectOf(status, policy) === "fail" ? " (blocks by policy)" : " (does not block)";
}
/** Icon, word and counts in one line of plain text: for logs, titles and outputs. */
const summaryLine = (verdict) => `${statusWords[verdict.status].icon} ${headline(verdict)}`;
/** Why a check stands as it does, beyond its figures: waivers, and the half of the budget that decided. */
function explanation(check) {
	if (check.waived) return `waived until ${check.waived.until}: ${check.waived.reason}`;
	let expired = check.expired ? `; its waiver ran out on ${check.expired.until}: ${check.expired.reason}` : "";
	return `${check.reason}${expired}`;
}
// src/report/effort.ts
/** `12 trials in 1 min 20 s, method auto, seed 3`; with what stopped it where that is not its end. */
function effortText({ trials, seconds, method, seed, interrupted, story }) {
	let state = story?.state ?? (interrupted ? "interrupted" : "ended"), end = state === "running" ? ", still running" : state === "interrupted" ? ", interrupted" : "";
	return `${counted(trials, "trial")} in ${durationText(seconds)}, method ${method}, seed ${seed}${end}`;
}
/** How far a search came that has not ended; undefined where it has. */
function openText({ trials, seconds, story }) {
	if (!story || story.state === "ended") return;
	let { asked } = story, far = [durationText(seconds) + (asked.seconds === void 0 ? "" : ` of ${durationText(asked.seconds)}`), counted(trials, "trial") + (asked.trials === void 0 ? "" : ` of ${asked.trials}`)].join(", ");
	return story.state === "running" ? `The search is still running: ${far}.` : `The search was interrupted after ${far}; the same command goes on from here.`;
}
const stops = {
	time: "its time was used up",
	trials: "the number of trials was reached",
	exhausted: "the space has no other architecture",
	unreachable: "costs say that no architecture of the space can hold every limit",
	interrupted: "it was interrupted",
	failed: "it ended with an error"
};
/** What was looked at, left out, trained and timed, where the time went, and why it ended. */
function effortLines({ story, seconds, trials }) {
	if (!story) return [];
	let { account, stop } = story, evaluated = account.rungs.length > 0 ? 0 : account.complete;
	return [
		["looked at by cost", counted(account.looked, "architecture")],
		["known before", account.recalled > 0 ? `${account.recalled} of ${counted(trials, "trial")} recalled from earlier searches` : void 0],
		["left out", endingsText(account.endings, "pruned")],
		["failed", endingsText(account.endings, "failed")],
		["evaluated untrained", evaluated > 0 ? String(evaluated) : void 0],
		["trained", rungsText(account)],
		["timed on devices", timedText(account)],
		["time", sharesText(account, seconds)],
		["ended because", stop && stops[stop]]
	].flatMap(([label, value]) => value ? [{
		label,
		value
	}] : []);
}
function endingsText(endings, state) {
	let own = endings.filter((ending) => ending.state === state);
	if (own.length !== 0) return `${own.slice(0, 4).map(({ count, reason }) => `${count}: ${reason}`).join("; ")}${own.length > 4 ? "; and others" : ""}`;
}
function rungsText({ rungs }) {
	let held = rungs.filter(({ part }) => part === "held-out"), last = rungs.find(({ part }) => part === "test");
	if (rungs.length === 0) return;
	let steps = held.map(({ candidates, steps }, i) => `${candidates} for ${i === 0 ? counted(steps, "step") : steps}`), best = last ? [`the best to the end, ${counted(last.steps, "step")}`] : [];
	return [...steps.slice(0, 8), ...best].join(" → ");
}
const timedText = ({ timed, tooSlow }) => timed === 0 ? void 0 : `${timed}${tooSlow > 0 ? `, of which ${tooSlow} broke a limit` : ""}`, stages = [
	["training", "training"],
	["evaluating", "evaluating"],
	["measuring", "timing on devices"],
	["searching", "the search itself"]
];
function sharesText({ seconds: by }, seconds) {
	let all = stages.reduce((sum, [stage]) => sum + by[stage], 0) || 1, shares = stages.filter(([stage]) => by[stage] > 0).map(([stage, name]) => `${name} ${(by[stage] / all * 100).toFixed(+(by[stage] / all < .1))} %`);
	return `${durationText(seconds)}: ${shares.join(", ")}`;
}
// src/report/layer-text.ts
const marks = {
	same: " ",
	changed: "~",
	added: "+",
	removed: "-"
};
/** Rows, with three or more unchanged neighbours folded into one. */
function pieces(rows) {
	let out = [];
	for (let i = 0; i < rows.length;) {
		let end = rows.findIndex((row, at) => at >= i && row.state !== "same"), run = (end < 0 ? rows.length : end) - i;
		if (run > 2) out.push({ same: run });
		else for (let row of rows.slice(i, i + run)) out.push({ row });
		i += run, i < rows.length && out.push({ row: rows[i++] });
	}
	return out;
}
/** `~` changed, `+` new, `-` left out; on one line a layer where it fits in so many columns, else on two or three. */
function layerLines({ rows, more }, columns) {
	let all = pieces(rows), shown = all.slice(0, 80), widths = {
		name: widest(shown, "name"),
		layer: widest(shown, "layer")
	}, lines = shown.flatMap((piece) => {
		if ("same" in piece) return [`  ${counted(piece.same, "layer")} as ${piece.same === 1 ? "it was" : "they were"}`];
		let { state } = piece.row, [name, layer, change] = [
			nameOf(piece.row),
			layerOf(piece.row),
			changeOf$1(piece.row)
		], wide = `${marks[state]} ${name.padEnd(widths.name)}  ${layer.padEnd(widths.layer)}  ${change}`.trimEnd();
		if (2 + widths.name + 2 + widths.layer + 2 + 16 <= columns && wide.length <= columns) return [wide];
		let rest = [layer, ...change === "" ? [] : change.split(", ")];
		return [`${marks[state]} ${cut(name, columns - 2)}`, ...packed(rest, columns - 4).map((text) => `    ${text}`)];
	}), left = all.length - shown.length + more;
	return left > 0 ? [...lines, `  and ${left} more`] : lines;
}
const nameOf = ({ name }) => cut(name || "unnamed", 34), layerOf = ({ before, after }) => (after ?? before)?.layer ?? "", changeOf$1 = ({ state, changes }) => state === "changed" ? changes.join(", ") : "", widest = (pieces, part) => Math.max(0, ...pieces.map((piece) => "row" in piece ? (part === "name" ? nameOf(piece.row) : layerOf(piece.row)).length : 0)), cut = (name, room) => name.length <= room ? name : `…${name.slice(name.length - room + 1)}`;
/** Parts joined by commas, on as few lines as they need. */
function packed(parts, room) {
	let lines = [];
	for (let part of parts) {
		let last = lines.at(-1);
		last !== void 0 && last.length + 2 + part.length <= room ? lines[lines.length - 1] = `${last}, ${part}` : lines.push(part.length <= room ? part : `${part.slice(0, room - 1)}…`);
	}
	return lines;
}
/** What the layers stand beside: the model, or, in a space of its own, the network that this begins with. */
const originText = ({ space }) => space === void 0 ? "head" : "the space’s first network";
/** `3 layers changed, 1 new, 2 left out`. */
function changedText({ rows }) {
	let count = (state) => rows.filter((row) => row.state === state).length, [changed, added, removed] = [
		count("changed"),
		count("added"),
		count("removed")
	];
	return [
		changed > 0 ? `${counted(changed, "layer")} changed` : "",
		added > 0 ? `${added} new` : "",
		removed > 0 ? `${removed} left out` : ""
	].filter((part) => part !== "").join(", ") || "no layer changed";
}
// src/report/compare.ts
/** The absolute limit: the whole interval within passes, wholly beyond fails, straddling is inconclusive. */
function judgeLimit(head, limit, better) {
	let status = place(head, limit, better), bound = `the limit of ${formatQuantity(limit, head.unit)}`, beyond = better === "min" ? "above" : "below";
	return status === "pass" ? {
		status,
		reason: `${figureText(head)} is within ${bound}`
	} : status === "fail" ? {
		status,
		reason: `${figureText(head)} is ${beyond} ${bound}`
	} : {
		status,
		reason: `the interval ${figureText(head, "interval")} contains ${bound}`
	};
}
/** The largest worsening: judged on the relative change, counted in the direction that is worse. */
function judgeRegression(change, budget) {
	let allowed = budget.maxRegression ?? 0, status = place(worsening(change, metrics[budget.metric].better), allowed, "min"), text = changeText(change), bound = `${(allowed * 100).toFixed(1)} %`;
	return status === "pass" ? {
		status,
		reason: `a change of ${text} is within the ${bound} allowed`
	} : status === "fail" ? {
		status,
		reason: `a change of ${text} is worse than the ${bound} allowed`
	} : {
		status,
		reason: `a change of ${text} may or may not be worse than the ${bound} allowed`
	};
}
function place({ low, high }, limit, better) {
	let [best, worst] = better === "min" ? [low, high] : [-high, -low], bound = better === "min" ? limit : -limit;
	return worst <= bound ? "pass" : best > bound ? "fail" : "inconclusive";
}
const worsening = (change, better) => better === "min" ? change : {
	...change,
	value: -change.value,
	low: -change.high,
	high: -change.low
};
/**
* head/base − 1 by interval division: exact for exact figures, wider than a paired comparison for others.
* Undefined where base may be zero and the ratio has no bound.
*/
function changeOf(head, base) {
	let equal = isExact(head) && isExact(base) && head.value === base.value, source = weakest(head.source, base.source);
	if (equal) return {
		value: 0,
		low: 0,
		high: 0,
		unit: "ratio",
		source
	};
	if (base.low <= 0) return;
	let over = (of, by) => (of - by) / by, low = over(head.low, head.low < 0 ? base.low : base.high);
	return {
		value: over(head.value, base.value),
		low,
		high: over(head.high, base.low),
		unit: "ratio",
		source
	};
}
const isExact = ({ value, low, high }) => low === value && high === value, trust = [
	"predicted",
	"measured",
	"computed"
], weakest = (a, b) => trust.indexOf(a) < trust.indexOf(b) ? a : b, hasBounds = ({ value, low, high }) => [
	value,
	low,
	high
].every(Number.isFinite), isHead = ({ best, space }) => best?.id === 0 && space === void 0;
/** The best architecture against head, one row a metric, objectives first; none where the best is head. */
function versus(model, search) {
	let { best, objectives } = search;
	if (!best || isHead(search)) return [];
	let judged = model.checks.map(keyOfCheck), own = Object.keys(best.metrics).filter((key) => metrics[splitKey(key).metric].kind !== "device" || judged.includes(key));
	return [.../* @__PURE__ */ new Set([
		...objectives,
		...judged,
		...own
	])].flatMap((key) => {
		let figure = best.metrics[key], paired = search.story?.changes?.[key];
		return figure ? [compareKey(key, model.head[key], figure, {
			part: best.part,
			paired
		})] : [];
	});
}
const keyOfCheck = ({ metric, device }) => device === void 0 ? metric : `${metric}@${device}`;
function compareKey(key, head, best, { part, paired }) {
	let change = head && (paired ?? changeOf(best, head));
	return {
		key,
		head,
		best,
		change,
		sure: change ? certainty(change, key) : "unsure",
		basis: basisOf(key, best, part)
	};
}
function certainty({ low, high }, key) {
	return low === 0 && high === 0 ? "same" : low <= 0 && high >= 0 ? "unsure" : high < 0 == (metrics[splitKey(key).metric].better === "min") ? "better" : "worse";
}
/** Signs never stand without these words. */
const sureText = ({ sure }) => sure === "unsure" ? "not sure: zero is in the interval" : sure;
/** `evaluated on 600 test samples`, `measured, 480 runs`, `computed`, `predicted`. */
function basisOf(key, { source, count }, part) {
	return source === "measured" ? metrics[splitKey(key).metric].kind === "quality" ? count === void 0 ? "measured" : `evaluated on ${counted(count, `${part === "held-out" ? "held-out " : part === "test" ? "test " : ""}sample`)}` : count === void 0 ? "measured" : `measured, ${counted(count, "run")}` : source;
}
/** Objectives and limits that the best has no figure for: devices that were not asked yet. */
function unknownOf(model, { best, objectives }) {
	return best ? [.../* @__PURE__ */ new Set([...objectives, ...model.checks.map(keyOfCheck)])].filter((key) => !best.metrics[key] && metrics[splitKey(key).metric].kind === "device") : [];
}
/** Ordered along the first objective, best first. */
function orderedFront({ front, objectives }) {
	let key = objectives[0];
	if (key === void 0) return [...front];
	let sign = metrics[splitKey(key).metric].better === "min" ? 1 : -1, value = (point) => (point.metrics[key]?.value ?? 1e400 * sign) * sign;
	return [...front].sort((a, b) => value(a) - value(b));
}
/** What is said above the proposal, in a few words. */
function proposalTitle(search) {
	let isOpen = search.story !== void 0 && search.story.state !== "ended";
	return search.best ? isHead(search) ? `Nothing better than the model itself was found${isOpen ? " yet" : ""}` : `An architecture that fits${isOpen ? ", so far" : ""}` : isOpen ? "No architecture within all budgets yet" : "No architecture keeps all budgets";
}
// src/report/plane.ts
/** Undefined when it has no extent. */
function plane(model, search) {
	let [x, y] = axesOf(search);
	if (x === void 0 || y === void 0) return;
	let spot = (label, kind, figures) => {
		let [atX, atY] = [figures.metrics[x], figures.metrics[y]], { part, description } = figures;
		return atX && atY ? [{
			label,
			kind,
			part,
			description,
			x: atX,
			y: atY
		}] : [];
	}, part = search.front.some((point) => point.part) ? "test" : void 0, known = (label, metrics) => metrics ? spot(label, label, {
		metrics,
		part,
		description: ""
	}) : [], spots = [
		...orderedFront(search).flatMap((point) => spot(`#${point.id}`, kindOf(point, search), point)),
		...known("base", model.base),
		...known("head", model.head)
	];
	return spots.length < 2 ? void 0 : {
		x: axis(x, model),
		y: axis(y, model),
		spots
	};
}
const kindOf = (point, { best }) => point.id === best?.id ? "best" : point.feasible ? "front" : "infeasible";
/** Quality (or what stands for it) upwards, a cost to the right; without a quality the first two objectives. */
function axesOf({ objectives, front }) {
	let kind = (key) => metrics[splitKey(key).metric].kind, isQuality = (key) => kind(key) === "quality" || kind(key) === "proxy", y = objectives.find(isQuality);
	if (y === void 0) return objectives;
	let costs = objectives.filter((key) => !isQuality(key)), everywhere = (key) => front.every((point) => point.metrics[key]);
	return [costs.find((key) => kind(key) === "device" && everywhere(key)) ?? costs[0] ?? "macs", y];
}
function axis(key, model) {
	let { metric, device } = splitKey(key);
	return {
		key,
		limit: model.checks.find((check) => check.metric === metric && check.device === device)?.budget.limit
	};
}
// src/report/architecture.ts
/** What is judged of an entry: without a model only an architecture can be. */
const judgedOf = ({ path, judge = "model" }) => path === void 0 ? "architecture" : judge, knowsHead = (model) => model.path !== void 0 && (judgedOf(model) !== "architecture" || Object.keys(model.head).length > 0);
/** What a model's status rests on. */
function statusesOf(judged, checks, architecture) {
	let found = architecture ? [architecture.status] : [];
	return judged === "model" ? [...checks] : judged === "architecture" ? found : [...checks, ...found];
}
/**
* @param onHead the budgets on head's model, waivers applied; undefined where nothing is known of one
* @param judgeAll the budgets on other figures
*/
function judgeArchitecture(model, onHead, judgeAll, policy) {
	let { search, unsearched } = model, status = (checks) => worst(checks.map((check) => check.waived ? "pass" : check.status), policy), onBest = search?.best && judgeAll(search.best.metrics), head = onHead ? status(onHead) : void 0;
	if (onHead && head && (head === "pass" || !search && !unsearched) && !(onBest && status(onBest) === "pass")) return {
		status: head,
		reason: `the model itself ${claims[head]}`,
		fix: void 0,
		checks: onHead
	};
	if (search?.best && onBest) {
		let found = status(onBest);
		return {
			status: found,
			reason: `architecture #${search.best.id} ${claims[found]}`,
			fix: void 0,
			checks: onBest
		};
	}
	return search ? {
		...notFound(search),
		fix: void 0,
		checks: []
	} : {
		...notSearched(unsearched),
		status: "not-measured",
		checks: []
	};
}
const claims = {
	pass: "holds every budget",
	fail: "breaks a budget",
	inconclusive: "is too close to a limit to call",
	"not-measured": "has no figure for a budget"
}, notSearched = (why) => ({
	reason: why?.reason ?? "no architecture was looked for",
	fix: why?.fix ?? "Run the gate with its search."
});
function notFound({ trials, seconds, interrupted, nearest }) {
	let near = nearest.map(({ key, limit, achieved }) => {
		let { metric, device } = splitKey(key), { unit } = metrics[metric];
		return `${`${metricLabel(metric)}${device === void 0 ? "" : ` on ${device}`}`} ${formatQuantity(achieved, unit)}, limit ${formatQuantity(limit, unit)}`;
	}), tried = `${counted(trials, "architecture")} in ${seconds.toFixed(1)} s`, known = near.length > 0 ? `; nearest: ${near.slice(0, 8).join("; ")}` : "";
	return interrupted ? {
		status: "inconclusive",
		reason: `the search was interrupted after ${tried}${known}`
	} : {
		status: "fail",
		reason: `none of ${tried} holds every budget${known}`
	};
}
// src/report/story-schema.ts
const text$1 = string().max(300), count$1 = int().nonnegative(), seconds = number().min(0).max(0xe8d4a51000), optional$1 = (schema) => schema.nullish().transform((value) => value ?? void 0), layer$1 = strictObject({
	layer: text$1,
	output: text$1,
	width: count$1
}), diagramSchema = strictObject({
	trial: count$1,
	rows: array(strictObject({
		state: _enum([
			"same",
			"changed",
			"added",
			"removed"
		]),
		name: text$1,
		before: optional$1(layer$1),
		after: optional$1(layer$1),
		changes: array(text$1).max(20)
	})).max(500),
	more: count$1
}), part = _enum(["held-out", "test"]), isKey = (key) => key.length <= 300 && Object.hasOwn(metrics, splitKey(key).metric), figuresSchemaOf = (figure) => record(string(), figure).refine((record) => Object.keys(record).length <= 200 && Object.keys(record).every(isKey), "not metrics").transform((record) => record), storySchemaOf = (figure) => strictObject({
	state: _enum([
		"ended",
		"interrupted",
		"running"
	]),
	stop: optional$1(_enum([
		"time",
		"trials",
		"exhausted",
		"unreachable",
		"interrupted",
		"failed"
	])),
	asked: strictObject({
		seconds: optional$1(seconds),
		trials: optional$1(count$1)
	}),
	account: strictObject({
		looked: count$1,
		complete: count$1,
		recalled: count$1.default(0),
		endings: array(strictObject({
			state: _enum(["pruned", "failed"]),
			reason: text$1,
			count: count$1
		})).max(50),
		rungs: array(strictObject({
			steps: count$1,
			part,
			candidates: count$1
		})).max(500),
		timed: count$1,
		tooSlow: count$1,
		seconds: strictObject({
			training: seconds,
			evaluating: seconds,
			measuring: seconds,
			searching: seconds
		})
	}),
	curves: array(strictObject({
		trial: count$1,
		points: array(strictObject({
			steps: count$1,
			part,
			figure
		})).max(50)
	})).max(200),
	diagram: optional$1(diagramSchema),
	changes: optional$1(figuresSchemaOf(figure))
}), verdictBytes = 4 * 2 ** 20, stringLimit = 1e3, text = string().max(stringLimit), amount = number().min(-1e300).max(1e300), size = amount.nonnegative(), count = int().nonnegative(), date = string().regex(/^\d{4}-\d{2}-\d{2}$/), sha = string().regex(/^[0-9a-f]{7,64}$/), url = string().max(500).regex(/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+)*$/), optional = (schema) => schema.nullish().transform((value) => value ?? void 0), many = (schema, limit) => array(schema).max(limit), metric = _enum(Object.keys(metrics)), key = custom((value) => typeof value == "string" && isKey(value), "not a metric"), status = _enum([
	"pass",
	"fail",
	"inconclusive",
	"not-measured"
]), effect = _enum([
	"pass",
	"warn",
	"fail"
]), estimateSchema = strictObject({
	value: amount,
	low: amount,
	high: amount,
	unit: _enum([
		"ms",
		"B",
		"mJ",
		"count",
		"ratio",
		"value"
	]),
	source: _enum([
		"computed",
		"predicted",
		"measured"
	]),
	count: count.optional()
}), figures = figuresSchemaOf(estimateSchema), warning = strictObject({
	code: text,
	sentence: text,
	advice: text
}), finding = strictObject({
	status,
	reason: text
}), excuse = strictObject({
	reason: text,
	until: date
}), budget = strictObject({
	metric,
	device: optional(text),
	limit: optional(amount),
	maxRegression: optional(amount),
	deployment: _enum(["fp32", "int8"])
}), check = strictObject({
	metric,
	device: optional(text),
	budget,
	head: optional(estimateSchema),
	base: optional(estimateSchema),
	change: optional(estimateSchema),
	status,
	limit: optional(finding),
	regression: optional(finding),
	reason: text,
	fix: optional(text),
	waived: optional(excuse),
	expired: optional(excuse)
}), layer = strictObject({
	name: text,
	op: text,
	params: size,
	macs: size,
	weightBytes: size,
	outputBytes: size
}), layers$1 = strictObject({
	count,
	params: size,
	macs: size,
	weightBytes: size,
	largest: many(layer, 50)
}), point = strictObject({
	id: count,
	description: text,
	feasible: boolean(),
	metrics: figures,
	steps: optional(count),
	part: optional(_enum(["held-out", "test"]))
}), search = strictObject({
	method: text,
	space: optional(text),
	seed: int(),
	trials: count,
	seconds: size,
	interrupted: boolean(),
	feasible: boolean(),
	objectives: many(key, 8),
	front: many(point, 500),
	best: optional(point),
	nearest: many(strictObject({
		key,
		limit: amount,
		achieved: amount
	}), 50),
	bestFile: optional(text),
	command: optional(text),
	story: optional(storySchemaOf(estimateSchema))
}), model = strictObject({
	name: text,
	path: optional(text),
	status,
	judged: _enum([
		"model",
		"architecture",
		"both"
	]).default("model"),
	checks: many(check, 300),
	architecture: optional(strictObject({
		status,
		reason: text,
		fix: optional(text),
		checks: many(check, 300)
	})),
	head: figures,
	base: optional(figures),
	layers: optional(layers$1),
	search: optional(search),
	warnings: many(warning, 100)
}), verdictSchema = strictObject({
	schema: literal(1),
	status,
	exitCode: literal([0, 1]),
	policy: strictObject({
		inconclusive: effect,
		"not-measured": effect
	}),
	models: many(model, 200),
	devices: many(strictObject({
		device: text,
		facts: many(strictObject({
			label: text,
			value: text
		}), 50)
	}), 50),
	warnings: many(warning, 200),
	issues: many(strictObject({
		level: _enum(["error", "warning"]),
		file: text,
		line: optional(count),
		message: text
	}), 200),
	context: strictObject({
		version: text,
		today: date,
		seed: int(),
		headSha: optional(sha),
		baseSha: optional(sha),
		runUrl: optional(url),
		artifact: optional(text),
		command: optional(text)
	})
});
/** The chart as a code block, labels already made harmless. */
function quadrant(plane) {
	let spots = choose(plane.spots), x = scale(plane.x, spots.map((spot) => spot.x.value)), y = scale(plane.y, spots.map((spot) => spot.y.value)), points = spots.map((spot) => `  ${quoted(name(spot))}: [${at(x, spot.x.value)}, ${at(y, spot.y.value)}] ${style[spot.kind]}`);
	return markdownBlock([
		"quadrantChart",
		axisLine("x", plane.x, x),
		axisLine("y", plane.y, y),
		...quadrantNames(plane),
		...points
	], "mermaid");
}
/** Head, base and best always; of the rest, where it is not one of those, an even selection along the front. */
function choose(spots) {
	let named = spots.filter((spot) => [
		"head",
		"base",
		"best"
	].includes(spot.kind)), isThere = ({ x, y }) => named.some((one) => one.x.value === x.value && one.y.value === y.value), rest = spots.filter((spot) => !isThere(spot)), room = 16 - named.length, step = Math.max(1, rest.length / room);
	return [...rest.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step)), ...named];
}
const style = {
	front: "radius: 4, color: #6e7781",
	infeasible: "radius: 4, color: #c9a0a0",
	base: "radius: 5, color: #8250df",
	head: "radius: 6, color: #bf3989",
	best: "radius: 7, color: #1a7f37"
}, name = ({ label, kind }) => kind === "best" ? `best ${label.slice(1)}` : label.replace("#", "no. "), quoted = (text) => `"${mermaidText(text)}"`;
/** Linear, with the limit (else the middle of the values) in the middle and every value inside. */
function scale(axis, values) {
	let middle = axis.limit ?? (Math.min(...values) + Math.max(...values)) / 2;
	return {
		middle,
		reach: Math.max(...values.map((value) => Math.abs(value - middle))) || Math.abs(middle) || 1
	};
}
const at = ({ middle, reach }, value) => (.5 + .45 * (value - middle) / reach).toFixed(3);
function axisLine(letter, { key }, { middle, reach }) {
	let { metric, device } = splitKey(key), { unit } = metrics[metric], end = (sign) => formatQuantity(Math.max(0, middle + sign * reach / .9), unit), label = `${metricLabel(metric)}${device === void 0 ? "" : ` on ${device}`}`;
	return `  ${letter}-axis ${quoted(`${label} ${end(-1)}`)} --> ${quoted(end(1))}`;
}
/** Names the corner that keeps both limits; Mermaid counts quadrants from the top right, counter-clockwise. */
function quadrantNames({ x, y }) {
	if (x.limit === void 0 || y.limit === void 0) return [];
	let right = metrics[splitKey(x.key).metric].better === "max";
	return [`  quadrant-${metrics[splitKey(y.key).metric].better === "max" ? right ? 1 : 2 : right ? 4 : 3} within both limits`];
}
// src/report/markdown/tables.ts
/** More rows than this, and those that pass are folded. */
const head = [
	"",
	"Budget",
	"Limit",
	"Head",
	"Base",
	"Change",
	"Source"
], rule = [
	":--",
	":--",
	"--:",
	"--:",
	"--:",
	"--:",
	":--"
], table = (header, align, rows) => [
	header,
	align,
	...rows
].map((row) => `| ${row.join(" | ")} |`).join("\n"), fold = (summary, body, isOpen = !1) => `<details${isOpen ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
function row(check) {
	let { icon, word } = statusWords[shownStatus(check)], { head, base, change } = check, quiet = check.status === "pass", label = checkLabel(check, markdownCode), status = `${icon} ${quiet ? word : `**${unbroken(word)}**`}`, limits = budgetParts(check).map(unbroken).join("<br>"), before = base ? unbroken(figureText(base, "value")) : "–", figures = [
		withInterval(head, figureText),
		before,
		withInterval(change, changeText)
	];
	return [
		status,
		quiet ? label : `**${label}**`,
		limits,
		...figures,
		head?.source ?? "–"
	];
}
const unbroken = (text) => text.replaceAll(" ", "\xA0");
/** Value over interval, so that a narrow comment wraps where it reads well. */
function withInterval(figure, show) {
	if (!figure) return "–";
	let value = unbroken(show(figure, "value"));
	return figure.low === figure.high ? value : `${value}<br><sub>${unbroken(show(figure, "interval"))}</sub>`;
}
const checkTable = (checks) => table(head, rule, checks.slice(0, 60).map(row));
/** One model's table; `passing: 'count'` leaves only the number of passing rows. */
function modelTable(model, verdict, passing = "show") {
	let checks = orderedChecks(model, verdict), architecture = architecturePart(model);
	if (checks.length === 0) return architecture ?? "No budget names this model.";
	let quiet = checks.filter((check) => check.status === "pass"), folds = passing === "count" || checks.length > 8, shown = folds ? checks.filter((check) => check.status !== "pass") : checks, rest = folds && quiet.length > 0 ? [passingRows(quiet, shown.length > 0, passing)] : [], cut = shown.length > 60 ? [`${shown.length - 60} more rows stand in the full report.`] : [];
	return [
		...shown.length > 0 ? [checkTable(shown)] : [],
		...cut,
		...reasons(shown),
		...rest,
		...architecture ? [architecture] : []
	].join("\n\n");
}
/** Whether an architecture holds every budget, where that is judged, with the budgets on the best one found. */
function architecturePart({ architecture, judged, checks: own }) {
	if (!architecture) return;
	let { status, reason, fix, checks } = architecture, { icon, word } = statusWords[status], only = judged === "architecture" && own.length > 0 ? " The budgets above do not count." : "";
	return [`${icon} **An architecture within every budget, ${word}:** ${markdownText(reason, 900)}.${fix ? ` **Fix:** ${markdownText(fix, 500)}` : ""}${only}`, ...checks.length > 0 && checks !== own ? [checkTable(checks), ...reasons(checks)] : []].join("\n\n");
}
function passingRows(checks, others, passing) {
	let summary = `✅ ${checks.length}${others ? " more" : ""} ${checks.length === 1 ? "budget passes" : "budgets pass"}`;
	return passing === "count" ? summary : fold(summary, checkTable(checks));
}
/** What the figures alone do not say: why something has none, who waived what, what to do. */
function reasons(checks) {
	let lines = checks.filter((check) => check.status === "not-measured" || check.waived || check.expired).slice(0, 60).map((check) => {
		let { icon, word } = statusWords[shownStatus(check)], label = checkLabel(check, markdownCode), fix = check.fix && !check.waived ? ` **Fix:** ${markdownText(check.fix, 500)}` : "", reason = markdownText(explanation(check), 500);
		return `- ${icon} **${label}**${check.waived ? ": " : `, ${word}: `}${reason}${/[.!?]$/.test(explanation(check)) ? "" : "."}${fix}`;
	});
	return lines.length > 0 ? [lines.join("\n")] : [];
}
function proposal(model, search, context, suffix) {
	let { best } = search, rows = versus(model, search), open = openText(search), unknown = unknownOf(model, search), chart = plane(model, search), isNew = best !== void 0 && !isHead(search), body = [
		open ? markdownText(open) : "",
		best ? `${markdownText(best.description, 500)} (trial ${best.id}).` : infeasible(search),
		unknown.length > 0 ? `Not timed: ${unknown.map(keyLabel).join(", ")}.` : "",
		rows.length > 0 ? versusTable(rows) : "",
		isHead(search) ? "" : layers(search),
		search.front.length > 0 ? frontFold(search, chart ? quadrant(chart) : "") : "",
		isNew ? adopt(model, search, context) : "",
		effort(search)
	].filter((part) => part !== "").join("\n\n");
	return fold(title$1(search, rows) + suffix, body, isNew && model.status === "fail");
}
const keyLabel = (key) => {
	let { metric, device } = splitKey(key);
	return `${metricLabel(metric)}${device === void 0 ? "" : ` on ${markdownCode(device)}`}`;
};
function title$1(search, rows) {
	let words = proposalTitle(search);
	return !search.best || isHead(search) ? `🔍 ${words}` : `💡 <b>${words}:</b> ${rows.filter((row) => search.objectives.includes(row.key)).slice(0, 2).map(({ key, best, change }) => `${keyLabel(key)} ${figureText(best, "value")}${change ? ` (${changeText(change, "value")})` : ""}`).join(", ") || "see the table"}`;
}
function infeasible({ nearest }) {
	let none = "No architecture that was tried keeps all budgets at once.";
	if (nearest.length === 0) return none;
	let rows = nearest.slice(0, 20).map(({ key, limit, achieved }) => {
		let { unit } = metrics[splitKey(key).metric];
		return [
			keyLabel(key),
			formatQuantity(limit, unit),
			formatQuantity(achieved, unit)
		];
	});
	return `${none} The nearest that was reached, budget by budget:\n\n${table([
		"Budget",
		"Limit",
		"Nearest"
	], [
		":--",
		"--:",
		"--:"
	], rows)}`;
}
const signs = {
	better: "✅",
	worse: "🔻",
	same: "=",
	unsure: "≈"
};
function versusTable(rows) {
	let shown = rows.slice(0, 20);
	if (shown.every(({ head }) => !head)) return table([
		"",
		"Best",
		"How sure"
	], [
		":--",
		"--:",
		":--"
	], shown.map(({ key, best, basis }) => [
		keyLabel(key),
		figureText(best),
		basis
	]));
	let cells = shown.map((row) => [
		keyLabel(row.key),
		row.head ? figureText(row.head) : "–",
		figureText(row.best),
		row.change ? changeText(row.change) : "–",
		row.change ? `${signs[row.sure]} ${sureText(row)}; ${row.basis}` : row.basis
	]);
	return table([
		"",
		"Head",
		"Best",
		"Change",
		"How sure"
	], [
		":--",
		"--:",
		"--:",
		"--:",
		":--"
	], cells);
}
function layers(search) {
	let { story, best } = search, diagram = story?.diagram;
	if (!diagram) return "";
	let which = best ? `Its layers beside ${originText(search)}’s` : `The layers of the nearest, trial ${diagram.trial}`, block = markdownBlock(layerLines(diagram, 40), "diff");
	return fold(`🧱 ${which}: ${changedText(diagram)}`, `\`~\` changed, \`+\` new, \`-\` left out\n\n${block}`);
}
function frontFold(search, chart) {
	let text = [frontTable(search), chart].filter((part) => part !== "").join("\n\n");
	return fold(`📈 The front, ${counted(search.front.length, "architecture")}`, text);
}
function frontTable(search) {
	let points = orderedFront(search), shown = points.slice(0, 12), isTrained = points.some(({ part }) => part), rows = shown.map((point) => [
		`${point.id === search.best?.id ? "💡 " : ""}${point.id}`,
		...search.objectives.map((key) => {
			let figure = point.metrics[key];
			return figure ? figureText(figure, "value") : "–";
		}),
		...isTrained ? [point.part ?? "–"] : [],
		point.feasible ? "yes" : "no",
		markdownText(point.description, 160)
	]), header = [
		"Trial",
		...search.objectives.map(keyLabel),
		...isTrained ? ["Judged on"] : [],
		"Within budgets",
		"Change to the model"
	], align = [
		"--:",
		...search.objectives.map(() => "--:"),
		...isTrained ? [":--"] : [],
		":--",
		":--"
	], more = points.length - shown.length;
	return table(header, align, rows) + (more > 0 ? `\n\n${more} more in the full report.` : "");
}
function adopt(model, search, context) {
	let steps = adoptSteps(model, search, context), { command } = search, take = steps.length > 0 ? [`**To adopt it**\n\n${markdownBlock(steps, "sh")}`] : [], note = coldNote(search), find = take.length > 0 ? "Or find it again, with this seed" : "**To adopt it**, find it again with this seed";
	return [...take, ...command ? [`${find}${note ? `. ${note}` : ""}:\n\n${markdownBlock([command], "sh")}`] : []].join("\n\n");
}
function effort(search) {
	let text = markdownText(effortText(search)), rows = effortLines(search).map(({ label, value }) => [label, markdownText(value, 400)]);
	return rows.length === 0 ? `Searched: ${text}.` : fold(`⏱️ What was tried: ${text}`, table(["", ""], [":--", ":--"], rows));
}
/** The folded parts in the order of their worth: shortening drops them from the last. */
function details(models, verdict) {
	let suffix = (model) => models.length > 1 ? ` · ${markdownCode(model.name)}` : "";
	return [
		...models.flatMap((model) => model.search ? [proposal(model, model.search, verdict.context, suffix(model))] : []),
		...warningDetails(verdict),
		...models.flatMap((model) => model.layers ? [why(model.layers, suffix(model))] : []),
		...issueDetails(verdict),
		...provenance(verdict)
	];
}
function why(layers, suffix) {
	let shown = layers.largest.slice(0, 10), rows = shown.map((layer) => [
		markdownCode(layer.name, 80),
		markdownText(layer.op, 40),
		`${bar(layer.macs, layers.macs)} ${percent(layer.macs, layers.macs)}`,
		formatQuantity(layer.macs, "count"),
		`${formatQuantity(layer.weightBytes, "B")}, ${percent(layer.weightBytes, layers.weightBytes)}`,
		formatQuantity(layer.outputBytes, "B")
	]), body = table([
		"Layer",
		"Op",
		"Share of MACs",
		"MACs",
		"Weights",
		"Output"
	], [
		":--",
		":--",
		":--",
		"--:",
		"--:",
		"--:"
	], rows), rest = layers.count - shown.length, total = `All ${counted(layers.count, "layer")}: ${formatQuantity(layers.macs, "count")} MACs, ${formatQuantity(layers.params, "count")} parameters, ${formatQuantity(layers.weightBytes, "B")} of weights${rest > 0 ? `; ${rest} not shown` : ""}.`;
	return fold(`🔬 Why: the largest layers${suffix}`, `${body}\n\n${total}`);
}
const share = (part, all) => all > 0 ? Math.min(1, Math.max(0, part / all)) : 0, percent = (part, all) => `${(share(part, all) * 100).toFixed(0)} %`, bar = (part, all) => {
	let full = Math.round(share(part, all) * 10);
	return "█".repeat(full) + "░".repeat(10 - full);
};
function warningDetails(verdict) {
	let own = verdict.models.flatMap((model) => model.warnings.map((warning) => ({
		warning,
		model: model.name
	}))), all = [...verdict.warnings.map((warning) => ({
		warning,
		model: void 0
	})), ...own];
	return all.length === 0 ? [] : [fold(`⚠️ ${counted(all.length, "warning")}`, all.slice(0, 30).map(({ warning, model }) => `- ${model === void 0 ? "" : `${markdownCode(model)}: `}${markdownText(warning.sentence, 500)} ${markdownText(warning.advice, 500)}`).join("\n"))];
}
function issueDetails({ issues }) {
	if (issues.length === 0) return [];
	let lines = issues.slice(0, 30).map(({ level, file, line, message }) => `- ${level}, ${markdownCode(file)}${line === void 0 ? "" : ` line ${line}`}: ${markdownText(message, 500)}`);
	return [fold(`⚙️ ${counted(issues.length, "finding")} about the configuration`, lines.join("\n"))];
}
function provenance({ devices }) {
	if (devices.length === 0) return [];
	let rows = devices.flatMap(({ device, facts }) => facts.slice(0, 30).map(({ label, value }, index) => [
		index === 0 ? markdownCode(device) : "",
		markdownText(label, 60),
		markdownText(value)
	]));
	return [fold("📍 Where the figures come from", table([
		"Device",
		"Fact",
		"Value"
	], [
		":--",
		":--",
		":--"
	], rows))];
}
// src/report/markdown/index.ts
/** A comment may have 65,536 characters, a job summary 1 MiB; both keep room for what the caller adds. */
const commentCharacters = 65e3, summaryBytes = 2 ** 20 - 1024;
/**
* The verdict as GitHub-flavoured Markdown; nothing in it from outside is markup. Too long, it loses in turn the
* details from the last, the passing rows, and the tables of the last models, and says where the rest stands.
*/
function markdown(verdict, options = {}) {
	let { limit = commentCharacters, counts = "characters" } = options, size = counts === "bytes" ? (text) => new TextEncoder().encode(text).length : (text) => text.length, models = orderedModels(verdict), room = limit - size([title(verdict), footer(verdict)].join("\n\n")) - size(pointer(verdict)) - 200, measure = (parts) => parts.reduce((sum, part) => sum + size(part) + 2, 0), full = modelParts(models, verdict), folded = details(models, verdict), kept = takeWhileFits(folded, room - measure(full), size);
	return measure(full) <= room ? assemble(verdict, [...full, ...kept], kept.length < folded.length) : assemble(verdict, briefModels(models, verdict, room, size), !0);
}
/** The job summary: the same text with a thousand times the room. */
const summaryMarkdown = (verdict) => markdown(verdict, {
	limit: summaryBytes,
	counts: "bytes"
}), assemble = (verdict, parts, short) => `${[
	title(verdict),
	...parts,
	...short ? [pointer(verdict)] : [],
	footer(verdict)
].join("\n\n")}\n`, title = (verdict) => `### ${statusWords[verdict.status].icon} Edgewise · ${headline(verdict)}`;
/** With one model the table needs no heading; of several, those that pass are folded together. */
function modelParts(models, verdict) {
	if (models.length === 1) return [placeOf(models[0]), modelTable(models[0], verdict)];
	let loud = models.filter(needsEyes), quiet = models.filter((model) => !needsEyes(model)), open = quiet.length > 1 ? loud : models, section = (model) => `${modelTitle(model)}\n\n${modelTable(model, verdict)}`, rest = open === models ? [] : quiet.map((model) => fold(modelSummary(model), modelTable(model, verdict)));
	return [...open.map(section), ...rest];
}
const needsEyes = (model) => model.status !== "pass" || model.checks.some((check) => check.waived), modelTitle = (model) => `#### ${modelSummary(model)}`;
function modelSummary(model) {
	let { name, path, status, base } = model, { icon, word } = statusWords[status], isNew = base === void 0 && path !== void 0;
	return `${icon} ${markdownCode(name)} · ${word}${isNew ? " · new" : ""} · ${placeOf(model)}`;
}
const placeOf = ({ path }) => path === void 0 ? "the repository has no model yet" : markdownCode(path, 200);
/** No details, no passing rows; where even that is too long, the last models shrink to a line, then to a count. */
function briefModels(models, verdict, room, size) {
	let lines = models.map((model) => `- ${modelSummary(model)}`), shown = takeWhileFits(models.map((model) => `${modelTitle(model)}\n\n${modelTable(model, verdict, "count")}`), room - Math.min(room / 2, lines.reduce((sum, line) => sum + size(line) + 2, 0)), size), used = shown.reduce((sum, part) => sum + size(part) + 2, 0), listed = takeWhileFits(lines.slice(shown.length), room - used, size), rest = models.slice(shown.length + listed.length);
	return [
		...shown,
		...listed.length > 0 ? [listed.join("\n")] : [],
		...rest.length > 0 ? [countsOf(rest)] : []
	];
}
function countsOf(models) {
	let words = [
		"fail",
		"not-measured",
		"inconclusive",
		"pass"
	].map((status) => ({
		status,
		count: models.filter((model) => model.status === status).length
	})).filter(({ count }) => count > 0).map(({ status, count }) => `${count} ${statusWords[status].word}`);
	return `And ${models.length} more: ${words.join(", ")}.`;
}
function takeWhileFits(parts, room, size) {
	let left = room, end = parts.findIndex((part) => (left -= size(part) + 2, left < 0));
	return parts.slice(0, end < 0 ? parts.length : end);
}
/** Said where something was left out. */
function pointer({ context }) {
	let where = context.artifact ? `in the artifact ${markdownCode(context.artifact)}` : "in the JSON and HTML reports";
	return `> ✂️ Shortened to what a comment may hold. Everything stands ${context.runUrl ? `in the [job summary](${context.runUrl}) and ` : ""}${where}.`;
}
function footer({ context }) {
	let { version, headSha, baseSha, seed, runUrl, artifact, command } = context, line = `<sub>${[
		`Edgewise ${markdownText(version, 40)}`,
		headSha ? `head ${markdownCode(headSha.slice(0, 7))}` : void 0,
		baseSha ? `base ${markdownCode(baseSha.slice(0, 7))}` : void 0,
		`seed ${seed}`,
		runUrl ? `[run](${runUrl})` : void 0,
		artifact ? `artifact ${markdownCode(artifact)}` : void 0
	].filter((fact) => fact !== void 0).join(" · ")}</sub>`;
	return command ? `${fold("💻 The same verdict on your machine", markdownBlock([command], "sh"))}\n\n${line}` : line;
}
export { xml as $, pieces as A, shownStatus as B, hasBounds as C, cut as D, changedText as E, checkLabel as F, defaultPolicy as G, summaryLine as H, explanation as I, adoptSteps as J, effectOf as K, headline as L, effortText as M, openText as N, layerLines as O, budgetText as P, visible as Q, orderedChecks as R, changeOf as S, judgeRegression as T, blocks as U, statusWords as V, countedStatus as W, shellWord as X, coldNote as Y, plain as Z, orderedFront as _, estimateSchema as a, unknownOf as b, verdictSchema as c, judgeArchitecture as d, judgedOf as f, isHead as g, plane as h, summaryMarkdown as i, effortLines as j, originText as k, diagramSchema as l, statusesOf as m, markdown as n, stringLimit as o, knowsHead as p, worst as q, summaryBytes as r, verdictBytes as s, commentCharacters as t, figuresSchemaOf as u, proposalTitle as v, judgeLimit as w, versus as x, sureText as y, orderedModels as z };
