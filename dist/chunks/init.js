import "./rolldown-runtime.js";
import { a as userError } from "./errors.js";
import { n as loadFile, t as analysisOf } from "./analyze2.js";
import { t as exitCodes } from "./command.js";
import { dirname, join, relative } from "node:path";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
// src/commands/init.ts
const run = async (_args, options, io) => {
	let model = typeof options.model == "string" ? options.model : onlyModel(io.cwd), { macs, params, peakActivationBytes } = analysisOf(loadFile(model, io.cwd)), written = writeAll({
		"edgewise.yml": starterConfig(model, {
			macs,
			params,
			peakBytes: peakActivationBytes
		}),
		".github/workflows/edgewise.yml": workflow
	}, options, io);
	return io.json ? io.out(`${JSON.stringify({ written })}\n`) : io.out(`${written.map((file) => `wrote ${file}`).join("\n")}\n\nNext: edgewise gate\n`), exitCodes.done;
};
function writeAll(files, options, io) {
	let existing = Object.keys(files).filter((file) => existsSync(join(io.cwd, file)));
	if (existing.length > 0 && options.force !== !0) throw userError("init-exists", { files: existing.join(", ") });
	for (let [file, text] of Object.entries(files)) mkdirSync(dirname(join(io.cwd, file)), { recursive: !0 }), writeFileSync(join(io.cwd, file), text);
	return Object.keys(files);
}
function onlyModel(cwd) {
	let found = [], folders = [cwd];
	for (let seen = 0; folders.length > 0 && seen < 2e4;) {
		let folder = folders.pop();
		for (let entry of readdirSync(folder, { withFileTypes: !0 })) seen++, entry.isDirectory() && !["node_modules", ".git"].includes(entry.name) && folders.push(join(folder, entry.name)), entry.isFile() && entry.name.endsWith(".onnx") && found.push(relative(cwd, join(folder, entry.name)));
	}
	if (found.length !== 1) throw userError("init-which-model", { found: found.sort().slice(0, 8).join(", ") || "none" });
	return found[0];
}
/** A little above today's figure, so that the first pull request passes and the next large step does not. */
const headroom = 1.1;
function starterConfig(model, facts) {
	let count = (value) => String(Math.ceil(value * headroom));
	return `# yaml-language-server: $schema=https://raw.githubusercontent.com/edgewise/edgewise/main/dist/edgewise.schema.json
version: 1

models:
  - path: ${JSON.stringify(model)}
    # data: data/test.npz         # a labelled data set makes accuracy budgets and the search possible
    budgets:
      params: ${count(facts.params)}
      macs: ${count(facts.macs)}
      peak-memory: ${((bytes) => `${Math.ceil(bytes * headroom / 1024)}KiB`)(facts.peakBytes)}
      # top-1: 90%
      latency-p95:
        runner: { max-regression: 10% }

devices:
  runner: { kind: host, threads: 1 }   # the machine the job runs on; see docs/configuration.md for others

policy: { inconclusive: warn, not-measured: fail }
`;
}
const workflow = "name: edgewise\non: pull_request\npermissions: { contents: read, pull-requests: write }\njobs:\n  gate:\n    runs-on: ubuntu-latest\n    timeout-minutes: 15\n    steps:\n      - uses: actions/checkout@v7\n      - uses: edgewise/edgewise@v1\n";
export { run };
