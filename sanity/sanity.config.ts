import { createClient } from '@sanity/client'
import { defineConfig, defineLocaleResourceBundle } from 'sanity'
import type { ClientConfig } from '@sanity/client'
import type { DocumentActionComponent, SingleWorkspace } from 'sanity'
import { structureTool } from 'sanity/structure'
import { checklistInspector } from './components/checklist-inspector.tsx'
import { ChecklistBadge } from './components/checklist-badge.ts'
import { discussionInspector } from './components/discussion/discussion-inspector.tsx'
import { TextBlock } from './components/discussion/quoted-block.tsx'
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
  /** The site's name, and the time zone for its dates. */
  site: { name: string; timeZone: string }
  /** Access to the embedded lake; without it the Studio uses the hosted service and its sign-in. */
  embedded?: Pick<EmbeddedAccess, 'auth' | 'clientFactory'>
  /** Hosted mode only: a host other than Sanity's. */
  apiHost?: string
}

/** The Studio's configuration, embedded or hosted. */
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
      // The post templates replace the one that the Studio makes for the type.
      templates: (templates) => [
        ...postTemplates,
        ...templates.filter(({ schemaType }) => schemaType !== 'post' && !singletons.includes(schemaType)),
      ],
    },
    // The default strategy needs `text::query()`, which only the hosted service has.
    search: { strategy: 'groqLegacy' },
    studio: { components: { layout: SteadyLayout, ...(embedded ? { navbar: QuietNavbar } : {}) } },
    form: { components: { input: TextInput, field: NamedField, block: TextBlock } },
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

/** Access to a host that serves all its projects under one name; sign-in and the rest work as with Sanity's own. */
function atHost(apiHost: string) {
  return {
    apiHost,
    unstable_clientFactory: (config: ClientConfig) =>
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the client has no other way to one host for all projects
      createClient({ ...config, apiHost, useProjectHostname: false }),
  }
}

const singletonActions: readonly string[] = ['publish', 'discardChanges', 'restore']

/** One publish action for each action of the Studio: a component created at each rendering would lose its state. */
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

/** The inspectors beside the form. */
function inspectorsOf(type: string) {
  if (type === 'post') return [checklistInspector, shareInspector, discussionInspector]
  return type === 'page' ? [shareInspector] : []
}

/** Texts for features of the hosted service, and texts that Studio 6.9 lacks: it would show their keys. */
const ownWords = Object.entries({
  studio: { 'presence.no-one-else-description': 'Other editors appear here while they are in the Studio.' },
  structure: { 'changes.action.close-label': 'Close history' },
  releases: {
    'presence.tooltip.one': '{{displayName}} is editing this document right now',
    'presence.tooltip.other': '{{count}} people are editing this document right now',
  },
}).map(([namespace, resources]) => defineLocaleResourceBundle({ locale: 'en-US', namespace, resources }))

/** Features that need the hosted service or its paid plans. */
const hostedOnly = {
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  scheduledPublishing: { enabled: false },
  tasks: { enabled: false },
  mediaLibrary: { enabled: false },
  apps: { canvas: { enabled: false } },
  announcements: { enabled: false },
}
