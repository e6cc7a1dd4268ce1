import { identifyPerson } from '#lib/auth/identify-person.ts'
import { sendWaitingLetter } from '#lib/jobs/tasks/send-waiting-letter.ts'
import type { Message } from '#lib/mail/mailer.ts'
import { chooseMail } from '#lib/moderation/by-mail/choose-mail.ts'
import { queueDailyLetters, queueHeldLetters } from '#lib/moderation/by-mail/queue-letters.ts'
import type { ByMailDeps } from '#lib/moderation/deps.ts'
import { sanction } from '#lib/moderation/sanctions/sanction.ts'
import { minuteMs } from '#lib/time.ts'
import { taskContent } from '#tests/factories/task-content.ts'
import { useReports } from './reports-stage.ts'
import type { Somebody } from './stage.ts'

const siteUrl = 'https://example.com'
export const timeZone = 'Europe/Berlin'

/** As `useReports`, with moderators who choose letters, and a worker's work on them. */
export function useLetters() {
  const stage = useReports()
  const { database, at, deps, enter, write } = stage

  /** A moment of the test, in minutes after the stage's time. */
  const minute = (minutes: number) => new Date(at.getTime() + minutes * minuteMs)

  const byMail = (now = at): ByMailDeps => ({
    ...deps(),
    clock: { now: () => now },
    identifyPerson: (person) => identifyPerson(person, { db: database.db, clock: { now: () => now } }),
  })

  const jobs = async (name: string) => {
    const { rows } = await database.pool.query<{
      id: string
      key: string | null
      run_at: Date
      payload: object
    }>(
      `select j.id::text, j.key, j.run_at, j.payload from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id`,
      [name],
    )
    return rows
  }

  /** Sends the letters that are queued, as the worker would. */
  async function send(now: Date): Promise<Message[]> {
    const sent: Message[] = []
    const mailer = {
      send: (message: Message) => Promise.resolve(void sent.push(message)),
      close: () => undefined,
    }
    const work = { ...byMail(now), mailer, siteUrl, ...taskContent('Our Site') }
    for (const { payload } of await jobs('moderation.waiting-letter')) {
      await sendWaitingLetter.run(payload, work)
    }
    await database.pool.query('delete from graphile_worker._private_jobs')
    return sent
  }

  const queueHeld = (now: Date) => queueHeldLetters({ now }, byMail(now))

  return {
    ...stage,
    minute,
    byMail,
    jobs,
    send,
    queueHeld,
    /** The letters of moderators who want them at once. */
    tellHeld: async (now: Date) => {
      await queueHeld(now)
      return send(now)
    },
    tellDaily: async (now: Date) => {
      await queueDailyLetters({ now, timeZone }, byMail(now))
      return send(now)
    },
    /** A new moderator with letters of a kind. */
    subscribe: async (
      name: string,
      choice: { mode: 'at-once' | 'daily'; hour?: number },
    ): Promise<Somebody> => {
      const viewer = await enter('MODERATOR', name)
      await chooseMail({ viewer, input: { hour: 8, ...choice } }, byMail())
      return viewer
    },
    /** Holds a comment of a new reader at a moment. */
    hold: async (body: string, writtenAt = at) =>
      write({ by: await enter('READER', 'Robin'), body, writtenAt }),
    suspend: async (person: string) => {
      const viewer = await enter('ADMIN', 'Ada')
      const input = { person, kind: 'suspension', days: 7, reason: 'insult' } as const
      await sanction({ viewer, input }, byMail())
    },
    /** Nobody gets letters any more, and none is queued. */
    clear: async () => {
      await database.db.moderatorMail.deleteMany()
      await database.db.comment.updateMany({ where: { status: 'HELD' }, data: { status: 'SPAM' } })
      await database.pool.query('delete from graphile_worker._private_jobs')
    },
  }
}

/** The token of the link to a decision on the comment with these words. */
export function tokenIn(letter: Message | undefined, words: string): string {
  const part = letter?.text.slice(letter.text.indexOf(words)) ?? ''
  const [, token] = /\/moderation\/by-mail\/([\w-]+)\?decision=/.exec(part) ?? []
  if (token === undefined) throw new Error(`The letter has no link after “${words}”`)
  return token
}
