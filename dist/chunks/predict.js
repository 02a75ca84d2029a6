import "./rolldown-runtime.js";
import { a as userError, i as printable } from "./errors.js";
import { t as bindShapes } from "./shapes.js";
import { n as loadFile } from "./analyze2.js";
import { i as loadPredictor } from "./predictor.js";
import { r as formatQuantity } from "./units.js";
import { t as exitCodes } from "./command.js";
import { a as shapesOf, o as textOf } from "./options.js";
// src/commands/predict.ts
const run = async (args, options, io) => {
	let [path] = args, file = textOf(options, "predictor");
	if (path === void 0) throw userError("argument-missing", {
		argument: "model.onnx",
		command: "predict"
	});
	if (file === void 0) throw userError("argument-missing", {
		argument: "--predictor predictor.json",
		command: "predict"
	});
	let predictor = loadPredictor(file, io.cwd), shapes = shapesOf(options), { graph } = loadFile(path, io.cwd, shapes), { facts } = predictor, { value, low, high, unit } = predictor.predict(shapes ? bindShapes(graph, shapes) : graph);
	if (io.json) io.out(`${JSON.stringify({
		value,
		low,
		high,
		unit,
		device: facts.device,
		form: facts.form
	})}\n`);
	else {
		let [at, from, to] = [
			value,
			low,
			high
		].map((each) => formatQuantity(each, unit));
		io.out(`${printable(path)} on ${printable(facts.device)}: ${at} predicted (90 %: ${from}–${to})\n`);
	}
	return exitCodes.done;
};
export { run };
