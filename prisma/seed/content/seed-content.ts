import type { IdentifiedSanityDocumentStub, SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { articles } from './articles/index.ts'
import type { SeedPicture } from './documents.ts'
import { authors, pages, redirects, settings, topics } from './documents.ts'
import { drawings } from './pictures/index.ts'
import { isDrawnFigure } from './portable-text.ts'
import type { SeedPost } from './seed-post.ts'

const contentTypes = ['post', 'author', 'topic', 'page', 'settings', 'redirect']

type Place = (picture: SeedPicture) => object

/**
 * Writes the first content into a dataset without any; any other stays as it is, so that deleted documents do not come
 * back. The client must see drafts. All documents are one transaction, so an interrupted seed is repeated.
 */
export async function seedContent(client: SanityClient): Promise<'seeded' | 'left alone'> {
  const existing = await client.fetch<number>('count(*[_type in $contentTypes])', { contentTypes })
  if (existing > 0) return 'left alone'
  const assets = await uploadDrawings(client)
  const place: Place = (picture) => placePicture(picture, assets)
  const transaction = client.transaction()
  for (const document of makeDocuments(place)) transaction.createIfNotExists(document)
  await transaction.commit({ visibility: 'sync' })
  return 'seeded'
}

async function uploadDrawings(client: SanityClient): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [name, draw] of Object.entries(drawings)) {
    const png = await sharp(Buffer.from(draw())).png().toBuffer()
    const asset = await client.assets.upload('image', png, { filename: `${name}.png` })
    ids.set(name, asset._id)
  }
  return ids
}

function placePicture({ drawing, alt, focus }: SeedPicture, assets: Map<string, string>): object {
  const id = assets.get(drawing)
  if (!id) throw new Error(`There is no drawing named ${drawing}`)
  return {
    _type: 'picture',
    asset: { _type: 'reference', _ref: id },
    alt,
    ...(focus && {
      hotspot: { _type: 'sanity.imageHotspot', ...focus, width: 0.6, height: 0.6 },
      crop: { _type: 'sanity.imageCrop', top: 0, bottom: 0, left: 0, right: 0 },
    }),
  }
}

/** All documents of the sample; those that others refer to come first. */
function makeDocuments(place: Place): IdentifiedSanityDocumentStub[] {
  return [
    ...topics,
    ...authors.map((author) => ({ ...author, portrait: place(author.portrait) })),
    ...articles.map((article) => makePost(article, place)),
    ...pages,
    ...redirects,
    settings,
  ]
}

function makePost(article: SeedPost, place: Place): IdentifiedSanityDocumentStub {
  const { id, slug, author, topics: topicIds, cover, body, discussion, ...fields } = article
  return {
    _id: id,
    _type: 'post',
    ...fields,
    slug: { _type: 'slug', current: slug },
    author: { _type: 'reference', _ref: author },
    topics: topicIds.map((topic) => ({ _type: 'reference', _key: topic, _ref: topic })),
    cover: place({ drawing: cover.picture, alt: cover.alt, focus: cover.focus }),
    body: body.map((block) =>
      isDrawnFigure(block)
        ? { _type: 'figure', _key: block._key, picture: place(block), caption: block.caption }
        : block,
    ),
    discussion: { _type: 'discussion', mode: 'open', ...discussion },
  }
}
