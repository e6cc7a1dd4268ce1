import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import type { Client } from 'pg'
import { quoteToken } from '#lib/moderation/quotes/quote-token.ts'
import { reportToken } from '#lib/moderation/report.ts'
import { linkToken } from '#lib/moderation/by-mail/decision-link.ts'
import { hashToken, statementToken } from '#lib/moderation/statement.ts'
import { makeTimeId } from '#lib/ids.ts'
import type { Caller, Target } from '../../../architecture/rights.ts'
import { insertPerson, sessionCookie } from '../../../setup/people.ts'
import type { Person } from '../../../setup/people.ts'
import { expect, siteUnderTest } from '../../fixtures.ts'
import type { Site } from '../../fixtures.ts'
import { lakeClient } from '../../../setup/lake-client.ts'

/** An article of its own, so that what is written here is on no page that another test reads. */
export const article = { id: 'post-authorisation', slug: 'authorisation' } as const

interface Given {
  site: Site
  request: APIRequestContext
  client: Client
}

/** What one call is about. Each is made when it is asked for. */
export interface Scene {
  caller: Person | null
  /** The comment of the target. */
  comment: () => Promise<string>
  /** The person of the target; another reader where it is a comment. */
  person: () => Promise<Person>
  /** The number of a moderator's decision about the target's comment. */
  decision: () => Promise<string>
  /** The token of the link to the statement of reasons for such a decision. */
  statement: () => Promise<string>
  /** The token of the link to the receipt of a report of the target's comment, which was refused. */
  receipt: () => Promise<string>
  /** An appeal of the comment's writer. */
  appeal: () => Promise<string>
  /** The token of the link by which its writer says whether an article may quote it. */
  quote: () => Promise<string>
  /** The token of the link by which a moderator decides on the comment from a letter. */
  link: () => Promise<string>
  /** As `link`, once it was used. */
  usedLink: () => Promise<string>
  /** A sanction of the target's person. */
  sanction: () => Promise<string>
  /** A rule on words, which notes and holds nothing. */
  rule: () => Promise<string>
  /** The secret of the link that posts words of the target's writer. */
  kept: () => Promise<string>
}

const roleOf: Partial<Record<Target, Person['role']>> = {
  'a moderator': 'MODERATOR',
  'an administrator': 'ADMIN',
}

/** Makes scenes on the product under test. */
export async function openStage({ site, request, client }: Given) {
  await putArticle(site)
  const { authSecret: secret } = readSecrets(site)
  // Decides and sanctions; as an administrator also staff. Names of staff are reserved, so nobody has one here.
  const dee = await insertPerson({ role: 'ADMIN', name: null }, client)

  const sendAs = (by: Person) => async (route: string, data: object) => {
    const headers = { origin: site.url, cookie: cookieOf(by, site) }
    const answer = await request.post(route, { headers, data })
    expect(answer.ok(), `${route} ${await answer.text()}`).toBe(true)
    return (await answer.json()) as Record<string, unknown>
  }
  const send = sendAs(dee)
  const decide = async (id: string, decision: string) => {
    const { decided } = await send('/api/moderation/decisions', { ids: [id], decision, reason: 'insult' })
    return (decided as [{ event: string }])[0].event
  }
  const sanction = async ({ id }: Person) => {
    const terms = { kind: 'suspension', days: 1, reason: 'insult' }
    return (await send('/api/moderation/sanctions', { person: id, ...terms }))['id'] as string
  }
  const only = async (sql: string, value: string) =>
    (await client.query<{ id: string }>(sql, [value])).rows[0]?.id ?? ''

  async function enter({ caller, target }: { caller: Caller; target: Target }): Promise<Scene> {
    const enterAs = (role: Person['role']) => insertPerson({ role, name: null }, client)
    const person = caller === 'anonymous' ? null : await enterAs(caller)
    if (person && target.endsWith('while suspended')) await sanction(person)
    const other = once(() => enterAs(roleOf[target] ?? 'READER'))
    const writer = () => (target.startsWith('own') && person ? Promise.resolve(person) : other())
    const status = target.endsWith('held') ? 'HELD' : target.endsWith('deleted') ? 'DELETED' : 'PUBLISHED'
    const comment = once(async () => insertComment({ by: await writer(), status }, client))
    const decision = once(async () => {
      const id = await insertComment({ by: await writer(), status: 'PUBLISHED' }, client)
      const event = await decide(id, 'reject')
      const erase = `update "Comment" set status = 'DELETED', body = '' where id = $1`
      if (status === 'DELETED') await client.query(erase, [id])
      return event
    })
    const statementId = once(async () =>
      only('select id from "StatementOfReasons" where "eventSeq" = $1', await decision()),
    )
    const statement = once(async () => statementToken({ id: await statementId(), secret }))
    return {
      caller: person,
      comment,
      person: () => (target === 'oneself' && person ? Promise.resolve(person) : other()),
      decision,
      statement,
      receipt: once(async () => {
        const id = await comment()
        // Whoever decides gives no verdict on a report of their own.
        await sendAs(await enterAs('READER'))(`/api/comments/${id}/reports`, { reason: 'spam' })
        await decide(id, 'keep')
        return reportToken({ id: await only('select id from "Report" where "commentId" = $1', id), secret })
      }),
      appeal: once(async () => {
        await send(`/api/statements/${await statement()}/appeal`, { text: 'It was kind.' })
        return only('select id from "Appeal" where "statementId" = $1', await statementId())
      }),
      quote: once(async () => {
        const id = await comment()
        await send('/api/moderation/quotes', { id })
        return quoteToken({
          id: await only('select id from "QuoteRequest" where "commentId" = $1', id),
          secret,
        })
      }),
      link: async () => {
        const id = await insertLink({ by: dee, comment: await comment(), event: null }, client)
        return linkToken({ id, secret })
      },
      usedLink: async () => {
        const event = await decision()
        const decided = 'select "commentId" as id from "StatementOfReasons" where "eventSeq" = $1'
        const id = await insertLink({ by: dee, comment: await only(decided, event), event }, client)
        return linkToken({ id, secret })
      },
      sanction: once(async () => sanction(target === 'oneself' && person ? person : await other())),
      rule: () => insertRule({ by: dee }, client),
      kept: once(async () => keepWords(await writer(), client)),
    }
  }
  return { enter }
}

/** The header of a person's session; empty for nobody. */
export function cookieOf(person: Person | null, site: Site): string {
  if (!person) return ''
  const { name, value } = sessionCookie({ person, siteUrl: site.url })
  return `${name}=${value}`
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}

async function putArticle(site: Site): Promise<void> {
  const lake = lakeClient({ url: site.lakeUrl, token: site.lakeWriteToken })
  const [model] = await lake.fetch<[Record<string, unknown> & { _type: string }]>(
    '*[_id == "post-management-vs-leadership"]',
  )
  const slug = { _type: 'slug', current: article.slug }
  // The oldest of all, so that it leads no list.
  const publishedAt = '2020-01-01T08:00:00Z'
  await lake.createIfNotExists({ ...model, _id: article.id, title: 'Who may what', slug, publishedAt })
}

function readSecrets({ dataDir }: Site): { authSecret: string } {
  return JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as { authSecret: string }
}

async function insertComment(
  { by, status }: { by: Person; status: 'PUBLISHED' | 'HELD' | 'DELETED' },
  client: Client,
): Promise<string> {
  const id = makeTimeId(new Date())
  const body = status === 'DELETED' ? '' : `Words of ${id}`
  await client.query(
    `insert into "Comment" (id, "postId", "authorId", body, status, "idempotencyKey")
     values ($1, $2, $3, $4, $5, $6)`,
    [id, article.id, by.id, body, status, randomUUID()],
  )
  return id
}

async function insertLink(
  { by, comment, event }: { by: Person; comment: string; event: string | null },
  client: Client,
): Promise<string> {
  const id = randomUUID()
  const secret = readSecrets(siteUnderTest()).authSecret
  await client.query(
    `insert into "DecisionLink" (id, "letterId", "personId", "commentId", version, "createdAt", expires, "eventSeq", "tokenHash")
     values ($1, $1, $2, $3, 1, now(), now() + interval '1 day', $4, $5)`,
    [id, by.id, comment, event, hashToken(linkToken({ id, secret }))],
  )
  return id
}

async function insertRule({ by }: { by: Person }, client: Client): Promise<string> {
  const id = randomUUID()
  await client.query(
    `insert into "WordRule" (id, kind, mode, text, matches, "matchesNot", "createdAt", "createdById")
     values ($1, 'word', 'watch', 'zyzzyva', 'A zyzzyva', 'A beetle', now(), $2)`,
    [id, by.id],
  )
  return id
}

async function keepWords({ id }: Person, client: Client): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(secret).digest('hex')
  await client.query(
    `insert into "PendingComment" (id, "tokenHash", email, "postId", body, "idempotencyKey", expires)
     values ($1, $2, $3, $4, $5, $6, now() + interval '1 day')`,
    [randomUUID(), tokenHash, `${id}@example.com`, article.id, `Kept words ${id}`, randomUUID()],
  )
  return secret
}
