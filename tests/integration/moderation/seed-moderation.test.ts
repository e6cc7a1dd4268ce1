import { expect, it } from 'vitest'
import { listAppeals } from '#lib/moderation/appeals/list-appeals.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { seedDiscussion } from '#prisma/seed/discussion/seed-discussion.ts'
import { seedFigures } from '#prisma/seed/figures/seed-figures.ts'
import { seedModeration } from '#prisma/seed/moderation/seed-moderation.ts'
import { removeSamplePeople } from '#prisma/seed/remove/remove-people.ts'
import { useStage } from './stage.ts'

const { database, deps, enter } = useStage()

it('a new site has an appeal and a report to answer and a sanction that runs, once, and without the sample none of them', async () => {
  const { db } = database
  await seedModeration({ db, secret: 'secret' })
  expect(await db.moderationEvent.count()).toBe(0)

  await seedDiscussion({ db })
  await seedFigures({ db })
  await seedModeration({ db, secret: 'secret' })
  const events = await db.moderationEvent.count()
  await seedModeration({ db, secret: 'secret' })
  expect(await db.moderationEvent.count()).toBe(events)
  expect((await verifyRecord(deps())).broken).toBeNull()

  const viewer = await enter('MODERATOR', 'Mira')
  const { appeals } = await listAppeals({ viewer, input: {} }, deps())
  expect(appeals).toMatchObject([
    { against: 'statement', measure: 'rejected', hindrance: null, comment: { author: 'Grace Mbeki' } },
  ])
  const running = { person: { name: 'Quick Offers' }, until: { gt: new Date() }, liftedAt: null }
  expect(await db.sanction.count({ where: running })).toBe(1)
  expect(await db.report.count({ where: { state: 'open', comment: { status: 'PUBLISHED' } } })).toBe(1)
  expect(await db.periodFigure.count()).toBeGreaterThan(0)
  // A person has had the account since the first comment.
  expect(await db.user.findFirst({ where: { name: 'Priya Raman' } })).toMatchObject({
    createdAt: new Date('2026-08-18T16:30:00Z'),
  })

  await removeSamplePeople({ withAccounts: true }, db)
  expect((await listAppeals({ viewer, input: {} }, deps())).appeals).toEqual([])
  expect(await db.sanction.count()).toBe(0)
  expect(await db.report.count()).toBe(0)
})
