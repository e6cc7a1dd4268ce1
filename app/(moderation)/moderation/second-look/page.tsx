import type { Metadata } from 'next'
import { canModerate } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { findGivenLook } from '#lib/moderation/second-look/find-given-look.ts'
import { findSecondLook } from '#lib/moderation/second-look/find-second-look.ts'
import type { SecondLookDto } from '#lib/moderation/second-look/find-second-look.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { LeadOn } from '#app/_components/lead-on.tsx'
import { CommentBody } from '#app/_discussion/comment-body.tsx'
import { Forbidden } from '../forbidden.tsx'
import styles from './second-look.module.css'
import { VerdictForm } from './verdict-form.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.secondLook.title, robots: { index: false } }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A decided comment without its decision, and what this moderator would have done. */
export default async function SecondLookPage({ searchParams }: Props) {
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous')
    return <LeadOn to={routes.signIn(routes.moderationSecondLook())} label={words.signIn.title} />
  if (!canModerate(viewer)) return <Forbidden viewer={viewer} title={words.secondLook.title} />
  const deps = getModerationDeps()
  // The look just given, once it is there.
  const after = /^\d{1,18}$/.exec(String((await searchParams)['after'] ?? ''))?.[0] ?? null
  const [look, given] = await Promise.all([
    findSecondLook({ viewer }, deps),
    after === null ? null : findGivenLook({ viewer, seq: after }, deps),
  ])
  return (
    <>
      <h1>{words.secondLook.title}</h1>
      {given && <Given {...given} />}
      {look ? <Look look={look} /> : <p className={styles.empty}>{words.secondLook.empty}</p>}
      <p>
        <a className={styles.back} href={routes.moderationInsights()}>
          ← {words.secondLook.back}
        </a>
      </p>
    </>
  )
}

function Given({ agrees, decision }: { agrees: boolean; decision: string }) {
  const was = words.secondLook.was[decision] ?? decision
  return (
    <p role="status" className={styles.given}>
      {agrees ? words.secondLook.agreed(was) : words.secondLook.disagreed(was)}
    </p>
  )
}

function Look({ look: { seq, body, answers, post } }: { look: SecondLookDto }) {
  return (
    <>
      <p className={styles.note}>{words.secondLook.intro}</p>
      <article className={styles.comment}>
        <p className={styles.note}>
          {post ? (
            <>
              {words.queue.under} <a href={routes.post(post.slug)}>{post.title}</a>
            </>
          ) : (
            words.queue.underNothing
          )}
        </p>
        {answers !== null && (
          <details className={styles.above}>
            <summary>{words.secondLook.answers}</summary>
            <p dir="auto">{answers}</p>
          </details>
        )}
        <div className={styles.words}>
          <CommentBody source={body} />
        </div>
        {/* A new form for each comment. */}
        <VerdictForm key={seq} seq={seq} />
      </article>
    </>
  )
}
