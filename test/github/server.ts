// A local HTTP server that speaks the part of GitHub's API that Edgewise uses, with state, paging and faults.
// The tests' processes talk to it as a runner talks to api.github.com.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deflateRawSync } from 'node:zlib'

export type StoredComment = { id: number; body: string; login: string }
export type StoredPull = {
  number: number
  headSha: string
  headLabel: string
  headRepo: string
  baseSha: string
  baseRef: string
  baseRepo: string
}
type Artifact = { id: number; name: string; run: number; bytes: Buffer }
/** Answers the next matching requests with this status instead. */
export type Fault = {
  method: string
  path: RegExp
  status: number
  times: number
  headers?: Record<string, string>
  body?: unknown
}

export type Request = { method: string; path: string; authorization: string | undefined; body: unknown }

export class GitHubServer {
  comments: StoredComment[] = []
  pulls: StoredPull[] = []
  artifacts: Artifact[] = []
  faults: Fault[] = []
  requests: Request[] = []
  login = 'github-actions[bot]'
  /** Largest page that is served, whatever was asked for. */
  pageLimit = 100
  /** What was staged for an artifact that is being uploaded: block id → bytes. */
  readonly uploads = new Map<
    string,
    { name: string; run: number; blocks: Map<string, Buffer>; bytes: Buffer }
  >()
  /** Called before a comment is created: lets a test put two runs in a race. */
  beforeCreate: () => Promise<void> = async () => {}
  #next = 1000
  #server: Server

  private constructor(server: Server) {
    this.#server = server
  }

  static async start(): Promise<GitHubServer> {
    const server = createServer()
    const github = new GitHubServer(server)
    server.on('request', (request, response) => {
      github.#handle(request, response).catch(error => send(response, 500, { message: String(error) }))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return github
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop() {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  addComment(body: string, login: string): StoredComment {
    const comment = { id: this.#next++, body, login }
    this.comments.push(comment)
    return comment
  }

  addArtifact(name: string, run: number, bytes: Buffer) {
    this.artifacts.push({ id: this.#next++, name, run, bytes })
  }

  async #handle(request: IncomingMessage, response: ServerResponse) {
    const raw = await readBody(request)
    const body = parsed(raw)
    const url = new URL(request.url ?? '/', this.url)
    const { method = 'GET' } = request
    this.requests.push({ method, path: url.pathname, authorization: request.headers.authorization, body })
    const fault = this.faults.find(f => f.times > 0 && f.method === method && f.path.test(url.pathname))
    if (fault) {
      fault.times--
      return send(response, fault.status, fault.body ?? { message: `fault ${fault.status}` }, fault.headers)
    }
    const route = routes.find(([verb, path]) => verb === method && path.test(url.pathname))
    if (!route) return send(response, 404, { message: 'Not Found' })
    const match = route[1].exec(url.pathname)!
    await route[2](this, { response, match: match.slice(1), body, raw, url })
  }
}

type Call = { response: ServerResponse; match: string[]; body: unknown; raw: Buffer; url: URL }
type Handler = (github: GitHubServer, call: Call) => void | Promise<void>

const repo = '/repos/[^/]+/[^/]+'
const routes: [method: string, path: RegExp, Handler][] = [
  ['GET', new RegExp(`^${repo}/issues/\\d+/comments$`), listComments],
  ['POST', new RegExp(`^${repo}/issues/\\d+/comments$`), createComment],
  ['PATCH', new RegExp(`^${repo}/issues/comments/(\\d+)$`), updateComment],
  ['DELETE', new RegExp(`^${repo}/issues/comments/(\\d+)$`), deleteComment],
  ['GET', new RegExp(`^${repo}/pulls$`), listPulls],
  ['GET', new RegExp(`^${repo}/pulls/(\\d+)$`), getPull],
  ['GET', new RegExp(`^${repo}/actions/runs/(\\d+)/artifacts$`), listArtifacts],
  ['GET', new RegExp(`^${repo}/actions/artifacts/(\\d+)/zip$`), redirectToArchive],
  ['GET', /^\/archives\/(\d+)$/, sendArchive],
  ['POST', /^\/graphql$/, viewer],
  ['POST', /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/CreateArtifact$/, beginArtifact],
  ['PUT', /^\/storage\/artifacts\/(\w+)$/, storeBlock],
  ['POST', /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/FinalizeArtifact$/, finishArtifact],
]

function listComments(github: GitHubServer, { response, url }: Call) {
  const perPage = Math.min(github.pageLimit, Number(url.searchParams.get('per_page') ?? 30))
  const page = Number(url.searchParams.get('page') ?? 1)
  const start = (page - 1) * perPage
  const headers: Record<string, string> = {}
  if (start + perPage < github.comments.length) {
    url.searchParams.set('page', String(page + 1))
    headers['link'] = `<${url.href}>; rel="next"`
  }
  send(response, 200, github.comments.slice(start, start + perPage).map(commentJson(github)), headers)
}

async function createComment(github: GitHubServer, { response, body }: Call) {
  const text = String((body as { body?: unknown }).body ?? '')
  if (text.length > 65_536)
    return send(response, 422, { message: 'Body is too long (maximum is 65536 characters)' })
  await github.beforeCreate()
  send(response, 201, commentJson(github)(github.addComment(text, github.login)))
}

function updateComment(github: GitHubServer, { response, match, body }: Call) {
  const comment = github.comments.find(({ id }) => id === Number(match[0]))
  if (!comment) return send(response, 404, { message: 'Not Found' })
  comment.body = String((body as { body?: unknown }).body ?? '')
  send(response, 200, commentJson(github)(comment))
}

function deleteComment(github: GitHubServer, { response, match }: Call) {
  const before = github.comments.length
  github.comments = github.comments.filter(({ id }) => id !== Number(match[0]))
  response.writeHead(before === github.comments.length ? 404 : 204).end()
}

function listPulls(github: GitHubServer, { response, url }: Call) {
  const head = url.searchParams.get('head')
  const found = github.pulls.filter(pull => head === null || pull.headLabel === head)
  send(response, 200, found.map(pullJson))
}

function getPull(github: GitHubServer, { response, match }: Call) {
  const pull = github.pulls.find(({ number }) => number === Number(match[0]))
  if (!pull) return send(response, 404, { message: 'Not Found' })
  send(response, 200, pullJson(pull))
}

const pullJson = (pull: StoredPull) => ({
  number: pull.number,
  head: { sha: pull.headSha, repo: { full_name: pull.headRepo } },
  base: { sha: pull.baseSha, ref: pull.baseRef, repo: { full_name: pull.baseRepo } },
})

/** The artifact service's three steps: a place to put the blob, its blocks (Azure's protocol), done. */
function beginArtifact(github: GitHubServer, { response, body }: Call) {
  const { name, workflow_run_backend_id: run } = body as { name: string; workflow_run_backend_id: string }
  if (github.artifacts.some(artifact => artifact.name === name && artifact.run === Number(run)))
    return send(response, 409, { code: 'already_exists', msg: 'an artifact with this name already exists' })
  const id = `blob${github.uploads.size}`
  github.uploads.set(id, { name, run: Number(run), blocks: new Map(), bytes: Buffer.alloc(0) })
  send(response, 200, { ok: true, signed_upload_url: `${github.url}/storage/artifacts/${id}?sig=s1gnature` })
}

function storeBlock(github: GitHubServer, { response, match, raw, url }: Call) {
  const upload = github.uploads.get(match[0]!)
  if (!upload || url.searchParams.get('sig') !== 's1gnature') return send(response, 403, {})
  if (url.searchParams.get('comp') === 'block') upload.blocks.set(url.searchParams.get('blockid')!, raw)
  else if (url.searchParams.get('comp') === 'blocklist') {
    const ids = [...raw.toString('utf8').matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(id => id[1]!)
    upload.bytes = Buffer.concat(ids.map(id => upload.blocks.get(id)!))
  } else upload.bytes = raw
  response.writeHead(201, { etag: '"1"', 'x-ms-request-id': '1' }).end()
}

function finishArtifact(github: GitHubServer, { response, body }: Call) {
  const { name } = body as { name: string }
  const upload = [...github.uploads.values()].findLast(started => started.name === name)
  if (!upload) return send(response, 404, { code: 'not_found', msg: 'no such artifact' })
  github.addArtifact(upload.name, upload.run, upload.bytes)
  send(response, 200, { ok: true, artifact_id: String(github.artifacts.at(-1)!.id) })
}

function listArtifacts(github: GitHubServer, { response, match, url }: Call) {
  const name = url.searchParams.get('name')
  const found = github.artifacts.filter(a => a.run === Number(match[0]) && (name === null || a.name === name))
  const artifacts = found.map(({ id, name, bytes }) => ({
    id,
    name,
    expired: false,
    size_in_bytes: bytes.length,
  }))
  send(response, 200, { total_count: artifacts.length, artifacts })
}

function redirectToArchive(github: GitHubServer, { response, match }: Call) {
  response.writeHead(302, { location: `${github.url}/archives/${match[0]}` }).end()
}

function sendArchive(github: GitHubServer, { response, match }: Call) {
  const artifact = github.artifacts.find(({ id }) => id === Number(match[0]))
  if (!artifact) return send(response, 404, { message: 'Not Found' })
  response.writeHead(200, { 'content-type': 'application/zip' }).end(artifact.bytes)
}

function viewer(github: GitHubServer, { response }: Call) {
  send(response, 200, { data: { viewer: { login: github.login.replace('[bot]', '') } } })
}

const commentJson = (github: GitHubServer) => (comment: StoredComment) => ({
  id: comment.id,
  body: comment.body,
  html_url: `${github.url}/pull/1#issuecomment-${comment.id}`,
  user: { login: comment.login },
})

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function parsed(raw: Buffer): unknown {
  const text = raw.toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** A zip archive of a few files, as GitHub serves artifacts. */
export function zip(files: Record<string, string | Uint8Array>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(raw.length, 22)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(raw.length, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, Buffer.from(name))
    parts.push(local, Buffer.from(name), packed)
    offset += local.length + Buffer.byteLength(name) + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}
