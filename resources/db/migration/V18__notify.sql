-- Notices that leave the room, every attempt to deliver them, and where people are reached beside the telephone.
create table notify_address (
    id bigint primary key,
    version integer not null,
    person_id bigint not null references person (id),
    mail varchar(200) not null,
    gateway varchar(100) not null,
    constraint notify_address_once unique (person_id)
);

create table notify_notice (
    id bigint primary key,
    version integer not null,
    notice_key varchar(255) not null,
    channel varchar(32) not null,
    token varchar(36) not null,
    subject varchar(32) not null,
    subject_id bigint not null,
    person_id bigint,
    name varchar(60) not null,
    phone varchar(40) not null,
    address varchar(200) not null,
    title varchar(200) not null,
    body varchar(4000) not null,
    state varchar(32) not null,
    tries integer not null,
    created_at timestamp with time zone not null,
    next_try_at timestamp with time zone,
    ended_at timestamp with time zone,
    constraint notify_notice_once unique (notice_key, channel)
);
create index notify_notice_due on notify_notice (channel, next_try_at);
create index notify_notice_subject on notify_notice (subject, subject_id);
create index notify_notice_created on notify_notice (created_at);

create table notify_attempt (
    id bigint primary key,
    version integer not null,
    notice_id bigint not null references notify_notice (id),
    tried_at timestamp with time zone not null,
    state varchar(32) not null,
    words varchar(500) not null
);
create index notify_attempt_notice on notify_attempt (notice_id);
create index notify_attempt_time on notify_attempt (tried_at);
