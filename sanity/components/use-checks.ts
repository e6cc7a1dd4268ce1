import { useMemo } from 'react'
import { useObservable } from 'react-rx'
import { catchError, of } from 'rxjs'
import { useDocumentStore } from 'sanity'
import { apiVersion } from '../studio/api-version.ts'
import { checkPost } from '../writing/checklist.ts'
import type { Check } from '../writing/checklist.ts'
import { kindOfLink } from '../writing/links.ts'
import { listLinks } from '../writing/list-links.ts'
import type { WrittenDocument } from '../writing/post-document.ts'
import { listQuotedIds } from '../writing/reader-quotes.ts'
import { pathsQuery, targetOfPath } from '../writing/site-paths.ts'
import type { KnownPaths } from '../writing/site-paths.ts'
import { useQuotes } from './discussion/use-quotes.ts'

const listened = '*[_type in ["post", "page", "author", "topic", "redirect"]]'

/**
 * The checklist of the current post. Links within the site are looked up among published documents, quoted comments on
 * the site.
 */
export function useChecks(post: WrittenDocument | null): Check[] {
  const known = useKnownPaths(post)
  const shownQuotes = useShownQuotes(post)
  return useMemo(
    () => (post ? checkPost(post, { known, shownQuotes, now: new Date() }) : []),
    [post, known, shownQuotes],
  )
}

function useShownQuotes(post: WrittenDocument | null): ReadonlySet<string> | null {
  const { quotes } = useQuotes(post ? listQuotedIds(post) : [])
  return useMemo(() => {
    if (!quotes) return null
    const shown = [...quotes.values()].filter(({ state, body }) => state === 'agreed' && body !== null)
    return new Set(shown.map(({ commentId }) => commentId))
  }, [quotes])
}

function useKnownPaths(post: WrittenDocument | null): KnownPaths | null {
  const store = useDocumentStore()
  const slugs = listSlugs(post)
  const asked = slugs.join(' ')
  const known = useMemo(() => {
    if (asked === '') return of<KnownPaths>({ documents: [], redirects: [] })
    return store
      .listenQuery(
        { fetch: pathsQuery, listen: listened },
        { slugs: asked.split(' ') },
        { apiVersion, perspective: 'published', tag: 'checklist' },
      )
      .pipe(catchError(() => of(null)))
  }, [store, asked])
  return useObservable(known, null) as KnownPaths | null
}

function listSlugs(post: WrittenDocument | null): string[] {
  const paths = listLinks(post?.body ?? []).filter(({ href }) => kindOfLink(href) === 'page')
  return [...new Set(paths.flatMap(({ href }) => targetOfPath(href)?.slug ?? []))].sort()
}
