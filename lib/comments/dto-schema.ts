import { z } from 'zod'
import { marks } from './marks.ts'
import type { CommentDto, CommentPageDto, ReplyPageDto, ThreadDto } from './dto.ts'

/** The shapes of `dto.ts` for the API's description. The type annotations keep both alike. */

const time = z.iso.datetime()

export const commentSchema: z.ZodType<CommentDto> = z.object({
  id: z.uuid(),
  postId: z.string(),
  parentId: z.uuid().nullable(),
  rootId: z.uuid().nullable().meta({ description: 'The top-level comment of the thread; null on itself.' }),
  depth: z.int(),
  state: z
    .enum(['published', 'held', 'removed'])
    .meta({ description: 'A removed comment keeps its place while it has published replies.' }),
  author: z.object({ name: z.string(), role: z.enum(['reader', 'moderator', 'author']) }).nullable(),
  removedBy: z.enum(['writer', 'moderator']).nullable().meta({
    description: 'Who removed it; null unless removed, and while it waits for a moderator.',
  }),
  body: z.string().nullable().meta({ description: 'Markdown; null when removed.' }),
  version: z.int(),
  replyCount: z.int(),
  marks: z.array(z.enum(marks)).meta({ description: 'What moderators marked.' }),
  createdAt: time,
  editedAt: time.nullable(),
  heldBecause: z.array(z.string()).optional().meta({ description: 'Why it is held, for its writer.' }),
})

const next = z.string().nullable().meta({ description: 'Cursor of the next page; null on the last.' })

const threadSchema: z.ZodType<ThreadDto> = z.object({
  comment: commentSchema,
  replies: z.array(commentSchema),
  nextReplies: z
    .string()
    .nullable()
    .meta({ description: 'Cursor of the replies after these; null when all are here.' }),
})

export const commentPageSchema: z.ZodType<CommentPageDto> = z.object({
  pinned: commentSchema
    .nullable()
    .meta({ description: 'Shown above the first page; in its thread, too. Null on other pages.' }),
  threads: z.array(threadSchema),
  total: z.int().meta({ description: 'Published comments under the post, replies included.' }),
  next,
})

export const replyPageSchema: z.ZodType<ReplyPageDto> = z.object({
  comment: commentSchema,
  replies: z.array(commentSchema),
  answered: z.array(commentSchema).meta({ description: 'Replies of earlier pages that `replies` answer.' }),
  next,
})
