import type { Tx } from '../../store/store';

/** One key for all processes that compose at once: a person's notices of one moment belong into one message. */
const COMPOSE_LOCK = 4_150_113;

/** Puts the notices that are due into one message a person, unless another process is at it. */
export async function compose(tx: Tx): Promise<void> {
  const [{ free }] = await tx.rows.query<[{ free: boolean }]>(
    'select pg_try_advisory_xact_lock($1) as free',
    [COMPOSE_LOCK],
  );
  if (!free) return;
  await tx.rows.query(
    `with due as (select notice_id, person_id from notice_mail where delivery_id is null and due_at <= $1),
          message as materialized (select person_id, gen_random_uuid() as id from due group by person_id),
          made as (insert into delivery (id, purpose, person_id, made_at, due_at)
                   select id, 'notices', person_id, $1, $1 from message)
     update notice_mail m set delivery_id = message.id
       from due join message using (person_id) where m.notice_id = due.notice_id`,
    [tx.now],
  );
}
