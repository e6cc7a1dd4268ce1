import { showsWords } from '#lib/text.ts'
import { isTimeZone } from '#lib/time.ts'
import { settingsQuery } from '#sanity/queries/site.ts'
import type { SettingsQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { NavigationLink, OwnReason, Settings } from './dto.ts'
import type { Sourced } from './sourced.ts'
import { toShortText } from './to-body.ts'
import { toAuthor, toSocialLinks } from './to-dto.ts'
import { toWhole } from './to-whole.ts'

/** The settings of a site whose owner has written none. */
export const defaultSettings: Settings = {
  name: 'Industrially Organized',
  motto: 'Creativity. Productivity. Vision.',
  description: '',
  timeZone: 'UTC',
  navigation: [],
  footer: [],
  socialLinks: [],
  commentGuidelines: [],
  reasons: [],
  author: null,
}

/** The settings of the site, with defaults for missing fields. */
export async function getSettings(reader: ContentReader): Promise<Sourced<Settings>> {
  const reply = await reader.fetch<SettingsQueryResult>(settingsQuery)
  const raw = reply && toWhole({ kind: 'settings', raw: reply }, reader.report)
  const settings = raw ? toSettings(raw) : defaultSettings
  return {
    value: settings,
    documentIds: settings.author ? [settings.author.id] : [],
    types: ['settings'],
    nextDueAt: null,
  }
}

function toSettings(raw: NonNullable<SettingsQueryResult>): Settings {
  return {
    name: raw.name ?? defaultSettings.name,
    motto: raw.motto ?? '',
    description: raw.description ?? '',
    timeZone: raw.timeZone && isTimeZone(raw.timeZone) ? raw.timeZone : defaultSettings.timeZone,
    navigation: toLinks(raw.navigation),
    footer: toLinks(raw.footer),
    socialLinks: toSocialLinks(raw.socialLinks),
    commentGuidelines: toShortText(raw.commentGuidelines),
    reasons: toReasons(raw.reasons),
    author: raw.author && toAuthor(raw.author),
  }
}

/** A reason without all its sentences would leave a writer without an answer. */
function toReasons(raw: NonNullable<SettingsQueryResult>['reasons']): OwnReason[] {
  return (raw ?? []).flatMap(({ _key: key, replaces, title, clause, explanation }) =>
    key && title && clause && explanation && [title, clause, explanation].every((text) => showsWords(text))
      ? [{ key, replaces: replaces ?? null, title, clause, explanation }]
      : [],
  )
}

function toLinks(raw: NonNullable<SettingsQueryResult>['navigation']): NavigationLink[] {
  return (raw ?? []).flatMap(({ label, href }) => (label && href ? [{ label, href }] : []))
}
