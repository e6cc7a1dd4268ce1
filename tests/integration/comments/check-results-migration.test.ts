import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, it } from 'vitest'
import { withClient } from '#lib/with-client.ts'

const folder = path.resolve(import.meta.dirname, '../../../prisma/migrations')

it('the migration makes results from the names of the checks of a waiting comment', async () => {
  const url = new URL(inject('templateUrl'))
  url.pathname = '/postgres'
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await withClient({ connectionString: url.href }, (client) => client.query(`create database ${name}`))
  const connectionString = Object.assign(new URL(url), { pathname: `/${name}` }).href
  const names = readdirSync(folder)
    .filter((entry) => /^\d/.test(entry))
    .toSorted()
  const last = names.findIndex((entry) => entry.endsWith('check_results'))
  const read = (entry = '') => readFileSync(path.join(folder, entry, 'migration.sql'), 'utf8')
  try {
    await withClient({ connectionString }, async (client) => {
      for (const entry of names.slice(0, last)) await client.query(read(entry))
      await client.query(`
        WITH person AS (INSERT INTO "User" (id, email) VALUES (gen_random_uuid(), 'a@example.com') RETURNING id)
        INSERT INTO "Comment" (id, "postId", "authorId", body, status, version, "idempotencyKey", "holdReasons")
        SELECT gen_random_uuid(), 'post', id, 'Words', 'HELD', 2, gen_random_uuid(), '{premoderated,many-links}'
        FROM person`)
      await client.query(read(names[last]))
      const { rows } = await client.query(
        'SELECT version, "check", outcome, numbers, sentence IS NULL AS mute FROM "CheckResult" ORDER BY id',
      )
      const held = { version: 2, outcome: 'HOLD', numbers: {}, mute: false }
      expect(rows).toEqual([
        { check: 'premoderated', ...held },
        { check: 'many-links', ...held },
      ])
    })
  } finally {
    await withClient({ connectionString: url.href }, (client) =>
      client.query(`drop database ${name} with (force)`),
    )
  }
})
