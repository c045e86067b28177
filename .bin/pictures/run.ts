import { takeAll } from './all';

await takeAll(process.argv[2] ?? '', process.argv.slice(3));
