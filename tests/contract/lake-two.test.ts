import type { SanityClient } from '@sanity/client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { eventually } from '#tests/setup/eventually.ts'
import { clientOf, startLake, useLake } from './lake-harness.ts'

// Two lakes on one database, as during a restart, or behind a balancer.
const first = useLake()
let second: Awaited<ReturnType<typeof startLake>>

beforeAll(async () => {
  second = await startLake(first)
})
afterAll(() => second.stop())

const clients = (): [SanityClient, SanityClient] => [first.client(), clientOf({ url: second.url })]

test('of two simultaneous patches for one revision one succeeds and the other is a conflict, in one lake and across two', async () => {
  const [one, other] = clients()
  await one.create({ _id: 'contested', _type: 'thing', count: 0 })
  for (let round = 0; round < 40; round += 1) {
    const { _rev: revision } = (await one.getDocument('contested')) ?? {}
    const patch = (client: SanityClient) =>
      client
        .patch('contested')
        .ifRevisionId(revision ?? '')
        .inc({ count: 1 })
        .commit()
    const outcomes = await Promise.allSettled([patch(one), patch(round % 2 === 0 ? other : one)])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.map(({ reason }) => (reason as { statusCode: number }).statusCode)).toEqual([409])
  }
  expect(await one.getDocument('contested')).toMatchObject({ count: 40 })
})

test('readers and listeners of the other lake see a transaction whole or not at all', async () => {
  const [writer, reader] = clients()
  const heard: { transactionId: string; of: string }[] = []
  const welcomed = vi.fn()
  const subscription = reader
    .listen('*[_type == "side"]', {}, { events: ['welcome', 'mutation'] })
    .subscribe({
      next: (event) => {
        if (event.type === 'welcome') welcomed()
        if (event.type !== 'mutation') return
        const { transactionId, transactionCurrentEvent, transactionTotalEvents, identity } = event
        expect(identity).toBe('write-token')
        heard.push({ transactionId, of: `${transactionCurrentEvent}/${transactionTotalEvents}` })
      },
      error: () => undefined,
    })
  await eventually(() => expect(welcomed).toHaveBeenCalled())

  const writing = { isOver: false }
  const torn: unknown[] = []
  const reading = (async () => {
    const sides = '{"left": *[_id == "left"][0].turn, "right": *[_id == "right"][0].turn}'
    while (!writing.isOver) {
      const found = await reader.fetch<{ left: unknown; right: unknown }>(sides)
      if (found.left !== found.right) torn.push(found)
    }
  })()
  const written: string[] = []
  for (let turn = 0; turn < 60; turn += 1) {
    const transaction = writer.transaction()
    for (const _id of ['left', 'right']) transaction.createOrReplace({ _id, _type: 'side', turn })
    written.push((await transaction.commit()).transactionId)
  }
  await eventually(() => expect(heard).toHaveLength(written.length * 2))
  writing.isOver = true
  await reading
  subscription.unsubscribe()
  expect(torn).toEqual([])
  expect(heard).toEqual(
    written.flatMap((transactionId) => ['1/2', '2/2'].map((of) => ({ transactionId, of }))),
  )
})
