-- A swap of duties from asking to filing. Its effect are the rows of roster_replacement that name it.
create table roster_swap (
    id bigint primary key,
    version integer not null,
    kind varchar(32) not null,
    state varchar(32) not null,
    board_id bigint not null references roster_board (id),
    given_day date not null,
    given_post bigint not null references roster_post (id),
    given_seat integer not null,
    asker bigint not null,
    other bigint not null,
    taken_day date,
    taken_post bigint references roster_post (id),
    taken_seat integer,
    reason varchar(500) not null,
    confirmed boolean not null,
    flagged boolean not null
);
create index roster_swap_state on roster_swap (state);
create index roster_swap_given on roster_swap (given_day);
create index roster_swap_taken on roster_swap (taken_day);

-- What happened to a swap, step by step; never updated. for_person: on whose behalf, because he was absent.
create table roster_swap_step (
    id bigint primary key,
    version integer not null,
    swap_id bigint not null references roster_swap (id),
    step varchar(32) not null,
    by_account varchar(64) not null,
    by_name varchar(64) not null,
    for_person bigint not null,
    words varchar(500) not null,
    at_instant timestamp with time zone not null
);
create index roster_swap_step_swap on roster_swap_step (swap_id);

-- The duties an open request speaks of: one request for one duty, whatever workstation it comes from.
create table roster_swap_hold (
    id bigint primary key,
    version integer not null,
    swap_id bigint not null references roster_swap (id),
    duty_day date not null,
    post_id bigint not null,
    seat integer not null,
    constraint roster_swap_hold_once unique (duty_day, post_id, seat)
);
create index roster_swap_hold_swap on roster_swap_hold (swap_id);

alter table roster_replacement add column swap_id bigint;

-- What people are told about their duties; each thing once. Either a person or, with person 0, everybody of a role.
create table roster_notice (
    id bigint primary key,
    version integer not null,
    person_id bigint not null,
    role varchar(32) not null,
    kind varchar(32) not null,
    about varchar(200) not null,
    words varchar(4000) not null,
    made_at timestamp with time zone not null,
    read_at timestamp with time zone,
    read_by varchar(64) not null,
    constraint roster_notice_once unique (person_id, role, about)
);
create index roster_notice_made on roster_notice (made_at);

-- Where a person's calendar file is kept up to date, and by which workstation.
create table roster_calendar_file (
    id bigint primary key,
    version integer not null,
    person_id bigint not null,
    workstation varchar(120) not null,
    path varchar(1000) not null,
    written_at timestamp with time zone,
    constraint roster_calendar_file_once unique (person_id, workstation)
);
