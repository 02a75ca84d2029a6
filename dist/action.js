import "./chunks/rolldown-runtime.js";
import { d as setOutput, f as setSecret, i as core_exports, m as summary, o as error, s as getInput, t as context$1 } from "./chunks/github.js";
import { c as ensureCommit, i as baseSource, l as isCommitted } from "./chunks/model.js";
import { a as userError, i as printable, t as UserError } from "./chunks/errors.js";
import { t as makeFolder } from "./chunks/make-folder.js";
import { i as realOf, t as isInside } from "./chunks/files.js";
import { a as info, d as commentRequest, f as upsertComment, i as harmless, l as pullRequestOf, m as explainRefusal, n as readInputs, o as warn, p as client, r as exit, s as baseCommitOf, u as runUrl } from "./chunks/inputs.js";
import { Z as plain, i as summaryMarkdown, q as worst } from "./chunks/markdown.js";
import { _ as thisMachine, c as cachedPackage, d as shippedLock, f as verify, g as unsupported, h as missingText, l as cachedRoot, m as missing, o as inspectCached, p as isMissing, s as locate, t as loadPlan, u as readLock, v as whyUnsupported } from "./chunks/load-plan.js";
import { n as findProgram } from "./chunks/worker.js";
import { t as annotationsOf } from "./chunks/annotations.js";
import { c as unusual, o as gateCommand, v as terminal } from "./chunks/search-report.js";
import { i as gate, r as folderName, t as writeGate } from "./chunks/outputs.js";
import { t as progressLine } from "./chunks/terminal.js";
import { t as version } from "./chunks/version.js";
import { spawn } from "node:child_process";
import { dirname, join, relative, resolve, sep } from "node:path";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
/** Writes annotations, errors first; the last one of a full level says how many more there are. */
function annotate(core, annotations) {
	for (let level of [
		"error",
		"warning",
		"notice"
	]) {
		let all = annotations.filter((annotation) => annotation.level === level), shown = all.length > 10 ? all.slice(0, 9) : all;
		for (let { title, message, file, line } of shown) core[level](message, {
			title,
			...file === void 0 ? {} : { file },
			...line === void 0 ? {} : { startLine: line }
		});
		shown.length < all.length && core[level](`${all.length - shown.length} more in the job summary`, { title: "Edgewise" });
	}
}
// src/github/artifact.ts
/** Uploads files under `root`; a second attempt of the same run replaces the first. Returns its id. */
async function uploadArtifact(name, files, root) {
	let { DefaultArtifactClient } = await import("./chunks/artifact.js"), { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], root, { compressionLevel: 6 });
	return id;
}
// src/actions/failure.ts
const exitCodes = {
	usage: 2,
	internal: 3,
	cancelled: 130
};
/** Annotates the mistakes of a configuration on its lines. */
function refuseConfig(issues, file) {
	annotate(core_exports, issues.map(({ line, path, sentence, fix }) => ({
		level: "error",
		title: plain(`Edgewise: ${path || file}`),
		message: plain(`${sentence} ${fix}`, 1e3),
		file,
		line
	})));
	let count = issues.length === 1 ? "a mistake" : `${issues.length} mistakes`;
	return error(plain(`${file} has ${count}; nothing was judged`)), exitCodes.usage;
}
/** @param inRepository a file as its reader named it → as annotations want it. */
function explain(error$1, cancelled, inRepository = (file) => file) {
	if (cancelled) return warn("The job was cancelled; nothing was judged."), exitCodes.cancelled;
	if (error$1 instanceof UserError) {
		let { code, message, fix, docs, file } = error$1, place = file === void 0 ? {} : { file: inRepository(file) };
		return error(plain(`${message} ${fix} (${docs})`, 1e3), {
			title: `Edgewise: ${code}`,
			...place
		}), exitCodes.usage;
	}
	let stack = error$1 instanceof Error ? error$1.stack ?? error$1.message : String(error$1);
	return error(`internal error, please report it: ${stack}`), exitCodes.internal;
}
// src/runtime/exec.ts
/** The real one; never rejects. */
const exec = (command, args, { cwd, env, timeMs, signal }) => new Promise((resolve) => {
	let output = "", timedOut = !1, keep = (chunk) => {
		output = (output + chunk.toString()).slice(-2e4);
	}, child = spawn(command, args, {
		cwd,
		env: { ...env },
		signal,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	}), timer = setTimeout(() => {
		timedOut = !0, child.kill("SIGKILL");
	}, timeMs);
	child.stdout.on("data", keep), child.stderr.on("data", keep), child.on("error", (error) => keep(`${error.message}\n`)), child.on("close", (code) => {
		clearTimeout(timer), resolve({
			code: code ?? void 0,
			output,
			timedOut
		});
	});
});
// src/runtime/npm.ts
/** npm on a PATH. On Windows it is a batch file, which cannot be spawned, beside the script that it runs. */
function findNpm(searchPath, platform) {
	if (platform !== "win32") {
		let command = findProgram("npm", searchPath);
		return command === void 0 ? void 0 : {
			command,
			args: []
		};
	}
	let batch = findProgram("npm.cmd", searchPath), script = batch && join(dirname(batch), "node_modules", "npm", "bin", "npm-cli.js");
	return script && existsSync(script) ? {
		command: process.execPath,
		args: [script]
	} : void 0;
}
const passed = /^(PATH|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SystemRoot|ComSpec|TE?MP|TMPDIR|NODE_EXTRA_CA_CERTS|NODE_AUTH_TOKEN|NPM_TOKEN|SSL_CERT_(FILE|DIR)|(https?|no|all)_proxy|npm_config_.*)$/i;
/** The part of an environment that npm gets. */
function npmEnvironment(environment) {
	let kept = Object.entries(environment).filter((entry) => entry[1] !== void 0 && passed.test(entry[0]));
	return Object.fromEntries(kept);
}
const meanings = [
	[/EINTEGRITY|Z_(DATA|BUF)_ERROR|TAR_BAD_ARCHIVE/, "the download is damaged: it is not what our lockfile names"],
	[/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ENOTCACHED/, "the npm registry cannot be reached"],
	[/E40[13]/, "the npm registry refused access"],
	[/E404/, "the npm registry does not have onnxruntime-node"],
	[/ENOSPC/, "the disk is full"],
	[/EACCES|EPERM|EROFS/, "the tool cache is not writable"]
];
/** Why `npm ci` failed, as a clause; undefined if it did not. */
function whyFailed({ code, output, timedOut }) {
	if (timedOut) return "npm took too long";
	if (code === 0) return;
	let known = meanings.find(([pattern]) => pattern.test(output)), said = output.split("\n").findLast((line) => line.trim() !== "" && !line.includes("complete log of this run"));
	return known?.[1] ?? `npm failed: ${printable(said ?? `exit code ${code}`)}`;
}
/** Returns the good copy in the tool cache, installing it with `npm ci --ignore-scripts` where there is none. */
async function install(options) {
	let target = options.target ?? thisMachine(), obstacle = whyUnsupported(target);
	if (obstacle) return unsupported(obstacle);
	let lock = readLock(options.lock ?? shippedLock()), cached = inspectCached(options.toolCache, lock, target);
	if (typeof cached != "string") return cached;
	let npm = findNpm(options.environment.PATH ?? options.environment.Path ?? "", target.platform);
	if (!npm) return missing("npm, which would install it, is not on the PATH", [cached]);
	try {
		return await stageAndMove(options, lock, target, npm, cached);
	} catch (error) {
		options.signal?.throwIfAborted();
		let reason = `the tool cache ${options.toolCache} cannot be written: ${printable(String(error))}`;
		return missing(reason, [cached]);
	}
}
async function stageAndMove(options, lock, target, npm, cached) {
	let parent = dirname(cachedRoot(options.toolCache, lock.version, target));
	makeFolder(parent), removeStale(parent);
	let stage = mkdtempSync(join(parent, stagePrefix));
	try {
		let failure = await runNpm(options, lock, npm, stage) ?? prepare(stage, lock, target);
		if (failure) return missing(failure, [cached]);
		move(stage, options.toolCache, lock, target);
	} finally {
		rmSync(stage, {
			recursive: !0,
			force: !0
		});
	}
	let placed = inspectCached(options.toolCache, lock, target);
	return typeof placed == "string" ? missing("it was damaged while it was installed", [placed]) : {
		...placed,
		how: "installed"
	};
}
async function runNpm(options, lock, npm, stage) {
	for (let file of ["package.json", "package-lock.json"]) copyFileSync(join(lock.folder, file), join(stage, file));
	let flags = [
		"ci",
		"--ignore-scripts",
		"--prefer-offline",
		"--no-audit",
		"--no-fund",
		"--loglevel=error"
	], result = await (options.exec ?? exec)(npm.command, [...npm.args, ...flags], {
		cwd: stage,
		env: npmEnvironment(options.environment),
		timeMs: options.timeMs ?? 3e5,
		signal: options.signal
	});
	return options.signal?.throwIfAborted(), whyFailed(result);
}
/** Drops the other platforms' libraries, 240 of 288 MB, and checks what is left. */
function prepare(stage, lock, target) {
	let folder = join(stage, "node_modules", "onnxruntime-node"), libraries = join(folder, "bin", "napi-v6");
	return dropAllBut(libraries, target.platform), dropAllBut(join(libraries, target.platform), target.arch), verify(folder, lock, target);
}
function dropAllBut(folder, kept) {
	for (let name of readdirSync(folder)) name !== kept && rmSync(join(folder, name), { recursive: !0 });
}
function move(stage, toolCache, lock, target) {
	let root = cachedRoot(toolCache, lock.version, target);
	if (verify(cachedPackage(toolCache, lock.version, target), lock, target) !== void 0) {
		rmSync(root, {
			recursive: !0,
			force: !0
		});
		try {
			renameSync(stage, root);
		} catch (error) {
			if (![
				"ENOTEMPTY",
				"EEXIST",
				"EPERM"
			].includes(error.code ?? "")) throw error;
		}
		writeFileSync(`${root}.complete`, "");
	}
}
const stagePrefix = ".partial-";
/** What a killed installer left an hour ago or earlier. */
function removeStale(parent) {
	let left = readdirSync(parent).filter((name) => name.startsWith(stagePrefix));
	for (let path of left.map((name) => join(parent, name))) Date.now() - statSync(path).mtimeMs > 36e5 && rmSync(path, {
		recursive: !0,
		force: !0
	});
}
/**
* The whole order: explicit path, project, tool cache, install. An explicit path that fails is not replaced by
* something else behind the user's back.
* @example const found = await obtain({ roots: [cwd], toolCache, environment })
*/
async function obtain(options) {
	let found = locate(options), { toolCache, explicit } = options;
	if (!isMissing(found) || explicit || !toolCache) return found;
	let installed = await install({
		...options,
		toolCache
	});
	return isMissing(installed) ? {
		...installed,
		tried: [.../* @__PURE__ */ new Set([...found.tried, ...installed.tried])]
	} : installed;
}
// src/actions/workspace.ts
/**
* The configuration must lie in the workspace: a link could show any file of the runner in annotations.
* @throws UserError `path-outside`
*/
function checkConfig(config, workspace) {
	if (leadsOut(resolve(workspace, config), workspace)) throw userError("path-outside", { path: config });
}
/**
* The folder for results, made where needed. A committed one is refused: its ledger would pass for our own trials, and
* its links would lead our files elsewhere.
* @throws UserError `out-committed`
*/
async function outFolder(out, workspace) {
	let folder = resolve(workspace, out);
	if (leadsOut(folder, workspace) || await holdsCommitted(folder)) throw userError("out-committed", { path: out });
	return makeFolder(folder), folder;
}
/** A path of the workspace by its text that links take elsewhere. Other paths are the workflow's own choice. */
const leadsOut = (path, workspace) => isInside(workspace, path) && !isInside(realpathSync(workspace), realOf(path)), holdsCommitted = async (folder) => existsSync(folder) && readdirSync(folder).length > 0 && isCommitted(realOf(folder)), fromWorkspace = (workspace, root, file) => relative(workspace, resolve(root, file)).split(sep).join("/");
// src/actions/memory.ts
/** @param memory the input: a folder relative to the workspace, or `none` */
async function memoryPlace(memory, workspace, warn) {
	if (memory === "none") return "none";
	try {
		return {
			from: void 0,
			place: await outFolder(memory, workspace),
			within: workspace
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return warn(`Nothing is remembered from earlier searches: ${error.message}`), "none";
	}
}
// src/actions/plan.ts
function adjusted(plan, { search, searchTimeMs, space, judge, seed, comment }) {
	return {
		...plan,
		models: space ? plan.models.map((model) => ({
			...model,
			space
		})) : plan.models,
		judge: judge ?? plan.judge,
		search: {
			...plan.search,
			enabled: search ?? plan.search.enabled,
			timeMs: searchTimeMs ?? plan.search.timeMs
		},
		seed: seed ?? plan.seed,
		comment: comment === void 0 || comment === "off" ? plan.comment : comment
	};
}
/** The input, else the commit that the event names as base, fetched where the checkout is shallow. */
async function baseOf({ base }, workspace, commit) {
	if (base !== void 0) return baseSource(base, workspace);
	if (commit !== void 0) return await ensureCommit(commit, {
		cwd: workspace,
		limitBytes: 2 ** 20
	}), {
		kind: "git",
		ref: commit
	};
}
// src/actions/publish.ts
async function publish(result, options) {
	let { verdict } = result, files = writeGate(result, options.out);
	info(terminal(verdict, { columns: logColumns })), annotate(core_exports, annotationsOf(verdict).map((note) => note.file ? {
		...note,
		file: options.inRepository(note.file)
	} : note)), setOutputs(verdict, files), await summarise(verdict, options), await upload(files, options), await comment(verdict, options);
}
const logColumns = 120;
function setOutputs(verdict, files) {
	let searched = verdict.models.filter((model) => model.search), found = verdict.models.flatMap(({ architecture }) => architecture ? [architecture.status] : []), [best] = [...files.best.values()], outputs = {
		status: verdict.status,
		"exit-code": verdict.exitCode,
		architecture: found.length === 0 ? "" : worst(found, verdict.policy),
		feasible: searched.length > 0 && searched.every((model) => model.search?.feasible),
		"verdict-path": files.verdict,
		"comment-path": files.comment,
		"report-path": files.report,
		"best-model-path": best ?? ""
	};
	for (let [name, value] of Object.entries(outputs)) setOutput(name, value);
}
async function summarise(verdict, { env }) {
	env.GITHUB_STEP_SUMMARY && await summary.addRaw(summaryMarkdown(verdict)).write().catch((error) => warn(`The job summary could not be written: ${String(error)}`));
}
/** Runners offer the artifact service through these; elsewhere the files simply stay where they are. */
const service = ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_RESULTS_URL"];
async function upload(files, { inputs, out, env }) {
	if (inputs.artifact === void 0) return;
	if (service.some((name) => !env[name])) return info(`no artifact service here; the results are in ${out}`);
	let paths = [
		files.verdict,
		files.comment,
		files.report,
		...files.best.values()
	];
	await uploadArtifact(inputs.artifact, paths.map((path) => resolve(path)), out).catch((error) => warn(`The artifact could not be uploaded: ${String(error)}`));
}
async function comment(verdict, { inputs, mode, pull, context, env }) {
	if (pull && inputs.comment !== "off") try {
		let baseUrl = env.GITHUB_API_URL ?? "https://api.github.com", api = await client({
			token: inputs.token,
			baseUrl,
			warn: (text) => warn(text)
		}), request = commentRequest(verdict, {
			id: inputs.id,
			mode,
			run: context.runId
		}), { action, url } = await upsertComment(api, pull, request);
		info(`comment ${action}${url ? `: ${url}` : ""}`), setOutput("comment-url", url ?? "");
	} catch (error) {
		let { message, fix } = explainRefusal(error, "write the comment", "pull-requests: write"), why = pull.fork ? "This pull request comes from a fork, so the token is read-only. " : "";
		warn(`${why}${message} ${fix} The verdict stands in the job summary and the artifact.`, "Edgewise: no comment");
	}
}
// src/actions/runtime.ts
/** Finds it once, whoever asks and however often. */
function runtimeFinder(options) {
	let found;
	return () => (found ??= find(options), found);
}
async function find({ roots, runtimePath, env, info, installRuntime, signal }) {
	let toolCache = env.RUNNER_TOOL_CACHE, where = {
		...runtimePath === void 0 ? {} : { explicit: runtimePath },
		...toolCache === void 0 ? {} : { toolCache },
		roots: await trusted(roots, info)
	}, found = installRuntime ? await obtain({
		...where,
		environment: env,
		...signal ? { signal } : {}
	}) : locate(where);
	return info(isMissing(found) ? missingText(found) : `ONNX Runtime ${found.version} (${found.how}) at ${found.folder}`), found;
}
/** Whether a module's file was installed into the `node_modules` it stands in, of which nothing is committed. */
async function isInstalled(file) {
	let modules = `${sep}node_modules${sep}`, at = file.lastIndexOf(modules);
	return !await isCommitted(at < 0 ? dirname(file) : file.slice(0, at + modules.length - 1));
}
/** The roots, unless what they lead to was committed instead of installed: that would be a program of the pull request. */
async function trusted(roots, info) {
	let found = locate({ roots });
	return isMissing(found) || !await isCommitted(dirname(found.folder)) ? roots : (info(`${found.folder} is committed to the repository, or git cannot tell; it is not used`), []);
}
// src/action.ts
const context = context$1, workspace = resolve(process.env.GITHUB_WORKSPACE ?? process.cwd()), interruption = new AbortController();
for (let signal of ["SIGINT", "SIGTERM"]) process.on(signal, interrupt);
for (let stream of [process.stdout, process.stderr]) stream.on("error", () => {});
for (let event of ["uncaughtException", "unhandledRejection"]) process.on(event, (error) => void exit(explain(error, interruption.signal.aborted)));
await exit(await main().catch((error) => explain(error, interruption.signal.aborted)));
async function main() {
	let token = getInput("token").trim();
	token && setSecret(token);
	let inputs = readInputs((name) => getInput(name));
	checkConfig(inputs.config, workspace);
	let { plan, issues, root } = loadPlan(inputs.config, workspace), inRepository = (file) => fromWorkspace(workspace, root, file);
	return plan ? judge(adjusted(plan, inputs), root, inputs, inRepository).catch((error) => explain(error, interruption.signal.aborted, inRepository)) : refuseConfig(issues, relative(workspace, resolve(workspace, inputs.config)));
}
async function judge(plan, root, inputs, inRepository) {
	let pull = pullRequestOf(context), baseSha = inputs.base === void 0 ? baseCommitOf(context) : void 0, out = await outFolder(inputs.out, workspace), memory = await memoryPlace(inputs.memory, workspace, warn), result = await withSetting(inputs, {
		root,
		base: await baseOf(inputs, workspace, baseSha),
		pull
	}, (setting) => gate(plan, setting, {
		measure: inputs.measure,
		search: !0,
		memory,
		searchFolder: (model) => join(out, folderName(model)),
		context: {
			version,
			today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
			headSha: pull?.headSha ?? context.sha,
			baseSha,
			runUrl: runUrl(context),
			artifact: inputs.artifact,
			command: gateCommand(unusual(inputs.config))
		},
		said: {
			config: unusual(inputs.config),
			space: inputs.spaceName
		}
	}));
	return interruption.signal.throwIfAborted(), await publish(result, {
		inputs,
		mode: plan.comment,
		pull,
		context,
		out,
		inRepository,
		env: process.env
	}), result.verdict.exitCode;
}
async function withSetting(inputs, { root, base, pull }, work) {
	let temporary = mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), "edgewise-")), { show } = progressLine({
		write: (text) => process.stdout.write(harmless(text)),
		live: !1,
		columns: 160,
		now: Date.now
	}), { signal } = interruption, roots = [.../* @__PURE__ */ new Set([root, workspace])];
	try {
		return await work({
			root,
			base,
			findRuntime: runtimeFinder({
				...inputs,
				roots,
				env: process.env,
				info,
				signal
			}),
			mayLoad: isInstalled,
			mayRunPrograms: !pull?.fork || inputs.allowForkDevices,
			now: () => performance.now(),
			date: (/* @__PURE__ */ new Date()).toISOString(),
			env: process.env,
			temporary,
			signal,
			progress: show
		});
	} finally {
		rmSync(temporary, {
			recursive: !0,
			force: !0
		});
	}
}
/** Work in progress ends by the signal; whatever does not, ends with the process. */
function interrupt() {
	interruption.signal.aborted || (interruption.abort(new DOMException("the job was cancelled", "AbortError")), setTimeout(() => void exit(exitCodes.cancelled), 5e3).unref());
}
export {};
