import { cachedGetSettings } from '#lib/content/cached.ts'
import type { Settings } from '#lib/content/dto.ts'
import { defaultSettings } from '#lib/content/get-settings.ts'

/** The owner's settings, for what must work while the Content Lake is away: then the site's own. */
export function settingsOrDefault(): Promise<Settings> {
  return cachedGetSettings().catch(() => defaultSettings)
}
