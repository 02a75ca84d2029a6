import { a as userError, t as UserError } from "./errors.js";
import { n as computed } from "./units.js";
import { t as decode } from "./decode.js";
import { s as encode } from "./shapes.js";
import { t as analyze } from "./analyze.js";
import { n as readInside } from "./files.js";
import { execFile } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { existsSync, readFileSync, statSync } from "node:fs";
import { promisify } from "node:util";
import { createHash } from "node:crypto";
// src/environment.ts
/** Inputs of the job and the tokens of the runner. */
const isSecret = (name) => /^(INPUT_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$)/i.test(name), exec = promisify(execFile);
/**
* The file `path` (relative to `cwd`) as it stands in `ref`; undefined when that revision has no such file.
* @throws UserError `git-ref-unknown` when the revision is not in the clone, `git-missing` without git.
*/
async function showFile(ref, path, options) {
	let commit = await resolveRef(ref, options);
	try {
		let { stdout } = await git([
			"cat-file",
			"blob",
			`${commit}:./${path}`
		], options);
		return new Uint8Array(stdout.buffer, stdout.byteOffset, stdout.byteLength);
	} catch (error) {
		let { code, stderr } = error;
		if (code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") throw userError("file-too-large", {
			path: `${ref}:${path}`,
			limit: options.limitBytes
		});
		if (/does not exist|exists on disk, but not in/.test(String(stderr))) return;
		throw userError("git-failed", {
			command: `git show ${ref}:${path}`,
			reason: String(stderr).trim()
		});
	}
}
/** The commit a revision names. A revision may not start with `-`, so it is never read as an option. */
async function resolveRef(ref, options) {
	if (!/^[\w][\w./@^~-]{0,250}$/.test(ref)) throw userError("git-ref-unknown", { ref });
	try {
		let { stdout } = await git([
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${ref}^{commit}`
		], options);
		return stdout.toString("utf8").trim();
	} catch (error) {
		throw refOrSetup(error, ref);
	}
}
/** What git says before it has looked at the revision at all: not installed, or not willing to enter this folder. */
function refOrSetup(error, ref) {
	let { code, stderr } = error;
	if (code === "ENOENT") return userError("git-missing", {});
	let reason = /^fatal: (detected dubious ownership.*|not a git repository.*)$/m.exec(String(stderr))?.[1];
	return reason ? userError("git-failed", {
		command: `git show ${ref}`,
		reason
	}, { cause: error }) : userError("git-ref-unknown", { ref }, { cause: error });
}
/** Whether git tracks anything in a folder: what is committed was written by whoever opened the pull request. */
async function isCommitted(folder) {
	return git([
		"ls-files",
		"-z",
		"--",
		"."
	], {
		cwd: folder,
		limitBytes: 2 ** 26
	}).then(({ stdout }) => stdout.byteLength > 0, () => !0);
}
/** Runs git without a shell. */
const git = (args, { cwd, limitBytes, signal }) => exec("git", args, {
	cwd,
	encoding: "buffer",
	maxBuffer: limitBytes,
	timeout: 6e4,
	env: gitEnvironment(),
	...signal ? { signal } : {}
});
/** Everything but the inputs and tokens of the job; git never waits for somebody to type a password. */
function gitEnvironment() {
	let kept = Object.entries(process.env).filter(([name]) => !isSecret(name));
	return {
		...Object.fromEntries(kept),
		GIT_TERMINAL_PROMPT: "0",
		LC_ALL: "C"
	};
}
/** Makes sure that a commit is in the clone: a shallow checkout lacks the base, so that one commit is fetched. */
async function ensureCommit(sha, options) {
	await resolveRef(sha, options).then(() => !0, () => !1) || await git([
		"fetch",
		"--quiet",
		"--no-tags",
		"--depth=1",
		"origin",
		sha
	], options).catch((error) => {
		throw refOrSetup(error, sha);
	});
}
// src/github/lfs.ts
/**
* A Git LFS pointer in place of the file itself, as git's objects have it and a clone without LFS leaves it.
* @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
*/
function lfsPointer(bytes) {
	if (bytes.byteLength > 1024) return;
	let text = Buffer.from(bytes).toString("latin1");
	if (!text.startsWith("version https://git-lfs.github.com/spec/v1\n")) return;
	let oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1], size = /^size (\d{1,15})$/m.exec(text)?.[1];
	return oid && size ? {
		oid,
		size: Number(size)
	} : void 0;
}
/** What a pointer points to: from this clone's LFS store, else downloaded by git-lfs; undefined where neither has it. */
async function lfsContent(pointer, options) {
	if (pointer.size > options.limitBytes) return;
	let found = await storedContent(pointer, options).catch(() => void 0) ?? await downloaded(pointer, options).catch(() => void 0);
	return found && createHash("sha256").update(found).digest("hex") === pointer.oid ? found : void 0;
}
async function storedContent({ oid, size }, options) {
	let { stdout } = await git(["rev-parse", "--git-common-dir"], options), folder = resolve(options.cwd, stdout.toString("utf8").trim()), path = join(folder, "lfs", "objects", oid.slice(0, 2), oid.slice(2, 4), oid);
	return statSync(path).size === size ? readFileSync(path) : void 0;
}
/** `git lfs smudge` takes the pointer on its standard input. */
function downloaded({ oid, size }, { cwd, limitBytes, signal }) {
	return new Promise((resolve, reject) => {
		let child = execFile("git", ["lfs", "smudge"], {
			cwd,
			encoding: "buffer",
			maxBuffer: limitBytes,
			timeout: 3e5,
			env: gitEnvironment(),
			...signal ? { signal } : {}
		}, (error, stdout) => error ? reject(error) : resolve(stdout));
		child.stdin?.on("error", reject), child.stdin?.end(`version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`);
	});
}
// src/cost/metrics.ts
/**
* The computed metrics of a model. `peak-memory` is the peak of activations, `weight-bytes` and `peak-memory` are for
* `deployment`. A figure that leaves something out (`analysis.incomplete`) is not given: it would pass wrongly.
* `fileBytes`: the size of the file, external data included; undefined = no `file-size`.
*/
function costMetrics(analysis, fileBytes, deployment) {
	let { incomplete } = analysis;
	return {
		params: computed(analysis.params, "count"),
		"weight-bytes": computed(analysis.weightBytes[deployment], "B"),
		...incomplete.macs ? {} : { macs: computed(analysis.macs, "count") },
		...incomplete.memory ? {} : { "peak-memory": computed(analysis.peakActivationBytes[deployment], "B") },
		...fileBytes === void 0 ? {} : { "file-size": computed(fileBytes, "B") }
	};
}
/**
* The document of `edgewise analyze --json`. `weightBytes` and `peakActivationBytes` are numbers, as stored (fp32);
* the same under 8-bit deployment stand in `int8`. A length that is not known is a text.
*/
function analysisJson(analysis, file) {
	let type = ({ name, dtype, shape }) => ({
		name,
		dtype: dtype ?? null,
		shape: shape ?? null
	});
	return {
		sha256: file.sha256,
		fileBytes: file.fileBytes,
		opset: file.opset,
		params: analysis.params,
		macs: analysis.macs,
		weightBytes: analysis.weightBytes.fp32,
		peakActivationBytes: analysis.peakActivationBytes.fp32,
		int8: {
			weightBytes: analysis.weightBytes.int8,
			peakActivationBytes: analysis.peakActivationBytes.int8
		},
		peakIsOptimal: analysis.peakIsOptimal.fp32,
		peakLayer: analysis.peakLayer ?? null,
		incomplete: analysis.incomplete,
		inputs: analysis.inputs.map(type),
		outputs: analysis.outputs.map(type),
		ops: analysis.ops,
		layers: analysis.layers.map(({ outputShape, ...layer }) => ({
			...layer,
			outputShape: outputShape ?? null
		})),
		warnings: analysis.warnings
	};
}
// src/run/base.ts
/** `--base`: a folder that exists is one, anything else is a revision. */
function baseSource(text, cwd) {
	let path = resolve(cwd, text);
	return existsSync(path) && statSync(path).isDirectory() ? {
		kind: "folder",
		path
	} : {
		kind: "git",
		ref: text
	};
}
/** The base version of `path` (relative to `root`); undefined when base does not have it. */
async function readBase(source, root, path, limitBytes) {
	if (source.kind === "folder") {
		let bytes = readInside(source.path, path, limitBytes);
		return bytes && refusePointer(bytes, path);
	}
	let options = {
		cwd: root,
		limitBytes
	}, bytes = await showFile(source.ref, path, options), pointer = bytes && lfsPointer(bytes);
	if (!pointer) return bytes;
	let content = await lfsContent(pointer, options);
	if (content) return content;
	throw userError("base-lfs-pointer", {
		path,
		ref: source.ref,
		size: pointer.size
	});
}
/** @throws UserError `model-lfs-pointer` when the bytes are a Git LFS pointer. */
function refusePointer(bytes, path) {
	let pointer = lfsPointer(bytes);
	if (pointer) throw userError("model-lfs-pointer", {
		path,
		size: pointer.size
	});
	return bytes;
}
// src/run/model.ts
/** The model as it stands in the working tree. @throws UserError for whatever is wrong with it. */
function loadHead(path, options) {
	try {
		return readHead(path, options);
	} catch (error) {
		throw error instanceof UserError ? new UserError(error.code, error.message, error.fix, {
			cause: error,
			file: path
		}) : error;
	}
}
function readHead(path, options) {
	let bytes = readInside(options.root, path, options.limits.fileBytes);
	if (!bytes) throw userError("file-not-found", { path });
	return loadBytes(refusePointer(bytes, path), path, options, (name) => readInside(options.root, join(dirname(path), name), options.limits.fileBytes));
}
/** The model as base has it; undefined when it is new. */
async function loadBase(source, path, options) {
	let { root, limits } = options, bytes = await readBase(source, root, path, limits.fileBytes);
	if (!bytes) return;
	let beside = /* @__PURE__ */ new Map();
	for (let files = 0; files < mostExternalFiles; files++) {
		let wanted = missingExternal(bytes, limits, beside), found = wanted && await readBase(source, root, join(dirname(path), wanted), limits.fileBytes);
		if (!wanted || !found) break;
		beside.set(wanted, found);
	}
	return loadBytes(bytes, path, options, (name) => beside.get(name));
}
const mostExternalFiles = 64;
/** The next external file a model asks for that is not there yet: git answers too late for a decoder's call. */
function missingExternal(bytes, limits, beside) {
	let wanted, look = (name) => {
		let found = beside.get(name);
		return found || (wanted ??= name), found;
	};
	try {
		decode(bytes, {
			limits,
			external: look
		});
	} catch {}
	return wanted;
}
/** A model from bytes that are already here. */
function loadBytes(bytes, path, { limits, shapes }, external) {
	let inlined = !1, graph = decode(bytes, {
		limits,
		external: (name) => (inlined = !0, external?.(name))
	});
	return {
		path,
		fileBytes: bytes.byteLength,
		sha256: createHash("sha256").update(bytes).digest("hex"),
		bytes: inlined ? encode(graph) : bytes,
		graph,
		analysis: analyze(graph, shapes ? { shapes } : {})
	};
}
export { refusePointer as a, ensureCommit as c, baseSource as i, isCommitted as l, loadBytes as n, analysisJson as o, loadHead as r, costMetrics as s, loadBase as t, isSecret as u };
