import type { NavigationLink } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'

/** The pages of moderators, in the order of their navigation. */
export const places: NavigationLink[] = [
  { href: routes.moderation(), label: words.moderationPlaces.queues },
  { href: routes.moderationPeople(), label: words.people.title },
  { href: routes.moderationAppeals(), label: words.appeals.title },
  { href: routes.moderationSecondLook(), label: words.secondLook.title },
  { href: routes.moderationLog(), label: words.log.title },
  { href: routes.moderationInsights(), label: words.insights.title },
  { href: routes.moderationSettings(), label: words.moderationPlaces.settings },
]
