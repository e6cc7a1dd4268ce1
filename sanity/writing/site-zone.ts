let timeZone = 'UTC'

/** The zone of the site whose Studio this is: a schema's previews get no settings, so the Studio says it as it opens. */
export function setSiteZone(name: string): void {
  timeZone = name
}

export const siteZone = (): string => timeZone
