/**
 * Events that come of themselves while a story looks whether anything changed: a page signs in again, what somebody was
 * refused is written down, notices of what went before arrive. A list for SQL's `in`.
 */
export const MEANWHILE = `('person.signed-in', 'access.refused', 'notice.arrived')`;
