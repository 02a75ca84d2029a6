import { dirname } from "node:path";
import { mkdirSync, statSync } from "node:fs";
// src/make-folder.ts
/** Makes what is missing of a folder's path. @throws the system's error, with the path it is about */
function makeFolder(path) {
	if (isFolder(path)) return;
	let parent = dirname(path);
	parent !== path && makeFolder(parent);
	try {
		mkdirSync(path);
	} catch (error) {
		if (!isFolder(path)) throw error;
	}
}
const isFolder = (path) => statSync(path, { throwIfNoEntry: !1 })?.isDirectory() ?? !1;
export { makeFolder as t };
