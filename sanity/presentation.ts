import { map } from 'rxjs'
import type { Observable } from 'rxjs'
import { definePlugin } from 'sanity'
import { defineDocuments, presentationTool } from 'sanity/presentation'
import type { DocumentLocationResolver } from 'sanity/presentation'
import { routes } from '#lib/routes.ts'
import { apiVersion } from './studio/api-version.ts'
import { locate, nothingUsed } from './studio/locate.ts'
import type { Used } from './studio/locate.ts'
import { TellTyping } from './studio/tell-typing.tsx'

/** The document to open beside each page of the site. */
const mainDocuments = defineDocuments([
  { route: '/post/:slug', filter: '_type == "post" && slug.current == $slug' },
  { route: '/author/:slug', filter: '_type == "author" && slug.current == $slug' },
  { route: '/topic/:slug', filter: '_type == "topic" && slug.current == $slug' },
  { route: '/', filter: '_type == "settings" && _id == "settings"' },
  { route: '/:slug', filter: '_type == "page" && slug.current == $slug' },
])

/** The pages that show a document: its own, and at most ten posts that refer to it. */
const usedQuery = `{
  "own": *[_id == $id][0]{"title": coalesce(title, name), "slug": slug.current},
  "posts": *[_type == "post" && references($id) && defined(slug.current)] | order(publishedAt desc)[0...10]{title, "slug": slug.current},
  "topics": *[_id == $id][0].topics[]->{title, "slug": slug.current},
  "author": *[_id == $id][0].author->{"title": name, "slug": slug.current},
  "from": *[_id == $id][0].from
}`

/** A listener accepts a filter only. */
const queries = { fetch: usedQuery, listen: '*[_id == $id || references($id)]' }

const locations: DocumentLocationResolver = ({ id, type }, { documentStore }) => {
  const options = { apiVersion, perspective: 'drafts' as const }
  // The store does not type the result of a query.
  const used = documentStore.listenQuery(queries, { id }, options) as Observable<Partial<Used> | null>
  return used.pipe(map((found) => locate(type, { ...nothingUsed, ...found })))
}

/** The site with drafts beside the form, updated while typing. */
export const preview = definePlugin({
  name: 'preview',
  plugins: [
    presentationTool({
      title: 'Preview',
      previewUrl: {
        initial: routes.home(),
        // A shared link would let anybody in.
        previewMode: { enable: routes.enterPreview(), shareAccess: false },
      },
      resolve: { locations, mainDocuments },
    }),
  ],
  form: { components: { input: TellTyping } },
})
