import { parse } from 'groq-js'
import type { ExprNode } from 'groq-js'
import type { LakeDocument } from './document.ts'
import type { DocumentIndex } from './document-index.ts'
import { getBounded } from './bounded-query.ts'
import { QueryParseError } from './parse-query.ts'
import type { Query } from './parse-query.ts'
import { evaluateTree } from './run-query.ts'
import type { QueryRun } from './run-query.ts'

export type Transition = 'appear' | 'update' | 'disappear'

/**
 * The filter of a listener's query. Projection, order and slice do not decide which changes a listener hears.
 *
 * @throws QueryParseError when the query does not select documents.
 */
export function parseListenerFilter({ query, params }: Query): ExprNode {
  const filter = filterOf(getBounded({ query, params }))
  if (filter) return filter
  const description = 'only filters are allowed in a listener, as *[_type == "post"]'
  throw new QueryParseError({ description, query, start: 0, end: query.length })
}

function filterOf(node: ExprNode): ExprNode | undefined {
  switch (node.type) {
    case 'Everything':
      return parse('*[true]')
    case 'Filter':
      return node.base.type === 'Everything' || filterOf(node.base) ? node : undefined
    case 'Map':
    case 'Slice':
    case 'AccessElement':
    case 'Group':
    case 'PipeFuncCall':
    case 'Projection':
      return filterOf(node.base)
    default:
      return undefined
  }
}

export interface ListenerMatch extends Omit<QueryRun, 'query' | 'index'> {
  filter: ExprNode
  index: DocumentIndex
  before: LakeDocument | undefined
  after: LakeDocument | undefined
}

/** The change as the listener sees it; undefined when its filter selects the document neither before nor after. */
export function matchListener({ before, after, ...run }: ListenerMatch): Transition | undefined {
  const sees = (document: LakeDocument | undefined) => document !== undefined && selects({ document, ...run })
  const [was, is] = [sees(before), sees(after)]
  if (is) return was ? 'update' : 'appear'
  return was ? 'disappear' : undefined
}

type Selects = Omit<ListenerMatch, 'before' | 'after'> & { document: LakeDocument }

function selects({ document, filter, ...run }: Selects): boolean {
  const found = evaluateTree({ tree: filter, documents: [document], ...run })
  return Array.isArray(found) && found.length > 0
}
