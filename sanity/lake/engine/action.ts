import type { PatchOperations } from './mutation.ts'

/** An action of an editor, such as publishing, before it is turned into mutations of a document's versions. */
export type Action =
  | { kind: 'create'; publishedId: string; attributes: Record<string, unknown>; ifExists: 'fail' | 'ignore' }
  | { kind: 'replaceDraft'; publishedId: string; attributes: Record<string, unknown> }
  | {
      kind: 'edit'
      draftId: string
      publishedId: string
      operations: PatchOperations
      ifRevisionId: string | undefined
    }
  | {
      kind: 'publish'
      draftId: string
      publishedId: string
      ifDraftRevisionId: string | undefined
      ifPublishedRevisionId: string | undefined
    }
  | { kind: 'unpublish'; draftId: string; publishedId: string }
  | { kind: 'discard'; versionId: string }
  | { kind: 'createVersion'; publishedId: string; document: Record<string, unknown> }
  | {
      kind: 'copyVersion'
      publishedId: string
      baseId: string
      versionId: string
      ifBaseRevisionId: string | undefined
    }
  | { kind: 'replaceVersion'; document: Record<string, unknown> }
  | { kind: 'delete'; publishedId: string; includeDrafts: readonly string[] }
