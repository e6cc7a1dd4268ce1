import { evaluate } from 'groq-js'
import type { ExprNode } from 'groq-js'
import { isVersionId } from './document-id.ts'
import { isRecord } from './document.ts'
import type { LakeDocument } from './document.ts'
import { guardQuery } from './guard-query.ts'
import { getBoundedDelta } from './bounded-query.ts'
import { QueryParseError } from './parse-query.ts'
import type { DocumentChange } from './transact.ts'

export type WebhookEvent = 'create' | 'update' | 'delete'

/** The changes that a webhook reports, and the body of its calls. https://www.sanity.io/docs/content-lake/webhooks */
export interface WebhookRule {
  on: readonly WebhookEvent[]
  /** GROQ on the document after the change, or before its deletion; null for every document. */
  filter: string | null
  /** GROQ for the body; null for the whole document. */
  projection: string | null
  includeDrafts: boolean
  /** Whether versions in releases count, too. */
  includeAllVersions: boolean
}

export interface ParsedRule extends WebhookRule {
  filterTree: ExprNode | undefined
  projectionTree: ExprNode | undefined
}

/** @throws QueryParseError for a filter or a projection that is no GROQ, or a filter that selects documents itself */
export function parseRule(rule: WebhookRule): ParsedRule {
  const { filter, projection } = rule
  return {
    ...rule,
    filterTree: filter === null ? undefined : parseFilter(filter),
    projectionTree: projection === null ? undefined : getBoundedDelta(projection),
  }
}

/** `*[_type == "post"]` gives an array, which is never true, so a filter that selects documents is refused. */
function parseFilter(query: string): ExprNode {
  const tree = getBoundedDelta(query)
  if (!['Filter', 'Everything', 'Projection', 'Map', 'Slice', 'PipeFuncCall'].includes(tree.type)) return tree
  const description = 'a filter is the part between the brackets of a query, as _type == "post"'
  throw new QueryParseError({ description, query, start: 0, end: query.length })
}

export interface RuleRun {
  rule: ParsedRule
  change: Pick<DocumentChange, 'id' | 'before' | 'after'>
  /** The dataset after the transaction; `all` is called only for rules that query it. */
  documents: { get: (id: string) => LakeDocument | undefined; all: () => readonly LakeDocument[] }
  project: { projectId: string; dataset: string }
  now: Date
  /** Called while the rule runs; throwing stops it. */
  tick: () => void
}

export function eventOf({ before, after }: RuleRun['change']): WebhookEvent {
  if (!after) return 'delete'
  return before ? 'update' : 'create'
}

/**
 * The body of the call; undefined when the rule does not select the change.
 *
 * @throws when the rule can't be evaluated, or `tick` does
 */
export async function payloadOf(run: RuleRun): Promise<string | undefined> {
  const { rule, change } = run
  if (!rule.on.includes(eventOf(change)) || !isVersionWanted(rule, change.id)) return undefined
  if (rule.filterTree && (await evaluateRule(rule.filterTree, run)) !== true) return undefined
  const payload = rule.projectionTree
    ? await evaluateRule(rule.projectionTree, run)
    : (change.after ?? change.before)
  return JSON.stringify(payload ?? null)
}

/** Drafts and versions only on request; the service's own documents (`_.…`) never. */
function isVersionWanted(rule: WebhookRule, id: string): boolean {
  if (id.startsWith('_.')) return false
  if (id.startsWith('drafts.')) return rule.includeDrafts
  return !isVersionId(id) || rule.includeAllVersions
}

async function evaluateRule(tree: ExprNode, run: RuleRun): Promise<unknown> {
  const { change, documents, project, now, tick } = run
  const value = await evaluate(guardQuery({ tree, tick }), {
    root: change.after ?? change.before,
    before: change.before ?? null,
    after: change.after ?? null,
    dataset: hasEverything(tree) ? documents.all() : [],
    dereference: ({ _ref }) => Promise.resolve(documents.get(_ref)),
    identity: '<webhook>',
    sanity: project,
    timestamp: now,
  })
  return value.get()
}

/**
 * Whether the rule queries the whole dataset. Few rules do, and building the list costs more than everything else.
 */
function hasEverything(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasEverything)
  if (!isRecord(node) || node['type'] === 'Value') return false
  return node['type'] === 'Everything' || Object.values(node).some(hasEverything)
}
