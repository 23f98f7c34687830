-- What at the desk turned out to be the incident: a telephone record, a document, an entry of the log.
alter table incident add column source_subject varchar(32) default '' not null;
alter table incident add column source_id bigint;
create index incident_by_source on incident (source_subject, source_id);
