import type { CustomValidatorResult } from 'sanity'
import { headingFaults } from '../../writing/headings.ts'
import type { WrittenBlock } from '../../writing/post-document.ts'

/** Says at each heading what is wrong with its place. */
export function headingsInOrder(blocks: unknown): CustomValidatorResult {
  const faults = headingFaults((blocks ?? []) as WrittenBlock[])
  return faults.length === 0 || faults.map(({ key, message }) => ({ message, path: [{ _key: key }] }))
}
