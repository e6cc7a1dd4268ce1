import type { FilterNamesDto } from '#lib/moderation/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import type { View } from './new-comments.tsx'
import styles from './queue.module.css'

interface Props {
  view: View
  names: FilterNamesDto
}

const ages = ['olderThan', 'newerThan'] as const

/** Narrows a queue by words, check and age; what else it is narrowed by stays, and can be taken away one by one. */
export function QueueFilters({ view, names }: Props) {
  const { queue, post, person, rule, check, text } = view
  const isOpen = [check, ...ages.map((age) => view[age])].some((filter) => filter !== undefined)
  return (
    <>
      <form className={styles.filters} method="get" action={routes.moderation()} role="search">
        {Object.entries({ queue, post, person, rule }).map(
          ([name, value]) =>
            value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <label htmlFor="text" className="visually-hidden">
          {words.queue.search}
        </label>
        <input
          id="text"
          type="search"
          name="text"
          placeholder={words.queue.search}
          defaultValue={text ?? ''}
          maxLength={200}
          aria-keyshortcuts="/"
        />
        <button className={controls.button}>{words.queue.find}</button>
        <details className={styles.more} open={isOpen || undefined}>
          <summary>{words.queue.filters}</summary>
          <div>
            <CheckFilter check={check} />
            {ages.map((age) => (
              <AgeFilter key={age} name={age} hours={view[age]} />
            ))}
            <button className={controls.quiet}>{words.queue.apply}</button>
          </div>
        </details>
      </form>
      <Applied view={view} names={names} />
    </>
  )
}

function CheckFilter({ check }: { check: string | undefined }) {
  return (
    <label>
      {words.queue.foundBy}
      <select name="check" defaultValue={check ?? ''} className={controls.select}>
        <option value="">{words.queue.anyCheck}</option>
        {Object.entries(words.checkSettings.names).map(([name, title]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

function AgeFilter({ name, hours }: { name: (typeof ages)[number]; hours: number | undefined }) {
  const offered = new Set<number>([...words.queue.ages, ...(hours === undefined ? [] : [hours])])
  return (
    <label>
      {words.queue[name]}
      <select name={name} defaultValue={hours ?? ''} className={controls.select}>
        <option value="">{words.queue.anyAge}</option>
        {[...offered].map((known) => (
          <option key={known} value={known}>
            {words.queue.age(known)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Each filter with a link to the view without it. */
function Applied({ view: { cursor: _, ...view }, names }: Props) {
  const { applied, nameless } = words.queue
  const { person, post, rule, check, text, olderThan, newerThan } = view
  const texts: Record<string, string | undefined> = {
    person: person && applied.person(names.person?.name ?? nameless),
    post: post && applied.post(names.post?.title ?? post),
    rule: rule && (names.rule ? words.wordRules.names[names.rule.kind](names.rule.text) : rule),
    check: check && (words.checkSettings.names[check] ?? check),
    text: text && applied.text(text),
    olderThan: olderThan === undefined ? undefined : applied.olderThan(olderThan),
    newerThan: newerThan === undefined ? undefined : applied.newerThan(newerThan),
  }
  const shown = Object.entries(texts).flatMap(([name, title]) => (title ? [{ name, title }] : []))
  if (shown.length === 0) return null
  return (
    <ul className={styles.applied} aria-label={words.queue.appliedFilters}>
      {shown.map(({ name, title }) => (
        <li key={name}>
          <a
            href={routes.moderation(toQuery({ ...view, [name]: undefined }))}
            aria-label={words.queue.without(title)}
          >
            <bdi>{title}</bdi> <span aria-hidden>✕</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The view as the parameters of its address. */
export const toQuery = (view: Partial<View>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(view).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
  )
