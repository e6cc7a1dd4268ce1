import { countOf } from './count-of.ts'

/** A share from 0 to 1 in percent, with one decimal. */
export const nameShare = (value: unknown): string => `${(Number(value) * 100).toFixed(1)} %`

/** The result of a training of the spam score, as the end of a sentence. */
export function trainings(data: Readonly<Record<string, string | number | boolean | null>>): string {
  const { outcome, decisions, heldOut } = data
  if (outcome === 'too-few') {
    return `there are too few decisions, ${Number(decisions)} to learn from and ${Number(heldOut)} to measure on, so everything stays.`
  }
  const now = `precision ${nameShare(data['precision'])}, recall ${nameShare(data['recall'])}`
  const before = `precision ${nameShare(data['precisionBefore'])}, recall ${nameShare(data['recallBefore'])}`
  const measured = `${now}, against ${before} before, on ${countOf(Number(heldOut), 'decision')} unknown to both`
  return outcome === 'kept'
    ? `the new version is better and at work (${measured}).`
    : `the new model is not better and was discarded (${measured}).`
}
