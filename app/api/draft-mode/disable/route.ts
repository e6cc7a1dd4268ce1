import { isLocalPath, routes } from '#lib/routes.ts'
import { leadTo } from '../_lead-to.ts'
import { letOut } from '../_preview-cookies.ts'
import { methodsOf } from '../../_methods.ts'

/** Leaves the preview for the same page as readers see it. Whoever was not in it loses nothing. */
async function disable(request: Request): Promise<Response> {
  await letOut()
  return leadTo(pathBefore(request.headers.get('referer')))
}

/** Where the request came from, if that is on this site; pages elsewhere name no path of ours. */
function pathBefore(referer: string | null): string {
  const path = referer !== null && URL.canParse(referer) ? new URL(referer).pathname : ''
  return isLocalPath(path) ? path : routes.home()
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: disable })
