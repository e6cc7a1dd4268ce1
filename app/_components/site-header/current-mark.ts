/**
 * What `aria-current` of a link says on the page at `pathname`: `page` for the page itself, `true` for those below
 * it, such as the second page of a topic. https://www.w3.org/TR/wai-aria-1.2/#aria-current
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

/** Without query, fragment and a slash at the end; percent signs decoded where they can be. */
function normalize(address: string): string {
  const path = (address.split(/[?#]/, 1)[0] ?? '').replace(/(?<=.)\/+$/, '')
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
