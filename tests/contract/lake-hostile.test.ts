import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWhole } from '#tests/setup/whole.ts'
import { badRequests } from './bad-requests.ts'
import type { BadRequest } from './bad-requests.ts'
import { useLake, writeToken } from './lake-harness.ts'
import { halves } from './lake-pictures.ts'

const lake = useLake()
const headers = { authorization: `Bearer ${writeToken}` }

const atOnce = 20
const runCount = isWhole ? 500 : 50

test(`${atOnce * runCount} bad requests get an answer or a clear 4xx each, and the lake keeps serving`, async () => {
  const { path } = await lake.client().assets.upload('image', await halves(), { filename: 'halves.jpg' })
  const badRequest = badRequests(path)
  await fc.assert(
    fc.asyncProperty(fc.array(badRequest, { minLength: atOnce, maxLength: atOnce }), async (requests) => {
      await Promise.all(requests.map(assertClear))
    }),
    { numRuns: runCount },
  )
  expect(await lake.client().fetch<number>('1 + 1')).toBe(2)
})

/** Opens streams, too; for a stream the answer is its beginning. */
async function assertClear({ address, ...init }: BadRequest) {
  const response = await fetch(`${lake.url}/${address}`, { ...init, headers })
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const text = isStream ? await response.body?.cancel() : await response.text()
  expect(response.status < 500 || response.status === 501, `${String(response.status)} ${String(text)}`).toBe(
    true,
  )
}
