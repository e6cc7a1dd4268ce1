import { json } from 'node:stream/consumers'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { changeComment } from '#lib/comments/change-comment.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import { openDatabase } from '#lib/db.ts'
import { isAppError } from '#lib/errors.ts'
import { decide } from '#lib/moderation/decide.ts'
import { decisions } from '#lib/moderation/decision.ts'
import type { ModerationDeps } from '#lib/moderation/deps.ts'
import { usualReasons } from '#lib/moderation/reasons.ts'
import { gatherNews } from '#lib/moderation/read-news.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { readStandings } from '#lib/standing/standing-store.ts'
import { systemClock } from '#lib/time.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** What the storm's test hands over, by standard input: thousands of ids are too much for an environment. */
export interface Orders {
  databaseUrl: string
  moderators: SignedInViewer[]
  commentIds: string[]
  /** How many acts each moderator does. */
  acts: number
}

/** Moderators in a process of their own, who decide and undo at random. Each acknowledged event is a line of its output. */
const { databaseUrl, moderators, commentIds, acts } = (await json(process.stdin)) as Orders
const { db, close } = openDatabase(databaseUrl)

const deps: ModerationDeps = {
  db,
  clock: systemClock,
  secret: 'secret',
  findComment,
  changeComment,
  findPost: () => Promise.resolve(null),
  shareNews: () => gatherNews(deps),
  listReasons: () => Promise.resolve(usualReasons),
  readStandings,
}

const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(Math.random() * list.length)] as Value

async function moderate(viewer: Viewer): Promise<void> {
  const done: string[] = []
  for (let act = 0; act < acts; act++) {
    const eventId = Math.random() < 0.25 ? done.pop() : undefined
    const event = await (eventId === undefined ? decideOnOne(viewer) : undoOne(viewer, eventId)).catch(
      unlessLate,
    )
    if (event === null) continue
    if (eventId === undefined) done.push(event)
    process.stdout.write(`${event}\n`)
  }
}

/** On a busy machine a transaction may not get its turn in time. Then nothing is acknowledged, and the moderator goes on. */
function unlessLate(error: unknown): null {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2028') return null
  throw error
}

async function decideOnOne(viewer: Viewer): Promise<string | null> {
  const decision = pick(decisions)
  const input = { ids: [pick(commentIds)], decision, reason: 'insult' }
  return (await decide({ viewer, input }, deps))[0]?.event ?? null
}

async function undoOne(viewer: Viewer, eventId: string): Promise<string | null> {
  try {
    return (await undoDecision({ viewer, input: { eventId } }, deps)).event
  } catch (error) {
    // Another moderator has decided on the comment since.
    if (isAppError(error) && error.code === 'moderation/not-undone') return null
    throw error
  }
}

await Promise.all(moderators.map((viewer) => moderate(viewer as SignedInViewer & Viewer)))
await close()
