import { expect, test } from 'vitest'
import { locate, nothingUsed } from '#sanity/studio/locate.ts'

const place = (name: string) => ({ title: name, slug: name.toLowerCase() })
const hrefsOf = (type: string, used: object) =>
  locate(type, { ...nothingUsed, ...used }).locations?.map(({ href }) => href)

test('a post appears at its address, in lists, and with its author and topics', () => {
  const used = { own: place('Post'), author: place('Nicole'), topics: [place('Culture'), null] }
  expect(hrefsOf('post', used)).toEqual(['/post/post', '/', '/author/nicole', '/topic/culture'])
})

test('an author and a topic appear in their posts', () => {
  const used = { own: place('X'), posts: [place('One'), place('Two')] }
  expect(hrefsOf('author', used)).toEqual(['/author/x', '/post/one', '/post/two'])
  expect(hrefsOf('topic', used)).toEqual(['/topic/x', '/', '/post/one', '/post/two'])
})

test('a page appears at its address, the settings everywhere, a redirect at its old address', () => {
  expect(hrefsOf('page', { own: place('About') })).toEqual(['/about'])
  expect(hrefsOf('settings', {})).toEqual(['/'])
  expect(locate('redirect', { ...nothingUsed, from: '/old' }).message).toContain('/old')
})

test('a document without an address appears nowhere, and the message is no warning', () => {
  for (const type of ['post', 'author', 'topic', 'page'])
    expect(locate(type, nothingUsed)).toEqual({
      locations: [],
      message: 'On the site once it has an address and is published',
    })
})
