import { a as userError, i as printable, t as UserError } from "./errors.js";
import { c as info$1, p as warning } from "./github.js";
import { o as parseQuantity } from "./units.js";
import { Z as plain, n as markdown } from "./markdown.js";
import { r as spaceByName } from "./space-choice.js";
import "./warm-store.js";
import { createHash } from "node:crypto";
/** A client that retries 5xx with back-off and waits out short rate limits. */
async function client({ token, baseUrl, warn, retries = 3, paced = !0 }) {
	let { Octokit } = await import("./dist-bundle3.js"), wait = (kind) => (seconds, request, _, count) => {
		let { method, url } = request;
		return warn(`GitHub ${kind} rate limit on ${method} ${url}: waiting ${seconds} s (attempt ${count + 1})`), count < retries && seconds <= 120;
	}, open = (enabled) => new Octokit({
		auth: token,
		baseUrl,
		userAgent: "edgewise",
		retry: {
			retries,
			doNotRetry: [
				400,
				401,
				403,
				404,
				410,
				422,
				429,
				451
			]
		},
		throttle: {
			enabled,
			onRateLimit: wait("primary"),
			onSecondaryRateLimit: wait("secondary")
		},
		log: {
			debug() {},
			info() {},
			warn,
			error: warn
		}
	});
	return Object.assign(open(paced), { query: open(!1).graphql });
}
/**
* What to tell the user when a request was refused: names the missing permission on 403 and 404.
* @param doing what was being done, for the sentence: `write the comment`.
* @param permission the workflow permission it takes: `pull-requests: write`.
*/
function explainRefusal(error, doing, permission) {
	if (error instanceof UserError) return error;
	let options = { cause: error }, status = statusOf(error);
	return status === 403 || status === 401 ? userError("github-forbidden", {
		doing,
		status,
		permission
	}, options) : status === 404 ? userError("github-not-found", {
		doing,
		permission
	}, options) : userError("github-unreachable", {
		doing,
		reason: printable(String(error))
	}, options);
}
function statusOf(error) {
	let { status } = error;
	return typeof status == "number" ? status : void 0;
}
// src/github/comment.ts
/** Not worth waiting for: there is something to fall back to. */
const once = { request: { retries: 0 } };
/** Creates, updates or leaves the comment; see `CommentMode`. */
async function upsertComment(api, pull, request) {
	let login = await ownLogin(api);
	if (await hasMovedOn(api, pull)) return {
		action: "superseded",
		url: void 0
	};
	let own = await ownComments(api, pull, request.id, login), newest = own.at(-1);
	if (own.some((comment) => comment.mark.run > request.run)) return {
		action: "superseded",
		url: newest?.url
	};
	if (request.mode === "quiet" && !newest && !request.noteworthy) return {
		action: "skipped",
		url: void 0
	};
	if (request.mode === "quiet" && newest?.mark.digest === request.digest) return {
		action: "unchanged",
		url: newest.url
	};
	let body = `${markOf(request)}\n${request.body}`;
	if (newest && request.mode !== "recreate") return await api.rest.issues.updateComment({
		...target(pull),
		comment_id: newest.id,
		body
	}), await removeAll(api, pull, own.slice(0, -1)), {
		action: "updated",
		url: newest.url
	};
	let created = await api.rest.issues.createComment({
		...target(pull),
		issue_number: pull.number,
		body
	});
	return await removeAll(api, pull, own), await settle(api, pull, request, login), {
		action: "created",
		url: created.data.html_url
	};
}
/** After a creation another run may have created too: the latest run's comment stays. */
async function settle(api, pull, request, login) {
	let own = await ownComments(api, pull, request.id, login), keep = own.reduce((best, next) => next.mark.run >= best.mark.run ? next : best, own[0]);
	await removeAll(api, pull, own.filter((comment) => comment !== keep));
}
/** Whether a newer commit was pushed; its own run will comment. */
async function hasMovedOn(api, { owner, repo, number, headSha }) {
	let found = await api.rest.pulls.get({
		owner,
		repo,
		pull_number: number,
		...once
	}).catch(() => void 0);
	return found !== void 0 && found.data.head.sha !== headSha;
}
async function removeAll(api, pull, comments) {
	for (let { id } of comments) await api.rest.issues.deleteComment({
		...target(pull),
		comment_id: id
	}).catch(ignoreGone);
}
function ignoreGone(error) {
	if (error.status !== 404) throw error;
}
/** The token's own login; an Actions token may not ask REST who it is, GraphQL answers. */
async function ownLogin(api) {
	try {
		return (await api.query("query { viewer { login } }", once)).viewer.login;
	} catch {
		return "github-actions[bot]";
	}
}
async function ownComments(api, pull, id, login) {
	let pages = api.paginate.iterator(api.rest.issues.listComments, {
		...target(pull),
		issue_number: pull.number,
		per_page: 100
	}), found = [], page = 0;
	for await (let { data } of pages) {
		for (let comment of data) {
			let mark = readMark(comment.body ?? "", id);
			mark && sameLogin(comment.user?.login, login) && found.push({
				id: comment.id,
				url: comment.html_url,
				body: comment.body ?? "",
				mark
			});
		}
		if (++page >= 100) break;
	}
	return found;
}
const sameLogin = (a, b) => bare(a ?? "") === bare(b), bare = (login) => login.replace(/\[bot\]$/, "").toLowerCase(), target = ({ owner, repo }) => ({
	owner,
	repo
});
function markOf({ id, run, digest }) {
	return `<!-- edgewise:${slug(id)} run=${run} digest=${slug(digest)} -->`;
}
function readMark(body, id) {
	let match = /^<!-- edgewise:([\w.-]+) run=(\d{1,15}) digest=([\w.-]+) -->/.exec(body);
	return match && match[1] === slug(id) ? {
		run: Number(match[2]),
		digest: match[3]
	} : void 0;
}
const slug = (text) => text.replace(/[^\w.-]+/g, "-").slice(0, 80) || "default";
// src/github/notice.ts
/** The digest changes with what was decided, not with every measured figure. */
function commentRequest(verdict, { id, mode, run }) {
	let decided = verdict.models.map(({ name, checks }) => [name, checks.map(({ metric, device, status, waived }) => [
		metric,
		device,
		status,
		waived !== void 0
	])]), digest = createHash("sha256").update(JSON.stringify(decided)).digest("hex").slice(0, 16);
	return {
		body: markdown(verdict),
		mode,
		id: id || "default",
		run,
		digest,
		noteworthy: verdict.status !== "pass"
	};
}
// src/github/pull-request.ts
/** The page of a run of this repository, this one unless told, for links in the comment. */
const runUrl = (context, runId = context.runId) => `${context.serverUrl}/${context.repo.owner}/${context.repo.repo}/actions/runs/${runId}`;
/**
* The pull request of a `pull_request` or `pull_request_target` event; undefined on other events (push, schedule).
* @throws UserError `event-invalid` when the payload lacks what GitHub always sends.
*/
function pullRequestOf(context) {
	let pull = context.payload.pull_request;
	if (pull == null) return;
	let at = reader(pull, context.eventName);
	return {
		...context.repo,
		number: at.number("number"),
		headSha: at.sha("head.sha"),
		baseSha: at.sha("base.sha"),
		baseRef: at.text("base.ref"),
		fork: at.optional("head.repo.full_name") !== at.text("base.repo.full_name")
	};
}
/**
* The commit to compare with: the base branch's on pull requests and in a merge queue; undefined on other events.
* @throws UserError `event-invalid`
*/
function baseCommitOf(context) {
	let group = context.payload.merge_group;
	return group ? reader(group, context.eventName).sha("base_sha") : pullRequestOf(context)?.baseSha;
}
/** @throws UserError `event-invalid` on any event but `workflow_run`. */
function finishedRunOf(context) {
	let at = reader(context.payload.workflow_run, context.eventName);
	return {
		...context.repo,
		runId: at.number("id"),
		headSha: at.sha("head_sha"),
		headBranch: at.text("head_branch"),
		headRepository: at.optional("head_repository.full_name"),
		event: at.text("event"),
		conclusion: at.optional("conclusion")
	};
}
function reader(root, event) {
	let get = (path) => path.split(".").reduce((value, key) => isRecord(value) ? value[key] : void 0, root), fail = (path) => {
		throw userError("event-invalid", {
			event,
			path
		});
	};
	return {
		number: (path) => {
			let value = get(path);
			return typeof value == "number" && Number.isSafeInteger(value) && value > 0 ? value : fail(path);
		},
		text: (path) => {
			let value = get(path);
			return typeof value == "string" && value.length > 0 && value.length <= 1e3 ? value : fail(path);
		},
		sha: (path) => {
			let value = get(path);
			return typeof value == "string" && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value) ? value : fail(path);
		},
		optional: (path) => {
			let value = get(path);
			return typeof value == "string" ? value : void 0;
		}
	};
}
const isRecord = (value) => typeof value == "object" && !!value, longest = 2e3, harmless = (text) => text.split("\n").map((line) => plain(line, longest)).join("\n"), info = (text) => info$1(harmless(text)), warn = (text, title = "Edgewise") => warning(plain(text, longest), { title });
/** Ends the process once everything printed has left it: writes to pipes may still be under way. */
async function exit(code) {
	await new Promise((resolve) => process.stdout.write("", () => resolve())), process.exit(code);
}
// src/actions/inputs.ts
/** @param get the value of an input, '' where it is not given. */
function readInputs(get) {
	let text = (name) => get(name).trim() || void 0, searchTime = text("search-time"), space = text("space"), seed = text("seed");
	return {
		config: text("config") ?? "edgewise.yml",
		token: get("token").trim(),
		base: text("base"),
		comment: oneOf("comment", text("comment"), [...modes, "off"]),
		id: text("id") ?? "default",
		search: flag("search", text("search")),
		searchTimeMs: searchTime === void 0 ? void 0 : parseQuantity(searchTime, "ms"),
		space: space === void 0 ? void 0 : spaceByName(space),
		spaceName: space,
		judge: oneOf("judge", text("judge"), [
			"model",
			"architecture",
			"both"
		]),
		measure: flag("measure", text("measure")) ?? !0,
		artifact: text("artifact"),
		out: text("out") ?? ".edgewise/report",
		memory: text("memory") ?? ".edgewise/memory",
		runtimePath: text("onnxruntime-path"),
		installRuntime: flag("install-runtime", text("install-runtime")) ?? !0,
		allowForkDevices: flag("allow-fork-devices", text("allow-fork-devices")) ?? !1,
		seed: seed === void 0 ? void 0 : wholeNumber("seed", seed)
	};
}
/** The companion's `mode`. */
const readCommentMode = (text) => oneOf("mode", text.trim() || void 0, modes), modes = [
	"update",
	"recreate",
	"quiet"
], flag = (name, text) => {
	let word = oneOf(name, text?.toLowerCase(), ["true", "false"]);
	return word === void 0 ? void 0 : word === "true";
};
function oneOf(name, text, words) {
	if (text === void 0) return;
	let found = words.find((word) => word === text);
	if (found === void 0) throw userError("option-invalid", {
		option: name,
		text,
		form: words.join(", ")
	});
	return found;
}
function wholeNumber(name, text) {
	if (!/^\d{1,15}$/.test(text)) throw userError("option-invalid", {
		option: name,
		text,
		form: "a whole number"
	});
	return Number(text);
}
export { info as a, finishedRunOf as c, commentRequest as d, upsertComment as f, harmless as i, pullRequestOf as l, explainRefusal as m, readInputs as n, warn as o, client as p, exit as r, baseCommitOf as s, readCommentMode as t, runUrl as u };
