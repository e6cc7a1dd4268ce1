/** Every address of the site, so that no link is written by hand. All are relative to the site's origin. */
const segment = encodeURIComponent

export const routes = {
  home: () => '/',
  post: (slug: string) => `/post/${segment(slug)}`,
  comment: (slug: string, commentId: string) => `/post/${segment(slug)}#comment-${commentId}`,
  discussion: (slug: string) => `/post/${segment(slug)}#discussion`,
  reply: (slug: string, commentId: string) => `/post/${segment(slug)}/reply/${segment(commentId)}`,
  author: (slug: string) => `/author/${segment(slug)}`,
  topic: (slug: string) => `/topic/${segment(slug)}`,
  page: (slug: string) => `/${segment(slug)}`,
  feed: () => '/feed.xml',
  sitemap: () => '/sitemap.xml',
  signIn: (callbackUrl?: string) =>
    callbackUrl ? `/sign-in?callbackUrl=${segment(callbackUrl)}` : '/sign-in',
  signInConfirm: () => '/sign-in/confirm',
  mailbox: () => '/dev/mailbox',
  studio: () => '/studio',
  confirmComment: (token: string) => `/comments/confirm?token=${segment(token)}`,
} as const

/** True for an address on this site, safe to redirect to: a path, never `//host` or a scheme. */
export function isLocalPath(value: string): boolean {
  return /^\/(?!\/)[^\p{Cc}\\]*$/u.test(value)
}
