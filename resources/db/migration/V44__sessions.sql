-- Who was signed in where, from when to when, and how it ended.
create table account_session (
    id bigint primary key,
    version integer not null,
    account_id bigint not null references account (id),
    sign_in_name varchar(64) not null,
    workstation varchar(128) not null,
    begun_at timestamp with time zone not null,
    last_act_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    ending varchar(32),
    ended_by varchar(64) not null,
    before_at timestamp with time zone,
    before_workstation varchar(128) not null,
    failures_before integer not null
);
create index account_session_by_account on account_session (account_id, begun_at);
create index account_session_by_end on account_session (ended_at, begun_at);
