-- How far an auditor has read what the security administrators did.
create table audit_reading (
    id bigint primary key,
    version integer not null,
    account_id bigint not null unique references account (id),
    up_to bigint not null,
    read_at timestamp with time zone not null
);
-- Spans of time are looked for in the record.
create index audit_entry_by_time on audit_entry (written_at);
