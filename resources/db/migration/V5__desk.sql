-- The duty log. An entry is never changed; what was wrong is put right by a correction beside it.
create table log_entry (
    id bigint primary key,
    version integer not null,
    happened_at timestamp with time zone not null,
    written_at timestamp with time zone not null,
    kind varchar(32) not null,
    origin varchar(200) not null,
    content varchar(4000) not null,
    author varchar(64) not null,
    account varchar(64) not null,
    late_reason varchar(500) not null,
    subject varchar(32) not null,
    subject_id bigint
);
create index log_entry_by_time on log_entry (happened_at, id);
create index log_entry_by_subject on log_entry (subject, subject_id);

create table log_correction (
    id bigint primary key,
    version integer not null,
    entry_id bigint not null references log_entry (id),
    content varchar(4000) not null,
    reason varchar(500) not null,
    corrected_at timestamp with time zone not null,
    corrected_by varchar(64) not null
);
create index log_correction_by_entry on log_correction (entry_id, id);

-- Who took the desk, for which shift, how late. One row a person and shift.
create table desk_sign_in (
    id bigint primary key,
    version integer not null,
    person_id bigint not null,
    person_name varchar(64) not null,
    post varchar(64) not null,
    shift_from timestamp with time zone not null,
    shift_to timestamp with time zone not null,
    signed_at timestamp with time zone not null,
    late_minutes integer not null,
    stand_in_for varchar(64) not null,
    reason varchar(500) not null,
    account varchar(64) not null,
    unique (person_id, shift_from)
);
create index desk_sign_in_by_time on desk_sign_in (signed_at);

-- What was typed and not yet stored, so that a lock, a crash or a restart does not lose it.
create table desk_draft (
    id bigint primary key,
    version integer not null,
    account varchar(64) not null,
    field varchar(64) not null,
    content varchar(4000) not null,
    saved_at timestamp with time zone not null,
    unique (account, field)
);
