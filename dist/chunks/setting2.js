import { i as printable } from "./errors.js";
import { s as locate, t as loadPlan } from "./load-plan.js";
import { t as exitCodes } from "./command.js";
import { o as textOf } from "./options.js";
import { join } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
// src/commands/setting.ts
/** Runs `work` with a setting whose temporary folder is removed afterwards. */
async function withSetting(io, options, place, work) {
	let temporary = mkdtempSync(join(tmpdir(), "edgewise-"));
	try {
		return await work({
			...place,
			findRuntime: async () => findRuntime(io, options, place.root),
			now: () => performance.now(),
			date: new Date(io.now()).toISOString(),
			env: io.env,
			temporary,
			signal: io.signal,
			progress: io.progress
		});
	} finally {
		rmSync(temporary, {
			recursive: !0,
			force: !0
		});
	}
}
/** The runtime as the command line finds it: `--runtime`, the project's, ours, the tool cache. Installs nothing. */
function findRuntime({ cwd, env }, options, root) {
	let explicit = textOf(options, "runtime"), toolCache = env.RUNNER_TOOL_CACHE;
	return locate({
		roots: [.../* @__PURE__ */ new Set([
			root,
			cwd,
			import.meta.dirname
		])],
		...explicit === void 0 ? {} : { explicit },
		...toolCache === void 0 ? {} : { toolCache }
	});
}
/** The plan of `--config`; its mistakes are told all at once, and then there is none. */
function planOf(options, io) {
	let loaded = loadPlan(textOf(options, "config") ?? "edgewise.yml", io.cwd);
	if (loaded.plan) return loaded;
	io.json && io.out(`${JSON.stringify({
		error: "config-invalid",
		issues: loaded.issues
	})}\n`);
	let file = textOf(options, "config") ?? "edgewise.yml";
	for (let { line, column, code, path, sentence, fix } of loaded.issues) io.err(`${printable(file)}:${line}:${column} error ${code}${path ? ` at ${printable(path)}` : ""}: ${sentence}\n  fix: ${fix}\n`);
}
const invalidConfig = exitCodes.usage;
export { withSetting as i, invalidConfig as n, planOf as r, findRuntime as t };
