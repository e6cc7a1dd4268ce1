'use client'

import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { canModerateAs } from '#lib/auth/roles.ts'
import { useDiscussion } from './discussion-context.tsx'
import { ModeratorContext } from './moderator-context.ts'
import type { ModeratorParts } from './moderator-context.ts'

/** Loads the script of the moderators' parts for those who may moderate, once the viewer is known. */
export function ModeratorProvider({ children }: { children: ReactNode }) {
  const { viewer } = useDiscussion()
  const [parts, setParts] = useState<ModeratorParts | null>(null)
  const mayModerate = viewer !== null && canModerateAs(viewer.role)
  useEffect(() => {
    // Without it the page is that of a reader.
    if (mayModerate) import('./moderator/parts.tsx').then(setParts, () => undefined)
  }, [mayModerate])
  const shown = mayModerate ? parts : null
  return (
    <ModeratorContext value={shown}>
      {children}
      {shown && <shown.UndoOffer />}
    </ModeratorContext>
  )
}
