import type { ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  /** What is wrong with it, in sentences. */
  readonly faults: readonly string[];
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One field of a set of rules, with its faults right under it. */
export function Field({ label, faults, wide = false, children }: FieldProps): ReactNode {
  return (
    <div className={wide ? 'rule-field rule-field-wide' : 'rule-field'} role="group" aria-label={label}>
      <span className="rule-label">{label}</span>
      {children}
      {faults.map((fault) => (
        <span key={fault} className="over" role="alert">
          {fault}
        </span>
      ))}
    </div>
  );
}
