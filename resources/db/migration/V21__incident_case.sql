-- The whole record of an incident, who may see it, and a course that shows when it was tampered with.
alter table incident add column hurt varchar(1000) default '' not null;
alter table incident add column reach varchar(1000) default '' not null;
alter table incident add column trend varchar(1000) default '' not null;
alter table incident add column measures varchar(2000) default '' not null;
alter table incident add column leaders varchar(1000) default '' not null;
alter table incident add column sensitive_time varchar(200) default '' not null;
alter table incident add column sensitive_place varchar(200) default '' not null;
alter table incident add column sensitive_group varchar(200) default '' not null;
alter table incident add column restricted boolean default false not null;

create table incident_reader (
    id bigint primary key,
    version integer not null,
    incident_id bigint not null references incident (id),
    person_id bigint,
    account_id bigint,
    name varchar(64) not null,
    named_at timestamp with time zone not null,
    named_by varchar(64) not null,
    ended_at timestamp with time zone
);
create index incident_reader_by_incident on incident_reader (incident_id);

-- Lines written before keep place 0 and no hash; the chain of the incident begins over them.
alter table incident_note alter column content set data type varchar(8000);
alter table incident_note add column place integer default 0 not null;
alter table incident_note add column hash varchar(64) default '' not null;
create table incident_course (
    incident_id bigint primary key,
    lines integer not null,
    hash varchar(64) not null
);
