import type { Settings } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'

/** The address of the guidelines, where the owner's footer links to them; else null. */
export function findGuidelines({ footer }: Pick<Settings, 'footer'>): string | null {
  return footer.find(({ href }) => href === routes.page('guidelines'))?.href ?? null
}
