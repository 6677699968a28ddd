// Writes GB18030, which JavaScript can read but not write: the table is what the reader makes of every pair of bytes.

let table;

/** Every character of the archive has two bytes in it; another one is a fault of the generator. */
export function toGb18030(text) {
  table ??= makeTable();
  const bytes = Buffer.alloc(text.length * 2);
  let end = 0;
  for (const character of text) {
    const code = character.codePointAt(0);
    if (code < 0x80) bytes[end++] = code;
    else {
      const pair = table.get(character);
      if (pair === undefined) throw new Error(`GB18030 has no two bytes for ${character}`);
      end = bytes.writeUInt16BE(pair, end);
    }
  }
  return bytes.subarray(0, end);
}

function makeTable() {
  const decoder = new TextDecoder('gb18030');
  const made = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !made.has(character)) made.set(character, (lead << 8) | trail);
    }
  }
  return made;
}
