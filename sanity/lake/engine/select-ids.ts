import { isRecord } from './document.ts'
import { QueryRunError } from './run-query.ts'

/**
 * The ids in the result of a mutation's query: documents, or their ids.
 *
 * @throws QueryRunError for any other result
 */
export function idsOfResult(result: unknown): string[] {
  const items: unknown[] = Array.isArray(result) ? result : result === null ? [] : [result]
  return items.map((item) => {
    const id = isRecord(item) ? item['_id'] : item
    if (typeof id !== 'string') throw new QueryRunError('The query of a mutation must give documents')
    return id
  })
}
