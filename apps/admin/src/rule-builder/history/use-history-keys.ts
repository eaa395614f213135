import { useEffect } from 'react';

interface Steps {
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac; Ctrl+Y too), in the fields as well: what a field itself would take back is not
 * what the resource was.
 */
export function useHistoryKeys({ undo, redo }: Steps, isOff = false): void {
  useEffect(() => {
    if (isOff) return undefined;
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo, isOff]);
}
