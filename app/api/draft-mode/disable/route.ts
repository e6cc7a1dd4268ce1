import { readLocalPath, routes } from '#lib/routes.ts'
import { leadTo } from '../_lead-to.ts'
import { letOut } from '../_preview-cookies.ts'
import { methodsOf } from '../../_methods.ts'

/** Leaves the preview for the readers' version of the same page. */
async function disable(request: Request): Promise<Response> {
  await letOut()
  return leadTo(pathBefore(request.headers.get('referer')))
}

/** The path of the referring page, if it is on this site. */
function pathBefore(referer: string | null): string {
  const path = referer !== null && URL.canParse(referer) ? new URL(referer).pathname : ''
  return readLocalPath(path) ?? routes.home()
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: disable })
