import { n as __exportAll } from "./chunks/rolldown-runtime.js";
import { n as parseConfig, t as loadPlan } from "./chunks/load-plan.js";
import { i as printable, n as catalogue, t as UserError } from "./chunks/errors.js";
import { A as strings, B as label, C as dtypes, D as numbers, E as ints, F as floatAttr, H as tensorAttr, I as floatsAttr, L as graphAttr, M as attr, N as attribute, O as scalar, P as bodies, R as intAttr, S as dtypeOfCode, T as floats, V as stringAttr, _ as body, a as opKey, b as value, c as fileSize, d as consumers, f as producers, g as defaultLimits, h as rewrite, i as knownOp, j as tensor, k as stringBytes, l as decode, m as reads, n as inferShapes, o as ops, p as prune, r as defaultBinding, s as encode, t as bindShapes, u as captures, v as build, w as elements, x as byteLength, y as node, z as intsAttr } from "./chunks/shapes.js";
import { A as hypervolume, B as sample, C as isDepthwise, D as summariseSearch, E as summariseLayers, F as widthSpace, G as judge, H as genomeCount, I as crossover, K as html, L as mutate, M as nonDominatedSort, N as paretoFront, O as search, P as describeGenome, R as neighbours, S as mpicCycles, T as pairedChanges, U as channelGroups, V as uniform, W as crowdingDistance, _ as computedFindings, a as readSearch, b as slowest, c as writeSearch, d as propose, f as searchers, g as measureOn, h as asMeasured, i as summarise, j as evolution, k as randomSearch, l as writeGate, m as readBrief, n as folderName, o as searchJson, p as ledgerFile, q as hash, r as gate, s as searchVerdict, t as bestFile, u as writeWhole, v as loadSubjects, w as deviceFacts, x as dianaAnalogCycles, y as analyticDevices, z as nth } from "./chunks/gate.js";
import { t as normalise } from "./chunks/normalise.js";
import { c as analyze, i as baseSource, l as macs, o as analysisJson, s as costMetrics } from "./chunks/model.js";
import { A as plain, D as defaultPolicy, E as countedStatus, O as effectOf, T as blocks, a as json, i as summaryMarkdown, n as markdown, o as parseVerdict, r as summaryBytes, s as verdictJsonSchema, t as commentCharacters, w as summaryLine } from "./chunks/markdown.js";
import { u as random } from "./chunks/distributions.js";
import { i as figureText, o as metricLabel } from "./chunks/figures.js";
import { t as annotationsOf } from "./chunks/annotations.js";
import { t as terminal } from "./chunks/terminal2.js";
import { i as realOf, t as isInside } from "./chunks/files.js";
import { n as loadFile, t as analysisOf } from "./chunks/analyze.js";
import { t as openLab } from "./chunks/lab.js";
import { t as measureIo } from "./chunks/setting.js";
import { a as metrics, i as metricKey, n as computed, o as parseQuantity, r as formatQuantity, s as splitKey, t as budgetMetrics } from "./chunks/units.js";
import { t as configSchema } from "./chunks/schema.js";
// src/ir/print.ts
/**
* A graph as text. Constants show their type, and their numbers up to eight of them.
* @example print(graph) // graph opset 17\n  input x: float32[N, 4]\n  y = Relu(x)\n  output y: float32[N, 4]
*/
function print(graph) {
	let domains = Object.entries(graph.domains).map(([domain, version]) => `, ${name(domain)} ${version}`);
	return `graph ${name(graph.name)} opset ${graph.opset}${domains.join("")}\n${printBody(graph, "  ")}\n`;
}
function printBody(body, indent) {
	return [
		...body.inputs.map((v) => `input ${printValue(v)}`),
		...[...body.constants].map(([n, t]) => `const ${name(n)}: ${printTensor(t)}`),
		...body.nodes.map((n) => printNode(n, indent)),
		...body.outputs.map((v) => `output ${printValue(v)}`)
	].map((line) => indent + line).join("\n");
}
function printNode(node, indent) {
	let domain = node.domain && `${node.domain}.`, attributes = Object.entries(node.attributes).map(([key, a]) => `${name(key)}=${printAttribute(a, indent)}`), options = attributes.length > 0 ? ` {${attributes.join(", ")}}` : "";
	return `${node.outputs.map(name).join(", ")} = ${name(domain + node.op)}(${node.inputs.map(name).join(", ")})${options}`;
}
function printAttribute(a, indent) {
	switch (a.type) {
		case "graph": return printGraph(a.value, indent);
		case "graphs": return `[${a.value.map((g) => printGraph(g, indent)).join(", ")}]`;
		case "tensor": return printTensor(a.value);
		case "tensors": return `[${a.value.map(printTensor).join(", ")}]`;
		case "floats":
		case "ints": return list(a.value, figure);
		case "strings": return list(a.value, quoted);
		case "string": return quoted(a.value);
		default: return figure(a.value);
	}
}
const printGraph = (body, indent) => `{\n${printBody(body, `${indent}    `)}\n${indent}  }`;
function printTensor(t) {
	let shown = t.dtype !== "string" && elements(t.shape) <= 8;
	return `${printType(t)}${shown ? ` ${list(numbers(t), figure)}` : ""}`;
}
const printValue = (v) => `${name(v.name)}: ${printType(v)}`;
/** `float32[N, 3]`; `?` stands for what is unknown. */
function printType({ dtype, shape }) {
	return `${dtype ?? "?"}${printShape(shape)}`;
}
/** `[N, 3]`, or `[…]` where not even the rank is known. */
const printShape = (shape) => shape ? `[${shape.map(dim).join(", ")}]` : "[…]", dim = (d) => typeof d == "number" ? figure(d) : d.startsWith("?") ? "?" : name(d), figure = (x) => Math.abs(x) === 2 ** 63 ? x < 0 ? "-end" : "end" : String(Number(x.toPrecision(9))), list = (items, show) => `[${items.slice(0, 64).map(show).join(", ")}${items.length > 64 ? `, … ${items.length - 64} more` : ""}]`, quoted = (text) => JSON.stringify(printable(text)), name = (text) => /^[\w./:+-]{1,200}$/.test(text) ? text : text === "" ? "_" : quoted(text);
// src/ir/index.ts
var ir_exports = /* @__PURE__ */ __exportAll({
	attr: () => attr,
	attribute: () => attribute,
	bindShapes: () => bindShapes,
	bodies: () => bodies,
	body: () => body,
	build: () => build,
	byteLength: () => byteLength,
	captures: () => captures,
	consumers: () => consumers,
	decode: () => decode,
	defaultBinding: () => defaultBinding,
	defaultLimits: () => defaultLimits,
	dtypeOfCode: () => dtypeOfCode,
	dtypes: () => dtypes,
	elements: () => elements,
	encode: () => encode,
	fileSize: () => fileSize,
	floatAttr: () => floatAttr,
	floats: () => floats,
	floatsAttr: () => floatsAttr,
	graphAttr: () => graphAttr,
	hash: () => hash,
	inferShapes: () => inferShapes,
	intAttr: () => intAttr,
	ints: () => ints,
	intsAttr: () => intsAttr,
	knownOp: () => knownOp,
	label: () => label,
	node: () => node,
	normalise: () => normalise,
	numbers: () => numbers,
	opKey: () => opKey,
	ops: () => ops,
	print: () => print,
	printShape: () => printShape,
	printType: () => printType,
	producers: () => producers,
	prune: () => prune,
	reads: () => reads,
	rewrite: () => rewrite,
	scalar: () => scalar,
	stringAttr: () => stringAttr,
	stringBytes: () => stringBytes,
	strings: () => strings,
	tensor: () => tensor,
	tensorAttr: () => tensorAttr,
	value: () => value
});
export { UserError, analysisJson, analysisOf, analyticDevices, slowest as analyticSlowest, analyze, annotationsOf, asMeasured, baseSource, bestFile, blocks, budgetMetrics, catalogue, channelGroups, commentCharacters, computed, computedFindings, configSchema, costMetrics, countedStatus, crossover, crowdingDistance, decode, defaultPolicy, describeGenome, deviceFacts, dianaAnalogCycles, effectOf, encode, evolution, figureText, folderName, formatQuantity, gate, genomeCount, html, hypervolume, ir_exports as ir, isDepthwise, isInside, json, judge, ledgerFile, loadFile, loadPlan, loadSubjects, macs, markdown, measureIo, measureOn, metricKey, metricLabel, metrics, mpicCycles, mutate, neighbours, nonDominatedSort, nth, openLab, pairedChanges, paretoFront, parseConfig, parseQuantity, parseVerdict, plain, propose, random, randomSearch, readBrief, readSearch, realOf, sample, search, searchJson, searchVerdict, searchers, splitKey, summarise, summariseLayers, summariseSearch, summaryBytes, summaryLine, summaryMarkdown, terminal, uniform, verdictJsonSchema, widthSpace, writeGate, writeSearch, writeWhole };
