'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { changeName, changeNameSchema } from '#lib/auth/change-name.ts'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import { deriveKey } from '#lib/comments/derive-key.ts'
import type { CommentDto } from '#lib/comments/dto.ts'
import {
  createCommentSchema,
  issuesOfBody,
  issuesOfFields,
  pendingCommentSchema,
} from '#lib/comments/input.ts'
import { keepPendingComment } from '#lib/comments/keep-pending-comment.ts'
import { locateComment } from '#lib/comments/locate-comment.ts'
import { getCommentDeps, getRenameDeps } from '#lib/comments/wiring.ts'
import { getEnv } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { awaitLetter } from '#lib/health/await-letter.ts'
import { renderAgain } from '../_lib/render-again.ts'
import { runAction } from '../_action.ts'
import type { ActionFault } from '../_action.ts'

export type CommentFormState =
  | { status: 'writing' }
  | ActionFault
  /** The typed name or address differs from the signed-in account. */
  | { status: 'other-account'; id: string; shownAs: string; values: Record<string, string> }
  | { status: 'published'; id: string; href: string }
  | { status: 'held'; comment: CommentDto }
  | { status: 'sent'; key: string; email: string; hasMailbox: boolean; isWaiting: boolean }

const emptyToUndefined = (value: unknown) => (value === '' ? undefined : value)

// A form sends every field, even an empty one. `postComment` checks `email` and `name`.
const formSchema = createCommentSchema.extend({
  parentId: z.preprocess(emptyToUndefined, createCommentSchema.shape.parentId),
  idempotencyKey: z.preprocess(emptyToUndefined, createCommentSchema.shape.idempotencyKey.optional()),
  email: z.string().default(''),
  name: z.string().default(''),
  /** The account whose owner agreed to post with it. */
  account: z.string().default(''),
  /** Nobody sees this field. */
  website: z.string().default(''),
  /** Set by the form's script. */
  typedMs: z.coerce.number().int().min(0).max(2_147_483_647).optional().catch(undefined),
})

type FormInput = z.infer<typeof formSchema>
type Writer = Viewer & SignedInViewer

/** Posts a comment. For an anonymous writer it keeps the text and mails a link that posts it. */
export async function postComment(_state: CommentFormState, form: FormData): Promise<CommentFormState> {
  return runAction<FormInput, CommentFormState>({ form, schema: formSchema }, async (call) => {
    const { viewer, input, isScripted } = call
    if (viewer.kind === 'anonymous') return keepWords({ viewer, input })
    assertNoIssues([...issuesOfBody(input.body), ...issuesOfFields(changeNameSchema, input)])
    if (namesSomebodyElse(viewer, input)) {
      const { post: _, ...values } = input
      const shownAs = viewer.name ?? viewer.email
      return { status: 'other-account', id: viewer.id, shownAs, values: typed(values) }
    }
    return publish({ viewer: await named(viewer, input), input, isScripted })
  })
}

async function publish({
  viewer,
  input,
  isScripted,
}: {
  viewer: Writer
  input: FormInput
  isScripted: boolean
}): Promise<CommentFormState> {
  const deps = getCommentDeps()
  const { comment, post } = await createComment(
    { viewer, input: withKey(input, viewer.id), form: signsOf(input) },
    deps,
  )
  if (comment.state === 'held') return { status: 'held', comment }
  const href = await locateComment({ comment, slug: post.slug }, deps)
  if (!isScripted) redirect(href)
  // The answer includes the page with the comment.
  renderAgain()
  return { status: 'published', id: comment.id, href }
}

async function keepWords({ viewer, input }: { viewer: Viewer; input: FormInput }): Promise<CommentFormState> {
  const keyed = withKey(input, input.email.trim().toLowerCase())
  assertNoIssues([...issuesOfBody(input.body), ...issuesOfFields(pendingCommentSchema, keyed)])
  const pending = pendingCommentSchema.parse(keyed)
  const { email, letterId } = await keepPendingComment(
    { viewer, input: pending, form: signsOf(input) },
    getCommentDeps(),
  )
  const isWaiting = (await awaitLetter(letterId)) === 'waiting'
  const key = randomUUID()
  return { status: 'sent', key, email, hasMailbox: getEnv().SMTP_URL === undefined, isWaiting }
}

const signsOf = ({ website, typedMs }: FormInput) => ({
  isTrapped: website !== '',
  typedMs: typedMs ?? null,
})

function assertNoIssues(issues: AppError['issues']): void {
  if (issues.length > 0) throw new AppError('request/invalid', { issues })
}

/** An account without a name takes the form's. */
async function named(viewer: Writer, input: FormInput): Promise<Writer> {
  if (viewer.name !== null || input.name.trim() === '') return viewer
  const { name } = await changeName({ viewer, input: { name: input.name } }, getRenameDeps())
  return { ...viewer, name }
}

/** Without scripts a cached page asks everybody for name and address, even signed-in readers. */
function namesSomebodyElse({ id, name, email }: Writer, input: FormInput): boolean {
  if (input.account === id) return false
  const [typedName, typedEmail] = [input.name.trim(), input.email.trim().toLowerCase()]
  const isOtherName = name !== null && typedName !== '' && typedName !== name
  return isOtherName || (typedEmail !== '' && typedEmail !== email.toLowerCase())
}

const typed = ({ body, email, name }: Pick<FormInput, 'body' | 'email' | 'name'>) => ({ body, email, name })

/** Without scripts a cached page can't give each form its own key, so it is derived from the text. */
function withKey(input: FormInput, writer: string) {
  const { post, body } = input
  const parentId = input.parentId ?? null
  const derived = () => deriveKey({ writer, post, parentId, body }, new Date())
  return { ...input, parentId, idempotencyKey: input.idempotencyKey ?? derived() }
}
