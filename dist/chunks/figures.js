import { a as metrics, r as formatQuantity } from "./units.js";
// src/report/figures.ts
/** `12.3 ms`, with the interval where there is one: `12.3 ms (12.1–12.6)`. */
function figureText(estimate, part = "both") {
	let { value, low, high, unit } = estimate, figure = formatQuantity(value, unit);
	if (part === "value" || low === value && high === value) return figure;
	let [from, to] = [formatQuantity(low, unit), formatQuantity(high, unit)], interval = shares(from, to) ? `${number(from)}–${to}` : `${from}–${to}`;
	return part === "interval" ? interval : `${figure} (${shares(from, to) && shares(to, figure) ? `${number(from)}–${number(to)}` : interval})`;
}
const number = (text) => text.split(" ")[0], shares = (a, b) => a.split(" ")[1] === b.split(" ")[1], limitText = (limit, unit, better) => `${better === "min" ? "≤" : "≥"} ${formatQuantity(limit, unit)}`;
/** `+3.2 % (+1.0 to +5.5)`; `0 %` where nothing changed at all. */
function changeText({ value, low, high }, part = "both") {
	if (value === 0 && low === 0 && high === 0) return part === "interval" ? "" : "0 %";
	let interval = low === high ? "" : `${signed(low)} to ${signed(high)}`;
	return part === "interval" ? interval : part === "value" || interval === "" ? `${signed(value)} %` : `${signed(value)} % (${interval})`;
}
function signed(ratio) {
	let percent = ratio * 100, text = Math.abs(percent) >= 1e3 ? percent.toExponential(1) : percent.toFixed(1);
	return Number(text) === 0 ? "0.0" : `${percent > 0 ? "+" : "−"}${text.replace("-", "")}`;
}
/** `latency p50`, the metric in words; the device stands beside it. */
const metricLabel = (metric) => metrics[metric].label, counted = (count, noun, plural = `${noun}s`) => `${count.toLocaleString("en-US")} ${count === 1 ? noun : plural}`;
/** `1.2 s`, `3 min 20 s`. */
function durationText(seconds) {
	return seconds < 60 ? `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
export { limitText as a, figureText as i, counted as n, metricLabel as o, durationText as r, changeText as t };
