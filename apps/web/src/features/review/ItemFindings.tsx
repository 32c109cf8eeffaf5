import type { PlanFinding } from '@lianban/contract';
import type { ReactNode } from 'react';

/** What the reader noticed in one item. */
export function ItemFindings({ findings }: { findings: readonly PlanFinding[] }): ReactNode {
  if (findings.length === 0) return null;
  return (
    <ul className="draft-lacks item-findings">
      {findings.map(({ code, message, span }) => (
        <li key={`${code} ${span?.join() ?? message}`}>{message}</li>
      ))}
    </ul>
  );
}
