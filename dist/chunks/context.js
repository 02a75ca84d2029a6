import { t as version } from "./version.js";
// src/commands/context.ts
/** No pull request, no run, no artifact: only version and date. */
const contextOf = (io) => ({
	version,
	today: new Date(io.now()).toISOString().slice(0, 10),
	headSha: void 0,
	baseSha: void 0,
	runUrl: void 0,
	artifact: void 0
});
export { contextOf as t };
