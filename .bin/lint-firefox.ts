// Runs Mozilla's linter on the Firefox build. It allows no errors, and no warning except one caused
// by Preact (it assigns innerHTML for the prop dangerouslySetInnerHTML, which Offprint never uses).
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { packageBin } from './packages.mjs';

interface Message {
  code: string;
  message: string;
  file?: string;
}

const output = lint();
const report = JSON.parse(output.slice(output.indexOf('{'))) as {
  errors: Message[];
  warnings: Message[];
};
const expected = (warning: Message) =>
  warning.code === 'UNSAFE_VAR_ASSIGNMENT' && /innerHTML/.test(warning.message);
const unexpected = report.warnings.filter((warning) => !expected(warning));
const preact = report.warnings.filter(expected);
for (const each of [...report.errors, ...unexpected])
  console.error(`${each.code} ${each.file ?? ''}: ${each.message}`);
console.log(
  `${report.errors.length} errors, ${report.warnings.length} warnings (${preact.length} of Preact's innerHTML)`,
);
process.exit(report.errors.length + unexpected.length + Math.max(0, preact.length - 1));

function lint(): string {
  try {
    return execFileSync(
      process.execPath,
      [packageBin('web-ext'), 'lint', '-s', '.output/firefox-mv3', '-o', 'json'],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  } catch (error) {
    // web-ext exits with 1 when it finds errors, but still prints its report.
    if (error instanceof Error && 'stdout' in error && String(error.stdout).includes('{'))
      return String(error.stdout);
    throw error;
  }
}
