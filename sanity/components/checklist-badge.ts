import type { DocumentBadgeComponent } from 'sanity'
import { judge } from '../writing/checklist.ts'
import type { WrittenDocument } from '../writing/post-document.ts'
import { useChecks } from './use-checks.ts'

/** The checklist's result in a few words; the inspector beside the form has the details. */
export const ChecklistBadge: DocumentBadgeComponent = ({ draft, published, version }) => {
  const post = version ?? draft ?? published
  const checks = useChecks(post as WrittenDocument | null)
  if (!post) return null
  return judge(checks)
}
