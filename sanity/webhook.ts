/**
 * The webhook that notifies the site of changes at `/api/revalidate`. The embedded lake has it built in; the owner of
 * a hosted project enters the same values. The body has the addresses before and after the change.
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
