'use client'

import { useMemo } from 'react'
import { Studio } from 'sanity'
import type { CurrentUser, SingleWorkspace } from 'sanity'
import { studioRoleOf } from '#lib/auth/roles.ts'
import type { Role } from '#lib/auth/roles.ts'
import { createStudioConfig } from '#sanity/sanity.config.ts'
import { openEmbeddedAccess } from '#sanity/studio/embedded-access.ts'
import type { EmbeddedAccess } from '#sanity/studio/embedded-access.ts'
import { HindranceNotice } from './hindrance-notice.tsx'

interface Editor {
  id: string
  name: string
  email: string
  role: Role
}

interface StudioClientProps {
  projectId: string
  dataset: string
  basePath: string
  /** The site's name, and the time zone for its dates. */
  site: { name: string; timeZone: string }
  /** Hosted mode only: a host other than Sanity's. */
  apiHost?: string
  /** The signed-in editor; undefined in hosted mode, which has a sign-in of its own. */
  user?: Editor
}

export function StudioClient(props: StudioClientProps) {
  // Opened once for the page's lifetime: a new configuration would restart the Studio.
  const { config, hindrance } = useMemo(() => openStudio(props), []) // eslint-disable-line react-hooks/exhaustive-deps
  return (
    <div style={{ blockSize: '100dvh' }}>
      {hindrance && <HindranceNotice hindrance={hindrance} />}
      <Studio config={config} />
    </div>
  )
}

interface OpenedStudio {
  config: SingleWorkspace
  hindrance?: EmbeddedAccess['hindrance']
}

function openStudio({ user, ...place }: StudioClientProps): OpenedStudio {
  if (!user) return { config: createStudioConfig(place) }
  const access = openEmbeddedAccess({
    ...place,
    apiHost: `${globalThis.location.origin}/lake`,
    user: toCurrentUser(user),
    signOut,
  })
  return { config: createStudioConfig({ ...place, embedded: access }), hindrance: access.hindrance }
}

function toCurrentUser({ id, name, email, role }: Editor): CurrentUser {
  const isAdmin = studioRoleOf(role) === 'administrator'
  const sanityRole = {
    name: isAdmin ? 'administrator' : 'editor',
    title: isAdmin ? 'Administrator' : 'Editor',
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated and still required
  return { id, name, email, role: sanityRole.name, roles: [sanityRole] }
}

async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', { method: 'POST', redirect: 'manual' })
  globalThis.location.assign('/')
}
