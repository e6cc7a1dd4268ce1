'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Viewer } from '#lib/auth/roles.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import { deriveKey } from '#lib/comments/derive-key.ts'
import type { CommentDto } from '#lib/comments/dto.ts'
import { createCommentSchema, pendingCommentSchema } from '#lib/comments/input.ts'
import { keepPendingComment } from '#lib/comments/keep-pending-comment.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { getEnv } from '#lib/env.ts'
import { routes } from '#lib/routes.ts'
import { runAction } from '../_action.ts'
import type { ActionFault } from '../_action.ts'

export type CommentFormState =
  | { status: 'writing' }
  | ActionFault
  | { status: 'published'; id: string }
  | { status: 'held'; comment: CommentDto }
  | { status: 'sent'; email: string; hasMailbox: boolean }

const emptyToUndefined = (value: unknown) => (value === '' ? undefined : value)

// A form has no way to leave a field out. Who writes is known by the session or by the address, looked at below.
const formSchema = createCommentSchema.extend({
  parentId: z.preprocess(emptyToUndefined, createCommentSchema.shape.parentId),
  idempotencyKey: z.preprocess(emptyToUndefined, createCommentSchema.shape.idempotencyKey.optional()),
  email: z.string().default(''),
  name: z.string().default(''),
})

type FormInput = z.infer<typeof formSchema>

/** Posts a comment, or keeps the words of someone not signed in and has a mail sent whose link posts them. */
export async function postComment(_state: CommentFormState, form: FormData): Promise<CommentFormState> {
  return runAction<FormInput, CommentFormState>({ form, schema: formSchema }, async (call) => {
    const { viewer, input, isScripted } = call
    if (viewer.kind === 'anonymous') return keepWords({ viewer, input })
    const { comment, post } = await createComment(
      { viewer, input: withKey(input, viewer.id) },
      getCommentDeps(),
    )
    if (comment.state === 'held') return { status: 'held', comment }
    if (!isScripted) redirect(routes.comment(post.slug, comment.id))
    // The page that is shown is rendered again, with the comment.
    refresh()
    return { status: 'published', id: comment.id }
  })
}

async function keepWords({ viewer, input }: { viewer: Viewer; input: FormInput }): Promise<CommentFormState> {
  const pending = pendingCommentSchema.parse(withKey(input, input.email.trim().toLowerCase()))
  const { email } = await keepPendingComment({ viewer, input: pending }, getCommentDeps())
  return { status: 'sent', email, hasMailbox: getEnv().SMTP_URL === undefined }
}

/** Without script a page kept for everyone cannot give each form a key of its own, so the words make one. */
function withKey(input: FormInput, writer: string) {
  const { post, body } = input
  const parentId = input.parentId ?? null
  const derived = () => deriveKey({ writer, post, parentId, body }, new Date())
  return { ...input, parentId, idempotencyKey: input.idempotencyKey ?? derived() }
}
