/**
 * A language model server for tests that speaks OpenAI's chat protocol, streaming and not, and fails on command.
 *
 *   const server = await startModelServer()
 *   server.behave('rate_limited', 'good')   // one request each, the last one from then on
 *   … new provider at server.url …
 *   await server.close()
 *
 * Alone, for a product that runs: node test/support/model-server/main.ts --port 11434
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Answer, answerFor, type BehaviourName, behaviourNames, type ChatRequest } from './behaviours.ts'

/** A named behaviour, or what is to be answered word for word. */
export type Behaviour = BehaviourName | { text: string } | { retryAfterSeconds: number }

export interface ReceivedRequest {
  headers: Record<string, string | string[] | undefined>
  body: ChatRequest
  /** The connection it came by: the same number, the same connection. */
  connection: number
}

export interface ModelServer {
  /** Base URL for a provider, ending in `/v1`. */
  url: string
  port: number
  requests: ReceivedRequest[]
  /** What the next requests get, one each; the last one holds from then on. */
  behave(...behaviours: Behaviour[]): void
  /** Ends every connection, and what is still waited for on it. */
  hangUp(): void
  close(): Promise<void>
}

export interface ModelServerOptions {
  port?: number
  /** What `GET /v1/models` names. */
  models?: readonly string[]
  ownedBy?: string
}

export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  let waiting: Behaviour[] = ['good']
  const requests: ReceivedRequest[] = []
  const connections = new WeakMap<object, number>()
  let connectionCount = 0
  const server = createServer(async (request, response) => {
    if (request.method === 'GET' && request.url === '/v1/models')
      return sendJson(response, 200, modelList(options))
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions')
      return sendJson(response, 404, { error: { message: 'no such path' } })
    const body = JSON.parse(await text(request)) as ChatRequest
    requests.push({ headers: request.headers, body, connection: connections.get(request.socket) ?? 0 })
    const next = waiting.length > 1 ? waiting.shift()! : waiting[0]!
    return behave(response, body, behaviourOf(body) ?? next)
  })
  server.on('connection', (socket) => {
    connectionCount += 1
    connections.set(socket, connectionCount)
  })
  const port = await listen(server, options.port ?? 0)
  return {
    url: `http://127.0.0.1:${port}/v1`,
    port,
    requests,
    behave(...behaviours) {
      waiting = behaviours.length > 0 ? [...behaviours] : ['good']
    },
    hangUp: () => server.closeAllConnections(),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** The model's name can command too: `fault/praise`. */
function behaviourOf({ model }: ChatRequest): BehaviourName | undefined {
  return behaviourNames.find((name) => model === `fault/${name}`)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function modelList({ models, ownedBy = 'tests' }: ModelServerOptions) {
  const names = models ?? behaviourNames.map((name) => `fault/${name}`)
  return { object: 'list', data: names.map((id) => ({ id, object: 'model', owned_by: ownedBy })) }
}

function behave(
  response: ServerResponse<IncomingMessage>,
  request: ChatRequest,
  behaviour: Behaviour,
): unknown {
  if (typeof behaviour === 'object') {
    if ('text' in behaviour)
      return sendAnswer(response, request, { text: behaviour.text, finishReason: 'stop' })
    response.setHeader('retry-after', String(behaviour.retryAfterSeconds))
    return sendJson(response, 429, { error: { message: 'slow down' } })
  }
  switch (behaviour) {
    case 'rate_limited':
      response.setHeader('retry-after', '1')
      return sendJson(response, 429, { error: { message: 'slow down' } })
    case 'server_error':
      return sendJson(response, 500, { error: { message: 'out of memory' } })
    case 'wrong_key':
      return sendJson(response, 401, { error: { message: 'this key is not known' } })
    case 'time_out':
      return
    case 'hang_after_headers':
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"id":"1","choices":[')
      return
    case 'cut':
      return sendHalf(response, request)
    case 'not_json_at_all':
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end('<html>Please sign in to this network</html>')
      return
    case 'no_structured_output':
      if (request.response_format)
        return sendJson(response, 400, { error: { message: 'response_format is not supported' } })
      return sendAnswer(response, request, answerFor('good', request))
    default:
      return sendAnswer(response, request, answerFor(behaviour, request))
  }
}

function sendJson(response: ServerResponse<IncomingMessage>, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function sendAnswer(
  response: ServerResponse<IncomingMessage>,
  request: ChatRequest,
  answer: Answer,
): unknown {
  if (!request.stream) return sendJson(response, 200, completion(request, answer))
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const chunk of chunksOf(request, answer)) response.write(`data: ${JSON.stringify(chunk)}\n\n`)
  return response.end('data: [DONE]\n\n')
}

/** Half of what a good answer is, and then the connection is gone. */
function sendHalf(response: ServerResponse<IncomingMessage>, request: ChatRequest): void {
  const whole = request.stream
    ? `data: ${JSON.stringify(chunksOf(request, answerFor('good', request))[0])}\n\n`
    : JSON.stringify(completion(request, answerFor('good', request)))
  response.writeHead(200, {
    'content-type': request.stream ? 'text/event-stream' : 'application/json',
    ...(request.stream ? {} : { 'content-length': String(Buffer.byteLength(whole)) }),
  })
  response.write(request.stream ? whole : whole.slice(0, whole.length / 2), () => response.destroy())
}

function completion(request: ChatRequest, { text: content, finishReason }: Answer) {
  return {
    id: 'chatcmpl-test',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: `${request.model}-served`,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finishReason }],
    usage: usageOf(request, content),
  }
}

function chunksOf(request: ChatRequest, { text: content, finishReason }: Answer) {
  const parts = content.match(/[\s\S]{1,40}/g) ?? ['']
  const chunk = (delta: object, finish: string | null) => ({
    id: 'chatcmpl-test',
    object: 'chat.completion.chunk',
    created: 1_700_000_000,
    model: `${request.model}-served`,
    choices: [{ index: 0, delta, finish_reason: finish }],
  })
  return [
    ...parts.map((part) => chunk({ role: 'assistant', content: part }, null)),
    { ...chunk({}, finishReason), usage: usageOf(request, content) },
  ]
}

/** Four characters a token, near enough for tests of costs. */
function usageOf({ messages }: ChatRequest, content: string) {
  const inputTokens = Math.ceil(JSON.stringify(messages).length / 4)
  const outputTokens = Math.ceil(content.length / 4)
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  }
}
