import { describe, expect, it } from 'vitest'
import { endSession } from '#lib/auth/end-session.ts'
import { renewSession } from '#lib/auth/renew-session.ts'
import { hashSessionToken } from '#lib/auth/session-token.ts'
import { identifyViewer } from '#lib/auth/viewer.ts'
import { dayMs } from '#lib/time.ts'
import { maySeedAccounts, seedAccounts, seededAccounts } from '#prisma/seed/accounts.ts'
import { suspend } from '#tests/factories/suspend.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { createSignInRig, sessionCookie } from '#tests/setup/sign-in-rig.ts'

const database = useDatabase()
const { deps, signIn, identify, logSecurity, securityEvents } = createSignInRig(database)

describe('the viewer', () => {
  it('is anonymous without a session, with an unknown one and with an ended one', async () => {
    const token = await signIn('lou@example.com')
    expect(await identify(null)).toMatchObject({ kind: 'anonymous', address: '192.0.2.7' })
    expect(await identify('made up')).toMatchObject({ kind: 'anonymous' })
    expect(await identify(token, new Date(Date.now() + 31 * dayMs))).toMatchObject({ kind: 'anonymous' })
  })

  it('has a changed role at the next request', async () => {
    const token = await signIn('max@example.com')
    await database.db.user.update({
      where: { email: 'max@example.com' },
      data: { role: 'MODERATOR' },
      select: { id: true },
    })
    expect(await identify(token)).toMatchObject({ role: 'MODERATOR' })
  })

  it('has a suspension at the next request, and no longer once it is over', async () => {
    const token = await signIn('sue@example.com')
    const { id } = await database.db.user.findUniqueOrThrow({ where: { email: 'sue@example.com' } })
    expect(await identify(token)).toMatchObject({ silencing: null })
    const until = new Date(Date.now() + dayMs)
    await suspend({ db: database.db, personId: id, until })
    expect(await identify(token)).toMatchObject({
      silencing: { until, explanation: 'Please don’t insult.' },
    })
    expect(await identify(token, until)).toMatchObject({ silencing: null })
    await suspend({ db: database.db, personId: id, until: null })
    expect(await identify(token)).toMatchObject({ silencing: { until: null } })
    await database.db.sanction.updateMany({ where: { personId: id }, data: { liftedAt: new Date() } })
    expect(await identify(token)).toMatchObject({ silencing: null })
  })

  it('is anonymous after signing out, even with the old cookie', async () => {
    const token = await signIn('nat@example.com')
    const viewer = await identify(token)
    const { setCookies } = await endSession({ viewer, sessionToken: token }, { ...deps(), logSecurity })
    expect(await identify(token)).toMatchObject({ kind: 'anonymous' })
    expect(securityEvents.at(-1)).toMatchObject({ event: 'signed-out', address: '192.0.2.7' })
    expect(setCookies).toEqual([
      `${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure`,
      'io-signed-in=; Path=/; Max-Age=0; SameSite=Lax; Secure',
    ])
  })

  it('can’t be read without the database: the fault says that it is unavailable', async () => {
    const db = { $queryRaw: () => Promise.reject(new Error('connect ECONNREFUSED')) }
    const asked = identifyViewer({ sessionToken: 'x', address: '' }, { ...deps(), db: db as never })
    await expect(asked).rejects.toMatchObject({ code: 'request/unavailable' })
  })
})

describe('a visit', () => {
  const expiryOf = async (sessionToken: string) => {
    const { expires } = await database.db.session.findUniqueOrThrow({
      where: { sessionToken: hashSessionToken(sessionToken) },
    })
    return expires
  }

  it('extends the session to thirty days from now, at most once a day, with a new cookie', async () => {
    const token = await signIn('quinn@example.com')
    const cookies = `${sessionCookie}=${token}`
    const first = await expiryOf(token)
    const renew = async (now: Date) =>
      renewSession({ viewer: await identify(token, now), cookies }, deps(now))
    await renew(new Date(first.getTime() - 29.5 * dayMs))
    expect(await expiryOf(token)).toEqual(first)
    const tenDaysBefore = new Date(first.getTime() - 10 * dayMs)
    const { setCookies } = await renew(tenDaysBefore)
    expect(await expiryOf(token)).toEqual(new Date(tenDaysBefore.getTime() + 30 * dayMs))
    expect(setCookies).toEqual([
      `${sessionCookie}=${token}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure`,
      'io-signed-in=1; Path=/; Max-Age=2592000; SameSite=Lax; Secure',
    ])
  })

  it('removes the cookies of a session that no longer exists', async () => {
    const viewer = await identify('gone')
    const gone = `${sessionCookie}=gone; io-signed-in=1`
    expect((await renewSession({ viewer, cookies: gone }, deps())).setCookies).toEqual([
      `${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure`,
      'io-signed-in=; Path=/; Max-Age=0; SameSite=Lax; Secure',
    ])
    expect((await renewSession({ viewer, cookies: null }, deps())).setCookies).toEqual([])
  })
})

describe('seeded accounts', () => {
  it('exist only while no mail server is configured', () => {
    expect(maySeedAccounts({})).toBe(true)
    expect(maySeedAccounts({ SMTP_URL: 'smtp://mail.example.com' })).toBe(false)
  })

  it('are made once, and keep their owner’s changes', async () => {
    await seedAccounts({ db: database.db })
    await database.db.user.update({
      where: { email: 'editor@example.com' },
      data: { name: 'Erin' },
      select: { id: true },
    })
    await seedAccounts({ db: database.db })
    const users = await database.db.user.findMany({
      where: { email: { in: seededAccounts.map(({ email }) => email) } },
      select: { email: true, name: true, role: true, emailVerified: true },
    })
    expect(users).toHaveLength(4)
    expect(users.find(({ email }) => email === 'editor@example.com')).toMatchObject({
      name: 'Erin',
      role: 'EDITOR',
    })
    expect(users.every(({ emailVerified }) => emailVerified !== null)).toBe(true)
  })
})
