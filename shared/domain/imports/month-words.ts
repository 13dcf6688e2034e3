/*
 * Words of days in English, French, Spanish, Arabic and Chinese, folded as `readDay` folds: lower case, without accents,
 * vowel marks and hamza. Arabic has three sets of months: of Egypt and the Gulf, of the Levant and Iraq, of the Maghreb.
 */
const months: readonly string[] = [
  'january jan janvier janv enero ene يناير جانفي كانونثاني 一月',
  'february feb fevrier fevr fev febrero فبراير فيفري شباط 二月',
  'march mars marzo مارس اذار 三月',
  'april apr avril avr abril abr ابريل افريل نيسان 四月',
  'may mai mayo مايو ماي ايار 五月',
  'june jun juin junio يونيو يونيه جوان حزيران 六月',
  'july jul juillet juil julio يوليو يوليه يوليوز جويلية تموز 七月',
  'august aug aout agosto ago اغسطس اوت غشت اب 八月',
  'september sep sept septembre septiembre setiembre set سبتمبر شتنبر ايلول 九月',
  'october oct octobre octubre اكتوبر تشريناول 十月',
  'november nov novembre noviembre نوفمبر نونبر تشرينثاني 十一月',
  'december dec decembre diciembre dic ديسمبر دجنبر كانوناول 十二月',
];

const monthByWord: ReadonlyMap<string, number> = new Map(
  months.flatMap((words, place) => words.split(' ').map((word) => [word, place + 1] as const)),
);

/** 11 for `novembre`; `null` for a word that names no month. */
export function monthOfWord(word: string): number | null {
  return monthByWord.get(word) ?? null;
}

/** March in English and Spanish, Tuesday in French and Spanish. */
export const marchOrTuesday = 'mar';

const weekdays =
  'monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun ' +
  'lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim ' +
  'lunes martes miercoles mie jueves jue viernes vie sabado sab domingo dom ' +
  'الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد';

/** Words and signs that stand around a day and say nothing about which it is. */
export const wordsBesideADay: ReadonlySet<string> = new Set([...weekdays.split(' '), ...'of the de del le el du يوم م'.split(' ')]);
