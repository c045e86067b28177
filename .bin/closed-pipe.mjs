// Imported for its effect: output to a closed pipe (`npm run scrape … | head -1`) is dropped
// without an error. The command still finishes, so that a build is never left incomplete.
import process from 'node:process';

/** The codes of Linux and macOS, and of Windows. */
const CLOSED = new Set(['EPIPE', 'EOF']);

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!CLOSED.has(error.code)) throw error;
  });
}
