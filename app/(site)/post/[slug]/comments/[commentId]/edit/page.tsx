import type { Metadata } from 'next'
import type { CommentDto } from '#lib/comments/dto.ts'
import { editWindowMs } from '#lib/comments/policy.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { EditForm } from '#app/_discussion/edit-form.tsx'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import { OwnPage } from '#app/_discussion/own-page.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.owning.editTitle, robots: { index: false } }

const endOf = ({ createdAt }: Pick<CommentDto, 'createdAt'>) => new Date(Date.parse(createdAt) + editWindowMs)

interface Props {
  params: Promise<{ slug: string; commentId: string }>
}

/** Changes the reader's own comment without scripts, within its 15 minutes. */
export default async function EditPage({ params }: Props) {
  const [place, { timeZone }] = await Promise.all([params, settingsOrDefault()])
  return (
    <OwnPage place={place} title={words.owning.editTitle} deed="edit">
      {({ comment, canEdit, href }) =>
        canEdit ? (
          <>
            <p>{words.owning.editUntil(nameMoment(endOf(comment), timeZone))}</p>
            <EditForm comment={{ ...comment, body: comment.body ?? '' }} cancelHref={href} />
          </>
        ) : (
          <p>{words.owning.windowOver}</p>
        )
      }
    </OwnPage>
  )
}
