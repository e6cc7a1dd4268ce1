import { ClockIcon } from '@sanity/icons/Clock'
import { DocumentsIcon } from '@sanity/icons/Documents'
import { EditIcon } from '@sanity/icons/Edit'
import { PublishIcon } from '@sanity/icons/Publish'
import { TagsIcon } from '@sanity/icons/Tags'
import { UsersIcon } from '@sanity/icons/Users'
import type { ComponentType } from 'react'
import type { StructureBuilder } from 'sanity/structure'
import { createCountedIcon } from '../components/counted-icon.tsx'
import { apiVersion } from '../studio/api-version.ts'

const isDraft = '_originalId in path("drafts.**")'

/** Created once: a component created at each rendering would query its number each time. */
const draftsIcon = createCountedIcon({
  icon: EditIcon,
  filter: '_type == "post" && _id in path("drafts.**")',
})

/** Posts by status, topic and author. */
export function listPosts(S: StructureBuilder) {
  return S.list()
    .id('posts')
    .title('Posts')
    .items([
      postsWhere(S, { id: 'all', title: 'All posts', icon: DocumentsIcon }),
      S.divider(),
      postsWhere(S, {
        id: 'drafts',
        title: 'Drafts and changes',
        icon: draftsIcon,
        filter: isDraft,
        by: '_updatedAt',
      }),
      postsWhere(S, {
        id: 'scheduled',
        title: 'Scheduled',
        icon: ClockIcon,
        filter: 'dateTime(publishedAt) > dateTime(now())',
        direction: 'asc',
      }),
      postsWhere(S, {
        id: 'published',
        title: 'Published, unchanged',
        icon: PublishIcon,
        filter: `!(${isDraft}) && dateTime(publishedAt) <= dateTime(now())`,
      }),
      S.divider(),
      postsBy(S, { type: 'topic', title: 'By topic', icon: TagsIcon, filter: '$id in topics[]._ref' }),
      postsBy(S, { type: 'author', title: 'By author', icon: UsersIcon, filter: 'author._ref == $id' }),
    ])
}

interface Selection {
  id: string
  title: string
  icon: ComponentType
  /** A GROQ filter; without it, all posts. */
  filter?: string
  /** The field of the order, newest first by default. */
  by?: string
  direction?: 'asc' | 'desc'
}

function postsWhere(
  S: StructureBuilder,
  { id, title, icon, filter, by = 'publishedAt', direction = 'desc' }: Selection,
) {
  const list = S.documentTypeList('post')
    .id(id)
    .title(title)
    .apiVersion(apiVersion)
    .defaultOrdering([{ field: by, direction }])
  const filtered = filter ? list.filter(`_type == "post" && ${filter}`) : list
  return S.listItem().id(id).title(title).icon(icon).child(filtered)
}

interface Belonging {
  type: 'topic' | 'author'
  title: string
  icon: ComponentType
  /** A GROQ filter with the topic's or author's `$id`. */
  filter: string
}

/** A post created in such a list gets its topic or author. */
function postsBy(S: StructureBuilder, { type, title, icon, filter }: Belonging) {
  const child = (id: string) =>
    S.documentTypeList('post')
      .id(id)
      .title('Posts')
      .apiVersion(apiVersion)
      .filter(`_type == "post" && ${filter}`)
      .params({ id })
      .defaultOrdering([{ field: 'publishedAt', direction: 'desc' }])
      // Must come last: later settings restore the type's default templates.
      .initialValueTemplates([S.initialValueTemplateItem(`post-by-${type}`, { id })])
  return S.listItem()
    .id(`by-${type}`)
    .title(title)
    .icon(icon)
    .child(S.documentTypeList(type).title(title).initialValueTemplates([]).child(child))
}
