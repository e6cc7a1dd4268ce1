import type { ContentReader } from './content-reader.ts'
import { defaultSettings, getSettings } from './get-settings.ts'

/** What the owner calls the site; while the Content Lake gives no answer, the name it has without settings. */
export async function readSiteName(reader: ContentReader): Promise<string> {
  try {
    return (await getSettings(reader)).value.name
  } catch {
    return defaultSettings.name
  }
}
