import { _ as union, a as boolean, d as number, h as string, i as array, l as literal, m as strictObject, p as record, r as _enum, s as discriminatedUnion, y as toJSONSchema } from "./describe.js";
import { t as dataSourceSchema } from "./source.js";
import { a as metrics, t as budgetMetrics } from "./units.js";
import { a as cap, c as deviceName, d as quantity, f as repositoryPath, i as variations, n as space, o as complain, s as date, t as fromModel, u as modelName } from "./space-choice.js";
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
}), runsModels = (device) => device.kind !== "analytic" && device.kind !== "predicted", searchMethods = [
	"auto",
	"evolution",
	"local",
	"random"
], flag = boolean(), whole = number().int().nonnegative();
/** One budget: a quantity, or an object of limits. */
function budget(metric) {
	let { unit, better, kind } = metrics[metric], limit = quantity(unit), direction = better === "min" ? "At most this." : "At least this.", isMemory = metric === "peak-memory" || metric === "weight-bytes";
	return union([limit, strictObject({
		limit: limit.optional().describe(direction),
		"max-regression": quantity("ratio", { max: 100 }).optional().describe("Largest worsening against base."),
		...isMemory ? { as: _enum(["fp32", "int8"]).optional().describe("How the model is deployed; default fp32.") } : {},
		...metric === "top-k" ? { k: number().int().min(1).max(1e3).optional().describe("Default 5.") } : {}
	})]).transform((given, context) => {
		if (typeof given == "number") return { limit: given };
		let { limit, "max-regression": maxRegression, ...rest } = given;
		return limit === void 0 && maxRegression === void 0 ? complain(context, "config-budget-empty", {}) : {
			limit,
			maxRegression,
			...rest
		};
	}).describe(`${metrics[metric].label} (${kind === "device" ? "measured" : kind === "cost" ? "computed" : "evaluated on the data set"})`);
}
const budgets = strictObject(Object.fromEntries(budgetMetrics.map((metric) => [metric, (metrics[metric].perDevice ? record(string(), budget(metric)) : budget(metric)).optional()]))).describe("What the model must hold; metrics of a device by device name."), model = strictObject({
	name: modelName.optional().describe("Default: the file's name without .onnx."),
	path: repositoryPath.optional().describe("The ONNX file, relative to the repository; without one an architecture is looked for."),
	shape: record(string(), array(number().int().min(1).max(2 ** 31)).max(16)).optional().describe("Shapes of inputs, where the model leaves them open."),
	data: union([string().min(1).max(4096), dataSourceSchema]).optional().describe("The labelled data set."),
	space: space.optional().describe("Where candidates for it come from; default: as the search says."),
	task: strictObject({
		input: array(whole.min(1).max(2 ** 24)).min(1).max(4).describe("Of one sample, channels first."),
		outputs: whole.min(1).max(65536).describe("Numbers it gives: the classes.")
	}).optional().describe("What a family's networks are made for; default: as the data set shows."),
	budgets: budgets.optional()
}), milliseconds = quantity("ms"), device = discriminatedUnion("kind", [
	strictObject({
		kind: literal("host").describe("The machine the job runs on."),
		threads: number().int().min(1).max(256).optional().describe("Default 1."),
		provider: string().regex(/^[A-Za-z]{1,40}$/).optional().describe("Execution provider; default cpu."),
		cpus: array(whole.max(4095)).min(1).max(256).optional().describe("Processors to stay on."),
		memory: cap("B", 2 ** 40).optional().describe("Resident memory at which a measurement is stopped; default 2GiB.")
	}),
	strictObject({
		kind: literal("command").describe("Your own program: a board, a phone, a simulator."),
		run: string().min(1).max(4096).describe("The command; {model} is the path of the model, {runs} how often."),
		timeout: milliseconds.optional().describe("For one launch; default 120s."),
		runs: number().int().min(1).max(1e5).optional().describe("Runs in one launch; default 20."),
		env: array(string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/)).max(64).optional().describe("Environment variables it may see."),
		predictor: repositoryPath.optional().describe("What tells latencies where the program fails: as of a predicted device.")
	}),
	strictObject({
		kind: literal("tfjs").describe("This machine through TensorFlow.js, for targets in Node or a browser."),
		backend: _enum(tfjsBackends).optional().describe("Default tensorflow (@tensorflow/tfjs-node)."),
		cpus: array(whole.max(4095)).min(1).max(256).optional().describe("Processors to stay on."),
		memory: cap("B", 2 ** 40).optional().describe("Resident memory at which a measurement is stopped; default 2GiB.")
	}),
	strictObject({
		kind: literal("fake").describe("Invented latencies, for trying Edgewise out."),
		latency: union([milliseconds, record(string(), milliseconds)]).optional().describe("One for all models, or by model name."),
		"ns-per-mac": number().min(0).max(1e9).optional().describe("Where latency says nothing: proportional to MACs …"),
		fixed: milliseconds.optional().describe("… plus this."),
		noise: quantity("ratio").optional().describe("Relative standard deviation; default 0."),
		watts: number().min(0).max(1e6).optional().describe("Power, for energy.")
	}),
	strictObject({
		kind: literal("analytic").describe("A chip whose cycles follow from formulas."),
		chip: _enum([
			"gap8",
			"diana",
			"mpic"
		])
	}),
	strictObject({
		kind: literal("predicted").describe("A device that is not here: its latency is predicted."),
		predictor: repositoryPath.describe("The file that `edgewise fit` made, relative to the repository; or roofline: and the name of a data sheet.")
	})
]), search = strictObject({
	enabled: flag.default(!0),
	method: _enum(searchMethods).default("auto").describe("auto trains candidates and halves their number; the others evaluate them untrained."),
	train: flag.default(!0).describe("Whether auto trains; without training it is evolution."),
	time: quantity("ms", {
		min: 1,
		max: 864e5
	}).prefault("60s").describe("Default 60s."),
	trials: number().int().min(1).max(1e6).default(200),
	objectives: array(string().max(200)).min(1).max(8).default(["top-1", "macs"]).describe("Metrics to trade off; metric@device where it has one."),
	space: space.prefault(fromModel.kind).describe("Where candidates come from; default from-model."),
	vary: array(_enum(Object.keys(variations))).min(1).max(Object.keys(variations).length).optional().describe("What may change about the model; default: all where candidates are trained, else widths."),
	widths: array(quantity("ratio", { min: .01 })).min(1).max(32).optional().describe("Shares of a layer's channels to try; default: eighths where trained, else quarters.")
}), effect = _enum([
	"warn",
	"fail",
	"pass"
]), schema = strictObject({
	version: literal(1).describe("Of this format."),
	models: array(model).min(1).max(100),
	devices: record(deviceName, device).default({}),
	search: union([flag, search]).prefault({}).describe("The search for a better architecture; false = none."),
	measure: strictObject({
		time: quantity("ms", {
			min: 100,
			max: 36e5
		}).prefault("10s").describe("For one device; default 10s."),
		confidence: quantity("ratio", {
			min: .5,
			max: .9999
		}).prefault("95%").describe("Default 95%."),
		reference: flag.default(!0).describe("Time an unchanging model beside yours.")
	}).prefault({}),
	judge: _enum([
		"model",
		"architecture",
		"both"
	]).default("model").describe("What the gate judges: the model, whether an architecture within every budget exists, or both."),
	policy: strictObject({
		inconclusive: effect.default("warn").describe("When an interval straddles a limit; default warn."),
		"not-measured": effect.default("fail").describe("When a budget has no figure; default fail.")
	}).prefault({}),
	comment: strictObject({ mode: _enum([
		"update",
		"recreate",
		"quiet"
	]).default("update") }).prefault({}),
	waivers: array(strictObject({
		model: string().max(200),
		metric: string().max(200),
		device: string().max(200).optional().describe("Default: every device."),
		reason: string().trim().min(1).max(1e3),
		until: date
	})).max(1e3).default([]),
	limits: strictObject({
		"file-size": cap("B", 2 ** 31).optional().describe("Largest model file."),
		nodes: cap("count", 1e6).optional().describe("Most nodes of a model.")
	}).prefault({}).describe("Caps on what a model file may make this machine do."),
	seed: whole.max(2 ** 32 - 1).default(1)
}).meta({
	title: "edgewise.yml",
	description: "Budgets of neural networks on edge devices."
});
let made;
/** The JSON Schema of edgewise.yml, for editors (draft 2020-12). Made once: it costs some milliseconds. */
function configSchema() {
	return made ??= toJSONSchema(schema, { io: "input" }), made;
}
export { runsHere as a, protocol as i, schema as n, runsModels as r, configSchema as t };
