import { cacheLife, cacheTag } from 'next/cache'
import { transparencyTag } from '#lib/cache-tags.ts'
import { getDatabase } from '#lib/db.ts'
import { isBuilding } from '#lib/env.ts'
import { shippedModel } from '#lib/spam/shipped-model.ts'
import { systemClock } from '#lib/time.ts'
import type { TransparencyDto } from './dto.ts'
import { getTransparency } from './get-transparency.ts'

const empty: TransparencyDto = {
  periods: [],
  heads: [],
  spam: { version: 'shipped', ...shippedModel.measured, trainedAt: shippedModel.trainedAt },
  countedAt: new Date(0).toISOString(),
}

/** `getTransparency`, at most five minutes old; empty during the build. */
export async function cachedGetTransparency(): Promise<TransparencyDto> {
  return isBuilding() ? empty : keep()
}

async function keep(): Promise<TransparencyDto> {
  'use cache'
  cacheLife({ stale: 300, revalidate: 300, expire: 86_400 })
  cacheTag(transparencyTag)
  return getTransparency({ ...getDatabase(), clock: systemClock, model: shippedModel })
}
