/** The columns of the event `e` as the audit chain knows them (`EventRecord`); the instant to the microsecond. */
export const EVENT_RECORD = `e.id, e.name,
  to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.actor_id as "actorId", e.task_id as "taskId", e.audience, e.facts,
  encode(sha256(convert_to(e.detail::text, 'UTF8')), 'hex') as detail, e.origin`;
