// node .bin/run.mjs PROGRAM ARGS…: installs the packages if they are missing, then runs a
// TypeScript file or a program of a package. Standard output contains only the output of the
// program.
import process from 'node:process';
import { ensurePackages } from './ensure.mjs';
import { continueAs } from './packages.mjs';

const [program, ...args] = process.argv.slice(2);
ensurePackages();
await continueAs(program, args);
