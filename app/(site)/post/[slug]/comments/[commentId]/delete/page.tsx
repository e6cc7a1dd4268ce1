import type { Metadata } from 'next'
import * as words from '#lib/words/en.ts'
import { DeleteForm } from '#app/_discussion/delete-form.tsx'
import { OwnPage } from '#app/_discussion/own-page.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.owning.deleteTitle, robots: { index: false } }

interface Props {
  params: Promise<{ slug: string; commentId: string }>
}

/** Deletes the reader's own comment without scripts, after a question. */
export default async function DeletePage({ params }: Props) {
  const place = await params
  return (
    <OwnPage place={place} title={words.owning.deleteTitle} deed="delete">
      {({ comment, href }) => (
        <DeleteForm id={comment.id} hasReplies={comment.replyCount > 0} cancelHref={href} />
      )}
    </OwnPage>
  )
}
