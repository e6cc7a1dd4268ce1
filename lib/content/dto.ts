import type { PortableTextBlock } from '@portabletext/react'

/** A picture for pages. `sanity/image.ts` makes its addresses from `id`. */
export interface Picture {
  /** Asset document id, `image-<sha1>-<width>x<height>-<format>`. */
  id: string
  alt: string
  /** Pixels. */
  width: number
  height: number
  /** A tiny preview as a data URL, shown until the picture has loaded. */
  lqip: string | null
  /** Focal point as fractions of width and height, 0 to 1. */
  focus: { x: number; y: number } | null
  /** Fractions cut off each side, 0 to 1. */
  crop: { top: number; bottom: number; left: number; right: number } | null
}

export interface SocialLink {
  platform: 'facebook' | 'linkedin' | 'instagram' | 'website'
  url: string
}

export interface Author {
  id: string
  slug: string
  name: string
  role: string | null
  portrait: Picture | null
  bio: PortableTextBlock[]
  socialLinks: SocialLink[]
}

export interface Topic {
  id: string
  slug: string
  title: string
  description: string | null
  /** Number of a topic colour in the design tokens, 1 to 6. */
  colour: number
}

/** A post in lists. */
export interface PostSummary {
  id: string
  slug: string
  title: string
  standfirst: string
  cover: Picture | null
  author: Pick<Author, 'id' | 'slug' | 'name' | 'portrait'>
  topics: Topic[]
  /** ISO 8601, UTC. */
  publishedAt: string
  /** ISO 8601: the editors' `revisedAt`, else `publishedAt`. */
  updatedAt: string
  readingMinutes: number
}

/** The editors' choice for the discussion of a post. */
export interface Discussion {
  mode: 'open' | 'premoderated' | 'closed' | 'closesAfterDays'
  closesAfterDays: number | null
  /** The editors' note above the comments. */
  note: string | null
}

/** A post with the fields that its discussion needs. */
export interface PostForDiscussion extends Pick<PostSummary, 'id' | 'slug' | 'title' | 'publishedAt'> {
  discussion: Omit<Discussion, 'note'>
  authorName: string | null
}

export interface Seo {
  title: string | null
  description: string | null
  image: Picture | null
}

export interface Post extends Omit<PostSummary, 'author'> {
  author: Author
  body: PortableTextBlock[]
  discussion: Discussion
  seo: Seo
  related: PostSummary[]
}

export interface Page {
  id: string
  slug: string
  title: string
  body: PortableTextBlock[]
  seo: Seo
  updatedAt: string
}

export interface NavigationLink {
  label: string
  /** A path on this site or an https address. */
  href: string
}

/** A reason to restrict a comment, written by the owner. */
export interface OwnReason {
  /** Stays the same while it is edited. */
  key: string
  /** Key of the site's reason that it stands for; null for one more. */
  replaces: string | null
  title: string
  clause: string
  explanation: string
}

export interface Settings {
  name: string
  motto: string
  description: string
  /** Name of the time zone of displayed times, as `Europe/Berlin`. */
  timeZone: string
  navigation: NavigationLink[]
  footer: NavigationLink[]
  socialLinks: SocialLink[]
  commentGuidelines: PortableTextBlock[]
  /** Reasons of moderators that the owner has written. */
  reasons: OwnReason[]
  /** The author whose card is on the front page. */
  author: Author | null
}

/** The first of the blocks of a body beside paragraphs, headings and lists; pages and feeds render each. */
export interface CalloutBlock {
  _type: 'callout'
  _key: string
  tone: 'note' | 'tip' | 'caution'
  title: string | null
  body: PortableTextBlock[]
}

export interface QuoteBlock {
  _type: 'quote'
  _key: string
  text: string
  attribution: string | null
}

export interface FigureBlock {
  _type: 'figure'
  _key: string
  picture: Picture
  caption: string | null
}

/** A table that compares two sides, with a row for each aspect. */
export interface ComparisonBlock {
  _type: 'comparison'
  _key: string
  title: string | null
  left: string
  right: string
  rows: { _key: string; aspect: string; left: string; right: string }[]
}

export interface KeyTakeawaysBlock {
  _type: 'keyTakeaways'
  _key: string
  items: string[]
}

/** A page or film on another site, by its https address. */
export interface EmbedBlock {
  _type: 'embed'
  _key: string
  url: string
  title: string | null
}

/** The words of a comment as an article shows them. */
export interface ReaderQuote {
  name: string
  /** Markdown source. */
  body: string
  /** Path of the comment. */
  href: string
}

/** A reader's comment, by reference: its words are not part of the article. */
export interface ReaderQuoteBlock {
  _type: 'readerQuote'
  _key: string
  commentId: string
  /** Null here: pages and feeds add the words if they may be shown (`app/_lib/with-quotes.ts`). */
  quote: ReaderQuote | null
}
