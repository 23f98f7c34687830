-- Files that belong to an incident itself: photographs, lists, letters; their bytes in pieces beside them.
create table incident_file (
    id bigint primary key,
    version integer not null,
    incident_id bigint not null references incident (id),
    name varchar(200) not null,
    length bigint not null,
    hash varchar(64) not null,
    added_at timestamp with time zone not null,
    added_by varchar(64) not null
);
create index incident_file_by_incident on incident_file (incident_id);
create table incident_file_piece (
    file_id bigint not null references incident_file (id),
    piece integer not null,
    content bytea not null,
    primary key (file_id, piece)
);
