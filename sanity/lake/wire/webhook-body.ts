import { isPublicId } from '../engine/document-id.ts'
import { slugOf } from '../engine/document-index.ts'
import type { DocumentChange } from '../engine/transact.ts'

/** One call for each public document that a transaction changed. Of drafts nothing is told. */
export function webhookBodiesOf(changes: readonly DocumentChange[]): string[] {
  return changes.flatMap(({ id, before, after }) => {
    const document = after ?? before
    if (!document || !isPublicId(id)) return []
    const operation = after ? (before ? 'update' : 'create') : 'delete'
    return [JSON.stringify({ _id: id, _type: document._type, slug: slugOf(document) ?? null, operation })]
  })
}
