import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

// Where the environment may be read: it is parsed once, there.
const environmentReaders = [
  'lib/env.ts',
  'sanity/env.ts',
  'next.config.ts',
  'prisma/config.ts',
  '**/main.ts',
  'lib/local/**',
  'tests/**',
]

export default defineConfig(
  globalIgnores([
    '.next/',
    '.next-*/',
    '.data*/',
    'prisma/generated/',
    'sanity/sanity.types.ts',
    'next-env.d.ts',
  ]),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  reactHooks.configs.flat.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A promise as an event handler or form action is React's own way.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-params': ['error', { max: 2 }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: ':function > RestElement > ArrayPattern',
          message:
            'Name the parameters; where others decide how many there are, disable max-params with the reason.',
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read lib/env.ts or sanity/env.ts instead.' },
      ],
    },
  },
  { files: environmentReaders, rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['lib/{local,web}/**', '**/main.ts', 'tests/**', 'prisma/seed/**'],
    // These speak to a person at a terminal.
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**'],
    // A describe block is one function by design of the runner; and `use…` is what fixtures are called there.
    // Matchers as `expect.any(String)` are of type any by design.
    rules: {
      'max-lines-per-function': 'off',
      // A row of a table, and what Node tells a listener, come as three.
      'max-params': ['error', { max: 3 }],
      'react-hooks/rules-of-hooks': 'off',
      'react-hooks/immutability': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'no-restricted-properties': [
        'error',
        {
          object: 'vi',
          property: 'waitFor',
          message: 'Its limit is a second: use eventually() of tests/setup.',
        },
      ],
    },
  },
  { files: ['tests/setup/eventually.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globalsOfNode() },
  },
)

function globalsOfNode() {
  const names = [
    'process',
    'console',
    'URL',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'Buffer',
  ]
  return Object.fromEntries(names.map((name) => [name, 'readonly']))
}
