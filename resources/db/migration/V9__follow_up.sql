-- What must be done and answered (待办、督办). An item belongs to no shift and is never deleted: a handover cannot lose it.
create table follow_up_item (
    id bigint primary key,
    version integer not null,
    content varchar(500) not null,
    limit_kind varchar(32) not null,
    due timestamp with time zone,
    owner_id bigint,
    owner varchar(64) not null,
    subject varchar(32) not null,
    subject_id bigint,
    giver varchar(64) not null,
    state varchar(32) not null,
    opened_at timestamp with time zone not null,
    opened_by varchar(64) not null,
    result varchar(1000) not null,
    closed_at timestamp with time zone,
    closed_by varchar(64) not null
);
create index follow_up_item_by_state on follow_up_item (state, due);
create index follow_up_item_by_subject on follow_up_item (subject, subject_id);
create index follow_up_item_by_closed on follow_up_item (closed_at);

create table follow_up_step (
    id bigint primary key,
    version integer not null,
    item_id bigint not null references follow_up_item (id),
    kind varchar(32) not null,
    happened_at timestamp with time zone not null,
    author varchar(64) not null,
    words varchar(1000) not null
);
create index follow_up_step_by_item on follow_up_step (item_id, id);
