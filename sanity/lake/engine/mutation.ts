import { isRecord } from './document.ts'

/** What a patch may do; the order of the keys is the order in which it is done. */
export interface PatchOperations {
  setIfMissing?: Record<string, unknown> | undefined
  set?: Record<string, unknown> | undefined
  unset?: string[] | undefined
  diffMatchPatch?: Record<string, string> | undefined
  inc?: Record<string, number> | undefined
  dec?: Record<string, number> | undefined
  insert?: InsertOperation | undefined
}

export interface InsertOperation {
  before?: string | undefined
  after?: string | undefined
  replace?: string | undefined
  items: unknown[]
}

export type Selection = { id: string } | { query: string; params: Record<string, unknown> }

export type Mutation =
  | { kind: 'create' | 'createOrReplace' | 'createIfNotExists'; document: Record<string, unknown> }
  | { kind: 'delete'; selection: Selection }
  | { kind: 'patch'; selection: Selection; operations: PatchOperations; ifRevisionId: string | undefined }

/** The mutation as the hosted service's API writes it, with the documents it came to concern named by id. */
export function toApiMutation({ mutation, id }: { mutation: Mutation; id: string }): Record<string, unknown> {
  switch (mutation.kind) {
    case 'delete':
      return { delete: { id } }
    case 'patch':
      return { patch: { id, ...definedParts(mutation.operations) } }
    default:
      return { [mutation.kind]: { ...mutation.document, _id: id } }
  }
}

/** Whose mutation it is, as `toApiMutation` has written it. */
export function documentIdOf(mutation: unknown): string | undefined {
  const [content] = isRecord(mutation) ? Object.values(mutation) : []
  const id = isRecord(content) ? (content['id'] ?? content['_id']) : undefined
  return typeof id === 'string' ? id : undefined
}

function definedParts(operations: PatchOperations): Record<string, unknown> {
  return Object.fromEntries(Object.entries(operations).filter(([, value]) => value !== undefined))
}
