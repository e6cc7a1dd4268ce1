import { expect, test } from 'vitest'
import { makeAdministrator } from '#lib/auth/make-administrator.ts'
import { findAdministrator } from '#lib/auth/user-store.ts'
import { useDatabase } from '#tests/setup/database.ts'

const database = useDatabase()
const now = new Date('2026-11-28T12:00:00Z')

test('the first administrator is made of an address alone, or of who is there already', async () => {
  const { db } = database
  expect(await findAdministrator(db)).toBeNull()
  expect(await makeAdministrator({ address: ' Owner@Example.com ', now }, db)).toBe('owner@example.com')
  expect(await findAdministrator(db)).toBe('owner@example.com')
  await db.user.create({ data: { email: 'reader@example.com', name: 'Robin' } })
  await makeAdministrator({ address: 'reader@example.com', now }, db)
  const where = { email: 'reader@example.com' }
  expect(await db.user.findUnique({ where })).toMatchObject({ name: 'Robin', role: 'ADMIN' })
})

test('what is no address makes nobody an administrator', async () => {
  await expect(makeAdministrator({ address: 'nobody', now }, database.db)).rejects.toThrow()
  expect(await database.db.user.count({ where: { email: 'nobody' } })).toBe(0)
})
