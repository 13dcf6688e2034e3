export const words = import.meta.glob<object>('../../shared/languages/en/*.json', { eager: true, import: 'default' });
