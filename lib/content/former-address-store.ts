import type { Db } from '#lib/db.ts'
import type { ContentAddress } from './content-path.ts'

/** Keeps that a document was at an address until now; of several, the last one counts. */
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

/** Id of the document that was last at an address, published or not by now. */
export async function findFormerResident({ type, slug }: ContentAddress, db: Db): Promise<string | null> {
  const where = { type_slug: { type, slug } }
  const row = await db.formerAddress.findUnique({ where, select: { documentId: true } })
  return row?.documentId ?? null
}
