import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { canModerate } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import type { CheckStateDto } from '#lib/moderation/dto.ts'
import { findSwitchInForce } from '#lib/moderation/find-switch-in-force.ts'
import { listRules } from '#lib/moderation/list-rules.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { LeadOn } from '#app/_components/lead-on.tsx'
import { Forbidden } from '../forbidden.tsx'
import { CheckForm } from './check-form.tsx'
import { ModelSection } from './model-section.tsx'
import { RuleForm } from './rule-form.tsx'
import { RuleList } from './rule-list.tsx'
import styles from './settings.module.css'
import { SwitchForm } from './switch-form.tsx'
import { TrustSection } from './trust-section.tsx'
import { TryOutForm } from './try-out-form.tsx'

// Rendered whole: a part that is streamed later needs a script to reach its place.
export const instant = false

export const metadata: Metadata = { title: words.checkSettings.title, robots: { index: false } }

/** The checks of comments: try a text, write rules on words and rehearse them, turn checks off and on. */
export default async function CheckSettingsPage() {
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous')
    return <LeadOn to={routes.signIn(routes.moderationSettings())} label={words.signIn.title} />
  if (!canModerate(viewer)) return <Forbidden viewer={viewer} title={words.checkSettings.title} />
  const [{ rules, checks }, inForce] = await Promise.all([
    listRules({ viewer }, getModerationDeps()),
    findSwitchInForce({ viewer }, getModerationDeps()),
  ])
  return (
    <div className={styles.page}>
      <h1>{words.checkSettings.title}</h1>
      <p className={styles.note}>
        {words.byMail.choice.elsewhere} <a href={routes.accountMail()}>{words.byMail.choice.choose}</a>.
      </p>
      <Section id="switch" title={words.discussionSwitch.title}>
        <p className={styles.note}>{words.discussionSwitch.lead}</p>
        <SwitchForm isInForce={inForce !== null} />
      </Section>
      <TrustSection viewer={viewer} />
      <Section id="try" title={words.checkSettings.tryOut}>
        <TryOutForm />
      </Section>
      <Section id="rules" title={words.checkSettings.rules}>
        <RuleList rules={rules} />
        <h3>{words.checkSettings.newRule}</h3>
        <RuleForm />
      </Section>
      <Section id="checks" title={words.checkSettings.checks}>
        <Checks checks={checks} />
      </Section>
      <ModelSection viewer={viewer} />
    </div>
  )
}

function Checks({ checks }: { checks: readonly CheckStateDto[] }) {
  return (
    <ul className={styles.list}>
      {checks.map((check) => (
        <li key={check.name}>
          <CheckForm check={check} />
        </li>
      ))}
    </ul>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
