import { publishHead } from '#lib/transparency/publish-head.ts'
import { defineTask } from '../task.ts'

export const publishRecordHead = defineTask('publish-head', (_payload, deps) => publishHead(deps))
