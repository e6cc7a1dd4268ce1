import { describe, expect, test } from 'vitest'
import { readContentCommand } from '#lib/local/content/content-command.ts'
import { StartError } from '#lib/local/start-error.ts'

const read = (...args: string[]) => readContentCommand(args, '/home/owner')

describe('the arguments of npm run content', () => {
  test('name a file relative to the folder where npm was called', () => {
    const wanted = { name: 'export', file: '/home/owner/content.tar.gz', isOverwritten: false }
    expect(read('export', 'content.tar.gz')).toEqual(wanted)
    expect(read('export', '/tmp/x.tgz', '--overwrite')).toEqual({
      ...wanted,
      file: '/tmp/x.tgz',
      isOverwritten: true,
    })
  })

  test('say how existing documents are treated', () => {
    expect(read('import', 'x.tar.gz')).toMatchObject({ existing: undefined, areAssetsOptional: false })
    expect(read('import', '--replace', 'x.tar.gz')).toMatchObject({ existing: 'replace' })
    expect(read('import', 'x.tar.gz', '--missing', '--allow-failing-assets')).toMatchObject({
      existing: 'missing',
      areAssetsOptional: true,
    })
  })

  test('ask for help, also when there are none', () => {
    for (const args of [[], ['help'], ['--help'], ['import', '-h']])
      expect(read(...args)).toEqual({ name: 'help' })
  })

  test.each([
    [['publish', 'x.tar.gz'], 'There is no command "publish"'],
    [['export'], 'takes one file'],
    [['export', 'a.tar.gz', 'b.tar.gz'], 'takes one file'],
    [['export', 'x.zip'], 'has to end in .tar.gz'],
    [['export', 'x.tar.gz', '--replace'], 'are for import'],
    [['import', 'x.tar.gz', '--overwrite'], 'is for export'],
    [['import', 'x.tar.gz', '--replace', '--missing'], 'not both'],
    [['import', 'x.tar.gz', '--force'], "Unknown option '--force'"],
  ])('are refused with a sentence: %j', (args, words) => {
    expect(() => read(...args)).toThrow(words)
    expect(() => read(...args)).toThrow(StartError)
  })
})
