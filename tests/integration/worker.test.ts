import { describe, expect, it } from 'vitest'
import { addJob } from '#lib/jobs/add-job.ts'
import { isWorkerAlive } from '#lib/jobs/worker-lock.ts'
import { routes } from '#lib/routes.ts'
import { hourMs } from '#lib/time.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { useWorkers } from '#tests/setup/workers.ts'

const database = useDatabase()
const startTestWorker = useWorkers(database)

const askForLink = (email: string) =>
  database.db.$transaction((tx) =>
    addJob(tx, { name: 'auth.sign-in-link', payload: { email, callbackUrl: '/' } }),
  )

const waitingJobs = async () => {
  const { rows } = await database.pool.query<{ attempts: number; last_error: string | null }>(
    'SELECT attempts, last_error FROM graphile_worker.jobs ORDER BY id',
  )
  return rows
}

describe('a job', () => {
  it('runs when its transaction commits', async () => {
    const { sent } = await startTestWorker()
    await askForLink('ann@example.com')
    await eventually(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ to: 'ann@example.com', subject: 'Your sign-in link' })
    await eventually(async () => expect(await waitingJobs()).toEqual([]))
  })

  it('never runs when its transaction rolls back', async () => {
    const { sent } = await startTestWorker()
    const failing = database.db.$transaction(async (tx) => {
      await addJob(tx, { name: 'auth.sign-in-link', payload: { email: 'no@example.com', callbackUrl: '/' } })
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    // A later job passes through the same queue; an earlier one would have come first.
    await askForLink('yes@example.com')
    await eventually(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.to).toBe('yes@example.com')
    await eventually(async () => expect(await waitingJobs()).toEqual([]))
  })

  it('is refused with a payload that its task can’t read', async () => {
    const queued = database.db.$transaction((tx) =>
      addJob(tx, { name: 'auth.sign-in-link', payload: { email: 'not an address', callbackUrl: '/' } }),
    )
    await expect(queued).rejects.toThrow()
    expect(await waitingJobs()).toEqual([])
  })

  it('replaces the waiting job with its key', async () => {
    const runAt = new Date(Date.now() + hourMs)
    for (const email of ['first@example.com', 'second@example.com']) {
      await database.db.$transaction((tx) =>
        addJob(tx, { name: 'auth.sign-in-link', payload: { email, callbackUrl: '/' }, key: 'k', runAt }),
      )
    }
    expect(await waitingJobs()).toHaveLength(1)
  })

  it('waits and is tried again when the mail server refuses', async () => {
    const { sent } = await startTestWorker({ refusals: 1 })
    await askForLink('again@example.com')
    await eventually(async () => {
      const jobs = await waitingJobs()
      expect(jobs).toMatchObject([{ attempts: 1, last_error: expect.stringContaining('451') as string }])
    })
    expect(sent).toEqual([])
    // The database decides when it is due, so the test sets that time.
    await database.pool.query('UPDATE graphile_worker._private_jobs SET run_at = now()')
    await eventually(() => expect(sent).toHaveLength(1))
  })
})

describe('the letter that confirms a comment', () => {
  it('quotes the comment and has a link that leads to posting it', async () => {
    const { sent } = await startTestWorker()
    const secret = 'secret-of-the-pending-comment'
    await database.db.$transaction((tx) =>
      addJob(tx, {
        name: 'comment.confirm',
        payload: {
          email: 'bea@example.com',
          secret,
          body: 'I <b>agree</b>.\n\nMostly.',
          postTitle: 'On Leading',
        },
      }),
    )
    await eventually(() => expect(sent).toHaveLength(1))
    const [letter] = sent
    expect(letter?.text).toContain('> I <b>agree</b>.\n> \n> Mostly.')
    expect(letter?.html).toContain('I &lt;b&gt;agree&lt;/b&gt;.')
    const link = new URL(/http:\S+/.exec(letter?.text ?? '')?.[0] ?? '')
    expect(link.searchParams.get('callbackUrl')).toBe(routes.confirmComment(secret))
    expect(link.searchParams.get('email')).toBe('bea@example.com')
  })
})

describe('sweeping', () => {
  it('deletes expired rows and no others', async () => {
    const { db } = database
    const past = new Date(Date.now() - 1_000)
    const future = new Date(Date.now() + hourMs)
    const user = await db.user.create({ data: { email: 'sweep@example.com' }, select: { id: true } })
    for (const [name, expires] of [
      ['old', past],
      ['new', future],
    ] as const) {
      await db.session.create({ data: { sessionToken: name, userId: user.id, expires } })
      await db.verificationToken.create({ data: { identifier: 'sweep@example.com', token: name, expires } })
      await db.rateLimit.create({ data: { key: name, points: 1, expire: BigInt(expires.getTime()) } })
      await db.pendingComment.create({
        data: {
          tokenHash: name,
          email: 'sweep@example.com',
          postId: 'post',
          body: 'Words',
          idempotencyKey: crypto.randomUUID(),
          expires,
        },
      })
    }
    await startTestWorker()
    await db.$transaction((tx) => addJob(tx, { name: 'sweep-expired', payload: {} }))
    const remaining = async () => ({
      sessions: (await db.session.findMany({ select: { sessionToken: true } })).map(
        (row) => row.sessionToken,
      ),
      links: (await db.verificationToken.findMany({ where: { identifier: 'sweep@example.com' } })).map(
        (row) => row.token,
      ),
      limits: (await db.rateLimit.findMany({ select: { key: true } })).map((row) => row.key),
      pending: (await db.pendingComment.findMany({ select: { tokenHash: true } })).map(
        (row) => row.tokenHash,
      ),
    })
    await eventually(async () =>
      expect(await remaining()).toEqual({
        sessions: ['new'],
        links: ['new'],
        limits: ['new'],
        pending: ['new'],
      }),
    )
  })
})

describe('the worker', () => {
  const isAlive = () => isWorkerAlive(database.pool)

  it('counts as alive while it works, and no longer once it stops', async () => {
    const { worker } = await startTestWorker()
    await eventually(async () => expect(await isAlive()).toBe(true))
    await worker.stop()
    await eventually(async () => expect(await isAlive()).toBe(false))
  })

  it('finishes the running job before it stops', async () => {
    let letGo: () => void = () => undefined
    const hold = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const { worker, sent } = await startTestWorker({ hold })
    await askForLink('hand@example.com')
    await eventually(async () => {
      const { rowCount } = await database.pool.query(
        'SELECT 1 FROM graphile_worker.jobs WHERE locked_by IS NOT NULL',
      )
      expect(rowCount).toBe(1)
    })
    const stopped = worker.stop()
    letGo()
    await stopped
    expect(sent).toHaveLength(1)
    expect(await waitingJobs()).toEqual([])
  })

  it('starts again after PostgreSQL has cut its connections', async () => {
    const { sent } = await startTestWorker()
    await eventually(async () => expect(await isAlive()).toBe(true))
    await database.pool.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    await eventually(() => askForLink('back@example.com'))
    await eventually(() => expect(sent.map(({ to }) => to)).toContain('back@example.com'))
    await eventually(async () => expect(await isAlive()).toBe(true))
  })

  it('runs the unfinished job of a killed worker at once', async () => {
    await askForLink('orphan@example.com')
    await database.pool.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'killed', locked_at = now(), attempts = 1`,
    )
    const { sent } = await startTestWorker()
    await eventually(() => expect(sent.map(({ to }) => to)).toEqual(['orphan@example.com']))
  })

  it('waits while another worker works, and takes over when that one ends', async () => {
    const first = await startTestWorker()
    await eventually(async () => expect(await isAlive()).toBe(true))
    const second = await startTestWorker()
    await askForLink('one@example.com')
    await eventually(() => expect(first.sent).toHaveLength(1))
    await first.worker.stop()
    await askForLink('two@example.com')
    await eventually(() => expect(second.sent.map(({ to }) => to)).toEqual(['two@example.com']))
    expect(first.sent).toHaveLength(1)
  })
})
