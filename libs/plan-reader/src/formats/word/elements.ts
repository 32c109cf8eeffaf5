import { SaxesParser } from 'saxes';

/** A start or end tag of a part of a Word document. Names are without their prefix. */
export interface Tag {
  name: string;
  /** `w:` as the document writes it. */
  prefix: string;
  attributes: Record<string, string>;
  /** Of the tag itself, in the part's text; an empty element's end stands where its start does. */
  from: number;
  to: number;
  closing: boolean;
}

const MOST_DEEP = 2_000;

/**
 * Calls `visit` for every tag in order. Nothing outside the part is ever fetched, and no entity but XML's own is known.
 *
 * @throws Error where the part is not well-formed, or nested without end
 */
export function eachTag(xml: string, visit: (tag: Tag) => void): void {
  const parser = new SaxesParser();
  let depth = 0;
  const startOf = (to: number) => xml.lastIndexOf('<', to - 1);
  const split = (name: string) => {
    const colon = name.indexOf(':');
    return { prefix: name.slice(0, colon + 1), name: name.slice(colon + 1) };
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MOST_DEEP) throw new Error('nested too deeply');
    const plain = Object.fromEntries(
      Object.entries(attributes as Record<string, string>).map(([key, value]) => [split(key).name, value]),
    );
    visit({
      ...split(name),
      attributes: plain,
      from: startOf(parser.position),
      to: parser.position,
      closing: false,
    });
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    depth -= 1;
    const from = isSelfClosing ? parser.position : startOf(parser.position);
    visit({ ...split(name), attributes: {}, from, to: parser.position, closing: true });
  });
  parser.write(xml).close();
}
