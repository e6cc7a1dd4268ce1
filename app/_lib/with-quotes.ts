import type { PortableTextBlock } from '@portabletext/react'
import { cachedFindQuoted } from '#lib/comments/cached.ts'
import { cachedFindPostForDiscussion } from '#lib/content/cached.ts'
import type { ReaderQuote, ReaderQuoteBlock } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'

/**
 * A body with the words of the comments that it quotes. A block is left out unless its comment is published under a public
 * post, and the writer agrees. What is made of it expires with the discussion. Throws `request/unavailable`.
 */
export async function withQuotes(blocks: PortableTextBlock[]): Promise<PortableTextBlock[]> {
  const filled = await Promise.all(
    blocks.map(async (block) => {
      if (!isReaderQuote(block)) return block
      const quote = await findQuote(block.commentId)
      return quote && { ...block, quote }
    }),
  )
  return filled.filter((block) => block !== null)
}

const isReaderQuote = (block: PortableTextBlock): block is PortableTextBlock & ReaderQuoteBlock =>
  block._type === 'readerQuote'

async function findQuote(commentId: string): Promise<ReaderQuote | null> {
  const quoted = await cachedFindQuoted(commentId)
  const post = quoted && (await cachedFindPostForDiscussion({ id: quoted.postId }))
  if (!quoted || !post) return null
  const { id, name, body, isWithArticle } = quoted
  const href = isWithArticle ? routes.comment(post.slug, id) : routes.commentInThread(post.slug, id)
  return { name, body, href }
}
