import "./rolldown-runtime.js";
import { a as userError } from "./errors.js";
import { a as writeSearch, i as searchVerdict, n as readSearch, r as searchJson, v as terminal } from "./search-report.js";
import { t as exitCodes } from "./command.js";
import { t as contextOf } from "./context.js";
import { join, relative, resolve } from "node:path";
import { existsSync } from "node:fs";
// src/commands/report.ts
const run = async (args, _options, io) => {
	let [dir] = args;
	if (dir === void 0) throw userError("argument-missing", {
		argument: "dir",
		command: "report"
	});
	let folder = resolve(io.cwd, dir), record = readSearch(folder, io.now()), best = join(folder, "best.onnx"), bestFile = existsSync(best) ? relative(io.cwd, best) : void 0, verdict = searchVerdict(record, {
		context: contextOf(io),
		bestFile
	}), written = writeSearch(folder, record, verdict);
	return io.json ? io.out(`${JSON.stringify(searchJson(record, !1))}\n`) : io.out(`${terminal(verdict, io)}\n${written.map((path) => `wrote ${relative(io.cwd, path)}`).join("\n")}\n`), exitCodes.done;
};
export { run };
