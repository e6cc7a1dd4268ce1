/** The process for decoding and rendering pictures. It may be killed at any moment. */
import { endAfterWork } from '../apart/end-after-work.ts'
import { serveHelper } from '../apart/serve-helper.ts'
import { LakeError } from '../wire/errors.ts'
import type { PictureJob, PictureReply } from './picture-job.ts'
import { readImage } from './read-image.ts'
import { renderImage } from './render-image.ts'

serveHelper(async ({ job: asked }): Promise<PictureReply> => {
  const job = asked as PictureJob
  const stopCounting = endAfterWork(job.workMaxMs)
  try {
    return job.kind === 'read'
      ? { kind: 'facts', facts: await readImage(Buffer.from(job.bytes)) }
      : { kind: 'picture', bytes: await renderImage({ ...job, original: Buffer.from(job.original) }) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { kind: 'fault', status: error instanceof LakeError ? error.status : 500, message }
  } finally {
    stopCounting()
  }
})
