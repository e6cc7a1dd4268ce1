import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach } from 'vitest'

export interface AkismetCall {
  method: string
  fields: Record<string, string>
}

/**
 * A server on loopback that speaks Akismet's API, for a test file. Words with `spam` are spam, those with `blatant` blatant; `slow`
 * gets no answer, and any key but `key` is invalid.
 */
export function useAkismetServer() {
  const calls: AkismetCall[] = []
  let endpoint = ''
  const server = createServer((request, response) => {
    void (async () => {
      let body = ''
      for await (const piece of request) body += String(piece)
      const fields = Object.fromEntries(new URLSearchParams(body))
      const method = (request.url ?? '').replace('/1.1/', '')
      calls.push({ method, fields })
      const said = fields['comment_content'] ?? ''
      if (said.includes('slow')) return
      if (fields['api_key'] !== 'key') {
        response.setHeader('X-akismet-debug-help', 'Your key is wrong').end('invalid')
      } else if (method !== 'comment-check') response.end('Thanks for making the web a better place.')
      else {
        if (said.includes('blatant')) response.setHeader('X-akismet-pro-tip', 'discard')
        response.end(/spam|blatant/.test(said) ? 'true' : 'false')
      }
    })()
  })
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/1.1/`
  })
  beforeEach(() => {
    calls.length = 0
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return { calls, endpoint: () => endpoint }
}
