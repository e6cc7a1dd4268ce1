import { expect, it } from 'vitest'
import { methodsOf } from '#app/api/_methods.ts'

const answer = () => new Response('here')
const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: answer, PATCH: answer })
const request = (method: string) => new Request('http://localhost/api/x', { method })

it('an unsupported method is refused with the list of supported ones', async () => {
  for (const [method, refuse] of Object.entries({ POST, PUT, DELETE })) {
    const response = refuse(request(method))
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, PATCH, OPTIONS')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 405, code: 'request/method-not-allowed' })
  }
  expect([GET, PATCH]).toEqual([answer, answer])
})

it('OPTIONS names the supported methods', () => {
  const response = OPTIONS(request('OPTIONS'))
  expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD, PATCH, OPTIONS'])
})
