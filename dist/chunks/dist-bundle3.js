import { i as __toESM } from "./rolldown-runtime.js";
import { a as RequestError, i as request, n as restEndpointMethods, o as getUserAgent, r as Octokit$1, t as paginateRest$1 } from "./dist-bundle.js";
import { n as require_light, t as retry } from "./dist-bundle2.js";
import { Buffer as Buffer$1 } from "node:buffer";
import { createHmac, createPrivateKey, subtle, timingSafeEqual } from "node:crypto";
// node_modules/@octokit/plugin-paginate-graphql/dist-bundle/index.js
var generateMessage = (path, cursorValue) => `The cursor at "${path.join(",")}" did not change its value "${cursorValue}" after a page transition. Please make sure your that your query is set up correctly.`, MissingCursorChange = class extends Error {
	constructor(pageInfo, cursorValue) {
		super(generateMessage(pageInfo.pathInQuery, cursorValue)), this.pageInfo = pageInfo, this.cursorValue = cursorValue, Error.captureStackTrace && Error.captureStackTrace(this, this.constructor);
	}
	name = "MissingCursorChangeError";
}, MissingPageInfo = class extends Error {
	constructor(response) {
		super(`No pageInfo property found in response. Please make sure to specify the pageInfo in your query. Response-Data: ${JSON.stringify(response, null, 2)}`), this.response = response, Error.captureStackTrace && Error.captureStackTrace(this, this.constructor);
	}
	name = "MissingPageInfo";
}, isObject = (value) => Object.prototype.toString.call(value) === "[object Object]";
function findPaginatedResourcePath(responseData) {
	let paginatedResourcePath = deepFindPathToProperty(responseData, "pageInfo");
	if (paginatedResourcePath.length === 0) throw new MissingPageInfo(responseData);
	return paginatedResourcePath;
}
var deepFindPathToProperty = (object, searchProp, path = []) => {
	for (let key of Object.keys(object)) {
		let currentPath = [...path, key], currentValue = object[key];
		if (isObject(currentValue)) {
			if (currentValue.hasOwnProperty(searchProp)) return currentPath;
			let result = deepFindPathToProperty(currentValue, searchProp, currentPath);
			if (result.length > 0) return result;
		}
	}
	return [];
}, get$1 = (object, path) => path.reduce((current, nextProperty) => current[nextProperty], object), set$1 = (object, path, mutator) => {
	let lastProperty = path[path.length - 1], parent = get$1(object, [...path].slice(0, -1));
	parent[lastProperty] = typeof mutator == "function" ? mutator(parent[lastProperty]) : mutator;
}, extractPageInfos = (responseData) => {
	let pageInfoPath = findPaginatedResourcePath(responseData);
	return {
		pathInQuery: pageInfoPath,
		pageInfo: get$1(responseData, [...pageInfoPath, "pageInfo"])
	};
}, isForwardSearch = (givenPageInfo) => givenPageInfo.hasOwnProperty("hasNextPage"), getCursorFrom = (pageInfo) => isForwardSearch(pageInfo) ? pageInfo.endCursor : pageInfo.startCursor, hasAnotherPage = (pageInfo) => isForwardSearch(pageInfo) ? pageInfo.hasNextPage : pageInfo.hasPreviousPage, createIterator = (octokit) => (query, initialParameters = {}) => {
	let nextPageExists = !0, parameters = { ...initialParameters };
	return { [Symbol.asyncIterator]: () => ({ async next() {
		if (!nextPageExists) return {
			done: !0,
			value: {}
		};
		let response = await octokit.graphql(query, parameters), pageInfoContext = extractPageInfos(response), nextCursorValue = getCursorFrom(pageInfoContext.pageInfo);
		if (nextPageExists = hasAnotherPage(pageInfoContext.pageInfo), nextPageExists && nextCursorValue === parameters.cursor) throw new MissingCursorChange(pageInfoContext, nextCursorValue);
		return parameters = {
			...parameters,
			cursor: nextCursorValue
		}, {
			done: !1,
			value: response
		};
	} }) };
}, mergeResponses = (response1, response2) => {
	if (Object.keys(response1).length === 0) return Object.assign(response1, response2);
	let path = findPaginatedResourcePath(response1), nodesPath = [...path, "nodes"], newNodes = get$1(response2, nodesPath);
	newNodes && set$1(response1, nodesPath, (values) => [...values, ...newNodes]);
	let edgesPath = [...path, "edges"], newEdges = get$1(response2, edgesPath);
	newEdges && set$1(response1, edgesPath, (values) => [...values, ...newEdges]);
	let pageInfoPath = [...path, "pageInfo"];
	return set$1(response1, pageInfoPath, get$1(response2, pageInfoPath)), response1;
}, createPaginate = (octokit) => {
	let iterator = createIterator(octokit);
	return async (query, initialParameters = {}) => {
		let mergedResponse = {};
		for await (let response of iterator(query, initialParameters)) mergedResponse = mergeResponses(mergedResponse, response);
		return mergedResponse;
	};
};
function paginateGraphQL(octokit) {
	return { graphql: Object.assign(octokit.graphql, { paginate: Object.assign(createPaginate(octokit), { iterator: createIterator(octokit) }) }) };
}
// node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var import_light = /* @__PURE__ */ __toESM(require_light(), 1), VERSION$9 = "0.0.0-development", noop = () => Promise.resolve();
function wrapRequest(state, request, options) {
	return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
	let { pathname } = new URL(options.url, "http://github.test"), isAuth = isAuthRequest(options.method, pathname), isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD", isSearch = options.method === "GET" && pathname.startsWith("/search/"), isGraphQL = pathname.startsWith("/graphql"), jobOptions = ~~request.retryCount > 0 ? {
		priority: 0,
		weight: 0
	} : {};
	state.clustering && (jobOptions.expiration = 6e4), (isWrite || isGraphQL) && await state.write.key(state.id).schedule(jobOptions, noop), isWrite && state.triggersNotification(pathname) && await state.notifications.key(state.id).schedule(jobOptions, noop), isSearch && await state.search.key(state.id).schedule(jobOptions, noop);
	let req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
	if (isGraphQL) {
		let res = await req;
		if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) throw Object.assign(/* @__PURE__ */ Error("GraphQL Rate Limit Exceeded"), {
			response: res,
			data: res.data
		});
	}
	return req;
}
function isAuthRequest(method, pathname) {
	return method === "PATCH" && /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && (/^\/applications\/[^/]+\/token$/.test(pathname) || /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || pathname === "/login/oauth/access_token");
}
var triggers_notification_paths_default = [
	"/orgs/{org}/invitations",
	"/orgs/{org}/invitations/{invitation_id}",
	"/orgs/{org}/teams/{team_slug}/discussions",
	"/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
	"/repos/{owner}/{repo}/collaborators/{username}",
	"/repos/{owner}/{repo}/commits/{commit_sha}/comments",
	"/repos/{owner}/{repo}/issues",
	"/repos/{owner}/{repo}/issues/{issue_number}/comments",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
	"/repos/{owner}/{repo}/pulls",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
	"/repos/{owner}/{repo}/pulls/{pull_number}/merge",
	"/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
	"/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
	"/repos/{owner}/{repo}/releases",
	"/teams/{team_id}/discussions",
	"/teams/{team_id}/discussions/{discussion_number}/comments"
];
function routeMatcher$1(paths) {
	let regex2 = `^(?:${paths.map((path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")).map((r) => `(?:${r})`).join("|")})[^/]*$`;
	return new RegExp(regex2, "i");
}
var regex = routeMatcher$1(triggers_notification_paths_default), triggersNotification = regex.test.bind(regex), groups = {}, createGroups = function(Bottleneck, common) {
	groups.global = new Bottleneck.Group({
		id: "octokit-global",
		maxConcurrent: 10,
		...common
	}), groups.auth = new Bottleneck.Group({
		id: "octokit-auth",
		maxConcurrent: 1,
		...common
	}), groups.search = new Bottleneck.Group({
		id: "octokit-search",
		maxConcurrent: 1,
		minTime: 2e3,
		...common
	}), groups.write = new Bottleneck.Group({
		id: "octokit-write",
		maxConcurrent: 1,
		minTime: 1e3,
		...common
	}), groups.notifications = new Bottleneck.Group({
		id: "octokit-notifications",
		maxConcurrent: 1,
		minTime: 3e3,
		...common
	});
};
function throttling(octokit, octokitOptions) {
	let { enabled = !0, Bottleneck = import_light.default, id = "no-id", timeout = 12e4, connection } = octokitOptions.throttle || {};
	if (!enabled) return {};
	let common = { timeout };
	connection !== void 0 && (common.connection = connection);
	let state = Object.assign({
		clustering: connection != null,
		triggersNotification,
		fallbackSecondaryRateRetryAfter: 60,
		retryAfterBaseValue: 1e3,
		id
	}, octokitOptions.throttle);
	if (typeof state.onSecondaryRateLimit != "function" || typeof state.onRateLimit != "function") throw Error("octokit/plugin-throttling error:\n        You must pass the onSecondaryRateLimit and onRateLimit error handlers.\n        See https://octokit.github.io/rest.js/#throttling\n\n        const octokit = new Octokit({\n          throttle: {\n            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},\n            onRateLimit: (retryAfter, options) => {/* ... */}\n          }\n        })\n    ");
	let initialized = !1, initializeBottleneck = () => {
		if (initialized) return;
		initialized = !0, groups.global ?? createGroups(Bottleneck, common), state.global = state.global ?? groups.global, state.auth = state.auth ?? groups.auth, state.search = state.search ?? groups.search, state.write = state.write ?? groups.write, state.notifications = state.notifications ?? groups.notifications, state.retryLimiter = state.retryLimiter ?? new Bottleneck();
		let events = {}, emitter = new Bottleneck.Events(events);
		events.on("secondary-limit", state.onSecondaryRateLimit), events.on("rate-limit", state.onRateLimit), events.on("error", (e) => octokit.log.warn("Error in throttling-plugin limit handler", e)), state.retryLimiter.on("failed", async function(error, info) {
			let [state2, request, options] = info.args, { pathname } = new URL(options.url, "http://github.test");
			if (!(pathname.startsWith("/graphql") && error.status !== 401 || error.status === 403 || error.status === 429)) return;
			let retryCount = ~~request.retryCount;
			request.retryCount = retryCount, options.request.retryCount = retryCount;
			let { wantRetry, retryAfter = 0 } = await (async function() {
				if (/\bsecondary rate\b/i.test(error.message)) {
					let retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
					return {
						wantRetry: await emitter.trigger("secondary-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some((error2) => error2.type === "RATE_LIMITED")) {
					let rateLimitReset = (/* @__PURE__ */ new Date(~~error.response.headers["x-ratelimit-reset"] * 1e3)).getTime(), retryAfter2 = Math.max(Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1, 0);
					return {
						wantRetry: await emitter.trigger("rate-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				return {};
			})();
			if (wantRetry) return request.retryCount++, retryAfter * state2.retryAfterBaseValue;
		});
	};
	return octokit.hook.wrap("request", (request, options) => (initializeBottleneck(), wrapRequest(state, request, options))), {};
}
throttling.VERSION = VERSION$9, throttling.triggersNotification = triggersNotification;
// node_modules/@octokit/oauth-authorization-url/dist-src/index.js
function oauthAuthorizationUrl(options) {
	let clientType = options.clientType || "oauth-app", baseUrl = options.baseUrl || "https://github.com", result = {
		clientType,
		allowSignup: options.allowSignup !== !1,
		clientId: options.clientId,
		login: options.login || null,
		redirectUrl: options.redirectUrl || null,
		state: options.state || Math.random().toString(36).substr(2),
		url: ""
	};
	if (clientType === "oauth-app") {
		let scopes = "scopes" in options ? options.scopes : [];
		result.scopes = typeof scopes == "string" ? scopes.split(/[,\s]+/).filter(Boolean) : scopes;
	}
	return result.url = urlBuilderAuthorize(`${baseUrl}/login/oauth/authorize`, result), result;
}
function urlBuilderAuthorize(base, options) {
	let map = {
		allowSignup: "allow_signup",
		clientId: "client_id",
		login: "login",
		redirectUrl: "redirect_uri",
		scopes: "scope",
		state: "state"
	}, url = base;
	return Object.keys(map).filter((k) => options[k] !== null).filter((k) => k === "scopes" ? options.clientType === "github-app" ? !1 : !Array.isArray(options[k]) || options[k].length > 0 : !0).map((key) => [map[key], `${options[key]}`]).forEach(([key, value], index) => {
		url += index === 0 ? "?" : "&", url += `${key}=${encodeURIComponent(value)}`;
	}), url;
}
// node_modules/@octokit/oauth-methods/dist-bundle/index.js
function requestToOAuthBaseUrl(request) {
	let endpointDefaults = request.endpoint.DEFAULTS;
	return /^https:\/\/(api\.)?github\.com$/.test(endpointDefaults.baseUrl) ? "https://github.com" : /^https:\/\/api\..*\.ghe\.com$/.test(endpointDefaults.baseUrl) ? endpointDefaults.baseUrl.replace("api.", "") : endpointDefaults.baseUrl.replace("/api/v3", "");
}
async function oauthRequest(request, route, parameters) {
	let withOAuthParameters = {
		baseUrl: requestToOAuthBaseUrl(request),
		headers: { accept: "application/json" },
		...parameters
	}, response = await request(route, withOAuthParameters);
	if ("error" in response.data) {
		let error = new RequestError(`${response.data.error_description} (${response.data.error}, ${response.data.error_uri})`, 400, { request: request.endpoint.merge(route, withOAuthParameters) });
		throw error.response = response, error;
	}
	return response;
}
function getWebFlowAuthorizationUrl({ request: request$4 = request, ...options }) {
	let baseUrl = requestToOAuthBaseUrl(request$4);
	return oauthAuthorizationUrl({
		...options,
		baseUrl
	});
}
async function exchangeWebFlowCode(options) {
	let response = await oauthRequest(options.request || request, "POST /login/oauth/access_token", {
		client_id: options.clientId,
		client_secret: options.clientSecret,
		code: options.code,
		redirect_uri: options.redirectUrl
	}), authentication = {
		clientType: options.clientType,
		clientId: options.clientId,
		clientSecret: options.clientSecret,
		token: response.data.access_token,
		scopes: response.data.scope.split(/\s+/).filter(Boolean)
	};
	if (options.clientType === "github-app") {
		if ("refresh_token" in response.data) {
			let apiTimeInMs = new Date(response.headers.date).getTime();
			authentication.refreshToken = response.data.refresh_token, authentication.expiresAt = toTimestamp(apiTimeInMs, response.data.expires_in), authentication.refreshTokenExpiresAt = toTimestamp(apiTimeInMs, response.data.refresh_token_expires_in);
		}
		delete authentication.scopes;
	}
	return {
		...response,
		authentication
	};
}
function toTimestamp(apiTimeInMs, expirationInSeconds) {
	return new Date(apiTimeInMs + expirationInSeconds * 1e3).toISOString();
}
async function createDeviceCode(options) {
	let request$5 = options.request || request, parameters = { client_id: options.clientId };
	return "scopes" in options && Array.isArray(options.scopes) && (parameters.scope = options.scopes.join(" ")), oauthRequest(request$5, "POST /login/device/code", parameters);
}
async function exchangeDeviceCode(options) {
	let response = await oauthRequest(options.request || request, "POST /login/oauth/access_token", {
		client_id: options.clientId,
		device_code: options.code,
		grant_type: "urn:ietf:params:oauth:grant-type:device_code"
	}), authentication = {
		clientType: options.clientType,
		clientId: options.clientId,
		token: response.data.access_token,
		scopes: response.data.scope.split(/\s+/).filter(Boolean)
	};
	if ("clientSecret" in options && (authentication.clientSecret = options.clientSecret), options.clientType === "github-app") {
		if ("refresh_token" in response.data) {
			let apiTimeInMs = new Date(response.headers.date).getTime();
			authentication.refreshToken = response.data.refresh_token, authentication.expiresAt = toTimestamp2(apiTimeInMs, response.data.expires_in), authentication.refreshTokenExpiresAt = toTimestamp2(apiTimeInMs, response.data.refresh_token_expires_in);
		}
		delete authentication.scopes;
	}
	return {
		...response,
		authentication
	};
}
function toTimestamp2(apiTimeInMs, expirationInSeconds) {
	return new Date(apiTimeInMs + expirationInSeconds * 1e3).toISOString();
}
async function checkToken(options) {
	let response = await (options.request || request)("POST /applications/{client_id}/token", {
		headers: { authorization: `basic ${btoa(`${options.clientId}:${options.clientSecret}`)}` },
		client_id: options.clientId,
		access_token: options.token
	}), authentication = {
		clientType: options.clientType,
		clientId: options.clientId,
		clientSecret: options.clientSecret,
		token: options.token,
		scopes: response.data.scopes
	};
	return response.data.expires_at && (authentication.expiresAt = response.data.expires_at), options.clientType === "github-app" && delete authentication.scopes, {
		...response,
		authentication
	};
}
async function refreshToken(options) {
	let response = await oauthRequest(options.request || request, "POST /login/oauth/access_token", {
		client_id: options.clientId,
		client_secret: options.clientSecret,
		grant_type: "refresh_token",
		refresh_token: options.refreshToken
	}), apiTimeInMs = new Date(response.headers.date).getTime(), authentication = {
		clientType: "github-app",
		clientId: options.clientId,
		clientSecret: options.clientSecret,
		token: response.data.access_token,
		refreshToken: response.data.refresh_token,
		expiresAt: toTimestamp3(apiTimeInMs, response.data.expires_in),
		refreshTokenExpiresAt: toTimestamp3(apiTimeInMs, response.data.refresh_token_expires_in)
	};
	return {
		...response,
		authentication
	};
}
function toTimestamp3(apiTimeInMs, expirationInSeconds) {
	return new Date(apiTimeInMs + expirationInSeconds * 1e3).toISOString();
}
async function scopeToken(options) {
	let { request: optionsRequest, clientType, clientId, clientSecret, token, ...requestOptions } = options, response = await (options.request || request)("POST /applications/{client_id}/token/scoped", {
		headers: { authorization: `basic ${btoa(`${clientId}:${clientSecret}`)}` },
		client_id: clientId,
		access_token: token,
		...requestOptions
	}), authentication = Object.assign({
		clientType,
		clientId,
		clientSecret,
		token: response.data.token
	}, response.data.expires_at ? { expiresAt: response.data.expires_at } : {});
	return {
		...response,
		authentication
	};
}
async function resetToken(options) {
	let response = await (options.request || request)("PATCH /applications/{client_id}/token", {
		headers: { authorization: `basic ${btoa(`${options.clientId}:${options.clientSecret}`)}` },
		client_id: options.clientId,
		access_token: options.token
	}), authentication = {
		clientType: options.clientType,
		clientId: options.clientId,
		clientSecret: options.clientSecret,
		token: response.data.token,
		scopes: response.data.scopes
	};
	return response.data.expires_at && (authentication.expiresAt = response.data.expires_at), options.clientType === "github-app" && delete authentication.scopes, {
		...response,
		authentication
	};
}
async function deleteToken(options) {
	return (options.request || request)("DELETE /applications/{client_id}/token", {
		headers: { authorization: `basic ${btoa(`${options.clientId}:${options.clientSecret}`)}` },
		client_id: options.clientId,
		access_token: options.token
	});
}
async function deleteAuthorization(options) {
	return (options.request || request)("DELETE /applications/{client_id}/grant", {
		headers: { authorization: `basic ${btoa(`${options.clientId}:${options.clientSecret}`)}` },
		client_id: options.clientId,
		access_token: options.token
	});
}
/* v8 ignore next: we always pass a custom request in tests -- @preserve */
// node_modules/@octokit/auth-oauth-device/dist-bundle/index.js
async function getOAuthAccessToken(state, options) {
	let cachedAuthentication = getCachedAuthentication(state, options.auth);
	if (cachedAuthentication) return cachedAuthentication;
	let { data: verification } = await createDeviceCode({
		clientType: state.clientType,
		clientId: state.clientId,
		request: options.request || state.request,
		scopes: options.auth.scopes || state.scopes
	});
	await state.onVerification(verification);
	let authentication = await waitForAccessToken(options.request || state.request, state.clientId, state.clientType, verification);
	return state.authentication = authentication, authentication;
}
function getCachedAuthentication(state, auth2) {
	if (auth2.refresh === !0 || !state.authentication) return !1;
	if (state.clientType === "github-app") return state.authentication;
	let authentication = state.authentication;
	return ("scopes" in auth2 && auth2.scopes || state.scopes).join(" ") === authentication.scopes.join(" ") && authentication;
}
async function wait(seconds) {
	await new Promise((resolve) => setTimeout(resolve, seconds * 1e3));
}
async function waitForAccessToken(request, clientId, clientType, verification) {
	try {
		let options = {
			clientId,
			request,
			code: verification.device_code
		}, { authentication } = clientType === "oauth-app" ? await exchangeDeviceCode({
			...options,
			clientType: "oauth-app"
		}) : await exchangeDeviceCode({
			...options,
			clientType: "github-app"
		});
		return {
			type: "token",
			tokenType: "oauth",
			...authentication
		};
	} catch (error) {
		if (!error.response) throw error;
		let errorType = error.response.data.error;
		if (errorType === "authorization_pending") return await wait(verification.interval), waitForAccessToken(request, clientId, clientType, verification);
		if (errorType === "slow_down") return await wait(verification.interval + 7), waitForAccessToken(request, clientId, clientType, verification);
		throw error;
	}
}
async function auth$4(state, authOptions) {
	return getOAuthAccessToken(state, { auth: authOptions });
}
async function hook$4(state, request, route, parameters) {
	let endpoint = request.endpoint.merge(route, parameters);
	if (/\/login\/(oauth\/access_token|device\/code)$/.test(endpoint.url)) return request(endpoint);
	let { token } = await getOAuthAccessToken(state, {
		request,
		auth: { type: "oauth" }
	});
	return endpoint.headers.authorization = `token ${token}`, request(endpoint);
}
var VERSION$8 = "0.0.0-development";
function createOAuthDeviceAuth(options) {
	let requestWithDefaults = options.request || request.defaults({ headers: { "user-agent": `octokit-auth-oauth-device.js/${VERSION$8} ${getUserAgent()}` } }), { request: request$3 = requestWithDefaults, ...otherOptions } = options, state = options.clientType === "github-app" ? {
		...otherOptions,
		clientType: "github-app",
		request: request$3
	} : {
		...otherOptions,
		clientType: "oauth-app",
		request: request$3,
		scopes: options.scopes || []
	};
	if (!options.clientId) throw Error("[@octokit/auth-oauth-device] \"clientId\" option must be set (https://github.com/octokit/auth-oauth-device.js#usage)");
	if (!options.onVerification) throw Error("[@octokit/auth-oauth-device] \"onVerification\" option must be a function (https://github.com/octokit/auth-oauth-device.js#usage)");
	return Object.assign(auth$4.bind(null, state), { hook: hook$4.bind(null, state) });
}
/* v8 ignore next 2 -- @preserve */
// node_modules/@octokit/auth-oauth-user/dist-bundle/index.js
var VERSION$7 = "0.0.0-development";
async function getAuthentication(state) {
	if ("code" in state.strategyOptions) {
		let { authentication } = await exchangeWebFlowCode({
			clientId: state.clientId,
			clientSecret: state.clientSecret,
			clientType: state.clientType,
			onTokenCreated: state.onTokenCreated,
			...state.strategyOptions,
			request: state.request
		});
		return {
			type: "token",
			tokenType: "oauth",
			...authentication
		};
	}
	if ("onVerification" in state.strategyOptions) {
		let authentication = await createOAuthDeviceAuth({
			clientType: state.clientType,
			clientId: state.clientId,
			onTokenCreated: state.onTokenCreated,
			...state.strategyOptions,
			request: state.request
		})({ type: "oauth" });
		return {
			clientSecret: state.clientSecret,
			...authentication
		};
	}
	if ("token" in state.strategyOptions) return {
		type: "token",
		tokenType: "oauth",
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		clientType: state.clientType,
		onTokenCreated: state.onTokenCreated,
		...state.strategyOptions
	};
	throw Error("[@octokit/auth-oauth-user] Invalid strategy options");
}
async function auth$3(state, options = {}) {
	if (state.authentication ||= (state.clientType, await getAuthentication(state)), state.authentication.invalid) throw Error("[@octokit/auth-oauth-user] Token is invalid");
	let currentAuthentication = state.authentication;
	if ("expiresAt" in currentAuthentication && (options.type === "refresh" || new Date(currentAuthentication.expiresAt) < /* @__PURE__ */ new Date())) {
		let { authentication } = await refreshToken({
			clientType: "github-app",
			clientId: state.clientId,
			clientSecret: state.clientSecret,
			refreshToken: currentAuthentication.refreshToken,
			request: state.request
		});
		state.authentication = {
			tokenType: "oauth",
			type: "token",
			...authentication
		};
	}
	if (options.type === "refresh") {
		if (state.clientType === "oauth-app") throw Error("[@octokit/auth-oauth-user] OAuth Apps do not support expiring tokens");
		if (!currentAuthentication.hasOwnProperty("expiresAt")) throw Error("[@octokit/auth-oauth-user] Refresh token missing");
		await state.onTokenCreated?.(state.authentication, { type: options.type });
	}
	if (options.type === "check" || options.type === "reset") {
		let method = options.type === "check" ? checkToken : resetToken;
		try {
			let { authentication } = await method({
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: state.authentication.token,
				request: state.request
			});
			return state.authentication = {
				tokenType: "oauth",
				type: "token",
				...authentication
			}, options.type === "reset" && await state.onTokenCreated?.(state.authentication, { type: options.type }), state.authentication;
		} catch (error) {
			throw error.status === 404 && (error.message = "[@octokit/auth-oauth-user] Token is invalid", state.authentication.invalid = !0), error;
		}
	}
	if (options.type === "delete" || options.type === "deleteAuthorization") {
		let method = options.type === "delete" ? deleteToken : deleteAuthorization;
		try {
			await method({
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: state.authentication.token,
				request: state.request
			});
		} catch (error) {
			if (error.status !== 404) throw error;
		}
		return state.authentication.invalid = !0, state.authentication;
	}
	return state.authentication;
}
var ROUTES_REQUIRING_BASIC_AUTH = /\/applications\/[^/]+\/(token|grant)s?/;
function requiresBasicAuth(url) {
	return url && ROUTES_REQUIRING_BASIC_AUTH.test(url);
}
async function hook$3(state, request, route, parameters = {}) {
	let endpoint = request.endpoint.merge(route, parameters);
	if (/\/login\/(oauth\/access_token|device\/code)$/.test(endpoint.url)) return request(endpoint);
	if (requiresBasicAuth(endpoint.url)) {
		let credentials = btoa(`${state.clientId}:${state.clientSecret}`);
		return endpoint.headers.authorization = `basic ${credentials}`, request(endpoint);
	}
	let { token } = (state.clientType, await auth$3({
		...state,
		request
	}));
	return endpoint.headers.authorization = "token " + token, request(endpoint);
}
function createOAuthUserAuth({ clientId, clientSecret, clientType = "oauth-app", request: request$2 = request.defaults({ headers: { "user-agent": `octokit-auth-oauth-app.js/${VERSION$7} ${getUserAgent()}` } }), onTokenCreated, ...strategyOptions }) {
	let state = Object.assign({
		clientType,
		clientId,
		clientSecret,
		onTokenCreated,
		strategyOptions,
		request: request$2
	});
	return Object.assign(auth$3.bind(null, state), { hook: hook$3.bind(null, state) });
}
createOAuthUserAuth.VERSION = VERSION$7;
/* v8 ignore if -- @preserve */
/* v8 ignore next -- @preserve */
// node_modules/@octokit/auth-oauth-app/dist-bundle/index.js
async function auth$2(state, authOptions) {
	if (authOptions.type === "oauth-app") return {
		type: "oauth-app",
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		clientType: state.clientType,
		headers: { authorization: `basic ${btoa(`${state.clientId}:${state.clientSecret}`)}` }
	};
	if ("factory" in authOptions) {
		let { type, ...options } = {
			...authOptions,
			...state
		};
		return authOptions.factory(options);
	}
	let common = {
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.request,
		...authOptions
	};
	return (state.clientType, await createOAuthUserAuth({
		...common,
		clientType: state.clientType
	}))();
}
async function hook$2(state, request2, route, parameters) {
	let endpoint = request2.endpoint.merge(route, parameters);
	if (/\/login\/(oauth\/access_token|device\/code)$/.test(endpoint.url)) return request2(endpoint);
	if (state.clientType === "github-app" && !requiresBasicAuth(endpoint.url)) throw Error(`[@octokit/auth-oauth-app] GitHub Apps cannot use their client ID/secret for basic authentication for endpoints other than "/applications/{client_id}/**". "${endpoint.method} ${endpoint.url}" is not supported.`);
	let credentials = btoa(`${state.clientId}:${state.clientSecret}`);
	endpoint.headers.authorization = `basic ${credentials}`;
	try {
		return await request2(endpoint);
	} catch (error) {
		throw error.status === 401 && (error.message = `[@octokit/auth-oauth-app] "${endpoint.method} ${endpoint.url}" does not support clientId/clientSecret basic authentication.`), error;
	}
}
var VERSION$6 = "0.0.0-development";
function createOAuthAppAuth(options) {
	let state = Object.assign({
		request: request.defaults({ headers: { "user-agent": `octokit-auth-oauth-app.js/${VERSION$6} ${getUserAgent()}` } }),
		clientType: "oauth-app"
	}, options);
	return Object.assign(auth$2.bind(null, state), { hook: hook$2.bind(null, state) });
}
/* v8 ignore next -- @preserve */
// node_modules/universal-github-app-jwt/lib/utils.js
/**
* @param {string} privateKey
* @returns {boolean}
*/
function isPkcs1(privateKey) {
	return privateKey.includes("-----BEGIN RSA PRIVATE KEY-----");
}
/**
* @param {string} privateKey
* @returns {boolean}
*/
function isOpenSsh(privateKey) {
	return privateKey.includes("-----BEGIN OPENSSH PRIVATE KEY-----");
}
/**
* @param {string} str
* @returns {ArrayBuffer}
*/
function string2ArrayBuffer(str) {
	let buf = new ArrayBuffer(str.length), bufView = new Uint8Array(buf);
	for (let i = 0, strLen = str.length; i < strLen; i++) bufView[i] = str.charCodeAt(i);
	return buf;
}
/**
* @param {string} pem
* @returns {ArrayBuffer}
*/
function getDERfromPEM(pem) {
	let pemB64 = pem.trim().split("\n").slice(1, -1).join("");
	return string2ArrayBuffer(atob(pemB64));
}
/**
* @param {import('../internals').Header} header
* @param {import('../internals').Payload} payload
* @returns {string}
*/
function getEncodedMessage(header, payload) {
	return `${base64encodeJSON(header)}.${base64encodeJSON(payload)}`;
}
/**
* @param {ArrayBuffer} buffer
* @returns {string}
*/
function base64encode(buffer) {
	for (var binary = "", bytes = new Uint8Array(buffer), len = bytes.byteLength, i = 0; i < len; i++) binary += String.fromCharCode(bytes[i]);
	return fromBase64(btoa(binary));
}
/**
* @param {string} base64
* @returns {string}
*/
function fromBase64(base64) {
	return base64.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_");
}
/**
* @param {Record<string,unknown>} obj
* @returns {string}
*/
function base64encodeJSON(obj) {
	return fromBase64(btoa(JSON.stringify(obj)));
}
// node_modules/universal-github-app-jwt/lib/crypto-node.js
function convertPrivateKey(privateKey) {
	return isPkcs1(privateKey) ? createPrivateKey(privateKey).export({
		type: "pkcs8",
		format: "pem"
	}) : privateKey;
}
// node_modules/universal-github-app-jwt/lib/get-token.js
/**
* @param {import('../internals').GetTokenOptions} options
* @returns {Promise<string>}
*/
async function getToken({ privateKey, payload }) {
	let convertedPrivateKey = convertPrivateKey(privateKey);
	/* c8 ignore start */
	if (isPkcs1(convertedPrivateKey)) throw Error("[universal-github-app-jwt] Private Key is in PKCS#1 format, but only PKCS#8 is supported. See https://github.com/gr2m/universal-github-app-jwt#private-key-formats");
	/* c8 ignore stop */
	if (isOpenSsh(convertedPrivateKey)) throw Error("[universal-github-app-jwt] Private Key is in OpenSSH format, but only PKCS#8 is supported. See https://github.com/gr2m/universal-github-app-jwt#private-key-formats");
	let algorithm = {
		name: "RSASSA-PKCS1-v1_5",
		hash: { name: "SHA-256" }
	}, header = {
		alg: "RS256",
		typ: "JWT"
	}, privateKeyDER = getDERfromPEM(convertedPrivateKey), importedKey = await subtle.importKey("pkcs8", privateKeyDER, algorithm, !1, ["sign"]), encodedMessage = getEncodedMessage(header, payload), encodedMessageArrBuf = string2ArrayBuffer(encodedMessage);
	return `${encodedMessage}.${base64encode(await subtle.sign(algorithm.name, importedKey, encodedMessageArrBuf))}`;
}
// node_modules/universal-github-app-jwt/index.js
/**
* @param {import(".").Options} options
* @returns {Promise<import(".").Result>}
*/
async function githubAppJwt({ id, privateKey, now = Math.floor(Date.now() / 1e3) }) {
	let privateKeyWithNewlines = privateKey.replace(/\\n/g, "\n"), nowWithSafetyMargin = now - 30, expiration = nowWithSafetyMargin + 600;
	return {
		appId: id,
		expiration,
		token: await getToken({
			privateKey: privateKeyWithNewlines,
			payload: {
				iat: nowWithSafetyMargin,
				exp: expiration,
				iss: id
			}
		})
	};
}
// node_modules/toad-cache/dist/toad-cache.mjs
/**
* toad-cache
*
* @copyright 2026 Igor Savin <kibertoad@gmail.com>
* @license MIT
* @version 3.7.3
*/
/**
* Validates the shared cache constructor parameters.
* Both values must be non-negative integers.
*
* @param {number} max
* @param {number} ttlInMsecs
*/
function validateCacheParams(max, ttlInMsecs) {
	if (typeof max != "number" || !Number.isInteger(max) || max < 0) throw Error("Invalid max value");
	if (typeof ttlInMsecs != "number" || !Number.isInteger(ttlInMsecs) || ttlInMsecs < 0) throw Error("Invalid ttl value");
}
var LruObject = class {
	constructor(max = 1e3, ttlInMsecs = 0) {
		validateCacheParams(max, ttlInMsecs), this.first = null, this.items = Object.create(null), this.last = null, this.size = 0, this.max = max, this.ttl = ttlInMsecs;
	}
	bumpLru(item) {
		if (this.last === item) return;
		let last = this.last, next = item.next, prev = item.prev;
		this.first === item && (this.first = next), item.next = null, item.prev = last, last.next = item, prev !== null && (prev.next = next), next !== null && (next.prev = prev), this.last = item;
	}
	clear() {
		this.items = Object.create(null), this.first = null, this.last = null, this.size = 0;
	}
	delete(key) {
		let item = this.items[key];
		item !== void 0 && (delete this.items[key], this.size--, item.prev !== null && (item.prev.next = item.next), item.next !== null && (item.next.prev = item.prev), this.first === item && (this.first = item.next), this.last === item && (this.last = item.prev));
	}
	deleteMany(keys) {
		for (var i = 0; i < keys.length; i++) this.delete(keys[i]);
	}
	evict() {
		if (this.size > 0) {
			let item = this.first;
			delete this.items[item.key], --this.size === 0 ? (this.first = null, this.last = null) : (this.first = item.next, this.first.prev = null);
		}
	}
	expiresAt(key) {
		let item = this.items[key];
		if (item !== void 0) return item.expiry;
	}
	get(key) {
		let item = this.items[key];
		if (item !== void 0) {
			if (this.ttl > 0 && item.expiry <= Date.now()) {
				this.delete(key);
				return;
			}
			return this.bumpLru(item), item.value;
		}
	}
	getMany(keys) {
		let result = Array(keys.length);
		for (var i = 0; i < keys.length; i++) result[i] = this.get(keys[i]);
		return result;
	}
	keys() {
		return Object.keys(this.items);
	}
	set(key, value) {
		let existing = this.items[key];
		if (existing !== void 0) {
			existing.value = value, existing.expiry = this.ttl > 0 ? Date.now() + this.ttl : this.ttl, this.bumpLru(existing);
			return;
		}
		this.max > 0 && this.size >= this.max && this.evict();
		let item = {
			expiry: this.ttl > 0 ? Date.now() + this.ttl : this.ttl,
			key,
			prev: this.last,
			next: null,
			value
		};
		this.items[key] = item, ++this.size === 1 ? this.first = item : this.last.next = item, this.last = item;
	}
};
// node_modules/@octokit/auth-app/dist-node/index.js
async function getAppAuthentication({ appId, privateKey, timeDifference, createJwt }) {
	try {
		if (createJwt) {
			let { jwt, expiresAt } = await createJwt(appId, timeDifference);
			return {
				type: "app",
				token: jwt,
				appId,
				expiresAt
			};
		}
		let authOptions = {
			id: appId,
			privateKey
		};
		timeDifference && Object.assign(authOptions, { now: Math.floor(Date.now() / 1e3) + timeDifference });
		let appAuthentication = await githubAppJwt(authOptions);
		return {
			type: "app",
			token: appAuthentication.token,
			appId: appAuthentication.appId,
			expiresAt: (/* @__PURE__ */ new Date(appAuthentication.expiration * 1e3)).toISOString()
		};
	} catch (error) {
		throw privateKey === "-----BEGIN RSA PRIVATE KEY-----" ? Error("The 'privateKey` option contains only the first line '-----BEGIN RSA PRIVATE KEY-----'. If you are setting it using a `.env` file, make sure it is set on a single line with newlines replaced by '\n'") : error;
	}
}
function getCache() {
	return new LruObject(15e3, 354e4);
}
async function get(cache, options) {
	let cacheKey = optionsToCacheKey(options), result = await cache.get(cacheKey);
	if (!result) return;
	let [token, createdAt, expiresAt, repositorySelection, permissionsString, singleFileName] = result.split("|");
	return {
		token,
		createdAt,
		expiresAt,
		permissions: options.permissions || permissionsString.split(/,/).reduce((permissions2, string) => (/!$/.test(string) ? permissions2[string.slice(0, -1)] = "write" : permissions2[string] = "read", permissions2), {}),
		repositoryIds: options.repositoryIds,
		repositoryNames: options.repositoryNames,
		singleFileName,
		repositorySelection
	};
}
async function set(cache, options, data) {
	let key = optionsToCacheKey(options), permissionsString = options.permissions ? "" : Object.keys(data.permissions).map((name) => `${name}${data.permissions[name] === "write" ? "!" : ""}`).join(","), value = [
		data.token,
		data.createdAt,
		data.expiresAt,
		data.repositorySelection,
		permissionsString,
		data.singleFileName
	].join("|");
	await cache.set(key, value);
}
function optionsToCacheKey({ installationId, permissions = {}, repositoryIds = [], repositoryNames = [] }) {
	let permissionsString = Object.keys(permissions).sort().map((name) => permissions[name] === "read" ? name : `${name}!`).join(",");
	return [
		installationId,
		repositoryIds.sort().join(","),
		repositoryNames.join(","),
		permissionsString
	].filter(Boolean).join("|");
}
function toTokenAuthentication({ installationId, token, createdAt, expiresAt, repositorySelection, permissions, repositoryIds, repositoryNames, singleFileName }) {
	return Object.assign({
		type: "token",
		tokenType: "installation",
		token,
		installationId,
		permissions,
		createdAt,
		expiresAt,
		repositorySelection
	}, repositoryIds ? { repositoryIds } : null, repositoryNames ? { repositoryNames } : null, singleFileName ? { singleFileName } : null);
}
async function getInstallationAuthentication(state, options, customRequest) {
	let installationId = Number(options.installationId || state.installationId);
	if (!installationId) throw Error("[@octokit/auth-app] installationId option is required for installation authentication.");
	if (options.factory) {
		let { type, factory, oauthApp, ...factoryAuthOptions } = {
			...state,
			...options
		};
		return factory(factoryAuthOptions);
	}
	let request = customRequest || state.request;
	return getInstallationAuthenticationConcurrently(state, {
		...options,
		installationId
	}, request);
}
var pendingPromises = /* @__PURE__ */ new Map();
function getInstallationAuthenticationConcurrently(state, options, request) {
	let cacheKey = optionsToCacheKey(options);
	if (pendingPromises.has(cacheKey)) return pendingPromises.get(cacheKey);
	let promise = getInstallationAuthenticationImpl(state, options, request).finally(() => pendingPromises.delete(cacheKey));
	return pendingPromises.set(cacheKey, promise), promise;
}
async function getInstallationAuthenticationImpl(state, options, request) {
	if (!options.refresh) {
		let result = await get(state.cache, options);
		if (result) {
			let { token: token2, createdAt: createdAt2, expiresAt: expiresAt2, permissions: permissions2, repositoryIds: repositoryIds2, repositoryNames: repositoryNames2, singleFileName: singleFileName2, repositorySelection: repositorySelection2 } = result;
			return toTokenAuthentication({
				installationId: options.installationId,
				token: token2,
				createdAt: createdAt2,
				expiresAt: expiresAt2,
				permissions: permissions2,
				repositorySelection: repositorySelection2,
				repositoryIds: repositoryIds2,
				repositoryNames: repositoryNames2,
				singleFileName: singleFileName2
			});
		}
	}
	let appAuthentication = await getAppAuthentication(state), payload = {
		installation_id: options.installationId,
		mediaType: { previews: ["machine-man"] },
		headers: { authorization: `bearer ${appAuthentication.token}` }
	};
	options.repositoryIds && Object.assign(payload, { repository_ids: options.repositoryIds }), options.repositoryNames && Object.assign(payload, { repositories: options.repositoryNames }), options.permissions && Object.assign(payload, { permissions: options.permissions });
	let { data: { token, expires_at: expiresAt, repositories, permissions: permissionsOptional, repository_selection: repositorySelectionOptional, single_file: singleFileName } } = await request("POST /app/installations/{installation_id}/access_tokens", payload), permissions = permissionsOptional || {}, repositorySelection = repositorySelectionOptional || "all", repositoryIds = repositories ? repositories.map((r) => r.id) : void 0, repositoryNames = repositories ? repositories.map((repo) => repo.name) : void 0, createdAt = (/* @__PURE__ */ new Date()).toISOString(), cacheOptions = {
		token,
		createdAt,
		expiresAt,
		repositorySelection,
		permissions,
		repositoryIds,
		repositoryNames
	};
	singleFileName && Object.assign(payload, { singleFileName }), await set(state.cache, options, cacheOptions);
	let cacheData = {
		installationId: options.installationId,
		token,
		createdAt,
		expiresAt,
		repositorySelection,
		permissions,
		repositoryIds,
		repositoryNames
	};
	return singleFileName && Object.assign(cacheData, { singleFileName }), toTokenAuthentication(cacheData);
}
async function auth$1(state, authOptions) {
	switch (authOptions.type) {
		case "app": return getAppAuthentication(state);
		case "oauth-app": return state.oauthApp({ type: "oauth-app" });
		case "installation": return getInstallationAuthentication(state, {
			...authOptions,
			type: "installation"
		});
		case "oauth-user": return state.oauthApp(authOptions);
		default: throw Error(`Invalid auth type: ${authOptions.type}`);
	}
}
var PATHS = [
	"/app",
	"/app/hook/config",
	"/app/hook/deliveries",
	"/app/hook/deliveries/{delivery_id}",
	"/app/hook/deliveries/{delivery_id}/attempts",
	"/app/installations",
	"/app/installations/{installation_id}",
	"/app/installations/{installation_id}/access_tokens",
	"/app/installations/{installation_id}/suspended",
	"/app/installation-requests",
	"/marketplace_listing/accounts/{account_id}",
	"/marketplace_listing/plan",
	"/marketplace_listing/plans",
	"/marketplace_listing/plans/{plan_id}/accounts",
	"/marketplace_listing/stubbed/accounts/{account_id}",
	"/marketplace_listing/stubbed/plan",
	"/marketplace_listing/stubbed/plans",
	"/marketplace_listing/stubbed/plans/{plan_id}/accounts",
	"/orgs/{org}/installation",
	"/repos/{owner}/{repo}/installation",
	"/users/{username}/installation",
	"/enterprises/{enterprise}/installation"
];
function routeMatcher(paths) {
	let regex = `^(?:${paths.map((p) => p.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")).map((r) => `(?:${r})`).join("|")})$`;
	return new RegExp(regex, "i");
}
var REGEX = routeMatcher(PATHS);
function requiresAppAuth(url) {
	return !!url && REGEX.test(url.split("?")[0]);
}
var FIVE_SECONDS_IN_MS = 5e3;
function isNotTimeSkewError(error) {
	return !(error.message.match(/'Expiration time' claim \('exp'\) is too far in the future/) || error.message.match(/'Expiration time' claim \('exp'\) must be a numeric value representing the future time at which the assertion expires/) || error.message.match(/'Issued at' claim \('iat'\) must be an Integer representing the time that the assertion was issued/));
}
async function hook$1(state, request, route, parameters) {
	let endpoint = request.endpoint.merge(route, parameters), url = endpoint.url;
	if (/\/login\/oauth\/access_token$/.test(url)) return request(endpoint);
	if (requiresAppAuth(url.replace(request.endpoint.DEFAULTS.baseUrl, ""))) {
		let { token: token2 } = await getAppAuthentication(state);
		endpoint.headers.authorization = `bearer ${token2}`;
		let response;
		try {
			response = await request(endpoint);
		} catch (error) {
			if (isNotTimeSkewError(error) || error.response.headers.date === void 0) throw error;
			let diff = Math.floor((Date.parse(error.response.headers.date) - Date.parse((/* @__PURE__ */ new Date()).toString())) / 1e3);
			state.log.warn(error.message), state.log.warn(`[@octokit/auth-app] GitHub API time and system time are different by ${diff} seconds. Retrying request with the difference accounted for.`);
			let { token: token3 } = await getAppAuthentication({
				...state,
				timeDifference: diff
			});
			return endpoint.headers.authorization = `bearer ${token3}`, request(endpoint);
		}
		return response;
	}
	if (requiresBasicAuth(url)) {
		let authentication = await state.oauthApp({ type: "oauth-app" });
		return endpoint.headers.authorization = authentication.headers.authorization, request(endpoint);
	}
	let { token, createdAt } = await getInstallationAuthentication(state, {}, request.defaults({ baseUrl: endpoint.baseUrl }));
	return endpoint.headers.authorization = `token ${token}`, sendRequestWithRetries(state, request, endpoint, createdAt);
}
async function sendRequestWithRetries(state, request, options, createdAt, retries = 0) {
	let timeSinceTokenCreationInMs = +/* @__PURE__ */ new Date() - new Date(createdAt);
	try {
		return await request(options);
	} catch (error) {
		if (error.status !== 401) throw error;
		if (timeSinceTokenCreationInMs >= FIVE_SECONDS_IN_MS) throw retries > 0 && (error.message = `After ${retries} retries within ${timeSinceTokenCreationInMs / 1e3}s of creating the installation access token, the response remains 401. At this point, the cause may be an authentication problem or a system outage. Please check https://www.githubstatus.com for status information`), error;
		++retries;
		let awaitTime = retries * 1e3;
		return state.log.warn(`[@octokit/auth-app] Retrying after 401 response to account for token replication delay (retry: ${retries}, wait: ${awaitTime / 1e3}s)`), await new Promise((resolve) => setTimeout(resolve, awaitTime)), sendRequestWithRetries(state, request, options, createdAt, retries);
	}
}
var VERSION$5 = "8.3.1";
function createAppAuth(options) {
	if (!options.appId) throw Error("[@octokit/auth-app] appId option is required");
	if (!options.privateKey && !options.createJwt) throw Error("[@octokit/auth-app] privateKey option is required");
	if (options.privateKey && options.createJwt) throw Error("[@octokit/auth-app] privateKey and createJwt options are mutually exclusive");
	if ("installationId" in options && !options.installationId) throw Error("[@octokit/auth-app] installationId is set to a falsy value");
	let log = options.log || {};
	typeof log.warn != "function" && (log.warn = console.warn.bind(console));
	let request$1 = options.request || request.defaults({ headers: { "user-agent": `octokit-auth-app.js/${VERSION$5} ${getUserAgent()}` } }), state = Object.assign({
		request: request$1,
		cache: getCache()
	}, options, options.installationId ? { installationId: Number(options.installationId) } : {}, {
		log,
		oauthApp: createOAuthAppAuth({
			clientType: "github-app",
			clientId: options.clientId || "",
			clientSecret: options.clientSecret || "",
			request: request$1
		})
	});
	return Object.assign(auth$1.bind(null, state), { hook: hook$1.bind(null, state) });
}
/* v8 ignore next - permissions are optional per OpenAPI spec, but we think that is incorrect -- @preserve */
/* v8 ignore next - repositorySelection are optional per OpenAPI spec, but we think that is incorrect -- @preserve */
/* v8 ignore start - due to skipped tests, see https://github.com/octokit/auth-app.js/pull/580 -- @preserve */
/* v8 ignore end -- @preserve */
// node_modules/@octokit/auth-unauthenticated/dist-node/index.js
async function auth(reason) {
	return {
		type: "unauthenticated",
		reason
	};
}
function isRateLimitError(error) {
	return error.status !== 403 || !error.response ? !1 : error.response.headers["x-ratelimit-remaining"] === "0";
}
var REGEX_ABUSE_LIMIT_MESSAGE = /\babuse\b/i;
function isAbuseLimitError(error) {
	return error.status === 403 && REGEX_ABUSE_LIMIT_MESSAGE.test(error.message);
}
async function hook(reason, request, route, parameters) {
	let endpoint = request.endpoint.merge(route, parameters);
	return request(endpoint).catch((error) => {
		throw error.status === 404 ? (error.message = `Not found. May be due to lack of authentication. Reason: ${reason}`, error) : isRateLimitError(error) ? (error.message = `API rate limit exceeded. This maybe caused by the lack of authentication. Reason: ${reason}`, error) : isAbuseLimitError(error) ? (error.message = `You have triggered an abuse detection mechanism. This maybe caused by the lack of authentication. Reason: ${reason}`, error) : error.status === 401 ? (error.message = `Unauthorized. "${endpoint.method} ${endpoint.url}" failed most likely due to lack of authentication. Reason: ${reason}`, error) : (error.status >= 400 && error.status < 500 && (error.message = error.message.replace(/\.?$/, `. May be caused by lack of authentication (${reason}).`)), error);
	});
}
var createUnauthenticatedAuth = function(options) {
	if (!options || !options.reason) throw Error("[@octokit/auth-unauthenticated] No reason passed to createUnauthenticatedAuth");
	return Object.assign(auth.bind(null, options.reason), { hook: hook.bind(null, options.reason) });
}, VERSION$4 = "8.0.4";
function addEventHandler(state, eventName, eventHandler) {
	if (Array.isArray(eventName)) for (let singleEventName of eventName) addEventHandler(state, singleEventName, eventHandler);
	else state.eventHandlers[eventName] || (state.eventHandlers[eventName] = []), state.eventHandlers[eventName].push(eventHandler);
}
var OAuthAppOctokit = Octokit$1.defaults({ userAgent: `octokit-oauth-app.js/${VERSION$4} ${getUserAgent()}` });
async function emitEvent(state, context) {
	let { name, action } = context;
	if (state.eventHandlers[`${name}.${action}`]) for (let eventHandler of state.eventHandlers[`${name}.${action}`]) await eventHandler(context);
	if (state.eventHandlers[name]) for (let eventHandler of state.eventHandlers[name]) await eventHandler(context);
}
async function getUserOctokitWithState(state, options) {
	return state.octokit.auth({
		type: "oauth-user",
		...options,
		async factory(options2) {
			let octokit = new state.Octokit({
				authStrategy: createOAuthUserAuth,
				auth: options2
			}), authentication = await octokit.auth({ type: "get" });
			return await emitEvent(state, {
				name: "token",
				action: "created",
				token: authentication.token,
				scopes: authentication.scopes,
				authentication,
				octokit
			}), octokit;
		}
	});
}
function getWebFlowAuthorizationUrlWithState(state, options) {
	let optionsWithDefaults = {
		clientId: state.clientId,
		request: state.octokit.request,
		...options,
		allowSignup: state.allowSignup ?? options.allowSignup,
		redirectUrl: options.redirectUrl ?? state.redirectUrl,
		scopes: options.scopes ?? state.defaultScopes
	};
	return getWebFlowAuthorizationUrl({
		clientType: state.clientType,
		...optionsWithDefaults
	});
}
async function createTokenWithState(state, options) {
	let authentication = await state.octokit.auth({
		type: "oauth-user",
		...options
	});
	return await emitEvent(state, {
		name: "token",
		action: "created",
		token: authentication.token,
		scopes: authentication.scopes,
		authentication,
		octokit: new state.Octokit({
			authStrategy: createOAuthUserAuth,
			auth: {
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: authentication.token,
				scopes: authentication.scopes,
				refreshToken: authentication.refreshToken,
				expiresAt: authentication.expiresAt,
				refreshTokenExpiresAt: authentication.refreshTokenExpiresAt
			}
		})
	}), { authentication };
}
async function checkTokenWithState(state, options) {
	let result = await checkToken({
		clientType: state.clientType,
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		...options
	});
	return Object.assign(result.authentication, {
		type: "token",
		tokenType: "oauth"
	}), result;
}
async function resetTokenWithState(state, options) {
	let optionsWithDefaults = {
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		...options
	};
	if (state.clientType === "oauth-app") {
		let response2 = await resetToken({
			clientType: "oauth-app",
			...optionsWithDefaults
		}), authentication2 = Object.assign(response2.authentication, {
			type: "token",
			tokenType: "oauth"
		});
		return await emitEvent(state, {
			name: "token",
			action: "reset",
			token: response2.authentication.token,
			scopes: response2.authentication.scopes || void 0,
			authentication: authentication2,
			octokit: new state.Octokit({
				authStrategy: createOAuthUserAuth,
				auth: {
					clientType: state.clientType,
					clientId: state.clientId,
					clientSecret: state.clientSecret,
					token: response2.authentication.token,
					scopes: response2.authentication.scopes
				}
			})
		}), {
			...response2,
			authentication: authentication2
		};
	}
	let response = await resetToken({
		clientType: "github-app",
		...optionsWithDefaults
	}), authentication = Object.assign(response.authentication, {
		type: "token",
		tokenType: "oauth"
	});
	return await emitEvent(state, {
		name: "token",
		action: "reset",
		token: response.authentication.token,
		authentication,
		octokit: new state.Octokit({
			authStrategy: createOAuthUserAuth,
			auth: {
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: response.authentication.token
			}
		})
	}), {
		...response,
		authentication
	};
}
async function refreshTokenWithState(state, options) {
	if (state.clientType === "oauth-app") throw Error("[@octokit/oauth-app] app.refreshToken() is not supported for OAuth Apps");
	let response = await refreshToken({
		clientType: "github-app",
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		refreshToken: options.refreshToken
	}), authentication = Object.assign(response.authentication, {
		type: "token",
		tokenType: "oauth"
	});
	return await emitEvent(state, {
		name: "token",
		action: "refreshed",
		token: response.authentication.token,
		authentication,
		octokit: new state.Octokit({
			authStrategy: createOAuthUserAuth,
			auth: {
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: response.authentication.token
			}
		})
	}), {
		...response,
		authentication
	};
}
async function scopeTokenWithState(state, options) {
	if (state.clientType === "oauth-app") throw Error("[@octokit/oauth-app] app.scopeToken() is not supported for OAuth Apps");
	let response = await scopeToken({
		clientType: "github-app",
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		...options
	}), authentication = Object.assign(response.authentication, {
		type: "token",
		tokenType: "oauth"
	});
	return await emitEvent(state, {
		name: "token",
		action: "scoped",
		token: response.authentication.token,
		authentication,
		octokit: new state.Octokit({
			authStrategy: createOAuthUserAuth,
			auth: {
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: response.authentication.token
			}
		})
	}), {
		...response,
		authentication
	};
}
async function deleteTokenWithState(state, options) {
	let optionsWithDefaults = {
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		...options
	}, response = state.clientType === "oauth-app" ? await deleteToken({
		clientType: "oauth-app",
		...optionsWithDefaults
	}) : 
	/* v8 ignore next 4 */
	await deleteToken({
		clientType: "github-app",
		...optionsWithDefaults
	});
	return await emitEvent(state, {
		name: "token",
		action: "deleted",
		token: options.token,
		octokit: new state.Octokit({
			authStrategy: createUnauthenticatedAuth,
			auth: { reason: "Handling \"token.deleted\" event. The access for the token has been revoked." }
		})
	}), response;
}
async function deleteAuthorizationWithState(state, options) {
	let optionsWithDefaults = {
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		...options
	}, response = state.clientType === "oauth-app" ? await deleteAuthorization({
		clientType: "oauth-app",
		...optionsWithDefaults
	}) : 
	/* v8 ignore next 4 */
	await deleteAuthorization({
		clientType: "github-app",
		...optionsWithDefaults
	});
	return await emitEvent(state, {
		name: "token",
		action: "deleted",
		token: options.token,
		octokit: new state.Octokit({
			authStrategy: createUnauthenticatedAuth,
			auth: { reason: "Handling \"token.deleted\" event. The access for the token has been revoked." }
		})
	}), await emitEvent(state, {
		name: "authorization",
		action: "deleted",
		token: options.token,
		octokit: new state.Octokit({
			authStrategy: createUnauthenticatedAuth,
			auth: { reason: "Handling \"authorization.deleted\" event. The access for the app has been revoked." }
		})
	}), response;
}
var OAuthApp$1 = class {
	static VERSION = VERSION$4;
	static defaults(defaults) {
		return class extends this {
			constructor(...args) {
				super({
					...defaults,
					...args[0]
				});
			}
		};
	}
	constructor(options) {
		let Octokit2 = options.Octokit || OAuthAppOctokit;
		this.type = options.clientType || "oauth-app";
		let octokit = new Octokit2({
			authStrategy: createOAuthAppAuth,
			auth: {
				clientType: this.type,
				clientId: options.clientId,
				clientSecret: options.clientSecret
			}
		}), state = {
			clientType: this.type,
			clientId: options.clientId,
			clientSecret: options.clientSecret,
			defaultScopes: options.defaultScopes || [],
			allowSignup: options.allowSignup,
			baseUrl: options.baseUrl,
			redirectUrl: options.redirectUrl,
			log: options.log,
			Octokit: Octokit2,
			octokit,
			eventHandlers: {}
		};
		this.on = addEventHandler.bind(null, state), this.octokit = octokit, this.getUserOctokit = getUserOctokitWithState.bind(null, state), this.getWebFlowAuthorizationUrl = getWebFlowAuthorizationUrlWithState.bind(null, state), this.createToken = createTokenWithState.bind(null, state), this.checkToken = checkTokenWithState.bind(null, state), this.resetToken = resetTokenWithState.bind(null, state), this.refreshToken = refreshTokenWithState.bind(null, state), this.scopeToken = scopeTokenWithState.bind(null, state), this.deleteToken = deleteTokenWithState.bind(null, state), this.deleteAuthorization = deleteAuthorizationWithState.bind(null, state);
	}
	type;
	on;
	octokit;
	getUserOctokit;
	getWebFlowAuthorizationUrl;
	createToken;
	checkToken;
	resetToken;
	refreshToken;
	scopeToken;
	deleteToken;
	deleteAuthorization;
}, VERSION$3 = "6.0.0";
async function sign(secret, payload) {
	if (!secret || !payload) throw TypeError("[@octokit/webhooks-methods] secret & payload required for sign()");
	if (typeof payload != "string") throw TypeError("[@octokit/webhooks-methods] payload must be a string");
	let algorithm = "sha256";
	return `${algorithm}=${createHmac(algorithm, secret).update(payload).digest("hex")}`;
}
sign.VERSION = VERSION$3;
async function verify(secret, eventPayload, signature) {
	if (!secret || !eventPayload || !signature) throw TypeError("[@octokit/webhooks-methods] secret, eventPayload & signature required");
	if (typeof eventPayload != "string") throw TypeError("[@octokit/webhooks-methods] eventPayload must be a string");
	let signatureBuffer = Buffer$1.from(signature), verificationBuffer = Buffer$1.from(await sign(secret, eventPayload));
	return signatureBuffer.length === verificationBuffer.length && timingSafeEqual(signatureBuffer, verificationBuffer);
}
verify.VERSION = VERSION$3;
async function verifyWithFallback(secret, payload, signature, additionalSecrets) {
	if (await verify(secret, payload, signature)) return !0;
	if (additionalSecrets !== void 0) for (let s of additionalSecrets) {
		let v = await verify(s, payload, signature);
		if (v) return v;
	}
	return !1;
}
// node_modules/@octokit/webhooks/dist-bundle/index.js
var createLogger = (logger = {}) => (typeof logger.debug != "function" && (logger.debug = () => {}), typeof logger.info != "function" && (logger.info = () => {}), typeof logger.warn != "function" && (logger.warn = console.warn.bind(console)), typeof logger.error != "function" && (logger.error = console.error.bind(console)), logger), emitterEventNames = /* @__PURE__ */ "branch_protection_configuration,branch_protection_configuration.disabled,branch_protection_configuration.enabled,branch_protection_rule,branch_protection_rule.created,branch_protection_rule.deleted,branch_protection_rule.edited,check_run,check_run.completed,check_run.created,check_run.requested_action,check_run.rerequested,check_suite,check_suite.completed,check_suite.requested,check_suite.rerequested,code_scanning_alert,code_scanning_alert.appeared_in_branch,code_scanning_alert.closed_by_user,code_scanning_alert.created,code_scanning_alert.fixed,code_scanning_alert.reopened,code_scanning_alert.reopened_by_user,commit_comment,commit_comment.created,create,custom_property,custom_property.created,custom_property.deleted,custom_property.promote_to_enterprise,custom_property.updated,custom_property_values,custom_property_values.updated,delete,dependabot_alert,dependabot_alert.auto_dismissed,dependabot_alert.auto_reopened,dependabot_alert.created,dependabot_alert.dismissed,dependabot_alert.fixed,dependabot_alert.reintroduced,dependabot_alert.reopened,deploy_key,deploy_key.created,deploy_key.deleted,deployment,deployment.created,deployment_protection_rule,deployment_protection_rule.requested,deployment_review,deployment_review.approved,deployment_review.rejected,deployment_review.requested,deployment_status,deployment_status.created,discussion,discussion.answered,discussion.category_changed,discussion.closed,discussion.created,discussion.deleted,discussion.edited,discussion.labeled,discussion.locked,discussion.pinned,discussion.reopened,discussion.transferred,discussion.unanswered,discussion.unlabeled,discussion.unlocked,discussion.unpinned,discussion_comment,discussion_comment.created,discussion_comment.deleted,discussion_comment.edited,fork,github_app_authorization,github_app_authorization.revoked,gollum,installation,installation.created,installation.deleted,installation.new_permissions_accepted,installation.suspend,installation.unsuspend,installation_repositories,installation_repositories.added,installation_repositories.removed,installation_target,installation_target.renamed,issue_comment,issue_comment.created,issue_comment.deleted,issue_comment.edited,issue_dependencies,issue_dependencies.blocked_by_added,issue_dependencies.blocked_by_removed,issue_dependencies.blocking_added,issue_dependencies.blocking_removed,issues,issues.assigned,issues.closed,issues.deleted,issues.demilestoned,issues.edited,issues.labeled,issues.locked,issues.milestoned,issues.opened,issues.pinned,issues.reopened,issues.transferred,issues.typed,issues.unassigned,issues.unlabeled,issues.unlocked,issues.unpinned,issues.untyped,label,label.created,label.deleted,label.edited,marketplace_purchase,marketplace_purchase.cancelled,marketplace_purchase.changed,marketplace_purchase.pending_change,marketplace_purchase.pending_change_cancelled,marketplace_purchase.purchased,member,member.added,member.edited,member.removed,membership,membership.added,membership.removed,merge_group,merge_group.checks_requested,merge_group.destroyed,meta,meta.deleted,milestone,milestone.closed,milestone.created,milestone.deleted,milestone.edited,milestone.opened,org_block,org_block.blocked,org_block.unblocked,organization,organization.deleted,organization.member_added,organization.member_invited,organization.member_removed,organization.renamed,package,package.published,package.updated,page_build,personal_access_token_request,personal_access_token_request.approved,personal_access_token_request.cancelled,personal_access_token_request.created,personal_access_token_request.denied,ping,project,project.closed,project.created,project.deleted,project.edited,project.reopened,project_card,project_card.converted,project_card.created,project_card.deleted,project_card.edited,project_card.moved,project_column,project_column.created,project_column.deleted,project_column.edited,project_column.moved,projects_v2,projects_v2.closed,projects_v2.created,projects_v2.deleted,projects_v2.edited,projects_v2.reopened,projects_v2_item,projects_v2_item.archived,projects_v2_item.converted,projects_v2_item.created,projects_v2_item.deleted,projects_v2_item.edited,projects_v2_item.reordered,projects_v2_item.restored,projects_v2_status_update,projects_v2_status_update.created,projects_v2_status_update.deleted,projects_v2_status_update.edited,public,pull_request,pull_request.assigned,pull_request.auto_merge_disabled,pull_request.auto_merge_enabled,pull_request.closed,pull_request.converted_to_draft,pull_request.demilestoned,pull_request.dequeued,pull_request.edited,pull_request.enqueued,pull_request.labeled,pull_request.locked,pull_request.milestoned,pull_request.opened,pull_request.ready_for_review,pull_request.reopened,pull_request.review_request_removed,pull_request.review_requested,pull_request.synchronize,pull_request.unassigned,pull_request.unlabeled,pull_request.unlocked,pull_request_review,pull_request_review.dismissed,pull_request_review.edited,pull_request_review.submitted,pull_request_review_comment,pull_request_review_comment.created,pull_request_review_comment.deleted,pull_request_review_comment.edited,pull_request_review_thread,pull_request_review_thread.resolved,pull_request_review_thread.unresolved,push,registry_package,registry_package.published,registry_package.updated,release,release.created,release.deleted,release.edited,release.prereleased,release.published,release.released,release.unpublished,repository,repository.archived,repository.created,repository.deleted,repository.edited,repository.privatized,repository.publicized,repository.renamed,repository.transferred,repository.unarchived,repository_advisory,repository_advisory.published,repository_advisory.reported,repository_dispatch,repository_dispatch.sample.collected,repository_import,repository_ruleset,repository_ruleset.created,repository_ruleset.deleted,repository_ruleset.edited,repository_vulnerability_alert,repository_vulnerability_alert.create,repository_vulnerability_alert.dismiss,repository_vulnerability_alert.reopen,repository_vulnerability_alert.resolve,secret_scanning_alert,secret_scanning_alert.assigned,secret_scanning_alert.created,secret_scanning_alert.publicly_leaked,secret_scanning_alert.reopened,secret_scanning_alert.resolved,secret_scanning_alert.unassigned,secret_scanning_alert.validated,secret_scanning_alert_location,secret_scanning_alert_location.created,secret_scanning_scan,secret_scanning_scan.completed,security_advisory,security_advisory.published,security_advisory.updated,security_advisory.withdrawn,security_and_analysis,sponsorship,sponsorship.cancelled,sponsorship.created,sponsorship.edited,sponsorship.pending_cancellation,sponsorship.pending_tier_change,sponsorship.tier_changed,star,star.created,star.deleted,status,sub_issues,sub_issues.parent_issue_added,sub_issues.parent_issue_removed,sub_issues.sub_issue_added,sub_issues.sub_issue_removed,team,team.added_to_repository,team.created,team.deleted,team.edited,team.removed_from_repository,team_add,watch,watch.started,workflow_dispatch,workflow_job,workflow_job.completed,workflow_job.in_progress,workflow_job.queued,workflow_job.waiting,workflow_run,workflow_run.completed,workflow_run.in_progress,workflow_run.requested".split(",");
function validateEventName(eventName, options = {}) {
	if (typeof eventName != "string") throw TypeError("eventName must be of type string");
	if (eventName === "*") throw TypeError("Using the \"*\" event with the regular Webhooks.on() function is not supported. Please use the Webhooks.onAny() method instead");
	if (eventName === "error") throw TypeError("Using the \"error\" event with the regular Webhooks.on() function is not supported. Please use the Webhooks.onError() method instead");
	if (options.onUnknownEventName !== "ignore" && !emitterEventNames.includes(eventName)) {
		if (options.onUnknownEventName !== "warn") throw TypeError(`"${eventName}" is not a known webhook name (https://developer.github.com/v3/activity/events/types/)`);
		(options.log || console).warn(`"${eventName}" is not a known webhook name (https://developer.github.com/v3/activity/events/types/)`);
	}
}
function handleEventHandlers(state, webhookName, handler) {
	state.hooks[webhookName] || (state.hooks[webhookName] = []), state.hooks[webhookName].push(handler);
}
function receiverOn(state, webhookNameOrNames, handler) {
	Array.isArray(webhookNameOrNames) ? webhookNameOrNames.forEach((webhookName) => receiverOn(state, webhookName, handler)) : (validateEventName(webhookNameOrNames, {
		onUnknownEventName: "warn",
		log: state.log
	}), handleEventHandlers(state, webhookNameOrNames, handler));
}
function receiverOnAny(state, handler) {
	handleEventHandlers(state, "*", handler);
}
function receiverOnError(state, handler) {
	handleEventHandlers(state, "error", handler);
}
function wrapErrorHandler(handler, error) {
	let returnValue;
	try {
		returnValue = handler(error);
	} catch (error2) {
		console.log("FATAL: Error occurred in \"error\" event handler"), console.log(error2);
	}
	returnValue && returnValue.catch && returnValue.catch((error2) => {
		console.log("FATAL: Error occurred in \"error\" event handler"), console.log(error2);
	});
}
function getHooks(state, eventPayloadAction, eventName) {
	let hooks = [state.hooks[eventName], state.hooks["*"]];
	return eventPayloadAction && hooks.unshift(state.hooks[`${eventName}.${eventPayloadAction}`]), [].concat(...hooks.filter(Boolean));
}
function receiverHandle(state, event) {
	let errorHandlers = state.hooks.error || [];
	if (event instanceof Error) {
		let error = Object.assign(AggregateError([event], event.message), { event });
		return errorHandlers.forEach((handler) => wrapErrorHandler(handler, error)), Promise.reject(error);
	}
	if (!event || !event.name || !event.payload) {
		let error = /* @__PURE__ */ Error("Event name not passed");
		throw AggregateError([error], error.message);
	}
	let hooks = getHooks(state, "action" in event.payload ? event.payload.action : null, event.name);
	if (hooks.length === 0) return Promise.resolve();
	let errors = [], promises = hooks.map((handler) => {
		let promise = Promise.resolve(event);
		return state.transform && (promise = promise.then(state.transform)), promise.then((event2) => handler(event2)).catch((error) => errors.push(Object.assign(error, { event })));
	});
	return Promise.all(promises).then(() => {
		if (errors.length === 0) return;
		let error = AggregateError(errors, errors.map((error2) => error2.message).join("\n"));
		throw Object.assign(error, { event }), errorHandlers.forEach((handler) => wrapErrorHandler(handler, error)), error;
	});
}
function removeListener(state, webhookNameOrNames, handler) {
	if (Array.isArray(webhookNameOrNames)) webhookNameOrNames.forEach((webhookName) => removeListener(state, webhookName, handler));
	else if (state.hooks[webhookNameOrNames]) {
		for (let i = state.hooks[webhookNameOrNames].length - 1; i >= 0; i--) if (state.hooks[webhookNameOrNames][i] === handler) {
			state.hooks[webhookNameOrNames].splice(i, 1);
			return;
		}
	}
}
function createEventHandler(options) {
	let state = {
		hooks: {},
		log: createLogger(options && options.log)
	};
	return options && options.transform && (state.transform = options.transform), {
		on: receiverOn.bind(null, state),
		onAny: receiverOnAny.bind(null, state),
		onError: receiverOnError.bind(null, state),
		removeListener: removeListener.bind(null, state),
		receive: receiverHandle.bind(null, state)
	};
}
async function verifyAndReceive(state, event) {
	if (!await verifyWithFallback(state.secret, event.payload, event.signature, state.additionalSecrets).catch(() => !1)) {
		let error = /* @__PURE__ */ Error("[@octokit/webhooks] signature does not match event payload and secret");
		return error.event = event, error.status = 400, state.eventHandler.receive(error);
	}
	let payload;
	try {
		payload = JSON.parse(event.payload);
	} catch (error) {
		throw error.message = "Invalid JSON", error.status = 400, AggregateError([error], error.message);
	}
	return state.eventHandler.receive({
		id: event.id,
		name: event.name,
		payload
	});
}
var textDecoder = new TextDecoder("utf-8", { fatal: !1 });
textDecoder.decode.bind(textDecoder);
var Webhooks = class {
	sign;
	verify;
	on;
	onAny;
	onError;
	removeListener;
	receive;
	verifyAndReceive;
	constructor(options) {
		if (!options || !options.secret) throw Error("[@octokit/webhooks] options.secret required");
		let state = {
			eventHandler: createEventHandler(options),
			secret: options.secret,
			additionalSecrets: options.additionalSecrets,
			hooks: {},
			log: createLogger(options.log)
		};
		this.sign = sign.bind(null, options.secret), this.verify = verify.bind(null, options.secret), this.on = state.eventHandler.on, this.onAny = state.eventHandler.onAny, this.onError = state.eventHandler.onError, this.removeListener = state.eventHandler.removeListener, this.receive = state.eventHandler.receive, this.verifyAndReceive = verifyAndReceive.bind(null, state);
	}
};
function normalizePaginatedListResponse(response) {
	if (!response.data) return {
		...response,
		data: []
	};
	if (!(("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data))) return response;
	let incompleteResults = response.data.incomplete_results, repositorySelection = response.data.repository_selection, totalCount = response.data.total_count, totalCommits = response.data.total_commits;
	delete response.data.incomplete_results, delete response.data.repository_selection, delete response.data.total_count, delete response.data.total_commits;
	let namespaceKey = Object.keys(response.data)[0];
	return response.data = response.data[namespaceKey], incompleteResults !== void 0 && (response.data.incomplete_results = incompleteResults), repositorySelection !== void 0 && (response.data.repository_selection = repositorySelection), response.data.total_count = totalCount, response.data.total_commits = totalCommits, response;
}
function iterator(octokit, route, parameters) {
	let options = typeof route == "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters), requestMethod = typeof route == "function" ? route : octokit.request, method = options.method, headers = options.headers, url = options.url;
	return { [Symbol.asyncIterator]: () => ({ async next() {
		if (!url) return { done: !0 };
		try {
			let normalizedResponse = normalizePaginatedListResponse(await requestMethod({
				method,
				url,
				headers
			}));
			if (url = ((normalizedResponse.headers.link || "").match(/<([^<>]+)>;\s*rel="next"/) || [])[1], !url && "total_commits" in normalizedResponse.data) {
				let parsedUrl = new URL(normalizedResponse.url), params = parsedUrl.searchParams, page = parseInt(params.get("page") || "1", 10);
				page * parseInt(params.get("per_page") || "250", 10) < normalizedResponse.data.total_commits && (params.set("page", String(page + 1)), url = parsedUrl.toString());
			}
			return { value: normalizedResponse };
		} catch (error) {
			if (error.status !== 409) throw error;
			return url = "", { value: {
				status: 200,
				headers: {},
				data: []
			} };
		}
	} }) };
}
function paginate(octokit, route, parameters, mapFn) {
	return typeof parameters == "function" && (mapFn = parameters, parameters = void 0), gather(octokit, [], iterator(octokit, route, parameters)[Symbol.asyncIterator](), mapFn);
}
function gather(octokit, results, iterator2, mapFn) {
	return iterator2.next().then((result) => {
		if (result.done) return results;
		let earlyExit = !1;
		function done() {
			earlyExit = !0;
		}
		return results = results.concat(mapFn ? mapFn(result.value, done) : result.value.data), earlyExit ? results : gather(octokit, results, iterator2, mapFn);
	});
}
var composePaginateRest = Object.assign(paginate, { iterator }), VERSION$1 = "16.1.4";
function webhooks(appOctokit, options) {
	return new Webhooks({
		secret: options.secret,
		transform: async (event) => {
			if (!("installation" in event.payload) || typeof event.payload.installation != "object") {
				let octokit2 = new appOctokit.constructor({
					authStrategy: createUnauthenticatedAuth,
					auth: { reason: "\"installation\" key missing in webhook event payload" }
				});
				return {
					...event,
					octokit: octokit2
				};
			}
			let installationId = event.payload.installation.id, octokit = await appOctokit.auth({
				type: "installation",
				installationId,
				factory(auth) {
					return new auth.octokit.constructor({
						...auth.octokitOptions,
						authStrategy: createAppAuth,
						auth: {
							...auth,
							installationId
						}
					});
				}
			});
			return octokit.hook.before("request", (options2) => {
				options2.headers["x-github-delivery"] = event.id;
			}), {
				...event,
				octokit
			};
		}
	});
}
async function getInstallationOctokit(app, installationId) {
	return app.octokit.auth({
		type: "installation",
		installationId,
		factory(auth) {
			let options = {
				...auth.octokitOptions,
				authStrategy: createAppAuth,
				auth: {
					...auth,
					installationId
				}
			};
			return new auth.octokit.constructor(options);
		}
	});
}
function eachInstallationFactory(app) {
	return Object.assign(eachInstallation.bind(null, app), { iterator: eachInstallationIterator.bind(null, app) });
}
async function eachInstallation(app, callback) {
	let i = eachInstallationIterator(app)[Symbol.asyncIterator](), result = await i.next();
	for (; !result.done;) await callback(result.value), result = await i.next();
}
function eachInstallationIterator(app) {
	return { async *[Symbol.asyncIterator]() {
		let iterator = composePaginateRest.iterator(app.octokit, "GET /app/installations");
		for await (let { data: installations } of iterator) for (let installation of installations) yield {
			octokit: await getInstallationOctokit(app, installation.id),
			installation
		};
	} };
}
function eachRepositoryFactory(app) {
	return Object.assign(eachRepository.bind(null, app), { iterator: eachRepositoryIterator.bind(null, app) });
}
async function eachRepository(app, queryOrCallback, callback) {
	let i = eachRepositoryIterator(app, callback ? queryOrCallback : void 0)[Symbol.asyncIterator](), result = await i.next();
	for (; !result.done;) callback ? await callback(result.value) : await queryOrCallback(result.value), result = await i.next();
}
function singleInstallationIterator(app, installationId) {
	return { async *[Symbol.asyncIterator]() {
		yield { octokit: await app.getInstallationOctokit(installationId) };
	} };
}
function eachRepositoryIterator(app, query) {
	return { async *[Symbol.asyncIterator]() {
		let iterator = query ? singleInstallationIterator(app, query.installationId) : app.eachInstallation.iterator();
		for await (let { octokit } of iterator) {
			let repositoriesIterator = composePaginateRest.iterator(octokit, "GET /installation/repositories");
			for await (let { data: repositories } of repositoriesIterator) for (let repository of repositories) yield {
				octokit,
				repository
			};
		}
	} };
}
function getInstallationUrlFactory(app) {
	let installationUrlBasePromise;
	return async function(options = {}) {
		installationUrlBasePromise ||= getInstallationUrlBase(app);
		let installationUrlBase = await installationUrlBasePromise, installationUrl = new URL(installationUrlBase);
		return options.target_id !== void 0 && (installationUrl.pathname += "/permissions", installationUrl.searchParams.append("target_id", options.target_id.toFixed())), options.state !== void 0 && installationUrl.searchParams.append("state", options.state), installationUrl.href;
	};
}
async function getInstallationUrlBase(app) {
	let { data: appInfo } = await app.octokit.request("GET /app");
	if (!appInfo) throw Error("[@octokit/app] unable to fetch metadata for app");
	return `${appInfo.html_url}/installations/new`;
}
var App$1 = class {
	static VERSION = VERSION$1;
	static defaults(defaults) {
		return class extends this {
			constructor(...args) {
				super({
					...defaults,
					...args[0]
				});
			}
		};
	}
	octokit;
	webhooks;
	oauth;
	getInstallationOctokit;
	eachInstallation;
	eachRepository;
	getInstallationUrl;
	log;
	constructor(options) {
		let Octokit = options.Octokit || Octokit$1, octokitOptions = {
			authStrategy: createAppAuth,
			auth: Object.assign({
				appId: options.appId,
				privateKey: options.privateKey
			}, options.oauth ? {
				clientId: options.oauth.clientId,
				clientSecret: options.oauth.clientSecret
			} : {})
		};
		"log" in options && options.log !== void 0 && (octokitOptions.log = options.log), this.octokit = new Octokit(octokitOptions), this.log = Object.assign({
			debug: () => {},
			info: () => {},
			warn: console.warn.bind(console),
			error: console.error.bind(console)
		}, options.log), options.webhooks ? this.webhooks = webhooks(this.octokit, options.webhooks) : Object.defineProperty(this, "webhooks", { get() {
			throw Error("[@octokit/app] webhooks option not set");
		} }), options.oauth ? this.oauth = new OAuthApp$1({
			...options.oauth,
			clientType: "github-app",
			Octokit
		}) : Object.defineProperty(this, "oauth", { get() {
			throw Error("[@octokit/app] oauth.clientId / oauth.clientSecret options are not set");
		} }), this.getInstallationOctokit = getInstallationOctokit.bind(null, this), this.eachInstallation = eachInstallationFactory(this), this.eachRepository = eachRepositoryFactory(this), this.getInstallationUrl = getInstallationUrlFactory(this);
	}
}, Octokit = Octokit$1.plugin(restEndpointMethods, paginateRest$1, paginateGraphQL, retry, throttling).defaults({
	userAgent: "octokit.js/0.0.0-development",
	throttle: {
		onRateLimit,
		onSecondaryRateLimit
	}
});
function onRateLimit(retryAfter, options, octokit) {
	if (octokit.log.warn(`Request quota exhausted for request ${options.method} ${options.url}`), options.request.retryCount === 0) return octokit.log.info(`Retrying after ${retryAfter} seconds!`), !0;
}
function onSecondaryRateLimit(retryAfter, options, octokit) {
	if (octokit.log.warn(`SecondaryRateLimit detected for request ${options.method} ${options.url}`), options.request.retryCount === 0) return octokit.log.info(`Retrying after ${retryAfter} seconds!`), !0;
}
App$1.defaults({ Octokit }), OAuthApp$1.defaults({ Octokit });
/* v8 ignore next no need to test internals of the throttle plugin -- @preserve */
export { Octokit };
