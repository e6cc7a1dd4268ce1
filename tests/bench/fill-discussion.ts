import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { withClient } from '#lib/with-client.ts'
import { createPerson } from '../setup/people.ts'

/**
 * Makes people with sessions and, in their names, `count` published comments under a post: every fifth a thread,
 * the rest replies. Returns a session token for each person.
 */
export async function fillDiscussion(options: {
  connectionString: string
  postId: string
  count: number
  people: number
}): Promise<string[]> {
  const { connectionString, people } = options
  const tokens: string[] = []
  for (let index = 0; index < people; index += 1) {
    const person = await createPerson(connectionString, { role: 'READER', name: `Bench ${index}` })
    tokens.push(person.sessionToken)
  }
  await withClient({ connectionString }, async (client) => {
    await client.query('delete from "Comment" where "postId" = $1', [options.postId])
    await addComments(client, options)
  })
  return tokens
}

async function addComments(client: pg.Client, { postId, count }: { postId: string; count: number }) {
  const { rows } = await client.query<{ id: string }>('select id from "User" limit 1')
  let rootId: string | null = null
  for (let index = 0; index < count; index += 1) {
    const id = randomUUID()
    const isRoot = index % 5 === 0
    if (isRoot) rootId = null
    await client.query(
      `insert into "Comment" (id, "postId", "parentId", "rootId", depth, "authorId", body, status, "idempotencyKey", "replyCount")
       values ($1, $2, $3, $3, $4, $5, $6, 'PUBLISHED', $7, $8)`,
      [id, postId, rootId, isRoot ? 0 : 1, rows[0]?.id, sentence(index), randomUUID(), isRoot ? 4 : 0],
    )
    if (isRoot) rootId = id
  }
}

function sentence(index: number): string {
  const words =
    'We tried *this* in our team last year, and the hardest part was letting go of the old habit first.'
  return `${index + 1}. ${words}\n\nIt took a quarter until anybody believed that we meant it.`
}
