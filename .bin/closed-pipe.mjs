// Imported for its effect: output that nobody reads any more (`npm run scrape … | head -1`) is dropped without an
// error. The command still finishes its work, so that a build is never left half done.
import process from 'node:process';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
