import type { Topic } from '#lib/content/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { topicColour } from './topic-links.tsx'
import styles from './topic-index.module.css'

export function TopicIndex({ topics }: { topics: Topic[] }) {
  if (topics.length === 0) return null
  return (
    <section aria-labelledby="topics">
      <h2 id="topics" className={styles.heading}>
        {words.lists.topics}
      </h2>
      <ul className={styles.list}>
        {topics.map((topic) => (
          <li key={topic.id} className={styles.item} style={{ borderBlockStartColor: topicColour(topic) }}>
            <h3 className={styles.title}>
              <a href={routes.topic(topic.slug)} style={{ color: topicColour(topic) }}>
                {topic.title}
              </a>
            </h3>
            {topic.description && <p className={styles.description}>{topic.description}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
