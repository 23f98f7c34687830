-- Runs of playbooks (decision 0013). A run is pinned to one version of its playbook; everything it waits for is in rows,
-- so that it goes on after any stop. wake_at is the earliest instant at which something happens by itself.
create table playbook_run (
    id bigint primary key,
    version integer not null,
    version_id bigint not null references playbook_version (id),
    version_number integer not null,
    code varchar(40) not null,
    playbook varchar(80) not null,
    subject varchar(32) not null,
    subject_id bigint not null,
    title varchar(500) not null,
    type varchar(80) not null,
    grade varchar(32) not null,
    place varchar(100) not null,
    known_at timestamp with time zone not null,
    key_period boolean not null,
    answers varchar(4000) not null,
    settled varchar(200) not null,
    status varchar(32) not null,
    trigger_at timestamp with time zone not null,
    began_at timestamp with time zone not null,
    started_at timestamp with time zone not null,
    started_by varchar(64) not null,
    ended_at timestamp with time zone,
    end_reason varchar(500) not null,
    wake_at timestamp with time zone,
    traces integer not null
);
create index playbook_run_by_wake on playbook_run (status, wake_at);
create index playbook_run_by_subject on playbook_run (subject, subject_id);
create index playbook_run_by_start on playbook_run (started_at);

create table playbook_run_step (
    id bigint primary key,
    version integer not null,
    run_id bigint not null references playbook_run (id),
    place integer not null,
    step_key varchar(120) not null,
    step varchar(40) not null,
    parent varchar(120) not null,
    branch integer not null,
    status varchar(32) not null,
    level_place integer not null,
    round_number integer not null,
    started_at timestamp with time zone not null,
    due_at timestamp with time zone,
    late_told boolean not null,
    wake_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_by varchar(64) not null,
    words varchar(2000) not null,
    unique (run_id, step_key)
);
create index playbook_run_step_by_wake on playbook_run_step (status, wake_at);

create table playbook_run_ask (
    id bigint primary key,
    version integer not null,
    run_id bigint not null references playbook_run (id),
    step_key varchar(120) not null,
    number integer not null,
    level_place integer not null,
    person_id bigint,
    name varchar(80) not null,
    title varchar(120) not null,
    phone varchar(80) not null,
    why varchar(200) not null,
    times integer not null,
    first_at timestamp with time zone not null,
    called_at timestamp with time zone not null,
    tried boolean not null,
    state varchar(32) not null,
    answered_at timestamp with time zone,
    words varchar(500) not null,
    until_at timestamp with time zone,
    unique (run_id, step_key, number)
);

-- What happened, in order. Never changed; the place within the run is taken once, whoever moves the run.
create table playbook_run_trace (
    id bigint primary key,
    version integer not null,
    run_id bigint not null references playbook_run (id),
    place integer not null,
    kind varchar(32) not null,
    done_at timestamp with time zone not null,
    due_at timestamp with time zone,
    step_key varchar(120) not null,
    ask integer not null,
    person_id bigint,
    name varchar(80) not null,
    title varchar(120) not null,
    phone varchar(80) not null,
    why varchar(200) not null,
    done_by varchar(64) not null,
    words varchar(2000) not null,
    unique (run_id, place)
);

create table playbook_run_file (
    id bigint primary key,
    version integer not null,
    run_id bigint not null references playbook_run (id),
    step_key varchar(120) not null,
    name varchar(200) not null,
    length bigint not null,
    hash varchar(64) not null,
    added_at timestamp with time zone not null,
    added_by varchar(64) not null
);
create index playbook_run_file_by_run on playbook_run_file (run_id);
create table playbook_run_file_piece (
    file_id bigint not null references playbook_run_file (id),
    piece integer not null,
    content bytea not null,
    primary key (file_id, piece)
);

-- The ledger of the times at which nobody looked, and of what was late because of it.
create table downtime (
    id bigint primary key,
    version integer not null,
    kind varchar(32) not null,
    from_at timestamp with time zone not null,
    to_at timestamp with time zone not null,
    words varchar(500) not null,
    workstation varchar(100) not null
);
create index downtime_by_time on downtime (to_at);
create table downtime_late (
    id bigint primary key,
    version integer not null,
    downtime_id bigint not null references downtime (id),
    run_id bigint not null,
    what varchar(500) not null,
    due_at timestamp with time zone not null,
    done_at timestamp with time zone not null
);
create index downtime_late_by_downtime on downtime_late (downtime_id, due_at);

-- The last sign of life of the program on each workstation.
create table pulse (
    id bigint primary key,
    version integer not null,
    workstation varchar(100) not null unique,
    process varchar(64) not null,
    begun_at timestamp with time zone not null,
    beat_at timestamp with time zone not null,
    closed boolean not null,
    well_at timestamp with time zone
);
