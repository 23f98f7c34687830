-- When tasks come due. The values are our own proposals; the office edits them.
create table presence_rule (
    id bigint primary key,
    version integer not null,
    name varchar(60) not null,
    kind varchar(32) not null,
    from_minute integer not null,
    to_minute integer not null,
    grace_minutes integer not null,
    on_workdays boolean not null,
    on_restdays boolean not null,
    on_holidays boolean not null,
    key_only boolean not null,
    template varchar(500) not null,
    active boolean not null,
    changed_at timestamp with time zone not null
);
insert into presence_rule (id, version, name, kind, from_minute, to_minute, grace_minutes, on_workdays, on_restdays,
    on_holidays, key_only, template, active, changed_at) values
    (1, 0, '夜间第一次巡查', 'PATROL', 1320, 1380, 30, true, true, true, false,
     '夜间第一次巡查：办公楼各楼层、档案室、机房、配电间、门窗水电，情况正常', true, timestamp with time zone '2000-01-01 00:00:00+00:00'),
    (2, 0, '夜间第二次巡查', 'PATROL', 120, 180, 30, true, true, true, false,
     '夜间第二次巡查：办公楼各楼层、档案室、机房、配电间、门窗水电，情况正常', true, timestamp with time zone '2000-01-01 00:00:00+00:00'),
    (3, 0, '敏感期零报告', 'ZERO_REPORT', 930, 960, 30, true, true, false, true,
     '零报告：截至 16:00 无突发事件、无重要情况', true, timestamp with time zone '2000-01-01 00:00:00+00:00'),
    (4, 0, '节假日零报告', 'ZERO_REPORT', 930, 960, 30, false, false, true, false,
     '零报告：截至 16:00 无突发事件、无重要情况', true, timestamp with time zone '2000-01-01 00:00:00+00:00');

-- The tasks of each shift. One row for each rule and time, however often the shifts are looked at.
create table presence_task (
    id bigint primary key,
    version integer not null,
    rule_id bigint not null,
    name varchar(60) not null,
    kind varchar(32) not null,
    template varchar(500) not null,
    shift_from timestamp with time zone not null,
    shift_to timestamp with time zone not null,
    opens_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    miss_at timestamp with time zone not null,
    missed_at timestamp with time zone,
    done_at timestamp with time zone,
    done_by_id bigint,
    done_by varchar(64) not null,
    abnormal boolean not null,
    words varchar(2000) not null,
    entry_id bigint,
    constraint presence_task_once unique (rule_id, opens_at)
);
create index presence_task_by_time on presence_task (opens_at);
create index presence_task_by_miss on presence_task (miss_at);

-- Stretches of the shift in which random checks fall. None are drawn until the office says how many.
create table presence_window (
    id bigint primary key,
    version integer not null,
    name varchar(60) not null,
    from_minute integer not null,
    to_minute integer not null,
    per_shift integer not null
);
insert into presence_window (id, version, name, from_minute, to_minute, per_shift) values
    (1, 0, '日间', 570, 1050, 0),
    (2, 0, '夜间', 1350, 360, 0);

create table presence_draw (
    id bigint primary key,
    version integer not null,
    window_id bigint not null references presence_window (id),
    shift_from timestamp with time zone not null,
    seed bigint not null,
    drawn_at timestamp with time zone not null,
    constraint presence_draw_once unique (window_id, shift_from)
);

-- Presence checks: planned, drawn, or written down after a call or a visit.
create table presence_check (
    id bigint primary key,
    version integer not null,
    kind varchar(32) not null,
    due_at timestamp with time zone not null,
    limit_minutes integer not null,
    planned_by varchar(64) not null,
    planned_at timestamp with time zone not null,
    fired_at timestamp with time zone,
    settled_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    answered_at timestamp with time zone,
    answered_by_id bigint,
    answered_by varchar(64) not null,
    caller varchar(64) not null,
    unit varchar(120) not null,
    reached varchar(64) not null,
    result varchar(32),
    note varchar(500) not null
);
create index presence_check_by_time on presence_check (due_at);

-- Who left the desk, why, who covered, and when they came back.
create table presence_leave (
    id bigint primary key,
    version integer not null,
    person_id bigint not null,
    person_name varchar(64) not null,
    shift_from timestamp with time zone not null,
    shift_to timestamp with time zone not null,
    left_at timestamp with time zone not null,
    reason varchar(200) not null,
    cover varchar(64) not null,
    limit_minutes integer not null,
    back_at timestamp with time zone
);
create index presence_leave_by_time on presence_leave (left_at);

-- 迟到, 漏岗, 脱岗, 未应答. What a fact says is never changed; an explanation and an excuse stand beside it.
create table presence_fact (
    id bigint primary key,
    version integer not null,
    kind varchar(32) not null,
    person_id bigint not null,
    person_name varchar(64) not null,
    shift_from timestamp with time zone not null,
    shift_to timestamp with time zone not null,
    happened_at timestamp with time zone not null,
    noted_at timestamp with time zone not null,
    source varchar(32) not null,
    cause varchar(64) not null,
    words varchar(500) not null,
    explanation varchar(500) not null,
    explained_at timestamp with time zone,
    excuse varchar(500) not null,
    excused_at timestamp with time zone,
    excused_by varchar(64) not null,
    constraint presence_fact_once unique (kind, person_id, cause)
);
create index presence_fact_by_time on presence_fact (happened_at);

-- Who must be told up the line, and from when.
create table presence_step (
    id bigint primary key,
    version integer not null,
    subject varchar(32) not null,
    subject_id bigint not null,
    level varchar(32) not null,
    words varchar(500) not null,
    name varchar(64) not null,
    phone varchar(40) not null,
    due_at timestamp with time zone not null,
    told_at timestamp with time zone,
    told_by varchar(64) not null,
    dropped_at timestamp with time zone
);
create index presence_step_by_subject on presence_step (subject, subject_id);

-- Up to where the shifts have been looked at. One row.
create table presence_mark (
    id bigint primary key,
    version integer not null,
    begun_at timestamp with time zone not null,
    seen_to timestamp with time zone not null
);
