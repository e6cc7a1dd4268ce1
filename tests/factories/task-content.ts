import type { TaskDeps } from '#lib/jobs/task.ts'

/** What tasks read of the site, without a Content Lake. */
export function taskContent(name: string): Pick<TaskDeps, 'readSiteName' | 'readTimeZone' | 'findPostTitle'> {
  return {
    readSiteName: () => Promise.resolve(name),
    readTimeZone: () => Promise.resolve('Europe/Berlin'),
    findPostTitle: () => Promise.resolve('A <title>'),
  }
}
