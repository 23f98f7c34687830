-- Lasting duties of the bureau (分工): who holds each, and who takes over while the holder is away.
create table duty (
    id bigint primary key,
    version integer not null,
    name varchar(60) not null,
    person_id bigint references person (id),
    deputy_id bigint references person (id),
    constraint duty_once unique (name)
);
