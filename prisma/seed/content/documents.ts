import { body } from './portable-text.ts'

/** A picture before its upload: `drawing` is a name in `pictures/`. */
export interface SeedPicture {
  drawing: string
  alt: string
  focus?: { x: number; y: number }
}

const text = (markdown: string) => body(markdown)
const slug = (current: string) => ({ _type: 'slug', current })
const reference = (id: string) => ({ _type: 'reference', _ref: id })
const withKeys = <T extends object>(type: string, items: readonly T[]) =>
  items.map((item, index) => ({ _type: type, _key: `${type}${index + 1}`, ...item }))

const socialLinks = withKeys('socialLink', [
  { platform: 'facebook', url: 'https://facebook.example.com/industriallyorganized' },
  { platform: 'linkedin', url: 'https://linkedin.example.com/industriallyorganized' },
  { platform: 'instagram', url: 'https://instagram.example.com/industriallyorganized' },
])

export const authors = [
  {
    _id: 'author-nicole',
    _type: 'author',
    name: 'Nicole',
    slug: slug('nicole'),
    role: 'Human-resources leader',
    portrait: { drawing: 'nicole', alt: 'Nicole, drawn: dark curls, a rose jacket, a smile' },
    bio: text(
      `I have worked in human resources for more than fifteen years. What I like most is to train leaders and first-time
managers, and to help people, at the start of a career or in the middle of one, to put their best foot forward.`,
    ),
    socialLinks,
  },
  {
    _id: 'author-tomas-okafor',
    _type: 'author',
    name: 'Tomas Okafor',
    slug: slug('tomas-okafor'),
    role: 'Recruiter and guest author',
    portrait: { drawing: 'tomas', alt: 'Tomas Okafor, drawn: short hair, yellow glasses, a green jumper' },
    bio: text(
      `I have hired warehouse planners, nurses and one lighthouse keeper, and got each of them wrong at least once. I write
about finding people fairly, and about what a job advert gives away.`,
    ),
    socialLinks: withKeys('socialLink', [{ platform: 'website', url: 'https://okafor.example.com/' }]),
  },
]

export const topics = [
  ['leadership', 'Leadership', 'Where to go, and how to bring people along.', 4],
  ['first-time-managers', 'First-time managers', 'The first team, the first hard talk, the first year.', 1],
  ['careers', 'Careers', 'Putting your best foot forward, at the start and in the middle.', 3],
  ['hiring', 'Hiring', 'Finding the right person, and being fair to all the others.', 2],
  ['culture', 'Culture', 'What people do here when nobody is looking.', 5],
].map(([name, title, description, colour]) => ({
  _id: `topic-${String(name)}`,
  _type: 'topic',
  title,
  slug: slug(String(name)),
  description,
  colour,
}))

export const pages = [
  {
    _id: 'page-about',
    _type: 'page',
    title: 'About',
    slug: slug('about'),
    body: text(`Industrially Organized is a blog about work and the people who do it. Its motto is *Creativity. Productivity. Vision.*,
in that order, because I have seldom seen the third without the first two.

## Who writes

I am Nicole. For more than fifteen years I have worked in human resources: hiring, training, listening, and now and then
delivering bad news as well as it can be delivered. What I like most is to train leaders and first-time managers. Close behind
comes helping people, at the start of a career or in the middle of one, to put their best foot forward. From time to time a guest
writes about what they know better than I do.

## What you find here

- Articles for people who lead, or are about to, with something to try on Monday.
- Articles for people who look for work, change it, or wonder whether to.
- A discussion under each article that is worth reading in itself.

## How the discussion works

You need no account. Write, and give an e-mail address; a link in a mail puts your comment on the page.
Your address is never shown. You may use whatever name you like, and many who talk about their own workplace do. Please leave out
the names of colleagues, and anything your employer has asked you to keep to yourself.`),
  },
  {
    _id: 'page-guidelines',
    _type: 'page',
    title: 'Comment guidelines',
    slug: slug('guidelines'),
    body: text(`People here discuss the place where they earn their living. That takes some trust, and a few rules that protect it.

## Please do

- Argue with what was said. Say where you work differently, and what came of it.
- Tell us how you know: a study, a story, fifteen years of practice.
- Choose any name that you like, and keep to it within a discussion.

## Please don’t

- Name colleagues, customers or employers who cannot answer here.
- Post what you have promised to keep confidential. If in doubt, change the details.
- Insult, threaten, or judge people by what they are instead of what they do.
- Advertise. A link that helps the discussion is welcome; a link that helps only you is not.

## What the site does by itself

A comment with many links, or with words that were posted before, is held back: only its writer and the moderators see it. You can change your
comment for fifteen minutes, and delete it whenever you like.`),
  },
]

export const settings = {
  _id: 'settings',
  _type: 'settings',
  name: 'Industrially Organized',
  motto: 'Creativity. Productivity. Vision.',
  description:
    'A blog on leadership, careers and the culture of work, by a human-resources leader of more than fifteen years.',
  author: reference('author-nicole'),
  navigation: withKeys('navigationLink', [
    { label: 'Leadership', href: '/topic/leadership' },
    { label: 'First-time managers', href: '/topic/first-time-managers' },
    { label: 'Careers', href: '/topic/careers' },
    { label: 'Hiring', href: '/topic/hiring' },
    { label: 'Culture', href: '/topic/culture' },
    { label: 'About', href: '/about' },
  ]),
  footer: withKeys('navigationLink', [
    { label: 'About', href: '/about' },
    { label: 'Comment guidelines', href: '/guidelines' },
  ]),
  socialLinks,
  commentGuidelines: text(
    `Argue with what was said, tell us how you know, and leave out the names of people who cannot answer here.
[All guidelines](/guidelines)`,
  ),
}

export const redirects = [
  {
    _id: 'redirect-leadership-article',
    _type: 'redirect',
    from: '/leadership-and-management',
    to: '/post/management-vs-leadership',
    permanent: true,
  },
]
