-- What leaders order or decide (批示). Never changed; what must be done for it is a follow-up item.
create table instruction (
    id bigint primary key,
    version integer not null,
    leader varchar(64) not null,
    account varchar(64) not null,
    given_at timestamp with time zone not null,
    words varchar(1000) not null,
    subject varchar(32) not null,
    subject_id bigint,
    about varchar(500) not null,
    item_id bigint references follow_up_item (id)
);
create index instruction_by_time on instruction (given_at);
create index instruction_by_subject on instruction (subject, subject_id);
