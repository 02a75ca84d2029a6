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
export { recipeWith as n, lossNames as t };
