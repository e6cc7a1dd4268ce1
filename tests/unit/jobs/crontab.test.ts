import { parseCrontab } from 'graphile-worker'
import { expect, test } from 'vitest'
import { crontab, tasks } from '#lib/jobs/tasks/tasks.ts'

test('each job by the clock has a task, and the queue can read its line', () => {
  const names = tasks.map(({ name }) => name)
  const planned = parseCrontab(crontab).map(({ task }) => task)
  expect(planned).toEqual(['sweep-expired', 'tell-waiting', 'publish-head', 'keep-figures', 'retrain-spam'])
  expect(names).toEqual(expect.arrayContaining(planned))
})
