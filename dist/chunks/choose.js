import { I as columnFactors, vt as dot } from "./relearned.js";
// src/predict/few-shot/choose.ts
/** Weights of the blocks and noise that the variance is reckoned with: what known devices say counts most. */
const belief = {
	weights: [
		1,
		1,
		.3,
		.3
	],
	noise: .1
};
/**
* Indices into `candidates`, most telling first.
* @param count at most the number of candidates
*/
function chooseToMeasure(sources, candidates, count, generator) {
	let drawn = generator.shuffle(candidates.map((_, i) => i)).slice(0, Math.max(count, 800));
	return greedy(scaled(sources, drawn.map((i) => candidates[i])), Math.min(count, drawn.length)).map((i) => drawn[i]);
}
function scaled({ embedding }, genomes) {
	let rows = embedding.rows(genomes), factors = columnFactors(embedding.blocks, belief.weights);
	for (let i = 0; i < rows.x.length; i++) rows.x[i] *= factors[i % rows.width];
	return rows;
}
function greedy({ count: n, width, x }, count) {
	let kernel = (a, b) => dot(x, a * width, x, b * width, width), references = Math.min(n, 200), shared = new Float64Array(n * references);
	for (let i = 0; i < n; i++) for (let r = 0; r < references; r++) shared[i * references + r] = kernel(i, r);
	let variance = Float64Array.from({ length: n }, (_, i) => kernel(i, i)), chosen = [], known = [];
	for (; chosen.length < count;) {
		let best = mostTelling(shared, variance, references, new Set(chosen));
		chosen.push(best);
		let root = Math.sqrt(variance[best] + belief.noise), gain = Float64Array.from({ length: n }, (_, i) => known.reduce((value, column) => value - column[i] * column[best], kernel(i, best)) / root), told = shared.slice(best * references, (best + 1) * references).map((value) => value / root);
		for (let i = 0; i < n; i++) {
			for (let r = 0; r < references; r++) shared[i * references + r] -= gain[i] * told[r];
			variance[i] -= gain[i] ** 2;
		}
		known.push(gain);
	}
	return chosen;
}
/** The candidate whose measurement takes away the most variance of the references. */
function mostTelling(shared, variance, references, taken) {
	let [best, most] = [-1, -1];
	for (let i = 0; i < variance.length; i++) {
		if (taken.has(i)) continue;
		let taught = dot(shared, i * references, shared, i * references, references) / (variance[i] + belief.noise);
		taught > most && ([best, most] = [i, taught]);
	}
	return best;
}
export { chooseToMeasure as t };
