import type { CustomValidatorResult } from 'sanity'
import { headingFaults } from '../../writing/headings.ts'
import type { WrittenBlock } from '../../writing/post-document.ts'

/** Reports each misplaced heading at its block. */
export function headingsInOrder(blocks: unknown): CustomValidatorResult {
  const faults = headingFaults((blocks ?? []) as WrittenBlock[])
  return faults.length === 0 || faults.map(({ key, message }) => ({ message, path: [{ _key: key }] }))
}
