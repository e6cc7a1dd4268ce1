import type { Viewer } from '#lib/auth/roles.ts'
import { csvLine } from '#lib/csv.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { describeEvent, nameActor } from './describe-event.ts'
import type { LoggedEventDto } from './dto.ts'
import { toEuDecision } from './eu-decision.ts'
import type { ExportLogInput, LogFilters } from './log-input.ts'
import { listLogRows, listStatementsOf } from './log-store.ts'
import type { LogRow } from './log-store.ts'
import { toEvents } from './to-events.ts'

type Deps = Pick<ModerationDeps, 'db'>

interface Exporting {
  filters: LogFilters
  timeZone: string
}

/** Number of events in memory at a time, however long the record is. */
const batchSize = 500

/**
 * The filtered record, newest first, as pieces of one text: CSV (RFC 4180), or a JSON array. A reader that does not take
 * the next piece makes the database wait, too. Throws `auth/sign-in-required` or `auth/forbidden`, at once.
 */
export function exportLog(
  { viewer, input, timeZone }: { viewer: Viewer; input: ExportLogInput; timeZone: string },
  deps: Deps,
): AsyncIterable<string> {
  assertModerator(viewer)
  const { format, ...filters } = input
  const exporting = { filters, timeZone }
  switch (format) {
    case 'csv':
      return writeCsv(exporting, deps)
    case 'json':
      return writeJson(listEvents(exporting, deps))
    case 'decisions':
      return writeJson(listDecisions(exporting, deps))
  }
}

async function* listBatches({ filters, timeZone }: Exporting, { db }: Deps): AsyncIterable<LogRow[]> {
  let cursor: string | undefined
  for (;;) {
    const rows: LogRow[] = await listLogRows({ ...filters, timeZone, cursor, take: batchSize }, db)
    yield rows
    if (rows.length < batchSize) return
    cursor = String(rows.at(-1)?.seq)
  }
}

async function* listEvents(exporting: Exporting, deps: Deps): AsyncIterable<object[]> {
  for await (const rows of listBatches(exporting, deps)) yield (await toEvents(rows, deps.db)).map(toExported)
}

/** An event with its sentence. */
function toExported(event: LoggedEventDto) {
  const { seq, at, kind, actor, subject, data, undoes, prevHash, hash } = event
  const sentence = describeEvent(event, nameActor(event))
  return { seq, at, kind, sentence, actor, subject, data, undoes, prevHash, hash }
}

async function* listDecisions(exporting: Exporting, deps: Deps): AsyncIterable<object[]> {
  for await (const rows of listBatches(exporting, deps)) {
    const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]))
    const statements = await listStatementsOf([...hashes.keys()], deps.db)
    yield statements
      .map(({ eventSeq, decidedById, createdAt, comment, ...stated }) => {
        const hash = hashes.get(eventSeq) ?? ''
        const contentAt = comment?.createdAt ?? createdAt
        const isDecidedByPerson = decidedById !== null
        return toEuDecision({ ...stated, hash, isDecidedByPerson, decidedAt: createdAt, contentAt })
      })
      .filter((decision) => decision !== null)
  }
}

async function* writeJson(batches: AsyncIterable<object[]>): AsyncIterable<string> {
  let separator = '[\n'
  for await (const batch of batches) {
    if (batch.length === 0) continue
    yield separator + batch.map((item) => JSON.stringify(item)).join(',\n')
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

const columns = ['seq', 'at', 'kind', 'sentence', 'by', 'by_id', 'subject', 'data', 'undoes', 'undone_by']

async function* writeCsv(exporting: Exporting, deps: Deps): AsyncIterable<string> {
  yield csvLine([...columns, 'hash'])
  for await (const rows of listBatches(exporting, deps))
    yield (await toEvents(rows, deps.db)).map(toLine).join('')
}

function toLine(event: LoggedEventDto): string {
  const { seq, at, kind, actor, subject, data, undoes, undoneBy, hash } = event
  const by = nameActor(event)
  const sentence = describeEvent(event, by)
  const cells = [seq, at, kind, sentence, by, actor?.id ?? null, subject, JSON.stringify(data)]
  return csvLine([...cells, undoes, undoneBy, hash])
}
