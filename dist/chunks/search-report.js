import { a as userError, t as UserError } from "./errors.js";
import { h as label$1, m as intsAttr, p as intAttr } from "./build.js";
import { a as metrics, i as metricKey, r as formatQuantity, s as splitKey, u as dtypes } from "./units.js";
import { n as inferShapes, s as encode } from "./shapes.js";
import { t as hash } from "./hash.js";
import { c as int, d as number$1, f as object, h as string, l as literal, p as record, r as _enum } from "./describe.js";
import { $ as xml, A as pieces, B as shownStatus, C as hasBounds, D as cut, E as changedText, F as checkLabel, G as defaultPolicy, I as explanation, J as adoptSteps, K as effectOf, L as headline, M as effortText, N as openText, O as layerLines, P as budgetText, Q as visible, R as orderedChecks, S as changeOf, T as judgeRegression, U as blocks, V as statusWords, W as countedStatus, X as shellWord, Y as coldNote, Z as plain, _ as orderedFront, a as estimateSchema, b as unknownOf, d as judgeArchitecture, f as judgedOf, g as isHead, h as plane, j as effortLines, k as originText, l as diagramSchema, m as statusesOf, n as markdown, p as knowsHead, q as worst, u as figuresSchemaOf, v as proposalTitle, w as judgeLimit, x as versus, y as sureText, z as orderedModels } from "./markdown.js";
import { a as limitText, i as figureText, n as counted, o as metricLabel, t as changeText } from "./figures.js";
import { a as excess, i as beyond$1, o as known, r as paretoFront, s as violation, t as Staircase } from "./sort.js";
import { a as tellGenome, c as readLedger, n as ledgerFile, r as readBrief } from "./ledger-plan.js";
import { t as writeWhole } from "./write-whole.js";
import { join } from "node:path";
import { existsSync, readFileSync, statSync } from "node:fs";
// src/report/html/markup.ts
/** @example h`<td title="${name}">${figures.map(cell)}</td>` */
const h = (literals, ...parts) => ({ markup: literals.reduce((text, literal, index) => text + show$1(parts[index - 1]) + literal) }), nothing = { markup: "" };
function show$1(part) {
	return part === void 0 ? "" : typeof part == "number" ? String(Math.round(part * 100) / 100) : typeof part == "string" ? xml(part, 1e3) : "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}
/** A sentence in which pairs of backticks, as the message catalogue writes them, set code type. */
function sentence(text) {
	let parts = text.split("`");
	return parts.length % 2 == 0 ? h`${text}` : h`${parts.map((part, index) => index % 2 == 1 ? h`<code>${part}</code>` : h`${part}`)}`;
}
// src/report/html/marks.ts
const signs$2 = {
	pass: "M2 9l4 4 8-10",
	fail: "M3 3l10 10M13 3L3 13",
	inconclusive: "M2 6q3-4 6 0t6 0M2 11q3-4 6 0t6 0",
	"not-measured": "M8 1.5a6.5 6.5 0 1 0 .01 0M5 8h6",
	waived: "M4 2h8v12l-4-3-4 3z"
}, pill = (status) => h`<span class="pill ${status}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${signs$2[status]}"/></svg>${statusWords[status].word}</span>`, at = ({ from, to }, value) => Math.min(100, Math.max(0, (value - from) / (to - from || 1) * 100));
/** The values' range with air on both sides. */
function around(values, air = .12) {
	let [low, high] = [Math.min(...values), Math.max(...values)], span = high - low || Math.abs(high) || 1;
	return {
		from: low - span * air,
		to: high + span * air
	};
}
/** Round values within the scale, at most `most`. */
function ticks({ from, to }, most = 5) {
	let rough = (to - from) / most, power = 10 ** Math.floor(Math.log10(rough)), step = [
		1,
		2,
		5,
		10
	].map((factor) => factor * power).find((size) => size >= rough) ?? rough, first = Math.ceil(from / step);
	return Array.from({ length: most + 1 }, (_, index) => (first + index) * step).filter((value) => value <= to);
}
/** An interval with end caps, lying at height `y`. */
const whisker = (low, high, y) => h`<g class="whisker"><line x1="${low}%" x2="${high}%" y1="${y}" y2="${y}"/><line x1="${low}%" x2="${low}%" y1="${y - 4}" y2="${y + 4}"/><line x1="${high}%" x2="${high}%" y1="${y - 4}" y2="${y + 4}"/></g>`, placed = (x, y, shape) => h`<svg x="${x}%" y="${y}" overflow="visible">${shape}</svg>`, legend = (entries) => h`<ul class="legend">${entries.map(({ shape, text }) => h`<li><svg viewBox="0 0 18 12" aria-hidden="true">${shape}</svg>${text}</li>`)}</ul>`, label = (check) => checkLabel(check, (device) => device);
/** The table, worst first. */
function budgetTable(given, verdict) {
	let checks = orderedChecks({ checks: given }, verdict);
	return checks.length === 0 ? h`<p class="soft">No budget names this model.</p>` : h`<table class="budgets stack" role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Budget</th><th scope="col" role="columnheader">Against the limit</th><th scope="col" role="columnheader" class="number">Head</th><th scope="col" role="columnheader" class="number">Base</th><th scope="col" role="columnheader" class="number">Change</th><th scope="col" role="columnheader">Verdict</th></tr></thead><tbody role="rowgroup">${checks.map(row$1)}</tbody></table>${keyOf$1(checks)}`;
}
function row$1(check) {
	let { head, base, change } = check, exact = head && head.low === head.value && head.high === head.value, about = head ? `${exact ? "" : `${figureText(head, "interval")}, `}${head.source}` : "";
	return h`<tr role="row"><th scope="row" role="rowheader">${label(check)}<span class="note">${budgetText(check)}</span></th><td class="bar" role="cell">${chart(check)}</td>${number("head", head && figureText(head, "value"), about)}${number("base", base && figureText(base, "value"))}${number("change", change && changeText(change, "value"), change && changeText(change, "interval"))}<td class="state" role="cell">${pill(shownStatus(check))}</td></tr>${why(check)}`;
}
const number = (name, figure = "–", about = "") => h`<td class="number ${figure === "–" ? "none" : ""}" role="cell" data-label="${name}">${figure}${about === "" ? nothing : h`<span class="note">${about}</span>`}</td>`;
/** A row of its own under what did not pass: why, and what to do. */
function why(check) {
	if (check.status === "pass") return nothing;
	let reason = explanation(check), fix = check.fix && !check.waived ? h` <b>Fix:</b> ${sentence(check.fix)}` : nothing;
	return h`<tr role="row" class="why"><td colspan="6" role="cell"><span class="note">${sentence(reason)}${/[.!?]$/.test(reason) ? "" : "."}${fix}</span></td></tr>`;
}
function chart(check) {
	let { head, base } = check;
	if (!head) return h`<span class="soft small">no figure</span>`;
	let bounds = boundsOf(check), scale = scaleOf$1(check, bounds), place = (value) => at(scale, value), spoken = `${label(check)}: ${figureText(head)}, limit ${budgetText(check)}, ${shownStatus(check)}`, uncertain = head.high > head.low ? whisker(place(head.low), place(head.high), 15) : nothing, was = base ? placed(place(base.value), 15, h`<path class="mark-base" d="M0-6L6 0 0 6-6 0z"/>`) : nothing;
	return h`<svg class="chart" height="${30}" role="img" aria-label="${spoken}"><title>${spoken}</title><rect class="track" width="100%" height="10" y="${10}" rx="5"/>${body(check, place)}${was}${uncertain}${bounds.map((bound) => limitLine(bound, place))}</svg>`;
}
/** Costs grow from zero as a bar; a quality is a point on a stretch of its scale. */
function body(check, place) {
	let { value } = check.head, fill = check.status === "fail" && !check.waived ? "fill-fail" : "fill-head";
	return metrics[check.metric].better === "min" ? h`<rect class="${fill}" width="${place(value)}%" height="10" y="${10}" rx="5"/>` : placed(place(value), 15, h`<circle class="${fill}" r="6"/>`);
}
/** The absolute limit, and what the largest worsening makes of base. */
function boundsOf({ metric, budget, base }) {
	let sign = metrics[metric].better === "min" ? 1 : -1, absolute = budget.limit === void 0 ? [] : [{
		value: budget.limit,
		relative: !1
	}];
	return budget.maxRegression === void 0 || !base ? absolute : [...absolute, {
		value: base.value * (1 + sign * budget.maxRegression),
		relative: !0
	}];
}
const limitLine = ({ value, relative }, place) => h`<line class="limit ${relative ? "relative" : ""}" x1="${place(value)}%" x2="${place(value)}%" y1="${relative ? 5 : 1}" y2="${30 - (relative ? 5 : 1)}"/>`;
function scaleOf$1({ metric, head, base }, bounds) {
	let all = [...[head, base].flatMap((figure) => figure ? [figure.low, figure.high] : []), ...bounds.map((bound) => bound.value)];
	return metrics[metric].better === "min" ? {
		from: 0,
		to: Math.max(...all) * 1.12
	} : around(all, .25);
}
/** Predictions say themselves how sure they are: 90 % of a predictor, the bounds of a formula. */
function intervalText(checks) {
	let uncertain = checks.flatMap(({ head }) => head && head.low < head.high ? [head.source] : []);
	return uncertain.includes("predicted") ? uncertain.some((source) => source !== "predicted") ? "95 % interval, or that of a prediction" : "interval of the prediction" : "95 % interval";
}
const keyOf$1 = (checks) => legend([
	{
		shape: h`<rect class="fill-head" y="3" width="18" height="6" rx="3"/>`,
		text: "head"
	},
	{
		shape: h`<path class="whisker" d="M1 6h16M1 2v8M17 2v8" fill="none"/>`,
		text: intervalText(checks)
	},
	{
		shape: h`<path class="mark-base" d="M9 0l6 6-6 6-6-6z"/>`,
		text: "base"
	},
	{
		shape: h`<path class="limit" d="M9-1v14"/>`,
		text: "limit"
	},
	{
		shape: h`<path class="limit relative" d="M9-1v14"/>`,
		text: "largest worsening"
	}
]);
// src/report/html/layers.ts
function layerTable(layers) {
	let rest = layers.count - layers.largest.length;
	return h`<h3>Why: the largest layers</h3><p class="soft small">All ${counted(layers.count, "layer")}: ${formatQuantity(layers.macs, "count")} MACs, ${formatQuantity(layers.params, "count")} parameters, ${formatQuantity(layers.weightBytes, "B")} of weights${rest > 0 ? `; ${rest} not shown` : ""}.</p><div class="scroll" tabindex="0" role="region" aria-label="Largest layers"><table><thead><tr><th scope="col">Layer</th><th scope="col">Share of MACs</th><th scope="col" class="number">MACs</th><th scope="col" class="number">Weights</th><th scope="col" class="number">Output</th></tr></thead><tbody>${layers.largest.map((layer) => row(layer, layers))}</tbody></table></div>`;
}
function row(layer, { macs }) {
	let share = macs > 0 ? Math.min(100, layer.macs / macs * 100) : 0, spoken = `${share.toFixed(0)} % of all MACs`;
	return h`<tr><th scope="row">${layer.name}<span class="note">${layer.op}</span></th><td class="bar"><svg class="chart" height="14" role="img" aria-label="${spoken}"><title>${spoken}</title><rect class="track" width="100%" height="8" y="3" rx="4"/><rect class="fill-head" width="${share}%" height="8" y="3" rx="4"/></svg></td><td class="number">${formatQuantity(layer.macs, "count")}<span class="note">${share.toFixed(0)} %</span></td><td class="number">${formatQuantity(layer.weightBytes, "B")}</td><td class="number">${formatQuantity(layer.outputBytes, "B")}</td></tr>`;
}
// src/report/html/axes.ts
const left = ({ x }, value) => at(x, value), top$1 = ({ y }, value) => 100 - at(y, value);
/** Lines with their values inside the chart; the ones upwards start at the bottom, clear of those across. */
function grid(view, across, up) {
	let upright = across.filter(({ value }) => left(view, value) < 88).map(({ value, text }) => h`<line class="grid" x1="${left(view, value)}%" x2="${left(view, value)}%" y1="0" y2="100%"/>${placed(left(view, value), "100%", h`<text class="tick" x="4" y="-5">${text}</text>`)}`), level = up.map(({ value, text }) => h`<line class="grid" x1="0" x2="100%" y1="${top$1(view, value)}%" y2="${top$1(view, value)}%"/>${placed(0, `${top$1(view, value)}%`, h`<text class="tick" x="4" y="-4">${text}</text>`)}`);
	return h`${level}${upright}`;
}
/** An interval of one axis with end caps; dashed where it is predicted, none where the figure is exact. */
function spread$1(view, axis, figure, other) {
	let { low, high, source } = figure;
	if (low === high) return nothing;
	let kind = h`class="spread ${source}"`;
	if (axis === "x") {
		let [from, to, y] = [
			left(view, low),
			left(view, high),
			top$1(view, other)
		], cap = (x) => placed(x, `${y}%`, h`<path ${kind} d="M0-3V3"/>`);
		return h`<line ${kind} x1="${from}%" x2="${to}%" y1="${y}%" y2="${y}%"/>${cap(from)}${cap(to)}`;
	}
	let [from, to, x] = [
		top$1(view, low),
		top$1(view, high),
		left(view, other)
	], cap = (y) => placed(x, `${y}%`, h`<path ${kind} d="M-3 0H3"/>`);
	return h`<line ${kind} x1="${x}%" x2="${x}%" y1="${from}%" y2="${to}%"/>${cap(from)}${cap(to)}`;
}
/** Hatched: one line so thick that its dashes are stripes. */
const hatched = (x, y, width, height) => width <= 0 || height <= 0 ? nothing : h`<svg x="${x}%" y="${y}%" width="${width}%" height="${height}%"><rect class="beyond" width="100%" height="100%"/><line class="hatch" x1="-2000" x2="2000" y1="0" y2="0" stroke-width="4000" stroke-dasharray="1 8" transform="rotate(45)"/></svg>`;
/** Nothing where less than two candidates were trained. */
function curveChart(search, { curves }) {
	if (curves.length < 2) return nothing;
	let points = curves.flatMap((curve) => curve.points), unit = points[0].figure.unit, view = {
		x: around(points.map(({ steps }) => Math.log(Math.max(1, steps)))),
		y: around(points.map(({ figure }) => figure.value))
	}, upTicks = ticks(view.y, 4).map((value) => ({
		value,
		text: formatQuantity(Number(value.toPrecision(6)), unit)
	})), best = curves.find(({ trial }) => trial === search.best?.id), others = curves.filter((curve) => curve !== best), spoken = `Quality after each stretch of training of ${curves.length} candidates`;
	return h`<figure><figcaption>How candidates learned: ↑ quality · → training steps. Of each rung the best go on.</figcaption><svg class="chart" height="${240}" role="img" aria-label="${spoken}"><title>${spoken}</title>${grid(view, stepTicks(points), upTicks)}${others.map((curve) => drawn$2(view, curve, ""))}${best ? drawn$2(view, best, "best") : nothing}</svg>${key(best !== void 0)}</figure>`;
}
/** At the rungs; those too near to each other would overlap. */
function stepTicks(points) {
	let steps = [...new Set(points.map((point) => point.steps))].filter((step) => step > 0).sort((a, b) => a - b), shown = [];
	for (let step of steps) (shown.length === 0 || step > shown.at(-1) * 1.5) && shown.push(step);
	return shown.slice(0, 8).map((step) => ({
		value: Math.log(step),
		text: String(step)
	}));
}
function drawn$2(view, { trial, points }, kind) {
	let at = (point) => [left(view, Math.log(Math.max(1, point.steps))), top$1(view, point.figure.value)], lines = points.slice(1).map((point, index) => {
		let [[x1, y1], [x2, y2]] = [at(points[index]), at(point)];
		return h`<line class="curve ${kind} ${point.part}" x1="${x1}%" y1="${y1}%" x2="${x2}%" y2="${y2}%"/>`;
	}), marks = points.map((point) => {
		let [x, y] = at(point), title = `#${trial} after ${point.steps} steps: ${figureText(point.figure)} on the ${point.part} part`, shape = point.part === "test" ? h`<path class="dot ${kind}" d="M0-6L6 0 0 6-6 0z"/>` : h`<circle class="dot open ${kind}" r="3.5"/>`;
		return placed(x, `${y}%`, h`<g>${shape}<title>${title}</title></g>`);
	}), last = points.at(-1), whisker = kind === "best" ? spread$1(view, "y", last.figure, Math.log(Math.max(1, last.steps))) : nothing;
	return h`${lines}${whisker}${marks}`;
}
const key = (hasBest) => legend([{
	shape: h`<g transform="translate(9 6)"><circle class="dot open" r="3.5"/></g>`,
	text: "held-out samples"
}, ...hasBest ? [{
	shape: h`<path class="curve best" d="M0 6h18"/>`,
	text: "the best"
}, {
	shape: h`<g transform="translate(9 6) scale(.8)"><path class="dot best" d="M0-6L6 0 0 6-6 0z"/></g>`,
	text: "test part, once"
}] : []]);
/** The figure, and the same as text. */
function layerChart(diagram, names) {
	let all = pieces(diagram.rows), shown = all.slice(0, 60), widest = Math.max(1, ...diagram.rows.flatMap(({ before, after }) => [before?.width ?? 0, after?.width ?? 0])), y = 22, parts = shown.map((piece) => {
		let part = drawn$1(piece, y, widest);
		return y += heightOf(piece), part;
	}), left = all.length - shown.length + diagram.more, spoken = `Layers of ${names.after} beside those of ${names.before}: ${changedText(diagram)}`, text = layerLines(diagram, 76).join("\n"), rest = left > 0 ? h`<p class="soft small">${left} more are not drawn.</p>` : nothing;
	return h`<figure><figcaption>${changedText(diagram)}. The bar at a box’s foot is its width in channels.</figcaption><svg class="chart layers" height="${y}" role="img" aria-label="${spoken}"><title>${spoken}</title><desc>${text.slice(0, 900)}</desc><text class="tick" x="0" y="13">${names.before}</text><text class="tick" x="53%" y="13">${names.after}</text>${parts}</svg>${rest}</figure><details><summary>The layers as text</summary><pre tabindex="0"><code>${lines(text)}</code></pre></details>`;
}
/** Line by line: what is escaped keeps no line ends. */
const lines = (text) => ({ markup: text.split("\n").map((line) => h`${line}`.markup).join("\n") }), toldOf = ({ state, changes }) => state === "changed" ? changes.join(", ") : "", isBeside = (row) => toldOf(row).length <= (row.name.length <= 16 ? 18 : 0), heightOf = (piece) => "same" in piece || piece.row.state === "same" ? 24 : 58 + (isBeside(piece.row) ? 0 : 16) + 8;
function drawn$1(piece, y, widest) {
	if ("same" in piece) return h`<text class="tick" x="14" y="${y + 15}">⋮ ${piece.same} layers as they were</text>`;
	let { state, name, before, after, changes } = piece.row;
	if (state === "same") return h`<text class="quiet" x="14" y="${y + 15}">${cut(name, 22)} <tspan class="tick" dx="4">${cut(after?.layer ?? "", 24)}</tspan></text>`;
	let told = toldOf(piece.row), beside = isBeside(piece.row), change = h`<text class="change" x="${beside ? "53%" : "14"}" y="${y + (beside ? 13 : 72)}">${told.length > 48 ? `${told.slice(0, 47)}…` : told}</text>`, label = h`<text class="layer ${state}" x="0" y="${y + 13}">${signs$1[state]} ${cut(name, 22)}</text>`, arrow = before && after ? h`<text class="tick" x="50%" y="${y + 18 + 20 + 4}" text-anchor="middle">→</text>` : nothing;
	return h`<g>${label}${before ? side(before, "0", y + 18, widest, state === "removed" ? "gone" : "") : nothing}${arrow}${after ? side(after, "53%", y + 18, widest, "") : nothing}${change}<title>${name}: ${changes.join(", ")}</title></g>`;
}
const signs$1 = {
	changed: "~",
	added: "+",
	removed: "−"
};
/** What it is above, its channels and what it puts out below; a nested picture, so that text ends at the box. */
function side({ layer, output, width }, x, y, widest, kind) {
	let [, what = layer, channels = ""] = /^(.*?)(?: (\d+→\d+))?$/.exec(layer) ?? [], below = [channels, output].filter((text) => text !== "").join(" · ");
	return h`<svg class="${x === "0" ? "was" : "now"}" x="${x}" y="${y}" width="47%" height="${40}"><rect class="box ${kind}" x=".5%" y=".5" width="99%" height="${39}" rx="5"/><rect class="share" x=".5%" y="${35}" width="${99 * width / widest}%" height="4" rx="2"/><text class="what" x="7" y="15">${what}</text><text class="tick" x="7" y="29">${below}</text></svg>`;
}
// src/report/html/front.ts
const keyText$1 = (key) => {
	let { metric, device } = splitKey(key);
	return metricLabel(metric) + (device === void 0 ? "" : ` on ${device}`);
};
/** The figure with caption and legend. */
function frontChart(plane) {
	let { x, y, spots } = plane, figures = (axis) => spots.map((spot) => spot[axis]), view = {
		x: scaleOf(x, figures("x")),
		y: scaleOf(y, figures("y"))
	}, spoken = `${keyText$1(y.key)} against ${keyText$1(x.key)} of ${spots.length} architectures; the table below has the figures`, isLimited = x.limit !== void 0 || y.limit !== void 0, caption = `↑ ${keyText$1(y.key)} · → ${keyText$1(x.key)}.${isLimited ? " What is hatched breaks a limit." : ""}`, spreads = spots.slice(-60).map((spot) => h`${spread$1(view, "x", spot.x, spot.y.value)}${spread$1(view, "y", spot.y, spot.x.value)}`);
	return h`<figure><figcaption>${caption}</figcaption><svg class="chart" height="${340}" role="img" aria-label="${spoken}"><title>${spoken}</title><desc>${descriptionOf(plane)}</desc>${beyond(view, plane)}${grid(view, ticksOf(x, view.x, 4), ticksOf(y, view.y, 5))}${line$1(view, spots)}${limits(view, plane)}${spreads}${spots.map((spot) => dot(view, spot))}${spots.map((spot) => nameOf(view, spot))}</svg>${keyOf(plane)}</figure>`;
}
const descriptionOf = ({ spots }) => spots.filter(({ kind }) => kind === "best" || kind === "head" || kind === "base").map((spot) => titleOf(spot)).join("; "), scaleOf = ({ limit }, figures) => around([...figures.flatMap(({ low, high }) => [low, high]), ...limit === void 0 ? [] : [limit]], .1), ticksOf = (axis, scale, most) => ticks(scale, most).filter((value) => value >= 0).map((value) => ({
	value,
	text: show(axis, value)
})), show = ({ key }, value) => formatQuantity(Number(value.toPrecision(6)), metrics[splitKey(key).metric].unit), better = ({ key }) => metrics[splitKey(key).metric].better;
function beyond(view, { x, y }) {
	let parts = [];
	if (x.limit !== void 0) {
		let edge = left(view, x.limit);
		parts.push(better(x) === "min" ? hatched(edge, 0, 100 - edge, 100) : hatched(0, 0, edge, 100));
	}
	if (y.limit !== void 0) {
		let edge = top$1(view, y.limit);
		parts.push(better(y) === "max" ? hatched(0, edge, 100, 100 - edge) : hatched(0, 0, 100, edge));
	}
	return h`${parts}`;
}
function limits(view, { x, y }) {
	let text = (axis) => limitText(axis.limit, metrics[splitKey(axis.key).metric].unit, better(axis));
	return h`${x.limit === void 0 ? nothing : ((edge) => h`<line class="limit relative" x1="${edge}%" x2="${edge}%" y1="0" y2="100%"/>${placed(edge, 0, h`<text class="name" x="${edge > 70 ? -6 : 6}" y="13" text-anchor="${edge > 70 ? "end" : "start"}">${text(x)}</text>`)}`)(left(view, x.limit))}${y.limit === void 0 ? nothing : ((edge) => h`<line class="limit relative" x1="0" x2="100%" y1="${edge}%" y2="${edge}%"/>${placed(100, `${edge}%`, h`<text class="name" x="-4" y="${edge > 90 ? -6 : 15}" text-anchor="end">${text(y)}</text>`)}`)(top$1(view, y.limit))}`;
}
/** Neighbours of the front joined, in the order given. */
function line$1(view, all) {
	let order = [...all.filter(({ kind }) => kind === "front" || kind === "best")].sort((a, b) => a.x.value - b.x.value);
	return h`${order.slice(1).map((spot, index) => {
		let before = order[index];
		return h`<line class="front" x1="${left(view, before.x.value)}%" y1="${top$1(view, before.y.value)}%" x2="${left(view, spot.x.value)}%" y2="${top$1(view, spot.y.value)}%"/>`;
	})}`;
}
const shapes = {
	front: h`<circle class="dot" r="4.5"/>`,
	heldOut: h`<circle class="dot open" r="4.5"/>`,
	infeasible: h`<path class="dot cross" d="M-4-4L4 4M4-4L-4 4"/>`,
	best: h`<path class="dot best" d="M0-9l2.600 5.600 6.100.7-4.500 4.200 1.200 6.100L0 3.600l-5.400 3 1.200-6.100-4.500-4.200 6.100-.7z"/>`,
	head: h`<rect class="dot head" x="-6" y="-6" width="12" height="12" rx="2"/>`,
	base: h`<path class="dot base" d="M0-7L7 0 0 7-7 0z"/>`
}, shapeOf = ({ kind, part }) => kind === "front" && part === "held-out" ? shapes.heldOut : shapes[kind];
function titleOf({ label, kind, part, description, x, y }) {
	let name = kind === "best" ? `best (${label})` : label, judged = part ? `, judged on the ${part} part` : "";
	return `${name}${description === "" ? "" : `: ${description}`}; ${figureText(y)} (${y.source}${judged}), ${figureText(x)} (${x.source})`;
}
const dot = (view, spot) => placed(left(view, spot.x.value), `${top$1(view, spot.y.value)}%`, h`<g>${shapeOf(spot)}<title>${titleOf(spot)}</title></g>`);
function nameOf(view, { kind, label, x, y }) {
	if (kind === "front" || kind === "infeasible") return nothing;
	let across = left(view, x.value), far = across > 70 || kind === "base" && across > 15, name = kind === "best" ? `best (${label})` : label;
	return placed(left(view, x.value), `${top$1(view, y.value)}%`, h`<text class="name ${kind}" x="${far ? -11 : 11}" y="${kind === "best" ? -8 : 16}" text-anchor="${far ? "end" : "start"}">${name}</text>`);
}
const inLegend = (shape) => h`<g transform="translate(9 6) scale(.8)">${shape}</g>`;
/** Only what the chart shows. */
function keyOf({ x, y, spots }) {
	let kinds = new Set(spots.map(({ kind }) => kind)), isHeld = spots.some(({ kind, part }) => kind === "front" && part === "held-out"), isPredicted = spots.some((spot) => [spot.x, spot.y].some(({ source, low, high }) => source === "predicted" && low < high)), isMeasured = spots.some((spot) => [spot.x, spot.y].some(({ source, low, high }) => source === "measured" && low < high)), entries = [
		[
			kinds.has("best"),
			inLegend(shapes.best),
			"best"
		],
		[
			kinds.has("head"),
			inLegend(shapes.head),
			"head"
		],
		[
			kinds.has("base"),
			inLegend(shapes.base),
			"base"
		],
		[
			kinds.has("front") && !isHeld,
			inLegend(shapes.front),
			"on the front"
		],
		[
			isHeld,
			inLegend(shapes.heldOut),
			"on the front, judged on held-out samples"
		],
		[
			kinds.has("infeasible"),
			inLegend(shapes.infeasible),
			"breaks a limit"
		],
		[
			isMeasured,
			h`<path class="spread measured" d="M1 6h16M1 3v6M17 3v6"/>`,
			"95 % interval, measured"
		],
		[
			isPredicted,
			h`<path class="spread predicted" d="M1 6h16M1 3v6M17 3v6"/>`,
			"interval, predicted"
		],
		[
			x.limit !== void 0 || y.limit !== void 0,
			h`<path class="limit relative" d="M9-1v14"/>`,
			"limit"
		]
	];
	return legend(entries.flatMap(([shown, shape, text]) => shown ? [{
		shape,
		text
	}] : []));
}
// src/report/html/search.ts
function searchPart(model, search, context) {
	let { best, story } = search, chart = plane(model, search), open = openText(search), unknown = unknownOf(model, search), isNew = best !== void 0 && !isHead(search);
	return h`<h3>${proposalTitle(search)}</h3>${open ? h`<p>${open}</p>` : nothing}${best ? h`<p>${best.description} <span class="soft">(trial ${best.id})</span></p>` : nothing}${unknown.length > 0 ? h`<p>Not timed: ${unknown.map(keyText$1).join(", ")}.</p>` : nothing}${best ? versusTable(versus(model, search)) : nearest(search)}${story?.diagram && !isHead(search) ? layers$1(search, story.diagram) : nothing}${chart ? h`<h3>The front</h3>${frontChart(chart)}` : nothing}${frontTable(search)}${isNew ? adopt$1(model, search, context) : nothing}${effort$1(search)}`;
}
const sureWords = {
	better: ["pass", "↗"],
	worse: ["fail", "↘"],
	same: ["not-measured", "="],
	unsure: ["inconclusive", "≈"]
}, surePill = (row) => {
	let [kind, sign] = sureWords[row.sure], [word, why] = sureText(row).split(": ");
	return h`<span class="pill ${kind}">${sign} ${word}</span>${why ? h`<span class="note">${why}</span>` : nothing}`;
}, region = (name, table) => h`<div class="scroll" tabindex="0" role="region" aria-label="${name}">${table}</div>`, versusTable = (rows) => rows.length === 0 ? nothing : h`<table class="versus stack" role="table" aria-label="Best architecture against head"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Metric</th><th scope="col" role="columnheader" class="number">Head</th><th scope="col" role="columnheader" class="number">Best</th><th scope="col" role="columnheader" class="number">Change</th><th scope="col" role="columnheader">How sure</th></tr></thead><tbody role="rowgroup">${rows.map(versusRow)}</tbody></table>`;
function versusRow(row) {
	let { key, head, best, change, basis } = row;
	return h`<tr role="row"><th scope="row" role="rowheader">${keyText$1(key)}<span class="note">${basis}</span></th>${figureCell("head", head && figureText(head, "value"), head && figureText(head, "interval"))}${figureCell("best", figureText(best, "value"), figureText(best, "interval"))}${figureCell("change", change && changeText(change, "value"), change && changeText(change, "interval"))}<td class="state" role="cell">${row.change ? surePill(row) : nothing}</td></tr>`;
}
/** The interval below the figure; none where it is exact. */
const figureCell = (name, figure = "–", interval = "") => h`<td class="number ${figure === "–" ? "none" : ""}" role="cell" data-label="${name}">${figure}${interval === "" || interval === figure ? nothing : h`<span class="note">${interval}</span>`}</td>`;
function nearest({ nearest }) {
	if (nearest.length === 0) return nothing;
	let rows = nearest.map(({ key, limit, achieved }) => {
		let { unit } = metrics[splitKey(key).metric];
		return h`<tr><th scope="row">${keyText$1(key)}</th><td class="number">${formatQuantity(limit, unit)}</td><td class="number">${formatQuantity(achieved, unit)}</td></tr>`;
	});
	return region("Nearest value of each budget", h`<table><thead><tr><th scope="col">Budget</th><th scope="col" class="number">Limit</th><th scope="col" class="number">Nearest reached</th></tr></thead><tbody>${rows}</tbody></table>`);
}
function layers$1(search, diagram) {
	let name = search.best ? `best (#${diagram.trial})` : `nearest (#${diagram.trial})`;
	return h`<h3>Its layers beside ${originText(search)}’s</h3>${layerChart(diagram, {
		before: originText(search),
		after: name
	})}`;
}
function frontTable(search) {
	if (search.front.length === 0) return nothing;
	let { objectives } = search, isTrained = search.front.some(({ part }) => part), rows = orderedFront(search).map((point) => {
		let figures = objectives.map((key) => point.metrics[key]), judged = isTrained ? h`<td class="text">${judgedText(point)}</td>` : nothing;
		return h`<tr><th scope="row">${point.id}${point.id === search.best?.id ? " (best)" : ""}</th>${figures.map((figure) => h`<td class="number">${figure ? figureText(figure) : "–"}</td>`)}${judged}<td>${point.feasible ? "yes" : "no"}</td><td class="text">${point.description}</td></tr>`;
	}), judged = isTrained ? h`<th scope="col">Judged</th>` : nothing;
	return h`<details><summary>The front, ${counted(search.front.length, "architecture")}</summary>${region("The front", h`<table><thead><tr><th scope="col">Trial</th>${objectives.map((key) => h`<th scope="col" class="number">${keyText$1(key)}</th>`)}${judged}<th scope="col">Within budgets</th><th scope="col">Change to the model</th></tr></thead><tbody>${rows}</tbody></table>`)}</details>`;
}
const judgedText = ({ part, steps }) => part === void 0 ? "–" : `${part}, ${steps === 0 ? "as it is" : `${counted(steps ?? 0, "step")}`}`;
function adopt$1(model, search, context) {
	let steps = adoptSteps(model, search, context), { command } = search, note = coldNote(search);
	if (steps.length === 0 && !command) return nothing;
	let block = (lines) => h`<pre tabindex="0"><code>${lines.map((line, i) => h`${i > 0 ? { markup: "\n" } : nothing}${line}`)}</code></pre>`, again = command ? h`<p>${steps.length > 0 ? "Or find it again" : "Find it again"}, with this seed${note ? `. ${note}` : ""}:</p>${block([command])}` : nothing;
	return h`<h3>To adopt it</h3>${steps.length > 0 ? block(steps) : nothing}${again}`;
}
/** What was tried and for how long, with the learning curves. */
function effort$1(search) {
	let lines = effortLines(search), title = h`<h3>What was tried</h3><p class="soft small">${effortText(search)}.</p>`;
	if (!search.story || lines.length === 0) return title;
	let rows = lines.map(({ label, value }) => h`<dt>${label}</dt><dd>${value}</dd>`);
	return h`${title}<dl>${rows}</dl>${curveChart(search, search.story)}`;
}
/** The verdict as a page; opens from disk, prints, fits 320 px. */
function html(verdict) {
	let title = `Edgewise · ${headline(verdict)}`;
	return h`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${{ markup: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'" }}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${{ markup: "\n:root { color-scheme: light dark;\n  --page: #fbfaf8; --card: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #e2dfd9; --track: #efece6;\n  --pass: #1a7f37; --fail: #c4252b; --inconclusive: #8a5a00; --not-measured: #59636e; --waived: #6639ba;\n  --head: #3566a8; --base: #8a8378; --best: #1a7f37; --beyond: #c4252b0b; --code: #f1eee8 }\n@media screen and (prefers-color-scheme: dark) { :root {\n  --page: #14171b; --card: #1b1f25; --ink: #e4e7eb; --soft: #9aa4af; --line: #2f353d; --track: #282e36;\n  --pass: #4ac26b; --fail: #ff7b72; --inconclusive: #e3b341; --not-measured: #9aa4af; --waived: #b79bf2;\n  --head: #79aef2; --base: #9a9488; --best: #4ac26b; --beyond: #ff7b7212; --code: #262c34 } }\n* { box-sizing: border-box }\nhtml { -webkit-text-size-adjust: 100% }\nbody { margin: 0; background: var(--page); color: var(--ink); line-height: 1.55; font-size: 16px;\n  font-family: ui-sans-serif, system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif;\n  font-variant-numeric: tabular-nums; overflow-wrap: anywhere }\nmain, header, footer { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem }\nheader { padding-top: 3rem } footer { padding-bottom: 3rem; color: var(--soft); font-size: .85rem }\nh1 { font-size: clamp(1.5rem, 4.5vw, 2.1rem); line-height: 1.2; letter-spacing: -.015em; font-weight: 650; margin: .6rem 0 .5rem; text-wrap: balance }\nh2 { font-size: 1.3rem; line-height: 1.3; letter-spacing: -.01em; margin: 0 0 .1rem; display: flex; flex-wrap: wrap; gap: .3rem .75rem; align-items: center }\nh3 { font-size: 1rem; margin: 2.25rem 0 .5rem } p { margin: .25rem 0 .75rem; max-width: 42rem }\n.soft { color: var(--soft) } .small { font-size: .85rem } .brand { color: var(--soft); font-weight: 600; letter-spacing: .02em; margin: 0 }\nsection { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.5rem; margin: 1.5rem 0 }\ncode, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875em }\ncode { background: var(--code); border-radius: 4px; padding: .1em .35em } pre { background: var(--code); border-radius: 8px; padding: .8rem 1rem; overflow-x: auto; margin: .5rem 0 } pre code { padding: 0; background: none; overflow-wrap: normal }\na { color: inherit; text-underline-offset: .2em } summary { cursor: pointer; padding: .35rem 0 } :focus-visible { outline: 2px solid var(--head); outline-offset: 2px; border-radius: 4px }\n.pill { display: inline-flex; align-items: center; gap: .4em; font-size: .85rem; font-weight: 600; line-height: 1; white-space: nowrap }\n.pill { align-items: baseline } .pill svg { width: 1em; height: 1em; flex: none; transform: translateY(.12em); overflow: visible } .pill path { fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round }\n.pass { color: var(--pass) } .fail { color: var(--fail) } .inconclusive { color: var(--inconclusive) } .not-measured { color: var(--not-measured) } .waived { color: var(--waived) }\n.scroll { overflow-x: auto; margin: .5rem 0; overflow-wrap: break-word } .scroll td.text { min-width: 12rem } table { border-collapse: collapse; width: 100%; font-size: .9rem } caption { text-align: left; color: var(--soft); font-size: .85rem; padding-bottom: .4rem }\nth { text-align: left; font-weight: 600; color: var(--soft); font-size: .8rem; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: bottom }\ntd { padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--line); vertical-align: middle } tbody tr:last-child > * { border-bottom: 0 }\ntbody th { color: var(--ink); font-size: .9rem; vertical-align: middle; min-width: 7rem } .number { text-align: right } td.number { white-space: nowrap }\n.note { display: block; font-weight: 400; font-size: .85rem; color: var(--soft); max-width: 42rem; white-space: normal } .note b { color: var(--ink); font-weight: 600 }\n.versus td.number { white-space: normal } .budgets { table-layout: fixed } .budgets thead th:nth-child(1) { width: 24% } .budgets thead th:nth-child(3) { width: 19% } .budgets thead th:nth-child(4) { width: 9% } .budgets thead th:nth-child(5) { width: 14% } .budgets thead th:nth-child(6) { width: 15% }\n.budgets tr:has(+ .why) > * { border-bottom: 0 } .why td { padding-top: 0 } .why .note::first-letter { text-transform: uppercase } .stack .state, .stack thead th:last-child { padding-left: .75rem; padding-right: 0 } .number .note { margin-left: auto }\n.chart { display: block; width: 100%; overflow: visible } td.bar { width: 34%; min-width: 9rem }\n.track { fill: var(--track) } .fill-head { fill: var(--head) } .fill-fail { fill: var(--fail) } .whisker { stroke: var(--ink); stroke-width: 1.5; filter: drop-shadow(0 0 1px var(--card)) drop-shadow(0 0 1px var(--card)) }\n.limit { stroke: var(--ink); stroke-width: 2 } .limit.relative { stroke-dasharray: 3 3; stroke-width: 1.5 } .mark-base { fill: var(--card); stroke: var(--base); stroke-width: 2 }\n.grid { stroke: var(--line) } .tick { fill: var(--soft); font-size: 11px } .front { stroke: var(--base); stroke-width: 1.5; opacity: .6 } .spread { fill: none; stroke: var(--soft); stroke-width: 1.2; opacity: .7 } .spread.predicted { stroke-dasharray: 3 2 }\n.dot { fill: var(--base) } .dot.open { fill: var(--card); stroke: var(--base); stroke-width: 1.8 } .dot.open.best { fill: var(--card); stroke: var(--best) } .dot.cross { fill: none; stroke: var(--base); stroke-width: 2 } .dot.best { fill: var(--best) } .dot.head { fill: var(--head) } .dot.base { fill: var(--card); stroke: var(--base); stroke-width: 2 }\n.beyond { fill: var(--beyond) } .hatch { stroke: var(--soft); opacity: .3 } .curve { fill: none; stroke: var(--base); stroke-width: 1.5; opacity: .7 } .curve.best { stroke: var(--best); stroke-width: 2.2; opacity: 1 } .curve.test { stroke-dasharray: 4 3 }\n.box { fill: var(--page); stroke: var(--line) } .box.gone { fill: none; stroke: var(--base); stroke-dasharray: 4 3 } .share { fill: var(--base) } .now .share { fill: var(--head) } .layer, .change, .what, .quiet { font-size: 12px; fill: var(--ink) } .layer, .change { font-weight: 600 } .change { fill: var(--inconclusive) } .layer.added { fill: var(--pass) } .layer.removed { fill: var(--fail) }\n.name { fill: var(--ink); font-size: 12px; font-weight: 600; paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round }\nfigure { margin: 1rem 0 0 } figcaption { color: var(--soft); font-size: .85rem; margin-bottom: .5rem } .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; list-style: none; padding: 0; margin: .6rem 0; color: var(--soft); font-size: .82rem }\n.legend li { display: inline-flex; gap: .4em; align-items: center } .legend svg { width: 18px; height: 12px; overflow: visible; flex: none }\ndl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem; margin: .5rem 0; font-size: .9rem } dt { color: var(--soft) } dd { margin: 0 } .list { padding-left: 1.1rem; margin: .5rem 0 } .list li { margin: .35rem 0 }\n@media (max-width: 58rem) {\n  header { padding-top: 1.5rem } main, header, footer { padding-left: .9rem; padding-right: .9rem } section { padding: 1.1rem .9rem; border-radius: 10px }\n  .stack, .stack tbody { display: block } .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }\n  .stack tr { display: grid; grid-template-columns: 1fr auto; gap: .15rem .75rem; padding: .8rem 0; border-bottom: 1px solid var(--line) } .stack tr:last-child { border: 0 }\n  .stack tr:has(+ .why) { border: 0; padding-bottom: .2rem } .stack tr.why { display: block; padding-top: 0 }\n  .stack th, .stack td, .stack .state { border: 0; padding: 0; width: auto; text-align: left; white-space: normal } .stack .state { order: -1; grid-column: 2 } .stack tbody th { order: -2; grid-column: 1 } .stack td.bar { grid-column: 1 / -1 }\n  .stack td[data-label]::before { content: attr(data-label) \" \"; color: var(--soft); font-size: .8rem } .stack td.number { font-size: .85rem; grid-column: 1 / -1 } .stack td.none, .name.head, .name.base { display: none } .stack .number .note { display: inline; margin-left: .5em }\n  .versus tr { grid-template-columns: repeat(3, 1fr) } .versus tbody th { grid-column: 1 / 3 } .versus .state { grid-column: 3 } .versus td.number { grid-column: auto } .versus td[data-label]::before, .versus .number .note { display: block; margin: 0 } }\n@media print { :root { color-scheme: light; --page: #fff; --card: #fff } body { font-size: 11pt } section { border: 0; padding: 0; break-inside: auto } tr, figure { break-inside: avoid } header { padding-top: 0 } * { print-color-adjust: exact; -webkit-print-color-adjust: exact } }\n" }}</style></head>
<body>${top(verdict)}<main>${orderedModels(verdict).map((model) => section(model, verdict))}${notes(verdict)}${devices(verdict)}</main>${foot(verdict)}</body></html>
`.markup;
}
function top(verdict) {
	let { headSha, baseSha, today } = verdict.context, commits = [
		headSha && `head ${headSha.slice(0, 7)}`,
		baseSha && `base ${baseSha.slice(0, 7)}`,
		today
	];
	return h`<header><p class="brand">Edgewise</p><h1>${headline(verdict)}</h1><p class="soft">${pill(verdict.status)} · ${commits.filter(Boolean).join(" · ")}</p></header>`;
}
function section(model, verdict) {
	let { name, path, status, base, search, layers } = model, place = path === void 0 ? "the repository has no model yet" : `${path}${base === void 0 ? " · new in this pull request" : ""}`;
	return h`<section aria-label="${name}"><h2>${name} ${pill(status)}</h2><p class="soft small">${place}</p>${path === void 0 ? nothing : budgetTable(model.checks, verdict)}${architecture(model, verdict)}${search ? searchPart(model, search, verdict.context) : nothing}${layers ? layerTable(layers) : nothing}</section>`;
}
/** Whether an architecture holds every budget, where that is judged. */
function architecture({ architecture: found, checks }, verdict) {
	if (!found) return nothing;
	let fix = found.fix ? h` <b>Fix:</b> ${sentence(found.fix)}` : nothing, rows = found.checks.length > 0 && found.checks !== checks ? budgetTable(found.checks, verdict) : nothing;
	return h`<h3>An architecture within every budget ${pill(found.status)}</h3><p>${sentence(found.reason)}.${fix}</p>${rows}`;
}
function notes(verdict) {
	let own = verdict.models.flatMap(({ name, warnings }) => warnings.map(({ sentence, advice }) => `${name}: ${sentence} ${advice}`)), warnings = [...verdict.warnings.map(({ sentence, advice }) => `${sentence} ${advice}`), ...own], issues = verdict.issues.map(({ level, file, line, message }) => `${level}, ${file}${line === void 0 ? "" : `, line ${line}`}: ${message}`);
	return h`${list(counted(warnings.length, "warning"), warnings)}${list(`${counted(issues.length, "finding")} about the configuration`, issues)}`;
}
const list = (title, lines) => lines.length === 0 ? nothing : h`<section><h2>${title}</h2><ul class="list">${lines.map((line) => h`<li>${sentence(line)}</li>`)}</ul></section>`;
function devices({ devices }) {
	if (devices.length === 0) return nothing;
	let parts = devices.map(({ device, facts }) => h`<h3>${device}</h3><dl>${facts.map(({ label, value }) => h`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`);
	return h`<section><h2>Where the figures come from</h2>${parts}</section>`;
}
function foot({ context }) {
	let { version, seed, command, runUrl, artifact } = context, run = runUrl ? h` · <a href="${runUrl}" rel="noreferrer">run</a>` : nothing, again = command ? h`<p>The same verdict on your machine:</p><pre tabindex="0"><code>${command}</code></pre>` : nothing;
	return h`<footer>${again}<p>Edgewise ${version} · seed ${seed}${artifact ? ` · artifact ${artifact}` : ""}${run}</p></footer>`;
}
// src/report/waivers.ts
const matches = (waiver, { model, check }) => waiver.model === model && waiver.metric === check.metric && (waiver.device === void 0 || waiver.device === check.device), isExpired = (waiver, today) => waiver.until < today;
/** Puts the matching waiver on a check that would block: the valid one if any, else the one that ran out. */
function applyWaivers(check, model, waivers, today) {
	let matching = waivers.filter((waiver) => matches(waiver, {
		model,
		check
	})), valid = matching.find((waiver) => !isExpired(waiver, today)), expired = valid === void 0 ? matching.at(-1) : void 0, shown = (waiver) => waiver && {
		reason: waiver.reason,
		until: waiver.until
	};
	return {
		...check,
		waived: shown(valid),
		expired: shown(expired)
	};
}
/** A warning for every waiver that no blocking check needs. */
function unusedWaivers(waivers, blocking) {
	return waivers.filter((waiver) => !blocking.some((target) => matches(waiver, target))).map(({ model, metric, device }) => ({
		code: "waiver-unused",
		sentence: `The waiver for ${metricLabel(metric)}${device ? ` on ${device}` : ""} of ${model} excuses nothing.`,
		advice: "Remove it from the configuration, or correct its model, metric or device."
	}));
}
// src/report/judge.ts
/**
* Judges every budget of every model. The status of a model, and of the whole, is the worst of its checks in the
* policy's order; the exit code is 1 when any check that is not waived has the effect `fail`.
* @example judge({ models, context: { ...context, today: '2026-11-21' } }).exitCode
*/
function judge(input) {
	let policy = {
		...defaultPolicy,
		...input.policy
	}, models = input.models.map((model) => modelVerdict(model, input, policy)), blocking = models.flatMap(({ name, checks, architecture }) => [...checks, ...architecture?.checks ?? []].filter((check) => effectOf(check.status, policy) === "fail").map((check) => ({
		model: name,
		check
	}))), status = worst(models.map((model) => model.status), policy);
	return {
		schema: 1,
		status,
		exitCode: +(effectOf(status, policy) === "fail"),
		policy,
		models,
		devices: onePerDevice(input.devices ?? []),
		warnings: [...input.warnings ?? [], ...unusedWaivers(input.waivers ?? [], blocking)],
		issues: input.issues ?? [],
		context: input.context
	};
}
/** Several models timed on one device bring its facts several times. */
const onePerDevice = (devices) => devices.filter(({ device }, index) => devices.findIndex((other) => other.device === device) === index);
function modelVerdict(model, { waivers = [], context }, policy) {
	let { name, path, head, base, layers, search, warnings } = model, judged = judgedOf(model), judgeAll = (figures) => model.budgets.map((budget) => {
		let check = judgeBudget(budget, {
			...model,
			...figures
		});
		return blocks(check, policy) ? applyWaivers(check, name, waivers, context.today) : check;
	}), onHead = knowsHead(model) ? judgeAll(model) : void 0, checks = onHead ?? [], architecture = judged === "model" ? void 0 : judgeArchitecture(model, onHead, (found) => judgeAll({
		head: found,
		changes: {},
		missing: unfound(model)
	}), policy);
	return {
		name,
		path,
		status: worst(statusesOf(judged, checks.map(countedStatus), architecture), policy),
		judged,
		checks,
		architecture,
		head,
		base,
		layers,
		search,
		warnings
	};
}
/** What a figure of the best architecture is missing for. */
const unfound = ({ budgets }) => Object.fromEntries(budgets.map(({ metric, device }) => [metricKey(metric, device), {
	reason: "the search has no figure of this architecture for it",
	fix: metrics[metric].kind === "quality" ? "Name a data set that candidates can be trained on, and the method auto." : "Check that the device is reachable, and give the search more time."
}]));
/** One budget of one model, before waivers. */
function judgeBudget(budget, model) {
	let key = metricKey(budget.metric, budget.device), [found, base] = [model.head[key], model.base?.[key]], head = found && hasBounds(found) ? found : void 0, usableBase = base && hasBounds(base) ? base : void 0, change = head && usableBase && (finite(model.changes[key]) ?? changeOf(head, usableBase)), common = {
		metric: budget.metric,
		device: budget.device,
		budget,
		head,
		base: usableBase,
		change
	}, open = {
		fix: void 0,
		waived: void 0,
		expired: void 0
	};
	if (!head) return {
		...common,
		...open,
		...absent(model.missing[key], found !== void 0)
	};
	let limit = budget.limit === void 0 ? void 0 : judgeLimit(head, budget.limit, metrics[budget.metric].better), regression = regressionOf(budget, model, {
		...common,
		head
	}), halves = [limit, regression].filter((half) => half !== void 0), status = worst(halves.map((half) => half.status), strictest), reason = halves.filter((half) => half.status === status).map((half) => half.reason), fix = status === "not-measured" ? model.missing[key]?.fix : void 0;
	return {
		...common,
		...open,
		limit,
		regression,
		status,
		reason: reason.join("; ") || "nothing to judge",
		fix
	};
}
const strictest = {
	inconclusive: "warn",
	"not-measured": "warn"
}, finite = (estimate) => estimate && hasBounds(estimate) ? estimate : void 0;
function absent(missing, unusable) {
	let { reason, fix } = missing ?? {
		reason: unusable ? "the figure is not a finite number" : "there is no figure for it",
		fix: unusable ? "Look at the warnings of the measurement, and measure again." : "Check that the device is reachable and that the configuration names it."
	};
	return {
		limit: void 0,
		regression: void 0,
		status: "not-measured",
		reason,
		fix
	};
}
function regressionOf(budget, model, check) {
	if (budget.maxRegression !== void 0) return check.change ? judgeRegression(check.change, budget) : withoutChange(model, check, metrics[budget.metric].better === "min" ? 1 : -1);
}
/** There is no relative change: a new model, a base that could not be measured, or a base that may be zero. */
function withoutChange(model, { head, base }, sign) {
	return model.base === void 0 ? {
		status: "pass",
		reason: "no base: the model is new"
	} : !base || !head ? {
		status: "not-measured",
		reason: "base has no figure to compare with"
	} : base.high === base.low && sign * (sign > 0 ? head.low : head.high) > sign * base.value ? {
		status: "fail",
		reason: "base is 0 and head is worse"
	} : {
		status: "inconclusive",
		reason: "base may be 0, so the relative change has no bound"
	};
}
// src/search/axes.ts
/** The objectives to rank by, given what the trials' metrics hold. */
function axes(problem, trials) {
	let has = (key) => trials.some((trial) => trial.metrics[key]), unknown = (key) => isDevice(key) && !has(key), standIn = {
		key: has("macs") || !has("params") ? "macs" : "params",
		better: "min"
	}, wanted = [...problem.objectives.map((objective) => unknown(objective.key) ? standIn : objective), ...problem.constraints.filter((constraint) => unknown(constraint.key)).map(() => standIn)];
	return wanted.filter((objective, i) => wanted.findIndex((other) => other.key === objective.key) === i);
}
const isDevice = (key) => metrics[splitKey(key).metric].kind === "device";
/** The point of some metrics on the axes; undefined if one is missing. */
function pointOf(metrics, objectives) {
	let point = [];
	for (let { key, better } of objectives) {
		let value = metrics[key]?.value;
		if (value === void 0 || !Number.isFinite(value)) return;
		point.push(better === "min" ? value : -value);
	}
	return point;
}
/** The objective that only a trial tells; the others are foreseen or learned as costs. */
function primaryOf(problem, trials) {
	let objectives = axes(problem, trials);
	return objectives.find(({ key }) => ["quality", "proxy"].includes(metrics[splitKey(key).metric].kind)) ?? objectives[0];
}
// src/space/anatomy.ts
const moving = /Pool|^Resize$/;
function anatomy(node, graph, shapes) {
	let weight = weightOf(node, graph), [stride = 1] = intsAttr(node, "strides", []), output = shapes.get(node.outputs[0] ?? "")?.shape?.slice(1) ?? [], isMain = weight !== void 0 || moving.test(node.op), bare = {
		op: node.op,
		kernel: [],
		stride,
		groups: 1,
		in: 0,
		out: firstOf(output),
		output,
		isMain
	};
	if (node.op === "Conv" && weight) {
		let groups = intAttr(node, "group", 1);
		return {
			...bare,
			kernel: weight.slice(2),
			groups,
			in: weight[1] * groups,
			out: weight[0]
		};
	}
	if (weight?.length === 2) {
		let [first, second] = intAttr(node, "transB", 0) ? [weight[1], weight[0]] : [weight[0], weight[1]];
		return {
			...bare,
			in: first,
			out: second
		};
	}
	return moving.test(node.op) ? {
		...bare,
		kernel: intsAttr(node, "kernel_shape", [])
	} : bare;
}
const firstOf = ([first]) => typeof first == "number" ? first : 0;
/** The shape of the kernel or matrix a node reads. */
function weightOf(node, graph) {
	for (let name of node.inputs.slice(1, 2)) {
		let constant = graph.constants.get(name);
		if (constant && constant.shape.length >= 2 && dtypes[constant.dtype].kind === "float") return constant.shape;
	}
}
/** 'Conv 3×3 s2 depthwise 16→16', 'Gemm 64→10', 'MaxPool 2×2 s2', 'Relu'. */
function words(layer) {
	let { op, kernel, stride, in: from, out } = layer;
	return `${op}${kernel.length > 0 ? ` ${kernel.join("×")}${stride > 1 ? ` s${stride}` : ""}` : ""}${formOf(layer) === "dense" ? "" : ` ${formOf(layer)}`}${from > 0 ? ` ${from}→${out}` : ""}`;
}
function formOf({ groups, in: from, out }) {
	return groups === 1 ? "dense" : groups === from && groups === out ? "depthwise" : `in ${groups} groups`;
}
/** What was done to a layer, first what was chosen, then what it does to what comes out. */
function changesOf(old, now, isSplit) {
	let isNarrower = windowOf(old) !== "1" && windowOf(now) === "1", isSeparable = isSplit && isNarrower, told = [
		old.op === now.op ? "" : `${old.op}→${now.op}`,
		isSeparable ? "made separable" : changed("kernel", windowOf(old), windowOf(now)),
		isSeparable ? "" : changed("form", formOf(old), formOf(now)),
		isSeparable ? "" : changed("stride", old.stride, now.stride),
		old.out > 0 && now.out > 0 ? changed("width", old.out, now.out) : "",
		changed("size", sizeOf(old), sizeOf(now))
	].filter((text) => text !== "");
	return told.length > 0 ? told : [changed("reads", old.in, now.in)].filter((text) => text !== "");
}
const changed = (what, old, now) => old === now ? "" : `${what} ${old}→${now}`, windowOf = ({ kernel }) => new Set(kernel).size === 1 ? String(kernel[0]) : kernel.join("×"), sizeOf = ({ output }) => output.slice(1).join("×");
// src/space/diagram.ts
/**
* The layers that have weights, pool or resample, and whatever changed its op, in order.
* @example layerDiagram(space.decode(space.seed), space.decode(genome))
*/
function layerDiagram(before, after) {
	let [left, right] = [shown(before), shown(after)], [old, now] = [byKey(left), byKey(right)], isSwap = (key) => old.get(key)?.op !== now.get(key)?.op, [a, b] = [left, right].map((list) => list.filter(({ key, isMain }) => isMain || old.has(key) && now.has(key) && isSwap(key))), rows = [], i = 0;
	for (let layer of b) if (old.has(layer.key)) {
		for (; i < a.length && a[i].key !== layer.key; i++) now.has(a[i].key) || rows.push(removed(a[i]));
		i++, rows.push(compared(old.get(layer.key), layer, rows.at(-1)));
	} else rows.push(added(layer));
	for (; i < a.length; i++) now.has(a[i].key) || rows.push(removed(a[i]));
	return rows;
}
const byKey = (layers) => new Map(layers.map((layer) => [layer.key, layer])), drawn = (layer) => ({
	layer: words(layer),
	output: layer.output.join("×"),
	width: layer.out
}), added = (layer) => ({
	state: "added",
	name: layer.name,
	before: void 0,
	after: drawn(layer),
	changes: ["new"]
}), removed = (layer) => ({
	state: "removed",
	name: layer.name,
	before: drawn(layer),
	after: void 0,
	changes: ["left out"]
});
function compared(old, now, last) {
	let [before, after] = [drawn(old), drawn(now)], isSame = before.layer === after.layer && before.output === after.output, isSplit = last?.state === "added" && (last.after?.layer.includes(" depthwise") ?? !1), changes = isSame ? [] : changesOf(old, now, isSplit);
	return {
		state: isSame ? "same" : "changed",
		name: now.name,
		before,
		after,
		changes
	};
}
function shown(graph) {
	let shapes = inferShapes(graph);
	return graph.nodes.map((node) => ({
		...anatomy(node, graph, shapes),
		key: node.outputs[0] ?? "",
		name: label$1(node)
	}));
}
// src/search/hypervolume.ts
/**
* The volume dominated by `points` and not beyond `reference`; points that are not better than it everywhere add
* nothing. O(n log n) in two objectives, O(n log n) plus array shifts in three, exponential in the number above.
* @example hypervolume([[0, 1], [1, 0]], [2, 2]) // 3
*/
function hypervolume(points, reference) {
	return volume(points.filter((point) => reference.every((limit, i) => point[i] < limit)), reference);
}
function volume(points, reference) {
	if (points.length === 0) return 0;
	if (points.length === 1) return box(points[0], reference);
	switch (reference.length) {
		case 1: return reference[0] - Math.min(...points.map((p) => p[0]));
		case 2: return sweep2(points, reference);
		case 3: return sweep3(points, reference);
		default: return wfg(points, reference);
	}
}
function box(point, reference) {
	let product = 1;
	for (let i = 0; i < reference.length; i++) product *= reference[i] - point[i];
	return product;
}
function sweep2(points, reference) {
	let sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]), area = 0, lowest = reference[1];
	for (let [x, y] of sorted) y >= lowest || (area += (reference[0] - x) * (lowest - y), lowest = y);
	return area;
}
function sweep3(points, reference) {
	let sorted = [...points].sort((a, b) => a[2] - b[2]), stairs = new Staircase(), area = 0, total = 0;
	return sorted.forEach((point, k) => {
		let [x, y, z] = point;
		stairs.covers(x, y) || (area += gain(stairs, x, y, reference));
		let next = sorted[k + 1]?.[2] ?? reference[2];
		total += area * (next - z);
	}), total;
}
function gain(stairs, x, y, reference) {
	let { at, xs, ys } = stairs.insert(x, y), end = stairs.xs[at + 1] ?? reference[0], height = at > 0 ? stairs.ys[at - 1] : reference[1], left = x, added = 0;
	for (let k = 0; k <= xs.length; k++) {
		let right = k < xs.length ? xs[k] : end;
		added += (right - left) * (height - y), left = right, height = ys[k] ?? height;
	}
	return added;
}
function wfg(points, reference) {
	let last = reference.length - 1, sorted = distinct(paretoFront(points).map((i) => points[i])).sort((a, b) => b[last] - a[last]), total = 0;
	return sorted.forEach((point, k) => {
		let overlap = volume(sorted.slice(k + 1).map((other) => other.map((v, i) => Math.max(v, point[i]))).map((other) => other.slice(0, last)), reference.slice(0, last)) * (reference[last] - point[last]);
		total += box(point, reference) - overlap;
	}), total;
}
function distinct(points) {
	return [...new Map(points.map((point) => [point.join(), point])).values()];
}
// src/search/front.ts
/** True if the trial is complete and no known figure breaks a limit. */
const feasible = (trial, constraints) => trial.state === "complete" && violation(trial, constraints, known(trial)) === 0;
/** The feasible trials that none dominates on `objectives`, by id; of trials with equal figures, the first. */
function feasibleFront(trials, task, objectives) {
	let points = [], owners = [], seen = /* @__PURE__ */ new Set();
	for (let trial of trials) {
		let point = feasible(trial, task.constraints) ? pointOf(known(trial), objectives) : void 0;
		point && !seen.has(point.join()) && (seen.add(point.join()), points.push(point), owners.push(trial));
	}
	return paretoFront(points).map((i) => owners[i]);
}
/** The best by the objectives in their order, ties by id; undefined for none. */
const bestOf = (front, objectives) => bestFirst(front, objectives)[0];
/** Sorted by the first objective, ties by the next ones, then by id. */
function bestFirst(trials, objectives) {
	let ranked = trials.flatMap((trial) => {
		let point = pointOf(known(trial), objectives);
		return point ? [{
			trial,
			point
		}] : [];
	}), order = (a, b) => a.reduce((sign, value, i) => sign || value - b[i], 0);
	return ranked.sort((a, b) => order(a.point, b.point) || a.trial.id - b.trial.id).map(({ trial }) => trial);
}
/** The complete trial with the least violation. */
function closestOf(trials, constraints) {
	let far = (trial) => violation(trial, constraints, known(trial));
	return trials.filter((trial) => trial.state === "complete").sort((a, b) => far(a) - far(b) || a.id - b.id)[0];
}
/**
* The nearest value to each limit that was reached: among the trials that hold all other limits, or, where there are
* none, among all.
*/
function nearestValues(trials, constraints) {
	let nearest = {};
	for (let constraint of constraints) {
		let others = constraints.filter((other) => other !== constraint), value = extreme(trials.filter((trial) => others.every((other) => holds(other, known(trial)))), constraint) ?? extreme(trials, constraint);
		value !== void 0 && (nearest[constraint.key] = value);
	}
	return nearest;
}
function holds(constraint, metrics) {
	let estimate = metrics[constraint.key];
	return estimate !== void 0 && excess(constraint, estimate.value) === 0;
}
function extreme(trials, { key, better }) {
	let values = trials.flatMap((trial) => known(trial)[key]?.value ?? []);
	if (values.length !== 0) return values.reduce((a, b) => better === "min" ? Math.min(a, b) : Math.max(a, b));
}
/**
* Hypervolume of the feasible trials on what steers the search, in units of the seed model (trial 0): smaller-is-better
* axes are divided by its value with reference 1.1; a larger-is-better axis counts from 0, so the seed's share is 1.
* Comparable between searches around the same model. Counts no measured figure. 0 while trial 0 is not complete.
*/
function searchVolume(trials, task) {
	let objectives = axes(task, trials), seed = trials[0]?.state === "complete" ? pointOf(trials[0].metrics, objectives) : void 0;
	if (!seed) return 0;
	let scale = seed.map((value) => Math.abs(value) || 1);
	return hypervolume(trials.flatMap((trial) => {
		let point = trial.state === "complete" && violation(trial, task.constraints) === 0 ? pointOf(trial.metrics, objectives) : void 0;
		return point ? [point.map((value, i) => value / scale[i])] : [];
	}), objectives.map((objective) => objective.better === "max" ? 0 : 1.1));
}
/** Why a trial breaks its limits, for people; undefined if it does not. */
function breach(trial, constraints) {
	let metrics = known(trial), excesses = constraints.map((c) => metrics[c.key] ? excess(c, metrics[c.key].value) : 0), worst = Math.max(0, ...excesses);
	return worst > 0 ? constraints[excesses.indexOf(worst)] : void 0;
}
/** `top-1 accuracy`, `latency p50 on pi4`. */
function keyLabel(key) {
	let { metric, device } = splitKey(key);
	return metrics[metric].label + (device === void 0 ? "" : ` on ${device}`);
}
// src/search/finalists.ts
/** The trials to measure next, at most `count`, from a front; empty if all of it has been measured. */
function chooseFinalists(front, measured, problem, count) {
	let open = front.filter((trial) => !trial.measured);
	if (open.length <= count) return open;
	let limits = problem.constraints.filter((constraint) => isDevice(constraint.key)), timed = measured.filter((trial) => trial.measured);
	if (limits.length === 0 || timed.length < 2) return spread(open, count);
	let cost = (trial) => limits.reduce((sum, limit) => sum + predictedExcess(trial, timed, limit), 0), fits = open.filter((trial) => cost(trial) <= 0);
	return fits.length > 0 ? fits.slice(0, count) : [...open].sort((a, b) => cost(a) - cost(b)).slice(0, count);
}
/** Evenly spaced, both ends included. */
function spread(trials, count) {
	if (count === 1) return trials.slice(0, 1);
	let at = (i) => Math.round(i * (trials.length - 1) / (count - 1));
	return Array.from({ length: count }, (_, i) => trials[at(i)]);
}
/** Relative distance beyond the limit (negative: below it) of a least-squares line in MACs. */
function predictedExcess(trial, timed, { key, limit, better }) {
	let points = timed.flatMap((other) => {
		let [x, y] = [macs(other), known(other)[key]?.value];
		return x !== void 0 && y !== void 0 ? [[x, y]] : [];
	}), x = macs(trial);
	if (points.length < 2 || x === void 0) return 0;
	let predicted = line(points, x);
	return (better === "min" ? predicted - limit : limit - predicted) / (Math.abs(limit) || 1);
}
function line(points, x) {
	let meanX = points.reduce((sum, [px]) => sum + px, 0) / points.length, meanY = points.reduce((sum, [, py]) => sum + py, 0) / points.length, spreadX = points.reduce((sum, [px]) => sum + (px - meanX) ** 2, 0), shared = points.reduce((sum, [px, py]) => sum + (px - meanX) * (py - meanY), 0);
	return spreadX === 0 ? meanY : meanY + shared / spreadX * (x - meanX);
}
const macs = (trial) => trial.metrics.macs?.value, needsMeasuring = ({ objectives, constraints }) => [...objectives, ...constraints].some(({ key }) => splitKey(key).device !== void 0 || isDevice(key));
// src/search/trial.ts
async function prepare(genome, problem, evaluate) {
	let graph = problem.space.decode(genome);
	return {
		genome,
		graph,
		hash: hash(graph),
		costs: await evaluate.costs(graph, genome)
	};
}
/** Prunes, reuses an equal graph's figures, or evaluates. The seed model is never pruned: all else is compared to it. */
async function settle(candidate, problem, evaluate, context) {
	let { genome, graph, costs } = candidate, base = {
		genome,
		hash: candidate.hash,
		metrics: costs
	}, { twin, isSeed, signal } = context;
	if (twin) return {
		...base,
		metrics: twin.metrics,
		state: twin.state,
		reason: `the same graph as trial ${twin.id}`
	};
	let broken = problem.constraints.find((c) => costs[c.key] && beyond$1(c, costs[c.key]));
	if (broken && !isSeed) return {
		...base,
		state: "pruned",
		reason: prunedReason(broken, costs)
	};
	let remembered = evaluate.recall?.(candidate.hash);
	if (remembered) return {
		...base,
		metrics: {
			...costs,
			...remembered.metrics
		},
		state: "complete",
		recalled: remembered.origin
	};
	try {
		let metrics = {
			...costs,
			...await evaluate.quality(graph, {
				genome,
				signal
			})
		}, odd = Object.entries(metrics).find(([, estimate]) => !Number.isFinite(estimate?.value));
		return odd ? {
			...base,
			state: "failed",
			reason: `${odd[0]} is no finite number`
		} : {
			...base,
			metrics,
			state: "complete"
		};
	} catch (error) {
		if (!(error instanceof UserError) || signal?.aborted || isSeed) throw error;
		return {
			...base,
			state: "failed",
			reason: error.message
		};
	}
}
function prunedReason(constraint, costs) {
	let { value, low, high, source } = costs[constraint.key], interval = low < high ? `, whole interval ${quantity(constraint, low)} to ${quantity(constraint, high)}` : "";
	return `${breachSentence(constraint, value)} (${source}${interval})`;
}
/** `parameters 12.3 k over the limit of 10.0 k` */
function breachSentence(constraint, value) {
	let side = constraint.better === "min" ? "over" : "under";
	return `${keyLabel(constraint.key)} ${quantity(constraint, value)} ${side} the limit of ${quantity(constraint, constraint.limit)}`;
}
const quantity = ({ key }, value) => formatQuantity(value, metrics[splitKey(key).metric].unit);
// src/search/outcome.ts
/** Pure. @example outcome(problem, readLedger(path).trials).best */
function outcome(task, trials) {
	let { constraints } = task, finalists = needsMeasuring(task) ? trials.filter((trial) => trial.measured) : [], judged = finalists.length > 0 ? finalists : trials, objectives = finalists.length > 0 ? task.objectives : axes(task, trials), found = bestFirst(feasibleFront(judged, task, objectives), objectives), final = bestOf(judged.filter((trial) => isFinal(trial) && feasible(trial, constraints)), objectives), hasTrained = judged.some((trial) => trial.id !== 0 && isFinal(trial)), front = final ? [final, ...found.filter((trial) => trial !== final)] : hasTrained ? [] : found, isFeasible = front.length > 0;
	return {
		trials,
		front,
		best: front[0],
		feasible: isFeasible,
		closest: isFeasible ? void 0 : closestOf(judged, constraints),
		nearest: nearestValues(trials, constraints),
		dropped: finalists.filter((trial) => !feasible(trial, constraints)).flatMap((trial) => droppedReason(trial, task)),
		hypervolume: searchVolume(trials, task)
	};
}
/** Judged on the test part. Where nothing was trained no trial is; where something was, the model itself is too. */
const isFinal = ({ rungs = [] }) => rungs.some(({ part }) => part === "test");
function droppedReason(trial, { constraints }) {
	let broken = breach(trial, constraints), estimate = broken && known(trial)[broken.key];
	return estimate ? [{
		id: trial.id,
		reason: breachSentence(broken, estimate.value)
	}] : [];
}
// src/search/pareto.ts
function paretoDocument(result, space) {
	let entry = (trial) => entryOf(trial, space), count = (state) => result.trials.filter((trial) => trial.state === state).length;
	return {
		version: 1,
		feasible: result.feasible,
		best: result.best ? entry(result.best) : null,
		front: result.front.map(entry),
		closest: result.closest ? entry(result.closest) : null,
		nearest: result.nearest,
		dropped: result.dropped,
		trials: result.trials.length,
		states: {
			complete: count("complete"),
			pruned: count("pruned"),
			failed: count("failed")
		},
		hypervolume: result.hypervolume
	};
}
function entryOf(trial, space) {
	let { id, genome, hash, metrics, measured = {} } = trial, old = Object.entries(metrics).filter(([key]) => Object.hasOwn(measured, key)), replaced = old.length > 0 ? { replaced: Object.fromEntries(old) } : {}, part = trial.rungs?.at(-1)?.part, judged = part ? { part } : {};
	return {
		id,
		genome,
		hash,
		change: space.describe(genome),
		metrics: known(trial),
		...judged,
		...replaced
	};
}
function accountOf({ records, trials, task, tooSlow, looked }) {
	return {
		looked: Math.max(looked ?? 0, trials.length),
		complete: trials.filter(({ state }) => state === "complete").length,
		recalled: trials.filter(({ recalled }) => recalled).length,
		endings: endingsOf(trials, task.constraints),
		rungs: rungsOf(trials),
		timed: trials.filter(({ id, measured = {} }) => id !== 0 && Object.keys(measured).length > 0).length,
		tooSlow,
		seconds: secondsOf(records)
	};
}
function endingsOf(trials, constraints) {
	let counts = /* @__PURE__ */ new Map();
	for (let trial of trials) {
		if (trial.state === "complete") continue;
		let reason = endingOf(trial, constraints), key = `${trial.state} ${reason}`;
		counts.set(key, {
			state: trial.state,
			reason,
			count: (counts.get(key)?.count ?? 0) + 1
		});
	}
	return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, 8);
}
/** The limit that was broken, without the figure, so that like counts with like. */
function endingOf({ state, reason = "no reason", metrics }, constraints) {
	if (reason.startsWith("the same graph")) return "the same graph as an earlier one";
	let broken = constraints.find(({ key, better, limit }) => {
		let figure = metrics[key];
		return figure && (better === "min" ? figure.low > limit : figure.high < limit);
	});
	return state === "pruned" && broken && reason.startsWith(keyLabel(broken.key)) ? `${keyLabel(broken.key)} ${broken.better === "min" ? "over" : "under"} the limit` : visible(reason, 160);
}
/** The model itself, which is not trained, does not count. */
function rungsOf(trials) {
	let counts = /* @__PURE__ */ new Map();
	for (let { rungs = [] } of trials.slice(1)) for (let { steps, part } of rungs) {
		let key = `${part} ${steps}`;
		counts.set(key, {
			steps,
			part,
			candidates: (counts.get(key)?.candidates ?? 0) + 1
		});
	}
	return [...counts.values()].sort((a, b) => a.steps - b.steps || (a.part === "test" ? 1 : -1));
}
function secondsOf(records) {
	let spent = {
		training: 0,
		evaluating: 0,
		measuring: 0,
		searching: 0
	}, steps = /* @__PURE__ */ new Map(), before = 0;
	for (let record of records) {
		let seconds = Math.max(0, record.elapsedMs - before) / 1e3, [kind, worked] = workOf(record, steps), own = Math.min(seconds, worked);
		spent[kind] += own, spent.searching += seconds - own, before = Math.max(before, record.elapsedMs);
	}
	return spent;
}
/** What a line stands for, and at most how many seconds of the time since the line before. */
function workOf(record, steps) {
	if ("measured" in record) return ["measuring", 1e400];
	if ("tuning" in record) return ["training", 1e400];
	if ("trial" in record) {
		let { id, rungs, seconds } = record.trial;
		for (let rung of rungs ?? []) steps.set(id, rung.steps);
		return [rungs ? "training" : "evaluating", seconds];
	}
	let { id, trained } = record, from = steps.get(id) ?? 0;
	steps.set(id, trained.steps);
	let { paces } = trained;
	if (!paces) return ["evaluating", 1e400];
	let { startMs, stepMs, judgeMs } = paces;
	return ["training", (startMs + judgeMs + stepMs * Math.max(0, trained.steps - from)) / 1e3];
}
function storyOf({ task, records, trials, dropped, looked, ...rest }) {
	return {
		...rest,
		account: accountOf({
			task,
			records,
			trials,
			looked,
			tooSlow: dropped.length
		}),
		curves: curvesOf(trials, task)
	};
}
/** Those that came furthest, in the order of trials; the model itself is not trained. */
function curvesOf(trials, { objectives, constraints }) {
	let quality = [...objectives, ...constraints].find(({ key }) => isQuality(key));
	return quality ? [...trials.slice(1).flatMap(({ id, rungs = [] }) => {
		let points = rungs.slice(0, 12).flatMap(({ steps, part, metrics }) => {
			let figure = metrics[quality.key];
			return figure ? [{
				steps,
				part,
				figure
			}] : [];
		});
		return points.length > 0 ? [{
			trial: id,
			points
		}] : [];
	})].sort((a, b) => b.points.length - a.points.length).slice(0, 60).sort((a, b) => a.trial - b.trial) : [];
}
const isQuality = (key) => metrics[splitKey(key).metric].kind === "quality", layerDiagramOf = (trial, rows) => ({
	trial,
	rows: rows.slice(0, 200).map(briefRow),
	more: Math.max(0, rows.length - 200)
}), briefRow = ({ state, name, before, after, changes }) => ({
	state,
	name: visible(name, 200),
	before: before && briefLayer(before),
	after: after && briefLayer(after),
	changes: changes.slice(0, 10).map((text) => visible(text, 120))
}), briefLayer = ({ layer, output, width }) => ({
	layer: visible(layer, 120),
	output: visible(output, 120),
	width
});
/** The layers with the most MACs (weights where those are equal), and the totals. */
function summariseLayers({ layers, params, macs, weightBytes }) {
	let largest = layers.filter((layer) => layer.macs > 0 || layer.weightBytes > weightBytes.fp32 / 100).sort((a, b) => b.macs - a.macs || b.weightBytes - a.weightBytes).slice(0, 20);
	return {
		count: layers.length,
		params,
		macs,
		weightBytes: weightBytes.fp32,
		largest: largest.map(share)
	};
}
const share = ({ name, op, params, macs, weightBytes, outputBytes }) => ({
	name: visible(name, 200),
	op: visible(op, 60),
	params,
	macs,
	weightBytes,
	outputBytes
});
/** The outcome for people; figures measured on finalists stand in the place of predicted ones. */
function summariseSearch(result, facts) {
	let { task, method, space, seed } = facts, point = (trial, feasible) => ({
		id: trial.id,
		description: visible(facts.describe(trial.genome), 500) || "the model as it is",
		feasible,
		metrics: known(trial),
		steps: trial.rungs?.at(-1)?.steps,
		part: trial.rungs?.at(-1)?.part
	}), closest = result.closest ? [point(result.closest, !1)] : [];
	return {
		method,
		space,
		seed,
		trials: result.trials.length,
		seconds: result.seconds,
		interrupted: result.interrupted,
		feasible: result.feasible,
		objectives: task.objectives.map((objective) => objective.key).slice(0, 8),
		front: [...result.front.slice(0, 200).map((trial) => point(trial, !0)), ...closest],
		best: result.best && point(result.best, !0),
		nearest: nearestOf(result, task),
		bestFile: facts.bestFile,
		command: facts.command,
		story: facts.story
	};
}
const nearestOf = ({ feasible, nearest }, { constraints }) => feasible ? [] : constraints.flatMap(({ key, limit }) => {
	let achieved = nearest[key];
	return achieved === void 0 ? [] : [{
		key,
		limit,
		achieved
	}];
});
/** Provenance as labels and values, in the order people ask for them. */
function deviceFacts({ device, provenance, seconds }) {
	return {
		device,
		facts: Object.entries(describe(provenance, seconds)).filter(([, value]) => value !== void 0 && value !== "").map(([label, value]) => ({
			label,
			value: visible(String(value), 300)
		}))
	};
}
function describe(p, seconds) {
	let joined = (...parts) => parts.filter((part) => part !== void 0).join(", "), reported = Object.entries(p.reported ?? {}).slice(0, 20);
	return {
		certified: p.certified ? "yes" : "no: a sensor could not be read, or the device throttled to the end",
		kind: p.kind,
		command: p.command,
		runtime: p.runtime && joined(p.runtime, p.provider, p.threads === void 0 ? void 0 : `${p.threads} thread${p.threads === 1 ? "" : "s"}`),
		CPU: p.cpu && joined(p.cpu, p.cores === void 0 ? void 0 : `${p.cores} cores`, p.arch),
		"tied to": p.pinned && `processors ${p.pinned.join(", ")}`,
		clock: joined(p.governor && `governor ${p.governor}`, p.frequencyMHz === void 0 ? void 0 : `${p.frequencyMHz} MHz`),
		temperature: p.temperatureC === void 0 ? void 0 : `${p.temperatureC} °C`,
		throttled: p.throttled === void 0 ? void 0 : p.throttled ? "yes" : "no",
		load: p.loadAverage?.toFixed(2),
		kernel: p.kernel,
		reported: reported.map(([label, value]) => `${label} ${value}`).join(", "),
		"not readable": p.missing.join(", "),
		date: joined(p.date, `${seconds.toFixed(1)} s`, `seed ${p.seed}`)
	};
}
/** head/base − 1 for every metric that the measurement compared, keyed as budgets are. */
function pairedChanges({ device, comparisons }, head, base) {
	let pairs = comparisons.filter(({ a, b }) => a === head && b === base);
	return Object.fromEntries(pairs.map(({ metric, ratio }) => [metricKey(metric, device), {
		...ratio,
		value: ratio.value - 1,
		low: ratio.low - 1,
		high: ratio.high - 1
	}]));
}
// src/report/wrap.ts
/** Breaks at spaces, and inside a word only where the word alone is too wide. */
function wrap(text, width, indent = "") {
	let room = width - indent.length;
	return joined(text.trim().split(/\s+/).flatMap((word) => chunks(word, room)), room, "").map((line) => indent + line);
}
/** A command to be copied: broken before options outside of quotes, each line but the last ending with a backslash. */
function wrapCommand(command, width, indent = "") {
	let room = width - indent.length - 2, parts = command.split(/ (?=--(?:[^']*'[^']*')*[^']*$)/);
	if (parts.some((part) => part.length + 2 > room)) return wrap(command, width, indent);
	let lines = joined(parts, room, "  ");
	return lines.map((line, i) => `${indent}${line}${i < lines.length - 1 ? " \\" : ""}`);
}
/** Words on as few lines as they need, those after the first behind `hanging`. */
function joined(words, room, hanging) {
	let lines = [];
	for (let word of words) {
		let last = lines.at(-1);
		last !== void 0 && last.length + 1 + word.length <= room ? lines[lines.length - 1] = `${last} ${word}` : lines.push(lines.length > 0 ? hanging + word : word);
	}
	return lines;
}
const chunks = (word, room) => word.length <= room ? [word] : word.match(RegExp(`.{1,${room}}`, "gu")) ?? [];
function searchLines(model, search, context, width, style) {
	let { best, story } = search, open = openText(search), isNew = best !== void 0 && !isHead(search), found = isNew ? `${proposalTitle(search)}, trial ${best.id} (${orderedFront(search).length} on the front): ${plain(best.description, 300)}` : `${proposalTitle(search)}.`, unknown = unknownOf(model, search).map(keyText);
	return [
		"",
		...wrap(found, width, "  ").map((line) => style(line, 1)),
		...open ? wrap(open, width, "  ") : [],
		...unknown.length > 0 ? wrap(`Not timed: ${unknown.join(", ")}.`, width, "  ") : [],
		...best ? versusLines(versus(model, search), width) : nearestLines(search, width),
		...story?.diagram && !isHead(search) ? layers(story.diagram, width, style) : [],
		...isNew ? adopt(model, search, context, width, style) : [],
		...effort(search, width, style)
	];
}
const keyText = (key) => {
	let { metric, device } = splitKey(key);
	return metrics[metric].label + (device === void 0 ? "" : ` on ${plain(device, 60)}`);
};
function nearestLines({ nearest }, width) {
	return nearest.flatMap(({ key, limit, achieved }) => {
		let { unit } = metrics[splitKey(key).metric];
		return wrap(`${keyText(key)}: nearest ${formatQuantity(achieved, unit)}, limit ${formatQuantity(limit, unit)}`, width, "    ");
	});
}
/** Aligned where that fits, else a sentence a metric. */
function versusLines(rows, width) {
	if (rows.length === 0) return [];
	let all = [[
		"",
		"head",
		"best",
		"change",
		"how sure"
	], ...rows.map((row) => [
		keyText(row.key),
		row.head ? figureText(row.head, "value") : "–",
		figureText(row.best, "value"),
		row.change ? changeText(row.change) : "–",
		`${row.change ? `${word$1(row)}, ` : ""}${row.basis.replace(/^evaluated on |^measured, /, "")}`
	])], widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length))), table = all.map((row) => `    ${row.map((cell, i) => cell.padEnd(widths[i])).join("  ")}`.trimEnd());
	return table.every((line) => line.length <= width) ? table : rows.flatMap((row) => {
		let change = row.change ? `, ${changeText(row.change)}` : "", [first, ...rest] = wrap(`${keyText(row.key)}: ${figureText(row.best)}${change}${row.change ? `, ${word$1(row)}` : ""} (${row.basis})`, width - 2, "    ");
		return [first, ...rest.map((line) => `  ${line}`)];
	});
}
const word$1 = (row) => sureText(row).split(":")[0];
function layers(diagram, width, style) {
	let lines = layerLines(diagram, width - 4), shown = lines.slice(0, 40).map((line) => `    ${plain(line, width)}`.slice(0, width)), more = lines.length > shown.length ? ["    … all of them are in the report"] : [];
	return [
		...wrap("Its layers: ~ changed, + new, - left out", width, "  ").map((line) => style(line, 2)),
		...shown,
		...more
	];
}
function adopt(model, search, context, width, style) {
	let steps = adoptSteps(model, search, context), again = search.command ? [search.command] : [], note = coldNote(search);
	return [
		...steps.length > 0 ? [style("  To adopt it:", 2)] : [],
		...steps.flatMap((line) => wrapCommand(plain(line, 500), width, "    ")),
		...again.length > 0 ? [style("  To find it again:", 2)] : [],
		...note ? wrap(`${note}.`, width, "    ") : [],
		...again.flatMap((line) => wrapCommand(plain(line, 500), width, "    "))
	];
}
function effort(search, width, style) {
	let rows = effortLines(search), wide = Math.max(0, ...rows.map(({ label }) => label.length)), lines = rows.flatMap(({ label, value }) => {
		let [first, ...rest] = wrap(plain(value, 400), width - wide - 6), blank = " ".repeat(wide);
		return [`    ${label.padEnd(wide)}  ${first ?? ""}`, ...rest.map((text) => `    ${blank}  ${text}`)];
	});
	return [...wrap(`Tried: ${plain(effortText(search), 200)}.`, width, "  ").map((line) => style(line, 2)), ...lines];
}
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
	let place = model.path === void 0 ? "no model" : plain(model.path, 200);
	return [
		...wrap(`${plain(model.name, 80)} (${place}${model.base || model.path === void 0 ? "" : ", new"})`, width).map((line) => style(line, 1)),
		...orderedChecks(model, verdict).flatMap((check) => checkLines(check, width, style)),
		...architectureLines(model, width, style),
		...model.search ? searchLines(model, model.search, verdict.context, width, style) : []
	];
}
/** Whether an architecture holds every budget, where that is judged; then the budgets it does not surely hold. */
function architectureLines({ architecture }, width, style) {
	if (!architecture) return [];
	let { status, reason, fix, checks } = architecture, open = checks.filter((check) => check.status !== "pass");
	return [
		style(`  ${signs[status]} an architecture within every budget`, colors[status]),
		...[reason, ...fix ? [`Fix: ${fix}`] : []].flatMap((text) => wrap(plain(text, 400), width, "      ").map((line) => style(line, 2))),
		...open.flatMap((check) => checkLines(check, width, style))
	];
}
/** What was not measured is never taken for it. */
const headText = ({ head }) => head ? `${figureText(head)}${head.source === "predicted" ? ", predicted" : ""}` : "no figure";
/** Status, label and figure on one line where they fit, on two where not; then the reason of what did not pass. */
function checkLines(check, width, style) {
	let shown = shownStatus(check), label = `  ${signs[shown]} ${checkLabel(check, (device) => plain(device, 60))}`, change = check.change ? [changeText(check.change, "value")] : [], head = columnsOf(label, [
		headText(check),
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
// src/run/appraise.ts
/**
* By how much they tell beyond parameters (docs/proxies.md). SynFlow has a score for every network; those by codes of units
* have none for narrow ones, whose kernel is singular.
*/
const byWorth = ["meco-opt", "synflow"];
/** The proxy that candidates are ranked by: the first that the network the search starts from has a score for. */
async function rankingProxy(asked) {
	let scores = await scoresOf(asked.origin.head.bytes, byWorth, asked), told = byWorth.find((name) => scores[name]?.value !== void 0);
	if (!told) throw userError("search-no-proxy", { reason: reasonOf(scores, "synflow") });
	return told;
}
/** @throws UserError `search-no-proxy` where a candidate has no score */
async function appraised(graph, proxy, asked) {
	let scores = await scoresOf(encode(graph), [proxy], asked), value = scores[proxy]?.value;
	if (value === void 0) throw userError("search-no-proxy", { reason: reasonOf(scores, proxy) });
	let score = {
		value,
		low: value,
		high: value,
		unit: "value",
		source: "predicted"
	};
	return { [proxy]: score };
}
async function scoresOf(model, proxies, { origin, lab, seed, signal }) {
	let { data } = origin.plan, { scores } = await lab.score({
		models: [model],
		proxies,
		...data ? { data } : {},
		seed
	}, signal);
	return scores[0] ?? {};
}
function reasonOf(scores, name) {
	let score = scores[name];
	return score && "reason" in score ? score.reason : "it was not told";
}
/** What is searched for when only a proxy tells quality: budgets on quality are left open, never taken for held. */
function proxyTask({ objectives, constraints }, proxy) {
	let isKnown = ({ key }) => !["quality", "proxy"].includes(metrics[splitKey(key).metric].kind), known = objectives.filter(isKnown), costs = known.length > 0 ? known : [{
		key: "macs",
		better: "min"
	}];
	return {
		objectives: [{
			key: proxy,
			better: "max"
		}, ...costs],
		constraints: constraints.filter(isKnown)
	};
}
/** Said wherever the result of such a search is shown. */
function proxyWarning({ objectives, untrained }) {
	let proxy = byWorth.find((name) => objectives[0]?.key === name);
	if (proxy) return {
		code: "search-proxy",
		sentence: `No network was trained, so no accuracy is known${untrained === void 0 ? "" : ` (${untrained.replace(/\.$/, "")})`}. The search ranks by ${metrics[proxy].label}, a training-free proxy, which is a guess; budgets on accuracy stay open.`,
		advice: "Name a data set, and set method: auto under search, so that candidates are trained."
	};
}
// src/run/task.ts
/** Every budget as one limit; a largest worsening becomes a limit where base's figure is known. */
function limitsOf({ budgets }, base) {
	return budgets.flatMap((budget) => {
		let key = metricKey(budget.metric, budget.device), { better } = metrics[budget.metric], limits = [budget.limit, regressionLimit(budget, base)].filter((limit) => limit !== void 0);
		return limits.length === 0 ? [] : [{
			key,
			better,
			limit: better === "min" ? Math.min(...limits) : Math.max(...limits)
		}];
	});
}
function regressionLimit({ metric, device, maxRegression }, base) {
	let before = base[metricKey(metric, device)]?.value;
	if (before !== void 0 && maxRegression !== void 0) return before * (metrics[metric].better === "min" ? 1 + maxRegression : 1 - maxRegression);
}
/**
* The limits, and the plan's objectives that this model has figures for: no quality without data, no device without a
* budget on it. By costs alone the narrowest net is always the best; where no quality is seen, kept importance is first.
*/
function taskOf(model, { search }, base) {
	let constraints = limitsOf(model, base), devices = new Set(model.budgets.map((budget) => budget.device)), known = rankedBy(model, search.objectives).filter((key) => {
		let { metric, device } = splitKey(key);
		return metrics[metric].kind === "quality" ? model.data !== void 0 : device === void 0 || devices.has(device);
	}), named = (known.length > 0 ? known : ["macs"]).map(asObjective);
	return {
		objectives: (isBlind({
			objectives: named,
			constraints
		}) ? [asObjective("kept-importance"), ...named] : named).slice(0, 3),
		constraints
	};
}
/**
* The objectives for one model. `top-1`, which is also the default, stands for the model's quality: for the first quality
* metric that its budgets name, where they do not name `top-1` (a regression has no accuracy).
*/
function rankedBy({ budgets }, objectives) {
	let own = budgets.map(({ metric }) => metric).filter((metric) => metrics[metric].kind === "quality"), quality = own.length === 0 || own.includes("top-1") ? "top-1" : own[0];
	return [...new Set(objectives.map((key) => key === "top-1" ? quality : key))];
}
const asObjective = (key) => ({
	key,
	better: metrics[splitKey(key).metric].better
}), isBlind = ({ objectives, constraints }) => [...objectives, ...constraints].every(({ key }) => metrics[splitKey(key).metric].kind !== "quality"), journalFile = "journal.json", mostBytes = 2 ** 20, word = string().max(300), noteSchema = object({
	version: literal(1),
	asked: object({
		seconds: number$1().nonnegative().nullable(),
		trials: int().nonnegative().nullable()
	}),
	said: object({
		config: word.optional(),
		space: word.optional(),
		warmStart: word.optional(),
		train: literal(!1).optional(),
		measure: literal(!1).optional()
	}).optional(),
	looked: int().nonnegative(),
	stop: _enum([
		"time",
		"trials",
		"exhausted",
		"unreachable",
		"interrupted",
		"failed"
	]).nullable(),
	/** Nearest values that no genome goes beyond, where foreseen costs say so. */
	nearest: record(string(), number$1()),
	/** The hash of the trial that is drawn. */
	drawn: string().max(200).nullable(),
	diagram: diagramSchema.nullable(),
	/** What best and model were told to differ by, and the hash of that best one. */
	compared: object({
		of: string().max(200),
		changes: figuresSchemaOf(estimateSchema)
	}).optional()
});
/** Nothing is written before `begin`. */
function openJournal({ folder, timeMs, trials, said = {} }) {
	let path = join(folder, journalFile), note = {
		version: 1,
		asked: {
			seconds: timeMs === void 0 ? null : timeMs / 1e3,
			trials: trials ?? null
		},
		said,
		looked: noteAt(path)?.looked ?? 0,
		stop: null,
		nearest: {},
		drawn: null,
		diagram: null
	}, beat, write = () => writeWhole(path, `${JSON.stringify(note)}\n`), draw = (_) => {}, best = (trial) => {
		trial && trial.hash !== note.drawn && draw(trial);
	};
	return {
		begin: (space, origin) => {
			draw = (trial) => {
				let rows = layerDiagram(origin, space.decode(trial.genome));
				note = {
					...note,
					drawn: trial.hash,
					diagram: layerDiagramOf(trial.id, rows)
				}, write();
			}, beat = setInterval(write, 5e3).unref(), write();
		},
		counting: ({ costs }) => ({ costs: (genome) => (note = {
			...note,
			looked: note.looked + 1
		}, costs(genome)) }),
		best,
		end: (result, changes) => {
			best(result.best ?? result.closest);
			let of = result.best?.hash, compared = of === void 0 ? {} : { compared: {
				of,
				changes
			} };
			note = {
				...note,
				stop: stopOf(result, trials),
				nearest: result.unreachable?.nearest ?? {},
				...compared
			}, write();
		},
		close: () => {
			beat && (clearInterval(beat), note = {
				...note,
				stop: note.stop ?? "failed"
			}, write());
		}
	};
}
function stopOf(result, trials) {
	return result.interrupted ? "interrupted" : result.unreachable ? "unreachable" : result.exhausted ? "exhausted" : trials !== void 0 && result.trials.length >= trials ? "trials" : "time";
}
/** @param now milliseconds since the epoch */
function readJournal(folder, now) {
	let path = join(folder, journalFile), note = noteAt(path);
	if (!note) return;
	let { asked, said = {}, looked, stop, nearest, drawn, diagram, compared } = note;
	return {
		asked: {
			seconds: asked.seconds ?? void 0,
			trials: asked.trials ?? void 0
		},
		said,
		looked,
		stop: stop ?? void 0,
		nearest,
		isAlive: stop === null && now - statSync(path).mtimeMs < 3e4,
		diagram: (trial) => trial && diagram && trial.hash === drawn ? {
			...diagram,
			trial: trial.id
		} : void 0,
		changes: (best) => best && compared?.of === best.hash ? compared.changes : {}
	};
}
function noteAt(path) {
	if (!(!existsSync(path) || statSync(path).size > mostBytes)) try {
		return noteSchema.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
	} catch {
		return;
	}
}
// src/run/reproduce.ts
/** Into a folder of its own, so that no earlier search is resumed. */
const unusual = (config) => config === void 0 || config === "edgewise.yml" ? void 0 : config, configWords = (config) => config === void 0 ? [] : [`--config ${shellWord(config)}`], gateCommand = (config, base) => [
	"edgewise gate",
	...configWords(config),
	...base === void 0 ? [] : [`--base ${shellWord(base)}`]
].join(" ");
/**
* With `--warm-start none`, unless the search named a folder: by now the repository remembers this very search, so only a
* cold one says what the seed gives.
* @example 'edgewise search --model kws --method auto --seed 7 --time 90s --warm-start none --out edgewise-search'
*/
function searchCommand({ model, method, seed }, asked, { config, space, warmStart = "none", train, measure } = {}) {
	return ["edgewise search", ...[
		configWords(config),
		`--model ${shellWord(model.name)}`,
		space === void 0 ? [] : `--space ${shellWord(space)}`,
		`--method ${shellWord(method)} --seed ${seed}`,
		train === !1 ? "--no-train" : [],
		measure === !1 ? "--no-measure" : [],
		asked?.seconds === void 0 ? [] : `--time ${Number(asked.seconds.toPrecision(6))}s`,
		asked?.trials === void 0 ? [] : `--trials ${asked.trials}`,
		`--warm-start ${shellWord(warmStart)} --out edgewise-search`
	].flat()].join(" ");
}
// src/run/search-report.ts
/** What stands in a search's folder. @param now milliseconds since the epoch @throws UserError when that is no ledger of ours. */
function readSearch(folder, now) {
	let path = join(folder, ledgerFile), { plan, trials, spentMs, records } = readLedger(path), brief = readBrief(plan, path), journal = readJournal(folder, now), state = journal ? stateOf(journal) : "ended", found = outcome(brief, state === "ended" ? trials : soFar(trials)), nearest = {
		...found.nearest,
		...journal?.nearest
	}, story = storyOf({
		task: brief,
		records,
		trials,
		state,
		dropped: found.dropped,
		stop: journal?.stop,
		asked: journal?.asked ?? {
			seconds: void 0,
			trials: void 0
		},
		looked: journal?.looked,
		diagram: journal?.diagram(found.best ?? found.closest),
		changes: journal?.changes(found.best) ?? {}
	}), head = trials[0] ? known(trials[0]) : {};
	return {
		brief,
		outcome: {
			...found,
			nearest
		},
		seconds: spentMs / 1e3,
		story,
		said: journal?.said ?? {},
		head
	};
}
const stateOf = ({ stop, isAlive }) => stop === "interrupted" || stop === "failed" || stop === void 0 && !isAlive ? "interrupted" : stop === void 0 ? "running" : "ended";
/** Before finalists are timed only the model itself was: without its figure, candidates are compared by the others. */
function soFar(trials) {
	return trials.some(({ id, measured, state }) => id !== 0 && measured && state === "complete") ? trials : trials.map(({ measured: _, ...trial }) => trial);
}
/** A search that sees no accuracy ranks by a proxy: said wherever its result is shown. */
function blindness(task) {
	let proxy = proxyWarning(task);
	return proxy ? [proxy] : task.untrained === void 0 ? isBlind(task) ? [{
		code: "search-blind",
		sentence: "The search knew no accuracy. It ranks by kept importance, the share of the channels' weight norms that a candidate keeps; what the candidate can still tell apart is unknown.",
		advice: "Name a data set under `data` and a budget such as `top-1`."
	}] : [] : [notTrained(task.untrained)];
}
const notTrained = (reason) => ({
	code: "search-untrained",
	sentence: `No candidate was trained, only recalibrated: ${reason}`,
	advice: "Their accuracies are those of cut weights; training them usually gains several points."
});
/** The model judged by its own trial, with what the search found. */
function searchVerdict(record, options) {
	let { brief, outcome: found, seconds, story } = record, { name, path } = brief.model, command = searchCommand(brief, story.asked, record.said), interrupted = story.state !== "ended", { head } = record, search = summariseSearch({
		...found,
		seconds,
		interrupted,
		exhausted: !1,
		unmeasured: void 0
	}, {
		task: brief,
		method: brief.method,
		space: brief.space.name,
		seed: brief.seed,
		describe: (genome) => tellGenome(brief, genome),
		command,
		story,
		...options.bestFile === void 0 || proxyWarning(brief) ? {} : { bestFile: options.bestFile }
	}), judged = brief.space.name === void 0 ? { head } : {
		head: {},
		judge: "architecture"
	}, model = {
		name,
		path,
		budgets: brief.budgets,
		...judged,
		base: void 0
	}, open = {
		changes: {},
		missing: {},
		layers: void 0,
		warnings: blindness(brief)
	};
	return judge({
		models: [{
			...model,
			...open,
			search
		}],
		context: {
			...options.context,
			seed: brief.seed,
			command: void 0
		}
	});
}
/** The document of `search --json` and `report --json`. */
function searchJson({ brief, outcome: found, seconds, story }, warmStarted) {
	return {
		model: brief.model.name,
		...paretoDocument(found, { describe: (genome) => tellGenome(brief, genome) }),
		seconds,
		warmStarted,
		story
	};
}
/** Writes pareto.json, report.md and report.html beside the ledger; returns their paths. */
function writeSearch(folder, record, verdict) {
	let files = {
		"pareto.json": `${JSON.stringify(searchJson(record, !1), null, 2)}\n`,
		"report.md": markdown(verdict),
		"report.html": html(verdict)
	};
	return Object.entries(files).map(([name, text]) => (writeWhole(join(folder, name), text), join(folder, name)));
}
export { needsMeasuring as A, pointOf as B, layerDiagramOf as C, prunedReason as D, prepare as E, searchVolume as F, judge as H, hypervolume as I, layerDiagram as L, bestOf as M, feasibleFront as N, settle as O, keyLabel as P, axes as R, summariseSearch as S, outcome as T, html as U, primaryOf as V, rankingProxy as _, writeSearch as a, pairedChanges as b, unusual as c, limitsOf as d, rankedBy as f, proxyWarning as g, proxyTask as h, searchVerdict as i, bestFirst as j, chooseFinalists as k, openJournal as l, appraised as m, readSearch as n, gateCommand as o, taskOf as p, searchJson as r, searchCommand as s, blindness as t, isBlind as u, terminal as v, storyOf as w, summariseLayers as x, deviceFacts as y, isDevice as z };
