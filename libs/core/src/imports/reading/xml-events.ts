import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

/** What is told about a part while it is read; names come without their prefix (`x:row` is `row`). */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML piece by piece; resumes after each piece, when what it told can be handed on.
 * No entity but the five of XML itself is known, so nothing can grow. @throws Error where it is not well-formed
 */
export async function* xmlPieces(stream: Readable, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => listener.open?.(localName(name), attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)));
  try {
    for await (const piece of stream as AsyncIterable<string>) {
      parser.write(piece);
      yield;
    }
    parser.close();
    yield;
  } finally {
    stream.destroy();
  }
}

/** Reads a whole part. */
export async function readXml(stream: Readable, listener: XmlListener): Promise<void> {
  const pieces = xmlPieces(stream, listener);
  while ((await pieces.next()).done !== true);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
