import "./rolldown-runtime.js";
import { n as openDevice, t as measureIo } from "./setting.js";
import { i as protocol } from "./schema.js";
import { a as userError, i as printable } from "./errors.js";
import { n as loadFile } from "./analyze2.js";
import { r as formatQuantity } from "./units.js";
import { t as exitCodes } from "./command.js";
import { t as deviceOf } from "./device.js";
import { a as shapesOf, n as durationOf, t as countOf } from "./options.js";
import { i as withSetting, n as invalidConfig, t as findRuntime } from "./setting2.js";
import { n as wrapped, t as table } from "./table.js";
import { basename, resolve } from "node:path";
// src/device/json.ts
/** `files`: by a model's name, the path to show for it; default the name itself. */
function measurementJson(measurement, files = {}) {
	let file = (name) => Object.hasOwn(files, name) ? files[name] : name, { device, provenance, models, comparisons, warnings } = measurement;
	return {
		device,
		provenance,
		models: models.map((model) => ({
			file: file(model.name),
			sha256: model.sha256,
			p50Ms: model.p50.value,
			p95Ms: model.p95.value,
			meanMs: model.mean.value,
			low: model.p50.low,
			high: model.p50.high,
			p95: {
				low: model.p95.low,
				high: model.p95.high
			},
			...model.coldStart ? { coldStartMs: model.coldStart.value } : {},
			...model.energy ? { energyMj: model.energy.value } : {},
			runs: model.runs,
			outliers: model.outliers,
			warnings: model.warnings
		})),
		comparisons: comparisons.filter(({ metric }) => metric === "latency-p50").map(({ a, b, ratio, verdict }) => ({
			a: file(a),
			b: file(b),
			ratio: ratio.value,
			low: ratio.low,
			high: ratio.high,
			verdict
		})),
		warnings
	};
}
// src/commands/measure.ts
const run = async (args, options, io) => {
	if (args.length === 0) throw userError("argument-missing", {
		argument: "model.onnx",
		command: "measure"
	});
	let shapes = shapesOf(options) ?? {}, loaded = args.map((path) => loadFile(path, io.cwd, shapes)), names = namesOf(loaded.map(({ path }) => path)), files = Object.fromEntries(loaded.map(({ path }, i) => [names[i], path])), models = loaded.map(({ bytes, analysis, path }, i) => ({
		name: names[i],
		bytes,
		path: resolve(io.cwd, path),
		shapes,
		macs: analysis.macs
	})), spec = deviceOf(options, io);
	if (!spec) return invalidConfig;
	let settings = {
		timeMs: durationOf(options, "time") ?? 1e4,
		seed: countOf(options, "seed") ?? 1
	}, result = measurementJson(await withSetting(io, options, {
		root: io.cwd,
		base: void 0
	}, async (setting) => {
		let runtime = findRuntime(io, options, io.cwd);
		return openDevice(spec, {
			runtime,
			cwd: io.cwd,
			env: io.env,
			temporary: setting.temporary
		}).measure({
			models,
			pairs: pairsOf(names)
		}, protocol(settings), measureIo(setting));
	}), files);
	return io.out(io.json ? `${JSON.stringify(result)}\n` : describe(result, io)), exitCodes.done;
};
/** File names without `.onnx`, as devices of the configuration know models; numbered where two are alike (A against A). */
function namesOf(paths) {
	let plain = paths.map((path) => basename(path).replace(/\.onnx$/, ""));
	return plain.map((name, i) => plain.indexOf(name) === i && plain.lastIndexOf(name) === i ? name : `${name} (${i + 1})`);
}
/** Each model against the first. */
const pairsOf = (names) => names.slice(1).map((name) => [name, names[0]]);
function describe({ device, models, comparisons, warnings }, io) {
	let ms = (value) => formatQuantity(value, "ms"), heads = [
		"p50",
		"95 % interval",
		"p95",
		"runs"
	].map((head) => ({
		head,
		align: "right"
	})), rows = models.map((m) => [
		printable(basename(m.file)),
		ms(m.p50Ms),
		`${ms(m.low)}–${ms(m.high)}`,
		ms(m.p95Ms),
		String(m.runs)
	]), against = comparisons.map(({ a, b, ratio, low, high, verdict }) => `${printable(a)} takes ${ratio.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)}) times as long as ${printable(b)}: ${verdict}`), said = [...warnings, ...models.flatMap((model) => model.warnings)].map(({ sentence, advice }) => `warning: ${printable(sentence, 400)} ${printable(advice, 400)}`);
	return `${[
		`on ${printable(device)}`,
		table([{ head: "model" }, ...heads], rows, io.columns),
		...[...against, ...said].map((line) => wrapped(line, io.columns))
	].join("\n")}\n`;
}
export { run };
