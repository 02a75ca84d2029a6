import { a as userError } from "./errors.js";
import { createRequire } from "node:module";
import { join } from "node:path";
// src/device/tfjs/load.ts
/** Packages that bring a backend, best first; the first is the one to install. */
const packages = {
	tensorflow: ["@tensorflow/tfjs-node"],
	cpu: [
		"@tensorflow/tfjs",
		"@tensorflow/tfjs-backend-cpu",
		"@tensorflow/tfjs-node"
	],
	wasm: ["@tensorflow/tfjs-backend-wasm"]
};
/**
* Loads the backend's package and switches TensorFlow.js to it. Throws UserError `device-tfjs`.
* @example const { tf } = await loadTfjs({ device: 'web', backend: 'cpu', roots: ['/repository'] })
*/
async function loadTfjs({ device, backend, roots }) {
	let [wanted] = packages[backend], refuse = (reason, cause) => userError("device-tfjs", {
		device,
		backend,
		reason,
		package: wanted
	}, { cause }), found = find(packages[backend], roots);
	if (!found) throw refuse(`${packages[backend].join(" or ")} is not installed`);
	try {
		restoreUtil(createRequire(import.meta.url)("node:util"));
		let tf = open(found);
		if (tf.enableProdMode(), !await tf.setBackend(backend)) throw Error(`the backend ${backend} did not start`);
		await tf.ready();
		let { version } = found.load(`${found.name}/package.json`);
		return {
			tf,
			backend,
			runtime: `${found.name} ${version}`
		};
	} catch (error) {
		let message = error instanceof Error ? error.message.split("\n")[0] : String(error);
		throw refuse(`${found.name} cannot be loaded (${message})`, error);
	}
}
/**
* The file that would be loaded for a backend, links followed; nothing of it is run.
* @returns undefined where no package that brings it is installed in the folders or above them
*/
const tfjsFile = ({ backend = usualBackend }, roots) => find(packages[backend], roots)?.path, usualBackend = "tensorflow";
function find(names, roots) {
	for (let root of roots) {
		let load = createRequire(join(root, "package.json"));
		for (let name of names) try {
			return {
				name,
				load,
				path: load.resolve(name)
			};
		} catch {}
	}
}
/** Whole packages carry the API; a backend alone registers itself with the core that stands beside it. */
function open({ name, path, load }) {
	let module = load(name);
	return typeof module.tidy == "function" ? module : createRequire(path)("@tensorflow/tfjs-core");
}
const isTypeOf = (type) => (value) => typeof value === type, gone = {
	isArray: Array.isArray,
	isBoolean: isTypeOf("boolean"),
	isFunction: isTypeOf("function"),
	isNull: (value) => value === null,
	isNullOrUndefined: (value) => value == null,
	isNumber: isTypeOf("number"),
	isObject: (value) => typeof value == "object" && !!value,
	isString: isTypeOf("string"),
	isUndefined: (value) => value === void 0
};
/** tfjs-node 4.22 calls functions of `util` that Node 23 no longer has (tensorflow/tfjs#8425): puts them back. */
function restoreUtil(util) {
	for (let [name, test] of Object.entries(gone)) util[name] ??= test;
}
export { tfjsFile as n, usualBackend as r, loadTfjs as t };
