-- Findings and their rectification (整改, 对账销号). Nothing is ever taken away; what comes back names its former self.
create table finding (
    id bigint primary key,
    version integer not null,
    number varchar(32) not null unique,
    campaign_id bigint,
    item varchar(32) not null,
    what varchar(1000) not null,
    department_id bigint not null,
    department varchar(60) not null,
    person_id bigint,
    person varchar(64) not null,
    measure varchar(1000) not null,
    due date not null,
    state varchar(32) not null,
    times integer not null,
    former_id bigint references finding (id),
    found_at timestamp with time zone not null,
    found_by varchar(64) not null,
    proof varchar(1000) not null,
    done_at timestamp with time zone,
    done_by varchar(64) not null,
    done_account bigint not null,
    done_person bigint,
    verified_by varchar(64) not null,
    verdict varchar(1000) not null,
    closed_at timestamp with time zone,
    remind_at timestamp with time zone,
    climbed boolean not null
);
create index finding_by_state on finding (state, due);
create index finding_by_campaign on finding (campaign_id);
create index finding_by_item on finding (department_id, item);
create index finding_by_time on finding (found_at);
create index finding_by_reminder on finding (remind_at);

create table finding_step (
    id bigint primary key,
    version integer not null,
    finding_id bigint not null references finding (id),
    kind varchar(32) not null,
    happened_at timestamp with time zone not null,
    author varchar(64) not null,
    words varchar(1000) not null
);
create index finding_step_by_finding on finding_step (finding_id);

create table finding_number (
    number_year integer primary key,
    last_number integer not null
);

create table finding_file (
    id bigint primary key,
    version integer not null,
    finding_id bigint not null references finding (id),
    name varchar(200) not null,
    length bigint not null,
    hash varchar(64) not null,
    added_at timestamp with time zone not null,
    added_by varchar(64) not null
);
create index finding_file_by_finding on finding_file (finding_id);
create table finding_piece (
    file_id bigint not null references finding_file (id),
    piece integer not null,
    content bytea not null,
    primary key (file_id, piece)
);
