'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Viewer } from '#lib/auth/roles.ts'
import { deleteComment } from '#lib/comments/delete-comment.ts'
import type { CommentDto } from '#lib/comments/dto.ts'
import { editComment } from '#lib/comments/edit-comment.ts'
import { readOwnComment } from '#lib/comments/read-own-comment.ts'
import { commentIdSchema, editCommentSchema } from '#lib/comments/input.ts'
import { locateComment } from '#lib/comments/locate-comment.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { isAppError } from '#lib/errors.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { renderAgain } from '../_lib/render-again.ts'
import { runAction } from '../_action.ts'
import type { ActionFault } from '../_action.ts'

export type EditState =
  { status: 'writing' } | ActionFault | { status: 'changed'; comment: CommentDto; href: string }

export type DeleteState = { status: 'asking' } | ActionFault | { status: 'deleted' }

const editFormSchema = editCommentSchema.extend({
  ...commentIdSchema.shape,
  version: z.coerce.number().int(),
})

type EditInput = z.infer<typeof editFormSchema>

export async function changeOwnComment(_state: EditState, form: FormData): Promise<EditState> {
  return runAction<EditInput, EditState>({ form, schema: editFormSchema }, async (call) => {
    const { viewer, input, isScripted } = call
    const { id, body, version } = input
    const deps = getCommentDeps()
    try {
      const comment = await editComment({ viewer, id, input: { body, version } }, deps)
      const href = await placeOf(comment)
      if (!isScripted) redirect(comment.state === 'held' ? routes.accountAfterHeld(id) : href)
      renderAgain()
      return { status: 'changed', comment, href }
    } catch (error) {
      if (isAppError(error) && error.code === 'comments/version-conflict') return conflict(viewer, input)
      throw error
    }
  })
}

/** The answer has the current version, so a second submit replaces what another tab has saved. */
async function conflict(viewer: Viewer, { id, body, version }: EditInput): Promise<ActionFault> {
  const found = await readOwnComment({ viewer, id }, getCommentDeps())
  return {
    ...{ status: 'error', code: 'comments/version-conflict', message: words.owning.conflict, issues: [] },
    values: { body, version: String(found?.comment.version ?? version) },
  }
}

export async function deleteOwnComment(_state: DeleteState, form: FormData): Promise<DeleteState> {
  const schema = commentIdSchema
  return runAction<z.infer<typeof schema>, DeleteState>(
    { form, schema },
    async ({ viewer, input, isScripted }) => {
      const deps = getCommentDeps()
      const own = isScripted ? null : await readOwnComment({ viewer, id: input.id }, deps)
      await deleteComment({ viewer, id: input.id }, deps)
      const post = own && (await deps.findPostById(own.comment.postId))
      if (!isScripted) redirect(post ? routes.discussion(post.slug) : routes.account())
      renderAgain()
      return { status: 'deleted' }
    },
  )
}

async function placeOf(comment: CommentDto): Promise<string> {
  const deps = getCommentDeps()
  const post = await deps.findPostById(comment.postId)
  return post ? locateComment({ comment, slug: post.slug }, deps) : routes.account()
}
