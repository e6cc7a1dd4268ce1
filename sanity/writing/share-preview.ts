import { routes } from '#lib/routes.ts'
import type { WrittenDocument, WrittenPicture } from './post-document.ts'

export interface SharePreview {
  /** As in the browser's tab and in search results. */
  pageTitle: string
  /** As on social cards. */
  title: string
  description: string
  /** The path of the canonical address; null without a slug. */
  path: string | null
  picture: WrittenPicture | null
  /** The source fields, in words. */
  sources: { title: string; description: string; picture: string }
}

export interface Site {
  name: string
  description: string
}

/**
 * The document's title, description and picture for search engines and social sites, by the rule of the page's
 * metadata.
 */
export function previewShare(
  document: WrittenDocument,
  { type, site }: { type: string; site: Site },
): SharePreview {
  const { title = '', standfirst, seo, slug, cover } = document
  const isPost = type === 'post'
  const shown = seo?.title ?? title
  const picture = seo?.image?.asset ? seo.image : cover?.asset ? cover : null
  const current = slug?.current
  return {
    pageTitle: `${shown} · ${site.name}`,
    title: shown,
    description: seo?.description ?? (isPost ? (standfirst ?? '') : site.description),
    path: current ? (isPost ? routes.post(current) : routes.page(current)) : null,
    picture,
    sources: {
      title: seo?.title ? 'the title for search results' : 'the title',
      description: seo?.description
        ? 'the description for search results'
        : isPost
          ? 'the standfirst'
          : 'the description in Settings',
      picture: picture === null ? 'nothing yet' : picture === cover ? 'the cover' : 'the picture for sharing',
    },
  }
}
