import type { MutationEvent } from '@sanity/client'
import { expect, test } from 'vitest'
import { eventually } from '#tests/setup/eventually.ts'
import { clientOf, startLake, useLake } from './lake-harness.ts'

const lake = useLake()

type Heard = { type: string } & Omit<Partial<MutationEvent>, 'type'>

/** A lake that can be stopped and started on the same data, and a listener. */
async function listen({ query, options = {} }: { query: string; options?: Record<string, unknown> }) {
  const place = { connectionString: lake.connectionString, assetsFolder: lake.assetsFolder }
  let running = await startLake(place)
  const port = Number(new URL(running.url).port)
  const events: Heard[] = []
  const all = ['welcome', 'mutation', 'reconnect', 'welcomeback', 'reset']
  const subscription = clientOf({ url: running.url })
    .listen(query, {}, { events: all, includeAllVersions: true, enableResume: true, ...options } as never)
    .subscribe((event) => events.push(event))
  await eventually(() => expect(events).toHaveLength(1))
  return {
    events,
    types: () => events.map(({ type }) => type).filter((type) => type !== 'reconnect'),
    leave: () => running.stop(),
    comeBack: async () => {
      running = await startLake({ ...place, port })
    },
    stop: async () => {
      subscription.unsubscribe()
      await running.stop()
    },
  }
}

const seen = ({ type, documentId, transition, result }: Heard): unknown[] => [
  type,
  documentId,
  transition,
  result?.['n'],
]

test('a resuming listener gets all missed events, once and in order', async () => {
  const listener = await listen({ query: '*[_type == "kept" && n < 10]' })
  const client = lake.client()
  await client.create({ _id: 'a', _type: 'kept', n: 1 })
  await eventually(() => expect(listener.events).toHaveLength(2))

  await listener.leave()
  await client.patch('a').set({ n: 2 }).commit()
  await client
    .transaction()
    .create({ _id: 'c', _type: 'kept', n: 1 })
    .create({ _id: 'b', _type: 'kept', n: 1 })
    .create({ _id: 'd', _type: 'other', n: 1 })
    .commit()
  await client.patch('b').set({ n: 12 }).commit()
  await client.delete('c')
  await listener.comeBack()
  await eventually(() => expect(listener.types()).toContain('welcomeback'))
  await client.patch('a').set({ n: 3 }).commit()
  await eventually(() => expect(listener.types()).toHaveLength(9))
  await listener.stop()
  expect(
    listener.events
      .filter(({ type }) => type !== 'reconnect')
      .slice(2)
      .map(seen),
  ).toEqual([
    ['welcomeback', undefined, undefined, undefined],
    ['mutation', 'a', 'update', 2],
    ['mutation', 'b', 'appear', 1],
    ['mutation', 'c', 'appear', 1],
    ['mutation', 'b', 'disappear', 12],
    ['mutation', 'c', 'disappear', undefined],
    ['mutation', 'a', 'update', 3],
  ])
  const ofPair = listener.events.filter(({ transactionTotalEvents: count }) => count === 2)
  expect(ofPair.map(({ mutations }) => mutations)).toEqual([
    [{ create: expect.objectContaining({ _id: 'b' }) }],
    [{ create: expect.objectContaining({ _id: 'c' }) }],
  ])
})

const resume = async (lastEventId: string, search = 'enableResume=true') => {
  const response = await fetch(
    `${lake.url}/v2025-02-19/data/listen/production?query=*[_type=="part"]&${search}`,
    { headers: { authorization: 'Bearer write-token-of-the-tests', 'last-event-id': lastEventId } },
  )
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    until: async (wanted: string) => {
      while (!text.includes(wanted)) text += (await reader?.read())?.value ?? ''
      return text
    },
    stop: () => reader?.cancel(),
  }
}

test('a listener that resumes in the middle of a transaction gets only the rest', async () => {
  const { transactionId } = await lake
    .client()
    .transaction()
    .create({ _id: 'part-1', _type: 'part' })
    .create({ _id: 'part-2', _type: 'part' })
    .commit()
  const listener = await resume(`${transactionId}#part-1`)
  const text = await listener.until(`id: ${transactionId}#part-2`)
  await listener.stop()
  expect(text).toContain('event: welcomeback')
  expect(text).not.toContain(`id: ${transactionId}#part-1`)
})

test('a listener whose missed events can’t be sent gets `reset`', async () => {
  const unknown = await resume('unknown#part-1')
  expect(await unknown.until('\n\n')).toContain('event: reset')
  await unknown.stop()
  // Without `enableResume`, `welcome` means the same.
  const plain = await resume('unknown#part-1', '')
  expect(await plain.until('\n\n')).toContain('event: welcome\n')
  await plain.stop()
})
