export const RefreshIcon = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" focusable="false" aria-hidden="true">
    <path d="M13 8a5 5 0 1 1-2-4M11 1v3H8" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
);

export const ExternalIcon = () => (
  <svg viewBox="0 0 16 16" width="14" height="14" focusable="false" aria-hidden="true">
    <path d="M14 8v6H2V2h6M10 1h5v5M15 1L8 8" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
);
