'use client'

import { useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { CommentForm } from './comment-form.tsx'
import { useDiscussion } from './discussion-context.tsx'
import styles from './thread-list.module.css'

/** A link to the reply page; with scripts the form opens here. */
export function ReplyAction({ id, name }: { id: string; name: string }) {
  const { post } = useDiscussion()
  const [isOpen, setIsOpen] = useState(false)
  const link = useRef<HTMLAnchorElement>(null)

  const open = (event: MouseEvent) => {
    // A click for a new tab opens the page.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setIsOpen(!isOpen)
  }
  const close = () => {
    setIsOpen(false)
    link.current?.focus()
  }
  return (
    <>
      <a
        ref={link}
        className={styles.reply}
        href={routes.reply(post.slug, id)}
        aria-label={words.writing.replyTo(name)}
        onClick={open}
      >
        {words.writing.reply}
      </a>
      {isOpen && <CommentForm parent={{ id, name }} onCancel={close} />}
    </>
  )
}
