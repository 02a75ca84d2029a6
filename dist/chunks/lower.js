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
}, bestKnown = (site) => site.forms[0], plain = (site) => lowerings[site.key][0], inBlocks = (block) => (site) => site.forms.find((form) => form === `blocked${block}`) ?? bestKnown(site);
export { plain as i, inBlocks as n, lowerings as r, bestKnown as t };
