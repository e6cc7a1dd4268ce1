import { topicQuery } from '#sanity/queries/people-and-topics.ts'
import type { TopicQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { Topic } from './dto.ts'
import { sourceOf } from './sourced.ts'
import type { Sourced } from './sourced.ts'
import { toTopic } from './to-dto.ts'
import { toWhole } from './to-whole.ts'

/** A topic by its slug; null when there is none. */
export async function findTopic(
  { slug }: { slug: string },
  reader: ContentReader,
): Promise<Sourced<Topic | null>> {
  const raw = await reader.fetch<TopicQueryResult>(topicQuery, { slug })
  const topic = raw && toWhole({ kind: 'topic', raw }, reader.report)
  return sourceOf(topic && toTopic(topic), 'topic')
}
