import { z } from 'zod'
import { isLocalPath, routes } from '#lib/routes.ts'

const lengthMax = 2_000

/** Where to go after signing in: the path asked for if it is one on this site, the front page otherwise. */
export function localCallback(asked: unknown): string {
  return typeof asked === 'string' && asked.length <= lengthMax && isLocalPath(asked) ? asked : routes.home()
}

/** The field `callbackUrl` of a form or an address; anything that is no path on this site counts as left out. */
export const callbackUrlSchema = z.string().optional().catch(undefined).transform(localCallback)

/** The same for next-auth, which deals in whole addresses: those of `siteUrl` pass, others lead to the front page. */
export function callbackWithinSite({ url, siteUrl }: { url: string; siteUrl: string }): string {
  const path = url.startsWith(`${siteUrl}/`) ? url.slice(siteUrl.length) : url
  return siteUrl + localCallback(path)
}
