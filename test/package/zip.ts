import { inflateRawSync } from 'node:zlib';

/** Path to content of every file in a zip archive; a .vsix is one. Reads what vsce writes: no encryption, no zip64. */
export function readZip(archive: Buffer): ReadonlyMap<string, Buffer> {
  // The table of contents ends the file; a comment after it is not to be expected.
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('this is no zip archive');
  const files = new Map<string, Buffer>();
  let entry = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    const method = archive.readUInt16LE(entry + 10);
    const packedSize = archive.readUInt32LE(entry + 20);
    const nameLength = archive.readUInt16LE(entry + 28);
    const name = archive.toString('utf8', entry + 46, entry + 46 + nameLength);
    const header = archive.readUInt32LE(entry + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const packed = archive.subarray(start, start + packedSize);
    if (!name.endsWith('/')) files.set(name, method === 0 ? packed : inflateRawSync(packed));
    entry += 46 + nameLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  return files;
}
