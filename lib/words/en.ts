/**
 * All texts of the interface, with a file for each part of the product; a translation is one folder. Each section is a
 * separate export: with `import * as words`, a page's script has only the sections that it uses.
 */
export * from './en/account.ts'
export * from './en/appeals.ts'
export * from './en/article.ts'
export * from './en/check-settings.ts'
export * from './en/checks.ts'
export * from './en/discussion.ts'
export * from './en/errors.ts'
export * from './en/insights.ts'
export * from './en/log.ts'
export * from './en/mail.ts'
export * from './en/moderation.ts'
export * from './en/people.ts'
export * from './en/reports.ts'
export * from './en/sanctions.ts'
export * from './en/site.ts'
export * from './en/spam.ts'
export * from './en/standing.ts'
export * from './en/studio.ts'
export * from './en/transparency.ts'
export * from './en/trust.ts'
