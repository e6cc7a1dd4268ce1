import { countCharacters } from '#lib/text.ts'
import { countOf } from './block-previews.ts'
import { emptySections, hasContent, headingFaults } from './headings.ts'
import { kindOfLink, linkFault } from './links.ts'
import { listLinks } from './list-links.ts'
import type { WrittenLink } from './list-links.ts'
import { sizeOf } from './post-document.ts'
import type { FieldPath, WrittenBlock, WrittenDocument } from './post-document.ts'
import { listQuotedIds } from './reader-quotes.ts'
import { stateOfPath } from './site-paths.ts'
import type { KnownPaths, PathState } from './site-paths.ts'

export interface Finding {
  message: string
  /** The field at fault. */
  path: FieldPath
}

export interface Check {
  id: 'standfirst' | 'cover' | 'alt' | 'text' | 'headings' | 'links' | 'quotes' | 'topics'
  /** Short enough for a badge. */
  label: string
  findings: Finding[]
  /** What was checked, and what could not be. */
  note: string
  /** Whether the post has nothing to check, which does not count as a success. */
  isEmpty: boolean
}

export type CheckState = 'well' | 'to correct' | 'none'

export function stateOf({ findings, isEmpty }: Pick<Check, 'findings' | 'isEmpty'>): CheckState {
  if (findings.length > 0) return 'to correct'
  return isEmpty ? 'none' : 'well'
}

export interface Verdict {
  label: string
  title?: string
  color: 'success' | 'warning'
}

export function judge(checks: readonly Check[]): Verdict {
  const messages = checks.flatMap(({ findings }) => findings.map(({ message }) => message))
  if (messages.length > 0) {
    const title = `${countOf(messages.length, 'finding')}: ${messages.join(' ')}`
    return { label: `Checklist: ${messages.length} to correct`, title, color: 'warning' }
  }
  return { label: 'Checklist: all well', color: 'success' }
}

export interface CheckFacts {
  /** The documents at the paths that the text links to; null while loading. */
  known: KnownPaths | null
  /** Ids of the quoted comments that readers see; null while it is not known. */
  shownQuotes?: ReadonlySet<string> | null
  now: Date
}

/** Characters, counted as a person does. */
export const standfirstLength = { min: 40, max: 220 }

/**
 * Minimum pixels of a cover: enough for the article page's 58rem, and for a phone's width at three pixels per point.
 */
export const coverSize = { width: 1600, height: 1067 }

/** All checks, in the order of the form. */
export function checkPost(post: WrittenDocument, facts: CheckFacts): Check[] {
  return [
    {
      id: 'standfirst',
      label: 'Standfirst',
      findings: checkStandfirst(post),
      note: '40 to 220 characters: why read on?',
      isEmpty: false,
    },
    {
      id: 'cover',
      label: 'Cover',
      findings: checkCover(post),
      note: 'At least 1600 × 1067 pixels.',
      isEmpty: false,
    },
    {
      id: 'alt',
      label: 'Descriptions',
      findings: checkAlt(post),
      note: 'Each picture says what it shows.',
      isEmpty: !picturesOf(post).some(({ picture }) => picture?.asset),
    },
    {
      id: 'text',
      label: 'Text',
      findings: checkText(post),
      note: 'Words under each heading.',
      isEmpty: false,
    },
    {
      id: 'headings',
      label: 'Headings',
      findings: checkHeadings(post),
      note: 'In order, none without words.',
      isEmpty: !(post.body ?? []).some(({ style }) => style === 'h2' || style === 'h3'),
    },
    { id: 'links', label: 'Links', ...checkLinks(post, facts) },
    { id: 'quotes', label: 'Readers’ words', ...checkQuotes(post, facts) },
    {
      id: 'topics',
      label: 'Topics',
      findings: checkTopics(post),
      note: 'One to three, each once.',
      isEmpty: false,
    },
  ]
}

function checkStandfirst({ standfirst = '' }: WrittenDocument): Finding[] {
  const path = ['standfirst']
  const length = countCharacters(standfirst.trim())
  if (length === 0) return [{ message: 'There is no standfirst yet.', path }]
  const { min, max } = standfirstLength
  if (length < min) return [{ message: `The standfirst has ${length} characters; it needs ${min}.`, path }]
  return length > max
    ? [{ message: `The standfirst has ${length} characters; ${max} is the most.`, path }]
    : []
}

function checkCover({ cover }: WrittenDocument): Finding[] {
  const path = ['cover']
  const size = sizeOf(cover)
  if (!size) return [{ message: 'There is no cover yet.', path }]
  const { top = 0, bottom = 0, left = 0, right = 0 } = cover?.crop ?? {}
  const width = Math.round(size.width * (1 - left - right))
  const height = Math.round(size.height * (1 - top - bottom))
  if (width >= coverSize.width && height >= coverSize.height) return []
  const what = cover?.crop ? 'What the crop leaves of the cover' : 'The cover'
  return [{ message: `${what} is ${width} × ${height} pixels; on large screens it will look soft.`, path }]
}

function checkAlt(post: WrittenDocument): Finding[] {
  return picturesOf(post)
    .filter(({ picture }) => picture?.asset && !picture.alt?.trim())
    .map(({ name, path }) => ({ message: `${name} is not described for readers who cannot see it.`, path }))
}

function picturesOf({ cover, body = [], seo }: WrittenDocument) {
  return [
    { picture: cover, name: 'The cover', path: ['cover', 'alt'] },
    ...body
      .filter(({ _type }) => _type === 'figure')
      .map(({ picture, _key }) => ({
        picture,
        name: 'A picture in the text',
        path: ['body', { _key }, 'picture', 'alt'],
      })),
    { picture: seo?.image, name: 'The picture for sharing', path: ['seo', 'image', 'alt'] },
  ]
}

function checkText({ body = [] }: WrittenDocument): Finding[] {
  if (!body.some(hasContent)) return [{ message: 'There is no text yet.', path: ['body'] }]
  return emptySections(body).map(({ key, heading }) => ({
    message: `There is nothing under “${heading}” yet.`,
    path: ['body', { _key: key }],
  }))
}

function checkHeadings({ body = [] }: WrittenDocument): Finding[] {
  return headingFaults(body).map(({ key, message }) => ({ message, path: ['body', { _key: key }] }))
}

const pathFaults: Partial<Record<PathState, string>> = {
  missing: 'leads to a page of this site that is not there, or not published',
  scheduled: 'leads to a post that is not out yet',
}

function checkLinks(
  { body = [] }: WrittenDocument,
  { known, now }: CheckFacts,
): Pick<Check, 'findings' | 'note' | 'isEmpty'> {
  const links = listLinks(body)
  const faultOf = ({ href }: WrittenLink) => {
    const malformed = linkFault(href)
    if (malformed || !known || kindOfLink(href) !== 'page') return malformed
    const fault = pathFaults[stateOfPath(href, { known, now })]
    return fault && `${href} ${fault}.`
  }
  const findings = links.flatMap((link) => {
    const message = faultOf(link)
    return message ? [{ message, path: link.path }] : []
  })
  const outside = links.filter(({ href }) => kindOfLink(href) === 'web').length
  const note = noteOnLinks({ count: links.length, outside, isAsking: known === null })
  return { findings, note, isEmpty: links.length === 0 }
}

function noteOnLinks({
  count,
  outside,
  isAsking,
}: {
  count: number
  outside: number
  isAsking: boolean
}): string {
  if (count === 0) return 'There are none.'
  if (isAsking) return 'Looking up what lives at the addresses on this site …'
  if (outside === 0) return 'Those on this site were looked up.'
  const them = outside === 1 ? 'one address elsewhere' : `${outside} addresses elsewhere`
  return `Those on this site were looked up. The form of ${them} was checked; whether a page answers there, a browser cannot ask.`
}

function checkQuotes(
  post: WrittenDocument,
  { shownQuotes = null }: CheckFacts,
): Pick<Check, 'findings' | 'note' | 'isEmpty'> {
  const isHidden = ({ _type, commentId = '' }: WrittenBlock) =>
    _type === 'readerQuote' && shownQuotes !== null && !shownQuotes.has(commentId)
  const message = 'Readers do not see a quoted comment: its writer has not agreed, or it is not on the site.'
  const hidden = (post.body ?? []).filter(isHidden)
  return {
    findings: hidden.map(({ _key }) => ({ message, path: ['body', { _key }] })),
    note: 'Quoted while the comment is published and its writer agrees.',
    isEmpty: listQuotedIds(post).length === 0,
  }
}

function checkTopics({ topics = [] }: WrittenDocument): Finding[] {
  const path = ['topics']
  if (topics.length === 0) return [{ message: 'There is no topic yet.', path }]
  return topics.length > 3 ? [{ message: 'There are more than three topics.', path }] : []
}
