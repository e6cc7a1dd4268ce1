import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import type { FilterNamesDto } from './dto.ts'
import type { QueueInput } from './input.ts'
import { findNameOf } from './people-store.ts'
import { findRule } from './rule-store.ts'

/** The names of the person, the post and the rule of a view. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function nameFilters(
  {
    viewer,
    input: { person, post, rule },
  }: { viewer: Viewer; input: Pick<QueueInput, 'person' | 'post' | 'rule'> },
  { db, findPost }: Pick<ModerationDeps, 'db' | 'findPost'>,
): Promise<FilterNamesDto> {
  assertModerator(viewer)
  const [name, found, known] = await Promise.all([
    person === undefined ? null : findNameOf(person, db),
    post === undefined ? null : findPost(post),
    rule === undefined ? null : findRule(rule, db),
  ])
  return {
    person: person === undefined ? null : { id: person, name },
    post: found && { id: found.id, title: found.title },
    rule: known,
  }
}
