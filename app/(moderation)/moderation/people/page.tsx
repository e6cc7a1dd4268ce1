import type { Metadata } from 'next'
import { canModerate } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import type { ListedPersonDto } from '#lib/moderation/people/dto.ts'
import { listPeople } from '#lib/moderation/people/list-people.ts'
import { peopleFilters, peopleSchema } from '#lib/moderation/people/people-input.ts'
import type { PeopleInput } from '#lib/moderation/people/people-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { LeadOn } from '#app/_components/lead-on.tsx'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import { Forbidden } from '../forbidden.tsx'
import { Choice } from '../settings/choice.tsx'
import { AddressSearch } from './address-search.tsx'
import styles from './people.module.css'
import { StandingLine } from './standing-line.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.people.title, robots: { index: false } }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Everybody with an account, by name. Each view has its address; a strange one shows everybody. */
export default async function PeoplePage({ searchParams }: Props) {
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous')
    return <LeadOn to={routes.signIn(routes.moderationPeople())} label={words.signIn.title} />
  if (!canModerate(viewer)) return <Forbidden viewer={viewer} title={words.people.title} />
  const { success, data } = peopleSchema.safeParse(await searchParams)
  const input = success ? data : peopleSchema.parse({})
  const [{ people, next }, { timeZone }] = await Promise.all([
    listPeople({ viewer, input }, getModerationDeps()),
    settingsOrDefault(),
  ])
  const { cursor: _, ...view } = input
  return (
    <div className={styles.page}>
      <h1>{words.people.title}</h1>
      <Search view={view} />
      {people.length === 0 && <p className={styles.empty}>{words.people.nobody}</p>}
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id}>
            <ListedPerson person={person} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      {next !== null && (
        <p>
          <a className={styles.link} href={routes.moderationPeople({ ...view, cursor: next })}>
            {words.people.next} →
          </a>
        </p>
      )}
      {viewer.role === 'ADMIN' && <AddressSearch />}
    </div>
  )
}

function Search({ view: { name, filter } }: { view: Omit<PeopleInput, 'cursor'> }) {
  return (
    <form className={styles.search} method="get" action={routes.moderationPeople()} role="search">
      <div className={controls.field}>
        <label htmlFor="name">{words.people.search}</label>
        <input id="name" type="search" name="name" defaultValue={name} maxLength={60} dir="auto" />
      </div>
      <Choice
        name="filter"
        label={words.people.filter}
        options={peopleFilters}
        names={words.people.filters}
        chosen={filter}
      />
      <button className={controls.button}>{words.people.find}</button>
    </form>
  )
}

function ListedPerson({ person, timeZone }: { person: ListedPersonDto; timeZone: string }) {
  const { id, name, role, since, trust, sanctions } = person
  return (
    <>
      <p>
        <a className={styles.link} href={routes.moderationPerson(id)}>
          <bdi>{name ?? words.queue.nameless}</bdi>
        </a>
      </p>
      <p className={styles.note}>
        {role === 'READER' ? (
          <StandingLine trust={trust} sanctions={sanctions} timeZone={timeZone} />
        ) : (
          words.people.roles[role]
        )}{' '}
        · {words.queue.person(person)} · {words.queue.since}{' '}
        <time dateTime={since}>{nameDay(new Date(since), { timeZone, style: 'medium' })}</time>
      </p>
    </>
  )
}
