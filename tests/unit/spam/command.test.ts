import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSpamCommand } from '#lib/spam/command.ts'
import { ExamplesError, readExamples } from '#lib/spam/examples.ts'
import { ownExamplesCsv } from './shipped-model.ts'

describe('a file of examples', () => {
  test('may have its columns in any order, and further columns', () => {
    expect(readExamples('id,TEXT,spam\n7,"a, ""b""\nc",1\n8,d,0\n')).toEqual([
      { text: 'a, "b"\nc', isSpam: true },
      { text: 'd', isSpam: false },
    ])
  })

  test('may begin with a byte order mark, end lines as in RFC 4180, and name a source', () => {
    expect(readExamples('\ufeffspam,text,source\r\n1,a,x\r\n0,b,\r\n')).toEqual([
      { text: 'a', isSpam: true, source: 'x' },
      { text: 'b', isSpam: false },
    ])
  })

  test('may have quotes inside an unquoted text', () => {
    expect(readExamples('spam,text\n1.0,a 5" screen\n')).toEqual([{ text: 'a 5" screen', isSpam: true }])
  })

  test.each([
    ['', 'The file is empty.'],
    ['text\na\n', 'The header has no column "spam": text'],
    ['a,b\n1,2\n', 'The header has no column "spam" and none "text": a, b'],
    ['spam,text\n1,a\nmaybe,b\n', 'Record 3: "spam" must be 1 or 0, and is "maybe".'],
    ['spam,text\n1,"a\n', 'This is not CSV: '],
  ])('%j: %s', (csv, message) => {
    expect(() => readExamples(csv)).toThrow(ExamplesError)
    expect(() => readExamples(csv)).toThrow(message)
  })
})

describe('the arguments of npm run spam', () => {
  const read = (...args: string[]) => readSpamCommand(args, '/home/owner')

  test('name files relative to the folder where npm was called', () => {
    expect(read('evaluate', 'x.csv')).toEqual({ name: 'evaluate', file: '/home/owner/x.csv' })
    expect(
      read('train', 'x.csv', '/y.csv', '--out', 'm.json', '--seed', '3', '--trained-at', '2026-11-28'),
    ).toEqual({
      name: 'train',
      files: ['/home/owner/x.csv', '/y.csv'],
      out: '/home/owner/m.json',
      seed: 3,
      trainedAt: new Date('2026-11-28'),
    })
  })

  test('ask for help, also when there are none', () => {
    for (const args of [[], ['help'], ['-h']]) expect(read(...args)).toEqual({ name: 'help' })
  })

  test.each([
    [['evaluate'], '"evaluate" takes one file.'],
    [['evaluate', 'a', 'b'], '"evaluate" takes one file.'],
    [['train'], '"train" takes one file or more.'],
    [['learn', 'a'], 'There is no command "learn".'],
    [['train', 'a', '--seed', 'x'], '--seed must be a whole number: x'],
    [['train', 'a', '--trained-at', 'soon'], '--trained-at must be a date as 2026-11-28: soon'],
  ])('%j: %s', (args, message) => {
    expect(() => read(...args)).toThrow(message)
  })
})

describe('npm run spam', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'spam-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const run = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const main = path.resolve(import.meta.dirname, '../../../lib/spam/main.ts')
      const env = { ...process.env, INIT_CWD: folder }
      const child = execFile(process.execPath, [main, ...args], { env }, (_error, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      )
    })

  test('evaluate prints one line of JSON only', async () => {
    const csv =
      '\ufefftext,id,spam\r\n"Please subscribe to my channel, now",1,1\r\nI disagree with the table.,2,0\r\n'
    await writeFile(path.join(folder, 'some.csv'), csv)
    const { code, stdout } = await run('evaluate', 'some.csv')
    expect({ code, stdout }).toEqual({ code: 0, stdout: '{"precision":1,"recall":1,"n":2}\n' })
  })

  test.each([
    [['evaluate', 'none.csv'], /none\.csv: ENOENT/],
    [['evaluate', 'bare.csv'], /bare\.csv: The header has no column "spam"/],
    [['rate', 'x'], /There is no command "rate"/],
  ])('%j exits with code 1 and the reason', async (args, reason) => {
    await writeFile(path.join(folder, 'bare.csv'), 'text\nwords\n')
    const { code, stdout, stderr } = await run(...args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(reason)
  })

  test('train does not change a model that would stay the same', async () => {
    const rows = ownExamplesCsv.split('\n').filter((_, index) => index % 9 === 0)
    await writeFile(path.join(folder, 'few.csv'), rows.join('\n'))
    const model = path.join(folder, 'model.json')
    expect(await run('train', 'few.csv', '--out', 'model.json')).toMatchObject({ code: 0 })
    const first = await readFile(model, 'utf8')
    expect(await run('train', 'few.csv', '--out', 'model.json')).toMatchObject({ code: 0 })
    expect(await readFile(model, 'utf8')).toBe(first)
  })
})
