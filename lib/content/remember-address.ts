import type { Db } from '#lib/db.ts'
import { isAddressedType } from './content-path.ts'
import { saveFormerAddress } from './former-address-store.ts'

export interface AddressChange {
  documentId: string
  type: string
  /** Slug before the change; null when there was none. */
  before: string | null
  /** Slug after the change; null when there is none, or the document was deleted. */
  after: string | null
}

/** Keeps the former address of a published document, so that old links still lead to it. */
export async function rememberAddress(
  { documentId, type, before, after }: AddressChange,
  { db }: { db: Db },
): Promise<void> {
  if (before === null || before === after || !isAddressedType(type)) return
  await saveFormerAddress({ type, slug: before, documentId }, db)
}
