import { randomUUID } from 'node:crypto'
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import { lakeClient } from '../../../setup/lake-client.ts'
import { siteUnderTest } from '../../fixtures.ts'
import { article } from './stage.ts'
import type { Scene } from './stage.ts'

/** What a call sends. */
export interface Input {
  /** The values of `[name]` in its address. */
  params?: Record<string, string>
  query?: Record<string, string>
  /** The body of a route, as JSON. */
  body?: object
  /** The body of a route, or what a server action gets. */
  fields?: Record<string, string>
}

type Make = (scene: Scene) => Input | Promise<Input>

const own = 'app/_discussion/own-actions.ts'
const moderation = 'app/(moderation)/moderation'
const people = `${moderation}/people/actions.ts`
const settings = `${moderation}/settings/actions.ts`
const onPost = 'page app/(site)/post/[slug]'

const { slug } = article
const newWords = () => `What I saw, ${randomUUID()}.`

const byId: Make = async ({ comment }) => ({ params: { id: await comment() } })
const byComment: Make = async ({ comment }) => ({ params: { slug, commentId: await comment() } })
const byStatement: Make = async ({ statement }) => ({ params: { token: await statement() } })
const byReceipt: Make = async ({ receipt }) => ({ params: { token: await receipt() } })
const byPerson: Make = async ({ person }) => ({ fields: { person: (await person()).id } })
const bySlug: Make = () => ({ params: { slug } })
const appeal = { body: { text: 'It was kind.' } }

const sanctioned = async ({ person }: Scene) => ({
  person: (await person()).id,
  kind: 'warning',
  reason: 'insult',
})
const decided = { decision: 'reject', reason: 'insult', back: '/moderation' }
const confirmation = async ({ kept }: Scene) => `/comments/confirm?token=${await kept()}`

const trust = {
  ...{ knownComments: '3', knownDays: '7', knownSetbacks: '1' },
  ...{ trustedComments: '20', trustedDays: '60', trustedSetbacks: '0', windowDays: '90' },
}

/** By the name of the entry; one that is not here sends nothing. */
export const inputs: Readonly<Record<string, Make>> = {
  'GET app/api/[[...unknown]]/route.ts': () => ({ params: { unknown: 'nothing' } }),
  'GET app/api/auth/[...nextauth]/route.ts': () => ({ params: { nextauth: 'error' } }),
  'GET app/api/comments/route.ts': () => ({ query: { post: slug } }),
  'GET app/api/comments/[id]/route.ts': byId,
  'GET app/api/comments/[id]/replies/route.ts': byId,
  'GET app/api/draft-mode/enable/route.ts': async () => ({ query: await previewSecret() }),
  'GET app/api/moderation/log/route.ts': () => ({ query: { format: 'json', kind: 'role-changed' } }),
  'GET app/api/reports/[token]/route.ts': byReceipt,
  'GET app/api/statements/[token]/route.ts': byStatement,
  'GET app/api/statements/[token]/proof/route.ts': byStatement,
  'GET app/comments/confirm/route.ts': async ({ kept }) => ({ query: { token: await kept() } }),
  'POST app/comments/confirm/route.ts': async (scene) => ({
    fields: { callbackUrl: await confirmation(scene) },
  }),
  'POST app/api/comments/route.ts': async ({ comment }) => ({
    body: { post: slug, parentId: await comment(), body: newWords(), idempotencyKey: randomUUID() },
  }),
  'PATCH app/api/comments/[id]/route.ts': async (scene) => ({
    ...(await byId(scene)),
    body: { body: newWords(), version: 1 },
  }),
  'DELETE app/api/comments/[id]/route.ts': byId,
  'POST app/api/comments/[id]/reports/route.ts': async (scene) => ({
    ...(await byId(scene)),
    body: { reason: 'spam' },
  }),
  'POST app/api/reports/[token]/appeal/route.ts': async (scene) => ({
    ...(await byReceipt(scene)),
    ...appeal,
  }),
  'POST app/api/statements/[token]/appeal/route.ts': async (scene) => ({
    ...(await byStatement(scene)),
    ...appeal,
  }),
  'POST app/api/moderation/decisions/route.ts': async ({ comment }) => ({
    body: { ids: [await comment()], decision: 'reject', reason: 'insult' },
  }),
  'POST app/api/moderation/undo/route.ts': async ({ decision }) => ({ body: { eventId: await decision() } }),
  'POST app/api/moderation/marks/route.ts': async ({ comment }) => ({
    body: { id: await comment(), mark: 'folded', isOn: true },
  }),
  'GET app/api/moderation/quotes/route.ts': async ({ comment }) => ({ query: { ids: await comment() } }),
  'POST app/api/moderation/quotes/route.ts': async ({ comment }) => ({ body: { id: await comment() } }),
  'POST app/api/moderation/appeals/[id]/route.ts': async (scene) => ({
    params: { id: await scene.appeal() },
    body: { outcome: 'founded', answer: 'You are right.' },
  }),
  'POST app/api/moderation/rehearsals/route.ts': () => ({ body: { spamThreshold: 0.9 } }),
  'PUT app/api/moderation/claim/route.ts': async ({ comment }) => ({ body: { id: await comment() } }),
  'POST app/api/moderation/sanctions/route.ts': async (scene) => ({ body: await sanctioned(scene) }),
  'DELETE app/api/moderation/sanctions/[id]/route.ts': async ({ sanction }) => ({
    params: { id: await sanction() },
  }),

  'app/_discussion/actions.ts postComment': async ({ comment, caller }) => ({
    fields: {
      ...{ post: slug, parentId: await comment(), body: newWords() },
      ...(caller ? {} : { name: '', email: `${randomUUID()}@example.com` }),
    },
  }),
  [`${own} changeOwnComment`]: async ({ comment }) => ({
    fields: { id: await comment(), body: newWords(), version: '1' },
  }),
  [`${own} deleteOwnComment`]: async ({ comment }) => ({ fields: { id: await comment() } }),
  'app/(account)/account/actions.ts saveName': () => ({ fields: { name: `Quill ${randomUUID()}` } }),
  'app/(account)/appeal/actions.ts appealByForm': async ({ statement }) => ({
    fields: { against: 'statement', token: await statement(), text: 'It was kind.' },
  }),
  'app/(account)/quote/[token]/actions.ts answerByForm': async ({ quote }) => ({
    fields: { token: await quote(), answer: 'agree', version: '1' },
  }),
  'app/(account)/report/[commentId]/actions.ts reportByForm': async ({ comment }) => ({
    fields: { id: await comment(), reason: 'spam' },
  }),
  'app/(account)/report/receipt/[token]/actions.ts confirmByForm': async ({ receipt }) => ({
    fields: { token: await receipt() },
  }),
  'app/(account)/sign-in/actions.ts askForLink': () => ({
    fields: { email: `${randomUUID()}@example.com`, callbackUrl: '/' },
  }),

  [`${moderation}/actions.ts decideByForm`]: async ({ comment }) => ({
    fields: { id: await comment(), ...decided },
  }),
  [`${moderation}/actions.ts decideSelection`]: async ({ comment }) => ({
    fields: { ids: await comment(), ...decided },
  }),
  [`${moderation}/actions.ts undoByForm`]: async ({ decision }) => ({
    fields: { eventIds: await decision(), back: '/moderation' },
  }),
  [`${moderation}/appeals/actions.ts answerByForm`]: async (scene) => ({
    fields: { id: await scene.appeal(), outcome: 'founded', answer: 'You are right.' },
  }),
  [`${moderation}/by-mail/[token]/actions.ts decideByLink`]: async ({ link }) => ({
    fields: { token: await link(), decision: 'publish', version: '1', seen: 'held' },
  }),
  [`${moderation}/by-mail/[token]/actions.ts undoByLink`]: async ({ usedLink }) => ({
    fields: { token: await usedLink() },
  }),
  'app/(account)/account/mail-actions.ts chooseMailByForm': () => ({ fields: { mode: 'none', hour: '8' } }),
  [`page ${moderation}/by-mail/[token]/page.tsx`]: async ({ link }) => ({ params: { token: await link() } }),
  [`${moderation}/second-look/actions.ts giveLookByForm`]: () => ({
    fields: { seq: '0', verdict: 'reject' },
  }),
  [`${people} sanctionByForm`]: async (scene) => ({ fields: await sanctioned(scene) }),
  [`${people} liftByForm`]: async ({ sanction, person }) => ({
    fields: { id: await sanction(), person: (await person()).id },
  }),
  [`${people} addressByForm`]: byPerson,
  [`${people} findByAddress`]: async ({ person }) => ({
    fields: { email: `${(await person()).id}@example.com` },
  }),
  [`${people} roleByForm`]: async (scene) => ({
    fields: { person: (await scene.person()).id, role: 'MODERATOR' },
  }),
  [`${people} sessionsByForm`]: byPerson,
  [`${people} endSessionsByForm`]: byPerson,
  // Rehearsing writes nothing, and asks for the same rights.
  [`${settings} ruleByForm`]: () => ({
    fields: {
      ...{ act: 'rehearse', kind: 'word', mode: 'watch', text: 'zyzzyva' },
      ...{ example: 'A zyzzyva came.', counterexample: 'A beetle came.' },
    },
  }),
  [`${settings} removeRuleByForm`]: async ({ rule }) => ({ fields: { id: await rule() } }),
  [`${settings} settingByForm`]: () => ({
    fields: { act: 'rehearse', check: 'spam-score', mode: 'hold', threshold: '0.9' },
  }),
  // All discussions are open already.
  [`${settings} switchByForm`]: () => ({ fields: { mode: 'open', hours: '1' } }),
  [`${settings} tryByForm`]: () => ({ fields: { body: 'Some words' } }),
  // The version that is at work already.
  [`${moderation}/settings/model-actions.ts modelByForm`]: () => ({ fields: { version: 'shipped' } }),
  [`${moderation}/settings/trust-actions.ts trustByForm`]: () => ({ fields: { act: 'rehearse', ...trust } }),

  'page app/(site)/[...path]/page.tsx': () => ({ params: { path: 'about' } }),
  'page app/(site)/author/[slug]/page.tsx': () => ({ params: { slug: 'nicole' } }),
  'page app/(site)/topic/[slug]/page.tsx': () => ({ params: { slug: 'leadership' } }),
  'page app/(site)/transparency/[period]/page.tsx': () => ({
    params: { period: new Date().toISOString().slice(0, 7) },
  }),
  [`${onPost}/page.tsx`]: bySlug,
  [`${onPost}/comments/page.tsx`]: bySlug,
  [`${onPost}/comments/[commentId]/page.tsx`]: byComment,
  [`${onPost}/comments/[commentId]/edit/page.tsx`]: byComment,
  [`${onPost}/comments/[commentId]/delete/page.tsx`]: byComment,
  [`${onPost}/reply/[commentId]/page.tsx`]: byComment,
  'page app/(account)/report/[commentId]/page.tsx': byComment,
  'page app/(account)/quote/[token]/page.tsx': async ({ quote }) => ({ params: { token: await quote() } }),
  'page app/(account)/report/receipt/[token]/page.tsx': byReceipt,
  'page app/(account)/statement/[token]/page.tsx': byStatement,
  'page app/(account)/comments/to-post/page.tsx': async ({ kept }) => ({ query: { token: await kept() } }),
  [`page ${moderation}/people/[id]/page.tsx`]: async ({ person }) => ({
    params: { id: (await person()).id },
  }),
}

/** What the Studio adds to the address of the preview. */
async function previewSecret(): Promise<Record<string, string>> {
  const { lakeUrl, lakeWriteToken } = siteUnderTest()
  const lake = lakeClient({ url: lakeUrl, token: lakeWriteToken })
  const { secret } = await createPreviewSecret(lake, 'test', 'http://localhost/studio')
  return { 'sanity-preview-secret': secret, 'sanity-preview-pathname': '/' }
}
