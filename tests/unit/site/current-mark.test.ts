import { expect, it } from 'vitest'
import { currentLink, currentMark } from '#app/_components/site-header/current-mark.ts'

it.each([
  { href: '/topic/culture', pathname: '/topic/culture', mark: 'page' },
  { href: '/topic/culture/', pathname: '/topic/culture', mark: 'page' },
  { href: '/topic/culture?from=menu#top', pathname: '/topic/culture', mark: 'page' },
  { href: '/topic/culture', pathname: '/topic/culture/page/2', mark: 'true' },
  { href: '/topic/größe', pathname: '/topic/gr%C3%B6%C3%9Fe', mark: 'page' },
  { href: '/topic/cult', pathname: '/topic/culture', mark: undefined },
  { href: '/', pathname: '/', mark: 'page' },
  { href: '/', pathname: '/about', mark: undefined },
  { href: 'https://example.com/about', pathname: '/about', mark: undefined },
  { href: '/%FF', pathname: '/%FF', mark: 'page' },
])('a link to $href on the page $pathname is marked $mark', ({ href, pathname, mark }) => {
  expect(currentMark({ href, pathname })).toBe(mark)
})

it('the current link is the one that comes closest to the page, and none where none leads there', () => {
  const hrefs = ['/moderation', '/moderation/people', '/about']
  expect(currentLink(hrefs, '/moderation')).toBe('/moderation')
  expect(currentLink(hrefs, '/moderation/people/1')).toBe('/moderation/people')
  expect(currentLink(hrefs, '/moderation/other')).toBe('/moderation')
  expect(currentLink(hrefs, '/')).toBeNull()
})
