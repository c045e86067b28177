import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createVitest,
  ForksPoolWorker,
  type PoolWorker,
  type TestModule,
  type TestSpecification,
} from 'vitest/node';

/** How a test file ran without a mutation. */
export interface TestFile {
  specification: TestSpecification;
  /** In ms. */
  duration: number;
  /** `file:offset` of each instrumented function that it ran. */
  ran: ReadonlySet<string>;
}

export interface Tests {
  /**
   * Runs all tests that import one of the files, with these texts in place of the files.
   * @throws Error with the path and the first error of a test file that fails
   */
  all(texts: ReadonlyMap<string, string>, progress: (text: string) => void): Promise<TestFile[]>;
  /**
   * Runs at most `most` of the test files, the most likely to fail first, and returns whether one
   * failed. A file that does not end counts as failed.
   */
  fail(file: string, text: string, tests: readonly TestFile[], most: number): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Starts Vitest in one process that is reused. A plugin provides the mutated texts when files are
 * loaded; the files on disk are not changed.
 * @param filters parts of the paths of test files; if empty, all that import one of the files run
 */
export async function openTests(
  root: string,
  files: readonly string[],
  filters: readonly string[],
): Promise<Tests> {
  const texts = new Map<string, string>();
  let worker: PoolWorker | undefined;
  const vitest = await createVitest(
    'test',
    {
      root,
      watch: false,
      related: [...files],
      reporters: [{}],
      pool: {
        name: 'stoppable',
        createPoolWorker: (options) => {
          worker = new ForksPoolWorker(options);
          return worker;
        },
      },
      maxWorkers: 1,
    },
    {
      plugins: [{ name: 'mutate', enforce: 'pre', transform: (_, id) => texts.get(id) }],
      // Vite appends this to the setup files of the tests. An option of Vitest would replace them.
      test: { setupFiles: [fileURLToPath(new URL('report-ran.ts', import.meta.url))] },
    },
  );

  const replace = (file: string, text: string | undefined) => {
    const path = join(root, file);
    if (text === undefined) texts.delete(path);
    else texts.set(path, text);
    vitest.invalidateFile(path);
  };

  async function run(specification: TestSpecification, timeout: number) {
    const timer = setTimeout(() => void worker?.stop(), timeout);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
    clearTimeout(timer);
    // The list also contains modules of earlier runs.
    const module = testModules.find(({ moduleId }) => moduleId === specification.moduleId);
    return {
      module,
      passed: module?.state() === 'passed' && unhandledErrors.length === 0,
      error: errorOf(module) ?? unhandledErrors[0],
    };
  }

  return {
    async all(instrumented, progress) {
      for (const [file, text] of instrumented) replace(file, text);
      const specifications = await vitest.getRelevantTestSpecifications([...filters]);
      const found: TestFile[] = [];
      for (const [index, specification] of specifications.entries()) {
        progress(`test file ${index + 1} of ${specifications.length}, without mutations`);
        const { module, passed, error } = await run(specification, 300_000);
        if (!module || !passed) throw failsUnchanged(relative(root, specification.moduleId), error);
        found.push({ specification, duration: durationOf(module), ran: ranIn(module) });
      }
      for (const file of instrumented.keys()) replace(file, undefined);
      return found;
    },
    async fail(file, text, tests, most) {
      replace(file, text);
      try {
        for (const { specification, duration } of likeliestFirst(root, file, tests).slice(0, most))
          if (!(await run(specification, 20_000 + 5 * duration)).passed) return true;
        return false;
      } finally {
        replace(file, undefined);
      }
    },
    close: () => vitest.close(),
  };
}

function durationOf(module: TestModule): number {
  const { collectDuration, duration } = module.diagnostic();
  return collectDuration + duration;
}

/** Returns the first error of a test file: of loading it, of a hook, or of a test. */
function errorOf(module: TestModule | undefined): unknown {
  if (!module) return undefined;
  const { children } = module;
  return [
    ...module.errors(),
    ...[...children.allSuites()].flatMap((suite) => suite.errors()),
    ...[...children.allTests()].flatMap((test) => test.result().errors ?? []),
  ][0];
}

/** Returns the error for a test file that cannot show whether a test detects a mutation. */
function failsUnchanged(file: string, error: unknown): Error {
  const message = (error as { message?: string } | undefined)?.message ?? 'It did not end in time.';
  return new Error(`${file} fails without a mutation. Mend it first.\n${message}`);
}

function ranIn(module: TestModule): ReadonlySet<string> {
  const tests = [...module.children.allTests()];
  return new Set(tests.flatMap((test) => (test.meta() as { ran?: string[] }).ran ?? []));
}

/** The test of the same name first, then those of the same folder; of equals the quick ones. */
function likeliestFirst(root: string, file: string, tests: readonly TestFile[]): TestFile[] {
  const name = basename(file).replace(/\..*/, '');
  const folder = dirname(file).replace(/^lib/, 'tests');
  const distance = ({ specification: { moduleId } }: TestFile) => {
    if (basename(moduleId).startsWith(`${name}.`)) return 0;
    const path = relative(root, moduleId);
    return path.startsWith(`${folder}/`) || path.startsWith(`${folder}.test.`) ? 1 : 2;
  };
  return [...tests].sort(
    (one, other) => distance(one) - distance(other) || one.duration - other.duration,
  );
}
