import { listEntries } from './entries.ts'
import type { Entry } from './entries.ts'

/** The use cases that refuse a suspended person; `tests/integration/standing/write-paths.test.ts` calls each. */
export const enforcing = {
  createComment: 'lib/comments/create-comment.ts',
  editComment: 'lib/comments/edit-comment.ts',
  confirmComment: 'lib/comments/confirm-comment.ts',
  changeName: 'lib/auth/change-name.ts',
  reportComment: 'lib/moderation/report-comment.ts',
} as const

export type Enforcing = keyof typeof enforcing

/** The ways to write what others can see, with the use cases in which sanctions are enforced. */
export const enforced: Readonly<Record<string, readonly Enforcing[]>> = {
  'app/_discussion/actions.ts postComment': ['createComment', 'changeName'],
  'app/_discussion/own-actions.ts changeOwnComment': ['editComment'],
  'app/(account)/account/actions.ts saveName': ['changeName'],
  'POST app/api/comments/route.ts': ['createComment'],
  'PATCH app/api/comments/[id]/route.ts': ['editComment'],
  'POST app/comments/confirm/route.ts': ['confirmComment'],
  'app/(account)/report/[commentId]/actions.ts reportByForm': ['reportComment'],
  'POST app/api/comments/[id]/reports/route.ts': ['reportComment'],
}

const writing = ['POST', 'PUT', 'PATCH', 'DELETE']

const session = 'it changes nothing but sessions, and a suspended person may read, appeal and leave'
const erasing = 'everybody may erase their own words at any time'
const appealing = 'everybody may appeal, and nobody but moderators reads it'
const quoting = 'everybody may decide on the use of their own words'
const staff = 'it is an act of staff: an administrator takes the role away'
const byMail = 'it is an act of staff, and `identifyDecider` refuses a moderator who is suspended'

/** The other ways to change something, with the reason why sanctions do not matter there. */
export const free: Readonly<Record<string, string>> = {
  'app/(account)/sign-in/actions.ts askForLink': session,
  'POST app/api/auth/confirm/route.ts': session,
  'POST app/api/auth/sign-out/route.ts': session,
  'app/_discussion/own-actions.ts deleteOwnComment': erasing,
  'DELETE app/api/comments/[id]/route.ts': erasing,
  'app/(account)/appeal/actions.ts appealByForm': appealing,
  'POST app/api/statements/[token]/appeal/route.ts': appealing,
  'POST app/api/reports/[token]/appeal/route.ts': appealing,
  'app/(account)/quote/[token]/actions.ts answerByForm': quoting,
  'app/(account)/report/receipt/[token]/actions.ts confirmByForm':
    'it proves an address, and only moderators learn that',
  'app/(moderation)/moderation/appeals/actions.ts answerByForm': staff,
  'app/(moderation)/moderation/actions.ts decideByForm': staff,
  'app/(moderation)/moderation/actions.ts decideSelection': staff,
  'app/(moderation)/moderation/actions.ts undoByForm': staff,
  'app/(account)/account/mail-actions.ts chooseMailByForm': 'only its moderator gets the letters',
  'app/(moderation)/moderation/by-mail/[token]/actions.ts decideByLink': byMail,
  'app/(moderation)/moderation/by-mail/[token]/actions.ts undoByLink': byMail,
  'app/(moderation)/moderation/second-look/actions.ts giveLookByForm': staff,
  'app/(moderation)/moderation/people/actions.ts addressByForm': staff,
  'app/(moderation)/moderation/people/actions.ts endSessionsByForm': staff,
  'app/(moderation)/moderation/people/actions.ts findByAddress': staff,
  'app/(moderation)/moderation/people/actions.ts liftByForm': staff,
  'app/(moderation)/moderation/people/actions.ts roleByForm': staff,
  'app/(moderation)/moderation/people/actions.ts sanctionByForm': staff,
  'app/(moderation)/moderation/people/actions.ts sessionsByForm': staff,
  'app/(moderation)/moderation/settings/model-actions.ts modelByForm': staff,
  'app/(moderation)/moderation/settings/trust-actions.ts trustByForm': staff,
  'app/(moderation)/moderation/settings/actions.ts ruleByForm': staff,
  'app/(moderation)/moderation/settings/actions.ts removeRuleByForm': staff,
  'app/(moderation)/moderation/settings/actions.ts settingByForm': staff,
  'app/(moderation)/moderation/settings/actions.ts tryByForm': staff,
  'app/(moderation)/moderation/settings/actions.ts switchByForm': staff,
  'POST app/api/moderation/decisions/route.ts': staff,
  'POST app/api/moderation/undo/route.ts': staff,
  'POST app/api/moderation/appeals/[id]/route.ts': staff,
  'POST app/api/moderation/rehearsals/route.ts': staff,
  'PUT app/api/moderation/claim/route.ts': staff,
  'POST app/api/moderation/marks/route.ts': staff,
  'POST app/api/moderation/quotes/route.ts': staff,
  ...Object.fromEntries(
    writing.map((method) => [`${method} app/api/[[...unknown]]/route.ts`, 'it answers 404']),
  ),
  'POST app/api/moderation/sanctions/route.ts': staff,
  'DELETE app/api/moderation/sanctions/[id]/route.ts': staff,
  'POST app/api/revalidate/route.ts': 'only the Content Lake calls it',
}

/** Every server action, and every method of a route that may change something, from the code. */
export async function listWritePaths(): Promise<Entry[]> {
  return (await listEntries()).filter(({ name }) => !/^(GET|page) /.test(name))
}
