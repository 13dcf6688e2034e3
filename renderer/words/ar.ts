/** Without what only documents, forms, the host and the command line say: the page would carry it for nothing. */
export const words = import.meta.glob<object>(['../../shared/languages/ar/*.json', '!../../shared/languages/ar/{command-line,host,mail,menu,review-forms,review-papers}.json'], { eager: true, import: 'default' });
