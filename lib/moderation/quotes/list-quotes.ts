import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import type { QuoteDto } from './dto.ts'
import { listQuotedRows } from './quote-store.ts'
import { toQuoteDto } from './to-quote-dto.ts'

/**
 * Comments with whether an article may quote them, in no order; unknown ids are left out. Throws `auth/sign-in-required`
 * or `auth/forbidden`.
 */
export async function listQuotes(
  { viewer, input }: { viewer: Viewer; input: { ids: string[] } },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<QuoteDto[]> {
  assertModerator(viewer)
  const now = clock.now()
  return (await listQuotedRows(input.ids, db)).map((row) => toQuoteDto(row, now))
}
