import type { Viewer } from '#lib/auth/roles.ts'
import { shippedModel } from '#lib/spam/shipped-model.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { findLatestOfKind } from '../record-store.ts'
import type { ModelDto, ModelsDto } from './dto.ts'
import { findVersionAtWork, listModelRows } from './model-store.ts'

const shownMax = 10

/** The latest versions of the spam score with what was measured. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function listModels(
  { viewer }: { viewer: Viewer },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<ModelsDto> {
  assertModerator(viewer)
  const [rows, atWork, last] = await Promise.all([
    listModelRows(shownMax, db),
    findVersionAtWork(db),
    findLatestOfKind('model-trained', db),
  ])
  const trained = rows.map(({ id, trainedAt, heldOut, ...row }): ModelDto => ({
    ...{ version: String(id), trainedAt: trainedAt.toISOString(), n: heldOut, isAtWork: id === atWork },
    ...row,
  }))
  const { trainedAt, measured } = shippedModel
  const shipped = { version: 'shipped', trainedAt, decisions: 0, ...measured, isAtWork: atWork === null }
  return {
    models: [...trained, shipped],
    lastTraining: last && {
      at: last.at.toISOString(),
      data: JSON.parse(last.data) as NonNullable<ModelsDto['lastTraining']>['data'],
    },
    canChoose: viewer.role === 'ADMIN',
  }
}
