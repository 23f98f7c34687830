-- Leak reports (失泄密报告): index data only, never what was leaked. Seen by few; the course is chained line by line.
create table leak_report (
    id bigint primary key,
    version integer not null,
    number varchar(32) not null unique,
    noticed_at timestamp with time zone not null,
    place varchar(200) not null,
    how varchar(500) not null,
    reported_at timestamp with time zone not null,
    reported_by varchar(64) not null,
    reporter_account bigint not null,
    reporter_person bigint,
    seen_at timestamp with time zone,
    seen_by varchar(64) not null,
    state varchar(32) not null,
    code_name varchar(60) not null,
    grade varchar(32) not null,
    copies integer not null,
    carrier varchar(32) not null,
    carrier_words varchar(200) not null,
    course varchar(1000) not null,
    responsible varchar(500) not null,
    happened varchar(1000) not null,
    harm varchar(1000) not null,
    inquiry varchar(1000) not null,
    remedy varchar(1000) not null,
    outcome varchar(1000) not null,
    missing_since date,
    recovered_at timestamp with time zone,
    deemed_at timestamp with time zone,
    filed_on date,
    closed_at timestamp with time zone,
    closed_by varchar(64) not null
);
create index leak_report_by_state on leak_report (state);
create index leak_report_by_reporter on leak_report (reporter_account);

create table leak_number (
    number_year integer primary key,
    last_number integer not null
);

-- What was submitted and approved before it went out, frozen with its text.
create table leak_issue (
    id bigint primary key,
    version integer not null,
    leak_id bigint not null references leak_report (id),
    result boolean not null,
    submitted_at timestamp with time zone not null,
    submitted_by varchar(64) not null,
    submitter_account bigint not null,
    submitter_person bigint,
    approved_at timestamp with time zone,
    approved_by varchar(64) not null,
    returned varchar(500) not null,
    content text not null,
    hash varchar(64) not null
);
create index leak_issue_by_leak on leak_issue (leak_id);

create table leak_clock (
    id bigint primary key,
    version integer not null,
    leak_id bigint not null references leak_report (id),
    kind varchar(32) not null,
    due_at timestamp with time zone not null,
    done_at timestamp with time zone,
    receiver varchar(80) not null,
    way varchar(32),
    noted_by varchar(64) not null,
    late_reason varchar(500) not null,
    late_told boolean not null,
    unique (leak_id, kind)
);
create index leak_clock_by_due on leak_clock (due_at);

create table leak_line (
    id bigint primary key,
    version integer not null,
    leak_id bigint not null references leak_report (id),
    place integer not null,
    kind varchar(32) not null,
    happened_at timestamp with time zone not null,
    written_at timestamp with time zone not null,
    content varchar(1000) not null,
    author varchar(64) not null,
    hash varchar(64) not null,
    unique (leak_id, place)
);
create table leak_head (
    leak_id bigint primary key references leak_report (id),
    line_count integer not null,
    hash varchar(64) not null
);
create table leak_finding (
    id bigint primary key,
    version integer not null,
    leak_id bigint not null references leak_report (id),
    finding_id bigint not null
);
create index leak_finding_by_leak on leak_finding (leak_id);

-- Who answers for what (保密工作责任制), by post and year; letters are signed by the person and frozen with their text.
create table responsibility_post (
    id bigint primary key,
    version integer not null,
    duty_year integer not null,
    place integer not null,
    name varchar(60) not null,
    words varchar(4000) not null
);
create index responsibility_post_by_year on responsibility_post (duty_year, place);
create table responsibility_letter (
    id bigint primary key,
    version integer not null,
    duty_year integer not null,
    post_id bigint not null references responsibility_post (id),
    person_id bigint not null,
    person varchar(64) not null,
    department varchar(60) not null,
    issued_at timestamp with time zone not null,
    remind_at timestamp with time zone,
    signed_at timestamp with time zone,
    signed_user varchar(64) not null,
    content varchar(8000) not null,
    hash varchar(64) not null,
    unique (post_id, person_id)
);
create index responsibility_letter_by_year on responsibility_letter (duty_year);
create index responsibility_letter_by_reminder on responsibility_letter (remind_at);
