/*
 * Pieces of SQL that name a unit or a person in an answer. They stand in the select list, so that a list of any
 * length stays one statement.
 */

/** UnitRef of the unit whose id is in `column`; null where it is null. */
export const unitRef = (column: string): string =>
  `(select json_build_object('id', ru.id, 'name', ru.name, 'shortName', ru.short_name, 'tier', ru.tier)
      from unit ru where ru.id = ${column})`;

/** PersonRef of the person whose id is in `column`; null where it is null. */
export const personRef = (column: string): string =>
  `(select json_build_object('id', rp.id, 'name', rp.name, 'unitName', rpu.short_name)
      from person rp join unit rpu on rpu.id = rp.unit_id where rp.id = ${column})`;

/** Whether the post `alias` gives anything on the day in `day` (domain §2: acting posts and deputies have dates). */
export const inForce = (alias: string, day: string): string =>
  `(coalesce(${alias}.from_on <= ${day}::date, true) and coalesce(${alias}.until_on >= ${day}::date, true))`;
