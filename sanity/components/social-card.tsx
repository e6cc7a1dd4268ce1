import { Card, Stack, Text } from '@sanity/ui'
import { useClient } from 'sanity'
import { createPictureUrl, sharedSize } from '../image.ts'
import { apiVersion } from '../studio/api-version.ts'
import type { WrittenPicture } from '../writing/post-document.ts'
import type { SharePreview } from '../writing/share-preview.ts'
import styles from './social-card.module.css'

/** A social card with the picture of the page's metadata: cut 1.91:1 around the focal point, inside the crop. */
export function SocialCard({ share }: { share: SharePreview }) {
  const urlOf = useCardUrl()
  return (
    <Card border radius={3} overflow="hidden" data-testid="social-card">
      {share.picture ? (
        <img className={styles.picture} src={urlOf(share.picture)} alt={share.picture.alt ?? ''} />
      ) : (
        <Card tone="transparent" className={styles.picture} />
      )}
      <Stack padding={3} gap={3}>
        <Text size={0} muted>
          {globalThis.location.host}
        </Text>
        <span className={styles.title}>{share.title || 'No title yet'}</span>
        <span className={styles.description}>{share.description}</span>
      </Stack>
    </Card>
  )
}

function useCardUrl(): (picture: WrittenPicture) => string {
  const { projectId = '', dataset = '', apiHost } = useClient({ apiVersion }).config()
  // The hosted service has a separate host for pictures; the embedded lake has one host.
  const lakeUrl = apiHost.startsWith(globalThis.location.origin) ? apiHost : undefined
  const urlOf = createPictureUrl({ projectId, dataset, lakeUrl })
  return ({ asset, crop, hotspot }) =>
    urlOf(
      { id: asset?._ref ?? '', crop: crop ?? null, focus: hotspot ? { x: hotspot.x, y: hotspot.y } : null },
      sharedSize,
    )
}
