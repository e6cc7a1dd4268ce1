import type { Db } from '#lib/db.ts'
import { isAddressedType } from './content-path.ts'
import { saveFormerAddress } from './former-address-store.ts'

export interface AddressChange {
  documentId: string
  type: string
  /** Before the change and after it; null where there was none, or the document is gone. */
  before: string | null
  after: string | null
}

/** Keeps the address that a published document has left, so that links to it still lead there. */
export async function rememberAddress(
  { documentId, type, before, after }: AddressChange,
  { db }: { db: Db },
): Promise<void> {
  if (before === null || before === after || !isAddressedType(type)) return
  await saveFormerAddress({ type, slug: before, documentId }, db)
}
