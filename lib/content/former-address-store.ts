import type { Db } from '#lib/db.ts'
import type { ContentAddress } from './content-path.ts'

/** Records the document that was at an address until now; an earlier record for the address is replaced. */
export async function saveFormerAddress(
  { type, slug, documentId }: ContentAddress & { documentId: string },
  db: Db,
): Promise<void> {
  const where = { type_slug: { type, slug } }
  await db.formerAddress.upsert({
    where,
    create: { type, slug, documentId },
    update: { documentId },
    select: { slug: true },
  })
}

/** Id of the document that left an address last; null when none did. It may be withdrawn by now. */
export async function findFormerDocumentId({ type, slug }: ContentAddress, db: Db): Promise<string | null> {
  const where = { type_slug: { type, slug } }
  const row = await db.formerAddress.findUnique({ where, select: { documentId: true } })
  return row?.documentId ?? null
}
