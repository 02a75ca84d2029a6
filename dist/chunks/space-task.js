import { B as encodeAll, H as openRunner, M as adapt, P as learnSources, U as namedStep, V as widthOf, _ as encodingOf, gt as costEvaluator, i as spaceIn, n as sourcesIn, tt as trainingStep, ut as unpack } from "./relearned.js";
import { d as number, h as string, i as array, l as literal, m as strictObject } from "./describe.js";
import { a as userError, r as internal } from "./errors.js";
import { f as floats, g as scalar, y as tensor } from "./units.js";
import { y as random } from "./built-in.js";
import { t as rateAt } from "./schedule.js";
import { t as chooseToMeasure } from "./choose.js";
import { a as value, i as node, r as build, s as attr } from "./build.js";
/** @param options how many each gene has; the last layer has as many outputs for every gene as the largest */
function newNetwork(inputs, hidden, options, random) {
	let widest = Math.max(...options), sizes = [
		inputs,
		...hidden,
		options.length * widest
	], isOff = (output) => output % widest >= options[Math.floor(output / widest)];
	return sizes.slice(1).map((outputs, l) => {
		let last = l === hidden.length, scale = last ? .01 : Math.sqrt(2 / sizes[l]), weights = Float32Array.from({ length: sizes[l] * outputs }, (_, i) => last && isOff(i % outputs) ? 0 : scale * random.normal()), bias = Float32Array.from({ length: outputs }, (_, j) => last && isOff(j) ? -1e4 : 0);
		return {
			inputs: sizes[l],
			outputs,
			weights,
			bias
		};
	});
}
/** Probabilities: gene after gene, as many places for each as the widest has options. */
function forward(network, x, options) {
	let values = x;
	network.forEach((layer, l) => {
		let next = affine(layer, values);
		if (l < network.length - 1) for (let j = 0; j < next.length; j++) next[j] < 0 && (next[j] = 0);
		values = next;
	});
	let logits = values, widest = logits.length / options.length;
	return options.forEach((count, gene) => {
		softmax(logits.subarray(gene * widest, gene * widest + count)), logits.fill(0, gene * widest + count, (gene + 1) * widest);
	}), logits;
}
function affine({ outputs, weights, bias }, x) {
	let y = Float64Array.from(bias);
	for (let i = 0; i < x.length; i++) {
		let value = x[i];
		if (value !== 0) for (let j = 0; j < outputs; j++) y[j] += value * weights[i * outputs + j];
	}
	return y;
}
function softmax(z) {
	let top = z.reduce((a, b) => Math.max(a, b)), total = 0;
	for (let j = 0; j < z.length; j++) z[j] = Math.exp(z[j] - top), total += z[j];
	for (let j = 0; j < z.length; j++) z[j] /= total;
}
/** Latencies below this share of the median are those of nets that do nothing; their logarithm would rule the rest. */
const viewWidth = (references, costs) => references + 2 + costs;
/** @param ms latencies of the references, in their order */
function lookOf(ms) {
	let floor = .1 * ([...ms].sort((a, b) => a - b)[ms.length >> 1] ?? 0), logs = ms.map((each) => Math.log(Math.max(each, floor, Number.MIN_VALUE))), { mean, sd } = spreadOf(logs);
	return {
		pattern: logs.map((log) => (log - mean) / sd),
		mean,
		sd
	};
}
/** One row of the network's input. */
function viewOf(look, scales, limits) {
	return [
		...look.pattern,
		Math.log(look.sd),
		within((Math.log(limits.latencyMs) - look.mean) / look.sd),
		...scales.map(({ name, mean, sd }) => {
			let limit = limits.costs?.[name];
			return limit === void 0 ? 4 : within((Math.log(limit) - mean) / sd);
		})
	];
}
const within = (z) => Math.max(-4, Math.min(4, z)), costScales = (task, genomes) => (task.costs ?? []).map(({ name, of }) => ({
	name,
	...spreadOf(genomes.map((genome) => Math.log(Math.max(of(genome), Number.MIN_VALUE))))
}));
/** Mean and deviation; 1 where nothing varies. */
function spreadOf(values) {
	let mean = values.reduce((sum, value) => sum + value, 0) / values.length, variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
	return {
		mean,
		sd: Math.sqrt(variance) || 1
	};
}
// src/predict/optimiser/practice-devices.ts
/** Genomes that tell which limits are worth practising. */
const strayed = .5;
function practiceDevices(sources, references, count, random) {
	let sample = rowsOf(sources, random.shuffle(sources.genomes).slice(0, 200)), known = rowsOf(sources, references), device = (ms) => ({
		ms,
		look: lookOf(known.map(ms)),
		spread: Float64Array.from(sample, ms).sort()
	}), own = sources.devices.map((_, d) => device(latencyOf(mixture(sources, [d], [1]), sources.levels[d], 1))), drawn = Array.from({ length: Math.max(0, count - own.length) }, () => device(draw(sources, random)));
	return [...own, ...drawn];
}
/** A linear function of an encoding's own rows: known devices' are of rows with their structure brought to one scale. */
function mixture({ embedding, devices }, mixed, shares, bend = () => {}) {
	let weights = new Float64Array(embedding.blocks[4]);
	return mixed.forEach((d, k) => {
		weights[d] = Math.sqrt(devices.length) * shares[k];
	}), bend(weights), embedding.fold(weights);
}
function draw(sources, random) {
	let { embedding, devices, levels } = sources, { blocks } = embedding, mixed = random.shuffle(devices.map((_, d) => d)).slice(0, 1 + random.int(3)), shares = mixed.map(() => -Math.log(1 - random.next())), total = shares.reduce((sum, share) => sum + share, 0), [bent, flagged] = [strayed * random.next(), strayed * random.next()], linear = mixture(sources, mixed, shares.map((share) => share / total), (weights) => {
		for (let j = blocks[2]; j < blocks[4]; j++) weights[j] = (j < blocks[3] ? bent : flagged) * random.normal();
	}), level = levels[random.pick(mixed)];
	return latencyOf(linear, level, 1.4 ** (2 * random.next() - 1));
}
/** Milliseconds up to a factor: what the network sees does not depend on it. */
function latencyOf({ intercept, weights }, { offset, mean, sd }, by) {
	let share = offset * Math.exp(-mean);
	return ({ at, values }) => {
		let z = intercept;
		for (let k = 0; k < at.length; k++) z += values[k] * weights[at[k]];
		return Math.max(Math.exp(by * sd * z) - share, .01);
	};
}
const rowsOf = (sources, genomes) => {
	let width = widthOf(sources.encoding), rows = encodeAll(sources.encoding, genomes);
	return genomes.map((_, i) => sparse(rows.subarray(i * width, (i + 1) * width)));
};
function sparse(row) {
	let at = Uint32Array.from([...row.keys()].filter((j) => row[j] !== 0));
	return {
		at,
		values: Float64Array.from(at, (j) => row[j])
	};
}
/** `of` with a memory. Quality and costs do not depend on the device, so every design after the first gains by it. */
function remembered(of) {
	let known = /* @__PURE__ */ new Map();
	return (genome) => {
		let key = genome.join(), found = known.get(key);
		if (found !== void 0) return found;
		let made = of(genome);
		return known.size >= 4e4 && known.clear(), known.set(key, made), made;
	};
}
// src/predict/optimiser/practice.ts
/** Known devices, and others drawn about them. */
const limited = [.02, .95];
function practiceOf(task, sources, references, costs, random) {
	let devices = practiceDevices(sources, references, 256, random.fork("devices")), known = sources.devices.length, quality = spreadOf(sources.genomes.map((genome) => task.quality(genome))), look = remembered((genome) => {
		let settled = task.settle?.(genome) ?? genome;
		return {
			quality: (task.quality(settled) - quality.mean) / quality.sd,
			row: rowsOf(sources, [settled])[0],
			costs: (task.costs ?? []).map((cost) => cost.of(settled))
		};
	});
	return {
		next: () => {
			let isKnown = random.next() < .3333333333333333, device = devices[random.int(isKnown ? known : devices.length)], limits = drawLimits(device, costs, random), over = excessOf(device, limits, costs);
			return {
				view: viewOf(device.look, costs, limits),
				cost: (genome) => {
					let { row, quality, costs } = look(genome);
					return 10 * over(row, costs) - quality;
				}
			};
		},
		qualitySd: quality.sd,
		random
	};
}
function drawLimits({ spread }, costs, random) {
	let [low, high] = limited.map((share) => Math.log(spread[Math.floor(share * (spread.length - 1))])), limits = costs.flatMap(({ name, mean, sd }) => random.next() < .5 ? [[name, Math.exp(mean + sd * (4 * random.next() - 2))]] : []);
	return {
		latencyMs: Math.exp(low + random.next() * (high - low)),
		costs: Object.fromEntries(limits)
	};
}
/** How far beyond its limits a genome is, in deviations. */
function excessOf({ ms, look }, limits, scales) {
	let limit = Math.log(limits.latencyMs), others = scales.map(({ name, sd }) => ({
		sd,
		limit: Math.log(limits.costs?.[name] ?? 1e400)
	}));
	return (row, costs) => {
		let sum = Math.max(0, Math.log(ms(row)) - limit) / look.sd;
		return others.forEach(({ sd, limit }, k) => {
			sum += Math.max(0, Math.log(costs[k]) - limit) / sd;
		}), sum;
	};
}
// src/predict/optimiser/prices.ts
/**
* Writes Σ over genes of what each option costs beside the cheapest of its gene, `widest` places for a gene, to `out`.
* @param genome drawn from the probabilities that the gradient is of
*/
function writePrices({ cost, options, most }, genome, out, at, random) {
	let widest = Math.max(...options);
	out.fill(0, at, at + options.length * widest);
	let genes = turnOf(options, most, random), weight = options.length / genes.length, own = cost(genome);
	for (let gene of genes) {
		let from = at + gene * widest, least = own;
		for (let option = 0; option < options[gene]; option++) {
			let price = option === genome[gene] ? own : cost(genome.with(gene, option));
			out[from + option] = price, price < least && (least = price);
		}
		for (let option = 0; option < options[gene]; option++) out[from + option] = weight * (out[from + option] - least);
	}
}
function turnOf(options, most, random) {
	let all = options.map((_, gene) => gene), asked = options.reduce((sum, count) => sum + count - 1, 0);
	if (asked <= most) return all;
	let turns = Math.max(1, Math.floor(options.length * most / asked));
	return random.shuffle(all).slice(0, turns);
}
/** One option per gene. */
function drawGenome(p, options, random) {
	let widest = p.length / options.length;
	return options.map((count, gene) => {
		let rest = random.next();
		for (let option = 0; option < count - 1; option++) if (rest -= p[gene * widest + option], rest < 0) return option;
		return count - 1;
	});
}
function likeliest(p, options) {
	let widest = p.length / options.length;
	return options.map((count, gene) => {
		let own = p.subarray(gene * widest, gene * widest + count);
		return own.indexOf(own.reduce((a, b) => Math.max(a, b)));
	});
}
// src/predict/optimiser/file.ts
const mostOptimiserBytes = 2 ** 24, finite = number().min(-1e6).max(1e6), text = string().max(400), size = number().int().min(1).max(4096), numbers = array(finite).max(2 ** 20), layer = strictObject({
	inputs: size,
	outputs: size,
	weights: numbers,
	bias: numbers
}).refine(({ inputs, outputs, weights, bias }) => weights.length === inputs * outputs && bias.length === outputs, "as many weights as inputs times outputs"), optimiser = strictObject({
	space: text,
	options: array(number().int().min(1).max(256)).min(1).max(512),
	references: array(array(number().int().min(0).max(255)).max(512)).min(2).max(100),
	costs: array(strictObject({
		name: text,
		mean: finite,
		sd: number().min(1e-9).max(1e6)
	})).max(16),
	qualitySd: number().min(1e-9).max(1e9),
	network: array(layer).min(1).max(8),
	devices: array(text).max(1e3),
	steps: number().int().min(0).max(1e9)
}).refine(({ options, references }) => references.every(isGenomeOf(options)), "references are genomes").refine(fits, "layers that fit one another, the references and the choices"), file = strictObject({
	optimiser: literal("edgewise"),
	version: literal(1),
	trained: optimiser
}), isGenomeOf = (options) => (genome) => genome.length === options.length && genome.every((option, gene) => option < options[gene]);
function fits({ options, references, costs, network }) {
	let widths = [viewWidth(references.length, costs.length), ...network.map((layer) => layer.outputs)];
	return network.every(({ inputs }, l) => inputs === widths[l]) && widths.at(-1) === options.length * Math.max(...options);
}
/** The text of an optimiser's file: a few hundred kilobytes. */
const optimiserText = ({ network, ...rest }) => `${JSON.stringify({
	optimiser: "edgewise",
	version: 1,
	trained: {
		...rest,
		network: network.map(listed)
	}
})}\n`, listed = ({ weights, bias, ...rest }) => ({
	...rest,
	weights: Array.from(weights, rounded),
	bias: Array.from(bias, rounded)
}), rounded = (value) => Number(value.toPrecision(9));
/**
* An optimiser's file. `path` is for messages.
* @throws UserError `optimiser-invalid`
*/
function readOptimiser(source, path) {
	let invalid = (reason) => userError("optimiser-invalid", {
		path,
		reason
	});
	if (source.length > mostOptimiserBytes) throw invalid("it is too large");
	let json;
	try {
		json = JSON.parse(source);
	} catch {
		throw invalid("it is no JSON");
	}
	let found = file.safeParse(json);
	if (!found.success) {
		let [issue] = found.error.issues;
		throw invalid(`${issue?.path.join(".") || "it"}: ${issue?.message ?? "of another form"}`);
	}
	let { network, ...rest } = found.data.trained;
	return {
		...rest,
		network: network.map(({ weights, bias, ...layer }) => ({
			...layer,
			weights: Float32Array.from(weights),
			bias: Float32Array.from(bias)
		}))
	};
}
// src/predict/optimiser/objective.ts
/** Where a row's three pieces start, and its end. */
const rowOf = (inputs, outputs) => ({
	prices: inputs,
	temperature: inputs + outputs,
	end: inputs + outputs + 1
});
function objective(network, options) {
	let { inputs } = network[0], { outputs } = network.at(-1), constants = {
		pieces: tensor("int64", [3], [
			inputs,
			outputs,
			1
		]),
		byGene: tensor("int64", [3], [
			-1,
			options.length,
			outputs / options.length
		]),
		flat: tensor("int64", [2], [-1, outputs]),
		across: tensor("int64", [1], [1]),
		entropy: scalar("float32", options.reduce((sum, count) => sum + Math.log(count), 0))
	}, layers = network.flatMap(({ outputs, inputs, weights, bias }, l) => {
		constants[`w${l}`] = tensor("float32", [inputs, outputs], weights), constants[`b${l}`] = tensor("float32", [outputs], bias);
		let gemm = node("Gemm", [
			l === 0 ? "seen" : `h${l - 1}`,
			`w${l}`,
			`b${l}`
		], [`z${l}`]);
		return l < network.length - 1 ? [gemm, node("Relu", [`z${l}`], [`h${l}`])] : [gemm];
	});
	return build({
		name: "neural-optimiser",
		inputs: [value("x", "float32", ["N", rowOf(inputs, outputs).end])],
		outputs: [value("cost", "float32", ["N", 1])],
		constants,
		nodes: [
			node("Split", ["x", "pieces"], [
				"seen",
				"prices",
				"temperature"
			], { axis: attr.int(1) }),
			...layers,
			node("Reshape", [`z${network.length - 1}`, "byGene"], ["logits"]),
			node("LogSoftmax", ["logits"], ["logs"], { axis: attr.int(2) }),
			node("Reshape", ["logs", "flat"], ["log"]),
			node("Exp", ["log"], ["p"]),
			node("Mul", ["p", "prices"], ["priced"]),
			node("ReduceSum", ["priced", "across"], ["price"], { keepdims: attr.int(1) }),
			node("Mul", ["p", "log"], ["information"]),
			node("ReduceSum", ["information", "across"], ["known"], { keepdims: attr.int(1) }),
			node("Add", ["known", "entropy"], ["divergence"]),
			node("Mul", ["divergence", "temperature"], ["pull"]),
			node("Add", ["price", "pull"], ["cost"])
		]
	});
}
// src/predict/optimiser/train-optimiser.ts
const temperatures = [.3, .01];
/**
* Trains a neural optimiser for all devices (a reconstruction of approach 2 of Lu, Yang and Ren, arXiv 2009.00278, of which
* no code and no sizes were published).
* @throws UserError `optimiser-devices` without a known device
* @example const optimiser = await trainOptimiser({ encoding: nb201, quality }, sources, { runtime, seed: 1 })
*/
async function trainOptimiser(task, sources, options) {
	let { runtime, seed, steps = 1800, hidden = [128, 128], references: count = 10 } = options;
	if (sources.devices.length === 0) throw userError("optimiser-devices", {});
	let generator = random(`optimiser/${seed}`), genes = task.encoding.options, references = chooseToMeasure(sources, sources.genomes, count, generator.fork("references")).map((i) => sources.genomes[i]), costs = costScales(task, sources.genomes), start = newNetwork(viewWidth(references.length, costs.length), hidden, genes, generator.fork("weights")), practice = practiceOf(task, sources, references, costs, generator.fork("practice")), network = await fitted(start, genes, practice, {
		runtime,
		steps,
		onStep: options.onStep
	});
	return {
		space: task.encoding.name,
		options: genes,
		references,
		costs,
		qualitySd: practice.qualitySd,
		network,
		devices: sources.devices.map(({ name }) => name),
		steps
	};
}
async function fitted(start, options, { next, random }, { runtime, steps, onStep }) {
	let made = trainingStep(objective(start, options), {
		loss: { kind: "mae" },
		optimizer: { kind: "adam" },
		batch: 64
	}), step = namedStep(made), runner = await openRunner({
		runtime,
		stepOf: () => step,
		count: 64,
		threads: 1,
		denormalAsZero: "preferred"
	});
	try {
		let fed = await runner.batch(64), x = floats(fed.x), [{ inputs }, { outputs }] = [start[0], start.at(-1)], places = rowOf(inputs, outputs);
		for (let at = 0; at < steps; at++) {
			onStep && await onStep(at, steps);
			let network = networkOf(start, made, runner), heat = temperatures[0] * (temperatures[1] / temperatures[0]) ** (at / steps);
			for (let row = 0; row < 64; row++) {
				let { view, cost } = next();
				x.set(view, row * places.end);
				let genome = drawGenome(forward(network, view, options), options, random);
				writePrices({
					cost,
					options,
					most: 64
				}, genome, x, row * places.end + places.prices, random), x[row * places.end + places.temperature] = heat;
			}
			let now = rateAt({ kind: "one-cycle" }, .002, {
				step: at,
				steps
			});
			runner.step(fed, {
				"learning-rate": now,
				step: at + 1
			});
		}
		return networkOf(start, made, runner).map(copied);
	} finally {
		await runner.close();
	}
}
/** The network with the weights of the runner's state, as views of it. */
function networkOf(like, { state }, runner) {
	let now = runner.state(), tensors = new Map(state.flatMap((slot) => slot.role === "parameter" ? [...unpack(slot.parts, now[slot.input])] : [])), of = (name) => floats(tensors.get(name) ?? internal(`no weights ${name}`));
	return like.map((layer, l) => ({
		...layer,
		weights: of(`w${l}`),
		bias: of(`b${l}`)
	}));
}
const copied = (layer) => ({
	...layer,
	weights: layer.weights.slice(),
	bias: layer.bias.slice()
}), designCosts = [
	"params",
	"macs",
	"peak-memory"
];
/** @throws UserError `predict-too-few`, and as `spaceIn` */
function spaceDesignTask({ saved, judged }) {
	let space = spaceIn(saved), encoding = encodingOf(space), sources = sourcesIn(saved, space), errors = adapt(learnSources(encoding, judged.map(({ genome }) => genome), []), judged.map(({ genome, error }) => ({
		genome,
		ms: error
	}))), costs = costsOf(space), task = {
		encoding,
		quality: remembered((genome) => -Math.log(errors.value(genome))),
		...costs ? { costs } : {},
		settle: (genome) => space.canonical?.(genome) ?? genome
	};
	return {
		space,
		sources,
		device: adapt(sources, saved.measured, saved.stretch),
		task,
		errorOf: (genome) => errors.predict(genome)
	};
}
function costsOf(space) {
	let evaluator = costEvaluator(space);
	if (!evaluator) return;
	let of = (genome) => evaluator.costs(genome), plain = [{
		name: "params",
		of: (genome) => of(genome).params
	}, {
		name: "macs",
		of: (genome) => of(genome).macs
	}], tellsPeak = of(space.seed).peakActivationBytes !== void 0, peak = (genome) => of(genome).peakActivationBytes?.fp32 ?? 1e400;
	return tellsPeak ? [...plain, {
		name: "peak-memory",
		of: peak
	}] : plain;
}
/** The worker's job: the text of a trained optimiser's file. Training needs a runtime, and only a worker has one. */
function trainOptimiserJob({ seed, steps, ...facts }, context) {
	let { task, sources } = spaceDesignTask(facts);
	return trainOptimiser(task, sources, {
		runtime: context.runtime,
		seed,
		onStep: async (done, total) => {
			done % 25 > 0 || (context.progress({
				stage: "training the optimiser",
				done,
				total
			}), await new Promise((resolve) => setImmediate(resolve)), context.signal.throwIfAborted());
		},
		...steps === void 0 ? {} : { steps }
	}).then(optimiserText);
}
export { mostOptimiserBytes as a, drawGenome as c, lookOf as d, viewOf as f, trainOptimiser as i, likeliest as l, spaceDesignTask as n, optimiserText as o, forward as p, trainOptimiserJob as r, readOptimiser as s, designCosts as t, remembered as u };
