// The main job on a throw-away profile: installs what is missing, builds, and shows it.
import process from 'node:process';
import { ensureBrowsers, ensurePackages, fail, runPackage } from './ensure.mjs';

ensurePackages();
ensureBrowsers();
if (runPackage('wxt', ['build']) !== 0) fail('The build failed; see above.');
process.exit(runPackage('tsx', ['.bin/demo.ts']));
