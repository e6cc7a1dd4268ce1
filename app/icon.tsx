import { cachedGetSettings } from '#lib/content/cached.ts'
import { buildIcon } from '#lib/seo/build-icon.ts'

export const contentType = 'image/svg+xml'

/** The initials of the site's name. */
export default async function Icon() {
  const { name } = await cachedGetSettings()
  return new Response(buildIcon({ siteName: name }), { headers: { 'content-type': contentType } })
}
