/** Node reads old encodings and writes none; this writes what it reads: characters of two bytes, and ASCII. */
export function encodeIn(encoding: 'gb18030' | 'big5', text: string): Uint8Array {
  const bytesOf = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : bytesOf.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

export function encodeUtf16(text: string, { bigEndian = false, mark = false } = {}): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const tables = new Map<string, ReadonlyMap<string, number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, number[]> {
  const made = tables.get(encoding);
  if (made !== undefined) return made;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = [lead, trail];
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, bytes);
    }
  }
  tables.set(encoding, table);
  return table;
}
