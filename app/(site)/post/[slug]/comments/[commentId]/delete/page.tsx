import type { Metadata } from 'next'
import * as words from '#lib/words/en.ts'
import { DeleteForm } from '#app/_discussion/delete-form.tsx'
import { OwnPage } from '#app/_discussion/own-page.tsx'

// Answered whole and not in pieces: a piece that arrives late needs a script to be put in its place.
export const instant = false

export const metadata: Metadata = { title: words.owning.deleteTitle, robots: { index: false } }

interface Props {
  params: Promise<{ slug: string; commentId: string }>
}

/** Where one's own comment is deleted without scripts, after a question. */
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
