import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#lib/auth/roles.ts'
import { decide } from '#lib/moderation/decide.ts'
import { queueSchema } from '#lib/moderation/input.ts'
import { listQueue } from '#lib/moderation/list-queue.ts'
import { getPerson } from '#lib/moderation/people/get-person.ts'
import { listPeople } from '#lib/moderation/people/list-people.ts'
import { peoplePageSize, peopleSchema } from '#lib/moderation/people/people-input.ts'
import { seeAddress } from '#lib/moderation/people/see-address.ts'
import { liftSanction } from '#lib/moderation/sanctions/lift-sanction.ts'
import { readOwnStanding } from '#lib/moderation/sanctions/read-own-standing.ts'
import type { SanctionInput } from '#lib/moderation/sanctions/sanction-input.ts'
import { sanction } from '#lib/moderation/sanctions/sanction.ts'
import { readTrustSettings } from '#lib/moderation/trust/read-trust-settings.ts'
import { rehearseTrust } from '#lib/moderation/trust/rehearse-trust.ts'
import { setTrust } from '#lib/moderation/trust/set-trust.ts'
import { trustSchema } from '#lib/moderation/trust/trust-input.ts'
import { usualThresholds } from '#lib/standing/trust.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { dayMs } from '#lib/time.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, at, deps, enter, write } = useStage()
let mira: Somebody
let ada: Somebody

beforeAll(async () => {
  mira = await enter('MODERATOR', 'Mira')
  ada = await enter('ADMIN', 'Ada')
})

const impose = (person: Somebody, more: Partial<SanctionInput> = {}) =>
  sanction(
    { viewer: mira, input: { person: person.id, kind: 'suspension', days: 7, reason: 'insult', ...more } },
    deps(),
  )

const search = async (fields: object, viewer: Viewer = mira) =>
  listPeople({ viewer, input: peopleSchema.parse(fields) }, deps())

const see = (person: { id: string }, viewer: Viewer = mira) =>
  getPerson({ viewer, input: { person: person.id } }, deps())

const eventsAbout = ({ id }: { id: string }) =>
  database.db.moderationEvent.findMany({
    where: { subject: `person:${id}` },
    orderBy: { seq: 'asc' },
    select: { kind: true, data: true, actorId: true },
  })

describe('the list of people', () => {
  it('is searched by a part of the name, in any case of letters, and shows standing and numbers', async () => {
    const zoe = await enter('READER', 'Zoë Zimmermann')
    await write({ by: zoe, status: 'PUBLISHED' })
    await impose(zoe)
    expect((await search({ name: 'ZIMMER' })).people).toEqual([
      {
        ...{
          id: zoe.id,
          name: 'Zoë Zimmermann',
          role: 'READER',
          published: 1,
          rejected: 0,
          spam: 0,
          trust: 'new',
        },
        since: expect.any(String) as string,
        sanctions: [{ kind: 'suspension', until: new Date(at.getTime() + 7 * dayMs).toISOString() }],
      },
    ])
    expect((await search({ name: '%' })).people).toEqual([])
  })

  it('narrows to staff, and to people under a sanction', async () => {
    const [warned, banned] = [await enter('READER', 'Wanda'), await enter('READER', 'Bela')]
    await impose(warned, { kind: 'warning' })
    await impose(banned, { kind: 'ban' })
    const sanctioned = (await search({ filter: 'sanctioned' })).people.map(({ id }) => id)
    expect(sanctioned).toContain(banned.id)
    expect(sanctioned).not.toContain(warned.id)
    const staff = (await search({ filter: 'staff' })).people.map(({ role }) => role)
    expect(new Set(staff)).toEqual(new Set(['MODERATOR', 'ADMIN']))
  })

  it('goes on by pages without a gap', async () => {
    const data = Array.from({ length: peoplePageSize + 3 }, (_, place) => ({
      ...{ email: `page-${place}@example.com`, name: `Pager ${place}` },
    }))
    await database.db.user.createMany({ data })
    const first = await search({ name: 'pager' })
    const second = await search({ name: 'pager', cursor: first.next })
    const ids = [...first.people, ...second.people].map(({ id }) => id)
    expect(new Set(ids).size).toBe(peoplePageSize + 3)
    expect(second.next).toBeNull()
  })
})

describe('a person', () => {
  it('has their trust and the sanctions in force in each row of a queue', async () => {
    const robin = await enter('READER', 'Robin')
    await write({ by: robin })
    await impose(robin, { kind: 'hold-all', days: 3 })
    await impose(robin, { kind: 'warning' })
    const input = queueSchema.parse({ person: robin.id })
    const { comments } = await listQueue({ viewer: mira, input }, deps())
    const until = new Date(at.getTime() + 3 * dayMs).toISOString()
    expect(comments[0]?.author).toMatchObject({ trust: 'new', sanctions: [{ kind: 'hold-all', until }] })
  })

  it('is shown with comments in numbers, decisions and sanctions', async () => {
    const robin = await enter('READER', 'Robin')
    await write({ by: robin, status: 'PUBLISHED' })
    const input = { ids: [await write({ by: robin })], decision: 'reject', reason: 'insult' } as const
    await decide({ viewer: mira, input: { ...input, ids: [...input.ids] } }, deps())
    const { id } = await impose(robin, { note: 'Enough.' })
    await liftSanction({ viewer: ada, input: { id } }, deps())
    const person = await see(robin)
    expect(person).toMatchObject({
      ...{ name: 'Robin', role: 'READER', trust: 'new', maySanction: true },
      comments: { published: 1, held: 0, rejected: 1, spam: 0, deleted: 0 },
      grounds: { published: 1, setbacks: 1, isSanctioned: false },
      decisions: [{ measure: 'rejected', by: 'Mira', liftedAt: null, body: 'Words' }],
      sanctions: [{ id, by: 'Mira', liftedBy: 'Ada', note: 'Enough.', isInForce: false }],
    })
    expect(person.newest.map(({ status }) => status).toSorted()).toEqual(['PUBLISHED', 'REJECTED'])
    expect(JSON.stringify(person)).not.toContain(robin.email)
    expect((await see(ada)).maySanction).toBe(false)
    await expect(see({ id: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'moderation/person-not-found',
    })
  })

  it('sees their own trust and sanctions, with the link to the statement', async () => {
    const robin = await enter('READER', 'Robin')
    await impose(robin, { kind: 'slow-mode', minutes: 15, note: 'Take your time.' })
    const own = await readOwnStanding({ viewer: robin }, deps())
    expect(own).toMatchObject({
      ...{ trust: 'new', thresholds: usualThresholds },
      sanctions: [{ kind: 'slow-mode', minutes: 15, isInForce: true, note: 'Take your time.' }],
    })
    expect(own.sanctions[0]?.statement).toMatch(/^\/statement\/[\w-]{43}$/)
    expect(JSON.stringify(own)).not.toContain(mira.id)
  })
})

describe('an address', () => {
  it('is shown to administrators, who also find a person by it; each look is in the record', async () => {
    const robin = await enter('READER', 'Robin')
    const shown = { person: robin.id, email: robin.email }
    expect(await seeAddress({ viewer: ada, input: { person: robin.id } }, deps())).toEqual(shown)
    expect(await seeAddress({ viewer: ada, input: { email: robin.email } }, deps())).toEqual(shown)
    expect(await eventsAbout(robin)).toEqual([
      { kind: 'address-seen', actorId: ada.id, data: '{"bySearch":false}' },
      { kind: 'address-seen', actorId: ada.id, data: '{"bySearch":true}' },
    ])
    const nobody = seeAddress({ viewer: ada, input: { email: 'nobody@example.com' } }, deps())
    await expect(nobody).rejects.toMatchObject({ code: 'moderation/person-not-found' })
  })

  it('is shown to nobody else, and nothing is recorded', async () => {
    const robin = await enter('READER', 'Robin')
    for (const viewer of [mira, await enter('EDITOR', 'Ed'), robin]) {
      const looks = [{ person: robin.id }, { email: robin.email }]
      for (const input of looks)
        await expect(seeAddress({ viewer, input }, deps())).rejects.toMatchObject({ code: 'auth/forbidden' })
    }
    expect(await eventsAbout(robin)).toEqual([])
  })
})

describe('the thresholds of trust', () => {
  const given = { ...usualThresholds, knownComments: 1, knownDays: 0, trustedComments: 2, trustedDays: 0 }

  it('count from the next reading on, are in the record, and can be rehearsed before', async () => {
    const robin = await enter('READER', 'Robin')
    await write({ by: robin, status: 'PUBLISHED' })
    const trustNow = async () => (await readStanding({ personId: robin.id, now: at }, database.db)).trust
    expect(await trustNow()).toBe('new')
    const { people, now, then } = await rehearseTrust({ viewer: mira, input: given }, deps())
    expect(now.new + now.known + now.trusted).toBe(people)
    expect(then.known).toBeGreaterThan(now.known)
    expect(await trustNow()).toBe('new')
    await setTrust({ viewer: mira, input: given }, deps())
    expect(await trustNow()).toBe('known')
    await write({ by: robin, status: 'PUBLISHED' })
    expect(await trustNow()).toBe('trusted')
    expect(await readTrustSettings({ viewer: mira }, deps())).toEqual(given)
    const event = await database.db.moderationEvent.findFirstOrThrow({ where: { kind: 'trust-set' } })
    expect(JSON.parse(event.data)).toEqual(given)
  })

  it('ask more of trusted people than of known ones', async () => {
    const disordered = { ...given, trustedComments: 0, trustedSetbacks: 9 }
    const issues = ['trustedComments', 'trustedSetbacks'].map(
      (field) => expect.objectContaining({ field }) as object,
    )
    for (const act of [setTrust, rehearseTrust])
      await expect(act({ viewer: mira, input: disordered }, deps())).rejects.toMatchObject({ issues })
    expect(trustSchema.safeParse({ ...given, windowDays: 1_001 }).success).toBe(false)
    expect(trustSchema.safeParse({ ...given, knownComments: -1 }).success).toBe(false)
  })
})

it('everything about people is for moderators alone', async () => {
  const robin = await enter('READER', 'Robin')
  const calls = (viewer: Viewer) => [
    search({}, viewer),
    see(robin, viewer),
    setTrust({ viewer, input: usualThresholds }, deps()),
    rehearseTrust({ viewer, input: usualThresholds }, deps()),
    readTrustSettings({ viewer }, deps()),
    seeAddress({ viewer, input: { person: robin.id } }, deps()),
  ]
  for (const call of calls(robin)) await expect(call).rejects.toMatchObject({ code: 'auth/forbidden' })
  for (const call of calls(makeViewer({ kind: 'anonymous' })))
    await expect(call).rejects.toMatchObject({ code: 'auth/sign-in-required' })
})
