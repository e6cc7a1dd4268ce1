import type { Metadata } from 'next'
import { connection } from 'next/server'
import { canEdit } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { getSanityEnv } from '#sanity/env.ts'
import { StudioDoor } from './studio-door.tsx'
import { StudioMount } from './studio-mount.tsx'

// Answered whole: the door depends on who comes.
export const instant = false

export const metadata: Metadata = {
  title: words.studio.title,
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}

/** The Studio for editors; for everybody else, what to do. The hosted service has a sign-in of its own. */
export default async function StudioPage() {
  await connection()
  const { projectId, dataset, lakeUrl, apiHost } = getSanityEnv()
  const basePath = routes.studio()
  if (lakeUrl === undefined) {
    const host = apiHost === undefined ? {} : { apiHost }
    return <StudioMount projectId={projectId} dataset={dataset} basePath={basePath} {...host} />
  }

  const viewer = await getViewer()
  if (viewer.kind === 'anonymous' || !canEdit(viewer)) return <StudioDoor viewer={viewer} />
  const { id, email } = viewer
  const user = { id, email, name: viewer.name ?? email, role: viewer.role }
  return <StudioMount projectId={projectId} dataset={dataset} basePath={basePath} user={user} />
}
