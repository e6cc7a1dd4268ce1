import type { Metadata } from 'next'
import { connection } from 'next/server'
import { canEdit } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import { getSanityEnv } from '#sanity/env.ts'
import { StudioDoor } from './studio-door.tsx'
import { StudioMount } from './studio-mount.tsx'

// Rendered whole: the page depends on the visitor.
export const instant = false

export const metadata: Metadata = {
  title: words.studio.title,
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}

/** The Studio for editors; others get the way to sign in. The hosted service has a sign-in of its own. */
export default async function StudioPage() {
  await connection()
  const { projectId, dataset, lakeUrl, apiHost } = getSanityEnv()
  const basePath = routes.studio()
  const place = { projectId, dataset, basePath }
  if (lakeUrl === undefined) {
    const host = apiHost === undefined ? {} : { apiHost }
    return <StudioMount {...place} site={await readSite()} {...host} />
  }

  const viewer = await getViewer()
  if (viewer.kind === 'anonymous' || !canEdit(viewer)) return <StudioDoor viewer={viewer} />
  const { id, email } = viewer
  const user = { id, email, name: viewer.name ?? email, role: viewer.role }
  return <StudioMount {...place} site={await readSite()} user={user} />
}

/** The Studio opens while the lake is away, and waits for it. */
async function readSite() {
  const { name, timeZone } = await settingsOrDefault()
  return { name, timeZone }
}
