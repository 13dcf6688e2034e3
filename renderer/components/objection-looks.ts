/** How the outcome of an objection looks, beside its word. */
export const objectionLooks = {
  open: { tone: 'orange', shape: '!' },
  accepted: { tone: 'good', shape: '✓' },
  refused: { tone: 'na', shape: '×' },
  withdrawn: { tone: 'na', shape: '–' },
} as const;
