import { t as makeFolder } from "./make-folder.js";
import { dirname } from "node:path";
import { renameSync, writeFileSync } from "node:fs";
// src/run/write-whole.ts
/** Through a neighbour and a rename: a reader, or a killed process, never leaves half a file. */
function writeWhole(path, content) {
	makeFolder(dirname(path));
	let part = `${path}.part`;
	writeFileSync(part, content), renameSync(part, path);
}
export { writeWhole as t };
