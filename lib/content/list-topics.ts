import { topicsQuery } from '#sanity/queries/people-and-topics.ts'
import type { TopicsQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { Topic } from './dto.ts'
import type { Sourced } from './sourced.ts'
import { toTopic } from './to-dto.ts'
import { toWholes } from './to-whole.ts'

/** All topics, ordered by title. */
export async function listTopics(reader: ContentReader): Promise<Sourced<Topic[]>> {
  const topics = await reader.fetch<TopicsQueryResult>(topicsQuery)
  return {
    value: toWholes({ kind: 'topic', raws: topics }, reader.report)
      .map(toTopic)
      .filter((topic) => topic !== null),
    documentIds: [],
    types: ['topic'],
    nextDueAt: null,
  }
}
