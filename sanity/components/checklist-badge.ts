import type { DocumentBadgeComponent } from 'sanity'
import { countOf } from '../writing/block-previews.ts'
import type { WrittenDocument } from '../writing/post-document.ts'
import { useChecks } from './use-checks.ts'

/** What the checklist says, in a word; the inspector beside the form says it whole. */
export const ChecklistBadge: DocumentBadgeComponent = ({ draft, published, version }) => {
  const post = version ?? draft ?? published
  const failing = useChecks(post as WrittenDocument | null).filter(({ findings }) => findings.length > 0)
  if (!post) return null
  if (failing.length === 0) return { label: 'Checklist: all well', color: 'success' }
  const findings = failing.flatMap(({ findings }) => findings.map(({ message }) => message))
  return {
    label: `Checklist: ${findings.length} to mend`,
    title: `${countOf(findings.length, 'finding')}: ${findings.join(' ')}`,
    color: 'warning',
  }
}
