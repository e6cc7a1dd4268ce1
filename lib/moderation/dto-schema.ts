import { z } from 'zod'
import { sanctionKinds } from '#lib/standing/sanctions.ts'
import { trustLevels } from '#lib/standing/trust.ts'
import { commentStatuses } from '#lib/comments/comment.ts'
import { marks } from '#lib/comments/marks.ts'
import { appealables, appealStates } from './appeals/appeal.ts'
import { measures } from './decision.ts'
import type {
  AppealDto,
  DecidedDto,
  NewsDto,
  QueueCountDto,
  QueuedAppealDto,
  QueuedCommentDto,
  ReasonDto,
  ReceiptDto,
  ReceivedDto,
  StatementDto,
} from './dto.ts'
import { queues, statusQueues } from './queue.ts'
import { reportReasons, reportStates } from './report.ts'

/** The shapes of `dto.ts` for the API's description. The type annotations keep both alike. */

const time = z.iso.datetime()
const queue = z.enum(queues)
const seq = z.string().meta({ description: 'Number of an event of the record.' })

export const decidedSchema: z.ZodType<DecidedDto> = z.object({
  id: z.uuid(),
  outcome: z.enum(['done', 'decided', 'own', 'not-found']),
  event: z
    .string()
    .nullable()
    .meta({ description: 'Number of the decision, for an undo; null unless done.' }),
  by: z
    .object({ name: z.string().nullable(), isYou: z.boolean(), at: time })
    .nullable()
    .meta({ description: 'Who decided last; null unless decided by a moderator.' }),
})

const finding = z.object({
  check: z.string(),
  sentence: z.string(),
  numbers: z.record(z.string(), z.number()),
})

const queuedCommentSchema: z.ZodType<QueuedCommentDto> = z.object({
  id: z.uuid(),
  status: z.enum(statusQueues),
  post: z.object({ id: z.string(), slug: z.string().nullable(), title: z.string().nullable() }),
  above: z.array(
    z.object({
      id: z.uuid(),
      body: z.string(),
      author: z.string().nullable(),
      status: z.enum(commentStatuses),
    }),
  ),
  aboveOmitted: z.int(),
  body: z.string().meta({ description: 'Markdown.' }),
  version: z.int(),
  marks: z.array(z.enum(marks)),
  createdAt: time,
  editedAt: time.nullable(),
  author: z.object({
    id: z.uuid(),
    name: z.string().nullable(),
    since: time,
    published: z.int(),
    rejected: z.int(),
    spam: z.int(),
    trust: z.enum(trustLevels),
    sanctions: z
      .array(z.object({ kind: z.enum(sanctionKinds), until: time.nullable() }))
      .meta({ description: 'Those in force; without an end `until` is null.' }),
  }),
  findings: z.array(finding).meta({ description: 'What held its present words.' }),
  notes: z.array(finding).meta({ description: 'What checks found in them that only note.' }),
  restriction: z
    .object({
      reason: z.string().meta({ description: 'Key of the reason.' }),
      clause: z.string(),
      note: z.string().nullable(),
      by: z.object({ name: z.string().nullable(), isYou: z.boolean() }).nullable(),
      at: time,
      undoable: z.string().nullable().meta({ description: 'Number of its event, for an undo.' }),
    })
    .nullable()
    .meta({ description: 'The decision for which it is rejected or spam.' }),
  reports: z.array(
    z.object({
      id: z.uuid(),
      reason: z.enum(reportReasons),
      note: z.string().nullable(),
      law: z.string().nullable(),
      name: z.string().nullable(),
      concernsChild: z.boolean(),
      isWithheld: z.boolean().meta({
        description: 'Whether note, law and name are left out, since the comment is the caller’s own.',
      }),
      by: z.enum(['account', 'proven', 'unproven']),
      isOfEarlierWords: z.boolean(),
      createdAt: time,
    }),
  ),
})

export const reasonSchema: z.ZodType<ReasonDto> = z.object({
  key: z.string(),
  title: z.string(),
  needsNote: z.boolean().meta({ description: 'Whether a note must be added.' }),
})

const queueCountSchema: z.ZodType<QueueCountDto> = z.object({
  queue,
  count: z.int().meta({ description: 'Number of comments, 1,000 at most.' }),
  oldest: time.nullable(),
})

export const queuePageSchema = z.object({
  comments: z.array(queuedCommentSchema),
  next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last.' }),
  counts: z.array(queueCountSchema),
  seq,
})

const person = z.object({ id: z.uuid(), name: z.string().nullable() })

export const newsSchema: z.ZodType<NewsDto> = z.object({
  counts: z.array(queueCountSchema),
  appeals: z.int().meta({ description: 'Number of open appeals, 1,000 at most.' }),
  held: z
    .array(z.object({ id: z.uuid(), post: z.string(), person: z.uuid() }))
    .meta({ description: 'The latest held comments, newest first: 50 at most.' }),
  decided: z
    .array(
      z.object({
        seq,
        commentId: z.uuid(),
        to: z.enum(commentStatuses).meta({ description: 'The status of the comment since.' }),
        isUndo: z.boolean(),
        by: person.nullable().meta({ description: 'The moderator; null for a machine.' }),
      }),
    )
    .meta({ description: 'The latest decisions and undos: 100 at most.' }),
  claims: z
    .array(z.object({ commentId: z.uuid(), by: person }))
    .meta({ description: 'Who looks at which comment.' }),
})

const appeal: z.ZodType<AppealDto> = z.object({
  text: z.string(),
  receivedAt: time,
  state: z.enum(appealStates),
  answer: z.string().nullable(),
  answeredAt: time.nullable(),
})

const queuedAppeal: z.ZodType<QueuedAppealDto> = z.object({
  id: z.uuid(),
  against: z.enum(appealables),
  text: z.string().nullable().meta({
    description: 'Words of the appeal; null about a report of the caller’s own comment.',
  }),
  receivedAt: time,
  comment: z
    .object({
      id: z.uuid(),
      body: z.string().meta({ description: 'Markdown; empty once its writer erased it.' }),
      authorId: z.uuid(),
      author: z.string().nullable(),
      post: z.object({ slug: z.string(), title: z.string() }).nullable(),
    })
    .nullable()
    .meta({ description: 'Null for a measure against a person.' }),
  person: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  measure: z.enum(measures).nullable().meta({ description: 'Null for a report that was refused.' }),
  grounds: z.object({ clause: z.string(), explanation: z.string(), note: z.string().nullable() }).nullable(),
  report: z
    .object({ reason: z.enum(reportReasons), note: z.string().nullable(), law: z.string().nullable() })
    .nullable(),
  decidedBy: z.union([z.object({ name: z.string().nullable() }), z.literal('machine')]),
  decidedAt: time.nullable(),
  isLifted: z.boolean().meta({ description: 'Whether the decision was taken back meanwhile.' }),
  hindrance: z
    .enum(['party', 'decider'])
    .nullable()
    .meta({ description: 'Why the caller may not answer it; null when they may.' }),
})

export const appealPageSchema = z.object({
  appeals: z.array(queuedAppeal),
  next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last.' }),
  waiting: z.int().meta({ description: 'Number of open appeals.' }),
})

export const appealReceivedSchema = z.object({ receivedAt: time })

export const statementSchema: z.ZodType<StatementDto> = z.object({
  measure: z.enum(measures),
  until: time.nullable(),
  slowMinutes: z.int().nullable(),
  body: z.string().nullable(),
  post: z.object({ slug: z.string(), title: z.string() }).nullable(),
  ground: z.enum(['guidelines', 'law']),
  clause: z.string(),
  explanation: z.string(),
  note: z.string().nullable(),
  wasReported: z.boolean(),
  wasFoundByCheck: z.boolean(),
  wasDecidedByPerson: z.boolean(),
  decidedAt: time,
  liftedAt: time.nullable(),
  appealableUntil: time,
  appeal: appeal.nullable(),
})

export const receivedSchema: z.ZodType<ReceivedDto> = z.object({
  receivedAt: time,
  url: z.string().nullable().meta({ description: 'Path of the receipt; null where it comes by mail.' }),
  toldBy: z.enum(['mail', 'mail-once-confirmed', 'receipt']),
})

export const receiptSchema: z.ZodType<ReceiptDto> = z.object({
  reason: z.enum(reportReasons),
  note: z.string().nullable(),
  law: z.string().nullable(),
  post: z.object({ slug: z.string(), title: z.string() }).nullable(),
  receivedAt: time,
  state: z.enum(reportStates),
  decidedAt: time.nullable(),
  unconfirmed: z.string().nullable(),
  isToldByMail: z.boolean(),
  isErased: z.boolean(),
  appealableUntil: time.nullable(),
  appeal: appeal.nullable(),
})
