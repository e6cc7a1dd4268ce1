import { escapeHtml } from '../text.ts'

// Characters that XML 1.0 does not allow, not even escaped. https://www.w3.org/TR/xml/#charsets
const unwritable =
  // eslint-disable-next-line no-control-regex -- control characters are the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text escaped for an element or a quoted attribute, in XML and in HTML, without characters that XML does not allow. */
export function escapeMarkup(text: string): string {
  return escapeHtml(text.replace(unwritable, ''))
}

/** Text in a CDATA section, or in several where it contains `]]>`. */
export function wrapCdata(text: string): string {
  return `<![CDATA[${text.replace(unwritable, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
