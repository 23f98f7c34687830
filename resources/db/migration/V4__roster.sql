-- Boards (值班表, 带班表) with their posts and pools; hours by kind of day as minutes from midnight and length in hours.
create table roster_board (
    id bigint primary key,
    version integer not null,
    name varchar(60) not null,
    kind varchar(32) not null,
    place integer not null,
    phone varchar(40) not null,
    workday_start integer not null,
    workday_hours integer not null,
    restday_start integer not null,
    restday_hours integer not null,
    holiday_start integer not null,
    holiday_hours integer not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(64) not null,
    constraint roster_board_once unique (name)
);

create table roster_post (
    id bigint primary key,
    version integer not null,
    board_id bigint not null references roster_board (id),
    name varchar(60) not null,
    mark varchar(8) not null,
    seats integer not null,
    place integer not null,
    phone varchar(40) not null,
    rest_days integer not null,
    reinforced boolean not null,
    pool varchar(32) not null
);
create index roster_post_board on roster_post (board_id);

create table roster_pool_entry (
    post_id bigint not null references roster_post (id),
    person_id bigint not null,
    excluded boolean not null,
    reason varchar(200) not null,
    primary key (post_id, person_id)
);

-- A month of a board, version by version. Once published a version and its seats are never written again.
create table roster_version (
    id bigint primary key,
    version integer not null,
    board_id bigint not null references roster_board (id),
    month_start date not null,
    version_number integer not null,
    state varchar(32) not null,
    based_on integer not null,
    reason varchar(500) not null,
    made_by varchar(64) not null,
    made_at timestamp with time zone not null,
    edits integer not null,
    changed_by varchar(64) not null,
    changed_at timestamp with time zone not null,
    published_by varchar(64) not null,
    published_at timestamp with time zone,
    constraint roster_version_once unique (board_id, month_start, version_number)
);

create table roster_assignment (
    id bigint primary key,
    version integer not null,
    roster_id bigint not null references roster_version (id),
    post_id bigint not null references roster_post (id),
    seat integer not null,
    duty_day date not null,
    person_id bigint,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    changed_edit integer not null,
    constraint roster_assignment_once unique (roster_id, duty_day, post_id, seat)
);
create index roster_assignment_person on roster_assignment (person_id);
create index roster_assignment_day on roster_assignment (duty_day);

-- Swaps (串班: two rows of one group) and stand-ins (代班: one row), laid over one published version.
create table roster_replacement (
    id bigint primary key,
    version integer not null,
    roster_id bigint not null references roster_version (id),
    post_id bigint not null references roster_post (id),
    seat integer not null,
    duty_day date not null,
    from_person bigint not null,
    to_person bigint not null,
    kind varchar(32) not null,
    reason varchar(500) not null,
    recorded_by varchar(64) not null,
    recorded_at timestamp with time zone not null
);
create index roster_replacement_roster on roster_replacement (roster_id);
create index roster_replacement_day on roster_replacement (duty_day);

-- Duties as recorded: printed rosters that were imported, duties signed at the desk.
create table roster_history (
    id bigint primary key,
    version integer not null,
    board_id bigint not null references roster_board (id),
    post_id bigint not null references roster_post (id),
    seat integer not null,
    duty_day date not null,
    person_id bigint not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    kind varchar(32) not null,
    source varchar(260) not null,
    recorded_by varchar(64) not null,
    recorded_at timestamp with time zone not null,
    constraint roster_history_once unique (duty_day, post_id, seat, kind)
);
