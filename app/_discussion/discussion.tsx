import type { ReactNode } from 'react'
import { cachedGetSettings } from '#lib/content/cached.ts'
import { DiscussionProvider } from './discussion-context.tsx'
import { ModeratorProvider } from './moderator-provider.tsx'

interface Props {
  post: { id: string; slug: string }
  children: ReactNode
}

/** The shared state of a discussion, with the site's time zone for its dates. */
export async function Discussion({ post: { id, slug }, children }: Props) {
  const { timeZone } = await cachedGetSettings()
  return (
    <DiscussionProvider {...{ post: { id, slug }, timeZone }}>
      <ModeratorProvider>{children}</ModeratorProvider>
    </DiscussionProvider>
  )
}
