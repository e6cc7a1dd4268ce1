import type { ContentReader } from './content-reader.ts'
import type { Settings } from './dto.ts'
import { defaultSettings, getSettings } from './get-settings.ts'

/** The name of the site from its settings; the default name while the Content Lake does not answer. Never throws. */
export async function readSiteName(reader: ContentReader): Promise<string> {
  return (await readOrDefault(reader)).name
}

/** The time zone of the site from its settings; UTC while the Content Lake does not answer. Never throws. */
export async function readTimeZone(reader: ContentReader): Promise<string> {
  return (await readOrDefault(reader)).timeZone
}

async function readOrDefault(reader: ContentReader): Promise<Settings> {
  try {
    return (await getSettings(reader)).value
  } catch {
    return defaultSettings
  }
}
