import { expect, it } from 'vitest'
import { currentMark } from '#app/_components/site-header/current-mark.ts'

const cases: [href: string, pathname: string, mark: string | undefined][] = [
  ['/topic/culture', '/topic/culture', 'page'],
  ['/topic/culture/', '/topic/culture', 'page'],
  ['/topic/culture?from=menu#top', '/topic/culture', 'page'],
  ['/topic/culture', '/topic/culture/page/2', 'true'],
  ['/topic/größe', '/topic/gr%C3%B6%C3%9Fe', 'page'],
  ['/topic/cult', '/topic/culture', undefined],
  ['/', '/', 'page'],
  ['/', '/about', undefined],
  ['https://example.com/about', '/about', undefined],
  ['/%FF', '/%FF', 'page'],
]

it.each(cases)('a link to %j on the page %j is marked %j', (...[href, pathname, mark]) => {
  expect(currentMark({ href, pathname })).toBe(mark)
})
