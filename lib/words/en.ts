/**
 * Every word of the interface: a file for each part of the product, so that a translation is one folder. Each section is
 * an export of its own: imported as `* as words`, a page's script carries only the sections it uses.
 */
export * from './en/account.ts'
export * from './en/article.ts'
export * from './en/checks.ts'
export * from './en/discussion.ts'
export * from './en/errors.ts'
export * from './en/mail.ts'
export * from './en/moderation.ts'
export * from './en/site.ts'
export * from './en/spam.ts'
export * from './en/studio.ts'
