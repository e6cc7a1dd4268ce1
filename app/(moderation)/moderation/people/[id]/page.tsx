import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { canModerate } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { isAppError } from '#lib/errors.ts'
import { isUuid } from '#lib/ids.ts'
import type { CommentCounts, PersonDecisionDto, PersonDto } from '#lib/moderation/people/dto.ts'
import { getPerson } from '#lib/moderation/people/get-person.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { noteNotFound } from '#lib/request-context.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { LeadOn } from '#app/_components/lead-on.tsx'
import { TrustView } from '#app/_components/trust-view.tsx'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import { Forbidden } from '../../forbidden.tsx'
import { Address, Sessions } from '../look-up.tsx'
import styles from '../people.module.css'
import { RoleForm } from '../role-form.tsx'
import { NewestComments, Words } from '../newest-comments.tsx'
import { SanctionForm } from '../sanction-form.tsx'
import { SanctionList } from '../sanction-list.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.people.profile, robots: { index: false } }

/** A person for moderators: their comments, standing and sanctions. Administrators also see to role and sessions. */
export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous')
    return <LeadOn to={routes.signIn(routes.moderationPerson(id))} label={words.signIn.title} />
  if (!canModerate(viewer)) return <Forbidden viewer={viewer} title={words.people.title} />
  const deps = getModerationDeps()
  const [person, reasons, { timeZone }] = await Promise.all([
    isUuid(id) ? getPerson({ viewer, input: { person: id } }, deps).catch(nullIfMissing) : null,
    deps.listReasons(),
    settingsOrDefault(),
  ])
  if (person === null) {
    noteNotFound()
    return (
      <>
        <h1>{words.people.title}</h1>
        <p>{words.errors['moderation/person-not-found']}</p>
      </>
    )
  }
  const { sanctions, maySanction } = person
  return (
    <div className={styles.page}>
      <Head person={person} isSelf={id === viewer.id} timeZone={timeZone} />
      <Section id="sanctions" title={words.people.sanctions}>
        {sanctions.length === 0 && <p className={styles.note}>{words.people.noSanctions}</p>}
        <SanctionList person={id} mayLift={maySanction} {...{ sanctions, timeZone }} />
      </Section>
      <Section id="sanction" title={words.sanctionForm.title}>
        {maySanction ? (
          <SanctionForm
            person={id}
            seen={sanctions[0]?.id ?? ''}
            reasons={reasons.map(({ key, title }) => ({ key, title }))}
            timeZone={timeZone}
          />
        ) : (
          <p className={styles.note}>{words.sanctionForm.forbidden}</p>
        )}
      </Section>
      <Decisions decisions={person.decisions} timeZone={timeZone} />
      {viewer.role === 'ADMIN' && <Administration person={person} timeZone={timeZone} />}
    </div>
  )
}

function nullIfMissing(error: unknown): null {
  if (isAppError(error) && error.code === 'moderation/person-not-found') return null
  throw error
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

function Head({ person, isSelf, timeZone }: { person: PersonDto; isSelf: boolean; timeZone: string }) {
  const { id, name, role, since, comments, trust, grounds, thresholds } = person
  return (
    <>
      <h1>
        <bdi>{name ?? words.queue.nameless}</bdi>
      </h1>
      <p className={styles.note}>
        {words.people.roles[role]} · {words.people.since}{' '}
        <time dateTime={since}>{nameDay(new Date(since), { timeZone, style: 'long' })}</time>
        {isSelf && <> · {words.people.self}</>} ·{' '}
        <a href={routes.moderationLog({ subject: `person:${id}` })}>{words.people.inRecord}</a>
      </p>
      <Section id="comments" title={words.people.comments}>
        <Counts person={id} comments={comments} />
        <NewestComments person={id} comments={person.newest} timeZone={timeZone} />
      </Section>
      {role === 'READER' && (
        <Section id="trust" title={words.people.trust}>
          <TrustView
            lead={words.people.isAtLevel(words.trust.levels[trust])}
            needs={words.people.needs}
            {...{ trust, grounds, thresholds }}
          />
        </Section>
      )}
    </>
  )
}

const queuesOf = ['published', 'held', 'rejected', 'spam', 'deleted'] as const

/** The numbers of comments, each with a link to them. No queue has the deleted ones. */
function Counts({ person, comments }: { person: string; comments: CommentCounts }) {
  const known = queuesOf.filter((status) => comments[status] > 0)
  if (known.length === 0) return <p className={styles.note}>{words.people.noComments}</p>
  return (
    <ul className={styles.counts}>
      {known.map((status) => {
        const name = words.people.commentsBy[status](comments[status])
        return (
          <li key={status}>
            {status === 'deleted' ? name : <a href={routes.moderation({ queue: status, person })}>{name}</a>}
          </li>
        )
      })}
    </ul>
  )
}

function Decisions({ decisions, timeZone }: { decisions: PersonDecisionDto[]; timeZone: string }) {
  const dayOf = (date: string) => nameDay(new Date(date), { timeZone, style: 'medium' })
  return (
    <Section id="decisions" title={words.people.decisions}>
      {decisions.length === 0 && <p className={styles.note}>{words.people.noDecisions}</p>}
      <ul className={styles.list}>
        {decisions.map(({ id, measure, at, by, explanation, liftedAt, body }) => (
          <li key={id}>
            <p>
              <strong>{words.people.measures[measure] ?? measure}</strong>, {dayOf(at)},{' '}
              {by === null ? words.people.byMachine : words.people.by(by)}
              {liftedAt !== null && <>, {words.people.takenBack(dayOf(liftedAt))}</>}
            </p>
            <Words body={body} />
            <p className={styles.note}>{explanation}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Administration({ person: { id, role }, timeZone }: { person: PersonDto; timeZone: string }) {
  return (
    <>
      <Section id="role" title={words.people.role}>
        <RoleForm person={id} role={role} />
      </Section>
      <Section id="address" title={words.people.address}>
        <Address person={id} />
      </Section>
      <Section id="sessions" title={words.people.sessions}>
        <Sessions person={id} timeZone={timeZone} />
      </Section>
    </>
  )
}
