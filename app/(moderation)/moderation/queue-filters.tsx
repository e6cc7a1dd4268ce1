import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import styles from './queue.module.css'

interface Props {
  view: { queue: string } & Record<'post' | 'person' | 'check' | 'text', string | undefined>
  isFiltered: boolean
}

/** Narrows a queue by words; what it is narrowed by already stays. */
export function QueueFilters({ view, isFiltered }: Props) {
  const { text, ...kept } = view
  return (
    <form className={styles.filters} method="get" action={routes.moderation()} role="search">
      {Object.entries(kept).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <label htmlFor="text">{words.queue.search}</label>
      <input id="text" type="search" name="text" defaultValue={text ?? ''} maxLength={200} />
      <button className={controls.button}>{words.queue.find}</button>
      {isFiltered && <a href={routes.moderation({ queue: view.queue })}>{words.queue.allFilters}</a>}
    </form>
  )
}
