import { createContext, use } from 'react'
import type { ComponentType } from 'react'

/** What moderators see in a discussion. Readers do not load it. */
export interface ModeratorParts {
  /** Decisions on a published comment. */
  ThreadActs: ComponentType<{ id: string }>
  HeldByOthers: ComponentType
  UndoOffer: ComponentType
}

export const ModeratorContext = createContext<ModeratorParts | null>(null)

/** Null for readers, and until it is loaded. */
export const useModerator = () => use(ModeratorContext)
