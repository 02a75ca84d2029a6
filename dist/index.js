import { n as __exportAll } from "./chunks/rolldown-runtime.js";
import { a as gradientGraph, c as proxyNames, i as proxyScores, n as optimisedJob, o as exportTrained, r as loadRuntime, t as fusingJob, u as foldBatchNorm } from "./chunks/fusing-job.js";
import { A as fitFamily, Ct as normalise, E as chooseFamily, F as without, M as adapt, O as families$1, P as learnSources, T as calibrate, W as nominalCoverage, b as transfer, c as graphFeatures, et as spearman, f as learnSpace, g as nb201, gt as costEvaluator, h as spaceTaskOf, k as familyNames, m as spaceModelOf, p as learnSpaceJob, tt as trainingStep, u as decompose, v as genomesOf, x as spaceEncoding, y as sourcesOf } from "./chunks/relearned.js";
import { n as parseConfig, p as isMissing, s as locate, t as loadPlan } from "./chunks/load-plan.js";
import { a as userError, i as printable, n as catalogue, t as UserError } from "./chunks/errors.js";
import { _ as tensorAttr, a as value, c as attribute, d as floatsAttr, f as graphAttr, g as stringAttr, h as label, i as node, l as bodies, m as intsAttr, n as body, p as intAttr, r as build, s as attr, u as floatAttr } from "./chunks/build.js";
import { n as defaultLimits, t as decode } from "./chunks/decode.js";
import { a as opKey, c as fileSize, i as knownOp, n as inferShapes, o as ops, r as defaultBinding, s as encode, t as bindShapes } from "./chunks/shapes.js";
import { t as hash } from "./chunks/hash.js";
import { _ as stringBytes, a as metrics, c as byteLength, d as elements, f as floats, g as scalar, i as metricKey, l as dtypeOfCode, m as numbers, n as computed, o as parseQuantity, p as ints, r as formatQuantity, s as splitKey, t as budgetMetrics, u as dtypes, v as strings, y as tensor } from "./chunks/units.js";
import { a as reads, i as prune, n as consumers, o as rewrite, r as producers, t as captures } from "./chunks/rewrite.js";
import { _ as readSaved, c as transferredPredictor, d as fit, f as roofs, g as readPredictor, h as predictorText, i as loadPredictor, l as fittedPredictor, m as mostPredictorBytes, n as loadFitted, p as spreadOrder, r as loadMeasured, t as fitFiles, u as rooflinePredictor, v as spacePredictor } from "./chunks/predictor.js";
import { n as optionName, t as describeGenome } from "./chunks/describe.js";
import { i as readMeasured, n as measuredLine, r as mostMeasuredBytes, t as counted } from "./chunks/measured.js";
import { i as baseSource, o as analysisJson, s as costMetrics } from "./chunks/model.js";
import { G as defaultPolicy, H as summaryLine, K as effectOf, U as blocks, W as countedStatus, X as shellWord, Z as plain, a as estimateSchema, i as summaryMarkdown, l as diagramSchema, n as markdown, q as worst, r as summaryBytes, t as commentCharacters, u as figuresSchemaOf } from "./chunks/markdown.js";
import { i as figureText, o as metricLabel } from "./chunks/figures.js";
import { t as annotationsOf } from "./chunks/annotations.js";
import { A as firstDesign, B as squaredDistance, C as isDepthwise, D as nsga2, E as evolution, F as expectedImprovement, H as donorOf, I as expectedVolume, L as levels, M as unseen, N as prospects, O as survivors, P as foresee, R as columnOf$1, S as mpicCycles, T as assistedEvolution, U as crowdingDistance, V as genomeCount, _ as randomSearch, b as slowest, c as computedFindings, g as search, h as openKept, i as asMeasured, j as exhaust, k as fitQuality, m as measurementsFile, n as searchers, o as measureOn, t as propose, u as loadSubjects, v as rankAggregate, w as local, x as dianaAnalogCycles, y as analyticDevices, z as featuresOfSpace } from "./chunks/propose.js";
import { n as parseVerdict, r as verdictJsonSchema, t as json } from "./chunks/json.js";
import { _ as printGenotype, a as familySchema, c as nasBench201, d as parseNasBench201, f as printNasBench201, g as parseGenotype, h as genotypeOf, i as spaceOfFamily, l as nasBench201Form, m as dartsOps, n as builtInSpaces, o as parseFamily, p as darts, r as familySpace, s as families, t as builtInSpace, u as nasBench201Ops, y as random } from "./chunks/built-in.js";
import { a as sample, i as nth, n as mutate, o as settle, r as neighbours, s as uniform, t as crossover } from "./chunks/variation.js";
import { a as modelSpace, l as channelGroups, n as profile, r as measuredRow, s as widthSpace, t as fusingOf } from "./chunks/profile.js";
import { B as pointOf, C as layerDiagramOf, H as judge, I as hypervolume, L as layerDiagram, R as axes, S as summariseSearch, U as html, V as primaryOf, a as writeSearch, b as pairedChanges, c as unusual, i as searchVerdict, n as readSearch, o as gateCommand, r as searchJson, v as terminal, w as storyOf, x as summariseLayers, y as deviceFacts } from "./chunks/search-report.js";
import { n as ledgerFile, r as readBrief } from "./chunks/ledger-plan.js";
import { a as foldedNodes, i as macs, r as nodeMacs, t as analyze } from "./chunks/analyze.js";
import { n as nonDominatedSort, r as paretoFront, s as violation } from "./chunks/sort.js";
import { t as measureIo } from "./chunks/setting.js";
import { t as configSchema } from "./chunks/schema.js";
import { i as realOf, t as isInside } from "./chunks/files.js";
import { n as loadFile, t as analysisOf } from "./chunks/analyze2.js";
import { n as recipeWith } from "./chunks/recipe.js";
import { t as csvFields } from "./chunks/csv.js";
import { t as defaultDataLimits } from "./chunks/types.js";
import { t as chooseToMeasure } from "./chunks/choose.js";
import { a as proxyFiles, c as monotoneEnough, i as planOfSpace, l as monotonicity, n as mostTelling, o as transferFiles, s as frontBy, t as groundOf, u as proxyDevice } from "./chunks/known-devices.js";
import { n as designer, t as designFromFiles } from "./chunks/design.js";
import { a as mostOptimiserBytes, i as trainOptimiser, n as spaceDesignTask, o as optimiserText, r as trainOptimiserJob, s as readOptimiser, t as designCosts, u as remembered } from "./chunks/space-task.js";
import { t as openLab } from "./chunks/lab.js";
import { t as writeWhole } from "./chunks/write-whole.js";
import { t as familyFiles } from "./chunks/family-files.js";
import { r as memoryFolder } from "./chunks/warm-store.js";
import { a as summarise, i as gate, n as bestFile, r as folderName, t as writeGate } from "./chunks/outputs.js";
import { a as tableCsv, c as openTable, d as tableOf, i as readTableJson, l as parseBounds, n as mostTableBytes, o as tableJson, r as readTableCsv, s as keysOf, t as collectRows, u as parseKeys } from "./chunks/open-table.js";
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
		columns: model.points.map((point) => columnOf$1(point, vectors)),
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
/** Rows (of `rows`) whose figures on all of these devices are there and not near zero. */
function usableRows(table, devices) {
	let limits = devices.map((name) => {
		let ms = table.latency(name), known = ms.filter((value) => value >= 0).sort();
		return {
			ms,
			least: .1 * (known[known.length >> 1] ?? 0)
		};
	});
	return table.genomes.map((_, row) => row).filter((row) => limits.every(({ ms, least }) => ms[row] > least));
}
/** The devices less those that repeat an earlier one; compared on the rows that both have. */
function distinctDevices(table, devices = table.devices) {
	return devices.filter((name, i) => !devices.slice(0, i).some((earlier) => isSame(table, earlier, name)));
}
function isSame(table, a, b) {
	let [x, y] = [table.latency(a), table.latency(b)], both = table.genomes.map((_, row) => row).filter((row) => x[row] > 0 && y[row] > 0);
	if (both.length < 2) return !1;
	let middle = Float64Array.from(both, (row) => y[row] / x[row]).sort()[both.length >> 1];
	return Math.abs(middle - 1) > .02 ? !1 : spearman(both.map((row) => x[row]), both.map((row) => y[row])) > .998;
}
/** Rows not isomorphic to any of `taken`: what may be judged where `taken` was learned from. */
function unrelatedRows(encoding, genomes, rows, taken) {
	let families = new Set(taken.map((row) => encoding.family(genomes[row])));
	return rows.filter((row) => !families.has(encoding.family(genomes[row])));
}
/** @throws UserError `predict-table-invalid` where a row is no genome of the encoding */
function checkGenomes(path, table, encoding) {
	let { options, name } = encoding, fits = (genome) => genome.length === options.length && genome.every((option, i) => option < options[i]), wrong = table.genomes.findIndex((genome) => !fits(genome));
	if (wrong < 0) return;
	let reason = `row ${wrong + 1}, ${table.genomes[wrong].join("")}, is no genome of ${name}`;
	throw userError("predict-table-invalid", {
		path,
		reason
	});
}
// src/predict/tables/device-table.ts
/** Most fields of a table: beyond, a file is not what it claims to be. */
const mostFields = 2e7;
/**
* Reads comma-separated text whose first line names the columns: `ops` holds one digit per gene, `index` is passed over,
* every other column is a device's latencies in ms. Empty or negative is missing.
* @throws UserError `predict-table-invalid`
*/
function parseDeviceTable(path, text) {
	let damaged = (reason) => userError("predict-table-invalid", {
		path,
		reason
	}), [head = "", ...lines] = text.trim().split(/\r?\n/), names = head.split(","), at = names.indexOf("ops");
	if (at < 0) throw damaged("it has no column `ops`");
	if (names.length * lines.length > mostFields) throw damaged(`it has more than ${mostFields} fields`);
	let devices = names.filter((name) => name !== "ops" && name !== "index"), rows = lines.map((line) => line.split(",")), ragged = rows.findIndex((row) => row.length !== names.length);
	if (ragged >= 0) throw damaged(`row ${ragged + 1} has ${rows[ragged].length} fields and not ${names.length}`);
	let genomes = rows.map((row, r) => {
		if (!/^\d{1,64}$/.test(row[at])) throw damaged(`row ${r + 1} names no operations by digits`);
		return [...row[at]].map(Number);
	}), columns = new Map(devices.map((name) => [name, columnOf(rows, names.indexOf(name))]));
	return {
		genomes,
		devices,
		latency: (device) => {
			let column = columns.get(device);
			if (!column) throw userError("predict-device-unknown", {
				device,
				path,
				devices: devices.join(", ")
			});
			return column;
		}
	};
}
const columnOf = (rows, at) => Float64Array.from(rows, (row) => {
	let value = row[at] === "" ? NaN : Number(row[at]);
	return value >= 0 ? value : NaN;
}), option = (kernel, expansion, groups = 1) => ({
	kernel,
	expansion,
	groups
}), [blockOptions, skip] = [[3, 5].flatMap((kernel) => [
	option(kernel, 1),
	option(kernel, 1, 2),
	option(kernel, 3),
	option(kernel, 6)
]), 8], choices = blockOptions.length + 1, stages = [
	[
		16,
		1,
		1
	],
	[
		24,
		4,
		1
	],
	[
		32,
		4,
		2
	],
	[
		64,
		4,
		2
	],
	[
		112,
		4,
		1
	],
	[
		184,
		4,
		2
	],
	[
		352,
		1,
		1
	]
], places = (() => {
	let [side, input] = [32, 16];
	return stages.flatMap(([output, count, first]) => Array.from({ length: count }, (_, i) => {
		let place = {
			side,
			input,
			output,
			stride: i === 0 ? first : 1
		};
		return side = Math.ceil(side / place.stride), input = output, place;
	}));
})(), costTable = Float64Array.from(places.flatMap((place) => Array.from({ length: choices }, (_, op) => costOf(place, op)).flat()));
function costOf({ side, input, output, stride }, op) {
	let after = Math.ceil(side / stride) ** 2, chosen = blockOptions[op];
	if (!chosen) {
		let weights = input * output;
		return stride === 1 && input === output ? [
			0,
			0,
			0,
			0
		] : [
			after * weights,
			weights,
			after * output,
			1
		];
	}
	let middle = input * chosen.expansion, [widen, depthwise, narrow] = [
		input * middle / chosen.groups,
		middle * chosen.kernel ** 2,
		middle * output / chosen.groups
	];
	return [
		side ** 2 * widen + after * (depthwise + narrow),
		widen + depthwise + narrow,
		side ** 2 * middle + after * (middle + output),
		3
	];
}
const options = places.map(() => choices), flags = places.length * choices, fbnet = {
	name: "fbnet",
	options,
	flags,
	structure: 4 + choices + 1,
	write(genome, row, at) {
		let structure = at + flags;
		for (let block = 0; block < genome.length; block++) {
			let op = genome[block], cost = (block * choices + op) * 4;
			row[at + block * choices + op] = 1;
			for (let k = 0; k < 4; k++) row[structure + k] += costTable[cost + k];
			row[structure + 4 + op]++, op !== skip && blockOptions[op].groups > 1 && row[structure + 4 + choices]++;
		}
	},
	family: (genome) => genome.join("")
};
/**
* Latency from what is known of devices alone.
* @param factsOf facts by the name of a known device; undefined for none: then all known devices count alike
*/
function zeroShot(sources, facts, factsOf) {
	let value = blendOf(sources, facts, factsOf), known;
	return {
		value,
		predict: (genome) => {
			let ms = value(genome);
			return known ??= factorOf(sources, factsOf), {
				value: ms,
				low: ms / known,
				high: ms * known,
				unit: "ms",
				source: "predicted"
			};
		}
	};
}
/** By what 90 of 100 latencies of known devices are off at most. */
function factorOf(sources, factsOf) {
	let errors = sources.devices.flatMap(({ name, ms }) => {
		let others = without(sources, (other) => other === name);
		if (others.devices.length === 0) return [];
		let guess = blendOf(others, factsOf(name), factsOf);
		return sources.genomes.slice(0, 200).map((genome, i) => Math.abs(Math.log(ms[i] / guess(genome))));
	});
	return errors.sort((a, b) => a - b), Math.exp(errors[Math.floor(.9 * errors.length)] ?? 1e400);
}
function blendOf(sources, facts, factsOf) {
	let { embedding, levels, devices } = sources, shares = sharesOf(devices.map(({ name }) => facts ? distance(facts, factsOf(name)) : 0)), m = devices.length, row = new Float64Array(embedding.blocks[4]);
	return (genome) => {
		row.fill(0), embedding.write(genome, row, 0);
		let logs = shares.reduce((sum, share, d) => sum + share * Math.log(back(levels[d], row[d] * Math.sqrt(m))), 0);
		return Math.exp(logs);
	};
}
/** Never below a hundredth of the device's middle. */
const back = ({ offset, mean, sd }, z) => Math.max(Math.exp(mean + sd * z) - offset, Math.exp(mean) / 100);
/** Falls off with the square of the distance, in units of the nearest. */
function sharesOf(distances) {
	let nearest = Math.max(Math.min(...distances), .1), weights = distances.map((distance) => Math.exp(-((distance / nearest) ** 2) / 2)), total = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => total > 0 ? weight / total : 1 / weights.length);
}
function distance(a, b) {
	return b ? Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0)) : 1e400;
}
// src/predict/kernels/kernel.ts
/** Multiply–accumulates per byte moved: low = bound by memory, high = by arithmetic. */
const intensity = ({ macs, inputBytes, outputBytes, weightBytes }) => macs / Math.max(1, inputBytes + outputBytes + weightBytes);
/**
* The best design of those measured that hold the limit.
* @param measure a genome's latency on the device, in milliseconds
* @param most measurements; where none holds the limit, the last design stands and says so. Default 4
*/
async function confirmDesign(designer, device, limits, measure, most = 4) {
	let known = /* @__PURE__ */ new Map(), design = designer.aiming(device, limits), aim = limits.latencyMs, best;
	for (; known.size < most;) {
		let made = design(aim), key = made.genome.join();
		if (known.has(key) || made.status === "infeasible") {
			best ??= {
				design: made,
				measuredMs: known.get(key),
				holds: !1
			};
			break;
		}
		let measuredMs = await measure(made.genome);
		known.set(key, measuredMs);
		let one = {
			design: made,
			measuredMs,
			holds: measuredMs <= limits.latencyMs
		};
		(!best?.holds || one.holds && made.quality > best.design.quality) && (best = one), aim = (made.status === "holds" ? made.latency.high : made.latency.value) * .98 * limits.latencyMs / measuredMs;
	}
	return {
		...best,
		measurements: known.size
	};
}
// src/predict/index.ts
var predict_exports = /* @__PURE__ */ __exportAll({
	adapt: () => adapt,
	calibrate: () => calibrate,
	checkGenomes: () => checkGenomes,
	chooseFamily: () => chooseFamily,
	chooseToMeasure: () => chooseToMeasure,
	confirmDesign: () => confirmDesign,
	counted: () => counted,
	decompose: () => decompose,
	designCosts: () => designCosts,
	designer: () => designer,
	distinctDevices: () => distinctDevices,
	families: () => families$1,
	familyNames: () => familyNames,
	fbnet: () => fbnet,
	fewestForProxy: () => 10,
	fewestMeasured: () => 3,
	fit: () => fit,
	fitFamily: () => fitFamily,
	fittedPredictor: () => fittedPredictor,
	frontBy: () => frontBy,
	fusingJob: () => fusingJob,
	genomesOf: () => genomesOf,
	graphFeatures: () => graphFeatures,
	intensity: () => intensity,
	learnSources: () => learnSources,
	learnSpace: () => learnSpace,
	learnSpaceJob: () => learnSpaceJob,
	measuredLine: () => measuredLine,
	monotoneEnough: () => monotoneEnough,
	monotonicity: () => monotonicity,
	mostMeasuredBytes: () => mostMeasuredBytes,
	mostOptimiserBytes: () => mostOptimiserBytes,
	mostPredictorBytes: () => mostPredictorBytes,
	nb201: () => nb201,
	nominalCoverage: () => nominalCoverage,
	optimisedJob: () => optimisedJob,
	optimiserText: () => optimiserText,
	parseDeviceTable: () => parseDeviceTable,
	predictorText: () => predictorText,
	proxyDevice: () => proxyDevice,
	readMeasured: () => readMeasured,
	readOptimiser: () => readOptimiser,
	readPredictor: () => readPredictor,
	readSaved: () => readSaved,
	remembered: () => remembered,
	rooflinePredictor: () => rooflinePredictor,
	roofs: () => roofs,
	sourcesOf: () => sourcesOf,
	spaceDesignTask: () => spaceDesignTask,
	spaceEncoding: () => spaceEncoding,
	spaceModelOf: () => spaceModelOf,
	spacePredictor: () => spacePredictor,
	spaceTaskOf: () => spaceTaskOf,
	spreadOrder: () => spreadOrder,
	trainOptimiser: () => trainOptimiser,
	trainOptimiserJob: () => trainOptimiserJob,
	transfer: () => transfer,
	transferredPredictor: () => transferredPredictor,
	unrelatedRows: () => unrelatedRows,
	usableRows: () => usableRows,
	without: () => without,
	zeroShot: () => zeroShot
});
// src/table/darts-cost.ts
/**
* The cost of the network of two cells; by default the evaluation network for CIFAR-10.
* @example dartsCost(genotypeOf(parseGenotype(text))) // { params: 3262942, macs: …, flops: 536552640 }
*/
function dartsCost(genotype, { cells = 20, channels = 36, side = 32, colours = 3, outputs = 10 } = {}) {
	let reductions = [Math.floor(cells / 3), Math.floor(2 * cells / 3)], pieces = [convolution(9 * colours, 3 * channels, side)], [older, newer, width, length] = [
		3 * channels,
		3 * channels,
		channels,
		side
	];
	for (let i = 0; i < cells; i++) {
		let isReducing = reductions.includes(i);
		isReducing && (width *= 2), pieces.push(convolution(older, width, length), convolution(newer, width, length)), isReducing && (length /= 2);
		let edges = (isReducing ? genotype.reduce : genotype.normal).flat();
		pieces.push(...edges.map((edge) => edgePiece(edge, isReducing && edge.source < 2, width, length))), [older, newer] = [newer, 4 * width];
	}
	let sum = (key) => pieces.reduce((total, piece) => total + piece[key], 0), macs = sum("macs") + newer * outputs;
	return {
		params: sum("params") + newer * outputs + outputs,
		macs,
		flops: macs + 4 * sum("normalised") + sum("pooled") + newer * (length ** 2 + 1)
	};
}
/** A convolution with its normalisation; `fanIn`: weights per output channel. */
const convolution = (fanIn, channels, side) => ({
	params: fanIn * channels + 2 * channels,
	macs: fanIn * channels * side ** 2,
	normalised: channels * side ** 2,
	pooled: 0
}), nothing = {
	params: 0,
	macs: 0,
	normalised: 0,
	pooled: 0
}, separable = (kernel, channels, side) => convolution(kernel ** 2 + channels, channels, side), twice$1 = ({ params, macs, normalised, pooled }) => ({
	params: 2 * params,
	macs: 2 * macs,
	normalised: 2 * normalised,
	pooled: 2 * pooled
}), edgePieces = {
	none: () => nothing,
	max_pool_3x3: () => nothing,
	avg_pool_3x3: (channels, side) => ({
		...nothing,
		pooled: channels * side ** 2
	}),
	skip_connect: (channels, side, strided) => strided ? convolution(channels, channels, side) : nothing,
	sep_conv_3x3: (channels, side) => twice$1(separable(3, channels, side)),
	sep_conv_5x5: (channels, side) => twice$1(separable(5, channels, side)),
	dil_conv_3x3: (channels, side) => separable(3, channels, side),
	dil_conv_5x5: (channels, side) => separable(5, channels, side)
}, edgePiece = ({ op }, strided, channels, side) => edgePieces[op](channels, side, strided), noSignal = "over the 545 rows it is uncorrelated with every cost and the other devices, and nothing of the architecture predicts it (cross-validated R² -0.03): it looks drawn at random", ratio = (column, unreliable) => ({
	columns: { [column]: .01 },
	better: "max",
	unit: "ratio",
	most: 1,
	...unreliable === void 0 ? {} : { unreliable }
}), time = (columns, unit, unreliable) => ({
	columns,
	better: "min",
	unit,
	most: 1e9,
	...unreliable === void 0 ? {} : { unreliable }
}), count = (columns) => ({
	columns,
	better: "min",
	unit: "count",
	most: 0x38d7ea4c68000
}), dartsBenchFigures = {
	params: count({
		params: 1e6,
		mparams: 1e6
	}),
	flops: count({
		flop: 1e6,
		mflops: 1e6
	}),
	trainTime10S: time({ train_time10: 1 }, "s"),
	trainAccuracy10: ratio("train_acc10"),
	validAccuracy10: ratio("valid_acc10"),
	trainTime50S: time({ train_time50: 1 }, "s"),
	trainAccuracy50: ratio("train_acc50"),
	validAccuracy50: ratio("valid_acc50", "it is the same number as the test accuracy, so no samples were held out for it"),
	/** On the test part after 50 epochs. */
	accuracy: ratio("test_acc50"),
	gpuLatencyMs: time({
		gpu_latency: 1,
		gpu_latency_ms: 1
	}, "ms"),
	raspLatencyMs: time({
		rasp_latency: 1,
		rasp_latency_ms: 1
	}, "ms", noSignal),
	fpgaLatencyMs: time({
		fpga_latency: 1,
		fpga_latency_ms: 1
	}, "ms", noSignal),
	mcuLatencyMs: time({
		mcu_latency: 1,
		mcu_latency_ms: 1
	}, "ms", noSignal)
}, keys = Object.keys(dartsBenchFigures), mostCharacters = 2 ** 24, mostRows = 2e4;
/**
* The table in the text of a CSV: `data-545.csv` of its authors, or one with the columns `id` and `genotype`.
* @throws UserError `table-damaged` naming row and reason, `data-…` where it is no CSV
* @example dartsBench(text).where({ accuracy: { min: 0.93 }, gpuLatencyMs: { max: 20 } }).front(['accuracy', 'params']).rows
*/
function dartsBench(text, options = {}) {
	let { path = "darts-bench.csv", allowUnreliable = !1 } = options;
	if (text.length > mostCharacters) throw userError("table-damaged", {
		path,
		row: 1,
		reason: "it is too large"
	});
	let limits = {
		...defaultDataLimits,
		fields: 1280064
	}, [head = [], ...lines] = csvFields(path, text, limits), damaged = (row, reason) => userError("table-damaged", {
		path,
		row: row + 2,
		reason
	});
	if (head.length > 64) throw damaged(-1, "it has too many columns");
	if (lines.length > mostRows) throw damaged(mostRows, "there are too many");
	let columns = columnsOf(head, damaged);
	return asked(lines.map((fields, i) => {
		if (fields.length !== head.length) throw damaged(i, `it has ${fields.length} fields and not ${head.length}`);
		return rowOf(fields, columns, (reason) => damaged(i, reason));
	}), columns, allowUnreliable);
}
function columnsOf(head, damaged) {
	let find = (...names) => {
		let at = head.findIndex((name) => names.includes(name));
		if (at < 0) throw damaged(-1, `it has no column ${names.join(" or ")}`);
		return at;
	}, figures = keys.flatMap((key) => {
		let known = dartsBenchFigures[key].columns, at = head.findIndex((name) => Object.hasOwn(known, name));
		return at < 0 ? [] : [{
			key,
			at,
			factor: known[head[at]]
		}];
	});
	return {
		id: find("id", "weights_index"),
		genotype: find("genotype", "architecture"),
		figures
	};
}
function rowOf(fields, columns, damaged) {
	let genome = parseGenotype(fields[columns.genotype]), figures = {};
	for (let { key, at, factor } of columns.figures) {
		if (fields[at] === "") continue;
		let { unit, most } = dartsBenchFigures[key], value = Number(fields[at]) * factor;
		if (!(value >= 0 && value <= most)) throw damaged(`${key} is "${fields[at].slice(0, 40)}"`);
		figures[key] = unit === "count" ? Math.round(value) : value;
	}
	let cost = dartsCost(genotypeOf(genome));
	for (let key of ["params", "flops"]) if (figures[key] !== void 0 && figures[key] !== cost[key]) throw damaged(`its genotype has ${cost[key]} ${key}, and it says ${figures[key]}`);
	return {
		id: fields[columns.id].slice(0, 100),
		genome,
		genotype: printGenotype(genome),
		figures
	};
}
function asked(rows, columns, allowUnreliable) {
	let present = new Set(columns.figures.map(({ key }) => key)), reasons = keys.flatMap((key) => {
		let { unreliable } = dartsBenchFigures[key];
		return unreliable !== void 0 && present.has(key) ? [[key, unreliable]] : [];
	}), unreliable = Object.fromEntries(reasons), better = (key) => {
		if (!present.has(key)) throw userError("table-unknown", {
			key,
			known: [...present].join(", ")
		});
		let reason = unreliable[key];
		if (reason !== void 0 && !allowUnreliable) throw userError("table-unreliable", {
			key,
			reason
		});
		return dartsBenchFigures[key].better;
	}, figure = (row, key) => (better(key), row.figures[key]), byGenotype = new Map(rows.map((row) => [row.genotype, row]));
	return {
		...tableOf(rows, {
			figure: (row, key) => row.figures[key],
			better
		}),
		figure,
		unreliable,
		by: (genotype) => byGenotype.get(printGenotype(typeof genotype == "string" ? parseGenotype(genotype) : genotype))
	};
}
/**
* A cell as pairs of (operation, source), two a node, the lower source first: `str2lists` of the table's own API.
* @throws UserError `genotype-invalid`
*/
const genotypeLists = (text, cell) => cellsOf(text)[cell].map((edges) => edges.map(({ op, source }) => [op, source])), genotypeMatrix = (text) => Object.values(cellsOf(text)).map((cell) => cell.map((edges) => {
	let row = [
		,
		,
		,
		,
		,
	].fill(0);
	for (let { op, source } of edges) row[source] = dartsOps.indexOf(op);
	return row;
})), cellsOf = (text) => genotypeOf(parseGenotype(text));
export { UserError, analysisJson, analysisOf, analyticDevices, slowest as analyticSlowest, analyze, annotationsOf, asMeasured, assistedEvolution, baseSource, bestFile, blocks, budgetMetrics, builtInSpace, builtInSpaces, catalogue, channelGroups, collectRows, commentCharacters, computed, computedFindings, configSchema, costEvaluator, costMetrics, countedStatus, crossover, crowdingDistance, darts, dartsBench, dartsBenchFigures, dartsCost, dartsOps, decode, defaultPolicy, describeGenome, designFromFiles, deviceFacts, diagramSchema, dianaAnalogCycles, donorOf, effectOf, encode, estimateSchema, evolution, exportTrained, families, familyFiles, familySchema, familySpace, figureText, figuresSchemaOf, fitFiles, foldBatchNorm, foldedNodes, folderName, formatQuantity, fusingOf, gate, gateCommand, genomeCount, genotypeLists, genotypeMatrix, genotypeOf, gradientGraph, groundOf, guided, html, hypervolume, ir_exports as ir, isDepthwise, isInside, isMissing, json, judge, keysOf, layerDiagram, layerDiagramOf, ledgerFile, loadFile, loadFitted, loadMeasured, loadPlan, loadPredictor, loadRuntime, loadSubjects, local, locate, macs, markdown, measureIo, measureOn, measuredRow, measurementsFile, memoryFolder, metricKey, metricLabel, metrics, modelSpace, mostTableBytes, mostTelling, mpicCycles, mutate, nasBench201, nasBench201Form, nasBench201Ops, neighbours, nodeMacs, nonDominatedSort, nsga2, nth, ofModels, ofSpaceAndOthers, openKept, openLab, openTable, optionName, pairedChanges, paretoFront, parseBounds, parseConfig, parseFamily, parseGenotype, parseKeys, parseNasBench201, parseQuantity, parseVerdict, plain, planOfSpace, predict_exports as predict, printGenotype, printNasBench201, profile, propose, proxyFiles, proxyNames, proxyScores, random, randomSearch, rankAggregate, readBrief, readSearch, readTableCsv, readTableJson, realOf, recipeWith, sample, search, searchJson, searchVerdict, searchers, settle, shellWord, spaceOfFamily, splitKey, storyOf, summarise, summariseLayers, summariseSearch, summaryBytes, summaryLine, summaryMarkdown, tableCsv, tableJson, tableOf, terminal, trainModel, trainingStep, transferFiles, uniform, unusual, verdictJsonSchema, widthSpace, worst, writeGate, writeSearch, writeWhole };
