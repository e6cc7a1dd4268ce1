import { toPlainText } from '@portabletext/react'
import { cachedGetSettings } from '#lib/content/cached.ts'
import type { Post } from '#lib/content/dto.ts'
import { getSiteUrl } from '#lib/env.ts'
import { buildPostJsonLd } from '#lib/seo/build-json-ld.ts'
import { countWords } from '#lib/text.ts'
import { JsonLd } from '#app/_components/json-ld.tsx'
import { socialImage } from '#app/_components/social-image.ts'

export async function PostJsonLd({ post }: { post: Post }) {
  const settings = await cachedGetSettings()
  const siteUrl = getSiteUrl()
  const image = socialImage(post.seo.image ?? post.cover)
  const data = buildPostJsonLd(
    {
      post,
      imageUrl: image && new URL(image.url, siteUrl).href,
      wordCount: countWords(toPlainText(post.body)),
    },
    { siteUrl, settings },
  )
  return <JsonLd data={data} />
}
