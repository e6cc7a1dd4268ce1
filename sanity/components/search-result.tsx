import { Card, Stack } from '@sanity/ui'
import { snippetWidths, truncateToWidth } from '../writing/search-snippet.ts'
import type { SharePreview } from '../writing/share-preview.ts'
import styles from './search-result.module.css'

interface SearchResultProps {
  share: SharePreview
  siteName: string
  address: string | null
}

/** A search result in Google's type and sizes, cut at its pixel widths. */
export function SearchResult({ share, siteName, address }: SearchResultProps) {
  const title = truncateToWidth(share.pageTitle, {
    maxPx: snippetWidths.titlePx,
    measure: measureIn('20px Arial, sans-serif'),
  })
  const description = truncateToWidth(share.description, {
    maxPx: snippetWidths.descriptionPx,
    measure: measureIn('14px Arial, sans-serif'),
  })
  return (
    <Card border radius={3} padding={4} className={styles.result}>
      <Stack gap={3}>
        <span>
          <span className={styles.site}>{siteName}</span>
          <span className={styles.address}>{address ?? 'No address yet'}</span>
        </span>
        <span className={styles.title} data-testid="search-title">
          {title}
        </span>
        <span className={styles.description} data-testid="search-description">
          {description || 'No description yet: a search engine would choose words from the text.'}
        </span>
      </Stack>
    </Card>
  )
}

function measureIn(font: string): (text: string) => number {
  const context = globalThis.document.createElement('canvas').getContext('2d')
  // Without a canvas, half the height of a letter is about its mean width.
  if (!context) return (text) => text.length * (Number.parseInt(font, 10) / 2)
  context.font = font
  return (text) => context.measureText(text).width
}
