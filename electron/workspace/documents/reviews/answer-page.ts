import { createHash } from 'node:crypto';
import type { ReviewForm } from '../../../../shared/contract/reviews.ts';
import { outlineForm, type OutlineQuestion, type OutlineSection, wordsFor } from '../../../../shared/domain/ccpm/reviews/form-outline.ts';
import { longestComment } from '../../../../shared/domain/ccpm/reviews/matching.ts';
import { formIntroduction, sayInForm, skipText } from '../../../../shared/documents/review-form-words.ts';
import { directionOf, type Wording } from '../../../../shared/documents/wording.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { FrozenComment } from '../../../../shared/records/review-data.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';

export interface AnswerPageInput {
  form: ReviewForm;
  clusterName: string;
  wordingOf: (language: Language) => Wording;
}

const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español', ar: 'العربية', zh: '中文' };

/** Adds a text to the page: its words in every language go into the data, those of the form's language into the page. */
type Put = (key: string, wordOf: (language: Language) => string) => string;

/**
 * A questionnaire as one HTML file that works without network, in all languages of the review, and saves an answer file.
 *
 * Threats: a page that asks the network or runs what somebody wrote into a question. Its policy allows one script and one
 * style, each by its hash, and nothing else; every word in it is escaped; the script writes text only.
 */
export function writeAnswerPage({ form, clusterName, wordingOf }: AnswerPageInput): Uint8Array {
  const { questionnaire, language, role } = form;
  const texts: Record<string, Record<string, string>> = Object.fromEntries(questionnaire.languages.map((one) => [one, {}]));
  const put: Put = (key, wordOf) => {
    for (const one of questionnaire.languages) (texts[one] as Record<string, string>)[key] = wordOf(one);
    return `data-t="${escape(key)}">${escape(wordOf(language))}`;
  };
  const say = (key: string, words: string, params: Record<string, string> = {}) => put(key, (one) => sayInForm(wordingOf(one))(words, params));
  const introduction = formIntroduction(form, wordingOf(language), 'page').map((_, place) => {
    const line = put(`introduction${place}`, (one) => formIntroduction(form, wordingOf(one), 'page')[place] ?? '');
    return `<p${place === 0 ? ' class="for"' : ''} ${line}</p>`;
  });
  const sections = outlineForm(questionnaire, role).map((section) => writeSection(section, { form, wordingOf, put }));
  const tools = `<div class="tools scripted" hidden>
<div${questionnaire.languages.length < 2 ? ' hidden' : ''}><label for="language" ${say('language', 'page.language')}</label> <select id="language">${questionnaire.languages
    .map((one) => `<option value="${one}" lang="${one}">${languageNames[one]}</option>`)
    .join('')}</select></div>
<div><input type="checkbox" id="keep" aria-describedby="keep-help"> <label for="keep" ${say('keep', 'page.keep')}</label><p class="help" id="keep-help" ${say('keepHelp', 'page.keepHelp')}</p></div>
<div><label for="open" ${say('open', 'page.open')}</label><input type="file" id="open" accept=".json,application/json"></div>
</div>`;
  const bar = `<div class="bar scripted" hidden><progress id="bar" max="1" value="0" aria-labelledby="count"></progress><span class="count" id="count"></span>
<button type="button" class="save" id="save" ${say('save', 'page.save')}</button><p class="message" id="message" role="status"></p></div>`;
  const facts = `<p class="facts"><span><span ${say('code', 'code')}</span>: <code>${escape(form.code)}</code></span> <span><span ${say('receipt', 'receipt')}</span>: <code>${escape(form.receipt)}</code></span></p>
<p class="help" ${say('receiptNote', 'receiptNote')}</p>`;
  put('progress', (one) => sayInForm(wordingOf(one))('page.progress', { answered: '%1', asked: '%2' }));
  put('saved', (one) => sayInForm(wordingOf(one))('page.saved', { file: '%1' }));
  for (const key of ['nothing', 'opened', 'notOpened']) say(key, `page.${key}`);
  const noScript = `<noscript><p class="warning" ${say('noScript', 'page.noScript')}</p></noscript>`;
  const { review, digest, code, receipt } = form;
  const data = JSON.stringify({ review, digest, code, receipt, language, fileName: answerFileName(form), texts }).replaceAll('<', String.raw`\u003c`);
  const policy = `default-src 'none'; script-src '${hashOf(pageScript)}'; style-src '${hashOf(pageStyle)}'; base-uri 'none'; form-action 'none'`;
  return new TextEncoder().encode(`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(form.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><h1>${escape(form.title)}</h1>
${introduction.join('\n')}
${noScript}
${facts}
${tools}</header>
<main><form id="form" autocomplete="off">
${sections.join('\n')}
${bar}
</form></main>
<footer><p class="help">${escape(clusterName)}</p></footer>
<script type="application/json" id="data">${data}</script>
<script>${pageScript}</script>
</body>
</html>
`);
}

/** The first signs of the receipt keep the files of several people apart, and say nothing of anybody. */
export function answerFileName({ year, receipt }: Pick<ReviewForm, 'year' | 'receipt'>): string {
  return `ccpm-${year}-answers-${receipt.slice(0, 4).toLowerCase()}.json`;
}

interface Writing {
  form: ReviewForm;
  wordingOf: AnswerPageInput['wordingOf'];
  put: Put;
}

function writeSection({ function: id, title, questions, comments }: OutlineSection, writing: Writing): string {
  const { form, wordingOf, put } = writing;
  const heading = put(`section:${id ?? ''}`, (one) => (title === null ? sayInForm(wordingOf(one))('overall') : wordsFor(title, one, form.questionnaire)));
  return [`<section><h2 ${heading}</h2>`, ...questions.map((question) => writeQuestion(question, writing)), ...comments.map((box) => writeComment(box, writing)), '</section>'].join('\n');
}

function writeQuestion({ question, number, options, gate }: OutlineQuestion, { form: { questionnaire }, wordingOf, put }: Writing): string {
  const gated =
    gate === null ? '' : ` data-gate="${escape(gate.question)}" data-opening="${escape(gate.opening.map(({ id }) => id).join(' '))}" aria-describedby="skip-${number}"`;
  const skip = gate === null ? '' : `<p class="skip" id="skip-${number}" ${put(`skip:${question.id}`, (one) => skipText(gate, questionnaire, wordingOf(one)))}</p>`;
  const choices = options.map(({ id, texts }) => {
    const words = put(`option:${question.scale}:${id}`, (one) => wordsFor(texts, one, questionnaire));
    return `<label class="option"><input type="radio" name="question-${number}" value="${escape(id)}"><span ${words}</span></label>`;
  });
  return `<fieldset data-question="${escape(question.id)}"${gated}><legend>${number}. <span ${put(`question:${question.id}`, (one) => wordsFor(question.texts, one, questionnaire))}</span></legend>${skip}<div>${choices.join('')}<button type="button" class="clear" hidden ${put('clear', (one) => sayInForm(wordingOf(one))('page.clear'))}</button></div></fieldset>`;
}

function writeComment({ id, texts }: FrozenComment, { form: { questionnaire }, put }: Writing): string {
  const box = `comment-${escape(id)}`;
  const words = put(`comment:${id}`, (one) => wordsFor(texts, one, questionnaire));
  return `<div class="comment"><label for="${box}" ${words}</label><textarea id="${box}" data-comment="${escape(id)}" maxlength="${longestComment}" rows="4"></textarea></div>`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '');
}
