import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#lib/auth/roles.ts'
import { csvLine } from '#lib/csv.ts'
import { decide } from '#lib/moderation/decide.ts'
import type { DecisionInput } from '#lib/moderation/input.ts'
import { exportLog } from '#lib/moderation/log/export-log.ts'
import { listActors } from '#lib/moderation/log/list-actors.ts'
import { listLog } from '#lib/moderation/log/list-log.ts'
import { logPageSize } from '#lib/moderation/log/log-input.ts'
import type { ExportLogInput, LogInput } from '#lib/moderation/log/log-input.ts'
import { appendEvent } from '#lib/moderation/record-store.ts'
import { chain, hashOf } from '#lib/moderation/record.ts'
import { setCheck } from '#lib/moderation/set-check.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

interface Exported {
  seq: string
  at: string
  actor: { id: string } | null
  kind: string
  subject: string
  data: unknown
  undoes: string | null
  prevHash: string
  hash: string
}

const { database, at, deps, enter, write } = useStage()
const timeZone = 'Europe/Berlin'
let reader: Somebody
let mira: Somebody

beforeAll(async () => {
  reader = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', '=Mira')
})

const list = (input: LogInput, viewer: Viewer = mira) => listLog({ viewer, input, timeZone }, deps())

async function read(input: ExportLogInput, viewer: Viewer = mira): Promise<string> {
  const pieces = exportLog({ viewer, input, timeZone }, deps())
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

async function reject() {
  const id = await write({ by: reader, body: 'My words' })
  const input: DecisionInput = { ids: [id], decision: 'reject', reason: 'insult', note: 'A note on Robin.' }
  const [decided] = await decide({ viewer: mira, input }, deps())
  return { id, event: decided?.event ?? '' }
}

/** Adds many events to the chain at once. */
async function addEvents(count: number): Promise<void> {
  const { moderationEvent } = database.db
  let last = await moderationEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const added = Array.from({ length: count }, () => {
    const event = chain({ at, actorId: null, kind: 'check-set', subject: 'check:x', data: {} }, last)
    last = event
    return event
  })
  await moderationEvent.createMany({ data: added })
}

describe('the log', () => {
  it('shows a decision with its moderator, the comment, its words and whether it can be taken back', async () => {
    const { id, event } = await reject()
    const subject = `comment:${id}` as const
    const { entries } = await list({ subject })
    expect(entries).toMatchObject([
      {
        ...{ seq: event, at: at.toISOString(), kind: 'decision', subject, undoneBy: null, canUndo: true },
        actor: { id: mira.id, name: '=Mira' },
        comment: { id, author: { id: reader.id, name: 'Robin' }, beginning: 'My words' },
        data: { decision: 'reject', from: 'HELD', reason: 'insult' },
      },
    ])
    const undo = await undoDecision({ viewer: mira, input: { eventId: event } }, deps())
    const after = await list({ subject })
    expect(after.entries).toMatchObject([
      { seq: undo.event, kind: 'undo', undoes: event, canUndo: false },
      { seq: event, undoneBy: undo.event, canUndo: false },
    ])
  })

  it('offers to take back only the last decision on a comment', async () => {
    const { id } = await reject()
    await decide({ viewer: mira, input: { ids: [id], decision: 'publish' } }, deps())
    await decide({ viewer: mira, input: { ids: [id], decision: 'reject', reason: 'insult' } }, deps())
    const { entries } = await list({ subject: `comment:${id}` })
    expect(entries.map(({ canUndo }) => canUndo)).toEqual([true, false, false])
  })

  it('is filtered by kind, moderator, machine, person and day of the site’s zone', async () => {
    const writer = await enter('READER', 'Sam')
    const noah = await enter('MODERATOR', 'Noah')
    const id = await write({ by: writer })
    await decide({ viewer: noah, input: { ids: [id], decision: 'publish' } }, deps())
    await setCheck({ viewer: noah, input: { check: 'insults', mode: 'off', threshold: null } }, deps())
    const machine = await database.db.$transaction((tx) =>
      appendEvent(
        // Still the 28th in UTC, and the 29th in Berlin.
        {
          at: new Date('2026-11-28T23:30:00Z'),
          actorId: null,
          kind: 'check-set',
          subject: 'check:x',
          data: {},
        },
        tx,
      ),
    )
    const kinds = async (input: LogInput) => (await list(input)).entries.map(({ kind }) => kind)
    expect(await kinds({ actor: noah.id })).toEqual(['check-set', 'decision'])
    expect(await kinds({ actor: noah.id, kind: 'decision' })).toEqual(['decision'])
    expect(await kinds({ subject: `person:${writer.id}` })).toEqual(['decision'])
    const seqs = async (input: LogInput) => (await list(input)).entries.map(({ seq }) => seq)
    expect(await seqs({ actor: 'machine' })).toEqual([String(machine)])
    expect(await seqs({ day: '2026-11-29' })).toEqual([String(machine)])
    expect(await seqs({ actor: noah.id, day: '2026-11-29' })).toEqual([])
  })

  it('has pages that show each event once, newest first', async () => {
    await addEvents(logPageSize + 5)
    const first = await list({ kind: 'check-set' })
    const second = await list({ kind: 'check-set', cursor: first.next ?? '' })
    expect(first.entries).toHaveLength(logPageSize)
    const seqs = [...first.entries, ...second.entries].map(({ seq }) => Number(seq))
    expect(seqs).toEqual([...new Set(seqs)].toSorted((one, other) => other - one))
  })
})

describe('the export', () => {
  it('as CSV has a line for each event, and a name that is a formula is a text', async () => {
    const { id } = await reject()
    const text = await read({ format: 'csv', subject: `comment:${id}` })
    const [line] = parse<Record<string, string>>(text, { columns: true })
    expect(line).toMatchObject({ kind: 'decision', by: "'=Mira", by_id: mira.id, subject: `comment:${id}` })
    expect(line?.['sentence']).toBe("'=Mira rejected a held comment: Insult.")
    expect(await read({ format: 'csv', kind: 'no-such-kind' })).toBe(
      csvLine(text.split('\r\n')[0]?.split(',') ?? []),
    )
  })

  it('as JSON has all that is needed to compute the chain, also over many batches', async () => {
    await reject()
    await addEvents(600)
    const events = JSON.parse(await read({ format: 'json' })) as Exported[]
    expect(events).toHaveLength(await database.db.moderationEvent.count())
    for (const { seq, at: time, actor, kind, subject, data, undoes, prevHash, hash } of events) {
      const event = {
        ...{ seq: BigInt(seq), at: new Date(time), actorId: actor?.id ?? null },
        ...{ kind, subject, prevHash, data: JSON.stringify(data) },
        undoes: undoes === null ? null : BigInt(undoes),
      }
      expect(hashOf(event)).toBe(hash)
    }
    expect(await read({ format: 'json', kind: 'no-such-kind' })).toBe('[]\n')
  })

  it('of decisions names no person, no id of a person or a comment, and none of their words', async () => {
    const { id } = await reject()
    const text = await read({ format: 'decisions', subject: `comment:${id}` })
    expect(JSON.parse(text)).toMatchObject([{ category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH' }])
    for (const secret of [id, reader.id, mira.id, 'Robin', 'Mira', 'My words', 'A note'])
      expect(text).not.toContain(secret)
  })
})

it('the log, its export and the names of moderators are for moderators alone', async () => {
  const calls = (viewer: Viewer) => [
    () => list({}, viewer),
    () => read({ format: 'json' }, viewer),
    () => listActors({ viewer }, deps()),
  ]
  for (const call of calls(reader)) await expect(call()).rejects.toMatchObject({ code: 'auth/forbidden' })
  for (const call of calls(makeViewer({ kind: 'anonymous' })))
    await expect(call()).rejects.toMatchObject({ code: 'auth/sign-in-required' })
})
