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

/** Which changes a webhook tells of, and what it tells. https://www.sanity.io/docs/content-lake/webhooks */
export interface WebhookRule {
  on: readonly WebhookEvent[]
  /** GROQ about the document as it is after the change, or was before its deletion; null for every document. */
  filter: string | null
  /** GROQ that makes the body; null for the whole document. */
  projection: string | null
  includeDrafts: boolean
  /** Versions in releases, too. */
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

/** `*[_type == "post"]` gives an array, which is never true: whoever writes it gets to know. */
function parseFilter(query: string): ExprNode {
  const tree = getBoundedDelta(query)
  if (!['Filter', 'Everything', 'Projection', 'Map', 'Slice', 'PipeFuncCall'].includes(tree.type)) return tree
  const description = 'a filter is what stands between the brackets of a query, as _type == "post"'
  throw new QueryParseError({ description, query, start: 0, end: query.length })
}

export interface RuleRun {
  rule: ParsedRule
  change: Pick<DocumentChange, 'id' | 'before' | 'after'>
  /** The dataset as the transaction leaves it; `all` is read only by rules that query it. */
  documents: { get: (id: string) => LakeDocument | undefined; all: () => readonly LakeDocument[] }
  project: { projectId: string; dataset: string }
  now: Date
  /** Called as the rule runs; may throw to stop it. */
  tick: () => void
}

/** The operation of a change, as webhooks name it. */
export function eventOf({ before, after }: RuleRun['change']): WebhookEvent {
  if (!after) return 'delete'
  return before ? 'update' : 'create'
}

/**
 * The body of the call that tells of a change; undefined when the rule is not about it.
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

/** Drafts and versions only for those who ask; what the service keeps for itself (`_.…`) for nobody. */
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

/** Whether the rule asks the whole dataset, as few do: putting it together costs more than all the rest. */
function hasEverything(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasEverything)
  if (!isRecord(node) || node['type'] === 'Value') return false
  return node['type'] === 'Everything' || Object.values(node).some(hasEverything)
}
