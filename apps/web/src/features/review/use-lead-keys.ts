import { useEffect } from 'react';
import { isPagesKey } from './key-target';

/** 1 to 9 make that unit of the draft in hand the lead, while it has none. */
export function useLeadKeys(open: boolean, onLead: (index: number) => void, units: number): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const index = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
      if (index < 0 || index >= units || event.ctrlKey || event.metaKey || !isPagesKey(event)) return;
      event.preventDefault();
      onLead(index);
    };
    if (open) window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, onLead, units]);
}
