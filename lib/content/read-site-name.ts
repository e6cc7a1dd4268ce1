import type { ContentReader } from './content-reader.ts'
import { defaultSettings, getSettings } from './get-settings.ts'

/** The name of the site from its settings; the default name while the Content Lake does not answer. Never throws. */
export async function readSiteName(reader: ContentReader): Promise<string> {
  try {
    return (await getSettings(reader)).value.name
  } catch {
    return defaultSettings.name
  }
}
