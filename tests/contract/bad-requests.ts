import fc from 'fast-check'

export interface BadRequest {
  address: string
  method?: string
  body?: string | Uint8Array<ArrayBuffer>
}

const name = fc.constantFrom(
  'create',
  'createOrReplace',
  'createIfNotExists',
  'delete',
  'patch',
  'else',
  '__proto__',
)
const path = fc.constantFrom(
  'a',
  'a.b',
  'a[0]',
  'a[-1]',
  'a[_key=="x"]',
  'a..b',
  '[',
  '',
  '_id',
  '_type',
  '_rev',
  '__proto__.x',
  'a[0:2]',
  '*',
)
const value = fc.jsonValue({ maxDepth: 4 })
const operation = fc.oneof(
  fc.dictionary(
    fc.constantFrom('set', 'setIfMissing', 'inc', 'dec', 'diffMatchPatch', 'merge'),
    fc.dictionary(path, value),
  ),
  fc.record({ unset: fc.array(fc.oneof(path, value)) }),
  fc.record({ insert: fc.record({ before: path, items: fc.array(value) }) }),
)
const target = fc.oneof(
  fc.record({ id: fc.constantFrom('known', 'nobody', '', '..', 'drafts.') }),
  fc.record({ query: fc.constantFrom('*', '*[', '1', '*[true]._id', '{"a": *}'), params: value }),
)
const mutation = fc.oneof(
  fc.tuple(name, value).map(([kind, body]) => ({ [kind]: body })),
  fc.tuple(operation, target).map(([done, where]) => ({ patch: { ...done, ...where } })),
  fc
    .dictionary(fc.string(), value)
    .map((document) => ({ createOrReplace: { _id: 'known', _type: 'thing', ...document } })),
)
const mutations = fc
  .array(mutation, { maxLength: 3 })
  .map((changes) => JSON.stringify({ mutations: changes }))

const token = fc.constantFrom(
  '*',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '_type',
  '==',
  '"a"',
  '->',
  '^',
  '|',
  'order',
  'count',
  '...',
  '@',
  '1',
  '-1',
  '$p',
  '..',
  'in',
  'match',
  'path',
  '::',
  ',',
  '&&',
  '!',
  '=>',
  'select',
  'now()',
)

const query = fc
  .tuple(fc.array(token, { maxLength: 12 }), value)
  .map(([tokens, p]) => JSON.stringify({ query: tokens.join(' '), params: { p } }))
const action = fc.record(
  {
    actionType: fc.constantFrom(
      ...[
        'create',
        'edit',
        'publish',
        'unpublish',
        'discard',
        'delete',
        'replaceDraft',
        'version.create',
      ].map((verb) => `sanity.action.document.${verb}`),
      'sanity.action.release.create',
      'else',
    ),
    publishedId: fc.oneof(fc.constantFrom('known', 'drafts.known', '..', ''), value),
    draftId: fc.oneof(fc.constantFrom('known', 'drafts.known', 'drafts.', ''), value),
    attributes: value,
    patch: fc.oneof(operation, value),
    document: value,
    versionId: fc.constantFrom('versions.r1.known', 'versions..known', 'known'),
  },
  { requiredKeys: ['actionType'] },
)
const part = fc.oneof(
  fc.string().map(encodeURIComponent),
  fc.constantFrom('v1', 'vX', 'v2025-02-19', 'data', 'query', 'doc', 'listen', 'images', 'files', 'local'),
  fc.constantFrom('production', 'history', 'transactions', 'users', '%2e%2e', '%2f..%2f', '%00', '%ff', '%'),
)
const search = fc.oneof(
  fc.webQueryParameters(),
  fc
    .dictionary(
      fc.constantFrom(
        'query',
        'perspective',
        'revision',
        'time',
        'limit',
        'fromTime',
        'authors',
        '$p',
        'types',
      ),
      fc.oneof(fc.string(), fc.constantFrom('*', '[', '-1', '1e99', '9'.repeat(400), '2025-13-45', 'null')),
    )
    .map((parameters) => new URLSearchParams(parameters).toString()),
)
const imageSearch = fc
  .dictionary(
    fc.constantFrom(
      ...'w h dpr q rect crop fit fp-x fp-y pad blur sharp sat or flip bg fm auto max-w min-h dl'.split(' '),
    ),
    fc.oneof(
      fc.constantFrom(
        '1',
        '0',
        '-1',
        '8192',
        '1e9',
        '0.001',
        'NaN',
        '5',
        'max',
        'crop',
        'entropy',
        'avif',
        'webp',
      ),
      fc.constantFrom('0,0,1,1', '9,9,0,0', '#fff', '90', 'hv', 'format', '1000'),
      fc.string(),
    ),
  )
  .map((parameters) => new URLSearchParams(parameters).toString())
const reading = fc.constantFrom(
  'data/query/production',
  'data/doc/production/known,,',
  'data/listen/production',
  'data/live/events/production',
  'data/export/production',
  'data/history/production/transactions',
  'data/history/production/transactions/known',
  'data/history/production/documents/known',
  'data/history/production/events/documents/known',
  'users/me/keyvalue/a,b',
  'users/nobody,,',
)
const upload = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .tuple(
      fc.constantFrom('\x89PNG\r\n\x1a\n', 'GIF89a', '\xff\xd8\xff\xe0', '<svg xmlns="', 'RIFF'),
      fc.string(),
    )
    .map(([magic, rest]) => Buffer.from(magic + rest, 'latin1')),
)

const posted = (address: string, text: fc.Arbitrary<string | Uint8Array>): fc.Arbitrary<BadRequest> =>
  text.map((body) => ({ address, method: 'POST', body: body as string | Uint8Array<ArrayBuffer> }))
const orGarbage = (text: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 4, arbitrary: text }, fc.string(), fc.json())

const version = 'v2025-02-19'
/** Mostly wrong requests to all endpoints; some are right by chance. `picture` is the path of a picture. */
export const badRequests = (picture: string): fc.Arbitrary<BadRequest> =>
  fc.oneof(
    posted(`${version}/data/mutate/production`, orGarbage(mutations)),
    posted(`${version}/data/query/production`, orGarbage(query)),
    posted(
      `${version}/data/actions/production`,
      orGarbage(fc.array(action, { maxLength: 3 }).map((actions) => JSON.stringify({ actions }))),
    ),
    posted(`${version}/assets/images/production?filename=..%2fx.png`, upload),
    posted(`${version}/hooks/projects/local`, orGarbage(fc.json())),
    orGarbage(fc.json()).map((body) => ({ address: `${version}/users/me/keyvalue`, method: 'PUT', body })),
    fc.tuple(reading, search).map(([path, text]) => ({ address: `${version}/${path}?${text}` })),
    imageSearch.map((text) => ({ address: `${picture}?${text}` })),
    fc.tuple(fc.array(part, { maxLength: 6 }), search).map(([parts, text]) => ({
      address: `${parts.join('/')}?${text}`,
    })),
  )
