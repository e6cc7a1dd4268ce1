import { ArrowRightIcon } from '@sanity/icons/ArrowRight'
import { CogIcon } from '@sanity/icons/Cog'
import { DocumentIcon } from '@sanity/icons/Document'
import { EditIcon } from '@sanity/icons/Edit'
import { TagIcon } from '@sanity/icons/Tag'
import { UserIcon } from '@sanity/icons/User'
import type { ComponentType } from 'react'
import type { StructureBuilder, StructureResolver } from 'sanity/structure'
import { listPosts } from './structure/posts.ts'

/** The Studio's first column. */
export const structure: StructureResolver = (S) =>
  S.list()
    .title('Content')
    .items([
      S.listItem().id('posts').title('Posts').icon(EditIcon).child(listPosts(S)),
      listOf(S, { type: 'author', title: 'Authors', icon: UserIcon, by: 'name' }),
      listOf(S, { type: 'topic', title: 'Topics', icon: TagIcon, by: 'title' }),
      listOf(S, { type: 'page', title: 'Pages', icon: DocumentIcon, by: 'title' }),
      listOf(S, { type: 'redirect', title: 'Redirects', icon: ArrowRightIcon, by: 'from' }),
      S.divider(),
      S.listItem()
        .id('settings')
        .title('Settings')
        .icon(CogIcon)
        .child(S.document().schemaType('settings').documentId('settings').title('Settings')),
    ])

function listOf(
  S: StructureBuilder,
  { type, title, icon, by }: { type: string; title: string; icon: ComponentType; by: string },
) {
  const list = S.documentTypeList(type)
    .title(title)
    .defaultOrdering([{ field: by, direction: 'asc' }])
  return S.listItem().id(type).schemaType(type).title(title).icon(icon).child(list)
}
