import { describe, expect, it, vi } from 'vitest'
import { createSignInLink, signInLinkLifetimeMs } from '#lib/auth/create-sign-in-link.ts'
import { isSignInLinkOpen } from '#lib/auth/is-sign-in-link-open.ts'
import { mayFollowUsedLink } from '#lib/auth/may-follow-used-link.ts'
import { requestSignInLink, signInInputSchema } from '#lib/auth/request-sign-in-link.ts'
import { AppError } from '#lib/errors.ts'
import { limit as countedLimit } from '#lib/rate-limit/limit.ts'
import { minuteMs, systemClock } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { createSignInRig, sessionCookie, sessionTokenOf, siteUrl } from '#tests/setup/sign-in-rig.ts'

const database = useDatabase()
const { deps, makeLink, follow, signIn, identify, securityEvents } = createSignInRig(database)

describe('a sign-in link', () => {
  it('is on the site’s own origin and leads to the button', async () => {
    const asked = { email: 'ann@example.com', callbackUrl: '/post/x' }
    const link = new URL((await createSignInLink(asked, deps())).link)
    expect(link.origin).toBe(siteUrl)
    expect(link.pathname).toBe('/sign-in/confirm')
    expect(link.searchParams.get('callbackUrl')).toBe('/post/x')
  })

  it('signs in and leads to the address that the reader came for', async () => {
    const answer = await follow(await makeLink('bea@example.com', { callbackUrl: '/post/management' }))
    expect(answer.location).toBe(`${siteUrl}/post/management`)
    const viewer = await identify(sessionTokenOf(answer.setCookies))
    expect(viewer).toMatchObject({ kind: 'signed-in', email: 'bea@example.com', role: 'READER' })
  })

  it('sets a session cookie that scripts and other sites can’t use', async () => {
    const { setCookies } = await follow(await makeLink('bo@example.com'))
    const cookie = setCookies.find((header) => header.startsWith(sessionCookie))
    expect(cookie).toMatch(/; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Lax/)
  })

  it('works once: a replay gives no session, but the reason', async () => {
    const link = await makeLink('cas@example.com')
    await follow(link)
    const replay = await follow(link)
    expect(sessionTokenOf(replay.setCookies)).toBeNull()
    expect(replay.location).toContain('error=Verification')
  })

  it('works twice for one press of the button, since a double click loses the first answer', async () => {
    const link = await makeLink('dee@example.com')
    const lost = await follow(link, { press: 'press of this browser' })
    const again = await follow(link, { press: 'press of this browser' })
    expect(again.location).toBe(lost.location)
    expect(await identify(sessionTokenOf(again.setCookies))).toMatchObject({ email: 'dee@example.com' })
    const stranger = await follow(link, { press: 'press of another browser' })
    expect(sessionTokenOf(stranger.setCookies)).toBeNull()
  })

  it('does not work again a minute after the press', async () => {
    const link = await makeLink('dot@example.com')
    await follow(link, { press: 'press' })
    const usedAt = new Date(Date.now() - minuteMs - 1)
    await database.db.verificationToken.updateMany({
      where: { identifier: 'dot@example.com' },
      data: { usedAt },
    })
    expect(sessionTokenOf((await follow(link, { press: 'press' })).setCookies)).toBeNull()
  })

  it('is the same as the last one while that is valid, and a new one after its use', async () => {
    const first = await makeLink('eva@example.com')
    expect((await makeLink('eva@example.com', { callbackUrl: '/post/x' })).token).toBe(first.token)
    expect((await makeLink('other@example.com')).token).not.toBe(first.token)
    await follow(first)
    expect((await makeLink('eva@example.com')).token).not.toBe(first.token)
  })

  it('leads on when the signed-in person opens it again, but only after a press of its button', async () => {
    const link = await makeLink('una@example.com')
    const other = await identify(await signIn('other@example.com'))
    const una = await identify(sessionTokenOf((await follow(link)).setCookies))
    expect(await mayFollowUsedLink({ viewer: una, ...link }, deps())).toBe(true)
    expect(await mayFollowUsedLink({ viewer: other, ...link }, deps())).toBe(false)
    expect(await mayFollowUsedLink({ viewer: await identify(null), ...link }, deps())).toBe(false)
    const unpressed = await makeLink('una@example.com')
    expect(await mayFollowUsedLink({ viewer: una, ...unpressed }, deps())).toBe(false)
  })

  it('is a new one when the last one is valid for less than five minutes', async () => {
    const first = await makeLink('eve@example.com', { now: new Date(Date.now() - 6 * minuteMs) })
    expect((await makeLink('eve@example.com')).token).not.toBe(first.token)
    expect(await isSignInLinkOpen(first, deps())).toBe(true)
  })

  it('makes one person of two simultaneous first sign-ins', async () => {
    const email = 'twin@example.com'
    // Both links are made before either is used.
    const links = [await makeLink(email, { now: new Date(Date.now() - 6 * minuteMs) }), await makeLink(email)]
    const answers = await Promise.all(links.map((link) => follow(link)))
    const viewers = await Promise.all(answers.map(({ setCookies }) => identify(sessionTokenOf(setCookies))))
    for (const viewer of viewers) expect(viewer).toMatchObject({ kind: 'signed-in', email })
    expect(await database.db.user.count({ where: { email } })).toBe(1)
  })

  it.each(['ben@example.com', 'another@example.com'])(
    'ends the browser’s former session, also that of %s',
    async (email) => {
      const before = await signIn('ben@example.com')
      const answer = await follow(await makeLink(email), { cookies: { [sessionCookie]: before } })
      expect(await identify(before)).toMatchObject({ kind: 'anonymous' })
      expect(await identify(sessionTokenOf(answer.setCookies))).toMatchObject({ email })
    },
  )

  it('writes a line with person and network address to the security log when it signs in', async () => {
    const viewer = await identify(await signIn('sue@example.com'))
    const userId = viewer.kind === 'signed-in' ? viewer.id : ''
    expect(securityEvents.at(-1)).toEqual({ event: 'signed-in', userId, address: '192.0.2.7' })
  })

  it('gives a session whose token has 256 bits and is stored as a hash', async () => {
    const token = await signIn('hash@example.com')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(await database.db.session.count({ where: { sessionToken: token } })).toBe(0)
  })

  it('works once when it is followed twice at the same time', async () => {
    const link = await makeLink('cleo@example.com')
    const answers = await Promise.all([follow(link), follow(link), follow(link)])
    expect(answers.filter(({ setCookies }) => sessionTokenOf(setCookies) !== null)).toHaveLength(1)
  })

  it('is invalid after 10 minutes', async () => {
    const link = await makeLink('dan@example.com', { now: new Date(Date.now() - 10 * minuteMs - 1) })
    expect(await isSignInLinkOpen(link, deps())).toBe(false)
    expect(sessionTokenOf((await follow(link)).setCookies)).toBeNull()
  })

  it('is valid as long as the pages say', () => {
    expect(signInLinkLifetimeMs).toBe(10 * minuteMs)
    const said = [
      words.signIn.sent('a@b.example'),
      words.confirmSignIn.invalid,
      words.writing.sent('a@b.example'),
    ]
    for (const text of said) expect(text).toContain(' 10 minutes')
  })

  it('is not used up by opening its page', async () => {
    const link = await makeLink('eli@example.com')
    expect(await isSignInLinkOpen(link, deps())).toBe(true)
    expect(await isSignInLinkOpen(link, deps())).toBe(true)
    expect(sessionTokenOf((await follow(link)).setCookies)).not.toBeNull()
    expect(await isSignInLinkOpen(link, deps())).toBe(false)
  })

  it('does not sign in with another address', async () => {
    const { token } = await makeLink('flo@example.com')
    const answer = await follow({ token, email: 'admin@example.com', callbackUrl: '/' })
    expect(sessionTokenOf(answer.setCookies)).toBeNull()
  })

  it('can’t be made from a copy of the database', async () => {
    const { token } = await makeLink('gil@example.com')
    const stored = await database.db.verificationToken.findMany({
      where: { identifier: 'gil@example.com' },
      select: { token: true },
    })
    expect(stored).toHaveLength(1)
    expect(stored[0]?.token).not.toContain(token)
  })

  it.each(['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)', ''])(
    'never leads to %j',
    async (callbackUrl) => {
      const link = await makeLink('hal@example.com', { callbackUrl })
      expect(link.callbackUrl).toBe('/')
      const { location, status } = await follow({ ...link, callbackUrl })
      // next-auth itself refuses what is no address at all.
      expect(location?.replace(/\/$/, '') ?? status).toBe(location === null ? 500 : siteUrl)
    },
  )

  it('signs in a reader whose browser has the cookie of a deleted session', async () => {
    const answer = await follow(await makeLink('ida@example.com'), { cookies: { [sessionCookie]: 'gone' } })
    expect(sessionTokenOf(answer.setCookies)).not.toBeNull()
  })

  it('never uses a session token that the browser already had', async () => {
    await signIn('jo@example.com')
    const planted = 'planted-by-a-stranger'
    const answer = await follow(await makeLink('jo@example.com'), { cookies: { [sessionCookie]: planted } })
    expect(sessionTokenOf(answer.setCookies)).not.toBe(planted)
    expect(await identify(planted)).toMatchObject({ kind: 'anonymous' })
  })
})

describe('asking for a link', () => {
  const noLimit = { limit: () => Promise.resolve() }
  const ask = (email: string) =>
    requestSignInLink(
      { viewer: makeViewer({ kind: 'anonymous' }), input: signInInputSchema.parse({ email }) },
      { db: database.db, clock: systemClock, ...noLimit },
    )
  const queued = async () =>
    (
      await database.pool.query<{ payload: { email: string } }>(
        `SELECT payload FROM graphile_worker._private_jobs`,
      )
    ).rows.map(({ payload }) => payload.email)

  it('does the same for known and unknown addresses', async () => {
    await signIn('known@example.com')
    const queries: string[] = []
    const spy = vi.spyOn(database.pool, 'query')
    await expect(ask('known@example.com')).resolves.toEqual({ letterId: expect.any(String) as string })
    await expect(ask('unknown@example.com')).resolves.toEqual({ letterId: expect.any(String) as string })
    queries.push(...spy.mock.calls.map(([query]) => JSON.stringify(query)))
    spy.mockRestore()
    expect(queries.filter((query) => query.includes('"User"'))).toEqual([])
    expect(await queued()).toEqual(expect.arrayContaining(['known@example.com', 'unknown@example.com']))
  })

  it('is limited by network address and by mailbox, whatever tag the mail address has', async () => {
    const counted: string[] = []
    await requestSignInLink(
      {
        viewer: makeViewer({ kind: 'anonymous', address: '198.51.100.4' }),
        input: signInInputSchema.parse({ email: ' Kim+News@Example.com ', callbackUrl: '//evil.example' }),
      },
      {
        db: database.db,
        clock: systemClock,
        limit: ({ name, key }) => {
          counted.push(`${name} ${key}`)
          return Promise.resolve()
        },
      },
    )
    expect(counted).toEqual([
      'sign-in-address 198.51.100.4',
      'sign-in-mailbox kim@example.com 198.51.100.4',
      'sign-in-letters kim@example.com',
    ])
  })

  it('queues nothing once the limit is reached', async () => {
    const limit = () => Promise.reject(new AppError('request/rate-limited', { retryAfterSeconds: 60 }))
    const input = signInInputSchema.parse({ email: 'limited@example.com' })
    const asking = requestSignInLink(
      { viewer: makeViewer({ kind: 'anonymous' }), input },
      { db: database.db, clock: systemClock, limit },
    )
    await expect(asking).rejects.toMatchObject({ code: 'request/rate-limited' })
    expect(await queued()).not.toContain('limited@example.com')
  })

  it('for another person’s address never keeps that person from getting one', async () => {
    const mailbox = 'victim@example.com'
    const limit = (request: Parameters<typeof countedLimit>[0]) => countedLimit(request, database)
    const askFrom = (address: string, email: string) =>
      requestSignInLink(
        { viewer: makeViewer({ kind: 'anonymous', address }), input: signInInputSchema.parse({ email }) },
        { db: database.db, clock: systemClock, limit },
      )
    // Dots and tags do not evade the limit of a network.
    for (let time = 0; time < 10; time += 1) await askFrom('198.51.100.66', `vic.tim+${time}@example.com`)
    await expect(askFrom('198.51.100.66', mailbox)).rejects.toMatchObject({ code: 'request/rate-limited' })
    for (const network of ['198.51.100.67', '198.51.100.68', '198.51.100.69']) {
      for (let time = 0; time < 8; time += 1) await askFrom(network, mailbox)
    }
    await expect(askFrom('203.0.113.1', mailbox)).resolves.toEqual({ letterId: null })
    const letters = (await queued()).filter((email) => email === mailbox)
    // Ten of the hour's twenty letters were left; further requests share one waiting letter, or two at a new hour.
    expect(letters.length).toBeGreaterThanOrEqual(11)
    expect(letters.length).toBeLessThanOrEqual(12)
  })
})
