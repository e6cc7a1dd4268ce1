import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The test files of a run, relative to the root. */
export interface Selection {
  /** Files that run whole: a word is part of their path, or no word was given. */
  whole: string[]
  /** Files with a word in one of their string literals: only tests with such a name run. */
  byName: string[]
  /** Pattern of the names of the tests to run in those files, in any case of letters. */
  namePattern: string
}

interface TestFile {
  file: string
  source: string
}

/** The files with any of the words in their path or in a string literal. */
export function selectTests(files: TestFile[], words: string[]): Selection {
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const matches = new RegExp(pattern, 'i')
  const isWhole = ({ file }: TestFile) => matches.test(file)
  const isNamed = ({ source }: TestFile) =>
    [...source.matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g)].some(([text]) => matches.test(text.slice(1, -1)))
  const rest = files.filter((file) => !isWhole(file))
  return {
    whole: files.filter(isWhole).map(({ file }) => file),
    byName: rest.filter(isNamed).map(({ file }) => file),
    namePattern: `(?i:${pattern})`,
  }
}

/** All test files in the folder `tests`. */
export function readTestFiles(root: string): TestFile[] {
  return readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
    .map((name) => path.join('tests', name))
    .sort()
    .map((file) => ({ file, source: readFileSync(path.join(root, file), 'utf8') }))
}
