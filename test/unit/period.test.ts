/** Words that name a stretch of time, and words that only look like it. */
import assert from 'node:assert/strict';
import { isPeriodTitle } from '../../src/journal/period';

const periods = [
  '2025', '📅 2025', '[2025]', 'May', 'May 2025', 'may, 2025', '2025 May', 'May – June 2025', 'Sept. 2024', '05/2025', '2025-05', '2025.5', 'Q2 2025', '2025 Q2', '2025-Q2', 'Quarter 2',
  '2nd quarter 2025', 'Week 1', 'week 12, 2025', 'Week 12 (2025)', '2025-W12', 'W12', 'KW 12', 'CW12/2025', 'May 2025, week 2', '2024/2025', '2024-2025',
  'Mai 2025', 'Woche 3', 'Quartal 1', 'Mars 2025', 'Semaine 3', 'Marzo de 2025', 'Semana 3', 'Março de 2025', 'Settimana 3', 'Maart 2025', 'Март 2025', 'Неделя 3', 'Maaliskuu 2025', 'Viikko 3',
  '2025年', '2025年5月', '5月', '第12周', '2025年第12週', '第2四半期', '2025년 5월', '3주차', 'मार्च 2025', "May '25", 'Minggu 3',
];
const others = [
  '', 'Python', 'Week', 'Weekly', 'Week 1: Introduction', 'May Day', '12', '1999 ways', 'Chapter 5', 'Q5 2025 plan', 'Python 3', '12/2025/1', 'Version 2025', 'March on', 'Q', 'Week 99',
  '2025 goals', 'Sunday', 'Day 12', 'Lecture 3', 'Sem 1 Maths', '1/2', '2 May', '100', 'May 1st', 'January 4th, 2021', 'The 4th of May 2021', '1st', '2025-05-16', '16.5.2025', "it's 25", "'25",
];

describe('periods', () => {
  for (const title of periods) {
    it(`${JSON.stringify(title)} is one`, () => assert.equal(isPeriodTitle(title), true));
  }
  for (const title of others) {
    it(`${JSON.stringify(title)} is none`, () => assert.equal(isPeriodTitle(title), false));
  }
});
