import { n as __exportAll } from "./chunks/rolldown-runtime.js";
import { a as gradientGraph, g as proxyNames, i as trainingStep, r as proxyScores, s as exportTrained, t as loadRuntime, v as normalise, y as foldBatchNorm } from "./chunks/load.js";
import { n as parseConfig, s as locate, t as loadPlan } from "./chunks/load-plan.js";
import { i as printable, n as catalogue, t as UserError } from "./chunks/errors.js";
import { A as floatsAttr, C as stringBytes, D as attribute, E as attr, F as stringAttr, I as tensorAttr, M as intAttr, N as intsAttr, O as bodies, P as label, S as scalar, T as tensor, _ as elements, a as metrics, b as numbers, d as node, f as value, g as dtypes, h as dtypeOfCode, i as metricKey, j as graphAttr, k as floatAttr, l as body, m as byteLength, n as computed, o as parseQuantity, r as formatQuantity, s as splitKey, t as budgetMetrics, u as build, v as floats, w as strings, y as ints } from "./chunks/units.js";
import { n as defaultLimits, t as decode } from "./chunks/decode.js";
import { a as opKey, c as fileSize, i as knownOp, n as inferShapes, o as ops, r as defaultBinding, s as encode, t as bindShapes } from "./chunks/shapes.js";
import { t as hash } from "./chunks/hash.js";
import { a as reads, i as prune, n as consumers, o as rewrite, r as producers, t as captures } from "./chunks/rewrite.js";
import { i as baseSource, o as analysisJson, s as costMetrics } from "./chunks/model.js";
import { J as blocks, Q as worst, X as defaultPolicy, Y as countedStatus, Z as effectOf, d as markdown, f as summaryBytes, m as diagramSchema, n as ledgerFile, nt as plain, p as summaryMarkdown, q as summaryLine, r as readBrief, tt as shellWord, u as commentCharacters } from "./chunks/ledger-plan.js";
import { i as figureText, o as metricLabel } from "./chunks/figures.js";
import { t as annotationsOf } from "./chunks/annotations.js";
import { A as unseen, B as donorOf, C as assistedEvolution, D as fitQuality, E as survivors, F as levels, I as columnOf, L as featuresOfSpace, M as foresee, N as expectedImprovement, O as firstDesign, P as expectedVolume, R as squaredDistance, S as local, T as nsga2, V as crowdingDistance, _ as analyticDevices, b as mpicCycles, c as computedFindings, g as costEvaluator, h as rankAggregate, i as asMeasured, j as prospects, k as exhaust, m as randomSearch, n as searchers, o as measureOn, p as search, t as propose, u as loadSubjects, v as slowest, w as evolution, x as isDepthwise, y as dianaAnalogCycles, z as genomeCount } from "./chunks/propose.js";
import { n as parseVerdict, r as verdictJsonSchema, t as json } from "./chunks/json.js";
import { t as random } from "./chunks/random.js";
import { A as parseGenotype, C as nasBench201Form, D as darts, E as printNasBench201, O as dartsOps, S as nasBench201, T as parseNasBench201, _ as familySpace, b as parseFamily, g as builtInSpaces, h as builtInSpace, j as printGenotype, k as genotypeOf, v as spaceOfFamily, w as nasBench201Ops, x as families, y as familySchema } from "./chunks/space-choice.js";
import { n as optionName, t as describeGenome } from "./chunks/describe.js";
import { t as isMissing } from "./chunks/missing.js";
import { a as foldedNodes, i as macs, r as nodeMacs, t as analyze } from "./chunks/analyze.js";
import { a as sample, c as modelSpace, f as channelGroups, i as nth, n as mutate, o as settle, r as neighbours, s as uniform, t as crossover, u as widthSpace } from "./chunks/variation.js";
import { t as measureIo } from "./chunks/setting.js";
import { F as nonDominatedSort, G as primaryOf, H as axes, I as paretoFront, K as judge, L as layerDiagram, P as hypervolume, S as storyOf, V as violation, W as pointOf, _ as deviceFacts, a as writeSearch, b as summariseSearch, g as terminal, i as searchVerdict, n as readSearch, q as html, r as searchJson, v as pairedChanges, x as layerDiagramOf, y as summariseLayers } from "./chunks/search-report.js";
import { t as configSchema } from "./chunks/schema.js";
import { i as realOf, t as isInside } from "./chunks/files.js";
import { n as loadFile, t as analysisOf } from "./chunks/analyze2.js";
import { t as openLab } from "./chunks/lab.js";
import { a as loadPredictor, i as loadMeasured, n as keepMeasurement, o as measurementsFile, r as loadFitted, s as refitKept, t as fitFiles } from "./chunks/predictor.js";
import { t as makeFolder } from "./chunks/make-folder.js";
import { t as writeWhole } from "./chunks/write-whole.js";
import { n as recipeWith } from "./chunks/recipe.js";
import { r as memoryFolder } from "./chunks/warm-store.js";
import { a as summarise, i as gate, n as bestFile, r as folderName, t as writeGate } from "./chunks/outputs.js";
import { n as measuredRow, r as profile, t as fusingOf } from "./chunks/profile.js";
import { n as ofSpaceAndOthers, t as ofModels } from "./chunks/profile-candidates.js";
import { t as trainModel } from "./chunks/train-model.js";
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
	foldBatchNorm: () => foldBatchNorm,
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
/** Chosen prospects, in their order. */
function acquire(problem, model, { holding, vectors }, costObjectives, { batch, best }) {
	let posterior = model.process.posterior({
		count: vectors.length,
		columns: model.points.map((point) => columnOf(point, vectors)),
		between: (a, b) => squaredDistance(vectors[a], vectors[b])
	}), corner = cornerOf(problem, model, holding, costObjectives), front = stepsOf(problem, model, costObjectives), forBest = costObjectives.length === 0 ? batch : Math.round(batch * best), chosen = [], pick = greedy(holding, posterior);
	for (; chosen.length < Math.min(batch, holding.length);) {
		chosen.length === forBest && (pick = greedy(holding, posterior, new Set(chosen)));
		let gain = chosen.length < forBest ? improvementOf(posterior, front) : volumeOf(posterior, holding, nonDominated(front), corner), next = pick(gain);
		chosen.push(next), front.push({
			costs: next.costs,
			quality: posterior.mean(next.at)
		}), chosen.length < batch && posterior.believe(next.at);
	}
	return chosen;
}
/**
* Picks the prospect of the largest gain, each once. A gain only falls as the front grows and what lies near becomes surer,
* so the last known gains are bounds, the first ones with a bound of the deviation; few have to be worked out.
*/
function greedy(prospects, posterior, taken = /* @__PURE__ */ new Set()) {
	let bounds = Float64Array.from(prospects, (one) => taken.has(one) ? -1 : 1e400), isFirst = !0;
	return (gain) => {
		if (isFirst) for (let [i, one] of prospects.entries()) bounds[i] = Math.min(bounds[i], one.chance * gain(one, posterior.mostSd(one.at)));
		isFirst = !1;
		let largest = 0, workOut = (i) => {
			let one = prospects[i];
			bounds[i] = Math.min(bounds[i], one.chance * gain(one, posterior.sd(one.at))), largest = Math.max(largest, bounds[i]);
		};
		workOut(argmax(bounds));
		for (let i = 0; i < bounds.length; i++) bounds[i] >= largest && bounds[i] > 0 && workOut(i);
		let next = argmax(bounds);
		return bounds[next] = -1, prospects[next];
	};
}
function improvementOf(posterior, front) {
	let level = front.reduce((most, { quality }) => Math.max(most, quality), -1e400);
	return level === -1e400 ? ({ at }) => Math.exp(posterior.mean(at)) : ({ at }, sd) => expectedImprovement(posterior.mean(at), sd, level);
}
function volumeOf(posterior, prospects, front, corner) {
	let cut = levels(front, corner), exact = ({ costs, at }, sd) => expectedVolume({
		costs,
		mean: posterior.mean(at),
		sd
	}, cut, corner);
	if (corner.costs.length === 1) return exact;
	let bounds = new Map(prospects.map((one) => [one, boxOf(one, posterior.mean(one.at), posterior.sd(one.at), front, corner)])), kept = new Set([...prospects].sort((a, b) => bounds.get(b) - bounds.get(a)).slice(0, 256));
	return (prospect, sd) => kept.has(prospect) ? exact(prospect, sd) : 0;
}
/** A bound of the volume: as if nothing above what reaches its costs were covered. */
function boxOf({ costs }, mean, sd, front, corner) {
	let box = costs.reduce((product, cost, k) => product * Math.max(0, corner.costs[k] - cost), 1), reached = front.reduce((most, step) => step.costs.every((c, k) => c <= costs[k]) ? Math.max(most, step.quality) : most, corner.quality);
	return box * expectedImprovement(mean, sd, reached);
}
function nonDominated(steps) {
	let covers = (a, b) => a.quality >= b.quality && a.costs.every((c, k) => c <= b.costs[k]), isEqual = (a, b) => covers(a, b) && covers(b, a);
	return steps.filter((step, i) => !steps.some((other, j) => j !== i && covers(other, step) && (j < i || !isEqual(other, step))));
}
function stepsOf(problem, model, costObjectives) {
	return model.trials.flatMap((trial, i) => {
		let costs = pointOf(trial.metrics, costObjectives);
		return costs && violation(trial, problem.constraints) === 0 ? [{
			costs,
			quality: model.targets[i]
		}] : [];
	});
}
/** Costs: the limit where there is one, else the dearest prospect. Quality: what a tenth of the trials fall short of. */
function cornerOf({ constraints }, { targets }, prospects, costObjectives) {
	let costs = costObjectives.map(({ key, better }, k) => {
		let limit = constraints.find((constraint) => constraint.key === key && constraint.better === better)?.limit;
		return limit === void 0 ? prospects.reduce((most, prospect) => Math.max(most, prospect.costs[k]), -1e400) : better === "min" ? limit : -limit;
	}), sorted = [...targets].sort((a, b) => a - b);
	return {
		costs,
		quality: sorted[Math.floor(sorted.length / 10)]
	};
}
function argmax(values) {
	let best = 0;
	for (let i = 1; i < values.length; i++) values[i] > values[best] && (best = i);
	return best;
}
/** A surrogate-guided searcher. @example search(problem, { searcher: guided({ batch: 8 }), … }) */
function guided(options = {}) {
	let { first = 12, batch = 4, best = .25, pool = 1500 } = options;
	return (problem, history, foresight) => {
		if (history.length < first) {
			let task = prospectTask(problem, [], foresight, random(`${problem.seed}/first`), pool);
			return firstDesign(task, first).slice(history.length);
		}
		let done = history.length - (history.length - first) % batch;
		return propose$1(problem, history.slice(0, done), foresight, {
			batch,
			best,
			pool
		}).slice(history.length - done);
	};
}
guided();
function propose$1(problem, history, foresight, { batch, best, pool }) {
	let generator = random(`${problem.seed}/guided/${history.length}`), task = prospectTask(problem, history, foresight, generator, pool), next = unseen(history.map((trial) => trial.genome), batch), found = prospects(task), { holding, nearest, isWhole } = found, model = fitQuality(primaryOf(problem, history), history, task.features);
	if (model && holding.length > 0) for (let { genome } of acquire(problem, model, found, task.costObjectives, {
		batch,
		best
	})) next.offer(genome);
	else for (let { genome } of holding.length > 0 ? generator.shuffle(holding) : nearest) next.offer(genome);
	return isWhole || exhaust(problem.space, next, generator, () => sample(problem.space, generator)), next.genomes;
}
function prospectTask(problem, history, foresight, generator, poolSize) {
	let features = featuresOfSpace(problem.space), seen = history.length > 0 || !foresight ? history : [imagined(problem, foresight)], primary = primaryOf(problem, seen);
	return {
		problem,
		costObjectives: axes(problem, seen).filter(({ key }) => key !== primary.key),
		features,
		foresee: foresee(problem, history, foresight, features, primary.key),
		foresight,
		tried: new Set(history.map(({ genome }) => genome.join())),
		parents: () => bestGenomes(problem, history),
		poolSize,
		random: generator
	};
}
const imagined = ({ space }, foresight) => ({
	id: 0,
	genome: space.seed,
	hash: "",
	metrics: foresight.costs(space.seed),
	state: "complete",
	seconds: 0
});
function bestGenomes(problem, history) {
	let objectives = axes(problem, history), scored = history.map((trial) => ({
		point: trial.state === "complete" ? pointOf(trial.metrics, objectives) : void 0,
		violation: violation(trial, problem.constraints)
	}));
	return survivors(scored, 24).map(({ index }) => history[index].genome);
}
export { UserError, analysisJson, analysisOf, analyticDevices, slowest as analyticSlowest, analyze, annotationsOf, asMeasured, assistedEvolution, baseSource, bestFile, blocks, budgetMetrics, builtInSpace, builtInSpaces, catalogue, channelGroups, commentCharacters, computed, computedFindings, configSchema, costEvaluator, costMetrics, countedStatus, crossover, crowdingDistance, darts, dartsOps, decode, defaultPolicy, describeGenome, deviceFacts, diagramSchema, dianaAnalogCycles, donorOf, effectOf, encode, evolution, exportTrained, families, familySchema, familySpace, figureText, fitFiles, foldBatchNorm, foldedNodes, folderName, formatQuantity, fusingOf, gate, genomeCount, genotypeOf, gradientGraph, guided, html, hypervolume, ir_exports as ir, isDepthwise, isInside, isMissing, json, judge, keepMeasurement, layerDiagram, layerDiagramOf, ledgerFile, loadFile, loadFitted, loadMeasured, loadPlan, loadPredictor, loadRuntime, loadSubjects, local, locate, macs, makeFolder, markdown, measureIo, measureOn, measuredRow, measurementsFile, memoryFolder, metricKey, metricLabel, metrics, modelSpace, mpicCycles, mutate, nasBench201, nasBench201Form, nasBench201Ops, neighbours, nodeMacs, nonDominatedSort, nsga2, nth, ofModels, ofSpaceAndOthers, openLab, optionName, pairedChanges, paretoFront, parseConfig, parseFamily, parseGenotype, parseNasBench201, parseQuantity, parseVerdict, plain, printGenotype, printNasBench201, profile, propose, proxyNames, proxyScores, random, randomSearch, rankAggregate, readBrief, readSearch, realOf, recipeWith, refitKept, sample, search, searchJson, searchVerdict, searchers, settle, shellWord, spaceOfFamily, splitKey, storyOf, summarise, summariseLayers, summariseSearch, summaryBytes, summaryLine, summaryMarkdown, terminal, trainModel, trainingStep, uniform, verdictJsonSchema, widthSpace, worst, writeGate, writeSearch, writeWhole };
