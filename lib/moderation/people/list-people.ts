import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { countByAuthors } from '../queue-store.ts'
import type { PeoplePageDto } from './dto.ts'
import { peoplePageSize } from './people-input.ts'
import type { PeopleInput } from './people-input.ts'
import { listPeopleRows } from './person-store.ts'
import { toStandingDto } from './to-standing-dto.ts'

/** A page of people by name, the newest account first. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function listPeople(
  { viewer, input }: { viewer: Viewer; input: PeopleInput },
  { db, clock, readStandings }: Pick<ModerationDeps, 'db' | 'clock' | 'readStandings'>,
): Promise<PeoplePageDto> {
  assertModerator(viewer)
  const now = clock.now()
  const rows = await listPeopleRows({ ...input, take: peoplePageSize + 1, now }, db)
  const shown = rows.slice(0, peoplePageSize)
  const ids = shown.map(({ id }) => id)
  const [counts, standings] = await Promise.all([
    countByAuthors(ids, db),
    readStandings({ personIds: ids, now }, db),
  ])
  const countOf = new Map(counts.map((row) => [row.authorId, row]))
  return {
    people: shown.map(({ createdAt, ...person }) => ({
      ...person,
      since: createdAt.toISOString(),
      published: countOf.get(person.id)?.published ?? 0,
      rejected: countOf.get(person.id)?.rejected ?? 0,
      spam: countOf.get(person.id)?.spam ?? 0,
      ...toStandingDto(standings.get(person.id)),
    })),
    next: rows.length > peoplePageSize ? (shown.at(-1)?.id ?? null) : null,
  }
}
