import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { routes } from '#lib/routes.ts'
import type { ModerationDeps } from '../deps.ts'
import type { OwnStandingDto } from '../people/dto.ts'
import { statementToken } from '../statement.ts'
import { listSanctionRows } from './sanction-store.ts'
import { toSanctionDto } from './to-sanction-dto.ts'

const sanctionsMax = 50

/** How far the viewer is trusted, and what was decided about their account. Throws `auth/sign-in-required`. */
export async function readOwnStanding(
  { viewer }: { viewer: Viewer },
  { db, clock, secret, readStandings }: Pick<ModerationDeps, 'db' | 'clock' | 'secret' | 'readStandings'>,
): Promise<OwnStandingDto> {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  const now = clock.now()
  const [standings, sanctions] = await Promise.all([
    readStandings({ personIds: [viewer.id], now }, db),
    listSanctionRows({ personId: viewer.id, take: sanctionsMax }, db),
  ])
  const standing = standings.get(viewer.id)
  // The account was deleted meanwhile.
  if (!standing) throw new AppError('auth/sign-in-required')
  const { trust, grounds, thresholds } = standing
  return {
    ...{ trust, grounds, thresholds },
    sanctions: sanctions.map((row) => ({
      ...toSanctionDto(row, now),
      statement: routes.statement(statementToken({ id: row.statementId, secret })),
    })),
  }
}
