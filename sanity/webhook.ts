/**
 * The webhook by which the site hears of changes, `/api/revalidate`: what is set in the embedded lake, and what an owner
 * of a hosted project enters there word for word. Addresses are told as they were and as they are.
 */
export const siteWebhook = {
  name: 'Site',
  rule: {
    on: ['create', 'update', 'delete'],
    filter: '_type in ["author", "page", "post", "redirect", "settings", "topic"]',
    projection:
      '{_id, _type, "operation": delta::operation(), "slug": slug.current, "slugBefore": before().slug.current, publishedAt, from, "fromBefore": before().from}',
  },
} as const
