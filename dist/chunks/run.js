import "./rolldown-runtime.js";
import { a as userError } from "./errors.js";
import { i as figureText, o as metricLabel } from "./figures.js";
import { n as loadFile } from "./analyze2.js";
import { t as openLab } from "./lab.js";
import { a as metrics } from "./units.js";
import { t as exitCodes } from "./command.js";
import { a as shapesOf, o as textOf, t as countOf } from "./options.js";
import { i as withSetting } from "./setting2.js";
// src/commands/run.ts
const run = async (args, options, io) => {
	let [path] = args, data = textOf(options, "data");
	if (path === void 0) throw userError("argument-missing", {
		argument: "model.onnx",
		command: "run"
	});
	if (data === void 0) throw userError("argument-missing", {
		argument: "--data",
		command: "run"
	});
	let model = loadFile(path, io.cwd, shapesOf(options)), metric = metricOf(options), place = {
		root: io.cwd,
		base: void 0
	}, { estimate, samples, dataSha256 } = await withSetting(io, options, place, async (setting) => {
		let lab = openLab(setting, { confined: !1 });
		try {
			return await lab.evaluate({
				model: model.bytes,
				data: { path: data },
				options: {
					metric,
					k: countOf(options, "k", 1) ?? 5,
					seed: countOf(options, "seed") ?? 1
				},
				...partOf(options)
			});
		} finally {
			await lab.close();
		}
	}), { value, low, high } = estimate;
	return io.json ? io.out(`${JSON.stringify({
		metric,
		value,
		low,
		high,
		samples,
		dataSha256
	})}\n`) : io.out(`${metricLabel(metric)}  ${figureText(estimate)}  on ${samples} samples\n`), exitCodes.done;
};
function metricOf(options) {
	let text = textOf(options, "metric") ?? "top-1", names = Object.entries(metrics).flatMap(([name, { kind }]) => kind === "quality" ? [name] : []);
	if (!names.includes(text)) throw userError("option-invalid", {
		option: "--metric",
		text,
		form: names.join(", ")
	});
	return text;
}
function partOf(options) {
	let text = textOf(options, "split");
	if (text === void 0) return {};
	if (text !== "test" && text !== "all") throw userError("option-invalid", {
		option: "--split",
		text,
		form: "test or all"
	});
	return { part: text };
}
export { run };
