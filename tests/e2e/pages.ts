export const article = '/post/management-vs-leadership'

/** Every kind of page a reader meets, with the heading it must open with. */
export const pages = [
  { name: 'front page', path: '/', heading: 'Industrially Organized' },
  { name: 'article', path: article, heading: 'Management vs. Leadership' },
  { name: 'author', path: '/author/nicole', heading: 'Hello, I’m Nicole' },
  { name: 'topic', path: '/topic/leadership', heading: 'Leadership' },
  { name: 'page of the CMS', path: '/about', heading: /about/i },
]

export const notFound = {
  name: 'not found',
  path: '/nothing/here',
  heading: 'There is nothing at this address',
}
