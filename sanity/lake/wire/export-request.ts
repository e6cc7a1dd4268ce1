import { httpFault } from './errors.ts'

const typeCountMax = 1_000

export interface ExportRequest {
  /** Undefined for all types. */
  types: ReadonlySet<string> | undefined
  /** The page begins after this id; empty for the first page, undefined for one answer without pages. */
  cursor: string | undefined
}

/** Reads `types`, separated by commas, and `nextCursor`. @throws LakeError 400 */
export function readExportRequest({ url }: Request): ExportRequest {
  const search = new URL(url).searchParams
  const types = search.get('types')?.split(',').filter(Boolean) ?? []
  if (types.length > typeCountMax) throw httpFault(400, `At most ${String(typeCountMax)} types at once`)
  return {
    types: types.length > 0 ? new Set(types) : undefined,
    cursor: search.get('nextCursor') ?? undefined,
  }
}
