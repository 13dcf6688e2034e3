import { dayText, type Wording } from '../../../../shared/documents/wording.ts';
import { sayInForm } from '../../../../shared/documents/review-form-words.ts';
import { type Language, languages, surveyRoles, type SurveyRole } from '../../../../shared/records/choices.ts';
import { writeAnswerPage } from '../../documents/reviews/answer-page.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import type { ExportWords } from '../../imports/reviews/read-export.ts';
import { readReviewFile } from '../../imports/reviews/read-review-file.ts';
import { dataForms } from '../../reviews/forms/data-forms.ts';
import type { FormWriter, IssuedForm, ReviewFile, ReviewForms } from '../../reviews/review-forms.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { wordingIn } from '../documents/gather.ts';

export type FormDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock' | 'officeId'>;

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  eml: 'message/rfc822',
} as const;

/** Every medium that questionnaires go out in, and every file that is taken back. */
export function createReviewForms(dependencies: FormDependencies): ReviewForms {
  const { clock } = dependencies;
  const wordingOf = (language: Language) => wordingIn(dependencies, language);
  return {
    writers: {
      data: dataForms.write,
      xlsx: one('xlsx', (issued) => writeExcel(dependencies, issued)),
      docx: one('docx', async ({ form }) => {
        const { writeReviewDocument } = await loadWriters.wordReview();
        return writeReviewDocument({ wording: wordingOf(form.language), clusterName: clusterName(dependencies), forms: [form], isFilledInWord: true });
      }),
      html: one('html', (issued) => writePage(dependencies, issued)),
      mail: (forms) => writeMails(dependencies, forms),
      paper: (forms) => writePapers(dependencies, forms),
    },
    async writeXlsForm(blank, language) {
      const { writeXlsForm } = await loadWriters.xlsForm();
      const bytes = await writeXlsForm({ ...blank, clusterName: clusterName(dependencies), writtenOn: clock.today(), language, wordingOf });
      return { fileName: `ccpm-${blank.year}-xlsform.xlsx`, mediaType: mediaTypes.xlsx, bytes };
    },
    readers: [dataForms.read, (file, context) => readReviewFile(file, context, wordsOfExports(wordingOf))],
  };
}

const clusterName = ({ records }: FormDependencies): string => records.find('cluster', 'cluster')?.name ?? '';

/** The place among the invitees says to the office whose it is, and nothing to anybody else: `ccpm-2026-007-fr.xlsx`. */
const fileNameOf = ({ form, number }: IssuedForm, extension: keyof typeof mediaTypes) =>
  `ccpm-${form.year}-${String(number).padStart(3, '0')}-${form.language}.${extension}`;

/** One file for each form, one after the other. */
function one(extension: keyof typeof mediaTypes, write: (issued: IssuedForm) => Uint8Array | Promise<Uint8Array>): FormWriter {
  return async (forms) => {
    const files: ReviewFile[] = [];
    for (const issued of forms) files.push({ fileName: fileNameOf(issued, extension), mediaType: mediaTypes[extension], bytes: await write(issued) });
    return files;
  };
}

async function writeExcel(dependencies: FormDependencies, { form }: IssuedForm): Promise<Uint8Array> {
  const { writeReviewWorkbook } = await loadWriters.excelReview();
  return writeReviewWorkbook({ wording: wordingIn(dependencies, form.language), clusterName: clusterName(dependencies), writtenOn: dependencies.clock.today(), form });
}

function writePage(dependencies: FormDependencies, { form }: IssuedForm): Uint8Array {
  return writeAnswerPage({ form, clusterName: clusterName(dependencies), wordingOf: (language) => wordingIn(dependencies, language) });
}

/**
 * A mail draft for each invitee with both forms attached, under names that are the same for all. Where nobody has an
 * address the forms alone.
 */
async function writeMails(dependencies: FormDependencies, forms: readonly IssuedForm[]): Promise<ReviewFile[]> {
  const { makeMailDraft } = await loadWriters.mail();
  const { records, clock, officeId } = dependencies;
  const files: ReviewFile[] = [];
  for (const issued of forms) {
    const { form, addresses } = issued;
    const attached = [
      { extension: 'xlsx' as const, bytes: await writeExcel(dependencies, issued) },
      { extension: 'html' as const, bytes: writePage(dependencies, issued) },
    ];
    if (addresses.length === 0) {
      files.push(...attached.map(({ extension, bytes }) => ({ fileName: fileNameOf(issued, extension), mediaType: mediaTypes[extension], bytes })));
      continue;
    }
    const wording = wordingIn(dependencies, form.language);
    const say = sayInForm(wording);
    const bytes = await makeMailDraft({
      to: addresses,
      subject: say('mail.subject', { title: form.title }),
      text: say('mail.text', {
        title: form.title,
        day: form.closesOn === null ? say('mail.noDay') : dayText(form.closesOn, form.language),
        office: records.find('office', officeId)?.name ?? '',
        cluster: clusterName(dependencies),
      }),
      attachments: attached.map(({ extension, bytes: content }) => ({ fileName: `ccpm-${form.year}-${form.language}.${extension}`, mediaType: mediaTypes[extension], bytes: content })),
      date: clock.now(),
    });
    files.push({ fileName: fileNameOf(issued, 'eml'), mediaType: mediaTypes.eml, bytes });
  }
  return files;
}

/** All forms to print, one file for each language. */
async function writePapers(dependencies: FormDependencies, forms: readonly IssuedForm[]): Promise<ReviewFile[]> {
  const { writeReviewDocument } = await loadWriters.wordReview();
  const files: ReviewFile[] = [];
  for (const language of languages) {
    const own = forms.filter(({ form }) => form.language === language).map(({ form }) => form);
    const [first] = own;
    if (!first) continue;
    const bytes = await writeReviewDocument({ wording: wordingIn(dependencies, language), clusterName: clusterName(dependencies), forms: own, isFilledInWord: false });
    files.push({ fileName: `ccpm-${first.year}-paper-${language}.docx`, mediaType: mediaTypes.docx, bytes });
  }
  return files;
}

function wordsOfExports(wordingOf: (language: Language) => Wording): ExportWords {
  const inAll = (key: string) => languages.map((language) => sayInForm(wordingOf(language))(`xlsform.${key}`));
  return {
    code: inAll('code'),
    role: inAll('role'),
    roles: Object.fromEntries(surveyRoles.map((role) => [role, inAll(role)])) as Record<SurveyRole, string[]>,
  };
}
