/** What of a schema's type is looked at. */
interface Type {
  fields?: readonly Field[]
}

interface Field {
  type: string
  options?: object
}

/**
 * The types with their moments asked for in the site's zone, wherever the editor is. UTC is no zone of a place, which
 * the Studio's field knows alone; it then takes the editor's own.
 */
export function inSiteZone<T extends object>(types: readonly T[], timeZone: string): T[] {
  if (!timeZone.includes('/')) return [...types]
  return types.map((type) => {
    const { fields } = type as Type
    return fields ? { ...type, fields: fields.map((field) => zoned(field, timeZone)) } : type
  })
}

function zoned(field: Field, displayTimeZone: string): Field {
  if (field.type !== 'datetime') return field
  return { ...field, options: { ...field.options, displayTimeZone, allowTimeZoneSwitch: false } }
}
