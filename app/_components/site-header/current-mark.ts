/**
 * The value of `aria-current` on the page at `pathname`: `page` for the link's own page, `true` for pages below it,
 * such as the second page of a topic. https://www.w3.org/TR/wai-aria-1.2/#aria-current
 */
export function currentMark({
  href,
  pathname,
}: {
  href: string
  pathname: string
}): 'page' | 'true' | undefined {
  const [target, here] = [normalize(href), normalize(pathname)]
  if (target === here) return 'page'
  return target !== '/' && here.startsWith(`${target}/`) ? 'true' : undefined
}

/**
 * The link to mark on the page at `pathname`: of a page and the pages below it, the one that comes closest. Null when
 * no link leads there.
 */
export function currentLink(hrefs: readonly string[], pathname: string): string | null {
  const leading = hrefs.filter((href) => currentMark({ href, pathname }) !== undefined)
  return leading.toSorted((one, other) => other.length - one.length)[0] ?? null
}

/** The path without query, fragment and final slash, with percent signs decoded where possible. */
function normalize(address: string): string {
  const path = (address.split(/[?#]/, 1)[0] ?? '').replace(/(?<=.)\/+$/, '')
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
