import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export interface ReceivedCall {
  method: string
  headers: IncomingHttpHeaders
  body: string
}

export interface WebhookReceiver {
  readonly url: string
  /** The accepted calls: those answered with 200. */
  readonly calls: ReceivedCall[]
  /** Each accepted body, parsed. */
  bodies: () => unknown[]
  /** Returns the status of the answer; undefined for no answer. By default every call is accepted. */
  answer: (call: ReceivedCall) => number | undefined
}

/** Serves as the target of webhooks on a free port. Call it at the top of the file. */
export function useWebhookReceiver(): WebhookReceiver {
  let port = 0
  const receiver: WebhookReceiver = {
    get url() {
      return `http://127.0.0.1:${String(port)}/hook`
    },
    calls: [],
    bodies: () => receiver.calls.map(({ body }) => JSON.parse(body) as unknown),
    answer: () => 200,
  }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const call = { method: request.method ?? '', headers: request.headers, body }
      const status = receiver.answer(call)
      if (status === undefined) return
      if (status === 200) receiver.calls.push(call)
      response.writeHead(status).end()
    })
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return receiver
}
