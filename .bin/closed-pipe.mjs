// Imported for its effect: output that nobody reads any more (`npm run scrape … | head -1`) is dropped without an
// error. The command still finishes its work, so that a build is never left half done.
import process from 'node:process';

/** On Linux and macOS, and on Windows. */
const CLOSED = new Set(['EPIPE', 'EOF']);

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!CLOSED.has(error.code)) throw error;
  });
}
