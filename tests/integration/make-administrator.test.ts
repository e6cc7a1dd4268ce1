import { expect, test } from 'vitest'
import { makeAdministrator } from '#lib/auth/make-administrator.ts'
import { findAdministrator } from '#lib/auth/user-store.ts'
import { appendEvent } from '#lib/moderation/record-store.ts'
import { createSecurityLog } from '#lib/log.ts'
import { toWords } from '#lib/local/run/log-line.ts'
import { useDatabase } from '#tests/setup/database.ts'

const database = useDatabase()
const now = new Date('2026-11-28T12:00:00Z')
const by = 'npm run admin'

/** Makes an administrator, and returns the result with the lines of the log. */
async function promote(address: string) {
  const lines: string[] = []
  const logSecurity = createSecurityLog('error', { write: (line) => void lines.push(line) })
  const made = await makeAdministrator(
    { address, by, now },
    { db: database.db, logSecurity, record: appendEvent },
  )
  return { made, lines }
}

test('an address alone makes the first administrator, of an existing or a new account', async () => {
  const { db } = database
  expect(await findAdministrator(db)).toBeNull()
  const { made } = await promote(' Owner@Example.com ')
  expect(made).toEqual({ email: 'owner@example.com', from: null })
  expect(await findAdministrator(db)).toBe('owner@example.com')
  await db.user.create({ data: { email: 'reader@example.com', name: 'Robin' } })
  await promote('reader@example.com')
  const where = { email: 'reader@example.com' }
  expect(await db.user.findUnique({ where })).toMatchObject({ name: 'Robin', role: 'ADMIN' })
})

test('each change of a role is in the record, a line of the security log without the address, and words on the terminal', async () => {
  const { db } = database
  const email = 'mod@example.com'
  const { id } = await db.user.create({ data: { email, role: 'MODERATOR' } })
  const [line = '', ...others] = (await promote(email)).lines
  expect(others).toEqual([])
  expect(JSON.parse(line)).toMatchObject({
    ...{
      name: 'security',
      channel: 'security',
      event: 'role-changed',
      userId: id,
      from: 'MODERATOR',
      to: 'ADMIN',
      by,
    },
  })
  expect(line).not.toContain(email)
  expect(toWords(line, { from: 'warn' })).toContain(
    `security: ${by} changed the role of ${id} from MODERATOR to ADMIN`,
  )
  const recorded = () => db.moderationEvent.findMany({ where: { subject: `person:${id}` } })
  expect(await recorded()).toMatchObject([{ kind: 'role-changed', actorId: null }])
  expect(JSON.parse((await recorded())[0]?.data ?? '')).toEqual({ from: 'MODERATOR', to: 'ADMIN', by })
  const again = await promote(email)
  expect(again).toEqual({ made: { email, from: 'ADMIN' }, lines: [] })
  expect(await recorded()).toHaveLength(1)
})

test('a malformed address is refused, and makes nobody an administrator', async () => {
  await expect(promote('nobody')).rejects.toThrow()
  expect(await database.db.user.count({ where: { email: 'nobody' } })).toBe(0)
})
