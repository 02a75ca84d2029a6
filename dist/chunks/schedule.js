import { r as internal } from "./errors.js";
// src/autodiff/lower.ts
/** The forms per gradient; the first is plain: standard operators only, right for every shape and type. */
const lowerings = {
	/** Conv itself; `blocked` by 8 or 16 channels, whichever the processor has: others give wrong numbers, so probe. */
	Conv: [
		"plain",
		"blocked8",
		"blocked16"
	],
	/** ∂Conv/∂x; the blocked forms are `flipped` in blocks. */
	"Conv.x": [
		"transposed",
		"flipped",
		"blocked8",
		"blocked16"
	],
	/** ∂Conv/∂w; the blocked forms are for depthwise kernels. */
	"Conv.w": [
		"convolution",
		"taps",
		"columns",
		"unfolded",
		"flat",
		"stretches",
		"rows",
		"products",
		"blocked8",
		"blocked16"
	],
	/** ∂MatMul */
	MatMul: ["transposes", "fused"],
	/** ∂AveragePool/∂x */
	"AveragePool.x": ["transposed", "repeat"],
	/** ∂Resize/∂x */
	"Resize.x": ["matrices", "blocks"],
	/** ∂Clip/∂x */
	"Clip.x": ["mask", "ramps"],
	/** ∂Relu/∂x */
	"Relu.x": ["mask", "ramp"]
}, bestKnown = (site) => site.forms[0], plain = (site) => lowerings[site.key][0], inBlocks = (block) => (site) => site.forms.find((form) => form === `blocked${block}`) ?? bestKnown(site), scheduleNames = [
	"constant",
	"step",
	"cosine",
	"one-cycle"
];
/**
* The rate of a step, counted from 0, of a run of `steps`; `rate` is the highest.
* @example rateAt({ kind: 'cosine', warmup: 100 }, 0.1, { step: 0, steps: 1000 }) // 0.001
*/
function rateAt(schedule, rate, { step, steps }) {
	let warmup = Math.min(schedule.warmup ?? 0, steps);
	if (step < warmup) return rate * (step + 1) / warmup;
	let span = {
		step: step - warmup,
		steps: Math.max(1, steps - warmup)
	};
	return rate * (shapes[schedule.kind] ?? internal(`schedule ${schedule.kind}`))(span, schedule);
}
/** Share of the highest rate. */
const shapes = {
	constant: () => 1,
	step: ({ step, steps }, { falls = [.5, .75], factor = .1 }) => factor ** falls.filter((share) => step >= share * steps).length,
	cosine: ({ step, steps }, { floor = 0 }) => between(1, floor, step / steps),
	"one-cycle": oneCycle
};
function oneCycle({ step, steps }) {
	let last = Math.max(1, steps - 1), top = Math.max(1, .3 * steps - 1);
	return step <= top ? between(.04, 1, step / top) : between(1, 4000000000000001e-21, (step - top) / Math.max(1, last - top));
}
/** From `a` to `b` along half a cosine; `share` 0 to 1. */
const between = (a, b, share) => b + (a - b) * (1 + Math.cos(Math.PI * Math.min(1, share))) / 2;
export { lowerings as a, inBlocks as i, scheduleNames as n, plain as o, bestKnown as r, rateAt as t };
