// src/device/types.ts
const tfjsBackends = [
	"tensorflow",
	"cpu",
	"wasm"
], runsHere = (spec) => spec.kind === "host" || spec.kind === "tfjs", protocol = (given = {}) => ({
	timeMs: 1e4,
	minBlocks: 10,
	maxBlocks: 120,
	confidence: .95,
	looks: 5,
	seed: 0,
	margin: .05,
	goals: [],
	...given
});
export { runsHere as n, tfjsBackends as r, protocol as t };
