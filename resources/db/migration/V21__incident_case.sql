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

-- Goes on within another one; what was learned; who signed it.
alter table incident add column merged_into bigint;
alter table incident add column causes varchar(2000) default '' not null;
alter table incident add column lessons varchar(2000) default '' not null;
alter table incident add column changes varchar(2000) default '' not null;
alter table incident add column reviewed_at timestamp with time zone;
alter table incident add column reviewed_by varchar(64) default '' not null;
create index incident_by_known on incident (known_at);
create index incident_by_type on incident (type_id, known_at);
create index incident_by_level on incident (level, known_at);

alter table incident_type add column retired boolean default false not null;

-- Roles in the handling, and who had them from when to when.
create table incident_role (
    id bigint primary key,
    version integer not null,
    position integer not null,
    name varchar(40) not null unique,
    single boolean not null,
    retired boolean not null
);
insert into incident_role (id, version, position, name, single, retired) values
    (1, 0, 1, '现场指挥', true, false),
    (2, 0, 2, '联络员', true, false),
    (3, 0, 3, '记录', true, false),
    (4, 0, 4, '现场处置', false, false);
create table incident_role_term (
    id bigint primary key,
    version integer not null,
    incident_id bigint not null references incident (id),
    role_id bigint not null references incident_role (id),
    person_id bigint,
    name varchar(64) not null,
    taken_at timestamp with time zone not null,
    given_up_at timestamp with time zone,
    noted_by varchar(64) not null
);
create index incident_role_term_by_incident on incident_role_term (incident_id, taken_at);

create table incident_link (
    id bigint primary key,
    version integer not null,
    from_id bigint not null references incident (id),
    to_id bigint not null references incident (id),
    kind varchar(32) not null,
    noted_at timestamp with time zone not null,
    noted_by varchar(64) not null
);
create index incident_link_by_from on incident_link (from_id);
create index incident_link_by_to on incident_link (to_id);
