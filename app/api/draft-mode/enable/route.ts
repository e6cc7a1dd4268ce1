import { validatePreviewUrl } from '@sanity/preview-url-secret'
import { previewPassLifetimeMs } from '#lib/content/preview-pass.ts'
import { AppError } from '#lib/errors.ts'
import { readLocalPath, routes } from '#lib/routes.ts'
import { sanityDraftClient } from '#sanity/client.ts'
import { mayPreview } from '#sanity/live.ts'
import { callersFault, problemResponse } from '../../_problem.ts'
import { leadTo } from '../_lead-to.ts'
import { letIn } from '../_preview-cookies.ts'
import { methodsOf } from '../../_methods.ts'

/**
 * Starts the preview for an editor. The Studio writes a secret into a document that only editors see and sends it
 * here; it is valid for an hour. With the embedded lake the visitor also needs an editor's session.
 * https://www.sanity.io/docs/visual-editing/presentation-tool
 */
async function enable(request: Request): Promise<Response> {
  try {
    if (!(await mayPreview())) throw new AppError('content/preview-refused', { log: 'no editor' })
    const { isValid, redirectTo } = await checkSecret(request.url)
    if (!isValid) throw new AppError('content/preview-refused', { log: 'no secret of the Studio' })
    await letIn({ forMs: previewPassLifetimeMs })
    return leadTo(readLocalPath(redirectTo ?? '') ?? routes.home())
  } catch (error) {
    const fault = callersFault(error)
    if (fault) return problemResponse(fault)
    throw error
  }
}

async function checkSecret(url: string) {
  try {
    return await validatePreviewUrl(sanityDraftClient(), url)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('content/unavailable', { log: 'the secret could not be looked up', cause })
  }
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: enable })
