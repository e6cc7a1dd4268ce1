import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Test files, relative to the root, that a run is asked for. */
export interface Selection {
  /** Run as a whole: a word is part of their path, or none was given. */
  whole: string[]
  /** Hold a text with a word in it, which may be the name of a test: only tests of such a name are run. */
  byName: string[]
  /** The names to run of those: a regular expression for any case of letters. */
  namePattern: string
}

interface TestFile {
  file: string
  source: string
}

/** Of many files those with any of the words in their path or in a text of theirs. */
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

/** All files of tests below the folder `tests`. */
export function readTestFiles(root: string): TestFile[] {
  return readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
    .map((name) => path.join('tests', name))
    .sort()
    .map((file) => ({ file, source: readFileSync(path.join(root, file), 'utf8') }))
}
