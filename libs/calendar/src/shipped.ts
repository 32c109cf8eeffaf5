import { type Calendar, calendarOf } from './calendar';
import year2024 from './notices/national/2024.json';
import year2025 from './notices/national/2025.json';
import year2026 from './notices/national/2026.json';
import year2027 from './notices/national/2027.json';
import guangxi from './notices/regional/450000.json';
import type { CalendarData } from './notice';

/** The data that the product ships; `edition` rises with every change to a day. How to add to them: notices/README.md. */
export const shippedData: CalendarData = {
  edition: '2026.1',
  national: [year2024, year2025, year2026, year2027],
  regional: [guangxi],
};

/** The calendar that the product ships, and the default wherever a calendar may be left out. */
export const shipped: Calendar = calendarOf(shippedData);
