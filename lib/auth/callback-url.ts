import { z } from 'zod'
import { readLocalPath, routes } from '#lib/routes.ts'

const lengthMax = 2_000

/** The path to open after signing in: the one asked for if it is on this site, else the front page. */
export function localCallback(asked: unknown): string {
  const path = typeof asked === 'string' && asked.length <= lengthMax ? readLocalPath(asked) : null
  return path ?? routes.home()
}

/** The field `callbackUrl` of a form or an address. It never fails: other values become the front page. */
export const callbackUrlSchema = z.string().optional().catch(undefined).transform(localCallback)

/** The same for next-auth, with whole addresses: those of `siteUrl` pass, others become the front page. */
export function callbackWithinSite({ url, siteUrl }: { url: string; siteUrl: string }): string {
  const path = url.startsWith(`${siteUrl}/`) ? url.slice(siteUrl.length) : url
  return siteUrl + localCallback(path)
}
