import { createContext, use } from 'react'
import type { ComponentType } from 'react'
import type { CommentDto } from '#lib/comments/dto.ts'

export type ModeratedComment = Pick<CommentDto, 'id' | 'parentId' | 'marks'>

/** What moderators see in a discussion. Readers do not load it. */
export interface ModeratorParts {
  /** Decisions on a published comment, and its marks; only these for the viewer's own. */
  ThreadActs: ComponentType<{ comment: ModeratedComment; isOwn: boolean }>
  HeldByOthers: ComponentType
  UndoOffer: ComponentType
}

export const ModeratorContext = createContext<ModeratorParts | null>(null)

/** Null for readers, and until it is loaded. */
export const useModerator = () => use(ModeratorContext)
