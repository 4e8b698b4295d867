// XML as it comes, a piece at a time: elements by their names without a prefix, and the text in them.
import { SaxesParser } from 'saxes';
import type { Taking } from './unpacking.js';

export type Attributes = Readonly<Record<string, string>>;

export interface Elements {
  begin(name: string, attributes: Attributes): void;
  end?(name: string): void;
  text?(text: string): void;
}

/** Throws where it is no XML: entities that a file declares itself are none either. */
export function readingXml(elements: Elements): Taking {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  parser.on('opentag', ({ name, attributes }) => elements.begin(unprefixed(name), attributes));
  if (elements.end) parser.on('closetag', ({ name }) => elements.end?.(unprefixed(name)));
  if (elements.text) {
    parser.on('text', (text) => elements.text?.(text));
    parser.on('cdata', (text) => elements.text?.(text));
  }
  return (piece, isLast) => {
    parser.write(decoder.decode(piece, { stream: !isLast }));
    if (isLast) parser.close();
  };
}

const unprefixed = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The attribute under whichever prefix. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([each]) => unprefixed(each) === name)?.[1];
