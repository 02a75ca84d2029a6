// src/space/variation.ts
/** The genome as it can be decoded, in the spelling all equal architectures share. */
function settle(space, genome) {
	let repaired = space.repair?.(genome) ?? genome;
	return space.canonical?.(repaired) ?? repaired;
}
/** A genome with every option of every choice equally likely. */
const sample = (space, random) => settle(space, space.choices.map((choice) => random.int(choice.options.length))), uniform = (space, share) => settle(space, space.choices.map(({ options, kind, default: own }) => kind === "width" ? nearest(options, share * options.at(-1)) : own));
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
	return settle(space, genome.map((gene, i) => {
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
		return space ? settle(space, mixed) : mixed;
	}
	let sides = /* @__PURE__ */ new Map();
	return settle(space, a.map((gene, i) => {
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
			let next = settle(space, genome.with(i, target));
			found.set(next.join(), next);
		}
	}), found.delete(settle(space, genome).join()), [...found.values()];
}
/**
* The genome with number `index` in counting order (first choice fastest), settled: several numbers may give the same
* one. For exhausting small spaces.
*/
function nth(space, index) {
	let rest = index;
	return settle(space, space.choices.map(({ options }) => {
		let gene = rest % options.length;
		return rest = Math.floor(rest / options.length), gene;
	}));
}
export { sample as a, nth as i, mutate as n, settle as o, neighbours as r, uniform as s, crossover as t };
