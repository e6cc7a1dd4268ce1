import { isRecord } from './document.ts'

/** The operations of a patch. They are applied in the order of these keys. */
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

/** The mutation in the API's form. A selection by query is replaced by the id of one selected document. */
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

/** The document's id in a mutation written by `toApiMutation`. */
export function documentIdOf(mutation: unknown): string | undefined {
  const [content] = isRecord(mutation) ? Object.values(mutation) : []
  const id = isRecord(content) ? (content['id'] ?? content['_id']) : undefined
  return typeof id === 'string' ? id : undefined
}

function definedParts(operations: PatchOperations): Record<string, unknown> {
  return Object.fromEntries(Object.entries(operations).filter(([, value]) => value !== undefined))
}
