'use client'

import { useEffect, useRef, useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import type { CommentDto } from '#lib/comments/dto.ts'
import { editWindowMs } from '#lib/comments/policy.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { DeleteForm } from './delete-form.tsx'
import { useDiscussion } from './discussion-context.tsx'
import { EditForm } from './edit-form.tsx'
import { useModerator } from './moderator-context.ts'
import { showComment } from './show-comment.ts'
import type { Changed } from './use-edit-form.ts'
import { leadOn, shownVersion, useUntilRendered } from './use-until-rendered.ts'
import styles from './thread-list.module.css'

interface Props {
  comment: Pick<CommentDto, 'id' | 'parentId' | 'state' | 'marks' | 'createdAt' | 'replyCount'>
  /** The source and version if the page has them; otherwise they are fetched. */
  typed?: Typed
  /** The rendered text. */
  children: ReactNode
}

interface Typed {
  body: string
  version: number
}

type Doing = null | 'deleting' | Typed

/**
 * Wraps a comment's text: its writer can change it for 15 minutes and delete it at any time, and moderators decide on
 * what others wrote, and mark comments.
 */
export function OwnComment({ comment, typed, children }: Props) {
  const { isOwn } = useDiscussion()
  const moderator = useModerator()
  const [doing, setDoing] = useState<Doing>(null)
  const box = useRef<HTMLDivElement>(null)
  if (!isOwn(comment.id)) {
    return (
      <>
        {children}
        {moderator && <moderator.ThreadActs comment={comment} isOwn={false} />}
      </>
    )
  }
  const close = () => {
    setDoing(null)
    // Focuses the article after the focused form is gone.
    setTimeout(() => box.current?.closest<HTMLElement>('article')?.focus({ preventScroll: true }))
  }
  const isEditing = doing !== null && doing !== 'deleting'
  return (
    <div ref={box} className={styles.owned}>
      {isEditing ? <Editing {...{ comment, close }} typed={doing} /> : children}
      {doing === 'deleting' && <Deleting {...{ comment, close }} />}
      {doing === null && <Deeds {...{ comment, typed, begin: setDoing }} />}
      {moderator && doing === null && comment.state === 'published' && (
        <moderator.ThreadActs comment={comment} isOwn />
      )}
    </div>
  )
}

interface FormProps {
  comment: Props['comment']
  close: () => void
}

function Editing({ comment: { id }, typed, close }: FormProps & { typed: Typed }) {
  const { post, announce, settle } = useDiscussion()
  const untilRendered = useUntilRendered()
  const onDone = ({ comment, href }: Changed) => {
    const isHeld = comment.state === 'held'
    settle({ id, comment })
    announce(isHeld ? words.writing.heldTitle : words.owning.changed)
    close()
    if (isHeld) showComment(id, href)
    else untilRendered(() => shownVersion(id) >= comment.version)
  }
  const cancelHref = routes.comment(post.slug, id)
  return <EditForm comment={{ id, ...typed }} onCancel={close} {...{ onDone, cancelHref }} />
}

function Deleting({ comment: { id, replyCount }, close }: FormProps) {
  const { post, announce, settle } = useDiscussion()
  const untilRendered = useUntilRendered()
  const onDone = () => {
    settle({ id, comment: null })
    announce(words.owning.deleted)
    untilRendered(() => leadOn(id))
  }
  const cancelHref = routes.comment(post.slug, id)
  return <DeleteForm hasReplies={replyCount > 0} onCancel={close} {...{ id, onDone, cancelHref }} />
}

interface DeedsProps {
  comment: Props['comment']
  typed: Typed | undefined
  begin: (doing: Doing) => void
}

/** Links to the pages for editing and deleting; with scripts the form opens here. */
function Deeds({ comment: { id, createdAt }, typed, begin }: DeedsProps) {
  const { post } = useDiscussion()
  const canEdit = useEditWindow(createdAt)
  const [editHref, deleteHref] = [routes.editComment(post.slug, id), routes.deleteComment(post.slug, id)]
  const edit = async () => {
    const known = typed ?? (await fetchTyped(id))
    if (known) begin(known)
    else location.assign(editHref)
  }
  return (
    <p className={styles.deeds}>
      {canEdit && (
        <a className={styles.reply} href={editHref} onClick={here(() => void edit())}>
          {words.owning.edit}
        </a>
      )}
      <a
        className={styles.reply}
        href={deleteHref}
        onClick={here(() => {
          begin('deleting')
        })}
      >
        {words.owning.delete}
      </a>
    </p>
  )
}

/** A click for a new tab opens the page. */
const here = (act: () => void) => (event: MouseEvent) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  act()
}

/** The comment's source and version; null without an answer. */
async function fetchTyped(id: string): Promise<Typed | null> {
  try {
    const answer = await fetch(`/api/comments/${id}`, { cache: 'no-store' })
    const { comment } = (await answer.json()) as { comment?: CommentDto }
    return comment && comment.body !== null ? { body: comment.body, version: comment.version } : null
  } catch {
    return null
  }
}

/** Whether the 15 minutes for changes are not over. */
function useEditWindow(createdAt: string): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const leftMs = Date.parse(createdAt) + editWindowMs - Date.now()
    const timer = setTimeout(() => setIsOver(true), Math.max(0, leftMs))
    return () => {
      clearTimeout(timer)
    }
  }, [createdAt])
  return !isOver
}
