/** The part of a schema type that this module reads. */
interface Type {
  fields?: readonly Field[]
}

interface Field {
  type: string
  options?: object
}

/**
 * Shows all dates of the types in the site's time zone, wherever the editor is. The Studio's field does not know UTC,
 * which names no place, and uses the editor's own zone instead.
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
