import { httpFault } from './errors.ts'

const typeCountMax = 1_000

export interface ExportRequest {
  /** Undefined for all. */
  types: ReadonlySet<string> | undefined
  /** The id after which the page begins, empty for the first; undefined for all at once. */
  cursor: string | undefined
}

/** Reads `types`, with commas between, and `nextCursor`. @throws LakeError 400 */
export function readExportRequest({ url }: Request): ExportRequest {
  const search = new URL(url).searchParams
  const types = search.get('types')?.split(',').filter(Boolean) ?? []
  if (types.length > typeCountMax) throw httpFault(400, `At most ${String(typeCountMax)} types at once`)
  return {
    types: types.length > 0 ? new Set(types) : undefined,
    cursor: search.get('nextCursor') ?? undefined,
  }
}
