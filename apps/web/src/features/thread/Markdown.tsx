import type { ReactNode } from 'react';
import ReactMarkdown, { defaultUrlTransform } from 'react-markdown';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';

const PLUGINS = [remarkGfm, remarkBreaks];
/** No picture: one from outside would tell its server who reads. */
const LEFT_OUT = ['img', 'input'];
const MENTION = /^(?:person|unit):/;

const urlOf = (url: string): string => (MENTION.test(url) ? url : defaultUrlTransform(url));

interface LinkProps {
  readonly href?: string;
  readonly children?: ReactNode;
}

/** A mention, or a link that opens beside the page. */
function linkFor(personId: string, ownUnits: readonly string[]) {
  return function Link({ href = '', children }: LinkProps): ReactNode {
    if (MENTION.test(href)) {
      const me = href === `person:${personId}` || ownUnits.some((id) => href === `unit:${id}`);
      return (
        <span className="mention" data-me={me}>
          {children}
        </span>
      );
    }
    return (
      <a href={href} target="_blank" rel="noreferrer noopener nofollow">
        {children}
      </a>
    );
  };
}

interface MarkdownProps {
  readonly text: string;
  readonly personId: string;
  readonly ownUnits: readonly string[];
}

/** Markdown as React draws it: HTML in the text stays text, and no address but of the web and of mail is a link. */
export default function Markdown({ text, personId, ownUnits }: MarkdownProps): ReactNode {
  // The @ belongs to the name: `@[name](person:id)` reads as a link behind it.
  const said = text.replace(/@\[([^\]\n]+)\]\((person|unit):/g, '[@$1]($2:');
  return (
    <ReactMarkdown
      remarkPlugins={PLUGINS}
      disallowedElements={LEFT_OUT}
      unwrapDisallowed
      skipHtml={false}
      urlTransform={urlOf}
      components={{ a: linkFor(personId, ownUnits) }}
    >
      {said}
    </ReactMarkdown>
  );
}
