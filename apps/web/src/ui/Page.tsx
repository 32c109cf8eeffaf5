import { useEffect, type ReactNode } from 'react';
import { useSay } from '../words/use-say';

interface PageProps {
  readonly title: string;
  /** Beside the title: a number, a state. */
  readonly aside?: ReactNode;
  /** On the right: what can be done here. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of one page inside the layout: its title in the window, too, and its actions. */
export function Page({ title, aside, actions, children }: PageProps): ReactNode {
  const product = useSay()('product.name');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <section className="page">
      <header className="page-head">
        <h1>{title}</h1>
        {aside && <div className="page-aside">{aside}</div>}
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
