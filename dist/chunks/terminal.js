// src/terminal.ts
/** A progress renderer and the call that removes its live line. */
function progressLine(options) {
	let everyMs = options.live ? 100 : options.everyMs ?? 5e3, lastAt = /* @__PURE__ */ new Map(), drawn = !1, clear = () => {
		drawn && options.write("\r\x1B[2K"), drawn = !1;
	};
	return {
		show: (progress) => {
			let now = options.now();
			if (now - (lastAt.get(progress.stage) ?? -1e400) < everyMs) return;
			lastAt.set(progress.stage, now);
			let line = describeProgress(progress).slice(0, Math.max(20, options.columns - 1));
			if (!options.live) return options.write(`${line}\n`);
			clear(), options.write(line), drawn = !0;
		},
		clear
	};
}
/** `measuring pi4 · 12/40 · p50 3.2 ms · 8 s left` */
function describeProgress({ stage, done, total, note, secondsLeft }) {
	return [
		stage,
		done === void 0 ? void 0 : total === void 0 ? `${done}` : `${done}/${total}`,
		note,
		secondsLeft === void 0 ? void 0 : `${Math.max(0, Math.ceil(secondsLeft))} s left`
	].filter((part) => part !== void 0 && part !== "").join(" · ");
}
export { progressLine as t };
