-- A province of some years' work: 1,000 plans, 100,000 tasks, 300,000 assignments, 1,000,000 event rows. Everything
-- follows from numbers, so that each run measures the same rows; dates lie around the day on which it is seeded.
create function pg_temp.id(kind text, n int) returns uuid language sql immutable as
  $$ select bench_id(kind || ':' || n) $$;

create temp table units on commit drop as
  select 1 as n, 0 as superior, '450000' as region, 'provincial' as tier, 'government' as kind, false as office,
         '自治区人民政府' as name, null::int as line
  union all select 2, 1, '450000', 'provincial', 'department', true, '自治区督查办公室', null
  union all select 2 + d, 1, '450000', 'provincial', 'department', false, '自治区第' || d || '厅', null
    from generate_series(1, 60) d
  union all select 100 + c, 1, 450000 + c * 100 || '', 'municipal', 'government', false, '第' || c || '市人民政府', null
    from generate_series(1, 14) c
  union all select 200 + c, 100 + c, 450000 + c * 100 || '', 'municipal', 'department', true, '第' || c || '市督查室', null
    from generate_series(1, 14) c
  union all select 1000 + c * 100 + b, 100 + c, 450000 + c * 100 || '', 'municipal', 'department', false,
                   '第' || c || '市第' || b || '局', 2 + b
    from generate_series(1, 14) c, generate_series(1, 30) b
  union all select 3000 + c * 10 + k, 100 + c, 450000 + c * 100 + 20 + k || '', 'county', 'government', false,
                   '第' || c || '市第' || k || '县人民政府', null
    from generate_series(1, 14) c, generate_series(1, 8) k;

insert into unit (id, name, short_name, tier, kind, region, superior_id, line_id, ancestors, coordination_office)
  select pg_temp.id('unit', u.n), u.name, u.name, u.tier, u.kind, u.region, pg_temp.id('unit', s.n),
         pg_temp.id('unit', u.line),
         case when s.n is null then '{}' when s.n = 1 then array[pg_temp.id('unit', 1)]
              else array[pg_temp.id('unit', s.n), pg_temp.id('unit', 1)] end, u.office
    from units u left join units s on s.n = u.superior order by u.n;
insert into unit_name (unit_id, name, kind) select id, name, 'official' from unit;

-- One person a unit, who is its liaison and its head; an office has two officers and two reviewers.
create temp table people on commit drop as
  select 'u' || n as login, n as unit, array['liaison', 'head'] as roles from units where not office
  union all select 'o' || n, n, array['officer'] from units where office
  union all select 'p' || n, n, array['officer'] from units where office
  union all select 'r' || n, n, array['reviewer'] from units where office
  union all select 's' || n, n, array['reviewer'] from units where office;
insert into person (id, name, login, password_hash, password_set_at, unit_id)
  select bench_id(login), '人员' || login, login, '$HASH$', now(), pg_temp.id('unit', unit) from people;
insert into post (person_id, unit_id, role)
  select bench_id(login), pg_temp.id('unit', unit), unnest(roles) from people;

-- Four of five plans are the province's. Seven of ten are history.
create temp table plans on commit drop as
  select p, p <= 700 as past, case when p % 5 = 0 then 200 + (p / 5) % 14 + 1 else 2 end as office,
         now() - make_interval(days => 20 + (1000 - p) * 2) as begun
    from generate_series(1, 1000) p;
insert into plan (id, office_id, title, code, document_number, issuer, issued_on, file_name, file_digest, text,
                  lead_rule, findings, imported_at, imported_by)
  select pg_temp.id('plan', p), pg_temp.id('unit', office), '第' || p || '号行动计划分工方案', '桂督〔' || p || '〕号',
         '桂督〔' || p || '〕号', '自治区人民政府', begun::date, p || '.txt', md5(p::text), repeat('任务分工如下。', 3000),
         '{"kind": "stated", "quote": null, "span": null}', '[]', begun, bench_id('o' || office)
    from plans;

-- A hundred tasks a plan: seventy of its own, and three subtasks under each of the first ten.
create temp table tasks on commit drop as
  select (p - 1) * 100 + k as n, p, k, office, begun, past, k > 70 as sub,
         case when k > 70 then (p - 1) * 100 + (k - 71) % 10 + 1 end as above,
         case when past then case when k % 50 = 1 then 'closed' else 'archived' end
              when (k + p * 3) % 20 < 5 then 'closed' when (k + p * 3) % 20 < 16 then 'in-progress'
              when (k + p * 3) % 20 < 19 then 'dispatched' else 'under-review' end as state,
         (begun + make_interval(days => 60 + (p * 7 + k * 13) % 300))::date as due
    from plans, generate_series(1, 100) k;
-- A subtask is its lead's own.
create function pg_temp.lead(n int, p int, office int) returns int language sql immutable as
  $$ select case when office = 2 then 3 + n % 60 else 1000 + (office - 200) * 100 + 1 + n % 30 end $$;
insert into task (id, plan_id, kind, parent_id, parent_assignment_id, root_id, placer_id, number, heading, path, body,
                  clause, span_from, span_to, clause_from, clause_to, state, due_on, original_due_on, reporting_period,
                  standard, office_id, round, registered_at, registered_by, confirmed_at, confirmed_by, dispatched_at,
                  closed_at)
  select pg_temp.id('task', n), pg_temp.id('plan', p), case when sub then 'subtask' else 'plan' end,
         pg_temp.id('task', above), pg_temp.id('part', above * 10), pg_temp.id('task', coalesce(above, n)),
         case when sub then pg_temp.id('unit', pg_temp.lead(above, p, office)) end,
         '桂督〔' || p || '〕号-' || k, '第' || k || '项任务：加快推进重大项目建设', array['一', k::text],
         repeat('建立台账，逐项落实，按期完成。', 10), '（自治区有关厅局按职责分工负责）', k * 200, k * 200 + 180, k * 200 + 150,
         k * 200 + 180, state, due, due, case when k % 3 = 0 then 'monthly' end, '通过验收', pg_temp.id('unit', office),
         case when state in ('closed', 'archived', 'under-review') then 1 else 0 end, begun, bench_id('o' || office),
         begun + interval '1 hour', bench_id('r' || office), begun + interval '2 hours',
         case when state in ('closed', 'archived') then least(due, now() - interval '1 day') end
    from tasks order by n;

create temp table parts on commit drop as
  select t.*, j, t.n * 10 + j as a,
         case when t.sub then pg_temp.lead(t.above, t.p, t.office)
              when t.office <> 2 then 1000 + (t.office - 200) * 100 + 1 + (t.n + j * 7) % 30
              when j < 2 then 3 + (t.n + j * 7) % 60 else 101 + (t.n + j * 5) % 14 end as unit,
         case when t.state in ('closed', 'archived') then 'done' when t.state = 'dispatched' then 'pending'
              when t.state = 'under-review' then case when j = 0 then 'accepted' else 'done' end
              else (array['working', 'accepted', 'reported', 'sent-back', 'acknowledged'])[1 + (t.n + j) % 5] end as stands
    from tasks t, generate_series(0, 3) j
   where j = 0 or not t.sub and (j < 3 or t.k <= 60);
insert into task_unit (task_id, unit_id, part, position, printed)
  select pg_temp.id('task', n), pg_temp.id('unit', unit), case when j = 0 then 'lead' else 'participant' end, j + 1, '{}'
    from parts order by a;
insert into assignment (id, task_id, unit_id, part, position, state, due_on, original_due_on, dispatched_at,
                        stopped_at, acknowledge_by, acknowledged_at, acknowledged_by, known_edition)
  select pg_temp.id('part', a), pg_temp.id('task', n), pg_temp.id('unit', unit),
         case when j = 0 then 'lead' else 'participant' end, j + 1, stands, due, due, begun + interval '2 hours',
         case when stands = 'done' then least(due, now() - interval '1 day') end,
         case when stands = 'pending' then (now() + interval '20 days')::date end,
         case when stands <> 'pending' then begun + interval '1 day' end,
         case when stands <> 'pending' then bench_id('u' || unit) end, case when stands = 'pending' then 0 else 1 end
    from parts order by a;
insert into report (id, assignment_id, seq, text, percentage, part_done, state, period, reported_at, reported_by,
                    sent_at, answered_at)
  select pg_temp.id('report', a * 10 + seq), pg_temp.id('part', a), seq, repeat('已完成阶段性工作，正在推进下一步。', 5),
         case when stands = 'done' and seq = 2 then 100 else 20 * seq + a % 20 end, stands = 'done' and seq = 2,
         case when seq = 1 or stands not in ('reported', 'sent-back') then 'accepted'
              when stands = 'reported' then 'waiting' else 'sent-back' end,
         null, begun + make_interval(days => seq * 9), bench_id('u' || unit), begun + make_interval(days => seq * 9),
         begun + make_interval(days => seq * 9 + 1)
    from parts, generate_series(1, 2) seq where stands not in ('pending', 'acknowledged') order by a, seq;
insert into submission (id, task_id, round, text, submitted_at, submitted_by, review_by, reviewed_at, reviewed_by,
                        opinion, proposed_result, decision, decided_at, decided_by, result, note)
  select pg_temp.id('submission', n), pg_temp.id('task', n), 1, '各项工作已完成。', least(due, now() - interval '2 days'),
         bench_id('u' || unit), due, ended, case when ended is not null then bench_id('o' || office) end,
         case when ended is not null then '属实。' end, case when ended is not null then 'resolved' end,
         case when ended is not null then 'closed' end, ended,
         case when ended is not null then bench_id('r' || office) end,
         case when ended is not null then 'resolved' end, case when ended is not null then '同意销号。' end
    from (select *, case when state <> 'under-review' then least(due, now() - interval '1 day') end as ended
            from parts where j = 0 and not sub and state in ('closed', 'archived', 'under-review')) lead
   order by n;

-- Ten event rows a task, in the order of time.
insert into event (name, at, actor_id, task_id, audience, facts, detail)
  select (array['task.registered', 'task.confirmed', 'task.dispatched', 'assignment.acknowledged',
                'assignment.acknowledged', 'assignment.reported', 'assignment.accepted', 'assignment.reported',
                'assignment.accepted', 'assignment.reported'])[e],
         begun + make_interval(hours => e * 7), bench_id(case when e <= 3 then 'o' || office else 'u' || unit end),
         pg_temp.id('task', n),
         array['task:' || pg_temp.id('task', n), 'plan:' || pg_temp.id('plan', p), 'unit:' || pg_temp.id('unit', office),
               'unit:' || pg_temp.id('unit', unit)],
         jsonb_build_object('planId', pg_temp.id('plan', p), 'taskId', pg_temp.id('task', n),
                            'assignmentId', pg_temp.id('part', a)),
         jsonb_build_object('unitId', case when e > 3 then pg_temp.id('unit', unit) end, 'note', null,
           'after', jsonb_build_object('state', state, 'parts', jsonb_build_array(jsonb_build_object(
             'id', pg_temp.id('part', a), 'unitId', pg_temp.id('unit', unit), 'part', 'lead', 'weight', 1,
             'state', stands, 'dispatchedAt', begun, 'originalDueOn', due, 'dueOn', due, 'stoppedAt', null,
             'ledger', '{"limits": [], "extensions": [], "suspensions": []}'::jsonb))))
    from parts, generate_series(1, 10) e where j = 0 order by p, e, n;
