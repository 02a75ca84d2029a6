import { a as userError } from "./errors.js";
import { c as number, d as strictObject, f as string, g as toJSONSchema, i as custom, n as array, o as int, r as boolean, s as literal, t as _enum, u as record } from "./zod.js";
import { a as metrics, r as formatQuantity, s as splitKey } from "./units.js";
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
const mermaidText = (text, limit = 40) => visible(text, limit * 2).replace(/[^\p{L}\p{N} .,%()+-]/gu, " ").replace(/ +/g, " ").trim().slice(0, limit), escaped = (text) => entities(unlinked(text)), code = (text) => `<code>${escaped(text)}</code>`, unlinked = (text) => text.replace(/[@#]|:(?=\S)|GH-(?=\d)|www(?=\.)/gi, (match) => `${match}​`), entities = (text) => text.replace(/[!-$&-+\--/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`), defaultPolicy = {
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
	let checks = verdict.models.flatMap((model) => model.checks), waived = checks.filter((check) => check.waived).length, tail = waived > 0 ? `, ${waived} waived` : "", { word } = statusWords[verdict.status];
	return `${word[0].toUpperCase()}${word.slice(1)}: ${claim(verdict, checks)}${tail}${consequence(verdict)}`;
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
].every(Number.isFinite), isHead = ({ best }) => best?.id === 0;
/** The best architecture against head, one row a metric, objectives first; none where the best is head. */
function versus(model, search) {
	let { best, objectives } = search;
	return !best || isHead(search) ? [] : [.../* @__PURE__ */ new Set([...objectives, ...Object.keys(best.metrics)])].flatMap((key) => {
		let figure = best.metrics[key];
		return figure ? [compareKey(key, model.head[key], figure)] : [];
	});
}
function compareKey(key, head, best) {
	let change = head && changeOf(best, head);
	return {
		key,
		head,
		best,
		change,
		sure: change ? certainty(change, key) : "unsure"
	};
}
function certainty({ low, high }, key) {
	return low === 0 && high === 0 ? "same" : low <= 0 && high >= 0 ? "unsure" : high < 0 == (metrics[splitKey(key).metric].better === "min") ? "better" : "worse";
}
/** Ordered along the first objective, best first. */
function orderedFront({ front, objectives }) {
	let key = objectives[0];
	if (key === void 0) return [...front];
	let sign = metrics[splitKey(key).metric].better === "min" ? 1 : -1, value = (point) => (point.metrics[key]?.value ?? 1e400) * sign;
	return [...front].sort((a, b) => value(a) - value(b));
}
/** The front in the plane of the first two objectives, with head and base; undefined when it has no extent. */
function plane(model, search) {
	let [x, y] = search.objectives;
	if (x === void 0 || y === void 0) return;
	let spot = (label, kind, figures) => {
		let [atX, atY] = [figures?.[x], figures?.[y]];
		return atX && atY ? [{
			label,
			kind,
			x: atX,
			y: atY
		}] : [];
	}, spots = [
		...orderedFront(search).flatMap((point) => spot(`#${point.id}`, kindOf(point, search), point.metrics)),
		...spot("base", "base", model.base),
		...spot("head", "head", model.head)
	];
	return spots.length < 2 ? void 0 : {
		x: axis(x, model),
		y: axis(y, model),
		spots
	};
}
const kindOf = (point, { best }) => point.id === best?.id ? "best" : point.feasible ? "front" : "infeasible";
function axis(key, model) {
	let { metric, device } = splitKey(key);
	return {
		key,
		limit: model.checks.find((check) => check.metric === metric && check.device === device)?.budget.limit
	};
}
// src/report/schema.ts
/** An artifact larger than this is refused before it is parsed. */
const verdictBytes = 4 * 2 ** 20, text = string().max(1e3), amount = number().min(-1e300).max(1e300), size = amount.nonnegative(), count = int().nonnegative(), date = string().regex(/^\d{4}-\d{2}-\d{2}$/), sha = string().regex(/^[0-9a-f]{7,64}$/), url = string().max(500).regex(/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+)*$/), optional = (schema) => schema.nullish().transform((value) => value ?? void 0), many = (schema, limit) => array(schema).max(limit), metric = _enum(Object.keys(metrics)), isKey = (key) => key.length <= 300 && Object.hasOwn(metrics, splitKey(key).metric), key = custom((value) => typeof value == "string" && isKey(value), "not a metric"), status = _enum([
	"pass",
	"fail",
	"inconclusive",
	"not-measured"
]), effect = _enum([
	"pass",
	"warn",
	"fail"
]), estimate = strictObject({
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
	])
}), figures = record(string(), estimate).refine((record) => Object.keys(record).length <= 200 && Object.keys(record).every(isKey), "not metrics").transform((record) => record), warning = strictObject({
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
	head: optional(estimate),
	base: optional(estimate),
	change: optional(estimate),
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
}), layers = strictObject({
	count,
	params: size,
	macs: size,
	weightBytes: size,
	largest: many(layer, 50)
}), point = strictObject({
	id: count,
	description: text,
	feasible: boolean(),
	metrics: figures
}), search = strictObject({
	method: text,
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
	command: optional(text)
}), model = strictObject({
	name: text,
	path: text,
	status,
	checks: many(check, 300),
	head: figures,
	base: optional(figures),
	layers: optional(layers),
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
}), json = (verdict) => `${JSON.stringify(verdict, portable, 2)}\n`;
function portable(_, value) {
	return typeof value == "string" && value.length > 1e3 ? `${value.slice(0, 999)}…` : value === void 0 ? null : value;
}
/**
* Reads a verdict from untrusted text.
* @throws UserError `verdict-invalid` naming the first three things that are wrong.
*/
function parseVerdict(text) {
	if (text.length > verdictBytes) throw invalid(`it is larger than ${verdictBytes / 2 ** 20} MiB`);
	let result = verdictSchema.safeParse(parsed(text));
	if (result.success) return consistent(result.data);
	let issues = result.error.issues.slice(0, 3);
	throw invalid(issues.map(({ path, message }) => `${path.join(".") || "document"}: ${message}`).join("; "));
}
/** The states must follow from the checks: a document cannot claim a pass over a broken budget. */
function consistent(verdict) {
	let { models, policy } = verdict, follows = (claimed, from) => claimed === worst(from, policy), fine = models.every(({ status, checks }) => follows(status, checks.map(countedStatus))), overall = follows(verdict.status, models.map((model) => model.status)), blocking = +(effectOf(verdict.status, policy) === "fail");
	if (fine && overall && blocking === verdict.exitCode) return verdict;
	throw invalid("its status does not follow from its checks");
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw invalid("it is not JSON");
	}
}
const invalid = (reason) => userError("verdict-invalid", { reason }), verdictJsonSchema = () => toJSONSchema(verdictSchema, {
	io: "input",
	unrepresentable: "any"
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
/** Head, base and best always; of the rest an even selection along the front. */
function choose(spots) {
	let named = spots.filter((spot) => [
		"head",
		"base",
		"best"
	].includes(spot.kind)), rest = spots.filter((spot) => !named.includes(spot)), room = 16 - named.length, step = Math.max(1, rest.length / room);
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
].map((row) => `| ${row.join(" | ")} |`).join("\n"), fold = (summary, body) => `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
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
	let checks = orderedChecks(model, verdict);
	if (checks.length === 0) return "No budget names this model.";
	let quiet = checks.filter((check) => check.status === "pass"), folds = passing === "count" || checks.length > 8, shown = folds ? checks.filter((check) => check.status !== "pass") : checks, rest = folds && quiet.length > 0 ? [passingRows(quiet, shown.length > 0, passing)] : [], cut = shown.length > 60 ? [`${shown.length - 60} more rows stand in the full report.`] : [];
	return [
		...shown.length > 0 ? [checkTable(shown)] : [],
		...cut,
		...reasons(shown),
		...rest
	].join("\n\n");
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
/** The folded parts in the order of their worth: shortening drops them from the last. */
function details(models, verdict) {
	let suffix = (model) => models.length > 1 ? ` · ${markdownCode(model.name)}` : "";
	return [
		...models.flatMap((model) => model.search ? [proposal(model, model.search, verdict, suffix(model))] : []),
		...warningDetails(verdict),
		...models.flatMap((model) => model.layers ? [why(model.layers, suffix(model))] : []),
		...issueDetails(verdict),
		...provenance(verdict)
	];
}
const keyLabel = (key) => {
	let { metric, device } = splitKey(key);
	return `${metricLabel(metric)}${device === void 0 ? "" : ` on ${markdownCode(device)}`}`;
};
function proposal(model, search, { context }, suffix) {
	let rows = versus(model, search), effort = `${counted(search.trials, "trial")} in ${durationText(search.seconds)}, method ${markdownText(search.method)}, seed ${search.seed}${search.interrupted ? ", interrupted" : ""}`, chart = plane(model, search), parts = [
		search.best ? `${markdownText(search.best.description, 500)} (trial ${search.best.id}).` : infeasible(search),
		rows.length > 0 ? versusTable(rows) : "",
		search.front.length > 0 ? `**The front** (${effort}):\n\n${frontTable(search)}` : `Searched: ${effort}.`,
		chart ? quadrant(chart) : "",
		search.best && !isHead(search) ? adopt(search, context.artifact) : ""
	];
	return fold(proposalTitle(search, rows) + suffix, parts.filter((part) => part !== "").join("\n\n"));
}
function proposalTitle(search, rows) {
	return search.best ? isHead(search) ? "🔍 The search found nothing better than the model itself" : `💡 <b>Best architecture found:</b> ${rows.filter((row) => search.objectives.includes(row.key)).slice(0, 2).map(({ key, best, change }) => `${keyLabel(key)} ${figureText(best, "value")}${change ? ` (${changeText(change, "value")})` : ""}`).join(", ") || "see the table"}` : "🔍 The search found no architecture within all budgets";
}
function infeasible({ nearest }) {
	if (nearest.length === 0) return "No architecture of the space keeps all budgets at once.";
	let rows = nearest.slice(0, 30).map(({ key, limit, achieved }) => {
		let { unit } = metrics[splitKey(key).metric];
		return [
			keyLabel(key),
			formatQuantity(limit, unit),
			formatQuantity(achieved, unit)
		];
	});
	return `No architecture of the space keeps all budgets at once. The nearest that was reached:\n\n${table([
		"Budget",
		"Limit",
		"Nearest"
	], [
		":--",
		"--:",
		"--:"
	], rows)}`;
}
const sureWords = {
	better: "✅ better",
	worse: "🔻 worse",
	same: "= same",
	unsure: "≈ not sure"
}, versusTable = (rows) => table([
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
], rows.slice(0, 30).map(({ key, head, best, change, sure }) => [
	keyLabel(key),
	head ? figureText(head) : "–",
	figureText(best),
	change ? changeText(change) : "–",
	`${sureWords[sure]}, ${best.source}`
]));
function frontTable(search) {
	let points = orderedFront(search), shown = points.slice(0, 12), rows = shown.map((point) => [
		`${point.id === search.best?.id ? "💡 " : ""}${point.id}`,
		...search.objectives.map((key) => {
			let figure = point.metrics[key];
			return figure ? figureText(figure, "value") : "–";
		}),
		point.feasible ? "yes" : "no",
		markdownText(point.description, 160)
	]), header = [
		"Trial",
		...search.objectives.map(keyLabel),
		"Within budgets",
		"Change to the model"
	], align = [
		"--:",
		...search.objectives.map(() => "--:"),
		":--",
		":--"
	], more = points.length - shown.length;
	return table(header, align, rows) + (more > 0 ? `\n\n${more} more in the full report.` : "");
}
function adopt({ bestFile, command }, artifact) {
	let take = bestFile ? `Take ${markdownCode(bestFile)}${artifact ? ` from the artifact ${markdownCode(artifact)}` : ""}` : "";
	return command ? `**To adopt it:** ${take === "" ? "Find it again with" : `${take}, or find it again with`}\n\n${markdownBlock([command], "sh")}` : take === "" ? "" : `**To adopt it:** ${take.toLowerCase()}.`;
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
	if (models.length === 1) return [`${markdownCode(models[0].path, 200)}`, modelTable(models[0], verdict)];
	let loud = models.filter(needsEyes), quiet = models.filter((model) => !needsEyes(model)), open = quiet.length > 1 ? loud : models, section = (model) => `${modelTitle(model)}\n\n${modelTable(model, verdict)}`, rest = open === models ? [] : quiet.map((model) => fold(modelSummary(model), modelTable(model, verdict)));
	return [...open.map(section), ...rest];
}
const needsEyes = (model) => model.status !== "pass" || model.checks.some((check) => check.waived), modelTitle = (model) => `#### ${modelSummary(model)}`;
function modelSummary({ name, path, status, base }) {
	let { icon, word } = statusWords[status];
	return `${icon} ${markdownCode(name)} · ${word}${base === void 0 ? " · new" : ""} · ${markdownCode(path, 200)}`;
}
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
export { plain as A, statusWords as C, defaultPolicy as D, countedStatus as E, xml as M, effectOf as O, shownStatus as S, blocks as T, checkLabel as _, json as a, orderedChecks as b, isHead as c, versus as d, changeOf as f, budgetText as g, judgeRegression as h, summaryMarkdown as i, visible as j, worst as k, orderedFront as l, judgeLimit as m, markdown as n, parseVerdict as o, hasBounds as p, summaryBytes as r, verdictJsonSchema as s, commentCharacters as t, plane as u, explanation as v, summaryLine as w, orderedModels as x, headline as y };
