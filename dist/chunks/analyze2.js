import { a as refusePointer, n as loadBytes, o as analysisJson } from "./model.js";
import { n as defaultLimits } from "./decode.js";
import { n as readInside, r as readNamed } from "./files.js";
import { dirname, join, resolve } from "node:path";
// src/run/analyze.ts
/** A model file anywhere on this machine. @throws UserError for whatever is wrong with it. */
function loadFile(path, cwd, shapes) {
	let full = resolve(cwd, path), bytes = refusePointer(readNamed(full, path, defaultLimits.fileBytes), path);
	return loadBytes(bytes, path, {
		limits: defaultLimits,
		shapes
	}, (name) => readInside(dirname(full), name, defaultLimits.fileBytes));
}
/** The document of `edgewise analyze --json`. */
function analysisOf({ analysis, sha256, fileBytes, graph, path }) {
	return {
		file: join(path),
		...analysisJson(analysis, {
			sha256,
			fileBytes,
			opset: graph.opset
		})
	};
}
export { loadFile as n, analysisOf as t };
