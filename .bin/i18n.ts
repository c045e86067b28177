import messages from '../public/_locales/en/messages.json' with { type: 'json' };

/** The English texts, for programs that run outside a browser. */

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const texts: Partial<Record<string, Message>> = messages;

/** What `browser.i18n.getMessage` returns in an English browser. */
export function getMessage(name: string, substitutions: string | string[] = []): string {
  const given = [substitutions].flat();
  const { message = '', placeholders = {} } = texts[name] ?? {};
  const numbered = message.replace(
    /\$(\w+)\$/g,
    (whole, key: string) => placeholders[key.toLowerCase()]?.content ?? whole,
  );
  return numbered.replace(/\$(\d)/g, (_, index: string) => given[Number(index) - 1] ?? '');
}
