export const words = import.meta.glob<object>('../../shared/languages/zh/*.json', { eager: true, import: 'default' });
