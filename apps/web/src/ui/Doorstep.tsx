import { Card } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useSay } from '../words/use-say';
import { LanguageSwitch } from './LanguageSwitch';

/** The frame of pages outside the sign-in: one card on quiet paper. */
export function Doorstep({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}): ReactNode {
  const say = useSay();
  const product = say('product.name');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <main className="doorstep" data-wide={wide}>
      <header>
        <strong>{product}</strong>
        <span>{say('frame.tagline')}</span>
        <LanguageSwitch />
      </header>
      <Card>
        <h1>{title}</h1>
        {children}
      </Card>
    </main>
  );
}
