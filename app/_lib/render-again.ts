import { updateTag } from 'next/cache'

/**
 * In a server action: the page on which it was called is rendered again in the answer. What the server keeps has expired
 * with the change itself (`lib/expiry`); this is for the browser, which keeps what is alike for all readers and would
 * not give that up for `refresh()`.
 */
export function renderAgain(): void {
  updateTag('page-on-screen')
}
