import { countOf } from './count-of.ts'

export const site = {
  skipToContent: 'Skip to the content',
  skipToBottom: 'Skip to the bottom',
  skipToTop: 'Back to the top',
  menu: 'Menu',
  closeMenu: 'Close',
  mainNavigation: 'Main',
  footerNavigation: 'Footer',
  elsewhere: (name: string) => `${name} elsewhere`,
  rights: (year: number, name: string) => `© ${year} ${name}`,
  feed: 'RSS feed',
} as const

export const social = {
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  instagram: 'Instagram',
  website: 'Website',
} as const

export const lists = {
  latest: 'Latest articles',
  topics: 'Topics',
  authorArticles: (name: string) => `Articles by ${name}`,
  topicArticles: (topic: string) => `Articles on ${topic}`,
  pages: 'Pages of this list',
  newer: 'Newer articles',
  older: 'Older articles',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pageTitle: (title: string, page: number) => `${title}, page ${page}`,
  emptyTitle: 'No articles yet',
  emptyText: 'The first one appears here as soon as it is published.',
  emptyFeed: 'Follow the RSS feed',
} as const

export const notFound = {
  title: 'There is nothing at this address',
  text: 'The page may have moved, or its address has a typing error.',
  home: 'To the front page',
} as const

export const failure = {
  title: 'This page could not be made',
  text: 'Something on our side did not answer. It is usually back within a minute, and nothing of yours is lost.',
  retry: 'Try again',
  retryIn: (seconds: number) =>
    `Try again in ${seconds < 90 ? countOf(seconds, 'second') : countOf(Math.ceil(seconds / 60), 'minute')}.`,
} as const
