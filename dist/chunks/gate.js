import { n as __exportAll } from "./rolldown-runtime.js";
import { a as userError, i as printable, r as internal, t as UserError } from "./errors.js";
import { a as metrics, i as metricKey, n as computed, r as formatQuantity, s as splitKey } from "./units.js";
import { C as statusWords, D as defaultPolicy, E as countedStatus, M as xml, O as effectOf, S as shownStatus, T as blocks, _ as checkLabel, a as json, b as orderedChecks, c as isHead, d as versus, f as changeOf, g as budgetText, h as judgeRegression, j as visible, k as worst, l as orderedFront, m as judgeLimit, n as markdown, p as hasBounds, u as plane, v as explanation, x as orderedModels, y as headline } from "./markdown.js";
import { i as figureText, n as counted$2, o as metricLabel, r as durationText, t as changeText } from "./figures.js";
import { n as runtimeMissing, t as openLab } from "./lab.js";
import { A as ints, C as node, D as dtypes, F as tensor, G as stringAttr, H as intAttr, I as attr, K as tensorAttr, O as elements, R as bodies, S as build, T as byteLength, U as intsAttr, W as label$1, _ as prune, b as defaultLimits, d as encode, f as fileSize, g as producers, h as consumers, i as lengths, j as numbers, k as floats, l as opKey, m as captures, n as countParameters, o as inferShapes, s as defaultBinding, t as analyze, v as reads, w as value, y as rewrite, z as floatAttr } from "./analyze.js";
import { n as openDevice, t as measureIo } from "./setting.js";
import { t as protocol } from "./types.js";
import { r as loadHead, s as costMetrics, t as loadBase } from "./model.js";
import { c as number$2, f as string, l as object, n as array, t as _enum } from "./zod.js";
import { u as random } from "./distributions.js";
import { n as pairedChange, u as hash } from "./evaluate.js";
import { t as isMissing } from "./missing.js";
import { t as startWorker } from "./worker.js";
import { basename, dirname, join as join$1 } from "node:path";
import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { availableParallelism } from "node:os";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
// src/report/html/markup.ts
/** @example h`<td title="${name}">${figures.map(cell)}</td>` */
const h = (literals, ...parts) => ({ markup: literals.reduce((text, literal, index) => text + show$1(parts[index - 1]) + literal) }), nothing$2 = { markup: "" };
function show$1(part) {
	return part === void 0 ? "" : typeof part == "number" ? String(Math.round(part * 100) / 100) : typeof part == "string" ? xml(part, 1e3) : "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}
/** A sentence in which pairs of backticks, as the message catalogue writes them, set code type. */
function sentence(text) {
	let parts = text.split("`");
	return parts.length % 2 == 0 ? h`${text}` : h`${parts.map((part, index) => index % 2 == 1 ? h`<code>${part}</code>` : h`${part}`)}`;
}
// src/report/html/marks.ts
const signs = {
	pass: "M2 9l4 4 8-10",
	fail: "M3 3l10 10M13 3L3 13",
	inconclusive: "M2 6q3-4 6 0t6 0M2 11q3-4 6 0t6 0",
	"not-measured": "M8 1.5a6.5 6.5 0 1 0 .01 0M5 8h6",
	waived: "M4 2h8v12l-4-3-4 3z"
}, pill = (status) => h`<span class="pill ${status}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${signs[status]}"/></svg>${statusWords[status].word}</span>`, at = ({ from, to }, value) => Math.min(100, Math.max(0, (value - from) / (to - from || 1) * 100));
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
function budgetTable(model, verdict) {
	let checks = orderedChecks(model, verdict);
	return checks.length === 0 ? h`<p class="soft">No budget names this model.</p>` : h`<table class="budgets" role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Budget</th><th scope="col" role="columnheader">Against the limit</th><th scope="col" role="columnheader" class="number">Head</th><th scope="col" role="columnheader" class="number">Base</th><th scope="col" role="columnheader" class="number">Change</th><th scope="col" role="columnheader">Verdict</th></tr></thead><tbody role="rowgroup">${checks.map(row$1)}</tbody></table>${key$3}`;
}
function row$1(check) {
	let { head, base, change } = check, exact = head && head.low === head.value && head.high === head.value, about = head ? `${exact ? "" : `${figureText(head, "interval")}, `}${head.source}` : "";
	return h`<tr role="row"><th scope="row" role="rowheader">${label(check)}<span class="note">${budgetText(check)}</span></th><td class="bar" role="cell">${chart(check)}</td>${number$1("head", head && figureText(head, "value"), about)}${number$1("base", base && figureText(base, "value"))}${number$1("change", change && changeText(change, "value"), change && changeText(change, "interval"))}<td class="state" role="cell">${pill(shownStatus(check))}</td></tr>${why(check)}`;
}
const number$1 = (name, figure = "–", about = "") => h`<td class="number ${figure === "–" ? "none" : ""}" role="cell" data-label="${name}">${figure}${about === "" ? nothing$2 : h`<span class="note">${about}</span>`}</td>`;
/** A row of its own under what did not pass: why, and what to do. */
function why(check) {
	if (check.status === "pass") return nothing$2;
	let reason = explanation(check), fix = check.fix && !check.waived ? h` <b>Fix:</b> ${sentence(check.fix)}` : nothing$2;
	return h`<tr role="row" class="why"><td colspan="6" role="cell"><span class="note">${sentence(reason)}${/[.!?]$/.test(reason) ? "" : "."}${fix}</span></td></tr>`;
}
function chart(check) {
	let { head, base } = check;
	if (!head) return h`<span class="soft small">no figure</span>`;
	let bounds = boundsOf(check), scale = scaleOf$1(check, bounds), place = (value) => at(scale, value), spoken = `${label(check)}: ${figureText(head)}, limit ${budgetText(check)}, ${shownStatus(check)}`, uncertain = head.high > head.low ? whisker(place(head.low), place(head.high), 15) : nothing$2, was = base ? placed(place(base.value), 15, h`<path class="mark-base" d="M0-6L6 0 0 6-6 0z"/>`) : nothing$2;
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
const key$3 = legend([
	{
		shape: h`<rect class="fill-head" y="3" width="18" height="6" rx="3"/>`,
		text: "head"
	},
	{
		shape: h`<path class="whisker" d="M1 6h16M1 2v8M17 2v8" fill="none"/>`,
		text: "95 % interval"
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
	return h`<h3>Why: the largest layers</h3><p class="soft small">All ${counted$2(layers.count, "layer")}: ${formatQuantity(layers.macs, "count")} MACs, ${formatQuantity(layers.params, "count")} parameters, ${formatQuantity(layers.weightBytes, "B")} of weights${rest > 0 ? `; ${rest} not shown` : ""}.</p><div class="scroll" tabindex="0" role="region" aria-label="Largest layers"><table><thead><tr><th scope="col">Layer</th><th scope="col">Share of MACs</th><th scope="col" class="number">MACs</th><th scope="col" class="number">Weights</th><th scope="col" class="number">Output</th></tr></thead><tbody>${layers.largest.map((layer) => row(layer, layers))}</tbody></table></div>`;
}
function row(layer, { macs }) {
	let share = macs > 0 ? Math.min(100, layer.macs / macs * 100) : 0, spoken = `${share.toFixed(0)} % of all MACs`;
	return h`<tr><th scope="row">${layer.name}<span class="note">${layer.op}</span></th><td class="bar"><svg class="chart" height="14" role="img" aria-label="${spoken}"><title>${spoken}</title><rect class="track" width="100%" height="8" y="3" rx="4"/><rect class="fill-head" width="${share}%" height="8" y="3" rx="4"/></svg></td><td class="number">${formatQuantity(layer.macs, "count")}<span class="note">${share.toFixed(0)} %</span></td><td class="number">${formatQuantity(layer.weightBytes, "B")}</td><td class="number">${formatQuantity(layer.outputBytes, "B")}</td></tr>`;
}
// src/report/html/front.ts
const keyText = (key) => {
	let { metric, device } = splitKey(key);
	return metricLabel(metric) + (device === void 0 ? "" : ` on ${device}`);
}, left = ({ x }, value) => at(x, value), top$1 = ({ y }, value) => 100 - at(y, value);
/** The figure with caption and legend. */
function frontChart(plane) {
	let view = {
		plane,
		x: scaleOf(plane.x, plane.spots.map((spot) => spot.x)),
		y: scaleOf(plane.y, plane.spots.map((spot) => spot.y))
	}, spoken = `${keyText(plane.y.key)} against ${keyText(plane.x.key)} of ${plane.spots.length} architectures; the table below has the figures`;
	return h`<figure><figcaption>↑ ${keyText(plane.y.key)} &nbsp;·&nbsp; → ${keyText(plane.x.key)}. The shaded area keeps both limits.</figcaption><svg class="chart" height="${340}" role="img" aria-label="${spoken}"><title>${spoken}</title>${allowed(view)}${grid(view)}${line$1(view)}${plane.spots.map((spot) => spread$1(view, spot))}${limits(view)}${plane.spots.map((spot) => dot(view, spot))}${plane.spots.map((spot) => nameOf$1(view, spot))}</svg>${key$2}</figure>`;
}
const scaleOf = ({ limit }, figures) => around([...figures.flatMap(({ low, high }) => [low, high]), ...limit === void 0 ? [] : [limit]], .1);
function grid(view) {
	let across = ticks(view.x, 4).filter((value) => left(view, value) < 88).map((value) => h`<line class="grid" x1="${left(view, value)}%" x2="${left(view, value)}%" y1="0" y2="100%"/>${placed(left(view, value), "100%", h`<text class="tick" x="4" y="-5">${show(view.plane.x, value)}</text>`)}`), up = ticks(view.y, 5).map((value) => h`<line class="grid" x1="0" x2="100%" y1="${top$1(view, value)}%" y2="${top$1(view, value)}%"/>${placed(0, `${top$1(view, value)}%`, h`<text class="tick" x="4" y="-4">${show(view.plane.y, value)}</text>`)}`);
	return h`${up}${across}`;
}
const show = ({ key }, value) => formatQuantity(Number(value.toPrecision(6)), metrics[splitKey(key).metric].unit);
/** The corner within both limits. */
function allowed(view) {
	let { x, y } = view.plane;
	if (x.limit === void 0 || y.limit === void 0) return nothing$2;
	let [atX, atY] = [left(view, x.limit), top$1(view, y.limit)], [startX, width] = better$1(x) === "min" ? [0, atX] : [atX, 100 - atX], [startY, tall] = better$1(y) === "max" ? [0, atY] : [atY, 100 - atY];
	return h`<rect class="allowed" x="${startX}%" y="${startY}%" width="${width}%" height="${tall}%"/>`;
}
const better$1 = ({ key }) => metrics[splitKey(key).metric].better;
function limits(view) {
	let { x, y } = view.plane, upright = x.limit === void 0 ? nothing$2 : h`<line class="limit relative" x1="${left(view, x.limit)}%" x2="${left(view, x.limit)}%" y1="0" y2="100%"/>`, level = y.limit === void 0 ? nothing$2 : h`<line class="limit relative" x1="0" x2="100%" y1="${top$1(view, y.limit)}%" y2="${top$1(view, y.limit)}%"/>`;
	return h`${upright}${level}`;
}
/** Neighbours of the front joined, in the order given. */
function line$1(view) {
	let spots = view.plane.spots.filter(({ kind }) => kind !== "head" && kind !== "base");
	return h`${spots.slice(1).map((spot, index) => {
		let before = spots[index];
		return h`<line class="front" x1="${left(view, before.x.value)}%" y1="${top$1(view, before.y.value)}%" x2="${left(view, spot.x.value)}%" y2="${top$1(view, spot.y.value)}%"/>`;
	})}`;
}
const spread$1 = (view, { x, y }) => h`<g class="spread"><line x1="${left(view, x.low)}%" x2="${left(view, x.high)}%" y1="${top$1(view, y.value)}%" y2="${top$1(view, y.value)}%"/><line x1="${left(view, x.value)}%" x2="${left(view, x.value)}%" y1="${top$1(view, y.low)}%" y2="${top$1(view, y.high)}%"/></g>`, shapes = {
	front: h`<circle class="dot" r="4.5"/>`,
	infeasible: h`<circle class="dot infeasible" r="4"/>`,
	best: h`<path class="dot best" d="M0-9l2.6 5.6 6.1.7-4.5 4.2 1.2 6.1L0 3.6l-5.4 3 1.2-6.1-4.5-4.2 6.1-.7z"/>`,
	head: h`<rect class="dot head" x="-6" y="-6" width="12" height="12" rx="2"/>`,
	base: h`<path class="dot base" d="M0-7L7 0 0 7-7 0z"/>`
}, dot = (view, spot) => placed(left(view, spot.x.value), `${top$1(view, spot.y.value)}%`, h`<g>${shapes[spot.kind]}<title>${spot.label}: ${figureText(spot.x)}, ${figureText(spot.y)}</title></g>`);
function nameOf$1(view, { kind, label, x, y }) {
	if (kind === "front" || kind === "infeasible") return nothing$2;
	let across = left(view, x.value), far = across > 70 || kind === "base" && across > 15, name = kind === "best" ? `best (${label})` : label;
	return placed(left(view, x.value), `${top$1(view, y.value)}%`, h`<text class="name ${kind}" x="${far ? -11 : 11}" y="${kind === "best" ? -8 : 16}" text-anchor="${far ? "end" : "start"}">${name}</text>`);
}
const inLegend = (shape) => h`<g transform="translate(9 6) scale(.8)">${shape}</g>`, key$2 = legend([
	{
		shape: inLegend(shapes.best),
		text: "best"
	},
	{
		shape: inLegend(shapes.head),
		text: "head"
	},
	{
		shape: inLegend(shapes.base),
		text: "base"
	},
	{
		shape: inLegend(shapes.front),
		text: "within budgets"
	},
	{
		shape: inLegend(shapes.infeasible),
		text: "breaks a budget"
	},
	{
		shape: h`<path class="limit relative" d="M9-1v14"/>`,
		text: "limit"
	}
]);
// src/report/html/search.ts
function searchPart(model, search) {
	let chart = plane(model, search), effort = `${counted$2(search.trials, "trial")} in ${durationText(search.seconds)}, method ${search.method}, seed ${search.seed}${search.interrupted ? ", interrupted" : ""}.`;
	return h`<h3>${title(search)}</h3>${search.best ? h`<p>${search.best.description} <span class="soft">(trial ${search.best.id})</span></p>` : nothing$2}<p class="soft small">${effort}</p>${search.best ? versusTable(versus(model, search)) : nearest$1(search)}${chart ? frontChart(chart) : nothing$2}${frontTable(search)}${search.best && !isHead(search) ? adopt(search) : nothing$2}`;
}
function title(search) {
	return search.best ? isHead(search) ? "Nothing better than the model itself was found" : "The best architecture found" : "No architecture keeps all budgets";
}
const sureWords = {
	better: h`<span class="pill pass">↗ better</span>`,
	worse: h`<span class="pill fail">↘ worse</span>`,
	same: h`<span class="pill not-measured">= same</span>`,
	unsure: h`<span class="pill inconclusive">≈ not sure</span>`
}, region = (name, table) => h`<div class="scroll" tabindex="0" role="region" aria-label="${name}">${table}</div>`, versusTable = (rows) => rows.length === 0 ? nothing$2 : region("Best architecture against head", h`<table><thead><tr><th scope="col">Metric</th><th scope="col" class="number">Head</th><th scope="col" class="number">Best</th><th scope="col" class="number">Change</th><th scope="col">How sure</th></tr></thead><tbody>${rows.map(({ key, head, best, change, sure }) => h`<tr><th scope="row">${keyText(key)}</th><td class="number">${head ? figureText(head) : "–"}</td><td class="number">${figureText(best)}</td><td class="number">${change ? changeText(change) : "–"}</td><td>${sureWords[sure]}<span class="note">${best.source}</span></td></tr>`)}</tbody></table>`);
function nearest$1({ nearest }) {
	if (nearest.length === 0) return nothing$2;
	let rows = nearest.map(({ key, limit, achieved }) => {
		let { unit } = metrics[splitKey(key).metric];
		return h`<tr><th scope="row">${keyText(key)}</th><td class="number">${formatQuantity(limit, unit)}</td><td class="number">${formatQuantity(achieved, unit)}</td></tr>`;
	});
	return region("Nearest value of each budget", h`<table><thead><tr><th scope="col">Budget</th><th scope="col" class="number">Limit</th><th scope="col" class="number">Nearest reached</th></tr></thead><tbody>${rows}</tbody></table>`);
}
function frontTable(search) {
	if (search.front.length === 0) return nothing$2;
	let { objectives } = search, rows = orderedFront(search).map((point) => {
		let figures = objectives.map((key) => point.metrics[key]);
		return h`<tr><th scope="row">${point.id}${point.id === search.best?.id ? " (best)" : ""}</th>${figures.map((figure) => h`<td class="number">${figure ? figureText(figure) : "–"}</td>`)}<td>${point.feasible ? "yes" : "no"}</td><td class="text">${point.description}</td></tr>`;
	});
	return h`<details><summary>The front, ${counted$2(search.front.length, "architecture")}</summary>${region("The front", h`<table><thead><tr><th scope="col">Trial</th>${objectives.map((key) => h`<th scope="col" class="number">${keyText(key)}</th>`)}<th scope="col">Within budgets</th><th scope="col">Change to the model</th></tr></thead><tbody>${rows}</tbody></table>`)}</details>`;
}
function adopt({ bestFile, command }) {
	if (!bestFile && !command) return nothing$2;
	let file = bestFile ? h`<p>Take <code>${bestFile}</code>${command ? ", or find it again with" : ""}</p>` : nothing$2;
	return h`<h3>To adopt it</h3>${file}${command ? h`<pre tabindex="0"><code>${command}</code></pre>` : nothing$2}`;
}
/** The verdict as a page; opens from disk, prints, fits 320 px. */
function html(verdict) {
	let title = `Edgewise · ${headline(verdict)}`;
	return h`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${{ markup: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'" }}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${{ markup: "\n:root { color-scheme: light dark;\n  --page: #fbfaf8; --card: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #e2dfd9; --track: #efece6;\n  --pass: #1a7f37; --fail: #c4252b; --inconclusive: #8a5a00; --not-measured: #59636e; --waived: #6639ba;\n  --head: #3566a8; --base: #8a8378; --best: #1a7f37; --allowed: #1a7f3714; --code: #f1eee8 }\n@media screen and (prefers-color-scheme: dark) { :root {\n  --page: #14171b; --card: #1b1f25; --ink: #e4e7eb; --soft: #9aa4af; --line: #2f353d; --track: #282e36;\n  --pass: #4ac26b; --fail: #ff7b72; --inconclusive: #e3b341; --not-measured: #9aa4af; --waived: #b79bf2;\n  --head: #79aef2; --base: #9a9488; --best: #4ac26b; --allowed: #4ac26b1c; --code: #262c34 } }\n* { box-sizing: border-box }\nhtml { -webkit-text-size-adjust: 100% }\nbody { margin: 0; background: var(--page); color: var(--ink); line-height: 1.55; font-size: 16px;\n  font-family: ui-sans-serif, system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif;\n  font-variant-numeric: tabular-nums; overflow-wrap: anywhere }\nmain, header, footer { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem }\nheader { padding-top: 3rem } footer { padding-bottom: 3rem; color: var(--soft); font-size: .85rem }\nh1 { font-size: clamp(1.5rem, 4.5vw, 2.1rem); line-height: 1.2; letter-spacing: -.015em; font-weight: 650; margin: .6rem 0 .5rem; text-wrap: balance }\nh2 { font-size: 1.3rem; line-height: 1.3; letter-spacing: -.01em; margin: 0 0 .1rem; display: flex; flex-wrap: wrap; gap: .3rem .75rem; align-items: center }\nh3 { font-size: 1rem; margin: 2.25rem 0 .5rem } p { margin: .25rem 0 .75rem; max-width: 42rem }\n.soft { color: var(--soft) } .small { font-size: .85rem } .brand { color: var(--soft); font-weight: 600; letter-spacing: .02em; margin: 0 }\nsection { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.5rem; margin: 1.5rem 0 }\ncode, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875em }\ncode { background: var(--code); border-radius: 4px; padding: .1em .35em } pre { background: var(--code); border-radius: 8px; padding: .8rem 1rem; overflow-x: auto; margin: .5rem 0 } pre code { padding: 0; background: none; overflow-wrap: normal }\na { color: inherit; text-underline-offset: .2em } summary { cursor: pointer; padding: .35rem 0 } :focus-visible { outline: 2px solid var(--head); outline-offset: 2px; border-radius: 4px }\n.pill { display: inline-flex; align-items: center; gap: .4em; font-size: .85rem; font-weight: 600; line-height: 1; white-space: nowrap }\n.pill { align-items: baseline } .pill svg { width: 1em; height: 1em; flex: none; transform: translateY(.12em); overflow: visible } .pill path { fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round }\n.pass { color: var(--pass) } .fail { color: var(--fail) } .inconclusive { color: var(--inconclusive) } .not-measured { color: var(--not-measured) } .waived { color: var(--waived) }\n.scroll { overflow-x: auto; margin: .5rem 0; overflow-wrap: break-word } .scroll td.text { min-width: 12rem } table { border-collapse: collapse; width: 100%; font-size: .9rem } caption { text-align: left; color: var(--soft); font-size: .85rem; padding-bottom: .4rem }\nth { text-align: left; font-weight: 600; color: var(--soft); font-size: .8rem; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: bottom }\ntd { padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--line); vertical-align: middle } tbody tr:last-child > * { border-bottom: 0 }\ntbody th { color: var(--ink); font-size: .9rem; vertical-align: middle; min-width: 7rem } .number { text-align: right } td.number { white-space: nowrap }\n.note { display: block; font-weight: 400; font-size: .85rem; color: var(--soft); max-width: 42rem; white-space: normal } .note b { color: var(--ink); font-weight: 600 }\n.budgets { table-layout: fixed } .budgets thead th:nth-child(1) { width: 24% } .budgets thead th:nth-child(3) { width: 19% } .budgets thead th:nth-child(4) { width: 9% } .budgets thead th:nth-child(5) { width: 14% } .budgets thead th:nth-child(6) { width: 15% }\n.budgets tr:has(+ .why) > * { border-bottom: 0 } .why td { padding-top: 0 } .why .note::first-letter { text-transform: uppercase } .budgets .state, .budgets thead th:last-child { padding-left: .75rem; padding-right: 0 } .number .note { margin-left: auto }\n.chart { display: block; width: 100%; overflow: visible } td.bar { width: 34%; min-width: 9rem }\n.track { fill: var(--track) } .allowed { fill: var(--allowed) } .fill-head { fill: var(--head) } .fill-fail { fill: var(--fail) } .whisker { stroke: var(--ink); stroke-width: 1.5; filter: drop-shadow(0 0 1px var(--card)) drop-shadow(0 0 1px var(--card)) }\n.limit { stroke: var(--ink); stroke-width: 2 } .limit.relative { stroke-dasharray: 3 3; stroke-width: 1.5 } .mark-base { fill: var(--card); stroke: var(--base); stroke-width: 2 }\n.grid { stroke: var(--line) } .tick { fill: var(--soft); font-size: 11px } .front { stroke: var(--base); stroke-width: 1.5; opacity: .6 } .spread { stroke: var(--soft); stroke-width: 1; opacity: .55 }\n.dot { fill: var(--base) } .dot.infeasible { fill: var(--card); stroke: var(--base); stroke-width: 1.5 } .dot.best { fill: var(--best) } .dot.head { fill: var(--head) } .dot.base { fill: var(--card); stroke: var(--base); stroke-width: 2 }\n.name { fill: var(--ink); font-size: 12px; font-weight: 600; paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round }\nfigure { margin: 1rem 0 0 } figcaption { color: var(--soft); font-size: .85rem; margin-bottom: .5rem } .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; list-style: none; padding: 0; margin: .6rem 0; color: var(--soft); font-size: .82rem }\n.legend li { display: inline-flex; gap: .4em; align-items: center } .legend svg { width: 18px; height: 12px; overflow: visible; flex: none }\ndl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem; margin: .5rem 0; font-size: .9rem } dt { color: var(--soft) } dd { margin: 0 } .list { padding-left: 1.1rem; margin: .5rem 0 } .list li { margin: .35rem 0 }\n@media (max-width: 58rem) {\n  header { padding-top: 1.5rem } main, header, footer { padding-left: .9rem; padding-right: .9rem } section { padding: 1.1rem .9rem; border-radius: 10px }\n  .budgets, .budgets tbody { display: block } .budgets thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }\n  .budgets tr { display: grid; grid-template-columns: 1fr auto; gap: .15rem .75rem; padding: .8rem 0; border-bottom: 1px solid var(--line) } .budgets tr:last-child { border: 0 }\n  .budgets tr:has(+ .why) { border: 0; padding-bottom: .2rem } .budgets tr.why { display: block; padding-top: 0 }\n  .budgets th, .budgets td, .budgets .state { border: 0; padding: 0; width: auto; text-align: left; white-space: normal } .budgets .state { order: -1; grid-column: 2 } .budgets tbody th { order: -2; grid-column: 1 } .budgets td.bar { grid-column: 1 / -1 }\n  .budgets td[data-label]::before { content: attr(data-label) \" \"; color: var(--soft); font-size: .8rem } .budgets td.number { font-size: .85rem; grid-column: 1 / -1 } .budgets td.none, .name.head, .name.base { display: none } .budgets .number .note { display: inline; margin-left: .5em } }\n@media print { :root { color-scheme: light; --page: #fff; --card: #fff } body { font-size: 11pt } section { border: 0; padding: 0; break-inside: auto } tr, figure { break-inside: avoid } header { padding-top: 0 } * { print-color-adjust: exact; -webkit-print-color-adjust: exact } }\n" }}</style></head>
<body>${top(verdict)}<main>${orderedModels(verdict).map((model) => section(model, verdict))}${notes$1(verdict)}${devices(verdict)}</main>${foot(verdict)}</body></html>
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
	let { name, path, status, base, search, layers } = model;
	return h`<section aria-label="${name}"><h2>${name} ${pill(status)}</h2><p class="soft small">${path}${base === void 0 ? " · new in this pull request" : ""}</p>${budgetTable(model, verdict)}${search ? searchPart(model, search) : nothing$2}${layers ? layerTable(layers) : nothing$2}</section>`;
}
function notes$1(verdict) {
	let own = verdict.models.flatMap(({ name, warnings }) => warnings.map(({ sentence, advice }) => `${name}: ${sentence} ${advice}`)), warnings = [...verdict.warnings.map(({ sentence, advice }) => `${sentence} ${advice}`), ...own], issues = verdict.issues.map(({ level, file, line, message }) => `${level}, ${file}${line === void 0 ? "" : `, line ${line}`}: ${message}`);
	return h`${list(counted$2(warnings.length, "warning"), warnings)}${list(`${counted$2(issues.length, "finding")} about the configuration`, issues)}`;
}
const list = (title, lines) => lines.length === 0 ? nothing$2 : h`<section><h2>${title}</h2><ul class="list">${lines.map((line) => h`<li>${sentence(line)}</li>`)}</ul></section>`;
function devices({ devices }) {
	if (devices.length === 0) return nothing$2;
	let parts = devices.map(({ device, facts }) => h`<h3>${device}</h3><dl>${facts.map(({ label, value }) => h`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`);
	return h`<section><h2>Where the figures come from</h2>${parts}</section>`;
}
function foot({ context }) {
	let { version, seed, command, runUrl, artifact } = context, run = runUrl ? h` · <a href="${runUrl}" rel="noreferrer">run</a>` : nothing$2, again = command ? h`<p>The same verdict on your machine:</p><pre tabindex="0"><code>${command}</code></pre>` : nothing$2;
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
	}, judged = input.models.map((model) => ({
		model,
		checks: model.budgets.map((b) => judgeBudget(b, model))
	})), blocking = judged.flatMap(({ model, checks }) => checks.filter((check) => blocks(check, policy)).map((check) => ({
		model: model.name,
		check
	}))), models = judged.map(({ model, checks }) => modelVerdict(model, checks, input, policy)), status = worst(models.map((model) => model.status), policy);
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
function modelVerdict(model, judged, { waivers = [], context }, policy) {
	let checks = judged.map((check) => blocks(check, policy) ? applyWaivers(check, model.name, waivers, context.today) : check), { name, path, head, base, layers, search, warnings } = model;
	return {
		name,
		path,
		status: worst(checks.map(countedStatus), policy),
		checks,
		head,
		base,
		layers,
		search,
		warnings
	};
}
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
// src/search/allocation.ts
/** Shares of what is left after measuring. */
const shares$1 = {
	pool: .05,
	halving: .3,
	finalists: .15,
	tuning: .5
};
/** Pure: the same time and paces, the same plan. The parts' times add up to `totalMs`. */
function allocate(totalMs, paces, options = {}) {
	let { measureShare = 0, factor = 3, firstSteps = 50 } = options, measuringMs = totalMs * measureShare, usable = totalMs - measuringMs, genomes = Math.min(2e4, Math.floor(usable * shares$1.pool / Math.max(paces.appraiseMs, 1e-6))), poolMs = genomes * paces.appraiseMs, halving = halvingWithin(usable * shares$1.halving, paces, factor, firstSteps), rest = usable - poolMs - halving.ms, finalistsMs = rest * (shares$1.finalists / (shares$1.finalists + shares$1.tuning)), last = halving.rungs.at(-1), candidates = last ? Math.min(4, Math.max(1, Math.floor(last.candidates / factor))) : 0, steps = candidates > 0 ? stepsWithin(finalistsMs, candidates, paces, last.steps) : 0, spentMs = candidates > 0 ? finalistsMs : 0;
	return {
		totalMs,
		pool: {
			genomes,
			ms: poolMs
		},
		halving,
		finalists: {
			candidates,
			steps,
			ms: spentMs
		},
		tuning: { ms: rest - spentMs },
		measuring: { ms: measuringMs }
	};
}
/** The most rungs that leave two finalists, with the most candidates that fit. */
function halvingWithin(ms, paces, factor, firstSteps) {
	let planOf = (rungs, candidates) => Array.from({ length: rungs }, (_, k) => ({
		candidates: Math.max(1, Math.floor(candidates / factor ** k)),
		steps: firstSteps * factor ** k
	}));
	for (let rungs = 4; rungs >= 1; rungs--) {
		let least = 2 * factor ** rungs, candidates = 0;
		for (let step = 4096; step >= 1; step /= 2) halvingMs(planOf(rungs, candidates + step), paces) <= ms && (candidates += step);
		if (candidates >= (rungs === 1 ? 1 : least)) {
			let plan = planOf(rungs, candidates);
			return {
				rungs: plan,
				ms: halvingMs(plan, paces)
			};
		}
	}
	return {
		rungs: [],
		ms: 0
	};
}
/** Every rung trains its candidates on from where the rung before left them, and scores them once. */
function halvingMs(rungs, { stepMs, startMs, scoreMs }) {
	return rungs.reduce((sum, { candidates, steps }, k) => sum + candidates * ((steps - (rungs[k - 1]?.steps ?? 0)) * stepMs + scoreMs + (k === 0 ? startMs : 0)), 0);
}
const stepsWithin = (ms, candidates, { stepMs, scoreMs }, before) => before + Math.max(0, Math.floor((ms / candidates - scoreMs) / stepMs));
// src/search/crowding.ts
/**
* One distance per point; the ends of every objective are infinitely far, and so are the points of a front of two.
* @example crowdingDistance([[0, 2], [0.5, 1.5], [1, 1]]) // [Infinity, 1, Infinity]
*/
function crowdingDistance(points) {
	if (points.length <= 2) return points.map(() => 1e400);
	let distance = points.map(() => 0), unique = firstCopies(points), objectives = points[0].length;
	for (let m = 0; m < objectives; m++) addGaps(points, unique, m, distance);
	return distance.map((d) => d / objectives);
}
function addGaps(points, unique, m, distance) {
	let at = (k) => points[order[k]][m], order = [...unique].sort((i, j) => points[i][m] - points[j][m]), last = order.length - 1, range = at(last) - at(0);
	range > 0 && order.forEach((i, k) => {
		let gap = k === 0 || k === last ? 1e400 : (at(k + 1) - at(k - 1)) / range;
		distance[i] = distance[i] + gap;
	});
}
function firstCopies(points) {
	let seen = /* @__PURE__ */ new Set();
	return points.flatMap((point, i) => {
		let key = point.join();
		return seen.has(key) ? [] : (seen.add(key), [i]);
	});
}
// src/space/net/net.ts
var Net = class {
	#weights;
	#nodes = [];
	#constants = /* @__PURE__ */ new Map();
	constructor(weights) {
		this.#weights = weights;
	}
	conv(name, x, options) {
		let { out, kernel, stride = 1, groups = 1, dilation = 1, bias = !1 } = options, sides = sidesOf(kernel, x), perGroup = x.channels / groups;
		Number.isInteger(perGroup) && out % groups === 0 || internal(`${name}: ${x.channels}→${out} channels do not fall into ${groups} groups`);
		let fanIn = perGroup * sides.reduce((a, b) => a * b, 1);
		this.#constants.set(`${name}.weight`, this.#weights(`${name}.weight`, [
			out,
			perGroup,
			...sides
		], fanIn)), bias && this.#fill(`${name}.bias`, out, 0);
		let inputs = [
			x.value,
			`${name}.weight`,
			...bias ? [`${name}.bias`] : []
		], lengths = x.lengths.map((length) => Math.ceil(length / stride));
		return this.#emit("Conv", name, inputs, {
			kernel_shape: attr.ints(sides),
			pads: attr.ints(padsOf$1(x.lengths, sides, stride, dilation)),
			...stride === 1 ? {} : { strides: attr.ints(sides.map(() => stride)) },
			...groups === 1 ? {} : { group: attr.int(groups) },
			...dilation === 1 ? {} : { dilations: attr.ints(sides.map(() => dilation)) }
		}), {
			value: name,
			channels: out,
			lengths
		};
	}
	/** BatchNormalization that changes nothing yet. */
	norm(name, x) {
		let inputs = Object.entries({
			scale: 1,
			shift: 0,
			mean: 0,
			variance: 1
		}).map(([part, fill]) => this.#fill(`${name}.${part}`, x.channels, fill));
		return this.#same("BatchNormalization", name, [x.value, ...inputs], x);
	}
	pool(op, name, x, kernel, stride) {
		let sides = sidesOf(kernel, x);
		return this.#emit(op, name, [x.value], {
			kernel_shape: attr.ints(sides),
			pads: attr.ints(padsOf$1(x.lengths, sides, stride, 1)),
			strides: attr.ints(sides.map(() => stride))
		}), {
			value: name,
			channels: x.channels,
			lengths: x.lengths.map((length) => Math.ceil(length / stride))
		};
	}
	/** Means over all positions, flattened. */
	globalPool(name, x) {
		return this.#emit("GlobalAveragePool", name, [x.value]), this.flatten(`${name}.flat`, {
			value: name,
			channels: x.channels,
			lengths: x.lengths.map(() => 1)
		});
	}
	flatten(name, x) {
		return this.#emit("Flatten", name, [x.value]), {
			value: name,
			channels: x.lengths.reduce((a, b) => a * b, x.channels),
			lengths: []
		};
	}
	dense(name, x, out, bias = !0) {
		this.#constants.set(`${name}.weight`, this.#weights(`${name}.weight`, [out, x.channels], x.channels)), bias && this.#fill(`${name}.bias`, out, 0);
		let inputs = [
			x.value,
			`${name}.weight`,
			...bias ? [`${name}.bias`] : []
		];
		return this.#emit("Gemm", name, inputs, { transB: attr.int(1) }), {
			value: name,
			channels: out,
			lengths: []
		};
	}
	/** Linear resampling to `lengths`, less than half a step from exact. */
	resize(name, x, lengths) {
		let scales = [
			1,
			1,
			...lengths.map((length, i) => scaleTo(x.lengths[i], length))
		];
		return this.#constants.set(`${name}.scales`, tensor("float32", [scales.length], scales)), this.#emit("Resize", name, [
			x.value,
			"",
			`${name}.scales`
		], { mode: attr.string("linear") }), {
			value: name,
			channels: x.channels,
			lengths
		};
	}
	/** An op on tensors of one shape. */
	same(op, name, inputs, attributes = {}) {
		let first = inputs[0] ?? internal(`${name} has no input`);
		return this.#same(op, name, inputs.map((flow) => flow.value), first, attributes);
	}
	/** An op on a tensor and numbers. */
	withNumbers(op, name, x, numbers) {
		let inputs = Object.entries(numbers).map(([key, number]) => (this.#constants.set(`${name}.${key}`, tensor("float32", [], [number])), `${name}.${key}`));
		return this.#same(op, name, [x.value, ...inputs], x);
	}
	/** Without the first position along every length. */
	shifted(name, x) {
		let axes = x.lengths.map((_, i) => i + 2), lists = {
			starts: axes.map(() => 1),
			ends: x.lengths,
			axes
		};
		for (let [key, list] of Object.entries(lists)) this.#constants.set(`${name}.${key}`, tensor("int64", [axes.length], list));
		return this.#emit("Slice", name, [x.value, ...Object.keys(lists).map((key) => `${name}.${key}`)]), {
			value: name,
			channels: x.channels,
			lengths: x.lengths.map((length) => length - 1)
		};
	}
	concat(name, inputs) {
		return this.#emit("Concat", name, inputs.map((flow) => flow.value), { axis: attr.int(1) }), {
			value: name,
			channels: inputs.reduce((sum, flow) => sum + flow.channels, 0),
			lengths: inputs[0]?.lengths ?? []
		};
	}
	/** The net from `input` to `output`; the batch is symbolic. */
	graph(name, inputs, outputs) {
		let typed = (flow) => value(flow.value, "float32", [
			"N",
			flow.channels,
			...flow.lengths
		]);
		return build({
			name,
			inputs: inputs.map(typed),
			outputs: outputs.map(typed),
			nodes: this.#nodes,
			constants: this.#constants
		});
	}
	#same(op, name, inputs, x, attributes = {}) {
		return this.#emit(op, name, inputs, attributes), {
			...x,
			value: name
		};
	}
	#emit(op, name, inputs, attributes = {}) {
		this.#nodes.push(node(op, inputs, [name], attributes, "", name));
	}
	#fill(name, count, fill) {
		return this.#constants.set(name, tensor("float32", [count], new Float32Array(count).fill(fill))), name;
	}
};
/** A window's length along each axis, none longer than the padded tensor needs. */
function sidesOf(kernel, { lengths }) {
	let sides = typeof kernel == "number" ? lengths.map(() => kernel) : kernel;
	return sides.length === lengths.length ? sides : internal(`a window over ${sides.length} axes on ${lengths.length}`);
}
/** Pads that make ⌈length / stride⌉ outputs: half an odd window on both sides; what is odd goes to the end. */
function padsOf$1(lengths, sides, stride, dilation) {
	let pads = sides.map((side, i) => {
		if (side % 2 == 1) return [(side - 1) / 2 * dilation, (side - 1) / 2 * dilation];
		let length = lengths[i], total = Math.max(0, (Math.ceil(length / stride) - 1) * stride + (side - 1) * dilation + 1 - length);
		return [Math.floor(total / 2), Math.ceil(total / 2)];
	});
	return [...pads.map((pad) => pad[0]), ...pads.map((pad) => pad[1])];
}
/** The least float32 s with ⌊length · s⌋ = target. */
function scaleTo(length, target) {
	let scale = Math.fround(target / length);
	for (; Math.floor(Math.fround(length * scale)) < target;) scale = Math.fround(scale * (1 + 2 ** -23));
	return scale;
}
// src/space/describe.ts
/**
* The choices that differ from the seed; `seed` is what that itself is called.
* @example describeGenome(space.choices, genome) // 'conv1 64→32, stage2 kernel 3→5'
*/
function describeGenome(choices, genome, seed = "the model itself") {
	let changed = choices.flatMap((choice, i) => {
		let own = choice.default ?? choice.options.length - 1, gene = genome[i];
		return gene === own ? [] : [`${choice.name} ${optionName(choice, own)}→${optionName(choice, gene)}`];
	});
	return changed.length === 0 ? seed : changed.join(", ");
}
/** What people call an option of a choice. */
const optionName = ({ options, labels }, option) => labels?.[option] ?? String(options[option] ?? "?");
// src/space/axis.ts
function find(group) {
	let root = group;
	for (; root.parent;) root = root.parent;
	return root;
}
const axisOf = (group) => ({
	outer: 1,
	parts: [{
		group,
		inner: 1
	}]
});
/** The axis in groups that stand for themselves: aliases replaced. */
function resolved(axis) {
	if (!axis?.parts.some(({ group }) => find(group).alias)) return axis;
	let inner = axis.parts.map((part) => ({
		part,
		alias: resolved(find(part.group).alias)
	})), [only] = inner;
	if (inner.length === 1 && only?.alias) return widened(only.alias, axis.outer, only.part.inner);
	let parts = inner.flatMap(({ part, alias }) => alias ? repeated(widened(alias, 1, part.inner)) : [part]);
	return {
		outer: axis.outer,
		parts
	};
}
const repeated = ({ outer, parts }) => Array.from({ length: outer }, () => parts).flat();
function freeze(axis) {
	for (let { group } of resolved(axis)?.parts ?? []) find(group).frozen = !0;
}
/** The axis that both are: equal groups are joined, a single group becomes what the other side is made of. */
function same(left, right) {
	let [a, b] = [resolved(left), resolved(right)];
	return a && b && alike(a, b) ? (a.parts.forEach((part, i) => {
		join(part.group, b.parts[i].group);
	}), a) : a && b && (become(a, b) || become(b, a)) ? a : (freeze(a), freeze(b));
}
const alike = (a, b) => a.outer === b.outer && a.parts.length === b.parts.length && a.parts.every(({ group, inner }, i) => inner === b.parts[i].inner && group.size === b.parts[i].group.size);
/** Makes the only group of `single` an alias of `other`; false if that cannot be. */
function become(single, other) {
	let [part] = single.parts;
	if (!part || single.outer !== 1 || single.parts.length !== 1 || part.inner !== 1) return !1;
	let group = find(part.group);
	return other.parts.some((inner) => find(inner.group) === group) || group.block !== 1 || group.size !== lengthOf(other, whole$1) ? !1 : (group.frozen && freeze(other), group.alias = other, !0);
}
const whole$1 = (group) => ({ length: group.size });
function join(a, b) {
	let [first, second] = [find(a), find(b)];
	if (first === second) return;
	let [root, child] = first.order <= second.order ? [first, second] : [second, first];
	child.parent = root, root.frozen ||= child.frozen, inBlocks(root, child.block);
}
/** From now on the group's channels come in runs of a multiple of `block`. */
function inBlocks(group, block) {
	let root = find(group);
	root.block = root.block * block / gcd(root.block, block), root.size % root.block !== 0 && (root.frozen = !0);
}
const gcd = (a, b) => b === 0 ? a : gcd(b, a % b);
/** The axes one after another; `fixed` makes a group for an input that cannot change. */
function concat(raw, lengths, fixed) {
	let axes = raw.map(resolved);
	if (!axes.every((axis) => axis === void 0)) {
		if (axes.some((axis) => axis && axis.outer !== 1)) for (let axis of axes) freeze(axis);
		else return {
			outer: 1,
			parts: axes.flatMap((axis, i) => axis?.parts ?? {
				group: fixed(lengths[i]),
				inner: 1
			})
		};
	}
}
/** The axis after merging with neighbours: `before` positions outside it, `after` inside. */
const widened = (axis, before, after) => axis && {
	outer: axis.outer * before,
	parts: axis.parts.map(({ group, inner }) => ({
		group,
		inner: inner * after
	}))
};
/** The axis without `after` innermost positions each; undefined (and frozen) where a channel would be cut. */
function narrowed(raw, after) {
	let axis = resolved(raw);
	return !axis || axis.parts.some(({ inner }) => inner % after !== 0) ? freeze(axis) : {
		...axis,
		parts: axis.parts.map(({ group, inner }) => ({
			group,
			inner: inner / after
		}))
	};
}
/** The outputs of a convolution in groups of `per` inputs, `ratio` outputs per input. */
function grouped(raw, per, ratio) {
	let axis = resolved(raw);
	if (axis?.outer !== 1 || !Number.isInteger(ratio) || !axis.parts.every(({ group, inner }) => inner % per === 0 || per % inner === 0 && group.size * inner % per === 0)) return freeze(axis);
	for (let { group, inner } of axis.parts) inner % per !== 0 && inBlocks(group, per / inner);
	return widened(axis, 1, ratio);
}
/** Positions left, ascending; undefined if all are. */
function positions(raw, kept) {
	let axis = resolved(raw);
	if (!axis || axis.parts.every(({ group }) => kept(group).length === group.size)) return;
	let out = [], base = 0;
	for (let repeat = 0; repeat < axis.outer; repeat++) for (let { group, inner } of axis.parts) {
		for (let channel of kept(group)) for (let i = 0; i < inner; i++) out.push(base + channel * inner + i);
		base += group.size * inner;
	}
	return out;
}
function lengthOf(raw, kept) {
	let { outer, parts } = resolved(raw);
	return outer * parts.reduce((sum, { group, inner }) => sum + kept(group).length * inner, 0);
}
// src/space/importance.ts
/** One score per channel for each group that filters make; equal inputs give equal scores. */
function importance(graph, filters, norm) {
	let maps = {
		graph,
		made: producers(graph),
		readers: consumers(graph)
	}, scores = /* @__PURE__ */ new Map();
	for (let filter of filters) {
		let rows = filterScores(filter, maps, norm), at = 0;
		for (let { group, inner } of resolved(filter.channels)?.parts ?? []) {
			let root = find(group), score = scores.get(root) ?? new Float64Array(root.size);
			scores.set(root, score), addRows(score, rows, at, inner), at += group.size * inner;
		}
	}
	return scores;
}
function addRows(score, rows, at, inner) {
	for (let channel = 0; channel < score.length && rows; channel++) for (let i = 0; i < inner; i++) score[channel] += rows[at + channel * inner + i] / inner;
}
function filterScores(filter, maps, norm) {
	let weight = weights(filter.node.inputs[filter.input], maps);
	if (!weight) return;
	let rows = norms(weight, filter.axis, norm), scale = batchNormScale(filter.node.outputs[0], maps);
	if (scale?.length === rows.length) for (let i = 0; i < rows.length; i++) rows[i] *= scale[i];
	let mean = rows.reduce((sum, x) => sum + x, 0) / rows.length;
	return mean > 0 && Number.isFinite(mean) ? rows.map((x) => x / mean) : void 0;
}
function norms({ values, shape }, axis, norm) {
	let count = shape[axis], inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1), out = new Float64Array(count);
	for (let i = 0; i < values.length; i++) {
		let row = Math.floor(i / inner) % count, x = values[i];
		out[row] += norm === "l1" ? Math.abs(x) : x * x;
	}
	return norm === "l1" ? out : out.map(Math.sqrt);
}
/** The numbers of a constant, also behind a chain that only stores it differently. */
function weights(name, maps) {
	let constant = maps.graph.constants.get(name);
	if (constant) return {
		values: floats(constant),
		shape: constant.shape
	};
	let node = maps.made.get(name);
	return node && stored.get(node.op)?.(node, maps);
}
const stored = /* @__PURE__ */ new Map([
	["Identity", (node, maps) => weights(node.inputs[0], maps)],
	["Cast", (node, maps) => weights(node.inputs[0], maps)],
	["DequantizeLinear", dequantised]
]);
function dequantised(node, maps) {
	let [x, scale, zero] = node.inputs.map((name) => name ? maps.graph.constants.get(name) : void 0);
	if (!x || !scale || scale.shape.length > 1) return;
	let axis = (intAttr(node, "axis", 1) + x.shape.length) % Math.max(1, x.shape.length), inner = x.shape.slice(axis + 1).reduce((a, b) => a * b, 1), [scales, zeros] = [numbers(scale), zero ? numbers(zero) : [0]], at = (list, i) => list.length === 1 ? list[0] : list[Math.floor(i / inner) % x.shape[axis]];
	return {
		values: floats(x).map((v, i) => (v - at(zeros, i)) * at(scales, i)),
		shape: x.shape
	};
}
/** |γ|/√(σ²+ε) of a BatchNormalization that reads the value directly. */
function batchNormScale(value, { graph, readers }) {
	let norm = readers.get(value)?.find((node) => node.op === "BatchNormalization" && node.inputs[0] === value), constant = (i) => norm && graph.constants.get(norm.inputs[i]), [gamma, variance] = [constant(1), constant(4)];
	if (!norm || !gamma || !variance) return;
	let [g, v, epsilon] = [
		floats(gamma),
		floats(variance),
		floatAttr(norm, "epsilon", 1e-5)
	];
	return Float64Array.from(g, (x, i) => Math.abs(x) / Math.sqrt(Math.max(v[i], 0) + epsilon));
}
/** Channels by falling importance in runs of `block`, ties by index: the first `k` runs are the best `k`. */
function ranking(scores, block) {
	let runs = Array.from({ length: scores.length / block }, (_, i) => i), total = runs.map((i) => scores.subarray(i * block, (i + 1) * block).reduce((sum, x) => sum + x, 0));
	return runs.sort((a, b) => total[b] - total[a] || a - b).flatMap((run) => Array.from({ length: block }, (_, i) => run * block + i));
}
// src/space/lift-constants.ts
/** The same function; a caller can no longer replace a default. Constant nodes that are graph outputs stay. */
function liftConstants(graph) {
	let held = new Set(graph.outputs.map((output) => output.name)), lifted = graph.nodes.flatMap((node) => {
		let value = node.op === "Constant" && node.domain === "" ? tensorAttr(node, "value") : void 0;
		return value && !held.has(node.outputs[0]) ? [[node, value]] : [];
	}), gone = new Set(lifted.map(([node]) => node)), constants = new Map([...graph.constants, ...lifted.map(([node, value]) => [node.outputs[0], value])]);
	return rewrite(graph, {
		inputs: graph.inputs.filter((input) => !graph.constants.has(input.name)),
		nodes: graph.nodes.filter((node) => !gone.has(node)),
		constants
	});
}
// src/space/call.ts
var Call = class {
	node;
	opset;
	#graph;
	#shapes;
	#trace;
	#inputs;
	constructor(node, graph, shapes, trace) {
		this.node = node, this.opset = graph.opset, this.#graph = graph, this.#shapes = shapes, this.#trace = trace, this.#inputs = node.inputs.map(() => void 0);
	}
	/** True if all shapes are of known rank. */
	get ranked() {
		return [...this.node.inputs, ...this.node.outputs].every((name) => name === "" || this.#shapes.get(name)?.shape);
	}
	has(input) {
		return (this.node.inputs[input] ?? "") !== "";
	}
	shape(input) {
		return this.#shapes.get(this.node.inputs[input] ?? "")?.shape ?? [];
	}
	outShape(output = 0) {
		return this.#shapes.get(this.node.outputs[output] ?? "")?.shape ?? [];
	}
	/** The axes of an input; a constant gets its own, free to change, at every use. */
	axes(input) {
		let known = this.#inputs[input] ?? this.#find(input);
		return this.#inputs[input] = known, known;
	}
	axis(input, axis) {
		return this.axes(input)[axis];
	}
	/** Nothing about this input may change, but for the axes named. */
	fix(input, except = []) {
		this.axes(input).forEach((axis, i) => {
			except.includes(i) || freeze(axis);
		});
	}
	/** New axes of a value the node makes from a shape alone. */
	fresh(shape) {
		return shape.map((length) => typeof length == "number" && length > 1 ? axisOf(this.group(length)) : void 0);
	}
	group(size, frozen = !1) {
		let group = {
			parent: void 0,
			alias: void 0,
			size,
			block: 1,
			frozen,
			order: this.#trace.groups.length
		};
		return this.#trace.groups.push(group), group;
	}
	/** Says that rows of `input` along `axis` make the channels on `outAxis` of output 0. */
	filter(input, axis, outAxis, channels) {
		this.#trace.filters.push({
			node: this.node,
			input,
			axis,
			outAxis,
			channels
		});
	}
	editGroup(axis, per) {
		axis && this.#trace.groupEdits.push({
			node: this.node,
			axis,
			per
		});
	}
	editShape(input, axes, shape) {
		axes.some((axis) => axis) && this.#trace.shapeEdits.push({
			node: this.node,
			input,
			axes,
			shape
		});
	}
	/** The whole numbers of a constant input; undefined if it is none. */
	numbers(input) {
		let constant = this.isConstant(input) ? this.#graph.constants.get(this.node.inputs[input]) : void 0;
		return constant && numbers(constant);
	}
	isConstant(input) {
		let name = this.node.inputs[input] ?? "";
		return this.#graph.constants.has(name) && !this.#graph.inputs.some((value) => value.name === name);
	}
	#find(input) {
		let name = this.node.inputs[input] ?? internal(`${this.node.op} has no input ${input}`);
		if (!this.isConstant(input)) return this.#trace.values.get(name) ?? this.shape(input).map(() => void 0);
		let axes = this.fresh(this.shape(input));
		return this.#trace.uses.push({
			node: this.node,
			input,
			name,
			axes
		}), axes;
	}
}, pointwise_rules_exports = /* @__PURE__ */ __exportAll({
	broadcast: () => broadcast$1,
	broadcastOf: () => broadcastOf$1,
	joined: () => joined,
	opaque: () => opaque,
	pass: () => pass$1,
	perChannel: () => perChannel$1,
	quantise: () => quantise$1,
	shared: () => shared,
	softmax: () => softmax$1,
	together: () => together$1,
	window: () => window$1
});
/** Not understood: everything stays. */
const opaque = (call) => (call.node.inputs.forEach((name, i) => {
	name !== "" && call.fix(i);
}), []), pass$1 = (call) => (call.node.inputs.forEach((_, i) => {
	i > 0 && call.has(i) && call.fix(i);
}), call.node.outputs.map(() => call.axes(0))), broadcastOf$1 = (inputs) => (call) => {
	let out = call.outShape(), used = inputs(call).filter((i) => call.has(i));
	return call.node.inputs.forEach((_, i) => {
		!used.includes(i) && call.has(i) && call.fix(i);
	}), [out.map((_, d) => together$1(call, used, d - out.length))];
};
function together$1(call, inputs, fromEnd) {
	let present = inputs.filter((i) => {
		let length = call.shape(i).at(fromEnd);
		return call.shape(i).length >= -fromEnd && length !== 1;
	});
	return joined(present.map((i) => call.axis(i, call.shape(i).length + fromEnd)));
}
const joined = (axes) => axes.length === 0 ? void 0 : axes.slice(1).reduce((a, b) => same(a, b), axes[0]), broadcast$1 = broadcastOf$1((call) => call.node.inputs.map((_, i) => i)), window$1 = (call) => (call.fix(0, [0, 1]), call.node.outputs.map(() => call.axes(0).map((axis, i) => i < 2 ? axis : void 0))), shared = (call, input, axis) => call.shape(input)[0] === 1 ? axis : same(axis, call.axis(input, 0)), perChannel$1 = (call) => {
	let channels = call.axis(0, 1);
	for (let i = 1; i < call.node.inputs.length; i++) channels = same(channels, call.axis(i, 0));
	return [call.axes(0).map((axis, i) => i === 1 ? channels : axis)];
}, quantise$1 = (call) => {
	let rank = call.shape(0).length, at = (intAttr(call.node, "axis", 1) + rank) % Math.max(1, rank), out = [...call.axes(0)];
	for (let i of [1, 2]) call.has(i) && (call.shape(i).length === 1 ? out[at] = shared(call, i, out[at]) : call.fix(i));
	return call.shape(1).length > 1 ? opaque(call) : [out];
}, softmax$1 = (call) => {
	let rank = call.shape(0).length, at = (intAttr(call.node, "axis", call.opset < 13 ? 1 : -1) + rank) % rank, mixed = call.opset < 13 ? call.axes(0).map((_, i) => i >= at) : call.axes(0).map((_, i) => i === at);
	return [call.axes(0).map((axis, i) => mixed[i] ? freeze(axis) : axis)];
};
// src/space/linear-rules.ts
var linear_rules_exports = /* @__PURE__ */ __exportAll({
	conv: () => conv$1,
	convTranspose: () => convTranspose$1,
	gemm: () => gemm$1,
	matMulOf: () => matMulOf$1
});
const conv$1 = ({ x, w, perOut }) => (call) => {
	let groups = intAttr(call.node, "group", 1);
	call.fix(x, [1]), call.fix(w, groups === 1 ? [0, 1] : [0]), call.node.inputs.forEach((_, i) => {
		call.has(i) && i !== x && i !== w && !perOut.includes(i) && call.fix(i);
	});
	let out = same(groups === 1 ? dense$2(call, x, w) : sparse(call, x, w, groups), call.axis(w, 0));
	for (let i of perOut) call.has(i) && call.shape(i).length === 1 && (out = shared(call, i, out));
	return call.filter(w, 0, 1, out), [call.outShape().map((_, i) => i === 1 ? out : void 0)];
};
function dense$2(call, x, w) {
	return same(call.axis(x, 1), call.axis(w, 1)), call.axis(w, 0);
}
function sparse(call, x, w, groups) {
	let [inputs, outputs] = [Number(call.shape(x)[1]), Number(call.shape(w)[0])], out = grouped(call.axis(x, 1), inputs / groups, outputs / inputs);
	return out && call.editGroup(call.axis(x, 1), inputs / groups), out;
}
const convTranspose$1 = (call) => {
	let groups = intAttr(call.node, "group", 1);
	call.fix(0, [1]), call.fix(1, groups === 1 ? [0, 1] : [0]);
	let inputs = same(call.axis(0, 1), call.axis(1, 0)), perGroup = Number(call.shape(1)[1]), total = Number(call.shape(0)[1]), out = groups === 1 ? call.axis(1, 1) : grouped(inputs, total / groups, perGroup * groups / total);
	return groups > 1 && out && call.editGroup(inputs, total / groups), call.has(2) && (out = same(out, call.axis(2, 0))), groups === 1 && call.filter(1, 1, 1, out), [call.outShape().map((_, i) => i === 1 ? out : void 0)];
}, gemm$1 = (call) => {
	let [a, b] = [+!intAttr(call.node, "transA", 0), +!!intAttr(call.node, "transB", 0)];
	same(call.axis(0, a), call.axis(1, b));
	let out = call.axis(1, 1 - b);
	if (call.has(2)) {
		let last = call.shape(2).length - 1;
		call.fix(2, [last]), last >= 0 && call.shape(2)[last] !== 1 && (out = same(out, call.axis(2, last)));
	}
	return call.filter(1, 1 - b, 1, out), [[call.axis(0, 1 - a), out]];
}, matMulOf$1 = (left, right) => (call) => {
	let [a, b] = [call.shape(left).length, call.shape(right).length];
	if (call.node.inputs.forEach((_, i) => {
		i !== left && i !== right && call.has(i) && call.fix(i);
	}), a < 2 || b < 2) return opaque(call);
	same(call.axis(left, a - 1), call.axis(right, b - 2));
	let rank = call.outShape().length, out = call.outShape().map((_, d) => d === rank - 1 ? call.axis(right, b - 1) : d === rank - 2 ? call.axis(left, a - 2) : together$1(call, [left, right], d - rank));
	return b === 2 && call.filter(right, 1, rank - 1, out[rank - 1]), [out];
};
// src/space/reshape-rule.ts
/** The axes of output 0, which holds the elements of input 0 in the same order. */
function reshaped(call, axes) {
	let [from, to] = [call.shape(0), call.outShape()], out = to.map(() => void 0), runs = matchRuns(from, to);
	if (!runs) {
		for (let axis of axes) freeze(axis);
		return [out];
	}
	for (let run of runs) passRun(run, from, to, axes, out);
	return [out];
}
function passRun(run, from, to, axes, out) {
	let carriers = run.from.filter((i) => axes[i]);
	if (carriers.length === 0) return;
	let whole = run.to.filter((i) => to[i] !== 1), merged = carriers.length === 1 ? merge(run.from, carriers[0], from, axes) : void 0;
	if (!merged || whole.length === 0) {
		for (let i of carriers) freeze(axes[i]);
		return;
	}
	let [first, ...inside] = whole, after = product(inside.map((i) => to[i]));
	out[first] = after === void 0 ? freeze(merged) : narrowed(merged, after);
}
function merge(run, carrier, from, axes) {
	let before = product(run.filter((i) => i < carrier).map((i) => from[i])), after = product(run.filter((i) => i > carrier).map((i) => from[i]));
	return before === void 0 || after === void 0 ? void 0 : widened(axes[carrier], before, after);
}
/** Undefined if a length is symbolic. */
function product(lengths) {
	let out = 1;
	for (let length of lengths) {
		if (typeof length != "number") return;
		out *= length;
	}
	return out;
}
/** Runs of equal size in order; symbolic lengths match only themselves. Undefined if the shapes cannot be matched. */
function matchRuns(from, to) {
	let runs = [], [i, j] = [0, 0];
	for (; i < from.length || j < to.length;) {
		let run = {
			from: [],
			to: []
		}, [left, right] = [1, 1], takeLeft = () => {
			run.from.push(i), left *= from[i++];
		}, takeRight = () => {
			run.to.push(j), right *= to[j++];
		}, [a, b] = [from[i], to[j]];
		if (typeof a == "string" || typeof b == "string") {
			if (a !== b) {
				if (a === 1) i++;
				else if (b === 1) j++;
				else return;
				continue;
			}
			runs.push({
				from: [i++],
				to: [j++]
			});
		} else {
			for (a !== void 0 && takeLeft(), b !== void 0 && takeRight(); left !== right;) {
				if (typeof (left < right ? from[i] : to[j]) != "number") return;
				left < right ? takeLeft() : takeRight();
			}
			runs.push(run);
		}
	}
	return runs;
}
// src/space/shaping-rules.ts
const transpose = (call) => {
	let rank = call.shape(0).length;
	return [(intsAttr(call.node, "perm") ?? Array.from({ length: rank }, (_, i) => rank - 1 - i)).map((i) => call.axis(0, i))];
}, concatenate = (call) => {
	let rank = call.outShape().length, at = (intAttr(call.node, "axis", 1) + rank) % rank, inputs = call.node.inputs.map((_, i) => i), lengths = inputs.map((i) => call.shape(i)[at]);
	return [call.outShape().map((_, d) => {
		let axes = inputs.map((i) => call.axis(i, d));
		if (d !== at) return joined(axes);
		if (lengths.every((length) => typeof length == "number")) return concat(axes, lengths, (size) => call.group(size, !0));
		for (let axis of axes) freeze(axis);
	})];
};
/** The axes an op works on: an attribute, or from some op-set on a constant input. Undefined: not known. */
function workedOn(call, input) {
	let rank = call.shape(0).length;
	return (intsAttr(call.node, "axes") ?? (call.has(input) ? call.numbers(input) : []))?.map((axis) => axis < 0 ? axis + rank : axis);
}
const reduce = (call) => {
	let axes = workedOn(call, 1);
	if (!axes) return opaque(call);
	let none = axes.length === 0 && intAttr(call.node, "noop_with_empty_axes", 0) === 1, gone = call.axes(0).map((_, i) => axes.length === 0 ? !none : axes.includes(i)), kept = call.axes(0).map((axis, i) => gone[i] ? freeze(axis) : axis);
	return call.has(1) && call.fix(1), [intAttr(call.node, "keepdims", 1) ? kept : kept.filter((_, i) => !gone[i])];
}, squeeze = (call) => {
	let named = workedOn(call, 1);
	if (!named) return opaque(call);
	let gone = named.length > 0 ? named : call.shape(0).flatMap((length, i) => length === 1 ? [i] : []);
	return [call.axes(0).filter((_, i) => !gone.includes(i))];
}, unsqueeze = (call) => {
	let rank = call.outShape().length, named = intsAttr(call.node, "axes") ?? call.numbers(1);
	if (!named) return opaque(call);
	let added = named.map((axis) => axis < 0 ? axis + rank : axis), rest = [...call.axes(0)];
	return [call.outShape().map((_, i) => added.includes(i) ? void 0 : rest.shift())];
}, sameLengths = (call) => {
	let out = call.outShape(), axes = call.axes(0).map((axis, i) => out[i] === call.shape(0)[i] ? axis : freeze(axis));
	for (let i = 1; i < call.node.inputs.length; i++) call.has(i) && call.fix(i);
	return [axes];
}, pad = (call) => {
	let rank = call.shape(0).length, pads = intsAttr(call.node, "pads") ?? call.numbers(1), named = call.has(3) ? call.numbers(3) : Array.from({ length: rank }, (_, i) => i);
	if (!pads || !named) return opaque(call);
	let half = named.length, moved = named.filter((_, i) => pads[i] !== 0 || pads[i + half] !== 0).map((axis) => axis < 0 ? axis + rank : axis);
	return [call.axes(0).map((axis, i) => moved.includes(i) ? freeze(axis) : axis)];
}, resize = (call) => {
	let [axes] = sameLengths(call);
	if (call.isConstant(3)) {
		if (call.node.attributes.axes) return opaque(call);
		call.editShape(3, axes, call.outShape());
	}
	return [axes];
}, slice$1 = (call) => {
	let rank = call.shape(0).length, starts = intsAttr(call.node, "starts") ?? call.numbers(1), named = intsAttr(call.node, "axes") ?? (call.has(3) ? call.numbers(3) : starts?.map((_, i) => i));
	if (!named) return opaque(call);
	let cut = named.map((axis) => axis < 0 ? axis + rank : axis);
	return [call.axes(0).map((axis, i) => cut.includes(i) ? freeze(axis) : axis)];
}, split = (call) => {
	let rank = call.shape(0).length, at = (intAttr(call.node, "axis", 0) + rank) % rank, axes = call.axes(0).map((axis, i) => i === at ? freeze(axis) : axis);
	return call.node.outputs.map(() => axes);
}, gather = (call) => {
	let rank = call.shape(0).length, at = (intAttr(call.node, "axis", 0) + rank) % rank;
	call.fix(1), freeze(call.axis(0, at));
	let data = call.axes(0);
	return [[
		...data.slice(0, at),
		...call.shape(1).map(() => void 0),
		...data.slice(at + 1)
	]];
}, flatten$1 = (call) => reshaped(call, call.axes(0)), reshape = (call) => {
	let [axes] = reshaped(call, call.axes(0));
	return call.editShape(1, axes, call.outShape()), [axes];
}, constantOfShape = (call) => {
	if (!call.isConstant(0)) return opaque(call);
	let axes = call.fresh(call.outShape());
	return call.editShape(0, axes, call.outShape()), [axes];
}, lengthsOnly = () => [], { broadcast, broadcastOf, pass, perChannel, quantise, softmax, window } = pointwise_rules_exports, { conv, convTranspose, gemm, matMulOf } = linear_rules_exports, rows = (rule, names) => names.split(" ").map((name) => [name, rule]), channelRules = new Map([
	...rows(pass, "Relu LeakyRelu Elu Selu Celu Sigmoid HardSigmoid HardSwish Mish Gelu Tanh Softplus Softsign Erf"),
	...rows(pass, "ThresholdedRelu Identity Cast Dropout Clip Exp Log Sqrt Abs Neg Reciprocal Floor Ceil Round Sign"),
	...rows(pass, "Not IsNaN Sin Cos Shrink com.microsoft::Gelu com.microsoft::QuickGelu"),
	...rows(broadcast, "Add Sub Mul Div Pow Max Min Sum Mean PRelu Where Equal Greater Less GreaterOrEqual"),
	...rows(broadcast, "LessOrEqual And Or Xor Mod"),
	...rows(broadcastOf(() => [0, 3]), "com.microsoft::QLinearAdd com.microsoft::QLinearMul"),
	...rows(window, "MaxPool AveragePool LpPool GlobalAveragePool GlobalMaxPool GlobalLpPool"),
	["Conv", conv({
		x: 0,
		w: 1,
		perOut: [2]
	})],
	["QLinearConv", conv({
		x: 0,
		w: 3,
		perOut: [
			4,
			5,
			8
		]
	})],
	["ConvInteger", conv({
		x: 0,
		w: 1,
		perOut: [3]
	})],
	["ConvTranspose", convTranspose],
	["Gemm", gemm],
	["MatMul", matMulOf(0, 1)],
	["QLinearMatMul", matMulOf(0, 3)],
	...rows(perChannel, "BatchNormalization InstanceNormalization"),
	...rows(quantise, "QuantizeLinear DequantizeLinear"),
	...rows(softmax, "Softmax LogSoftmax"),
	["Transpose", transpose],
	["Concat", concatenate],
	...rows(reduce, "ReduceMean ReduceSum ReduceMax ReduceMin ReduceL1 ReduceL2 ReduceProd ReduceSumSquare"),
	["Squeeze", squeeze],
	["Unsqueeze", unsqueeze],
	["Pad", pad],
	["Upsample", sameLengths],
	["Resize", resize],
	["Slice", slice$1],
	["Split", split],
	["Gather", gather],
	["Flatten", flatten$1],
	["Reshape", reshape],
	["ConstantOfShape", constantOfShape],
	...rows(lengthsOnly, "Shape Size")
]);
// src/space/trace.ts
/** Inputs and outputs of the graph, and what subgraphs take from outside, stay as they are. */
function trace(graph, shapes) {
	let out = {
		values: /* @__PURE__ */ new Map(),
		uses: [],
		filters: [],
		groupEdits: [],
		shapeEdits: [],
		groups: []
	};
	for (let node of graph.nodes) visit(node, graph, shapes, out);
	let held = [...graph.outputs.map((value) => value.name), ...graph.nodes.flatMap(captured)];
	for (let name of held) for (let axis of out.values.get(name) ?? []) freeze(axis);
	return out;
}
function visit(node, graph, shapes, out) {
	let call = new Call(node, graph, shapes, out), axes = ((call.ranked ? channelRules.get(opKey(node.domain, node.op)) : void 0) ?? opaque)(call);
	node.outputs.forEach((name, i) => {
		name !== "" && out.values.set(name, axes[i] ?? call.outShape(i).map(() => void 0));
	});
}
const captured = (node) => bodies(node).flatMap((body) => [...captures(body)]);
// src/space/channel-groups.ts
/**
* The groups that filters of convolutions and linear layers make, in graph order.
* @example channelGroups(graph).filter(group => !group.frozen).map(group => group.name)
*/
function channelGroups(graph, shapes = inferShapes(graph), norm = "l2") {
	return traceGroups(liftConstants(graph), shapes, norm).groups.map(({ root: _, scores: __, ...group }) => group);
}
function traceGroups(graph, shapes, norm) {
	let traced = trace(graph, shapes), scores = importance(graph, traced.filters, norm), names = /* @__PURE__ */ new Set();
	return {
		trace: traced,
		groups: [...scores].map(([root, score]) => {
			let layers = layersOf(root, traced.filters), name = unique(layers[0], names), { size, block, frozen } = root;
			return {
				root,
				scores: score,
				name,
				size,
				block,
				frozen,
				layers,
				ranking: frozen ? [] : ranking(score, block)
			};
		})
	};
}
function layersOf(root, filters) {
	let own = filters.filter(({ channels }) => resolved(channels)?.parts.some((part) => find(part.group) === root));
	return [...new Set(own.map(({ node }) => node.name || node.outputs[0]))];
}
function unique(name, taken) {
	let out = name;
	for (let i = 2; taken.has(out); i++) out = `${name}-${i}`;
	return taken.add(out), out;
}
// src/space/slice.ts
/** Validated by `build`; `make` can replace weights by stand-ins of the same shape. */
function slice(graph, traced, kept, make = gathered) {
	let edits = new NodeEdits(graph);
	for (let { node, input, name, axes } of traced.uses) {
		let left = axes.map((axis) => positions(axis, kept));
		if (left.every((list) => list === void 0)) continue;
		let key = `${name}|${axes.map((axis, i) => left[i] ? signature(axis, kept) : "").join("|")}`;
		edits.constant(node, input, name, key, () => make(name, graph.constants.get(name), left));
	}
	for (let { node, axis, per } of traced.groupEdits) edits.attribute(node, "group", lengthOf(axis, kept) / per);
	for (let edit of traced.shapeEdits) {
		let values = newShape(graph, edit, kept), name = edit.node.inputs[edit.input];
		values && edits.constant(edit.node, edit.input, name, `${name}#${values}`, () => tensor("int64", [values.length], values));
	}
	return edits.graph();
}
function signature(axis, kept) {
	let { outer, parts } = resolved(axis);
	return `${outer}:${parts.map(({ group, inner }) => `${inner}×${kept(group).join()}`).join(";")}`;
}
function newShape(graph, { node, input, axes, shape }, kept) {
	if (axes.every((axis) => !axis || positions(axis, kept) === void 0)) return;
	let constant = graph.constants.get(node.inputs[input]), given = constant && ints(constant), open = shape.findIndex((length) => typeof length == "string");
	return axes.map((axis, i) => {
		if (given && (given[i] <= 0 || !axis)) return given[i];
		if (axis) return lengthOf(axis, kept);
		let length = shape[i];
		return typeof length == "number" ? length : i === open ? -1 : 0;
	});
}
var NodeEdits = class {
	#graph;
	#nodes = /* @__PURE__ */ new Map();
	#added = /* @__PURE__ */ new Map();
	#names = /* @__PURE__ */ new Map();
	constructor(graph) {
		this.#graph = graph;
	}
	constant(node, input, name, key, make) {
		let fresh = this.#names.get(key);
		fresh === void 0 && (fresh = this.#freeName(name), this.#names.set(key, fresh), this.#added.set(fresh, make()));
		let now = this.#nodes.get(node) ?? node;
		this.#nodes.set(node, {
			...now,
			inputs: now.inputs.with(input, fresh)
		});
	}
	attribute(node, name, value) {
		let now = this.#nodes.get(node) ?? node;
		this.#nodes.set(node, {
			...now,
			attributes: {
				...now.attributes,
				[name]: attr.int(value)
			}
		});
	}
	graph() {
		let constants = new Map([...this.#graph.constants, ...this.#added]), nodes = this.#graph.nodes.map((node) => this.#nodes.get(node) ?? node);
		return prune(rewrite(this.#graph, {
			nodes,
			constants,
			hints: /* @__PURE__ */ new Map()
		}));
	}
	#freeName(name) {
		let taken = (candidate) => this.#added.has(candidate) || this.#graph.constants.has(candidate) || this.#graph.nodes.some((node) => node.outputs.includes(candidate)), number = 1, candidate = `${name}/kept`;
		for (; taken(candidate);) candidate = `${name}/kept${++number}`;
		return candidate;
	}
};
/** The tensor with only the kept positions of each axis. */
function gathered(_name, source, kept) {
	return kept.reduce((t, list, axis) => list ? gatherAxis(t, axis, list) : t, source);
}
function gatherAxis(source, axis, kept) {
	let { dtype, shape } = source;
	if (dtypes[dtype].bits % 8 != 0) return gatherNumbers(source, axis, kept);
	let run = byteLength(dtype, shape.slice(axis + 1).reduce((a, b) => a * b, 1)), outer = shape.slice(0, axis).reduce((a, b) => a * b, 1), bytes = new Uint8Array(outer * kept.length * run), at = 0;
	for (let o = 0; o < outer; o++) for (let position of kept) {
		let from = (o * shape[axis] + position) * run;
		bytes.set(source.bytes.subarray(from, from + run), at), at += run;
	}
	return tensor(dtype, shape.with(axis, kept.length), bytes);
}
function gatherNumbers(source, axis, kept) {
	let inner = source.shape.slice(axis + 1).reduce((a, b) => a * b, 1), shape = source.shape.with(axis, kept.length), all = ints(source), count = shape.reduce((a, b) => a * b, 1), from = (i) => {
		let [o, k, rest] = [
			Math.floor(i / (inner * kept.length)),
			Math.floor(i / inner) % kept.length,
			i % inner
		];
		return (o * source.shape[axis] + kept[k]) * inner + rest;
	};
	return tensor(source.dtype, shape, Array.from({ length: count }, (_, i) => all[from(i)]));
}
// src/space/width-space.ts
function widthsOf(graph, options = {}) {
	let lifted = liftConstants(graph), shapes = options.shapes ?? inferShapes(graph), traced = traceGroups(lifted, shapes, options.norm ?? "l2"), choices = traced.groups.flatMap((group) => choiceFor(group, options)).filter((choice) => survivesAlone(choice, lifted, shapes, traced)), keptAt = (genome) => keptOf(choices, genome), isSeed = (genome) => choices.every((choice, i) => genome[i] === choice.default);
	return {
		lifted,
		shapes,
		traced,
		choices: choices.map(({ group: _, ...choice }) => choice),
		roots: choices.map((choice) => choice.group.root),
		decode: (genome, make) => isSeed(genome) ? lifted : slice(lifted, traced.trace, keptAt(genome), make),
		kept: (genome) => keptChannels(traced, keptAt(genome)),
		keptImportance: (genome) => keptImportance(choices, genome)
	};
}
/**
* The width choices of a model; none if everything is frozen.
* @throws UserError where the shapes of `graph` cannot be inferred
* @example const space = widthSpace(graph); space.decode(uniform(space, 0.5))
*/
function widthSpace(graph, options = {}) {
	let widths = widthsOf(graph, options), { choices, kept, keptImportance } = widths, seed = choices.map((choice) => choice.default);
	return {
		id: createHash("sha256").update(`${hash(graph)} ${choices.map(describeChoice).join(" ")}`).digest("hex"),
		choices,
		seed,
		decode: (genome) => genome.join() === seed.join() ? graph : widths.decode(genome),
		describe: (genome) => describeGenome(choices, genome),
		kept,
		keptImportance
	};
}
const eighths = [
	.125,
	.25,
	.375,
	.5,
	.625,
	.75,
	.875
];
function choiceFor(group, options) {
	let { size, block, frozen, name, layers } = group, { fractions = eighths, minimum = 4 } = options, step = lcm(block, size >= 64 ? 8 : size >= 16 ? 4 : 1), least = Math.min(size, Math.max(block, Math.ceil(minimum / block) * block)), rounded = fractions.map((share) => Math.min(size, Math.max(least, Math.round(share * size / step) * step))), widths = [.../* @__PURE__ */ new Set([...rounded, size])].sort((a, b) => a - b);
	return frozen || widths.length < 2 ? [] : [{
		name,
		kind: "width",
		options: widths,
		default: widths.length - 1,
		layers,
		group
	}];
}
const lcm = (a, b) => a * b / gcd(a, b), describeChoice = ({ name, options }) => JSON.stringify([name, options]);
function keptOf(choices, genome) {
	let kept = /* @__PURE__ */ new Map();
	return choices.forEach(({ group, options }, i) => {
		let best = group.ranking.slice(0, options[genome[i]]);
		kept.set(group.root, best.sort((a, b) => a - b));
	}), (group) => {
		let root = find(group), found = kept.get(root) ?? Array.from({ length: root.size }, (_, i) => i);
		return kept.set(root, found), found;
	};
}
/** True if shapes stay consistent, and the outputs' theirs, with only this group at its narrowest. */
function survivesAlone(choice, graph, shapes, traced) {
	let narrow = keptOf([choice], [0]);
	try {
		let found = inferShapes(slice(graph, traced.trace, narrow, outline(graph)));
		return graph.outputs.every(({ name }) => String(found.get(name)?.shape) === String(shapes.get(name)?.shape));
	} catch (error) {
		if (error instanceof UserError) return !1;
		throw error;
	}
}
/** Large weights become zeros of the sliced shape, all on one buffer: where only shapes matter nothing large is copied. */
function outline(graph) {
	let zeros = new Uint8Array([...graph.constants.values()].reduce((most, t) => Math.max(most, t.bytes.length), 0));
	return (name, source, left) => {
		if (source.bytes.length <= 4096) return gathered(name, source, left);
		let shape = source.shape.map((length, i) => left[i]?.length ?? length);
		return {
			dtype: source.dtype,
			shape,
			bytes: zeros.subarray(0, byteLength(source.dtype, elements(shape)))
		};
	};
}
function keptChannels({ trace }, kept) {
	let out = /* @__PURE__ */ new Map();
	for (let { node, outAxis, channels } of trace.filters) {
		let indices = positions(channels, kept);
		indices && out.set(node.outputs[0], {
			axis: outAxis,
			indices
		});
	}
	return out;
}
/** Layers follow each other, so shares multiply: the geometric mean over the choices of the share each one keeps. */
function keptImportance(choices, genome) {
	let logs = choices.map(({ group, options }, i) => {
		let width = options[genome[i]], total = sum(group.scores), kept = sum(group.ranking.slice(0, width).map((channel) => group.scores[channel]));
		return Math.log(width === group.size ? 1 : total > 0 ? kept / total : width / group.size);
	});
	return logs.length === 0 ? 1 : Math.exp(sum(logs) / logs.length);
}
const sum = (values) => {
	let total = 0;
	for (let value of values) total += value;
	return total;
}, nodeAt = (graph, value) => graph.nodes.find((node) => node.outputs[0] === value);
/** A draft: the graph with nodes replaced by others, and constants added. */
function replaced(graph, nodes, added = {}) {
	return {
		...graph,
		nodes: graph.nodes.flatMap((node) => nodes.get(node) ?? [node]),
		constants: new Map([...graph.constants, ...Object.entries(added)])
	};
}
/** A draft checked, without what nothing needs any more. */
const finished = (draft) => prune(rewrite(draft, { hints: /* @__PURE__ */ new Map() }));
/** A name that nothing in the graph has. */
function freeName(graph, wanted) {
	let taken = /* @__PURE__ */ new Set([
		...graph.inputs.map((input) => input.name),
		...graph.constants.keys(),
		...graph.nodes.flatMap((node) => node.outputs)
	]), name = wanted;
	for (let i = 2; taken.has(name); i++) name = `${wanted}-${i}`;
	return name;
}
/** Weights of `shape`, from `make` or zeros. */
const weightsFor = (shape, isExact, make) => isExact ? tensor("float32", shape, make()) : {
	dtype: "float32",
	shape,
	bytes: zeros(byteLength("float32", elements(shape)))
};
let buffer = /* @__PURE__ */ new Uint8Array(65536);
function zeros(length) {
	return length > buffer.length && (buffer = new Uint8Array(2 * length)), buffer.subarray(0, length);
}
// src/space/model/activations.ts
const smooth = new Set("HardSwish Swish Gelu Elu Celu Selu Mish Softplus com.microsoft:Gelu com.microsoft:FastGelu com.microsoft:QuickGelu".split(" ")), gates = /* @__PURE__ */ new Set(["Sigmoid", "HardSigmoid"]);
/** One choice for the whole model; none where nothing is smooth. */
function activationEdits(graph) {
	let maps = mapsOf(graph), targets = graph.nodes.flatMap((node) => sourceOf(node, maps) === void 0 ? [] : [node.outputs[0]]);
	return targets.length === 0 ? [] : [{
		choice: {
			name: "activations",
			kind: "activation",
			options: [0, 1],
			labels: ["the model’s", "Relu"],
			ordered: !1,
			default: 0,
			layers: targets
		},
		targets,
		keeps: () => 1,
		apply: (now, option) => option === 0 ? now : withRelu(now, targets)
	}];
}
function withRelu(graph, targets) {
	let maps = mapsOf(graph), changes = targets.flatMap((value) => {
		let node$1 = maps.made.get(value), source = node$1 && sourceOf(node$1, maps);
		return node$1 && source !== void 0 ? [[node$1, [node("Relu", [source], [value], {}, "", node$1.name)]]] : [];
	});
	return replaced(graph, new Map(changes));
}
const mapsOf = (graph) => ({
	made: producers(graph),
	readers: consumers(graph),
	held: new Set(graph.outputs.map(({ name }) => name))
});
/** What the activation reads, if the node is a smooth one by itself or as x · sigmoid(x). */
function sourceOf(node, { made, readers, held }) {
	if (smooth.has(opKey(node.domain, node.op))) return node.inputs[0];
	if (node.op === "Mul" && node.domain === "") return node.inputs.find((x, i) => {
		let gate = made.get(node.inputs[1 - i] ?? "");
		return gate !== void 0 && gates.has(gate.op) && gate.inputs[0] === x && readers.get(gate.outputs[0])?.length === 1 && !held.has(gate.outputs[0]);
	});
}
// src/space/model/convolutions.ts
/** The node as a convolution with constant float32 weights; undefined if it is none. */
function convolution$1(graph, node) {
	if (node?.op !== "Conv" || node.domain !== "") return;
	let weight = graph.constants.get(node.inputs[1] ?? "");
	if (weight?.dtype !== "float32" || weight.shape.length < 3) return;
	let { shape } = weight;
	return {
		node,
		shape,
		sides: shape.slice(2),
		group: intAttr(node, "group", 1),
		weights: () => floats(weight)
	};
}
/** The convolutions whose weights nothing else reads, in graph order. */
function ownConvolutions(graph) {
	let readers = /* @__PURE__ */ new Map();
	for (let node of graph.nodes) for (let name of node.inputs) readers.set(name, (readers.get(name) ?? 0) + 1);
	return graph.nodes.flatMap((node) => {
		let found = convolution$1(graph, node);
		return found && readers.get(node.inputs[1]) === 1 ? [found] : [];
	});
}
/** Pads, begins then ends; undefined where `auto_pad` finds them. */
function padsOf({ node, sides }) {
	let auto = stringAttr(node, "auto_pad", "NOTSET");
	return auto === "NOTSET" || auto === "VALID" ? intsAttr(node, "pads", [...sides, ...sides].fill(0)) : void 0;
}
/** Channels of a value that is read or put out, as the seed has them. */
const channelsOf = (shapes, value) => {
	let length = shapes.get(value)?.shape?.[1];
	return typeof length == "number" ? length : 0;
};
/** The squared sum of `left` as a share of that of the convolution's weights; 1 where these are all 0. */
function energy(left, conv) {
	let all = squares(conv.weights());
	return all > 0 ? Math.min(1, squares(left) / all) : 1;
}
function squares(values) {
	let sum = 0;
	for (let value of values) sum += value * value;
	return sum;
}
// src/space/model/factorise.ts
const forms = [
	"dense",
	"grouped by 2",
	"grouped by 4",
	"separable"
], [dense$1, , , separableForm] = [
	0,
	1,
	2,
	3
], groupsOf = [
	1,
	2,
	4,
	1
];
/** One choice per dense convolution with more than one tap and at least 8 channels in and out. */
function formEdits(graph, shapes) {
	return ownConvolutions(graph).flatMap((conv) => {
		let { node, group, sides, shape } = conv, channels = Math.min(shape[0], channelsOf(shapes, node.inputs[0]));
		return group === 1 && taps(sides) > 1 && channels >= 8 ? [editOf$1(conv)] : [];
	});
}
const taps = (sides) => sides.reduce((a, b) => a * b, 1);
function editOf$1(seed) {
	let { node } = seed, value = node.outputs[0], name = label$1(node);
	return {
		choice: {
			name: `${name} form`,
			kind: "op",
			options: forms.map((_, i) => i),
			labels: forms,
			ordered: !1,
			default: dense$1,
			layers: [name]
		},
		targets: [value],
		keeps: (option) => option === dense$1 ? 1 : energy(remaining(seed, option), seed),
		apply: (graph, option, isExact) => {
			let conv = convolution$1(graph, nodeAt(graph, value));
			return !conv || option === dense$1 || taps(conv.sides) === 1 ? graph : option === separableForm ? separated(graph, conv, isExact) : inGroups(graph, conv, groupsOf[option], isExact);
		}
	};
}
/** Output channels see only inputs of their own group; where a width is no multiple, the largest number of groups is. */
function inGroups(graph, conv, wanted, isExact) {
	let { node, shape, sides } = conv, [out, into] = [shape[0], shape[1]], groups = gcd(wanted, gcd(out, into));
	if (groups === 1) return graph;
	let per = into / groups, name = freeName(graph, `${node.inputs[1]}/groups${groups}`), make = () => groupedWeights(conv.weights(), out, into * taps(sides), groups), next = {
		...node,
		inputs: node.inputs.with(1, name),
		attributes: {
			...node.attributes,
			group: attr.int(groups)
		}
	};
	return replaced(graph, /* @__PURE__ */ new Map([[node, [next]]]), { [name]: weightsFor([
		out,
		per,
		...sides
	], isExact, make) });
}
/** Of each filter of `run` weights, the part that reads the inputs of its own group. */
function groupedWeights(all, out, run, groups) {
	let own = run / groups, made = new Float32Array(out * own);
	for (let o = 0; o < out; o++) {
		let from = o * run + Math.floor(o * groups / out) * own;
		made.set(all.subarray(from, from + own), o * own);
	}
	return made;
}
/** What of the seed's weights a form has: the filters' unit length lets the pointwise weights speak for both factors. */
function remaining(conv, option) {
	let [out, into] = [conv.shape[0], conv.shape[1]];
	if (option === separableForm) return separableFactors(conv.weights(), out, into, taps(conv.sides)).pointwise;
	let groups = gcd(groupsOf[option], gcd(out, into));
	return groupedWeights(conv.weights(), out, into * taps(conv.sides), groups);
}
/** A depthwise convolution with all that is spatial, then a pointwise one with name, output and bias of the dense one. */
function separated(graph, conv, isExact) {
	let { node, shape, sides } = conv, [out, into] = [shape[0], shape[1]], [value, spatial, mixing] = [
		"depthwise",
		"depthwise.weight",
		"pointwise.weight"
	].map((part) => freeName(graph, `${node.outputs[0]}/${part}`)), factors, found = () => (factors ??= separableFactors(conv.weights(), out, into, taps(sides)), factors), depthwise = {
		...node,
		name: `${label$1(node)}/depthwise`,
		inputs: [node.inputs[0], spatial],
		outputs: [value],
		attributes: {
			...node.attributes,
			group: attr.int(into)
		}
	}, pointwise = {
		...node,
		inputs: [
			value,
			mixing,
			...node.inputs.slice(2)
		],
		attributes: { kernel_shape: attr.ints(sides.map(() => 1)) }
	};
	return replaced(graph, /* @__PURE__ */ new Map([[node, [depthwise, pointwise]]]), {
		[spatial]: weightsFor([
			into,
			1,
			...sides
		], isExact, () => found().depthwise),
		[mixing]: weightsFor([
			out,
			into,
			...sides.map(() => 1)
		], isExact, () => found().pointwise)
	});
}
/**
* The best depthwise–pointwise approximation of dense weights [out, in, taps] in least squares: for each input channel
* the leading singular vectors of its [out, taps] matrix (Eckart and Young, 1936), which is exact where that matrix has
* rank one.
*/
function separableFactors(weights, out, into, taps) {
	let depthwise = new Float32Array(into * taps), pointwise = new Float32Array(out * into);
	for (let i = 0; i < into; i++) {
		let at = (o, t) => weights[(o * into + i) * taps + t], filter = leading(gram(at, out, taps), taps);
		depthwise.set(filter, i * taps);
		for (let o = 0; o < out; o++) {
			let projection = 0;
			for (let t = 0; t < taps; t++) projection += at(o, t) * filter[t];
			pointwise[o * into + i] = projection;
		}
	}
	return {
		depthwise,
		pointwise
	};
}
/** MᵀM of an [out, taps] matrix. */
function gram(at, out, taps) {
	let product = new Float64Array(taps * taps);
	for (let o = 0; o < out; o++) for (let a = 0; a < taps; a++) {
		let x = at(o, a);
		for (let b = 0; b < taps; b++) product[a * taps + b] += x * at(o, b);
	}
	return product;
}
/** The unit eigenvector of the largest eigenvalue by power iteration, from the row of the largest diagonal element. */
function leading(matrix, size) {
	let most = 0;
	for (let i = 1; i < size; i++) matrix[i * size + i] > matrix[most * size + most] && (most = i);
	let vector = unit(matrix.slice(most * size, (most + 1) * size));
	for (let step = 0; step < 60; step++) {
		let next = new Float64Array(size);
		for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) next[a] += matrix[a * size + b] * vector[b];
		vector = unit(next);
	}
	return vector;
}
function unit(vector) {
	let length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
	return length > 0 ? vector.map((x) => x / length) : vector.fill(0).fill(1, 0, 1);
}
// src/space/model/kernels.ts
/** One choice per convolution with an equal odd side of 3 or more on every axis; 1 only for dense ones. */
function kernelEdits(graph) {
	return ownConvolutions(graph).flatMap((conv) => {
		let side = conv.sides[0], isSquare = conv.sides.every((other) => other === side), smallest = conv.group === 1 ? 1 : 3, options = range(smallest, side).filter((option) => canCrop(conv, (side - option) / 2));
		return !isSquare || side % 2 == 0 || side < 3 || options.length < 2 ? [] : [editOf(conv, options)];
	});
}
const range = (from, to) => Array.from({ length: Math.max(0, Math.floor((to - from) / 2) + 1) }, (_, i) => from + 2 * i);
function editOf(conv, options) {
	let value = conv.node.outputs[0], name = label$1(conv.node);
	return {
		choice: {
			name: `${name} kernel`,
			kind: "kernel",
			options,
			default: options.length - 1,
			layers: [name]
		},
		targets: [value],
		keeps: (option) => energy(middle(conv.weights(), conv.shape, (conv.sides[0] - options[option]) / 2), conv),
		apply: (graph, option, isExact) => {
			let now = convolution$1(graph, nodeAt(graph, value));
			return now ? cropped(graph, now, options[option], isExact) : graph;
		}
	};
}
const dilationOf = ({ node, sides }) => intsAttr(node, "dilations", sides.map(() => 1));
function canCrop(conv, cut) {
	let dilations = dilationOf(conv);
	return padsOf(conv)?.every((pad, i) => pad >= cut * dilations[i % dilations.length]) ?? !0;
}
function cropped(graph, conv, side, isExact) {
	let { node, shape, sides } = conv, cut = (sides[0] - side) / 2;
	if (cut <= 0 || !canCrop(conv, cut)) return graph;
	let name = freeName(graph, `${node.inputs[1]}/kernel${side}`), to = [...shape.slice(0, 2), ...sides.map(() => side)], dilations = dilationOf(conv), pads = padsOf(conv)?.map((pad, i) => pad - cut * dilations[i % dilations.length]), attributes = {
		...node.attributes,
		kernel_shape: attr.ints(sides.map(() => side)),
		...pads ? { pads: attr.ints(pads) } : {}
	}, made = weightsFor(to, isExact, () => middle(conv.weights(), shape, cut)), next = {
		...node,
		attributes,
		inputs: node.inputs.with(1, name)
	};
	return replaced(graph, /* @__PURE__ */ new Map([[node, [next]]]), { [name]: made });
}
/** The weights without `cut` positions on both sides of every axis after the second. */
function middle(weights, shape, cut) {
	let sides = shape.slice(2), positions = sides.reduce((outer, side) => outer.flatMap((base) => Array.from({ length: side - 2 * cut }, (_, i) => base * side + cut + i)), [0]), size = sides.reduce((a, b) => a * b, 1), filters = weights.length / size, out = new Float32Array(filters * positions.length);
	for (let f = 0; f < filters; f++) positions.forEach((position, i) => {
		out[f * positions.length + i] = weights[f * size + position];
	});
	return out;
}
// src/space/model/model-parts.ts
/** Undefined where the model cannot be cut, or where what its parts share cannot be told apart. */
function modelParts(all, decode) {
	let { lifted } = all.widths, inputs = lifted.inputs.filter((input) => !lifted.constants.has(input.name)), isWhole = prune(lifted).nodes.length === lifted.nodes.length;
	if (inputs.length !== 1 || lifted.outputs.length !== 1 || !isWhole) return;
	let stretches = cut(lifted, inputs[0].name), shared = sharedConstants(all, stretches);
	if (stretches.length < 2 || !shared) return;
	let look = latest(decode);
	return {
		isSeries: !0,
		list: stretches.map((stretch, i) => ({
			id: `part ${i + 1}`,
			genes: genesOf(stretch, all),
			shared: new Set([...shared].filter(([, owner]) => owner !== i).map(([name]) => name)),
			graph: (genome) => extracted(look(genome), stretch)
		}))
	};
}
/** Stretches of nodes between values that are alive alone; what constants alone give lies in none. */
function cut(graph, input) {
	let readers = consumers(graph), folded = foldedValues(graph), nodes = graph.nodes.filter((node) => !folded.has(node.outputs[0])), output = graph.outputs[0].name, live = /* @__PURE__ */ new Map([[input, readers.get(input)?.length ?? 0]]), stretches = [], from = input, own = [];
	for (let node of nodes) {
		own.push(node);
		for (let name of reads(node)) {
			let left = live.get(name);
			left !== void 0 && (left === 1 ? live.delete(name) : live.set(name, left - 1));
		}
		for (let name of node.outputs) {
			let count = (readers.get(name) ?? []).length + +(name === output);
			name !== "" && count > 0 && live.set(name, count);
		}
		let [only] = live.keys();
		live.size === 1 && only !== void 0 && node.outputs.includes(only) && (stretches.push({
			from,
			to: only,
			nodes: own
		}), from = only, own = []);
	}
	return own.length === 0 ? stretches : [];
}
function foldedValues(graph) {
	let known = new Set(graph.constants.keys()), folded = /* @__PURE__ */ new Set();
	for (let node of graph.nodes) if ([...reads(node)].every((name) => known.has(name))) for (let name of node.outputs) known.add(name), folded.add(name);
	return folded;
}
/**
* Float constants that several stretches read, with the stretch that counts them: one that is always there. Undefined
* where one of them changes with the genome, or none is always there.
*/
function sharedConstants(all, stretches) {
	let { lifted, traced } = all.widths, made = producers(lifted), fragile = /* @__PURE__ */ new Set([...all.blocks.flatMap((block) => block.inner), ...all.edits.flatMap((edit) => edit.targets)]), users = /* @__PURE__ */ new Map(), owners = /* @__PURE__ */ new Map();
	stretches.forEach(({ nodes }, i) => {
		for (let node of nodes) for (let name of constantsOf(node, lifted, made)) users.set(name, (users.get(name) ?? /* @__PURE__ */ new Set()).add(i)), !owners.has(name) && !fragile.has(node.outputs[0]) && owners.set(name, i);
	});
	let several = [...users].filter(([, at]) => at.size > 1).map(([name]) => name), changing = new Set(traced.trace.uses.filter(({ axes }) => axes.some((axis) => groupsIn(axis).size > 0)).map(({ name }) => name));
	return several.some((name) => {
		let { dtype, shape } = lifted.constants.get(name);
		return dtypes[dtype].kind === "float" && shape.every((length) => length > 0) && !owners.has(name) || changing.has(name) && shape.some((length) => length > 1);
	}) ? void 0 : new Map(several.flatMap((name) => owners.has(name) ? [[name, owners.get(name)]] : []));
}
/** The constants a node reads, also through nodes that only work on constants. */
function constantsOf(node, graph, made) {
	let found = /* @__PURE__ */ new Set(), folded = foldedOf(graph), open = [...reads(node)];
	for (let name = open.pop(); name !== void 0; name = open.pop()) graph.constants.has(name) ? found.add(name) : folded.has(name) && open.push(...reads(made.get(name)));
	return found;
}
const foldedCache = /* @__PURE__ */ new WeakMap();
function foldedOf(graph) {
	let known = foldedCache.get(graph) ?? foldedValues(graph);
	return foldedCache.set(graph, known), known;
}
const groupsIn = (axis) => new Set((resolved(axis)?.parts ?? []).map(({ group }) => find(group)).filter((group) => !group.frozen));
/** Widths of channels that pass through, edits of its nodes, blocks in it; the resolution goes everywhere. */
function genesOf({ from, to, nodes }, all) {
	let { widths, blocks, edits } = all, { trace } = widths.traced, own = new Set(nodes), values = /* @__PURE__ */ new Set([
		from,
		to,
		...nodes.flatMap((node) => [...node.inputs, ...node.outputs])
	]), groups = /* @__PURE__ */ new Set(), add = (axis) => {
		for (let group of groupsIn(axis)) groups.add(group);
	};
	for (let name of values) for (let axis of trace.values.get(name) ?? []) add(axis);
	for (let { node, axes } of trace.uses) if (own.has(node)) for (let axis of axes) add(axis);
	let made = producers(widths.lifted), behind = new Set(nodes.flatMap((node) => [...node.inputs].map((name) => made.get(name)).filter((n) => n !== void 0)));
	for (let { node, axes } of trace.uses) if (behind.has(node)) for (let axis of axes) add(axis);
	let touches = (targets) => nodes.some((node) => targets.includes(node.outputs[0]));
	return [
		...widths.roots.flatMap((root, i) => groups.has(find(root)) ? [i] : []),
		...blocks.flatMap((block, i) => touches([block.output, ...block.inner]) ? [widths.choices.length + i] : []),
		...edits.flatMap((edit, i) => edit.targets.length === 0 || touches(edit.targets) ? [widths.choices.length + blocks.length + i] : [])
	];
}
/** Decodes, and remembers the last one: the parts of one genome are asked for one after the other. */
function latest(decode) {
	let key = "", found;
	return (genome) => {
		let wanted = genome.join();
		if (found && key === wanted) return found;
		let made = decode(genome);
		return key = wanted, found = {
			...made,
			facts: inferShapes(made.graph, defaultBinding(made.graph))
		}, found;
	};
}
/** The nodes that lead from one end of the stretch to the other, as a graph. */
function extracted({ graph, nameOf, facts }, stretch) {
	let [from, to] = [nameOf(stretch.from), nameOf(stretch.to)];
	if (from === to) return;
	let needed = /* @__PURE__ */ new Set([to]), nodes = [];
	for (let node of graph.nodes.toReversed()) if (node.outputs.some((name) => name !== from && needed.has(name))) {
		nodes.push(node);
		for (let name of reads(node)) needed.add(name);
	}
	let { dtype, shape } = facts.get(from);
	return build({
		...graph,
		inputs: [value(from, dtype, shape)],
		outputs: [value(to, facts.get(to)?.dtype)],
		nodes: nodes.reverse(),
		constants: new Map([...graph.constants].filter(([name]) => needed.has(name))),
		hints: /* @__PURE__ */ new Map()
	});
}
// src/space/model/residual-blocks.ts
/** The first `most` blocks whose branch reads nothing but their input; none whose sum the model puts out. */
function residualBlocks(graph, shapes, most) {
	let made = producers(graph), held = new Set(graph.outputs.map((output) => output.name));
	return graph.nodes.flatMap((node) => {
		let [a = "", b = ""] = node.inputs, output = node.outputs[0];
		return node.op !== "Add" && node.op !== "Sum" || node.domain !== "" || node.inputs.length !== 2 || a === b || held.has(output) || ![a, b].every((name) => String(shapes.get(name)?.shape) === String(shapes.get(output)?.shape)) ? [] : [{
			name: label$1(node),
			sides: [a, b],
			output
		}];
	}).slice(0, 2 * most).flatMap(({ name, sides, output }) => {
		let input = sides.find((side, i) => branch(sides[1 - i], side, graph, made));
		return input === void 0 ? [] : [{
			name,
			input,
			output,
			inner: innerNodes(graph, {
				input,
				output
			})
		}];
	}).slice(0, most);
}
/** Whether `value` is computed from `source` and constants alone, and by at least one node. */
function branch(value, source, graph, made) {
	let seen = /* @__PURE__ */ new Set(), open = [value], reached = !1;
	for (let name = open.pop(); name !== void 0; name = open.pop()) {
		if (name === source && (reached = !0), name === source || graph.constants.has(name) || seen.has(name)) continue;
		seen.add(name);
		let node = made.get(name);
		if (!node) return !1;
		open.push(...reads(node));
	}
	return reached && seen.size > 0;
}
function innerNodes(graph, block) {
	let left = new Set(withoutBlocks(graph, [block]).graph.nodes.map((node) => node.outputs[0]));
	return graph.nodes.map((node) => node.outputs[0]).filter((value) => !left.has(value));
}
/** The graph without the blocks; `nameOf` tells under which name a value of the seed is found now. */
function withoutBlocks(graph, blocks) {
	if (blocks.length === 0) return {
		graph,
		nameOf: (value) => value
	};
	let instead = new Map(blocks.map((block) => [block.output, block.input])), nameOf = (value) => {
		let name = value;
		for (let next = instead.get(name); next !== void 0; next = instead.get(name)) name = next;
		return name;
	}, nodes = graph.nodes.map((node) => node.inputs.some((name) => instead.has(name)) ? {
		...node,
		inputs: node.inputs.map(nameOf)
	} : node);
	return {
		graph: prune(rewrite(graph, {
			nodes,
			hints: /* @__PURE__ */ new Map()
		})),
		nameOf
	};
}
// src/space/model/resolution.ts
const shares = [
	.5,
	.625,
	.75,
	.875,
	1
];
/** One choice, for models with one picture or signal of known lengths; whether it fits is tried by the space. */
function resolutionEdits(graph, shapes) {
	let [input, ...others] = graph.inputs.filter(({ name }) => !graph.constants.has(name)), axes = input && others.length === 0 ? spatialAxes(graph, input) : void 0;
	if (!input || !axes || graph.opset < 11 || input.dtype !== "float32") return [];
	let lengths = axes.map((axis) => input.shape[axis]);
	if (!lengths.every((length) => typeof length == "number" && length >= 8)) return [];
	let pools = wholePools(graph, shapes), at = (share) => lengths.map((length) => Math.round(length * share));
	return [{
		choice: {
			name: "resolution",
			kind: "resolution",
			options: shares,
			labels: shares.map((share) => at(share).join("×")),
			default: shares.length - 1,
			layers: [input.name]
		},
		targets: [],
		keeps: (option) => shares[option],
		apply: (now, option) => shares[option] === 1 ? now : resized(withGlobalPools(now, pools), input, axes, lengths, at(shares[option]))
	}];
}
const globalForm = /* @__PURE__ */ new Map([["AveragePool", "GlobalAveragePool"], ["MaxPool", "GlobalMaxPool"]]);
/** Outputs of the pools whose one window is all there is. */
function wholePools(graph, shapes) {
	let sides = (name) => shapes.get(name ?? "")?.shape?.slice(2).join();
	return graph.nodes.flatMap((node) => {
		let window = globalForm.has(node.op) ? intsAttr(node, "kernel_shape", []) : [], isWhole = window.length > 0 && window.join() === sides(node.inputs[0]) && node.outputs.length === 1, isPadded = intsAttr(node, "pads", []).some((pad) => pad > 0), isOne = sides(node.outputs[0]) === window.map(() => 1).join();
		return isWhole && isOne && !isPadded ? [node.outputs[0]] : [];
	});
}
function withGlobalPools(graph, pools) {
	let changes = pools.flatMap((value) => {
		let node = nodeAt(graph, value), op = node && globalForm.get(node.op);
		return node && op ? [[node, [{
			...node,
			op,
			attributes: {}
		}]]] : [];
	});
	return changes.length === 0 ? graph : replaced(graph, new Map(changes));
}
/** The axes of positions: after the channels, or between batch and channels where the model begins by moving them. */
function spatialAxes(graph, input) {
	let rank = input.shape?.length ?? 0, readers = graph.nodes.filter((node) => node.inputs.includes(input.name));
	if (rank < 3 || rank > 4 || readers.length === 0) return;
	let inner = Array.from({ length: rank - 2 }, (_, i) => i);
	if (readers.every((node) => node.op === "Conv")) return inner.map((i) => i + 2);
	let moved = [
		0,
		rank - 1,
		...inner.map((i) => i + 1)
	].join();
	return readers.every((node) => node.op === "Transpose" && intsAttr(node, "perm")?.join() === moved) ? inner.map((i) => i + 1) : void 0;
}
function resized(graph, { name, shape }, axes, from, to) {
	let [value, scales, roi] = [
		"resized",
		"scales",
		"roi"
	].map((part) => freeName(graph, `${name}/${part}`)), factors = shape.map((_, axis) => {
		let i = axes.indexOf(axis);
		return i < 0 ? 1 : scaleTo(from[i], to[i]);
	}), needsRoi = graph.opset < 13, resize = node("Resize", [
		name,
		needsRoi ? roi : "",
		scales
	], [value], { mode: attr.string("linear") }, "", value), rest = graph.nodes.map((node) => node.inputs.includes(name) ? {
		...node,
		inputs: node.inputs.map((read) => read === name ? value : read)
	} : node), constants = new Map([
		...graph.constants,
		[scales, tensor("float32", [factors.length], factors)],
		...needsRoi ? [[roi, tensor("float32", [0], [])]] : []
	]);
	return {
		...graph,
		nodes: [resize, ...rest],
		constants
	};
}
// src/space/model/model-space.ts
/**
* The choices around a model; none if nothing of it can change.
* @throws UserError where the shapes of `graph` cannot be inferred
* @example const space = modelSpace(graph); space.describe(sample(space, random(1)))
*/
function modelSpace(graph, options = {}) {
	let all = choicesOf(graph, options), { widths, choices } = all, seed = choices.map((choice) => choice.default), isSeed = (genome) => genome.every((gene, i) => gene === seed[i]), active = activity(all), removed = (genome) => new Set(dropped(all, genome).flatMap((block) => block.inner)), parts = modelParts(all, (genome) => decoded(all, genome, !1));
	return {
		id: createHash("sha256").update(`${hash(graph)} ${choices.map(({ name, options, labels }) => JSON.stringify([
			name,
			options,
			labels
		])).join(" ")}`).digest("hex"),
		choices,
		seed,
		decode: (genome) => isSeed(genome) ? graph : decoded(all, genome, !0).graph,
		describe: (genome) => describeGenome(choices, genome),
		kept: (genome) => {
			let gone = removed(genome);
			return new Map([...widths.kept(genome)].filter(([value]) => !gone.has(value)));
		},
		keptImportance: importanceOf(all),
		active,
		canonical: (genome) => {
			let matters = active(genome);
			return genome.map((gene, i) => matters[i] ? gene : seed[i]);
		},
		...parts ? { parts } : {}
	};
}
function choicesOf(graph, options) {
	let widths = widthsOf(graph, options), { lifted, shapes } = widths, offers = (kind) => options.kinds?.includes(kind) ?? !0, kept = offers("width") ? widths : {
		...widths,
		choices: [],
		roots: [],
		decode: () => lifted
	}, keepsOutputs = outputsKept(lifted, shapes), blocks = (offers("depth") ? residualBlocks(lifted, shapes, 200) : []).filter((block) => keepsOutputs(() => withoutBlocks(lifted, [block]).graph)), edits = [
		...kernelEdits(lifted).slice(0, 200),
		...formEdits(lifted, shapes).slice(0, 200),
		...activationEdits(lifted),
		...resolutionEdits(lifted, shapes)
	].filter((edit) => offers(edit.choice.kind) && edit.choice.options.every((_, option) => option === edit.choice.default || keepsOutputs(() => finished(edit.apply(lifted, option, !1))))), depth = blocks.map(({ name }) => ({
		name: `block to ${name}`,
		kind: "depth",
		options: [0, 1],
		labels: ["left out", "kept"],
		default: 1,
		layers: [name]
	}));
	return {
		widths: kept,
		blocks,
		edits,
		choices: [
			...kept.choices,
			...depth,
			...edits.map((edit) => edit.choice)
		]
	};
}
/** Whether a changed graph is consistent and puts out what the model does. */
function outputsKept(graph, shapes) {
	return (change) => {
		try {
			let found = inferShapes(change());
			return graph.outputs.every(({ name }) => String(found.get(name)?.shape) === String(shapes.get(name)?.shape));
		} catch (error) {
			if (error instanceof UserError) return !1;
			throw error;
		}
	};
}
function dropped({ widths, blocks }, genome) {
	return blocks.filter((_, i) => genome[widths.choices.length + i] === 0);
}
function decoded(all, genome, isExact) {
	let { widths, blocks, edits } = all, cut = widths.decode(genome, isExact ? void 0 : outline(widths.lifted)), { graph, nameOf } = withoutBlocks(cut, dropped(all, genome)), first = widths.choices.length + blocks.length, edited = edits.reduce((now, edit, i) => {
		let gene = genome[first + i];
		return gene === edit.choice.default ? now : edit.apply(now, gene, isExact);
	}, graph);
	return {
		graph: edited === cut ? cut : finished(edited),
		nameOf
	};
}
/** Which genes matter: not those of layers in a block that is left out, nor the form of a convolution of one tap. */
function activity(all) {
	let { widths, blocks, edits, choices } = all, nodesOf = [
		...widths.roots.map((root) => widths.traced.trace.filters.filter(({ channels }) => resolved(channels)?.parts.some(({ group }) => find(group) === root)).map(({ node }) => node.outputs[0])),
		...blocks.map((block) => [block.output]),
		...edits.map((edit) => edit.targets)
	], kernelOf = edits.map(({ choice, targets }) => choice.kind === "op" ? edits.findIndex((other) => other.choice.kind === "kernel" && other.targets[0] === targets[0]) : -1), first = widths.choices.length + blocks.length;
	return (genome) => {
		let gone = new Set(dropped(all, genome).flatMap((block) => block.inner.filter((value) => value !== block.output)));
		return choices.map((_, i) => {
			let own = nodesOf[i];
			if (own.length > 0 && own.every((value) => gone.has(value))) return !1;
			let kernel = i < first ? -1 : kernelOf[i - first];
			return kernel < 0 || edits[kernel].choice.options[genome[first + kernel]] !== 1;
		});
	};
}
/** Layers follow each other, so shares multiply: the geometric mean over all choices of what each one keeps. */
function importanceOf(all) {
	let { widths, edits, choices } = all, known = /* @__PURE__ */ new Map(), keeps = (edit, i, gene) => {
		let share = known.get(`${i} ${gene}`) ?? Math.max(1e-6, edit.keeps(gene));
		return known.set(`${i} ${gene}`, share), share;
	};
	return (genome) => {
		let first = choices.length - edits.length, logs = edits.map((edit, i) => {
			let gene = genome[first + i];
			return gene === edit.choice.default ? 0 : Math.log(keeps(edit, i, gene));
		}), count = widths.choices.length, inWidths = count === 0 ? 0 : count * Math.log(widths.keptImportance(genome)), inDepth = dropped(all, genome).length * Math.log(.5), total = logs.reduce((sum, log) => sum + log, inWidths + inDepth);
		return choices.length === 0 ? 1 : Math.exp(total / choices.length);
	};
}
// src/space/space.ts
/** How many genomes there are (may be Infinity). */
const genomeCount = (space) => space.choices.reduce((product, choice) => product * choice.options.length, 1);
// src/space/variation.ts
/** The genome as it can be decoded, in the spelling all equal architectures share. */
function settle$1(space, genome) {
	let repaired = space.repair?.(genome) ?? genome;
	return space.canonical?.(repaired) ?? repaired;
}
/** A genome with every option of every choice equally likely. */
const sample = (space, random) => settle$1(space, space.choices.map((choice) => random.int(choice.options.length))), uniform = (space, share) => settle$1(space, space.choices.map(({ options, kind, default: own }) => kind === "width" ? nearest(options, share * options.at(-1)) : own));
function nearest(options, wanted) {
	let best = 0;
	return options.forEach((option, i) => {
		Math.abs(option - wanted) < Math.abs(options[best] - wanted) && (best = i);
	}), best;
}
/**
* A changed copy: one choice that matters moves, and each other with probability `rate` (default: one more on average).
* Where options are ordered most moves go to the next one up or down and one in four jumps anywhere; where they are not,
* to any other.
*/
function mutate(space, genome, random, rate = 1 / genome.length) {
	let active = space.active?.(genome), movable = genome.flatMap((_, i) => space.choices[i].options.length > 1 && (active?.[i] ?? !0) ? [i] : []);
	if (movable.length === 0) return genome;
	let forced = random.pick(movable);
	return settle$1(space, genome.map((gene, i) => {
		let moves = random.next() < rate, choice = space.choices[i];
		return choice.options.length > 1 && (moves || i === forced) ? move(gene, choice, random) : gene;
	}));
}
function move(gene, { options: { length: count }, ordered = !0 }, random) {
	if (!ordered || random.next() < .25) {
		let other = random.int(count - 1);
		return other < gene ? other : other + 1;
	}
	return gene === 0 ? 1 : gene === count - 1 || random.next() < .5 ? gene - 1 : gene + 1;
}
/**
* Each choice from one parent or the other, evenly. Given the space, every second child takes whole groups (stages,
* cells) from a parent: genes of one group were selected together.
*/
function crossover(a, b, random, space) {
	let either = () => random.next() < .5, isGrouped = space?.choices.some((choice) => choice.group !== void 0) && either();
	if (!space || !isGrouped) {
		let mixed = a.map((gene, i) => either() ? gene : b[i]);
		return space ? settle$1(space, mixed) : mixed;
	}
	let sides = /* @__PURE__ */ new Map();
	return settle$1(space, a.map((gene, i) => {
		let { group, name } = space.choices[i], side = sides.get(group ?? name) ?? either();
		return sides.set(group ?? name, side), side ? gene : b[i];
	}));
}
/**
* The genomes that differ in one choice that matters, by one option where options are ordered, in a fixed order; each
* architecture once.
*/
function neighbours(space, genome) {
	let active = space.active?.(genome), found = /* @__PURE__ */ new Map();
	return genome.forEach((gene, i) => {
		let { options, ordered = !0 } = space.choices[i];
		if (active?.[i] === !1) return;
		let targets = ordered ? [gene - 1, gene + 1] : options.map((_, option) => option);
		for (let target of targets) {
			if (target === gene || target < 0 || target >= options.length) continue;
			let next = settle$1(space, genome.with(i, target));
			found.set(next.join(), next);
		}
	}), found.delete(settle$1(space, genome).join()), [...found.values()];
}
/**
* The genome with number `index` in counting order (first choice fastest), settled: several numbers may give the same
* one. For exhausting small spaces.
*/
function nth(space, index) {
	let rest = index;
	return settle$1(space, space.choices.map(({ options }) => {
		let gene = rest % options.length;
		return rest = Math.floor(rest / options.length), gene;
	}));
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
// src/search/problem.ts
/** All that is known of a trial, a device's word before a prediction. */
const known = (trial) => ({
	...trial.metrics,
	...trial.measured
});
/** How far `value` lies beyond the limit, relative to it; 0 when it holds. */
function excess(constraint, value) {
	let beyond = constraint.better === "min" ? value - constraint.limit : constraint.limit - value;
	return Math.max(0, beyond) / (Math.abs(constraint.limit) || 1);
}
/** Sum of the relative excesses (Deb 2002, VI); metrics not known count 0, a failed trial is infinitely far. */
function violation(trial, constraints, metrics = trial.metrics) {
	if (trial.state === "failed") return 1e400;
	let sum = 0;
	for (let constraint of constraints) {
		let estimate = metrics[constraint.key];
		estimate && (sum += excess(constraint, estimate.value));
	}
	return sum;
}
/** True if the whole interval lies beyond the limit. */
const beyond = (constraint, estimate) => constraint.better === "min" ? estimate.low > constraint.limit : estimate.high < constraint.limit;
// src/search/sort.ts
/** True if `a` is nowhere worse than `b` and somewhere better. */
function dominates(a, b) {
	let better = !1;
	for (let i = 0; i < a.length; i++) {
		if (a[i] > b[i]) return !1;
		a[i] < b[i] && (better = !0);
	}
	return better;
}
/**
* Indices of `points` in fronts, best front first, indices ascending within one.
* O(n log n) in up to two objectives, O(n log² n) plus array shifts in three, O(m n √n) to O(m n²) above.
* @example nonDominatedSort([[0, 1], [1, 0], [1, 1]]) // [[0, 1], [2]]
*/
function nonDominatedSort(points) {
	let order = points.map((_, i) => i).sort((i, j) => lexicographic(points[i], points[j])), fronts = [], covers = [], previous = -1, rank = -1;
	for (let i of order) {
		let point = points[i];
		previous >= 0 && lexicographic(points[previous], point) === 0 || (rank = firstOpen(covers, point), rank === fronts.length && (covers.push(cover(point.length)), fronts.push([])), covers[rank].add(point)), fronts[rank].push(i), previous = i;
	}
	return fronts.map((front) => front.sort((i, j) => i - j));
}
/** Indices of the points that no other dominates, ascending; all copies of a point are kept. */
const paretoFront = (points) => nonDominatedSort(points)[0] ?? [];
function lexicographic(a, b) {
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
	return 0;
}
function firstOpen(covers, point) {
	let low = 0, high = covers.length;
	for (; low < high;) {
		let middle = low + high >> 1;
		covers[middle].dominates(point) ? low = middle + 1 : high = middle;
	}
	return low;
}
function cover(objectives) {
	return objectives <= 2 ? lastCover() : objectives === 3 ? staircaseCover() : listCover();
}
function lastCover() {
	let lowest = 1e400;
	return {
		dominates: (point) => lowest <= (point[1] ?? 1e400),
		add: (point) => {
			lowest = point[1] ?? -1e400;
		}
	};
}
function staircaseCover() {
	let stairs = new Staircase();
	return {
		dominates: (point) => stairs.covers(point[1], point[2]),
		add: (point) => void stairs.insert(point[1], point[2])
	};
}
function listCover() {
	let members = [];
	return {
		dominates: (point) => {
			for (let i = members.length - 1; i >= 0; i--) if (dominates(members[i], point)) return !0;
			return !1;
		},
		add: (point) => void members.push(point)
	};
}
/** The lower-left boundary of points in the plane: `xs` rise, `ys` fall. */
var Staircase = class {
	xs = [];
	ys = [];
	/** True if some point is ≤ (x, y) in both. */
	covers(x, y) {
		let i = this.#after(x) - 1;
		return i >= 0 && this.ys[i] <= y;
	}
	/** Adds a point that is not covered; returns where, and which points it pushed out. */
	insert(x, y) {
		let at = this.#after(x);
		at > 0 && this.xs[at - 1] === x && at--;
		let end = at;
		for (; end < this.ys.length && this.ys[end] >= y;) end++;
		return {
			at,
			xs: this.xs.splice(at, end - at, x),
			ys: this.ys.splice(at, end - at, y)
		};
	}
	#after(x) {
		let low = 0, high = this.xs.length;
		for (; low < high;) {
			let middle = low + high >> 1;
			this.xs[middle] <= x ? low = middle + 1 : high = middle;
		}
		return low;
	}
};
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
// src/search/foresight.ts
/** True if no figure lies beyond a limit with its whole interval. */
const mayHold = (metrics, constraints) => constraints.every((constraint) => {
	let estimate = metrics[constraint.key];
	return !estimate || !beyond(constraint, estimate);
}), distanceBeyond = (metrics, constraints) => constraints.reduce((sum, constraint) => {
	let estimate = metrics[constraint.key];
	return sum + (estimate ? excess(constraint, estimate.value) : 0);
}, 0), whole = /* @__PURE__ */ new WeakMap();
/** Every architecture of a space once; undefined if there are more than `countable` genomes. */
function everyGenome(space) {
	let count = genomeCount(space);
	if (count > 2e4) return;
	let found = whole.get(space);
	if (found) return found;
	let all = /* @__PURE__ */ new Map();
	for (let i = 0; i < count; i++) {
		let genome = nth(space, i);
		all.has(genome.join()) || all.set(genome.join(), genome);
	}
	let genomes = [...all.values()];
	return whole.set(space, genomes), genomes;
}
/** Gathers up to `wanted` genomes that are not in `history`. */
function unseen(history, wanted) {
	let seen = new Set(Array.from(history, key$1)), genomes = [], offer = (genome) => {
		genomes.length >= wanted || seen.has(key$1(genome)) || (seen.add(key$1(genome)), genomes.push(genome));
	};
	return {
		genomes,
		offer,
		fill: (make) => {
			let limit = wanted * 50;
			for (let tries = 0; genomes.length < wanted && tries < limit; tries++) offer(make());
		}
	};
}
/** Tops up from the whole space: by chance, then, in a countable space, every genome left from a random start on. */
function exhaust(space, gathered, random, make) {
	gathered.fill(make);
	let count = genomeCount(space);
	if (count > 1e5) return;
	let start = random.int(count);
	for (let i = 0; i < count; i++) gathered.offer(nth(space, (start + i) % count));
}
const key$1 = (genome) => genome.join(), ladder$1 = [
	.75,
	.5,
	.25,
	.875,
	.625,
	.375,
	.125
];
// src/search/survive.ts
/** The best `keep` of a population, best first; ties go to the lower index. Feasible needs a point. */
function survivors(population, keep) {
	let indices = population.map((_, i) => i), feasible = indices.filter((i) => isFeasible(population[i])), fronts = nonDominatedSort(feasible.map((i) => population[i].point)), ranked = fronts.flatMap((front, rank) => rankFront(front.map((k) => feasible[k]), rank, population)), rest = indices.filter((i) => !isFeasible(population[i])).sort((i, j) => compare$1(population[i].violation, population[j].violation) || i - j).map((index, k) => ({
		index,
		rank: fronts.length + k,
		crowding: 0
	}));
	return [...ranked, ...rest].slice(0, keep);
}
const isFeasible = ({ point, violation }) => point !== void 0 && violation <= 0, compare$1 = (a, b) => a === b ? 0 : a < b ? -1 : 1;
function rankFront(front, rank, population) {
	let crowding = crowdingDistance(front.map((i) => population[i].point));
	return front.map((index, k) => ({
		index,
		rank,
		crowding: crowding[k]
	})).sort((a, b) => compare$1(b.crowding, a.crowding) || a.index - b.index);
}
/** The better of two survivors (crowded comparison), the first if equal. */
const crowded = (a, b) => b.rank < a.rank || b.rank === a.rank && b.crowding > a.crowding ? b : a;
// src/search/evolution.ts
/** An NSGA-II searcher. @example search(problem, { searcher: nsga2({ population: 40 }), … }) */
function nsga2(options = {}) {
	let { population = 24, children = 8, crossoverRate = .9 } = options;
	return (problem, history) => {
		if (history.length < population) return founders(problem, population).slice(history.length);
		let done = history.length - (history.length - population) % children;
		return offspring(problem, history.slice(0, done), {
			population,
			children,
			crossoverRate
		}).slice(history.length - done);
	};
}
const evolution = nsga2();
function founders({ space, seed }, count) {
	let generator = random(`${seed}/founders`), rungs = [space.seed, ...ladder$1.map((share) => uniform(space, share))], first = unseen([], count);
	for (let genome of rungs) first.offer(genome);
	let spread = () => mutate(space, generator.pick(rungs), generator, .3);
	return exhaust(space, first, generator, () => generator.next() < .5 ? spread() : sample(space, generator)), first.genomes;
}
function offspring(problem, history, options) {
	let { space, seed } = problem, generator = random(`${seed}/children/${history.length}`), parent = selection(problem, history, options.population, generator), next = unseen(history.map((trial) => trial.genome), options.children);
	return next.fill(() => breed(space, parent, options.crossoverRate, generator)), exhaust(space, next, generator, () => sample(space, generator)), next.genomes;
}
function selection(problem, history, keep, generator) {
	let objectives = axes(problem, history), parents = survivors(history.map((trial) => ({
		point: trial.state === "complete" ? pointOf(trial.metrics, objectives) : void 0,
		violation: violation(trial, problem.constraints)
	})), keep);
	return () => history[crowded(generator.pick(parents), generator.pick(parents)).index].genome;
}
function breed(space, parent, crossoverRate, generator) {
	let first = parent();
	return mutate(space, generator.next() < crossoverRate ? crossover(first, parent(), generator) : first, generator);
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
		let others = constraints.filter((other) => other !== constraint), value = extreme(trials.filter((trial) => others.every((other) => holds$1(other, known(trial)))), constraint) ?? extreme(trials, constraint);
		value !== void 0 && (nearest[constraint.key] = value);
	}
	return nearest;
}
function holds$1(constraint, metrics) {
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
// src/search/halving.ts
/**
* The candidates that reached the highest rung, best first, still open: whoever called trains them on or releases them.
* All others are released. Ties go to the earlier candidate. Candidates beyond the first rung's number are not started.
*/
async function halve(genomes, trainer, options) {
	let { rungs, isOver = () => !1, signal, dropped, admit } = options, stops = (steps) => (signal?.aborted ?? !1) || isOver(steps), runners = [], open = /* @__PURE__ */ new Set(), drop = (runner, rung) => {
		open.delete(runner.training), runner.training.release(), dropped?.(runner, rung);
	};
	try {
		let first = rungs[0];
		if (!first) return [];
		for (let genome of genomes.slice(0, first.candidates)) {
			if (stops(first.steps)) break;
			let training = await trainer.start(genome);
			open.add(training), runners.push(await advanced({
				genome,
				training,
				steps: 0,
				curve: []
			}, first.steps));
		}
		runners = sift(runners, runners.length, (runner) => drop(runner, 0));
		for (let k = 1; k < rungs.length; k++) {
			let { candidates, steps } = rungs[k], before = rungs[k - 1].steps;
			if (runners.length === 0 || stops(steps - before)) break;
			let admitted = admit ? await admit(runners, candidates) : runners;
			for (let runner of runners) admitted.includes(runner) || drop(runner, k - 1);
			let going = sift(admitted, candidates, (runner) => drop(runner, k - 1)), reached = [];
			for (let runner of going) stops(steps - before) ? drop(runner, k - 1) : reached.push(await advanced(runner, steps));
			runners = sift(reached, reached.length, (runner) => drop(runner, k));
		}
		return runners;
	} catch (error) {
		for (let training of open) training.release();
		throw error;
	}
}
async function advanced(runner, steps) {
	let score = await runner.training.advance(steps - runner.steps);
	return {
		...runner,
		steps,
		curve: [...runner.curve, score]
	};
}
/** The best `keep` by their last score, best first; the others, and the broken ones, are dropped. */
function sift(runners, keep, drop) {
	let last = ({ curve }) => curve.at(-1), kept = runners.filter((runner) => Number.isFinite(last(runner))).map((runner, i) => ({
		runner,
		i
	})).sort((a, b) => last(b.runner) - last(a.runner) || a.i - b.i).slice(0, keep).map(({ runner }) => runner);
	for (let runner of runners) kept.includes(runner) || drop(runner);
	return kept;
}
/** Only the last line may be broken: it was being written when the process ended. */
function readRecords(bytes, path) {
	let parsed = splitLines(bytes).map((line) => ({
		...line,
		json: parse(line.text)
	})), firstBad = parsed.findIndex((line) => line.json === void 0);
	if (firstBad >= 0 && firstBad < parsed.length - 1) throw userError("ledger-damaged", {
		path,
		line: firstBad + 1
	});
	let whole = firstBad < 0 ? parsed : parsed.slice(0, -1), [head, ...rest] = whole;
	return head ? {
		plan: readHead(head.json, path),
		records: checked(rest.map((line) => line.json), path),
		goodBytes: whole.at(-1).end
	} : {
		plan: void 0,
		records: [],
		goodBytes: 0
	};
}
function splitLines(bytes) {
	let decoder = new TextDecoder(), lines = [], start = 0;
	for (; start < bytes.length;) {
		let at = bytes.indexOf(10, start), end = at < 0 ? bytes.length : at + 1;
		lines.push({
			text: at < 0 ? void 0 : decoder.decode(bytes.subarray(start, at)),
			end
		}), start = end;
	}
	return lines;
}
function parse(text) {
	try {
		return text === void 0 ? void 0 : JSON.parse(text);
	} catch {
		return;
	}
}
const isObject = (value) => typeof value == "object" && !!value;
function readHead(json, path) {
	if (!isObject(json) || json.ledger !== "edgewise") throw userError("ledger-damaged", {
		path,
		line: 1
	});
	if (json.version !== 1) throw userError("ledger-version", {
		path,
		found: String(json.version),
		expected: 1
	});
	return json.plan;
}
function checked(values, path) {
	let trials = 0;
	return values.map((value, i) => {
		if (!(isObject(value) && typeof value.elapsedMs == "number" && isRecord(value, trials))) throw userError("ledger-damaged", {
			path,
			line: i + 2
		});
		return "trial" in value && trials++, value;
	});
}
const isRecord = (value, trials) => "trial" in value ? isTrial(value.trial, trials) : isOf(value.id, trials) && (isMetrics(value.measured) || isTrained(value.trained)), isOf = (id, trials) => Number.isInteger(id) && Number(id) >= 0 && Number(id) < trials, isTrained = (value) => isObject(value) && isNumber(value.steps) && (value.part === "held-out" || value.part === "test") && isMetrics(value.metrics);
function isTrial(value, id) {
	if (!isObject(value)) return !1;
	let { genome, hash, metrics, state, seconds } = value, wholeGenome = Array.isArray(genome) && genome.every(Number.isInteger), known = state === "complete" || state === "pruned" || state === "failed";
	return value.id === id && wholeGenome && known && typeof hash == "string" && isNumber(seconds) && isMetrics(metrics);
}
function isMetrics(value) {
	return isObject(value) && Object.values(value).every((e) => isObject(e) && isNumber(e.value) && isNumber(e.low));
}
const isNumber = (value) => typeof value == "number";
/**
* Opens or starts the ledger of a search; `plan` is any JSON value that says what is searched.
* @throws UserError `ledger-foreign` if the file holds another plan, `ledger-version`, `ledger-damaged`;
*   from `append`, `ledger-busy` if another process writes to the file
*/
function openLedger(path, plan, now = Date.now) {
	let found = existsSync(path) ? readRecords(readFileSync(path), path) : void 0;
	found?.plan !== void 0 && refuseForeign(found.plan, plan, path);
	let file = openSync(path, found ? "r+" : "wx+"), end = found?.goodBytes ?? 0;
	ftruncateSync(file, end);
	let synced = now(), write = (record) => {
		if (fstatSync(file).size !== end) throw userError("ledger-busy", { path });
		end += writeAll(file, Buffer.from(`${JSON.stringify(record)}\n`), end), now() - synced < 1e3 || (fsyncSync(file), synced = now());
	};
	end === 0 && (write({
		ledger: "edgewise",
		version: 1,
		plan
	}), fsyncSync(file));
	let entries = collect(found?.records ?? []);
	return {
		trials: entries.trials,
		spentMs: found?.records.at(-1)?.elapsedMs ?? 0,
		append: (trial, elapsedMs) => {
			write({
				trial,
				elapsedMs
			}), entries.add({
				trial,
				elapsedMs
			});
		},
		appendMeasured: (id, measured, elapsedMs) => {
			write({
				id,
				measured,
				elapsedMs
			}), entries.add({
				id,
				measured,
				elapsedMs
			});
		},
		appendTrained: (id, trained, elapsedMs) => {
			write({
				id,
				trained,
				elapsedMs
			}), entries.add({
				id,
				trained,
				elapsedMs
			});
		},
		close: () => {
			fsyncSync(file), closeSync(file);
		}
	};
}
/** A ledger that is forgotten with the process. */
function memoryLedger(trials = []) {
	let entries = collect(trials.map((trial) => ({
		trial,
		elapsedMs: 0
	})));
	return {
		trials: entries.trials,
		spentMs: 0,
		append: (trial, elapsedMs) => entries.add({
			trial,
			elapsedMs
		}),
		appendMeasured: (id, measured, elapsedMs) => entries.add({
			id,
			measured,
			elapsedMs
		}),
		appendTrained: (id, trained, elapsedMs) => entries.add({
			id,
			trained,
			elapsedMs
		}),
		close: () => {}
	};
}
/** What a finished or interrupted search left, to render it again. A torn last line is passed over. */
function readLedger(path) {
	if (!existsSync(path)) throw userError("file-not-found", { path });
	let { plan, records } = readRecords(readFileSync(path), path);
	if (plan === void 0) throw userError("ledger-damaged", {
		path,
		line: 1
	});
	return {
		plan,
		trials: collect(records).trials(),
		spentMs: records.at(-1)?.elapsedMs ?? 0
	};
}
function collect(records) {
	let trials = [], add = (record) => {
		if ("trial" in record) {
			trials.push(record.trial);
			return;
		}
		let old = trials[record.id];
		old && (trials[record.id] = "measured" in record ? withMeasured(old, record.measured) : withTrained(old, record.trained));
	};
	for (let record of records) add(record);
	return {
		add,
		trials: () => trials
	};
}
const withMeasured = (trial, measured) => ({
	...trial,
	measured: {
		...trial.measured,
		...measured
	}
}), withTrained = ({ reason: _, ...trial }, trained) => ({
	...trial,
	state: "complete",
	metrics: {
		...trial.metrics,
		...trained.metrics
	},
	rungs: [...trial.rungs ?? [], trained]
});
function writeAll(file, bytes, position) {
	let done = 0;
	for (; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, position + done);
	return done;
}
function refuseForeign(found, plan, path) {
	let [theirs, ours] = [flatten(found), flatten(plan)], differing = [.../* @__PURE__ */ new Set([...ours.keys(), ...theirs.keys()])].find((key) => ours.get(key) !== theirs.get(key));
	if (differing !== void 0) throw userError("ledger-foreign", {
		file: basename(path),
		path,
		difference: differing || "plan"
	});
}
function flatten(value, path = "", out = /* @__PURE__ */ new Map()) {
	if (typeof value != "object" || !value) return out.set(path, JSON.stringify(value) ?? "undefined");
	let entries = Object.entries(value).filter(([, inner]) => inner !== void 0);
	entries.length === 0 && out.set(path, Array.isArray(value) ? "[]" : "{}");
	for (let [key, inner] of entries) flatten(inner, path ? `${path}.${key}` : key, out);
	return out;
}
// src/search/local.ts
/** One genome at a time, so that every answer moves the incumbent at once. */
const local = (problem, history, foresight) => {
	let { space, seed } = problem, next = unseen(history.map((trial) => trial.genome), 1);
	next.offer(space.seed);
	let generator = random(`${seed}/local/${history.length}`);
	for (let trial of ranked(problem, history)) {
		if (next.genomes.length > 0) break;
		for (let genome of promising(problem, generator.shuffle(neighbours(space, trial.genome)), foresight)) next.offer(genome);
	}
	return exhaust(space, next, generator, () => sample(space, generator)), next.genomes;
};
/** Best first: by violation, then by the first objective, the next ones, the id. */
function ranked(problem, history) {
	let objectives = axes(problem, history), keyed = history.map((trial) => ({
		trial,
		far: trial.state === "failed" ? 1e400 : violation(trial, problem.constraints),
		point: pointOf(trial.metrics, objectives) ?? objectives.map(() => 1e400)
	})), compare = (a, b) => a === b ? 0 : a < b ? -1 : 1;
	return keyed.sort((a, b) => compare(a.far, b.far) || a.point.reduce((sign, value, i) => sign || compare(value, b.point[i]), 0) || a.trial.id - b.trial.id).map(({ trial }) => trial);
}
/** Those foreseen to hold the limits, or, if none is, all by how far they are beyond. */
function promising({ constraints }, genomes, foresight) {
	if (!foresight) return genomes;
	let sorted = genomes.map((genome) => ({
		genome,
		far: distanceBeyond(foresight.costs(genome), constraints)
	})).sort((a, b) => a.far - b.far), holding = sorted.filter((entry) => entry.far === 0);
	return (holding.length > 0 ? holding : sorted).map(({ genome }) => genome);
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
	let broken = problem.constraints.find((c) => costs[c.key] && beyond(c, costs[c.key]));
	if (broken && !isSeed) return {
		...base,
		state: "pruned",
		reason: prunedReason(broken, costs)
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
	let { id, genome, hash, metrics, measured = {} } = trial, old = Object.entries(metrics).filter(([key]) => Object.hasOwn(measured, key)), replaced = old.length > 0 ? { replaced: Object.fromEntries(old) } : {};
	return {
		id,
		genome,
		hash,
		change: space.describe(genome),
		metrics: known(trial),
		...replaced
	};
}
// src/search/random-search.ts
/** Random search without repetition; one genome at a time. */
const randomSearch = ({ space, seed }, history) => {
	let next = unseen(history.map((trial) => trial.genome), 1);
	next.offer(space.seed);
	let generator = random(`${seed}/random/${history.length}`);
	return exhaust(space, next, generator, () => sample(space, generator)), next.genomes;
};
// src/search/reach.ts
/** Pure. Ends at the first genome that may hold all limits. */
function reach(problem, foresight, options = {}) {
	let { descents = 12, patience = 200 } = options, note = notes(problem, foresight), every = everyGenome(problem.space);
	if (note.look(problem.space.seed), every) for (let genome of every) note.isOpen() && note.look(genome);
	if (!every) {
		let generator = random(`${problem.seed}/reach`);
		for (let i = 0; i < descents && note.isOpen(); i++) descend(problem, note, startOf(problem, i, generator), generator, patience);
		for (let constraint of problem.constraints) note.isOpen() && descend(problem, note, problem.space.seed, generator, patience, constraint);
	}
	return note.result(every !== void 0);
}
const startOf = ({ space }, i, generator) => i === 0 ? space.seed : i === 1 ? uniform(space, 0) : sample(space, generator);
function descend({ space, constraints }, note, start, generator, patience, only) {
	let distance = (metrics) => {
		if (!only) return distanceBeyond(metrics, constraints);
		let value = metrics[only.key]?.value ?? 0;
		return only.better === "min" ? value : -value;
	}, here = start, least = distance(note.look(here));
	for (let idle = 0; idle < patience && note.isOpen(); idle++) {
		let next = mutate(space, here, generator), far = distance(note.look(next));
		far < least && (idle = 0), far <= least && ([here, least] = [next, far]);
	}
}
function notes({ space, constraints }, foresight) {
	let alone = /* @__PURE__ */ new Map(), held = /* @__PURE__ */ new Map(), closest = {
		genome: space.seed,
		far: 1e400
	}, feasible = !1, looked = 0, keep = (values, constraint, value) => {
		let known = values.get(constraint);
		(known === void 0 || (constraint.better === "min" ? value < known : value > known)) && values.set(constraint, value);
	};
	return {
		isOpen: () => !feasible,
		look: (genome) => {
			let metrics = foresight.costs(genome);
			looked++;
			let far = distanceBeyond(metrics, constraints);
			far < closest.far && (closest = {
				genome,
				far
			}), mayHold(metrics, constraints) && (feasible = !0, closest = {
				genome,
				far: 0
			});
			for (let constraint of constraints) {
				let value = metrics[constraint.key]?.value;
				value !== void 0 && (keep(alone, constraint, value), constraints.every((other) => other === constraint || holds(other, metrics)) && keep(held, constraint, value));
			}
			return metrics;
		},
		result: (isWhole) => {
			let nearest = constraints.flatMap((constraint) => {
				let value = held.get(constraint) ?? alone.get(constraint);
				return value === void 0 ? [] : [[constraint.key, value]];
			});
			return {
				feasible,
				isWhole,
				looked,
				nearest: Object.fromEntries(nearest),
				genome: closest.genome
			};
		}
	};
}
/** A figure that nothing is known of breaks nothing. */
function holds(constraint, metrics) {
	let estimate = metrics[constraint.key];
	return !estimate || excess(constraint, estimate.value) === 0;
}
function startClock({ timeMs, spentMs, now, measureShare, rounds, mostRoundMs }) {
	let start = now() - spentMs, total = timeMs ?? 1e400, recent = [], overheadMs = 0, elapsedMs = () => now() - start, leftMs = () => total - elapsedMs(), wantedMs = Math.min((timeMs ?? 0) * measureShare, rounds * mostRoundMs), reserveMs = () => wantedMs > 0 ? wantedMs + rounds * overheadMs : 0;
	return {
		elapsedMs,
		leftMs,
		trialTook: (ms) => {
			recent.push(ms), recent.length > 5 && recent.shift();
		},
		measurementTook: (ms, askedMs) => {
			overheadMs = Math.max(overheadMs, ms - askedMs);
		},
		fitsTrial: (reserved) => leftMs() - (reserved ? reserveMs() : 0) > Math.max(0, ...recent),
		roundMs: (left) => timeMs === void 0 ? void 0 : Math.min(mostRoundMs, Math.max(0, leftMs() / left - overheadMs))
	};
}
// src/search/options.ts
const isAborted = ({ options }) => options.signal?.aborted ?? !1, measureShare = .2;
/** Times the seed alone and briefly: shows what a measurement costs beyond the time asked, and anchors later rounds. */
async function measureSeed(run) {
	let seed = run.ledger.trials()[0];
	if (!run.measures || seed.measured || seed.state !== "complete") return;
	let { timeMs, measureMs = 1e400 } = run.options;
	await measureRound(run, [seed], timeMs === void 0 ? void 0 : Math.min(timeMs * measureShare * .1, measureMs));
}
/** Why nothing, or not all, was measured, if so. */
async function measureFinalists$1(run) {
	let { problem, ledger, options, clock } = run;
	if (!run.measures) return needsMeasuring(problem) ? "no device was given" : void 0;
	let count = options.finalists ?? 6;
	try {
		for (let round = 2; round > 0 && !isAborted(run); round--) {
			let done = ledger.trials().filter((trial) => trial.measured && trial.id !== 0), chosen = chooseFinalists(candidates(run), done, problem, Math.ceil((count - done.length) / round));
			if (chosen.length === 0) break;
			await measureRound(run, chosen, clock.roundMs(round));
		}
		return;
	} catch (error) {
		if (isAborted(run)) return;
		if (error instanceof UserError) return error.message;
		throw error;
	}
}
function candidates({ problem, ledger }) {
	let unmeasured = ledger.trials().map(({ measured: _, ...trial }) => trial), objectives = axes(problem, unmeasured);
	return bestFirst(feasibleFront(unmeasured, problem, objectives), objectives).map((trial) => ledger.trials()[trial.id]);
}
async function measureRound(run, trials, timeMs) {
	let { problem, options, ledger, clock } = run, start = clock.elapsedMs(), models = trials.map((trial) => ({
		trial,
		graph: problem.space.decode(trial.genome)
	})), measured = await options.evaluate.measure(models, {
		timeMs,
		signal: options.signal
	}), end = clock.elapsedMs();
	timeMs !== void 0 && clock.measurementTook(end - start, timeMs), trials.forEach((trial, i) => {
		ledger.appendMeasured(trial.id, measured[i], end), run.report("measuring", ledger.trials()[trial.id]);
	});
}
/**
* Runs a search to the end of its budget, of its space, or an abort.
* @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail
*/
async function search(problem, options) {
	let run = begin(problem, options), unreachable = unreachableBy(run), exhausted = await explore(run, unreachable ? 1 : 1e400), unmeasured = isAborted(run) ? void 0 : await measureFinalists$1(run), result = outcome(problem, run.ledger.trials()), seconds = run.clock.elapsedMs() / 1e3, found = {
		...result,
		seconds,
		interrupted: isAborted(run),
		exhausted,
		unmeasured
	};
	return unreachable ? {
		...found,
		nearest: {
			...result.nearest,
			...unreachable.nearest
		},
		unreachable
	} : found;
}
/** Limits that foreseen costs say no genome holds: then the model itself is evaluated, and nothing is searched for. */
function unreachableBy({ problem, options }) {
	if (!options.foresight || problem.constraints.length === 0) return;
	let reached = reach(problem, options.foresight);
	return reached.feasible ? void 0 : reached;
}
function begin(problem, options) {
	options.timeMs === void 0 && options.trials === void 0 && internal("a search without a budget");
	let ledger = options.ledger ?? memoryLedger(), measures = needsMeasuring(problem) && options.evaluate.measure !== void 0, { timeMs, now } = options, share = measures ? measureShare : 0, clock = startClock({
		timeMs,
		spentMs: ledger.spentMs,
		now,
		measureShare: share,
		rounds: 2,
		mostRoundMs: options.measureMs ?? 1e400
	});
	return {
		problem,
		options,
		ledger,
		clock,
		measures,
		report: reporter(problem, options, clock, ledger)
	};
}
/** True if the searcher ran out of proposals; ends before that at `most` trials, at the budget's end, or when aborted. */
async function explore(run, most) {
	let { problem, options, ledger } = run, goesOn = () => ledger.trials().length < most && mayGoOn(run);
	for (; goesOn();) {
		let batch = options.searcher(problem, ledger.trials(), options.foresight);
		if (batch.length === 0) return !0;
		for (let candidate of await prepareAll(run, batch)) {
			if (!goesOn()) return !1;
			await evaluateOne(run, candidate), refuseUnknown(problem, ledger.trials()[0]), refuseAllFailing(ledger.trials()), ledger.trials().length === 1 && await measureSeed(run);
		}
	}
	return !1;
}
function mayGoOn(run) {
	let done = run.ledger.trials().length;
	return isAborted(run) || done >= (run.options.trials ?? 1e400) ? !1 : done === 0 || run.clock.fitsTrial(run.measures && hasFeasible(run));
}
const hasFeasible = ({ ledger, problem }) => ledger.trials().some((trial) => trial.state === "complete" && violation(trial, problem.constraints) === 0);
function refuseUnknown({ objectives, constraints }, seed) {
	let missing = [...objectives, ...constraints].find(({ key }) => !isDevice(key) && !seed.metrics[key]);
	if (seed.state === "complete" && missing) throw userError("search-metric-unknown", { metric: keyLabel(missing.key) });
}
function refuseAllFailing(trials) {
	let [, ...others] = trials;
	if (others.length === 5 && others.every((trial) => trial.state === "failed")) throw userError("search-failing", {
		count: 5,
		reason: others.at(-1)?.reason ?? ""
	});
}
async function prepareAll(run, genomes) {
	let out = [];
	for (let genome of genomes) {
		if (isAborted(run)) break;
		out.push(await prepare(genome, run.problem, run.options.evaluate)), await setImmediate();
	}
	return out;
}
async function evaluateOne(run, candidate) {
	let { problem, options, ledger, clock } = run, history = ledger.trials(), start = clock.elapsedMs(), twin = history.find((trial) => trial.hash === candidate.hash && trial.state !== "failed"), isSeed = candidate.genome.join() === problem.space.seed.join(), settled = await settle(candidate, problem, options.evaluate, {
		twin,
		isSeed,
		signal: options.signal
	}).catch((error) => {
		if (!isAborted(run)) throw error;
	});
	if (!settled) return;
	let elapsed = clock.elapsedMs();
	clock.trialTook(elapsed - start);
	let trial = {
		id: history.length,
		...settled,
		seconds: (elapsed - start) / 1e3
	};
	ledger.append(trial, elapsed), run.report("searching", trial);
}
function reporter(problem, options, clock, ledger) {
	let front = [...ledger.trials()];
	return (stage, trial) => {
		if (!options.progress) return;
		let seed = ledger.trials()[0], objectives = axes(problem, [seed, trial]);
		stage === "searching" && (front = feasibleFront([...front, trial], problem, objectives));
		let left = clock.leftMs();
		options.progress({
			stage,
			trial,
			done: ledger.trials().length,
			total: options.trials,
			best: bestOf(front, objectives),
			frontSize: front.length,
			hypervolume: searchVolume(front[0]?.id === 0 ? front : [seed, ...front], problem),
			secondsLeft: Number.isFinite(left) ? Math.max(0, left / 1e3) : void 0
		});
	};
}
// src/search/shortlist.ts
/** Shares of the widths that are tried on all choices at once, from the widest down. */
const ladder = Array.from({ length: 37 }, (_, i) => 1 - (i + 1) / 40);
/**
* Genomes that may hold the limits, in the order to train them: first the uniformly narrowed model, then in turn the best of
* each way of changing it. The order does not depend on how many are taken. Pure.
*/
function shortlist(problem, costs, { starts = 240, isOver = () => !1, more = [] } = {}) {
	let { space } = problem, generator = random(`${problem.seed}/shortlist`), limits = [...problem.constraints, ...more], known = /* @__PURE__ */ new Map(), far = (genome) => {
		let key = genome.join(), metrics = known.get(key) ?? costs(genome);
		return known.set(key, metrics), distanceBeyond(metrics, limits);
	}, narrowed = ladder.map((share) => uniform(space, share)), widest = narrowed.find((genome) => far(genome) === 0), parents = [
		space.seed,
		...narrowed.filter((_, i) => i % 4 == 1),
		...widest ? [widest] : []
	], found = /* @__PURE__ */ new Map();
	for (let i = 0; i < starts && !(i > 0 && isOver()); i++) {
		let genome = climbed(space, wandered(space, parents[i % parents.length], generator), far, generator);
		far(genome) === 0 && genome.join() !== space.seed.join() && found.set(genome.join(), {
			genome,
			keeps: space.keptImportance(genome)
		});
	}
	let ranked = [...found.values()].sort((a, b) => b.keeps - a.keeps).map(({ genome }) => genome), all = [...widest ? [widest] : [], ...inTurn(space, ranked)];
	return [...new Map(all.map((genome) => [genome.join(), genome])).values()];
}
function wandered(space, from, generator) {
	let genome = from;
	for (let i = generator.int(6); i >= 0; i--) genome = mutate(space, genome, generator);
	return genome;
}
/** Towards the limits first, then towards keeping more of the model within them. */
function climbed(space, from, far, generator) {
	let best = from, [distance, keeps] = [far(best), space.keptImportance(best)];
	for (let i = 0; i < 30; i++) {
		let next = mutate(space, best, generator), reached = far(next);
		if (reached > distance) continue;
		let kept = space.keptImportance(next);
		(reached < distance || kept >= keeps) && ([best, distance, keeps] = [
			next,
			reached,
			kept
		]);
	}
	return best;
}
/** Round the ways of changing the model: which choices beside widths differ from the seed. */
function inTurn(space, ranked) {
	let ways = /* @__PURE__ */ new Map();
	for (let genome of ranked) {
		let way = space.choices.flatMap(({ kind, name, default: own }, i) => kind === "width" || genome[i] === own ? [] : [name, genome[i]]), key = JSON.stringify(way);
		ways.set(key, [...ways.get(key) ?? [], genome]);
	}
	let queues = [...ways.values()], out = [];
	for (let round = 0; out.length < ranked.length; round++) for (let queue of queues) queue[round] && out.push(queue[round]);
	return out;
}
/** Pure. */
function stagesOf({ timeMs, candidates, measureShare }, paces) {
	if (timeMs === void 0) return counted$1(candidates ?? 1);
	let plan = allocate(timeMs, paces, {
		measureShare,
		firstSteps: 50,
		factor: 3
	}), most = candidates ?? 1e400, rungs = plan.halving.rungs.map((rung, k) => ({
		...rung,
		candidates: Math.min(rung.candidates, Math.max(1, Math.floor(most / 3 ** k)))
	}));
	return {
		rungs: rungs.length > 0 ? rungs : [{
			candidates: 1,
			steps: 50
		}],
		finalists: Math.max(1, plan.finalists.candidates),
		finalistSteps: 0,
		tuningSteps: 0,
		afterHalvingMs: plan.finalists.ms + plan.tuning.ms + plan.measuring.ms / 2,
		tuningMs: plan.tuning.ms + plan.measuring.ms / 2
	};
}
function counted$1(candidates) {
	let rungs = [];
	for (let n = candidates, steps = 50; n >= 1 && rungs.length < 4; n = Math.floor(n / 3), steps *= 3) rungs.push({
		candidates: n,
		steps
	});
	let last = rungs.at(-1).steps;
	return {
		rungs,
		finalists: 1,
		finalistSteps: last,
		tuningSteps: 3 * last,
		afterHalvingMs: 0,
		tuningMs: 0
	};
}
// src/search/device-line.ts
/** The MACs below which every device limit should hold, as a limit; none where nothing or nonsense was timed. */
function limitInMacs(timed, constraints) {
	return constraints.flatMap((constraint) => {
		if (!isDevice(constraint.key) || constraint.better !== "min") return [];
		let points = timed.flatMap((trial) => {
			let [x, y] = [trial.metrics.macs?.value, known(trial)[constraint.key]?.value];
			return x !== void 0 && y !== void 0 ? [{
				x,
				y
			}] : [];
		}), line = lineThrough(points);
		if (!line || line.slope <= 0) return [];
		let limit = (constraint.limit - line.offset) / line.slope, least = Math.min(...points.map(({ x }) => x));
		return [{
			key: "macs",
			better: "min",
			limit: Math.max(limit, least)
		}];
	});
}
function lineThrough(points) {
	if (points.length < 2) return;
	let meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length, meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length, spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
	if (spread === 0) return;
	let slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
	return {
		slope,
		offset: meanY - slope * meanX
	};
}
// src/search/device-stage.ts
const timedOf = ({ ledger }) => ledger.trials().filter((trial) => trial.measured), probes = [
	1,
	.8,
	.6,
	.4,
	.2
];
async function probeDevice(run, costs) {
	let { problem, ledger, clock, options } = run, limited = problem.constraints.some(({ key }) => isDevice(key) && !ledger.trials()[0]?.metrics[key]);
	if (!run.measures || !limited || timedOf(run).length > 1) return;
	let widest = Array.from({ length: 39 }, (_, i) => 1 - i / 40).find((share) => distanceBeyond(costs(uniform(problem.space, share)), problem.constraints) === 0) ?? 1, genomes = new Map(probes.map((share) => uniform(problem.space, share * widest)).map((g) => [g.join(), g])), trials = [];
	for (let genome of genomes.values()) {
		if (genome.join() === problem.space.seed.join()) continue;
		let { hash, costs: metrics } = await prepare(genome, problem, options.evaluate), trial = {
			id: ledger.trials().length,
			genome,
			hash,
			metrics,
			state: "pruned",
			reason: "only timed, to see how latency follows MACs",
			seconds: 0
		};
		ledger.append(trial, clock.elapsedMs()), trials.push(trial);
	}
	trials.length > 0 && await measureRound(run, trials, measureMs(run, .25));
}
/** The dearest of the uniform narrowings that were timed and hold every limit. */
function fittingProbe(run) {
	let { problem } = run, macs = (trial) => trial.metrics.macs?.value ?? 0;
	return timedOf(run).filter(({ genome }) => genome.join() !== problem.space.seed.join()).filter((trial) => violation(trial, problem.constraints.filter(isFixed), known(trial)) === 0).sort((a, b) => macs(b) - macs(a))[0]?.genome;
}
/** Training does not change it. */
const isFixed = ({ key }) => metrics[splitKey(key).metric].kind !== "quality", measureMs = ({ options: { timeMs, measureMs } }, share) => timeMs === void 0 ? void 0 : Math.min(timeMs * measureShare * share, measureMs ?? 1e400), trialOf = ({ ledger }, { genome }) => ledger.trials().find((trial) => trial.rungs && trial.genome.join() === genome.join());
/** Times the best of those not timed yet, and leaves out who breaks a device's limit. */
async function timedAndFitting(run, runners, count) {
	let { problem } = run, limits = problem.constraints.filter(({ key }) => isDevice(key));
	if (!run.measures || limits.length === 0) return runners;
	let open = runners.slice(0, count).flatMap((runner) => trialOf(run, runner) ?? []).filter((trial) => !trial.measured);
	return open.length > 0 && !isAborted(run) && await measureRound(run, open, measureMs(run, .25)), runners.filter((runner) => {
		let trial = trialOf(run, runner);
		return trial?.measured !== void 0 && violation(trial, limits, known(trial)) === 0;
	});
}
// src/search/trained-search.ts
/** @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail */
async function searchByTraining(problem, options) {
	let run = {
		...begin(problem, {
			...options,
			searcher: () => []
		}),
		coach: options.coach
	}, unreachable = unreachableBy(run);
	try {
		await trySeed(run), unreachable || isAborted(run) || isSpent(run) || await trainOthers(run);
	} catch (error) {
		if (!isAborted(run)) throw error;
	}
	let result = outcome(problem, run.ledger.trials()), seconds = run.clock.elapsedMs() / 1e3, found = {
		...result,
		seconds,
		interrupted: isAborted(run),
		exhausted: !1,
		unmeasured: void 0
	};
	return unreachable ? {
		...found,
		nearest: {
			...result.nearest,
			...unreachable.nearest
		},
		unreachable
	} : found;
}
/** An earlier run came to its end, and there is hardly more time, or no more trials, than it had. */
function isSpent({ ledger, clock, options: { timeMs, trials } }) {
	let isTuned = ledger.trials().some(({ id, rungs }) => id !== 0 && rungs?.some(({ part }) => part === "test")), isTimeUp = timeMs !== void 0 && clock.leftMs() < .1 * timeMs, isCounted = trials !== void 0 && ledger.trials().length >= trials;
	return isTimeUp ? ledger.trials().length > 1 : isTuned && isCounted;
}
async function trySeed(run) {
	let { problem, options, ledger, clock } = run;
	ledger.trials().length === 0 && await evaluateOne(run, await prepare(problem.space.seed, problem, options.evaluate));
	let seed = ledger.trials()[0];
	seed && (refuseUnknown(problem, seed), seed.rungs || ledger.appendTrained(0, await run.coach.judgeSeed(options.signal), clock.elapsedMs()), isAborted(run) || await measureSeed(run));
}
async function trainOthers(run) {
	let costs = await costsOf$1(run);
	await probeDevice(run, costs);
	let limits = limitInMacs(timedOf(run), run.problem.constraints), { timeMs } = run.options, until = timeMs === void 0 ? void 0 : run.clock.elapsedMs() + timeMs * .05, listed = shortlist(run.problem, costs, {
		more: limits,
		...until === void 0 ? {} : { isOver: () => run.clock.elapsedMs() > until },
		...run.options.foresight ? {} : { starts: 40 }
	}), safe = fittingProbe(run), genomes = safe ? [safe, ...listed.filter((genome) => genome.join() !== safe.join())] : listed;
	if (genomes.length === 0 || isAborted(run)) return;
	let trainer = trainerOf(run), stages = await plan(run, genomes[0], trainer), halved = await halve(genomes, trainer, {
		rungs: stages.rungs,
		isOver: (steps) => run.clock.leftMs() - advanceMs(run, steps) < stages.afterHalvingMs,
		admit: (runners, going) => timedAndFitting(run, runners, 2 * going),
		...run.options.signal ? { signal: run.options.signal } : {}
	}), runners = halved.length > 0 || isAborted(run) ? halved : await onlyFirst(genomes[0], trainer), finalists = await trainedOn(run, runners.slice(0, stages.finalists), stages);
	if (isAborted(run)) return;
	let fitting = await timedAndFitting(run, finalists.length > 0 ? runners : [], stages.finalists), chosen = chosenOf(run, fitting.length > 0 ? fitting : await lastResort(run, runners, trainer));
	chosen && await tuned(run, chosen, stages);
}
/** Costs at once where they are foreseen, else from the decoded graph. */
async function costsOf$1({ options, problem }) {
	let { foresight } = options;
	if (foresight) return (genome) => foresight.costs(genome);
	let direct = options.evaluate.costs;
	return (genome) => {
		let found = direct(problem.space.decode(genome), genome);
		return found instanceof Promise ? {} : found;
	};
}
/** Trains the first candidate a little, to see the pace, and plans the rest by it. */
async function plan(run, first, trainer) {
	await (await trainer.start(first)).advance(50);
	let { timeMs, trials } = run.options, others = run.ledger.trials().filter((trial) => trial.id === 0 || trial.state === "pruned").length;
	return stagesOf({
		timeMs: timeMs === void 0 ? void 0 : run.clock.leftMs(),
		candidates: trials === void 0 ? void 0 : Math.max(1, trials - others),
		measureShare: run.measures ? measureShare : 0
	}, pacesOf(run));
}
async function onlyFirst(genome, trainer) {
	let training = await trainer.start(genome), score = await training.advance(50);
	return Number.isFinite(score) ? [{
		genome,
		training,
		steps: 50,
		curve: [score]
	}] : [];
}
/** The median of what the ledger says of each kind of work. */
function pacesOf({ ledger }) {
	let seen = ledger.trials().flatMap(({ id, rungs = [] }) => id === 0 ? [] : rungs.flatMap(({ paces }) => paces ? [paces] : [])), median = (values) => values.sort((a, b) => a - b)[values.length >> 1] ?? 1;
	return {
		appraiseMs: 1,
		stepMs: median(seen.map(({ stepMs }) => stepMs)),
		startMs: 0,
		scoreMs: median(seen.map(({ startMs, judgeMs }) => startMs + judgeMs))
	};
}
function advanceMs(run, steps) {
	let { stepMs, scoreMs } = pacesOf(run);
	return steps * stepMs + scoreMs;
}
function trainerOf(run) {
	let { problem, ledger, options } = run;
	return { start: async (genome) => {
		let candidate = await prepare(genome, problem, options.evaluate), id = ledger.trials().find((trial) => trial.genome.join() === genome.join())?.id, done = 0;
		return {
			advance: async (steps) => {
				let target = done + steps;
				id ??= ledger.trials().length;
				let score = await advancedTo(run, {
					...candidate,
					id,
					done,
					target
				});
				return done = target, score;
			},
			release: () => {
				id !== void 0 && run.coach.release(id);
			}
		};
	} };
}
/** The score of a candidate at a stage: from the ledger, or by training. Not a number where it cannot be trained. */
async function advancedTo(run, advance) {
	let { ledger, problem, coach, clock, options } = run, { id, target } = advance, trial = ledger.trials()[id];
	if (trial && !trial.rungs && !trial.measured) return NaN;
	let recorded = trial?.rungs?.find((rung) => rung.part === "held-out" && rung.steps >= target);
	if (recorded) return scoreOf(problem, recorded);
	if (!trial && ledger.trials().some((other) => other.rungs && other.hash === advance.hash)) return NaN;
	let broken = problem.constraints.find((limit) => advance.costs[limit.key] && beyond(limit, advance.costs[limit.key]));
	if (broken) return append(run, advance, {
		state: "pruned",
		reason: prunedReason(broken, advance.costs),
		seconds: 0
	}), NaN;
	let start = clock.elapsedMs(), from = coach.kept(id) === advance.done ? advance.done : 0, stint = {
		...advance,
		from,
		steps: target - from,
		timeMs: void 0,
		last: !1,
		signal: options.signal
	}, seconds = () => (clock.elapsedMs() - start) / 1e3;
	try {
		let trained = await coach.train(stint);
		return trial ? ledger.appendTrained(id, trained, clock.elapsedMs()) : append(run, advance, {
			state: "complete",
			trained,
			seconds: seconds()
		}), run.report("searching", ledger.trials()[id]), scoreOf(problem, trained);
	} catch (error) {
		if (isAborted(run) || !(error instanceof UserError)) throw error;
		trial || append(run, advance, {
			state: "failed",
			reason: error.message,
			seconds: seconds()
		});
		let others = ledger.trials().slice(1).filter(({ state }) => state !== "pruned");
		if (others.length >= 5 && others.every(({ state }) => state === "failed")) throw error;
		return NaN;
	}
}
function append({ ledger, clock }, candidate, { trained, ...end }) {
	let { id, genome, hash, costs } = candidate, trial = {
		id,
		genome,
		hash,
		metrics: {
			...costs,
			...trained?.metrics
		},
		...end,
		...trained ? { rungs: [trained] } : {}
	};
	ledger.append(trial, clock.elapsedMs());
}
/** The first quality that is asked for; larger is better. */
function scoreOf({ objectives, constraints }, { metrics: metrics$1 }) {
	let isQuality = (key) => metrics[splitKey(key).metric].kind === "quality", wanted = [...objectives, ...constraints].find(({ key }) => isQuality(key)), value = (wanted && metrics$1[wanted.key]?.value) ?? NaN;
	return wanted?.better === "min" ? -value : value;
}
/** None of those that came so far holds the device's limits: one that does and fell behind, else who comes nearest. */
async function lastResort(run, runners, trainer) {
	let safe = fittingProbe(run);
	if (safe && !isAborted(run)) return onlyFirst(safe, trainer);
	let limits = run.problem.constraints.filter(({ key }) => isDevice(key)), far = (runner) => {
		let trial = trialOf(run, runner);
		return trial ? violation(trial, limits, known(trial)) : 1e400;
	};
	return [...runners].sort((a, b) => far(a) - far(b)).slice(0, 1);
}
async function trainedOn(run, runners, stages) {
	let out = [];
	for (let [i, runner] of runners.entries()) {
		if (isAborted(run)) break;
		let shareMs = (run.clock.leftMs() - stages.tuningMs) / (runners.length - i), { stepMs, scoreMs } = pacesOf(run), steps = Number.isFinite(shareMs) ? Math.floor((shareMs - scoreMs) / stepMs) : stages.finalistSteps - runner.steps;
		if (steps < 50) out.push(runner);
		else {
			let score = await runner.training.advance(steps);
			out.push({
				...runner,
				steps: runner.steps + steps,
				curve: [...runner.curve, score]
			});
		}
	}
	return out;
}
/** By the limits that training does not change, then those it does, then the objectives. */
function chosenOf(run, runners) {
	let { problem } = run, trials = runners.flatMap((runner) => trialOf(run, runner) ?? []), fixed = problem.constraints.filter(isFixed), ranked = bestFirst(trials, problem.objectives.filter(({ key }) => trials.some((t) => known(t)[key]))), far = (trial, limits) => violation(trial, limits, known(trial));
	return [...ranked].sort((a, b) => far(a, fixed) - far(b, fixed) || far(a, problem.constraints) - far(b, problem.constraints))[0];
}
/** The rest of the time for one. */
async function tuned(run, trial, stages) {
	let { ledger, clock, options, problem, coach } = run;
	if (trial.rungs?.some(({ part }) => part === "test") || isAborted(run)) return;
	let left = clock.leftMs(), trained = await coach.train({
		id: trial.id,
		genome: trial.genome,
		graph: problem.space.decode(trial.genome),
		from: coach.kept(trial.id) ?? 0,
		steps: Number.isFinite(left) ? void 0 : stages.tuningSteps,
		timeMs: Number.isFinite(left) ? Math.max(1, left) : void 0,
		last: !0,
		signal: options.signal
	});
	ledger.appendTrained(trial.id, trained, clock.elapsedMs()), run.report("searching", ledger.trials()[trial.id]);
}
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
	let { task, method, seed } = facts, point = (trial, feasible) => ({
		id: trial.id,
		description: visible(facts.describe(trial.genome), 500) || "the model as it is",
		feasible,
		metrics: known(trial)
	}), closest = result.closest ? [point(result.closest, !1)] : [];
	return {
		method,
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
		command: facts.command
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
// src/cost/analytic/layer-spec.ts
/** Depthwise as the cost models mean it: one filter per channel. */
const isDepthwise = (spec) => spec.groups > 1 && spec.groups === spec.channelsIn && spec.groups === spec.channelsOut, convolution = (weights) => (node, shape) => {
	let [x, w, y] = [
		shape(node.inputs[0]),
		shape(node.inputs[weights]),
		shape(node.outputs[0])
	];
	if (!x || !w || !y || w.length < 3 || w.length > 4) return;
	let [kernelX = 1, kernelY = 1] = w.slice(2);
	return {
		kind: "conv",
		channelsIn: x[1],
		channelsOut: w[0],
		kernel: kernelX * kernelY,
		kernelX,
		kernelY,
		groups: Math.round(x[1] / w[1]),
		outX: y[2] ?? 1,
		outY: y[3] ?? 1,
		batch: y[0]
	};
}, linear = (weights) => (node, shape) => {
	let [w, y] = [shape(node.inputs[weights]), shape(node.outputs[0])];
	if (w?.length !== 2 || !y) return;
	let channelsOut = y.at(-1);
	return {
		kind: "linear",
		channelsIn: w[0] * w[1] / channelsOut,
		channelsOut,
		kernel: 1,
		kernelX: 1,
		kernelY: 1,
		groups: 1,
		outX: 1,
		outY: 1,
		batch: y.slice(0, -1).reduce((a, b) => a * b, 1)
	};
}, readers = {
	Conv: convolution(1),
	Gemm: linear(1),
	MatMul: linear(1),
	QLinearConv: convolution(3),
	QLinearMatMul: linear(3),
	"com.microsoft:FusedConv": convolution(1),
	"com.microsoft:QGemm": linear(3),
	"com.microsoft:QLinearConv": convolution(3)
};
/** Every node, with its lengths where the models know the layer. */
function layerSpecs(graph, shapes) {
	let shape = (name) => name ? lengths(shapes, name) : void 0;
	return graph.nodes.map((node) => {
		let op = opKey(node.domain, node.op);
		return {
			name: label$1(node),
			op,
			spec: Object.hasOwn(readers, op) ? readers[op](node, shape) : void 0
		};
	});
}
// src/cost/analytic/chips.ts
const ceil = (x, step) => Math.ceil(x / step);
/** GAP8's cluster of 8 cores, int8, PULP-NN kernels: im2col, then 4 × 2 output tiles over the cores. */
function gap8Cycles(spec) {
	let { channelsIn, channelsOut, kernel, outX, outY } = spec;
	if (spec.kind === "linear") return ceil(channelsIn, 2) * ceil(channelsOut, 4);
	if (isDepthwise(spec)) return 4 * ceil(channelsOut, 4) * outX * outY * kernel;
	let perTile = 2 * kernel * channelsIn + ceil(channelsOut, 4) * (5 + 14 * ceil(kernel * channelsIn, 4) + 10);
	return ceil(outX, 2) * ceil(outY, 8) * perTile;
}
/** DIANA's digital accelerator, int8, a 16 × 16 array. A linear layer is a 1 × 1 convolution. */
function dianaCycles({ channelsIn, channelsOut, groups, kernel, outX, outY }) {
	return ceil(channelsOut / groups, 16) * channelsIn * ceil(outX, 16) * outY * kernel + outX * outY * (channelsOut + channelsIn) / 8;
}
/** MACs per cycle of MPIC by bits of activations, then of weights (Ottavi et al., arXiv 2010.04073). */
const mpicMacsPerCycle = {
	2: {
		2: 6.5,
		4: 4,
		8: 2.2
	},
	4: {
		2: 3.9,
		4: 3.5,
		8: 2.1
	},
	8: {
		2: 2.5,
		4: 2.3,
		8: 2.1
	}
}, mpicCycles = (activationBits = 8, weightBits = 8) => ({ channelsIn, channelsOut, groups, kernel, outX, outY }) => channelsIn / groups * channelsOut * kernel * outX * outY / mpicMacsPerCycle[activationBits][weightBits];
/**
* DIANA's analog in-memory array, ternary weights: cycles of one ungrouped layer, in cycles of the digital clock.
* One array step takes 70 ns; `unroll` output columns are computed at once where the array has room.
*/
function dianaAnalogCycles({ channelsIn, channelsOut, kernel, kernelX, kernelY, outX, outY }) {
	let unroll = [
		8,
		4,
		2
	].find((u) => u * channelsOut <= 512 && (u + kernelX - 1) * Math.max(64, channelsIn) * kernelY <= 1152) ?? 1, steps = ceil(channelsOut, 512) * ceil(channelsIn, 128) * outX * outY / unroll;
	return 8 * channelsIn * kernel + steps * 70 / (1e9 / diana.clockHz);
}
const gap8 = {
	name: "gap8",
	description: "GreenWaves GAP8, 8-core cluster, int8",
	clockHz: 175e6,
	clockSource: "highest cluster clock, greenwaves-technologies.com/gap8_gap9",
	powerMw: void 0,
	cycles: gap8Cycles
}, diana = {
	name: "diana",
	description: "DIANA, digital accelerator, int8",
	clockHz: 26e7,
	clockSource: "PLiNIO plinio/cost/diana_latency.py",
	powerMw: void 0,
	cycles: dianaCycles
}, chips = {
	gap8,
	diana,
	mpic: {
		name: "mpic",
		description: "MPIC, mixed-precision RISC-V core, 8-bit activations and weights",
		clockHz: 25e7,
		clockSource: "PLiNIO plinio/cost/mpic_energy.py",
		powerMw: 5.3825,
		cycles: mpicCycles(8, 8)
	}
}, slowest = 8, foldable = new Set("Relu Clip BatchNormalization Reshape Flatten Squeeze Unsqueeze Identity Dropout Constant ConstantOfShape Shape QuantizeLinear DequantizeLinear".split(" "));
function estimate(chip, graph, shapes) {
	let specified = layerSpecs(graph, shapes), layers = specified.flatMap(({ name, op, spec }) => spec ? [{
		name,
		op,
		cycles: chip.cycles(spec) * spec.batch
	}] : []), cycles = layers.reduce((sum, layer) => sum + layer.cycles, 0), ms = cycles / chip.clockHz * 1e3, widen = (value, unit) => ({
		value,
		low: value,
		high: 8 * value,
		unit,
		source: "predicted"
	});
	return {
		cycles,
		latency: widen(ms, "ms"),
		energy: chip.powerMw === void 0 ? void 0 : widen(ms * chip.powerMw / 1e3, "mJ"),
		layers,
		warnings: warningsOf(chip, specified)
	};
}
function warningsOf(chip, specified) {
	let left = [...new Set(specified.filter((l) => !l.spec && !foldable.has(l.op)).map((l) => l.op))].sort(), out = [{
		code: "analytic-model",
		sentence: `The latency on ${chip.name} is a formula (${chip.description}, ${chip.clockHz / 1e6} MHz) without data movement and tiling: up to 8 times as long is possible.`,
		advice: "Measure on the device before relying on it."
	}];
	return left.length > 0 && out.push({
		code: "analytic-ops-omitted",
		sentence: `The formula of ${chip.name} leaves out ${left.slice(0, 8).map((op) => printable(op, 40)).join(", ")}${left.length > 8 ? ` and ${left.length - 8} more ops` : ""}.`,
		advice: "Take the figure as a lower bound."
	}), out;
}
const device = (chip) => {
	let { cycles: _, ...facts } = chip;
	return {
		...facts,
		estimate: (graph, shapes) => estimate(chip, graph, shapes)
	};
}, analyticDevices = {
	gap8: device(chips.gap8),
	diana: device(chips.diana),
	mpic: device(chips.mpic)
};
// src/cost/part-costs.ts
/**
* Undefined for a space that cannot be cut, or not small enough for its combinations to be numbered.
* @example const costs = costEvaluator(space); costs?.costs(genome).macs
*/
function costEvaluator(space) {
	let { parts, choices } = space, combinations = (part) => part.genes.reduce((product, gene) => product * choices[gene].options.length, 1);
	if (!parts?.list.every((part) => combinations(part) <= 2 ** 53 - 1)) return;
	let tables = /* @__PURE__ */ new Map(), list = parts.list.map((part) => {
		let counts = part.genes.map((gene) => choices[gene].options.length), table = tables.get(part.id) ?? new Table(counts);
		return tables.set(part.id, table), new Place(part, counts, table);
	});
	return {
		costs: (genome) => totals(list, genome, parts.isSeries),
		layers: (genome) => list.flatMap((place) => place.analysis(genome)?.layers ?? []),
		sumOf: (value) => {
			let sums = list.map(({ table }) => table.columnOf(value));
			return (genome) => {
				let sum = 0;
				for (let i = 0; i < list.length; i++) {
					let found = list[i].find(genome);
					found >= 0 && (sum += sums[i](found));
				}
				return sum;
			};
		},
		get analysed() {
			return [...tables.values()].reduce((sum, table) => sum + table.analyses.length, 0);
		}
	};
}
function totals(list, genome, isSeries) {
	let [params, macs, fp32, int8, peak32, peak8] = [
		0,
		0,
		0,
		0,
		0,
		0
	];
	for (let place of list) {
		let at = place.find(genome);
		if (at < 0) continue;
		let { columns } = place.table;
		params += columns.params[at], macs += columns.macs[at], fp32 += columns.fp32[at], int8 += columns.int8[at], columns.peak32[at] > peak32 && (peak32 = columns.peak32[at]), columns.peak8[at] > peak8 && (peak8 = columns.peak8[at]);
	}
	return {
		params,
		macs,
		weightBytes: {
			fp32,
			int8
		},
		peakActivationBytes: isSeries ? {
			fp32: peak32,
			int8: peak8
		} : void 0
	};
}
/** One part where it stands: its genes, and the table it shares with its like. */
var Place = class {
	table;
	#part;
	#genes;
	#radix;
	constructor(part, counts, table) {
		this.#part = part, this.table = table, this.#genes = part.genes;
		let radix = 1;
		this.#radix = counts.map((count) => {
			let own = radix;
			return radix *= count, own;
		});
	}
	/** The row of the table; -1 where the genome has no such part. */
	find(genome) {
		if (this.#part.exists?.(genome) === !1) return -1;
		let key = 0;
		for (let i = 0; i < this.#genes.length; i++) key += genome[this.#genes[i]] * this.#radix[i];
		let row = this.table.row(key);
		return row === unknown ? this.table.add(key, this.#analyse(genome)) : row;
	}
	analysis(genome) {
		return this.table.analyses[this.find(genome)];
	}
	#analyse(genome) {
		let graph = this.#part.graph(genome);
		return graph && counted(analyze(graph), graph, this.#part.shared);
	}
};
const unknown = -2, dense = 2 ** 17;
/** The analyses of parts of one kind by the values of their genes, as one number in mixed radix. */
var Table = class {
	analyses = [];
	columns = {
		params: [],
		macs: [],
		fp32: [],
		int8: [],
		peak32: [],
		peak8: []
	};
	#rows;
	#others = /* @__PURE__ */ new Map();
	constructor(counts) {
		let size = counts.reduce((a, b) => a * b, 1);
		size <= dense && (this.#rows = new Int32Array(size).fill(-2));
	}
	row(key) {
		return this.#rows ? this.#rows[key] : this.#others.get(key) ?? -2;
	}
	add(key, analysis) {
		let row = analysis ? this.analyses.push(analysis) - 1 : -1;
		return this.#rows ? this.#rows[key] = row : this.#others.set(key, row), analysis && this.#append(analysis), row;
	}
	/** What `value` makes of the analysis in a row, asked once. */
	columnOf(value) {
		let known = [];
		return (row) => {
			let found = known[row] ?? value(this.analyses[row]);
			return known[row] = found, found;
		};
	}
	#append({ params, macs, weightBytes, peakActivationBytes }) {
		let { columns } = this;
		columns.params.push(params), columns.macs.push(macs), columns.fp32.push(weightBytes.fp32), columns.int8.push(weightBytes.int8), columns.peak32.push(peakActivationBytes.fp32), columns.peak8.push(peakActivationBytes.int8);
	}
};
/** Without constants that another part counts. */
function counted(analysis, graph, shared = /* @__PURE__ */ new Set()) {
	let others = new Map([...graph.constants].filter(([name]) => shared.has(name)));
	if (others.size === 0) return analysis;
	let { total } = countParameters({
		...graph,
		constants: others
	}, /* @__PURE__ */ new Set()), { params, weightBytes } = analysis, { fp32, int8 } = total.bytes;
	return {
		...analysis,
		params: params - total.params,
		weightBytes: {
			fp32: weightBytes.fp32 - fp32,
			int8: weightBytes.int8 - int8
		}
	};
}
// src/run/subject.ts
const nothing = {
	head: {},
	base: {},
	changes: {},
	missing: {},
	warnings: []
}, together = (all) => ({
	head: Object.assign({}, ...all.map((f) => f.head)),
	base: Object.assign({}, ...all.map((f) => f.base)),
	changes: Object.assign({}, ...all.map((f) => f.changes)),
	missing: Object.assign({}, ...all.map((f) => f.missing)),
	warnings: all.flatMap((f) => f.warnings)
});
/** Head and base of every model of the plan. */
async function loadSubjects(plan, setting) {
	let limits = {
		...defaultLimits,
		...plan.limits
	}, subjects = [];
	for (let model of plan.models) {
		let options = {
			root: setting.root,
			limits,
			shapes: model.shapes
		}, head = loadHead(model.path, options);
		subjects.push({
			plan: model,
			head,
			...await baseOf(setting.base, model.path, options)
		});
	}
	return subjects;
}
/** Mistakes of the file itself; whatever else goes wrong (an unknown revision, no git) stops the gate. */
const ofTheFile = /^(model-(?!lfs)|shape-|cost-)|^file-too-large$/;
async function baseOf(source, path, options) {
	let none = {
		base: void 0,
		baseProblem: void 0
	};
	if (!source) return none;
	try {
		return {
			base: await loadBase(source, path, options),
			baseProblem: void 0
		};
	} catch (error) {
		if (!(error instanceof UserError && ofTheFile.test(error.code))) throw error;
		return {
			...none,
			baseProblem: error
		};
	}
}
/** What can be computed from the graphs alone. */
function computedFindings({ plan, head, base, baseProblem }) {
	let unreadable = baseProblem && {
		code: "base-unreadable",
		sentence: `The model cannot be read as base has it, so nothing is compared with it: ${baseProblem.message}`,
		advice: baseProblem.fix
	}, warnings = [...head.analysis.warnings, ...unreadable ? [unreadable] : []];
	return {
		...nothing,
		head: costsOf(head, plan),
		base: base ? costsOf(base, plan) : {},
		warnings
	};
}
const deployed = ["peak-memory", "weight-bytes"];
/** Computed metrics; memory as each budget's `as` says. */
function costsOf({ analysis, fileBytes }, plan) {
	let as = (deployment) => costMetrics(analysis, fileBytes, deployment), int8 = deployed.filter((metric) => plan.budgets.some((b) => b.metric === metric && b.deployment === "int8"));
	return {
		...as("fp32"),
		...Object.fromEntries(int8.map((metric) => [metric, as("int8")[metric]]))
	};
}
// src/run/latency.ts
/** All device figures that the subject's budgets need. A device that cannot answer leaves its figures missing, with the reason. */
async function deviceFindings(subject, plan, setting) {
	let found = [], facts = [];
	for (let device of plan.devices) {
		let budgets = subject.plan.budgets.filter((budget) => budget.device === device.name);
		if (budgets.length !== 0) try {
			let answer = await ask(device, subject, budgets, plan, setting);
			found.push(answer.findings), facts.push(...answer.facts);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			found.push({
				...nothing,
				missing: missingFigures(budgets, error)
			});
		}
	}
	return {
		findings: together(found),
		facts
	};
}
/** Why the figures of these budgets are not there. */
const missingFigures = (budgets, { message, fix }) => Object.fromEntries(budgets.map((b) => [metricKey(b.metric, b.device), {
	reason: message,
	fix
}]));
async function ask(device, subject, budgets, plan, setting) {
	if (device.kind === "analytic") return predicted(device, subject);
	let { head, base } = subject, models = [asMeasured("head", head, subject), ...base ? [asMeasured("base", base, subject)] : []], measurement = await measureOn(invented(device, subject), models, goalsOf(budgets, base !== void 0), plan, setting), findings = measuredFindings(measurement), warnings = findings.warnings.filter(({ code }) => !aboutP95.has(code) || usesP95(budgets));
	return {
		findings: {
			...findings,
			warnings
		},
		facts: [deviceFacts(measurement)]
	};
}
/** Warnings that only matter to who budgets p95. */
const aboutP95 = /* @__PURE__ */ new Set(["few-runs", "timer-resolution"]), usesP95 = (budgets) => budgets.some(({ metric }) => metric === "latency-p95");
/** A fake device may invent a latency by the model's name: head and base both have it, unless they are named too. */
function invented(device, { plan }) {
	if (device.kind !== "fake" || typeof device.latencyMs != "object" || !Object.hasOwn(device.latencyMs, plan.name)) return device;
	let own = device.latencyMs[plan.name];
	return {
		...device,
		latencyMs: {
			head: own,
			base: own,
			...device.latencyMs
		}
	};
}
/** Times models on a device for the plan's time, less where all goals are decided sooner. */
async function measureOn(spec, models, goals, { measure, seed }, setting) {
	if ((spec.kind === "command" || spec.kind === "tfjs") && setting.mayRunPrograms === !1) throw userError("device-fork", { device: spec.name });
	let device = openDevice(spec, {
		runtime: spec.kind === "host" ? await setting.findRuntime() : notAsked,
		cwd: setting.root,
		env: setting.env,
		temporary: setting.temporary
	}), { timeMs, confidence, reference } = measure, progress = (step) => setting.progress({
		...step,
		stage: `timing ${models.length === 1 ? "a model" : `${models.length} models`} on ${spec.name}`
	});
	return device.measure({
		models,
		reference
	}, protocol({
		timeMs,
		confidence,
		seed,
		goals
	}), measureIo({
		...setting,
		progress
	}));
}
const notAsked = {
	missing: !0,
	reason: "it was not looked for",
	tried: [],
	fixes: []
};
function asMeasured(name, model, { plan }) {
	return {
		name,
		bytes: model.bytes,
		macs: model.analysis.macs,
		shapes: plan.shapes
	};
}
const isTimed = (metric) => metric.startsWith("latency-");
function goalsOf(budgets, hasBase) {
	return budgets.flatMap(({ metric, limit, maxRegression }) => {
		if (!isTimed(metric)) return [];
		let goals = [];
		return limit !== void 0 && goals.push({
			kind: "limit",
			metric,
			model: "head",
			limit
		}), maxRegression !== void 0 && hasBase && goals.push({
			kind: "ratio",
			metric,
			a: "head",
			b: "base",
			maxRegression
		}), goals;
	});
}
function measuredFindings(measurement) {
	let { device, models, warnings } = measurement, timing = (name) => models.find((model) => model.name === name), [head, base] = [timing("head"), timing("base")];
	return {
		...nothing,
		head: head ? timedMetrics(head, device) : {},
		base: base ? timedMetrics(base, device) : {},
		changes: pairedChanges(measurement, "head", "base"),
		warnings: [...warnings, ...head?.warnings ?? []]
	};
}
/** A device's figures under their keys. */
function timedMetrics({ p50, p95, mean, energy }, device) {
	let keyed = {
		[metricKey("latency-p50", device)]: p50,
		[metricKey("latency-p95", device)]: p95,
		[metricKey("latency-mean", device)]: mean
	};
	return energy ? {
		...keyed,
		[metricKey("energy", device)]: energy
	} : keyed;
}
function predicted(device, { head, base }) {
	let { description, clockHz, estimate } = analyticDevices[device.chip], ofHead = estimate(head.graph, shapesOf(head)), { warnings } = ofHead;
	refuseOmitted(device, head, ofHead.layers);
	let own = formulaMetrics(device, ofHead), before = base ? predictedMetrics(device, base) : {}, changes = Object.fromEntries(Object.keys(own).flatMap((key) => {
		let [now, then] = [own[key], before[key]];
		if (!now || !then) return [];
		let value = now.value / then.value - 1;
		return [[key, {
			value,
			low: value,
			high: value,
			unit: "ratio",
			source: "predicted"
		}]];
	})), facts = [{
		label: "kind",
		value: `formula of ${description}`
	}, {
		label: "clock",
		value: `${clockHz / 1e6} MHz`
	}];
	return {
		findings: {
			...nothing,
			head: own,
			base: before,
			changes,
			warnings
		},
		facts: [{
			device: device.name,
			facts
		}]
	};
}
/** A formula that leaves out layers with work to do would pass wrongly. */
function refuseOmitted({ name }, { analysis }, known) {
	let names = new Set(known.map((layer) => layer.name)), left = analysis.layers.filter((layer) => layer.macs > 0 && !names.has(layer.name)), ops = [...new Set(left.map((layer) => layer.op))].join(", ");
	if (left.length > 0) throw userError("device-formula", {
		device: name,
		ops
	});
}
/** The figures of a formula; it knows no spread, so p50, p95 and mean are one. */
function predictedMetrics(device, model) {
	return formulaMetrics(device, analyticDevices[device.chip].estimate(model.graph, shapesOf(model)));
}
function formulaMetrics(device, { latency, energy }) {
	let timed = Object.keys(metrics).filter(isTimed), keyed = Object.fromEntries(timed.map((metric) => [metricKey(metric, device.name), latency]));
	return energy ? {
		...keyed,
		[metricKey("energy", device.name)]: energy
	} : keyed;
}
function shapesOf({ graph, analysis }) {
	let bound = analysis.inputs.map((input) => [input.name, input.shape ?? []]);
	return inferShapes(graph, {
		...defaultBinding(graph),
		...Object.fromEntries(bound)
	});
}
// src/run/ledger-plan.ts
/** The name of the ledger in a search's folder. */
const ledgerFile = "trials.jsonl", briefChoice = ({ name, options, labels, default: own }) => ({
	name,
	options,
	...labels ? { labels } : {},
	...own === options.length - 1 ? {} : { default: own }
});
function briefOf({ plan, head }, space, task, { method, seed }) {
	return {
		model: {
			name: plan.name,
			path: plan.path,
			sha256: head.sha256
		},
		space: {
			id: space.id,
			choices: space.choices.map(briefChoice)
		},
		objectives: task.objectives,
		constraints: task.constraints,
		budgets: plan.budgets,
		method,
		seed
	};
}
const text = string().max(4096), isMetric = (name) => Object.hasOwn(metrics, name), metric = string().refine(isMetric), key = text.refine((name) => isMetric(splitKey(name).metric)), better = _enum(["min", "max"]), number = number$2().optional(), choice = object({
	name: text,
	options: array(number$2()).min(1).max(1e4),
	labels: array(text).max(1e4).optional(),
	default: number$2().int().nonnegative().optional()
}).transform(({ labels, default: own, ...rest }) => ({
	...rest,
	...labels ? { labels } : {},
	...own === void 0 ? {} : { default: own }
})), briefSchema = object({
	model: object({
		name: text,
		path: text,
		sha256: text
	}),
	space: object({
		id: text,
		choices: array(choice).max(1e5)
	}),
	objectives: array(object({
		key,
		better
	})).min(1).max(16),
	constraints: array(object({
		key,
		better,
		limit: number$2()
	})).max(1e3),
	budgets: array(object({
		metric,
		device: text.optional(),
		limit: number,
		maxRegression: number,
		deployment: _enum(["fp32", "int8"])
	})).max(1e3),
	method: text,
	untrained: text.optional(),
	seed: number$2()
});
/** The brief out of a ledger's first line. @throws UserError `ledger-plan` when it is not one of ours. */
function readBrief(plan, path) {
	let result = briefSchema.safeParse(plan);
	if (!result.success) throw userError("ledger-plan", { path });
	let budgets = result.data.budgets.map(({ device, limit, maxRegression, ...rest }) => ({
		...rest,
		device,
		limit,
		maxRegression
	}));
	return {
		...result.data,
		budgets
	};
}
/**
* A search that goes on keeps the limits it began with: base's measured figures, and with them the limits of largest
* worsenings, differ a little from run to run. Where anything else differs, `brief` itself (and the ledger refuses).
*/
function settledBrief(path, brief) {
	let earlier = briefAt(path), withoutLimits = ({ constraints, ...rest }) => JSON.stringify({
		...rest,
		constraints: constraints.map(({ key, better }) => ({
			key,
			better
		}))
	});
	return earlier && withoutLimits(earlier) === withoutLimits(readBrief(brief, path)) ? earlier : brief;
}
/** Undefined where there is none that can be read: opening the ledger says what is wrong with it. */
function briefAt(path) {
	if (existsSync(path)) try {
		return readBrief(readLedger(path).plan, path);
	} catch (error) {
		if (error instanceof UserError) return;
		throw error;
	}
}
// src/run/quality.ts
/** The quality metrics that a model's budgets name. */
const qualityMetrics = (budgets) => [...new Set(budgets.flatMap(({ metric }) => isQuality(metric) ? [metric] : []))], isQuality = (metric) => metrics[metric].kind === "quality";
/** Figures that cannot be had are missing, with the reason; without a quality budget nothing is run. */
async function qualityFindings(subject, lab, setting, seed) {
	let { plan } = subject, findings = nothing;
	for (let metric of qualityMetrics(plan.budgets)) {
		setting.progress({
			stage: `evaluating ${plan.name}`,
			note: metrics[metric].label
		});
		try {
			findings = together([findings, await compare(metric, {
				subject,
				lab,
				seed
			})]);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			let budgets = plan.budgets.filter((budget) => budget.metric === metric);
			findings = {
				...findings,
				missing: {
					...findings.missing,
					...missingFigures(budgets, error)
				}
			};
		}
	}
	return findings;
}
async function compare(metric, { subject, lab, seed }) {
	let { head, base } = subject, ofHead = await evaluateModel(head.bytes, metric, {
		subject,
		lab,
		seed
	}), found = {
		...nothing,
		head: { [metric]: ofHead.estimate }
	};
	if (!base) return found;
	if (base.sha256 === head.sha256) {
		let unchanged = {
			value: 0,
			low: 0,
			high: 0,
			unit: "ratio",
			source: "measured"
		};
		return {
			...found,
			base: found.head,
			changes: { [metric]: unchanged }
		};
	}
	let ofBase = await evaluateModel(base.bytes, metric, {
		subject,
		lab,
		seed
	}).catch(baseWarning(metric));
	return "code" in ofBase ? {
		...found,
		warnings: [ofBase]
	} : {
		...found,
		base: { [metric]: ofBase.estimate },
		changes: { [metric]: pairedChange(ofHead, ofBase) }
	};
}
const baseWarning = (metric) => (error) => {
	if (!(error instanceof UserError)) throw error;
	return {
		code: "base-not-evaluated",
		sentence: `The base model's ${metrics[metric].label} is not known: ${error.message}`,
		advice: error.fix
	};
};
/** One model on the subject's data set. */
async function evaluateModel(model, metric, { subject, lab, seed, signal, recalibration = {} }) {
	let { data, name, k } = subject.plan;
	if (!data) throw userError("data-missing", { model: name });
	return lab.evaluate({
		model,
		data,
		options: {
			metric,
			seed,
			k
		},
		...recalibration
	}, signal);
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
}), isBlind = ({ objectives, constraints }) => [...objectives, ...constraints].every(({ key }) => metrics[splitKey(key).metric].kind !== "quality"), candidate = (graph, { plan }) => ({
	graph,
	analysis: analyze(graph, { shapes: plan.shapes }),
	fileBytes: fileSize(graph)
}), candidateCosts = (subject, devices, space, task) => (graph, genome) => {
	let made = candidate(graph, subject), formulas = neededDevices(subject, devices).flatMap((device) => device.kind === "analytic" ? [predictedMetrics(device, made)] : []), proxy = isBlind(task) ? { "kept-importance": computed(space.keptImportance(genome), "ratio") } : {};
	return Object.assign({}, costsOf(made, subject.plan), ...formulas, proxy);
};
/** Recalibrates a candidate and evaluates it by every quality metric that a budget or an objective names. */
async function calibrated(graph, genome, { subject, space, lab, plan, seed, signal }) {
	let isSeed = genome.join() === space.seed.join(), origin = {
		model: subject.head.bytes,
		kept: space.kept(genome)
	}, recalibration = isSeed ? {} : {
		recalibrate: 256,
		origin
	}, model = isSeed ? subject.head.bytes : encode(graph), out = {
		model,
		metrics: {}
	};
	for (let metric of wantedQualities(subject, plan)) {
		let found = await evaluateModel(model, metric, {
			subject,
			lab,
			seed,
			signal,
			recalibration
		});
		out = {
			model: found.model ?? out.model,
			metrics: {
				...out.metrics,
				[metric]: found.estimate
			}
		};
	}
	return {
		...out,
		metrics: {
			...out.metrics,
			"file-size": computed(out.model.byteLength, "B")
		}
	};
}
function wantedQualities({ plan: model }, { search }) {
	if (!model.data) return [];
	let objectives = rankedBy(model, search.objectives).map((key) => splitKey(key).metric).filter((metric) => metrics[metric].kind === "quality");
	return [.../* @__PURE__ */ new Set([...qualityMetrics(model.budgets), ...objectives])];
}
/**
* Times finalists beside head on every device that a budget names. A machine drifts from one measurement to the next,
* so a figure is scaled by what head takes now against what it took at first (`anchor`, or the first round).
* What neither limits nor ranks is not kept.
*/
function measureFinalists(subject, plan, task, setting, anchor) {
	let devices = neededDevices(subject, plan.devices).filter((device) => device.kind !== "analytic"), wanted = new Set([...task.objectives, ...task.constraints].map(({ key }) => key)), head = asMeasured("head", subject.head, subject), anchors = anchor;
	return async (finalists, { timeMs, signal }) => {
		let models = finalists.filter(({ trial }) => trial.id !== seedTrial).map(({ graph, trial }) => asMeasured(nameOf(trial.id), {
			bytes: encode(graph),
			...candidate(graph, subject)
		}, subject)), share = (timeMs ?? 1e400) / Math.max(1, devices.length), measure = {
			...plan.measure,
			timeMs: Math.max(1, Math.min(share, plan.measure.timeMs))
		}, found = finalists.map(() => ({}));
		for (let device of devices) {
			let { models: timings } = await measureOn(invented(device, subject), [head, ...models], [], {
				...plan,
				measure
			}, {
				...setting,
				signal
			}), figures = new Map(timings.map((timing) => [timing.name, timedMetrics(timing, device.name)])), now = figures.get("head") ?? {};
			anchors = {
				...now,
				...anchors
			}, finalists.forEach(({ trial }, i) => {
				let own = trial.id === seedTrial ? now : figures.get(nameOf(trial.id)) ?? {};
				found[i] = {
					...found[i],
					...kept(drifted(own, now, anchors), wanted)
				};
			});
		}
		return found;
	};
}
/** The model itself is always the first trial. */
const seedTrial = 0, nameOf = (trial) => `candidate ${trial}`, kept = (metrics, wanted) => Object.fromEntries(Object.entries(metrics).filter(([key]) => wanted.has(key)));
/** `own` as it would have been when head took `anchors`, from figures taken while it took `now`. */
function drifted(own, now, anchors) {
	let entries = Object.entries(own).map(([key, estimate]) => {
		let factor = (anchors[key]?.value ?? NaN) / (now[key]?.value ?? NaN), scale = Number.isFinite(factor) ? factor : 1, { value, low, high } = estimate;
		return [key, {
			...estimate,
			value: value * scale,
			low: low * scale,
			high: high * scale
		}];
	});
	return Object.fromEntries(entries);
}
/** The longest one round of measuring finalists takes: the plan's time on each device. */
const measureBudgetMs = (subject, plan) => plan.measure.timeMs * neededDevices(subject, plan.devices).filter((device) => device.kind !== "analytic").length;
function neededDevices({ plan }, devices) {
	let named = new Set(plan.budgets.map((budget) => budget.device));
	return devices.filter((device) => named.has(device.name));
}
// src/train/recipe.ts
const lossNames = [
	"cross-entropy",
	"binary-cross-entropy",
	"mse",
	"mae",
	"huber"
], rates = {
	sgd: .05,
	adam: .001,
	adamw: .001
};
/**
* A whole recipe: what is not given is 10 epochs of Adam in batches of 32 with the usual augmentation, seed 1. A rate that
* is given stays constant unless a schedule is given too; the usual one is lowered along a cosine.
* @example recipeWith({ optimizer: { kind: 'sgd', momentum: 0.9 }, epochs: 30 })
*/
function recipeWith(given = {}) {
	let { optimizer = { kind: "adam" } } = given, usual = {
		batch: 32,
		epochs: 10,
		optimizer,
		weightDecay: optimizer.kind === "adamw" ? .01 : 0,
		rate: rates[optimizer.kind],
		schedule: { kind: given.rate === void 0 ? "cosine" : "constant" },
		shuffle: !0,
		augment: "usual",
		freezeBatchNorm: !1,
		seed: 1
	}, stated = Object.entries(given).filter(([, value]) => value !== void 0);
	return {
		...usual,
		...Object.fromEntries(stated)
	};
}
// src/run/coach.ts
/** Adam with one cycle for every stretch: ends low, so that what is judged is settled, and starts anew from any weights. */
const shortRecipe = {
	optimizer: { kind: "adam" },
	rate: .002,
	schedule: { kind: "one-cycle" }
}, memoryBytes = 4 * 2 ** 30, callMs = 2 ** 31 - 1, mostKeptBytes = 2 ** 29;
/** @throws UserError `data-missing`, `runtime-missing` */
async function openCoach(options) {
	let { subject, space, setting, seed, folder, metrics } = options, { data, k, name } = subject.plan;
	if (!data) throw userError("data-missing", { model: name });
	let runtime = await setting.findRuntime();
	if (isMissing(runtime)) throw runtimeMissing(runtime);
	let worker = await startWorker({
		runtime,
		memoryBytes,
		...setting.signal ? { signal: setting.signal } : {}
	}), files = weightFiles(folder), place = {
		data,
		cwd: setting.root,
		inside: setting.root,
		threads: threadsFor(subject)
	}, recipe = (steps) => recipeWith({
		...shortRecipe,
		seed,
		steps,
		...options.recipe
	}), teacher = options.teach ? { teacher: subject.head.bytes } : {}, call = (input, signal, onProgress = () => {}) => worker.call("shortTraining", {
		...place,
		...input
	}, {
		timeMs: callMs,
		onProgress,
		...signal ? { signal } : {}
	}), judge = (on) => ({
		metrics,
		on,
		k,
		seed
	}), asIs = (steps, on, signal) => call({
		model: subject.head.bytes,
		recipe: recipe(steps),
		on: "fit",
		judge: judge(on)
	}, signal);
	return {
		unfit: async () => {
			try {
				await asIs(1, "held-out", setting.signal);
				return;
			} catch (error) {
				if (error instanceof UserError && !setting.signal?.aborted) return error;
				throw error;
			}
		},
		judgeHeldOut: async (signal) => trainedTo(await asIs(0, "held-out", signal), 0, "held-out").metrics,
		judgeSeed: async (signal) => trainedTo(await asIs(0, "test", signal), 0, "test"),
		train: async (stint) => {
			let { id, genome, from, last, timeMs, signal } = stint, isCut = from === 0, part = last ? "test" : "held-out", origin = {
				model: subject.head.bytes,
				kept: space.kept(genome)
			}, input = {
				model: isCut ? encode(stint.graph) : files.read(id) ?? encode(stint.graph),
				recipe: {
					...recipe(stint.steps ?? 1),
					seed: seed + from
				},
				timeMs,
				...teacher,
				...isCut ? {
					recalibrate: 256,
					origin
				} : {},
				on: last ? "train" : "fit",
				judge: judge(part)
			}, output = await call(input, signal, telling(setting, stint));
			return files.write(id, from + output.steps, output.model), trainedTo(output, from, part);
		},
		kept: files.steps,
		release: files.release,
		model: files.read,
		keepOnly: files.keepOnly,
		close: () => worker.close()
	};
}
/** Below so many MACs a sample, waking a second thread costs more than it brings; told by the model, so that runs agree. */
const threadsFor = ({ head }) => head.analysis.macs < 1e6 ? 1 : availableParallelism();
/** The last stretch takes long enough to be watched. */
function telling({ progress }, { last, id, steps, timeMs }) {
	if (!last) return () => {};
	let stage = `training the best, candidate ${id}`;
	return progress({
		stage,
		...timeMs === void 0 ? {} : { secondsLeft: timeMs / 1e3 }
	}), (told) => progress({
		stage,
		done: told.steps,
		...steps === void 0 ? {} : { total: steps },
		note: `loss ${told.loss.toPrecision(3)}`,
		secondsLeft: told.secondsLeft
	});
}
function trainedTo(output, from, part) {
	let { qualities, model, steps, startMs, stepMs, judgeMs } = output, figures = Object.fromEntries(qualities.map(({ metric, estimate }) => [metric, estimate]));
	return {
		steps: from + steps,
		part,
		metrics: {
			...figures,
			"file-size": computed(model.byteLength, "B")
		},
		...steps > 0 ? { paces: {
			startMs,
			stepMs,
			judgeMs
		} } : {}
	};
}
/** `candidates/12-450.onnx`: trial 12 after 450 steps. */
function weightFiles(folder) {
	let place = join$1(folder, "candidates");
	mkdirSync(place, { recursive: !0 });
	let kept = /* @__PURE__ */ new Map();
	for (let name of readdirSync(place)) {
		let found = /^(\d{1,9})-(\d{1,12})\.onnx$/.exec(name);
		found && kept.set(Number(found[1]), {
			steps: Number(found[2]),
			bytes: 0
		});
	}
	let path = (id, steps) => join$1(place, `${id}-${steps}.onnx`), drop = (id) => {
		let entry = kept.get(id);
		entry && (kept.delete(id), rmSync(path(id, entry.steps), { force: !0 }));
	};
	return {
		steps: (id) => kept.get(id)?.steps,
		read: (id) => {
			let entry = kept.get(id);
			return entry && existsSync(path(id, entry.steps)) ? new Uint8Array(readFileSync(path(id, entry.steps))) : void 0;
		},
		write: (id, steps, model) => {
			writeFileSync(`${path(id, steps)}.part`, model), drop(id), renameSync(`${path(id, steps)}.part`, path(id, steps)), kept.set(id, {
				steps,
				bytes: model.byteLength
			});
		},
		release: (id) => {
			[...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0) > mostKeptBytes && drop(id);
		},
		keepOnly: (ids) => {
			for (let id of [...kept.keys()]) ids.includes(id) || drop(id);
		}
	};
}
// src/run/request.ts
const limitsOfSearch = ({ timeMs, trials }) => ({
	...timeMs === void 0 ? {} : { timeMs },
	...trials === void 0 ? {} : { trials }
});
/** Where a search stands: a line for logs, a table for those who watch. */
function describeStep(model, { stage, trial, done, total, best, frontSize, secondsLeft }) {
	let steps = trial.rungs?.at(-1)?.steps, trained = steps === void 0 ? "" : ` after ${steps} steps`, figures = trial.state === "complete" ? figuresOf(trial) : trial.state;
	return {
		stage: `${stage} ${model}`,
		done,
		note: best ? `front ${frontSize}, best ${bestFigure(best.metrics)}` : "nothing feasible yet",
		facts: [
			["trial", `#${trial.id}${trained}: ${figures}`],
			["best feasible", best ? `#${best.id}: ${figuresOf(best)}` : "none yet"],
			["front", `${frontSize} of ${done}`]
		],
		...total === void 0 ? {} : { total },
		...secondsLeft === void 0 ? {} : { secondsLeft }
	};
}
/** In a line of a table: quality, MACs, and what a device said. */
function figuresOf(trial) {
	let figures = known(trial);
	return Object.keys(figures).filter((key) => {
		let { kind } = metrics[splitKey(key).metric];
		return kind === "quality" || key === "macs" || kind === "device" && trial.measured?.[key];
	}).map((key) => `${key} ${formatQuantity(figures[key].value, figures[key].unit)}`).join(", ");
}
function bestFigure(figures) {
	let estimate = figures[Object.keys(figures).find((key) => metrics[splitKey(key).metric].kind === "quality") ?? "macs"];
	return estimate ? formatQuantity(estimate.value, estimate.unit) : "";
}
// src/run/propose-trained.ts
/**
* Undefined where the method does not train, or there is nothing to train by or for.
* @returns `untrained`: why it cannot be done, where it was asked for
*/
async function proposeTrained(subject, figures, request, tools) {
	let { plan, setting } = tools, task = taskOf(subject.plan, plan, figures.base);
	if (request.method !== "auto" || !plan.search.train || isBlind(task)) return;
	let begun = setting.now(), space = modelSpace(subject.head.graph);
	if (space.choices.length === 0) return;
	mkdirSync(request.folder, { recursive: !0 });
	let { folder, seed } = request, coach = await openCoach({
		subject,
		space,
		setting,
		metrics: wantedQualities(subject, plan),
		folder,
		seed
	});
	try {
		let problem = await coach.unfit();
		return problem ? { untrained: problem.message } : await searched({
			subject,
			figures,
			request,
			tools,
			space,
			task,
			coach,
			begun
		});
	} finally {
		await coach.close();
	}
}
async function searched({ subject, figures, request, tools, space, task, coach, begun }) {
	let { plan, setting } = tools, path = join$1(request.folder, ledgerFile), brief = settledBrief(path, briefOf(subject, space, task, request)), limits = {
		objectives: brief.objectives,
		constraints: brief.constraints
	}, costs = candidateCosts(subject, plan.devices, space, limits), foresight = foresightOf(subject, space, limits, costs), ledger = openLedger(path, brief, setting.now), late = ledger.spentMs > 0 ? 0 : setting.now() - begun, { timeMs, ...rest } = limitsOfSearch(request);
	try {
		let result = await searchByTraining({
			space,
			...limits,
			seed: request.seed
		}, {
			...rest,
			...timeMs === void 0 ? {} : { timeMs: Math.max(1, timeMs - late) },
			...foresight ? { foresight } : {},
			evaluate: {
				costs,
				quality: (_graph, { signal }) => coach.judgeHeldOut(signal),
				...request.measure ? { measure: measureFinalists(subject, plan, limits, setting, figures.head) } : {}
			},
			coach,
			measureMs: measureBudgetMs(subject, plan),
			now: setting.now,
			ledger,
			progress: (step) => setting.progress(describeStep(subject.plan.name, step)),
			...setting.signal ? { signal: setting.signal } : {}
		});
		return result.interrupted || coach.keepOnly(result.front.map(({ id }) => id)), {
			brief,
			space,
			result,
			best: result.best && modelOf$1(result.best.id, subject, coach)
		};
	} finally {
		ledger.close();
	}
}
const modelOf$1 = (id, { head }, coach) => id === 0 ? head.bytes : coach.model(id);
/** Costs of any genome at once, if they tell every limit that is no device's to tell and no data set's. */
function foresightOf(subject, space, { constraints }, direct) {
	let evaluator = costEvaluator(space);
	if (!evaluator) return;
	let { head, plan } = subject, besideWeights = head.fileBytes - head.analysis.weightBytes.fp32, as = (metric) => plan.budgets.some((b) => b.metric === metric && b.deployment === "int8") ? "int8" : "fp32", costs = (genome) => {
		let { params, macs, weightBytes, peakActivationBytes } = evaluator.costs(genome), size = weightBytes.fp32 + besideWeights;
		return {
			params: computed(params, "count"),
			macs: computed(macs, "count"),
			"weight-bytes": computed(weightBytes[as("weight-bytes")], "B"),
			"file-size": {
				value: size,
				low: .9 * size,
				high: 1.1 * size,
				unit: "B",
				source: "predicted"
			},
			...peakActivationBytes ? { "peak-memory": computed(peakActivationBytes[as("peak-memory")], "B") } : {}
		};
	}, seed = { ...direct(head.graph, space.seed) }, foreseen = costs(space.seed);
	return constraints.every(({ key }) => metrics[splitKey(key).metric].kind === "quality" || key in foreseen || !(key in seed)) ? { costs } : void 0;
}
// src/run/propose.ts
/** `auto` is evolution where nothing can be trained. */
const searchers = {
	auto: evolution,
	evolution,
	local,
	random: randomSearch
};
/**
* Searches around `subject.head`.
* Undefined when nothing of the model can be changed.
*/
async function propose(subject, figures, request, { plan, lab, setting }) {
	let trained = await proposeTrained(subject, figures, request, {
		plan,
		lab,
		setting
	});
	if (trained && !("untrained" in trained)) return trained;
	let space = widthSpace(subject.head.graph, { fractions: plan.search.widths });
	if (space.choices.length === 0) return;
	let path = join$1(request.folder, ledgerFile), brief = settledBrief(path, {
		...briefOf(subject, space, taskOf(subject.plan, plan, figures.base), request),
		...trained
	}), task = {
		objectives: brief.objectives,
		constraints: brief.constraints
	}, tools = {
		subject,
		space,
		lab,
		plan,
		seed: request.seed,
		signal: setting.signal
	}, evaluate = {
		costs: candidateCosts(subject, plan.devices, space, task),
		quality: async (graph, { genome, signal }) => (await calibrated(graph, genome, {
			...tools,
			signal
		})).metrics,
		...request.measure ? { measure: measureFinalists(subject, plan, task, setting, figures.head) } : {}
	};
	mkdirSync(request.folder, { recursive: !0 });
	let ledger = openLedger(path, brief, setting.now);
	try {
		let options = {
			...limitsOfSearch(request),
			measureMs: measureBudgetMs(subject, plan),
			now: setting.now,
			ledger
		}, result = await search({
			space,
			...task,
			seed: request.seed
		}, {
			...options,
			evaluate,
			searcher: searchers[request.method],
			progress: (step) => setting.progress(describeStep(subject.plan.name, step)),
			...setting.signal ? { signal: setting.signal } : {}
		});
		return {
			brief,
			space,
			result,
			best: result.best && await modelOf(result.best.genome, space, tools)
		};
	} finally {
		ledger.close();
	}
}
/** The candidate as it was evaluated: recalibration is deterministic, so it is done again instead of kept for all. */
async function modelOf(genome, space, tools) {
	return (await calibrated(space.decode(genome), genome, {
		...tools,
		signal: void 0
	})).model;
}
// src/run/outputs.ts
/** Writes a gate's results into `folder`; returns their paths. */
function writeGate({ verdict, best }, folder) {
	let files = {
		verdict: join$1(folder, "verdict.json"),
		comment: join$1(folder, "comment.md"),
		report: join$1(folder, "report.html")
	};
	writeWhole(files.verdict, json(verdict)), writeWhole(files.comment, markdown(verdict)), writeWhole(files.report, html(verdict));
	let models = /* @__PURE__ */ new Map();
	for (let [name, bytes] of best) {
		let path = join$1(folder, bestFile(name));
		writeWhole(path, bytes), models.set(name, path);
	}
	return {
		...files,
		best: models
	};
}
/** Through a neighbour and a rename: a reader, or a killed process, never leaves half a file. */
function writeWhole(path, content) {
	mkdirSync(dirname(path), { recursive: !0 });
	let part = `${path}.part`;
	writeFileSync(part, content), renameSync(part, path);
}
// src/run/search-report.ts
/** What stands in a search's folder. @throws UserError when that is no ledger of ours. */
function readSearch(folder) {
	let path = join$1(folder, ledgerFile), { plan, trials, spentMs } = readLedger(path), brief = readBrief(plan, path);
	return {
		brief,
		outcome: outcome(brief, trials),
		seconds: spentMs / 1e3
	};
}
/** A search that sees no accuracy ranks by a proxy: said wherever its result is shown. */
function blindness(task) {
	return task.untrained === void 0 ? isBlind(task) ? [{
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
	let { brief, outcome: found, seconds } = record, { name, path } = brief.model, command = `edgewise search --model ${name} --method ${brief.method} --seed ${brief.seed}`, [seed] = found.trials, search = summariseSearch({
		...found,
		seconds,
		interrupted: options.interrupted,
		exhausted: !1,
		unmeasured: void 0
	}, {
		task: brief,
		method: brief.method,
		seed: brief.seed,
		describe: (genome) => describeGenome(brief.space.choices, genome),
		command,
		...options.bestFile === void 0 ? {} : { bestFile: options.bestFile }
	}), model = {
		name,
		path,
		budgets: brief.budgets,
		head: seed ? known(seed) : {},
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
			command
		}
	});
}
/** The document of `search --json` and `report --json`. */
function searchJson({ brief, outcome: found, seconds }, warmStarted) {
	return {
		model: brief.model.name,
		...paretoDocument(found, { describe: (genome) => describeGenome(brief.space.choices, genome) }),
		seconds,
		warmStarted
	};
}
/** Writes pareto.json, report.md and report.html beside the ledger; returns their paths. */
function writeSearch(folder, record, verdict) {
	let files = {
		"pareto.json": `${JSON.stringify(searchJson(record, !1), null, 2)}\n`,
		"report.md": markdown(verdict),
		"report.html": html(verdict)
	};
	return Object.entries(files).map(([name, text]) => (writeWhole(join$1(folder, name), text), join$1(folder, name)));
}
// src/run/gate.ts
/** Judges every model of the plan against its budgets and looks for a better one. */
async function gate(plan, setting, options) {
	let lab = openLab(setting);
	try {
		let judged = [];
		for (let subject of await loadSubjects(plan, setting)) setting.signal?.throwIfAborted(), judged.push(await examine(subject, plan, lab, setting, options));
		return conclude(judged, plan, options);
	} finally {
		await lab.close();
	}
}
async function examine(subject, plan, lab, setting, options) {
	let computed = computedFindings(subject);
	if (!options.measure) return unmeasured(subject, computed, plan, setting);
	let quality = await qualityFindings(subject, lab, setting, plan.seed), { findings: timed, facts } = await deviceFindings(subject, plan, setting), findings = together([
		computed,
		quality,
		timed
	]), proposal = await searchAround(subject, findings, {
		plan,
		lab,
		setting
	}, options);
	return "code" in proposal ? {
		subject,
		findings: together([findings, {
			...nothing,
			warnings: [proposal]
		}]),
		facts,
		proposal: void 0
	} : {
		subject,
		findings,
		facts,
		...proposal
	};
}
/** A search that cannot be made leaves a warning: the budgets are judged all the same. */
async function searchAround(subject, findings, tools, options) {
	let { plan } = tools;
	if (!options.search || !plan.search.enabled || isIdle(subject, findings)) return { proposal: void 0 };
	let folder = options.searchFolder(subject.plan.name), { method, trials, timeMs } = plan.search, request = {
		method,
		trials,
		timeMs,
		seed: plan.seed,
		folder,
		measure: devicesAnswer(findings)
	};
	try {
		return { proposal: await orAnew(folder, () => propose(subject, findings, request, tools)) };
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			code: "search-failed",
			sentence: `No better architecture was looked for: ${error.message}`,
			advice: error.fix
		};
	}
}
/** Trials that an earlier gate left in this folder for another model or other budgets are dropped. */
async function orAnew(folder, work) {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof UserError && error.code === "ledger-foreign")) throw error;
		return rmSync(join$1(folder, ledgerFile)), work();
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
	let { findings, facts } = await deviceFindings(subject, {
		...plan,
		devices: plan.devices.filter((device) => device.kind === "analytic")
	}, setting);
	return {
		subject,
		findings: together([skipped(subject, computed), findings]),
		facts,
		proposal: void 0
	};
}
function skipped({ plan }, computed) {
	let why = {
		message: "measuring was switched off",
		fix: "Run the gate without --no-measure."
	};
	return {
		...computed,
		missing: missingFigures(plan.budgets, why)
	};
}
function conclude(judged, plan, { context }) {
	let best = new Map(judged.flatMap(({ subject, proposal }) => proposal?.best ? [[subject.plan.name, proposal.best]] : []));
	return {
		verdict: judge({
			models: judged.map(({ subject, findings, proposal }) => ({
				name: subject.plan.name,
				path: subject.plan.path,
				budgets: subject.plan.budgets,
				head: findings.head,
				base: subject.base || subject.baseProblem ? findings.base : void 0,
				changes: findings.changes,
				missing: findings.missing,
				layers: summariseLayers(subject.head.analysis),
				search: proposal && summarise(proposal, plan),
				warnings: [...findings.warnings, ...proposal ? blindness(proposal.brief) : []]
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
function summarise({ brief, result, best }, plan) {
	return summariseSearch(result, {
		task: brief,
		method: brief.method,
		seed: plan.seed,
		describe: (genome) => describeGenome(brief.space.choices, genome),
		...best ? { bestFile: bestFile(brief.model.name) } : {},
		command: `edgewise search --model ${brief.model.name} --seed ${plan.seed}`
	});
}
/** Where a model's best architecture stands among the results. */
const bestFile = (model) => join$1(folderName(model), "best.onnx"), folderName = (model) => model.replace(/[^\w.-]+/g, "-").replace(/^\.+/, "") || "model";
export { html as $, summariseSearch as A, nth as B, slowest as C, deviceFacts as D, isDepthwise as E, nonDominatedSort as F, modelSpace as G, settle$1 as H, paretoFront as I, describeGenome as J, widthSpace as K, crossover as L, randomSearch as M, evolution as N, pairedChanges as O, hypervolume as P, judge as Q, mutate as R, analyticDevices as S, mpicCycles as T, uniform as U, sample as V, genomeCount as W, Net as X, optionName as Y, crowdingDistance as Z, asMeasured as _, readSearch as a, loadSubjects as b, writeSearch as c, propose as d, searchers as f, readBrief as g, ledgerFile as h, summarise as i, search as j, summariseLayers as k, writeGate as l, recipeWith as m, folderName as n, searchJson as o, lossNames as p, channelGroups as q, gate as r, searchVerdict as s, bestFile as t, writeWhole as u, measureOn as v, dianaAnalogCycles as w, costEvaluator as x, computedFindings as y, neighbours as z };
