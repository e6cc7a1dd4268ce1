import { factsOfWords, modeOf } from '#lib/comments/checks/check.ts'
import { checks } from '#lib/comments/checks/index.ts'
import { runCheck } from '#lib/comments/checks/run.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import type { TriedDto } from './dto.ts'
import { readCheckPolicy } from './read-check-policy.ts'

/**
 * The findings of all checks in words, as if a reader wrote them now under an open article. Nothing is written.
 *
 * Throws `auth/sign-in-required` or `auth/forbidden`.
 */
export async function tryOut(
  { viewer, input }: { viewer: Viewer; input: { body: string } },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<TriedDto> {
  assertModerator(viewer)
  const policy = await readCheckPolicy(db)
  const facts = { ...factsOfWords(input.body), policy }
  const findings = await Promise.all(
    checks.map(async (check) => {
      const finding = await runCheck(check, facts)
      return {
        check: check.name,
        mode: modeOf(check, policy),
        outcome: finding?.outcome ?? null,
        sentence: finding?.sentence ?? null,
        numbers: { ...finding?.numbers },
      }
    }),
  )
  const has = (outcome: string) => findings.some((finding) => finding.outcome === outcome)
  return { outcome: has('refuse') ? 'refused' : has('hold') ? 'held' : 'published', findings }
}
