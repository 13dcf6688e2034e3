/**
 * The writers, loaded when the first document of their kind is made: docx and exceljs together take longer to load
 * than the whole service takes to start.
 */
export const loadWriters = {
  docx: async () => ({ format: 'docx' as const, ...(await import('./word/write-word.ts')) }),
  xlsx: async () => ({ format: 'xlsx' as const, ...(await import('./excel/checklist-workbook.ts')) }),
  trackedChanges: () => import('./word/tracked-changes.ts'),
  sampleLetterhead: () => import('./word/sample-letterhead.ts'),
  replyForm: () => import('./excel/reply-form.ts'),
  calendar: () => import('./calendar/write-calendar.ts'),
  mail: () => import('./mail/mail-draft.ts'),
  register: () => import('./excel/register-workbook.ts'),
  contacts: () => import('./excel/contacts-workbook.ts'),
  cards: () => import('./vcard/write-contact-cards.ts'),
  electionResult: () => import('./excel/election-result-workbook.ts'),
  excelBallot: () => import('./excel/ballot-form.ts'),
  wordBallot: () => import('./word/ballot-form.ts'),
  excelReview: () => import('./excel/review-form.ts'),
  wordReview: () => import('./word/review-form.ts'),
  reviewReport: () => import('./excel/review-report-workbook.ts'),
  xlsForm: () => import('./reviews/xlsform.ts'),
};
