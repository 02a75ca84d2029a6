// src/commands/table.ts
/** Rows under their heads; cells of the first column are cut with `…` until a line fits `width`. */
function table(columns, rows, width) {
	let all = [columns.map((column) => column.head), ...rows], widths = columns.map((_, i) => Math.max(...all.map((row) => [...row[i] ?? ""].length))), total = widths.reduce((sum, w) => sum + w + 2, -2);
	return widths[0] = Math.max(8, widths[0] - Math.max(0, total - width)), all.map((row) => row.map((cell, i) => pad(cell, widths[i], columns[i]?.align)).join("  ").trimEnd()).join("\n");
}
function pad(text, width, align = "left") {
	let letters = [...text], cut = letters.length > width ? `${letters.slice(0, width - 1).join("")}…` : text, space = " ".repeat(Math.max(0, width - letters.length));
	return align === "right" ? space + cut : cut + space;
}
/** A sentence in lines of at most `width`, those after the first indented; a longer word stands alone. */
function wrapped(text, width, indent = "  ") {
	let lines = [], line = "";
	for (let word of text.split(" ")) {
		let longer = line === "" ? word : `${line} ${word}`;
		line.trim() !== "" && [...longer].length > width ? (lines.push(line), line = indent + word) : line = longer;
	}
	return [...lines, line].join("\n");
}
export { wrapped as n, table as t };
