import { mimeTypeByExtension } from './choose-format.ts'
import type { ImageFacts } from './read-image.ts'

interface AssetPlace {
  projectId: string
  dataset: string
  /** The lake's address for browsers, without a trailing slash. */
  publicUrl: string
}

interface UploadedAsset {
  sha1: string
  size: number
  originalFilename: string | undefined
  /** Title, description and other labels given with the upload. */
  labels: Readonly<Record<string, unknown>>
}

/** The document of an uploaded picture, in the hosted service's form. https://www.sanity.io/docs/asset-metadata */
export function describeImageAsset({
  place,
  asset,
  facts,
}: {
  place: AssetPlace
  asset: UploadedAsset
  facts: ImageFacts
}) {
  const { width, height, extension, lqip, blurHash, palette, hasAlpha, isOpaque } = facts
  const name = `${asset.sha1}-${String(width)}x${String(height)}`
  return {
    ...describeAsset({ place, asset, kind: 'image', file: `${name}.${extension}` }),
    _id: `image-${name}-${extension}`,
    _type: 'sanity.imageAsset',
    extension,
    mimeType: mimeTypeByExtension[extension] ?? 'application/octet-stream',
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
      lqip,
      blurHash,
      palette,
      hasAlpha,
      isOpaque,
    },
  }
}

/** The document of any other uploaded file. */
export function describeFileAsset({
  place,
  asset,
  extension,
  mimeType,
}: {
  place: AssetPlace
  asset: UploadedAsset
  extension: string
  mimeType: string
}) {
  return {
    ...describeAsset({ place, asset, kind: 'file', file: `${asset.sha1}.${extension}` }),
    _id: `file-${asset.sha1}-${extension}`,
    _type: 'sanity.fileAsset',
    extension,
    mimeType,
  }
}

function describeAsset({
  place,
  asset,
  kind,
  file,
}: {
  place: AssetPlace
  asset: UploadedAsset
  kind: 'image' | 'file'
  file: string
}) {
  const { sha1, size, originalFilename, labels } = asset
  const path = `${kind}s/${place.projectId}/${place.dataset}/${file}`
  return {
    ...labels,
    ...(originalFilename === undefined ? {} : { originalFilename }),
    assetId: sha1,
    sha1hash: sha1,
    path,
    url: `${place.publicUrl}/${path}`,
    size,
    uploadId: crypto.randomUUID(),
  }
}
