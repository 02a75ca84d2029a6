import "./rolldown-runtime.js";
import { t as json } from "./json.js";
import { c as unusual, o as gateCommand, v as terminal } from "./search-report.js";
import { i as baseSource } from "./model.js";
import { i as gate, r as folderName, t as writeGate } from "./outputs.js";
import { r as memoryFolder } from "./warm-store.js";
import { t as contextOf } from "./context.js";
import { o as textOf, t as countOf } from "./options.js";
import { i as withSetting, n as invalidConfig, r as planOf } from "./setting2.js";
import { join, relative, resolve } from "node:path";
// src/commands/gate.ts
const run = async (_args, options, io) => {
	let loaded = planOf(options, io);
	if (!loaded) return invalidConfig;
	let { root } = loaded, seed = countOf(options, "seed"), plan = seed === void 0 ? loaded.plan : {
		...loaded.plan,
		seed
	}, base = textOf(options, "base"), out = textOf(options, "out"), config = unusual(textOf(options, "config")), place = {
		root,
		base: base === void 0 ? void 0 : baseSource(base, io.cwd)
	}, result = await withSetting(io, options, place, (setting) => gate(plan, setting, {
		measure: options.measure !== !1,
		search: options.search !== !1,
		memory: {
			from: void 0,
			place: join(root, memoryFolder),
			within: root
		},
		searchFolder: (model) => join(out ? resolve(io.cwd, out) : setting.temporary, folderName(model)),
		context: {
			...contextOf(io),
			command: gateCommand(config, base)
		},
		said: { config },
		results: out !== void 0 && relative(io.cwd, resolve(io.cwd, out))
	})), files = out === void 0 ? void 0 : writeGate(result, resolve(io.cwd, out));
	return io.json ? io.out(json(result.verdict)) : io.out(`${terminal(result.verdict, io)}\n${files ? filesText(files, io) : ""}`), result.verdict.exitCode;
};
function filesText({ report, verdict, comment, best }, io) {
	return `\n${[
		report,
		comment,
		verdict,
		...best.values()
	].map((path) => `wrote ${relative(io.cwd, path)}`).join("\n")}\n`;
}
export { run };
