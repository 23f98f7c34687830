-- Seals of the record: the end of the chain at the close of a day, signed with a key that is destroyed by signing.
create table audit_seal (
    number bigint primary key,
    series integer not null,
    chain_day date not null,
    sealed_at timestamp with time zone not null,
    sequence bigint not null,
    head varchar(64) not null,
    previous varchar(64) not null,
    public_key varchar(66) not null,
    next_key varchar(66) not null,
    signature varchar(200) not null
);
-- The key the next seal is to be signed with, and its series.
alter table audit_head add column seal_key varchar(66) default '' not null;
alter table audit_head add column seal_series integer default 0 not null;
