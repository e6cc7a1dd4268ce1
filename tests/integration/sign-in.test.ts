import { describe, expect, it, vi } from 'vitest'
import { createSignInLink } from '#lib/auth/create-sign-in-link.ts'
import { isSignInLinkOpen } from '#lib/auth/is-sign-in-link-open.ts'
import { requestSignInLink, signInInputSchema } from '#lib/auth/request-sign-in-link.ts'
import { AppError } from '#lib/errors.ts'
import { minuteMs } from '#lib/time.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { createSignInRig, sessionCookie, sessionTokenOf, siteUrl } from '#tests/setup/sign-in-rig.ts'

const database = useDatabase()
const { deps, makeLink, follow, signIn, identify } = createSignInRig(database)

describe('a sign-in link', () => {
  it('is built from the site’s own address and leads to the button', async () => {
    const link = new URL(await createSignInLink({ email: 'ann@example.com', callbackUrl: '/post/x' }, deps()))
    expect(link.origin).toBe(siteUrl)
    expect(link.pathname).toBe('/sign-in/confirm')
    expect(link.searchParams.get('callbackUrl')).toBe('/post/x')
  })

  it('signs in and leads where the reader was going', async () => {
    const answer = await follow(await makeLink('bea@example.com', { callbackUrl: '/post/management' }))
    expect(answer.location).toBe(`${siteUrl}/post/management`)
    const viewer = await identify(sessionTokenOf(answer.setCookies))
    expect(viewer).toMatchObject({ kind: 'signed-in', email: 'bea@example.com', role: 'READER' })
  })

  it('gives a session cookie that scripts and other sites cannot use', async () => {
    const { setCookies } = await follow(await makeLink('bo@example.com'))
    const cookie = setCookies.find((header) => header.startsWith(sessionCookie))
    expect(cookie).toMatch(/; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Lax/)
  })

  it('works once: a replay gives no session and says why', async () => {
    const link = await makeLink('cas@example.com')
    await follow(link)
    const replay = await follow(link)
    expect(sessionTokenOf(replay.setCookies)).toBeNull()
    expect(replay.location).toContain('error=Verification')
  })

  it('works once when followed twice at the same time', async () => {
    const link = await makeLink('cleo@example.com')
    const answers = await Promise.all([follow(link), follow(link), follow(link)])
    expect(answers.filter(({ setCookies }) => sessionTokenOf(setCookies) !== null)).toHaveLength(1)
  })

  it('is over after 15 minutes', async () => {
    const link = await makeLink('dan@example.com', { now: new Date(Date.now() - 15 * minuteMs - 1) })
    expect(await isSignInLinkOpen(link, deps())).toBe(false)
    expect(sessionTokenOf((await follow(link)).setCookies)).toBeNull()
  })

  it('is not used up by being looked at', async () => {
    const link = await makeLink('eli@example.com')
    expect(await isSignInLinkOpen(link, deps())).toBe(true)
    expect(await isSignInLinkOpen(link, deps())).toBe(true)
    expect(sessionTokenOf((await follow(link)).setCookies)).not.toBeNull()
    expect(await isSignInLinkOpen(link, deps())).toBe(false)
  })

  it('signs nobody else in', async () => {
    const { token } = await makeLink('flo@example.com')
    const answer = await follow({ token, email: 'admin@example.com', callbackUrl: '/' })
    expect(sessionTokenOf(answer.setCookies)).toBeNull()
  })

  it('cannot be made from a copy of the database', async () => {
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

  it('still signs in a reader whose browser kept the cookie of a session that is gone', async () => {
    const answer = await follow(await makeLink('ida@example.com'), { [sessionCookie]: 'gone' })
    expect(sessionTokenOf(answer.setCookies)).not.toBeNull()
  })

  it('never takes up a session token that was there before', async () => {
    await signIn('jo@example.com')
    const planted = 'planted-by-a-stranger'
    const answer = await follow(await makeLink('jo@example.com'), { [sessionCookie]: planted })
    expect(sessionTokenOf(answer.setCookies)).not.toBe(planted)
    expect(await identify(planted)).toMatchObject({ kind: 'anonymous' })
  })
})

describe('asking for a link', () => {
  const noLimit = { limit: () => Promise.resolve() }
  const ask = (email: string) =>
    requestSignInLink(
      { viewer: makeViewer({ kind: 'anonymous' }), input: signInInputSchema.parse({ email }) },
      { db: database.db, ...noLimit },
    )
  const queued = async () =>
    (
      await database.pool.query<{ payload: { email: string } }>(
        `SELECT payload FROM graphile_worker._private_jobs`,
      )
    ).rows.map(({ payload }) => payload.email)

  it('does the same for an address that is known and one that is not', async () => {
    await signIn('known@example.com')
    const queries: string[] = []
    const spy = vi.spyOn(database.pool, 'query')
    await expect(ask('known@example.com')).resolves.toBeUndefined()
    await expect(ask('unknown@example.com')).resolves.toBeUndefined()
    queries.push(...spy.mock.calls.map(([query]) => JSON.stringify(query)))
    spy.mockRestore()
    expect(queries.filter((query) => query.includes('"User"'))).toEqual([])
    expect(await queued()).toEqual(expect.arrayContaining(['known@example.com', 'unknown@example.com']))
  })

  it('counts by network address and by mailbox, whatever the tag in the address', async () => {
    const counted: string[] = []
    await requestSignInLink(
      {
        viewer: makeViewer({ kind: 'anonymous', address: '198.51.100.4' }),
        input: signInInputSchema.parse({ email: ' Kim+News@Example.com ', callbackUrl: '//evil.example' }),
      },
      {
        db: database.db,
        limit: ({ name, key }) => {
          counted.push(`${name} ${key}`)
          return Promise.resolve()
        },
      },
    )
    expect(counted).toEqual(['sign-in-address 198.51.100.4', 'sign-in-mailbox kim@example.com'])
  })

  it('queues nothing once the limit is reached', async () => {
    const limit = () => Promise.reject(new AppError('request/rate-limited', { retryAfterSeconds: 60 }))
    const input = signInInputSchema.parse({ email: 'limited@example.com' })
    const asking = requestSignInLink(
      { viewer: makeViewer({ kind: 'anonymous' }), input },
      { db: database.db, limit },
    )
    await expect(asking).rejects.toMatchObject({ code: 'request/rate-limited' })
    expect(await queued()).not.toContain('limited@example.com')
  })
})
