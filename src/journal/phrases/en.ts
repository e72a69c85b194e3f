/** English. */
import type { Phrases } from './phrases';

export const english: Phrases = { language: 'en' };
