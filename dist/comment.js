import "./chunks/rolldown-runtime.js";
import { d as setOutput, f as setSecret, l as notice$1, s as getInput, t as context$1, u as setFailed } from "./chunks/github.js";
import { a as info, c as finishedRunOf, d as commentRequest, f as upsertComment, m as explainRefusal, o as warn, p as client, t as readCommentMode, u as runUrl } from "./chunks/inputs.js";
import { a as userError, i as printable, t as UserError } from "./chunks/errors.js";
import { t as defaultDataLimits } from "./chunks/types.js";
import { t as openZip } from "./chunks/zip.js";
import { n as parseVerdict } from "./chunks/json.js";
import { Z as plain } from "./chunks/markdown.js";
// src/github/finished-run.ts
/** Largest archive that is downloaded, in bytes: models are in it too. */
const archiveLimit = 256 * 2 ** 20, fileLimit = 4 * 2 ** 20;
/**
* One file out of a run's artifact, of at most 4 MiB.
* @throws UserError `artifact-missing`, `artifact-invalid` or `file-too-large`.
*/
async function downloadFile(api, run, artifact, file) {
	let { owner, repo } = run, found = (await api.rest.actions.listWorkflowRunArtifacts({
		owner,
		repo,
		run_id: run.runId,
		name: artifact
	})).data.artifacts.find(({ name, expired }) => name === artifact && !expired);
	if (!found) throw userError("artifact-missing", {
		artifact,
		run: run.runId
	});
	if (found.size_in_bytes > archiveLimit) throw tooLarge(artifact);
	let zip = await api.rest.actions.downloadArtifact({
		owner,
		repo,
		artifact_id: found.id,
		archive_format: "zip"
	});
	return unzipOne(new Uint8Array(zip.data), file, artifact);
}
/**
* The open pull request whose head is exactly the commit the run was made for; undefined when there is none
* (closed, or pushed over since). `workflow_run.pull_requests` is empty for forks, so GitHub is asked.
*/
async function pullRequestOfRun(api, run) {
	let { owner, repo } = run, headOwner = run.headRepository?.split("/")[0] ?? owner, { data } = await api.rest.pulls.list({
		owner,
		repo,
		state: "open",
		head: `${headOwner}:${run.headBranch}`,
		per_page: 100
	}), pull = data.find(({ head }) => head.sha === run.headSha && (run.headRepository === void 0 || head.repo?.full_name === run.headRepository));
	return pull && {
		owner,
		repo,
		number: pull.number,
		headSha: pull.head.sha,
		baseSha: pull.base.sha,
		baseRef: pull.base.ref,
		fork: pull.head.repo?.full_name !== pull.base.repo.full_name
	};
}
/**
* One member of a zip archive. Sizes are capped before anything is inflated, so a zip bomb stops at the cap.
* @throws UserError `artifact-invalid`, for anything but the file.
*/
function unzipOne(zip, file, archive) {
	if (zip.byteLength > archiveLimit) throw tooLarge(archive);
	try {
		let member = openZip(archive, zip, archiveLimits).get(file);
		if (!member) throw userError("artifact-invalid", {
			artifact: archive,
			reason: `it has no ${file}`
		});
		return member.read();
	} catch (error) {
		if (error instanceof UserError && error.code === "artifact-invalid") throw error;
		let reason = error instanceof UserError ? error.message : "it is damaged or too large";
		throw userError("artifact-invalid", {
			artifact: archive,
			reason
		}, { cause: error });
	}
}
const archiveLimits = {
	...defaultDataLimits,
	fileBytes: archiveLimit,
	arrayBytes: fileLimit,
	files: 1e3
}, tooLarge = (artifact) => userError("artifact-invalid", {
	artifact,
	reason: `it is larger than ${archiveLimit / 2 ** 20} MiB`
}), context = context$1;
await main().catch(fail);
async function main() {
	let token = getInput("token", { required: !0 });
	setSecret(token);
	let mode = readCommentMode(getInput("mode")) ?? "update", artifact = getInput("artifact") || "edgewise", run = finishedRunOf(context);
	if (!judged(run)) return notice(`The run ended as ${run.conclusion} on ${run.event}; nothing was judged.`);
	let api = await client({
		token,
		baseUrl: context$1.apiUrl,
		warn: (text) => warn(text)
	}), verdict = await verdictOf(run, artifact, api), pull = await pullRequestOfRun(api, run).catch(refused("find the pull request", "pull-requests: read"));
	if (!pull) return notice("The pull request was closed or has moved on since this run; nothing to comment on.");
	let request = commentRequest(verdict, {
		id: getInput("id"),
		mode,
		run: run.runId
	}), { action, url } = await upsertComment(api, pull, request).catch(refused("write the comment", "pull-requests: write"));
	info(`comment ${action}${url ? `: ${url}` : ""}`), url && setOutput("comment-url", url);
}
/** A cancelled run leaves no verdict, and a push has no pull request. */
function judged({ event, conclusion }) {
	return event === "pull_request" && (conclusion === void 0 || ["success", "failure"].includes(conclusion));
}
/** The artifact's verdict, if it is about the run's commit; what GitHub knows itself is not taken from the artifact. */
async function verdictOf(run, artifact, api) {
	let bytes = await downloadFile(api, run, artifact, "verdict.json").catch(refused("read the artifact", "actions: read")), verdict = parseVerdict(new TextDecoder().decode(bytes)), { headSha } = verdict.context;
	if (headSha !== run.headSha) throw userError("artifact-foreign", {
		artifact,
		found: headSha ?? "none",
		expected: run.headSha
	});
	return {
		...verdict,
		context: {
			...verdict.context,
			runUrl: runUrl(context, run.runId),
			artifact
		}
	};
}
function refused(doing, permission) {
	return (error) => {
		throw explainRefusal(error, doing, permission);
	};
}
function notice(text) {
	notice$1(plain(text), { title: "Edgewise" });
}
function fail(error) {
	if (error instanceof UserError) return setFailed(plain(`${error.message} ${error.fix}`, 1e3));
	setFailed(error instanceof Error ? error.stack ?? error.message : printable(String(error)));
}
export {};
