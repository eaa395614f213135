import { useEffect, useRef, useState, type RefObject } from 'react';

/** So far from the screen something is made ready. */
const MARGIN = '900px';

/** Whether an element is on the screen or near it, and how high it was when it last was. */
export function useNear<E extends HTMLElement>(): {
  readonly place: RefObject<E | null>;
  readonly isNear: boolean;
  readonly height: number | null;
} {
  const place = useRef<E>(null);
  const [state, setState] = useState<{ isNear: boolean; height: number | null }>({ isNear: false, height: null });
  useEffect(() => {
    if (place.current === null) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last === undefined) return;
        setState((before) => ({
          isNear: last.isIntersecting,
          height: before.isNear ? last.boundingClientRect.height : before.height,
        }));
      },
      { rootMargin: MARGIN },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return { place, ...state };
}
