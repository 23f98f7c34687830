-- Every backup that was made, failed, was tried or brought back. Rows are never changed.
create table backup (
    id bigint primary key,
    version integer not null,
    kind varchar(32) not null,
    begun_at timestamp with time zone not null,
    ended_at timestamp with time zone not null,
    file varchar(500) not null,
    bytes bigint not null,
    good boolean not null,
    twice boolean not null,
    words varchar(500) not null,
    made_by varchar(64) not null
);
create index backup_by_time on backup (begun_at);
