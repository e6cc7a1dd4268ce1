import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#lib/auth/roles.ts'
import { chain } from '#lib/moderation/record.ts'
import { appendEvent } from '#lib/moderation/record-store.ts'
import { findGivenLook } from '#lib/moderation/second-look/find-given-look.ts'
import { findSecondLook } from '#lib/moderation/second-look/find-second-look.ts'
import { giveSecondLook } from '#lib/moderation/second-look/give-second-look.ts'
import type { SecondLookInput } from '#lib/moderation/second-look/give-second-look.ts'
import { isSampled } from '#lib/moderation/second-look/sample.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, at, deps, enter, write } = useStage()
let reader: Somebody
let mira: Somebody
let noah: Somebody

beforeAll(async () => {
  reader = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
  noah = await enter('MODERATOR', 'Noah')
})

beforeEach(async () => {
  await database.db.comment.updateMany({ data: { body: '' } })
})

interface Decided {
  decision?: string
  by?: Somebody
  author?: Somebody
  version?: number
  sampled?: boolean
}

/** A decision in the record of a comment, at a moment that makes its hash one of the sample, or not. */
async function decideOn({
  decision = 'reject',
  by = mira,
  author = reader,
  version = 1,
  sampled = true,
}: Decided = {}): Promise<string> {
  const id = await write({ by: author, body: `Words of ${crypto.randomUUID()}` })
  const data = { decision, from: 'HELD', to: 'REJECTED', version, checks: '', reason: 'insult' }
  const last = await database.db.moderationEvent.findFirst({ orderBy: { seq: 'desc' } })
  for (let ms = 0; ; ms += 1) {
    const when = new Date(at.getTime() - ms)
    const subject = `comment:${id}`
    const event = { at: when, actorId: by.id, kind: 'decision', subject, data } as const
    if (isSampled(chain(event, last).hash) !== sampled) continue
    return String(await database.db.$transaction((tx) => appendEvent(event, tx)))
  }
}

const next = async (viewer: Viewer = noah) => (await findSecondLook({ viewer }, deps()))?.seq ?? null

const give = (input: SecondLookInput, viewer: Viewer = noah) => giveSecondLook({ viewer, input }, deps())

describe('a second look', () => {
  it('is at the words alone: no decision, no writer, no moderator', async () => {
    const seq = await decideOn()
    const look = await findSecondLook({ viewer: noah }, deps())
    expect(look).toMatchObject({ seq, body: expect.stringContaining('Words of') as string, answers: null })
    for (const secret of ['reject', 'insult', 'Robin', 'Mira', mira.id, reader.id])
      expect(JSON.stringify(look)).not.toContain(secret)
  })

  it('is at decisions of the sample only', async () => {
    await decideOn({ sampled: false })
    expect(await next()).toBeNull()
  })

  it('is by neither the moderator who decided nor the one who wrote', async () => {
    const seq = await decideOn()
    expect(await next(mira)).toBeNull()
    await expect(give({ seq, verdict: 'publish' }, mira)).rejects.toMatchObject({
      code: 'moderation/event-not-found',
    })
    await decideOn({ author: noah })
    expect(await next(noah)).toBe(seq)
  })

  it('is not at a decision that was undone, at changed or erased words, or at one of more than 30 days ago', async () => {
    const undone = await decideOn()
    await database.db.$transaction((tx) =>
      appendEvent(
        { at, actorId: mira.id, kind: 'undo', subject: 'comment:x', data: {}, undoes: BigInt(undone) },
        tx,
      ),
    )
    await decideOn({ version: 2 })
    expect(await next()).toBeNull()
    await decideOn()
    const later = { now: () => new Date('2026-12-29T12:00:00Z') }
    expect(await findSecondLook({ viewer: noah }, { ...deps(), clock: later })).toBeNull()
  })

  it.each([
    ['reject', 'spam', true],
    ['reject', 'publish', false],
    ['publish', 'publish', true],
    ['keep', 'publish', true],
    ['publish', 'delete', false],
  ] as const)(
    'at %s, which says %s, agrees: %j, and is told what was decided',
    async (decision, verdict, agrees) => {
      const seq = await decideOn({ decision })
      expect(await findGivenLook({ viewer: noah, seq }, deps())).toBeNull()
      await give({ seq, verdict })
      expect(await findGivenLook({ viewer: noah, seq }, deps())).toEqual({ verdict, agrees, decision })
      expect(await next()).toBeNull()
    },
  )

  it('is given once, also by two at the same time', async () => {
    const seq = await decideOn()
    const olga = await enter('MODERATOR', 'Olga')
    const both = await Promise.allSettled([
      give({ seq, verdict: 'publish' }, noah),
      give({ seq, verdict: 'spam' }, olga),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await database.db.secondLook.count({ where: { eventSeq: BigInt(seq) } })).toBe(1)
  })

  it('is for moderators alone', async () => {
    const seq = await decideOn()
    const calls = (viewer: Viewer) => [
      () => findSecondLook({ viewer }, deps()),
      () => give({ seq, verdict: 'spam' }, viewer),
      () => findGivenLook({ viewer, seq }, deps()),
    ]
    for (const call of calls(reader)) await expect(call()).rejects.toMatchObject({ code: 'auth/forbidden' })
    for (const call of calls(makeViewer({ kind: 'anonymous' })))
      await expect(call()).rejects.toMatchObject({ code: 'auth/sign-in-required' })
  })
})

it('one decision in twenty is of the sample', () => {
  const hashes = Array.from({ length: 65_536 }, (_, place) =>
    place.toString(16).padStart(4, '0').padEnd(64, '0'),
  )
  expect(hashes.filter(isSampled).length / hashes.length).toBeCloseTo(0.05, 4)
})
