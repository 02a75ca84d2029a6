import "./rolldown-runtime.js";
import { r as internal } from "./errors.js";
import { n as markdown } from "./markdown.js";
import { v as terminal } from "./search-report.js";
import { i as gate, r as folderName, t as writeGate } from "./outputs.js";
import { t as loadPlan } from "./load-plan.js";
import { t as exitCodes } from "./command.js";
import { t as contextOf } from "./context.js";
import { n as durationOf, o as textOf, t as countOf } from "./options.js";
import { i as withSetting } from "./setting2.js";
import { dirname, join, relative, resolve } from "node:path";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
// src/commands/demo.ts
const example = "fixtures/over-budget", run = async (_args, options, io) => {
	let repository = mkdtempSync(join(tmpdir(), "edgewise-demo-"));
	try {
		cpSync(join(packageRoot(), example), repository, { recursive: !0 });
		let code = await judgeIn(repository, options, io);
		return io.json || io.out(`\n${await published(repository, options, io)}`), code;
	} finally {
		rmSync(repository, {
			recursive: !0,
			force: !0
		});
	}
};
async function judgeIn(repository, options, io) {
	let out = resolve(io.cwd, textOf(options, "out") ?? "demo-report"), { plan } = loadPlan("edgewise.yml", repository);
	if (!plan) return internal(`${example} has no valid configuration`);
	let timeMs = durationOf(options, "time") ?? plan.search.timeMs, seeded = {
		...plan,
		search: {
			...plan.search,
			timeMs
		},
		seed: countOf(options, "seed") ?? plan.seed
	};
	rmSync(out, {
		recursive: !0,
		force: !0
	});
	let base = {
		kind: "folder",
		path: join(repository, "base")
	}, result = await withSetting(io, options, {
		root: repository,
		base
	}, (setting) => gate(seeded, setting, {
		measure: !0,
		search: !0,
		searchFolder: (model) => join(out, folderName(model)),
		context: {
			...contextOf(io),
			command: "edgewise demo"
		}
	})), { report, comment, best } = writeGate(result, out);
	return io.json ? io.out(`${JSON.stringify({
		status: result.verdict.status,
		report,
		comment
	})}\n`) : io.out(`${io.color ? terminal(result.verdict, io) : markdown(result.verdict)}\n${next({
		report,
		comment,
		best: [...best.values()]
	}, io)}`), exitCodes.done;
}
function next({ report, comment, best }, io) {
	let at = (path) => relative(io.cwd, path), model = best.map((path) => `  ${at(path)}   the architecture it proposes, ready to run\n`).join("");
	return `Above is what a pull request would be told. Look next at:
  ${at(report)}   the whole report with charts, for a browser
  ${at(comment)}   the comment as Markdown
${model}  npx edgewise init   a configuration for your own model
  npx edgewise init --space ds-cnn   one for a repository that has no model yet
`;
}
/** MLPerf Tiny models; the official stimuli fit the first. */
const publicModels = [
	[
		"kws",
		"mlperf_open_alibaba_kws.onnx",
		{
			"peak-memory": {
				limit: "32KiB",
				as: "int8"
			},
			"top-1": "90%"
		}
	],
	[
		"vww",
		"mlperf_open_alibaba_vww.onnx",
		{ "peak-memory": {
			limit: "128KiB",
			as: "int8"
		} }
	],
	[
		"vww-025",
		"mlperf_vww_mobilenetv1_0.25_float.onnx",
		{ macs: "8M" }
	]
];
/** Published models judged beside the example where their folder is there: figures, accuracy, no search. */
async function published(repository, options, io) {
	let folder = resolve(packageRoot(), io.env.EDGEWISE_DATA ?? "../shared/data");
	if (!publicModels.every(([, file]) => existsSync(join(folder, "models", file)))) return "The MLPerf Tiny models were left out: EDGEWISE_DATA names no folder that holds them.\n";
	for (let [, file] of publicModels) cpSync(join(folder, "models", file), join(repository, "public", file));
	for (let part of ["x", "y"]) cpSync(join(folder, "datasets/mlperf_tiny", `kws01_${part}.npy.gz`), join(repository, "public", `kws01_${part}.npy.gz`));
	writeFileSync(join(repository, "public.yml"), JSON.stringify(publicConfig()));
	let { plan } = loadPlan("public.yml", repository);
	if (!plan) return internal("the configuration of the public models is not valid");
	let { verdict } = await withSetting(io, options, {
		root: repository,
		base: void 0
	}, (setting) => gate(plan, setting, {
		measure: !0,
		search: !1,
		searchFolder: () => repository,
		context: {
			...contextOf(io),
			command: "edgewise demo"
		}
	}));
	return `Three published MLPerf Tiny models, judged on this machine:\n\n${terminal({
		...verdict,
		warnings: []
	}, io)}`;
}
const publicConfig = () => ({
	version: 1,
	models: publicModels.map(([name, file, budgets]) => ({
		name,
		path: `public/${file}`,
		..."top-1" in budgets ? { data: {
			path: "public/kws01",
			scale: {
				zeroPoint: 83,
				divide: 1 / .58470290899
			}
		} } : {},
		budgets: {
			...budgets,
			params: "250k",
			"latency-p50": { host: "20ms" }
		}
	})),
	devices: { host: {
		kind: "host",
		threads: 1
	} },
	measure: { time: "1s" },
	policy: {
		inconclusive: "warn",
		"not-measured": "warn"
	}
});
/** The package's own folder, from a bundled chunk or from the sources. */
function packageRoot() {
	for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) if (existsSync(join(folder, example, "edgewise.yml"))) return folder;
	return internal(`${example} is not beside the program`);
}
export { run };
