import { createClient } from '@sanity/client'
import { defineConfig, defineLocaleResourceBundle } from 'sanity'
import type { ClientConfig } from '@sanity/client'
import type { DocumentActionComponent, SingleWorkspace } from 'sanity'
import { structureTool } from 'sanity/structure'
import { checklistInspector } from './components/checklist-inspector.tsx'
import { ChecklistBadge } from './components/checklist-badge.ts'
import { createPublishAction } from './components/publish-action.ts'
import { NamedField } from './components/named-field.tsx'
import { QuietNavbar } from './components/quiet-navbar.tsx'
import { ScheduleBadge } from './components/schedule-badge.ts'
import { shareInspector } from './components/share-inspector.tsx'
import { SteadyLayout } from './components/steady-layout.tsx'
import { TextInput } from './components/text-input.tsx'
import { preview } from './presentation.ts'
import { inSiteZone } from './schema/in-site-zone.ts'
import { schemaTypes } from './schema/index.ts'
import { postTemplates } from './schema/templates.ts'
import { structure } from './structure.ts'
import { singletons } from './structure/singletons.ts'
import type { EmbeddedAccess } from './studio/embedded-access.ts'
import { setSiteZone } from './writing/site-zone.ts'

export interface StudioOptions {
  projectId: string
  dataset: string
  /** Path of the Studio on the site. */
  basePath: string
  /** What the owner calls the site, and the zone that moments are named in. */
  site: { name: string; timeZone: string }
  /** How to reach the embedded lake; left out, the hosted service is asked, with its own sign-in. */
  embedded?: Pick<EmbeddedAccess, 'auth' | 'clientFactory'>
  /** In hosted mode: another host than Sanity's own. */
  apiHost?: string
}

/** The Studio, for whichever lake it is given. */
export function createStudioConfig({ embedded, apiHost, site, ...options }: StudioOptions): SingleWorkspace {
  setSiteZone(site.timeZone)
  return defineConfig({
    name: 'default',
    title: site.name,
    ...options,
    ...(embedded ? { auth: embedded.auth, unstable_clientFactory: embedded.clientFactory } : {}),
    ...(apiHost === undefined ? {} : atHost(apiHost)),
    plugins: [structureTool({ structure }), preview()],
    schema: {
      types: inSiteZone(schemaTypes, site.timeZone),
      // A post's own templates stand in for the one that the Studio makes of its type.
      templates: (templates) => [
        ...postTemplates,
        ...templates.filter(({ schemaType }) => schemaType !== 'post' && !singletons.includes(schemaType)),
      ],
    },
    // The default strategy asks `text::query()`, which only the hosted service has.
    search: { strategy: 'groqLegacy' },
    studio: { components: { layout: SteadyLayout, ...(embedded ? { navbar: QuietNavbar } : {}) } },
    form: { components: { input: TextInput, field: NamedField } },
    document: {
      inspectors: (inspectors, { documentType }) => [...inspectors, ...inspectorsOf(documentType)],
      badges: (badges, { schemaType }) =>
        schemaType === 'post' ? [...badges, ScheduleBadge, ChecklistBadge] : badges,
      comments: { enabled: false },
      actions: (actions, { schemaType }) => actionsOf(schemaType, actions),
    },
    ...(embedded ? { i18n: { bundles: ownWords } } : {}),
    ...hostedOnly,
  })
}

/** A host that has one name for all its projects; everything else, the sign-in too, is as with Sanity's own. */
function atHost(apiHost: string) {
  return {
    apiHost,
    unstable_clientFactory: (config: ClientConfig) =>
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the client has no other way to one host for all projects
      createClient({ ...config, apiHost, useProjectHostname: false }),
  }
}

const singletonActions: readonly string[] = ['publish', 'discardChanges', 'restore']

/** One publish action for each of the Studio's own: one that is made anew at each drawing would forget what it does. */
const publishActions = new Map<DocumentActionComponent, DocumentActionComponent>()

function actionsOf(type: string, actions: DocumentActionComponent[]): DocumentActionComponent[] {
  if (singletons.includes(type))
    return actions.filter(({ action }) => action && singletonActions.includes(action))
  if (type !== 'post') return actions
  return actions.map((own) => {
    if (own.action !== 'publish') return own
    const made = publishActions.get(own) ?? createPublishAction(own)
    publishActions.set(own, made)
    return made
  })
}

/** What stands beside the form, by type. */
function inspectorsOf(type: string) {
  if (type === 'post') return [checklistInspector, shareInspector]
  return type === 'page' ? [shareInspector] : []
}

/** Words for what only the hosted service has, and those the Studio seeks where 6.9 does not have them: its keys would show. */
const ownWords = Object.entries({
  studio: { 'presence.no-one-else-description': 'Other editors stand here while they are in the Studio.' },
  structure: { 'changes.action.close-label': 'Close history' },
  releases: {
    'presence.tooltip.one': '{{displayName}} is editing this document right now',
    'presence.tooltip.other': '{{count}} people are editing this document right now',
  },
}).map(([namespace, resources]) => defineLocaleResourceBundle({ locale: 'en-US', namespace, resources }))

/** Parts that need what only the hosted service has, or its paid plans. */
const hostedOnly = {
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  scheduledPublishing: { enabled: false },
  tasks: { enabled: false },
  mediaLibrary: { enabled: false },
  apps: { canvas: { enabled: false } },
  announcements: { enabled: false },
}
