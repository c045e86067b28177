import { defineConfig } from 'wxt';
import { defineKnownSites } from './.bin/known-sites';
import { buildSiteScripts } from './.bin/site-scripts';
import { withoutEval } from './.bin/without-eval';
import { sites } from './lib/sites';
import { originOf } from './lib/sites/match';
import { ZOTERO_ADDRESS, ZOTERO_ORIGIN } from './lib/zotero/address';

const atInstall = sites.filter((site) => site.atInstall);
const optional = sites.filter((site) => !site.atInstall).flatMap(({ matches }) => matches);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    // `scripting` registers the readers of sites that are permitted later; `activeTab` reads any page on a click.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms'],
    // Copies of backups among the downloads, for those who want them.
    optional_permissions: ['downloads'],
    optional_host_permissions: [...new Set(optional.map(originOf)), ZOTERO_ORIGIN],
    content_scripts: atInstall.map(({ id, matches }) => ({
      matches: [...matches],
      js: [`sites/${id}.js`, 'reader.js'],
    })),
    omnibox: { keyword: 'op' },
    // The only address that its own pages and its background may connect to is Zotero on this machine.
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src ${ZOTERO_ADDRESS}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    ...(browser === 'chrome' && { minimum_chrome_version: '125' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'offprint@offprint.dev',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push(...(await buildSiteScripts()));
    },
  },
  vite: () => ({
    plugins: [withoutEval],
    define: defineKnownSites,
    // What light-dark() and :has() need; newer syntax is not rewritten to older, longer forms.
    build: { target: ['chrome125', 'firefox142'], cssTarget: ['chrome125', 'firefox142'] },
  }),
  // The sources that the reviewers of Firefox's store build the extension from: README.md says how.
  zip: {
    includeSources: [
      '{.bin,components,entrypoints,lib,public}/**',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'README.md',
      'LICENSE',
    ],
  },
});
