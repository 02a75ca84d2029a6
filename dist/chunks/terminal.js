// src/terminal.ts
/** A progress renderer and the call that removes its live line. */
function progressLine(options) {
	let everyMs = options.live ? 100 : options.everyMs ?? 5e3, lastAt = /* @__PURE__ */ new Map(), drawn = 0, clear = () => {
		drawn > 0 && options.write(`\r\u001b[2K${"\x1B[1A\x1B[2K".repeat(drawn - 1)}`), drawn = 0;
	};
	return {
		show: (progress) => {
			let now = options.now();
			if (now - (lastAt.get(progress.stage) ?? -1e400) < everyMs) return;
			lastAt.set(progress.stage, now);
			let width = Math.max(20, options.columns - 1), line = describeProgress(progress).slice(0, width);
			if (!options.live) return options.write(`${line}\n`);
			let lines = [line, ...table(progress.facts ?? []).map((row) => row.slice(0, width))];
			clear(), options.write(lines.join("\n")), drawn = lines.length;
		},
		clear
	};
}
function table(facts) {
	let wide = Math.max(0, ...facts.map(([label]) => label.length));
	return facts.map(([label, value]) => `  ${label.padEnd(wide)}  ${value}`);
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
/** A command for a shell in lines no wider than `columns`, where its words allow that; they can be copied as one. */
function wrapCommand(line, columns) {
	let lines = [], rest = line;
	for (; rest.length > columns;) {
		let at = rest.slice(0, columns - 1).lastIndexOf(" ");
		if (rest.slice(0, at).trim() === "") break;
		lines.push(`${rest.slice(0, at)} \\`), rest = `      ${rest.slice(at + 1)}`;
	}
	return [...lines, rest].join("\n");
}
export { wrapCommand as n, progressLine as t };
