import { escapeMarkup } from '../feeds/escape.ts'

/** The initials of the first two words of a name; empty for a name without letters and digits. */
function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  return words
    .slice(0, 2)
    .map((word) => (Array.from(word)[0] ?? '').toUpperCase())
    .join('')
}

/** The site's icon as SVG: the initials of its name on the accent colour. */
export function buildIcon({ siteName }: { siteName: string }): string {
  const initials = initialsOf(siteName)
  const size = initials.length > 1 ? 34 : 42
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#9c2450"/><text x="32" y="33" fill="#fbf8f3" font-family="Georgia, 'Times New Roman', serif" font-size="${size}" font-weight="700" text-anchor="middle" dominant-baseline="central">${escapeMarkup(initials)}</text></svg>`
}
