import "./rolldown-runtime.js";
import { r as spaceByName } from "./space-choice.js";
import { a as userError } from "./errors.js";
import { t as makeFolder } from "./make-folder.js";
import { n as loadFile, t as analysisOf } from "./analyze2.js";
import { t as exitCodes } from "./command.js";
import { o as textOf } from "./options.js";
import { dirname, join, relative } from "node:path";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
// src/commands/init.ts
const run = async (_args, options, io) => {
	let space = textOf(options, "space"), written = writeAll({
		"edgewise.yml": space === void 0 ? aroundModel(options, io) : withoutModel(space, options),
		".github/workflows/edgewise.yml": workflow
	}, options, io);
	return io.json ? io.out(`${JSON.stringify({ written })}\n`) : io.out(`${written.map((file) => `wrote ${file}`).join("\n")}\n\nNext: edgewise gate\n`), exitCodes.done;
};
function aroundModel(options, io) {
	let model = textOf(options, "model") ?? onlyModel(io.cwd), { macs, params, peakActivationBytes } = analysisOf(loadFile(model, io.cwd));
	return starterConfig(model, {
		macs,
		params,
		peakBytes: peakActivationBytes
	});
}
function writeAll(files, options, io) {
	let existing = Object.keys(files).filter((file) => existsSync(join(io.cwd, file)));
	if (existing.length > 0 && options.force !== !0) throw userError("init-exists", { files: existing.join(", ") });
	for (let [file, text] of Object.entries(files)) makeFolder(dirname(join(io.cwd, file))), writeFileSync(join(io.cwd, file), text);
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
const headroom = 1.1, header = "# yaml-language-server: $schema=https://raw.githubusercontent.com/edgewise/edgewise/main/dist/edgewise.schema.json";
function starterConfig(model, facts) {
	let count = (value) => String(Math.ceil(value * headroom));
	return `${header}
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

# judge: both                     # also: does an architecture exist that holds every budget?
# search: { method: auto, time: 300s, space: from-model }   # or a family of networks, such as ds-cnn
`;
}
/** There is no model yet: an architecture is looked for, and the best one is judged. */
function withoutModel(space, options) {
	spaceByName(space);
	let data = textOf(options, "data"), task = data === void 0 ? "task: { input: [1, 49, 10], outputs: 12 }   # a sample with its channels first, and the number of classes" : `data: ${JSON.stringify(data)}`;
	return `${header}
version: 1

models:
  - name: first model             # no path: the repository has none yet
    space: ${JSON.stringify(space)}
    ${task}
    budgets:
      macs: 1M
      peak-memory: { limit: 64KiB, as: int8 }
${data === void 0 ? "" : "      # top-1: 85%\n"}
search: { method: ${data === void 0 ? "evolution, time: 60s }   # with data: auto, which trains" : "auto, time: 300s }"}
`;
}
const workflow = "name: edgewise\non:\n  pull_request:\n  push: { branches: [main] }   # leaves what its search found for pull requests to begin with\npermissions: { contents: read, pull-requests: write }\njobs:\n  gate:\n    runs-on: ubuntu-latest\n    timeout-minutes: 15\n    steps:\n      - uses: actions/checkout@v7\n      - uses: actions/cache/restore@v5\n        with:\n          path: .edgewise/memory\n          key: edgewise-${{ github.run_id }}-${{ github.run_attempt }}\n          restore-keys: edgewise-\n      - uses: edgewise/edgewise@v1\n      - uses: actions/cache/save@v5\n        if: always()\n        with:\n          path: .edgewise/memory\n          key: edgewise-${{ github.run_id }}-${{ github.run_attempt }}\n";
export { run };
