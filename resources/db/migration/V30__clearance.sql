-- Posts with access to secrets (涉密人员). Index data only: who, which grade of post, what was done when.
create table cleared_person (
    id bigint primary key,
    version integer not null,
    person_id bigint not null references person (id),
    post varchar(100) not null,
    grade varchar(32) not null,
    state varchar(32) not null,
    registered_on date not null,
    reviewed_on date,
    next_review date,
    promised_on date,
    leave_asked_on date,
    leave_reason varchar(300) not null,
    talked_on date,
    leave_promised_on date,
    carriers_on date,
    rights_on date,
    left_on date,
    cooling_months integer not null,
    cooling_until date,
    ended_on date
);
create index cleared_person_by_person on cleared_person (person_id);

-- Going abroad (因私、因公出国境): asked, decided, talked to, returned, papers handed back.
create table clearance_exit (
    id bigint primary key,
    version integer not null,
    cleared_id bigint not null references cleared_person (id),
    destination varchar(100) not null,
    purpose varchar(300) not null,
    passport varchar(60) not null,
    from_day date not null,
    to_day date not null,
    state varchar(32) not null,
    asked_at timestamp with time zone not null,
    asked_by varchar(64) not null,
    decided_on date,
    decided_by varchar(64) not null,
    talked_on date,
    returned_on date,
    passport_on date
);
create index clearance_exit_by_person on clearance_exit (cleared_id);

-- What happened to a person of the register, a device, a training: one line after the other, never changed.
create table register_line (
    id bigint primary key,
    version integer not null,
    subject varchar(32) not null,
    subject_id bigint not null,
    kind varchar(32) not null,
    on_day date not null,
    until_day date,
    written_at timestamp with time zone not null,
    author varchar(64) not null,
    words varchar(1000) not null
);
create index register_line_by_subject on register_line (subject, subject_id);

-- Reminders that were sent: each once.
create table register_reminder (
    id bigint primary key,
    version integer not null,
    due_key varchar(120) not null unique,
    sent_at timestamp with time zone not null
);
