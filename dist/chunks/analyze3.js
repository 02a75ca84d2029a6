import "./rolldown-runtime.js";
import { a as userError, i as printable } from "./errors.js";
import { n as loadFile, t as analysisOf } from "./analyze2.js";
import { r as formatQuantity } from "./units.js";
import { t as exitCodes } from "./command.js";
import { a as shapesOf } from "./options.js";
import { n as wrapped, t as table } from "./table.js";
// src/commands/analyze.ts
const run = async (args, options, io) => {
	let [path] = args;
	if (path === void 0) throw userError("argument-missing", {
		argument: "model.onnx",
		command: "analyze"
	});
	let facts = analysisOf(loadFile(path, io.cwd, shapesOf(options)));
	return io.out(io.json ? `${JSON.stringify(facts)}\n` : `${describe(facts, io)}\n`), exitCodes.done;
};
function describe(facts, io) {
	let bytes = (value) => formatQuantity(value, "B"), count = (value) => formatQuantity(value, "count"), optimal = facts.peakIsOptimal ? "" : " (best order found)";
	return [
		wrapped(`${printable(facts.file)}  ${bytes(facts.fileBytes)}  op-set ${facts.opset}  sha256 ${facts.sha256.slice(0, 12)}`, io.columns),
		"",
		`parameters   ${count(facts.params)}`,
		`MACs         ${count(facts.macs)}`,
		`weights      ${bytes(facts.weightBytes)} as stored, ${bytes(facts.int8.weightBytes)} in int8`,
		`peak memory  ${bytes(facts.peakActivationBytes)} as stored, ${bytes(facts.int8.peakActivationBytes)} in int8${optimal}`,
		"",
		layerTable(facts, io.columns),
		...facts.warnings.map(({ sentence, advice }) => `\n${wrapped(`warning: ${printable(sentence, 400)} ${printable(advice, 400)}`, io.columns)}`)
	].join("\n");
}
function layerTable({ layers }, width) {
	let rows = layers.slice(0, 60).map((layer) => [
		printable(layer.name, 60),
		printable(layer.op),
		`${layer.outputShape?.join("×") ?? "?"}`,
		formatQuantity(layer.params, "count"),
		formatQuantity(layer.macs, "count")
	]), more = layers.length > 60 ? `\n… and ${layers.length - 60} more layers (--json has them all)` : "", right = "right";
	return table([
		{ head: "layer" },
		{ head: "op" },
		{
			head: "output",
			align: right
		},
		{
			head: "params",
			align: right
		},
		{
			head: "MACs",
			align: right
		}
	], rows, width) + more;
}
export { run };
