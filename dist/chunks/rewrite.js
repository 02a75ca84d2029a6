import { l as bodies, r as build } from "./build.js";
// src/ir/rewrite.ts
/** `graph` with some parts replaced, validated anew. @example rewrite(graph, { nodes: graph.nodes.slice(0, 3) }) */
const rewrite = (graph, parts) => build({
	...graph,
	...parts
});
/** The node that makes each value; graph inputs and constants have none. */
function producers(graph) {
	let out = /* @__PURE__ */ new Map();
	for (let node of graph.nodes) for (let name of node.outputs) name !== "" && out.set(name, node);
	return out;
}
/** The nodes that read each value (once each, in graph order); a node reads what its subgraphs capture. */
function consumers(graph) {
	let out = /* @__PURE__ */ new Map();
	for (let node of graph.nodes) for (let name of reads(node)) {
		let list = out.get(name);
		list ? list.push(node) : out.set(name, [node]);
	}
	return out;
}
/** The values a node needs: its inputs, and what its subgraphs take from outside. */
function reads(node) {
	let out = new Set(node.inputs.filter((name) => name !== ""));
	for (let inner of bodies(node)) for (let name of captures(inner)) out.add(name);
	return out;
}
/** The outer values a subgraph uses. */
function captures(inner) {
	let own = /* @__PURE__ */ new Set([...inner.inputs.map((v) => v.name), ...inner.constants.keys()]), used = new Set(inner.outputs.map((v) => v.name));
	for (let node of inner.nodes) {
		for (let name of node.outputs) own.add(name);
		for (let name of reads(node)) used.add(name);
	}
	return new Set([...used].filter((name) => !own.has(name)));
}
/** Without the nodes, constants and hints that no output needs. Inputs stay. */
function prune(graph) {
	let needed = new Set(graph.outputs.map((v) => v.name)), nodes = [];
	for (let node of graph.nodes.toReversed()) if (node.outputs.some((name) => needed.has(name))) {
		nodes.push(node);
		for (let name of reads(node)) needed.add(name);
	}
	let made = new Set(nodes.flatMap((node) => node.outputs));
	return rewrite(graph, {
		nodes: nodes.reverse(),
		constants: pick(graph.constants, (name) => needed.has(name)),
		hints: pick(graph.hints, (name) => needed.has(name) || made.has(name))
	});
}
const pick = (map, keep) => new Map([...map].filter(([name]) => keep(name)));
export { reads as a, prune as i, consumers as n, rewrite as o, producers as r, captures as t };
