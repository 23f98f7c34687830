-- The self-check: checklists in versions, who answers what, the months' campaigns with their answers and evidence.
create table selfcheck_standard (
    id bigint primary key,
    version integer not null,
    code varchar(40) not null unique,
    name varchar(120) not null
);

create table selfcheck_standard_version (
    id bigint primary key,
    version integer not null,
    standard_id bigint not null references selfcheck_standard (id),
    number integer not null,
    state varchar(32) not null,
    body text not null,
    digest varchar(64) not null,
    note varchar(500) not null,
    written_at timestamp with time zone not null,
    written_by varchar(64) not null,
    published_at timestamp with time zone,
    published_by varchar(64) not null,
    constraint selfcheck_version_once unique (standard_id, number)
);

create table selfcheck_plan (
    id bigint primary key,
    version integer not null,
    standard_id bigint not null references selfcheck_standard (id),
    office_id bigint not null references department (id),
    first_month date not null
);

-- No row for an item: the checklist says who answers it. Item '': who answers for the department.
create table selfcheck_assignment (
    id bigint primary key,
    version integer not null,
    standard_id bigint not null references selfcheck_standard (id),
    item varchar(16) not null,
    department_id bigint not null references department (id),
    person_id bigint references person (id)
);
create index selfcheck_assignment_by_item on selfcheck_assignment (standard_id, item);

create table selfcheck_campaign (
    id bigint primary key,
    version integer not null,
    check_month date not null,
    edition integer not null,
    former_id bigint references selfcheck_campaign (id),
    reason varchar(1000) not null,
    standard_version_id bigint not null references selfcheck_standard_version (id),
    opened_at timestamp with time zone not null,
    due date not null,
    state varchar(32) not null,
    dealt boolean not null,
    missed boolean not null,
    stage integer not null,
    submitted_at timestamp with time zone,
    submitted_by varchar(64) not null,
    submitted_account bigint not null,
    signed_at timestamp with time zone,
    signed_by varchar(64) not null,
    available numeric(8, 2),
    got numeric(8, 2),
    rate numeric(8, 2),
    grade varchar(32),
    body text,
    digest varchar(64) not null,
    constraint selfcheck_campaign_once unique (check_month, edition)
);
create index selfcheck_campaign_by_state on selfcheck_campaign (state);

create table selfcheck_answer (
    id bigint primary key,
    version integer not null,
    campaign_id bigint not null references selfcheck_campaign (id),
    item varchar(16) not null,
    department_id bigint not null,
    department varchar(60) not null,
    person_id bigint,
    person varchar(40) not null,
    state varchar(32) not null,
    steps varchar(400) not null,
    deducted numeric(8, 2) not null,
    hits integer not null,
    words varchar(1000) not null,
    fact varchar(500) not null,
    scan varchar(500) not null,
    answered_at timestamp with time zone,
    answered_by varchar(64) not null,
    answered_account bigint not null
);
create index selfcheck_answer_by_department on selfcheck_answer (campaign_id, department_id);
create index selfcheck_answer_by_item on selfcheck_answer (campaign_id, item);

create table selfcheck_question (
    id bigint primary key,
    version integer not null,
    campaign_id bigint not null references selfcheck_campaign (id),
    question varchar(40) not null,
    department_id bigint not null,
    present boolean not null,
    answered_at timestamp with time zone not null,
    answered_by varchar(64) not null,
    constraint selfcheck_question_once unique (campaign_id, department_id, question)
);

create table selfcheck_sign_off (
    id bigint primary key,
    version integer not null,
    campaign_id bigint not null references selfcheck_campaign (id),
    department_id bigint not null,
    department varchar(60) not null,
    words varchar(200) not null,
    signed_at timestamp with time zone not null,
    signed_by varchar(64) not null,
    constraint selfcheck_sign_off_once unique (campaign_id, department_id)
);

create table selfcheck_review (
    id bigint primary key,
    version integer not null,
    answer_id bigint not null references selfcheck_answer (id),
    reviewed_at timestamp with time zone not null,
    reviewed_by varchar(64) not null,
    deducted numeric(8, 2) not null,
    reason varchar(1000) not null,
    finding_id bigint
);
create index selfcheck_review_by_answer on selfcheck_review (answer_id);

create table selfcheck_file (
    id bigint primary key,
    version integer not null,
    answer_id bigint not null references selfcheck_answer (id),
    name varchar(200) not null,
    length bigint not null,
    hash varchar(64) not null,
    added_at timestamp with time zone not null,
    added_by varchar(64) not null
);
create index selfcheck_file_by_answer on selfcheck_file (answer_id);
create table selfcheck_piece (
    file_id bigint not null references selfcheck_file (id),
    piece integer not null,
    content bytea not null,
    primary key (file_id, piece)
);
