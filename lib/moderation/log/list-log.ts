import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import type { LogPageDto } from './dto.ts'
import { logPageSize } from './log-input.ts'
import type { LogInput } from './log-input.ts'
import { listLogRows } from './log-store.ts'
import { toEntries } from './to-entries.ts'
import { toEvents } from './to-events.ts'

/**
 * A page of the record, newest first. `timeZone` is the site's, for the filter by day. Throws `auth/sign-in-required` or
 * `auth/forbidden`.
 */
export async function listLog(
  { viewer, input, timeZone }: { viewer: Viewer; input: LogInput; timeZone: string },
  deps: Pick<ModerationDeps, 'db' | 'findPost'>,
): Promise<LogPageDto> {
  assertModerator(viewer)
  const rows = await listLogRows({ ...input, timeZone, take: logPageSize + 1 }, deps.db)
  const shown = rows.slice(0, logPageSize)
  const events = await toEvents(shown, deps.db)
  return {
    entries: await toEntries({ events, viewer }, deps),
    next: rows.length > logPageSize ? String(shown.at(-1)?.seq) : null,
  }
}
