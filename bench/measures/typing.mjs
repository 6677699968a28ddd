// A key in a heading, and the outline or the problems asked for straight after it. Two signs at the end of the heading are replaced with
// every key, so that the heading stays as long as it is and an outline that does not show them is known to be old.
import { spread } from '../numbers.mjs';

const SIGNS = '甲乙丙丁戊己庚辛壬癸';

/** Measures `name` outline and `name` diagnostics over so many edits of each in the document that is open under `uri`. */
export async function typing(session, uri, place, times, name) {
  const textDocument = { uri };
  const measured = {};
  let length = 0;
  let typed = 0;
  const type = () => {
    const signs = SIGNS[typed % 10] + SIGNS[Math.floor(typed / 10) % 10];
    session.edit(uri, place, length, signs);
    length = 2;
    typed++;
    return signs;
  };
  if (session.capabilities.documentSymbolProvider) {
    const latencies = [];
    let [stale, hasOutline] = [0, false];
    for (let count = 0; count < times; count++) {
      const began = performance.now();
      const signs = type();
      const outline = await session.request('textDocument/documentSymbol', { textDocument });
      latencies.push(performance.now() - began);
      hasOutline ||= (outline ?? []).length > 0;
      if (!shows(outline ?? [], signs)) stale++;
    }
    Object.assign(measured, spread(`${name}Outline`, latencies));
    if (hasOutline) measured[`${name}Stale`] = stale;
  }
  if (session.capabilities.diagnosticProvider) {
    const latencies = [];
    for (let count = 0; count < times; count++) {
      const began = performance.now();
      type();
      await session.request('textDocument/diagnostic', { textDocument });
      latencies.push(performance.now() - began);
    }
    Object.assign(measured, spread(`${name}Diagnostics`, latencies));
  }
  return measured;
}

function shows(outline, signs) {
  return outline.some(({ name, children = [] }) => name.includes(signs) || shows(children, signs));
}
