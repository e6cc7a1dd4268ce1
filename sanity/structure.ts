import type { StructureBuilder, StructureResolver } from 'sanity/structure'
import { apiVersion } from './studio/api-version.ts'

/** Types of which there is one document, with the type's name for its id. */
export const singletons: readonly string[] = ['settings']

const newestFirst = [{ field: 'publishedAt', direction: 'desc' as const }]

/** What stands in the Studio's first column. */
export const structure: StructureResolver = (S) =>
  S.list()
    .title('Content')
    .items([
      S.listItem().id('posts').title('Posts').child(posts(S)),
      S.documentTypeListItem('author').title('Authors'),
      S.documentTypeListItem('topic').title('Topics'),
      S.documentTypeListItem('page').title('Pages'),
      S.documentTypeListItem('redirect').title('Redirects'),
      S.divider(),
      S.listItem()
        .id('settings')
        .title('Settings')
        .child(S.document().schemaType('settings').documentId('settings').title('Settings')),
    ])

function posts(S: StructureBuilder) {
  return S.list()
    .id('posts')
    .title('Posts')
    .items([
      S.documentTypeListItem('post').id('all').title('All posts'),
      S.divider(),
      postsWhere(S, {
        id: 'drafts',
        title: 'Drafts and changes',
        filter: '_originalId in path("drafts.**")',
      }),
      postsWhere(S, { id: 'scheduled', title: 'Scheduled', filter: `${isPublished} && publishedAt > now()` }),
      postsWhere(S, {
        id: 'published',
        title: 'Published',
        filter: `${isPublished} && publishedAt <= now()`,
      }),
      S.divider(),
      postsBy(S, { type: 'author', title: 'By author', filter: 'author._ref == $id' }),
      postsBy(S, { type: 'topic', title: 'By topic', filter: '$id in topics[]._ref' }),
    ])
}

const isPublished = '!(_originalId in path("drafts.**"))'

function postsWhere(
  S: StructureBuilder,
  { id, title, filter }: { id: string; title: string; filter: string },
) {
  const list = S.documentList()
    .id(id)
    .title(title)
    .schemaType('post')
    .apiVersion(apiVersion)
    .filter(`_type == "post" && ${filter}`)
    .defaultOrdering(newestFirst)
  return S.listItem().id(id).title(title).child(list)
}

function postsBy(
  S: StructureBuilder,
  { type, title, filter }: { type: string; title: string; filter: string },
) {
  const child = (id: string) =>
    S.documentList()
      .id(id)
      .title('Posts')
      .schemaType('post')
      .apiVersion(apiVersion)
      .filter(`_type == "post" && ${filter}`)
      .params({ id })
      .defaultOrdering(newestFirst)
  return S.listItem().id(`by-${type}`).title(title).child(S.documentTypeList(type).title(title).child(child))
}
