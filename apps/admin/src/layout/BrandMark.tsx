/** A balance on the one blue. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#1d4f91" />
      <path
        d="M16 6v20M10.5 26h11M7 10.5h18M7 10.5l-3 7.5a3.4 3.4 0 0 0 6 0zM25 10.5l-3 7.5a3.4 3.4 0 0 0 6 0z"
        fill="none"
        stroke="#fff"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
