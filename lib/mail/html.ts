import { escapeHtml } from '#lib/text.ts'

declare const escaped: unique symbol

/** HTML in which everything that came from outside is escaped. Only the tag below makes it. */
export interface Html {
  readonly [escaped]: true
  readonly source: string
}

type Value = string | Html | readonly Html[]

/** Tag for templates: values are escaped unless they are themselves made by this tag. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  // The template's own line breaks and indentation are for its readers.
  const pieces = strings.map((string, position) => {
    return string.replace(/\s*\n\s*/g, ' ') + render(values[position] ?? '')
  })
  const source = pieces.join('')
  return { source } as Html
}

function render(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value)
  return 'source' in value ? value.source : value.map(({ source }) => source).join('')
}
