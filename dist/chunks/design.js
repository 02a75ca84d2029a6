import { a as userError } from "./errors.js";
import { s as encode } from "./shapes.js";
import { t as builtInSpace, y as random } from "./built-in.js";
import { a as mostOptimiserBytes, c as drawGenome, d as lookOf, f as viewOf, l as likeliest, n as spaceDesignTask, o as optimiserText, p as forward, s as readOptimiser, u as remembered } from "./space-task.js";
import { _ as readSaved, m as mostPredictorBytes, s as textOf } from "./predictor.js";
import { c as readLedger, n as ledgerFile, r as readBrief } from "./ledger-plan.js";
import { t as describeGenome } from "./describe.js";
import { a as metrics, s as splitKey } from "./units.js";
import { t as oneCall } from "./one-call.js";
import { t as writeWhole } from "./write-whole.js";
import { join, resolve } from "node:path";
import { existsSync } from "node:fs";
function hillOf(judge, options, random) {
	let seen = /* @__PURE__ */ new Map(), { keyOf, step } = keysOf(options, random.fork("keys")), moves = random.shuffle(options.flatMap((count, gene) => Array.from({ length: count }, (_, option) => ({
		gene,
		option
	})))), costOf = (one) => (one.cost ??= {
		ms: judge.latency(one.genome),
		excess: judge.excess(one.genome)
	}, one.cost);
	return {
		climb: (starts, aimMs, looks) => {
			let most = seen.size + looks, topOf = (one) => {
				let { ms, excess } = costOf(one), beyond = ms > aimMs ? excess + Math.log(ms / aimMs) : excess;
				return {
					one,
					beyond,
					merit: one.quality - judge.price * beyond
				};
			}, known = [...seen.values()].filter((one) => one.cost).map(topOf), best = known.reduce((a, b) => isBetter(b, a) ? b : a, void 0), look = (key, genomeOf, floor = -1e400) => {
				let one = seen.get(key);
				if (!one) {
					if (seen.size >= most) return -1e400;
					let genome = genomeOf();
					one = {
						genome,
						quality: judge.quality(genome)
					}, seen.set(key, one);
				}
				if (best?.beyond === 0 && one.quality <= Math.min(floor, best.one.quality)) return -1e400;
				let top = topOf(one);
				return isBetter(top, best) && (best = top), top.merit;
			}, from = (start, height) => {
				let [at, key, merit, idle] = [
					start,
					keyOf(start),
					height,
					0
				];
				for (let k = random.int(moves.length); idle < moves.length && seen.size < most; k++) {
					let move = moves[k % moves.length];
					if (idle++, at[move.gene] === move.option) continue;
					let next = key + step(at, move), found = look(next, () => moved(at, move), merit);
					found > merit && ([at, key, merit, idle] = [
						moved(at, move),
						next,
						found,
						0
					]);
				}
			}, again = known.map(({ one, merit }) => ({
				start: one.genome,
				merit
			})).sort(byMerit), fresh = starts.map((start) => ({
				start,
				merit: look(keyOf(start), () => start)
			}));
			for (let { start, merit } of [...again.slice(0, 3), ...fresh].sort(byMerit)) from(start, merit);
			for (let tries = 0; tries < looks && seen.size < most; tries++) {
				let before = best, [a, b] = [random.pick(moves), random.pick(moves)], next = moved(moved(before.one.genome, a), b);
				look(keyOf(next), () => next), best !== before && from(best.one.genome, best.merit);
			}
			let { one, beyond } = best;
			return {
				genome: one.genome,
				quality: one.quality,
				beyond
			};
		},
		seen,
		costOf
	};
}
const moved = (genome, { gene, option }) => genome.with(gene, option);
/**
* A number for each genome, which follows from its neighbour's by one sum: most neighbours were seen before, and to write each one's
* text took a third of a climb. Sums of 40 random bits for each option: two of 300 genomes share one in one hill of 10⁷.
*/
function keysOf(options, random) {
	let bits = () => random.int(2 ** 20) * 2 ** 20 + random.int(2 ** 20), of = options.map((count) => Array.from({ length: count }, bits));
	return {
		keyOf: (genome) => genome.reduce((sum, option, gene) => sum + of[gene][option], 0),
		step: (genome, { gene, option }) => of[gene][option] - of[gene][genome[gene]]
	};
}
const isBetter = (a, b) => !b || a.beyond < b.beyond || a.beyond === b.beyond && a.one.quality > b.one.quality, byMerit = (a, b) => b.merit - a.merit;
/** The reach at the genomes whose latency is nearest to the limit. */
function reachAt(limitMs, genomes, ms, of) {
	let near = genomes.map((genome, i) => ({
		genome,
		far: Math.abs(Math.log(ms[i] / limitMs))
	})).sort((a, b) => a.far - b.far).slice(0, 3);
	return near.map(({ genome }) => reachOf(of(genome))).sort((a, b) => a - b)[near.length >> 1];
}
/** The best of what was seen whose whole interval is within the limit, among those that may be. */
function surestOf({ seen, costOf }, limitMs, reach, of) {
	let furthest = 0, asked = 0;
	for (let one of [...seen.values()].sort((a, b) => b.quality - a.quality)) {
		let { ms, excess } = costOf(one);
		if (excess > 0 || ms > limitMs || ms * reach > 1.02 * limitMs) continue;
		if (asked++ === 12) break;
		let estimate = of(one.genome);
		if (estimate.high <= limitMs) return {
			holds: one,
			reach: reachOf(estimate)
		};
		furthest = Math.max(furthest, reachOf(estimate));
	}
	return {
		holds: void 0,
		reach: furthest || reach
	};
}
const reachOf = ({ value, high }) => high / value, mostLooks = [200, 100], mostLooksAgain = [50], around = [
	1,
	.93,
	.86,
	1.08
];
/**
* Ready to design for any device.
* @throws UserError `optimiser-mismatch` where the task is not what the optimiser was trained for; of a design,
* `optimiser-cost` where a limit names no cost of the task
* @example const { genome, status } = designer(task, optimiser)(adapt(sources, measured), { latencyMs: 12 })
*/
function designer(task, optimiser) {
	check(task, optimiser);
	let quality = remembered((genome) => task.quality(genome)), costs = remembered((genome) => (task.costs ?? []).map((cost) => cost.of(genome))), settle = (genome) => task.settle?.(genome) ?? genome, { references } = optimiser, aiming = (device, { costs: limited }) => {
		checkCosts(task, limited);
		let generator = random("design"), known = references.map((genome) => device.value(genome)), look = lookOf(known), intervals = remembered((genome) => device.predict(settle(genome))), hill = hillOf({
			quality: (genome) => quality(settle(genome)),
			latency: (genome) => device.value(settle(genome)),
			excess: (genome) => excessCosts(task, costs(settle(genome)), limited),
			price: 10 * optimiser.qualitySd / look.sd
		}, optimiser.options, generator), holding = (limit) => {
			let isFirst = hill.seen.size === 0, reach = reachAt(limit, references, known, intervals), aim = {
				latencyMs: limit / reach,
				...limited ? { costs: limited } : {}
			}, starts = isFirst ? proposals(optimiser, look, aim, generator) : [], sure;
			for (let looks of isFirst ? mostLooks : mostLooksAgain) {
				hill.climb(starts, limit / reach, looks);
				let found = surestOf(hill, limit, reach, intervals);
				found.holds && !(sure && sure.quality > found.holds.quality) && (sure = found.holds), reach = found.reach, starts = [];
			}
			return sure;
		};
		return (limit) => {
			let sure = holding(limit), found = sure ? {
				...sure,
				beyond: 0
			} : hill.climb([], limit, 100), genome = settle(found.genome), of = costs(genome);
			return {
				genome,
				status: sure ? "holds" : found.beyond === 0 ? "inconclusive" : "infeasible",
				latency: intervals(found.genome),
				costs: Object.fromEntries((task.costs ?? []).map(({ name }, k) => [name, of[k]])),
				quality: found.quality,
				looks: hill.seen.size
			};
		};
	};
	return Object.assign((device, limits) => aiming(device, limits)(limits.latencyMs), { aiming });
}
/** What the network says at the limit and around it. */
function proposals({ network, options, costs }, look, limits, generator) {
	return around.flatMap((factor) => {
		let aim = {
			...limits,
			latencyMs: factor * limits.latencyMs
		}, p = forward(network, viewOf(look, costs, aim), options);
		return [likeliest(p, options), ...Array.from({ length: 4 }, () => drawGenome(p, options, generator))];
	});
}
const excessCosts = ({ costs = [] }, of, limits) => costs.reduce((sum, { name }, k) => sum + beyond(of[k], limits?.[name] ?? 1e400), 0), beyond = (cost, limit) => Math.max(0, Math.log(cost / limit));
function check({ encoding, costs = [] }, optimiser) {
	let pairs = {
		"the space": [encoding.name, optimiser.space],
		"its choices": [encoding.options.join(), optimiser.options.join()],
		"the list of costs": [costs, optimiser.costs].map((list) => list.map(({ name }) => name).join())
	};
	for (let [difference, [mine, trained]] of Object.entries(pairs)) if (mine !== trained) throw userError("optimiser-mismatch", { difference });
}
function checkCosts({ costs = [] }, limited) {
	let names = costs.map(({ name }) => name), unknown = Object.keys(limited ?? {}).find((name) => !names.includes(name));
	if (unknown !== void 0) throw userError("optimiser-cost", {
		cost: unknown,
		known: names.join(", ") || "none"
	});
}
/**
* @throws UserError `optimiser-predictor`, `optimiser-search`, `optimiser-mismatch`, `optimiser-invalid`,
* `runtime-missing` where a network is to be trained, and as reading the files
*/
async function designFromFiles(request, setting) {
	let { cwd, limits, seed, steps } = request, saved = transferredIn(request.predictor, cwd), { judged, metric, steps: trainedFor } = judgedIn(request, saved), { space, task, device, errorOf } = spaceDesignTask({
		saved,
		judged
	}), file = request.optimiser ?? join(request.search, "optimiser.json"), isNew = !existsSync(resolve(cwd, file)), job = {
		saved,
		judged,
		seed,
		...steps === void 0 ? {} : { steps }
	}, optimiser = readOptimiser(isNew ? await trained(job, setting) : textOf(file, cwd, mostOptimiserBytes), file), design = designer(task, optimiser)(device, limits);
	return isNew && writeWhole(resolve(cwd, file), Buffer.from(optimiserText(optimiser))), {
		...design,
		device: saved.device,
		space: saved.space.name,
		told: describeGenome(space.choices, design.genome, `${saved.space.name} as it starts`),
		metric,
		expected: expectedOf(metric, errorOf(design.genome)),
		rests: judged.length,
		trainedFor,
		optimiser: {
			file,
			isNew,
			devices: optimiser.devices.length
		},
		model: encode(space.decode(design.genome))
	};
}
function transferredIn(path, cwd) {
	let saved = readSaved(textOf(path, cwd, mostPredictorBytes), path);
	if (!("transferred" in saved)) throw userError("optimiser-predictor", { path });
	return saved.transferred;
}
function judgedIn({ search, cwd }, { space }) {
	let path = join(resolve(cwd, search), ledgerFile), { plan, trials } = readLedger(path), brief = readBrief(plan, path), refused = (reason) => userError("optimiser-search", {
		path: search,
		space: space.name,
		reason
	}), own = builtInSpace(space.name, {
		input: space.input,
		outputs: space.outputs
	}, brief.seed);
	if (brief.space.id !== own.id) throw refused("it searched another space, or for other data");
	let objective = brief.objectives.find(({ key }) => metrics[splitKey(key).metric].kind === "quality");
	if (!objective) throw refused("no quality was among its objectives");
	let { metric } = splitKey(objective.key), { figures, steps } = alike(trials, objective.key), known = new Map(figures.map(({ genome, value }) => [genome.join(), {
		genome,
		error: errorIn(metric, value)
	}]));
	if (known.size < 20) throw refused(`it has the ${metric} of ${known.size}, and 20 are wanted`);
	return {
		judged: [...known.values()].slice(-300),
		metric,
		steps
	};
}
/**
* Figures that can be compared: where candidates were trained, those after as many steps as most of them reached, however
* much further some went.
*/
function alike(trials, key) {
	let stages = trials.flatMap(({ genome, rungs = [] }) => rungs.flatMap(({ steps, part, metrics }) => {
		let value = part === "held-out" ? metrics[key]?.value : void 0;
		return value === void 0 ? [] : [{
			genome,
			value,
			steps
		}];
	})), counts = /* @__PURE__ */ new Map();
	for (let { steps } of stages) counts.set(steps, (counts.get(steps) ?? 0) + 1);
	let [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
	return most ? {
		figures: stages.filter(({ steps }) => steps === most[0]),
		steps: most[0]
	} : {
		figures: trials.flatMap(({ genome, state, metrics }) => {
			let value = state === "complete" ? metrics[key]?.value : void 0;
			return value === void 0 ? [] : [{
				genome,
				value
			}];
		}),
		steps: void 0
	};
}
/** Errors are positive: their logarithm is what is learned. */
const least = .001, isShare = (metric) => metrics[metric].unit === "ratio", errorIn = (metric, value) => (isShare(metric) ? 1 - value : value) + least, valueIn = (metric, error) => isShare(metric) ? Math.min(1, Math.max(0, 1.001 - error)) : Math.max(0, error - least);
function expectedOf(metric, { value, low, high }) {
	let [a, b] = [valueIn(metric, low), valueIn(metric, high)], unit = metrics[metric].unit;
	return {
		value: valueIn(metric, value),
		low: Math.min(a, b),
		high: Math.max(a, b),
		unit,
		source: "predicted"
	};
}
const trained = (job, setting) => oneCall(setting, (worker, stop) => worker.call("trainOptimiser", job, {
	timeMs: 36e5,
	onProgress: setting.progress,
	...stop
}));
export { designer as n, designFromFiles as t };
