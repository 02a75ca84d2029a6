import { c as graphFeatures, u as decompose } from "./relearned.js";
import { p as spreadOrder } from "./predictor.js";
import { t as builtInSpace, y as random } from "./built-in.js";
import { a as modelSpace } from "./profile.js";
import { a as sample } from "./variation.js";
// src/run/profile-candidates.ts
/** Genomes drawn for each that is measured. */
const spreadBy = { block: 8 };
/** `count` architectures of a space, different ones, spread over its kernels; fewer where there are not so many. */
function ofSpace(space, label, count, seed) {
	let pool = drawn(space, Math.min(Math.max(count, 1200), 3 * count), seed), features = pool.map((genome) => graphFeatures(decompose(space.decode(genome), spreadBy)));
	return spreadOrder(features, Math.min(count, pool.length)).map((i) => ({
		name: `${label} ${pool[i].join(".")}`,
		group: label,
		graph: () => space.decode(pool[i])
	}));
}
/** Spaces that bring other kinds of kernels, with a task each: a predictor should not be lost outside its own space. */
const others = [
	["resnet", {
		input: [
			3,
			32,
			32
		],
		outputs: 10
	}],
	["mlp", {
		input: [640],
		outputs: 10
	}],
	["mobilenet", {
		input: [
			3,
			32,
			32
		],
		outputs: 10
	}],
	["conv1d", {
		input: [2, 128],
		outputs: 10
	}],
	["ds-cnn", {
		input: [
			1,
			49,
			10
		],
		outputs: 12
	}]
];
/** As `ofSpace`, with one in eight from other built-in spaces among them. */
function ofSpaceAndOthers(space, name, count, seed) {
	let foreign = others.filter(([other]) => other !== name), outside = Math.floor(count / 8), each = Math.ceil(outside / foreign.length), drawn = foreign.map(([other, task]) => each === 0 ? [] : ofSpace(builtInSpace(other, task), other, each, seed)), strange = Array.from({ length: each }, (_, i) => drawn.flatMap((list) => list[i] ?? [])).flat();
	return ofSpace(space, name, count - outside, seed).flatMap((candidate, i) => {
		let next = (i + 1) % 7 == 0 ? strange.shift() : void 0;
		return next ? [candidate, next] : [candidate];
	});
}
/** The models themselves, then variants of each in turn. */
function ofModels(models, count, seed) {
	let own = models.map(({ path, graph }) => ({
		name: path,
		group: path,
		graph: () => graph
	})), each = Math.ceil(Math.max(0, count - models.length) / models.length), variants = models.map(({ path, graph }) => {
		let space = modelSpace(graph);
		return each === 0 || space.choices.length === 0 ? [] : ofSpace(space, path, each, seed);
	}), longest = Math.max(0, ...variants.map((list) => list.length)), inTurn = Array.from({ length: longest }, (_, i) => variants.flatMap((list) => list[i] ?? []));
	return [...own, ...inTurn.flat()].slice(0, Math.max(count, models.length));
}
function drawn(space, count, seed) {
	let source = random(seed).fork("profile"), found = /* @__PURE__ */ new Map([[space.seed.join(), space.seed]]);
	for (let vain = 0; found.size < count && vain < 200;) {
		let genome = sample(space, source);
		found.has(genome.join()) ? vain++ : (found.set(genome.join(), genome), vain = 0);
	}
	return [...found.values()];
}
export { ofSpaceAndOthers as n, ofModels as t };
