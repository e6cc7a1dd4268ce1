/**
 * Who may what: for each way into the site (`entries.ts`) and each target, the answers to these callers, in this order.
 * `tests/e2e/server/authorisation.spec.ts` asks the real server for each of them.
 *
 * `ok`: it is done or shown. A number: the HTTP status, or that of the fault that a form shows. `sign-in`: the way to sign
 * in. `own`: it does nothing, since the comment is the caller's.
 */
export const callers = ['anonymous', 'READER', 'MODERATOR', 'EDITOR', 'ADMIN'] as const

export type Caller = (typeof callers)[number]

/** A comment of the caller or of another reader, published unless it says so; or a person. */
export const targets = [
  'own',
  'own, held',
  'own, deleted',
  'own, while suspended',
  'another’s',
  'another’s, held',
  'another’s, deleted',
  'another’s, while suspended',
  'a reader',
  'a moderator',
  'an administrator',
  'oneself',
] as const

export type Target = (typeof targets)[number]

/** The answers for another reader's comment where nothing depends on the target, else those for each target. */
export type Rights = string | ByTarget

type ByTarget = Partial<Record<Target, string>>

//                    anonymous  reader  moderator  editor  admin
const anybody = /*   */ 'ok      ok      ok         ok      ok'
const nobody = /*    */ '404     404     404        404     404'
const signedIn = /*  */ '401     ok      ok         ok      ok'
const staff = /*     */ '401     403     ok         ok      ok'
const admins = /*    */ '401     403     403        403     ok'
const forStaff = /*  */ 'sign-in 403     ok         ok      ok'
const forEditors = /**/ 'sign-in 403     403        ok      ok'

/** A comment that readers see; a held or deleted one is not there, for its writer neither. */
const whatReadersSee: Rights = {
  own: /*                 */ anybody,
  'own, held': /*         */ nobody,
  'own, deleted': /*      */ nobody,
  'another’s': /*         */ anybody,
  'another’s, held': /*   */ nobody,
  'another’s, deleted': /**/ nobody,
}

const editing: ByTarget = {
  own: /*                   */ '401 ok  ok  ok  ok',
  'own, held': /*           */ '401 ok  ok  ok  ok',
  'own, deleted': /*        */ '401 404 404 404 404',
  'own, while suspended': /**/ '401 403 403 403 403',
  'another’s': /*           */ '401 403 403 403 403',
  'another’s, held': /*     */ '401 404 404 404 404',
  'another’s, deleted': /*  */ '401 404 404 404 404',
}

/** Everybody may erase their own words at any time. */
const erasing: Rights = {
  ...editing,
  'own, deleted': signedIn,
  'own, while suspended': signedIn,
}

/** A reply to the comment. */
const replying = ({ anonymous }: { anonymous: string }): ByTarget => ({
  own: `${anonymous} ok ok ok ok`,
  'another’s': `${anonymous} ok ok ok ok`,
  'another’s, held': `${anonymous} 404 404 404 404`,
  'another’s, deleted': `${anonymous} 409 409 409 409`,
  'another’s, while suspended': `${anonymous} 403 403 403 403`,
})

/** Signed out, everybody may report: no law asks for an account. */
const reporting: Rights = {
  own: /*                         */ 'ok  409 409 409 409',
  'another’s': /*                 */ anybody,
  'another’s, held': /*           */ nobody,
  'another’s, deleted': /*        */ nobody,
  'another’s, while suspended': /**/ 'ok  403 403 403 403',
}

/** A suspension ends the use of a role; nobody decides on their own words. */
const deciding: Rights = {
  own: /*                         */ '401 403 own own own',
  'own, held': /*                 */ '401 403 own own own',
  'another’s': /*                 */ staff,
  'another’s, held': /*           */ staff,
  'another’s, deleted': /*        */ '401 403 404 404 404',
  'another’s, while suspended': /**/ '401 403 403 403 403',
}

/** `deleted`: by its writer, after the decision. */
const undoing = ({ conflict }: { conflict: string }): Rights => ({
  own: /*                 */ '401 403 403 403 403',
  'another’s': /*         */ staff,
  'another’s, deleted': `401 403 ${conflict} ${conflict} ${conflict}`,
})

const sanctioning: Rights = {
  'a reader': /*        */ staff,
  'a moderator': /*     */ admins,
  'an administrator': /**/ admins,
  oneself: /*           */ '401 403 403 403 403',
}

const answeringAppeals: Rights = {
  own: /*        */ '401 403 403 403 403',
  'another’s': /**/ staff,
}

const changingOwn: Rights = {
  own: /*           */ 'sign-in ok  ok  ok  ok',
  'own, held': /*   */ 'sign-in ok  ok  ok  ok',
  'own, deleted': /**/ 'sign-in 404 404 404 404',
  'another’s': /*   */ 'sign-in 404 404 404 404',
}

export const rights: Readonly<Record<string, Rights>> = {
  // Routes for everybody.
  'GET app/api/[[...unknown]]/route.ts': nobody,
  'POST app/api/[[...unknown]]/route.ts': nobody,
  'PUT app/api/[[...unknown]]/route.ts': nobody,
  'PATCH app/api/[[...unknown]]/route.ts': nobody,
  'DELETE app/api/[[...unknown]]/route.ts': nobody,
  'GET app/api/comments/route.ts': anybody,
  'GET app/api/comments/[id]/route.ts': whatReadersSee,
  'GET app/api/comments/[id]/replies/route.ts': whatReadersSee,
  'GET app/api/health/route.ts': anybody,
  'GET app/api/openapi.json/route.ts': anybody,
  'GET app/api/viewer/route.ts': anybody,
  'GET app/feed.xml/route.ts': anybody,
  'GET app/transparency.csv/route.ts': anybody,
  'GET app/transparency/feed.xml/route.ts': anybody,
  'GET app/api/draft-mode/disable/route.ts': anybody,

  // Signing in and out.
  'GET app/api/auth/[...nextauth]/route.ts': anybody,
  'POST app/api/auth/confirm/route.ts': anybody,
  'POST app/api/auth/sign-out/route.ts': anybody,

  // Writing.
  'POST app/api/comments/route.ts': replying({ anonymous: '401' }),
  'PATCH app/api/comments/[id]/route.ts': editing,
  'DELETE app/api/comments/[id]/route.ts': erasing,
  'POST app/api/comments/[id]/reports/route.ts': reporting,

  // Whoever holds the link of a letter. The words that a link posts are their writer's alone.
  'GET app/api/reports/[token]/route.ts': anybody,
  'POST app/api/reports/[token]/appeal/route.ts': anybody,
  'GET app/api/statements/[token]/route.ts': anybody,
  'GET app/api/statements/[token]/proof/route.ts': anybody,
  'POST app/api/statements/[token]/appeal/route.ts': anybody,
  'GET app/comments/confirm/route.ts': {
    own: /*        */ 'sign-in ok  ok  ok  ok',
    'another’s': /**/ 'sign-in 403 403 403 403',
  },
  'POST app/comments/confirm/route.ts': {
    // Staff write signed in.
    own: /*                   */ 'sign-in ok  403 403 403',
    'own, while suspended': /**/ 'sign-in 403 403 403 403',
    'another’s': /*           */ 'sign-in 403 403 403 403',
  },

  // Editing.
  'GET app/api/draft-mode/enable/route.ts': '401 401 401 ok ok',
  // Only the Content Lake, by its signature.
  'POST app/api/revalidate/route.ts': '401 401 401 401 401',

  // Moderating; the pane of the Studio calls these, too.
  'GET app/api/moderation/appeals/route.ts': staff,
  'POST app/api/moderation/appeals/[id]/route.ts': answeringAppeals,
  'POST app/api/moderation/rehearsals/route.ts': staff,
  'GET app/api/moderation/comments/route.ts': staff,
  'GET app/api/moderation/log/route.ts': staff,
  'GET app/api/moderation/news/route.ts': staff,
  'GET app/api/moderation/reasons/route.ts': staff,
  'PUT app/api/moderation/claim/route.ts': staff,
  'POST app/api/moderation/decisions/route.ts': deciding,
  'POST app/api/moderation/undo/route.ts': undoing({ conflict: '409' }),
  'GET app/api/moderation/quotes/route.ts': staff,
  // Staff may quote each other.
  'POST app/api/moderation/quotes/route.ts': {
    own: /*                 */ staff,
    'another’s': /*         */ staff,
    'another’s, held': /*   */ '401 403 404 404 404',
    'another’s, deleted': /**/ '401 403 404 404 404',
  },
  'POST app/api/moderation/marks/route.ts': {
    own: /*                 */ '401 403 403 403 403',
    'another’s': /*         */ staff,
    'another’s, held': /*   */ '401 403 404 404 404',
    'another’s, deleted': /**/ '401 403 404 404 404',
  },
  'POST app/api/moderation/sanctions/route.ts': sanctioning,
  'DELETE app/api/moderation/sanctions/[id]/route.ts': sanctioning,

  // Forms of readers.
  'app/_discussion/actions.ts postComment': {
    ...replying({ anonymous: 'ok' }),
    'another’s, held': nobody,
    'another’s, deleted': '409 409 409 409 409',
  },
  'app/_discussion/own-actions.ts changeOwnComment': editing,
  'app/_discussion/own-actions.ts deleteOwnComment': erasing,
  'app/(account)/account/actions.ts saveName': {
    own: /*                   */ signedIn,
    'own, while suspended': /**/ '401 403 403 403 403',
  },
  'app/(account)/appeal/actions.ts appealByForm': anybody,
  'app/(account)/quote/[token]/actions.ts answerByForm': anybody,
  'app/(account)/report/[commentId]/actions.ts reportByForm': reporting,
  'app/(account)/report/receipt/[token]/actions.ts confirmByForm': anybody,
  'app/(account)/sign-in/actions.ts askForLink': anybody,

  // Forms of moderators. Whoever holds the link of a letter decides with it, as the moderator who got the letter.
  'app/(moderation)/moderation/by-mail/[token]/actions.ts decideByLink': { 'another’s, held': anybody },
  'app/(moderation)/moderation/by-mail/[token]/actions.ts undoByLink': anybody,
  'app/(account)/account/mail-actions.ts chooseMailByForm': staff,
  'app/(moderation)/moderation/actions.ts decideByForm': deciding,
  'app/(moderation)/moderation/actions.ts decideSelection': deciding,
  'app/(moderation)/moderation/actions.ts undoByForm': undoing({ conflict: '409' }),
  'app/(moderation)/moderation/appeals/actions.ts answerByForm': answeringAppeals,
  // Nobody can choose which decisions wait for a second look, so this one does not.
  'app/(moderation)/moderation/second-look/actions.ts giveLookByForm': '401 403 404 404 404',
  'app/(moderation)/moderation/people/actions.ts sanctionByForm': sanctioning,
  'app/(moderation)/moderation/people/actions.ts liftByForm': sanctioning,
  'app/(moderation)/moderation/settings/actions.ts ruleByForm': staff,
  'app/(moderation)/moderation/settings/actions.ts removeRuleByForm': staff,
  'app/(moderation)/moderation/settings/actions.ts settingByForm': staff,
  'app/(moderation)/moderation/settings/actions.ts switchByForm': staff,
  'app/(moderation)/moderation/settings/actions.ts tryByForm': staff,
  'app/(moderation)/moderation/settings/trust-actions.ts trustByForm': staff,
  'app/(moderation)/moderation/settings/model-actions.ts modelByForm': admins,

  // Forms of administrators.
  'app/(moderation)/moderation/people/actions.ts addressByForm': admins,
  'app/(moderation)/moderation/people/actions.ts findByAddress': admins,
  'app/(moderation)/moderation/people/actions.ts roleByForm': admins,
  'app/(moderation)/moderation/people/actions.ts sessionsByForm': admins,
  'app/(moderation)/moderation/people/actions.ts endSessionsByForm': admins,

  // Pages for everybody.
  'page app/(site)/[...path]/page.tsx': anybody,
  'page app/(site)/author/[slug]/page.tsx': anybody,
  'page app/(site)/author/[slug]/page/[number]/page.tsx': nobody,
  'page app/(site)/comments/not-posted/page.tsx': anybody,
  'page app/(site)/page.tsx': anybody,
  'page app/(site)/page/[number]/page.tsx': nobody,
  'page app/(site)/post/[slug]/page.tsx': anybody,
  'page app/(site)/post/[slug]/comments/page.tsx': anybody,
  'page app/(site)/post/[slug]/comments/[commentId]/page.tsx': whatReadersSee,
  'page app/(site)/post/[slug]/reply/[commentId]/page.tsx': whatReadersSee,
  'page app/(site)/topic/[slug]/page.tsx': anybody,
  'page app/(site)/topic/[slug]/page/[number]/page.tsx': nobody,
  'page app/(site)/transparency/[period]/page.tsx': anybody,
  'page app/(site)/transparency/page.tsx': anybody,
  'page app/(account)/report/[commentId]/page.tsx': whatReadersSee,
  'page app/(account)/sign-in/page.tsx': anybody,
  'page app/(account)/sign-in/confirm/page.tsx': anybody,
  'page app/(account)/sign-in/error/page.tsx': anybody,
  'page app/(account)/sign-out/page.tsx': anybody,
  // While mail is kept in files, and nowhere else.
  'page app/dev/mailbox/page.tsx': anybody,
  'page app/dev/mailbox/[id]/page.tsx': nobody,

  // Pages of letters.
  'page app/(moderation)/moderation/by-mail/[token]/page.tsx': { 'another’s, held': anybody },
  'page app/(account)/quote/[token]/page.tsx': anybody,
  'page app/(account)/report/receipt/[token]/page.tsx': anybody,
  'page app/(account)/statement/[token]/page.tsx': anybody,
  'page app/(account)/comments/to-post/page.tsx': {
    own: /*        */ 'sign-in ok  ok  ok  ok',
    'another’s': /**/ 'sign-in 410 410 410 410',
  },

  // Pages of one's own.
  'page app/(account)/account/page.tsx': 'sign-in ok ok ok ok',
  'page app/(site)/post/[slug]/comments/[commentId]/edit/page.tsx': changingOwn,
  'page app/(site)/post/[slug]/comments/[commentId]/delete/page.tsx': changingOwn,

  // Pages of staff.
  'page app/(moderation)/moderation/page.tsx': forStaff,
  'page app/(moderation)/moderation/appeals/page.tsx': forStaff,
  'page app/(moderation)/moderation/insights/page.tsx': forStaff,
  'page app/(moderation)/moderation/log/page.tsx': forStaff,
  'page app/(moderation)/moderation/people/page.tsx': forStaff,
  'page app/(moderation)/moderation/people/[id]/page.tsx': forStaff,
  'page app/(moderation)/moderation/second-look/page.tsx': forStaff,
  'page app/(moderation)/moderation/settings/page.tsx': forStaff,
  'page app/(studio)/studio/[[...tool]]/page.tsx': forEditors,
}
