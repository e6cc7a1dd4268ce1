import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import { Card, Stack, Text } from '@sanity/ui'
import { useMemo } from 'react'
import { useObservable } from 'react-rx'
import { catchError, of } from 'rxjs'
import { defineDocumentInspector, useClient, useDocumentStore } from 'sanity'
import type { DocumentInspectorProps } from 'sanity'
import { DocumentInspectorHeader, useDocumentPane } from 'sanity/structure'
import { apiVersion } from '../studio/api-version.ts'
import type { WrittenDocument } from '../writing/post-document.ts'
import { previewShare } from '../writing/share-preview.ts'
import type { Site } from '../writing/share-preview.ts'
import { SearchResult } from './search-result.tsx'
import { SocialCard } from './social-card.tsx'

/** A live preview of the document in search results and on social sites. */
export const shareInspector = defineDocumentInspector({
  name: 'share',
  component: ShareInspector,
  useMenuItem: () => ({ title: 'Search and sharing', icon: EarthGlobeIcon, showAsAction: true }),
})

const siteQuery = '*[_type == "settings" && _id == "settings"][0]{name, description}'

function ShareInspector({ documentType, onClose }: DocumentInspectorProps) {
  const { value } = useDocumentPane()
  const site = useSite()
  const share = previewShare(value as WrittenDocument, { type: documentType, site })
  const address = share.path === null ? null : `${globalThis.location.origin}${share.path}`
  return (
    <Card height="fill" overflow="auto">
      <DocumentInspectorHeader
        title="Search and sharing"
        onClose={onClose}
        closeButtonLabel="Close search and sharing"
      />
      <Stack padding={4} gap={5} data-testid="share-preview">
        <Section
          title="In search results"
          note={`From ${share.sources.title} and ${share.sources.description}.`}
        >
          <SearchResult share={share} siteName={site.name} address={address} />
        </Section>
        <Section title="When shared" note={`Picture: ${share.sources.picture}, cut to 1200 × 630.`}>
          <SocialCard share={share} />
        </Section>
        <Section title="Canonical address" note="The one address that search engines are told to keep.">
          <Text size={1} style={{ overflowWrap: 'anywhere' }} data-testid="canonical">
            {address ?? 'None yet: the post needs an address.'}
          </Text>
        </Section>
      </Stack>
    </Card>
  )
}

function Section({ title, note, children }: { title: string; note: string; children: React.ReactNode }) {
  return (
    <Stack as="section" gap={3}>
      <Text as="h3" size={1} weight="semibold">
        {title}
      </Text>
      {children}
      <Text size={1} muted>
        {note}
      </Text>
    </Stack>
  )
}

function useSite(): Site {
  const store = useDocumentStore()
  const title = useClient({ apiVersion }).config().dataset ?? ''
  const settings = useMemo(
    () =>
      store
        .listenQuery(siteQuery, {}, { apiVersion, perspective: 'published', tag: 'site' })
        .pipe(catchError(() => of(null))),
    [store],
  )
  const found = useObservable(settings, null) as Partial<Site> | null
  return { name: found?.name ?? title, description: found?.description ?? '' }
}
