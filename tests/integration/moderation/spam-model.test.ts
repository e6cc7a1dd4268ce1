import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decide } from '#lib/moderation/decide.ts'
import { chooseModel } from '#lib/moderation/spam-model/choose-model.ts'
import { listModels } from '#lib/moderation/spam-model/list-models.ts'
import { listDecidedWords } from '#lib/moderation/spam-model/model-store.ts'
import { orderTraining } from '#lib/moderation/spam-model/order-training.ts'
import { retrainSpam } from '#lib/moderation/spam-model/retrain-spam.ts'
import type { RetrainDeps } from '#lib/moderation/spam-model/retrain-spam.ts'
import { readCheckPolicy } from '#lib/moderation/read-check-policy.ts'
import { tryOut } from '#lib/moderation/try-out.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { retrain } from '#lib/spam/retrain.ts'
import { shippedModel } from '#lib/spam/shipped-model.ts'
import { getTransparency } from '#lib/transparency/get-transparency.ts'
import { decisionsOnTonics, tonic } from '#tests/factories/decisions.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { useWorkers } from '#tests/setup/workers.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, deps, enter, write } = useStage()
const startTestWorker = useWorkers(database)
let ada: Somebody
let mira: Somebody
let readers: Somebody[]

beforeAll(async () => {
  ada = await enter('ADMIN', 'Ada')
  mira = await enter('MODERATOR', 'Mira')
  readers = await Promise.all(['Robin', 'Sam', 'Kim', 'Lou'].map((name) => enter('READER', name)))
})

beforeEach(async () => {
  await database.db.spamModelChoice.deleteMany()
  await database.db.spamModel.deleteMany()
})

const writerAt = (place: number) => readers[place % readers.length] ?? ada

const decideOn = (ids: string[], decision: 'publish' | 'spam' | 'delete') =>
  decide({ viewer: mira, input: { ids, decision, reason: 'other', note: 'A note' } }, deps())

const eventOf = async (id: string) =>
  (
    await database.db.moderationEvent.findFirst({
      where: { subject: `comment:${id}` },
      orderBy: { seq: 'desc' },
    })
  )?.seq

const better = { ...shippedModel, measured: { precision: 1, recall: 0.9, n: 60 }, threshold: 0 }
const measured = { precision: 0.9, recall: 0.5, n: 60 }

const training = (outcome: 'kept' | 'discarded'): RetrainDeps => ({
  ...deps(),
  train: () => Promise.resolve({ outcome, trained: 200, model: better, current: measured }),
})

const lastEvent = (kind: string) =>
  database.db.moderationEvent.findFirst({ where: { kind }, orderBy: { seq: 'desc' } })

const spamScoreAtWork = async () =>
  (await getTransparency({ db: database.db, clock: deps().clock, model: shippedModel })).spam

describe('the decisions that are learned from', () => {
  it('are those by people that still hold: published or spam, not taken back, deleted, edited or erased', async () => {
    const ids = await Promise.all(
      ['one', 'two', 'three', 'four', 'five', 'six'].map((body, place) =>
        write({ by: writerAt(place), body }),
      ),
    )
    const [published = '', spam = '', undone = '', deleted = '', edited = '', erased = ''] = ids
    await write({ by: writerAt(0), body: 'nobody decided', status: 'PUBLISHED' })
    await decideOn([published, undone, edited, erased], 'publish')
    await decideOn([spam], 'spam')
    await decideOn([deleted], 'delete')
    await undoDecision({ viewer: mira, input: { eventId: String(await eventOf(undone)) } }, deps())
    await database.db.comment.update({ where: { id: edited }, data: { version: 2, body: 'new words' } })
    await database.db.comment.update({ where: { id: erased }, data: { body: '' } })
    const found = await listDecidedWords(database.db)
    expect(found.map(({ text, isSpam }) => ({ text, isSpam }))).toEqual([
      { text: 'two', isSpam: true },
      { text: 'one', isSpam: false },
    ])
  })
})

describe('a training', () => {
  it('that gives a better model puts it to work, in the checks, in the figures for everybody and in the record', async () => {
    expect(await spamScoreAtWork()).toMatchObject({ version: 'shipped', ...shippedModel.measured })
    expect(await retrainSpam({ byId: null }, training('kept'))).toBe('kept')
    const { models, lastTraining } = await listModels({ viewer: mira }, deps())
    expect(models).toMatchObject([
      { decisions: 200, ...better.measured, isAtWork: true },
      { version: 'shipped', isAtWork: false },
    ])
    expect(lastTraining?.data).toMatchObject({ outcome: 'kept', heldOut: 60, recall: 0.9, recallBefore: 0.5 })
    expect((await readCheckPolicy(database.db)).spamModel).toEqual(better)
    expect(await spamScoreAtWork()).toMatchObject({ version: models[0]?.version, ...better.measured })
    const { findings } = await tryOut({ viewer: mira, input: { body: 'A calm word.' } }, deps())
    expect(findings.find(({ check }) => check === 'spam-score')?.outcome).toBe('hold')
    expect(await lastEvent('model-trained')).toMatchObject({
      ...{ actorId: null, subject: `model:${models[0]?.version}` },
    })
    expect((await verifyRecord(deps())).broken).toBeNull()
  })

  it('that gives no better model changes nothing but the record', async () => {
    expect(await retrainSpam({ byId: ada.id }, training('discarded'))).toBe('discarded')
    expect((await listModels({ viewer: mira }, deps())).models).toHaveLength(1)
    expect((await readCheckPolicy(database.db)).spamModel).toBeNull()
    expect(await lastEvent('model-trained')).toMatchObject({ actorId: ada.id, subject: 'model:shipped' })
  })

  it('does not replace a model that was put to work meanwhile', async () => {
    await retrainSpam({ byId: null }, training('kept'))
    const meanwhile: RetrainDeps = {
      ...deps(),
      train: async (asked) => {
        await chooseModel({ viewer: ada, input: { version: 'shipped' } }, deps())
        return training('kept').train(asked)
      },
    }
    await expect(retrainSpam({ byId: null }, meanwhile)).rejects.toThrow('meanwhile')
    expect((await readCheckPolicy(database.db)).spamModel).toBeNull()
  })

  it('ordered by an administrator runs in the worker, and says when there are too few decisions', async () => {
    await startTestWorker()
    await orderTraining({ viewer: ada }, deps())
    await eventually(async () =>
      expect((await lastEvent('model-trained'))?.data).toContain('"outcome":"too-few"'),
    )
    const { lastTraining } = await listModels({ viewer: ada }, deps())
    expect(lastTraining?.data['heldOut']).toBeLessThan(50)
  })

  it('learns from what moderators marked as spam', async () => {
    const [decided, ids] = [decisionsOnTonics(320), { spam: [] as string[], publish: [] as string[] }]
    for (const [place, { text, isSpam }] of decided.entries()) {
      ids[isSpam ? 'spam' : 'publish'].push(await write({ by: writerAt(place), body: text }))
    }
    await decideOn(ids.spam, 'spam')
    await decideOn(ids.publish, 'publish')
    const holds = async () =>
      (await tryOut({ viewer: mira, input: { body: tonic } }, deps())).findings.find(
        ({ check }) => check === 'spam-score',
      )?.outcome ?? null
    expect(await holds()).toBeNull()
    const train: RetrainDeps['train'] = (asked) =>
      Promise.resolve(retrain({ ...asked, starting: [], base: shippedModel }))
    expect(await retrainSpam({ byId: null }, { ...deps(), train })).toBe('kept')
    expect(await holds()).toBe('hold')
  })
})

describe('an administrator', () => {
  it('goes back to the shipped version and to a trained one', async () => {
    await retrainSpam({ byId: null }, training('kept'))
    const version = (await listModels({ viewer: ada }, deps())).models[0]?.version ?? ''
    const atWork = async () =>
      (await listModels({ viewer: ada }, deps())).models.find(({ isAtWork }) => isAtWork)?.version
    await chooseModel({ viewer: ada, input: { version: 'shipped' } }, deps())
    expect(await atWork()).toBe('shipped')
    expect(await lastEvent('model-chosen')).toMatchObject({ actorId: ada.id, subject: 'model:shipped' })
    await chooseModel({ viewer: ada, input: { version } }, deps())
    expect(await atWork()).toBe(version)
    const unknown = chooseModel({ viewer: ada, input: { version: '999' } }, deps())
    await expect(unknown).rejects.toMatchObject({ code: 'moderation/model-not-found' })
  })

  it('alone does: a moderator reads the figures only', async () => {
    expect((await listModels({ viewer: mira }, deps())).canChoose).toBe(false)
    const tries = [
      orderTraining({ viewer: mira }, deps()),
      chooseModel({ viewer: mira, input: { version: 'shipped' } }, deps()),
    ]
    for (const tried of tries) await expect(tried).rejects.toMatchObject({ code: 'auth/forbidden' })
  })
})
