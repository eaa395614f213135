import { array, assert, integer, property, string } from 'fast-check';
import { LineSplitter, type Line } from './line-splitter.js';

function split(chunks: readonly (string | Uint8Array)[], limit?: number): Line[] {
  const splitter = new LineSplitter(limit);
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
  return [...bytes.flatMap((chunk) => [...splitter.take(chunk)]), ...splitter.end()];
}

const textsOf = (lines: readonly Line[]): (string | null)[] => lines.map(({ text }) => text);

describe('LineSplitter', () => {
  it('counts lines from 1, blank ones too, and needs no line break at the end', () => {
    expect(split(['a\n\nb'])).toEqual([
      { number: 1, text: 'a', problem: null },
      { number: 2, text: '', problem: null },
      { number: 3, text: 'b', problem: null },
    ]);
    expect(textsOf(split(['a\n']))).toEqual(['a']);
    expect(split([''])).toEqual([]);
  });

  it('drops the byte order mark of the file and the \\r of Windows', () => {
    expect(textsOf(split(['\uFEFFa\r\nb\r\n']))).toEqual(['a', 'b']);
  });

  it('gives the same lines however the bytes arrive, characters cut in two included', () => {
    assert(
      property(string({ unit: 'grapheme' }), array(integer({ min: 1, max: 5 })), (text, cuts) => {
        const bytes = Buffer.from(text.replace(/^\uFEFF/, ''));
        const chunks: Uint8Array[] = [];
        let at = 0;
        for (const cut of cuts) chunks.push(bytes.subarray(at, (at += cut)));
        chunks.push(bytes.subarray(at));
        expect(split(chunks)).toEqual(split([bytes]));
      }),
    );
  });

  it('tells a line that is too long by its number and goes on behind it', () => {
    const lines = split(['12345\n123', '456', '789\n12345\n'], 5);
    expect(lines.map(({ number, text }) => [number, text])).toEqual([
      [1, '12345'],
      [2, null],
      [3, '12345'],
    ]);
    expect(lines[1]?.problem).toMatchObject({ code: 'command-line-too-long', params: { limit: 5 } });
  });

  it('tells a line that is not UTF-8 and goes on behind it', () => {
    // 石家庄 in GB18030.
    const lines = split([Buffer.from([0xca, 0xaf, 0xbc, 0xd2, 0xd7, 0xaf, 0x0a]), '石家庄\n']);
    expect(lines.map(({ problem }) => problem?.code)).toEqual(['command-line-not-utf8', undefined]);
  });
});
