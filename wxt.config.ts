import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { bareScripts } from './.bin/bare-scripts';
import { defineKnownSites } from './.bin/known-sites';
import { collectLicences } from './.bin/licences';
import { pageChunks } from './.bin/page-chunks';
import { buildSiteScripts } from './.bin/site-scripts';
import { sites } from './lib/sites';
import { originOf } from './lib/sites/match';
import { ZOTERO_ORIGIN } from './lib/zotero/address';

const licences = collectLicences(import.meta.dirname);
const atInstall = sites.filter((site) => site.atInstall);
const optional = sites.filter((site) => !site.atInstall).flatMap(({ matches }) => matches);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    // `scripting` registers the readers of sites permitted later; `activeTab` reads any page on
    // request.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms'],
    // For copies of backups in the downloads folder, entries in the browser's menus, and the
    // library in the side panel. Firefox has no optional permission for menus, and needs none for
    // its sidebar.
    optional_permissions: [
      'downloads',
      ...(browser === 'chrome' ? ['contextMenus', 'sidePanel'] : []),
    ],
    // The hosts of the content scripts below, so that tabs opened before the installation are read.
    host_permissions: atInstall.flatMap(({ matches }) => matches),
    // The last two are asked for as the one origin of the server that the user typed.
    optional_host_permissions: [
      ...new Set(optional.map(originOf)),
      ZOTERO_ORIGIN,
      'https://*/*',
      'http://*/*',
    ],
    content_scripts: atInstall.map(({ id, matches }) => ({
      matches: [...matches],
      js: [`sites/${id}.js`, 'reader.js'],
    })),
    omnibox: { keyword: 'op' },
    action: { default_icon: { 16: 'action-16.png', 32: 'action-32.png' } },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'save-page': { description: '__MSG_command_save_page__' },
      'save-all': { description: '__MSG_command_save_all__' },
      'open-library': { description: '__MSG_command_open_library__' },
    },
    // A manifest can't name the server of several machines, which the user types. What limits
    // connections is the permission, and tests/requests.test.ts: only those to Zotero and to this
    // server call `fetch`.
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    ...(browser === 'chrome' && { minimum_chrome_version: '125' }),
    ...(browser === 'firefox' && {
      sidebar_action: {
        default_panel: 'panel.html',
        default_title: '__MSG_name__',
        default_icon: { 16: 'icon-16.png', 32: 'icon-32.png' },
        open_at_install: false,
      },
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
      files.push(...(await buildSiteScripts(licences.plugin)));
    },
    'build:done': ({ config }) => writeFile(join(config.outDir, 'licences.txt'), licences.text()),
  },
  vite: () => ({
    plugins: [licences.plugin, bareScripts, pageChunks],
    worker: { plugins: () => [licences.plugin] },
    define: defineKnownSites,
    // The browsers that support light-dark() and :has(); newer syntax is not compiled to older
    // forms.
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
