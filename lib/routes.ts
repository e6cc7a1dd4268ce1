/** Every address of the site as a path, so that no link is written by hand. */
const segment = encodeURIComponent
const commentConfirmation = '/comments/confirm'

/** The part of an address after that of the post; it stays the same when the post moves. */
export const belowPost = {
  reply: (commentId: string) => `/reply/${segment(commentId)}`,
  thread: (commentId: string) => `/comments/${segment(commentId)}`,
  edit: (commentId: string) => `/comments/${segment(commentId)}/edit`,
  delete: (commentId: string) => `/comments/${segment(commentId)}/delete`,
  comments: (before?: string) => `/comments${before === undefined ? '' : `?before=${segment(before)}`}`,
} as const

/** Filters of a page; those without a value are left out. */
type View = Record<string, string | undefined>

function withView(path: string, view: View): string {
  const query = new URLSearchParams(
    Object.entries(view).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

export const routes = {
  home: () => '/',
  /** A page of the list of all articles; the first is 1. */
  homePage: (page: number) => (page === 1 ? '/' : `/page/${page}`),
  post: (slug: string) => `/post/${segment(slug)}`,
  comment: (slug: string, commentId: string) => `/post/${segment(slug)}#comment-${commentId}`,
  discussion: (slug: string) => `/post/${segment(slug)}#discussion`,
  /** The discussion at an address of its own: a browser loads it again, also from the answer to a form of the page. */
  discussionAfter: (slug: string, key: string) => `/post/${segment(slug)}?after=${segment(key)}#discussion`,
  reply: (slug: string, commentId: string) => `/post/${segment(slug)}${belowPost.reply(commentId)}`,
  /** A whole thread of the discussion, by the id of any of its comments. */
  thread: (slug: string, commentId: string) => `/post/${segment(slug)}${belowPost.thread(commentId)}`,
  /** A comment on the page of its thread. */
  commentInThread: (slug: string, commentId: string) =>
    `/post/${segment(slug)}${belowPost.thread(commentId)}#comment-${commentId}`,
  editComment: (slug: string, commentId: string) => `/post/${segment(slug)}${belowPost.edit(commentId)}`,
  deleteComment: (slug: string, commentId: string) => `/post/${segment(slug)}${belowPost.delete(commentId)}`,
  /** The threads written before the thread with this id. */
  olderComments: (slug: string, before: string) => `/post/${segment(slug)}${belowPost.comments(before)}`,
  author: (slug: string) => `/author/${segment(slug)}`,
  authorPage: (slug: string, page: number) => `/author/${segment(slug)}${page === 1 ? '' : `/page/${page}`}`,
  topic: (slug: string) => `/topic/${segment(slug)}`,
  topicPage: (slug: string, page: number) => `/topic/${segment(slug)}${page === 1 ? '' : `/page/${page}`}`,
  page: (slug: string) => `/${segment(slug)}`,
  feed: () => '/feed.xml',
  sitemap: () => '/sitemap.xml',
  signIn: (callbackUrl?: string) =>
    callbackUrl ? `/sign-in?callbackUrl=${segment(callbackUrl)}` : '/sign-in',
  signInConfirm: () => '/sign-in/confirm',
  signInError: () => '/sign-in/error',
  signOut: () => '/sign-out',
  /** The reader's account; `before` is the id of the last comment on the page before. */
  account: (before?: string) => (before ? `/account?before=${segment(before)}#comments` : '/account'),
  /** The place on the account where a moderator chooses letters. */
  accountMail: () => '/account#mail',
  /** The reader's account, which says that a comment was just held back. */
  accountAfterHeld: (commentId: string) => `/account?held=${segment(commentId)}`,
  /** The form that reports a comment. */
  report: (commentId: string) => `/report/${segment(commentId)}`,
  /** The receipt of a report. */
  reportReceipt: (token: string) => `/report/receipt/${segment(token)}`,
  /** The request to quote a comment in an article. */
  quoteRequest: (token: string) => `/quote/${segment(token)}`,
  /** The statement of reasons for a decision. */
  statement: (token: string) => `/statement/${segment(token)}`,
  /** The place of a decision in the record, as a file for whoever has the link to its statement. */
  statementProof: (token: string) => `/api/statements/${segment(token)}/proof`,
  /** The figures of moderation: of a month (`2026-11`), a year, or the latest year. */
  transparency: (period?: string) =>
    period === undefined ? '/transparency' : `/transparency/${segment(period)}`,
  transparencyCsv: () => '/transparency.csv',
  transparencyFeed: () => '/transparency/feed.xml',
  /** A queue of comments for moderators, with its filters. */
  moderation: (view: View = {}) => withView('/moderation', view),
  /** People, with a search; for moderators. */
  moderationPeople: (view: View = {}) => withView('/moderation/people', view),
  /** A person, for moderators. */
  moderationPerson: (id: string) => `/moderation/people/${segment(id)}`,
  /** The record of moderation, with its filters. */
  moderationLog: (view: View = {}) => withView('/moderation/log', view),
  /** Figures for moderators. */
  moderationInsights: () => '/moderation/insights',
  /** A decided comment to look at a second time; `after` is the number of the decision just looked at. */
  moderationSecondLook: (after?: string) => withView('/moderation/second-look', { after }),
  /** The filtered record as a file. */
  moderationLogFile: (view: View) => withView('/api/moderation/log', view),
  /** The appeals that wait for an answer. */
  moderationAppeals: (view: Record<string, string> = {}) => {
    const query = new URLSearchParams(view).toString()
    return query === '' ? '/moderation/appeals' : `/moderation/appeals?${query}`
  },
  /** Decides on a comment by the link in a letter; `decision` is the one that the link is for. */
  moderationByMail: (token: string, decision?: string) =>
    withView(`/moderation/by-mail/${segment(token)}`, { decision }),
  /** Checks of comments, and rules on words. */
  moderationSettings: () => '/moderation/settings',
  mailbox: () => '/dev/mailbox',
  mailboxMessage: (id: string) => `/dev/mailbox/${segment(id)}`,
  studio: () => '/studio',
  /** The form of a document in the Studio. */
  studioDocument: ({ id, type }: { id: string; type: string }) =>
    `/studio/intent/edit/id=${segment(id)};type=${segment(type)}/`,
  enterPreview: () => '/api/draft-mode/enable',
  leavePreview: () => '/api/draft-mode/disable',
  /** Posts the comment kept under a secret; with `takesName` the name typed with it becomes the account's. */
  confirmComment: (token: string, { takesName = false } = {}) =>
    `${commentConfirmation}?token=${segment(token)}${takesName ? '&name=typed' : ''}`,
  /** The target of the form of `commentToPost`. */
  confirmCommentForm: () => commentConfirmation,
  /** The page that shows a kept comment, with the button that posts it. */
  commentToPost: (token: string) => `/comments/to-post?token=${segment(token)}`,
  /** The page after a failed confirmation, with the code of the fault. */
  commentNotPosted: (code: string, token: string) =>
    `/comments/not-posted?code=${segment(code)}&token=${segment(token)}`,
} as const

const anySite = 'http://site.invalid'

/**
 * An address on this site as browsers resolve it, safe to redirect to: a path, with its query and fragment. Null for one
 * with a host or a scheme, and for one that gets a host by being written again: `/.//evil.example` is `//evil.example`.
 */
export function readLocalPath(value: string): string | null {
  if (!/^\/[^\p{Cc}\\]*$/u.test(value)) return null
  const url = URL.parse(value, anySite)
  if (url?.origin !== anySite || url.pathname.startsWith('//')) return null
  return url.pathname + url.search + url.hash
}

/** Reads an address of `confirmComment`; null for any other address. */
export function readConfirmation(path: string): { token: string; takesName: boolean } | null {
  if (!path.startsWith(`${commentConfirmation}?`)) return null
  const query = new URLSearchParams(path.slice(commentConfirmation.length))
  const token = query.get('token')
  return token === null ? null : { token, takesName: query.get('name') === 'typed' }
}
