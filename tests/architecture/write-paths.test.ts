import { expect, test } from 'vitest'
import { enforced, enforcing, free, listWritePaths } from './write-paths.ts'

test('sanctions are enforced on every server action and every writing method of a route, or a reason says why not', async () => {
  const found = (await listWritePaths()).map(({ name }) => name)
  expect(found.length).toBeGreaterThan(15)
  expect(found.toSorted()).toEqual([...Object.keys(enforced), ...Object.keys(free)].toSorted())
})

test('a file with an enforced write path imports the use cases that enforce sanctions there', async () => {
  const missing = (await listWritePaths()).flatMap(({ name, source }) =>
    (enforced[name] ?? [])
      .filter((useCase) => !source.includes(`'#${enforcing[useCase]}'`))
      .map((useCase) => `${name}: ${useCase}`),
  )
  expect(missing).toEqual([])
})
