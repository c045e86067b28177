/** A file in the directory of a ZIP archive. */
export interface ZipEntry {
  name: string;
  /** Date and time in MS-DOS format, as one number. */
  time: number;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;

/**
 * Returns the directory of an archive without a comment, in its order (APPNOTE.TXT 4.3.12, 4.3.16).
 */
export function zipEntries(archive: Buffer): ZipEntry[] {
  const end = archive.length - END_SIZE;
  if (archive.readUInt32LE(end) !== END) throw new Error('This is no ZIP archive');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const after = at + 46 + (name ?? 0);
    entries.push({
      name: archive.toString('utf8', at + 46, after),
      time: archive.readUInt32LE(at + 12),
    });
    at = after + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
