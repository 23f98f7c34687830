-- How old a password is, what failed since the last sign-in, and which passwords an account had before.
alter table account add column password_since timestamp with time zone default current_timestamp not null;
alter table account add column failures_since integer default 0 not null;

create table password_past (
    id bigint primary key,
    version integer not null,
    account_id bigint not null references account (id),
    password_hash varchar(200) not null,
    replaced_at timestamp with time zone not null
);
create index password_past_by_account on password_past (account_id, replaced_at);

-- What an authenticator app shares with this program, and the codes for the day it is lost.
create table second_factor (
    id bigint primary key,
    version integer not null,
    account_id bigint not null unique references account (id),
    secret varchar(64) not null,
    enrolled_at timestamp with time zone not null,
    last_step bigint not null
);
create table second_factor_code (
    factor_id bigint not null references second_factor (id),
    code_hash varchar(64) not null,
    primary key (factor_id, code_hash)
);
