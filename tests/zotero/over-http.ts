import { request } from 'node:http';

/** `fetch` over a real connection, without the same-origin policy of the test's page. */
export function overHttp(
  url: string,
  { method = 'GET', headers, body }: RequestInit = {},
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new TypeError('Failed to fetch'));
    const sent = request(url, {
      method,
      headers: Object.fromEntries(new Headers(headers)),
    });
    sent.on('error', fail).on('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', fail).on('end', () => {
        const named = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
        const init = { status: answer.statusCode ?? 0, headers: Object.fromEntries(named) };
        resolve(new Response(Buffer.concat(parts).toString(), init));
      });
    });
    sent.end(body);
  });
}
