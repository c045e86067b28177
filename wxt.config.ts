import { defineConfig } from 'wxt';
import { sites } from './lib/sites';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    permissions: ['storage', 'unlimitedStorage'],
    content_scripts: [{ matches: sites.flatMap((site) => [...site.matches]), js: ['reader.js'] }],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
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
  // What light-dark() and :has() need; newer syntax is not rewritten to older, longer forms.
  vite: () => ({
    build: { target: ['chrome125', 'firefox142'], cssTarget: ['chrome125', 'firefox142'] },
  }),
  zip: { excludeSources: ['tests/**'] },
});
