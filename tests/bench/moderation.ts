import { randomUUID } from 'node:crypto'
import { withClient } from '#lib/with-client.ts'
import { createPerson } from '../setup/people.ts'
import type { TestStack } from '../setup/stack.ts'
import type { Row } from './report.ts'

const postId = 'post-management-vs-leadership'
const slug = 'management-vs-leadership'
const few = 200
const many = 200_000
const tries = 100

const pages = [
  { name: 'queue, held', path: '/api/moderation/comments?queue=held' },
  { name: 'queue, published', path: '/api/moderation/comments?queue=published' },
  { name: 'queue, all of a person', path: '/api/moderation/comments?queue=published&person=$person' },
  { name: 'comments as JSON, second page', path: `/api/comments?post=${slug}&sort=newest&cursor=$cursor` },
]

/**
 * The pages of moderators and a further page of the API with 200 and with 200,000 comments, medians of one run; and the
 * time from a decision to the page without the comment.
 */
export async function measureModeration(stack: TestStack): Promise<{ pages: Row[]; decisions: Row[] }> {
  const { connectionString, siteUrl } = stack
  const mira = await createPerson(connectionString, { role: 'MODERATOR', name: 'Bench moderator' })
  const writer = await createPerson(connectionString, { role: 'READER', name: 'Bench writer' })
  const headers = {
    'content-type': 'application/json',
    origin: siteUrl,
    cookie: `next-auth.session-token=${mira.sessionToken}`,
  }
  await fill({ connectionString, personId: writer.id, from: 0, to: few })
  const small = await measurePages({ siteUrl, headers, personId: writer.id })
  const decisions = await measureDecisions({ connectionString, siteUrl, headers })
  await fill({ connectionString, personId: writer.id, from: few, to: many })
  const large = await measurePages({ siteUrl, headers, personId: writer.id })
  return {
    decisions,
    pages: pages.map(({ name }, place) => ({
      what: name,
      'with 200, ms': small[place] ?? 0,
      'with 200,000, ms': large[place] ?? 0,
      ratio: (large[place] ?? 0) / (small[place] ?? 1),
    })),
  }
}

interface Filling {
  connectionString: string
  personId: string
  from: number
  to: number
}

/** Every second comment is held; they are spread over 90 days. */
async function fill({ connectionString, personId, from, to }: Filling): Promise<void> {
  await withClient({ connectionString }, async (client) => {
    await client.query(
      `insert into "Comment" (id, "postId", depth, "authorId", body, status, "idempotencyKey", "createdAt")
       select uuidv7(make_interval(secs => -7776000 + n * 38)), $1, 0, $2, 'Comment number ' || n,
         (case when n % 2 = 0 then 'HELD' else 'PUBLISHED' end)::"CommentStatus", gen_random_uuid(),
         now() + make_interval(secs => -7776000 + n * 38)
       from generate_series($3::int, $4::int - 1) as n`,
      [postId, personId, from, to],
    )
    await client.query('analyze "Comment"')
  })
}

interface Asking {
  siteUrl: string
  headers: Record<string, string>
  personId: string
}

async function measurePages({ siteUrl, headers, personId }: Asking): Promise<number[]> {
  const first = await fetch(`${siteUrl}/api/comments?post=${slug}&sort=newest&limit=20`)
  const { next } = (await first.json()) as { next: string | null }
  const medians = []
  for (const { path } of pages) {
    const url = siteUrl + path.replace('$person', personId).replace('$cursor', next ?? '')
    medians.push(await medianMs(url, headers))
  }
  return medians
}

async function medianMs(url: string, headers: Record<string, string>): Promise<number> {
  const times = []
  for (let turn = 0; turn < tries; turn += 1) {
    const began = performance.now()
    const answer = await fetch(url, { headers })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
    times.push(performance.now() - began)
  }
  return percentile(times, 50)
}

/** From the call of a decision until the article is without the comment. */
async function measureDecisions({
  connectionString,
  siteUrl,
  headers,
}: Omit<Asking, 'personId'> & { connectionString: string }): Promise<Row[]> {
  const times = []
  for (let turn = 0; turn < 20; turn += 1) {
    const writer = await createPerson(connectionString, { role: 'READER', name: `Bench ${turn}` })
    const body = `To be taken away: ${randomUUID()}`
    const posted = await fetch(`${siteUrl}/api/comments`, {
      method: 'POST',
      headers: { ...headers, cookie: `next-auth.session-token=${writer.sessionToken}` },
      body: JSON.stringify({ post: slug, body, idempotencyKey: randomUUID() }),
    })
    const { comment } = (await posted.json()) as { comment: { id: string } }
    const isShown = async () => (await (await fetch(`${siteUrl}/post/${slug}`)).text()).includes(body)
    if (!(await isShown())) throw new Error('a comment was not published')
    const began = performance.now()
    const decision = { ids: [comment.id], decision: 'reject', reason: 'off-topic' }
    await fetch(`${siteUrl}/api/moderation/decisions`, {
      ...{ method: 'POST', headers },
      body: JSON.stringify(decision),
    })
    while (await isShown());
    times.push(performance.now() - began)
  }
  return [{ what: 'decision to page', 'p50, ms': percentile(times, 50), 'p95, ms': percentile(times, 95) }]
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)] ?? 0
}
