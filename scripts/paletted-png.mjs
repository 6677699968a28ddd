// Chromium writes its pictures fast and large. A window has few colours besides the shades of its letters' edges, so a palette
// of 256 makes such a picture less than half as large, and nobody sees the difference.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** The same picture with a palette. Takes what Chromium writes: 8 bits each of red, green, blue and perhaps opacity. */
export function paletted(png) {
  const { width, height, colours } = decode(png);
  const palette = distinct(colours, 256);
  const nearest = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc(height * (width + 1));
  colours.forEach((colour, at) => {
    if (!nearest.has(colour)) nearest.set(colour, indexOfNearest(palette, colour));
    // Each row begins with the number of its filter; 0 is none, which suits a palette best.
    rows[at + Math.floor(at / width) + 1] = nearest.get(colour);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The commonest colours, without those that hardly differ from a commoner one: they would crowd out the rare and distinct. */
function distinct(colours, count) {
  const times = new Map();
  for (const colour of colours) times.set(colour, (times.get(colour) ?? 0) + 1);
  const palette = [];
  for (const [colour] of [...times].sort(([, one], [, other]) => other - one)) {
    if (palette.every((chosen) => distance(chosen, colour) > hardlyAny)) palette.push(colour);
    if (palette.length === count) break;
  }
  return palette;
}

const hardlyAny = 10 ** 2;

function indexOfNearest(palette, colour) {
  const distances = palette.map((candidate) => distance(candidate, colour));
  return distances.indexOf(Math.min(...distances));
}

function distance(one, other) {
  const [red, green, blue] = parts(one);
  const [otherRed, otherGreen, otherBlue] = parts(other);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

function decode(png) {
  const data = [];
  let header;
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const [depth, kind] = header.subarray(8);
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error('this is not the kind of PNG that Chromium writes');
  const step = kind === 6 ? 4 : 3;
  const bytes = unfilter(inflateSync(Buffer.concat(data)), width * step, height, step);
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++) colours[i] = bytes.readUIntBE(i * step, 3);
  return { width, height, colours };
}

/** Undoes the filters of PNG: each byte is stored as its difference from what its neighbours let expect. */
function unfilter(stored, rowLength, height, step) {
  const bytes = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y++) {
    const filter = stored[y * (rowLength + 1)];
    for (let x = 0; x < rowLength; x++) {
      const at = y * rowLength + x;
      const left = x >= step ? bytes[at - step] : 0;
      const above = y > 0 ? bytes[at - rowLength] : 0;
      const corner = x >= step && y > 0 ? bytes[at - rowLength - step] : 0;
      bytes[at] = stored[at + y + 1] + expected(filter, left, above, corner);
    }
  }
  return bytes;
}

function expected(filter, left, above, corner) {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left, above, corner) {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
