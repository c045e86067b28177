import { playRound } from './tests/sync/rounds';
import { couchWorld, davWorld } from './tests/sync/worlds';
import { seeded } from './tests/made/random';
let bad=0;
const w = process.argv[4]==='dav'? davWorld: couchWorld;
for (let seed=Number(process.argv[2]); seed<Number(process.argv[3]); seed++){ const f=await playRound(()=>w(), seeded(seed)).catch(e=>String(e.stack)); if(f){console.log(seed,f); if(++bad>3) break;} }
console.log('end'); process.exit(0);
