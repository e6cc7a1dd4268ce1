import type { Db } from '#lib/db.ts'
import { listNamesOf } from '../people-store.ts'
import type { LoggedEventDto } from './dto.ts'
import type { LogRow } from './log-store.ts'

/** Events with the names of moderators and people, read at once. */
export async function toEvents(rows: readonly LogRow[], db: Db): Promise<LoggedEventDto[]> {
  const people = rows
    .flatMap(({ actorId, subject }) => [actorId, personOf(subject)])
    .filter((id) => id !== null)
  const names = await listNamesOf([...new Set(people)], db)
  return rows.map((row) => ({
    seq: String(row.seq),
    at: row.at.toISOString(),
    kind: row.kind,
    actor: toPerson(row.actorId, names),
    subject: row.subject,
    person: toPerson(personOf(row.subject), names),
    data: JSON.parse(row.data) as LoggedEventDto['data'],
    undoes: row.undoes?.toString() ?? null,
    undoneBy: row.undoneBy?.toString() ?? null,
    prevHash: row.prevHash,
    hash: row.hash,
  }))
}

const personOf = (subject: string): string | null => /^person:(.+)$/.exec(subject)?.[1] ?? null

const toPerson = (id: string | null, names: ReadonlyMap<string, string>) =>
  id === null ? null : { id, name: names.get(id) ?? null }
