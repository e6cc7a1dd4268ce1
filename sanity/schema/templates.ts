import type { InitialValueResolverContext, Template } from 'sanity'

const apiVersion = '2025-02-19'

const key = () => crypto.randomUUID().slice(0, 12)

const block = (style: 'normal' | 'h2', text: string) => ({
  _type: 'block',
  _key: key(),
  style,
  markDefs: [],
  children: [{ _type: 'span', _key: key(), text, marks: [] }],
})

const takeaways = () => ({ _type: 'keyTakeaways', _key: key(), items: [] })

/** An article's outline, with headings to replace. */
export const articleBody = () => [
  takeaways(),
  block('normal', ''),
  block('h2', 'What happens'),
  block('normal', ''),
  block('h2', 'Why it happens'),
  block('normal', ''),
  block('h2', 'What to do on Monday'),
  block('normal', ''),
]

const aspects = ['Looks at', 'Asks', 'Is measured by', 'Goes wrong when']

/** The outline of “Management vs. Leadership”: a comparison, each side alone, then the conclusion. */
export const comparisonBody = () => [
  takeaways(),
  block('normal', ''),
  {
    _type: 'comparison',
    _key: key(),
    rows: aspects.map((aspect) => ({ _type: 'row', _key: key(), aspect })),
  },
  block('h2', 'The first side'),
  block('normal', ''),
  block('h2', 'The second side'),
  block('normal', ''),
  block('h2', 'You need both'),
  block('normal', ''),
]

/** The author with the editor's own name, if there is exactly one; a wrong byline is worse than an empty field. */
export async function findOwnAuthor({
  currentUser,
  getClient,
}: Pick<InitialValueResolverContext, 'currentUser' | 'getClient'>) {
  if (!currentUser?.name) return {}
  const query = '*[_type == "author" && lower(name) == lower($name)][0...2]._id'
  const ids = await getClient({ apiVersion })
    .fetch<string[]>(query, { name: currentUser.name }, { perspective: 'published' })
    .catch(() => [])
  return ids.length === 1 && ids[0] !== undefined ? { author: { _type: 'reference', _ref: ids[0] } } : {}
}

type Params = Record<string, string>

const template = (
  { id, title, parameters }: Pick<Template, 'id' | 'title' | 'parameters'>,
  value: (params: Params) => object,
): Template => ({
  id,
  title,
  schemaType: 'post',
  ...(parameters ? { parameters } : {}),
  value: async (params: Params, context: InitialValueResolverContext) => ({
    ...(await findOwnAuthor(context)),
    ...value(params),
  }),
})

const parameters = [{ name: 'id', title: 'Id', type: 'string' }]

/** Templates for new posts. Those with parameters belong to the lists of a topic or an author. */
export const postTemplates: Template[] = [
  template({ id: 'post', title: 'Empty post' }, () => ({})),
  template({ id: 'post-article', title: 'Article' }, () => ({ body: articleBody() })),
  template({ id: 'post-comparison', title: 'Comparison article' }, () => ({ body: comparisonBody() })),
  template({ id: 'post-by-topic', title: 'Post on this topic', parameters }, ({ id }) => ({
    topics: [{ _type: 'reference', _key: key(), _ref: id }],
  })),
  template({ id: 'post-by-author', title: 'Post by this author', parameters }, ({ id }) => ({
    author: { _type: 'reference', _ref: id },
  })),
]
