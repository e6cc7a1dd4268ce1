import { Prisma } from '#prisma/generated/client.ts'
import { silencingKinds } from './sanctions.ts'

/** SQL: `until` and `explanation` of the suspension or ban of the person `u` that is in force and ends last; no row without. */
export const silencingOfPerson = (now: Date) => Prisma.sql`
  SELECT held.until, reasons.explanation
  FROM "Sanction" held JOIN "StatementOfReasons" reasons ON reasons.id = held."statementId"
  WHERE held."personId" = u.id AND held.kind = ANY(${silencingKinds}) AND held."liftedAt" IS NULL
    AND (held.until IS NULL OR held.until > ${now.toISOString()}::timestamptz)
  ORDER BY held.until DESC NULLS FIRST LIMIT 1`
