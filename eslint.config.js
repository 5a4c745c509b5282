import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Whoever asks the machine for the time cannot be run in virtual time. */
const timeOfTheMachine = {
  'no-restricted-globals': [
    'error',
    ...['setTimeout', 'setInterval', 'performance'].map((name) => ({
      name,
      message: 'Time comes from the Clock port.',
    })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Time comes from the Clock port.' },
  ],
  'no-restricted-imports': [
    'error',
    ...['node:timers', 'node:timers/promises', 'node:perf_hooks'].map((name) => ({
      name,
      message: 'Time comes from the Clock port.',
      // The harness watches its own lag; that is no time that a verdict is made of.
      allowImportNames: ['monitorEventLoopDelay', 'setImmediate'],
    })),
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from the Clock port.' },
  ],
};

export default defineConfig(
  globalIgnores(['dist/', 'reports/', 'coverage/', 'src/protocol/generated/']),
  {
    // Comments cannot switch a rule off: what is wrong is mended, or the rule is changed here, for all.
    linterOptions: { noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-control-regex': 'off',
      'no-else-return': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'testcases/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', 400],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // An obligation is a thenable: to forget its `await` means that it is never checked.
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A port may be implemented by something that has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // A scenario takes its actors out of an object (`async scenario({ execute })`); none of them has a `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'testcases/**/*.ts'],
    ignores: ['src/clock/**', 'src/transport/**', '**/*.test.ts'],
    rules: timeOfTheMachine,
  },
  {
    files: ['**/*.test.ts', 'testcases/**/*.ts'],
    // `expect(request.meterValue).to.be.empty` is how chai reads.
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    // Mistakes that must not compile: what the compiler could not make out has no type to be safe with.
    files: ['**/*.check.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
