import { escapeHtml } from '#lib/text.ts'

declare const escaped: unique symbol

/** HTML in which every value is escaped. Only the tag below makes it. */
export interface Html {
  readonly [escaped]: true
  readonly source: string
}

type Value = string | Html | readonly Html[]

/** Tag for templates. It escapes values unless this tag has made them. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  // The template's line breaks and indentation are only for readers of the code.
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
