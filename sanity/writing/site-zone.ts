let timeZone = 'UTC'

/** Sets the site's time zone as the Studio opens: a schema's previews can't read the settings. */
export function setSiteZone(name: string): void {
  timeZone = name
}

export const siteZone = (): string => timeZone
