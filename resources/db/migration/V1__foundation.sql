-- Numbers of all rows; Hibernate takes them fifty at a time.
create sequence row_seq start with 1000 increment by 50;

-- The record that cannot be rewritten unseen.
create table audit_entry (
    sequence bigint primary key,
    written_at timestamp with time zone not null,
    actor varchar(64) not null,
    workstation varchar(128) not null,
    action varchar(64) not null,
    subject varchar(64) not null,
    subject_id varchar(64) not null,
    state_before varchar(1000000) not null,
    state_after varchar(1000000) not null,
    outcome varchar(16) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);
create table audit_head (
    id integer primary key,
    sequence bigint not null,
    hash varchar(64) not null
);
insert into audit_head (id, sequence, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The office's own values; the newest row of a key holds, the older ones are its history.
create table setting_change (
    id bigint primary key,
    version integer not null,
    setting varchar(64) not null,
    content varchar(4000) not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(64) not null
);
create index setting_change_by_setting on setting_change (setting, changed_at);

create table account (
    id bigint primary key,
    version integer not null,
    sign_in_name varchar(64) not null unique,
    display_name varchar(64) not null,
    password_hash varchar(200) not null,
    must_change boolean not null,
    failures integer not null,
    locked_until timestamp with time zone,
    disabled boolean not null,
    person_id bigint,
    created_at timestamp with time zone not null,
    last_sign_in timestamp with time zone
);
create table account_role (
    account_id bigint not null references account (id),
    role varchar(32) not null,
    primary key (account_id, role)
);
create table recovery_key (
    id bigint primary key,
    version integer not null,
    key_hash varchar(200) not null,
    created_at timestamp with time zone not null
);
