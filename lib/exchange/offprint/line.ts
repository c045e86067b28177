import { crc32 } from '../../text/crc32';
import { isRecord } from '../../text/json';
import { PartError } from '../problem';

const SEALED = /^(\{.*),"crc32":"([0-9a-f]{8})"\}$/s;

/**
 * A record as a line with the checksum of the record: `{"paper":{…},"crc32":"0a1b2c3d"}`. The
 * record must not be empty.
 */
export function sealed(record: object): string {
  const line = JSON.stringify(record);
  return `${line.slice(0, -1)},"crc32":"${crc32(line)}"}\n`;
}

/** Whether a line has a checksum, correct or not. */
export function isSealed(line: string): boolean {
  return SEALED.test(line);
}

/**
 * The record of a line. A line without a checksum, as people write them, is not verified.
 * @throws PartError when the line is not JSON or its checksum is wrong
 */
export function opened(line: string): Record<string, unknown> {
  const [, body, sum] = SEALED.exec(line) ?? [];
  const record = parsed(line);
  if (!record) throw new PartError({ kind: 'damaged' });
  if (body !== undefined && crc32(`${body}}`) !== sum) {
    const { paper } = record;
    const title = isRecord(paper) && typeof paper['title'] === 'string' ? paper['title'] : '';
    throw new PartError({ kind: 'altered', ...(title && { title: title.slice(0, 80) }) });
  }
  return record;
}

/** The record in a line of JSON; undefined for any other text. */
export function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
