import { onlyShown } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'
import { modeOf } from './check.ts'
import type { Check, CheckFacts, Finding } from './check.ts'

/** Runs a check in its mode; its finding can be stored and shown as it is. `watch` turns every finding into a pass; `off` has none. */
export async function runCheck(check: Check, facts: CheckFacts): Promise<Finding | null> {
  const mode = modeOf(check, facts.policy)
  if (mode === 'off') return null
  const found = await run(check, facts)
  if (!found) return null
  const finding = asStorable(found)
  return mode === 'watch' ? { ...finding, outcome: 'pass' } : finding
}

/** Sentences quote strangers: PostgreSQL refuses a lone surrogate, and a mark of direction affects the text around it. */
function asStorable({ outcome, sentence, numbers }: Finding): Finding {
  const known = Object.entries(numbers).filter(([, value]) => Number.isFinite(value))
  return {
    outcome,
    sentence: sentence === null ? null : onlyShown(sentence),
    numbers: Object.fromEntries(known.map(([name, value]) => [onlyShown(name), value])),
  }
}

function run(check: Check, facts: CheckFacts): Finding | null | Promise<Finding | null> {
  if ('judge' in check) return check.judge(facts)
  const { ask, timeoutMs, onFailure, canAsk = () => true } = check
  if (!canAsk(facts)) return null
  const signal = AbortSignal.timeout(timeoutMs)
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error(`${check.name} gave no answer in ${timeoutMs} ms`))
    })
  })
  // A missed answer is kept as a finding, so that a failing service is noticed even where all words pass.
  const sentence = onFailure === 'hold' ? words.checks.noAnswer : null
  const missed: Finding = { outcome: onFailure, sentence, numbers: { missed: 1 } }
  return Promise.race([ask(facts, signal), late]).catch(() => missed)
}
