import { csvType } from '#lib/csv.ts'
import { buildCsv } from '#lib/transparency/build-csv.ts'
import { cachedGetTransparency } from '#lib/transparency/cached.ts'

/** The figures of moderation. https://www.rfc-editor.org/rfc/rfc4180 */
export async function GET(): Promise<Response> {
  return new Response(buildCsv(await cachedGetTransparency()), { headers: { 'content-type': csvType } })
}
