/**
 * What the page of a questionnaire does: gates, progress, words in another language, saving and taking up an answer file.
 * ECMAScript 5: nothing translates it, and it runs in browsers of 2016. It writes text, never markup, and asks no network.
 */
export const pageScript = String.raw`(function () {
'use strict';
var data = JSON.parse(document.getElementById('data').textContent);
var language = data.language;
var isSaved = true;
function all(selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); }
function one(id) { return document.getElementById(id); }
function say(key) { var text = data.texts[language][key]; return text === undefined ? '' : text; }
var questions = all('fieldset');
var boxes = all('textarea');
function inputs(fieldset) { return all('input', fieldset); }
function chosen(fieldset) { return inputs(fieldset).filter(function (input) { return input.checked; })[0]; }
function showLanguage(next) {
  language = next;
  document.documentElement.lang = next;
  document.documentElement.dir = next === 'ar' ? 'rtl' : 'ltr';
  all('[data-t]').forEach(function (element) { element.textContent = say(element.getAttribute('data-t')); });
  one('message').textContent = '';
  refresh();
}
function refresh() {
  var answers = {}, asked = 0, answered = 0;
  questions.forEach(function (fieldset) {
    var gate = fieldset.getAttribute('data-gate');
    var isOpen = !gate || fieldset.getAttribute('data-opening').split(' ').indexOf(answers[gate]) !== -1;
    fieldset.disabled = !isOpen;
    inputs(fieldset).forEach(function (input) {
      input.disabled = !isOpen;
      input.parentNode.className = input.checked ? 'option chosen' : 'option';
    });
    var input = chosen(fieldset);
    all('.clear', fieldset)[0].hidden = !input || !isOpen;
    if (!isOpen) return;
    asked += 1;
    if (input) { answered += 1; answers[fieldset.getAttribute('data-question')] = input.value; }
  });
  one('bar').max = asked;
  one('bar').value = answered;
  one('count').textContent = say('progress').replace('%1', answered).replace('%2', asked);
  return answers;
}
function comments() {
  var written = {};
  boxes.forEach(function (box) { if (box.value.trim() !== '') written[box.getAttribute('data-comment')] = box.value; });
  return written;
}
function fill(kept) {
  questions.forEach(function (fieldset) {
    var answer = kept.answers[fieldset.getAttribute('data-question')];
    inputs(fieldset).forEach(function (input) { input.checked = input.value === answer; });
  });
  boxes.forEach(function (box) {
    var comment = kept.comments[box.getAttribute('data-comment')];
    box.value = typeof comment === 'string' ? comment : '';
  });
  refresh();
}
function store() { try { return window.localStorage; } catch (error) { return null; } }
var place = 'cluster-desk-review:' + data.receipt;
function keep() {
  var storage = store();
  if (!storage) return;
  try {
    if (one('keep').checked) storage.setItem(place, JSON.stringify({ answers: refresh(), comments: comments() }));
    else storage.removeItem(place);
  } catch (error) { one('keep').checked = false; }
}
function changed() { isSaved = false; one('message').textContent = ''; refresh(); keep(); }
function save() {
  var answers = refresh(), written = comments();
  if (Object.keys(answers).length + Object.keys(written).length === 0) { one('message').textContent = say('nothing'); return; }
  var content = { format: 'cluster-desk-review-answers', version: 1, review: data.review, digest: data.digest, code: data.code, answers: answers, comments: written };
  var file = new Blob([JSON.stringify(content, null, 1)], { type: 'application/json' });
  if (navigator.msSaveOrOpenBlob) navigator.msSaveOrOpenBlob(file, data.fileName);
  else {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = data.fileName;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }
  isSaved = true;
  one('message').textContent = say('saved').replace('%1', data.fileName);
}
function open() {
  var file = one('open').files[0];
  if (!file) return;
  var reader = new FileReader();
  reader.onload = function () {
    var kept = null;
    try { kept = JSON.parse(String(reader.result).replace(/^\uFEFF/, '')); } catch (error) { kept = null; }
    var isOurs = kept && kept.review === data.review && kept.digest === data.digest && kept.code === data.code && kept.answers && kept.comments;
    if (isOurs) { fill(kept); keep(); }
    one('message').textContent = say(isOurs ? 'opened' : 'notOpened');
    one('open').value = '';
  };
  reader.readAsText(file);
}
questions.forEach(function (fieldset) {
  all('.clear', fieldset)[0].addEventListener('click', function () {
    var input = chosen(fieldset);
    if (!input) return;
    input.checked = false;
    inputs(fieldset)[0].focus();
    changed();
  });
});
one('form').addEventListener('change', changed);
one('form').addEventListener('input', function (event) { if (event.target.tagName === 'TEXTAREA') changed(); });
one('form').addEventListener('submit', function (event) { event.preventDefault(); });
one('keep').addEventListener('change', keep);
one('open').addEventListener('change', open);
one('save').addEventListener('click', save);
one('language').addEventListener('change', function () { showLanguage(one('language').value); });
window.addEventListener('beforeunload', function (event) {
  if (isSaved || one('keep').checked) return;
  event.preventDefault();
  event.returnValue = '';
});
all('.scripted').forEach(function (element) { element.hidden = false; });
try {
  var kept = JSON.parse(store().getItem(place));
  if (kept) { one('keep').checked = true; fill(kept); }
} catch (error) { one('keep').checked = false; }
one('language').value = language;
refresh();
})();
`;
