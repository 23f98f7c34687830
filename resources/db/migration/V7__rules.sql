-- What each board asks for beyond its posts: which rules are on, what a breach weighs, and the rule's own numbers.
create table roster_rule (
    id bigint primary key,
    version integer not null,
    board_id bigint not null references roster_board (id),
    rule varchar(32) not null,
    active boolean not null,
    weight integer not null,
    amount integer not null,
    second_amount integer not null,
    constraint roster_rule_once unique (board_id, rule)
);

-- People a rule speaks of by name: who is 主要负责人, who counts as new or experienced whatever the numbers say.
create table roster_mark (
    id bigint primary key,
    version integer not null,
    board_id bigint not null references roster_board (id),
    rule varchar(32) not null,
    person_id bigint not null,
    mark varchar(32) not null,
    constraint roster_mark_once unique (board_id, rule, person_id)
);

-- Who is excused from duty, wholly, from some posts or at night only, and until when. No last day: until further notice.
create table roster_exemption (
    id bigint primary key,
    version integer not null,
    person_id bigint not null,
    nights_only boolean not null,
    first_day date not null,
    last_day date,
    kind varchar(32) not null,
    reason varchar(200) not null,
    made_by varchar(64) not null,
    made_at timestamp with time zone not null
);
create index roster_exemption_person on roster_exemption (person_id);

create table roster_exempt_post (
    exemption_id bigint not null references roster_exemption (id),
    post_id bigint not null,
    primary key (exemption_id, post_id)
);

-- Days somebody would like to serve (想值) or would rather not (不想值).
create table roster_wish (
    id bigint primary key,
    version integer not null,
    person_id bigint not null,
    wish_day date not null,
    wanted boolean not null,
    weight integer not null,
    made_by varchar(64) not null,
    made_at timestamp with time zone not null,
    constraint roster_wish_once unique (person_id, wish_day)
);
create index roster_wish_day on roster_wish (wish_day);

-- Corrections of the ledger (台账) made by hand, in hundredths of a duty. Never updated, never deleted.
create table roster_credit (
    id bigint primary key,
    version integer not null,
    board_id bigint not null references roster_board (id),
    person_id bigint not null,
    day_kind varchar(32) not null,
    credit_day date not null,
    hundredths integer not null,
    reason varchar(200) not null,
    made_by varchar(64) not null,
    made_at timestamp with time zone not null
);
create index roster_credit_board on roster_credit (board_id);

-- Approval (审批): who handed a draft in, and when; taken back by the next edit.
alter table roster_version add column submitted_by varchar(64) default '' not null;
alter table roster_version add column submitted_at timestamp with time zone;
alter table roster_version add column return_reason varchar(500) default '' not null;
