/** The style sheet of a reading list, for screen and print. */
export const HTML_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 Charter, Georgia, serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: light-dark(#1c1b19, #e8e6e1); background: light-dark(#fff, #191817); }
header { border-bottom: 1px solid light-dark(#ccc8c0, #46433e); }
h1 { margin: 0; font-size: 1.5rem; }
header p, .facts, .tags { color: light-dark(#5c5850, #aba69c); }
article { margin: 1.5rem 0; overflow-wrap: anywhere; }
h2 { margin: 0; font-size: 1.1rem; line-height: 1.3; text-wrap: balance; }
section > h2 { margin: 2rem 0 0; font-size: 1.25rem; }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.3; text-wrap: balance; }
a { color: light-dark(#1a4f8b, #8db8ea); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
p, .tags { margin: 0.25rem 0; }
.facts, .tags, .abstract { font-size: 0.9rem; }
.tags { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; padding: 0; list-style: none; }
.tags li::before { content: '#'; }
.note { white-space: pre-wrap; padding-left: 0.75rem; border-left: 3px solid light-dark(#d9a441, #b98a35); }
@media print {
  :root { color-scheme: light; font-size: 10pt; }
  body { max-width: none; margin: 0; padding: 0; }
  article { break-inside: avoid-page; margin: 1rem 0; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
