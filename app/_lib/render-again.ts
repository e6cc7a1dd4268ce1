import { updateTag } from 'next/cache'

/**
 * In a server action: includes the page, rendered again, in the answer. The change itself has expired the server's
 * caches (`lib/expiry`). This call makes the browser drop its copy of cached pages, which `refresh()` would keep.
 */
export function renderAgain(): void {
  updateTag('page-on-screen')
}
