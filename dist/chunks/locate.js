import { a as thisMachine, i as unsupported, n as missing, o as whyUnsupported } from "./missing.js";
import { r as internal } from "./errors.js";
import { dirname, join, resolve } from "node:path";
import { closeSync, existsSync, openSync, readFileSync, readSync, realpathSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
// src/runtime/verify.ts
/** Reads the hashes of a lock folder. */
const readLock = (folder) => ({
	folder,
	...JSON.parse(readFileSync(join(folder, "integrity.json"), "utf8"))
});
/** The lock that is part of Edgewise: src/runtime/lock here, dist/runtime when built. */
function shippedLock() {
	let here = dirname(fileURLToPath(import.meta.url));
	return [
		join(here, "lock"),
		join(here, "runtime"),
		join(here, "..", "runtime")
	].find((place) => existsSync(join(place, "integrity.json"))) ?? internal("the lock of ONNX Runtime is not shipped");
}
/** Where the tool cache keeps it, by the convention of @actions/tool-cache: tool/version/architecture. */
const cachedRoot = (toolCache, version, { arch }) => join(toolCache, "onnxruntime-node", version, arch), cachedPackage = (toolCache, version, target) => join(cachedRoot(toolCache, version, target), "node_modules", "onnxruntime-node");
/** What differs from the lock, as a clause naming the first such file; undefined if nothing does. */
function verify(packageFolder, lock, target) {
	let expected = {
		...lock.common,
		...lock.native[`${target.platform}-${target.arch}`]
	}, modules = dirname(packageFolder);
	for (let [path, sha256] of Object.entries(expected)) {
		let file = join(modules, path);
		if (!existsSync(file)) return `its file ${path} is missing`;
		if (hashFile(file) !== sha256) return `its file ${path} is damaged: its SHA-256 is not the recorded one`;
	}
}
/** SHA-256 in hex, read in pieces of 1 MiB. */
function hashFile(path) {
	let hash = createHash("sha256"), piece = new Uint8Array(2 ** 20), file = openSync(path, "r");
	try {
		for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) hash.update(piece.subarray(0, length));
	} finally {
		closeSync(file);
	}
	return hash.digest("hex");
}
// src/runtime/locate.ts
/** Finds ONNX Runtime without installing anything; never throws for what it finds. */
function locate(options) {
	let target = options.target ?? thisMachine(), obstacle = whyUnsupported(target);
	if (obstacle) return unsupported(obstacle);
	if (options.explicit !== void 0 && options.explicit !== "") return explicitly(options.explicit, target);
	let tried = [];
	return inProject(options.roots, target, tried) ?? inToolCache(options, target, tried) ?? missing("it is not installed", tried);
}
function explicitly(path, target) {
	let tried = [];
	for (let folder of [resolve(path), inNodeModules(resolve(path))]) {
		let found = inspect(folder, target);
		if (typeof found != "string") return {
			...found,
			how: "explicit"
		};
		tried.push(`${folder}: ${found}`);
	}
	return missing("the path given as onnxruntime-path does not hold it", tried);
}
function inProject(roots, target, tried) {
	for (let root of roots) {
		for (let folder of ancestors(resolve(root)).map(inNodeModules)) {
			if (!existsSync(folder)) continue;
			let found = inspect(realpathSync(folder), target);
			if (typeof found != "string") return {
				...found,
				how: "project"
			};
			tried.push(`${folder}: ${found}`);
		}
		tried.push(`node_modules of ${root} and its parents: no usable onnxruntime-node`);
	}
}
function inToolCache(options, target, tried) {
	if (options.toolCache === void 0 || options.toolCache === "") {
		tried.push("tool cache: there is none (RUNNER_TOOL_CACHE is not set)");
		return;
	}
	let found = inspectCached(options.toolCache, readLock(options.lock ?? shippedLock()), target);
	if (typeof found != "string") return found;
	tried.push(found);
}
/** The verified package in the tool cache, or why there is none. */
function inspectCached(toolCache, lock, target) {
	let folder = cachedPackage(toolCache, lock.version, target), found = inspect(folder, target);
	if (typeof found == "string") return `${folder}: ${found}`;
	let damage = verify(folder, lock, target);
	return damage === void 0 ? {
		...found,
		how: "tool-cache"
	} : `${folder}: ${damage}`;
}
/** The package's folder and version if it can be loaded here, else why not. */
function inspect(folder, target) {
	if (!existsSync(join(folder, "package.json"))) return "no package is there";
	let { name, version } = readPackage(folder);
	if (name !== "onnxruntime-node" || version === void 0) return "that is not onnxruntime-node";
	let [major = 0, minor = 0] = version.split(".").map(Number);
	if (major < 1 || major === 1 && minor < 22) return `version ${version} is older than 1.22`;
	let library = join("bin", "napi-v6", target.platform, target.arch, "onnxruntime_binding.node");
	return existsSync(join(folder, library)) ? {
		folder,
		version
	} : `its file ${library} is missing`;
}
function readPackage(folder) {
	try {
		return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	} catch {
		return {};
	}
}
const inNodeModules = (folder) => join(folder, "node_modules", "onnxruntime-node");
function ancestors(folder) {
	let parent = dirname(folder);
	return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
export { readLock as a, cachedRoot as i, locate as n, shippedLock as o, cachedPackage as r, verify as s, inspectCached as t };
